"""The neural tagger of Russian names: slovnet's model over navec's word vectors.

Both files travel inside the natasha wheel and are read from its ``data`` folder; natasha itself is
never imported, for its import fails on current Pythons. They are loaded once a process, when the
first Russian text needs them, and take half a second and 120 MB. Texts are fed in short pieces: the
model pads a batch to its longest text, and a piece of a few sentences is all the context it uses.
"""

import os
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from svodka.domain.spans import Span
from svodka.text.segments import sentences

_VECTORS = Path("emb", "navec_news_v1_1B_250K_300d_100q.tar")
_MODEL = Path("model", "slovnet_ner_news_v1.tar")

_PIECE = 1200
"""Code points of a piece at most, but for a longer sentence, which is cut at ``_LONGEST``."""

_LONGEST = 4000


class TaggedName(NamedTuple):
    """A span that the model takes for a name: PER, LOC or ORG."""

    kind: str
    span: Span


def tag_names(text: str) -> list[TaggedName]:
    """Return the names in a Russian text in order; none where the model is not installed."""
    model = _model()
    if model is None:
        return []
    pieces = list(_pieces(text))
    marked = model.map(text[piece.start : piece.end] for piece in pieces)
    return [
        TaggedName(name.type, Span(piece.start + name.start, piece.start + name.stop))
        for piece, markup in zip(pieces, marked, strict=True)
        for name in markup.spans
    ]


def _pieces(text: str) -> Iterator[Span]:
    """Yield runs of whole sentences."""
    start = end = 0
    for sentence in sentences(text):
        if end > start and sentence.end - start > _PIECE:
            yield Span(start, end)
            start = end = sentence.start
        if end == start:
            start = sentence.start
        end = sentence.end
        while end - start > _LONGEST:
            yield Span(start, start + _LONGEST)
            start += _LONGEST
    if end > start:
        yield Span(start, end)


@cache
def _model() -> Any:
    """Load model and vectors; None where they are not installed."""
    found = find_spec("natasha")
    if found is None or not found.submodule_search_locations:
        return None
    folder = Path(found.submodule_search_locations[0], "data")
    # Two threads of the matrix library are slower than one on matrices as small as these.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from navec import Navec
    from slovnet import NER

    model = NER.load(folder / _MODEL)
    return model.navec(Navec.load(folder / _VECTORS))
