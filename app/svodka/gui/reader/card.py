"""What is known of a mark, in a card beside it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from svodka.domain.marks import Figure, Mention
from svodka.gui.reader.placed import PlacedMark
from svodka.i18n import Catalogue, active
from svodka.i18n.amounts import amount
from svodka.i18n.names import FIGURE_KIND_NAMES, LEGEND_NAMES
from svodka.i18n.periods import period

_WIDEST = 340
_GAP = 6


class MarkCard(QFrame):
    """A frame over the window, and no window of its own: it never takes the focus."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMaximumWidth(_WIDEST)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 8)
        self._layout.setSpacing(2)
        self._labels = [QLabel() for _ in range(4)]
        for label, role in zip(
            self._labels, ("strong", "body", "secondary", "caption"), strict=True
        ):
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self._layout.addWidget(label)
        self.hide()

    def show_mark(self, mark: PlacedMark, at: QPoint) -> None:
        """Show what is known of a mark below ``at`` (global), above it where there is no room."""
        for label, words in zip(self._labels, lines(mark, active()), strict=True):
            label.setText(words)
            label.setVisible(bool(words))
        self.setAccessibleName("\n".join(label.text() for label in self._labels if label.text()))
        self.adjustSize()
        over = self._over
        place = over.mapFromGlobal(at) + QPoint(0, _GAP)
        place.setX(max(0, min(place.x(), over.width() - self.width() - _GAP)))
        if place.y() + self.height() > over.height():
            place.setY(max(0, place.y() - self.height() - 32))
        self.move(place)
        self.raise_()
        self.show()


def lines(mark: PlacedMark, words: Catalogue) -> tuple[str, str, str, str]:
    """Return what a card says: name or amount, what it is of, when, and what was inferred."""
    if isinstance(mark.what, Figure):
        return _figure(mark.what, words)
    return _mention(mark.what, mark, words)


def _figure(figure: Figure, words: Catalogue) -> tuple[str, str, str, str]:
    about = ", ".join(filter(None, (figure.indicator or "", " · ".join(figure.parties))))
    when = period(figure.period, words) if figure.period else ""
    if figure.base:
        base = words.tr("against {period}", period=period(figure.base, words))
        when = ", ".join(filter(None, (when, base)))
    kind = words.tr(FIGURE_KIND_NAMES[figure.kind])
    inferred = [words.tr("period taken from the context")] if figure.period_inherited else []
    return (
        f"{amount(figure, words)} · {kind}",
        about,
        when,
        " · ".join(inferred),
    )


def _mention(mention: Mention, mark: PlacedMark, words: Catalogue) -> tuple[str, str, str, str]:
    code = mention.iso or mention.country or ""
    kind = " · ".join(filter(None, (words.tr(LEGEND_NAMES[mark.kind]), code)))
    return mention.canonical, kind, "", ""
