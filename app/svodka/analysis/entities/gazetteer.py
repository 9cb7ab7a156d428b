"""What the gazetteers in ``resources/gazetteers`` name, as phrase books ready to search."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from svodka.analysis.entities.kazakh import bases as kazakh_bases
from svodka.analysis.entities.phrasebook import Forms, Phrasebook
from svodka.domain.marks import EntityType
from svodka.resources import resource
from svodka.text.morphology import case_forms
from svodka.text.tokens import TokenKind, tokenise

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Name:
    """What a gazetteer knows of a name.

    ``entity`` is its id in every language, ``canonical`` its full name in this one; ``genitive``
    is that in the genitive, Russian only: the form that the names of posts end in.
    """

    type: EntityType
    entity: str
    canonical: str
    country: str | None = None
    iso: str | None = None
    genitive: str | None = None
    adjective: bool = False


def rows(name: str) -> Iterator[Row]:
    """Yield the rows of a gazetteer as column → text; ``#`` begins a comment."""
    lines = resource("gazetteers", f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    table = [line.split("\t") for line in lines if line and not line.startswith("#")]
    header, *body = table
    for cells in body:
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))


def values(cell: str) -> list[str]:
    """Return the names in a cell."""
    return [value for value in cell.split("|") if value]


def split(name: str) -> list[str]:
    """Return a name as the words that a text of it is cut into."""
    return [token.text for token in tokenise(name) if token.kind is not TokenKind.BREAK]


def _as_is(word: str) -> tuple[str, ...]:
    return (word,)


def _possessive(word: str) -> tuple[str, ...]:
    return (word, word.removesuffix("'s").removesuffix("'"))


FORMS: dict[str, Forms] = {"ru": case_forms, "kk": _as_is, "en": _as_is}
BASES = {"ru": _as_is, "kk": kazakh_bases, "en": _possessive}


@cache
def names(lang: str) -> Phrasebook[Name]:
    """Return all that is known by name in ``lang``, countries and their adjectives among it."""
    book: Phrasebook[Name] = Phrasebook(FORMS[lang], BASES[lang])
    for written, name in countries(lang):
        book.add(split(written), name)
    return book


def countries(lang: str) -> Iterator[tuple[str, Name]]:
    """Yield every way of naming a country with what it names."""
    for row in rows("countries"):
        iso, official, genitive = row["iso"], row["ru_official"], row["ru_official_genitive"]
        known = values(row[lang]) + (values(row["ky"]) if lang == "kk" else [])

        def name(canonical: str, iso: str = iso, genitive: str = genitive) -> Name:
            return Name(
                EntityType.COUNTRY, f"country:{iso}", canonical, iso=iso, genitive=genitive or None
            )

        for written in known:
            yield written, name(known[0])
        if lang == "ru" and official:
            for written in (official, *values(row["ru_abbreviation"])):
                yield written, name(official)
