"""The day as data: which round it is, planned beside seated, where there is room, what drew people, who was seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from eventdesk.core.checkin.search import Entry, SearchIndex
from eventdesk.core.programme.model import Round, Seating
from eventdesk.core.programme.service import Setup
from eventdesk.core.rotation.plan import SeatPlan
from eventdesk.core.rotation.problem import Participant
from eventdesk.core.rotation.seating import Room, Sat, Wanted, popularity, suggestions, where_is_room
from eventdesk.core.rotation.situation import first_open_round
from eventdesk.core.shared.folding import fold
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation.state import Shown

ALL_DAY = ""
"""The round of an event without rounds."""


def round_now(rounds: Sequence[Round], clock: str) -> str:
    """The id of the round under way at ``clock`` (HH:MM): the last that has started, else the first; "" without rounds.

    Rounds whose start is not set are no help: with none set the first is meant.
    """
    if not rounds:
        return ALL_DAY
    begun = [turn for turn in rounds if turn.starts and turn.starts <= clock]
    return begun[-1].id if begun else rounds[0].id


def clock_of_the_day(setup: Setup, now: datetime) -> str:
    """The time of day (HH:MM) on the event's day, local; empty on another day: no round has begun then."""
    return f"{now:%H:%M}" if setup.event.day == now.date() else ""


def open_from(setup: Setup, now: datetime, *, running: bool) -> int:
    """The place (from 1) of the first round whose seats may change: the first that has not begun or, with ``running``,
    the one under way.
    """
    first = first_open_round(setup.rounds, clock_of_the_day(setup, now))
    return max(1, first - 1) if running else first


def planned_at(plan: SeatPlan | None, round_id: str) -> dict[str, int] | None:
    """How many are planned at each table of a round; None without a plan for it."""
    if plan is None or round_id not in plan.rounds:
        return None
    return {table: len(people) for table, people in plan.tables(round_id).items()}


class Standing(StrEnum):
    """How a table stands in a round, in a word."""

    UNKNOWN = "unknown"
    CLOSED = "closed"
    TOO_MANY = "too_many"
    TOO_FEW = "too_few"
    FULL = "full"
    ROOM = "room"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class CountRow:
    """A table in a round: planned beside seated. ``planned`` is None without a plan, ``people`` while nothing is known.

    ``badges`` are those scanned there.
    """

    id: str
    number: int
    theme: str
    low: int
    high: int
    planned: int | None
    counted: int | None
    badges: int
    people: int | None
    closed: bool = False

    @property
    def standing(self) -> Standing:
        """How the table stands."""
        if self.people is None:
            return Standing.CLOSED if self.closed else Standing.UNKNOWN
        if self.people > self.high:
            return Standing.TOO_MANY
        if self.people == 0:
            return Standing.EMPTY
        if self.people < self.low:
            return Standing.TOO_FEW
        return Standing.FULL if self.people == self.high else Standing.ROOM

    @property
    def tone(self) -> Tone:
        """The colour of that word."""
        return {Standing.TOO_MANY: Tone.BAD, Standing.TOO_FEW: Tone.WARN}.get(self.standing, Tone.CALM)

    @property
    def off(self) -> int | None:
        """How many more (or, negative, fewer) sit there than planned; None when either is not known."""
        return None if self.planned is None or self.people is None else self.people - self.planned


def count_rows(setup: Setup, plan: SeatPlan | None, sat: Sat, round_id: str) -> tuple[CountRow, ...]:
    """The tables of a round in the order of their numbers."""
    themes = {theme.id: theme.name for theme in setup.themes}
    planned = planned_at(plan, round_id)
    rows = []
    for table in setup.tables:
        here = sat.at(table.id, round_id)
        rows.append(
            CountRow(
                table.id,
                table.number,
                themes.get(table.theme, ""),
                table.min_seats,
                table.max_seats,
                None if planned is None else planned.get(table.id, 0),
                here.counted,
                len(here.seen),
                here.people if planned is None or here.counted is not None else None,
                closed=bool(round_id) and round_id in table.closed_rounds,
            )
        )
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class CountSums:
    """Sums of a round: tables counted of all open ones, people at them, people planned (None without a plan)."""

    known: int
    tables: int
    people: int
    planned: int | None


def count_sums(rows: Sequence[CountRow]) -> CountSums:
    """Sum a round up."""
    open_rows = [row for row in rows if not row.closed or row.people]
    planned = [row.planned for row in rows if row.planned is not None]
    return CountSums(
        sum(row.people is not None for row in open_rows),
        len(open_rows),
        sum(row.people or 0 for row in rows),
        sum(planned) if planned else None,
    )


def next_to_count(rows: Sequence[CountRow], after: str) -> str:
    """The table (id) to count after this one: the next open one in the list, the first after the last."""
    ids = [row.id for row in rows if not row.closed]
    if not ids:
        return ""
    return ids[(ids.index(after) + 1) % len(ids)] if after in ids else ids[0]


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A table with room. ``new`` is false when its theme is known to who asks; ``rank`` is their wish it fulfils."""

    id: str
    number: int
    theme: str
    free: int
    people: int
    high: int
    place: str
    sure: bool
    rank: int = 0


def rooms_now(shown: Shown, round_id: str) -> tuple[Room, ...]:
    """Every open table with its seats left in a round."""
    return where_is_room(shown.sat, shown.setup.tables, round_id, planned_at(shown.plan, round_id))


def room_rows(setup: Setup, rooms: Sequence[Room], wishes: Sequence[str] = ()) -> tuple[RoomRow, ...]:
    """Tables with room as rows, in the order given; ``wishes`` are themes (ids), best first."""
    themes = {theme.id: theme.name for theme in setup.themes}
    rank = {theme: number for number, theme in enumerate(wishes, start=1)}
    return tuple(
        RoomRow(
            room.table.id, room.table.number, themes.get(room.table.theme, ""), room.free, room.people,
            room.table.max_seats, room.table.place, room.sure, rank.get(room.table.theme, 0),
        )
        for room in rooms
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asker:
    """Who or what was found for the words of somebody who asks: a person, or a theme. Nothing: both empty."""

    registration: str = ""
    theme: str = ""
    name: str = ""


class AskIndex:
    """Finds people and themes by name."""

    def __init__(self, shown: Shown) -> None:
        self._people = shown.index
        self._names = {person.id: person.name for person in shown.problem.participants}
        self._themes = SearchIndex(
            Entry(theme.id, theme.name, " ".join(theme.aliases)) for theme in shown.setup.themes if theme.name
        )
        self._theme_names = {theme.id: theme.name for theme in shown.setup.themes}

    def find(self, text: str, limit: int = 6) -> tuple[Asker, ...]:
        """Who or what is meant, themes first when they fit as well; nothing for an empty text."""
        themes = [(hit.score, Asker(theme=hit.id, name=self._theme_names[hit.id])) for hit in self._themes.find(text)]
        people = [
            (hit.score, Asker(registration=hit.id, name=self._names[hit.id]))
            for hit in self._people.find(text, limit)
            if hit.id in self._names
        ]
        best = sorted([*themes, *people], key=lambda found: -found[0])
        return tuple(asker for _, asker in best[:limit])


def advice_for(shown: Shown, asker: Asker, round_id: str) -> tuple[RoomRow, ...]:
    """The tables to send somebody to; for nobody in particular, every table with room, the emptiest first."""
    rooms = rooms_now(shown, round_id)
    if asker.theme:
        wanted = Wanted(themes=(asker.theme,))
    else:
        person = next((p for p in shown.problem.participants if p.id == asker.registration), None)
        wanted = _wants(person, shown) if person is not None else Wanted()
    return room_rows(shown.setup, suggestions(rooms, wanted), wanted.themes)


def _wants(person: Participant, shown: Shown) -> Wanted:
    venue = next((v.id for v in shown.setup.venues if person.venue in (v.id, v.name)), "") if person.venue else ""
    return Wanted(person.prefs, shown.sat.visited(person.id), person.wheelchair, person.language, venue)


@dataclass(frozen=True, slots=True)
class ThemeDraw:
    """A theme and how many people it drew, one figure per moment; ``now`` is the last of them."""

    id: str
    name: str
    people: tuple[int, ...]

    @property
    def now(self) -> int:
        """People at the last moment."""
        return self.people[-1] if self.people else 0


@dataclass(frozen=True, slots=True)
class Draw:
    """What drew people. ``rounds`` are the numbers of the moments' rounds, or ``moments`` their times."""

    themes: tuple[ThemeDraw, ...]
    rounds: tuple[int, ...] = ()
    moments: tuple[datetime, ...] = ()

    @property
    def most(self) -> int:
        """The largest figure, at least 1."""
        return max((n for theme in self.themes for n in theme.people), default=0) or 1


def draw_of(setup: Setup, sat: Sat) -> Draw:
    """How many people each theme drew over time."""
    moments = popularity(sat, setup.tables, setup.rounds)
    number = {turn.id: turn.number for turn in setup.rounds}
    themes = tuple(ThemeDraw(t.id, t.name, tuple(m.people.get(t.id, 0) for m in moments)) for t in setup.themes)
    return Draw(
        themes,
        tuple(number[m.round] for m in moments if m.round),
        tuple(m.at for m in moments if m.at is not None),
    )


@dataclass(frozen=True, slots=True)
class SeenRow:
    """Where somebody was planned and where they were seen: one pair of table numbers per round (0: none)."""

    id: str
    name: str
    folded: str
    seats: tuple[tuple[int, tuple[int, ...]], ...]

    @property
    def elsewhere(self) -> int:
        """In how many rounds they were seen, last, at another table than planned."""
        return sum(bool(planned and seen and seen[-1] != planned) for planned, seen in self.seats)


def seen_rows(shown: Shown) -> tuple[SeenRow, ...]:
    """A row for everybody who was seen at a table, by name: planned beside seen, round by round."""
    rounds = tuple(turn.id for turn in shown.setup.rounds) or (ALL_DAY,)
    number = {table.id: table.number for table in shown.setup.tables}
    names = {person.id: person.name for person in shown.problem.participants}
    tables: dict[str, dict[str, list[int]]] = {}
    for scan in shown.sat.scans:
        tables.setdefault(scan.registration, {}).setdefault(scan.round, []).append(number.get(scan.table, 0))
    rows = []
    for who, by_round in tables.items():
        name = names.get(who, "–")
        seats = tuple((_planned(shown.plan, who, r, number), tuple(by_round.get(r, ()))) for r in rounds)
        rows.append(SeenRow(who, name, fold(name), seats))
    return tuple(sorted(rows, key=lambda row: (row.folded, row.id)))


def _planned(plan: SeatPlan | None, who: str, round_id: str, number: Mapping[str, int]) -> int:
    table = plan.seat(who, round_id) if plan is not None else None
    return number.get(table, 0) if table else 0


def is_free(setup: Setup) -> bool:
    """Whether people move between tables as they like."""
    return setup.event.seating == Seating.FREE
