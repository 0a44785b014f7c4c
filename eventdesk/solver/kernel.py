"""The inner loop of the search, compiled by numba: moves of units between tables, with exact changes of the cost.

Import this module only after ``NUMBA_CACHE_DIR`` is set (see ``search``): the compiled code is kept there. A *unit* is
one person, or people who are kept together. Arrays are indexed [round, table], [round, unit], [person, person].

Functions are few and take plain arrays: compiling takes seconds on a first start, and tuples of arrays cost more than
the search itself.
"""

from __future__ import annotations

# mypy: disallow-untyped-defs=False, disallow-untyped-calls=False
import numpy as np
from numba import njit

from eventdesk.solver.partners import both_rounds, exchanged, partner
from eventdesk.solver.steps import BROKEN, GAIN, MISFIT, REPEATS, draw, price, settle, shift

_LIMITS = 2048
"""How finely chance is cut when it is decided what a move may cost."""
_EFFORT, _SCANNED = 40, 8
"""How many steps a move made counts for, and how many seats looked at count for one: so each takes about as long."""


@njit(cache=True, nogil=True)
def anneal(
    steps, heat, weight, often, free, loose, first_table, table, plan,
    first_member, member, unit_of, present, theme, low, high, allowed, once, must, gain, wanted, first_apart, apart,
    value, grade, misfit,
    seat, where, people, size, place, met, known, count, off, slope, times, got, total, toll, toll_weight, chance,
):  # fmt: skip
    """Try ``steps`` moves at temperature ``heat``.

    ``weight`` float64[5] says what each total costs; ``often`` float64[5] how often an exchange stays within a theme,
    how often a move is an exchange, how many seats are looked at for one with something to mend, how often one is
    looked for, and how often everybody is looked at for an exchange; ``free`` uint8[R, U] which seats may change,
    ``loose`` int32[L, 2] lists them. Where ``plan`` int32[R, U] seats somebody who stands, they are seated there
    first. Returns how many moves were made.
    """
    moves = np.zeros((4, 4), np.int64)  # round, unit, from table, to table
    edits = np.zeros((4, 4), np.int64)  # round, table, unit that leaves, unit that comes
    rounds, tables = size.shape
    most = people.shape[2]
    scratch = np.zeros(count.shape[2], np.int64)
    values = count.shape[2]
    attributes = value.shape[1]
    unlikely = np.empty(_LIMITS, np.float64)
    for k in range(_LIMITS):
        unlikely[k] = -heat * np.log((k + 0.5) / _LIMITS)
    one_theme = first_table.shape[0] == 2
    made = 0
    todo = 0
    priced = 0
    k = -plan.size - 1
    while k < steps - 1:
        k += 1
        n = 0  # moves
        m = 0  # edits; 0 means: no quick estimate, try it
        exact = False
        delta = 0.0
        limit = 0.0
        if k < 0:
            r = todo // plan.shape[1]
            u = todo % plan.shape[1]
            todo += 1
            if plan[r, u] < 0 or seat[r, u] >= 0:
                continue
            n = 1
            moves[0, 0], moves[0, 1], moves[0, 2], moves[0, 3] = r, u, -1, plan[r, u]
            limit = np.inf
        else:
            if priced == 0:
                priced = 1
                changed = False
                for i in range(5):
                    changed = changed or weight[i] != toll_weight[i]
                    toll_weight[i] = weight[i]
                if changed:
                    for v in range(seat.shape[1]):
                        price(v, weight, theme, first_member, member, once, must, gain, wanted, seat, times, got, toll)
            limit = unlikely[draw(chance, _LIMITS)]
            hurt = total[BROKEN] > 0 and draw(chance, 2) == 0
            tries = often[2] if draw(chance, 1 << 20) < often[3] * (1 << 20) else 1
            if hurt:
                tries = 64
            while True:
                pick = draw(chance, loose.shape[0])
                r = loose[pick, 0]
                u = loose[pick, 1]
                t = seat[r, u]
                p = member[first_member[u]]
                tries -= 1
                if hurt and tries > 0:
                    if size[r, t] > high[r, t] or allowed[r, u, t] == 0:
                        break
                elif tries <= 0 or off[r, t] > 0 or known[r, p, t] > 0:
                    break
            a = theme[t]
            single = first_member[u + 1] - first_member[u] == 1
            kind = draw(chance, 1 << 20) / (1 << 20)
            if single and total[BROKEN] == 0 and draw(chance, 1 << 20) < often[4] * (1 << 20):
                if one_theme or draw(chance, 1 << 20) < often[1] * (1 << 20):
                    q = 0
                    w = tables
                    if draw(chance, 1 << 20) < often[0] * (1 << 20):
                        q = first_table[a]
                        w = first_table[a + 1]
                    v, looked = partner(
                        r, u, t, limit, q, w, weight, free, table, first_member, member, unit_of, theme, allowed, value,
                        people, size, met, known, off, slope, toll, chance,
                    )  # fmt: skip
                    q = r
                else:
                    v, q, looked = both_rounds(
                        r, u, t, limit, weight, free, first_table, table, first_member, member, unit_of, theme, allowed,
                        value, seat, where, people, size, met, known, off, slope, chance,
                    )  # fmt: skip
                k += looked // _SCANNED
                if v < 0:
                    continue
                n = 2
                moves[0, 0], moves[0, 1], moves[0, 2], moves[0, 3] = r, u, t, seat[r, v]
                moves[1, 0], moves[1, 1], moves[1, 2], moves[1, 3] = r, v, seat[r, v], t
                if q != r:
                    n = 4
                    moves[2, 0], moves[2, 1], moves[2, 2], moves[2, 3] = q, u, seat[q, u], seat[q, v]
                    moves[3, 0], moves[3, 1], moves[3, 2], moves[3, 3] = q, v, seat[q, v], seat[q, u]
            elif (
                kind < often[1]
            ):  # exchange with somebody (often[0]: at a table of the same theme), or take a free seat
                if kind < often[0]:
                    s = table[first_table[a] + draw(chance, first_table[a + 1] - first_table[a])]
                else:
                    s = draw(chance, tables)
                if total[BROKEN] > 0:
                    for _ in range(20):
                        if size[r, s] < low[r, s]:
                            break
                        s = draw(chance, tables)
                if s == t or allowed[r, u, s] == 0:
                    continue
                b = theme[s]
                v = -1
                i = draw(chance, max(1, size[r, s] + (size[r, s] < high[r, s])))
                if i < size[r, s] and size[r, s] >= low[r, s]:
                    q = people[r, s, i]
                    v = unit_of[q]
                    if free[r, v] == 0 or (allowed[r, v, t] == 0 and allowed[r, v, s] == 1):
                        continue
                elif size[r, s] >= high[r, s] or (size[r, t] <= low[r, t] and size[r, s] >= low[r, s]):
                    continue
                if a != b:
                    delta = toll[r, b, u]
                    if v >= 0:
                        delta += toll[r, a, v]
                    if delta > 0.0:
                        i = known[r, p, t] * (first_member[u + 1] - first_member[u])
                        if v >= 0:
                            i += known[r, q, s] * (first_member[v + 1] - first_member[v]) + 2
                        if delta > limit + weight[REPEATS] * i + weight[MISFIT] * (off[r, t] + off[r, s]):
                            continue
                if v >= 0 and single and first_member[v + 1] - first_member[v] == 1:
                    delta += weight[REPEATS] * (
                        known[r, p, s] - known[r, p, t] + known[r, q, t] - known[r, q, s] - 2 * met[p, q]
                    )
                    if delta - weight[MISFIT] * (off[r, t] + off[r, s]) > limit:
                        continue
                    delta += weight[MISFIT] * exchanged(r, t, s, p, q, value, slope)
                    if delta > limit:
                        continue
                    exact = True
                n = 1
                moves[0, 0], moves[0, 1], moves[0, 2], moves[0, 3] = r, u, t, s
                if v >= 0:
                    n = 2
                    moves[1, 0], moves[1, 1], moves[1, 2], moves[1, 3] = r, v, s, t
                m = 2
                edits[0, 0], edits[0, 1], edits[0, 2], edits[0, 3] = r, t, u, v
                edits[1, 0], edits[1, 1], edits[1, 2], edits[1, 3] = r, s, v, u
            else:  # meet two of the unit's themes in each other's round
                q = draw(chance, rounds)
                if q == r or free[q, u] == 0:
                    continue
                x = seat[q, u]
                b = theme[x]
                if a == b:
                    continue
                s = table[first_table[b] + draw(chance, first_table[b + 1] - first_table[b])]
                y = table[first_table[a] + draw(chance, first_table[a + 1] - first_table[a])]
                if allowed[r, u, s] == 0 or allowed[q, u, y] == 0:
                    continue
                if (
                    size[r, s] >= high[r, s]
                    or size[q, y] >= high[q, y]
                    or size[r, t] <= low[r, t]
                    or size[q, x] <= low[q, x]
                ):
                    continue
                n = 2
                moves[0, 0], moves[0, 1], moves[0, 2], moves[0, 3] = r, u, t, s
                moves[1, 0], moves[1, 1], moves[1, 2], moves[1, 3] = q, u, x, y
                delta = weight[GAIN] * (gain[r, u, a] + gain[q, u, b] - gain[r, u, b] - gain[q, u, a])
                m = 4
                edits[0, 0], edits[0, 1], edits[0, 2], edits[0, 3] = r, t, u, -1
                edits[1, 0], edits[1, 1], edits[1, 2], edits[1, 3] = r, s, -1, u
                edits[2, 0], edits[2, 1], edits[2, 2], edits[2, 3] = q, x, u, -1
                edits[3, 0], edits[3, 1], edits[3, 2], edits[3, 3] = q, y, -1, u
        # What the move changes: the meetings first, then the mix where it can still pay.
        if m > 0 and not exact:
            slack = weight[BROKEN] * total[BROKEN]
            for e in range(m):
                r = edits[e, 0]
                t = edits[e, 1]
                slack += weight[MISFIT] * off[r, t]  # no table's misfit falls below 0
                u = edits[e, 2]
                v = edits[e, 3]
                repeats = 0
                if u >= 0:
                    for i in range(first_member[u], first_member[u + 1]):
                        if present[r, member[i]] == 1:
                            repeats -= known[r, member[i], t]
                if v >= 0:
                    for i in range(first_member[v], first_member[v + 1]):
                        if present[r, member[i]] == 1:
                            repeats += known[r, member[i], t]
                            if u >= 0:
                                for j in range(first_member[u], first_member[u + 1]):
                                    if present[r, member[j]] == 1:
                                        repeats -= met[member[i], member[j]]
                delta += weight[REPEATS] * repeats
            if m > 2:
                slack += weight[REPEATS]
            if delta > limit + slack:
                continue
            for e in range(m):
                r = edits[e, 0]
                t = edits[e, 1]
                here = size[r, t]
                for side in range(2):
                    v = edits[e, 2 + side]
                    if v >= 0:
                        step = 2 * side - 1
                        for i in range(first_member[v], first_member[v + 1]):
                            p = member[i]
                            if present[r, p] == 1:
                                here += step
                                for a in range(attributes):
                                    scratch[value[p, a]] += step
                if here > most:
                    delta = np.inf
                else:
                    change = -off[r, t]
                    for x in range(values):
                        change += misfit[grade[r], here, x, count[r, t, x] + scratch[x]]
                    n_now = size[r, t]
                    delta += weight[MISFIT] * change + weight[BROKEN] * (
                        max(here - high[r, t], 0) + max(low[r, t] - here, 0)
                        - max(n_now - high[r, t], 0) - max(low[r, t] - n_now, 0)
                    )  # fmt: skip
                for side in range(2):
                    v = edits[e, 2 + side]
                    if v >= 0:
                        for i in range(first_member[v], first_member[v + 1]):
                            for a in range(attributes):
                                scratch[value[member[i], a]] = 0
            if m > 2:
                delta -= weight[REPEATS]
            if delta > limit:
                continue
        before = (
            weight[0] * total[0] + weight[1] * total[1] + weight[2] * total[2] - weight[3] * total[3]
            + weight[4] * total[4]
        )  # fmt: skip
        fits = True
        for phase in range(4):  # stand up, sit down; and back again when it does not pay
            if phase == 2:
                after = (
                    weight[0] * total[0] + weight[1] * total[1] + weight[2] * total[2] - weight[3] * total[3]
                    + weight[4] * total[4]
                )  # fmt: skip
                if fits and after - before <= limit + 1e-9:
                    made += 1
                    if priced == 1:
                        k += _EFFORT
                        for i in range(n):
                            if theme[moves[i, 2]] != theme[moves[i, 3]]:
                                price(
                                    moves[i, 1], weight, theme, first_member, member, once, must, gain, wanted,
                                    seat, times, got, toll,
                                )  # fmt: skip
                    break
            for i in range(n):
                u = moves[i, 1]
                sign = -1 if phase % 2 == 0 else 1
                t = moves[i, 2] if phase in (0, 3) else moves[i, 3]
                if t < 0:
                    continue
                if phase == 1 and size[moves[i, 0], t] + first_member[u + 1] - first_member[u] > most:
                    fits = False
                    t = moves[i, 2]
                    moves[i, 3] = t
                shift(
                    moves[i, 0], u, t, sign,
                    first_member, member, unit_of, present, theme, low, high, allowed, once, must, gain, wanted,
                    first_apart, apart, value, seat, where, people, size, place, met, known, count, times, got, total,
                )  # fmt: skip
            if phase % 2 == 1:
                for i in range(n):
                    for side in range(2, 4):
                        if moves[i, side] >= 0:
                            settle(moves[i, 0], moves[i, side], grade, misfit, size, count, off, slope, total)
    return made
