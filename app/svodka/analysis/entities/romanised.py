"""One spelling for a name in Cyrillic of three languages and in Latin: what its id is made of.

«Касым-Жомарт Токаев», «Қасым-Жомарт Тоқаев» and “Kassym-Jomart Tokayev” give one key. It is no
transliteration to be shown: what the usual systems disagree about is folded away.
"""

import re

_LATIN = dict(
    zip("абвгдезийклмнопрстуфхыэёюяәғқңөұүһі", "abvgdeziiklmnoprstufhieeuaagknouuhi", strict=True)
)
_LATIN |= {"ж": "j", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": ""}
_FOLDED = (
    ("zh", "j"),
    ("dzh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("q", "k"),
    ("w", "v"),
    ("x", "ks"),
    ("iya", "ia"),
    ("ya", "a"),
    ("yu", "u"),
    ("yo", "e"),
    ("ye", "e"),
    ("y", "i"),
    ("ii", "i"),
    ("ia", "a"),
    ("ie", "e"),
)
_DOUBLED = re.compile(r"([a-z])\1+")
_OTHER = re.compile(r"[^a-z]+")


def name_key(name: str) -> str:
    """Return the key of a name: lower-case Latin words joined by hyphens."""
    latin = "".join(_LATIN.get(letter, letter) for letter in name.lower())
    for written, folded in _FOLDED:
        latin = latin.replace(written, folded)
    return _OTHER.sub("-", _DOUBLED.sub(r"\1", latin)).strip("-")
