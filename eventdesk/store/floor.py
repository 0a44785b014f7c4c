"""What the engine alone can do: the floor that benchmarks of the journal are held against."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite


def store_lines(path: Path, lines: Sequence[bytes], chunk: int) -> None:
    """Put lines into one table, ``chunk`` of them in each durable transaction."""
    with closing(sqlite.connect(str(path), isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE line (number INTEGER PRIMARY KEY, text BLOB)")
        for start in range(0, len(lines), chunk):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO line (text) VALUES (?)", [(x,) for x in lines[start : start + chunk]])
            connection.execute("COMMIT")
