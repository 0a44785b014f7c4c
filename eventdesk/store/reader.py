"""Reads records from the projections."""

from __future__ import annotations

import json
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from eventdesk.core.shared.records import Column, Record, Shape, from_json, shape_of, to_json
from eventdesk.store import schema

R = TypeVar("R", bound=Record)


class SqlReader:
    """``core.shared.ports.Reader`` over one connection's view."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[R], record_id: str) -> R | None:
        """The record with this id, also when retired or voided; None when there is none."""
        shape, table = _of(kind)
        row = self._connection.execute(_columns(shape, table).where(table.c.id == record_id, _born(table))).first()
        return cast(R, _record(shape, tuple(row))) if row else None

    def find(self, kind: type[R], /, **equals: Any) -> list[R]:
        """All records whose fields equal these values, in the order they were made."""
        shape, table = _of(kind)
        query = _columns(shape, table).where(*_conditions(shape, table, equals))
        query = query.order_by(table.c.born_time, table.c.born_replica, table.c.born_sequence)
        return [cast(R, _record(shape, tuple(row))) for row in self._connection.execute(query)]

    def count(self, kind: type[Record], /, **equals: Any) -> int:
        """How many ``find`` would give."""
        shape, table = _of(kind)
        query = select(func.count()).select_from(table).where(*_conditions(shape, table, equals))
        return self._connection.execute(query).scalar_one()

    def erased(self) -> frozenset[str]:
        """The ids of the people and records that were erased."""
        return frozenset(self._connection.execute(select(schema.tombstone.c.target)).scalars())


def _of(kind: type[Record]) -> tuple[Shape, Table]:
    shape = shape_of(kind)
    return shape, schema.projection(shape.name)


def _columns(shape: Shape, table: Table) -> Select[Any]:
    return select(table.c.id, *(table.c[column.name] for column in shape.columns))


def _born(table: Table) -> ColumnElement[bool]:
    return table.c.born_time.is_not(None)


def _conditions(shape: Shape, table: Table, equals: dict[str, Any]) -> list[ColumnElement[bool]]:
    conditions = [_born(table)]
    if shape.mark not in equals:
        conditions.append(table.c[shape.mark].is_not(True))
    for name, value in equals.items():
        if isinstance(value, list | set | frozenset):
            conditions.append(table.c[name].in_([to_json(v) for v in value]))
        else:
            conditions.append(table.c[name] == to_json(value))
    return conditions


def _record(shape: Shape, values: tuple[Any, ...]) -> Record:
    fields = {c.name: _value(c, value) for c, value in zip(shape.columns, values[1:], strict=True)}
    return shape.cls(id=values[0], **fields)


def _value(column: Column, value: Any) -> Any:
    if value is not None and column.kind in (tuple, dict):
        value = json.loads(value)
    return from_json(column.kind, value, column.default)
