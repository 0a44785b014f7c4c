"""Arrivals, departures, refusals, substitutions, and the outcomes of a scan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from eventdesk.core.shared.records import Fact, record


class Outcome(StrEnum):
    """What a scan leads to. Only ``ADMITTED`` writes an arrival and ``LEFT`` a departure; the others are written as
    refusals. ``CONFIRM``: somebody must look at what stands there (a minor, a note) before letting the person in.
    """

    ADMITTED = "admitted"
    ALREADY_IN = "already_in"
    CONFIRM = "confirm"
    CANCELLED = "cancelled"
    WAITING = "waiting"
    OTHER_VENUE = "other_venue"
    OTHER_EVENT = "other_event"
    REVOKED = "revoked"
    HALF_READ = "half_read"
    UNKNOWN = "unknown"
    LEFT = "left"
    NOT_IN = "not_in"


class How(StrEnum):
    """How an arrival came to be written."""

    SCAN = "scan"
    SEARCH = "search"
    WALK_IN = "walk_in"
    GROUP = "group"
    PAPER = "paper"
    SUBSTITUTE = "substitute"
    CORRECTION = "correction"


@record("arrival", index=(("event",), ("registration",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival(Fact):
    """Somebody came. ``how`` is one of ``How``; ``venue`` (an id) and ``session`` say where and for what, where desks
    say so; ``override`` why they were admitted although they would not have been; ``confirmed``: a minor or a note was
    looked at.
    """

    event: str = ""
    registration: str = ""
    person: str = ""
    badge: str = ""
    desk: str = ""
    at: datetime | None = None
    how: str = How.SCAN
    override: str = ""
    venue: str = ""
    session: str = ""
    confirmed: bool = False


@record("departure", index=(("event",), ("registration",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Departure(Fact):
    """Somebody left."""

    event: str = ""
    registration: str = ""
    person: str = ""
    desk: str = ""
    at: datetime | None = None
    session: str = ""


@record("refusal", index=(("event",),), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal(Fact):
    """A scan that admitted nobody: the raw code, why, when and where."""

    event: str = ""
    registration: str = ""
    person: str = ""
    code: str = ""
    outcome: str = ""
    desk: str = ""
    at: datetime | None = None
    venue: str = ""
    session: str = ""


@record("substitution", index=(("event",), ("registration",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Substitution(Fact):
    """Somebody (``registration``, ``person``) came in the place of ``instead_of``, another registration."""

    event: str = ""
    registration: str = ""
    person: str = ""
    instead_of: str = ""
    desk: str = ""
    at: datetime | None = None
