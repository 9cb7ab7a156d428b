"""Two releases side by side, two revisions of one, and what is written of them."""

from PySide6.QtWidgets import QDialog

from svodka.gui.export.request import ExportRequest, ExportWhat
from tests.releases import incoming, take_in


def compared(qtbot, desk):
    qtbot.waitUntil(lambda: desk.compares, timeout=20_000)
    pair = desk.comparing.pair
    return pair.a.release, pair.b.release


def opened(qtbot, desk, row):
    desk.results.view.go_to(row)
    qtbot.waitUntil(
        lambda: (
            desk.reading.release is not None
            and desk.reading.release.id == desk.model.row(row).row.id
        )
    )
    return desk.reading.release


def test_two_that_are_selected_are_compared_and_swapped(qtbot, desk):
    first, second = desk.model.ids()[:2]
    desk.results.view.go_to(0)
    desk.results.view.keep(first, [first, second])
    desk.commands["release.compare"].trigger()
    a, b = compared(qtbot, desk)
    assert (a.id, b.id) == (first, second)
    assert desk.commands["go.difference"].isEnabled()
    assert not desk.commands["release.tag"].isEnabled()
    with qtbot.waitSignal(desk.comparing.compared):
        desk.comparison.swap_wanted.emit()
    assert desk.comparing.pair.a.release.id == second
    desk.commands["go.back"].trigger()
    assert not desk.compares


def test_one_is_compared_with_the_one_that_is_chosen(qtbot, desk):
    release = opened(qtbot, desk, 0)
    desk.commands["release.compare"].trigger()
    entry = desk.aids.palette.shown()[0]
    desk.aids.palette.dismiss()
    entry.run()
    a, b = compared(qtbot, desk)
    assert a.id == release.id
    assert b.title == entry.title


def test_two_revisions_of_one(qtbot, desk, workspace):
    address = "https://a.example/1"
    for text in ("Рост на 5,5%. Встреча прошла.", "Рост на 5,6%. Встреча прошла."):
        take_in(workspace, incoming(text, address=address))
    with qtbot.waitSignal(desk.searching.answered):
        desk.searching.show("рост встреча")
    release = opened(qtbot, desk, 0)
    assert release.revision.number == 2
    qtbot.waitUntil(desk.commands["release.revisions"].isEnabled)
    desk.commands["release.revisions"].trigger()
    a, b = compared(qtbot, desk)
    assert (a.id, a.revision.number, b.revision.number) == (release.id, 1, 2)


def asked(qtbot, desk):
    with qtbot.waitSignal(desk.exporting.dialog_opened, timeout=20_000) as caught:
        desk.commands["release.export"].trigger()
    dialog = caught.args[0]
    assert isinstance(dialog, QDialog)
    return dialog


def test_a_release_is_written_and_an_existing_file_is_not_overwritten(qtbot, desk, tmp_path):
    opened(qtbot, desk, 0)
    asked(qtbot, desk).close()
    path = tmp_path / "out.html"
    request = ExportRequest(ExportWhat.RELEASE, path, frozenset(), "en", replace=False)
    with qtbot.waitSignal(desk.exporting.written):
        desk.exporting.write(request)
    assert "SHA-256" in path.read_text(encoding="utf-8")
    desk.exporting.write(request)
    qtbot.waitUntil(lambda: "already there" in desk.toast.words())


def test_a_comparison_is_written(qtbot, desk, tmp_path):
    first, second = desk.model.ids()[:2]
    desk.comparing.compare(first, second)
    compared(qtbot, desk)
    asked(qtbot, desk).close()
    path = tmp_path / "out.html"
    with qtbot.waitSignal(desk.exporting.written):
        desk.exporting.write(
            ExportRequest(ExportWhat.COMPARISON, path, frozenset(), "ru", replace=False)
        )
    assert path.read_text(encoding="utf-8").count("SHA-256") >= 2
