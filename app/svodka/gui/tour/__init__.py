"""The window drives itself through the main job and leaves a picture of each step."""

from svodka.gui.tour.running import run_tour

__all__ = ["run_tour"]
