"""Who has come and gone, in memory: learned once, then kept up to date by what facts touch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from eventdesk.core.checkin.answers import Double, Presence
from eventdesk.core.checkin.model import Arrival, Departure
from eventdesk.core.checkin.spot import open_arrivals
from eventdesk.core.registration.aliases import standing
from eventdesk.core.registration.model import Person, Registration, Status
from eventdesk.core.shared.ports import Ledger, Reader

F = TypeVar("F", Arrival, Departure)


class _ByRegistration:
    """Facts of one kind, by the registration they speak of; ``stands`` says for merged ones which that is now."""

    def __init__(self, stands: Mapping[str, str]) -> None:
        self._stands = stands
        self.of: dict[str, dict[str, Arrival | Departure]] = defaultdict(dict)
        self._whose: dict[str, str] = {}

    def put(self, fact: Arrival | Departure) -> None:
        """One more, or the same again."""
        who = self._stands.get(fact.registration, fact.registration)
        self._whose[fact.id] = who
        self.of[who][fact.id] = fact

    def whose(self, fact_id: str) -> str:
        """The registration a fact counts for."""
        return self._whose[fact_id]

    def drop(self, fact_id: str) -> str:
        """It was taken back; whose it was."""
        whose = self._whose.pop(fact_id, "")
        if whose:
            self.of[whose].pop(fact_id, None)
            if not self.of[whose]:
                del self.of[whose]
        return whose


class Tally:
    """Arrivals and departures of one event. Not thread-safe: use one from one lane."""

    def __init__(self, ledger: Ledger, event: str) -> None:
        self._ledger = ledger
        self._event = event
        self._stands: dict[str, str] = {}
        self._came, self._left = _ByRegistration(self._stands), _ByRegistration(self._stands)
        self._inside: set[str] = set()
        self._twice: set[str] = set()
        self._expected = 0
        self._fresh = False

    def load(self) -> None:
        """Learn everything anew."""
        self._inside, self._twice = set(), set()
        with self._ledger.reading() as read:
            self._stands = standing(read, self._event)
            self._came, self._left = _ByRegistration(self._stands), _ByRegistration(self._stands)
            for arrival in read.find(Arrival, event=self._event):
                self._came.put(arrival)
            for departure in read.find(Departure, event=self._event):
                self._left.put(departure)
            self._expected = _expected(read, self._event)
        for registration in self._came.of:
            self._judge(registration)
        self._fresh = True

    def catch_up(
        self, *, arrivals: Iterable[str] = (), departures: Iterable[str] = (), registrations: Iterable[str] = ()
    ) -> None:
        """Learn again what may have changed; everything the first time."""
        if not self._fresh:
            self.load()
            return
        came, left = set(arrivals), set(departures)
        if not (came or left or registrations):
            return
        with self._ledger.reading() as read:
            merged = bool(registrations) and standing(read, self._event) != self._stands
        if merged:
            self.load()
            return
        with self._ledger.reading() as read:
            changed = _again(self._came, came, lambda ids: read.find(Arrival, event=self._event, id=ids))
            changed |= _again(self._left, left, lambda ids: read.find(Departure, event=self._event, id=ids))
            if registrations:
                self._expected = _expected(read, self._event)
        for registration in changed:
            self._judge(registration)

    @property
    def arrivals(self) -> Mapping[str, list[Arrival]]:
        """The arrivals of everybody who came, by registration, first first."""
        return {who: self._arrivals(who) for who in self._came.of}

    @property
    def inside(self) -> frozenset[str]:
        """The registrations of who is in now."""
        return frozenset(self._inside)

    def presence(self) -> Presence:
        """The figures."""
        return Presence(self._expected, len(self._came.of), len(self._inside), self._doubles())

    def _doubles(self) -> tuple[Double, ...]:
        if not self._twice:
            return ()
        with self._ledger.reading() as read:
            found = {r.id: r for r in read.find(Registration, id=self._twice)}
            names = {p.id: p.name for p in read.find(Person, id={r.person for r in found.values()})}
        return tuple(
            Double(who, names.get(found[who].person, ""), tuple(self._arrivals(who)))
            for who in self._came.of
            if who in self._twice and who in found
        )

    def _arrivals(self, registration: str) -> list[Arrival]:
        return [fact for fact in self._came.of[registration].values() if isinstance(fact, Arrival)]

    def _judge(self, registration: str) -> None:
        """Whether they are in, and whether two desks admitted them to the same session."""
        self._inside.discard(registration)
        self._twice.discard(registration)
        if registration not in self._came.of:
            return
        came = self._arrivals(registration)
        left = [fact for fact in self._left.of.get(registration, {}).values() if isinstance(fact, Departure)]
        here = open_arrivals(came, left)
        if here:
            self._inside.add(registration)
        if len(here) > len({arrival.session for arrival in here}):
            self._twice.add(registration)


def _again(known: _ByRegistration, ids: set[str], find: Callable[[set[str]], list[F]]) -> set[str]:
    """Read these facts again; the registrations that may stand elsewhere now."""
    if not ids:
        return set()
    changed = {known.drop(fact_id) for fact_id in ids}
    for fact in find(ids):
        known.put(fact)
        changed.add(known.whose(fact.id))
    return changed - {""}


def _expected(read: Reader, event: str) -> int:
    return read.count(Registration, event=event, status=Status.REGISTERED)
