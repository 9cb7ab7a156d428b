"""Russian normal forms by rules for endings, made for names of countries, people and things.

The case endings of nouns and adjectives are taken off so that all cases meet, names that are in no
dictionary included; an algorithm that tries verbs first (Snowball's) parts «Казахстаном» from
«Казахстан». What may also be a verb gets a second form, marked so that verbs meet only verbs.
"""

import re

_VERB_MARK = "~"
_SHORTEST = 3

_VOWEL = re.compile("[аеиоуыэюя]")
_CONSONANT = "бвгджзйклмнпрстфхцчшщ"

_ADJECTIVE = re.compile(
    f"""(?:
      ыми | ого | его | ому | ему | ые | ый | ых | ым | ую | юю | ое | ее | яя | ая
    | (?<=[кгхжчшщ])(?:ими|ие) | (?<=[{_CONSONANT}]н)(?:ими|ие|ий|их|им)
    | (?<=[кхжчшщ])(?:ий|их) | (?<=г)их | (?<=[сцд]к)им | (?<=[шщч])им | (?<=[лр]г)ий
    )\\Z""",
    re.VERBOSE,
)
_NOUN = re.compile(
    r"""(?:
      ами | ями | ьми | иях | иям | ием | ией
    | ах | ях | ам | ям | ом | ем | ой | ей | ою | ею | ью | ья | ье | ьи
    | [аяоеуюыийь]
    )\Z""",
    re.VERBOSE,
)
_OF_STEM = "и"
"""This vowel belongs to the stem of «Грузия», «соглашение», «технология»: it stays."""

_OV = re.compile("(?:ов|ев)\\Z")
_ENDING_VOWELS = "аоеуыэюяьй"
_AY_NOUNS = frozenset(
    ("кит", "случ", "урож", "алт", "дуб", "уругв", "парагв", "шанх", "трамв", "обыч")
)

_VERB = re.compile(
    r"""(?:
      [аяеиуы](?:ть|л|ла|ло|ли) | [аяиы]в(?:ши[ейхм]|шего)?
    | [аяе]н{1,2}(?:о|ы|а|ый|ая|ое|ые|ых|ого|ому|ым|ой|ую)?
    | [еиуюая]т | [еи]те | уя
    )(?:ся|сь)?\Z""",
    re.VERBOSE,
)
"""Endings that always follow a verb's stem: «подписать», «подписал», «подписанный»."""

_FLEETING = (
    (re.compile("(?<=[бвгдзлмнпрт])к\\Z"), "ок"),
    (re.compile("(?<=[жчш])к\\Z"), "ек"),
    (re.compile("йк\\Z"), "ек"),
    (re.compile("(?<=[бвгдзлмнпрст])ц\\Z"), "ец"),
    (re.compile("йц\\Z"), "ец"),
)
"""The vowel that appears where a stem ends the word: рынка, рынок; поставка, поставок."""

_IRREGULAR_STEM = {
    "уровн": "уровен",
    "списк": "список",
    "перечн": "перечен",
    "корн": "корен",
    "камн": "камен",
    "угл": "угол",
    "посл": "посол",
    "египт": "египет",
}
IRREGULAR = {
    stem: tuple(listed.split())
    for stem, listed in {
        "ден": "день дня дню днем дне дни дней дням днями днях",
        "человек": "люди людей людям людьми людях",
        "ребенок": "дети детей детям детьми детях",
        "год": "лет",
        "им": "имя имени именем имена имен именам именами именах",
        "объем": "объем объема объему объемом объеме объемы объемов объемам объемами объемах",
        "прием": "прием приема приему приемом приеме приемы приемов приемам приемами приемах",
        "подъем": "подъем подъема подъему подъемом подъеме",
        "заем": "заем займ займа займу займом займе займы займов займам займами займах",
        "после": "после",  # not the ambassador's
        "врем": "время времени временем времена времен временам временами временах",
    }.items()
}
_IRREGULAR_WORD = {word: stem for stem, listed in IRREGULAR.items() for word in listed}


def russian_forms(word: str) -> tuple[str, ...]:
    """Return the normal forms of a word in lower case with е for ё, that of a noun first."""
    noun = _noun_form(word)
    forms = {noun: None}
    bare = _OV.sub("", word)
    if bare != word and _is_stem(bare):  # «участников»; the name «Бектенов» keeps its end
        forms[_whole(bare)] = None
    verb = _verb_form(word)
    if verb:
        forms[verb] = None
    return tuple(forms)


def _noun_form(word: str) -> str:
    if word in _IRREGULAR_WORD:
        return _IRREGULAR_WORD[word]
    return _whole(_without_ending(word))


def _without_ending(word: str) -> str:
    adjective = _ADJECTIVE.search(word)
    if adjective:
        stem = word[: adjective.start()]
        if _is_stem(stem) and not (adjective[0] == "ая" and stem in _AY_NOUNS):
            return stem
    noun = _NOUN.search(word)
    while noun:
        start = noun.start()
        if noun[0][0] == _OF_STEM and len(noun[0]) > 1:
            start += 1
        if _is_stem(word[:start]):
            return word[:start]
        noun = _NOUN.search(word, start + 1)
    return word


def _whole(stem: str) -> str:
    """Return a stem as it is where no ending follows it."""
    while stem[-1] in _ENDING_VOWELS and _is_stem(stem[:-1]):
        stem = stem[:-1]
    stem = _IRREGULAR_STEM.get(stem, stem)
    if len(stem) > _SHORTEST:
        for pattern, instead in _FLEETING:
            stem, found = pattern.subn(instead, stem)
            if found:
                break
    return stem


def _verb_form(word: str) -> str | None:
    match = _VERB.search(word)
    if match is None or not _is_stem(word[: match.start()]):
        return None
    return word[: match.start()] + _VERB_MARK


def _is_stem(stem: str) -> bool:
    return len(stem) >= _SHORTEST and _VOWEL.search(stem) is not None
