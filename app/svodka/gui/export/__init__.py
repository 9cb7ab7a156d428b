"""Asking how to export."""

from svodka.gui.export.dialog import ExportDialog
from svodka.gui.export.request import ExportOffer, ExportRequest, ExportWhat

__all__ = ["ExportDialog", "ExportOffer", "ExportRequest", "ExportWhat"]
