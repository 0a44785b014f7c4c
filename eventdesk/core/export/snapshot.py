"""Everything a workbook speaks of, read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo
from typing import TypeVar

from eventdesk.core.checkin.model import Arrival, Departure
from eventdesk.core.export.privacy import row_code
from eventdesk.core.export.records import Exported
from eventdesk.core.notes.model import CardVersion, CardWithdrawn
from eventdesk.core.notes.service import Card, cards_of
from eventdesk.core.programme.model import Event, Round, Table, Theme, Venue, in_order
from eventdesk.core.registration.aliases import aliases, standing
from eventdesk.core.registration.model import BadgeIssued, BadgeRevoked, Person, Registration
from eventdesk.core.rotation.plan import in_force
from eventdesk.core.rotation.records import PlanPublished, SeatOverride
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.folding import fold
from eventdesk.core.shared.ports import Reader

_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Seat:
    """Where somebody is to sit in a round, by ids. ``moved`` says that it differs from the published plan."""

    registration: str
    round: str
    table: str
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of an event. Mappings are by id; lists are in the order they are shown."""

    event: Event
    people: Mapping[str, Person]
    registrations: Mapping[str, Registration]
    badges: Mapping[str, str]
    arrivals: tuple[Arrival, ...] = ()
    departures: tuple[Departure, ...] = ()
    venues: Mapping[str, Venue] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    rounds: Mapping[str, Round] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)
    seats: tuple[Seat, ...] = ()
    cards: tuple[Card, ...] = ()
    exports: tuple[Exported, ...] = ()
    called: Mapping[str, str] = field(default_factory=dict)
    zone: tzinfo | None = None

    def local(self, moment: datetime | None) -> datetime | None:
        """A moment as clocks on the wall show it, to the second (in the computer's zone if none is set)."""
        return moment.astimezone(self.zone).replace(tzinfo=None, microsecond=0) if moment else None

    def wishes(self, registration: Registration) -> tuple[str, ...]:
        """The themes wanted, best first, by the names they have now; what names no theme stays as written."""
        return tuple(dict.fromkeys(self.called.get(wish, wish) for wish in registration.wishes))

    def round_numbers(self, rounds: Iterable[str]) -> str:
        """Rounds by their numbers, as people write them."""
        return ", ".join(str(number) for number in sorted(self.rounds[r].number for r in rounds if r in self.rounds))

    def short(self, person: str) -> str:
        """A person's code in sheets: the short id, or a code made from the id when there is none."""
        known = self.people.get(person)
        return known.short if known and known.short else row_code(person)


def read_snapshot(read: Reader, event_id: str, zone: tzinfo | None = None) -> Snapshot:
    """The state of an event now; raises ``NotFound`` when there is no such event."""
    event = read.get(Event, event_id)
    if event is None:
        raise NotFound(what="event", name=event_id)
    registrations = read.find(Registration, event=event_id)
    merged = _Merged(standing(read, event_id), aliases(read))
    mine = {registration.person for registration in registrations}
    people = {person.id: person for person in read.find(Person) if person.id in mine}
    themes = in_order(read.find(Theme, event=event_id))
    rounds = sorted(read.find(Round, event=event_id), key=lambda r: (r.number, r.id))
    tables = sorted(read.find(Table, event=event_id), key=lambda t: (t.number, t.id))
    return Snapshot(
        event=event,
        people=dict(sorted(people.items(), key=lambda pair: (pair[1].sort_name.casefold(), pair[0]))),
        registrations={registration.id: registration for registration in registrations},
        badges=_badges_in_force(read.find(BadgeIssued, event=event_id), read.find(BadgeRevoked, event=event_id)),
        arrivals=merged.passages(read.find(Arrival, event=event_id)),
        departures=merged.passages(read.find(Departure, event=event_id)),
        venues={venue.id: venue for venue in read.find(Venue, event=event_id)},
        themes={theme.id: theme for theme in themes},
        rounds={round_.id: round_ for round_ in rounds},
        tables={table.id: table for table in tables},
        seats=_seats(
            read.find(PlanPublished, event=event_id),
            read.find(SeatOverride, event=event_id),
            {registration.id for registration in registrations},
            merged.stands,
        ),
        cards=tuple(cards_of(read.find(CardVersion, event=event_id), read.find(CardWithdrawn, event=event_id))),
        exports=tuple(read.find(Exported, event=event_id)),
        called=_called(themes, registrations),
        zone=zone,
    )


def _called(themes: list[Theme], registrations: list[Registration]) -> dict[str, str]:
    names = {fold(name): theme.name for theme in reversed(themes) for name in (*theme.aliases, theme.name)}
    wishes = {wish for registration in registrations for wish in registration.wishes}
    return {wish: names.get(fold(wish), wish) for wish in wishes}


def _badges_in_force(issued: list[BadgeIssued], revoked: list[BadgeRevoked]) -> dict[str, str]:
    gone = {fact.badge for fact in revoked}
    return {badge.registration: badge.code for badge in issued if badge.id not in gone}


_Passage = TypeVar("_Passage", Arrival, Departure)


@dataclass(frozen=True, slots=True)
class _Merged:
    """Who stands for whom: facts keep the ids they were written with, the workbook shows the person they became."""

    stands: Mapping[str, str]
    people: Mapping[str, str]

    def passages(self, found: list[_Passage]) -> tuple[_Passage, ...]:
        """Passages in order, of the people and registrations in force."""
        shown = [
            replace(
                passage,
                registration=self.stands.get(passage.registration, passage.registration),
                person=self.people.get(passage.person, passage.person),
            )
            if passage.registration in self.stands or passage.person in self.people
            else passage
            for passage in found
        ]
        return tuple(sorted(shown, key=lambda passage: (passage.at or _LONG_AGO, passage.id)))


def _seats(
    plans: list[PlanPublished], overrides: list[SeatOverride], known: set[str], stands: Mapping[str, str]
) -> tuple[Seat, ...]:
    """The seats of the plan in force (the one published last, with the changes made to it) of known registrations.

    A seat planned for a registration that was merged into another is shown as the other's, unless that has its own.
    """
    if not plans:
        return ()
    published = max(plans, key=lambda p: (p.at or _LONG_AGO, p.id))
    changes = sorted(
        (change for change in overrides if change.plan == published.id), key=lambda o: (o.at or _LONG_AGO, o.id)
    )
    plan, moved = in_force(published, changes), {(change.registration, change.round) for change in changes}
    seats: dict[tuple[str, str], Seat] = {}
    for registration, row in sorted(plan.rows.items(), key=lambda pair: pair[0] in stands):
        shown = stands.get(registration, registration)
        for round_, table in zip(plan.rounds, row, strict=True):
            if table and shown in known:
                seats.setdefault((shown, round_), Seat(shown, round_, table, (registration, round_) in moved))
    return tuple(seats.values())
