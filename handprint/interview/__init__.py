"""The conversation in the terminal: a pure session, and thin front ends around it."""
