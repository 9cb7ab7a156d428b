"""What the library holds, at the left: inbox, sources, tags; and at its foot what is under way."""
