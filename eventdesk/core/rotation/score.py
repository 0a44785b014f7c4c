"""The score of a plan: broken rules by kind, repeated meetings, misfit of the mix, preference points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from math import ceil, floor

from eventdesk.core.rotation.problem import Assign, Participant, Problem, SeatingTable

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Score:
    """What a plan is worth.

    ``violations`` counts broken rules by kind (only kinds that are broken). ``repeats`` are meetings of two people
    beyond their first, those of people kept together excepted; ``coincidences`` counts each pair of rounds in which
    two people meet. ``misfit`` are seats outside the rounded share of each attribute value, over all tables and
    rounds. ``points`` are preference points, ``ideal`` what they would be if everybody got everything.
    ``first`` and ``served`` count people who got their first, or at least one, wish of ``wishing``.
    """

    violations: dict[str, int] = field(default_factory=dict)
    repeats: int = 0
    coincidences: int = 0
    misfit: int = 0
    misfit_by: dict[str, int] = field(default_factory=dict)
    points: int = 0
    ideal: int = 0
    first: int = 0
    served: int = 0
    wishing: int = 0
    most_meetings: int = 0
    distinct: int = 0

    @property
    def broken(self) -> int:
        """How many rules are broken in all."""
        return sum(self.violations.values())


def score(problem: Problem, assign: Assign) -> Score:
    """The score of a plan. Who is missing from ``assign`` has no seat.

    Same figures as the public scorer of the instance format; venues and themes that must be met are checked too.
    """
    seats = {p.id: _row(assign, p.id, problem.rounds) for p in problem.participants}
    met = _meetings(problem, seats)
    kept = {frozenset(pair) for group in problem.together for pair in combinations(group, 2)}
    free = [count for pair, count in met.items() if pair not in kept]
    forced = _forced(problem)
    misfit = misfit_by_attribute(problem, seats)
    wishes = [_wishes(problem, p, seats[p.id]) for p in problem.participants if p.prefs and problem.points]
    return Score(
        violations={kind: n for kind, n in violations(problem, seats).items() if n},
        repeats=sum(met.values()) - len(met) - forced,
        coincidences=sum(n * (n - 1) // 2 for n in free),
        misfit=sum(misfit.values()),
        misfit_by=misfit,
        points=sum(w[0] for w in wishes),
        ideal=sum(w[1] for w in wishes),
        first=sum(w[2] for w in wishes),
        served=sum(w[3] for w in wishes),
        wishing=len(wishes),
        most_meetings=max(free, default=0),
        distinct=len(met),
    )


def _row(assign: Assign, who: str, rounds: int) -> tuple[str | None, ...]:
    row = tuple(assign.get(who, ()))
    return row + (None,) * (rounds - len(row))


Seats = dict[str, tuple[str | None, ...]]


def people_at(problem: Problem, seats: Assign, round_: int) -> dict[str, list[str]]:
    """Who sits at each table in this round, in the order of the participants; every table is a key."""
    at: dict[str, list[str]] = {table.id: [] for table in problem.tables}
    for p in problem.participants:
        table = seats[p.id][round_] if p.id in seats else None
        if table is not None:
            at[table].append(p.id)
    return at


def _meetings(problem: Problem, seats: Seats) -> Counter[frozenset[str]]:
    met: Counter[frozenset[str]] = Counter()
    for r in range(problem.rounds):
        for people in people_at(problem, seats, r).values():
            met.update(frozenset(pair) for pair in combinations(people, 2))
    return met


def _forced(problem: Problem) -> int:
    by_id = {p.id: p for p in problem.participants}
    total = 0
    for group in problem.together:
        for a, b in combinations(group, 2):
            common = sum(by_id[a].comes(r) and by_id[b].comes(r) for r in range(problem.rounds))
            total += max(0, common - 1)
    return total


def _wishes(problem: Problem, who: Participant, row: Iterable[str | None]) -> tuple[int, int, bool, bool]:
    theme_of = {t.id: t.theme for t in problem.tables}
    got = {theme_of[t] for t in row if t is not None}
    rounds = sum(who.comes(r) for r in range(problem.rounds))
    points = sum(problem.points_for(who, theme) for theme in got)
    return points, sum(problem.points[:rounds]), who.prefs[0] in got, any(x in got for x in who.prefs)


def violations(problem: Problem, seats: Seats) -> dict[str, int]:
    """Broken rules by kind, zeros included."""
    tables = {t.id: t for t in problem.tables}
    who = {p.id: p for p in problem.participants}
    broken = Counter(
        unseated=0, ghost=0, over=0, under=0, apart=0, together=0, fixed=0, forbidden=0, access=0, theme_twice=0,
        venue=0, must_meet=0, moved=0, unled=0,
    )  # fmt: skip
    for r in range(problem.past, problem.rounds):
        for table_id, people in people_at(problem, seats, r).items():
            fewest, most = problem.limits(tables[table_id], r)
            broken["over"] += max(0, len(people) - most)
            broken["under"] += max(0, fewest - len(people))
            broken["unled"] += bool(people) and (table_id, r) in problem.unled
    for p in problem.participants:
        _check_person(problem, p, seats[p.id], tables, broken)
    for a, b in problem.apart:
        broken["apart"] += sum(x == y and x is not None for x, y in zip(seats[a], seats[b], strict=True))
    for group in problem.together:
        for x in group[1:]:
            both = [r for r in range(problem.rounds) if who[x].comes(r) and who[group[0]].comes(r)]
            broken["together"] += sum(seats[group[0]][r] != seats[x][r] for r in both)
    for p_id, r, t in problem.fixed:
        broken["fixed"] += who[p_id].comes(r) and seats[p_id][r] != t
    for ban in problem.bans:
        rows = range(problem.rounds) if ban.round is None else (ban.round,)
        broken["forbidden"] += sum(seats[ban.participant][r] == ban.table for r in rows)
    for p_id, theme in problem.must_meet:
        broken["must_meet"] += all(t is None or tables[t].theme != theme for t in seats[p_id])
    return dict(broken)


def _check_person(
    problem: Problem,
    who: Participant,
    row: tuple[str | None, ...],
    tables: dict[str, SeatingTable],
    broken: Counter[str],
) -> None:
    for r, table_id in enumerate(row):
        if table_id is None:
            broken["unseated"] += who.comes(r) and r >= problem.past
            continue
        table = tables[table_id]
        broken["ghost"] += not who.comes(r)
        wrong_venue = bool(who.venue and table.venue and who.venue != table.venue)
        broken["venue"] += wrong_venue
        broken["access"] += not wrong_venue and not table.suits(who)
    if who.stays_put:
        broken["moved"] += len({t for r, t in enumerate(row) if t is not None and who.comes(r)}) > 1
    if who.theme_once:
        themes = [tables[t].theme for t in row if t is not None and tables[t].theme]
        broken["theme_twice"] += len(themes) - len(set(themes))


def misfit_by_attribute(problem: Problem, seats: Assign) -> dict[str, int]:
    """For each attribute, the seats outside floor or ceiling of the proportional share, over tables and rounds."""
    values = {p.id: p.attributes for p in problem.participants}
    total = dict.fromkeys(problem.attributes, 0)
    for r in range(problem.rounds):
        at = list(people_at(problem, seats, r).values())
        seated = sum(len(people) for people in at)
        for k, name in enumerate(problem.attributes):
            present = Counter(values[p][k] for people in at for p in people)
            for people in at:
                here = Counter(values[p][k] for p in people)
                for value, count in present.items():
                    total[name] += misfit(len(people), count, seated, here[value])
    return total


def misfit(size: int, of_value: int, seated: int, here: int) -> int:
    """Seats by which ``here`` people of a value at a table of ``size`` miss their share of all ``seated`` people."""
    share = size * of_value / seated
    return max(floor(share + _ROUNDING) - here, 0) + max(here - ceil(share - _ROUNDING), 0)
