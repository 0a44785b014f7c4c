"""An event file: made, opened with its checks, closed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import DBAPIError

from eventdesk.core.shared.bus import Bus, JournalGrew
from eventdesk.core.shared.clock import HybridClock, Now, moment_of
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.ids import NewId, is_id
from eventdesk.core.shared.progress import Progress
from eventdesk.store import backup, blobs, journal, migrate, places, projections, schema
from eventdesk.store.behind import Behind
from eventdesk.store.engine import (
    APPLICATION_ID,
    CannotRead,
    CannotSave,
    move_pages,
    reading_engine,
    require_sound_engine,
    saying_why,
    upgrading_engine,
    writing_engine,
)
from eventdesk.store.identity import Identity
from eventdesk.store.ledger import SqlLedger
from eventdesk.store.lock import WriterLock

_MAGIC = b"SQLite format 3\x00"
_CHECK_UP_TO_BYTES = 64 * 2**20
_OPERATIONS_TO_MOVE = 64
"""Written before their pages are moved from the WAL into the file: the arrivals of some minutes."""


class NoSuchFile(EventDeskError):
    """There is no file there. Values: ``file``."""

    key = "store-no-such-file"


class FileExists(EventDeskError):
    """A new file would overwrite another. Values: ``file``."""

    key = "store-file-exists"


class NotAnEventFile(EventDeskError):
    """The file is something else. Values: ``file``."""

    key = "store-not-an-event-file"


class Damaged(EventDeskError):
    """The file's health check failed. Values: ``file``."""

    key = "store-damaged"


class NeedsUpgrade(EventDeskError):
    """The file was written by an older version and must first be opened for writing. Values: ``file``."""

    key = "store-needs-upgrade"


class RiskyPlace(EventDeskError):
    """A live file must not be there. Values: ``folder``, ``why``, ``instead``."""

    key = "store-risky-place"


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found: operations read, what is wrong, the digest of the projections."""

    operations: int
    damage: tuple[journal.Damage, ...]
    state: str

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.damage


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What opening a file needs from the machine: where records of files and migrations are, time and chance."""

    records: Path
    migrations: Path
    safe_folder: Path
    now: Now
    new_id: NewId


class EventFile:
    """An open event file. Use ``create``, ``open_for_writing`` or ``open_for_reading``."""

    def __init__(self, path: Path, around: Surroundings, actor: str, lock: WriterLock | None) -> None:
        self.path = path
        self.bus = Bus()
        self._around = around
        self._lock = lock
        self._closed = False
        self._behind: Behind | None = None
        self._writer: Engine | None = writing_engine(path) if lock else None
        self._reader = reading_engine(path)
        self.resumed: backup.Resumed | None = None
        self._moved = 0
        try:
            with saying_why(CannotRead):
                self._open(actor)
        except BaseException:
            self._dispose()
            raise

    @property
    def writable(self) -> bool:
        """Whether this program may write to it."""
        return self._lock is not None

    def _open(self, actor: str) -> None:
        with self._reader.connect() as connection:
            known = _meta(connection)
            heads = journal.heads(connection)
            current = projections.current_version(connection) == schema.projection_version()
        self.file_id = known.get("file", "")
        if not is_id(self.file_id):
            raise NotAnEventFile(file=self.path.name)
        if "copied" in known:
            self.resumed = backup.mark_of(known["copied"])
        replica = known.get("replica", "")
        self._identity = Identity(self._around.records, self.file_id, self.path)
        if self._writer:
            replica = self._replica(replica, heads)
            self._behind = Behind(self._follow)
        clock = HybridClock(self._around.now, max((head.hybrid_time for head in heads.values()), default=0))
        self.ledger = SqlLedger(
            self._writer or self._reader,
            self._reader,
            replica=replica,
            actor=actor,
            clock=clock,
            now=self._around.now,
            new_id=self._around.new_id,
            bus=self.bus,
            after_commit=self._behind.reached if self._behind else None,
        )
        if not current:
            if not self._writer:
                raise NeedsUpgrade(file=self.path.name)
            self.rebuild()

    def _replica(self, stored: str, heads: dict[str, journal.Head]) -> str:
        assert self._writer is not None
        reached = heads[stored].sequence if stored in heads else 0
        replica = stored
        if not self._identity.may_continue(stored, reached):
            replica, reached = self._around.new_id(), 0
            with saying_why(), self._writer.begin() as connection:
                _put(connection, "replica", replica)
        self._identity.begin(replica, reached)
        return replica

    def _follow(self, sequence: int) -> None:
        self._identity.reached(sequence)
        if sequence - self._moved >= _OPERATIONS_TO_MOVE:
            self._moved = sequence
            move_pages(self.path)

    def rebuild(self, progress: Progress | None = None) -> int:
        """Drop the projections and compute them anew; returns how many operations were applied."""
        with self.ledger.changing() as connection:
            count = projections.rebuild(connection, progress)
        self.ledger.heard(JournalGrew("", "", {}, rebuilt=True))
        return count

    def check(self, progress: Progress | None = None) -> Health:
        """Check every operation against its chain and the pages of the file.

        A flipped bit is found by one or the other: they miss different ones.
        """
        count, damage, state = 0, list[journal.Damage](), ""
        try:
            with self.ledger.viewing() as connection:
                lines = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
                damage += [journal.Damage("why:pages", line) for line in lines if line != "ok"]
                count, found = journal.verify(connection, progress)
                damage += found
                damage += blobs.damaged(connection)
                state = projections.digest(connection)
        except CannotRead as error:
            damage.append(journal.Damage("why:unreadable", str(error.values["why"])))
        return Health(count, tuple(damage), state)

    def clock_ahead(self) -> timedelta:
        """How far the latest time any desk wrote with is ahead of this computer's clock; zero when it is not."""
        with self.ledger.viewing() as connection:
            last = max((head.hybrid_time for head in journal.heads(connection).values()), default=0)
        return max(timedelta(0), moment_of(last) - self._around.now())

    def state(self) -> str:
        """SHA-256 over everything the projections hold: equal states give equal digests."""
        with self.ledger.viewing() as connection:
            return projections.digest(connection)

    def gone_on_from_copy(self) -> None:
        """This file, made from a copy, is a live one from now on; ``resumed`` still tells of the copy."""
        with self.ledger.changing() as connection:
            connection.execute(schema.meta.delete().where(schema.meta.c.key == "copied"))

    def unsent(self) -> int:
        """How many operations written here no journal file has taken along yet."""
        with self.ledger.viewing() as connection:
            sent = json.loads(_meta(connection).get("note:sent", "{}"))
            heads = journal.heads(connection)
        return sum(max(0, head.sequence - int(sent.get(replica, 0))) for replica, head in heads.items())

    def sent(self, have: Mapping[str, int]) -> None:
        """A journal file took along everything up to this vector."""
        self.remember("sent", json.dumps(have))

    def remember(self, key: str, value: str) -> None:
        """Keep a note about this file (not part of the journal, not sent to other desks)."""
        with self.ledger.changing() as connection:
            _put(connection, f"note:{key}", value)

    def recall(self, key: str) -> str:
        """A note about this file; empty when there is none."""
        with self.ledger.viewing() as connection:
            return _meta(connection).get(f"note:{key}", "")

    def close(self) -> None:
        """Close in order, so that the file goes on as the same replica next time. Closing again does nothing."""
        if self._closed:
            return
        self._closed = True
        if self._behind:
            self.ledger.end()
            self._behind.end()
            with self._reader.connect() as connection:
                reached = journal.head_of(connection, self.ledger.replica).sequence
            self._dispose(keep_lock=True)
            self._identity.end(reached)
        self._dispose()

    def discard(self) -> None:
        """Take the file away, once closed: for a new one that did not come to be."""
        for end in ("", "-wal", "-shm", ".lock"):
            with suppress(OSError):
                self.path.with_name(self.path.name + end).unlink(missing_ok=True)

    def _dispose(self, *, keep_lock: bool = False) -> None:
        if self._behind:
            self._behind.end()
        self._reader.dispose()
        if self._writer:
            self._writer.dispose()
        if self._lock and not keep_lock:
            self._lock.give_back()


def create(path: Path, around: Surroundings, *, actor: str, file_id: str = "") -> EventFile:
    """Make a new event file and open it for writing. It appears under its name only when whole.

    Raises:
        FileExists, RiskyPlace, CannotSave, OldEngine.
    """
    require_sound_engine()
    _require_safe(path, around)
    if path.exists():
        raise FileExists(file=path.name)
    temporary = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.unlink(missing_ok=True)
        engine = upgrading_engine(temporary)
        with saying_why():
            migrate.create(engine)
            with engine.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                _put(connection, "file", file_id or around.new_id())
                projections.rebuild(connection)
        engine.dispose()
        temporary.rename(path)
    except OSError as error:
        raise CannotSave(why=error.strerror or str(error)) from error
    finally:
        for leftover in (temporary, Path(f"{temporary}-wal"), Path(f"{temporary}-shm")):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)
    return open_for_writing(path, around, actor=actor)


def open_for_writing(path: Path, around: Surroundings, *, actor: str) -> EventFile:
    """Open after checking version and health, and take the lock.

    Raises:
        NoSuchFile, NotAnEventFile, Damaged, RiskyPlace, InUse, TooNew, OldEngine.
    """
    require_sound_engine()
    _require_event_file(path)
    _require_safe(path, around)
    lock = WriterLock(path)
    try:
        lock.take()
    except OSError as error:
        raise CannotSave(why=error.strerror or str(error)) from error
    try:
        _require_health(path)
        _upgrade(path, around)
        return EventFile(path, around, actor, lock)
    except BaseException:
        lock.give_back()
        raise


def open_for_reading(path: Path, around: Surroundings) -> EventFile:
    """Open to read only; works while another program writes.

    Raises:
        NoSuchFile, NotAnEventFile, NeedsUpgrade, CannotRead, OldEngine.
    """
    require_sound_engine()
    _require_event_file(path)
    with saying_why(CannotRead), _reading(path) as engine:
        if migrate.version_of(engine) != migrate.HEAD:
            raise NeedsUpgrade(file=path.name)
    return EventFile(path, around, "", None)


def _require_event_file(path: Path) -> None:
    if not path.is_file():
        raise NoSuchFile(file=str(path))
    try:
        with path.open("rb") as stream:
            start = stream.read(72)
    except OSError as error:
        raise CannotSave(why=error.strerror or str(error)) from error
    if not start.startswith(_MAGIC) or int.from_bytes(start[68:72], "big") != APPLICATION_ID:
        raise NotAnEventFile(file=path.name)


def _require_safe(path: Path, around: Surroundings) -> None:
    risk = places.risk_of(path)
    if risk:
        raise RiskyPlace(folder=risk.folder, why=risk.why, instead=str(around.safe_folder / path.name))


def _require_health(path: Path) -> None:
    if path.stat().st_size > _CHECK_UP_TO_BYTES:
        return
    try:
        with _reading(path) as engine, engine.connect() as connection:
            sound = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() == "ok"
    except DBAPIError as error:
        raise Damaged(file=path.name) from error
    if not sound:
        raise Damaged(file=path.name)


def _upgrade(path: Path, around: Surroundings) -> None:
    with _reading(path) as engine:
        version = migrate.version_of(engine)
    if version != migrate.HEAD:
        engine = upgrading_engine(path)
        try:
            migrate.bring_up_to_date(engine, around.migrations)
        finally:
            engine.dispose()


@contextmanager
def _reading(path: Path) -> Iterator[Engine]:
    engine = reading_engine(path)
    try:
        yield engine
    finally:
        engine.dispose()


def _meta(connection: Connection) -> dict[str, str]:
    return {row.key: row.value for row in connection.execute(select(schema.meta))}


def _put(connection: Connection, key: str, value: str) -> None:
    connection.execute(insert(schema.meta).prefix_with("OR REPLACE"), {"key": key, "value": value})
