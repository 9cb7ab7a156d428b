"""English posts and who stands behind them: “Minister of Trade of Kazakhstan Yerbolat …”."""

from typing import NamedTuple

from svodka.analysis.entities.english.text import EnglishText, kinds
from svodka.analysis.entities.gazetteer import posts
from svodka.text.tokens import TokenKind

LINKS = frozenset({"of", "for", "the", "and", "on", "to", "in"})
_LOOSE_ENDS = frozenset({"of", "for", "the", "and", "to"})
ADDRESSES = frozenset({"mr", "mrs", "ms", "dr", "h.e", "sir", "dame", "hon"})
_PARTICLES = frozenset({"al", "bin", "van", "von", "de", "da", "el", "ibn", "der", "di", "dos"})
_LONGEST = 12
_LONGEST_NAME = 8


class Title(NamedTuple):
    """A post: its words, its name without the country, its country.

    ``whole``: it is no bare “Minister”, which is of nothing.
    """

    first: int
    last: int
    base: str
    country: str | None
    whole: bool


def title_at(text: EnglishText, first: int) -> Title | None:
    """Read the post that begins at a word, with what it is of."""
    found = posts("en").at(text.words, first)
    if found is None:
        return None
    post = found.values[0]
    last, country, country_at = _complement(text, found.last)
    country = country or text.owner(first) or post.country
    words = [post.title, *text.slice(found.last + 1, (country_at or last + 1) - 1).split()]
    while words[-1] in _LOOSE_ENDS:
        words.pop()
    base = " ".join(words)
    return Title(first, last, base, country, post.alone or base != post.title)


def _complement(text: EnglishText, head: int) -> tuple[int, str | None, int | None]:
    """Return the last word of a post, its country, and where that stands.

    “for Yemen” says what an envoy deals with, not whose he is.
    """
    last, position = head, head + 1
    country: str | None = None
    country_at: int | None = None
    if text.norm(position) not in ("of", "for", "to"):
        return last, None, None
    belongs = text.norm(position) == "of"
    while position - head <= _LONGEST and position < len(text.words):
        word, known = text.words[position], text.known(position)
        if known is not None:
            found, name = known
            last = found.last
            if belongs and country is None:
                country = name.iso or name.country
                country_at = position if name.iso else None
            if text.norm(last + 1) not in ("and", "of") and text.norm(last + 1) not in kinds():
                break
            position = last + 1
        elif word.capital and (text.is_portfolio(position) or word.norm in kinds()):
            last = position
            position += 1
        elif word.norm in LINKS or (word.text == "," and text.is_portfolio(position + 1)):
            belongs = word.norm == "of" or (belongs and word.norm not in ("for", "to"))
            position += 1
        else:
            break
    return last, country, country_at


def person_behind(text: EnglishText, title: Title) -> list[int] | None:
    """Return the words of the name of a post's holder, behind it or behind a comma."""
    first = title.last + 1
    return person_at(text, first + (text.norm(first) == ","))


def person_at(text: EnglishText, first: int) -> list[int] | None:
    """Return the words of a person's name that begins here, without what addresses him."""
    position = first
    while text.norm(position) in ADDRESSES:
        position += 1 + (text.norm(position + 1) == ".")
    indexes: list[int] = []
    while position < len(text.words) and len(indexes) < _LONGEST_NAME:
        word = text.words[position]
        initial = bool(indexes) and len(text.words[position - 1].text) <= 2
        if not (word.text == "." and initial) and not _is_name(text, position, bool(indexes)):
            break
        indexes.append(position)
        position += 1
    while indexes and text.words[indexes[-1]].text == ".":
        indexes.pop()
    if len(indexes) == 1 and text.is_portfolio(indexes[0]):
        return None
    return indexes or None


def _is_name(text: EnglishText, position: int, inside: bool) -> bool:
    word = text.words[position]
    if word.kind is not TokenKind.WORD:
        return False
    if inside and word.norm in _PARTICLES:
        return True
    return (
        word.capital
        and position not in text.names
        and word.norm not in kinds()
        and not text.is_no_name(position)
        and not text.begins_post(position)
    )
