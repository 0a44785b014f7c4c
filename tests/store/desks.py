"""Desks for the store's tests: journals in memory, each with a clock of its own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from eventdesk.core.shared.clock import HybridClock
from eventdesk.core.shared.records import to_json
from eventdesk.store import journal, projections, schema
from eventdesk.store.engine import writing_engine
from eventdesk.store.operations import Draft, Operation


class Desk:
    """A replica without a file. ``hours`` is how wrong its clock is."""

    def __init__(self, name: str, hours: float = 0) -> None:
        self.name = name
        self.engine = writing_engine(Path(":memory:"))
        self._moment = datetime(2026, 3, 1, 8, tzinfo=UTC) + timedelta(hours=hours)
        self.clock = HybridClock(self._now)
        with self.engine.begin() as connection:
            schema.journal.create_all(connection)
            connection.execute(insert(schema.meta), {"key": "file", "value": "f"})
            projections.rebuild(connection)

    def _now(self) -> datetime:
        self._moment += timedelta(milliseconds=7)
        return self._moment

    def write(self, *drafts: Draft, unit: str = "") -> list[Operation]:
        """Write one action; returns its operations."""
        with self.engine.begin() as connection:
            made = journal.chained(
                connection,
                list(drafts),
                [self.clock.tick() for _ in drafts],
                replica=self.name,
                unit=unit or f"{self.name}-{self.clock.last}",
                actor=self.name,
                event="e",
                wall=self._moment.isoformat(),
            )
            journal.append(connection, made)
        return made

    def take(self, operations: list[Operation]) -> journal.Received:
        """Receive operations of other desks."""
        with self.engine.begin() as connection:
            received = journal.receive(connection, operations)
        for operation in operations:
            self.clock.see(operation.header.hybrid_time)
        return received

    def all(self) -> list[Operation]:
        """Everything this desk has."""
        with self.engine.begin() as connection:
            return list(journal.operations(connection))

    def state(self) -> list[str]:
        """The ordered dump of the projections."""
        with self.engine.begin() as connection:
            return list(projections.dump(connection))

    def rebuilt(self) -> list[str]:
        """The ordered dump after computing everything anew."""
        with self.engine.begin() as connection:
            projections.rebuild(connection)
            return list(projections.dump(connection))

    def damage(self) -> list[journal.Damage]:
        """What verifying finds."""
        with self.engine.begin() as connection:
            return journal.verify(connection)[1]

    def connection(self) -> Any:
        """A transaction, for looking inside or doing harm."""
        return self.engine.begin()

    def close(self) -> None:
        """Let go of the memory."""
        self.engine.dispose()


def new(entity: str, record_id: str, *, subject: str = "", **values: Any) -> Draft:
    """A thing begins."""
    return Draft("new", entity, record_id, to_json(values), subject=subject)


def change(entity: str, record_id: str, *, subject: str = "", **values: Any) -> Draft:
    """Fields change."""
    return Draft("set", entity, record_id, to_json(values), subject=subject)


def fact(entity: str, record_id: str, *, subject: str = "", **values: Any) -> Draft:
    """A fact."""
    return Draft("add", entity, record_id, to_json(values), subject=subject)


def erase(target: str) -> Draft:
    """A tombstone."""
    return Draft("erase", "erasure", target, {})


def rows(connection: Connection, name: str) -> list[dict[str, Any]]:
    """A projection's rows."""
    table = schema.projection(name)
    return [dict(row) for row in connection.execute(table.select().order_by(table.c.id)).mappings()]
