"""The tables: the journal's, kept by Alembic, and the projections', drawn from the records' shapes."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, LargeBinary, MetaData, String, Table, Text

from eventdesk.core.badges import records as _badges
from eventdesk.core.checkin import model as _checkin
from eventdesk.core.export import records as _export
from eventdesk.core.notes import model as _notes
from eventdesk.core.programme import model as _programme
from eventdesk.core.registration import model as _registration
from eventdesk.core.rotation import records as _rotation
from eventdesk.core.shared.records import Shape, shapes

RECORDS = (_programme, _registration, _rotation, _badges, _checkin, _notes, _export)
"""The modules that declare records: a record in none of them would have no table."""

journal = MetaData()

operation = Table(
    "operation",
    journal,
    Column("replica", String, primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("hybrid_time", BigInteger, nullable=False),
    Column("wall_time", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("event", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("kind_version", Integer, nullable=False),
    Column("entity", String, nullable=False),
    Column("entity_id", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("based_on", String, nullable=False),
    Column("undo_of", String, nullable=False),
    Column("commitment", String, nullable=False),
    Column("previous", String, nullable=False),
    Column("hash", String, nullable=False),
    Index("operation_entity", "entity_id"),
    Index("operation_unit", "unit"),
    Index("operation_subject", "subject"),
    sqlite_with_rowid=False,
    comment="The journal: append-only, chained per replica. The truth.",
)

body = Table(
    "operation_body",
    journal,
    Column("replica", String, primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("salt", String, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
    comment="What operations say; erasing removes rows here and the chain still verifies.",
)

head = Table(
    "head",
    journal,
    Column("replica", String, primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("hybrid_time", BigInteger, nullable=False),
    Column("hash", String, nullable=False),
    sqlite_with_rowid=False,
    comment="The last operation of each replica: the version vector.",
)

inbox = Table(
    "inbox",
    journal,
    Column("replica", String, primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("line", Text, nullable=False),
    sqlite_with_rowid=False,
    comment="Operations that arrived before the ones they follow.",
)

tombstone = Table(
    "tombstone",
    journal,
    Column("target", String, primary_key=True),
    sqlite_with_rowid=False,
    comment="Ids of persons and records whose bodies were erased.",
)

blob = Table(
    "blob",
    journal,
    Column("sha256", String, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
    comment="Attachments, named by their digest; operations carry the digest.",
)

meta = Table(
    "meta",
    journal,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
    comment="About this file: its id, replica, projection version, the copy it came from.",
)

projections = MetaData()

OWN_COLUMNS = ("id", "subject", "born_time", "born_replica", "born_sequence", "erased", "stamps")
"""Columns every projection has beside its record's fields."""


def _column_type(kind: type) -> type[Text | BigInteger | Boolean | Float[float]]:
    if kind is bool:
        return Boolean
    if kind is int:
        return BigInteger
    return Float if kind is float else Text


def _projection(shape: Shape) -> Table:
    fields = [Column(c.name, _column_type(c.kind), nullable=True) for c in shape.columns]
    return Table(
        f"p_{shape.name}",
        projections,
        Column("id", String, primary_key=True),
        Column("subject", String, nullable=False),
        Column("born_time", BigInteger, nullable=True),
        Column("born_replica", String, nullable=True),
        Column("born_sequence", Integer, nullable=True),
        Column("erased", Boolean, nullable=False),
        Column("stamps", Text, nullable=False),
        *fields,
        Index(f"p_{shape.name}_subject", "subject"),
        *(Index(f"p_{shape.name}_{'_'.join(names)}", *names) for names in shape.index),
        sqlite_with_rowid=False,
        comment=" ".join((shape.cls.__doc__ or "").split()),
    )


_tables: dict[str, Table] = {}


def projection(name: str) -> Table:
    """The projection table of a kind of record, by the record's name in the journal."""
    if name not in _tables:
        _tables[name] = _projection(shapes()[name])
    return _tables[name]


def all_projections() -> list[Table]:
    """Every projection table, in order of name."""
    return [projection(name) for name in shapes()]


APPLY_VERSION = 1
"""Raise it when ``apply`` computes something else from the same journal."""


def projection_version() -> str:
    """Changes when a record's fields change or ``apply`` does: the projections are then dropped and rebuilt."""
    drawn = {
        name: [[c.name, c.kind.__name__, _plain(c.default)] for c in shape.columns] for name, shape in shapes().items()
    }
    text = json.dumps([APPLY_VERSION, drawn, [shape.index for shape in shapes().values()]], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value
