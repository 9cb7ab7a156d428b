"""The text of a release with its marks."""

from svodka.gui.reader.view import ReaderView

__all__ = ["ReaderView"]
