"""What is known on the day: from which round seats may change, who is there when, which tables stand empty."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from eventdesk.core.programme.model import Round
from eventdesk.core.rotation.problem import Assign, Participant, Problem

_NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known at a chosen minute. Rounds are numbered from 1; registrations and tables are ids.

    ``first_round`` is the first one that may still change. ``away`` are not coming (any more); ``late`` says from
    which round somebody is there, ``until`` up to which. ``shut`` holds (table, round number) that cannot be used.
    """

    first_round: int = 1
    away: frozenset[str] = _NOBODY
    late: Mapping[str, int] = field(default_factory=dict)
    until: Mapping[str, int] = field(default_factory=dict)
    shut: frozenset[tuple[str, int]] = frozenset()

    def has(self, who: str, round_: int) -> bool:
        """Whether somebody is there in a round (counted from 0)."""
        number = round_ + 1
        return who not in self.away and self.late.get(who, 1) <= number <= self.until.get(who, number)


def who_came(
    expected: Collection[str],
    inside: Collection[str],
    *,
    first_round: int = 1,
    late: Mapping[str, int] | None = None,
    shut: Collection[tuple[str, int]] = (),
) -> Situation:
    """Those ``inside`` are there; of the other ``expected`` ones only who is announced ``late`` still comes."""
    later = {who: n for who, n in (late or {}).items() if who not in set(inside)}
    return Situation(
        first_round=first_round,
        away=frozenset(expected) - frozenset(inside) - frozenset(later),
        late=later,
        shut=frozenset(shut),
    )


def first_open_round(rounds: Sequence[Round], clock: str) -> int:
    """The number (from 1, by place) of the first round that has not begun at ``clock`` (HH:MM); one more than there
    are when all have. A round without a time has not begun.
    """
    begun = [k for k, r in enumerate(rounds) if r.starts and r.starts <= clock]
    return max(begun, default=-1) + 2


def on_the_day(problem: Problem, situation: Situation, seats: Assign) -> Problem:
    """The problem as it is now: who is there in each round still open; the past is as it was planned.

    ``seats`` are the announced ones; a table shut counts as closed.
    """
    past = min(problem.rounds, max(0, situation.first_round - 1))
    people = tuple(_now(p, problem, situation, seats, past) for p in problem.participants)
    shut = {(table, number - 1) for table, number in situation.shut if 0 < number <= problem.rounds}
    return replace(problem, participants=people, closed=problem.closed | shut, past=past)


def _now(who: Participant, problem: Problem, situation: Situation, seats: Assign, past: int) -> Participant:
    row = seats.get(who.id, (None,) * problem.rounds)
    there = tuple(
        row[r] is not None if r < past else who.comes(r) and situation.has(who.id, r) for r in range(problem.rounds)
    )
    return who if there == who.present or (all(there) and not who.present) else replace(who, present=there)


def as_used(problem: Problem, seats: Assign) -> Problem:
    """The problem in which tables nobody sits at are closed: a table not used need not reach its fewest seats."""
    used = {(t, r) for row in seats.values() for r, t in enumerate(row) if t is not None}
    empty = {(t.id, r) for t in problem.tables for r in range(problem.rounds) if t.min > 0} - used
    return replace(problem, closed=problem.closed | empty) if empty - problem.closed else problem
