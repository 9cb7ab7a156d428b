"""Kazakh and Kyrgyz words without their endings, as far as names take any.

The endings are those of number, possession and case in the order in which they are joined, in all
their vowel and consonant harmonies. Only what is left over and stands in a gazetteer counts, so the
rule may cut too much without harm.
"""

import re
from collections.abc import Iterator

_ENDING = re.compile(
    r"""
    (?:[лдт][ауеыоө]р)?                                   # more than one
    (?:ы|і|сы|сі|у|ү|ымыз|іміз|мыз|міз)?                  # of something
    (?:н?[дтн](?:ың|ің|ын|ин|ун|үн)|ның|нің               # whose
      |[ғгқк][ае]|н?[ае]|ғо|го|гө|ко                      # whither
      |н[ыіиуү]|[дт][ыіиуү]|н                             # whom
      |н?[дт][аеоө](?:ғы|гі|гы|ги|ры)?(?:[лн][ае]р)?      # where
      |(?:н?[дт]|н)[ае]н                                  # whence
      |[мбп]ен(?:ен)?                                     # with
    )?
    (?:[ғгқк][ае]|ның|нің|мен)?
    """,
    re.VERBOSE,
)

_LONGEST = 14
_SHORTEST_BASE = 3


def bases(word: str) -> Iterator[str]:
    """Yield ``word`` and what may be left of it without endings, longest first.

    What an abbreviation is joined to with a hyphen («АҚШ-тың») is always an ending.
    """
    yield word
    stem, hyphen, ending = word.rpartition("-")
    if hyphen and _ENDING.fullmatch(ending):
        yield stem
    for cut in range(len(word) - 1, max(_SHORTEST_BASE, len(word) - _LONGEST) - 1, -1):
        if _ENDING.fullmatch(word, cut):
            yield word[:cut]


_SURNAME = re.compile(
    r"(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|цк(?:ий|ая)|ко|[зд]аде|зода|улы|ұлы|қызы|кызы|уулу|о[гғ]лу|ян)\Z"
)
_CASE = re.compile(r"(?:[нтд][ыі]ң|[мбп]ен|[ғгқк][ае]|[дт][ае]н|н[ае]н|[дт][ае]|[тдн][ыі])\Z")
_SHORTEST_NAME = 4


def is_surname(word: str) -> bool:
    """Tell whether a lower-case word ends as surnames do."""
    return _SURNAME.search(word) is not None


def without_case(name: str) -> str:
    """Return a surname without its case ending: «Бектеновпен» is «Бектенов»."""
    low = name.lower()
    for base in bases(low):
        if is_surname(base):
            return name[: len(base)]
    cut = _CASE.search(low)
    return name[: cut.start()] if cut and cut.start() > _SHORTEST_NAME else name


def possessive(word: str) -> str:
    """Return the form in which a head ends a name («министрі»), without a case ending.

    An empty string if the word has no such form.
    """
    low = word.lower()
    return next((word[: len(base)] for base in bases(low) if base.endswith(("і", "ы"))), "")
