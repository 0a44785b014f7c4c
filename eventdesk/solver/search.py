"""The solver: the best wishes by integer programming, then annealing in compiled code; perfect schedules by algebra."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from time import monotonic
from typing import TYPE_CHECKING

from eventdesk.core.rotation.bounds import Bounds, fewest_repeats
from eventdesk.core.rotation.feasibility import NoPlan, RulesClash
from eventdesk.core.rotation.ports import Objective, Solution
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.score import score
from eventdesk.core.shared.progress import Progress, Silent, Step

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from eventdesk.solver.arrays import Compiled

_COMPILING = 2.0
_SMALL = 6_000
"""Seats (round, unit, table) up to which wishes that the search misses are sought exactly."""


class RotationSolver:
    """Finds rotation plans. ``cache`` is a writable folder where compiled code is kept between starts."""

    def __init__(self, cache: Path | None = None, *, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        if cache is not None and "NUMBA_CACHE_DIR" not in os.environ:
            os.environ["NUMBA_CACHE_DIR"] = str(cache)

    def warm(self) -> None:
        """Load the compiled code, compiling it on the first start ever: some seconds, for the background."""
        from eventdesk.solver.run import load

        load()

    def solve(
        self,
        problem: Problem,
        *,
        seed: int,
        seconds: float | None = None,
        iterations: int | None = None,
        objective: Objective = Objective.BALANCED,
        mix: float = 0.5,
        progress: Progress | None = None,
    ) -> Solution:
        """See ``core.rotation.ports.Solver``."""
        from eventdesk.solver.staying import as_one_round

        watch = progress or Silent()
        one = as_one_round(problem)
        if one is not None:
            # Nobody changes table, so that nobody new is met: the slider has nothing to weigh.
            with suppress(NoPlan):
                kept = self._search(one, seed, seconds, iterations, objective, 1.0, watch)
                kept = _in_every_round(problem, kept)
                if not kept.score.broken:
                    return kept
        return self._search(problem, seed, seconds, iterations, objective, mix, watch)

    def _search(
        self,
        problem: Problem,
        seed: int,
        seconds: float | None,
        iterations: int | None,
        objective: Objective,
        mix: float,
        watch: Progress,
    ) -> Solution:
        from eventdesk.solver.arrays import assignment, compiled
        from eventdesk.solver.perfect import perfect_start
        from eventdesk.solver.run import Run, default_budget, load, weights
        from eventdesk.solver.start import first_plan
        from eventdesk.solver.staying import settled
        from eventdesk.solver.wishes import granted

        watch.tell(Step("rotation-loading", 0, 0))
        asked = self._now()
        load()
        # Compiling, on the first start ever, is not part of the search: the seconds asked for begin after it.
        began = asked if self._now() - asked < _COMPILING else self._now()
        watch.tell(Step("rotation-wishes", 0, 0))
        asked_for, most = problem, None
        if any(p.stays_put for p in problem.participants):
            settled_problem = settled(problem)
            problem, most = settled_problem.problem, settled_problem.bound
        c = compiled(problem)
        perfect = perfect_start(c, seed)
        wishes = None if perfect or len(c.themes) == 1 else granted(c, c.points.astype(float), seconds=20)
        repeats, coincidences = fewest_repeats(problem)
        bounds = Bounds(wishes.bound if wishes else None, repeats, coincidences)
        plan = perfect.plan if perfect else first_plan(c, wishes.times if wishes else None, Random(seed))
        run = Run(c, weights(objective, mix), seed, plan, self._now)
        run.mend(watch)
        short = objective is Objective.PREFERENCES and wishes is not None and run.points < wishes.bound
        if run.broken or short:
            limit = 20.0 if seconds is None or run.broken else max(0.5, seconds / 4)
            better, points = _exactly(c, largest=None if run.broken else _SMALL, seconds=limit)
            if better is not None:
                bounds = Bounds(points, repeats, coincidences)
                run = Run(c, weights(objective, mix), seed, better, self._now)
        if seconds is None and iterations is None:
            iterations = default_budget(c)
        deadline = None if seconds is None else began + seconds
        done, budget = run.anneal(deadline, iterations, watch, bounds, perfect=perfect is not None)
        if run.least_broken:
            raise _why(c)
        rows = assignment(c, run.best)
        return Solution(
            assign=rows,
            score=score(asked_for, rows),
            bounds=bounds if most is None else replace(bounds, points=max(most, bounds.points or 0)),
            seed=seed,
            iterations=done,
            budget=budget,
            objective=objective,
            seconds=self._now() - began,
            proof=perfect.proof if perfect else "",
        )


def _in_every_round(problem: Problem, kept: Solution) -> Solution:
    from eventdesk.solver.staying import in_every_round

    rows = in_every_round(problem, kept.assign)
    repeats, coincidences = fewest_repeats(problem)
    bounds = replace(kept.bounds, repeats=repeats, coincidences=coincidences)
    return replace(kept, assign=rows, score=score(problem, rows), bounds=bounds)


def _exactly(c: Compiled, *, largest: int | None, seconds: float) -> tuple[NDArray[Any] | None, int]:
    from eventdesk.solver.exact import exact, possible_seats

    if largest is not None and int(possible_seats(c).sum()) > largest:
        return None, 0
    found = exact(c, seconds=seconds)
    return (None, 0) if found is None else (found.plan, found.bound)


def _why(c: Compiled) -> NoPlan:
    """Which rules stand in each other's way: those that a plan breaking the fewest has to break."""
    from eventdesk.solver.exact import exact

    found = exact(c, seconds=20, elastic=True)
    if found is None or not found.broken:
        return NoPlan()
    kind = max(found.broken, key=lambda k: found.broken[k])
    return RulesClash(rule=f"why:rotation-clash-{kind}", times=found.broken[kind], who=found.named[kind])
