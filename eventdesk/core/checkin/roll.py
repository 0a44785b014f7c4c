"""The roll: badges, registrations and names of an event in memory, so that a scan asks the disk only what may have
changed a moment ago. Kept true by the bus: whatever a fact touches is forgotten and read again when needed.
"""

from __future__ import annotations

from threading import Lock
from typing import Generic, TypeVar

from eventdesk.core.programme.model import Event
from eventdesk.core.registration.aliases import who_stands
from eventdesk.core.registration.model import BadgeIssued, BadgeRevoked, Merged, Person, Registration
from eventdesk.core.shared.bus import Bus, JournalGrew
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.ports import Ledger, Reader
from eventdesk.core.shared.records import Record

R = TypeVar("R", bound=Record)
_EVERYTHING = "*"


class Known(Generic[R]):
    """Records of one kind by their id, each as it was last read."""

    def __init__(self) -> None:
        self._records: dict[str, R] = {}

    def get(self, read: Reader, kind: type[R], record_id: str) -> R | None:
        """The record, from memory where it is known."""
        known = self._records.get(record_id)
        if known is None and (known := read.get(kind, record_id)) is not None:
            self._records[record_id] = known
        return known

    def learn(self, records: list[R], but: frozenset[str]) -> None:
        """Know these, except those that changed while they were being read."""
        self._records = {record.id: record for record in records if record.id not in but}

    def forget(self, ids: frozenset[str]) -> None:
        """These may have changed."""
        for record_id in ids:
            self._records.pop(record_id, None)

    def forget_all(self) -> None:
        """Everything may have changed."""
        self._records = {}


class Roll:
    """Who a badge code belongs to. Used within the transaction of a scan; may be taught from another lane."""

    def __init__(self, ledger: Ledger, bus: Bus | None) -> None:
        """Without a bus nothing is kept in memory."""
        self._ledger = ledger
        self._kept = bus is not None
        self._lock = Lock()
        self._events: Known[Event] = Known()
        self._people: Known[Person] = Known()
        self._registrations: Known[Registration] = Known()
        self._badges: dict[str, tuple[BadgeIssued, ...]] = {}
        self._revoked: frozenset[str] | None = None
        self._changed: dict[str, frozenset[str]] | None = None
        self.nobody_merged = False
        """Known for sure: no two people of the file were merged."""
        if bus is not None:
            bus.subscribe(self._on_fact)

    def learn(self, event: str) -> None:
        """Read everybody of an event. What changes meanwhile is read again when it is needed."""
        if not self._kept:
            return
        with self._lock:
            self._changed = {}
        with self._ledger.reading() as read:
            events, people = read.find(Event), read.find(Person)
            registrations = read.find(Registration, event=event)
            badges, revoked = read.find(BadgeIssued, event=event), read.find(BadgeRevoked, event=event)
            merged = read.count(Merged)
        by_code: dict[str, tuple[BadgeIssued, ...]] = {}
        for badge in badges:
            by_code[badge.code] = (*by_code.get(badge.code, ()), badge)
        with self._lock:
            changed, self._changed = self._changed or {}, None
            if _EVERYTHING in changed:
                return
            nothing: frozenset[str] = frozenset()
            self._events.learn(events, changed.get("event", nothing))
            self._people.learn(people, changed.get("person", nothing))
            self._registrations.learn(registrations, changed.get("registration", nothing))
            self._badges = {} if "badge_issued" in changed else by_code
            self.nobody_merged = not merged and "merged" not in changed
            self._revoked = None if "badge_revoked" in changed else frozenset(fact.badge for fact in revoked)

    def event(self, read: Reader, event: str) -> Event:
        """The event.

        Raises:
            NotFound: there is none.
        """
        found = self._events.get(read, Event, event) if self._kept else read.get(Event, event)
        if found is None:
            raise NotFound(what="why:event", name=event)
        return found

    def registration(self, read: Reader, registration: str) -> Registration | None:
        """A registration; in place of one that was merged into another, the one that stands for both."""
        kept = self._registrations if self._kept else Known[Registration]()
        found = kept.get(read, Registration, registration)
        return who_stands(read, found) if found is not None and found.retired else found

    def person(self, read: Reader, person: str) -> Person | None:
        """A person."""
        return self._people.get(read, Person, person) if self._kept else read.get(Person, person)

    def badges(self, read: Reader, code: str) -> tuple[BadgeIssued, ...]:
        """The badges issued with this code, of any event."""
        known = self._badges.get(code) if self._kept else None
        return tuple(read.find(BadgeIssued, code=code)) if known is None else known

    def is_revoked(self, read: Reader, badge: str) -> bool:
        """Whether a badge no longer admits."""
        revoked = self._revoked
        return bool(read.count(BadgeRevoked, badge=badge)) if revoked is None else badge in revoked

    def _on_fact(self, fact: JournalGrew) -> None:
        with self._lock:
            if self._changed is not None:
                for name, ids in fact.touched.items():
                    self._changed[name] = self._changed.get(name, frozenset()) | ids
            nothing: frozenset[str] = frozenset()
            self._events.forget(fact.touched.get("event", nothing))
            self._people.forget(fact.touched.get("person", nothing))
            self._registrations.forget(fact.touched.get("registration", nothing))
            if fact.concerns("badge_revoked"):
                self._revoked = None
            if fact.concerns("merged"):
                self.nobody_merged = False
            if issued := fact.touched.get("badge_issued"):
                # A badge can also be taken back by an undo: its code is asked for again.
                gone = [code for code, badges in self._badges.items() if any(b.id in issued for b in badges)]
                for code in gone:
                    del self._badges[code]
            if fact.rebuilt:
                self._forget_all()
                if self._changed is not None:
                    self._changed[_EVERYTHING] = nothing

    def _forget_all(self) -> None:
        for known in (self._events, self._people, self._registrations):
            known.forget_all()
        self._badges, self._revoked, self.nobody_merged = {}, None, False
