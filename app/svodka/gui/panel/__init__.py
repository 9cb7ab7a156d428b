"""What was read in a release, at the right: the meeting, the figures, who is named."""

from svodka.gui.panel.view import PanelView

__all__ = ["PanelView"]
