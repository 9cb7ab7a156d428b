"""Starts the window: Qt, the look, the language, and then the frame before anything else."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from svodka.gui.session import Session
from svodka.gui.theme import apply_theme
from svodka.gui.window.frame import MainWindow
from svodka.gui.window.looks import Looks
from svodka.i18n import active, use
from svodka.services.worker import Opener


def run_window(opener: Opener, folder: Path) -> int:
    """Show the window over a library until it is closed; return the exit code."""
    session = Session()
    if session.language:
        use(session.language)
    app = make_application(session)
    window = MainWindow(opener, folder, Looks(session))
    window.show()
    window.open_library()
    return app.exec()


def make_application(session: Session) -> QApplication:
    """Return Qt's application, dressed as the session says."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    QCoreApplication.setApplicationName("svodka")
    app.setDesktopFileName("svodka")
    speak_qt(app, active().lang)
    apply_theme(app, session.theme)
    return app


def speak_qt(app: QApplication, lang: str) -> None:
    """Have Qt's own words, such as those of a text's menu, in the language too."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(lang), "qtbase", "_", folder):
        app.installTranslator(translator)
