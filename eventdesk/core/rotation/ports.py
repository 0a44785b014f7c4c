"""What rotation needs of a solver."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from eventdesk.core.rotation.bounds import Bounds
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.repair import Repaired, RepairTask
from eventdesk.core.rotation.score import Score
from eventdesk.core.shared.progress import Progress


class Objective(StrEnum):
    """What counts most once every rule is kept."""

    BALANCED = "balanced"
    """Everybody gets at least one of their first choices where seats allow, then the mix at each table."""
    PREFERENCES = "preferences"
    """The most preference points there can be; the mix only chooses between plans that reach them."""
    MIX = "mix"
    """Diversity of each table and new acquaintances; wishes only break ties."""


@dataclass(frozen=True, slots=True)
class Solution:
    """A plan found. ``iterations`` of the ``budget`` were done; the same seed and budget give the same plan.

    ``proof`` names the construction when repeats are at their minimum by algebra, else it is empty.
    """

    assign: dict[str, tuple[str | None, ...]]
    score: Score
    bounds: Bounds
    seed: int
    iterations: int
    budget: int
    objective: str
    seconds: float = 0.0
    proof: str = ""
    notes: dict[str, object] = field(default_factory=dict)


class Repairer(Protocol):
    """Finds how an announced plan changes least when not everybody comes."""

    def repair(self, task: RepairTask, *, seconds: float = 2.0, progress: Progress | None = None) -> Repaired:
        """The repair that seats everybody who is there within every limit where that can be, then moves the fewest
        announced seats over all open rounds, then people with needs last, then keeps most of the plan's quality.

        A limit that cannot hold is missed by as little as can be, and the seats show it.
        """
        ...


class Solver(Protocol):
    """Finds a plan for a problem."""

    def solve(
        self,
        problem: Problem,
        *,
        seed: int,
        seconds: float | None = None,
        iterations: int | None = None,
        objective: Objective = Objective.BALANCED,
        mix: float = 0.5,
        progress: Progress,
    ) -> Solution:
        """The best plan found in ``seconds``, or after ``iterations`` (reproducible), or until cancelled.

        ``mix`` slides from 0 (only fewest repeated meetings) to 1 (only the most diverse tables). Being cancelled
        keeps the best plan so far.

        Raises:
            NoPlan: no plan keeps every rule; the values say which rule cannot hold.
        """
        ...
