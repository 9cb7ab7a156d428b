"""A long Russian name as a head noun with what belongs to it; phrases nest as the names do."""

from collections.abc import Iterator
from dataclasses import dataclass

from svodka.analysis.entities.gazetteer import Name
from svodka.domain.marks import EntityType


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` to ``last`` (inclusive). ``title`` is the head in the nominative,
    ``body`` the first word behind it, ``name`` what the gazetteer says if it knows it whole;
    ``joined``: the parts are posts that a dash joins.
    """

    type: EntityType
    first: int
    last: int
    title: str
    body: int
    country: str | None = None
    country_at: int | None = None
    name: Name | None = None
    joined: bool = False
    alone: bool = True
    parts: tuple["Phrase", ...] = ()

    def walk(self) -> Iterator["Phrase"]:
        """Yield the phrase and all within it."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass(slots=True)
class Complement:
    """What was read behind a head so far: ``last`` is its last word.

    ``quoted``: it is a name in quotes; ``foreign``: it holds one in Latin letters or in capitals;
    ``dative``: «по» was read, and what follows may stand in the dative.
    """

    last: int
    parts: list[Phrase]
    country: str | None = None
    country_at: int | None = None
    quoted: bool = False
    foreign: bool = False
    dative: bool = False

    @property
    def is_named(self) -> bool:
        """Whether it says of whom or what by name."""
        named = any(part.name or part.country for part in self.parts)
        return named or self.quoted or self.foreign or self.country is not None
