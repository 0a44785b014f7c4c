"""The most preference points there can be, and which themes each unit then meets: an integer programme (HiGHS)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.arrays import Compiled
from eventdesk.solver.programme import Programme


@dataclass(frozen=True, slots=True)
class Wishes:
    """``times`` int[U, H]: how often each unit meets each theme; ``points`` reached; ``bound`` no plan can beat."""

    times: NDArray[Any]
    points: int
    bound: int


def granted(
    c: Compiled, objective: NDArray[Any], *, seconds: float, stays: NDArray[Any] | None = None
) -> Wishes | None:
    """The themes each unit meets at the highest sum of ``objective`` float[U, H]; None when the rules forbid all.

    Capacities are summed over rounds: by edge colouring (de Werra) themes can then be spread over the rounds evenly
    when everybody is present in all of them; else the value is still an upper bound. ``stays`` bool[U]: who meets one
    theme only, in every round.
    """
    units, themes = objective.shape
    need = c.comes.sum(axis=0)
    seats = c.seats
    heads_least, heads_most = _heads(seats)
    pins = _pinned_themes(c)
    reach = np.zeros((units, themes), np.int64)
    for k in range(themes):
        tables = np.flatnonzero(c.theme == k)
        if len(tables):
            reach[:, k] = (c.allowed[:, :, tables].max(axis=2) * c.comes).sum(axis=0)
    most = np.where(c.once == 1, np.minimum(reach, 1), reach)
    most = np.maximum(most, pins)
    step = np.ones(units)
    if stays is not None:
        step = np.where(stays & (need > 0), need, 1)
        pins = np.where(stays[:, None], np.minimum(pins, 1), pins)
        most = np.where(stays[:, None], (reach >= need[:, None]).astype(np.int64), most)
        most = np.maximum(most, pins)
    at, of_unit = _venues(c)
    parts = int(of_unit.max(initial=0)) + 1
    low, high = (
        np.array([side[:, (c.theme == k) & (at == v)].sum() for k in range(themes) for v in range(parts)], float)
        for side in (c.low, c.high)
    )
    u: NDArray[Any]
    h: NDArray[Any]
    u, h = np.nonzero(most)
    again = most[u, h] > 1
    lp = Programme()
    times = lp.columns(np.maximum(pins, c.must)[u, h], most[u, h], np.where(again, 0.0, objective[u, h]))
    lp.rows(u, times, step[u], need, need, units)
    part = h * parts + of_unit[u]
    lp.rows(part, times, heads_least[u] * step[u], np.full(len(high), -np.inf), high, len(high))
    lp.rows(part, times, heads_most[u] * step[u], low, np.full(len(low), np.inf), len(low))
    meets = lp.columns(np.zeros(again.sum()), np.ones(again.sum()), objective[u[again], h[again]])
    if again.any():  # meeting a theme a second time is worth nothing more
        rows = np.arange(again.sum())
        lp.rows(
            np.concatenate([rows, rows]),
            np.concatenate([meets, times[again]]),
            np.concatenate([np.ones(len(rows)), -np.ones(len(rows))]),
            np.full(len(rows), -np.inf),
            np.zeros(len(rows)),
            len(rows),
        )
    solved = lp.maximise(seconds)
    if solved is None:
        return None
    x, bound = solved
    out = np.zeros((units, themes), np.int64)
    out[u, h] = np.rint(x[times] * step[u]).astype(np.int64)
    return Wishes(out, round(float((objective * (out > 0)).sum())), int(np.floor(bound + 1e-6)))


def _venues(c: Compiled) -> tuple[NDArray[Any], NDArray[Any]]:
    """The venue of each table and of each unit as numbers; all 0 where people of different venues may mix."""
    tables = [t.venue for t in c.problem.tables]
    units = [c.problem.participants[members[0]].venue for members in c.units]
    if not (all(tables) and all(units)):
        return np.zeros(len(tables), np.int64), np.zeros(len(units), np.int64)
    known = {venue: k for k, venue in enumerate(dict.fromkeys(tables + units))}
    return np.array([known[v] for v in tables]), np.array([known[v] for v in units])


def _heads(seats: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    counted = np.where(seats > 0, seats, 10**6)
    return np.where(seats.max(axis=0) > 0, counted.min(axis=0), 0), seats.max(axis=0)


def _pinned_themes(c: Compiled) -> NDArray[Any]:
    pins = np.zeros((len(c.units), len(c.themes)), np.int64)
    rounds, units = np.nonzero(c.pinned >= 0)
    np.add.at(pins, (units, c.theme[c.pinned[rounds, units]]), 1)
    return pins
