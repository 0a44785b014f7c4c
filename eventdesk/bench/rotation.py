"""Bench `rotation`: table plans for the public instances, each figure beside what no plan can beat and its goal."""

from __future__ import annotations

import os
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from eventdesk.bench.families import event, golfers, read
from eventdesk.bench.figure import Figure

if TYPE_CHECKING:
    from eventdesk.core.rotation.ports import Objective, Solution
    from eventdesk.core.rotation.problem import Problem
    from eventdesk.solver.search import RotationSolver

SEEDS = (1, 2, 3, 4, 5)
SECONDS = 5.0
_BIG_SECONDS = 30.0
_LAG_GOAL = 30.0
"""Milliseconds that a timer of the window may be late, p99, while a plan is sought."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What an instance should reach, preferences first: points (None: it has no wishes), repeats, misfit."""

    points: int | None
    repeats: int | None
    misfit: int | None
    seconds: float = SECONDS


GOALS = {
    "a40x5x3": Goal(None, None, 0),
    "b120x12x4": Goal(1296, 104, 66),
    "c300x30x3": Goal(2872, 0, 34),
    "d300x30x6": Goal(3300, 33, 99),
    "e297x36x5": Goal(2701, 2, 76),
    "f300x30x6pure": Goal(None, 0, 0),
    "g_sgp_8_4_10": Goal(None, 0, None, 1.0),
    "h_sgp_7_7_8": Goal(None, 0, None, 1.0),
    "i_sgp_10_10_4": Goal(None, 0, None, 1.0),
    "j3000x300x4": Goal(31097, 2, 150, _BIG_SECONDS),
}
_OTHERS = ("b120x12x4", "c300x30x3", "d300x30x6", "e297x36x5")
"""Instances also measured with the other objectives."""


def run() -> list[Figure]:
    """Medians of five seeds, one core. Seconds are by the clock: "core" says how much of one the search had.

    ``EVENTDESK_BENCH_SEEDS`` and ``EVENTDESK_BENCH_INSTANCES`` (names begin so, commas between) measure less.
    """
    from eventdesk.bootstrap import rotation_solver
    from eventdesk.core.rotation.ports import Objective
    from eventdesk.core.rotation.problem import read_instance

    seeds = SEEDS[: int(os.environ.get("EVENTDESK_BENCH_SEEDS", len(SEEDS)))]
    wanted = tuple(os.environ.get("EVENTDESK_BENCH_INSTANCES", "").split(","))
    solver = rotation_solver()
    began = perf_counter()
    solver.warm()
    figures = [Figure("rotation: compiled code loaded", perf_counter() - began, "s")]
    for name, goal in GOALS.items():
        if not name.startswith(wanted):
            continue
        problem = read_instance(read(name))
        figures += _measured(solver, name, problem, Objective.PREFERENCES, goal, seeds)
        if name in _OTHERS:
            for objective in (Objective.BALANCED, Objective.MIX):
                figures += _measured(solver, name, problem, objective, Goal(None, None, None), seeds)
    if not wanted[0]:
        for name, problem in _families().items():
            figures += _measured(solver, name, problem, Objective.PREFERENCES, Goal(None, None, None), seeds[:1])
    return [*figures, *lag()]


def _families() -> dict[str, Problem]:
    """Events made by code, so that nothing is measured only on instances that are known."""
    return {
        "120 people, 12 tables, 4 rounds": event(120, 12, 4, 6, seed=12),
        "300 people, 30 tables, 6 rounds": event(300, 30, 6, 10, seed=14),
        "300 people in 6 venues, 30 tables, 3 rounds": event(300, 30, 3, 5, seed=17, venues=6),
        "31 golfers, 8 groups, 10 weeks": _one_missing(golfers(8, 4, 10)),
    }


def _one_missing(problem: Problem) -> Problem:
    from dataclasses import replace

    tables = tuple(replace(t, min=t.min - 1) for t in problem.tables)
    return replace(problem, participants=problem.participants[:-1], tables=tables)


def _measured(
    solver: RotationSolver, name: str, problem: Problem, objective: Objective, goal: Goal, seeds: tuple[int, ...]
) -> list[Figure]:
    solved: list[Solution] = []
    cores: list[float] = []
    for seed in seeds:
        began, computed = perf_counter(), process_time()
        solved.append(solver.solve(problem, seed=seed, seconds=goal.seconds, objective=objective))
        cores.append((process_time() - computed) / max(1e-3, perf_counter() - began))
    title = name if objective == "preferences" else f"{name} {objective}"
    return [
        *_figures(title, solved, goal),
        Figure(f"{title}: iterations", median(s.iterations for s in solved) / 1e6, "million"),
        Figure(f"{title}: core", median(cores), "of one"),
    ]


def _figures(title: str, solved: list[Solution], goal: Goal) -> list[Figure]:
    from eventdesk.core.rotation.score import Score

    def middle(figure: str) -> float:
        return float(median(getattr(s.score, figure) for s in solved))

    bounds = solved[0].bounds
    figures = [Figure(f"{title}: rules broken", max(s.score.broken for s in solved), "rules", 0, "bound", 0)]
    if bounds.points is not None:
        figures.append(Figure(f"{title}: preferences", middle("points"), "points", bounds.points, "bound", goal.points))
    if title.startswith("a40"):
        pairs = bounds.coincidences
        figures.append(Figure(f"{title}: coincidences", middle("coincidences"), "pairs", pairs, "bound", pairs))
    figures.append(Figure(f"{title}: repeats", middle("repeats"), "meetings", bounds.repeats, "bound", goal.repeats))
    if any(s.score.misfit_by for s in solved):
        figures.append(Figure(f"{title}: misfit", middle("misfit"), "seats", bounds.misfit, "bound", goal.misfit))
    if solved[0].score.wishing:
        served: Score = min((s.score for s in solved), key=lambda s: s.served)
        figures.append(Figure(f"{title}: got a wish", served.served, "people", served.wishing, "all"))
        figures.append(Figure(f"{title}: got the first", middle("first"), "people", served.wishing, "all"))
    if any(s.proof for s in solved):
        slowest = max(s.seconds for s in solved)
        figures.append(Figure(f"{title}: slowest", slowest, "s", goal=goal.seconds))
    return figures


def lag() -> list[Figure]:
    """How late a timer of the open window is while a plan is sought in a lane, beside a window at rest."""
    from eventdesk.bench.lagging import measured

    late = measured()
    return [
        Figure("window while solving: timer late, p99", _at(late.busy, 0.99), "ms", _at(late.rest, 0.99), "at rest",
               _LAG_GOAL),
        Figure("window while solving: timer late, worst", max(late.busy), "ms", max(late.rest), "at rest"),
    ]  # fmt: skip


def _at(values: tuple[float, ...], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
