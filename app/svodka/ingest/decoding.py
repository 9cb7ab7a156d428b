"""Bytes to text. A wrong guess is worse than none: what no encoding explains is refused.

The order: byte-order mark, UTF-8, what the document says of itself, then the 8-bit encodings that
Russian, Kazakh and English texts are found in. Those are told apart by how the text would look:
odd characters, capitals after small letters, scripts mixed in a word, and the share of the letters
that are common in Russian and Kazakh. General detectors choose between many more encodings, from
Polish to Thai, and on short texts they do choose them.
"""

import codecs
import re

from svodka.domain.errors import InputBinary, InputUndecodable

_MARKS = (  # the longer first: that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "kz1048", "ptcp154")
_LATIN = "cp1252"
_DECLARABLE = {
    **{name: name for name in (*_CYRILLIC, _LATIN, "koi8_u", "cp1254", "iso8859_15", "utf-8")},
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
_FREQUENT = re.compile(r"[оеаинтсрвлкмдыпуі]", re.IGNORECASE)
_FLIP = re.compile(r"[a-zа-яёәғқңөұүһі][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")
_MIXED = re.compile(r"[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]")
_ACCENTED_WORD = re.compile(r"(?<![A-Za-z])[À-ÿ]+(?![A-Za-z])")

_MOST_ODD = 0.02
_LEAST_FREQUENT = 0.6
_MOST_FLIPS = 0.2
_MOST_ACCENTED = 0.1


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """Return the text of ``data`` without a byte-order mark and otherwise unchanged.

    ``declared`` is the encoding that the document itself names. Raises InputBinary,
    InputUndecodable, both with ``name``.
    """
    text = _with_mark(data, name)
    if text is None and b"\0" in data:
        raise InputBinary(name=name)
    if text is None:
        text = _strictly(data, "utf-8")
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


def _guessed(data: bytes) -> str | None:
    """Return the most plausible reading in an 8-bit encoding, None if there is no plausible one."""
    best: tuple[float, str] | None = None
    for encoding in (*_CYRILLIC, _LATIN):
        sample = _strictly(data[:_SAMPLE], encoding)
        if sample is None:
            continue
        score = _latin_score(sample) if encoding == _LATIN else _cyrillic_score(sample)
        if score is not None and (best is None or score > best[0]):
            best = score, encoding
    return _strictly(data, best[1]) if best else None


def _cyrillic_score(text: str) -> float | None:
    """Return how much like Russian or Kazakh ``text`` looks, None if it does not."""
    letters = len(_CYRILLIC_LETTER.findall(text))
    if not letters:
        return None
    wrong = (len(_ODD.findall(text)) + len(_MIXED.findall(text))) / letters
    flips = len(_FLIP.findall(text)) / letters
    frequent = len(_FREQUENT.findall(text)) / letters
    if wrong > _MOST_ODD or flips > _MOST_FLIPS or frequent < _LEAST_FREQUENT:
        return None
    return frequent - wrong - flips


def _latin_score(text: str) -> float | None:
    """Return how much like English with a few foreign letters ``text`` looks, None if it does not.

    Never above that of a good Cyrillic reading: «и» between English words is no «è».
    """
    beyond = [character for character in text if not character.isascii()]
    plain = sum(character.isascii() and character.isalpha() for character in text)
    odd = len(_ODD_LATIN.findall(text)) + len(_ACCENTED_WORD.findall(text))
    if odd or len(beyond) > plain * _MOST_ACCENTED:
        return None
    return _LEAST_FREQUENT - len(beyond) / plain
