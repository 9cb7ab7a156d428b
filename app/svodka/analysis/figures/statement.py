"""What one sentence tells of each of its figures, put together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from svodka.analysis.figures.cues import Cues
from svodka.analysis.figures.indicators import Indicator, continued, enumerated
from svodka.analysis.figures.parties import Pair, parties_of
from svodka.analysis.figures.periods import base_of, period_of
from svodka.analysis.figures.saying import Scope, direction_of, kind_of, qualifier_of
from svodka.analysis.figures.values import Quantity
from svodka.domain.marks import (
    DateMention,
    Direction,
    Figure,
    FigureKind,
    FigureType,
    Mention,
    Period,
)
from svodka.domain.spans import Span
from svodka.domain.wording import msgid
from svodka.text.sentences import Sentence

_CARRIED = msgid("carried over from the sentence before")
_YEAR_EARLIER = msgid("the same period a year earlier, which the text does not name")
_UNIT = "the unit of the number beside it"
_DATED = frozenset({FigureKind.LEVEL, FigureKind.CHANGE})
_NEAR = 4


@dataclass(slots=True)
class Before:
    """What the sentence before leaves to the next one of its paragraph."""

    paragraph: int = -1
    period: Period | None = None
    indicator: Indicator | None = None


class Statement:
    """One sentence with all that was found in it."""

    def __init__(
        self,
        text: str,
        sentence: Sentence,
        quantities: Sequence[Quantity],
        indicators: Sequence[Indicator],
        own: Sequence[DateMention],
        bases: Sequence[DateMention],
        mentions: Sequence[Mention],
        pair: Pair | None,
        words: Cues,
    ) -> None:
        self._text = text
        self._sentence = sentence
        self._quantities = quantities
        self._indicators = indicators
        self._own = own
        self._bases = bases
        self._mentions = mentions
        self._pair = pair
        self._cues = words
        self._linked = bool(words["link"].at(sentence.tokens, 0))
        self.last_indicator: Indicator | None = None

    def figures(self, before: Before) -> Iterator[Figure]:
        """Yield the figures; ``before`` may lend its period and what its indicator is of."""
        scope_first = 0
        for place, quantity in enumerate(self._quantities):
            indicator, fresh = self._indicator(quantity, place)
            if fresh:
                scope_first = self._begun(place)
            indicator = self._completed(indicator, before) if fresh else indicator
            self.last_indicator = indicator or self.last_indicator
            scope = Scope(self._sentence.tokens, scope_first, self._scope_end(place, quantity))
            yield self._figure(quantity, place, scope, indicator, before)

    def _indicator(self, quantity: Quantity, place: int) -> tuple[Indicator | None, bool]:
        """Return the indicator of a number, and whether it is another than that before."""
        if self._small(quantity):
            return None, False
        tokens = self._sentence.tokens
        begun = self._begun(place)
        named = [i for i in self._indicators if begun <= i.first and i.last <= quantity.first]
        if named:
            return named[-1], True
        if self.last_indicator is not None and begun:
            ellipsis = continued(self.last_indicator, tokens, quantity.first) or enumerated(
                tokens, quantity.first, self._cues
            )
            return (ellipsis, True) if ellipsis else (self.last_indicator, False)
        behind = self._behind(quantity)
        return behind, behind is not None

    def _begun(self, place: int) -> int:
        """Return the token behind the last number before that is no mere «двух стран»."""
        earlier = [q for q in self._quantities[:place] if not self._small(q)]
        return earlier[-1].last if earlier else 0

    def _behind(self, quantity: Quantity) -> Indicator | None:
        """Return the indicator that follows a number: «20% взаимной торговли»."""
        return next((i for i in self._indicators if 0 <= i.first - quantity.last < _NEAR), None)

    def _completed(self, indicator: Indicator | None, before: Before) -> Indicator | None:
        """Give «экспорт из РК» the goods that the sentence before spoke of, if it goes on."""
        other = before.indicator
        if indicator is None or other is None or not self._linked:
            return indicator
        words, heads = indicator.text.split(), indicator.head_last - indicator.first
        bare = len(words) > heads and words[heads] in ("из", "в", "from", "to")
        goods = other.text.split()[other.head_last - other.first :]
        goods = goods[: next((n for n, w in enumerate(goods) if w in ("из", "между", "в")), None)]
        if not bare or not goods:
            return indicator
        return replace(indicator, text=" ".join([*words[:heads], *goods, *words[heads:]]))

    def _scope_end(self, place: int, quantity: Quantity) -> int:
        ends = [i.first for i in self._indicators if i.first >= quantity.last + _NEAR]
        if place + 1 < len(self._quantities):
            ends.append(self._quantities[place + 1].first)
        return min([*ends, len(self._sentence.tokens)])

    def _figure(
        self,
        quantity: Quantity,
        place: int,
        scope: Scope,
        indicator: Indicator | None,
        before: Before,
    ) -> Figure:
        words = self._cues
        qualifier, start = qualifier_of(scope, quantity, words)
        direction = direction_of(scope, quantity, words) or self._explained(place)
        part = quantity.type is FigureType.PERCENT and self._behind(quantity) is not None
        kind = kind_of(scope, quantity, start, direction, words, of_whole=part)
        if kind in (FigureKind.SHARE, FigureKind.COUNT):
            direction = None
        period, inherited = self._period(quantity, place, kind, before)
        base, stated = self._base(quantity, place, kind, period)
        whole = self._behind(quantity) if kind is FigureKind.SHARE else None
        reasons = {"period": _CARRIED} if inherited else {}
        if base is not None and not stated:
            reasons["base"] = _YEAR_EARLIER
        if quantity.carried:
            reasons["unit"] = _UNIT
        return Figure(
            id="",
            type=quantity.type,
            span=quantity.span,
            text=quantity.span.of(self._text),
            value=quantity.value,
            unit=quantity.unit,
            kind=kind,
            direction=direction,
            qualifier=qualifier,
            indicator=_called(indicator, quantity),
            indicator_span=indicator.span if indicator else None,
            parties=parties_of(
                whole or indicator,
                self._spoken_of(quantity, indicator, scope),
                self._sentence.tokens,
                self._mentions,
                self._pair,
                words,
            ),
            period=period,
            period_inherited=inherited,
            base=base,
            reasons=reasons,
        )

    def _explained(self, place: int) -> Direction | None:
        """Return the direction that the next number gives: «составил 985 млн, что на 3% больше»."""
        if place + 1 >= len(self._quantities):
            return None
        following = self._quantities[place + 1]
        if following.type is not FigureType.PERCENT or self._indicator_between(place):
            return None
        after = Scope(self._sentence.tokens, following.first, len(self._sentence.tokens))
        behind = direction_of(after, following, self._cues)
        return behind if self._cues.lang != "kk" else None

    def _indicator_between(self, place: int) -> bool:
        first, last = self._quantities[place], self._quantities[place + 1]
        return any(first.last <= i.first < last.first for i in self._indicators)

    def _period(
        self, quantity: Quantity, place: int, kind: FigureKind, before: Before
    ) -> tuple[Period | None, bool]:
        until = self._until(place)
        period = period_of(self._own, quantity.span, until)
        if period is not None and (kind in _DATED or kind is FigureKind.SHARE):
            return period, False
        if period is not None and not self._small(quantity):
            return period, False
        if self._linked and kind in _DATED and before.period is not None:
            return before.period, True
        return None, False

    def _base(
        self, quantity: Quantity, place: int, kind: FigureKind, period: Period | None
    ) -> tuple[Period | None, bool]:
        if kind is not FigureKind.CHANGE:
            return None, False
        return base_of(self._bases, quantity.span, self._until(place), period)

    def _until(self, place: int) -> int:
        if place + 1 < len(self._quantities):
            return self._quantities[place + 1].span.start
        return self._sentence.span.end + 1

    def _spoken_of(self, quantity: Quantity, indicator: Indicator | None, scope: Scope) -> Span:
        """Return the part of the sentence from its scope to the number, the indicator in it."""
        first = scope.first
        if indicator is not None and indicator.last <= quantity.first:
            first = min(first, indicator.first)
        tokens = self._sentence.tokens
        return Span(tokens[first].start, tokens[quantity.last - 1].end)

    @staticmethod
    def _small(quantity: Quantity) -> bool:
        """Tell whether it is a number such as «двух стран», which no period belongs to."""
        return quantity.type is FigureType.NUMBER and quantity.spelled


def _called(indicator: Indicator | None, quantity: Quantity) -> str | None:
    if quantity.type is not FigureType.NUMBER or quantity.unit == "people":
        return indicator.text if indicator else None
    return f"{indicator.text}: {quantity.unit}" if indicator else quantity.unit
