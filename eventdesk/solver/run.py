"""One annealing, in chunks: between them progress is told, the clock and the cancel are looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.core.rotation.bounds import Bounds
from eventdesk.core.rotation.ports import Objective
from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable
from eventdesk.core.shared.progress import Progress, Step
from eventdesk.solver.arrays import Compiled, compiled, empty_state, loose_seats, model_of, tables_of_themes
from eventdesk.solver.kernel import anneal
from eventdesk.solver.steps import BROKEN, GAIN, MISFIT, REPEATS, UNSERVED

_COST_OF_BROKEN = 10_000.0
_CHUNK = 1 << 15
_TRIAL = 1 << 17
_TRIALS = 5
_MENDING = 64
_CAREFUL = 0.95
_NOBODY = np.zeros((0, 0), np.int32)

HOT, COLD = 0.6, 0.22
"""Temperatures, where one repeated meeting and one seat of misfit together cost 2."""
HOT_WITHOUT_THEMES, COLD_WITHOUT_THEMES = 0.45, 0.15
"""Without themes any two may change places: the way to a perfect plan is found colder."""
OFTEN_WITHOUT_THEMES = (0.0, 1.0, 40.0, 0.95, 0.5)
SOFT, RAMP = 4.0, 2.5
"""What a preference point costs at first where a rule stood in its way, and how fast that rises to its full worth."""
_FEWER_REPEATS = 1.04
"""A repeated meeting counts a little more than a seat of misfit: equal costs leave the search undecided."""
OFTEN = (0.5, 0.8, 16.0, 0.9, 0.2)
"""How often an exchange stays within a theme, how often a move is an exchange at all; how many seats are looked at for
one with something to mend, how often one is looked for, and how often everybody is looked at for an exchange.
"""


@dataclass(frozen=True, slots=True)
class Weights:
    """What one repeated meeting, one seat of misfit, one preference point, one person without a first choice cost."""

    repeats: float
    misfit: float
    points: float
    unserved: float

    def vector(self) -> NDArray[Any]:
        """As the kernel wants them: broken rules first."""
        return np.array([_COST_OF_BROKEN, self.repeats, self.misfit, self.points, self.unserved])


def weights(objective: Objective, mix: float) -> Weights:
    """The weights of an objective; ``mix`` from 0 (fewest repeats only) to 1 (most diverse tables only)."""
    repeats, misfit = 2.0 * (1.0 - mix) * _FEWER_REPEATS, 2.0 * mix
    if objective is Objective.PREFERENCES:
        return Weights(repeats, misfit, 40.0, 0.0)
    if objective is Objective.BALANCED:
        return Weights(repeats, misfit, 0.1, 40.0)
    return Weights(repeats, misfit, 0.01, 0.0)


def default_budget(c: Compiled) -> int:
    """Iterations when nobody says how many: seconds for an ordinary event."""
    return min(150_000_000, max(200_000, 10_000 * int(c.free.sum())))


def load() -> None:
    """Load the compiled code, or compile it on the first start ever (some seconds)."""
    people = tuple(Participant(f"P{k}", attributes=("x",)) for k in range(4))
    tables = tuple(SeatingTable(f"T{k}", min=1, max=3) for k in range(2))
    c = compiled(Problem(people, tables, 2, attributes=("a",)))
    Run(c, Weights(1, 1, 1, 1), 1, np.zeros((2, 4), np.int32), lambda: 0.0)


class Run:
    """A plan being improved. ``best`` int32[R, U] is the best one so far, ``least_broken`` the rules it breaks."""

    def __init__(self, c: Compiled, weight: Weights, seed: int, plan: NDArray[Any], now: Callable[[], float]) -> None:
        self._now = now
        self._weight = weight.vector()
        often = OFTEN if len(c.themes) > 1 else OFTEN_WITHOUT_THEMES
        self._often = np.array(often)
        self._heats = (HOT, COLD) if len(c.themes) > 1 else (HOT_WITHOUT_THEMES, COLD_WITHOUT_THEMES)
        self._fixed = (c.free, loose_seats(c), *tables_of_themes(c))
        self._model = model_of(c, c.gain)
        self._state = empty_state(c, seed)
        self._chunk(0, HOT, plan=plan)
        self.best = self._state[0].copy()
        self.least_broken = self.broken
        self._least = self._cost()
        self._told = 0.0

    def _chunk(self, steps: int, heat: float, *, plan: NDArray[Any] = _NOBODY) -> int:
        return int(anneal(steps, heat, self._weight, self._often, *self._fixed, plan, *self._model, *self._state))

    @property
    def _total(self) -> NDArray[Any]:
        return self._state[12]

    @property
    def broken(self) -> int:
        """Rules broken now."""
        return round(float(self._total[BROKEN]))

    @property
    def points(self) -> int:
        """Preference points now."""
        return round(float(self._total[GAIN]))

    @property
    def current(self) -> NDArray[Any]:
        """int32[R, U]: the plan as it is now, which need not be the best."""
        return np.asarray(self._state[0])

    @property
    def counted(self) -> tuple[int, int]:
        """Coincidences and misfit of the plan as it is now."""
        return round(float(self._total[REPEATS])), round(float(self._total[MISFIT]))

    def _cost(self) -> float:
        total, w = self._total, self._weight
        return float(
            w[0] * total[BROKEN] + w[1] * total[REPEATS] + w[2] * total[MISFIT] - w[3] * total[GAIN]
            + w[4] * total[UNSERVED]
        )  # fmt: skip

    def _keep(self) -> None:
        cost = self._cost()
        if cost < self._least - 1e-9:
            self._least = cost
            self.least_broken = self.broken
            self.best = self._state[0].copy()

    def mend(self, watch: Progress) -> None:
        """Move until no rule is broken, or for long enough; always the same moves for the same seed."""
        if not len(self._fixed[1]):
            return
        strict = self._weight[GAIN]
        for k in range(_MENDING):
            if not self.broken or watch.cancelled:
                break
            # wishes give way where a wish alone stands in the way of a rule; the annealing wins them back
            self._weight[GAIN] = strict if k < _MENDING // 8 else min(strict, 2.0)
            self._chunk(max(_CHUNK // 8, 16 * len(self._fixed[1])), HOT)
        self._weight[GAIN] = strict
        self._least = np.inf
        self._keep()

    def anneal(
        self, deadline: float | None, iterations: int | None, watch: Progress, bounds: Bounds, *, perfect: bool
    ) -> tuple[int, int]:
        """Run to the deadline or the number of iterations.

        Returns (iterations done, iterations that make this plan again: fewer were done when it was cancelled, when
        nothing was left to gain, or when the computer slowed down on the way).
        """
        if not len(self._fixed[1]):
            return 0, 0
        hot, cold = self._heats
        hot = cold if perfect else hot
        budget = iterations
        began = self._now()
        # The same first moves however the end is given, so that a run by the clock can be made again.
        for k in range(_TRIALS):
            heat = hot * (cold / hot) ** (k / (_TRIALS - 1))
            self._chunk(_TRIAL if budget is None else min(budget, _TRIAL), heat)
        speed = _TRIALS * _TRIAL / max(1e-3, self._now() - began)
        if budget is None:
            budget = max(_CHUNK, int(_CAREFUL * speed * max(0.0, (deadline or 0.0) - self._now())))
        self._keep()
        return self._cool(budget, hot, deadline, watch, bounds), budget

    def cool(self, iterations: int, watch: Progress) -> None:
        """Search so many steps, hot to cold, from the plan as it is: no trials, for a plan that is nearly there."""
        if len(self._fixed[1]):
            self._keep()
            self._cool(iterations, self._heats[0], None, watch, Bounds())

    def _cool(self, budget: int, hot: float, deadline: float | None, watch: Progress, bounds: Bounds) -> int:
        strict = self._weight[GAIN]
        short = bounds.points is not None and self.points < bounds.points
        done, way, began = 0, 0.0, self._now()
        while done < budget and not watch.cancelled:
            steps = min(budget - done, _CHUNK, max(128, budget // 100))
            if short:
                self._weight[GAIN] = min(strict, SOFT * max(1.0, strict / SOFT) ** min(1.0, way * RAMP))
            self._chunk(steps, hot * (self._heats[1] / hot) ** way)
            self._weight[GAIN] = strict
            done += steps
            way = done / budget
            if deadline is not None:
                way = max(way, min(1.0, (self._now() - began) / max(1e-3, deadline - began)))
            self._keep()
            self._tell(watch, done, budget, bounds)
            if self._perfect(bounds) or (deadline is not None and self._now() > deadline):
                break
        return done

    def _perfect(self, bounds: Bounds) -> bool:
        """Whether every goal that counts is at its bound: nothing can be better."""
        total, w = self._total, self._weight
        at_points = bounds.points is None or w[3] == 0 or total[GAIN] >= bounds.points
        return bool(
            total[BROKEN] == 0
            and (w[1] == 0 or total[REPEATS] <= bounds.coincidences)
            and (w[2] == 0 or total[MISFIT] == 0)
            and at_points
            and (w[4] == 0 or total[UNSERVED] == 0)
        )

    def _tell(self, watch: Progress, done: int, budget: int, bounds: Bounds) -> None:
        now = self._now()
        if now - self._told < 1 / 20 and done < budget:
            return
        self._told = now
        total = self._total
        values = {
            "points": self.points,
            "bound": "-" if bounds.points is None else bounds.points,
            "repeats": round(float(total[REPEATS])),
            "misfit": round(float(total[MISFIT])),
            "broken": self.broken,
        }
        watch.tell(Step("rotation", done, budget, dict(values)))
