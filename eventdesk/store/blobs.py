"""Attachments, named by their SHA-256: they travel beside the journal, never in it."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Collection, Iterator, Mapping
from threading import Lock

from sqlalchemy import Connection, delete, insert, select

from eventdesk.store import schema
from eventdesk.store.apply import parts
from eventdesk.store.journal import Damage
from eventdesk.store.ledger import SqlLedger
from eventdesk.store.operations import BadOperation


class Blobs:
    """``core.notes.ports.Blobs`` over an event file."""

    def __init__(self, ledger: SqlLedger) -> None:
        self._ledger = ledger
        self._fresh: set[str] = set()
        self._guard = Lock()

    def put(self, data: bytes, *, named: bool = False) -> str:
        """Keep bytes, durable on return; the digest. Keeping them twice changes nothing.

        ``named``: what names them comes with them, so that ``sweep`` need not wait for it.
        """
        digest = hashlib.sha256(data).hexdigest()
        with self._guard:
            self._fresh |= set() if named else {digest}
        if self.lacking([digest]):
            with self._ledger.changing() as connection:
                keep(connection, digest, data)
        return digest

    def get(self, digest: str) -> bytes | None:
        """The bytes with this digest; None when they are not here."""
        with self._ledger.viewing() as connection:
            found = connection.execute(select(schema.blob.c.bytes).where(schema.blob.c.sha256 == digest)).scalar()
        return bytes(found) if found is not None else None

    def lacking(self, digests: Collection[str]) -> frozenset[str]:
        """Those of these digests whose bytes are not here."""
        with self._ledger.viewing() as connection:
            return frozenset(set(digests) - _held(connection, digests))

    def sweep(self, gone: Collection[str] = ()) -> int:
        """Drop the bytes that no card names any more; how many were dropped.

        Those kept since the file was opened stay, but for those in ``gone``: the card that names them may be on its
        way. So does everything while operations wait for earlier ones.
        """
        with self._guard:
            self._fresh -= set(gone)
            fresh = set(self._fresh)
        with self._ledger.changing() as connection:
            if connection.execute(select(schema.inbox.c.replica).limit(1)).first():
                return 0
            held = set(connection.execute(select(schema.blob.c.sha256)).scalars())
            stray = sorted(held - fresh - _named(connection))
            for part in parts(stray):
                connection.execute(delete(schema.blob).where(schema.blob.c.sha256.in_(part)))
        return len(stray)


def keep(connection: Connection, digest: str, data: bytes) -> None:
    """Put bytes into the transaction of ``connection``."""
    connection.execute(insert(schema.blob).prefix_with("OR IGNORE").values(sha256=digest, bytes=data))


def damaged(connection: Connection) -> list[Damage]:
    """The attachments whose bytes are no longer those of their digest."""
    rows = connection.execution_options(yield_per=20).execute(select(schema.blob.c.sha256, schema.blob.c.bytes))
    changed = (digest for digest, data in rows if hashlib.sha256(bytes(data)).hexdigest() != digest)
    return [Damage("why:attachment", digest[:16]) for digest in changed]


def lines(connection: Connection, lacking: Mapping[str, int] | None = None) -> Iterator[str]:
    """The attachments that go with the operations a vector lacks, as lines of a journal file without line end."""
    blob = schema.blob
    wanted = _named_by(connection, lacking) if lacking else set(connection.execute(select(blob.c.sha256)).scalars())
    for digest in sorted(wanted):
        data = connection.execute(select(blob.c.bytes).where(blob.c.sha256 == digest)).scalar()
        if data is not None:
            yield json.dumps({"blob": digest, "bytes": b64encode(bytes(data)).decode()})


def is_line(line: str) -> bool:
    """Whether a line of a journal file holds an attachment."""
    return line.startswith('{"blob"')


def from_line(line: str) -> bytes:
    """The bytes of a line.

    Raises:
        BadOperation: they are not those of its digest.
    """
    try:
        value = json.loads(line)
        digest, data = str(value["blob"]), b64decode(value["bytes"], validate=True)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadOperation(where=line[:60]) from error
    if hashlib.sha256(data).hexdigest() != digest:
        raise BadOperation(where=digest[:16])
    return data


def _held(connection: Connection, digests: Collection[str]) -> set[str]:
    held: set[str] = set()
    for part in parts(sorted(set(digests))):
        held.update(connection.execute(select(schema.blob.c.sha256).where(schema.blob.c.sha256.in_(part))).scalars())
    return held


def _named_by(connection: Connection, lacking: Mapping[str, int]) -> set[str]:
    """The digests named by versions of cards that a vector lacks."""
    op, body = schema.operation, schema.body
    joined = op.join(body, (op.c.replica == body.c.replica) & (op.c.sequence == body.c.sequence))
    query = select(op.c.replica, op.c.sequence, body.c.body).select_from(joined)
    named: set[str] = set()
    for replica, sequence, text in connection.execute(query.where(op.c.entity == "card_version")):
        if sequence > lacking.get(replica, 0):
            named.update(str(digest) for digest in json.loads(text).get("photos") or ())
    return named


def _named(connection: Connection) -> set[str]:
    photos = schema.projection("card_version").c.photos
    named: set[str] = set()
    for text in connection.execute(select(photos).where(photos.is_not(None), photos != "[]")).scalars():
        named.update(json.loads(text))
    return named
