"""Everything that can go wrong and be told to the user, as one tree.

An error carries a key (the English sentence with named places, which is also the msgid of the
gettext catalogue) and the values for its places. It is put into words only where it is shown, in
the language of the reader; ``str(error)`` is the English sentence, for the log.
"""

from typing import ClassVar

from svodka.domain.wording import msgid


class SvodkaError(Exception):
    """Base of all that is told to the user: a sentence that says what, where and what to do."""

    message: ClassVar[str] = msgid("Something went wrong: {detail}")

    def __init__(self, **values: object) -> None:
        super().__init__(values)
        self.values: dict[str, object] = values

    def __str__(self) -> str:
        return self.message.format(**self.values)

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the values when an error crosses to another process."""
        return _rebuild, (type(self), self.values)


def _rebuild(kind: type[SvodkaError], values: dict[str, object]) -> SvodkaError:
    return kind(**values)


class Cancelled(SvodkaError):
    """The user stopped a job. What was finished before stays."""

    message = msgid("Stopped. What was done before stays.")


class ImportStopped(Cancelled):
    """The user stopped an import. Values: ``kept``, how many releases had come in; ``problems``."""

    message = msgid("Stopped. Releases kept: {kept}.")

    @property
    def problems(self) -> list["UnreadableInput"]:
        """What could not be read until then."""
        found = self.values.get("problems", [])
        assert isinstance(found, list)
        return found


# --- reading what comes from outside ---------------------------------------------------------


class UnreadableInput(SvodkaError):
    """Base of all faults of one input; the others are read all the same. Values: ``name``."""

    message = msgid("{name} could not be read.")


class InputMissing(UnreadableInput):
    """There is no such file."""

    message = msgid("{name} is not there. Check the name, or whether it was moved.")


class InputRefused(UnreadableInput):
    """The system does not let us read it. Values: ``name``, ``reason`` (of the system)."""

    message = msgid("{name} could not be opened: {reason}. Check that you may read it.")


class InputEmpty(UnreadableInput):
    """Nothing but blanks."""

    message = msgid("{name} is empty: there is no text to read.")


class InputBinary(UnreadableInput):
    """Not text at all."""

    message = msgid("{name} is not a text file. Text, HTML and JSON lines can be read.")


class InputTooLarge(UnreadableInput):
    """Over the limit. Values: ``name``, ``size`` and ``limit`` in MB."""

    message = msgid(
        "{name} is too large: {size} MB, and {limit} MB is the most. Split it into parts."
    )


class InputUndecodable(UnreadableInput):
    """No encoding fits. Values: ``name``."""

    message = msgid(
        "{name} is in no encoding that could be recognised. Save it as UTF-8 and try again."
    )


class InputDamaged(UnreadableInput):
    """A packed file that breaks off or was changed. What came before the fault was read."""

    message = msgid("{name} is damaged: it could be unpacked only in part. Fetch it anew.")


class InputWithoutText(UnreadableInput):
    """A page or a record without a text of its own. Values: ``name``."""

    message = msgid("{name} holds no text that could be taken for a release.")


class RecordBroken(UnreadableInput):
    """A line that is not a JSON object. Values: ``name``, ``line``, ``reason``."""

    message = msgid("{name}, line {line}: not a JSON object ({reason}). The other lines were read.")


class RecordWithoutText(UnreadableInput):
    """A JSON object without ``text``. Values: ``name``, ``line``."""

    message = msgid("{name}, line {line}: there is no “text” in it. The other lines were read.")


class ItemWithoutText(UnreadableInput):
    """An item of a JSON list that is no release. Values: ``name``, ``item`` (from 1)."""

    message = msgid("{name}, item {item}: there is no “text” in it. The other items were read.")


class RecordsLeftOut(UnreadableInput):
    """More faults of one file than are worth listing one by one. Values: ``name``, ``count``."""

    message = msgid("{name}: {count} more could not be read for such reasons.")


class DateUnreadable(UnreadableInput):
    """A date in no known form; the release itself was read. Values: ``name``, ``date``."""

    message = msgid("{name}: the date “{date}” was not understood. The release stays undated.")


# --- the library -----------------------------------------------------------------------------


class LibraryError(SvodkaError):
    """Base of the faults of a library. Values: ``path``."""

    message = msgid("The library {path} cannot be used.")


class LibraryTooNew(LibraryError):
    """Written by a later version. Values: ``path``, ``found``, ``known`` (schema revisions)."""

    message = msgid(
        "The library {path} was written by a newer version of Svodka (its form is {found}, this "
        "program knows {known}). Nothing was changed. Update Svodka to open it."
    )


class LibraryReadOnly(LibraryError):
    """The folder or the file cannot be written."""

    message = msgid(
        "The library {path} cannot be written. Check the rights of the folder, or choose another "
        "place with --library."
    )


class LibraryUnreachable(LibraryError):
    """The disk fails, or the connection to it. Values: ``path``, ``reason`` (of the system)."""

    message = msgid(
        "The library {path} could not be read or written: {reason}. What was being written was "
        "taken back. Check its disk, or the connection to it, and try again."
    )


class LibraryDamaged(LibraryError):
    """SQLite does not recognise its own file. Values: ``path``, ``reason``."""

    message = msgid(
        "The library {path} is damaged ({reason}). It was left as it is; a backup, if there is "
        "one, lies in its folder “backups”."
    )


class LibraryBusy(LibraryError):
    """Another program holds the write lock for too long."""

    message = msgid(
        "The library {path} is busy: another program is writing to it. Try again in a moment."
    )


class LibraryInUse(LibraryError):
    """A second window on the same library. Values: ``path``."""

    message = msgid(
        "The library {path} is already open in another window of Svodka. Use that window, or open "
        "another library with --library."
    )


class DiskFull(LibraryError):
    """No room. Values: ``path``."""

    message = msgid(
        "There is no room left on the disk of {path}. What was being written was taken back, the "
        "rest is safe. Free some space and try again."
    )


# --- things asked for ------------------------------------------------------------------------


class NotFound(SvodkaError):
    """A release, tag or file that was asked for by name. Values: ``what``."""

    message = msgid("There is no {what}.")


class BadRequest(SvodkaError):
    """The call makes no sense as it stands. Values: ``detail``."""

    message = msgid("{detail}")


class DestinationExists(SvodkaError):
    """An export would overwrite a file. Values: ``path``."""

    message = msgid("{path} is already there. Choose another name, or say that it may be replaced.")


class DestinationRefused(SvodkaError):
    """An export cannot be written. Values: ``path``, ``reason``."""

    message = msgid("{path} could not be written: {reason}.")


class DestinationFolderMissing(DestinationRefused):
    """An export into a folder that is not there. Values: ``path``, ``folder``."""

    message = msgid("There is no folder {folder}. Make it, or choose another place for the file.")


class WorkerDied(SvodkaError):
    """A worker process ended before its job. Values: ``task``."""

    message = msgid(
        "The work “{task}” broke off. It goes on from where it was when you start it again."
    )


class SearchIndexDamaged(SvodkaError):
    """The index cannot be read; it is derived and is rebuilt. Values: ``path``."""

    message = msgid("The search index {path} is damaged and is being built again from the library.")
