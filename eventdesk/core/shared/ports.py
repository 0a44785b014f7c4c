"""What a use case needs of the store: read records, and write a unit of them in one transaction."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol, TypeVar

from eventdesk.core.shared.records import Fact, Record, Thing

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound=Thing)


class Reader(Protocol):
    """Reads records as they are now. Retired things and voided facts are left out unless asked for by id."""

    def get(self, kind: type[R], record_id: str) -> R | None:
        """The record with this id, also when retired or voided; None when there is none."""
        ...

    def find(self, kind: type[R], /, **equals: Any) -> list[R]:
        """All records whose fields equal these values, in the order they were made.

        A value that is a ``list`` or ``set`` matches any of its members.
        """
        ...

    def count(self, kind: type[Record], /, **equals: Any) -> int:
        """How many ``find`` would give."""
        ...


class Unit(Protocol):
    """What one action writes. All of it is durable together when the ``with`` block ends, or none of it is."""

    @property
    def id(self) -> str:
        """The id that everything written by this action shares."""
        ...

    @property
    def now(self) -> datetime:
        """The moment of this action, aware, in UTC."""
        ...

    @property
    def actor(self) -> str:
        """The desk that acts."""
        ...

    @property
    def read(self) -> Reader:
        """Reads that see what this unit has written so far."""
        ...

    def new(self, thing: Thing) -> None:
        """Write a new thing, all its fields."""
        ...

    def change(self, thing: T, /, **fields: Any) -> T:
        """Write the fields that differ from ``thing`` and return it with them; writes nothing when none differs."""
        ...

    def add(self, fact: Fact) -> None:
        """Write a fact."""
        ...

    def void(self, fact: Fact) -> None:
        """Take a fact back: it stays in the journal, marked."""
        ...

    def erase(self, record_id: str) -> None:
        """Drop everything that operations say of a person or a record, here and on every desk."""
        ...


class Ledger(Protocol):
    """The open event file, seen from a use case."""

    def reading(self) -> AbstractContextManager[Reader]:
        """One consistent state to read from."""
        ...

    def writing(self, *, event: str = "", unit: str = "", patient: bool = False) -> AbstractContextManager[Unit]:
        """One transaction. ``unit`` continues an action in a further transaction (an import's next chunk); ``patient``
        is for work nobody stands in front of: a desk that waits to write goes first.
        """
        ...
