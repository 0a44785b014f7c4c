"""A repair: what changes of an announced plan, for whom and why, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from eventdesk.core.rotation.plan import Rows
from eventdesk.core.rotation.problem import Assign, Participant, Problem
from eventdesk.core.rotation.score import Score, people_at, score
from eventdesk.core.rotation.situation import as_used


class Reason(StrEnum):
    """Why a seat changes."""

    ABSENT = "absent"
    """Is not there: the seat falls free."""
    NO_SEAT = "no-seat"
    """Had no seat in this round: a walk-in, somebody back."""
    CLOSED = "closed"
    """The table is not used in this round: too few people came to it."""
    UNLED = "unled"
    """Nobody is there to lead the table."""
    NEEDED = "needed"
    """Another table would stay below its fewest seats."""
    COMPANION = "companion"
    """Moves with somebody they are kept together with."""
    LEADS = "leads"
    """Leads another table, or stands by because their own is not used."""
    RULE = "rule"
    """The announced seat breaks a rule or a limit now."""
    BY_HAND = "by-hand"
    """Somebody decided so."""


@dataclass(frozen=True, slots=True)
class Move:
    """One seat that changes. ``round`` is counted from 0; ``before`` and ``after`` are table ids, None: no seat."""

    registration: str
    name: str
    round: int
    before: str | None
    after: str | None
    reason: Reason

    @property
    def is_announced(self) -> bool:
        """Whether somebody who is there is sent to another table than was announced."""
        return self.before is not None and self.after is not None


@dataclass(frozen=True, slots=True)
class Closing:
    """A table not used in a round (from 0) any more, and where its people go: (table id, how many), most first."""

    table: str
    round: int
    people: int
    into: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Cannot:
    """A limit that cannot hold. ``key`` names the sentence."""

    key: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RepairTask:
    """What a repair starts from: the problem of now, the seats announced (for everybody in it; no seat where they are
    away), and who may lead a table that has nobody: ``spare`` are participants or, without a seat, anybody's id.
    """

    problem: Problem
    seats: Rows
    spare: tuple[str, ...] = ()

    @property
    def open_rounds(self) -> range:
        """The rounds that may change, counted from 0."""
        return range(self.problem.past, self.problem.rounds)


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a solver found: the seats, how many announced seats were moved, and the fewest that any repair can move
    (proven; with as many people seated and as few limits missed). ``lent`` are (table, who leads it now).
    ``limits_proven``: no repair misses fewer limits (seats short at tables, people without a seat).
    """

    seats: Rows
    moved: int
    bound: int
    lent: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0
    limits_proven: bool = False


@dataclass(frozen=True, slots=True)
class Repair:
    """A repair to look at before it is applied.

    ``moved`` counts announced seats of people who are there that change, ``bound`` the fewest any repair can do with.
    ``before`` is the score if nothing were done, ``after`` with the repair, both over the rounds still open.
    ``basis`` says from which plan and how many changes of it this repair starts. ``cannot`` are the limits missed;
    with ``limits_proven`` no repair misses fewer.
    """

    event: str
    rounds: tuple[str, ...]
    problem: Problem
    seats: Rows
    moves: tuple[Move, ...]
    moved: int
    bound: int
    before: Score
    after: Score
    closings: tuple[Closing, ...] = ()
    stand_ins: tuple[tuple[str, str], ...] = ()
    cannot: tuple[Cannot, ...] = ()
    basis: tuple[str, int] = ("", 0)
    seconds: float = 0.0
    limits_proven: bool = False

    @property
    def broken_needlessly(self) -> int:
        """Rules broken after the repair, without the limits no repair can hold."""
        kinds = self.after.violations
        return self.after.broken - self.limits_proven * (kinds.get("under", 0) + kinds.get("unseated", 0))

    @property
    def is_proven(self) -> bool:
        """Whether no repair can move fewer announced seats."""
        return self.moved <= self.bound

    @property
    def people_moved(self) -> int:
        """How many people who are there change their announced table at least once."""
        return len({m.registration for m in self.moves if m.is_announced})


@dataclass(frozen=True, slots=True)
class TableDay:
    """A table in an open round (from 0) on the day: how many were announced, are there of them, and sit there after
    the repair; its limits; who leads it then (empty: nobody, or nobody is set to). ``into`` is where its people go when
    it closes: one table only means that the two are merged.
    """

    table: str
    round: int
    announced: int
    here: int
    after: int
    fewest: int
    most: int
    leader: str = ""
    into: tuple[tuple[str, int], ...] = ()

    @property
    def closes(self) -> bool:
        """Whether it was to be used, and is not any more."""
        return self.announced > 0 and self.after == 0

    @property
    def holds(self) -> bool:
        """Whether its limits hold after the repair."""
        return self.after == 0 or self.fewest <= self.after <= self.most


def tables_of(repair: Repair, announced: Assign) -> tuple[TableDay, ...]:
    """How each table fares, by round and in the order of the tables: what fitting to who came shows before it is
    applied. ``announced`` are the seats before, of everybody who had one.
    """
    problem = repair.problem
    closed = {(c.table, c.round): c.into for c in repair.closings}
    led = {table: who for who, table in problem.leads} | dict(repair.stand_ins)
    absent = {(m.registration, m.round) for m in repair.moves if m.reason is Reason.ABSENT}
    rows = []
    for r in range(problem.past, problem.rounds):
        after = people_at(problem, repair.seats, r)
        had = Counter(row[r] for row in announced.values())
        came = Counter(row[r] for who, row in announced.items() if (who, r) not in absent)
        rows += [
            TableDay(
                t.id, r, had[t.id], came[t.id], len(after[t.id]), t.min, t.max, led.get(t.id, ""),
                closed.get((t.id, r), ()),
            )
            for t in problem.tables
        ]  # fmt: skip
    return tuple(rows)


def without_the_absent(problem: Problem, seats: Assign) -> dict[str, tuple[str | None, ...]]:
    """The announced seats of everybody in the problem, none in open rounds in which they are away."""
    rows = {}
    for p in problem.participants:
        row = tuple(seats.get(p.id, ())) + (None,) * (problem.rounds - len(seats.get(p.id, ())))
        rows[p.id] = tuple(t if r < problem.past or p.comes(r) else None for r, t in enumerate(row))
    return rows


def repair_of(
    task: RepairTask, announced: Assign, found: Repaired, *, event: str, rounds: tuple[str, ...], basis: tuple[str, int]
) -> Repair:
    """The repair as a list of moves with their reasons, scores before and after, and what cannot hold."""
    problem = task.problem
    after_problem = as_used(with_leaders(problem, found), found.seats)
    return Repair(
        event=event,
        rounds=rounds,
        problem=after_problem,
        seats=found.seats,
        moves=_moves(task, announced, found),
        moved=found.moved,
        bound=found.bound,
        before=score(as_used(problem, task.seats), task.seats),
        after=score(after_problem, found.seats),
        closings=_closings(task, found),
        stand_ins=found.lent,
        cannot=_cannot(after_problem, found.seats),
        basis=basis,
        seconds=found.seconds,
        limits_proven=found.limits_proven,
    )


def with_leaders(problem: Problem, found: Repaired) -> Problem:
    """The problem in which who was lent leads that table, and leaders of tables not used stand by: no seat needed."""
    lent = {who: table for table, who in found.lent}
    open_rounds = range(problem.past, problem.rounds)
    leaders = {who for who, _ in problem.leads} | lent.keys()
    people = tuple(_standing_by(p, problem, found.seats) if p.id in leaders else p for p in problem.participants)
    seated = {p.id for p in people} & lent.keys()
    fixed = tuple((p, r, t) for p, r, t in problem.fixed if p not in lent or r < problem.past)
    return replace(
        problem,
        participants=people,
        fixed=fixed + tuple((p, r, lent[p]) for p in sorted(seated) for r in open_rounds),
        leads=tuple((p, t) for p, t in problem.leads if p not in lent) + tuple((p, lent[p]) for p in sorted(seated)),
        unled=problem.unled - {(t, r) for t, _ in found.lent for r in open_rounds},
    )


def _standing_by(who: Participant, problem: Problem, seats: Rows) -> Participant:
    there = tuple(who.comes(r) and (r < problem.past or seats[who.id][r] is not None) for r in range(problem.rounds))
    return replace(who, present=there, theme_once=False)


def _moves(task: RepairTask, announced: Assign, found: Repaired) -> tuple[Move, ...]:
    problem = task.problem
    used = {(t, r) for row in found.seats.values() for r, t in enumerate(row) if t is not None}
    count = {(t, r): len(people) for r in task.open_rounds for t, people in people_at(problem, task.seats, r).items()}
    kept = {p for group in problem.together for p in group}
    leaders = {who for who, _ in problem.leads} | {who for _, who in found.lent}
    tables = {t.id: t for t in problem.tables}
    moves = []
    for p in problem.participants:
        row = announced.get(p.id, (None,) * problem.rounds)
        for r in task.open_rounds:
            before, after = row[r], found.seats[p.id][r]
            if before == after:
                continue
            if not p.comes(r):
                reason = Reason.ABSENT
            elif before is None:
                reason = Reason.NO_SEAT
            elif p.id in leaders:
                reason = Reason.LEADS
            elif (before, r) in problem.unled and (before, r) not in used:
                reason = Reason.UNLED
            elif (before, r) not in used:
                reason = Reason.CLOSED
            elif p.id in kept:
                reason = Reason.COMPANION
            elif after is not None and count[after, r] < tables[after].min:
                reason = Reason.NEEDED
            else:
                reason = Reason.RULE
            moves.append(Move(p.id, p.name or p.id, r, before, after, reason))
    return tuple(sorted(moves, key=lambda m: (m.round, not m.is_announced, m.name, m.registration)))


def _closings(task: RepairTask, found: Repaired) -> tuple[Closing, ...]:
    closings = []
    for r in task.open_rounds:
        before = people_at(task.problem, task.seats, r)
        after = people_at(task.problem, found.seats, r)
        for table, people in before.items():
            if people and not after[table]:
                into = Counter(t for p in people if (t := found.seats[p][r]) is not None)
                closings.append(Closing(table, r, len(people), tuple(into.most_common())))
    return tuple(closings)


def _cannot(problem: Problem, seats: Rows) -> tuple[Cannot, ...]:
    """Each limit that is missed after the repair, by table or person and round, in words' keys."""
    found = []
    for r in range(problem.past, problem.rounds):
        at = people_at(problem, seats, r)
        for t in problem.tables:
            fewest, most = problem.limits(t, r)
            values: dict[str, object] = {"table": t.name or t.id, "round": r + 1, "people": len(at[t.id])}
            if len(at[t.id]) < fewest:
                found.append(Cannot("rotation-cannot-under", values | {"fewest": fewest}))
            elif len(at[t.id]) > most:
                found.append(Cannot("rotation-cannot-over", values | {"most": most}))
            if at[t.id] and (t.id, r) in problem.unled:
                found.append(Cannot("rotation-cannot-lead", values))
        without = [p for p in problem.present(r) if seats[p.id][r] is None]
        found += [Cannot("rotation-cannot-seat", {"who": p.name or p.id, "round": r + 1}) for p in without]
    return tuple(found)
