"""Statements spelled once: SQLAlchemy would put them into words anew each time, which costs a scan more than the disk.

They are still built from the tables, so that a column's name stands in one place. ``among`` compares with any number
of values in one statement.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Column, ColumnElement, Connection, Executable, Table, func
from sqlalchemy import insert as sql_insert
from sqlalchemy import select as sql_select
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql import ClauseElement

_DIALECT = SQLiteDialect_pysqlite()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement in SQLite's words and the names of its values, in order; values known beforehand are in ``fixed``."""

    text: str
    names: tuple[str, ...]
    fixed: Mapping[str, Any]

    def run(self, connection: Connection, **values: Any) -> list[tuple[Any, ...]]:
        """Run it once and give all rows, as stored: booleans are 0 and 1. The driver's own errors come through."""
        given = {**self.fixed, **values}
        rows: list[tuple[Any, ...]] = _cursor(connection).execute(self.text, [given[n] for n in self.names]).fetchall()
        return rows

    def run_for(self, connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run it once for each row."""
        _cursor(connection).executemany(self.text, [[row[name] for name in self.names] for row in rows])


def _cursor(connection: Connection) -> Any:
    """The driver's: half of what a small statement takes would be the layers above it."""
    return connection.connection.cursor()


def prepared(statement: Executable) -> Prepared:
    """Spell a statement; its open values are ``bindparam``s with a name."""
    if not isinstance(statement, ClauseElement):
        raise TypeError(statement)
    spelled = statement.compile(dialect=_DIALECT)
    return Prepared(str(spelled), tuple(getattr(spelled, "positiontup", None) or ()), dict(spelled.params))


def among(column: Column[Any], name: str) -> ColumnElement[bool]:
    """Whether the column is one of the values given under ``name`` as ``listed``."""
    return column.in_(sql_select(func.json_each(BindParameter(name)).table_valued("value").c.value))


def listed(values: Iterable[Any]) -> str:
    """Values for ``among``: whole numbers, texts and booleans."""
    return json.dumps(list(values))


@cache
def insertion(table: Table, prefix: str = "") -> Prepared:
    """Rows into a table, all its columns; ``prefix`` as "OR REPLACE"."""
    statement = sql_insert(table).values({column.name: BindParameter(column.name) for column in table.columns})
    return prepared(statement.prefix_with(prefix) if prefix else statement)
