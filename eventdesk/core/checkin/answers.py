"""The answer to a scan or a search hit: who, where they sit, what the operator should know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from eventdesk.core.checkin.model import Arrival, Outcome
from eventdesk.core.checkin.seats import Seat
from eventdesk.core.registration.model import Person, Registration


@dataclass(frozen=True, slots=True)
class ScanResult:
    """The answer to a scan or a search hit.

    ``at`` is when this happened; ``first_at`` and ``first_desk`` tell of the first arrival when somebody is already
    in. ``unit`` undoes it. ``needs``, ``note``, ``attention``, ``minor`` and ``leaves_at`` are for the operator's eyes.
    ``may_override``: the organiser lets the desk admit anyway, with a reason. ``badge`` is the code in force where one
    was just given.
    """

    outcome: Outcome
    code: str
    at: datetime
    unit: str
    registration: str = ""
    name: str = ""
    organisation: str = ""
    seats: tuple[Seat, ...] = ()
    first_at: datetime | None = None
    first_desk: str = ""
    wheelchair: bool = False
    needs: str = ""
    note: str = ""
    attention: str = ""
    minor: bool = False
    leaves_at: str = ""
    may_override: bool = False
    badge: str = ""
    takes_seat: bool = False
    how: str = ""


@dataclass(frozen=True, slots=True)
class Double:
    """A person admitted more than once by desks that could not see each other: counted once, shown."""

    registration: str
    name: str
    arrivals: tuple[Arrival, ...]


@dataclass(frozen=True, slots=True)
class Presence:
    """How many are expected, have come, are in the house now; and the doubles."""

    expected: int
    arrived: int
    inside: int
    doubles: tuple[Double, ...]


def must_be_confirmed(registration: Registration) -> bool:
    """Whether somebody has to look before this person is let in."""
    return registration.minor or bool(registration.attention)


def needs_of(registration: Registration) -> str:
    """What the desk should know of a person's needs; food is the caterer's affair."""
    parts = (registration.needs_seating, registration.needs_communication, registration.needs)
    return " · ".join(dict.fromkeys(part for part in parts if part))


def answer(
    outcome: Outcome,
    code: str,
    at: datetime,
    unit: str,
    registration: Registration,
    person: Person | None,
    seats: tuple[Seat, ...],
    inside: list[Arrival],
    *,
    may_override: bool = False,
    badge: str = "",
    how: str = "",
) -> ScanResult:
    """The answer about a registration."""
    first = inside[0] if inside else None
    return ScanResult(
        outcome,
        code,
        at,
        unit,
        registration.id,
        person.name if person else "",
        person.organisation if person else "",
        seats,
        first.at if first else None,
        first.desk if first else "",
        wheelchair=registration.wheelchair,
        needs=needs_of(registration),
        note=registration.note,
        attention=registration.attention,
        minor=registration.minor,
        leaves_at=registration.leaves_at,
        may_override=may_override,
        badge=badge,
        takes_seat=registration.is_seated,
        how=how,
    )
