"""What a query means, before any index or text is asked."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Term:
    """A word in any of its normal ``forms``, or any word whose form begins with ``prefix``."""

    forms: frozenset[str]
    prefix: str | None = None

    def accepts(self, form: str) -> bool:
        """Tell whether a word of this normal form is meant."""
        return form in self.forms or (self.prefix is not None and form.startswith(self.prefix))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after another; a single word is the shortest phrase."""

    terms: tuple[Term, ...]
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class FromSource:
    """Releases of the source of this whole name, else of those with these words in their names."""

    name: str
    words: Phrase


@dataclass(frozen=True, slots=True)
class InLanguage:
    """Releases in a language, an ISO 639-1 code."""

    lang: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Releases of the days from ``first`` to ``last``, both included; None is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Tagged:
    """Releases under a tag, which only the library knows."""

    name: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """What satisfies every part; without parts, everything."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """What satisfies one of the parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """What does not satisfy the part."""

    part: "Node"


Node = Phrase | FromSource | InLanguage | Dated | Tagged | AllOf | AnyOf | NoneOf


def wanted_phrases(node: Node) -> list[Phrase]:
    """Return the phrases that a text is found by, not those that keep it out."""
    match node:
        case Phrase():
            return [node]
        case AllOf(parts) | AnyOf(parts):
            return [phrase for part in parts for phrase in wanted_phrases(part)]
        case _:
            return []
