"""An operation: what was written, by which replica, in which order, and a chain that shows every later change."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from eventdesk.core.shared.errors import EventDeskError

NEW: Final = "new"
"""A thing begins: the body holds all its fields."""
SET: Final = "set"
"""Fields of a thing, or the mark of a fact: the last writer wins, field by field."""
ADD: Final = "add"
"""A fact: the first wins, so that a fact never changes."""
ERASE: Final = "erase"
"""A tombstone: bodies that speak of ``entity_id`` are dropped, here and wherever they arrive later."""

KINDS: Final = frozenset({NEW, SET, ADD, ERASE})
KIND_VERSION: Final = 1
LATEST_TIME: Final = 2**62
"""No clock is this late (the year 4199): a time past it would leave the desks that heard of it none to write with."""
GENESIS: Final = "0" * 64
"""What the first operation of a replica names as the one before it."""


class BadOperation(EventDeskError):
    """A line that is not an operation, or one whose bytes do not match its chain. Values: ``where``."""

    key = "journal-bad-operation"


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """When a value was written, such that any two differ and every desk orders them alike."""

    time: int
    replica: str
    sequence: int

    @property
    def reference(self) -> str:
        """How an operation names the one with this stamp (``undo_of``, ``based_on``)."""
        return f"{self.replica}/{self.sequence}"


@dataclass(frozen=True, slots=True)
class Draft:
    """An operation before it has its place in the chain. An empty ``based_on`` of a SET means what its fields hold."""

    kind: str
    entity: str
    entity_id: str
    values: dict[str, Any]
    subject: str = ""
    based_on: str = ""
    undo_of: str = ""


class Header(NamedTuple):
    """What the chain is made over. ``hybrid_time`` is hybrid logical time, ``wall_time`` ISO 8601 in UTC.

    ``based_on`` is the version the writer saw: of an edited field the references of what stood there (apart by a space
    when they are several), of a fact that goes on from another the id of that fact.

    A plain tuple: hundreds of thousands of them are hashed, and a dataclass is copied deeply to become one.
    """

    replica: str
    sequence: int
    hybrid_time: int
    wall_time: str
    unit: str
    actor: str
    event: str
    kind: str
    kind_version: int
    entity: str
    entity_id: str
    subject: str
    based_on: str
    undo_of: str
    commitment: str
    previous: str

    @property
    def hash(self) -> str:
        """SHA-256 over the header: what the next operation of this replica names as ``previous``."""
        return hashlib.sha256(json.dumps(self, ensure_ascii=False).encode()).hexdigest()

    @property
    def stamp(self) -> Stamp:
        """The stamp of every value in the body."""
        return Stamp(self.hybrid_time, self.replica, self.sequence)

    @property
    def reference(self) -> str:
        """How another operation names this one (``undo_of``, ``based_on``)."""
        return self.stamp.reference


@dataclass(frozen=True, slots=True)
class Operation:
    """A header with its body (JSON text) and salt, both None once erased."""

    header: Header
    salt: str | None
    body: str | None

    def fields(self) -> dict[str, Any]:
        """The body's values; empty when erased or not an object."""
        value = json.loads(self.body) if self.body else {}
        return value if isinstance(value, dict) else {}

    def without_body(self) -> Operation:
        """The same operation after an erasure."""
        return replace(self, salt=None, body=None)

    @property
    def is_whole(self) -> bool:
        """Whether the body, if still there, is the one the header was made for."""
        if self.body is None or self.salt is None:
            return self.body is None and self.salt is None
        return commitment(self.salt, self.body) == self.header.commitment


def commitment(salt: str, body: str) -> str:
    """SHA-256 over salt and body: binds the header to the body without telling it once it is dropped."""
    return hashlib.sha256(f"{salt}\n{body}".encode()).hexdigest()


def body_text(values: dict[str, Any]) -> str:
    """A body as JSON text with sorted keys."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def to_line(operation: Operation) -> str:
    """One line of a journal file, without line end."""
    return json.dumps([*operation.header, operation.salt, operation.body], ensure_ascii=False)


def from_line(line: str) -> Operation:
    """The operation of a line.

    Raises:
        BadOperation: the line is not an operation, or its body does not match its commitment.
    """
    try:
        values = json.loads(line)
        operation = Operation(Header(*values[:-2]), values[-2], values[-1])
        texts = [v for v in values[:-2] if not isinstance(v, int)]
        if not _is_typed(operation.header) or not all(isinstance(v, str) for v in texts):
            raise BadOperation(where=line[:60])
        if not all(v is None or isinstance(v, str) for v in values[-2:]):
            raise BadOperation(where=line[:60])
        _ = operation.header.hash, operation.fields()
        whole = operation.is_whole
    except (TypeError, ValueError, IndexError, KeyError, RecursionError) as error:
        # ValueError also stands for half a character (a lone surrogate): nothing could store it.
        raise BadOperation(where=line[:60].encode(errors="replace").decode()) from error
    if not whole:
        raise BadOperation(where=operation.header.reference)
    return operation


def _is_typed(header: Header) -> bool:
    numbers = (header.sequence, header.hybrid_time, header.kind_version)
    if not all(type(n) is int and 0 <= n < 2**63 for n in numbers):
        return False
    return bool(header.replica) and header.sequence > 0 and header.hybrid_time < LATEST_TIME
