"""Bytes to text. A wrong guess is worse than none: what no encoding explains is refused.

The order: byte-order mark, UTF-8, what the document says of itself, then the 8-bit encodings that
Russian, Kazakh and English texts are found in. Those are told apart by how likely the letters of
each reading are; odd characters, capitals after small letters and scripts mixed in a word speak
against it. A reading has to be plausible in itself and clearly better than the next one. General
detectors choose between many more encodings, from Polish to Thai, and on short texts they do
choose them.
"""

import codecs
import re
from typing import NamedTuple

from svodka.domain.errors import InputBinary, InputUndecodable

_MARKS = (  # the longer first: that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "kz1048", "ptcp154")
"""What is guessed. Mac Cyrillic is not: it differs from windows-1251 in hardly more than «я»."""

_LATIN = "cp1252"
_DECLARABLE = {
    **{name: name for name in (*_CYRILLIC, _LATIN, "koi8_u", "cp1254", "iso8859_15", "utf-8")},
    "mac_cyrillic": "mac_cyrillic",
    "koi8-r": "koi8_r",
    "koi8-u": "koi8_u",
    "mac-cyrillic": "mac_cyrillic",
    "iso8859-5": "iso8859_5",
    "iso8859-15": "iso8859_15",
    "iso8859-1": _LATIN,
    "ascii": _LATIN,
}
"""By Python's name of a declared encoding, what to decode it with; browsers do the same."""

_SAMPLE = 200_000
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01

_TYPOGRAPHY = "«»“”„’‘‚…–—•№§°€©®™±·\u00a0\u00ad"
_ODD = re.compile(rf"[^\x00-\x7fА-Яа-яЁёІіӘәҒғҚқҢңӨөҰұҮүҺһЇїЄєҐґ{_TYPOGRAPHY}]")
_ODD_LATIN = re.compile(rf"[^\x00-\x7fÀ-ÖØ-öø-ÿŒœŠšŽžŸ£¥¢½¼¾¿¡²³µ{_TYPOGRAPHY}]")
_CYRILLIC_LETTER = re.compile(r"[\u0400-\u052f]")
_FLIP = re.compile(r"[a-zа-яёәғқңөұүһі][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")
_MIXED = re.compile(r"[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]")
_ACCENTED_WORD = re.compile(r"(?<![A-Za-z])[À-ÿ]+(?![A-Za-z])")

_MOST_ODD = 0.02
_MOST_ACCENTED = 0.1

_BITS = {
    letter: bits
    for bits, letters in (
        *((3, "а"), (4, "еилнорсты"), (5, "вдкмқі"), (6, "бгжзпуғ"), (7, "йхчшьяңө")),
        *((8, "цәұүїєґ"), (9, "ёфщэю"), (11, "ъһ")),
    )
    for letter in letters
}
"""How rare a letter is, as -log2 of its share of the letters of Russian and Kazakh texts.

Rounded from the sample library, of each letter the higher share of the two languages; Ukrainian
ones stand in names.
"""

_BITS_OF_ANOTHER = 10
_BITS_OF_A_CAPITAL = 0.5
_BITS_OF_A_FLIP = 4
_BITS_OF_AN_ODD_ONE = 12
_KAZAKH_LETTER = re.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһ]")
_LEAST_KAZAKH = {"kz1048": 0.05, "ptcp154": 0.05}
"""Share of Kazakh letters that a Kazakh encoding must show; Kazakh texts have 0.15 and more.

They stand where windows-1251 has Ukrainian ones and signs; a few of these make no text Kazakh.
"""

_MOST_BITS = 6.0
"""A letter of a right reading has 4.5 to 5 on average, of a wrong one 7 and more."""

_LEAST_LEAD = 8.0
"""By how many bits, over the whole sample, the best reading must lead."""


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """Return the text of ``data`` without a byte-order mark and otherwise unchanged.

    ``declared`` is the encoding that the document itself names. Raises InputBinary,
    InputUndecodable, both with ``name``.
    """
    text = _with_mark(data, name)
    if text is None and b"\0" in data:
        raise InputBinary(name=name)
    if text is None:
        text = _utf_8(data)
    if text is None:
        text = _as_declared(data, declared)
    if text is None:
        text = _guessed(data)
    if text is None:
        raise InputUndecodable(name=name)
    if "\0" in text or _is_noise(text[:_SAMPLE]):
        raise InputBinary(name=name)
    return text


def without_surrogates(text: str) -> str:
    """Return ``text`` with U+FFFD for lone surrogates and NUL, which cannot be stored or shown."""
    if text.isascii() and "\0" not in text:
        return text
    return (
        text.encode("utf-16-le", "surrogatepass")
        .decode("utf-16-le", "replace")
        .replace("\0", "\ufffd")
    )


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _utf_8(data: bytes) -> str | None:
    """Decode UTF-8, of a file that breaks off also without the half of a character at its end."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        whole = data[: error.start]
        cut_off = error.reason == "unexpected end of data" and not whole.isascii()
        return whole.decode() if cut_off else None


def _with_mark(data: bytes, name: str) -> str | None:
    """Decode what begins with a byte-order mark; None if nothing does."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], encoding)
            if text is None:
                raise InputUndecodable(name=name)
            return text
    return None


def _as_declared(data: bytes, declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        encoding = _DECLARABLE.get(codecs.lookup(declared).name)
    except (LookupError, ValueError):  # no such encoding, or no name at all
        return None
    return _strictly(data, encoding) if encoding else None


def _is_noise(text: str) -> bool:
    return len(_CONTROL.findall(text)) > len(text) * _CONTROL_SHARE


class _Reading(NamedTuple):
    """A text as an encoding reads it; ``bits`` per letter say how unlikely it is."""

    bits: float
    letters: int
    text: str
    encoding: str


def _guessed(data: bytes) -> str | None:
    """Return the one plausible reading in an 8-bit encoding, None if there is none or no one."""
    readings = sorted(
        reading
        for encoding in _CYRILLIC
        if (reading := _cyrillic_reading(data[:_SAMPLE], encoding)) and reading.bits <= _MOST_BITS
    )
    if not readings:
        return _latin(data)
    best = readings[0]
    for other in readings[1:]:
        lead = (other.bits - best.bits) * best.letters
        if lead < _LEAST_LEAD and other.text != best.text:
            return None
    return _strictly(data, best.encoding)


def _cyrillic_reading(data: bytes, encoding: str) -> _Reading | None:
    """Return what ``encoding`` makes of the data, None where it makes no letters of it."""
    text = _strictly(data, encoding)
    letters = _CYRILLIC_LETTER.findall(text or "")
    if text is None or not letters:
        return None
    if len(_KAZAKH_LETTER.findall(text)) < len(letters) * _LEAST_KAZAKH.get(encoding, 0):
        return None
    odd = len(_ODD.findall(text)) + len(_MIXED.findall(text))
    if odd > max(1, len(letters) * _MOST_ODD):
        return None
    bits = (
        sum(_BITS.get(letter, _BITS_OF_ANOTHER) for letter in "".join(letters).lower())
        + _BITS_OF_A_CAPITAL * sum(map(str.isupper, letters))
        + _BITS_OF_A_FLIP * len(_FLIP.findall(text))
        + _BITS_OF_AN_ODD_ONE * odd
    )
    return _Reading(bits / len(letters), len(letters), text, encoding)


def _latin(data: bytes) -> str | None:
    """Return the reading as English with a few foreign letters, None if it is no such text."""
    text = _strictly(data, _LATIN)
    if text is None:
        return None
    sample = text[:_SAMPLE]
    beyond = sum(not character.isascii() for character in sample)
    plain = sum(character.isascii() and character.isalpha() for character in sample)
    odd = _ODD_LATIN.search(sample) or _ACCENTED_WORD.search(sample)
    return None if odd or beyond > plain * _MOST_ACCENTED else text
