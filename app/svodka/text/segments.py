"""Cuts a text into paragraphs and sentences without changing a character of it.

Releases are copied from mail and PDF, so a line may end in the middle of a sentence, even of a
name. Such a *soft* break counts as a blank; any other break ends a paragraph. One set of rules
serves Russian, Kazakh and English, because releases mix them. A full stop that may belong to an
abbreviation ends a sentence only where the next word can hardly be anything but a beginning.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from svodka.domain.spans import Span

LONG_LINE = 40
"""A line, or the lines of a paragraph so far, must be this long for its break to be soft."""

_TAIL = 24
"""How far back the shape of a line's or a sentence's end is looked at."""

_LONGEST_NUMBERING = 3

_LINE = re.compile(
    r"(?P<line>[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*)"
    r"(?P<break>\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|\Z)"
)
_HARD_BREAKS = frozenset("\f\x1c\x1d\x1e\u2029")
_FINAL = re.compile(r"""[.!?…:;]["'»”’“)\]]*\Z""")
_LIST_ITEM = re.compile(r"(?:[-–—−*·]|\d{1,3}[.)]|[^\W\d_]\))\s|[•▪●◦‣■□►✓]")

_BOUNDARY = re.compile(
    r"""(?<![.!?…])(?P<mark>[.!?…]++)(?:  # a run at once, so that a page of dots is no trap
        (?P<close>["'»”’“)\]]*)(?P<gap>\s+)           # before a blank
      | (?P<glued>[»”)\]]?)(?=["«„“]?[A-ZА-ЯЁ][a-zа-яё\s])  # or where the blank was forgotten
    )""",
    re.VERBOSE,
)
_SHORTENED = re.compile(r"(?:[^\W\d_]\.\s?)*[^\W_]+\Z")
_NEXT = re.compile(r"""(?P<signs>[^\w\s]*(?:[–—-]\s)?)(?P<word>[^\W_]+)(?P<stop>\.?)""")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ABBREVIATIONS = _words(
    # Russian: quantities, addresses, documents, posts
    """тыс млн млрд трлн руб коп долл дол тг барр куб кв км см мм кг га гг вв чел шт экз проц мин
    сек час ст ул пр просп пер бул мкр обл пос оз им стр гл рис табл илл ср напр прим пп ч чч абз
    разд ред изд сб вып акад проф доц канд докт зам зав пом нач ген полк подп св тел тов гос адм
    юр физ корр чл соц англ рус каз кырг нем фр лат гр пл наб корп эт оф
    янв фев февр мар апр авг сент сен окт нояб ноя дек
    т.е т.к т.н т.ч т.о и.о в.и.о с.г н.э к.т.н д.т.н к.э.н д.э.н с.ш в.д з.д ю.ш"""
    # Kazakh
    " ауд көш даң шағ қ.а мың б.з.б б.з т.с.с"
    # English
    """ mr mrs ms dr st sen rep gov gen col lt sgt capt adm maj prof rev hon amb jr sr inc ltd co
    corp bros no nos vol fig art sec pp vs al approx dept est jan feb mar apr jun jul aug sep sept
    oct nov dec e.g i.e a.m p.m"""
)
"""What a full stop shortens; single letters and chains of them (О., U.S.) go without saying."""

_ORDINARY_WORDS = _words("no art fig mar est min sec")
"""Abbreviations only with a capital letter or before a number: No. 5, but “he said no. He …”."""

_ENDINGS = _words("т.д т.п др пр т.б etc")
"""What usually stands at the end of a list, and so often of the sentence."""

_STARTERS = _words(
    """в во на по при это этот эта эти он она они мы вы я его её их с со к ко за из у о об от до для
    как также кроме однако но а и если когда после перед между по-прежнему там здесь так такой такие
    все всего ранее сегодня вчера теперь напомним отметим ожидается стороны стоит кстати поэтому
    бұл осы ол олар біз сондай-ақ сонымен сондықтан бірақ ал оның кейін бүгін осылайша
    the this that these those it he she we they i in on at as by for from with after before but and
    if when while there here our his her their its both during such however today since"""
)
"""Words that hardly ever follow an abbreviation with a capital letter but in a new sentence."""


class _Line(NamedTuple):
    start: int
    end: int  # of what is not blank
    sign: str  # the line break behind it
    place: int  # and where it stands


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of a text, in order, without the blanks around them."""
    return [Span(lines[0].start, lines[-1].end) for lines in _paragraphs(text)]


def soft_breaks(text: str) -> list[int]:
    """Return where line breaks stand that only interrupt a sentence (of ``\\r\\n`` the ``\\r``)."""
    return [line.place for lines in _paragraphs(text) for line in lines[:-1]]


def sentences(text: str) -> list[Span]:
    """Return the sentences of a text, in order, without the blanks around them."""
    return [span for paragraph in paragraphs(text) for span in _sentences(text, paragraph)]


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    """Yield the lines of each paragraph: between them are its soft breaks."""
    paragraph: list[_Line] = []
    for line in _lines(text):
        if paragraph and not _goes_on(text, paragraph, line):
            yield paragraph
            paragraph = []
        if line.start < line.end:
            paragraph.append(line)
    if paragraph:
        yield paragraph


def _lines(text: str) -> Iterator[_Line]:
    for match in _LINE.finditer(text):
        line = match["line"]
        start = match.start() + len(line) - len(line.lstrip())
        end = max(start, match.start() + len(line.rstrip()))
        yield _Line(start, end, match["break"], match.end("line"))


def _goes_on(text: str, paragraph: list[_Line], line: _Line) -> bool:
    """Tell whether ``line`` continues the paragraph before it."""
    first, last = paragraph[0], paragraph[-1]
    return (
        line.start < line.end
        and last.sign not in _HARD_BREAKS
        and last.end - first.start >= LONG_LINE
        and not _LIST_ITEM.match(text, line.start)
        and not _is_final(text, last, line)
    )


def _is_final(text: str, last: _Line, following: _Line) -> bool:
    tail = text[max(last.start, last.end - _TAIL) : last.end]
    match = _FINAL.search(tail)
    if match is None:
        return False
    stop = last.end - len(tail) + match.start()
    return match[0] != "." or not _only_shortens(text, last.start, stop, following.start)


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in _BOUNDARY.finditer(text, paragraph.start, paragraph.end):
        glued = match["gap"] is None
        end = match.end("glued" if glued else "close")
        if _ends_sentence(text, start, match, glued):
            yield Span(start, end)
            start = match.end()
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _ends_sentence(text: str, start: int, match: re.Match[str], glued: bool) -> bool:
    following = _NEXT.match(text, match.end())
    if following and following["word"][0].islower():
        return False  # «Ура!» – сказал он; и т. д. и т. п.
    if match["mark"] != ".":
        return True
    if glued and len(text[max(start, match.start() - 2) : match.start()].strip()) < 2:
        return False
    closed = bool(match["close"] or match["glued"])
    return closed or not _only_shortens(text, start, match.start(), match.end())


def _only_shortens(text: str, start: int, stop: int, after: int) -> bool:
    """Tell whether the full stop at ``stop`` belongs to a word and does not end the sentence.

    ``start`` is where the sentence begins, ``after`` where the text goes on behind the stop.
    """
    match = _SHORTENED.search(text, max(start, stop - _TAIL), stop)
    if match is None:
        return False
    written = match[0]
    word = re.sub(r"\s", "", written).lower()
    if word.isdigit():
        return len(word) <= _LONGEST_NUMBERING and match.start() == start  # «1. Торговля»
    if word in _ENDINGS:
        return False
    chain = word.split(".")
    short = all(len(part) == 1 for part in chain) and not word[-1].isdigit()
    if not (short or word in _ABBREVIATIONS or chain[-1] in _ABBREVIATIONS):
        return False
    following = _NEXT.match(text, after)
    if following is None:
        return True
    if chain[-1] in _ORDINARY_WORDS and not (written[0].isupper() or following["word"].isdigit()):
        return False
    return bool(following["stop"]) or following["word"].lower() not in _STARTERS
