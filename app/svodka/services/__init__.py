"""One use case a file: what the window and the command line call."""
