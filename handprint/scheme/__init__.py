"""Schemes as data: what a scheme asks, what an application gets by advice, and how a pot is allotted."""
