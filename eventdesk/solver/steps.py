"""What one move of the search is made of, compiled by numba: chance, taking a seat or giving it up, what that costs.

See ``kernel`` for the arrays and for where compiled code is kept.
"""

from __future__ import annotations

# mypy: disallow-untyped-defs=False, disallow-untyped-calls=False
import numpy as np
from numba import njit

BROKEN, REPEATS, MISFIT, GAIN, UNSERVED = 0, 1, 2, 3, 4
"""What is counted. REPEATS are coincidences: of two people who meet m times, m (m - 1) / 2, so that a third meeting
costs more than a second; ``again[r, p]`` is how many fewer there would be without p's seat in round r.
"""


@njit(cache=True, nogil=True)
def draw(chance, below):
    """A whole number from 0 to ``below`` - 1 (xorshift64*); ``chance`` uint64[1] goes on."""
    x = chance[0]
    x ^= x >> np.uint64(12)
    x ^= x << np.uint64(25)
    x ^= x >> np.uint64(27)
    chance[0] = x
    high = (x * np.uint64(2685821657736338717)) >> np.uint64(32)
    return np.int64((high * np.uint64(below)) >> np.uint64(32))


@njit(cache=True, nogil=True)
def shift(
    r, u, t, sign,
    first_member, member, unit_of, present, theme, low, high, allowed, once, must, gain, wanted, first_apart, apart,
    value, grade, misfit,
    seat, people, size, place, met, again, count, off, times, got, total,
):  # fmt: skip
    """Seat unit ``u`` at table ``t`` (``sign`` 1), or let it stand up from there (-1), and keep every count."""
    n = size[r, t]
    total[BROKEN] -= max(n - high[r, t], 0) + max(low[r, t] - n, 0)
    for k in range(first_member[u], first_member[u + 1]):
        p = member[k]
        if present[r, p] == 0:
            continue
        if sign < 0:
            n -= 1
            other = people[r, t, n]
            people[r, t, place[r, p]] = other
            place[r, other] = place[r, p]
        for i in range(n):
            w = people[r, t, i]
            if unit_of[w] != u:
                before = met[p, w]
                met[p, w] = before + sign
                met[w, p] = before + sign
                others = before if sign > 0 else before - 1  # rounds in which the two meet besides this one
                if others > 0:
                    total[REPEATS] += sign * others
                    again[r, p] += sign * others
                    again[r, w] += sign * others
                    v = unit_of[w]
                    for q in range(seat.shape[0]):
                        if (
                            q != r and seat[q, u] == seat[q, v] and seat[q, u] >= 0
                            and present[q, p] == 1 and present[q, w] == 1
                        ):  # fmt: skip
                            again[q, p] += sign
                            again[q, w] += sign
        if sign > 0:
            people[r, t, n] = p
            place[r, p] = n
            n += 1
        for a in range(value.shape[1]):
            count[r, t, value[p, a]] += sign
    size[r, t] = n
    total[BROKEN] += max(n - high[r, t], 0) + max(low[r, t] - n, 0) + sign * (allowed[r, u, t] == 0)
    now = 0
    for v in range(count.shape[2]):
        now += misfit[grade[r], n, v, count[r, t, v]]
    total[MISFIT] += now - off[r, t]
    off[r, t] = now
    for k in range(first_apart[u], first_apart[u + 1]):
        if seat[r, apart[k]] == t:
            total[BROKEN] += sign
    seat[r, u] = t if sign > 0 else -1
    h = theme[t]
    before = times[u, h]
    after = before + sign
    times[u, h] = after
    if once[u, h] == 1:
        total[BROKEN] += max(after - 1, 0) - max(before - 1, 0)
    if once[u, h] == 1 or before == 0 or after == 0:
        total[GAIN] += sign * gain[r, u, h]
    if before == 0 or after == 0:
        total[BROKEN] -= sign * must[u, h]
        for k in range(first_member[u], first_member[u + 1]):
            p = member[k]
            if wanted[p, h] == 1:
                was = got[p]
                got[p] = was + sign
                if was == 0 or was + sign == 0:
                    total[UNSERVED] -= sign


@njit(cache=True, nogil=True)
def theme_change(r, u, a, b, weight, first_member, member, once, must, gain, wanted, times, got):
    """Change of the cost when ``u``'s meeting in round ``r`` goes from theme ``a`` to theme ``b``."""
    loses = times[u, a] == 1
    wins = times[u, b] == 0
    delta = 0.0
    if once[u, b] == 1 and not wins:
        delta += weight[BROKEN]
    if once[u, a] == 1 and not loses:
        delta -= weight[BROKEN]
    if loses or once[u, a] == 1:
        delta += weight[GAIN] * gain[r, u, a]
    if wins or once[u, b] == 1:
        delta -= weight[GAIN] * gain[r, u, b]
    if loses:
        delta += weight[BROKEN] * must[u, a]
    if wins:
        delta -= weight[BROKEN] * must[u, b]
    if weight[UNSERVED] > 0.0:
        for k in range(first_member[u], first_member[u + 1]):
            p = member[k]
            after = got[p]
            if loses:
                after -= wanted[p, a]
            if wins:
                after += wanted[p, b]
            if (after == 0) != (got[p] == 0):
                delta += weight[UNSERVED] if after == 0 else -weight[UNSERVED]
    return delta
