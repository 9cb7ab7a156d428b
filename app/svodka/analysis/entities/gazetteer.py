"""What the gazetteers in ``resources/gazetteers`` name, as phrase books ready to search."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from svodka.analysis.entities.endings import bases as kazakh_bases
from svodka.analysis.entities.phrasebook import Forms, Phrasebook, is_initialism
from svodka.domain.marks import EntityType
from svodka.resources import resource
from svodka.text.morphology import case_forms
from svodka.text.tokens import TokenKind, tokenise

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Name:
    """What a gazetteer knows of a name.

    ``entity`` is its id in every language, ``canonical`` its full name in this one; ``genitive``
    is that in the genitive, Russian only: the form that the names of posts end in. ``everywhere``:
    a body that every country has, such as a ministry.
    """

    type: EntityType
    entity: str
    canonical: str
    country: str | None = None
    iso: str | None = None
    genitive: str | None = None
    everywhere: bool = False


def rows(name: str) -> Iterator[Row]:
    """Yield the rows of a gazetteer as column → text; ``#`` begins a comment."""
    lines = resource("gazetteers", f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    table = [line.split("\t") for line in lines if line and not line.startswith("#")]
    header, *body = table
    for cells in body:
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))


@cache
def vocabulary(name: str) -> frozenset[str]:
    """Return the words of a plain word list; ``#`` begins a comment."""
    lines = resource("gazetteers", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


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


@dataclass(frozen=True, slots=True)
class Post:
    """A post; ``alone``: it is a mention even if neither a body nor a holder stands beside it.

    ``named``: what it is of must have a name («директор департамента» is nobody's post);
    ``country`` is that of a title that only one country has: “Secretary of State”.
    """

    title: str
    alone: bool
    named: bool = False
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that names are built on: «министерство …», «завод …», «соглашение о …»."""

    rule: str
    type: EntityType
    title: str


@cache
def names(lang: str) -> Phrasebook[Name]:
    """Return all that is known by name in ``lang``."""
    book: Phrasebook[Name] = Phrasebook(FORMS[lang], BASES[lang])
    for source in (countries, organisations, places, sectors):
        for written, name in source(lang):
            book.add(split(written), name)
    return book


@cache
def posts(lang: str) -> Phrasebook[Post]:
    """Return the posts, in lower case: they are written with and without a capital."""
    book: Phrasebook[Post] = Phrasebook(FORMS[lang], BASES[lang])
    for row in rows("posts"):
        for title in values(row[lang]):
            if READ_ON not in title:
                book.add(split(title.lower()), _post(row, title))
    return book


def _post(row: Row, title: str) -> Post:
    stands = row["stands"]
    return Post(title, stands == "alone", stands == "named", row["en_country"] or None)


@cache
def offices(lang: str) -> dict[str, str]:
    """Return the keys of offices by full title, in lower case, without the country."""
    return {
        title.replace(READ_ON, " ").lower(): row["key"]
        for row in rows("posts")
        if row["stands"] == "alone"
        for title in values(row[lang])
    }


@cache
def bodies() -> dict[str, str]:
    """Return the keys of Russian bodies that the grammar reads, by name in lower case."""
    return {
        name.replace(READ_ON, " ").strip().lower(): row["key"]
        for row in rows("organisations")
        for name in values(row["ru"])
        if READ_ON in name
    }


@cache
def heads() -> Phrasebook[Head]:
    """Return the Russian nouns that names of organisations and the like are built on."""
    book: Phrasebook[Head] = Phrasebook(FORMS["ru"], BASES["ru"])
    for row in rows("heads"):
        for title in values(row["ru"]):
            book.add(_lowered(title), Head(row["rule"], EntityType(row["type"]), title))
    return book


def _lowered(title: str) -> list[str]:
    """Return the words of a title in lower case; «ГЭС» and «АО» stay as they are."""
    return [word if is_initialism(word) else word.lower() for word in split(title)]


def countries(lang: str) -> Iterator[tuple[str, Name]]:
    """Yield every way of naming a country with what it names."""
    for row in rows("countries"):
        iso, genitive = row["iso"], row["ru_official_genitive"] or None
        known = values(row[lang]) + (values(row["ky"]) if lang == "kk" else [])
        if lang == "en":  # “Costa Rican” is found as a name is; others word by word
            known += [adjective for adjective in values(row["en_adjective"]) if " " in adjective]
        for written in known:
            yield written, _country(iso, known[0], genitive)
        if lang == "ru" and row["ru_official"]:
            for written in (row["ru_official"], *values(row["ru_abbreviation"])):
                yield written, _country(iso, row["ru_official"], genitive)


def _country(iso: str, canonical: str, genitive: str | None) -> Name:
    return Name(EntityType.COUNTRY, f"country:{iso}", canonical, iso=iso, genitive=genitive)


def organisations(lang: str) -> Iterator[tuple[str, Name]]:
    """Yield the names of organisations; the full one, without quotes, is the canonical one."""
    for row in rows("organisations"):
        known = values(row[lang])
        everywhere = row["country"] == EVERY_COUNTRY
        country = None if everywhere else row["country"] or None
        for written in known:
            if READ_ON in written:
                continue
            full = _full(written, known) if everywhere else known[0].strip("«»")
            name = Name(EntityType.ORG, f"org:{row['key']}", full, country, everywhere=everywhere)
            yield written, name


def _full(written: str, known: list[str]) -> str:
    """Return the name of a ministry written in full; «Министерство труда» is as full as it gets."""
    return written if " " in written else next((name for name in known if " " in name), written)


def places(lang: str) -> Iterator[tuple[str, Name]]:
    """Yield the names of places; the first Russian one is the id in every language."""
    for row in rows("places"):
        known = values(row[lang])
        key = values(row["ru"])[0]
        for written in known:
            kind = EntityType(row["type"])
            entity = f"{kind.value.lower()}:{key}"
            yield written, Name(kind, entity, known[0], row["country"] or None)


def sectors(lang: str) -> Iterator[tuple[str, Name]]:
    """Yield the branches of the economy that have a name of their own."""
    for row in rows("sectors"):
        known = values(row[lang])
        for written in known:
            yield written, Name(EntityType.SECTOR, f"sector:{row['key']}", known[0])


READ_ON = "+"
"""In a title, where the grammar reads on by itself: the whole only tells what key it has."""

EVERY_COUNTRY = "*"
"""Stands for the country of a body that every country has: a ministry, a supreme court."""
