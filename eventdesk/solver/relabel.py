"""The inner loop that places people on the points of a perfect schedule, compiled by numba (see ``kernel``)."""

from __future__ import annotations

# mypy: disallow-untyped-defs=False, disallow-untyped-calls=False
import numpy as np
from numba import njit

from eventdesk.solver.kernel import _random


@njit(cache=True, nogil=True)
def relabel(iterations, hot, cold, plan, who, sizes, value, misfit, values, chance):
    """Anneal ``who`` int32[n] (person at each point) for the least misfit of ``plan`` int32[R, n]; returns it.

    ``misfit`` int[S, V, S] by table size, value and count.
    """
    rounds, points = plan.shape
    count = np.zeros((rounds, sizes.shape[1], values), np.int32)
    total = 0
    for r in range(rounds):
        for x in range(points):
            for a in range(value.shape[1]):
                count[r, plan[r, x], value[who[x], a]] += 1
        for t in range(sizes.shape[1]):
            for v in range(values):
                total += misfit[sizes[r, t], v, count[r, t, v]]
    heat = hot
    for k in range(iterations):
        if total == 0:
            break
        if k % 128 == 0:
            heat = hot * (cold / hot) ** (k / iterations)
        x = _random(chance, points)
        y = _random(chance, points)
        p = who[x]
        q = who[y]
        limit = -heat * np.log((_random(chance, 1 << 30) + 0.5) / (1 << 30))
        delta = 0
        for a in range(value.shape[1]):
            v = value[p, a]
            w = value[q, a]
            if v == w:
                continue
            for r in range(rounds):
                t = plan[r, x]
                s = plan[r, y]
                if t == s:
                    continue
                m = sizes[r, t]
                n = sizes[r, s]
                delta += misfit[m, v, count[r, t, v] - 1] - misfit[m, v, count[r, t, v]]
                delta += misfit[m, w, count[r, t, w] + 1] - misfit[m, w, count[r, t, w]]
                delta += misfit[n, v, count[r, s, v] + 1] - misfit[n, v, count[r, s, v]]
                delta += misfit[n, w, count[r, s, w] - 1] - misfit[n, w, count[r, s, w]]
            if delta > limit + 60:
                break
        if delta > limit:
            continue
        for a in range(value.shape[1]):
            for r in range(rounds):
                count[r, plan[r, x], value[p, a]] -= 1
                count[r, plan[r, y], value[p, a]] += 1
                count[r, plan[r, y], value[q, a]] -= 1
                count[r, plan[r, x], value[q, a]] += 1
        who[x] = q
        who[y] = p
        total += delta
    return total
