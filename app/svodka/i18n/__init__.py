"""Every word a user sees: one gettext catalogue for window, shell, errors and exports."""

from svodka.i18n.catalogue import (
    LANGUAGES,
    Catalogue,
    active,
    catalogue,
    preferred_language,
    tr,
    trn,
    use,
)

__all__ = [
    "LANGUAGES",
    "Catalogue",
    "active",
    "catalogue",
    "preferred_language",
    "tr",
    "trn",
    "use",
]
