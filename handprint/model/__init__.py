"""The method as data: what a weighting model says, read and checked."""
