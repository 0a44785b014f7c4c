"""What changing a few seats by hand does to every rule and to the score, found from the seats that change alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from eventdesk.core.rotation.problem import Assign, Problem
from eventdesk.core.rotation.score import misfit

Row = list[str | None]


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody is to sit elsewhere in a round (counted from 0); ``table`` None: nowhere."""

    registration: str
    round: int
    table: str | None


@dataclass(frozen=True, slots=True)
class Effect:
    """What changes would do. ``broken`` are rules broken more (or, below 0, fewer) by kind, as in ``Score``; the other
    figures are differences of the score's.
    """

    broken: Mapping[str, int] = field(default_factory=dict)
    points: int = 0
    repeats: int = 0
    misfit: int = 0
    misfit_by: Mapping[str, int] = field(default_factory=dict)

    @property
    def breaks(self) -> int:
        """How many more rules would be broken in all."""
        return sum(self.broken.values())

    @property
    def rank(self) -> tuple[int, int, int]:
        """The smaller, the better: rules first, then preference points, then repeated meetings and mix."""
        return self.breaks, -self.points, self.repeats + self.misfit


class Ground:
    """A plan laid out so that a change is judged at once. ``seats`` are table ids by participant and round."""

    def __init__(self, problem: Problem, seats: Assign) -> None:
        self.problem = problem
        self.who = {p.id: p for p in problem.participants}
        self.tables = {t.id: t for t in problem.tables}
        self.seats: dict[str, Row] = {
            p: [*seats.get(p, ()), *[None] * (problem.rounds - len(seats.get(p, ())))] for p in self.who
        }
        self.at: list[dict[str, set[str]]] = [{t: set() for t in self.tables} for _ in range(problem.rounds)]
        for p, row in self.seats.items():
            for r, t in enumerate(row):
                if t is not None:
                    self.at[r][t].add(p)
        self.apart = _pairs(problem.apart)
        self.groups = _groups(problem.together)
        self.pins: dict[str, dict[int, str]] = {}
        for p, r, t in problem.fixed:
            self.pins.setdefault(p, {})[r] = t
        self.never: dict[str, set[tuple[str, int | None]]] = {}
        for ban in problem.bans:
            self.never.setdefault(ban.participant, set()).add((ban.table, ban.round))
        self.must: dict[str, list[str]] = {}
        for p, theme in problem.must_meet:
            self.must.setdefault(p, []).append(theme)

    def effect(self, changes: Sequence[Change]) -> Effect:
        """What these changes would do together."""
        places = {(c.round, t) for c in changes for t in (self.seats[c.registration][c.round], c.table) if t}
        people = list(dict.fromkeys(c.registration for c in changes))
        rounds = {c.round for c in changes if (self.seats[c.registration][c.round] is None) != (c.table is None)}
        before = self._figures(people, places, rounds)
        undo = [Change(c.registration, c.round, self.seats[c.registration][c.round]) for c in changes]
        self.make(changes)
        after = self._figures(people, places, rounds)
        self.make(undo[::-1])
        return _difference(before, after)

    def make(self, changes: Sequence[Change]) -> None:
        """Change the seats."""
        for c in changes:
            old = self.seats[c.registration][c.round]
            if old is not None:
                self.at[c.round][old].discard(c.registration)
            if c.table is not None:
                self.at[c.round][c.table].add(c.registration)
            self.seats[c.registration][c.round] = c.table

    def met(self, who: str, *, but: int | None = None) -> Counter[str]:
        """How often ``who`` meets each other person, in all rounds ``but`` one."""
        met: Counter[str] = Counter()
        for r, t in enumerate(self.seats[who]):
            if t is not None and r != but:
                met.update(self.at[r][t])
        del met[who]
        return met

    def themes(self, who: str) -> list[str]:
        """The themes of the tables ``who`` sits at, round by round, tables without one left out."""
        return [theme for t in self.seats[who] if t is not None and (theme := self.tables[t].theme)]

    def _figures(self, people: list[str], places: set[tuple[int, str]], rounds: set[int]) -> _Figures:
        found = _Figures()
        for r, t in places:
            self._count_table(found.broken, r, t)
        self._count_pairs(found.broken, people)
        for p in people:
            self._count_person(found.broken, p)
            found.points += sum(self.problem.points_for(self.who[p], theme) for theme in set(self.themes(p)))
        found.repeats = self._repeats(people)
        for r in {r for r, _ in places}:
            tables = list(self.tables) if r in rounds else [t for q, t in places if q == r]
            self._count_misfit(found.misfit, r, tables)
        return found

    def _count_table(self, broken: Counter[str], r: int, t: str) -> None:
        if r < self.problem.past:
            return
        fewest, most = self.problem.limits(self.tables[t], r)
        here = len(self.at[r][t])
        broken["over"] += max(0, here - most)
        # A table nobody sits at is not used, and needs nobody.
        broken["under"] += max(0, fewest - here) if here else 0
        broken["unled"] += bool(here) and (t, r) in self.problem.unled

    def _count_person(self, broken: Counter[str], p: str) -> None:
        who, row = self.who[p], self.seats[p]
        for r, t in enumerate(row):
            if t is None:
                broken["unseated"] += who.comes(r) and r >= self.problem.past
                continue
            table = self.tables[t]
            wrong = bool(who.venue and table.venue and who.venue != table.venue)
            broken["ghost"] += not who.comes(r)
            broken["venue"] += wrong
            broken["access"] += not wrong and not table.suits(who)
            broken["forbidden"] += ((t, None) in self.never.get(p, ())) + ((t, r) in self.never.get(p, ()))
        if who.stays_put:
            broken["moved"] += len({t for r, t in enumerate(row) if t is not None and who.comes(r)}) > 1
        if who.theme_once:
            themes = self.themes(p)
            broken["theme_twice"] += len(themes) - len(set(themes))
        broken["fixed"] += sum(who.comes(r) and row[r] != t for r, t in self.pins.get(p, {}).items())
        broken["must_meet"] += sum(theme not in self.themes(p) for theme in self.must.get(p, ()))

    def _count_pairs(self, broken: Counter[str], people: list[str]) -> None:
        """Apart counts each pair once; together counts as the score does, against the first of each group."""
        apart = {tuple(sorted((p, q))) for p in people for q in self.apart.get(p, ())}
        for a, b in apart:
            rows = zip(self.seats[a], self.seats[b], strict=True)
            broken["apart"] += sum(x == y and x is not None for x, y in rows)
        for group in {g for p in people for g in self.groups.get(p, ())}:
            first = group[0]
            for x in group[1:]:
                both = [r for r in range(self.problem.rounds) if self.who[x].comes(r) and self.who[first].comes(r)]
                broken["together"] += sum(self.seats[first][r] != self.seats[x][r] for r in both)

    def _repeats(self, people: list[str]) -> int:
        total, done = 0, set[str]()
        for p in people:
            total += sum(n - 1 for q, n in self.met(p).items() if n > 1 and q not in done)
            done.add(p)
        return total

    def _count_misfit(self, by: Counter[str], r: int, tables: list[str]) -> None:
        crowd = [p for people in self.at[r].values() for p in people]
        for k, name in enumerate(self.problem.attributes):
            present = Counter(self.who[p].attributes[k] for p in crowd)
            for t in tables:
                here = Counter(self.who[p].attributes[k] for p in self.at[r][t])
                size = len(self.at[r][t])
                by[name] += sum(misfit(size, n, len(crowd), here[value]) for value, n in present.items())


@dataclass(slots=True)
class _Figures:
    broken: Counter[str] = field(default_factory=Counter)
    points: int = 0
    repeats: int = 0
    misfit: Counter[str] = field(default_factory=Counter)


def _difference(before: _Figures, after: _Figures) -> Effect:
    kinds = {*before.broken, *after.broken}
    names = {*before.misfit, *after.misfit}
    by = {name: n for name in sorted(names) if (n := after.misfit[name] - before.misfit[name])}
    return Effect(
        broken={kind: n for kind in sorted(kinds) if (n := after.broken[kind] - before.broken[kind])},
        points=after.points - before.points,
        repeats=after.repeats - before.repeats,
        misfit=sum(by.values()),
        misfit_by=by,
    )


def _pairs(pairs: Sequence[tuple[str, str]]) -> dict[str, set[str]]:
    of: dict[str, set[str]] = {}
    for a, b in pairs:
        of.setdefault(a, set()).add(b)
        of.setdefault(b, set()).add(a)
    return of


def _groups(groups: Sequence[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    of: dict[str, list[tuple[str, ...]]] = {}
    for group in groups:
        for p in group:
            of.setdefault(p, []).append(group)
    return of
