"""A text as patterns read it: lower case, е for ё, plain blanks, every character in its place."""

_PLAIN = str.maketrans({"ё": "е", **dict.fromkeys("\u00a0\u202f\u2009\n", " ")})


def plain(text: str) -> str:
    """Return ``text`` in lower case; letters whose lower case is longer stay as they are."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return low.translate(_PLAIN)
