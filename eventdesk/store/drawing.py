"""Draws `db/schema.md` from the tables: `python -m eventdesk.store.drawing > db/schema.md`."""

from __future__ import annotations

import sys

from sqlalchemy import Table

from eventdesk.core.shared.records import shapes
from eventdesk.store import schema

_INTRO = """# The tables of an event file

Drawn from the code by `python -m eventdesk.store.drawing`; a test compares. The journal's tables are kept by Alembic
(`db/migrations`); the projections are computed from the journal and dropped and rebuilt when their version changes.
There are no foreign keys and no unique constraints on projections: nothing counts on two desks knowing each other.
"""


def page() -> str:
    """The whole page."""
    own = ", ".join(f"`{name}`" for name in schema.OWN_COLUMNS)
    parts = [
        _INTRO,
        "\n## Journal\n",
        *(_drawn(table) for table in schema.journal.sorted_tables),
        "\n## Projections\n",
        f"\nEvery projection begins with {own}: the record, whose data it is, the stamp of its first writing, whether\n"
        "it was erased, and the stamps of fields written later.\n",
        *(_drawn(table, own=False) for table in schema.all_projections()),
    ]
    return "".join(parts)


def _drawn(table: Table, *, own: bool = True) -> str:
    shape = shapes().get(table.name.removeprefix("p_")) if table.name.startswith("p_") else None
    kind = "" if shape is None else " (fact)" if shape.is_fact else " (thing)"
    lines = [f"\n### {table.name}{kind}\n\n{table.comment}\n\n| column | type |\n|---|---|\n"]
    for column in table.columns:
        if own or column.name not in schema.OWN_COLUMNS:
            key = ", key" if column.primary_key else ""
            lines.append(f"| {column.name} | {str(column.type).lower()}{key} |\n")
    indexes = sorted(", ".join(c.name for c in index.columns) for index in table.indexes)
    if indexes:
        lines.append("\nIndexes: " + "; ".join(f"({names})" for names in indexes) + "\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(page())
