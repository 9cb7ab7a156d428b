from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from svodka.domain.errors import InputEmpty
from svodka.domain.release import IncomingRelease
from svodka.gui.dialogs.paste import PasteDialog
from svodka.ingest.reader import FileReader

TEXT = (
    "4 марта 2025, 10:00\nhttps://roads.example/a?utm_source=x\n\n"
    "О дороге\n\nНачата стройка моста, его длина – 120\u00a0м.\n"
)


def opened(window: QMainWindow, content: str = TEXT) -> tuple[PasteDialog, list[IncomingRelease]]:
    dialog = PasteDialog(FileReader().paste, ["Дороги", "Реки"], content, window)
    taken: list[IncomingRelease] = []
    dialog.release_wanted.connect(taken.append)
    dialog.open()
    return dialog, taken


def test_the_fields_say_what_the_text_tells(window: QMainWindow) -> None:
    dialog, taken = opened(window)
    assert dialog.title.text() == "О дороге"
    assert dialog.source.text() == "roads.example"
    assert dialog.date.text() == "2025-03-04 10:00"
    assert dialog.address.text() == "https://roads.example/a"
    dialog.take.click()
    (release,) = taken
    assert release.text == TEXT
    assert release.published is not None
    assert release.published.iso() == "2025-03-04T10:00:00"
    assert (release.title, release.lang) == ("О дороге", None)
    assert not dialog.isVisible()


def test_a_text_that_is_not_edited_is_taken_as_it_was_given(window: QMainWindow) -> None:
    given = "О дороге\r\n\r\nНачата\u2028стройка,\u00a0120\u00a0м.\t\r\n"
    dialog, taken = opened(window, given)
    dialog.take.click()
    assert taken[0].text == given


def test_an_edited_text_keeps_its_no_break_spaces(window: QMainWindow) -> None:
    dialog, taken = opened(window, "О дороге\n\n120\u00a0м.")
    dialog.text.appendPlainText("Конец.")
    dialog.take.click()
    assert taken[0].text == "О дороге\n\n120\u00a0м.\nКонец."


def test_what_the_user_wrote_is_left_alone_and_the_rest_follows_the_text(
    window: QMainWindow,
) -> None:
    dialog, taken = opened(window, "")
    assert not dialog.take.isEnabled()
    assert dialog.fault.text() == ""
    QTest.keyClicks(dialog.title, "My title")
    dialog.text.setPlainText(TEXT)
    dialog.read()
    assert dialog.title.text() == "My title"
    assert dialog.date.text() == "2025-03-04 10:00"
    dialog.take.click()
    assert taken[0].title == "My title"


def test_typing_is_followed_after_a_moment(window: QMainWindow, qtbot: QtBot) -> None:
    dialog, _ = opened(window, "")
    dialog.text.setPlainText("О реке\n\nВода прибывает.")
    qtbot.waitUntil(lambda: dialog.title.text() == "О реке")
    assert dialog.take.isEnabled()
    dialog.reject()


def test_of_a_page_and_of_a_head_only_the_text_stays(window: QMainWindow) -> None:
    page = "<html lang='kk'><body><h1>О дороге</h1><p>Начата.</p><script>нет</script></body>"
    dialog, taken = opened(window, page)
    assert dialog.text.toPlainText() == "Начата."
    assert dialog.lang.value() == "kk"
    dialog.lang.take("ru")
    dialog.take.click()
    assert (taken[0].text, taken[0].title, taken[0].lang) == ("Начата.", "О дороге", "ru")
    dialog, taken = opened(window, "---\nsource: Реки\ntitle: О реке\n---\nВода.\n")
    assert dialog.source.text() == "Реки"
    dialog.take.click()
    assert (taken[0].text, taken[0].title) == ("Вода.\n", "О реке")


def test_a_wrong_date_or_address_is_told_and_not_let_through(window: QMainWindow) -> None:
    dialog, taken = opened(window)
    for line, typed in ((dialog.date, "yesterday"), (dialog.address, "roads")):
        before = line.text()
        line.selectAll()
        QTest.keyClicks(line, typed)
        assert dialog.fault.text()
        assert not dialog.take.isEnabled()
        line.selectAll()
        QTest.keyClicks(line, before)
        assert dialog.fault.text() == ""
        assert dialog.take.isEnabled()
    assert taken == []


def test_a_date_may_be_written_in_any_form_that_is_read(window: QMainWindow) -> None:
    dialog, taken = opened(window, "О дороге")
    dialog.date.insert("1 мая 2024")
    dialog.source.insert("  Дороги  ")
    dialog.take.click()
    assert taken[0].published is not None
    assert taken[0].published.iso() == "2024-05-01"
    assert taken[0].source == "Дороги"


def test_what_is_cleared_is_unknown_and_a_source_is_always_named(window: QMainWindow) -> None:
    dialog, taken = opened(window)
    for line in (dialog.title, dialog.source, dialog.date, dialog.address):
        line.selectAll()
        QTest.keyClick(line, "x")
        line.backspace()
    dialog.take.click()
    assert taken[0].title == "О дороге"
    assert taken[0].source == "Pasted texts"
    assert (taken[0].published, taken[0].address) == (None, None)


def test_what_cannot_be_taken_in_is_told(window: QMainWindow) -> None:
    def refuse(content: str) -> IncomingRelease:
        raise InputEmpty(name="The pasted text")

    dialog = PasteDialog(refuse, [], "что-то", window)
    dialog.open()
    assert "is empty" in dialog.fault.text()
    assert not dialog.take.isEnabled()
    dialog.reject()


def test_known_sources_are_proposed(window: QMainWindow) -> None:
    dialog, _ = opened(window, "")
    completer = dialog.source.completer()
    completer.setCompletionPrefix("рек")
    assert completer.currentCompletion() == "Реки"
    cancel = [b for b in dialog.findChildren(QPushButton) if b.text() == "Cancel"]
    cancel[0].click()
    assert not dialog.isVisible()
