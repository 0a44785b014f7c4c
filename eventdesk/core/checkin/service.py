"""Check-in: a scan becomes a stored fact, and an answer for the next second."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime

from eventdesk.core.checkin.guests import Guests
from eventdesk.core.checkin.model import Arrival, Departure, Outcome, Refusal
from eventdesk.core.checkin.seats import Seat, Seats
from eventdesk.core.programme.model import Event
from eventdesk.core.registration.model import BadgeIssued, BadgeRevoked, Person, Registration, Status
from eventdesk.core.shared.codes import TAG_LENGTH, folded, looks_like_badge
from eventdesk.core.shared.errors import EventDeskError, NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader, Unit


class OverrideNotAllowed(EventDeskError):
    """The organiser has not allowed the desk to admit anyway."""

    key = "override-not-allowed"


class NotInside(EventDeskError):
    """Somebody is to leave who is not in. Values: ``name``."""

    key = "not-inside"


@dataclass(frozen=True, slots=True)
class ScanResult:
    """The answer to a scan or a search hit.

    ``at`` is when this happened; ``first_at`` and ``first_desk`` tell of the first arrival when somebody is already
    in. ``unit`` undoes it. ``needs`` and ``note`` are for the operator's eyes.
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


class CheckIn:
    """Use cases of the registration desk."""

    def __init__(self, ledger: Ledger, new_id: NewId) -> None:
        self._ledger = ledger
        self._new_id = new_id
        self._seats = Seats()

    def scan(self, event: str, raw: str, *, venue: str = "", override: str = "") -> ScanResult:
        """What a scanned or typed badge code leads to. Durable when this returns.

        ``override`` is the reason to admit although the badge alone would not (where the organiser allowed it).

        Raises:
            NotFound: there is no such event.
            OverrideNotAllowed: a reason was given but the organiser has not allowed it.
        """
        code = folded(raw)
        with self._ledger.writing(event=event) as unit:
            known = _event(unit.read, event)
            badge, outcome = self._judge_badge(unit.read, known, code)
            registration = unit.read.get(Registration, badge.registration) if badge else None
            if registration and outcome is Outcome.ADMITTED:
                outcome = _judge(registration, venue)
            return self._settle(unit, known, code, badge, registration, outcome, "scan", override)

    def admit(self, event: str, registration: str, *, venue: str = "", override: str = "") -> ScanResult:
        """Admit somebody found by name.

        Raises:
            NotFound: there is no such registration at this event.
        """
        with self._ledger.writing(event=event) as unit:
            found = unit.read.get(Registration, registration)
            if found is None or found.event != event:
                raise NotFound(what="why:registration", name=registration)
            known = _event(unit.read, event)
            return self._settle(unit, known, "", None, found, _judge(found, venue), "search", override)

    def leave(self, event: str, registration: str) -> str:
        """Write down that somebody left; returns the unit, so that it can be undone.

        Raises:
            NotFound: there is no such registration.
            NotInside: they are not in: a departure would hide their next arrival.
        """
        with self._ledger.writing(event=event) as unit:
            found = unit.read.get(Registration, registration)
            if found is None:
                raise NotFound(what="why:registration", name=registration)
            if not _inside(unit.read, found):
                person = unit.read.get(Person, found.person)
                raise NotInside(name=person.name if person else "")
            unit.add(
                Departure(
                    id=self._new_id(),
                    event=event,
                    registration=registration,
                    person=found.person,
                    desk=unit.actor,
                    at=unit.now,
                )
            )
            return unit.id

    def presence(self, event: str) -> Presence:
        """Figures of the event as this desk knows them."""
        with self._ledger.reading() as read:
            expected = read.count(Registration, event=event, status=Status.REGISTERED)
            arrivals = read.find(Arrival, event=event)
            departures = read.find(Departure, event=event)
            by_registration: dict[str, list[Arrival]] = defaultdict(list)
            for arrival in arrivals:
                by_registration[arrival.registration].append(arrival)
            left = Counter(departure.registration for departure in departures)
            doubles = [self._double(read, r, found, left[r]) for r, found in by_registration.items()]
            gone = sum(left[r] >= len(found) for r, found in by_registration.items())
            return Presence(
                expected, len(by_registration), len(by_registration) - gone, tuple(d for d in doubles if d is not None)
            )

    def arrived(self, event: str) -> frozenset[str]:
        """The registrations that have come."""
        with self._ledger.reading() as read:
            return frozenset(arrival.registration for arrival in read.find(Arrival, event=event))

    def guests(self, event: str) -> Guests:
        """A search over the event's people, empty until its ``load``."""
        return Guests(self._ledger, event)

    def seats_changed(self) -> None:
        """Tables, themes or rounds were renamed: answers must say the new names."""
        self._seats.forget()

    def _judge_badge(self, read: Reader, event: Event, code: str) -> tuple[BadgeIssued | None, Outcome]:
        issued = read.find(BadgeIssued, code=code) if code else []
        if not issued:
            other = looks_like_badge(code) and code[:TAG_LENGTH] != event.tag
            return None, Outcome.OTHER_EVENT if other else Outcome.UNKNOWN
        badge = next((b for b in issued if b.event == event.id), None)
        if badge is None:
            return None, Outcome.OTHER_EVENT
        if read.count(BadgeRevoked, badge=badge.id):
            return badge, Outcome.REVOKED
        return badge, Outcome.ADMITTED

    def _settle(
        self,
        unit: Unit,
        event: Event,
        code: str,
        badge: BadgeIssued | None,
        registration: Registration | None,
        outcome: Outcome,
        how: str,
        override: str,
    ) -> ScanResult:
        if override and not event.override_allowed:
            raise OverrideNotAllowed
        read = unit.read
        inside = _inside(read, registration) if registration else []
        if inside and outcome is not Outcome.REVOKED:
            outcome = Outcome.ALREADY_IN
        elif override and registration:
            outcome = Outcome.ADMITTED
        if registration is None or outcome is not Outcome.ADMITTED:
            self._refuse(unit, event, code, registration, outcome)
        else:
            unit.add(
                Arrival(
                    id=self._new_id(),
                    event=event.id,
                    registration=registration.id,
                    person=registration.person,
                    badge=badge.id if badge else "",
                    desk=unit.actor,
                    at=unit.now,
                    how=how,
                    override=override,
                )
            )
        return self._answer(unit, event, code, registration, outcome, inside)

    def _refuse(self, unit: Unit, event: Event, code: str, registration: Registration | None, outcome: Outcome) -> None:
        unit.add(
            Refusal(
                id=self._new_id(),
                event=event.id,
                registration=registration.id if registration else "",
                person=registration.person if registration else "",
                code=code[:100],
                outcome=outcome,
                desk=unit.actor,
                at=unit.now,
            )
        )

    def _answer(
        self,
        unit: Unit,
        event: Event,
        code: str,
        registration: Registration | None,
        outcome: Outcome,
        inside: list[Arrival],
    ) -> ScanResult:
        if registration is None:
            return ScanResult(outcome, code, unit.now, unit.id)
        person = unit.read.get(Person, registration.person)
        first = inside[0] if inside else None
        return ScanResult(
            outcome,
            code,
            unit.now,
            unit.id,
            registration.id,
            person.name if person else "",
            person.organisation if person else "",
            self._seats.of(unit.read, event.id, registration.id),
            first.at if first else None,
            first.desk if first else "",
            wheelchair=registration.wheelchair,
            needs=registration.needs,
            note=registration.note,
        )

    def _double(self, read: Reader, registration: str, arrivals: list[Arrival], left: int) -> Double | None:
        if len(arrivals) - left < 2:
            return None
        found = read.get(Registration, registration)
        person = read.get(Person, found.person) if found else None
        return Double(registration, person.name if person else "", tuple(arrivals))


def _event(read: Reader, event: str) -> Event:
    found = read.get(Event, event)
    if found is None:
        raise NotFound(what="why:event", name=event)
    return found


def _judge(registration: Registration, venue: str) -> Outcome:
    if registration.retired or registration.status == Status.CANCELLED:
        return Outcome.CANCELLED
    if registration.status == Status.WAITING:
        return Outcome.WAITING
    if venue and registration.venue and registration.venue != venue:
        return Outcome.OTHER_VENUE
    return Outcome.ADMITTED


def _inside(read: Reader, registration: Registration) -> list[Arrival]:
    """The arrivals of somebody who is in now; empty when they never came or have left again."""
    arrivals = read.find(Arrival, registration=registration.id)
    if len(arrivals) <= read.count(Departure, registration=registration.id):
        return []
    return arrivals
