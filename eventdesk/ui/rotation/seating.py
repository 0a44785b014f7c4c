"""A plan to look at, as plain data: its quality, its tables round by round, its people, who moves when it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from eventdesk.core.programme.service import Setup
from eventdesk.core.rotation.plan import SeatPlan
from eventdesk.core.rotation.problem import Participant, Problem
from eventdesk.core.rotation.records import PlanPublished
from eventdesk.core.rotation.score import misfit
from eventdesk.core.rotation.seating import Sat
from eventdesk.core.rotation.service import Draft
from eventdesk.core.shared.folding import fold

NOBODY_COUNTED = Sat()


@dataclass(frozen=True, slots=True)
class Quality:
    """What a plan is worth, beside what no plan can beat. ``best`` is None while unproven."""

    broken: int
    points: int
    best: int | None
    repeats: int
    fewest: int
    misfit: int
    first: int
    served: int
    wishing: int


def quality_of_draft(draft: Draft) -> Quality:
    """The quality of a draft."""
    s, b = draft.score, draft.solution.bounds
    return Quality(s.broken, s.points, b.points, s.repeats, b.repeats, s.misfit, s.first, s.served, s.wishing)


def quality_of_published(published: PlanPublished) -> Quality:
    """The quality a plan had when it was published, as it was written down then."""
    s = published.score
    b = s.get("bounds") or {}
    best = b.get("points")
    broken = sum(int(n) for n in (s.get("violations") or {}).values())
    figures = {name: int(s.get(name) or 0) for name in ("points", "repeats", "misfit", "first", "served", "wishing")}
    return Quality(
        broken=broken, best=None if best is None else int(best), fewest=int(b.get("repeats") or 0), **figures
    )


@dataclass(frozen=True, slots=True)
class Seated:
    """A person at a table. ``rank`` is the wish the theme fulfils, counted from 1; 0: not wished for."""

    id: str
    name: str
    rank: int
    wheelchair: bool = False
    locked: bool = False


@dataclass(frozen=True, slots=True)
class TableCard:
    """A table in one round. ``taken`` people sit there, ``wished`` of them asked for its theme. ``off`` seats are
    out of balance: above or below the share of some group of people. ``locked``: its people stay.
    ``seated`` were counted there (None: nobody counted).
    """

    id: str
    number: int
    theme: str
    low: int
    high: int
    taken: int
    wished: int
    venue: str = ""
    accessible: bool = True
    off: int = 0
    locked: bool = False
    seated: int | None = None

    @property
    def closed(self) -> bool:
        """Whether nobody sits there in this round."""
        return self.taken == 0

    @property
    def fits(self) -> bool:
        """Whether the table's limits hold."""
        return self.closed or self.low <= self.taken <= self.high


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat of a person: the table's number (0: a table that was removed) and theme, and the wish it fulfils (0:
    none).
    """

    number: int
    theme: str
    rank: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person and a seat per round; None where the person has none."""

    id: str
    name: str
    folded: str
    seats: tuple[Seat | None, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A plan made ready to be shown. ``rounds`` are the numbers of its rounds; ``starts`` their times."""

    rounds: tuple[int, ...]
    starts: tuple[str, ...]
    cards: tuple[tuple[TableCard, ...], ...]
    seated: Mapping[tuple[str, int], tuple[Seated, ...]]
    people: tuple[PersonRow, ...]

    def at(self, table: str, round_index: int) -> tuple[Seated, ...]:
        """Who sits at a table in a round (counted from 0), by name."""
        return self.seated.get((table, round_index), ())


def view_of(
    plan: SeatPlan,
    setup: Setup,
    problem: Problem,
    held: Collection[tuple[str, int, str]] = frozenset(),
    sat: Sat = NOBODY_COUNTED,
) -> View:
    """Make a plan ready to be shown: cards per round, and a row per person by name. For a lane: it takes time.

    ``held`` are the seats locked: (registration, round from 0, table); ``sat`` is who or how many really sat.
    """
    themes = {theme.id: theme.name for theme in setup.themes}
    theme_of = {table.id: table.theme for table in setup.tables}
    number_of = {table.id: table.number for table in setup.tables}
    people = {person.id: person for person in problem.participants}
    seated: dict[tuple[str, int], list[Seated]] = {}
    rows = []
    for who, row in plan.rows.items():
        person = people.get(who, Participant(who))
        seats: list[Seat | None] = []
        for k, table in enumerate(row):
            if table is None:
                seats.append(None)
                continue
            rank = _rank(person, theme_of.get(table, ""))
            seats.append(Seat(number_of.get(table, 0), themes.get(theme_of.get(table, ""), ""), rank))
            locked = (who, k, table) in held
            seated.setdefault((table, k), []).append(Seated(who, person.name, rank, person.wheelchair, locked))
        rows.append(PersonRow(who, person.name, fold(person.name), tuple(seats)))
    by_name = {place: tuple(sorted(found, key=lambda s: (fold(s.name), s.id))) for place, found in seated.items()}
    number = {r.id: r for r in setup.rounds}
    return View(
        rounds=tuple(number[r].number if r in number else k + 1 for k, r in enumerate(plan.rounds)),
        starts=tuple(number[r].starts if r in number else "" for r in plan.rounds),
        cards=tuple(_cards(setup, by_name, k, _balance(by_name, people, k), sat, r) for k, r in enumerate(plan.rounds)),
        seated=by_name,
        people=tuple(sorted(rows, key=lambda row: (row.folded, row.id))),
    )


At = Mapping[tuple[str, int], tuple[Seated, ...]]


def _balance(seated: At, people: Mapping[str, Participant], k: int) -> dict[str, int]:
    """Seats out of balance at each table of a round, over all attributes."""
    at = {
        table: [people[s.id].attributes for s in found if s.id in people]
        for (table, r), found in seated.items()
        if r == k
    }
    crowd = [attributes for found in at.values() for attributes in found]
    off = dict.fromkeys(at, 0)
    for n in range(min((len(attributes) for attributes in crowd), default=0)):
        present = Counter(attributes[n] for attributes in crowd)
        for table, found in at.items():
            here = Counter(attributes[n] for attributes in found)
            off[table] += sum(misfit(len(found), of, len(crowd), here[value]) for value, of in present.items())
    return off


def _cards(setup: Setup, seated: At, k: int, off: Mapping[str, int], sat: Sat, round_id: str) -> tuple[TableCard, ...]:
    themes = {theme.id: theme.name for theme in setup.themes}
    venues = {venue.id: venue.name for venue in setup.venues}
    cards = []
    for t in setup.tables:
        here = seated.get((t.id, k), ())
        wished = sum(person.rank > 0 for person in here)
        theme, venue = themes.get(t.theme, ""), venues.get(t.venue, "")
        locked = bool(here) and all(person.locked for person in here)
        cards.append(
            TableCard(
                t.id, t.number, theme, t.min_seats, t.max_seats, len(here), wished, venue, t.accessible,
                off.get(t.id, 0), locked, sat.at(t.id, round_id).counted,
            )
        )  # fmt: skip
    return tuple(cards)


def _rank(person: Participant, theme: str) -> int:
    return person.prefs.index(theme) + 1 if theme in person.prefs else 0


def found_people(rows: tuple[PersonRow, ...], text: str) -> tuple[PersonRow, ...]:
    """The people whose name holds every word of ``text`` as the beginning of a word, in any order."""
    words = fold(text).split()
    if not words:
        return rows
    return tuple(row for row in rows if all(f" {word}" in f" {row.folded}" for word in words))


@dataclass(frozen=True, slots=True)
class Moves:
    """What publishing changes of an announced plan: who moves in at least one round, how many of them have arrived
    already, who gets a seat for the first time, who has none any more.
    """

    people: int
    arrived: int
    new: int
    gone: int


def moves_between(before: SeatPlan, after: SeatPlan, arrived: frozenset[str]) -> Moves:
    """Compare two plans seat by seat, round by round."""
    had = {who: _by_round(before, who) for who in before.rows}
    gets = {who: _by_round(after, who) for who in after.rows}
    moving = {who for who in had.keys() & gets.keys() if had[who] and gets[who] and had[who] != gets[who]}
    new = sum(bool(seats) and not had.get(who) for who, seats in gets.items())
    gone = sum(bool(seats) and not gets.get(who) for who, seats in had.items())
    return Moves(len(moving), len(moving & arrived), new, gone)


def _by_round(plan: SeatPlan, who: str) -> dict[str, str]:
    return {r: table for r, table in zip(plan.rounds, plan.agenda(who), strict=True) if table is not None}


def without_seat(draft: SeatPlan, problem: Problem) -> int:
    """How many people to be seated now are not in a plan."""
    return sum(person.id not in draft.rows for person in problem.participants)


def still_fits(draft: Draft, setup: Setup) -> bool:
    """Whether the rounds and every table of a draft are still those of the event."""
    tables = {table.id for table in setup.tables}
    used = {table for seats in draft.plan.rows.values() for table in seats if table is not None}
    return tuple(made.id for made in setup.rounds) == draft.rounds and used <= tables
