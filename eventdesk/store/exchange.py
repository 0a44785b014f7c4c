"""Exchange between desks: what I have, and a file with what another one lacks."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TextIO

from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.ids import is_id
from eventdesk.core.shared.progress import Progress, Silent, Step, stop_if_cancelled
from eventdesk.store import blobs, journal
from eventdesk.store.ledger import SqlLedger
from eventdesk.store.operations import ERASE, BadOperation, Operation, from_line, to_line

FORMAT = "eventdesk-journal"
_BATCH = 500
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
    """What came of a journal file. ``whole`` is false when the file was cut short; what it surely held was taken."""

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
        if head["format"] != FORMAT or not is_id(head["file"]):
            raise NotAJournal(file=path.name)
        return str(head["file"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotAJournal(file=path.name) from error


class Exchange:
    """Writes and reads journal files."""

    def __init__(
        self,
        ledger: SqlLedger,
        file_id: str,
        sent: Callable[[Mapping[str, int]], None] | None = None,
        attachments: blobs.Blobs | None = None,
    ) -> None:
        """``sent`` is told the version vector that a journal file took along."""
        self._blobs = attachments or blobs.Blobs(ledger)
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
                ends = journal.heads(connection)
                heads = {replica: head.sequence for replica, head in ends.items()}
                total = sum(heads.values()) - sum((lacking or {}).values())
                hashes = {replica: head.hash for replica, head in ends.items()}
                first = {"format": FORMAT, "file": self._file_id, "have": heads, "hashes": hashes}
                stream.write(json.dumps(first) + "\n")
                # Before the operations that name them: of a file cut short, what was taken is whole.
                attached = 0
                for line in blobs.lines(connection, lacking):
                    digest.update(line.encode())
                    stream.write(line + "\n")
                    attached += 1
                    stop_if_cancelled(watch)
                for operation in journal.operations(connection, lacking=lacking):
                    line = to_line(operation)
                    digest.update(line.encode())
                    stream.write(line + "\n")
                    count += 1
                    if count % _BATCH == 0:
                        watch.tell(Step("journal-export", count, total))
                        stop_if_cancelled(watch)
                stream.write(json.dumps({"end": count + attached, "sha256": digest.hexdigest()}) + "\n")
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
        whole = _is_whole(path)
        watch, taken, known, waiting, erased = progress or Silent(), 0, 0, 0, False
        try:
            for batch in self._batches(path, whole=whole):
                received = self.receive(batch)
                taken += received.taken
                known += received.known
                waiting = received.waiting
                erased = erased or any(operation.header.kind == ERASE for operation in batch)
                watch.tell(Step("journal-import", taken + known, 0))
                stop_if_cancelled(watch)
        except (BadOperation, journal.Broken, journal.Forked) as error:
            where = error.values.get("where", "")
            raise DamagedJournal(file=path.name, where=where, taken=taken) from error
        if erased:
            self._blobs.sweep()
            self._ledger.leave_no_trace()
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

    def _batches(self, path: Path, *, whole: bool) -> Iterator[list[Operation]]:
        with _opened(path) as stream:
            try:
                first = stream.readline()
                if _head(first, path) != self._file_id:
                    raise OtherProcess(file=path.name)
                operations = self._operations(stream)
                sure = operations if whole else _confirmed(operations, _hashes(first))
                while batch := list(islice(sure, _BATCH)):
                    yield batch
            except UnicodeDecodeError as error:
                raise NotAJournal(file=path.name) from error

    def _operations(self, stream: TextIO) -> Iterator[Operation]:
        """The operations of a file; attachments, which come before them, are kept on the way."""
        # Lines end at \n only: U+2028 inside a text is not a line's end.
        for line in stream:
            if line.startswith(_END.decode()) or not line.endswith("\n"):
                return
            if blobs.is_line(line):
                self._blobs.put(blobs.from_line(line), named=True)
            else:
                yield from_line(line.rstrip("\n"))


def _confirmed(operations: Iterator[Operation], hashes: Mapping[str, str]) -> Iterator[Operation]:
    """The operations of a file that was cut short without those nothing vouches for.

    A changed header shows by what follows, in the chain; of a replica's last operation by the first line of the file.
    """
    last: Operation | None = None
    for operation in operations:
        if last is not None and last.header.replica == operation.header.replica:
            if operation.header.previous != last.header.hash:
                raise journal.Broken(where=operation.header.reference)
            yield last
        elif last is not None and hashes.get(last.header.replica) == last.header.hash:
            yield last
        last = operation
    if last is not None and hashes.get(last.header.replica) == last.header.hash:
        yield last


def _hashes(first: str) -> dict[str, str]:
    """The hash of each replica's last operation by the file's first line; former versions did not write it."""
    hashes = json.loads(first).get("hashes")
    return hashes if isinstance(hashes, dict) else {}


def _is_whole(path: Path) -> bool:
    """Whether the file has its end, which says what was before it.

    Raises:
        AlteredJournal: it has, and it was something else.
    """
    count, digest = -1, hashlib.sha256()
    try:
        with path.open("rb") as stream:
            for line in stream:
                if line.startswith(_END):
                    end = json.loads(line)
                    if (end["end"], end["sha256"]) != (count, digest.hexdigest()):
                        raise AlteredJournal(file=path.name)
                    return True
                if count >= 0:
                    digest.update(line.rstrip(b"\n"))
                count += 1
    except OSError as error:
        raise NotAJournal(file=path.name) from error
    except (ValueError, KeyError, TypeError) as error:
        raise AlteredJournal(file=path.name) from error
    return False


def _opened(path: Path) -> TextIO:
    try:
        return path.open(encoding="utf-8", newline="\n")
    except OSError as error:
        raise NotAJournal(file=str(path)) from error
