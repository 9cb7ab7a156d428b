"""Releases come in by drop, paste, files; what cannot be read is listed; Cancel stops."""

import threading

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from svodka.services.jobs import JobState


def mime(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def write(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_dropped_files_are_imported_and_findable(qtbot, desk, tmp_path):
    path = write(tmp_path, "new.txt", "Новый мост\n\nЧерез реку открыли новый мост.\n")
    data = mime(path)
    assert desk.importing.takes(data)
    with qtbot.waitSignal(desk.importing.finished) as caught:
        desk.importing.drop(data)
    assert caught.args[0].added == 1
    qtbot.waitUntil(lambda: desk.model.total == 6)
    with qtbot.waitSignal(desk.searching.answered):
        desk.searching.show("мосты")
    assert desk.model.rowCount() == 1


def test_what_cannot_be_read_is_listed(qtbot, desk, tmp_path):
    empty = write(tmp_path, "empty.txt", "   ")
    missing = tmp_path / "nowhere.txt"
    with qtbot.waitSignal(desk.importing.finished):
        desk.importing.take_paths([str(empty), str(missing)])
    assert [type(problem).__name__ for problem in desk.importing.problems] == [
        "InputEmpty",
        "InputMissing",
    ]
    assert desk.commands["file.problems"].isEnabled()


def test_the_same_again_adds_nothing_and_says_so(qtbot, desk, tmp_path):
    path = write(tmp_path, "new.txt", "Новый мост\n\nЧерез реку открыли новый мост.\n")
    for _ in range(2):
        with qtbot.waitSignal(desk.importing.finished):
            desk.importing.take_paths([str(path)])
    assert desk.model.total == 6 or desk.searching.pending
    assert "already" in desk.toast.words()


def test_cancel_stops_an_import(qtbot, desk, bridge):
    begun = threading.Event()

    def endless(cancel, progress):
        begun.set()
        while True:
            cancel.check()
            progress(1, 10)

    job = bridge.start("import", "endless", endless)
    assert begun.wait(5)
    qtbot.waitUntil(lambda: job in desk.page.strip.running())
    job.cancel()
    qtbot.waitUntil(lambda: job.state is JobState.CANCELLED)
    qtbot.waitUntil(lambda: job not in desk.page.strip.running())


def test_a_failed_job_becomes_a_sentence(qtbot, desk, bridge, caplog):
    def broken(cancel, progress):
        raise ZeroDivisionError("by nothing")

    bridge.start("import", "broken", broken)
    qtbot.waitUntil(lambda: "by nothing" in desk.toast.words())
    caplog.clear()


def test_a_drop_event_reaches_the_importer(qtbot, desk, tmp_path):
    data = mime(write(tmp_path, "a.txt", "Заголовок\n\nТекст сообщения о погоде.\n"))
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(desk.importing.finished):
        desk.importing.drop(event.mimeData())


def test_the_first_start_is_left_by_an_import(qtbot, empty_desk, tmp_path):
    assert empty_desk.pages.currentWidget() is empty_desk.start
    path = write(tmp_path, "new.txt", "Новый мост\n\nЧерез реку открыли новый мост.\n")
    with qtbot.waitSignal(empty_desk.importing.finished):
        empty_desk.importing.take_paths([str(path)])
    assert empty_desk.pages.currentWidget() is empty_desk.page
    qtbot.waitUntil(lambda: empty_desk.model.total == 1)


def test_an_empty_library_can_be_begun_with(empty_desk):
    empty_desk.start.empty_wanted.emit()
    assert empty_desk.pages.currentWidget() is empty_desk.page
    assert empty_desk.results.sentence() == "There are no releases yet"
