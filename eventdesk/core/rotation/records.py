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


@record("seat_lock", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLock(Thing):
    """Seats that stay as they are announced: of one registration, of a table, of a round; what is empty means any."""

    event: str = ""
    registration: str = ""
    table: str = ""
    round: str = ""


@record("mixing", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class Mixing(Thing):
    """What makes a table diverse, for an event: it has the event's id.

    ``weights`` says how much a seat outside its share counts by attribute (0: not at all; not named: 1 for the usual
    attributes, 0 for the others). ``mix`` slides from 0 (only new acquaintances) to 1 (only diverse tables).
    """

    event: str = ""
    weights: dict[str, Any] = field(default_factory=dict)
    mix: float = 0.5


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
