"""Pairs the people of two reports, across spellings and alphabets."""

from svodka.domain.marks import Marks, Participant

ParticipantPair = tuple[Participant | None, Participant | None]

_LATIN = str.maketrans(
    "абвгдеёжзийклмнопрстуфхыэюяәғқңөұүһі", "abvgdeojziiklmnoprstufhieuaagknouuhi", "ъь"
) | str.maketrans({"ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh"})

_FOLDED = (("zh", "j"), ("dj", "j"), ("kh", "h"), ("tc", "ts"), ("y", ""), ("i", ""), ("'", ""))
"""What the usual romanisations of one name disagree about."""


def pair_participants(a: Marks, b: Marks) -> list[ParticipantPair]:
    """Return the participants of both meetings, paired by entity, else by surname and country."""
    left = list(a.meeting.participants) if a.meeting else []
    right = list(b.meeting.participants) if b.meeting else []
    partners: dict[int, int] = {}
    for same in (_same_entity, _same_name):
        for i, who in enumerate(left):
            free = (j for j in range(len(right)) if j not in partners.values())
            if i not in partners:
                found = next((j for j in free if same(who, right[j])), None)
                if found is not None:
                    partners[i] = found
    pairs: list[ParticipantPair] = [
        (who, right[partners[i]] if i in partners else None) for i, who in enumerate(left)
    ]
    met = set(partners.values())
    return pairs + [(None, who) for j, who in enumerate(right) if j not in met]


def _same_entity(a: Participant, b: Participant) -> bool:
    return a.entity == b.entity


def _same_name(a: Participant, b: Participant) -> bool:
    """Tell whether two may be one person: a country or an initial that differs rules it out."""
    if a.country and b.country and a.country != b.country:
        return False
    given_a, family_a = _folded(a.name)
    given_b, family_b = _folded(b.name)
    initials = given_a[:1], given_b[:1]
    return family_a == family_b != "" and (initials[0] == initials[1] or not all(initials))


def _folded(name: str) -> tuple[str, str]:
    """Return given name and surname in Latin letters, without what romanisations differ in."""
    latin = name.casefold().translate(_LATIN)
    for written, folded in _FOLDED:
        latin = latin.replace(written, folded)
    words = latin.split()
    return (words[0] if len(words) > 1 else ""), (words[-1] if words else "")
