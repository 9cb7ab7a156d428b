"""What is under way, shown where it does not get in the way."""
