"""What the journal holds about people, for the register's history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from eventdesk.core.registration.history import ReadWritten, Written
from eventdesk.store import journal
from eventdesk.store.ledger import SqlLedger
from eventdesk.store.operations import Operation


def histories(ledger: SqlLedger) -> ReadWritten:
    """Reads everything written of some people, in the order of its stamps; what was erased is left out."""

    def read(people: Sequence[str]) -> list[Written]:
        with ledger.viewing() as connection:
            found = [o for person in people for o in journal.about(connection, person) if o.body is not None]
        return [_written(operation) for operation in sorted(found, key=lambda operation: operation.header.stamp)]

    return read


def _written(operation: Operation) -> Written:
    header = operation.header
    return Written(
        header.reference,
        header.unit,
        header.actor,
        datetime.fromisoformat(header.wall_time),
        header.event,
        header.kind,
        header.entity,
        header.entity_id,
        operation.fields(),
        undoes=bool(header.undo_of),
    )
