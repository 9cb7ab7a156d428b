"""The right half of the first screen: what one will see in a text, and the legend to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from svodka.domain.legend import LegendKind
from svodka.domain.wording import msgid
from svodka.gui.dialogs.frame import label
from svodka.gui.start.marked import MarkedLabel
from svodka.gui.theme import font, line_height, reading_font, reading_line
from svodka.i18n import tr

_WIDTH = 560
_READING = 17

_TEXT = (
    msgid(
        "<post>Minister of Trade</post> <person>Anna Lee</person> said that exports to "
        "<country>Georgia</country> grew by <percent>6.5%</percent> over ten months and came to "
        "<money>412.3 million dollars</money>."
    ),
    msgid(
        "Grain made up <quantity>38.7 thousand tonnes</quantity>, <ratio>1.4 times</ratio> as much "
        "as a year before. The <organisation>Ministry of Transport</organisation> is to adopt the "
        "“<document>Plan for border crossings</document>” with <count>12</count> points."
    ),
    msgid("The next talks will be held in <place>Batumi</place>."),
)
"""Written for this screen; nobody in it is real."""

_WORDS = {
    LegendKind.PERSON: msgid("person"),
    LegendKind.POST: msgid("post"),
    LegendKind.ORGANISATION: msgid("organisation"),
    LegendKind.COUNTRY: msgid("country"),
    LegendKind.PLACE: msgid("place"),
    LegendKind.DOCUMENT: msgid("document"),
    LegendKind.MONEY: msgid("money"),
    LegendKind.PERCENT: msgid("per cent"),
    LegendKind.QUANTITY: msgid("quantity"),
    LegendKind.COUNT: msgid("count"),
    LegendKind.RATIO: msgid("ratio"),
}


class Specimen(QWidget):
    """Nothing here can be clicked; it is a picture."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QWidget()
        inner.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(_indented(label(tr("What you will see in a text"), "title")))
        column.addWidget(_card())
        column.addSpacing(20)
        column.addWidget(_indented(label(tr("A line under a word says who and what"), "small")))
        column.addWidget(_indented(_legend(figures=False)))
        column.addSpacing(8)
        column.addWidget(
            _indented(label(tr("A dimension line, as on a drawing, says how much"), "small"))
        )
        column.addWidget(_indented(_legend(figures=True)))
        column.addSpacing(20)
        column.addWidget(
            _indented(label(tr("Everything stays on this computer."), "small", wrap=True))
        )
        outer = QHBoxLayout(self)
        outer.setContentsMargins(48, 24, 48, 24)
        centred = QVBoxLayout()
        centred.addStretch(1)
        centred.addWidget(inner)
        centred.addStretch(1)
        outer.addLayout(centred)


def _card() -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    inner = QVBoxLayout(card)
    inner.setContentsMargins(28, 22, 28, 24)
    paragraphs = [tr(paragraph) for paragraph in _TEXT]
    inner.addWidget(MarkedLabel(paragraphs, reading_font(_READING), reading_line(_READING), 12))
    return card


def _legend(*, figures: bool) -> QWidget:
    """Return the names of the kinds, each with its line; on a second row where one is too long."""
    kinds = [kind for kind in LegendKind if kind.is_figure is figures]
    words = [f"<{kind.value.lower()}>{tr(_WORDS[kind])}</{kind.value.lower()}>" for kind in kinds]
    return MarkedLabel(["      ".join(words)], font("body"), line_height("body") + 8)


def _indented(widget: QWidget) -> QWidget:
    """Set a widget in line with the text in the card."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(28, 0, 28, 0)
    line.addWidget(widget)
    return holder
