"""The first start: what the program is, and what to put into the library."""

from svodka.gui.start.view import StartView

__all__ = ["StartView"]
