"""People, registrations, badge codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from eventdesk.core.shared.records import Fact, Thing, record


class Status(StrEnum):
    """Where a registration stands."""

    REGISTERED = "registered"
    WAITING = "waiting"
    CANCELLED = "cancelled"


class Role(StrEnum):
    """What a person is at the event."""

    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"
    NOTE_TAKER = "note_taker"
    SPEAKER = "speaker"
    GUEST = "guest"
    PRESS = "press"
    OBSERVER = "observer"
    INTERPRETER = "interpreter"
    COMPANION = "companion"
    STAFF = "staff"


SEATED_ROLES = frozenset({Role.PARTICIPANT, Role.FACILITATOR, Role.NOTE_TAKER})
"""Roles that take a seat in the rotation plan; the others are welcome but not seated by it."""


class Answer(StrEnum):
    """An answer about consent: silence is not a yes."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@record("person", index=(("short",),), subject="id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Thing):
    """A person of the process. ``short`` is the stable id with a check character; ``display`` is the name on screens
    and badges when it differs from first and last name.
    """

    short: str = ""
    first: str = ""
    last: str = ""
    display: str = ""
    email: str = ""
    phone: str = ""
    organisation: str = ""
    municipality: str = ""
    postcode: str = ""
    zone: str = ""
    category: str = ""
    gender: str = ""
    age_band: str = ""
    language: str = "it"

    @property
    def name(self) -> str:
        """The display name: the only name on screens and badges."""
        return self.display or f"{self.first} {self.last}".strip()

    @property
    def sort_name(self) -> str:
        """Last name first, for lists."""
        return f"{self.last} {self.first}".strip() or self.display


@record("registration", index=(("event",), ("person",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Registration(Thing):
    """A person at an event. ``wishes`` are the names of the themes wanted, best first, as the person wrote them
    (resolved against the event's themes when used). ``source`` and ``source_id`` say which list and which row id it
    came from. ``needs`` are free words (LIS, large print, food) shown only where they are needed. ``listed`` holds, by
    kind of list, a digest of each value as that list last gave it: a list that did not change never undoes what was
    edited by hand.
    """

    event: str = ""
    person: str = ""
    venue: str = ""
    status: str = Status.REGISTERED
    role: str = Role.PARTICIPANT
    wishes: tuple[str, ...] = ()
    wheelchair: bool = False
    needs: str = ""
    note: str = ""
    consent: str = Answer.UNKNOWN
    images: str = Answer.UNKNOWN
    notice: str = ""
    source: str = ""
    source_id: str = ""
    registered_at: datetime | None = None
    walk_in: bool = False
    listed: dict[str, Any] = field(default_factory=dict)


@record("badge_issued", index=(("event",), ("code",), ("registration",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeIssued(Fact):
    """A badge code given to a registration. The newest that is not revoked is in force."""

    event: str = ""
    registration: str = ""
    person: str = ""
    code: str = ""


@record("badge_revoked", index=(("event",), ("badge",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeRevoked(Fact):
    """A badge code that no longer admits."""

    event: str = ""
    badge: str = ""
    person: str = ""
    reason: str = ""


@record("import_begun", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBegun(Fact):
    """An import began to write; everything it writes shares ``unit``. ``files`` are names without folders."""

    event: str = ""
    unit: str = ""
    files: tuple[str, ...] = ()
    people: int = 0
    at: datetime | None = None


@record("import_finished", index=(("event",), ("begun",)))
@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFinished(Fact):
    """The import begun by ``begun`` wrote everything, or was put aside (``given_up``: undone or left as it is).
    ``mapping`` are a person's own decisions about headers, for the next list that has them.
    """

    event: str = ""
    begun: str = ""
    new: int = 0
    updated: int = 0
    same: int = 0
    skipped: int = 0
    held: int = 0
    given_up: bool = False
    mapping: dict[str, Any] = field(default_factory=dict)
    at: datetime | None = None
