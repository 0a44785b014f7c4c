"""The one way projections change: apply operations, in any order between replicas, to one and the same state."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select
from sqlalchemy import update as sql_update

from eventdesk.core.shared.records import Column, Shape, from_json, shapes, to_json
from eventdesk.store import schema
from eventdesk.store.operations import ADD, ERASE, KIND_VERSION, KINDS, NEW, Operation, Stamp
from eventdesk.store.prepared import Prepared, among, insertion, listed, prepared

_IN_ONE_QUERY = 400
_LARGEST_INTEGER = 2**63


@dataclass(slots=True)
class _Row:
    """A projection's row while operations are applied to it. Values are as in the database."""

    subject: str = ""
    born: Stamp | None = None
    erased: bool = False
    values: dict[str, Any] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)


def is_known(operation: Operation) -> bool:
    """Whether this version of the program can apply the operation; if not, it is kept for one that can."""
    header = operation.header
    if header.kind not in KINDS or header.kind_version > KIND_VERSION:
        return False
    return header.kind == ERASE or header.entity in shapes()


def apply(
    connection: Connection, operations: Sequence[Operation], gone: Set[str] | None = None
) -> dict[str, frozenset[str]]:
    """Apply operations and return the ids touched, by kind of record. ``gone``: which of their records and subjects
    were erased before, by whoever has looked already.

    Writing twice is harmless; between replicas any order gives the same rows (facts: the first wins; fields: the last
    wins; erasing wins over everything).
    """
    known = [operation for operation in operations if is_known(operation)]
    touched: dict[str, set[str]] = defaultdict(set)
    for operation in known:
        if operation.header.kind == ERASE:
            gone = None
            for name, ids in _erase(connection, operation.header.entity_id).items():
                touched[name] |= ids
    groups: dict[str, list[Operation]] = defaultdict(list)
    for operation in known:
        if operation.header.kind != ERASE:
            groups[operation.header.entity].append(operation)
    for name, members in groups.items():
        touched[name] |= _apply_to(connection, shapes()[name], members, gone)
    return {name: frozenset(ids) for name, ids in touched.items()}


def tombstoned(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Which of these ids were erased."""
    return {target for (target,) in _erased_among().run(connection, ids=listed(set(ids) - {""}))}


@cache
def _erased_among() -> Prepared:
    return prepared(select(schema.tombstone.c.target).where(among(schema.tombstone.c.target, "ids")))


@cache
def _rows_of(table: Table) -> Prepared:
    return prepared(select(table).where(among(table.c.id, "ids")))


def _erase(connection: Connection, target: str) -> dict[str, set[str]]:
    connection.execute(insert(schema.tombstone).prefix_with("OR IGNORE").values(target=target))
    op, body = schema.operation, schema.body
    speaking = select(op.c.replica, op.c.sequence).where((op.c.subject == target) | (op.c.entity_id == target))
    for replica, sequence in connection.execute(speaking.where(op.c.kind != ERASE)).all():
        connection.execute(delete(body).where(body.c.replica == replica, body.c.sequence == sequence))
    # By what operations say, not by the row: it keeps one subject, and another desk may have written of two.
    spoken_of: dict[str, set[str]] = defaultdict(set)
    about = select(op.c.entity, op.c.entity_id).where(op.c.subject == target).distinct()
    for name, record_id in connection.execute(about).all():
        spoken_of[name].add(record_id)
    touched: dict[str, set[str]] = {}
    for name, shape in shapes().items():
        table = schema.projection(name)
        mine = (table.c.subject == target) | (table.c.id == target)
        for part in parts(sorted(spoken_of[name])):
            mine |= table.c.id.in_(part)
        ids = set(connection.execute(select(table.c.id).where(mine)).scalars())
        if ids:
            connection.execute(sql_update(table).where(mine).values(**_bare(shape)))
            touched[name] = ids
    return touched


def _bare(shape: Shape) -> dict[str, Any]:
    nothing: dict[str, Any] = {column.name: None for column in shape.columns}
    return nothing | {"born_time": None, "born_replica": None, "born_sequence": None, "erased": True, "stamps": "{}"}


def _apply_to(
    connection: Connection, shape: Shape, operations: list[Operation], known_gone: Set[str] | None
) -> set[str]:
    ids = {operation.header.entity_id for operation in operations}
    gone = known_gone
    if gone is None:
        gone = tombstoned(connection, ids | {operation.header.subject for operation in operations})
    rows = _load(connection, shape, ids)
    for operation in operations:
        header = operation.header
        row = rows.setdefault(header.entity_id, _Row())
        row.subject = max(row.subject, header.subject)
        if header.subject in gone or header.entity_id in gone or operation.body is None:
            rows[header.entity_id] = _Row(subject=row.subject, erased=True)
        elif not row.erased:
            _merge(row, shape, operation)
    _save(connection, shape, rows)
    return ids


def _merge(row: _Row, shape: Shape, operation: Operation) -> None:
    given, stamp, kind = operation.fields(), operation.header.stamp, operation.header.kind
    if kind == ADD:
        if row.born is not None and row.born <= stamp:
            return
        row.born = stamp
        for column in shape.columns:
            if column.name != shape.mark:
                row.values[column.name] = _stored(column, given.get(column.name))
                row.stamps[column.name] = stamp
        if shape.mark not in row.stamps:
            row.values[shape.mark] = False
        return
    if kind == NEW and (row.born is None or row.born < stamp):
        row.born = stamp
    for column in shape.columns:
        # A new thing has all its fields: those its writer did not know yet have their usual value since then.
        if column.name not in given and kind != NEW:
            continue
        if shape.is_fact and column.name != shape.mark:
            continue
        known = row.stamps.get(column.name)
        if known is None or known < stamp:
            row.values[column.name] = _stored(column, given.get(column.name))
            row.stamps[column.name] = stamp


def _stored(column: Column, value: Any) -> Any:
    """A value as the database holds it; what this version cannot understand becomes the field's usual value."""
    understood = to_json(from_json(column.kind, value, column.default))
    if column.kind in (tuple, dict):
        return json.dumps(understood, ensure_ascii=False, sort_keys=True)
    if column.kind is int and understood is not None and not -_LARGEST_INTEGER <= understood < _LARGEST_INTEGER:
        return column.default
    return understood


def _load(connection: Connection, shape: Shape, ids: set[str]) -> dict[str, _Row]:
    table = schema.projection(shape.name)
    names = table.columns.keys()
    found = (dict(zip(names, row, strict=True)) for row in _rows_of(table).run(connection, ids=listed(sorted(ids))))
    return {row["id"]: _row_from(row, shape) for row in found}


def _row_from(found: dict[str, Any], shape: Shape) -> _Row:
    row = _Row(subject=found["subject"], erased=bool(found["erased"]))
    if row.erased:
        return row
    if found["born_time"] is not None:
        row.born = Stamp(found["born_time"], found["born_replica"], found["born_sequence"])
    marks = {name: Stamp(*stamp) for name, stamp in json.loads(found["stamps"]).items()}
    for column in shape.columns:
        row.values[column.name] = found[column.name]
        stamp = marks.get(column.name)
        if stamp is None and row.born is not None and not (shape.is_fact and column.name == shape.mark):
            stamp = row.born
        if stamp is not None:
            row.stamps[column.name] = stamp
    return row


def _save(connection: Connection, shape: Shape, rows: dict[str, _Row]) -> None:
    values = [_row_to(record_id, row, shape) for record_id, row in rows.items()]
    if values:
        insertion(schema.projection(shape.name), "OR REPLACE").run_for(connection, values)


def _row_to(record_id: str, row: _Row, shape: Shape) -> dict[str, Any]:
    if row.erased:
        return {"id": record_id, "subject": row.subject} | _bare(shape)
    # Only stamps that differ from the birth are kept: most fields are never edited.
    stamps = {
        name: [stamp.time, stamp.replica, stamp.sequence] for name, stamp in row.stamps.items() if stamp != row.born
    }
    born = row.born
    return {
        "id": record_id,
        "subject": row.subject,
        "born_time": born.time if born else None,
        "born_replica": born.replica if born else None,
        "born_sequence": born.sequence if born else None,
        "erased": False,
        "stamps": json.dumps(stamps, sort_keys=True),
    } | {column.name: row.values.get(column.name) for column in shape.columns}


def parts(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    """Ids in groups small enough for one query."""
    return (ids[start : start + _IN_ONE_QUERY] for start in range(0, len(ids), _IN_ONE_QUERY))
