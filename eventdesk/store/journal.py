"""The journal: append what is written here, take in what other desks wrote, find what was damaged."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress, Silent, Step, stop_if_cancelled
from eventdesk.store import schema
from eventdesk.store.apply import apply, parts, tombstoned
from eventdesk.store.operations import (
    GENESIS,
    KIND_VERSION,
    BadOperation,
    Draft,
    Header,
    Operation,
    body_text,
    commitment,
    from_line,
    to_line,
)
from eventdesk.store.prepared import Prepared, insertion, prepared
from eventdesk.store.versions import Versions


class Forked(EventDeskError):
    """Two different operations claim the same place: a copied file went on under its old replica. Values: ``where``."""

    key = "journal-forked"


class Broken(EventDeskError):
    """An operation does not follow the one before it. Values: ``where``."""

    key = "journal-broken"


@dataclass(frozen=True, slots=True)
class Head:
    """The last operation of a replica."""

    sequence: int
    hybrid_time: int
    hash: str


@dataclass(frozen=True, slots=True)
class Received:
    """What came of operations handed in: taken, known already, waiting for earlier ones."""

    taken: int
    known: int
    waiting: int
    touched: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing found wrong. ``what`` is a key ("why:chain", "why:body", ...), ``where`` an operation's reference."""

    what: str
    where: str


def heads(connection: Connection) -> dict[str, Head]:
    """The version vector: each replica's last operation."""
    rows = connection.execute(select(schema.head)).all()
    return {row.replica: Head(row.sequence, row.hybrid_time, row.hash) for row in rows}


def head_of(connection: Connection, replica: str) -> Head:
    """A replica's last operation; sequence 0 when it wrote nothing."""
    rows = _head().run(connection, replica=replica)
    return Head(*rows[0]) if rows else Head(0, 0, GENESIS)


@cache
def _head() -> Prepared:
    head = schema.head.c
    return prepared(
        select(head.sequence, head.hybrid_time, head.hash).where(schema.head.c.replica == bindparam("replica"))
    )


def chained(
    connection: Connection,
    drafts: Sequence[Draft],
    ticks: Iterable[int],
    *,
    replica: str,
    unit: str,
    actor: str,
    event: str,
    wall: str,
) -> list[Operation]:
    """Give drafts their place at the end of this replica's chain, and the versions they saw."""
    made: list[Operation] = []
    after, versions = head_of(connection, replica), Versions(connection, drafts)
    previous, sequence = after.hash, after.sequence
    for draft, tick in zip(drafts, ticks, strict=False):
        sequence += 1
        salt, body = secrets.token_hex(16), body_text(draft.values)
        header = Header(
            replica=replica,
            sequence=sequence,
            hybrid_time=tick,
            wall_time=wall,
            unit=unit,
            actor=actor,
            event=event,
            kind=draft.kind,
            kind_version=KIND_VERSION,
            entity=draft.entity,
            entity_id=draft.entity_id,
            subject=draft.subject,
            based_on=versions.seen_by(draft),
            undo_of=draft.undo_of,
            commitment=commitment(salt, body),
            previous=previous,
        )
        versions.wrote(draft, header.reference)
        previous = header.hash
        made.append(Operation(header, salt, body))
    return made


def append(connection: Connection, operations: Sequence[Operation]) -> dict[str, frozenset[str]]:
    """Store operations that follow their replicas' heads and apply them; returns the ids touched by kind of record."""
    if not operations:
        return {}
    gone = tombstoned(connection, {i for o in operations for i in (o.header.subject, o.header.entity_id)})
    kept = [
        o.without_body() if o.header.kind != "erase" and {o.header.subject, o.header.entity_id} & gone else o
        for o in operations
    ]
    rows = [o.header._asdict() | {"hash": o.header.hash} for o in kept]
    insertion(schema.operation).run_for(connection, rows)
    bodies = [
        {"replica": o.header.replica, "sequence": o.header.sequence, "salt": o.salt, "body": o.body}
        for o in kept
        if o.body is not None
    ]
    if bodies:
        insertion(schema.body).run_for(connection, bodies)
    last = {o.header.replica: row for o, row in zip(kept, rows, strict=True)}
    new_heads = [
        {"replica": r, "sequence": row["sequence"], "hybrid_time": row["hybrid_time"], "hash": row["hash"]}
        for r, row in last.items()
    ]
    insertion(schema.head, "OR REPLACE").run_for(connection, new_heads)
    return apply(connection, kept, gone)


def receive(connection: Connection, operations: Sequence[Operation]) -> Received:
    """Take in operations from elsewhere, in any order, any number of times.

    Operations of a replica are applied in sequence; early ones wait in the inbox.

    Raises:
        Forked: an operation differs from the one stored in its place.
        Broken: an operation does not follow the one before it.
    """
    known_heads = heads(connection)
    known = 0
    arrived: dict[str, dict[int, Operation]] = defaultdict(dict)
    for operation in operations:
        header = operation.header
        twin = arrived[header.replica].get(header.sequence)
        if twin is not None:
            _require_same(operation, twin.header.hash)
            known += 1
        elif header.sequence <= known_heads.get(header.replica, Head(0, 0, GENESIS)).sequence:
            _require_same(operation, _stored_hash(connection, header))
            known += 1
        else:
            arrived[header.replica][header.sequence] = operation
    ready: list[Operation] = []
    waiting: list[Operation] = []
    for replica in sorted(arrived):
        following, early = _in_sequence(connection, replica, arrived[replica], known_heads.get(replica))
        ready += following
        waiting += early
    touched = append(connection, ready)
    if waiting:
        lines = [{"replica": o.header.replica, "sequence": o.header.sequence, "line": to_line(o)} for o in waiting]
        connection.execute(insert(schema.inbox).prefix_with("OR IGNORE"), lines)
    return Received(len(ready), known, len(waiting), touched)


def _in_sequence(
    connection: Connection, replica: str, arrived: dict[int, Operation], after: Head | None
) -> tuple[list[Operation], list[Operation]]:
    at = after or Head(0, 0, GENESIS)
    box = schema.inbox
    for line in connection.execute(select(box.c.line).where(box.c.replica == replica)).scalars():
        early = from_line(line)
        arrived.setdefault(early.header.sequence, early)
    following: list[Operation] = []
    previous, sequence = at.hash, at.sequence
    while (operation := arrived.pop(sequence + 1, None)) is not None:
        if operation.header.previous != previous:
            raise Broken(where=operation.header.reference)
        following.append(operation)
        previous, sequence = operation.header.hash, operation.header.sequence
    connection.execute(delete(box).where(box.c.replica == replica, box.c.sequence <= sequence))
    return following, [arrived[s] for s in sorted(arrived)]


def _stored_hash(connection: Connection, header: Header) -> str:
    op = schema.operation
    where = (op.c.replica == header.replica) & (op.c.sequence == header.sequence)
    return str(connection.execute(select(op.c.hash).where(where)).scalar())


def _require_same(operation: Operation, known_hash: str) -> None:
    if operation.header.hash != known_hash:
        raise Forked(where=operation.header.reference)


_HEADER_COLUMNS = [schema.operation.c[name] for name in Header._fields]


def operations(connection: Connection, *, lacking: Mapping[str, int] | None = None) -> Iterator[Operation]:
    """Every operation, replica by replica in sequence; with ``lacking``, only those after what a vector has."""
    op, body = schema.operation, schema.body
    joined = op.outerjoin(body, (op.c.replica == body.c.replica) & (op.c.sequence == body.c.sequence))
    for replica in sorted(heads(connection)):
        query = (
            select(*_HEADER_COLUMNS, body.c.salt, body.c.body)
            .select_from(joined)
            .where(op.c.replica == replica, op.c.sequence > (lacking or {}).get(replica, 0))
            .order_by(op.c.sequence)
        )
        for row in connection.execution_options(yield_per=1000).execute(query):
            yield _from_row(tuple(row))


def of_unit(connection: Connection, unit: str) -> list[Operation]:
    """The operations of one action, in the order they were written."""
    return _where(connection, schema.operation.c.unit == unit)


def of_entities(connection: Connection, ids: Sequence[str]) -> list[Operation]:
    """The operations on these records, by stamp."""
    found = []
    for part in parts(ids):
        found += _where(connection, schema.operation.c.entity_id.in_(part))
    return found


def about(connection: Connection, subject: str) -> list[Operation]:
    """The operations that speak of a person, by stamp."""
    return _where(connection, schema.operation.c.subject == subject)


def _where(connection: Connection, condition: Any) -> list[Operation]:
    op, body = schema.operation, schema.body
    joined = op.outerjoin(body, (op.c.replica == body.c.replica) & (op.c.sequence == body.c.sequence))
    query = (
        select(*_HEADER_COLUMNS, body.c.salt, body.c.body)
        .select_from(joined)
        .where(condition)
        .order_by(op.c.hybrid_time, op.c.replica, op.c.sequence)
    )
    return [_from_row(tuple(row)) for row in connection.execute(query)]


def _from_row(values: tuple[Any, ...]) -> Operation:
    return Operation(Header(*values[:-2]), values[-2], values[-1])


def verify(connection: Connection, progress: Progress | None = None) -> tuple[int, list[Damage]]:
    """Check every stored operation against the chain: how many were read, and what is wrong."""
    stored = schema.operation
    erased = set(connection.execute(select(schema.tombstone.c.target)).scalars())
    recorded = _recorded_hashes(connection)
    watch = progress or Silent()
    expected = sum(head.sequence for head in heads(connection).values())
    count, damage = 0, []
    last: dict[str, tuple[int, str]] = {}
    for operation in operations(connection):
        count += 1
        header = operation.header
        sequence, previous = last.get(header.replica, (0, GENESIS))
        computed = header.hash
        if header.sequence != sequence + 1 or header.previous != previous:
            damage.append(Damage("why:chain", header.reference))
        if next(recorded) != computed:
            damage.append(Damage("why:header", header.reference))
        if not operation.is_whole:
            damage.append(Damage("why:body", header.reference))
        elif operation.body is None and not {header.subject, header.entity_id} & erased:
            damage.append(Damage("why:missing", header.reference))
        last[header.replica] = (header.sequence, computed)
        if count % 1000 == 0:
            watch.tell(Step("verify", count, expected))
            stop_if_cancelled(watch)
    for replica, known in heads(connection).items():
        if last.get(replica, (0, GENESIS)) != (known.sequence, known.hash):
            damage.append(Damage("why:head", f"{replica}/{known.sequence}"))
    total = connection.execute(select(func.count()).select_from(stored)).scalar_one()
    if total != count:
        damage.append(Damage("why:stray", str(total - count)))
    return count, damage + _damage_in_inbox(connection)


def _damage_in_inbox(connection: Connection) -> list[Damage]:
    """What is wrong with the operations that wait for earlier ones: those next to each other must follow each other."""
    box, damage = schema.inbox, []
    before: Header | None = None
    for row in connection.execute(select(box).order_by(box.c.replica, box.c.sequence)):
        place = f"{row.replica}/{row.sequence}"
        try:
            header = from_line(row.line).header
        except BadOperation:
            damage.append(Damage("why:inbox", place))
            before = None
            continue
        follows = before is not None and before.stamp.reference == f"{row.replica}/{row.sequence - 1}"
        if header.reference != place or (follows and before is not None and header.previous != before.hash):
            damage.append(Damage("why:inbox", place))
        before = header
    return damage


def _recorded_hashes(connection: Connection) -> Iterator[str]:
    op = schema.operation
    for replica in sorted(heads(connection)):
        query = select(op.c.hash).where(op.c.replica == replica).order_by(op.c.sequence)
        yield from connection.execute(query).scalars()
