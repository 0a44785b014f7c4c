"""Repairs move as few announced seats as any can, keep every rule that can be kept, and never touch the past."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from eventdesk.bench.families import event
from eventdesk.core.rotation.plan import Rows
from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable
from eventdesk.core.rotation.repair import Repair, RepairTask, repair_of, without_the_absent
from eventdesk.core.rotation.score import score, violations
from eventdesk.core.rotation.situation import Situation, as_used, on_the_day
from eventdesk.solver.byhand import by_hand
from eventdesk.solver.day import day_of
from eventdesk.solver.people import homes
from eventdesk.solver.repair import RepairSolver
from eventdesk.solver.search import RotationSolver
from eventdesk.solver.tableflow import flow


def repaired(problem: Problem, seats: Rows, situation: Situation, *, spare: tuple[str, ...] = ()) -> Repair:
    now = on_the_day(problem, situation, seats)
    task = RepairTask(now, without_the_absent(now, seats), spare)
    found = RepairSolver().repair(task, seconds=20)
    return repair_of(task, seats, found, event="e", rounds=(), basis=("", 0))


@st.composite
def days(draw: st.DrawFn) -> tuple[Problem, Rows, Situation]:
    """A small event with a plan that keeps its rules, and who does not come."""
    people, tables, rounds = draw(st.sampled_from([(3, 2, 2), (4, 3, 1), (5, 2, 1), (3, 3, 1)]))
    seats = tuple(
        SeatingTable(
            f"t{k}",
            theme=f"h{draw(st.integers(0, k))}",
            min=draw(st.integers(0, 2)),
            max=draw(st.integers(2, 3)),
            accessible=draw(st.booleans()),
        )
        for k in range(tables)
    )
    names = [f"p{k}" for k in range(people)]
    wheels = draw(st.sampled_from(names))
    everybody = tuple(Participant(n, wheelchair=n == wheels, theme_once=draw(st.booleans())) for n in names)
    pair = st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True).map(tuple)
    rows = {n: tuple(draw(st.sampled_from([None, *(t.id for t in seats)])) for _ in range(rounds)) for n in names}
    problem = Problem(everybody, seats, rounds, apart=tuple(draw(st.lists(pair, max_size=1))))
    pinned = draw(st.sampled_from(names))
    if rows[pinned][-1] is not None and draw(st.booleans()):
        problem = replace(problem, fixed=((pinned, rounds - 1, rows[pinned][-1]),))
    situation = Situation(
        first_round=draw(st.integers(1, rounds)),
        away=frozenset(draw(st.lists(st.sampled_from(names), max_size=2))),
        late=draw(st.dictionaries(st.sampled_from(names), st.just(2), max_size=1)),
    )
    return problem, rows, situation


def judged(problem: Problem, before: Rows, after: Rows) -> tuple[int, int] | None:
    """(limits missed, announced seats moved); None where a rule that a repair keeps is broken."""
    broken = violations(as_used(problem, after), dict(after))
    if any(broken[kind] for kind in ("over", "apart", "together", "fixed", "access", "forbidden")):
        return None
    missed = moved = 0
    for r in range(problem.past, problem.rounds):
        count = Counter(row[r] for row in after.values())
        missed += sum(max(0, t.min - count[t.id]) for t in problem.tables if count[t.id])
        missed += 2 * sum(after[p.id][r] is None for p in problem.present(r))
        moved += sum(None not in (before[p][r], after[p][r]) and before[p][r] != after[p][r] for p in after)
    theme = {t.id: t.theme for t in problem.tables}
    for p in problem.participants:
        pinned = {r for who, r, _ in problem.fixed if who == p.id}
        met = [theme[t] for r, t in enumerate(after[p.id]) if t is not None and (r < problem.past or r in pinned)]
        new = [theme[t] for r, t in enumerate(after[p.id]) if t is not None and r >= problem.past and r not in pinned]
        if p.theme_once and (len(set(new)) < len(new) or set(met) & set(new)):
            return None
    return missed, moved


def best_of_all(problem: Problem, seats: Rows) -> tuple[int, int] | None:
    ways = []
    for p in problem.participants:
        row = [
            [seats[p.id][r]] if r < problem.past else [None, *(t.id for t in problem.tables)] if p.comes(r) else [None]
            for r in range(problem.rounds)
        ]
        ways.append(list(product(*row)))
    found = []
    for rows in product(*ways):
        after = {p.id: row for p, row in zip(problem.participants, rows, strict=True)}
        worth = judged(problem, seats, after)
        if worth is not None:
            found.append(worth)
    return min(found, default=None)


@settings(max_examples=40, deadline=None)
@given(days())
def test_no_repair_of_a_small_day_moves_fewer_people(day: tuple[Problem, Rows, Situation]) -> None:
    problem, seats, situation = day
    repair = repaired(problem, seats, situation)
    now = on_the_day(problem, situation, seats)
    start = without_the_absent(now, seats)
    assert all(repair.seats[p][r] == start[p][r] for p in start for r in range(now.past))
    best = best_of_all(now, start)
    if best is not None:
        assert judged(now, start, repair.seats) == best
        assert repair.moved == best[1]
        assert repair.bound <= best[1]


def test_a_hard_morning_leaves_no_table_too_small_and_nobody_without_a_seat() -> None:
    problem = event(120, 12, 4, 6, seed=3)
    plan = RotationSolver().solve(problem, seed=1, iterations=60_000).assign
    ids = [p.id for p in problem.participants]
    late = dict.fromkeys(ids[1::5], 2)
    away = frozenset(ids[::5]) | frozenset(ids[2::5])
    guests = tuple(Participant(f"W{k}", attributes=problem.participants[k].attributes) for k in range(12))
    came = replace(problem, participants=problem.participants + guests)
    pinned = next(who for who in ids if who not in away and who not in late)
    came = replace(came, fixed=tuple((pinned, r, t) for r, t in enumerate(plan[pinned]) if t is not None))
    repair = repaired(came, plan, Situation(1, away, late))
    assert repair.after.broken == 0
    assert not repair.cannot
    assert repair.is_proven
    assert repair.seats[pinned] == plan[pinned]
    assert repair.moved == sum(m.is_announced for m in repair.moves)
    assert {m.registration for m in repair.moves if m.after is None} <= away | set(late)
    later = repaired(came, repair.seats, Situation(3, away | {ids[3]}))
    assert all(repair.seats[p][:2] == row[:2] for p, row in later.seats.items())
    assert later.after.broken == 0


def test_where_time_is_too_short_a_round_is_mended_by_hand_within_every_limit() -> None:
    problem = event(120, 12, 4, 6, seed=3)
    plan = RotationSolver().solve(problem, seed=1, iterations=60_000).assign
    now = on_the_day(problem, Situation(1, frozenset(p.id for p in problem.participants[::4])), plan)
    day = day_of(RepairTask(now, without_the_absent(now, plan)))
    used = flow(day, 20).used
    stay = homes(day)
    for k in range(4):
        stay[k], missed = by_hand(day, homes(day), stay, k, used[k])
        assert missed == 0
        sizes = np.bincount(stay[k][stay[k] >= 0], day.heads[k][stay[k] >= 0], 12)
        assert ((sizes == 0) | ((sizes >= 8) & (sizes <= 11))).all()
        assert not any(stay[k, u] == stay[k, v] >= 0 for u, others in enumerate(day.c.apart) for v in others)


def led(people: int, tables: int, low: int, high: int) -> tuple[Problem, Rows]:
    """Tables with a leader each (l0, l1, ...) and as many people, one round."""
    leaders = tuple(Participant(f"l{k}", theme_once=False) for k in range(tables))
    others = tuple(Participant(f"p{k}") for k in range(people))
    seats = tuple(SeatingTable(f"t{k}", min=low, max=high) for k in range(tables))
    pins = tuple((f"l{k}", 0, f"t{k}") for k in range(tables))
    problem = Problem(leaders + others, seats, 1, fixed=pins, leads=tuple((w, t) for w, _, t in pins))
    rows: Rows = {**{w: (t,) for w, _, t in pins}, **{f"p{k}": (f"t{k % tables}",) for k in range(people)}}
    return problem, rows


def test_a_table_without_its_facilitator_gets_one_who_is_spare_and_nobody_else_moves() -> None:
    problem, seats = led(9, 3, 3, 6)
    now = replace(problem, unled=frozenset({("t1", 0)}))
    repair = repaired(now, seats, Situation(1, frozenset({"l1"})), spare=("someone",))
    assert repair.stand_ins == (("t1", "someone"),)
    assert repair.moved == 0
    assert repair.after.broken == 0


def test_without_anybody_to_lead_it_the_table_closes_and_its_people_go_to_the_others() -> None:
    problem, seats = led(9, 3, 3, 6)
    repair = repaired(replace(problem, unled=frozenset({("t1", 0)})), seats, Situation(1, frozenset({"l1"})))
    assert [(c.table, c.people) for c in repair.closings] == [("t1", 3)]
    assert (repair.moved, repair.bound) == (3, 3)
    assert repair.after.broken == 0


def test_who_leads_a_table_that_closes_stands_by_or_leads_another() -> None:
    problem, seats = led(9, 3, 4, 6)
    away = frozenset({"p0", "p3", "p6", "l1"})  # all of the first table, and who leads the second
    repair = repaired(replace(problem, unled=frozenset({("t1", 0)})), seats, Situation(1, away))
    assert repair.stand_ins == (("t1", "l0"),)
    assert repair.seats["l0"] == ("t1",)
    assert repair.after.broken == 0
    assert not [m for m in repair.moves if m.registration.startswith("p") and m.is_announced]


def test_a_limit_that_cannot_hold_is_said() -> None:
    problem, seats = led(2, 1, 4, 6)
    repair = repaired(problem, seats, Situation(1, frozenset({"p0"})))
    assert [(c.key, c.values["people"]) for c in repair.cannot] == [("rotation-cannot-seat", None)] or repair.cannot
    assert repair.after.broken == score(repair.problem, repair.seats).broken
    assert repair.limits_proven
    assert repair.after.broken > repair.broken_needlessly == 0
