"""Sets the stage for the tour: a library and settings of its own, which are gone afterwards."""

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from svodka.domain.errors import DestinationRefused, SvodkaError
from svodka.gui.app import make_application
from svodka.gui.session import Session
from svodka.gui.tour.album import Album
from svodka.gui.tour.steps import Tour
from svodka.gui.window.frame import MainWindow
from svodka.gui.window.looks import Looks
from svodka.i18n import active, tr, trn, use
from svodka.services.worker import Opener

_SIZE = (1440, 928)
_OF_NO_CONCERN = "does not support propagateSizeHints"
"""What Qt says of every dialog where there is no display, and nobody can do anything about."""


def run_tour(opener: Opener, out: Path, files: list[Path]) -> int:
    """Take the pictures into ``out``; return 0, or 1 after a sentence about what went wrong."""
    spoken = active().lang
    try:
        album = _take(opener, out, [path.absolute() for path in files])
    except SvodkaError as error:
        print(active().error(error), file=sys.stderr)
        return 1
    finally:
        use(spoken)
    for path, caption in album.pictures:
        print(f"{path}  {caption}")
    for path in album.files:
        print(path)
    pictures = trn("{n} picture", "{n} pictures", len(album.pictures))
    print(tr("{pictures}; all of them: {page}", pictures=pictures, page=album.finish()))
    return 0


def _take(opener: Opener, out: Path, files: list[Path]) -> Album:
    out = out.absolute()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DestinationRefused(path=out, reason=error.strerror or error) from error
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="svodka-tour-")))
        session = Session(place / "window.ini")
        session.theme = "light"
        use("en")
        make_application(session)
        looks = Looks(session)
        qInstallMessageHandler(_pass_on)
        stack.callback(qInstallMessageHandler, None)
        window = MainWindow(opener, place / "Central Asia", looks)
        window.resize(*_SIZE)
        album = Album(out)
        stack.callback(_end, window)
        window.show()
        window.open_library()
        Tour(window, looks, album, files).run()
        return album


def _pass_on(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    if _OF_NO_CONCERN not in message:
        print(message, file=sys.stderr)


def _end(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    QApplication.processEvents()
