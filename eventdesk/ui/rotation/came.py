"""Who came and what to change, as data: the situation asked about, and a repair in lines. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from eventdesk.core.programme.service import Setup
from eventdesk.core.rotation.compare import TableMoves, lists_by_table
from eventdesk.core.rotation.repair import Move, Repair
from eventdesk.core.rotation.situation import Situation, who_came


class Case(StrEnum):
    """What a repair starts from."""

    CAME = "came"
    """Who was checked in; everybody else does not come, or later."""
    CHANGES = "changes"
    """Everybody expected but those named."""


@dataclass(frozen=True, slots=True)
class RepairAsked:
    """What is known: ``first_round`` (from 1) is the first that may change. ``away`` are registrations that are not
    coming or have left; ``late`` (case CAME): those not checked in come from this round on (0: they do not come).
    ``shut`` are tables (ids) that cannot be used.
    """

    case: Case = Case.CHANGES
    first_round: int = 1
    late: int = 0
    away: tuple[str, ...] = ()
    shut: tuple[str, ...] = ()


def situation_of(
    asked: RepairAsked, expected: Collection[str], inside: Collection[str], rounds: int, leaders: Collection[str] = ()
) -> Situation:
    """The situation to repair for, with so many rounds in all.

    ``leaders`` are the registrations of who leads a table: where none of them was checked in they did not come through
    the desk, and count as there.
    """
    shut = frozenset((table, number) for table in asked.shut for number in range(asked.first_round, rounds + 1))
    gone = frozenset(asked.away)
    if asked.case is Case.CHANGES:
        return Situation(asked.first_round, away=gone, shut=shut)
    there = frozenset(inside)
    if leaders and leads_unseen(inside, leaders):
        there |= frozenset(leaders)
    there -= gone
    late = {who: asked.late for who in expected if who not in there and who not in gone} if asked.late else {}
    return who_came(expected, there, first_round=asked.first_round, late=late, shut=shut)


def leads_unseen(inside: Collection[str], leaders: Collection[str]) -> bool:
    """Whether nobody who leads a table was checked in."""
    return bool(leaders) and not set(leaders) & set(inside)


@dataclass(frozen=True, slots=True)
class MoveLine:
    """One seat that changes, in numbers and names. ``before`` and ``after`` are table numbers, 0: no seat; ``round`` is
    the round's number. ``here``: the person has been checked in.
    """

    id: str
    name: str
    round: int
    before: int
    after: int
    reason: str
    announced: bool
    here: bool = False


@dataclass(frozen=True, slots=True)
class TableLine:
    """Who leaves a table and who comes to it when a round begins."""

    id: str
    table: int
    round: int
    leaving: tuple[tuple[str, int], ...]
    arriving: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Shut:
    """A table not used in a round any more: how many sat there, and the tables (numbers) they go to, with how many."""

    table: int
    round: int
    people: int
    into: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class RepairShown:
    """A repair made ready to be looked at: ``people`` who are there change tables, ``here`` of them were checked in;
    ``seated`` get a first seat, the seats of ``freed`` fall free. ``leaders`` are (table, name) of who stands in.
    ``leaders_assumed``: nobody who leads a table was checked in, so they were taken as there.
    """

    repair: Repair
    moves: tuple[MoveLine, ...] = ()
    tables: tuple[TableLine, ...] = ()
    closings: tuple[Shut, ...] = ()
    leaders: tuple[tuple[int, str], ...] = ()
    people: int = 0
    here: int = 0
    seated: int = 0
    freed: int = 0
    leaders_assumed: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing changes."""
        return not self.repair.moves and not self.repair.stand_ins


def shown_of(repair: Repair, setup: Setup, inside: Collection[str], names: Mapping[str, str]) -> RepairShown:
    """Make a repair ready, announced moves first. ``names`` are those of everybody registered."""
    made = _Lines(repair, setup, names)
    moving = {move.registration for move in repair.moves if move.is_announced}
    first = {m.registration for m in repair.moves if m.before is None and m.after is not None} - moving
    freed = {m.registration for m in repair.moves if m.after is None} - moving - first
    return RepairShown(
        repair,
        tuple(made.move(move, inside) for move in repair.moves),
        tuple(made.table(found) for found in lists_by_table(repair.problem, repair.moves)),
        tuple(
            Shut(made.at(c.table), made.turn(c.round), c.people, tuple((made.at(t), n) for t, n in c.into))
            for c in repair.closings
        ),
        tuple((made.at(table), names.get(who, "–")) for table, who in repair.stand_ins),
        len(moving),
        len(moving & set(inside)),
        len(first),
        len(freed),
    )


class _Lines:
    """Names and numbers instead of ids."""

    def __init__(self, repair: Repair, setup: Setup, names: Mapping[str, str]) -> None:
        self._numbers = {table.id: table.number for table in setup.tables}
        rounds = {turn.id: turn.number for turn in setup.rounds}
        self._rounds = [rounds.get(round_id, k + 1) for k, round_id in enumerate(repair.rounds)]
        self._names = names

    def at(self, table: str | None) -> int:
        return self._numbers.get(table, 0) if table else 0

    def turn(self, round_: int) -> int:
        return self._rounds[round_]

    def name(self, move: Move) -> str:
        return self._names.get(move.registration) or move.name

    def move(self, move: Move, inside: Collection[str]) -> MoveLine:
        return MoveLine(
            f"{move.registration} {move.round}", self.name(move), self.turn(move.round), self.at(move.before),
            self.at(move.after), move.reason, move.is_announced, move.registration in inside,
        )  # fmt: skip

    def table(self, made: TableMoves) -> TableLine:
        number, turn = self.at(made.table), self.turn(made.round)
        return TableLine(
            f"{made.table} {made.round}",
            number,
            turn,
            _moving_first((self.name(move), self.at(move.after)) for move in made.leaving),
            _moving_first((self.name(move), self.at(move.before)) for move in made.arriving),
        )


def _moving_first(people: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Those who go to or come from another table before those who are not there at all."""
    return tuple(sorted(people, key=lambda found: not found[1]))
