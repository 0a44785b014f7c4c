"""Who sits where after a repair: tables by flow first, then people by an integer programme over all open rounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.core.rotation.repair import RepairTask
from eventdesk.core.shared.progress import Progress, Step
from eventdesk.solver.byhand import by_hand
from eventdesk.solver.day import Day, day_of
from eventdesk.solver.lending import lent_leaders, with_lent
from eventdesk.solver.people import People, Seated, homes, moved_heads
from eventdesk.solver.programme import Programme
from eventdesk.solver.tableflow import Flow, flow

Ints = NDArray[Any]

LARGEST = 40_000
"""Most seats (round, unit, table) of a programme in which everybody may move."""
_CHOICES = 6
"""Tables each may choose from in the first programmes."""
_SHORT = 0.1
"""Seconds left in which no further programme is begun."""
_PROOF = 1.0
"""Seconds left with which a bound is sought from everybody's seats at once."""
_ROUND = 0.25
"""Seconds for one round by itself, at least."""


@dataclass(frozen=True, slots=True)
class Reseated:
    """Seats by participant and round, announced seats moved, the fewest proven, (table, who leads it now), and whether
    no repair misses fewer limits.
    """

    seats: dict[str, tuple[str | None, ...]]
    moved: int
    bound: int
    lent: tuple[tuple[str, str], ...]
    limits_proven: bool


def reseat(task: RepairTask, *, until: float, now: Callable[[], float], watch: Progress) -> Reseated:
    """The repair with the fewest announced seats moved; the best found where time is too short to prove it."""
    day = day_of(task)
    if not len(day.rounds):
        return Reseated({who: tuple(row) for who, row in task.seats.items()}, 0, 0, (), False)
    least = tables = flow(day, max(0.3, until - now()))
    lent, shut = lent_leaders(day, least)
    if lent or shut:
        day = day_of(with_lent(task, lent, shut))
        tables = flow(day, max(0.3, until - now()))
    search = _Search(day, tables, until, now, watch)
    found = search.found()
    fullest = found.missed <= int(least.missed.sum())
    # What is proven once leaders are lent says nothing of other leaders.
    bound = max(0 if lent or shut else search.proven, least.fewest) if fullest else 0
    return Reseated(_seats(day, found), found.moved, min(bound, found.moved), tuple(sorted(lent.items())), fullest)


def load() -> None:
    """Load HiGHS."""
    lp = Programme()
    x = lp.columns(np.zeros(1), np.ones(1), np.ones(1))
    lp.rows(np.zeros(1, np.int64), x, np.ones(1), np.zeros(1), np.ones(1), 1)
    lp.maximise(1.0)


class _Search:
    """People on the tables of the flow, with more and more of them free to move until nothing is left to gain."""

    def __init__(self, day: Day, tables: Flow, until: float, now: Callable[[], float], watch: Progress) -> None:
        self._day, self._tables, self._until, self._now, self._watch = day, tables, until, now, watch
        self._homes = homes(day)
        self._free = (day.heads > 0) & (day.pinned < 0)
        self._must = self._free & (_cannot_stay(day, tables) | _clashing(day))
        self.proven = 0

    def found(self) -> Seated:
        """The best repair found; ``proven`` is then the fewest moves proven by the last programme, if any."""
        used = self._tables.used
        leaving = (self._tables.leaving > 0) & (used > 0)
        narrow = self._must | self._at(leaving)
        # Where those who must change are announced: somebody there may make room for their company.
        beside = narrow | self._at(leaving | ((self._day.at > 0) & self._must[:, :, None]).any(axis=1) & (used > 0))
        order = list(range(len(self._homes)))
        best, hard = self._round_by_round(order, narrow, narrow)
        if hard:
            best = self._sooner(best, narrow)
            if not self._is_least(best) and self._until - self._now() > _PROOF:
                self._prove(best)
        attempts: tuple[tuple[Ints | None, Ints | None, int | None], ...] = (
            (narrow, used, _CHOICES), (beside, used, _CHOICES), (narrow, used, None), (beside, used, None),
            (None, used, None), (None, used, None), (self._at(used > 0) | narrow, used, None),
            (self._free, None, None),
        )  # fmt: skip
        for number, (may_move, tables, choices) in enumerate(attempts):
            self._watch.tell(Step("rotation-repair", number, len(attempts)))
            left = self._until - self._now()
            if self._is_least(best) or left < _SHORT or self._watch.cancelled:
                return best
            if may_move is None:
                # What was hard comes first, while everybody's themes are still open.
                order = hard + [k for k in order if k not in hard]
                again, hard = self._round_by_round(order, narrow, self._at(used > 0) | narrow)
            else:
                again = self._together(may_move, tables, left, choices) or best
            if again.rank < best.rank:
                best = again
        return best

    def _sooner(self, best: Seated, narrow: Ints) -> Seated:
        """All rounds at once where that is quick, else two at a time."""
        again = self._together(narrow, self._tables.used, self._until - self._now(), _CHOICES, quick=True)
        if again is not None:
            return min(best, again, key=lambda found: found.rank)
        return self._by_pairs(best, narrow) if best.missed <= int(self._tables.missed.sum()) else best

    def _by_pairs(self, best: Seated, narrow: Ints) -> Seated:
        """Two rounds in one programme, the others as they are, as long as fewer move so.

        A round moves more than its fewest where people met its themes in another; no limit is missed needlessly.
        """
        failed: list[tuple[int, int]] = []
        while not self._is_least(best) and len(failed) < 2 * len(narrow) and not self._watch.cancelled:
            pair = self._next_pair(best, failed)
            left = self._until - self._now()
            if pair is None or left < _SHORT / 2:
                break
            rows = np.array(pair)
            stay = best.table.copy()
            stay[rows] = np.where(narrow[rows], -1, self._homes[rows])
            two = People(
                self._day, stay, narrow, self._tables.used, rows, choices=2 * _CHOICES, plain=True
            ).solve(left)  # fmt: skip
            failed.append(pair)
            if two is not None and two.missed <= int(self._tables.missed[rows].sum()):
                moved = moved_heads(self._day, two.table, np.arange(len(stay)))
                if moved < best.moved:
                    best, failed = Seated(two.table, moved, best.missed, 0), [pair]
        return best

    def _next_pair(self, found: Seated, failed: list[tuple[int, int]]) -> tuple[int, int] | None:
        """The two rounds, not tried yet, that move most beyond their fewest; one of them does."""
        over = [
            moved_heads(self._day, found.table, np.array([k])) - int(fewest)
            for k, fewest in enumerate(self._tables.moved)
        ]
        pairs = [pair for pair in combinations(range(len(over)), 2) if pair not in failed]
        worth = [pair for pair in pairs if max(over[k] for k in pair) > 0]
        return max(worth, key=lambda pair: (max(over[k] for k in pair), sum(over[k] for k in pair)), default=None)

    def _together(
        self, may_move: Ints, used: Ints | None, seconds: float, choices: int | None, *, quick: bool = False
    ) -> Seated | None:
        """All rounds in one programme; None where it would be too large, or finds nothing in time.

        With few ``choices`` only the moves count: that is quick, and their quality is polished afterwards.
        """
        if int((self._day.may & may_move[:, :, None]).sum()) > LARGEST:
            return None
        stay = np.where(may_move, -1, self._homes)
        found = People(
            self._day, stay, may_move, used, np.arange(len(stay)), choices=choices, plain=choices is not None
        ).solve(seconds, quick=quick)
        if found is not None and used is None and found.missed <= int(self._tables.missed.sum()):
            self.proven = max(self.proven, found.bound)
        return found

    def _prove(self, found: Seated) -> None:
        """A bound from everybody's seats at once, where no fewer limits can be missed."""
        small = int((self._day.may & self._free[:, :, None]).sum()) <= LARGEST
        if small and found.missed <= int(self._tables.missed.sum()):
            stay = np.where(self._free, -1, self._homes)
            every = People(self._day, stay, self._free, None, np.arange(len(stay)), plain=True)
            self.proven = every.at_least(found.missed, self._until - self._now())

    def _is_least(self, found: Seated) -> bool:
        return found.missed <= int(self._tables.missed.sum()) and found.moved <= max(self._tables.fewest, self.proven)

    def _at(self, tables: Ints) -> Ints:
        """bool[O, U]: who may move and is announced at one of these tables."""
        return np.asarray(self._free & ((self._day.at > 0) & tables[:, None, :]).any(axis=2))

    def _round_by_round(self, order: list[int], narrow: Ints, wide: Ints) -> tuple[Seated, list[int]]:
        """Each round on its own, the ones before it as they were found: quick, and nearly always the least.

        Who is ``narrow`` may move; in a round that then moves more than the least, who is ``wide``. Also gives those
        rounds.
        """
        day, tables = self._day, self._tables
        seconds = max(_ROUND, (self._until - self._now()) / (2 * len(order)))
        stay = np.where(narrow, -1, self._homes)
        missed, hard = 0, []
        for k in order:
            one = np.array([k])
            late = self._now() > self._until and int((day.may[k] & narrow[k][:, None]).sum()) > LARGEST
            found = None if late else People(day, stay, narrow, tables.used, one, choices=2 * _CHOICES).solve(seconds)
            short = not late and (found is None or found.moved > tables.moved[k] or found.missed > tables.missed[k])
            few = int((day.may[k] & wide[k][:, None]).sum()) <= LARGEST
            if short and few and wide is not narrow:
                free = stay.copy()
                free[k] = np.where(wide[k], -1, self._homes[k])
                wider = People(day, free, wide, tables.used, one).solve(seconds)
                if wider is not None and (found is None or wider.rank < found.rank):
                    found = wider
            if found is None:
                found = self._by_hand(k, stay)
            if found.moved > tables.moved[k] or found.missed > tables.missed[k]:
                hard.append(k)
            missed += found.missed
            stay = found.table
        return Seated(stay, moved_heads(day, stay, np.arange(len(stay))), missed, 0), hard

    def _by_hand(self, k: int, stay: Ints) -> Seated:
        """A round for which time is too short."""
        row, missed = by_hand(self._day, self._homes, stay, k, self._tables.used[k])
        table = stay.copy()
        table[k] = row
        return Seated(table, moved_heads(self._day, table, np.array([k])), missed, 0)


def _cannot_stay(day: Day, tables: Flow) -> Ints:
    """bool[O, U]: who has no seat, or one at a table not used or that does not suit, or apart from their company."""
    at = day.at > 0
    stays = at & day.may & (tables.used > 0)[:, None, :]
    whole = (at.sum(axis=2) == 1) & (day.at.sum(axis=2) == day.heads)
    return np.asarray(~(stays.any(axis=2) & whole))


def _clashing(day: Day) -> Ints:
    """bool[O, U]: who sits with somebody they are kept apart from, or at a theme they meet twice."""
    clash = np.zeros(day.heads.shape, bool)
    table = np.where(day.at.any(axis=2), day.at.argmax(axis=2), -1)
    for u, others in enumerate(day.c.apart):
        for v in others:
            clash[:, u] |= (table[:, u] == table[:, v]) & (table[:, u] >= 0)
    theme = np.where(table >= 0, day.c.theme[table], -1)
    for k in range(len(table)):
        for q in range(len(table)):
            if k != q:
                same = (theme[k] == theme[q]) & (theme[k] >= 0)
                clash[k] |= same & (day.c.once[np.arange(len(same)), theme[k]] == 1)
    return clash


def _seats(day: Day, found: Seated) -> dict[str, tuple[str | None, ...]]:
    """The seats as table ids; the past as it was."""
    problem = day.task.problem
    ids = [t.id for t in problem.tables]
    rows = {}
    for p, who in enumerate(problem.participants):
        row = list(day.task.seats[who.id])
        for k, r in enumerate(day.rounds):
            table = found.table[k, day.c.unit_of[p]] if day.c.present[r, p] else -1
            row[r] = ids[table] if table >= 0 else None
        rows[who.id] = tuple(row)
    return rows
