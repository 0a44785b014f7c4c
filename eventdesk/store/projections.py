"""Projections as a whole: drop and rebuild them from the journal, and an ordered dump to compare two states."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, insert, inspect, select

from eventdesk.core.shared.progress import Progress, Silent, Step
from eventdesk.store import schema
from eventdesk.store.apply import apply
from eventdesk.store.journal import operations
from eventdesk.store.operations import Operation

_VERSION = "projections"
_BATCH = 2000


def current_version(connection: Connection) -> str:
    """The version the stored projections were made by; empty when there are none."""
    row = connection.execute(select(schema.meta.c.value).where(schema.meta.c.key == _VERSION)).scalar()
    return row or ""


def rebuild(connection: Connection, progress: Progress | None = None) -> int:
    """Drop the projections and compute them anew from the journal; returns how many operations were applied."""
    watch = progress or Silent()
    for name in inspect(connection).get_table_names():
        if name.startswith("p_"):
            connection.exec_driver_sql(f'DROP TABLE "{name}"')
    for table in schema.all_projections():
        table.create(connection)
    known = connection.execute(select(schema.head.c.sequence)).scalars().all()
    total, done = sum(known), 0
    for batch in _batches(operations(connection)):
        apply(connection, batch)
        done += len(batch)
        watch.tell(Step("rebuild", done, total))
    row = {"key": _VERSION, "value": schema.projection_version()}
    connection.execute(insert(schema.meta).prefix_with("OR REPLACE"), row)
    return done


def _batches(source: Iterator[Operation]) -> Iterator[list[Operation]]:
    batch: list[Operation] = []
    for operation in source:
        batch.append(operation)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def dump(connection: Connection) -> Iterator[str]:
    """Every row of every projection in order, as text: two equal states give equal dumps."""
    for table in schema.all_projections():
        for row in connection.execute(select(table).order_by(table.c.id)).mappings():
            yield f"{table.name} {dict(row)!r}"


def digest(connection: Connection) -> str:
    """SHA-256 of the ordered dump."""
    total = hashlib.sha256()
    for line in dump(connection):
        total.update(line.encode())
        total.update(b"\n")
    return total.hexdigest()
