"""Who or how many really sat at the tables: counted by a facilitator, or seen by a scan at the table.

Planned is not seated: people stay put, follow friends, come for one round. In every mode of seating what happened is
written beside the plan; with free seating it is all there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from eventdesk.core.programme.model import Round, Table
from eventdesk.core.registration.model import BadgeIssued, BadgeRevoked, Person, Registration
from eventdesk.core.rotation.records import TableCount, TableScan
from eventdesk.core.shared.codes import folded
from eventdesk.core.shared.errors import BadValue, NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader, Unit

Place = tuple[str, str]
"""A table and a round (ids); the round is empty at an event without rounds."""

MOST_PEOPLE = 999
"""People who can be counted at one table: more is a slip of the keyboard."""


class AtTable(StrEnum):
    """What a scan at a table leads to. Only ``SEEN`` and ``MOVED`` write something."""

    SEEN = "seen"
    MOVED = "moved"
    AGAIN = "again"
    REVOKED = "revoked"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TableAnswer:
    """The answer to a scan at a table. ``before`` is the table where the person was seen earlier in this round."""

    outcome: AtTable
    table: str
    registration: str = ""
    name: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Present:
    """Who or how many are at a table in a round. ``counted`` is None while nobody has counted."""

    counted: int | None = None
    seen: tuple[str, ...] = ()
    counted_at: datetime | None = None
    seen_at: datetime | None = None

    @property
    def people(self) -> int | None:
        """How many really sit there, as far as is known; None when nothing is.

        A count is believed; badges scanned after it can only show that there are more.
        """
        if self.counted is None:
            return len(self.seen) if self.seen_at is not None else None
        later = self.counted_at is not None and self.seen_at is not None and self.seen_at > self.counted_at
        return max(self.counted, len(self.seen)) if later else self.counted


@dataclass(frozen=True, slots=True)
class Sat:
    """Everything known about who really sat where. ``counts`` and ``scans`` are in the order they were made."""

    counts: tuple[TableCount, ...] = ()
    scans: tuple[TableScan, ...] = ()
    places: Mapping[Place, Present] = field(default_factory=dict)

    def at(self, table: str, round_id: str) -> Present:
        """Who or how many at this table in this round."""
        return self.places.get((table, round_id), _NOTHING)

    def tables_of(self, registration: str) -> tuple[TableScan, ...]:
        """Where somebody was seen, in order."""
        return tuple(scan for scan in self.scans if scan.registration == registration)

    def visited(self, registration: str) -> frozenset[str]:
        """The tables (ids) at which somebody was seen."""
        return frozenset(scan.table for scan in self.tables_of(registration))


_NOTHING = Present()


def sat_of(counts: Sequence[TableCount], scans: Sequence[TableScan]) -> Sat:
    """What the counts and scans of an event say: the newest count holds, and who is seen elsewhere has moved."""
    last: dict[tuple[str, str], TableScan] = {}
    newest_scan: dict[Place, datetime | None] = {}
    for scan in scans:
        last[scan.registration, scan.round] = scan
        newest_scan[scan.table, scan.round] = scan.at
    seen: dict[Place, list[str]] = {}
    for scan in last.values():
        seen.setdefault((scan.table, scan.round), []).append(scan.registration)
    counted = {(count.table, count.round): count for count in counts}
    places = {
        place: Present(
            counted[place].count if place in counted else None,
            tuple(seen.get(place, ())),
            counted[place].at if place in counted else None,
            newest_scan.get(place),
        )
        for place in {**counted, **newest_scan}
    }
    return Sat(tuple(counts), tuple(scans), places)


class Seating:
    """Use cases on who really sits where. The only writer of counts and scans at tables."""

    def __init__(self, ledger: Ledger, new_id: NewId) -> None:
        self._ledger = ledger
        self._new_id = new_id

    def count(self, event: str, table: str, round_id: str, count: int) -> TableCount:
        """Write down how many people really sit at a table in a round. The newest count holds.

        Raises:
            BadValue: fewer than none, or more than 999.
            NotFound: the table or the round is not of this event.
        """
        with self._ledger.writing(event=event) as unit:
            return count_within(unit, event, table, round_id, count, fact=self._new_id())

    def scan(self, event: str, table: str, round_id: str, raw: str) -> TableAnswer:
        """Write down that the holder of this badge is at a table. A second scan there is calm and writes nothing.

        Raises:
            NotFound: the table or the round is not of this event.
        """
        code = folded(raw)
        with self._ledger.writing(event=event) as unit:
            _check_place(unit.read, event, table, round_id)
            badge = next((b for b in unit.read.find(BadgeIssued, code=code) if b.event == event), None)
            if badge is None or not code:
                return TableAnswer(AtTable.UNKNOWN, table)
            if unit.read.count(BadgeRevoked, badge=badge.id):
                return TableAnswer(AtTable.REVOKED, table, badge.registration)
            return self._see(unit, event, table, round_id, badge.registration)

    def see(self, event: str, table: str, round_id: str, registration: str) -> TableAnswer:
        """Write down that somebody found by name is at a table; as ``scan``.

        Raises:
            NotFound: the table, the round or the registration is not of this event.
        """
        with self._ledger.writing(event=event) as unit:
            _check_place(unit.read, event, table, round_id)
            return self._see(unit, event, table, round_id, registration)

    def sat(self, event: str) -> Sat:
        """Everything known about who really sat where."""
        with self._ledger.reading() as read:
            return sat_of(read.find(TableCount, event=event), read.find(TableScan, event=event))

    def _see(self, unit: Unit, event: str, table: str, round_id: str, registration: str) -> TableAnswer:
        found = unit.read.get(Registration, registration)
        if found is None or found.event != event:
            raise NotFound(what="why:registration", name=registration)
        person = unit.read.get(Person, found.person)
        name = person.name if person else ""
        earlier = [s for s in unit.read.find(TableScan, registration=registration) if s.round == round_id]
        before = earlier[-1].table if earlier else ""
        if before == table:
            return TableAnswer(AtTable.AGAIN, table, registration, name)
        unit.add(
            TableScan(
                id=self._new_id(),
                event=event,
                registration=registration,
                person=found.person,
                table=table,
                round=round_id,
                desk=unit.actor,
                at=unit.now,
            )
        )
        return TableAnswer(AtTable.MOVED if before else AtTable.SEEN, table, registration, name, before)


def count_within(unit: Unit, event: str, table: str, round_id: str, count: int, *, fact: str) -> TableCount:
    """Write a count in a transaction that writes more; ``fact`` is its id, made where the people were counted.

    Raises:
        BadValue: fewer than none, or more than 999.
        NotFound: the table or the round is not of this event.
    """
    if count < 0:
        raise BadValue(field="count", value=count, why="why:negative")
    if count > MOST_PEOPLE:
        raise BadValue(field="count", value=count, why="why:rotation-too-many-at-table")
    _check_place(unit.read, event, table, round_id)
    made = TableCount(id=fact, event=event, table=table, round=round_id, count=count, desk=unit.actor, at=unit.now)
    unit.add(made)
    return made


def _check_place(read: Reader, event: str, table: str, round_id: str) -> None:
    found = read.get(Table, table)
    if found is None or found.event != event:
        raise NotFound(what="why:table", name=table)
    turn = read.get(Round, round_id) if round_id else None
    if round_id and (turn is None or turn.event != event):
        raise NotFound(what="why:round", name=round_id)


@dataclass(frozen=True, slots=True)
class Moment:
    """How many people were at each theme: in a round, or at a moment where there are no rounds."""

    round: str
    at: datetime | None
    people: Mapping[str, int]


def popularity(sat: Sat, tables: Sequence[Table], rounds: Sequence[Round], *, minutes: int = 15) -> tuple[Moment, ...]:
    """How many people each theme (id) drew over time: one moment per round in which anything is known.

    At an event without rounds the moments are ``minutes`` apart, and a table holds its last count until the next.
    """
    theme = {table.id: table.theme for table in tables}
    if rounds:
        return _by_round(sat, theme, rounds)
    return _by_time(sat, theme, minutes)


def _by_round(sat: Sat, theme: Mapping[str, str], rounds: Sequence[Round]) -> tuple[Moment, ...]:
    moments = []
    for turn in rounds:
        known = {t: p for t in theme if (p := sat.at(t, turn.id).people) is not None}
        if known:
            moments.append(Moment(turn.id, None, _summed(known, theme)))
    return tuple(moments)


def _by_time(sat: Sat, theme: Mapping[str, str], minutes: int) -> tuple[Moment, ...]:
    every: list[TableCount | TableScan] = [*sat.counts, *sat.scans]
    facts = sorted((fact for fact in every if fact.at is not None and not fact.round), key=_when)
    slots: dict[int, list[TableCount | TableScan]] = {}
    for fact in facts:
        slots.setdefault(int(_when(fact).timestamp()) // (60 * minutes), []).append(fact)
    moments, so_far = [], Sat()
    for found in slots.values():
        counts = (*so_far.counts, *(f for f in found if isinstance(f, TableCount)))
        so_far = sat_of(counts, (*so_far.scans, *(f for f in found if isinstance(f, TableScan))))
        known = {t: p for t in theme if (p := so_far.at(t, "").people) is not None}
        moments.append(Moment("", _when(found[-1]), _summed(known, theme)))
    return tuple(moments)


def _when(fact: TableCount | TableScan) -> datetime:
    assert fact.at is not None
    return fact.at


def _summed(known: Mapping[str, int], theme: Mapping[str, str]) -> dict[str, int]:
    people: dict[str, int] = {}
    for table, count in known.items():
        people[theme[table]] = people.get(theme[table], 0) + count
    return people


@dataclass(frozen=True, slots=True)
class Room:
    """A table with the people who are there and the seats left. ``sure``: somebody counted or scanned there."""

    table: Table
    people: int
    sure: bool = True

    @property
    def free(self) -> int:
        """Seats left, never fewer than none."""
        return max(0, self.table.max_seats - self.people)


def where_is_room(
    sat: Sat, tables: Iterable[Table], round_id: str, planned: Mapping[str, int] | None = None
) -> tuple[Room, ...]:
    """Every open table with its seats left, in the tables' order: what was counted, else what is planned.

    Badges scanned where nobody counted show how many there are at least. Without a plan they are all that is known.
    """
    rooms = []
    for table in tables:
        if round_id and round_id in table.closed_rounds:
            continue
        here = sat.at(table.id, round_id)
        known = here.people if planned is None or here.counted is not None else None
        expected = max((planned or {}).get(table.id, 0), len(here.seen))
        rooms.append(Room(table, expected if known is None else known, known is not None))
    return tuple(rooms)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody who asks wants. ``themes`` are ids, best first; ``visited`` tables (ids) they know already."""

    themes: tuple[str, ...] = ()
    visited: frozenset[str] = frozenset()
    wheelchair: bool = False
    language: str = ""
    venue: str = ""


def suggestions(rooms: Sequence[Room], wanted: Wanted) -> tuple[Room, ...]:
    """Tables with a free seat that suit somebody who asks, not visited yet: the themes wanted first, then the emptiest.

    A theme that was visited at another table comes after those that are new to them.
    """
    found = [room for room in rooms if room.free and room.table.id not in wanted.visited and _suits(room.table, wanted)]
    known = {room.table.theme for room in rooms if room.table.id in wanted.visited and room.table.theme}
    place = {theme: number for number, theme in enumerate(wanted.themes)}
    return tuple(
        sorted(
            found,
            key=lambda room: (
                room.table.theme in known,
                place.get(room.table.theme, len(place)),
                -room.free,
                room.table.number,
            ),
        )
    )


def _suits(table: Table, wanted: Wanted) -> bool:
    if wanted.wheelchair and not table.accessible:
        return False
    if wanted.language and table.languages and wanted.language not in table.languages:
        return False
    return not wanted.venue or not table.venue or wanted.venue == table.venue
