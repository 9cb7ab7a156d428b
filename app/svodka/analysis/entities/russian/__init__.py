"""The mentions of a Russian text: rules and gazetteers joined with the neural tagger.

The tagger is best at people and at foreign names that no list holds; the rules know long official
names, posts and abbreviations. Where both speak of one place in the text, rules win.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.people import People, Written
from svodka.analysis.entities.russian.abbreviations import abbreviations
from svodka.analysis.entities.russian.adjectives import adjectives
from svodka.analysis.entities.russian.documents import documents
from svodka.analysis.entities.russian.grammar import Grammar
from svodka.analysis.entities.russian.naming import Naming
from svodka.analysis.entities.russian.phrase import Phrase
from svodka.analysis.entities.russian.tagged import people_of, words_of
from svodka.analysis.entities.russian.unknown import unknown_name
from svodka.analysis.entities.words import Word, read_words
from svodka.analysis.tagger import TaggedName, tag_names
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span
from svodka.text.morphology import is_known, may_be
from svodka.text.tokens import DASHES, TokenKind

_NO_BODIES = frozenset(
    {
        *("СМИ", "ТВ", "ДТП", "ВВП", "НДС", "МРП", "ЧС", "ЖКХ", "МКС", "ЖЖ", "ИА", "РИА"),
        *("АЭС", "ГЭС", "ТЭЦ", "ПАО", "ОАО", "ООО", "ТОО", "АО", "ЗАО", "Сети", "Интернет"),
    }
)
"""What the tagger takes for an organisation and is none, or only the beginning of its name."""


def read_russian(text: str) -> list[Draft]:
    """Return what may be mentions, the surest first."""
    words = read_words(text)
    tagged = tag_names(text)
    people = people_of(words, tagged)
    taken = frozenset(index for span in people for index in span)
    phrases = list(Grammar(words, taken).phrases())
    heads = {phrase.last + 1: _last_head(phrase) for phrase in phrases}
    persons = People(declined=True).resolve(
        [
            Written(
                [words[i] for i in span],
                _before(words, span[0], heads),
                words[span[0] - 1].norm == "и" and span[0] - 2 in taken,
            )
            for span in people
        ]
    )
    naming = Naming(text, words, phrases, list(zip(people, persons, strict=True)))
    drafts = list(naming.drafts())
    drafts += documents(text, words)
    lands = [draft.span for draft in drafts if draft.iso]
    drafts += [draft for draft in adjectives(words) if not _within(draft.span, lands)]
    sure = {draft.span for draft in drafts if draft.type is not EntityType.PERSON}
    drafts += list(_from_tagger(text, words, tagged, [draft.span for draft in drafts]))
    told = [draft for draft in abbreviations(words, drafts) if draft.span not in sure]
    return [*told, *drafts]  # what the text says of a name outweighs what the tagger sees in it


def _within(span: Span, others: list[Span]) -> bool:
    """Tell whether a span lies in one of the others, which are in order."""
    index = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return index >= 0 and others[index].holds(span)


def _last_head(phrase: Phrase) -> int | None:
    """Return the head noun of a post, of the last where a dash joins several."""
    if phrase.type is not EntityType.POST:
        return None
    joined = [part for part in phrase.parts if part.type is EntityType.POST and phrase.joined]
    return (joined[-1] if joined else phrase).body - 1


def _before(words: list[Word], first: int, heads: dict[int, int | None]) -> Word | None:
    """Return the word that the case of a name follows: the head of its post, else its neighbour.

    A dash explains: «президентов – Садыра Жапарова».
    """
    head = heads.get(first)
    if head is not None:
        return words[head]
    position = first - 1
    if position > 0 and words[position].text in DASHES:
        position -= 1
    return words[position] if position >= 0 else None


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return the stretches that spans cover, apart and in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _has_room(name: TaggedName, taken: list[Span]) -> bool:
    """Tell whether a tagged name crosses nothing; an organisation may hold other names."""
    index = bisect_right(taken, name.span.start, key=lambda span: span.end)
    while index < len(taken) and taken[index].start < name.span.end:
        if name.kind != "ORG" or not name.span.holds(taken[index]) or taken[index] == name.span:
            return False
        index += 1
    return True


def _without_signs(words: list[Word], indexes: list[int]) -> list[int]:
    """Return a name without what is in brackets or behind a line end; none without a capital."""
    cut = next((place for place, i in enumerate(indexes) if _ends_name(words[i])), None)
    kept = indexes if cut is None else indexes[:cut]
    while kept and words[kept[0]].kind is TokenKind.SIGN and words[kept[0]].text not in '«"':
        kept = kept[1:]
    while kept and words[kept[-1]].text in _TRAILING and not _is_closed(words, kept):
        kept = kept[:-1]
    return kept if any(words[i].capital for i in kept) else []


_TRAILING = frozenset('.,;:"»”')


def _ends_name(word: Word) -> bool:
    return word.text in ("(", ")") or word.kind is TokenKind.BREAK


def _is_closed(words: list[Word], indexes: list[int]) -> bool:
    """Tell whether the quote at the end of a name was opened in it."""
    quoted = words[indexes[-1]].text in '"»”'
    return quoted and any(words[i].text in '"«“„' for i in indexes[:-1])


def _without_doer(words: list[Word], indexes: list[int]) -> list[int]:
    """Return a body without the word at its beginning that does or did something there.

    «Окончил философский факультет», «Члены Общественного совета»: the capital is the sentence's.
    Alone it is no body at all: «Замглавы».
    """
    word, rest = words[indexes[0]], indexes[1:]
    doer = may_be(word.norm, "VERB") or may_be(word.norm, "NOUN", "anim")
    named = any(may_be(word.norm, name) for name in ("Orgn", "Geox", "Surn", "Name", "ADJF"))
    if not (word.capital and doer and is_known(word.norm)) or named:
        return indexes
    return rest if any(words[i].capital for i in rest) else []


def _from_tagger(
    text: str,
    words: list[Word],
    tagged: list[TaggedName],
    covered: list[Span],
) -> Iterator[Draft]:
    """Yield the organisations and places that only the tagger saw."""
    taken = _merged(covered)
    for name in tagged:
        if name.kind == "PER" or not _has_room(name, taken):
            continue
        indexes = _without_signs(words, words_of(name.span, words))
        if name.kind == "ORG" and indexes:
            indexes = _without_doer(words, indexes)
        if indexes and words[indexes[0]].text not in _NO_BODIES:
            yield unknown_name(text, words, indexes, name.kind)
