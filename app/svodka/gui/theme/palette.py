"""The tokens as Qt's palette, for whatever draws itself without a style sheet."""

from PySide6.QtGui import QColor, QPalette

from svodka.gui.theme.tokens import Theme

_ROLE = QPalette.ColorRole
_GROUP = QPalette.ColorGroup


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme."""
    made = QPalette()
    for role, colour in _roles(theme).items():
        made.setColor(role, colour)
    for role in (_ROLE.Text, _ROLE.WindowText, _ROLE.ButtonText):
        made.setColor(_GROUP.Disabled, role, theme.text.disabled)
    made.setColor(_GROUP.Inactive, _ROLE.Highlight, theme.surface.selected_inactive)
    return made


def _roles(theme: Theme) -> dict[QPalette.ColorRole, QColor]:
    surface, text, line = theme.surface, theme.text, theme.line
    return {
        _ROLE.Window: surface.window,
        _ROLE.WindowText: text.primary,
        _ROLE.Base: surface.page,
        _ROLE.AlternateBase: surface.panel,
        _ROLE.Text: text.primary,
        _ROLE.PlaceholderText: text.tertiary,
        _ROLE.Button: surface.raised,
        _ROLE.ButtonText: text.primary,
        _ROLE.BrightText: text.on_accent,
        _ROLE.Highlight: surface.selected,
        _ROLE.HighlightedText: text.primary,
        _ROLE.Accent: theme.accent.base,
        _ROLE.Link: theme.accent.link,
        _ROLE.LinkVisited: theme.accent.link,
        _ROLE.ToolTipBase: surface.raised,
        _ROLE.ToolTipText: text.primary,
        _ROLE.Light: surface.raised,
        _ROLE.Midlight: line.hairline,
        _ROLE.Mid: line.divider,
        _ROLE.Dark: line.control,
        _ROLE.Shadow: line.divider,
    }
