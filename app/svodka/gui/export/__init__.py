"""Asking how to export."""
