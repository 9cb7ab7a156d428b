"""The rules for phrases of time: each a pattern over the letters of :mod:`.lexicon`.

Rules are tried in this order at every token, and the first that fits is the one; so the longer
phrases stand first. A rule that returns None has found words that only look like a time.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from svodka.analysis.periods.drafts import Draft, Shift, Year
from svodka.analysis.periods.lexicon import Sign, read_signs
from svodka.text.tokens import Token, glued

_YEAR = r"(?:,?o?t?Yy?|o?t?Ly|A)"
"""«2024 года», «прошлого года», “, 2024”, “of last year”, «былтыр»."""

_NTH = r"(?:O|D-?i|D)"
"""«первый», «I», «1-й», «1»: before a quarter or a half."""

_EMPTY = Draft(0, 0)


@dataclass(frozen=True, slots=True)
class _Match:
    """The signs of a phrase."""

    signs: Sequence[Sign]

    def values(self, *letters: str) -> list[int]:
        """Return the values of the tokens with these letters, in order."""
        return [sign.value for sign in self.signs if sign.letter in letters]

    def years(self) -> list[Year]:
        """Return the years told, in order."""
        return [
            Year(sign.value, relative=sign.letter != "Y")
            for sign in self.signs
            if sign.letter in "YLA"
        ]

    def year(self) -> Year | None:
        """Return the first year told."""
        return next(iter(self.years()), None)


Build = Callable[[_Match], Draft | None]
_RULES: list[tuple[str, Build]] = []


def _rule(pattern: str) -> Callable[[Build], Build]:
    """Enter a rule under its pattern; in patterns ``p`` is any preposition, ``P`` only «за»."""

    def enter(build: Build) -> Build:
        _RULES.append((pattern.replace("p", "[pP]"), build))
        return build

    return enter


def _months_of(match: _Match, first: int, last: int) -> Draft:
    return replace(_EMPTY, year=match.year(), months=(first, last))


def _day(match: _Match, month: int, day: int) -> Draft:
    return replace(_months_of(match, month, month), days=(day, day))


@_rule(r"p?Y-D-D")
def _iso_day(match: _Match) -> Draft | None:
    """2025-02-05."""
    month, day = match.values("D")
    return _day(match, month, day) if month <= 12 else None


@_rule(r"p?C\.Yy?")
def _numeric_day(match: _Match) -> Draft | None:
    """05.02.2025."""
    date = next(sign for sign in match.signs if sign.letter == "C")
    return _day(match, date.last, date.value)


@_rule(rf"p?DM(?:{_YEAR})?[-fn]DM(?:{_YEAR})?|p?t?M\.?Di?(?:,Y,)?[-f]t?M\.?Di?(?:,?Y)?")
def _days_across_months(match: _Match) -> Draft | None:
    """«с 28 января по 3 февраля 2025 года», “from January 28 to February 3, 2025”."""
    years = match.years()
    first, last = match.values("M")
    one, other = match.values("D")
    if match.signs[-1].letter not in "YyL" and years:
        return None  # a year behind the first day only
    start, end = (years[0], years[-1]) if years else (None, None)
    return replace(_EMPTY, year=start, last_year=end, months=(first, last), days=(one, other))


@_rule(rf"p?D(?:-|f|n)DM(?:{_YEAR})?|p?t?M\.?Di?[-fn]Di?(?:,?Y)?|{_YEAR}D-DM")
def _days_of_a_month(match: _Match) -> Draft | None:
    """«1–3 февраля 2025 года», “February 1–3, 2025”, «2025 жылғы 1–3 ақпанда»."""
    month = match.values("M")[0]
    one, other = match.values("D")
    if one >= other or ("n" in (sign.letter for sign in match.signs) and other != one + 1):
        return None
    return replace(_months_of(match, month, month), days=(one, other))


@_rule(rf"p?t?Di?o?M(?:{_YEAR})?|p?t?M\.?Di?(?:,?Y)?|{_YEAR}DM")
def _day_of_a_month(match: _Match) -> Draft | None:
    """«5 февраля 2025 года», “February 5, 2025”, “5 February”, «2025 жылғы 5 ақпан»."""
    return _day(match, match.values("M")[0], match.values("D")[0])


@_rule(rf"p?M{_YEAR}[-f]M{_YEAR}")
def _months_across_years(match: _Match) -> Draft | None:
    """«с декабря 2023 года по март 2024 года»."""
    first, last = match.values("M")
    years = match.years()
    return replace(_EMPTY, year=years[0], last_year=years[-1], months=(first, last))


@_rule(rf"{_YEAR}(?:M[-n]M|R)m?|p?(?:M[-fn]M|R)m?(?:{_YEAR})?")
def _months(match: _Match) -> Draft | None:
    """«январе–октябре 2024 года», “January to October 2024”, «2024 жылғы қаңтар-қазан айлары»."""
    ranges = [(sign.value, sign.last) for sign in match.signs if sign.letter == "R"]
    first, last = ranges[0] if ranges else match.values("M")
    apart = "n" in (sign.letter for sign in match.signs) and last != first + 1
    return None if first >= last or apart else _months_of(match, first, last)


@_rule(rf"{_YEAR}Mm?|p?M\.?{_YEAR}|p(?:S|t?S)?M")
def _month(match: _Match) -> Draft | None:
    """«в январе 2025 года», “in January 2025”, «2025 жылдың қаңтарында»."""
    month = match.values("M")[0]
    return _months_of(match, month, month)


@_rule(rf"p?p?t?[FO]?DD?m{_YEAR}|{_YEAR}F?DD?m|P[FO]?DD?m|p?t?[FO]DD?m")
def _first_months(match: _Match) -> Draft | None:
    """«за 11 месяцев 2024 года», “the first 11 months of 2024”, «2024 жылдың 11 айында»."""
    count = sum(match.values("D"))
    first = all(value == 1 for value in match.values("O"))
    return _months_of(match, 1, count) if first and 1 <= count <= 12 else None


@_rule(rf"p?O[-n]Oq(?:{_YEAR})?")
def _quarters(match: _Match) -> Draft | None:
    """«в I–III кварталах 2024 года»."""
    first, last = match.values("O")
    return _months_of(match, 3 * first - 2, 3 * last) if first < last else None


@_rule(rf"{_YEAR}{_NTH}q|p?t?{_NTH}q(?:{_YEAR})?|p?Q{_YEAR}?")
def _quarter(match: _Match) -> Draft | None:
    """«в I квартале 2024 года», “the first quarter of 2024”, Q1 2024, «2024 жылдың I тоқсаны»."""
    number = match.values("O", "D", "Q")[0]
    return _months_of(match, 3 * number - 2, 3 * number) if number <= 4 else None


@_rule(rf"{_YEAR}{_NTH}[hH]|p?t?{_NTH}(?:h|H(?={_YEAR}))(?:{_YEAR})?|p?K{_YEAR}?")
def _half(match: _Match) -> Draft | None:
    """«в первом полугодии», “the first half of 2025”, «2025 жылдың бірінші жартысы»."""
    number = match.values("O", "D", "K")[0]
    return _months_of(match, 6 * number - 5, 6 * number) if number <= 2 else None


@_rule(rf"p?t?SW(?:{_YEAR})?|{_YEAR}SW")
def _same_period(match: _Match) -> Draft | None:
    """«аналогичный период прошлого года», “the same period last year”, «сәйкес кезеңі»."""
    return replace(_EMPTY, year=match.year(), same=True)


@_rule(r"p?t?Bo?t?(?:Yy?|Ly|y)|(?:Yy|Ly|y)B")
def _since_the_beginning(match: _Match) -> Draft | None:
    """«с начала года», “since the beginning of the year”, «жыл басынан»."""
    return replace(_EMPTY, year=match.year() or Year(0, relative=True), since=True)


@_rule(r"p?Yy?[-fn]Yy?")
def _years(match: _Match) -> Draft | None:
    """«в 2021–2025 годах», “from 2020 to 2024”."""
    first, last = match.years()
    apart = "n" in (sign.letter for sign in match.signs) and last.number != first.number + 1
    if first.number >= last.number or apart:
        return None
    return replace(_EMPTY, year=first, last_year=last)


@_rule(r"p?Y-?iy?")
def _decade(_match: _Match) -> Draft | None:
    """«в 1990-х годах»: a time, but not one with a beginning and an end."""
    return replace(_EMPTY, vague=True)


@_rule(r"p?p?e?a?Z(?:Yy|Ly)|p?(?:p|e)?e?Yy|e?p?Y(?=Z)|pt?e?o?Y")
def _year_alone(match: _Match) -> Draft | None:
    """«в 2024 году», «поливной сезон 2024 года», «2024 жылы», “in 2024”."""
    return replace(_EMPTY, year=match.year())


@_rule(r"p?p?t?e?o?Ly|A")
def _relative_year(match: _Match) -> Draft | None:
    """«в прошлом году», “this year”, «биыл»."""
    return replace(_EMPTY, year=match.year())


@_rule(r"p?t?L[mqw]")
def _relative_stretch(match: _Match) -> Draft | None:
    """«в прошлом месяце», “last quarter”, «өткен аптада»."""
    shift = {"m": Shift.MONTH, "q": Shift.QUARTER, "w": Shift.WEEK}[match.signs[-1].letter]
    return replace(_EMPTY, shift=shift, by=match.values("L")[0])


@_rule(r"T")
def _relative_day(match: _Match) -> Draft | None:
    """«вчера», “today”, «ертең»."""
    return replace(_EMPTY, shift=Shift.DAY, by=match.values("T")[0])


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<r{at}>{pattern})" for at, (pattern, _) in enumerate(_RULES)))


def read_drafts(tokens: Sequence[Token], lang: str) -> Iterator[Draft]:
    """Yield the phrases of time in the tokens of one sentence, in order."""
    signs = read_signs(tokens, lang)
    letters = "".join(sign.letter for sign in signs)
    for match in _pattern().finditer(letters):
        first, last = match.span()
        _, build = _RULES[int((match.lastgroup or "r0")[1:])]
        draft = build(_Match(signs[first:last]))
        if draft is not None:
            yield replace(draft, first=first, last=last + _has_stop(tokens, last))


_SHORTENED = frozenset({"г", "гг", "ж", "мес"})


def _has_stop(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether the full stop behind a phrase belongs to its last word: «2024 г.»."""
    return (
        tokens[end - 1].norm in _SHORTENED
        and glued(tokens, end - 1)
        and tokens[end].norm == "."
        and end + 1 < len(tokens)
    )
