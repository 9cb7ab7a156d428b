"""Where the user has been: questions and the releases read under them, for back and forward."""

from dataclasses import dataclass, replace

from svodka.gui.window.search_controller import Asked

_MOST = 100


@dataclass(frozen=True)
class Visit:
    """A question and the release that was read under it."""

    asked: Asked
    release: int | None = None


class History:
    """A line of visits with a place in it; going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    def went(self, asked: Asked, release: int | None) -> None:
        """Note where the user is. A query that grows letter by letter is one visit."""
        visit = Visit(asked, release)
        last = self._visits[self._at] if self._at >= 0 else None
        if visit == last:
            return
        if last is not None and last.release is None and _goes_on(last.asked, asked):
            self._visits[self._at] = visit
            del self._visits[self._at + 1 :]
            return
        self._visits = [*self._visits[: self._at + 1], visit][-_MOST:]
        self._at = len(self._visits) - 1

    def back(self) -> Visit | None:
        """Go back and return where to; None at the beginning."""
        return self._go(-1)

    def forward(self) -> Visit | None:
        """Go forward and return where to; None at the end."""
        return self._go(1)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a visit before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a visit after this one."""
        return self._at < len(self._visits) - 1

    def _go(self, by: int) -> Visit | None:
        if not 0 <= self._at + by < len(self._visits):
            return None
        self._at += by
        return self._visits[self._at]


def _goes_on(old: Asked, new: Asked) -> bool:
    """Tell whether a question is the old one, or the old one as it is being typed."""
    grew = new.text.startswith(old.text) or old.text.startswith(new.text)
    typed = bool(old.text and new.text) and grew
    return old == new or (typed and replace(old, text=new.text) == new)
