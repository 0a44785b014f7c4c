"""People, registrations, badge codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from eventdesk.core.shared.folding import family_comes_first, together
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
SPEAKING_ROLES = SEATED_ROLES | {Role.SPEAKER, Role.GUEST}
"""Roles that take part in the discussion."""
COUNTED_ROLES = frozenset({Role.PARTICIPANT, Role.GUEST})
"""Roles that count as participants in figures."""


class Answer(StrEnum):
    """An answer about consent: silence is not a yes."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@record("person", index=(("short",),), subject="id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Thing):
    """A person of the process. ``short`` is the stable id with a check character; ``display`` is the name on screens
    and badges when it differs from first and last name. ``birth`` and ``tax_code`` are only there where the organiser
    asked for them: lists are told apart without writing them down.
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
    birth: date | None = None
    tax_code: str = ""

    @property
    def name(self) -> str:
        """The display name: the only name on screens and badges."""
        return self.display or together(self.first, self.last)

    @property
    def sort_name(self) -> str:
        """Last name first, for lists; the display name where there is one: it stands instead of the legal name."""
        if self.display or family_comes_first(self.first, self.last):
            return self.name
        return f"{self.last} {self.first}".strip()


@record("registration", index=(("event",), ("person",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Registration(Thing):
    """A person at an event. ``wishes`` are the names of the themes wanted, best first, as the person wrote them
    (resolved against the event's themes when used). ``source`` and ``source_id`` say which list and which row id it
    came from. ``listed`` holds, by kind of list, a digest of each value as that list last gave it: a list that did not
    change never undoes what was edited by hand.

    Needs are three different things: ``needs_seating`` (near the exit), ``needs_communication`` (LIS, large print),
    ``needs_food``; ``needs`` are the words nobody has sorted yet. ``attention`` is what the desk must confirm before
    letting the person through (call the organiser). ``takes_seat``, ``speaks`` and ``counted`` differ from what the
    role says where they are not None. ``follows`` is the registration an interpreter or companion goes with; ``group``
    the delegation or group somebody came with. ``only_rounds`` are the ids of the rounds the person is there for
    (empty: all), ``leaves_at`` the local time as HH:MM, ``stays_put`` keeps them at one table.
    """

    event: str = ""
    person: str = ""
    venue: str = ""
    status: str = Status.REGISTERED
    role: str = Role.PARTICIPANT
    wishes: tuple[str, ...] = ()
    wheelchair: bool = False
    needs: str = ""
    needs_seating: str = ""
    needs_communication: str = ""
    needs_food: str = ""
    note: str = ""
    attention: str = ""
    minor: bool = False
    takes_seat: bool | None = None
    speaks: bool | None = None
    counted: bool | None = None
    follows: str = ""
    group: str = ""
    only_rounds: tuple[str, ...] = ()
    leaves_at: str = ""
    stays_put: bool = False
    consent: str = Answer.UNKNOWN
    images: str = Answer.UNKNOWN
    notice: str = ""
    source: str = ""
    source_id: str = ""
    registered_at: datetime | None = None
    walk_in: bool = False
    listed: dict[str, Any] = field(default_factory=dict)

    @property
    def is_seated(self) -> bool:
        """Whether the rotation plan has a seat for this person."""
        return self.role in SEATED_ROLES if self.takes_seat is None else self.takes_seat

    @property
    def may_speak(self) -> bool:
        """Whether this person takes part in the discussion."""
        return self.role in SPEAKING_ROLES if self.speaks is None else self.speaks

    @property
    def is_counted(self) -> bool:
        """Whether this person counts among the participants in figures."""
        return self.role in COUNTED_ROLES if self.counted is None else self.counted


@record("merged", index=(("person",), ("other",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Merged(Fact):
    """Two people are one: an alias. Of all who are merged with each other the smallest id stands for them; facts keep
    the ids they were written with. Voiding the fact takes the merge back.
    """

    person: str = ""
    other: str = ""
    desk: str = ""
    at: datetime | None = None


@record("promoted", index=(("event",), ("registration",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Promoted(Fact):
    """Somebody on the waiting list was called because a place became free, and what they answered."""

    event: str = ""
    registration: str = ""
    person: str = ""
    answer: str = Answer.YES
    desk: str = ""
    at: datetime | None = None


@record("distinct", index=(("person",), ("other",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Distinct(Fact):
    """Two people who look alike are two: somebody said so, and they are not offered as one again."""

    person: str = ""
    other: str = ""
    desk: str = ""
    at: datetime | None = None


@record("revealed", index=(("event",), ("person",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed(Fact):
    """Somebody looked at the legal name of a person who goes by another one."""

    event: str = ""
    registration: str = ""
    person: str = ""
    desk: str = ""
    at: datetime | None = None


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
    ``mapping`` are a person's own decisions about headers, for the next list that has them; ``stored`` which of birth
    date and tax code were written down.
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
    stored: tuple[str, ...] = ()
    at: datetime | None = None
