"""A measured figure and what it is held against."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. ``beside`` is the floor, bound or alternative measured in the same run; ``goal`` is the target, if
    there is one. ``unit`` is s, ms, MB, kB, points, ...
    """

    name: str
    value: float
    unit: str
    beside: float | None = None
    beside_what: str = ""
    goal: float | None = None
