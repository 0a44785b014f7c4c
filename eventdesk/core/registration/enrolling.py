"""People of the process at several of its events: registered again without typing anything again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from eventdesk.core.programme.model import Event
from eventdesk.core.registration.aliases import canonical
from eventdesk.core.registration.model import Person, Registration, Status
from eventdesk.core.registration.places import gate
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Unit

_CHUNK = 190
_GOES_ALONG = (
    "role", "wheelchair", "needs", "needs_seating", "needs_communication", "needs_food", "minor", "takes_seat",
    "speaks", "counted", "group", "consent", "images", "notice",
)  # fmt: skip
"""What is true of somebody at every event; wishes, venue and rounds belong to one."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What came of it, in people: ``unit`` undoes it (empty: nothing was written)."""

    unit: str
    added: int
    already: int
    waiting: int


@dataclass(frozen=True, slots=True)
class AtEvent:
    """Where a person stands at one event of the process; ``registration`` empty: not registered there."""

    event: str
    name: str
    day: date | None
    registration: str = ""
    status: str = ""


class Enrolling:
    """Registers people of one event at another."""

    def __init__(self, ledger: Ledger, new_id: NewId) -> None:
        self._ledger = ledger
        self._new_id = new_id

    def events_of(self, person: str) -> tuple[AtEvent, ...]:
        """Every event of the process with where a person stands there, earliest first."""
        with self._ledger.reading() as read:
            events = sorted(read.find(Event), key=lambda e: (e.day or date.max, e.name))
            mine = {r.event: r for r in read.find(Registration, person=canonical(read, person))}
        return tuple(
            AtEvent(
                e.id, e.name, e.day, mine[e.id].id if e.id in mine else "", mine[e.id].status if e.id in mine else ""
            )
            for e in events
        )

    def enrol(self, registrations: Iterable[str], to: str) -> Enrolled:
        """Register those with these registrations (of other events) at the event ``to``: needs, role, group and consent
        go along, the version of the notice they saw too. Who is already there is left as they are; who finds every
        place taken waits.

        Raises:
            NotFound: there is no such event or registration.
        """
        wanted, unit_id = list(dict.fromkeys(registrations)), ""
        added = already = waiting = 0
        with self._ledger.reading() as read:
            if read.get(Event, to) is None:
                raise NotFound(what="why:event", name=to)
        for start in range(0, len(wanted), _CHUNK):
            with self._ledger.writing(event=to, unit=unit_id) as unit:
                door, there = gate(unit.read, to), {r.person for r in unit.read.find(Registration, event=to)}
                for source in wanted[start : start + _CHUNK]:
                    made = self._copied(unit, source, to)
                    if made.person in there:
                        already += 1
                        continue
                    person = unit.read.get(Person, made.person) or Person(id=made.person)
                    made = replace(made, status=door.status_for(made, person))
                    there.add(made.person)
                    unit.new(made)
                    unit_id, added = unit.id, added + 1
                    waiting += made.status == Status.WAITING
        return Enrolled(unit_id, added, already, waiting)

    def _copied(self, unit: Unit, source: str, to: str) -> Registration:
        known = unit.read.get(Registration, source)
        if known is None:
            raise NotFound(what="why:registration", name=source)
        fields = {name: getattr(known, name) for name in _GOES_ALONG}
        return Registration(id=self._new_id(), event=to, person=known.person, registered_at=unit.now, **fields)
