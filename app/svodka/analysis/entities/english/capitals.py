"""Runs of capitals that no list holds: a person, a body or a place, as what stands around tells.

“said Votel”, “near Husaybah”, “the SDF”, “Ned Price, Department Spokesperson”. Every occurrence
votes for its name; where nothing speaks for any kind the run is left alone, for capitals also begin
sentences and fill headings.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.english.cues import cue, is_given_name
from svodka.analysis.entities.english.text import PARTICLES, EnglishText, kinds, lands
from svodka.analysis.entities.english.titles import RANKS, title_at
from svodka.domain.marks import EntityType
from svodka.text.tokens import TokenKind

_LONGEST = 6
_LONGEST_PERSON = 4
_LONGEST_PLACE = 3
_LONGEST_ACRONYM = 7
_PLACES = (EntityType.PLACE, EntityType.CITY, EntityType.REGION)


class Run(NamedTuple):
    """Words ``first`` to ``last`` (inclusive); ``opens``: the first begins a sentence."""

    first: int
    last: int
    opens: bool


class Capitals:
    """The runs of one text that are not in ``taken`` (indexes of words), and what they name."""

    def __init__(self, text: EnglishText, taken: Collection[int]) -> None:
        self._text = text
        self._taken = taken
        self._small = {word.norm for word in text.words if not word.capital}
        self._runs = list(self._read())
        votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
        for run in self._runs:
            kind = self._kind(run)
            if kind is not None:
                votes[self._name(run)][kind] += 1
        self._told = {name: counts.most_common(1)[0][0] for name, counts in votes.items()}

    def people(self) -> list[list[int]]:
        """Return the words of the runs that name people."""
        return [
            list(range(run.first, run.last + 1))
            for run in self._runs
            if self._told.get(self._name(run)) is EntityType.PERSON
        ]

    def drafts(self) -> Iterator[Draft]:
        """Yield the bodies and places."""
        for run in self._runs:
            name = self._name(run)
            kind = self._told.get(name)
            if kind is None or kind is EntityType.PERSON:
                continue
            country = self._country_behind(run) if kind in _PLACES else self._text.owner(run.first)
            entity = f"{kind.value.lower()}:{name}"
            yield Draft(kind, self._text.span(run.first, run.last), name, entity, country)

    def _name(self, run: Run) -> str:
        return self._text.clean(self._text.span(run.first, run.last))

    def _read(self) -> Iterator[Run]:
        position = 0
        while position < len(self._text.words):
            last = self._end(position)
            if last is None:
                position += 1
                continue
            opens = self._text.opens_sentence(position)
            first = position + (opens and self._text.norm(position) in self._small)
            while first < last and self._text.norm(first) in RANKS:
                first += 1
            if first <= last < first + _LONGEST:
                yield Run(first, last, opens and first == position)
            position = last + 1

    def _end(self, first: int) -> int | None:
        """Return the last word of the run that begins here, None where none does."""
        if not self._fits(first) or not self._text.words[first].capital:
            return None
        last = position = first
        while self._fits(position):
            if self._text.words[position].capital or "-" in self._text.norm(position):
                last = position
            if self._text.is_joined(position):
                break
            position += 1
        return last

    def _fits(self, position: int) -> bool:
        if position >= len(self._text.words) or position in self._taken:
            return False
        word = self._text.words[position]
        if word.text == ".":
            return position > 0 and len(self._text.words[position - 1].text) == 1
        if word.kind is not TokenKind.WORD or self._text.is_no_name(position):
            return False
        if any(piece in lands() for piece in self._text.bare(position).norm.split("-")):
            return False
        inside = word.norm in PARTICLES or self._text.is_joined_particle(position)
        return word.capital or inside

    def _kind(self, run: Run) -> EntityType | None:
        heading = self._text.is_heading(run.first)
        if self._is_group(run):
            return EntityType.ORG
        if self._is_person(run, heading):
            return EntityType.PERSON
        if not heading and self._is_body(run):
            return EntityType.ORG
        return self._place(run) if not heading else None

    def _words(self, run: Run) -> list[str]:
        return [self._text.bare(i).norm for i in range(run.first, run.last + 1)]

    def _is_group(self, run: Run) -> bool:
        return run.last > run.first and self._text.norm(run.first) in cue("group")

    def _is_person(self, run: Run, heading: bool) -> bool:
        words = [word for word in self._words(run) if word != "."]
        before, behind = self._text.norm(run.first - 1), self._text.norm(run.last + 1)
        if len(words) > _LONGEST_PERSON + 1 or words[-1] in kinds():
            return False
        if len(words) > 1 and (is_given_name(words[0]) or self._has_initial(run)):
            return True
        if before in RANKS and (len(words) > 1 or self._text.norm(run.first - 2) in RANKS):
            return True
        titled = behind == "," and title_at(self._text, run.last + 2) is not None
        if len(words) > 1 and (before in cue("role") or titled):
            return True
        if heading or before == "the" or self._is_acronym(run):
            return False
        if any(word in PARTICLES for word in words[1:]) and before not in cue("into"):
            return True
        if behind in cue("speech") and len(words) <= _LONGEST_PERSON - 1:
            return True
        told = before in cue("speech") and self._is_closed(run.last + 1)
        return told and (len(words) > 1 or before == "said")

    def _has_initial(self, run: Run) -> bool:
        """Tell whether an initial stands inside: “Joseph L. Votel”."""
        words = self._text.words[run.first + 1 : run.last]
        inside = [word for word in words if len(word.text) == 1 and word.capital]
        return len(inside) == 1 and len(self._text.bare(run.last).text) > 1

    def _is_closed(self, position: int) -> bool:
        return self._text.norm(position) in ("", ",", ".", ";", "—", "–", "\n")

    def _is_acronym(self, run: Run) -> bool:
        word = self._text.bare(run.first).text
        parts = word.split("-")
        loud = [part.isupper() and 2 <= len(part) <= _LONGEST_ACRONYM for part in parts]
        return run.first == run.last and all(loud)

    def _is_body(self, run: Run) -> bool:
        behind = self._text.norm(run.last + 1)
        if self._is_acronym(run):
            beside = (self._text.bare(i) for i in self._neighbours(run))
            loud = any(word.text.isupper() and len(word.text) > 1 for word in beside)
            return not loud and behind != ":"
        two = f"{behind} {self._text.norm(run.last + 2)}"
        return not run.opens and (behind in cue("body") or two in cue("body"))

    def _neighbours(self, run: Run) -> list[int]:
        return [i for i in (run.first - 1, run.last + 1) if 0 <= i < len(self._text.words)]

    def _place(self, run: Run) -> EntityType | None:
        """Tell what kind of place a run names, None where it is none."""
        words = self._words(run)
        before, behind = self._text.norm(run.first - 1), self._text.norm(run.last + 1)
        if len(words) > _LONGEST_PLACE or self._name(run)[-2:].isupper():
            return None
        if before == "of" and self._text.norm(run.first - 2) in cue("settlement"):
            return _settlement(self._text.norm(run.first - 2))
        if behind in cue("ground"):
            return _settlement(behind)
        if self._country_behind(run) and words[-1] not in kinds():
            return EntityType.CITY
        site = len(words) > 1 and words[0] in cue("site")
        several = len(words) > 1 and not site
        goes = before in cue("into") and not several and not self._follows_name(run)
        return EntityType.PLACE if goes or before in cue("direction") or site else None

    def _follows_name(self, run: Run) -> bool:
        """Tell “Alliance for Development in Democracy” from “met in Cornwall”."""
        position = run.first - 2
        opens = position < 0 or self._text.opens_sentence(position + 1)
        return not opens and self._text.words[position].capital and position not in self._taken

    def _country_behind(self, run: Run) -> str | None:
        """Return the country that a comma joins: “Darayya, Syria”."""
        behind = self._text.norm(run.last + 1)
        known = self._text.known(run.last + 2) if behind == "," else None
        return known[1].iso if known else None


def _settlement(noun: str) -> EntityType:
    if noun in ("city", "town", "village", "capital", "suburb"):
        return EntityType.CITY
    regions = ("province", "district", "region", "governorate", "state", "county")
    return EntityType.REGION if noun in regions else EntityType.PLACE
