"""Dialogs: each asks one thing and answers with a signal. They are opened, never run."""
