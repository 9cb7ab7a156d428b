"""The pictures of the tour, numbered, and a page that shows them with what else was written."""

import html
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from svodka.domain.errors import DestinationRefused
from svodka.gui.tour.driver import until_painted
from svodka.i18n import active, tr

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:1100px;margin:40px auto;padding:0 20px}"
    "figure{margin:0 0 48px}img{width:100%;border:1px solid #ccc;border-radius:6px}"
    "figcaption{margin:0 0 8px;font-weight:600}"
)


@dataclass
class Album:
    """Lies in one folder."""

    folder: Path
    pictures: list[tuple[Path, str]] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)

    def take(self, widget: QWidget, name: str, caption: str) -> None:
        """Take a picture of a window when it is painted. Raises DestinationRefused, StepFailed."""
        until_painted(widget)
        path = self.folder / f"{len(self.pictures) + 1:02d}-{name}.png"
        if not widget.grab().save(str(path)):
            raise DestinationRefused(path=path, reason=tr("the picture could not be saved"))
        self.pictures.append((path, caption))

    def finish(self) -> Path:
        """Write the page and return where it is. Raises DestinationRefused."""
        page = self.folder / "index.html"
        try:
            page.write_text(self._page(), encoding="utf-8")
        except OSError as error:
            raise DestinationRefused(path=page, reason=error.strerror or error) from error
        return page

    def _page(self) -> str:
        title = html.escape(tr("A tour of Svodka"))
        figures = "\n".join(
            f"<figure><figcaption>{number}. {html.escape(caption)}</figcaption>"
            f'<img src="{html.escape(path.name)}" alt="{html.escape(caption)}"></figure>'
            for number, (path, caption) in enumerate(self.pictures, 1)
        )
        links = "".join(
            f'<li><a href="{html.escape(path.name)}">{html.escape(path.name)}</a></li>'
            for path in self.files
        )
        return (
            f'<!doctype html>\n<html lang="{active().lang}"><meta charset="utf-8">'
            f"<title>{title}</title><style>{_STYLE}</style>\n<h1>{title}</h1>\n"
            f"{figures}\n<ul>{links}</ul>\n</html>\n"
        )
