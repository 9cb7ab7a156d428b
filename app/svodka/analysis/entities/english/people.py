"""Ties English titles and people together: who holds which post, for which country."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.english.text import EnglishText, of_country
from svodka.analysis.entities.english.titles import ADDRESSES, Title
from svodka.analysis.entities.gazetteer import offices
from svodka.analysis.entities.people import People, Person, Written
from svodka.analysis.entities.words import Word
from svodka.domain.marks import EntityType


def name_people(
    text: EnglishText, titles: Sequence[Title], people: Sequence[list[int]]
) -> list[Draft]:
    """Return the drafts of people, of their surnames further on, and of posts."""
    full = _without_article({text.bare(indexes[-1]).text for indexes in people})
    spans = sorted([*people, *_named_again(text, titles, people, full)])
    persons = People(declined=False).resolve(
        [Written([_written(text.bare(i), full) for i in span]) for span in spans]
    )
    begins = {span[0]: person for span, person in zip(spans, persons, strict=True)}
    ends = {span[-1]: person for span, person in zip(spans, persons, strict=True)}
    holders = {title: _holder(text, title, begins, ends) for title in titles}
    homes: dict[str, str] = {}
    for title, holder in holders.items():
        if holder is not None and title.country:
            homes.setdefault(holder.entity, title.country)
    known = _countries_of(titles)
    posts = [_post(text, title, holders[title], homes, known) for title in titles]
    named = [
        Draft(
            EntityType.PERSON,
            text.span(span[0], span[-1]),
            person.name,
            person.entity,
            homes.get(person.entity),
        )
        for span, person in zip(spans, persons, strict=True)
    ]
    return [*named, *posts]


_ARTICLES = ("al-", "Al-", "el-", "El-")


def _without_article(surnames: set[str]) -> dict[str, str]:
    """Return surnames by their short form: of “Bashar al-Assad” texts also say “Assad”."""
    return {name[3:]: name for name in sorted(surnames) if name.startswith(_ARTICLES)}


def _written(word: Word, full: Mapping[str, str]) -> Word:
    name = full.get(word.text)
    return replace(word, text=name, norm=name.lower()) if name else word


def _named_again(
    text: EnglishText,
    titles: Sequence[Title],
    people: Sequence[list[int]],
    full: Mapping[str, str],
) -> list[list[int]]:
    """Return surnames of people that stand alone further on."""
    taken = {i for indexes in people for i in indexes}
    taken |= {i for title in titles for i in range(title.first, title.last + 1)}
    surnames = {text.bare(indexes[-1]).text for indexes in people} | set(full)
    return [
        [i]
        for i in range(len(text.words))
        if i not in taken and i not in text.names and text.bare(i).text in surnames
    ]


def _holder(
    text: EnglishText,
    title: Title,
    begins: Mapping[int, Person],
    ends: Mapping[int, Person],
) -> Person | None:
    """Return who stands behind a post, or before it and a comma: “Kikeo Vong, Minister of …”."""
    behind = title.last + 1
    behind += text.norm(behind) == ","
    while text.norm(behind) in ADDRESSES:
        behind += 1 + (text.norm(behind + 1) == ".")
    before = title.first - 1 - (text.norm(title.first - 1) == "the")
    named_before = ends.get(before - 1) if text.norm(before) == "," else None
    return begins.get(behind) or named_before


def _countries_of(titles: Sequence[Title]) -> dict[str, set[str]]:
    """Return the countries that posts of each name are said to be of."""
    countries: dict[str, set[str]] = defaultdict(set)
    for title in titles:
        if title.country:
            countries[title.base.lower()].add(title.country)
    return countries


def _post(
    text: EnglishText,
    title: Title,
    holder: Person | None,
    homes: dict[str, str],
    known: dict[str, set[str]],
) -> Draft:
    """Name a post; its country is said, or its holder's, or that of the only post of the name."""
    home = title.country or (homes.get(holder.entity) if holder else None)
    if home is None:
        same = known.get(title.base.lower(), set())
        home = next(iter(same)) if len(same) == 1 else None
        if home and holder:
            homes.setdefault(holder.entity, home)
    key = offices("en").get(title.base.lower(), title.base.lower())
    canonical = f"{title.base} {of_country(home)}" if home and title.whole else title.base
    entity = f"post:{home}-{key}" if home else f"post:{key}"
    return Draft(EntityType.POST, text.span(title.first, title.last), canonical, entity, home)
