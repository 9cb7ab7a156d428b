"""Two texts side by side: what both say, what only one says, and what they disagree about."""
