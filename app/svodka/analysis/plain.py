"""A text as patterns read it: lower case, е for ё, every character in its place."""


def plain(text: str) -> str:
    """Return ``text`` in lower case; letters whose lower case is longer stay as they are."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return low.replace("ё", "е")
