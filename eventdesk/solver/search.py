"""The solver: the best wishes by integer programming, then annealing in compiled code; perfect schedules by algebra."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.core.rotation.bounds import Bounds, fewest_repeats
from eventdesk.core.rotation.ports import Objective, Solution
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.score import score
from eventdesk.core.shared.progress import Progress, Silent, Step
from eventdesk.solver.arrays import Compiled, assignment, compiled, empty_state, loose_seats, model_of, tables_of_themes
from eventdesk.solver.start import first_plan
from eventdesk.solver.wishes import Wishes, granted

_BROKEN = 10_000.0
_CHUNK = 1 << 14
_TRIAL = 1 << 15
NOBODY = np.zeros((0, 0), np.int32)


@dataclass(frozen=True, slots=True)
class Weights:
    """What one repeated meeting, one seat of misfit, one preference point, one person without a first choice cost."""

    repeats: float
    misfit: float
    points: float
    unserved: float

    def vector(self) -> NDArray[Any]:
        """As the kernel wants them: broken rules first."""
        return np.array([_BROKEN, self.repeats, self.misfit, self.points, self.unserved])


def weights(objective: Objective, mix: float) -> Weights:
    """The weights of an objective; ``mix`` from 0 (fewest repeats only) to 1 (most diverse tables only)."""
    repeats, misfit = 2.0 * (1.0 - mix), 2.0 * mix
    if objective is Objective.PREFERENCES:
        return Weights(repeats, misfit, 40.0, 0.0)
    if objective is Objective.BALANCED:
        return Weights(repeats, misfit, 0.1, 40.0)
    return Weights(repeats, misfit, 0.01, 0.0)


class RotationSolver:
    """Finds rotation plans. ``cache`` is a writable folder where compiled code is kept between starts."""

    def __init__(self, cache: Path | None = None, *, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        if cache is not None and "NUMBA_CACHE_DIR" not in os.environ:
            cache.mkdir(parents=True, exist_ok=True)
            os.environ["NUMBA_CACHE_DIR"] = str(cache)

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
        began = self._now()
        watch = progress or Silent()
        c = compiled(problem)
        wishes = self._wishes(c)
        chance = Random(seed)
        plan = first_plan(c, wishes.times if wishes else None, chance)
        bounds = _bounds(problem, wishes)
        weight = weights(objective, mix)
        run = _Run(c, c.points, weight, seed, plan)
        deadline = None if seconds is None else began + seconds
        done, budget = run.anneal(self._now, deadline, iterations, watch, bounds)
        rows = assignment(c, run.best)
        return Solution(
            rows, score(problem, rows), bounds, seed, done, budget, objective, self._now() - began
        )

    def _wishes(self, c: Compiled) -> Wishes | None:
        if len(c.themes) == 1:
            return None
        return granted(c, c.points.astype(float), seconds=20)


def _bounds(problem: Problem, wishes: Wishes | None) -> Bounds:
    repeats, coincidences = fewest_repeats(problem)
    return Bounds(None if wishes is None else wishes.bound, repeats, coincidences)


class _Run:
    """One annealing, in chunks: between them progress is told, the clock and the cancel are looked at."""

    def __init__(self, c: Compiled, gain: NDArray[Any], weight: Weights, seed: int, plan: NDArray[Any]) -> None:
        from eventdesk.solver.kernel import anneal

        self._anneal = anneal
        self._weight = weight.vector()
        self._fixed = (c.free, loose_seats(c), *tables_of_themes(c))
        self._model = model_of(c, gain)
        self._state = empty_state(c, seed)
        self._chunk(0, 0, 1, plan)
        self.best = plan.copy()
        self._least = self._cost()

    def _chunk(self, start: int, stop: int, budget: int, plan: NDArray[Any] = NOBODY) -> int:
        return int(
            self._anneal(
                start, stop, budget, HOT, COLD, self._weight, np.array(MIX), *self._fixed, plan, *self._model, *self._state
            )
        )

    @property
    def total(self) -> NDArray[Any]:
        return self._state[9]

    def _cost(self) -> float:
        broken, repeats, misfit, gain, unserved = self.total
        w = self._weight
        return float(w[0] * broken + w[1] * repeats + w[2] * misfit - w[3] * gain + w[4] * unserved)

    def _keep(self) -> None:
        cost = self._cost()
        if cost < self._least - 1e-9:
            self._least = cost
            self.best = self._state[0].copy()

    def anneal(
        self, now: Callable[[], float], deadline: float | None, iterations: int | None, watch: Progress, bounds: Bounds
    ) -> tuple[int, int]:
        """Runs and returns (iterations done, iterations of the budget)."""
        if not len(self._fixed[1]):
            return 0, 0
        done = 0
        budget = iterations
        if budget is None:
            t = now()
            self._chunk(0, _TRIAL, 1 << 40)
            speed = _TRIAL / (now() - t)
            budget = int(speed * (deadline - now()) * 1.25)
            done = _TRIAL
        while done < budget and not watch.cancelled:
            stop = min(budget, done + _CHUNK)
            self._chunk(done, stop, budget)
            done = stop
            self._keep()
            if deadline is not None and now() > deadline:
                break
        return done, budget

HOT, COLD, MIX = 1.0, 0.1, (0.4, 0.8, 0.2, 0.5)
