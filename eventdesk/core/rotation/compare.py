"""Two plans side by side, and who leaves or comes to each table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from eventdesk.core.rotation.problem import Assign, Problem
from eventdesk.core.rotation.repair import Move, Reason
from eventdesk.core.rotation.score import Score, score
from eventdesk.core.rotation.situation import as_used


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of two plans. ``better`` is -1 where the first is better, 1 where the second is, else 0."""

    key: str
    first: int
    second: int
    better: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two plans for the same people: their scores, the figures side by side, and the seats that differ as moves from
    the first to the second.
    """

    first: Score
    second: Score
    figures: tuple[Figure, ...]
    moves: tuple[Move, ...]

    @property
    def people(self) -> int:
        """How many people sit elsewhere at least once."""
        return len({m.registration for m in self.moves})


_MORE_IS_BETTER = ("points", "first", "served", "distinct")
_LESS_IS_BETTER = ("broken", "repeats", "most_meetings", "misfit")


def compare(problem: Problem, first: Assign, second: Assign) -> Comparison:
    """Compare two plans. Tables nobody uses in one of them count as closed there."""
    a, b = score(as_used(problem, first), first), score(as_used(problem, second), second)
    figures = [_figure(a, b, name, 1) for name in _MORE_IS_BETTER] + [
        _figure(a, b, name, -1) for name in _LESS_IS_BETTER
    ]
    order = ("broken", "points", "first", "served", "repeats", "most_meetings", "distinct", "misfit")
    return Comparison(a, b, tuple(sorted(figures, key=lambda f: order.index(f.key))), _moves(problem, first, second))


def _figure(a: Score, b: Score, name: str, more: int) -> Figure:
    x, y = getattr(a, name), getattr(b, name)
    return Figure(name, x, y, 0 if x == y else (1 if (y - x) * more > 0 else -1))


def _moves(problem: Problem, first: Assign, second: Assign) -> tuple[Move, ...]:
    none: tuple[str | None, ...] = (None,) * problem.rounds
    moves = [
        Move(p.id, p.name or p.id, r, before, after, Reason.BY_HAND)
        for p in problem.participants
        for r, (before, after) in enumerate(zip(first.get(p.id, none), second.get(p.id, none), strict=True))
        if before != after
    ]
    return tuple(sorted(moves, key=attrgetter("round", "name", "registration")))


@dataclass(frozen=True, slots=True)
class TableMoves:
    """What a facilitator needs to know of a round (counted from 0): who leaves the table and who comes to it."""

    table: str
    round: int
    leaving: tuple[Move, ...]
    arriving: tuple[Move, ...]


def lists_by_table(problem: Problem, moves: Iterable[Move]) -> tuple[TableMoves, ...]:
    """Leaving and arriving lists, by round, then in the order of the tables; only tables where something changes."""
    leaving: dict[tuple[int, str], list[Move]] = {}
    arriving: dict[tuple[int, str], list[Move]] = {}
    for move in moves:
        if move.before is not None:
            leaving.setdefault((move.round, move.before), []).append(move)
        if move.after is not None:
            arriving.setdefault((move.round, move.after), []).append(move)
    return tuple(
        TableMoves(t.id, r, tuple(leaving.get((r, t.id), ())), tuple(arriving.get((r, t.id), ())))
        for r in range(problem.rounds)
        for t in problem.tables
        if (r, t.id) in leaving or (r, t.id) in arriving
    )


def turnover(problem: Problem, seats: Assign, round_: int) -> tuple[TableMoves, ...]:
    """Who goes from which table to which when ``round_`` (counted from 0, not the first) begins, as lists by table."""
    none: tuple[str | None, ...] = (None,) * problem.rounds
    moves = []
    for p in problem.participants:
        row = seats.get(p.id, none)
        before, after = row[round_ - 1], row[round_]
        if before != after:
            moves.append(Move(p.id, p.name or p.id, round_, before, after, Reason.BY_HAND))
    return lists_by_table(problem, sorted(moves, key=attrgetter("name", "registration")))
