"""Which tables to close in one round so that the fewest people change table: by dynamic programming."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[Any]

_LARGEST = 100_000_000
"""Most states looked at: a tenth of a second."""
_NEVER = 1 << 30
_SEAT = 1 << 12


@dataclass(frozen=True, slots=True)
class Closing:
    """A lower bound of the announced seats that move in a round, and uint8[T] the tables used that reach it."""

    fewest: int
    used: Ints


def closing(
    here: Ints, low: Ints, high: Ints, newcomers: int, *, stays: Ints, shut: Ints, regret: Ints
) -> Closing | None:
    """The fewest announced seats that move, if everybody could sit anywhere; None where nothing is found.

    ``here`` int[T] announced people at each table, ``low`` and ``high`` int[T] its limits, ``stays`` bool[T] tables
    that cannot be closed, ``shut`` bool[T] those that cannot be used, ``regret`` int[T] small numbers: which table to
    keep between equals. People of a closed table and those above a limit move; what the others then lack comes from
    tables that can spare it.
    """
    people = int(here.sum()) + newcomers
    most = min(people, _LARGEST // (len(here) * (people + 1)))
    # lacking[l, m]: seats short at tables kept whose limits add up to l, when m people had to move; then the regret.
    lacking = np.full((people + 1, most + 1), _NEVER, np.int32)
    lacking[0, 0] = 0
    kept = []
    for t in range(len(here)):
        after = np.full_like(lacking, _NEVER)
        least, over, short = _needs(here, low, high, t)
        if not shut[t] and least <= people and over <= most:
            from_there = lacking[: people + 1 - least, : most + 1 - over]
            after[least:, over:] = np.minimum(from_there + short * _SEAT, _NEVER)
        keep = after < _NEVER
        gone = int(here[t])
        if not stays[t] and gone <= most:
            closed = np.minimum(lacking[:, : most + 1 - gone] + int(regret[t]), _NEVER)
            keep[:, gone:] &= after[:, gone:] <= closed
            np.minimum(after[:, gone:], closed, out=after[:, gone:])
        kept.append(keep)
        lacking = after
    moved = np.maximum(np.arange(most + 1)[None, :], lacking // _SEAT - newcomers).astype(np.int64)
    cost = np.where(lacking < _NEVER, moved * _SEAT + lacking % _SEAT, _NEVER)
    at = np.unravel_index(int(cost.argmin()), cost.shape)
    if cost[at] >= _NEVER or (most < people and moved[at] >= most):
        return None  # more may have to move than was looked at
    return Closing(int(moved[at]), _traced(kept, (int(at[0]), int(at[1])), here, low, high))


def _needs(here: Ints, low: Ints, high: Ints, t: int) -> tuple[int, int, int]:
    return max(0, int(low[t])), max(0, int(here[t] - high[t])), max(0, int(low[t] - here[t]))


def _traced(kept: list[Ints], at: tuple[int, int], here: Ints, low: Ints, high: Ints) -> Ints:
    used = np.zeros(len(here), np.uint8)
    limits, moved = at
    for t in range(len(here) - 1, -1, -1):
        if kept[t][limits, moved]:
            used[t] = 1
            least, over, _ = _needs(here, low, high, t)
            limits, moved = limits - least, moved - over
        else:
            moved -= int(here[t])
    return used
