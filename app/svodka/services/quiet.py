"""For work that nobody watches: nothing stops it and nobody is told how far it has come."""


class Unstoppable:
    """A Cancel that never cancels."""

    def check(self) -> None:
        """Let the work go on."""


def unwatched(done: int, total: int | None = None) -> None:
    """Tell nobody."""


UNSTOPPABLE = Unstoppable()
