"""What of the window outlives its views, which are made anew when the language changes."""

from dataclasses import dataclass

from svodka.gui.bridge import Bridge
from svodka.gui.window.analyst import Analyst
from svodka.gui.window.edits import Edits
from svodka.gui.window.index_keeper import IndexKeeper
from svodka.gui.window.looks import Looks


@dataclass(frozen=True)
class Lasting:
    """The work under way, the undo stack, and how the window looks."""

    bridge: Bridge
    edits: Edits
    analyst: Analyst
    keeper: IndexKeeper
    looks: Looks

    @classmethod
    def over(cls, bridge: Bridge, looks: Looks) -> "Lasting":
        """Make it all over a bridge."""
        return cls(bridge, Edits(bridge), Analyst(bridge), IndexKeeper(bridge), looks)
