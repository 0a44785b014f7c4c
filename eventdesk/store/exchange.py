"""Exchange between desks: what I have, and a file with what another one lacks."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress, Silent, Step, stop_if_cancelled
from eventdesk.store import journal
from eventdesk.store.ledger import SqlLedger
from eventdesk.store.operations import BadOperation, Operation, from_line, to_line

FORMAT = "eventdesk-journal"
_BATCH = 500
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_END = b'{"end"'


class NotAJournal(EventDeskError):
    """The file is not a journal file of EventDesk. Values: ``file``."""

    key = "exchange-not-a-journal"


class OtherProcess(EventDeskError):
    """The journal belongs to another process than the open file. Values: ``file``."""

    key = "exchange-other-process"


class CannotExport(EventDeskError):
    """The journal file could not be written. Values: ``file``, ``why``."""

    key = "exchange-cannot-export"


class DamagedJournal(EventDeskError):
    """A line of the journal file is damaged; what came before it was taken. Values: ``file``, ``where``, ``taken``."""

    key = "exchange-damaged"


class AlteredJournal(DamagedJournal):
    """The file is not what its last line says of it: nothing of it was taken. Values: ``file``."""

    key = "exchange-altered"


@dataclass(frozen=True, slots=True)
class Exported:
    """A journal file that was written."""

    path: Path
    operations: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a journal file. ``whole`` is false when the file was cut short; what it held was taken."""

    taken: int
    known: int
    waiting: int
    whole: bool


def file_of(path: Path) -> str:
    """The id of the file a journal file was written from: what a new desk's file takes.

    Raises:
        NotAJournal: it is another kind of file.
    """
    try:
        with path.open(encoding="utf-8", newline="\n") as stream:
            return _head(stream.readline(), path)
    except (OSError, UnicodeDecodeError) as error:
        raise NotAJournal(file=path.name) from error


def _head(first: str, path: Path) -> str:
    try:
        head = json.loads(first)
        # The id becomes part of the names of files in the app's data.
        if head["format"] != FORMAT or not _ID.fullmatch(head["file"]):
            raise NotAJournal(file=path.name)
        return str(head["file"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotAJournal(file=path.name) from error


class Exchange:
    """Writes and reads journal files."""

    def __init__(
        self, ledger: SqlLedger, file_id: str, sent: Callable[[Mapping[str, int]], None] | None = None
    ) -> None:
        """``sent`` is told the version vector that a journal file took along."""
        self._ledger = ledger
        self._file_id = file_id
        self._sent = sent

    def have(self) -> dict[str, int]:
        """The version vector: for each replica, the sequence up to which its operations are here."""
        with self._ledger.viewing() as connection:
            return {replica: head.sequence for replica, head in journal.heads(connection).items()}

    def export(
        self, path: Path, *, lacking: Mapping[str, int] | None = None, progress: Progress | None = None
    ) -> Exported:
        """Write what another desk lacks (everything, when its vector is not known) to a file."""
        watch, count, digest = progress or Silent(), 0, hashlib.sha256()
        temporary = path.with_name(path.name + ".part")
        try:
            with self._ledger.viewing() as connection, temporary.open("w", encoding="utf-8", newline="\n") as stream:
                heads = {replica: head.sequence for replica, head in journal.heads(connection).items()}
                total = sum(heads.values()) - sum((lacking or {}).values())
                stream.write(json.dumps({"format": FORMAT, "file": self._file_id, "have": heads}) + "\n")
                for operation in journal.operations(connection, lacking=lacking):
                    line = to_line(operation)
                    digest.update(line.encode())
                    stream.write(line + "\n")
                    count += 1
                    if count % _BATCH == 0:
                        watch.tell(Step("journal-export", count, total))
                        stop_if_cancelled(watch)
                stream.write(json.dumps({"end": count, "sha256": digest.hexdigest()}) + "\n")
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(path)
        except OSError as error:
            raise CannotExport(file=str(path), why=error.strerror or str(error)) from error
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        if self._sent:
            self._sent(heads)
        return Exported(path, count)

    def take(self, path: Path, *, progress: Progress | None = None) -> Imported:
        """Take in a journal file; taking it twice changes nothing.

        Raises:
            NotAJournal: it is another kind of file.
            OtherProcess: it belongs to another process.
            AlteredJournal: it has its end but not all that was before it, as it was.
            DamagedJournal: a line does not match its chain.
        """
        # The chain shows a change only by what follows: of each replica's last operation the end of the file alone can.
        _require_unaltered(path)
        watch, taken, known, waiting, whole = progress or Silent(), 0, 0, 0, False
        for batch, ended in self._batches(path):
            try:
                operations = [from_line(line) for line in batch]
                received = self.receive(operations)
            except (BadOperation, journal.Broken, journal.Forked) as error:
                where = error.values.get("where", "")
                raise DamagedJournal(file=path.name, where=where, taken=taken) from error
            taken += received.taken
            known += received.known
            waiting = received.waiting
            whole = whole or ended
            watch.tell(Step("journal-import", taken + known, 0))
            stop_if_cancelled(watch)
        return Imported(taken, known, waiting, whole)

    def receive(self, operations: list[Operation]) -> journal.Received:
        """Take in operations, tell listeners what they touched."""
        with self._ledger.changing() as connection:
            received = journal.receive(connection, operations)
        clock = max((o.header.hybrid_time for o in operations), default=0)
        actors = {o.header.actor for o in operations}
        actor = actors.pop() if len(actors) == 1 else ""
        if received.taken:
            self._ledger.heard(JournalGrew(actor, "", received.touched), clock)
        return received

    def _batches(self, path: Path) -> Iterator[tuple[list[str], bool]]:
        # Lines end at \n only: U+2028 inside a text is not a line's end.
        with _opened(path) as stream:
            try:
                self._require_ours(stream.readline(), path)
                batch: list[str] = []
                for line in stream:
                    if not line.endswith("\n"):
                        break
                    if line.startswith('{"end"'):
                        yield batch, True
                        return
                    batch.append(line.rstrip("\n"))
                    if len(batch) == _BATCH:
                        yield batch, False
                        batch = []
                yield batch, False
            except UnicodeDecodeError as error:
                raise NotAJournal(file=path.name) from error

    def _require_ours(self, first: str, path: Path) -> None:
        if _head(first, path) != self._file_id:
            raise OtherProcess(file=path.name)


def _require_unaltered(path: Path) -> None:
    count, digest = -1, hashlib.sha256()
    try:
        with path.open("rb") as stream:
            for line in stream:
                if line.startswith(_END):
                    end = json.loads(line)
                    if (end["end"], end["sha256"]) != (count, digest.hexdigest()):
                        raise AlteredJournal(file=path.name)
                    return
                if count >= 0:
                    digest.update(line.rstrip(b"\n"))
                count += 1
    except OSError as error:
        raise NotAJournal(file=path.name) from error
    except (ValueError, KeyError, TypeError) as error:
        raise AlteredJournal(file=path.name) from error


def _opened(path: Path) -> TextIO:
    try:
        return path.open(encoding="utf-8", newline="\n")
    except OSError as error:
        raise NotAJournal(file=str(path)) from error
