"""Everything the program can do, a few letters away."""
