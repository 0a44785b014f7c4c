"""What is written down about seating: rules, published plans, seats changed afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from eventdesk.core.shared.records import Fact, Thing, record


class RuleKind(StrEnum):
    """Rules an organiser sets about seats."""

    APART = "apart"
    TOGETHER = "together"
    MUST = "must"
    NEVER = "never"


@record("seating_rule", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingRule(Thing):
    """One rule. ``registrations`` are who it speaks of; ``table``, ``theme`` and ``round`` narrow MUST and NEVER
    (empty: any).
    """

    event: str = ""
    kind: str = ""
    registrations: tuple[str, ...] = ()
    table: str = ""
    theme: str = ""
    round: str = ""


@record("plan_published", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPublished(Fact):
    """A rotation plan in force from ``at`` until a later one. Immutable.

    ``rounds`` are round ids in order; ``seats`` is compressed: see ``packed`` in the plan module. ``score`` holds what
    the plan reached and the bounds it was held against; ``seed``, ``iterations`` and ``objective`` make it anew.
    """

    event: str = ""
    rounds: tuple[str, ...] = ()
    seats: str = ""
    seed: int = 0
    iterations: int = 0
    objective: str = ""
    score: dict[str, Any] = field(default_factory=dict)
    at: datetime | None = None
    desk: str = ""


@record("seat_override", index=(("event",), ("plan",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class SeatOverride(Fact):
    """A seat that differs from the published plan: a repair, a walk-in. ``table`` empty: no seat in that round."""

    event: str = ""
    plan: str = ""
    registration: str = ""
    person: str = ""
    round: str = ""
    table: str = ""
    reason: str = ""
    at: datetime | None = None


@record("table_count", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class TableCount(Fact):
    """How many people really sat at a table in a round."""

    event: str = ""
    table: str = ""
    round: str = ""
    count: int = 0
    desk: str = ""
    at: datetime | None = None


@record("table_scan", index=(("event",), ("registration",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class TableScan(Fact):
    """Somebody was seen at a table in a round: their badge was scanned there."""

    event: str = ""
    registration: str = ""
    person: str = ""
    table: str = ""
    round: str = ""
    desk: str = ""
    at: datetime | None = None
