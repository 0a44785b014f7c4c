"""Which replica a file writes as: a copy, a restored backup or a shorter journal must never go on as the original.

Two records must agree: the file's own (``meta``) and this machine's, in the app's data folder, which also knows the
machine and the place of the file on the disk. The machine's record follows the commits within a moment, beside them: no
scan waits for it. It is not forced to the disk, so it is believed only after a clean close or within the same start of
the computer.
"""

from __future__ import annotations

import json
import os
import uuid
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Seen:
    """What this machine last knew of a file it wrote to."""

    replica: str
    sequence: int
    machine: str
    boot: str
    place: str
    clean: bool


def machine_id() -> str:
    """This computer, as far as it can be told without rights: its network address number."""
    return f"{uuid.getnode():012x}"


def boot_id() -> str:
    """This start of the computer; empty where the system does not tell."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""


def place_of(path: Path) -> str:
    """Where the file is on the disk, such that a copy has another one."""
    status = path.stat()
    return f"{status.st_dev}:{status.st_ino}"


class Identity:
    """This machine's record of one file, kept in ``folder`` under the file's id and place: copies have their own."""

    def __init__(self, folder: Path, file_id: str, path: Path) -> None:
        self._record = folder / f"{file_id}.{place_of(path).replace(':', '-')}.json"
        self._path = path
        self._replica = ""

    def may_continue(self, replica: str, sequence: int) -> bool:
        """Whether the file may go on as ``replica``, whose journal it holds up to ``sequence``."""
        seen = self._seen()
        if not replica or seen is None:
            return False
        same = (seen.replica, seen.machine, seen.place) == (replica, machine_id(), place_of(self._path))
        if not same:
            return False
        if seen.clean:
            return seen.sequence == sequence
        # After a crash the record may be a moment behind, never ahead, unless the computer itself went down.
        return bool(seen.boot) and seen.boot == boot_id() and sequence >= seen.sequence

    def begin(self, replica: str, sequence: int) -> None:
        """The file is open for writing as ``replica``."""
        self._replica = replica
        self._write(sequence, clean=False)

    def reached(self, sequence: int) -> None:
        """The journal of this replica has grown."""
        self._write(sequence, clean=False)

    def end(self, sequence: int) -> None:
        """The file was closed in order."""
        self._write(sequence, clean=True)

    def _seen(self) -> Seen | None:
        try:
            return Seen(**json.loads(self._record.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def _write(self, sequence: int, *, clean: bool) -> None:
        seen = Seen(self._replica, sequence, machine_id(), boot_id(), place_of(self._path), clean)
        temporary = self._record.with_suffix(f".{os.getpid()}.new")
        try:
            self._record.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(asdict(seen)), encoding="utf-8")
            temporary.replace(self._record)
        except OSError:
            # What was written is durable, the desk must go on. Without a record the next opening takes a new replica;
            # with one that has fallen behind, an older state put back could go on as this one.
            temporary.unlink(missing_ok=True)
            self._record.unlink(missing_ok=True)
