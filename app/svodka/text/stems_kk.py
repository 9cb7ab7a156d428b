"""Kazakh normal forms: endings come off one by one until none is left; Kyrgyz ones too.

A Kazakh noun carries plural, possessor and case in this order, and each ending has variants by
vowel harmony and by the sound before it. Because endings are taken off from the end until nothing
more comes off, a word meets its inflected forms even where its own end looks like an ending.
Kyrgyz texts are filed as Kazakh (see :mod:`svodka.text.languages`), so its rounded variants count.
"""

import re

_VOWELS = "аәеёиіоөуұүыэюя"
_VOICELESS = "[кқпстфхһцчшщбвгд]"  # and what is spelt voiced at the end of a foreign word

_ENDING = re.compile(
    rf"""(?:
      (?P<case>
        [ндт](?:ың|ің|ын|ин|ун|үн)              # of
      | (?<=[ыіиуү])н[ае]                        # to what belongs to someone: басшысына
      | [ғг][аеоө] | (?<=[^{_VOWELS}])[қк][аеоө] # to
      | [нд](?:ы|і|и|у|ү) | (?<={_VOICELESS})т(?:ы|і|и|у|ү)   # whom
      | (?<=[ыіиуү])н                            # whom, of what belongs to someone
      | (?:(?<=[ыіиуү])нд|д|(?<={_VOICELESS})т)(?:ағы|егі|агы|еги|огу|өгү) # that which is at
      | (?<=[ыіиуү])нд[аеоө] | д[аеоө] | (?<={_VOICELESS})т[аеоө]   # at
      | [дн](?:ан|ен|он|өн) | (?<={_VOICELESS})т(?:ан|ен|он|өн)     # from
      | [мбп]ен | менен                          # with
      )
    | (?P<plural> [лд](?:ар|ер|ор|өр) | (?<={_VOICELESS})т(?:ар|ер|ор|өр) )
    | (?P<owner>
        [ыіұүиу]?(?:мыз|міз|ңыз|ңіз|быз|биз)     # ours, yours
      | (?:(?<=[аәеёиоөуұүэюя])|(?<=ш[ыі]))с(?:ы|і|и|у|ү) # his: саласы, басшысы, but облыс-ы
      )
    | (?P<short>
        [ыі] | (?<=[еиэ][^{_VOWELS}])и | (?<=[еиэ][^{_VOWELS}]{{2}})и | (?<=[өү][^{_VOWELS}])ү
      | (?<=[^{_VOWELS}])ғы | (?<=[^{_VOWELS}])гі
      )
    )\Z""",
    re.VERBOSE,
)
_SHORTEST = {"case": 2, "plural": 2, "owner": 2, "short": 3}
_HAS_VOWEL = re.compile(f"[{_VOWELS}]")
_COUNTRY = re.compile("(?:[^ы]|дағы|дагы)стан\\Z")
"""Қазақстан, Үндістан, Дағыстан: no case «from», which would follow ы or agree in harmony."""

_SOFTENED = str.maketrans("ғгб", "қкп")
"""A last қ, к, п softens before a vowel: бөлік, бөлігі; кітап, кітабы."""

_ENDINGS_OF_THEIR_OWN = """сауда аудан павлодар теңге алтын үшін дін үн күн түн бүгін жөн басқа
өлкө"""
_WHOLE = frozenset(_ENDINGS_OF_THEIR_OWN.split())
"""What only looks as if it had an ending."""

_IRREGULAR = {
    "елі": "ел",
    "кеңе": "кеңес",
    "эли": "эл",
    "халқ": "халық",
    "халк": "халык",
    "орн": "орын",
    "ерк": "ерік",
}


def kazakh_stem(word: str) -> str:
    """Return what is left of a word in lower case when all endings are taken off."""
    stem = word
    while True:
        stem = _IRREGULAR.get(stem, stem)
        whole = stem in _WHOLE or _COUNTRY.search(stem)
        match = None if whole else _ENDING.search(stem)
        if match is None:
            break
        rest = stem[: match.start()]
        if len(rest) < _SHORTEST[match.lastgroup or ""] or not _HAS_VOWEL.search(rest):
            break
        stem = rest
    if len(stem) > 2:
        stem = stem[:-1] + stem[-1].translate(_SOFTENED)
    return _IRREGULAR.get(stem, stem)
