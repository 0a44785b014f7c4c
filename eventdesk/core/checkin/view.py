"""The view over an arrival: reads everybody once and counts. For the panel of figures, never on a scan's way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from eventdesk.core.checkin.figures import (
    Attention,
    By,
    Count,
    Everybody,
    Missing,
    Pace,
    attention,
    counted,
    missing,
    pace,
)
from eventdesk.core.checkin.model import Refusal
from eventdesk.core.checkin.tally import Tally
from eventdesk.core.programme.model import Table, Theme, Venue
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.rotation.plan import in_force
from eventdesk.core.rotation.records import PlanPublished, SeatOverride
from eventdesk.core.shared.ports import Ledger, Reader


@dataclass(frozen=True, slots=True)
class View:
    """All that can be seen: counts by each dimension, pace, who needs attention, who with a task is missing."""

    counts: dict[By, tuple[Count, ...]]
    pace: Pace
    attention: tuple[Attention, ...]
    missing: tuple[Missing, ...]


def look(ledger: Ledger, event: str, tally: Tally, now: datetime) -> View:
    """What can be seen now. ``tally`` must have caught up."""
    arrivals, inside = tally.arrivals, tally.inside
    with ledger.reading() as read:
        everybody = _everybody(read, event)
        refusals = read.find(Refusal, event=event)
    doubles = [double.registration for double in tally.presence().doubles]
    return View(
        {by: counted(everybody, by, arrivals, inside) for by in By},
        pace((arrival for came in arrivals.values() for arrival in came), now),
        attention(everybody, arrivals, inside, refusals, doubles),
        missing(everybody, arrivals),
    )


def _everybody(read: Reader, event: str) -> Everybody:
    registrations = read.find(Registration, event=event)
    people = {person.id: person for person in read.find(Person)}
    tables = {table.id: table for table in read.find(Table, event=event)}
    themes = {theme.id: theme.name for theme in read.find(Theme, event=event)}
    plans = read.find(PlanPublished, event=event)
    plan = in_force(plans[-1], read.find(SeatOverride, plan=plans[-1].id)) if plans else None
    rows = {
        who: [tables[table] for table in row if table in tables] for who, row in (plan.rows if plan else {}).items()
    }
    return Everybody(
        registrations,
        people,
        {venue.id: venue.name for venue in read.find(Venue, event=event)},
        {who: tuple(str(table.number) for table in row) for who, row in rows.items() if row},
        {who: tuple(themes[table.theme] for table in row if table.theme in themes) for who, row in rows.items() if row},
        plan is not None,
    )
