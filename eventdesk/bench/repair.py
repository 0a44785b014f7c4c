"""Bench `repair`: the announced plan when not everybody comes, on the public instances; moves beside their bound."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any

from eventdesk.bench.families import read
from eventdesk.bench.figure import Figure

if TYPE_CHECKING:
    from eventdesk.core.rotation.plan import Rows
    from eventdesk.core.rotation.problem import Problem
    from eventdesk.core.rotation.repair import Repair
    from eventdesk.core.rotation.situation import Situation

_TIMES = 5
_GOAL = 0.5
_HARD_GOAL = 2.0
_PLAN = 1_000_000
"""Iterations of the plan that is repaired."""
_WALK_INS = 18


@dataclass(frozen=True, slots=True)
class _Case:
    """One morning: what it is called, who is registered, who comes, and the seconds a repair may take.

    ``unseated`` lost their announced seats, and are seated as if they walked in.
    """

    name: str
    problem: Problem
    situation: Situation
    goal: float
    unseated: frozenset[str] = frozenset()


def run() -> list[Figure]:
    """For each morning the median time of several repairs, announced seats moved beside the bound, what is missed."""
    from eventdesk.bootstrap import rotation_solver
    from eventdesk.core.rotation.ports import Objective
    from eventdesk.core.rotation.problem import read_instance
    from eventdesk.solver.repair import RepairSolver

    solver = rotation_solver()
    solver.warm()
    RepairSolver().warm()
    figures: list[Figure] = []
    for name in ("c300x30x3", "e297x36x5", "d300x30x6"):
        data = read(name)
        problem = read_instance(data)
        plan = solver.solve(problem, seed=1, iterations=_PLAN, objective=Objective.PREFERENCES).assign
        for case in _cases(name, problem, data):
            figures += _measured(case, plan)
    return figures


def _cases(name: str, problem: Problem, data: dict[str, Any]) -> list[_Case]:
    from eventdesk.core.rotation.situation import Situation

    happened = {e["type"]: e["participants"] for e in data.get("events", ())}
    away = frozenset(happened.get("no_show", ()))
    late = dict.fromkeys(happened.get("late", ()), 2)
    chance = Random(5)
    more = with_walk_ins(problem, _WALK_INS, chance)
    ids = [p.id for p in problem.participants]
    chance.shuffle(ids)
    count = len(ids)
    hard = Situation(1, frozenset(ids[: count * 4 // 10]), dict.fromkeys(ids[count * 4 // 10 : count * 6 // 10], 2))
    return [
        _Case(f"{name} no-shows, the late without a seat", problem, Situation(1, away), _GOAL, frozenset(late)),
        _Case(f"{name} no-shows, the late from round 2", problem, Situation(1, away, late), _GOAL),
        _Case(f"{name} and {_WALK_INS} walk-ins", more, Situation(1, away, late), _GOAL),
        _Case(f"{name} in round 3", more, Situation(3, away), _GOAL),
        _Case(f"{name} 40 % away, 20 % late, 10 % new", with_walk_ins(problem, count // 10, chance), hard, _HARD_GOAL),
    ]


def with_walk_ins(problem: Problem, count: int, chance: Random) -> Problem:
    """The problem with so many more people, each like somebody in it who is pinned to nothing."""
    like = [p for p in problem.participants if p.theme_once and not p.wheelchair]
    new = tuple(replace(chance.choice(like), id=f"walk-in {k}", name=f"walk-in {k}") for k in range(count))
    return replace(problem, participants=problem.participants + new)


def repaired(problem: Problem, plan: Rows, situation: Situation, *, seconds: float) -> Repair:
    """The repair of a plan."""
    from eventdesk.core.rotation.repair import RepairTask, repair_of, without_the_absent
    from eventdesk.core.rotation.situation import on_the_day
    from eventdesk.solver.repair import RepairSolver

    now = on_the_day(problem, situation, plan)
    task = RepairTask(now, without_the_absent(now, plan))
    return repair_of(task, plan, RepairSolver().repair(task, seconds=seconds), event="", rounds=(), basis=("", 0))


def _measured(case: _Case, plan: Rows) -> list[Figure]:
    times: list[float] = []
    none: tuple[str | None, ...] = (None,) * case.problem.rounds
    plan = {who: none if who in case.unseated else row for who, row in plan.items()}
    for _ in range(_TIMES):
        began = perf_counter()
        repair = repaired(case.problem, plan, case.situation, seconds=case.goal)
        times.append(perf_counter() - began)
    before, after = repair.before, repair.after
    return [
        Figure(f"{case.name}: time", median(times), "s", max(times), "slowest", case.goal),
        Figure(f"{case.name}: announced seats moved", repair.moved, "seats", repair.bound, "bound", repair.bound),
        Figure(
            f"{case.name}: rules broken that can hold", repair.broken_needlessly, "rules", before.broken, "undone", 0
        ),
        Figure(f"{case.name}: limits proven not to hold", after.broken - repair.broken_needlessly, "limits"),
        Figure(f"{case.name}: repeats", after.repeats, "meetings", before.repeats, "undone"),
        Figure(f"{case.name}: misfit", after.misfit, "seats", before.misfit, "undone"),
    ]
