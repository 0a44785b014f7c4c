"""Undo of an action: compensating operations, so that nothing disappears from the journal."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.records import Shape, shapes
from eventdesk.store import journal, schema
from eventdesk.store.apply import parts
from eventdesk.store.ledger import SqlLedger
from eventdesk.store.operations import ADD, NEW, SET, Draft, Operation, Stamp


class NothingToUndo(EventDeskError):
    """The action is unknown or can no longer be undone."""

    key = "undo-nothing"


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo did: its own unit (undo that to do again), how many records went back, and the things made by the
    action that stay because later facts mention them (kind of record, id).
    """

    unit: str
    reverted: int
    kept: tuple[tuple[str, str], ...]


class Undo:
    """Undoes what one action wrote."""

    def __init__(self, ledger: SqlLedger) -> None:
        self._ledger = ledger

    def undo(self, unit: str) -> Undone:
        """Take back an action.

        A field goes back only while the undone value is still the winner; facts are voided; things the action made are
        retired unless later facts mention them.

        Raises:
            NothingToUndo: nothing of the action is in force any more.
        """
        with self._ledger.writing() as work:
            work.flush()
            connection = work.connection
            written = [o for o in journal.of_unit(connection, unit) if o.body is not None]
            drafts, kept = _compensations(connection, written, unit)
            if not drafts and not kept:
                raise NothingToUndo
            for draft in drafts:
                work.write(draft)
        return Undone(work.id, len({d.entity_id for d in drafts}), tuple(kept))


def _compensations(
    connection: Connection, written: list[Operation], unit: str
) -> tuple[list[Draft], list[tuple[str, str]]]:
    by_record: dict[tuple[str, str], list[Operation]] = defaultdict(list)
    for operation in written:
        if operation.header.kind in (NEW, SET, ADD) and operation.header.entity in shapes():
            by_record[operation.header.entity, operation.header.entity_id].append(operation)
    ids = [record_id for _, record_id in by_record]
    history: dict[str, list[Operation]] = defaultdict(list)
    for operation in journal.of_entities(connection, ids):
        history[operation.header.entity_id].append(operation)
    mentioned = _mentioned_later(connection, by_record, unit)
    drafts: list[Draft] = []
    kept: list[tuple[str, str]] = []
    for (name, record_id), mine in by_record.items():
        if record_id in mentioned and any(o.header.kind == NEW for o in mine):
            kept.append((name, record_id))
            continue
        values = _before(shapes()[name], history[record_id], mine)
        if values:
            last = mine[-1].header
            drafts.append(Draft(SET, name, record_id, values, subject=last.subject, undo_of=last.reference))
    return drafts, kept


def _before(shape: Shape, history: list[Operation], mine: list[Operation]) -> dict[str, Any]:
    """The fields to write so that the record is as it was before ``mine``; only those still in force."""
    own = {operation.header.stamp for operation in mine}
    made_here = [operation for operation in mine if operation.header.kind in (NEW, ADD)]
    if made_here:
        marks = [(s, v) for s, f, v in _written(shape, history) if f == shape.mark]
        winner = max(marks, default=None, key=lambda item: item[0])
        gone_already = winner is not None and winner[1] is True and winner[0] not in own
        return {} if gone_already else {shape.mark: True}
    values: dict[str, Any] = {}
    for column in shape.columns:
        touched = any(column.name in operation.fields() for operation in mine)
        if not touched:
            continue
        entries = sorted((s, v) for s, f, v in _keyed(shape, history) if f == column.name)
        if entries and entries[-1][0] in own:
            earlier = [v for s, v in entries if s not in own]
            values[column.name] = json.loads(earlier[-1]) if earlier else None
    return values


def _written(shape: Shape, history: list[Operation]) -> list[tuple[Stamp, str, Any]]:
    names = {column.name for column in shape.columns}
    return [(o.header.stamp, f, v) for o in history for f, v in o.fields().items() if f in names]


def _keyed(shape: Shape, history: list[Operation]) -> list[tuple[Stamp, str, str]]:
    return [(s, f, json.dumps(v)) for s, f, v in _written(shape, history)]


def _mentioned_later(connection: Connection, by_record: dict[tuple[str, str], list[Operation]], unit: str) -> set[str]:
    """Things made by the action that facts of other actions speak of, directly or through the person."""
    made = {record_id for (_, record_id), mine in by_record.items() if any(o.header.kind == NEW for o in mine)}
    subjects = {mine[0].header.subject for mine in by_record.values()} - {""}
    op, body = schema.operation, schema.body
    joined = op.join(body, (op.c.replica == body.c.replica) & (op.c.sequence == body.c.sequence))
    mentioned: set[str] = set()
    for part in parts(sorted(subjects)):
        query = (
            select(op.c.entity, op.c.entity_id, op.c.subject, body.c.body)
            .select_from(joined)
            .where(op.c.subject.in_(part), op.c.kind == ADD, op.c.unit != unit)
        )
        for entity, fact_id, subject, text in connection.execute(query):
            if _is_voided(connection, entity, fact_id):
                continue
            named = {value for value in json.loads(text).values() if isinstance(value, str)}
            mentioned |= made & (named | {subject})
    return mentioned


def _is_voided(connection: Connection, entity: str, fact_id: str) -> bool:
    if entity not in shapes():
        return False
    table = schema.projection(entity)
    return bool(connection.execute(select(table.c.voided).where(table.c.id == fact_id)).scalar())
