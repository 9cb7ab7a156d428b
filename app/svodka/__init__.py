"""Svodka: a desktop program for people who follow what governments say."""

__version__ = "0.1.0"
