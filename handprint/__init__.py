"""A Social Handprint calculator in which every euro goes back to an answer, a correction and a source."""

__version__ = "0.1.0"
