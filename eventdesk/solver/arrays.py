"""From a problem to the arrays the search works on, and back to a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.core.rotation.problem import Participant, Problem

Ints = NDArray[Any]
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Compiled:
    """A problem as arrays. R rounds, U units, T tables, H themes (the last one stands for "no theme"), n people.

    ``units`` lists the people (indices) of each unit. ``pinned`` int32[R, U] is the table a unit must take, -1 any.
    """

    problem: Problem
    units: tuple[tuple[int, ...], ...]
    unit_of: Ints
    present: Ints
    comes: Ints
    theme: Ints
    themes: tuple[str, ...]
    low: Ints
    high: Ints
    allowed: Ints
    pinned: Ints
    once: Ints
    must: Ints
    points: Ints
    gain: Ints
    wanted: Ints
    apart: tuple[tuple[int, ...], ...]
    value: Ints
    values: int

    @property
    def seats(self) -> Ints:
        """int32[R, U]: how many seats each unit takes in each round."""
        heads = np.zeros((self.problem.rounds, len(self.units)), np.int32)
        for p, u in enumerate(self.unit_of):
            heads[:, u] += self.present[:, p]
        return heads

    @property
    def free(self) -> Ints:
        """uint8[R, U]: seats that may change."""
        return np.asarray((self.comes == 1) & (self.pinned < 0), np.uint8)


def compiled(problem: Problem, *, first_choices: int = 2) -> Compiled:
    """The arrays of a problem. ``first_choices``: how many of the wishes count as first choices when balanced."""
    people = problem.participants
    number = {p.id: k for k, p in enumerate(people)}
    at = {t.id: k for k, t in enumerate(problem.tables)}
    units = _units(problem, number)
    unit_of = np.zeros(len(people), np.int32)
    for u, members in enumerate(units):
        unit_of[list(members)] = u
    present = np.array([[p.comes(r) for p in people] for r in range(problem.rounds)], np.uint8)
    themes = (*problem.themes, "")
    comes = np.array([[present[r, list(m)].any() for m in units] for r in range(problem.rounds)], np.uint8)
    value, values = _values(people, len(problem.attributes))
    limits = [[problem.limits(t, r) for t in problem.tables] for r in range(problem.rounds)]
    pinned = np.full(comes.shape, -1, np.int32)
    for who, r, t in problem.fixed:
        if present[r, number[who]]:
            pinned[r, unit_of[number[who]]] = at[t]
    once = _once(people, units, len(themes), present)
    return Compiled(
        problem=problem,
        units=units,
        unit_of=unit_of,
        present=present,
        comes=comes,
        theme=np.array([themes.index(t.theme) for t in problem.tables], np.int32),
        themes=themes,
        low=np.ascontiguousarray(np.array(limits, np.int32)[:, :, 0]),
        high=np.minimum(np.array(limits, np.int32)[:, :, 1], len(people)),
        allowed=_allowed(problem, units, number, at, pinned),
        pinned=pinned,
        once=once,
        must=_must(problem, number, unit_of, len(units), themes),
        points=_points(problem, units, themes),
        gain=_gain(problem, units, themes, present, once),
        wanted=_wanted(people, themes, first_choices),
        apart=_apart(problem, number, unit_of, len(units)),
        value=value,
        values=values,
    )


def _units(problem: Problem, number: dict[str, int]) -> tuple[tuple[int, ...], ...]:
    people = problem.participants
    root = list(range(len(people)))

    def find(k: int) -> int:
        while root[k] != k:
            root[k] = root[root[k]]
            k = root[k]
        return k

    for group in problem.together:
        first = number[group[0]]
        for other in (number[name] for name in group[1:]):
            # Two who never come in the same round have nothing to keep together.
            if any(people[first].comes(r) and people[other].comes(r) for r in range(problem.rounds)):
                a, b = sorted((find(first), find(other)))
                root[b] = a
    members: dict[int, list[int]] = {}
    for k in range(len(root)):
        members.setdefault(find(k), []).append(k)
    return tuple(tuple(m) for m in members.values())


def _allowed(
    problem: Problem, units: Sequence[Sequence[int]], number: dict[str, int], at: dict[str, int], pinned: Ints
) -> Ints:
    kinds: dict[tuple[bool, str, str], list[bool]] = {}
    rows = []
    for p in problem.participants:
        kind = (p.wheelchair, p.language, p.venue)
        if kind not in kinds:
            kinds[kind] = [t.suits(p) for t in problem.tables]
        rows.append(kinds[kind])
    each = np.array(rows, np.uint8).reshape(len(problem.participants), len(problem.tables))
    all_rounds = np.repeat(each[None], problem.rounds, axis=0)
    for ban in problem.bans:
        rounds = slice(None) if ban.round is None else ban.round
        all_rounds[rounds, number[ban.participant], at[ban.table]] = 0
    for index, p in enumerate(problem.participants):
        for r in range(problem.rounds):
            if not p.comes(r):
                # Who is away does not keep their companions from a table.
                all_rounds[r, index] = 1
    allowed = np.stack([all_rounds[:, list(m)].min(axis=1) for m in units], axis=1)
    for t in problem.tables:
        for r in range(problem.rounds):
            if problem.limits(t, r)[1] == 0:
                allowed[r, :, at[t.id]] = 0
    return np.ascontiguousarray(allowed)


def _once(people: Sequence[Participant], units: Sequence[Sequence[int]], themes: int, present: Ints) -> Ints:
    once = np.zeros((len(units), themes), np.uint8)
    for u, members in enumerate(units):
        # Who comes for one round meets nothing twice, and does not bind those they are kept together with.
        once[u, : themes - 1] = any(people[p].theme_once and present[:, p].sum() > 1 for p in members)
    return once


def _must(problem: Problem, number: dict[str, int], unit_of: Ints, units: int, themes: Sequence[str]) -> Ints:
    must = np.zeros((units, len(themes)), np.uint8)
    for who, theme in problem.must_meet:
        if theme in themes:
            must[unit_of[number[who]], themes.index(theme)] = 1
    return must


def _points(problem: Problem, units: Sequence[Sequence[int]], themes: Sequence[str]) -> Ints:
    points = np.zeros((len(units), len(themes)), np.int64)
    for u, members in enumerate(units):
        for p in members:
            who = problem.participants[p]
            for theme in who.prefs[: len(problem.points)]:
                if theme in themes:
                    points[u, themes.index(theme)] += problem.points_for(who, theme)
    return points


def _gain(problem: Problem, units: Sequence[Sequence[int]], themes: Sequence[str], present: Ints, once: Ints) -> Ints:
    """int[R, U, H]: the points of those of a unit who are there. A unit that may meet a theme again gains it once, for
    all of its people, in whatever round: who is away then is counted too.
    """
    gain = np.zeros((problem.rounds, len(units), len(themes)), np.int64)
    for u, members in enumerate(units):
        for p in members:
            who = problem.participants[p]
            for theme in who.prefs[: len(problem.points)]:
                if theme in themes:
                    h = themes.index(theme)
                    gain[:, u, h] += problem.points_for(who, theme) * np.where(once[u, h], present[:, p], 1)
    return gain


def _wanted(people: Sequence[Participant], themes: Sequence[str], first_choices: int) -> Ints:
    wanted = np.zeros((len(people), len(themes)), np.uint8)
    for p, who in enumerate(people):
        for theme in who.prefs[:first_choices]:
            if theme in themes:
                wanted[p, themes.index(theme)] = 1
    return wanted


def _apart(problem: Problem, number: dict[str, int], unit_of: Ints, units: int) -> tuple[tuple[int, ...], ...]:
    apart: list[set[int]] = [set() for _ in range(units)]
    for a, b in problem.apart:
        x, y = int(unit_of[number[a]]), int(unit_of[number[b]])
        if x != y:
            apart[x].add(y)
            apart[y].add(x)
    return tuple(tuple(sorted(others)) for others in apart)


def _values(people: Sequence[Participant], attributes: int) -> tuple[Ints, int]:
    value = np.zeros((len(people), attributes), np.int32)
    first = 0
    for a in range(attributes):
        known = {x: k for k, x in enumerate(sorted({p.attributes[a] for p in people}))}
        value[:, a] = [first + known[p.attributes[a]] for p in people]
        first += len(known)
    return value, max(1, first)


def _offsets(lists: Sequence[Sequence[int]]) -> tuple[Ints, Ints]:
    first = np.concatenate([[0], np.cumsum([len(x) for x in lists])]).astype(np.int32)
    flat = np.array([x for one in lists for x in one], np.int32)
    return first, flat


def room(c: Compiled) -> int:
    """How many people a table can hold while the search is on its way: a few more than any limit."""
    biggest = max((len(m) for m in c.units), default=1)
    return int(max(c.high.max(initial=1), c.low.max(initial=1))) + 2 * biggest + 2


def model_of(c: Compiled, gain: Ints) -> tuple[Ints, ...]:
    """The unchanging arrays in the order the kernel takes them; ``gain`` float64[R, U, H]."""
    first_member, member = _offsets(c.units)
    first_apart, apart = _offsets(c.apart)
    grade, misfit = misfits(c, room(c))
    return (
        first_member,
        member,
        c.unit_of,
        c.present,
        c.theme,
        c.low,
        c.high,
        c.allowed,
        c.once,
        c.must,
        np.ascontiguousarray(gain, np.float64),
        c.wanted,
        first_apart,
        apart if len(apart) else np.zeros(1, np.int32),
        c.value,
        grade,
        misfit,
    )


def tables_of_themes(c: Compiled) -> tuple[Ints, Ints]:
    """int32[H + 1] and int32[T]: the tables of theme h are ``table[first[h]:first[h + 1]]``."""
    return _offsets([[int(t) for t in np.flatnonzero(c.theme == h)] for h in range(len(c.themes))])


def loose_seats(c: Compiled) -> Ints:
    """int32[L, 2]: (round, unit) of the seats that may change."""
    return np.ascontiguousarray(np.stack(np.nonzero(c.free), axis=1), np.int32)


def misfits(c: Compiled, most: int) -> tuple[Ints, Ints]:
    """Weighted misfit int16[G, S, V, S] by grade, table size, attribute value and count, and the grade of each round.

    Rounds in which the same people are present share a grade.
    """
    weights = c.problem.weights or (1,) * len(c.problem.attributes)
    crowds, grade = np.unique(c.present, axis=0, return_inverse=True)
    out = np.zeros((len(crowds), most + 1, c.values, most + 2), np.int16)
    sizes, counts = np.arange(most + 1), np.arange(most + 2)[None, :]
    for g, crowd in enumerate(crowds):
        here = crowd == 1
        seated = max(1, int(here.sum()))
        for a, weight in enumerate(weights):
            for v, of_value in zip(*np.unique(c.value[here, a], return_counts=True), strict=True):
                share = sizes * of_value / seated
                least, greatest = np.floor(share + _ROUNDING)[:, None], np.ceil(share - _ROUNDING)[:, None]
                out[g, :, v, :] = weight * (np.maximum(least - counts, 0) + np.maximum(counts - greatest, 0))
    return grade.reshape(-1).astype(np.int32), out


def empty_state(c: Compiled, seed: int) -> tuple[Ints, ...]:
    """A state in which nobody sits, in the order the kernel takes it: see ``State`` there for the shapes."""
    rounds, units, tables, people = c.problem.rounds, len(c.units), len(c.problem.tables), len(c.problem.participants)
    mixed = (seed * 0x9E3779B97F4A7C15 + 0xD1B54A32D192ED03) & 0xFFFFFFFFFFFFFFFF
    total = np.zeros(5, np.float64)
    total[0] = np.maximum(c.low, 0).sum() + c.must.sum()
    total[4] = c.wanted.any(axis=1).sum()
    return (
        np.full((rounds, units), -1, np.int32),
        np.full((rounds, people), -1, np.int32),
        np.zeros((rounds, tables, room(c)), np.int32),
        np.zeros((rounds, tables), np.int32),
        np.zeros((rounds, people), np.int32),
        np.zeros((people, people), np.int8),
        np.zeros((rounds, people, tables), np.int16 if room(c) * rounds < 2**15 else np.int32),
        np.zeros((rounds, tables, c.values), np.int16),
        np.zeros((rounds, tables), np.int32),
        np.zeros((rounds, tables, c.values, 2), np.int16),
        np.zeros((units, len(c.themes)), np.int32),
        np.zeros(people, np.int32),
        total,
        np.zeros((rounds, len(c.themes), units), np.float64),
        np.zeros(5, np.float64),
        np.array([mixed or 1], np.uint64),
    )


def assignment(c: Compiled, plan: Ints) -> dict[str, tuple[str | None, ...]]:
    """The plan int32[R, U] as table ids for each participant; who is absent in a round has None."""
    ids = [t.id for t in c.problem.tables]
    out: dict[str, tuple[str | None, ...]] = {}
    for p, who in enumerate(c.problem.participants):
        u = c.unit_of[p]
        out[who.id] = tuple(
            ids[plan[r, u]] if c.present[r, p] and plan[r, u] >= 0 else None for r in range(c.problem.rounds)
        )
    return out
