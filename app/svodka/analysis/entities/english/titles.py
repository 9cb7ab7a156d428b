"""English posts and who stands behind them: “Minister of Trade of Kazakhstan Yerbolat …”."""

from typing import NamedTuple

from svodka.analysis.entities.english.text import PARTICLES, EnglishText, adjectives, kinds
from svodka.analysis.entities.gazetteer import posts
from svodka.text.tokens import TokenKind

LINKS = frozenset({"of", "for", "the", "and", "on", "to", "in"})
RANKS = frozenset(
    {"general", "colonel", "admiral", "captain", "major", "lieutenant", "marshal", "brigadier"}
)
_LOOSE_ENDS = frozenset({"of", "for", "the", "and", "to"})
ADDRESSES = frozenset({"mr", "mrs", "ms", "dr", "h.e", "he", "sir", "dame", "hon"}) | {
    *("gen", "lt", "maj", "brig", "col", "capt", "sgt", "adm", "cmdr", "rep", "sen", "gov", "prof")
}
"""What stands before a name and is no part of it; a stop may follow."""
_LONGEST = 12
_LONGEST_PORTFOLIO = 5
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
    portfolio = _portfolio_before(text, first)
    found = posts("en").at(text.words, portfolio)
    if found is None:
        return None
    post = found.values[0]
    last, country, country_at = _complement(text, found.last)
    country = country or text.owner(first) or post.country
    words = [post.title, *text.slice(found.last + 1, (country_at or last + 1) - 1).split()]
    while words[-1] in _LOOSE_ENDS:
        words.pop()
    base = " ".join(words)
    if portfolio > first:
        base = _turned(text.slice(first, portfolio - 1), base)
    return Title(first, last, base, country, post.alone or base != post.title)


def _portfolio_before(text: EnglishText, first: int) -> int:
    """Return where the noun of “Energy Minister”, “External Affairs Minister” begins."""
    position = first
    while position < first + _LONGEST_PORTFOLIO and position < len(text.words):
        word = text.words[position]
        if posts("en").at(text.words, position) is not None:
            return position
        if not (word.capital and text.is_portfolio(position)) and word.norm not in ("and", "&"):
            break
        position += 1
    return first


def _turned(portfolio: str, head: str) -> str:
    """Write “Energy Minister” as “Minister of Energy”; others stay in their order."""
    return f"{head} of {portfolio}" if head.endswith("Minister") else f"{portfolio} {head}"


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
            if not belongs and text.is_joined(found.last):
                break  # “thanked the Minister for Oman’s role”
            last = found.last
            if belongs and country is None:
                country = name.iso or name.country
                country_at = position if name.iso else None
            if not _joins(text, last + 1) and (belongs or not _lists(text, last + 1)):
                break
            position = last + 1
        elif word.capital and _is_part(text, position):
            last = position
            position += 1
        elif word.norm in LINKS or _lists(text, position):
            belongs = word.norm == "of" or (belongs and word.norm not in ("for", "to"))
            position += 1
        else:
            break
    return last, country, country_at


def _lists(text: EnglishText, position: int) -> bool:
    """Tell whether a comma stands in a list: “Security, Democracy, and …”, “Iraq, Iran, and …”."""
    behind = position + 1 + (text.norm(position + 1) in ("and", "&"))
    behind += text.norm(behind) == "the"
    capital = behind < len(text.words) and text.words[behind].capital
    listed = text.is_portfolio(behind) or text.known(behind) is not None
    return text.norm(position) == "," and capital and listed


def _joins(text: EnglishText, position: int) -> bool:
    """Tell whether a post goes on behind a name: “Middle East Affairs”, “Kazakhstan and …”."""
    word = text.norm(position)
    capital = position < len(text.words) and text.words[position].capital
    return word in ("and", "of") or word in kinds() or (capital and text.is_portfolio(position))


def _is_part(text: EnglishText, position: int) -> bool:
    word = text.norm(position)
    return text.is_portfolio(position) or word in kinds() or word in adjectives()


def person_behind(text: EnglishText, title: Title) -> list[int] | None:
    """Return the words of the name of a post's holder, behind it or behind a comma."""
    first = title.last + 1
    return person_at(text, first + (text.norm(first) == ","))


def person_at(text: EnglishText, first: int) -> list[int] | None:
    """Return the words of a person's name that begins here, without what addresses him."""
    position = first
    while text.norm(position) in ADDRESSES | RANKS:
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
    if inside and (word.norm in PARTICLES or text.is_joined_particle(position)):
        return True
    return (
        word.capital
        and position not in text.names
        and word.norm not in kinds()
        and not text.is_no_name(position)
        and not text.begins_post(position)
    )
