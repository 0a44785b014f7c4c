"""Arrivals, refusals and the outcomes of a scan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from eventdesk.core.shared.records import Fact, record


class Outcome(StrEnum):
    """What a scan leads to. Only ``ADMITTED`` writes an arrival; the others are written as refusals."""

    ADMITTED = "admitted"
    ALREADY_IN = "already_in"
    CANCELLED = "cancelled"
    WAITING = "waiting"
    OTHER_VENUE = "other_venue"
    OTHER_EVENT = "other_event"
    REVOKED = "revoked"
    UNKNOWN = "unknown"


@record("arrival", index=(("event",), ("registration",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival(Fact):
    """Somebody came. ``how`` is scan, search or walk_in."""

    event: str = ""
    registration: str = ""
    person: str = ""
    badge: str = ""
    desk: str = ""
    at: datetime | None = None
    how: str = "scan"
    override: str = ""


@record("departure", index=(("event",), ("registration",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Departure(Fact):
    """Somebody left."""

    event: str = ""
    registration: str = ""
    person: str = ""
    desk: str = ""
    at: datetime | None = None


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
