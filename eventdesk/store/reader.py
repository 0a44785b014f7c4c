"""Reads records from the projections."""

from __future__ import annotations

import json
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, func, select

from eventdesk.core.shared.records import Column, Record, Shape, from_json, shape_of, shapes, to_json
from eventdesk.store import schema
from eventdesk.store.prepared import Prepared, among, listed, prepared

R = TypeVar("R", bound=Record)


class SqlReader:
    """``core.shared.ports.Reader`` over one connection's view."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[R], record_id: str) -> R | None:
        """The record with this id, also when retired or voided; None when there is none."""
        shape = shape_of(kind)
        rows = _one(shape.name).run(self._connection, id=record_id)
        return cast(R, _record(shape, rows[0])) if rows else None

    def find(self, kind: type[R], /, **equals: Any) -> list[R]:
        """All records whose fields equal these values, in the order they were made."""
        shape = shape_of(kind)
        query = _query(shape.name, tuple((name, _way(value)) for name, value in equals.items()), count=False)
        return [cast(R, _record(shape, row)) for row in query.run(self._connection, **_values(equals))]

    def count(self, kind: type[Record], /, **equals: Any) -> int:
        """How many ``find`` would give."""
        query = _query(shape_of(kind).name, tuple((name, _way(value)) for name, value in equals.items()), count=True)
        return int(query.run(self._connection, **_values(equals))[0][0])

    def erased(self) -> frozenset[str]:
        """The ids of the people and records that were erased."""
        return frozenset(self._connection.execute(select(schema.tombstone.c.target)).scalars())


class _Way(Enum):
    """How a field is compared: with a value, with any of several, with nothing."""

    EQUAL = "equal"
    AMONG = "among"
    EMPTY = "empty"


def _way(value: Any) -> _Way:
    if isinstance(value, list | set | frozenset):
        return _Way.AMONG
    return _Way.EMPTY if value is None else _Way.EQUAL


def _values(equals: dict[str, Any]) -> dict[str, Any]:
    return {
        name: listed(to_json(v) for v in value) if _way(value) is _Way.AMONG else to_json(value)
        for name, value in equals.items()
    }


@cache
def _one(name: str) -> Prepared:
    shape, table = shapes()[name], schema.projection(name)
    return prepared(_columns(shape, table).where(table.c.id == bindparam("id"), _born(table)))


@cache
def _query(record: str, ways: tuple[tuple[str, _Way], ...], *, count: bool) -> Prepared:
    shape, table = shapes()[record], schema.projection(record)
    conditions = [_born(table)]
    if shape.mark not in dict(ways):
        conditions.append(table.c[shape.mark].is_not(True))
    for name, way in ways:
        column = table.c[name]
        if way is _Way.AMONG:
            conditions.append(among(column, name))
        else:
            conditions.append(column.is_(None) if way is _Way.EMPTY else column == bindparam(name))
    if count:
        return prepared(select(func.count()).select_from(table).where(*conditions))
    order = table.c.born_time, table.c.born_replica, table.c.born_sequence
    return prepared(_columns(shape, table).where(*conditions).order_by(*order))


def _columns(shape: Shape, table: Table) -> Select[Any]:
    return select(table.c.id, *(table.c[column.name] for column in shape.columns))


def _born(table: Table) -> ColumnElement[bool]:
    return table.c.born_time.is_not(None)


def _record(shape: Shape, values: tuple[Any, ...]) -> Record:
    fields = {c.name: _value(c, value) for c, value in zip(shape.columns, values[1:], strict=True)}
    return shape.cls(id=values[0], **fields)


def _value(column: Column, value: Any) -> Any:
    if value is not None and column.kind in (tuple, dict):
        value = json.loads(value)
    return from_json(column.kind, value, column.default)
