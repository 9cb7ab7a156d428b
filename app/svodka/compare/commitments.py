"""Which commitments both reports make, which one dropped, and which were kept meanwhile."""

import re
from collections.abc import Iterable

from svodka.compare.features import Bag, bag
from svodka.compare.likeness import Likeness
from svodka.compare.pairing import Pair, one_to_one
from svodka.compare.sides import Side, same_language
from svodka.domain.comparison import CommitmentRows, ComparisonKind
from svodka.domain.marks import Commitment
from svodka.domain.spans import Span

_LEAST, _LEAST_ABROAD = 0.22, 0.35
"""How alike two sentences must be to commit to the same thing: less than to be a pair, for a
report says anew what is to be done, and in other words."""

_LEAST_KEPT = 0.25

_DONE = re.compile(
    r"\b(?:(?:по|за|вы|со|от|в|под|рас|ре|у)?"
    r"(?:строен|верш[её]н|полнен|здан|крыт|вед[её]н|писан|ширен|ализован|пущен|величен)"
    r"(?:[аоы]|)\b"
    r"|(?:was|were|has been|have been)\s+(?:built|opened|signed|launched|completed|created|put|"
    r"expanded|increased|fulfilled)\b"
    r"|(?:салынды|ашылды|аяқталды|құрылды|қосылды|орындалды|қойылды)\b)",
    re.IGNORECASE,
)
"""Verbs that report a thing as done: «построен», “was opened”, «ашылды»."""


def compare_commitments(
    a: Side, b: Side, likeness: Likeness, kind: ComparisonKind
) -> CommitmentRows:
    """Pair the commitments of two reports; one is fulfilled only where a later report says so."""
    left, right = _commitments(a), _commitments(b)
    bags_a, bags_b = _bags(a, left), _bags(b, right)
    least = _LEAST if same_language(a, b) else _LEAST_ABROAD
    scores: dict[Pair, float] = {}
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            score = likeness.between(bags_a[i], bags_b[j])
            if score >= least and _may_be_one(one, other):
                scores[i, j] = score
    pairs = one_to_one(scores, len(left), len(right))
    kept_a, kept_b = {i for i, _ in pairs}, {j for _, j in pairs}
    open_a = [i for i in range(len(left)) if i not in kept_a]
    done = (
        {i for i in open_a if _is_done(bags_a[i], b, likeness)}
        if kind is ComparisonKind.SUCCESSIVE
        else set[int]()
    )
    return CommitmentRows(
        repeated=tuple((left[i].id, right[j].id) for i, j in pairs),
        new=tuple(one.id for j, one in enumerate(right) if j not in kept_b),
        dropped=tuple(left[i].id for i in open_a if i not in done),
        fulfilled=tuple(left[i].id for i in sorted(done)),
    )


def _commitments(side: Side) -> tuple[Commitment, ...]:
    return side.marks.meeting.commitments if side.marks.meeting else ()


def _bags(side: Side, commitments: Iterable[Commitment]) -> list[Bag]:
    return [bag(side.text, one.span, side.marks) for one in commitments]


def _may_be_one(a: Commitment, b: Commitment) -> bool:
    """Tell whether the same may have committed themselves; who is not always told."""
    return not a.who or not b.who or bool(set(a.who) & set(b.who))


def _is_done(commitment: Bag, later: Side, likeness: Likeness) -> bool:
    promised = [one.span for one in _commitments(later)]
    return any(
        likeness.between(commitment, said) >= _LEAST_KEPT
        for span, said in zip(later.spans, later.bags, strict=True)
        if _DONE.search(span.of(later.text)) and not _within(span, promised)
    )


def _within(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)
