"""Places: how many an event and each venue have, who has one, who waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eventdesk.core.programme.model import Event, Venue
from eventdesk.core.registration.model import Person, Registration, Status
from eventdesk.core.shared.ports import Reader


@dataclass(frozen=True, slots=True)
class Places:
    """The places of an event (``venue`` empty) or of one venue. ``capacity`` 0: no limit. ``taken`` and ``waiting``
    count those who count as participants: staff, press, interpreters and companions take nobody's place.
    """

    venue: str
    name: str
    capacity: int
    taken: int
    waiting: int

    @property
    def limited(self) -> bool:
        """Whether there is a limit."""
        return self.capacity > 0

    @property
    def free(self) -> int:
        """Places nobody has; without a limit always 1."""
        return max(0, self.capacity - self.taken) if self.limited else 1

    @property
    def over(self) -> int:
        """How many have a place beyond the limit."""
        return max(0, self.taken - self.capacity) if self.limited else 0


def venue_of(registration: Registration, person: Person, venues: Iterable[Venue]) -> str:
    """The venue somebody comes to: the one written down, else the one that expects the person's zone."""
    if registration.venue:
        return registration.venue
    return next((venue.id for venue in venues if person.zone and person.zone in venue.zones), "")


class Gate:
    """Lets registrations in while there are places; those who wait and were not called yet come first."""

    def __init__(
        self,
        event: Event,
        venues: Sequence[Venue],
        people: Mapping[str, Person],
        registrations: Iterable[Registration],
    ) -> None:
        self._event = event
        self._venues = tuple(venues)
        self._taken: Counter[str] = Counter()
        self._waiting: Counter[str] = Counter()
        for registration in registrations:
            self._count(registration, people.get(registration.person) or Person(id=registration.person))

    def status_for(self, registration: Registration, person: Person) -> str:
        """Registered or waiting, for somebody who comes now; the next one is told apart from then on."""
        full = registration.is_counted and any(
            limit and self._taken[key] + self._waiting[key] >= limit
            for key, limit in self._limits(venue_of(registration, person, self._venues))
        )
        status = Status.WAITING if full else Status.REGISTERED
        if registration.is_counted:
            self._tally(status, venue_of(registration, person, self._venues))
        return str(status)

    def places(self) -> tuple[Places, ...]:
        """The event's places, then those of each venue."""
        named = [("", self._event.name, self._event.capacity), *((v.id, v.name, v.capacity) for v in self._venues)]
        return tuple(Places(key, name, capacity, self._taken[key], self._waiting[key]) for key, name, capacity in named)

    def has_room(self, venue: str) -> bool:
        """Whether a place is free at the event and, if one is named, at the venue."""
        return all(not limit or self._taken[key] < limit for key, limit in self._limits(venue))

    def _limits(self, venue: str) -> list[tuple[str, int]]:
        own = next((v.capacity for v in self._venues if v.id == venue), 0)
        return [("", self._event.capacity), (venue, own)] if venue else [("", self._event.capacity)]

    def _count(self, registration: Registration, person: Person) -> None:
        if registration.is_counted:
            self._tally(registration.status, venue_of(registration, person, self._venues))

    def _tally(self, status: str, venue: str) -> None:
        if status == Status.REGISTERED:
            self._taken.update({"", venue})
        elif status == Status.WAITING:
            self._waiting.update({"", venue})


def gate(read: Reader, event: str) -> Gate:
    """The gate of an event as it is now. Without any limit nobody is counted: everybody is let in."""
    found = read.get(Event, event) or Event(id=event)
    venues = sorted(read.find(Venue, event=event), key=lambda v: (v.name, v.id))
    if not found.capacity and not any(venue.capacity for venue in venues):
        return Gate(found, venues, {}, ())
    return full_gate(read, found, venues)


def full_gate(read: Reader, event: Event, venues: Sequence[Venue]) -> Gate:
    """The gate of an event with everybody counted."""
    registrations = read.find(Registration, event=event.id)
    return Gate(event, venues, {person.id: person for person in read.find(Person)}, registrations)
