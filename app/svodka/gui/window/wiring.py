"""Who listens to whom among the controllers of a desk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from svodka.gui.window.menus import library_menu, place_menu, release_menu
from svodka.i18n import active, tr
from svodka.services.tagging import DeleteTag, UntagReleases
from svodka.services.undo import Step

if TYPE_CHECKING:
    from svodka.gui.compare.view import CompareView
    from svodka.gui.window.desk import Desk

_LATER = Qt.ConnectionType.QueuedConnection


def join(desk: "Desk") -> None:
    """Connect everything; called once, when all of it is there."""
    _join_library(desk)
    _join_list(desk)
    _join_reading(desk)
    _join_pages(desk)
    _join_words(desk)


def _join_library(desk: "Desk") -> None:
    """What changes the library has list and counts asked anew."""
    lasting = desk.lasting
    for changed in (desk.importing.arrived, lasting.keeper.caught_up):
        changed.connect(desk.searching.repeat)
        changed.connect(desk.counting.refresh_soon)
    lasting.edits.changed.connect(desk.counting.refresh_soon)
    lasting.edits.changed.connect(desk.searching.refresh_rows)
    lasting.edits.tags_changed.connect(desk.reading.refresh)
    lasting.analyst.finished.connect(desk.reading.refresh_if_unmarked)
    desk.importing.finished.connect(lambda _report: lasting.analyst.work_off())
    desk.searching.index_damaged.connect(lasting.keeper.rebuild)
    desk.counting.content_changed.connect(desk.know)


def _join_list(desk: "Desk") -> None:
    view = desk.results.view
    desk.searching.answered.connect(desk.on_answered)
    desk.field.left_downwards.connect(view.setFocus)
    view.menu_wanted.connect(lambda at: release_menu(desk).popup(at))
    sidebar = desk.page.sidebar
    sidebar.library_menu_wanted.connect(lambda at: library_menu(desk).popup(at))
    sidebar.view.menu_wanted.connect(lambda place, at: place_menu(desk, place).popup(at))
    sidebar.view.tag_edit_wanted.connect(desk.tagging.edit_tag)
    sidebar.view.tag_delete_wanted.connect(desk.tagging.delete_tag)
    desk.chosen.partner_wanted.connect(
        lambda release_id: desk.aids.ask_partner(release_id, desk.chosen.compare_with)
    )


def _join_reading(desk: "Desk") -> None:
    """A place that is chosen in the text is shown in the panel, and the other way round."""
    reader, panel, looks = desk.page.reader, desk.page.panel, desk.looks
    reader.set_text_size(looks.session.text_size)
    reader.show_hidden(looks.session.hidden)
    looks.text_size_changed.connect(reader.set_text_size)
    reader.size_wanted.connect(looks.change_text_size)
    reader.hidden_changed.connect(looks.set_hidden)
    reader.place_chosen.connect(panel.show_place)
    panel.place_chosen.connect(reader.show_place)
    for view in (reader, panel):
        view.search_wanted.connect(desk.search_for)
    reader.tag_wanted.connect(desk.chosen.tag_at)
    reader.address_wanted.connect(desk.chosen.open_address)
    reader.revisions_wanted.connect(desk.chosen.compare_revisions)


def _join_pages(desk: "Desk") -> None:
    desk.comparing.compared.connect(desk.show_comparison)
    start = desk.start
    start.sample_wanted.connect(desk.importing.take_sample)
    start.files_wanted.connect(desk.importing.choose_files)
    start.folder_wanted.connect(desk.importing.choose_folder)
    start.paste_wanted.connect(desk.importing.paste)
    start.empty_wanted.connect(desk.leave_start)
    start.language_wanted.connect(desk.looks.use_language, _LATER)
    desk.importing.started.connect(desk.leave_start)


def join_comparison(desk: "Desk", page: "CompareView") -> None:
    """Connect the page of comparisons, which is made later than the rest."""
    page.show_hidden(desk.looks.session.hidden)
    page.closed.connect(desk.show_reading)
    page.swap_wanted.connect(desk.comparing.swap)
    page.export_wanted.connect(desk.export)
    page.hidden_changed.connect(desk.looks.set_hidden)
    page.entity_chosen.connect(desk.search_for)


def _join_words(desk: "Desk") -> None:
    """What is said at the foot of the window."""
    bridge, strip = desk.lasting.bridge, desk.page.strip
    bridge.job_changed.connect(strip.follow)
    bridge.failed.connect(lambda error: desk.toast.warn(active().error(error)))
    strip.problems_wanted.connect(desk.importing.show_problems)
    desk.importing.problems_changed.connect(strip.show_problems)
    desk.importing.said.connect(desk.toast.say)
    desk.lasting.edits.step_done.connect(lambda step: _offer_undo(desk, step))
    desk.exporting.written.connect(
        lambda path: desk.toast.say(
            tr("Written: {path}", path=path), tr("Open"), lambda: desk.exporting.show_file(path)
        )
    )


def _offer_undo(desk: "Desk", step: Step) -> None:
    """Offer to take back what may have been a slip: what takes something away."""
    if isinstance(step, DeleteTag | UntagReleases):
        words = step.name()
        desk.toast.say(words[:1].upper() + words[1:], tr("Undo"), desk.edits.undo)
