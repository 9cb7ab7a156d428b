"""How the window looks: colours, measures, fonts and icons, all from the design tokens.

Start with ``apply_theme(app, "system")``. Standard widgets are dressed by the style sheet (see
``resources/style/window.qss`` for the properties ``surface`` and ``role``); widgets that paint
themselves ask ``current_theme()`` and call ``update`` on ``theme_service().theme_changed``.
"""

from svodka.gui.theme.drawing import draw_mark_line, draw_shape, draw_tag_shape, painting
from svodka.gui.theme.focus import has_focus_ring
from svodka.gui.theme.fonts import font, line_height, reading_font, reading_line, typography
from svodka.gui.theme.icons import icon, icon_pixmap, set_icon
from svodka.gui.theme.service import ThemeService, apply_theme, current_theme, theme_service
from svodka.gui.theme.tokens import (
    LineStyle,
    MarkColours,
    Metrics,
    Theme,
    TypeStyle,
    load_theme,
)

__all__ = [
    "LineStyle",
    "MarkColours",
    "Metrics",
    "Theme",
    "ThemeService",
    "TypeStyle",
    "apply_theme",
    "current_theme",
    "draw_mark_line",
    "draw_shape",
    "draw_tag_shape",
    "font",
    "has_focus_ring",
    "icon",
    "icon_pixmap",
    "line_height",
    "load_theme",
    "painting",
    "reading_font",
    "reading_line",
    "set_icon",
    "theme_service",
    "typography",
]
