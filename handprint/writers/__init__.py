"""Files out: the same figures in every format."""
