"""The unit of work: journal operations and projections in one transaction, told to the bus once durable."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from eventdesk.core.shared.bus import Bus, JournalGrew
from eventdesk.core.shared.clock import HybridClock, Now
from eventdesk.core.shared.errors import Cancelled
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.records import Fact, Record, Thing, shape_of, to_json
from eventdesk.store import journal
from eventdesk.store.engine import CannotRead, move_pages, saying_why
from eventdesk.store.operations import ADD, ERASE, NEW, SET, Draft
from eventdesk.store.reader import SqlReader
from eventdesk.store.turns import Turns

T = TypeVar("T", bound=Thing)


class SqlUnit:
    """``core.shared.ports.Unit``: collects drafts, writes them before a read and at the end.

    ``touched``: ids written, by kind of record; ``reached``: the sequence of the last operation, 0 before the first;
    ``erases``: whether somebody or something is erased.
    """

    def __init__(self, ledger: SqlLedger, connection: Connection, unit: str, event: str, now: datetime) -> None:
        self.id = unit
        self.now = now
        self.touched: dict[str, frozenset[str]] = {}
        self.reached = 0
        self.erases = False
        self._ledger = ledger
        self.connection = connection
        self._event = event
        self._drafts: list[Draft] = []

    @property
    def actor(self) -> str:
        """The desk that acts."""
        return self._ledger.actor

    @property
    def read(self) -> SqlReader:
        """Reads that see what this unit has written so far."""
        self.flush()
        return SqlReader(self.connection)

    def new(self, thing: Thing) -> None:
        """Write a new thing, all its fields."""
        self._write(NEW, thing, _values(thing))

    def change(self, thing: T, /, **fields: Any) -> T:
        """Write the fields that differ and return the thing with them."""
        changed = {name: value for name, value in fields.items() if getattr(thing, name) != value}
        if changed:
            self._write(SET, thing, {name: to_json(value) for name, value in changed.items()})
        return replace(thing, **changed)

    def add(self, fact: Fact) -> None:
        """Write a fact."""
        values = _values(fact)
        values.pop("voided")
        self._write(ADD, fact, values)

    def void(self, fact: Fact) -> None:
        """Take a fact back: it stays in the journal, marked."""
        self._write(SET, fact, {"voided": True})

    def erase(self, record_id: str) -> None:
        """Drop everything that operations say of a person or a record, here and on every desk."""
        self.write(Draft(ERASE, "erasure", record_id, {}))

    def write(self, draft: Draft) -> None:
        """Write an operation as it is; for undo and erasure."""
        self.erases |= draft.kind == ERASE
        self._drafts.append(draft)

    def flush(self) -> None:
        """Put what was collected into the transaction."""
        if self._drafts:
            drafts, self._drafts = self._drafts, []
            self.reached, touched = self._ledger.store(self.connection, drafts, self.id, self._event, self.now)
            for name, ids in touched.items():
                self.touched[name] = self.touched.get(name, frozenset()) | ids

    def _write(self, kind: str, record: Record, values: dict[str, Any]) -> None:
        shape = shape_of(type(record))
        subject = str(getattr(record, shape.subject)) if shape.subject else ""
        # A fact that goes on from another names it in the header, so that it is known even where the words are erased;
        # for edited fields the journal fills in what stood there.
        seen = str(getattr(record, "based_on", "")) if kind == ADD else ""
        self.write(Draft(kind, shape.name, record.id, values, subject=subject, based_on=seen))


def _values(record: Record) -> dict[str, Any]:
    return {column.name: to_json(getattr(record, column.name)) for column in shape_of(type(record)).columns}


class SqlLedger:
    """``core.shared.ports.Ledger`` over an event file. Writers take turns; readers never wait for them."""

    def __init__(
        self,
        writer: Engine,
        reader: Engine,
        *,
        replica: str,
        actor: str,
        clock: HybridClock,
        now: Now,
        new_id: NewId,
        bus: Bus,
        after_commit: Callable[[int], None] | None,
    ) -> None:
        self.actor = actor
        self.bus = bus
        self._writer = writer
        self._reader = reader
        self._replica = replica
        self._clock = clock
        self._now = now
        self._new_id = new_id
        self._after_commit = after_commit
        self._turn = Turns()
        self._ended = False

    @property
    def replica(self) -> str:
        """The replica this file writes as."""
        return self._replica

    @contextmanager
    def reading(self) -> Iterator[SqlReader]:
        """One consistent state to read from."""
        with self.viewing() as connection:
            yield SqlReader(connection)

    @contextmanager
    def viewing(self) -> Iterator[Connection]:
        """The same as a connection, for the store's own needs (verify, export, dump)."""
        with saying_why(CannotRead), self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self, *, event: str = "", unit: str = "", patient: bool = False) -> Iterator[SqlUnit]:
        """One transaction; durable when the block ends, undone when it raises. ``patient``: desks go first."""
        with self._turn.turn(patient=patient):
            with self._transaction() as connection:
                work = SqlUnit(self, connection, unit or self._new_id(), event, self._now())
                yield work
                work.flush()
            if work.touched and self._after_commit:
                self._after_commit(work.reached)
        if work.erases:
            self.leave_no_trace()
        if work.touched:
            self.bus.publish(JournalGrew(self.actor, work.id, work.touched))

    def store(
        self, connection: Connection, drafts: list[Draft], unit: str, event: str, now: datetime
    ) -> tuple[int, dict[str, frozenset[str]]]:
        """Chain, store and apply drafts in the transaction of ``connection``: the last one's sequence, and the ids
        touched by kind of record.
        """
        operations = journal.chained(
            connection,
            drafts,
            (self._clock.tick() for _ in drafts),
            replica=self._replica,
            unit=unit,
            actor=self.actor,
            event=event,
            wall=now.isoformat(timespec="milliseconds"),
        )
        return operations[-1].header.sequence, journal.append(connection, operations)

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """A writer's transaction for the store's own needs (receive, rebuild)."""
        with self._turn.turn(patient=True), self._transaction() as connection:
            yield connection

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if self._ended:
            raise Cancelled
        with saying_why(), self._writer.connect() as connection, connection.begin():
            yield connection

    def leave_no_trace(self) -> None:
        """Empty the WAL, where what was erased would still stand."""
        with self._turn.turn():
            move_pages(Path(str(self._writer.url.database)), leaving_none=True)

    def end(self) -> None:
        """Let the transaction under way end; whoever would write after it is told that the work was stopped."""
        with self._turn.turn():
            self._ended = True

    def heard(self, fact: JournalGrew, clock: int = 0) -> None:
        """Tell listeners of operations that did not come through a unit; ``clock`` is the largest tick among them."""
        self._clock.see(clock)
        self.bus.publish(fact)
