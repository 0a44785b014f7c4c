"""What one move of the search is made of, compiled by numba: chance, taking a seat or giving it up, what that costs.

See ``kernel`` for the arrays and for where compiled code is kept.
"""

from __future__ import annotations

# mypy: disallow-untyped-defs=False, disallow-untyped-calls=False
import numpy as np
from numba import njit

BROKEN, REPEATS, MISFIT, GAIN, UNSERVED = 0, 1, 2, 3, 4
"""What is counted. REPEATS are coincidences: of two people who meet m times, m (m - 1) / 2, so that a third meeting
costs more than a second; ``known[r, p, t]`` is how many there are between p and those at table t in round r because of
the other rounds: with p's own table, how many fewer there would be without that seat.
"""


@njit(cache=True, nogil=True)
def draw(chance, below):
    """A whole number from 0 to ``below`` - 1 (splitmix64); ``chance`` uint64[1] goes on."""
    x = chance[0] + np.uint64(0x9E3779B97F4A7C15)
    chance[0] = x
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.int64(((x >> np.uint64(32)) * np.uint64(below)) >> np.uint64(32))


@njit(cache=True, nogil=True)
def shift(
    r, u, t, sign,
    first_member, member, unit_of, present, theme, low, high, allowed, once, must, gain, wanted, first_apart, apart,
    value, seat, where, people, size, place, met, known, count, times, got, total,
):  # fmt: skip
    """Seat unit ``u`` at table ``t`` (``sign`` 1), or let it stand up from there (-1), and keep every count but the
    mix of the table: see ``settle``.
    """
    rounds = seat.shape[0]
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
            where[r, p] = -1
        total[REPEATS] += sign * known[r, p, t]
        for i in range(n):
            w = people[r, t, i]
            if unit_of[w] != u:
                met[p, w] += sign
                met[w, p] += sign
        for q in range(rounds):
            if q == r:
                continue
            x = where[q, p]
            for i in range(n):
                w = people[r, t, i]
                if unit_of[w] != u:
                    y = where[q, w]
                    if y >= 0:
                        known[q, p, y] += sign
                    if x >= 0:
                        known[q, w, x] += sign
            if x >= 0:
                for i in range(size[q, x]):
                    w = people[q, x, i]
                    if unit_of[w] != u:
                        known[r, w, t] += sign
        if sign > 0:
            people[r, t, n] = p
            place[r, p] = n
            where[r, p] = t
            n += 1
        for a in range(value.shape[1]):
            count[r, t, value[p, a]] += sign
    size[r, t] = n
    total[BROKEN] += max(n - high[r, t], 0) + max(low[r, t] - n, 0) + sign * (allowed[r, u, t] == 0)
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
def settle(r, t, grade, misfit, size, count, off, slope, total):
    """Count the mix of table ``t`` anew: ``off`` how far it is from its share, ``slope`` int16[R, T, V, 2] what one
    more or one fewer of a value would change while the table keeps its size.
    """
    now = 0
    g = grade[r]
    n = size[r, t]
    for v in range(count.shape[2]):
        c = count[r, t, v]
        m = misfit[g, n, v, c]
        now += m
        slope[r, t, v, 0] = misfit[g, n, v, c + 1] - m
        slope[r, t, v, 1] = misfit[g, n, v, c - 1] - m if c > 0 else 0
    total[MISFIT] += now - off[r, t]
    off[r, t] = now


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


@njit(cache=True, nogil=True)
def price(u, weight, theme, first_member, member, once, must, gain, wanted, seat, times, got, toll):
    """Write down what it costs unit ``u`` to meet each other theme instead: ``toll`` float64[R, H, U]."""
    if toll.shape[1] < 2:
        return
    for r in range(seat.shape[0]):
        if seat[r, u] >= 0:
            a = theme[seat[r, u]]
            for h in range(toll.shape[1]):
                if h != a:
                    toll[r, h, u] = theme_change(
                        r, u, a, h, weight, first_member, member, once, must, gain, wanted, times, got
                    )
