"""Whose figure it is: both countries of a trade, or who sends and who takes in."""

from collections import Counter
from collections.abc import Sequence

from svodka.analysis.figures.cues import Cues, Head
from svodka.analysis.figures.indicators import Indicator
from svodka.domain.marks import EntityType, Mention
from svodka.domain.spans import Span
from svodka.text.tokens import Token

Pair = tuple[str, str]


def trading_pair(mentions: Sequence[Mention]) -> Pair | None:
    """Return the two countries a text is about, the one named more often first.

    A third country that is named as often as the second leaves it open.
    """
    named = Counter(m.iso for m in mentions if m.type is EntityType.COUNTRY and m.iso)
    most = named.most_common(3)
    if len(most) < 2 or (len(most) == 3 and most[2][1] == most[1][1]):
        return None
    return most[0][0], most[1][0]


def parties_of(
    indicator: Indicator | None,
    scope: Span,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    pair: Pair | None,
    cues: Cues,
) -> tuple[str, ...]:
    """Return ISO codes, or one «KZ→KG»; empty where the text does not tell.

    ``scope`` is the part of the sentence that speaks of the indicator.
    """
    if indicator is None or indicator.head is Head.OTHER:
        return ()
    if indicator.head is Head.TURNOVER:
        return pair or ()
    here, there = _named(scope, tokens, mentions, cues)
    if here is None and there is None:
        return ()
    if pair is not None:
        here = here or _other(pair, there)
        there = there or _other(pair, here)
    if here is None or there is None or here == there:
        return tuple(code for code in (here, there) if code)[:1]
    if indicator.head is Head.INFLOW:
        here, there = there, here
    return (f"{here}→{there}",)


def _named(
    scope: Span, tokens: Sequence[Token], mentions: Sequence[Mention], cues: Cues
) -> tuple[str | None, str | None]:
    """Return the country that acts and the one it turns to, as far as they are named."""
    here: str | None = None
    there: str | None = None
    for mention in mentions:
        if (
            mention.type is not EntityType.COUNTRY
            or not mention.iso
            or not scope.holds(mention.span)
        ):
            continue
        at = next((n for n, t in enumerate(tokens) if t.start >= mention.span.start), 0)
        if cues["towards"].before(tokens, at):
            there = there or mention.iso
        else:
            here = here or mention.iso
    return here, there


def _other(pair: Pair, code: str | None) -> str | None:
    if code not in pair:
        return None
    return pair[1] if code == pair[0] else pair[0]
