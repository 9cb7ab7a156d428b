"""Releases to put into a library, and ways to do so."""

from svodka.domain.errors import Cancelled
from svodka.domain.release import IncomingRelease, Published
from svodka.services.importing import ImportReport, import_incoming
from svodka.services.quiet import UNSTOPPABLE, unwatched
from svodka.services.workspace import Workspace

TALKS = (
    "Премьер-министр Казахстана Олжас Бектенов встретился в Алматы с Адылбеком Касымалиевым. "
    "Товарооборот вырос на 5,5%, до 313,6 млн долларов."
)


def incoming(text: str, **known: object) -> IncomingRelease:
    about: dict[str, object] = {
        "title": text[:40],
        "source": "Пресс-служба",
        "origin": "test",
        "published": Published.parse("2025-02-01"),
        **known,
    }
    return IncomingRelease(text=text, **about)  # type: ignore[arg-type]


def take_in(workspace: Workspace, *releases: IncomingRelease) -> ImportReport:
    return import_incoming(workspace, list(releases), cancel=UNSTOPPABLE, progress=unwatched)


class CancelAfter:
    """A Cancel that stops the work at its ``checks``-th look."""

    def __init__(self, checks: int) -> None:
        self.left = checks

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled
