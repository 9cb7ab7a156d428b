"""Excerpts and comparisons turned into documents."""
