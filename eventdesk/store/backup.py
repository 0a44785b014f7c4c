"""Backups of an open file: whole, checked copies that a second laptop can go on from."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlite

from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress, Silent, Step

KEEP = 12
"""Copies kept in each folder: the last hour at one every five minutes."""
EVERY_SECONDS = 300

_MARK = "copied"
_TIMED = re.compile(r" \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d$")


class BackupFailed(EventDeskError):
    """No copy could be made. Values: ``folder``, ``why``."""

    key = "backup-failed"


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that was made: where, when, and the folders that could not be reached."""

    path: Path
    at: datetime
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resumed:
    """What an opened copy says of itself: when it was made and what each replica had written by then."""

    at: datetime
    operations: int


def mark_of(text: str) -> Resumed:
    """The mark a copy carries in its ``meta`` table."""
    value = json.loads(text)
    return Resumed(datetime.fromisoformat(value["at"]), int(value["operations"]))


class Backups:
    """Copies of one live file, into a folder of this machine and, if given, onto a stick."""

    def __init__(self, live: Path, folder: Path, now: Now) -> None:
        self._live = live
        self._folder = folder
        self._others: list[Path] = []
        self._now = now
        self._last_state: object = None

    def also(self, folders: Sequence[Path]) -> None:
        """Make every copy in these folders too: a stick, the place the person chose."""
        self._others = list(folders)
        self._last_state = None

    def copy_if_changed(self) -> Copied | None:
        """Make a copy when something was written since the last one."""
        with self._failing_in_words():
            unchanged = self._state() == self._last_state
        return None if unchanged else self.copy()

    def copy(self, progress: Progress | None = None) -> Copied:
        """Make a copy now: online, beside writers, into a temporary file that is checked and then renamed.

        Raises:
            BackupFailed: this machine's backup folder could not take it.
        """
        with self._failing_in_words():
            state, at = self._state(), self._now()
            made = self._copy_to(self._folder, at, progress or Silent())
        failed = [str(folder) for folder in self._others if not self._spread(made, folder)]
        self._last_state = state
        return Copied(made, at, tuple(failed))

    def renew(self) -> tuple[str, ...]:
        """Make a copy now and delete every other one of this file: somebody in them was erased.

        Returns the folders that could not be reached: their copies stay as they are.

        Raises:
            BackupFailed: this machine's backup folder could not take it; the copies there stay.
        """
        made, mine = self.copy(), _file_of(self._live)
        unreached = list(made.failed)
        for folder in (self._folder, *self._others):
            try:
                for old in [copy for copy in self._in(folder) if copy.name != made.path.name]:
                    if _file_of(old) == mine:
                        old.unlink()
            except OSError:
                unreached.append(str(folder))
        return tuple(dict.fromkeys(unreached))

    @contextmanager
    def _failing_in_words(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite.Error) as error:
            raise BackupFailed(folder=str(self._folder), why=str(error)) from error

    def copies(self) -> list[Path]:
        """The copies in the first folder, newest first."""
        return self._in(self._folder)

    def _copy_to(self, folder: Path, at: datetime, watch: Progress) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        final = folder / f"{self._live.stem} {at.astimezone():%Y-%m-%d %H.%M.%S}.eventdesk"
        temporary = final.with_suffix(".part")
        temporary.unlink(missing_ok=True)
        try:
            with closing(sqlite.connect(str(self._live))) as source, closing(sqlite.connect(str(temporary))) as target:

                def tell(_status: int, remaining: int, total: int) -> None:
                    watch.tell(Step("backup", total - remaining, total))

                source.backup(target, pages=2000, progress=tell)
                target.execute("PRAGMA journal_mode=DELETE")
                mark = json.dumps({"at": at.astimezone(UTC).isoformat(), "operations": _operations(target)})
                target.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_MARK, mark))
                # A copy never goes on as the replica it was taken from.
                target.execute("DELETE FROM meta WHERE key = 'replica'")
                target.commit()
                if target.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                    raise OSError("quick_check")
            _to_disk(temporary)
            temporary.replace(final)
        finally:
            temporary.unlink(missing_ok=True)
        self._rotate(folder)
        return final

    def _spread(self, made: Path, folder: Path) -> bool:
        temporary = folder / f"{made.stem}.part"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(made, temporary)
            _to_disk(temporary)
            temporary.replace(folder / made.name)
            self._rotate(folder)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            return False
        return True

    def _rotate(self, folder: Path) -> None:
        # A stick may hold copies of another event whose file has the same name: those stay.
        mine = _file_of(self._live)
        for old in [copy for copy in self._in(folder) if _file_of(copy) == mine][KEEP:]:
            old.unlink(missing_ok=True)

    def _in(self, folder: Path) -> list[Path]:
        return sorted(folder.glob(f"{_escaped(self._live.stem)} ????-??-?? ??.??.??.eventdesk"), reverse=True)

    def _state(self) -> object:
        with closing(sqlite.connect(str(self._live))) as connection:
            return connection.execute("SELECT replica, sequence FROM head ORDER BY replica").fetchall()


def _file_of(path: Path) -> str:
    """The id of the file a copy was taken from; empty when it cannot be read."""
    try:
        with closing(sqlite.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as connection:
            found = connection.execute("SELECT value FROM meta WHERE key = 'file'").fetchone()
            return str(found[0]) if found else ""
    except sqlite.Error:
        return ""


def _operations(connection: sqlite.Connection) -> int:
    return int(connection.execute("SELECT coalesce(sum(sequence), 0) FROM head").fetchone()[0])


def _to_disk(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _escaped(stem: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in stem)


class Keeper:
    """Makes copies while a file is open: every few minutes when something changed, and once at the end."""

    def __init__(
        self, backups: Backups, said: Callable[[Copied | BackupFailed], None], every: float = EVERY_SECONDS
    ) -> None:
        self._backups = backups
        self._said = said
        self._every = every
        self._end = Event()
        self._thread = Thread(target=self._keep, name="backup", daemon=True)

    def begin(self) -> None:
        """Start keeping."""
        self._thread.start()

    def end(self) -> None:
        """Make a last copy if something changed, and stop."""
        self._end.set()
        if self._thread.is_alive():
            self._thread.join()
        self._once()

    def _keep(self) -> None:
        while not self._end.wait(self._every):
            self._once()

    def _once(self) -> None:
        try:
            copied = self._backups.copy_if_changed()
        except BackupFailed as error:
            self._said(error)
        else:
            if copied:
                self._said(copied)


def resumed_from(copy: Path, folder: Path) -> Path:
    """Put a copy where it can go on as a live file, leaving the copy itself as it is.

    Returns the live file's path: the name without the copy's time, numbered if taken.
    """
    stem = _TIMED.sub("", copy.stem)
    names = [f"{stem}.eventdesk", *(f"{stem} ({number}).eventdesk" for number in range(2, 1000))]
    folder.mkdir(parents=True, exist_ok=True)
    live = next(folder / name for name in names if not (folder / name).exists())
    temporary = live.with_suffix(".part")
    try:
        shutil.copyfile(copy, temporary)
        _to_disk(temporary)
        temporary.rename(live)
    except OSError as error:
        raise BackupFailed(folder=str(folder), why=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return live


def is_copy(path: Path) -> bool:
    """Whether a file is a copy that was never gone on from."""
    try:
        with closing(sqlite.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT 1 FROM meta WHERE key = ?", (_MARK,)).fetchone() is not None
    except sqlite.Error:
        return False
