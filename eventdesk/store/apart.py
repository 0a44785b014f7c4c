"""Finds edits that did not know of each other, from what the journal says each of them was based on."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, distinct, func, select

from eventdesk.core.shared.apart import Apart, SettledMeanwhile, Version
from eventdesk.core.shared.records import shapes
from eventdesk.store import journal, schema
from eventdesk.store.ledger import SqlLedger
from eventdesk.store.operations import SET, Draft, Header, Operation


class EditsApart:
    """``core.shared.apart.Differences`` over an event file."""

    def __init__(self, ledger: SqlLedger) -> None:
        self._ledger = ledger

    def find(self) -> list[Apart]:
        """All that nobody has settled yet, the latest first."""
        with self._ledger.viewing() as connection:
            found = _apart(connection, _edited_by_several(connection))
        return sorted(found, key=lambda apart: (apart.versions[0].at, apart.id, apart.field), reverse=True)

    def keep(self, apart: Apart, version: Version) -> str:
        """Settle one: the version is in force from now on, and named as seen are all the others.

        Raises:
            SettledMeanwhile: it was settled or edited meanwhile.
        """
        with self._ledger.writing() as unit:
            history = _histories(unit.connection, [apart.id]).get((apart.entity, apart.id), [])
            if apart.versions != _versions(history, apart.field):
                raise SettledMeanwhile
            heads = _unseen(history, apart.field)
            seen = " ".join(sorted(o.header.reference for o in heads))
            subject, fields = max(o.header.subject for o in heads), {apart.field: version.value}
            unit.write(Draft(SET, apart.entity, apart.id, fields, subject=subject, based_on=seen))
            return unit.id


def _edited_by_several(connection: Connection) -> list[str]:
    """Things whose fields more than one replica edited: only they can have edits apart."""
    op = schema.operation
    things = [name for name, shape in shapes().items() if not shape.is_fact]
    query = (
        select(op.c.entity_id)
        .where(op.c.kind == SET, op.c.entity.in_(things))
        .group_by(op.c.entity_id)
        .having(func.count(distinct(op.c.replica)) > 1)
    )
    return list(connection.execute(query).scalars())


def _apart(connection: Connection, ids: Sequence[str]) -> list[Apart]:
    found = []
    for (entity, record_id), history in _histories(connection, ids).items():
        for column in shapes()[entity].columns:
            # A dictionary is the program's own note (which list gave a value): people never typed it.
            versions = () if column.kind is dict else _versions(history, column.name)
            if versions:
                found.append(Apart(entity, record_id, column.name, versions))
    return found


def _histories(connection: Connection, ids: Sequence[str]) -> dict[tuple[str, str], list[Operation]]:
    """The operations on each thing, by stamp, as if what was undone had never been, nor the undoing."""
    written: dict[tuple[str, str], list[Operation]] = defaultdict(list)
    for operation in journal.of_entities(connection, ids):
        header = operation.header
        if operation.body is not None and header.entity in shapes():
            written[header.entity, header.entity_id].append(operation)
    return {record: _without_undone(operations) for record, operations in written.items()}


def _without_undone(operations: Iterable[Operation]) -> list[Operation]:
    undone = {o.header.undo_of for o in operations} - {""}
    return [o for o in operations if not o.header.undo_of and o.header.reference not in undone]


def _unseen(history: Sequence[Operation], field: str) -> list[Operation]:
    """The operations whose value of a field no later edit knew of, by stamp."""
    writers = [o for o in history if field in o.fields()]
    seen = {reference for o in writers for reference in o.header.based_on.split()}
    # What says nothing of what it saw (it made the thing, or a former version of the program wrote it) knew all before.
    floor = max((o.header.stamp for o in writers if not o.header.based_on), default=None)
    return [o for o in writers if o.header.reference not in seen and not (floor and o.header.stamp < floor)]


def _versions(history: Sequence[Operation], field: str) -> tuple[Version, ...]:
    """The values of a field written apart, the one in force first; nothing unless they differ."""
    by_value = {json.dumps(o.fields()[field], sort_keys=True): o for o in _unseen(history, field)}
    if len(by_value) < 2:
        return ()
    newest = sorted(by_value.values(), key=lambda o: o.header.stamp, reverse=True)
    return tuple(_version(o, field, in_force=o is newest[0]) for o in newest)


def _version(operation: Operation, field: str, *, in_force: bool) -> Version:
    header = operation.header
    return Version(header.reference, operation.fields()[field], header.actor, _moment(header), in_force)


def _moment(header: Header) -> datetime:
    try:
        return datetime.fromisoformat(header.wall_time).astimezone(UTC)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
