"""Where the user asks."""
