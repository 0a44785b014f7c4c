"""Connections to an event file: SQLite as sqlcipher3 ships it, in WAL with every commit on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool

from eventdesk.core.shared.errors import EventDeskError

OLDEST_ENGINE = (3, 51, 3)
"""SQLite 3.7.0 to 3.51.2 can corrupt a database in WAL mode."""

APPLICATION_ID = 0x45764465
"""Marks the file as EventDesk's ("EvDe") in SQLite's header."""

BUSY_MS = 5000

_MOST_PAGES = 8000
"""In the WAL before a commit itself must move them into the file. SQLite's usual thousand would make every fiftieth
scan wait for the disk three times over; ``move_pages`` does it beside the scans.
"""


class OldEngine(EventDeskError):
    """The SQLite engine is one that can corrupt files. Values: ``version``."""

    key = "store-old-engine"


class CannotSave(EventDeskError):
    """The disk refused: full, read-only, gone, damaged. Nothing was written. Values: ``why``."""

    key = "store-cannot-save"


class CannotRead(EventDeskError):
    """The event file cannot be read: damaged, gone, in a folder that may not be written. Values: ``why``."""

    key = "store-cannot-read"


_REASONS = {"full": "why:disk-full", "readonly": "why:read-only", "locked": "why:locked", "malformed": "why:damaged"}


@contextmanager
def saying_why(kind: type[CannotSave | CannotRead] = CannotSave) -> Iterator[None]:
    """Turn what the engine says into an error with a sentence, of this kind."""
    try:
        yield
    except (DBAPIError, sqlite.Error) as error:
        text = str(error.orig if isinstance(error, DBAPIError) else error)
        why = next((reason for word, reason in _REASONS.items() if word in text), text)
        raise kind(why=why) from error


def engine_version() -> tuple[int, ...]:
    """The version of the SQLite engine in use."""
    return tuple(int(part) for part in sqlite.sqlite_version.split("."))


def require_sound_engine() -> None:
    """Raise ``OldEngine`` rather than write with an engine that can lose data."""
    if engine_version() < OLDEST_ENGINE:
        raise OldEngine(version=sqlite.sqlite_version)


def writing_engine(path: Path) -> Engine:
    """One connection that begins every transaction as a writer, each commit durable (``synchronous=FULL``)."""
    engine = _engine(path, QueuePool, pool_size=1, max_overflow=0)

    def on_connect(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute(f"PRAGMA wal_autocheckpoint={_MOST_PAGES}")

    _prepare(engine, "BEGIN IMMEDIATE", on_connect)
    return engine


def reading_engine(path: Path) -> Engine:
    """Connections that can only read, each with one consistent view for as long as its transaction lasts."""
    engine = _engine(path, QueuePool, pool_size=3, max_overflow=5)

    def on_connect(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA query_only=ON")

    _prepare(engine, "BEGIN", on_connect)
    return engine


def upgrading_engine(path: Path) -> Engine:
    """A connection of its own for making or changing the journal's tables."""
    engine = _engine(path, NullPool)

    def on_connect(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")

    _prepare(engine, "BEGIN IMMEDIATE", on_connect)
    return engine


def move_pages(path: Path, *, leaving_none: bool = False) -> None:
    """Move what is committed from the WAL into the file, without holding up who reads or writes. What cannot be moved
    now is moved another time: it is durable where it is. ``leaving_none``: wait for readers, and empty the WAL.
    """
    # Opened as a file that is there: one that was taken away must not come back empty.
    named = f"{path.absolute().as_uri()}?mode=rw"
    with suppress(sqlite.Error), closing(sqlite.connect(named, uri=True, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA wal_checkpoint({'TRUNCATE' if leaving_none else 'PASSIVE'})")


def _engine(path: Path, pool: type[QueuePool | NullPool], **options: int) -> Engine:
    return create_engine(
        # Put together by hand, a "?" in a file's name would begin the options and the file be another one.
        URL.create("sqlite+pysqlite", database=str(path)),
        module=sqlite,
        poolclass=pool,
        connect_args={"isolation_level": None, "check_same_thread": False},
        **options,
    )


def _prepare(engine: Engine, begin: str, on_connect: Any) -> None:
    # SQLAlchemy's usual mode sends no BEGIN before a SELECT: a reader would see a new state at each statement.
    def first(connection: Any, record: object) -> None:
        connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        connection.execute("PRAGMA cache_size=-32768")
        connection.execute("PRAGMA temp_store=MEMORY")
        on_connect(connection, record)

    def on_begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", first)
    event.listen(engine, "begin", on_begin)
