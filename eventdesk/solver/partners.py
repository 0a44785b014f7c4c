"""With whom somebody could change places: all who could are looked at in one go, compiled by numba.

Near the end one exchange in thousands pays: to look at a whole round costs little more than to draw one partner.
See ``kernel`` for the arrays and for where compiled code is kept.
"""

from __future__ import annotations

# mypy: disallow-untyped-defs=False, disallow-untyped-calls=False
from numba import njit

from eventdesk.solver.steps import MISFIT, REPEATS, draw


@njit(cache=True, nogil=True)
def exchanged(r, t, s, p, q, value, slope):
    """What p's change of places with q, from table t to table s, does to the misfit."""
    change = 0
    for a in range(value.shape[1]):
        x = value[p, a]
        y = value[q, a]
        if x != y:
            change += slope[r, t, y, 0] + slope[r, t, x, 1] + slope[r, s, x, 0] + slope[r, s, y, 1]
    return change


@njit(cache=True, nogil=True)
def partner(
    r, u, t, limit, first, last, weight, free, table, first_member, member, unit_of, theme, allowed, value,
    people, size, met, known, off, slope, toll, chance,
):  # fmt: skip
    """Whom ``u`` (one person) could change places with in round ``r`` for at most ``limit``: (unit or -1, looked at).

    The tables ``table[first:last]`` are looked at, from a random one on, until somebody is found.
    """
    p = member[first_member[u]]
    a = theme[t]
    here = known[r, p, t]
    at = first + draw(chance, last - first)
    looked = 0
    for _ in range(last - first):
        at += 1
        if at >= last:
            at = first
        s = table[at]
        if s == t or allowed[r, u, s] == 0:
            continue
        b = theme[s]
        base = weight[REPEATS] * (known[r, p, s] - here)
        if a != b:
            base += toll[r, b, u]
        most = limit + weight[MISFIT] * (off[r, t] + off[r, s])  # no table's misfit falls below 0
        looked += size[r, s]
        for i in range(size[r, s]):
            q = people[r, s, i]
            v = unit_of[q]
            cost = base + weight[REPEATS] * (known[r, q, t] - known[r, q, s] - 2 * met[p, q])
            if a != b:
                cost += toll[r, a, v]
            if cost > most:
                continue
            if cost + weight[MISFIT] * exchanged(r, t, s, p, q, value, slope) > limit:
                continue
            if free[r, v] == 0 or allowed[r, v, t] == 0 or first_member[v + 1] - first_member[v] > 1:
                continue
            return v, looked
    return -1, looked


@njit(cache=True, nogil=True)
def both_rounds(
    r, u, t, limit, weight, free, first_table, table, first_member, member, unit_of, theme, allowed, value,
    seat, where, people, size, met, known, off, slope, chance,
):  # fmt: skip
    """With whom ``u`` (one person) could change places in round ``r`` and another, where the two meet the same two
    themes the other way round: (unit or -1, the other round, looked at).
    """
    rounds = size.shape[0]
    p = member[first_member[u]]
    a = theme[t]
    q = draw(chance, rounds)
    looked = 0
    for _ in range(rounds):
        q += 1
        if q >= rounds:
            q = 0
        if q == r or free[q, u] == 0:
            continue
        x = seat[q, u]
        b = theme[x]
        if a == b:
            continue
        count = first_table[b + 1] - first_table[b]
        at = draw(chance, count)
        for _ in range(count):
            at += 1
            if at >= count:
                at = 0
            s = table[first_table[b] + at]
            if allowed[r, u, s] == 0:
                continue
            looked += size[r, s]
            for i in range(size[r, s]):
                w = people[r, s, i]
                y = where[q, w]
                if y < 0 or theme[y] != a:
                    continue
                cost = weight[REPEATS] * (
                    known[r, p, s] - known[r, p, t] + known[r, w, t] - known[r, w, s]
                    + known[q, p, y] - known[q, p, x] + known[q, w, x] - known[q, w, y] - 4 * met[p, w]
                )  # fmt: skip
                most = limit + 2.0 * weight[REPEATS]
                if cost > most + weight[MISFIT] * (off[r, t] + off[r, s] + off[q, x] + off[q, y]):
                    continue
                cost += weight[MISFIT] * (
                    exchanged(r, t, s, p, w, value, slope) + exchanged(q, x, y, p, w, value, slope)
                )
                if cost > most:
                    continue
                v = unit_of[w]
                if (
                    free[r, v] == 0 or free[q, v] == 0 or first_member[v + 1] - first_member[v] > 1
                    or allowed[r, v, t] == 0 or allowed[q, v, x] == 0 or allowed[q, u, y] == 0
                ):  # fmt: skip
                    continue
                again = 0
                for k in range(size[q, x]):
                    z = people[q, x, k]
                    if z != p:
                        again += (where[r, z] == t) - (where[r, z] == s)
                for k in range(size[q, y]):
                    z = people[q, y, k]
                    if z != w:
                        again += (where[r, z] == s) - (where[r, z] == t)
                cost += 2.0 * weight[REPEATS] * again
                if cost > limit:
                    continue
                return v, q, looked
    return -1, -1, looked
