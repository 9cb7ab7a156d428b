"""The main window: what lies where, and a controller for each thing the user does in it."""
