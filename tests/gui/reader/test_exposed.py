"""Only what can be seen is asked for its place, and it stands where its letters are."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument, QTextLayout

from svodka.domain.marks import EntityType, Marks, Mention
from svodka.domain.spans import Span
from svodka.gui.reader import ReaderView
from svodka.gui.reader.exposed import Box, exposed_lines

FLAG = "🇰🇿"
FAMILY = "👨‍👩‍👧"


def laid_out(text: str, width: int = 300) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(text)
    document.setTextWidth(width)
    return document


def boxes(document: QTextDocument, start: int, end: int) -> list[Box]:
    height = document.size().height()
    exposed = exposed_lines(document, document.begin(), 0, height)
    return [box for lines in exposed for box in lines.boxes(start, end)]


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("", "Алматы"),
        ("в городе ", "Алматы"),
        (f"{FLAG} {FAMILY} ", "Алматы"),
        ("Кома́нда и́з ", "Жапа́ров"),
        ("قال ", "بكتينوف"),
        ("по словам ", "بكتينوف"),
        ("שלום ", "Бишкек"),
    ],
)
def test_a_box_is_as_wide_as_its_letters_wherever_they_stand(qapp, before, word):
    text = f"{before}{word} сказал"
    units = len(before.encode("utf-16-le")) // 2
    document = laid_out(text)
    (box,) = boxes(document, units, units + len(word))
    found = document.begin().layout().glyphRuns(units, len(word))
    left = min(run.boundingRect().left() for run in found)
    right = max(run.boundingRect().right() for run in found)
    assert box.area.left() - document.documentMargin() == pytest.approx(left, abs=3)
    assert box.area.right() - document.documentMargin() == pytest.approx(right, abs=3)


def test_a_letter_with_its_accent_is_covered_and_nothing_after_it(qapp):
    document = laid_out("а́б")  # two letters, three code points
    (whole,) = boxes(document, 0, 2)
    (next_letter,) = boxes(document, 2, 3)
    assert whole.area.right() == pytest.approx(next_letter.area.left(), abs=0.1)


def test_a_stretch_over_lines_has_a_box_on_each_and_begins_and_ends_once(qapp):
    document = laid_out("слово " * 40, 200)
    found = boxes(document, 6, 150)
    assert len(found) > 3
    assert [box.starts for box in found] == [True] + [False] * (len(found) - 1)
    assert [box.ends for box in found] == [False] * (len(found) - 1) + [True]
    assert len({box.baseline for box in found}) == len(found)


def test_a_stretch_over_paragraphs_begins_in_one_and_ends_in_another(qapp):
    document = laid_out("раз\n\nдва\nтри")
    found = boxes(document, 1, 10)
    assert [(box.starts, box.ends) for box in found] == [
        (True, False),
        (False, False),
        (False, True),
    ]


def test_what_lies_outside_has_no_box(qapp):
    document = laid_out("слово " * 400, 200)
    (lines,) = exposed_lines(document, document.begin(), 100, 140)
    start, end = lines.units
    assert 0 < start < end < 2400
    assert list(lines.boxes(0, start)) == []
    assert list(lines.boxes(end, 2400)) == []
    assert len(list(lines.boxes(0, 2400))) == lines.last - lines.first


def test_every_letter_is_found_by_its_point(qapp):
    text = f"В Алматы {FLAG} прибыл Жапаров. " * 3
    document = laid_out(text, 160)
    cursor = QTextCursor(document)
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        end = cursor.position()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        start = cursor.position()
        cursor.setPosition(end)
        for box in boxes(document, start, end):
            for x in (box.area.left() + 0.3, box.area.right() - 0.3):
                point = box.area.center()
                point.setX(x)
                if box.area.width() < 1:
                    continue  # the blank at the end of a line
                exposed = exposed_lines(document, document.begin(), point.y(), point.y() + 1)
                assert [lines.unit_at(point) for lines in exposed] == [start]


def test_painting_visits_no_more_lines_of_a_long_paragraph_than_of_a_short_one(
    qtbot, monkeypatch, reading
):
    visited = 0
    line_at = QTextLayout.lineAt

    def counted(layout: QTextLayout, number: int):
        nonlocal visited
        visited += 1
        return line_at(layout, number)

    monkeypatch.setattr(QTextLayout, "lineAt", counted)
    found = []
    for words in (2_000, 20_000):
        text = "слово " * words
        spans = [Span(at, at + 5) for at in range(0, len(text), 24)]
        mentions = tuple(Mention("e", EntityType.PERSON, s, "слово", "слово", "p") for s in spans)
        view = ReaderView()
        qtbot.addWidget(view)
        view.resize(620, 500)
        view.show()
        view.show_reading(reading(text, marks=Marks("ru", entities=mentions), hits=tuple(spans)))
        bar = view.text.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        view.grab()
        visited = 0
        view.grab()
        found.append(visited)
    short, long = found
    assert 0 < long < 1.5 * short
