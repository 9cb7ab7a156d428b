"""Releases and where they come from."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Self

LANGUAGES = ("ru", "kk", "en")
"""The languages whose texts are analysed, as ISO 639-1 codes."""


class SourceKind(StrEnum):
    """What kind of body publishes a source; with the country it makes a report's side."""

    GOVERNMENT = "government"
    MINISTRY = "ministry"
    EMBASSY = "embassy"
    AGENCY = "agency"
    MEDIA = "media"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """Where releases come from. ``country`` is ISO 3166-1 alpha-2, ``lang`` ISO 639-1."""

    id: int
    name: str
    kind: SourceKind = SourceKind.UNKNOWN
    country: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When a release was published, as precisely as the source says and no more.

    ``clock`` is None where only the day is known; it is naive where no zone was given.
    """

    day: date
    clock: time | None = None

    @classmethod
    def parse(cls, iso: str) -> Self:
        """Read what :meth:`iso` wrote: ``2025-02-01`` or ``2025-02-01T10:20:00+05:00``.

        Raises ValueError for anything else.
        """
        if len(iso) == len("2025-02-01"):
            return cls(date.fromisoformat(iso))
        return cls.of(datetime.fromisoformat(iso))

    @classmethod
    def of(cls, moment: datetime) -> Self:
        """Take a moment apart into day and clock, keeping its zone if it has one."""
        return cls(moment.date(), moment.timetz())

    def iso(self) -> str:
        """Return the ISO 8601 form, with as much precision as is known."""
        if self.clock is None:
            return self.day.isoformat()
        return datetime.combine(self.day, self.clock).isoformat()

    def sort_key(self) -> str:
        """Return a UTC instant as text that sorts by time; without a zone UTC is assumed."""
        moment = datetime.combine(self.day, self.clock or time())
        with suppress(OverflowError):  # on the first and the last day that a calendar can hold
            moment = moment.astimezone(UTC) if moment.tzinfo else moment
        return moment.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0")


def text_hash(text: str) -> str:
    """Return the SHA-256 of the UTF-8 of ``text`` in lower-case hexadecimal digits.

    Lone surrogates cannot be encoded; stored texts never hold one (see ``ingest``).
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class IncomingRelease:
    """A release as it was read from outside, before the library knows it.

    ``address`` is its canonical http(s) address, None where it has none; ``origin`` says where it
    was read (a file, a line of a file), for messages. ``lang`` is None where it is to be guessed.
    """

    title: str
    text: str
    source: str
    origin: str
    address: str | None = None
    published: Published | None = None
    lang: str | None = None
    source_kind: SourceKind = SourceKind.UNKNOWN
    source_country: str | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """One immutable text of a release. ``number`` counts from 1 within the release.

    ``sha256`` is :func:`text_hash` of ``text``; offsets anywhere in the program count the code
    points of ``text``. ``captured`` is the UTC instant it was read, in ISO 8601.
    """

    id: int
    release_id: int
    number: int
    title: str
    text: str
    sha256: str
    captured: str


@dataclass(frozen=True, slots=True)
class Release:
    """One press release with its newest text."""

    id: int
    source: Source
    lang: str
    address: str | None
    published: Published | None
    unread: bool
    revision: Revision
    tags: tuple[int, ...] = ()

    @property
    def title(self) -> str:
        """The title of the newest revision."""
        return self.revision.title

    @property
    def text(self) -> str:
        """The text of the newest revision."""
        return self.revision.text


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """What a list shows of a release, without its text. ``tags`` are ids."""

    id: int
    title: str
    source: str
    lang: str
    published: Published | None
    unread: bool
    revisions: int
    tags: tuple[int, ...] = ()


class Arrival(StrEnum):
    """What became of an incoming release."""

    ADDED = "added"
    REVISED = "revised"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Arrived:
    """The answer of the library to one incoming release."""

    arrival: Arrival
    release_id: int


@dataclass(frozen=True, slots=True)
class Change:
    """A row of the change log: revision ``revision_id`` of ``release_id`` is to be (re)read.

    ``revision_id`` is None where the release was deleted. ``seq`` only grows.
    """

    seq: int
    release_id: int
    revision_id: int | None
