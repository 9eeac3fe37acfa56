"""Files in: where they are, and what they hold."""
