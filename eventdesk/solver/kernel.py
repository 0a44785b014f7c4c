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

from eventdesk.solver.steps import BROKEN, GAIN, MISFIT, REPEATS, draw, shift, theme_change


@njit(cache=True, nogil=True)
def anneal(
    steps, heat, weight, often, free, loose, first_table, table, plan,
    first_member, member, unit_of, present, theme, low, high, allowed, once, must, gain, wanted, first_apart, apart,
    value, grade, misfit,
    seat, people, size, place, met, again, count, off, times, got, total, chance,
):  # fmt: skip
    """Try ``steps`` moves at temperature ``heat``.

    ``weight`` float64[5] says what each total costs; ``often`` float64[5] how often an exchange stays within a theme,
    how often a move is an exchange, how many seats are looked at for one with something to mend, how often one is
    looked for, and whether (1) the mix is estimated before meetings are; ``free`` uint8[R, U] which seats may change,
    ``loose`` int32[L, 2] lists them. Where ``plan`` int32[R, U] seats somebody who stands, they are seated there
    first. Returns how many moves were made.
    """
    moves = np.zeros((4, 4), np.int64)  # round, unit, from table, to table
    edits = np.zeros((6, 4), np.int64)  # round, table, unit that leaves, unit that comes
    rounds, tables = size.shape
    most = people.shape[2]
    scratch = np.zeros(count.shape[2], np.int64)
    everybody = met.shape[0]
    values = count.shape[2]
    attributes = value.shape[1]
    wide = misfit.shape[3]
    # Flat views: one index each instead of four makes the estimate twice as fast.
    acquainted = met.reshape(-1)
    sitting = people.reshape(-1)
    counted = count.reshape(-1)
    trait = value.reshape(-1)
    fine = misfit.reshape(-1)
    made = 0
    todo = 0
    for k in range(-plan.size, steps):
        n = 0  # moves
        m = 0  # edits; 0 means: no quick estimate, try it
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
            limit = -heat * np.log((draw(chance, 1 << 30) + 0.5) / (1 << 30))
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
                elif tries <= 0 or off[r, t] > 0 or again[r, p] > 0:
                    break
            a = theme[t]
            kind = draw(chance, 1 << 20) / (1 << 20)
            if kind < often[1]:  # exchange with somebody (often[0]: at a table of the same theme), or take a free seat
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
                    delta = theme_change(r, u, a, b, weight, first_member, member, once, must, gain, wanted, times, got)
                    if v >= 0:
                        delta += theme_change(
                            r, v, b, a, weight, first_member, member, once, must, gain, wanted, times, got
                        )
                    if delta > 0.0:
                        i = again[r, p] * (first_member[u + 1] - first_member[u])
                        if v >= 0:
                            i += again[r, q] * (first_member[v + 1] - first_member[v]) + 2
                        if delta > limit + weight[REPEATS] * i + weight[MISFIT] * (off[r, t] + off[r, s]):
                            continue
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
                v = -1
                if size[r, t] <= low[r, t] or size[q, y] >= high[q, y] or draw(chance, 4) == 0:
                    # somebody at the other table of theme a takes the seat that falls free, and gives theirs
                    if size[q, y] == 0:
                        continue
                    v = unit_of[people[q, y, draw(chance, size[q, y])]]
                    if v == u or free[q, v] == 0 or free[r, v] == 0 or allowed[r, v, t] == 0:
                        continue
                    z = seat[r, v]
                    c = theme[z]
                    if c == a:
                        continue
                    w = x
                    if c == b:
                        s = z
                    else:
                        w = table[first_table[c] + draw(chance, first_table[c + 1] - first_table[c])]
                        if size[q, w] >= high[q, w] or size[r, z] <= low[r, z]:
                            continue
                    if allowed[q, v, w] == 0 or allowed[r, u, s] == 0:
                        continue
                if (v < 0 or c != b) and (size[r, s] >= high[r, s] or size[q, x] <= low[q, x]):
                    continue
                n = 2
                moves[0, 0], moves[0, 1], moves[0, 2], moves[0, 3] = r, u, t, s
                moves[1, 0], moves[1, 1], moves[1, 2], moves[1, 3] = q, u, x, y
                if v >= 0:
                    n = 4
                    moves[2, 0], moves[2, 1], moves[2, 2], moves[2, 3] = r, v, z, t
                    moves[3, 0], moves[3, 1], moves[3, 2], moves[3, 3] = q, v, y, w
                delta = gain[r, u, a] + gain[q, u, b] - gain[r, u, b] - gain[q, u, a]
                if v >= 0:
                    delta += gain[r, v, c] + gain[q, v, a] - gain[r, v, a] - gain[q, v, c]
                delta *= weight[GAIN]
                m = 4
                edits[0, 0], edits[0, 1], edits[0, 2], edits[0, 3] = r, t, u, v
                edits[1, 0], edits[1, 1], edits[1, 2], edits[1, 3] = r, s, -1, u
                edits[2, 0], edits[2, 1], edits[2, 2], edits[2, 3] = q, x, u, -1
                edits[3, 0], edits[3, 1], edits[3, 2], edits[3, 3] = q, y, v, u
                if v >= 0 and c == b:
                    edits[1, 2] = v
                    edits[2, 3] = v
                elif v >= 0:
                    m = 6
                    edits[4, 0], edits[4, 1], edits[4, 2], edits[4, 3] = r, z, v, -1
                    edits[5, 0], edits[5, 1], edits[5, 2], edits[5, 3] = q, w, -1, v
        # What the move changes: a lower bound first, then the parts, until it is clear that the move does not pay.
        slack = 0.0
        if m > 0:
            slack = weight[BROKEN] * total[BROKEN]
            for e in range(m):
                r = edits[e, 0]
                slack += weight[MISFIT] * off[r, edits[e, 1]]  # no table's misfit falls below 0
                u = edits[e, 2]
                if u >= 0 and weight[REPEATS] > 0.0:
                    for i in range(first_member[u], first_member[u + 1]):
                        delta -= weight[REPEATS] * again[r, member[i]]
        for part in range(2):
            if m == 0 or delta > limit + slack:
                break
            if (part == 0) == (often[4] == 0.0):
                if weight[REPEATS] == 0.0:
                    continue
                for e in range(m):
                    v = edits[e, 3]
                    if v < 0:
                        continue
                    r = edits[e, 0]
                    t = edits[e, 1]
                    u = edits[e, 2]
                    repeats = 0
                    for k2 in range(first_member[v], first_member[v + 1]):
                        j = member[k2] * everybody
                        if present[r, member[k2]] == 0:
                            continue
                        if u >= 0:
                            for i in range(first_member[u], first_member[u + 1]):
                                if present[r, member[i]] == 1:
                                    repeats -= acquainted[j + member[i]]
                        i = (r * tables + t) * most
                        last = i + size[r, t]
                        while i < last:
                            repeats += acquainted[j + sitting[i]]
                            i += 1
                    delta += weight[REPEATS] * repeats
                    if delta > limit + slack:
                        break
                continue
            slack = 2.0 * weight[REPEATS] * rounds if part == 0 else 0.0  # those who change places may know each other
            for e in range(m):
                r = edits[e, 0]
                t = edits[e, 1]
                u = edits[e, 2]
                v = edits[e, 3]
                here = size[r, t]
                w = (r * tables + t) * values
                change = 0
                single = u >= 0 and v >= 0
                if single:
                    single = first_member[u + 1] - first_member[u] == 1 and first_member[v + 1] - first_member[v] == 1
                if single:
                    p = member[first_member[u]]
                    q = member[first_member[v]]
                    c = (grade[r] * misfit.shape[1] + here) * values * wide
                    for a in range(attributes):
                        x = trait[p * attributes + a]
                        y = trait[q * attributes + a]
                        if x != y:
                            i = c + x * wide + counted[w + x]
                            j = c + y * wide + counted[w + y]
                            change += fine[i - 1] - fine[i] + fine[j + 1] - fine[j]
                else:
                    for x in range(values):
                        scratch[x] = counted[w + x]
                    for side in range(2):
                        v = edits[e, 2 + side]
                        if v >= 0:
                            step = 2 * side - 1
                            for i in range(first_member[v], first_member[v + 1]):
                                p = member[i]
                                if present[r, p] == 1:
                                    here += step
                                    for a in range(attributes):
                                        scratch[trait[p * attributes + a]] += step
                    if here > most:
                        delta = np.inf
                        break
                    n_now = size[r, t]
                    delta += weight[BROKEN] * (
                        max(here - high[r, t], 0) + max(low[r, t] - here, 0)
                        - max(n_now - high[r, t], 0) - max(low[r, t] - n_now, 0)
                    )  # fmt: skip
                    c = (grade[r] * misfit.shape[1] + here) * values * wide
                    for x in range(values):
                        change += fine[c + x * wide + scratch[x]]
                    change -= off[r, t]
                delta += weight[MISFIT] * change
        if m > 0 and delta > limit:
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
                    first_apart, apart, value, grade, misfit,
                    seat, people, size, place, met, again, count, off, times, got, total,
                )  # fmt: skip
    return made
