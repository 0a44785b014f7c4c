"""The waiting list: whom to call when a place becomes free, and what they answered."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from eventdesk.core.programme.model import Event, Venue
from eventdesk.core.registration.model import Answer, Person, Promoted, Registration, Status
from eventdesk.core.registration.places import Gate, Places, full_gate, venue_of
from eventdesk.core.shared.errors import EventDeskError, NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader


class NoPlaceFree(EventDeskError):
    """Somebody says yes but every place is taken. Values: ``name``."""

    key: ClassVar[str] = "waiting-no-place"


class NotWaiting(EventDeskError):
    """Somebody is asked who is not on the waiting list: called meanwhile, perhaps at another desk. Values: ``name``."""

    key: ClassVar[str] = "waiting-not-waiting"


@dataclass(frozen=True, slots=True)
class Waiter:
    """Somebody on the waiting list. ``venue`` is the name of where they would go; ``calls`` tells when they were
    called without an answer; ``can_come`` whether a place is free there now.
    """

    registration: str
    name: str
    short: str
    phone: str
    email: str
    zone: str
    category: str
    venue: str
    since: datetime | None
    calls: tuple[datetime, ...]
    can_come: bool


@dataclass(frozen=True, slots=True)
class Called:
    """An answer that was written down: ``answer`` is yes, no or unknown (not reached)."""

    registration: str
    name: str
    answer: str
    desk: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """The waiting list of an event: its places, who waits (whom to call first, first), what was answered so far (the
    latest first).
    """

    places: tuple[Places, ...]
    queue: tuple[Waiter, ...]
    calls: tuple[Called, ...]

    @property
    def next(self) -> Waiter | None:
        """Whom to call now; None when no place is free for anybody who waits."""
        return next((waiter for waiter in self.queue if waiter.can_come), None)


class WaitingList:
    """Use cases of the waiting list."""

    def __init__(self, ledger: Ledger, new_id: NewId) -> None:
        self._ledger = ledger
        self._new_id = new_id

    def state(self, event: str) -> Waiting:
        """The waiting list as it is now.

        Who was called without an answer comes after those who were not; among equals the first to register comes first.

        Raises:
            NotFound: there is no such event.
        """
        with self._ledger.reading() as read:
            return _state(read, event)

    def places(self, event: str) -> tuple[Places, ...]:
        """The places of the event and of its venues."""
        with self._ledger.reading() as read:
            found = _event(read, event)
            return full_gate(read, found, _venues(read, event)).places()

    def answer(self, event: str, registration: str, answer: Answer, *, beyond: bool = False) -> str:
        """Write down what somebody on the waiting list said: yes gives the place, no takes them off the list, unknown
        (not reached) puts them behind those nobody called. Returns the unit, for undo.

        Raises:
            NotFound: there is no such registration at this event.
            NotWaiting: they are not on the waiting list (any more).
            NoPlaceFree: they say yes, every place is taken and ``beyond`` is not given.
        """
        with self._ledger.writing(event=event) as unit:
            found = unit.read.get(Registration, registration)
            if found is None or found.event != event:
                raise NotFound(what="why:registration", name=registration)
            person = unit.read.get(Person, found.person) or Person(id=found.person)
            if found.retired or found.status != Status.WAITING:
                raise NotWaiting(name=person.name)
            if answer is Answer.YES and not beyond and not _room(unit.read, event, found, person):
                raise NoPlaceFree(name=person.name)
            unit.add(
                Promoted(
                    id=self._new_id(),
                    event=event,
                    registration=registration,
                    person=found.person,
                    answer=str(answer),
                    desk=unit.actor,
                    at=unit.now,
                )
            )
            after = {Answer.YES: Status.REGISTERED, Answer.NO: Status.CANCELLED}.get(answer, Status.WAITING)
            unit.change(found, status=str(after))
            return unit.id

    def limit(self, event: str, capacity: int, *, venue: str = "") -> str:
        """Set how many places an event or one of its venues has; 0 takes the limit away. Returns the unit.

        Nobody who has a place loses it. Raises ``NotFound``.
        """
        with self._ledger.writing(event=event) as unit:
            found = unit.read.get(Venue, venue) if venue else _event(unit.read, event)
            if found is None:
                raise NotFound(what="why:venue", name=venue)
            unit.change(found, capacity=max(0, capacity))
            return unit.id


def _state(read: Reader, event: str) -> Waiting:
    venues, found = _venues(read, event), _event(read, event)
    people = {person.id: person for person in read.find(Person)}
    registrations = read.find(Registration, event=event)
    gate = Gate(found, venues, people, registrations)
    calls = read.find(Promoted, event=event)
    unanswered: dict[str, list[datetime]] = defaultdict(list)
    for call in calls:
        if call.answer == Answer.UNKNOWN and call.at:
            unanswered[call.registration].append(call.at)
    waiters = [
        _waiter(r, people.get(r.person) or Person(id=r.person), venues, gate, tuple(unanswered[r.id]))
        for r in _in_order([r for r in registrations if r.status == Status.WAITING])
    ]
    waiters.sort(key=lambda waiter: len(waiter.calls))
    called = {call.registration for call in calls}
    names = {r.id: people[r.person].name for r in registrations if r.id in called and r.person in people}
    told = [Called(c.registration, names.get(c.registration, ""), c.answer, c.desk, c.at) for c in reversed(calls)]
    return Waiting(gate.places(), tuple(waiters), tuple(told))


def _in_order(registrations: list[Registration]) -> list[Registration]:
    """The first to register first; without a moment, in the order they were written."""
    moments = [r.registered_at.timestamp() for r in registrations if r.registered_at]
    last = max(moments, default=0.0)
    return sorted(registrations, key=lambda r: r.registered_at.timestamp() if r.registered_at else last)


def _waiter(
    registration: Registration, person: Person, venues: list[Venue], gate: Gate, calls: tuple[datetime, ...]
) -> Waiter:
    venue = venue_of(registration, person, venues)
    return Waiter(
        registration.id, person.name, person.short, person.phone, person.email, person.zone, person.category,
        next((v.name for v in venues if v.id == venue), ""), registration.registered_at, calls, gate.has_room(venue),
    )  # fmt: skip


def _room(read: Reader, event: str, registration: Registration, person: Person) -> bool:
    venues = _venues(read, event)
    return full_gate(read, _event(read, event), venues).has_room(venue_of(registration, person, venues))


def _venues(read: Reader, event: str) -> list[Venue]:
    return sorted(read.find(Venue, event=event), key=lambda v: (v.name, v.id))


def _event(read: Reader, event: str) -> Event:
    found = read.get(Event, event)
    if found is None:
        raise NotFound(what="why:event", name=event)
    return found
