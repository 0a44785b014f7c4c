"""Who can be found at the desk: a search over the people of one event, kept up to date by facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from eventdesk.core.checkin.model import Arrival, Departure
from eventdesk.core.checkin.search import Entry, SearchIndex
from eventdesk.core.checkin.spot import open_arrivals
from eventdesk.core.registration.aliases import ids_of
from eventdesk.core.registration.model import Person, Registration, Status
from eventdesk.core.shared.codes import SHORT_LENGTH, folded, is_valid
from eventdesk.core.shared.folding import fold
from eventdesk.core.shared.ports import Ledger, Reader

_SURE = 0.85
"""A hit by beginning or by ear is sure enough to be taken unseen when it is the only best one; a slip is not."""
_MANY = 1_000
"""From here on learning everybody anew costs less than asking for each."""
_AHEAD = 0.04
"""How far the best hit must be ahead of the next: a whole word against a beginning."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody found, with what tells them from others of the same name and where they stand.

    ``registration`` is the id; ``since`` and ``desk`` tell of the first arrival of somebody who is in now.
    """

    registration: str
    name: str
    organisation: str = ""
    municipality: str = ""
    short: str = ""
    status: str = Status.REGISTERED
    role: str = ""
    inside: bool = False
    since: datetime | None = None
    desk: str = ""
    group: str = ""
    venue: str = ""
    attention: str = ""
    minor: bool = False
    stays_put: bool = False
    only_rounds: tuple[str, ...] = ()
    leaves_at: str = ""
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search: who was found, best first, and the one who may be taken unseen (or None)."""

    text: str
    guests: tuple[Guest, ...] = ()
    unique: Guest | None = None


class Guests:
    """A search over an event's people. Not thread-safe: use one from one lane."""

    def __init__(self, ledger: Ledger, event: str) -> None:
        self._ledger = ledger
        self._event = event
        self._index = SearchIndex()
        self._guests: dict[str, Guest] = {}
        self._by_person: dict[str, set[str]] = {}

    def __len__(self) -> int:
        return len(self._guests)

    def load(self) -> None:
        """Learn everybody anew."""
        self._guests, self._by_person = {}, {}
        with self._ledger.reading() as read:
            people = {person.id: person for person in read.find(Person)}
            registrations = read.find(Registration, event=self._event)
        self._index = SearchIndex(
            self._noted(registration, people[registration.person])
            for registration in registrations
            if registration.person in people
        )

    def catch_up(self, *, people: Iterable[str] = (), registrations: Iterable[str] = ()) -> None:
        """Learn again those whose person or registration may have changed."""
        named = set(registrations)
        for person in people:
            named |= self._by_person.get(person, set())
        if len(named) > _MANY:
            self.load()
        elif named:
            self._learn_again(named)

    def _learn_again(self, named: set[str]) -> None:
        with self._ledger.reading() as read:
            found = read.find(Registration, event=self._event, id=named)
            persons = {p.id: p for p in read.find(Person, id={r.person for r in found})}
        for gone in named - {registration.id for registration in found}:
            self._index.drop(gone)
            self._guests.pop(gone, None)
        for registration in found:
            if registration.person in persons:
                self._index.put(self._noted(registration, persons[registration.person]))

    def of_group(self, group: str) -> tuple[Guest, ...]:
        """Everybody of a delegation or group, by name, with where they stand."""
        same = [guest for guest in self._guests.values() if guest.group and fold(guest.group) == fold(group)]
        with self._ledger.reading() as read:
            return tuple(standing(read, sorted(same, key=lambda guest: (guest.unnamed, fold(guest.name)))))

    def get(self, registration: str) -> Guest | None:
        """One guest with where they stand; None when there is none."""
        known = self._guests.get(registration)
        if known is None:
            return None
        with self._ledger.reading() as read:
            return standing(read, [known])[0]

    def find(self, text: str, limit: int = 20) -> Found:
        """Who is meant by ``text``: a short code, or words in any order; nothing for an empty text."""
        if short := self._by_short(text):
            hits, sure = [short], True
        else:
            scored = self._index.find(text, limit)
            hits = [self._guests[hit.id] for hit in scored]
            ahead = len(scored) == 1 or (len(scored) > 1 and scored[0].score - scored[1].score >= _AHEAD)
            sure = ahead and scored[0].score >= _SURE
        with self._ledger.reading() as read:
            guests = tuple(standing(read, hits))
        return Found(text, guests, guests[0] if sure else None)

    def _by_short(self, text: str) -> Guest | None:
        code = folded(text)
        if len(code) != SHORT_LENGTH or not is_valid(code):
            return None
        same = [guest for guest in self._guests.values() if guest.short == code]
        return same[0] if len(same) == 1 else None

    def _noted(self, registration: Registration, person: Person) -> Entry:
        self._by_person.setdefault(person.id, set()).add(registration.id)
        self._guests[registration.id] = _guest(registration, person)
        other = f"{person.organisation} {person.municipality} {person.email} {registration.group}"
        return Entry(registration.id, f"{person.display} {person.first} {person.last}", other)


def _guest(registration: Registration, person: Person) -> Guest:
    return Guest(
        registration.id,
        person.name,
        person.organisation,
        person.municipality,
        person.short,
        registration.status,
        registration.role,
        group=registration.group,
        venue=registration.venue,
        attention=registration.attention,
        minor=registration.minor,
        stays_put=registration.stays_put,
        only_rounds=registration.only_rounds,
        leaves_at=registration.leaves_at,
        unnamed=not (person.first or person.last),
    )


def standing(read: Reader, guests: Sequence[Guest]) -> list[Guest]:
    """``guests`` with where they stand now: in since when and at which desk, or not in."""
    counts_for = ids_of(read, (guest.registration for guest in guests))
    came: dict[str, list[Arrival]] = defaultdict(list)
    for arrival in read.find(Arrival, registration=list(counts_for)):
        came[counts_for[arrival.registration]].append(arrival)
    left: dict[str, list[Departure]] = defaultdict(list)
    for departure in read.find(Departure, registration=list(counts_for)):
        left[counts_for[departure.registration]].append(departure)
    return [_standing(guest, open_arrivals(came[guest.registration], left[guest.registration])) for guest in guests]


def _standing(guest: Guest, here: Sequence[Arrival]) -> Guest:
    return replace(guest, inside=True, since=here[0].at, desk=here[0].desk) if here else guest
