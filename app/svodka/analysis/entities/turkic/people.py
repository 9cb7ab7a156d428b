"""Ties Kazakh titles and people together: who holds which post, for which country."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.endings import is_surname, possessive
from svodka.analysis.entities.gazetteer import offices, vocabulary
from svodka.analysis.entities.people import People, Written, given_names
from svodka.analysis.entities.turkic.names import short_name
from svodka.analysis.entities.turkic.text import TurkicText
from svodka.analysis.entities.turkic.titles import Title
from svodka.domain.marks import EntityType


def name_people(text: TurkicText, titles: Sequence[Title]) -> list[Draft]:
    """Return the drafts of people and of posts."""
    spans = list(_spans(text, titles))
    persons = People(declined=False).resolve(
        [Written([text.bare(i, i == span[-1]) for i in span]) for span in spans]
    )
    begins = {span[0]: person for span, person in zip(spans, persons, strict=True)}
    homes: dict[str, str] = {}
    for title in titles:
        holder = begins.get(title.last + 1)
        if holder is not None and title.country:
            homes.setdefault(holder.entity, title.country)
    people = [
        Draft(
            EntityType.PERSON,
            text.span(span[0], span[-1]),
            person.name,
            person.entity,
            homes.get(person.entity),
        )
        for span, person in zip(spans, persons, strict=True)
    ]
    holders = {start: homes.get(person.entity) for start, person in begins.items()}
    known: dict[str, set[str]] = defaultdict(set)
    for title in titles:
        if title.country:
            known[title.base.lower()].add(title.country)
    return [*people, *(_post(text, title, holders, known) for title in titles)]


def _spans(text: TurkicText, titles: Sequence[Title]) -> Iterator[list[int]]:
    """Yield holders of posts, and given and family names wherever they stand."""
    behind = {title.last + 1 for title in titles}
    inside = {i for title in titles for i in range(title.first, title.last + 1)}
    known: set[str] = set()
    position = 0
    while position < len(text.words):
        span = None if position in inside else text.person_at(position)
        if span and (position in behind or _is_name(text, span, known)):
            known.add(text.bare(span[-1], True).text)
            yield span
            position = span[-1] + 1
        else:
            position += 1


def _is_name(text: TurkicText, span: list[int], known: set[str]) -> bool:
    family = text.bare(span[-1], True)
    several = len([i for i in span if text.words[i].text != "."]) > 1
    first = text.words[span[0]].norm
    named = _is_given(first) or is_surname(family.norm)
    return (several and named) or family.text in known


def _is_given(word: str) -> bool:
    return word in given_names() or word in vocabulary("given_names_kk")


def _post(
    text: TurkicText,
    title: Title,
    holders: dict[int, str | None],
    known: dict[str, set[str]],
) -> Draft:
    """Name a post; its country is said, or its holder's, or that of the only post of the name."""
    base = title.base.lower()
    home = title.country or holders.get(title.last + 1)
    if home is None:
        same = known.get(base, set())
        home = next(iter(same)) if len(same) == 1 else None
    *front, head = title.base.split()
    name = " ".join([*front, possessive(text.words[title.last].text) or head])
    canonical = f"{short_name(home)} {name}".strip()
    key = offices("kk").get(base, base)
    entity = f"post:{home}-{key}" if home else f"post:{key}"
    return Draft(EntityType.POST, text.span(title.first, title.last), canonical, entity, home)
