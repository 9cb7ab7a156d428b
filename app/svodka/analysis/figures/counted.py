"""What a bare number counts: the noun behind it, in its dictionary form."""

from collections.abc import Sequence

from svodka.analysis.figures.cues import cues
from svodka.text.morphology import may_be, nominative
from svodka.text.tokens import Token, TokenKind

_MOST_ADJECTIVES = 3
_SHORTEST = 2
_LONGEST_SHORT = 5
"""«10 ТЭС», “4 UAV”: shortened nouns have two to five capitals."""

_PLURAL = ("plur", "gent")
_KAZAKH_ENDINGS = (
    "ының", "інің", "сының", "сінің", "ында", "інде", "ымен", "імен", "ның", "нің", "дың", "дің",
    "тың", "тің", "лар", "лер", "дар", "дер", "тар", "тер", "ға", "ге", "қа", "ке", "да", "де",
    "ды", "ді", "ты", "ті", "ны", "ні", "мен", "бен", "пен", "ы", "і",
)  # fmt: skip


def counted_noun(tokens: Sequence[Token], at: int, lang: str) -> str | None:
    """Return the dictionary form of what is counted from token ``at`` on, None if it is no noun.

    Adjectives before it are passed over: «175 товарным позициям» counts a «позиция».
    """
    for place in range(at, min(at + _MOST_ADJECTIVES + 1, len(tokens))):
        token = tokens[place]
        if token.kind is not TokenKind.WORD or cues(lang)["not_a_count"].at(tokens, place):
            return None
        if token.text.isupper() and _SHORTEST <= len(token.text) <= _LONGEST_SHORT:
            return token.text
        if lang == "ru":
            if _is_noun(tokens, place):
                return nominative(token.norm)
            if not (may_be(token.norm, "ADJF") or may_be(token.norm, "PRTF")):
                return None
        elif lang == "kk":
            return _kazakh(token.norm) if token.text.islower() else None
        else:
            return _english(tokens, place)
    return None


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word is a noun here: «рабочих» is one in «5 рабочих», not before «мест»."""
    token = tokens[at]
    if not may_be(token.norm, "NOUN") or _only_name(token):
        return False
    behind = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    return not (may_be(token.norm, "ADJF", *_PLURAL) and may_be(behind, "NOUN", *_PLURAL))


def _only_name(token: Token) -> bool:
    return token.text[:1].isupper()


def _kazakh(word: str) -> str | None:
    """Take the endings of case, number and possession off, but leave a stem of two letters."""
    for ending in _KAZAKH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word if len(word) >= _SHORTEST else None


def _english(tokens: Sequence[Token], at: int) -> str | None:
    """Return the last word of a run of lower-case words that ends in a plural."""
    for place in range(at, min(at + _MOST_ADJECTIVES, len(tokens))):
        token = tokens[place]
        if token.kind is not TokenKind.WORD or not token.text.islower():
            return None
        if cues("en")["not_a_count"].at(tokens, place):
            return None
        if token.norm.endswith("s") and not token.norm.endswith(("ss", "us", "is")):
            return _singular(token.norm)
    return None


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1]
