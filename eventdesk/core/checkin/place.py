"""A seat for somebody who has just come: at a table with room, where their wishes fit, moving nobody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from eventdesk.core.programme.model import Event, Round
from eventdesk.core.registration.model import Registration
from eventdesk.core.rotation.gather import gather
from eventdesk.core.rotation.plan import in_force
from eventdesk.core.rotation.records import PlanPublished, SeatOverride
from eventdesk.core.rotation.walkin import best_seats
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Unit

_USUAL_MINUTES = 60


def seat_now(unit: Unit, event: Event, registration: Registration, new_id: NewId) -> int:
    """Seat somebody, within an action, in every round that is not over; in how many a table had room.

    0 also when no plan is published or they take no seat.
    """
    plans = unit.read.find(PlanPublished, event=event.id)
    if not plans or not registration.is_seated:
        return 0
    plan = in_force(plans[-1], unit.read.find(SeatOverride, plan=plans[-1].id))
    gathered = gather(unit.read, event.id, also=registration.id)
    people = {person.id: person for person in gathered.problem.participants}
    if registration.id not in people:
        return 0
    over = rounds_over(unit.read.find(Round, event=event.id), event.day, unit.now.astimezone())
    wanted = [k for k, r in enumerate(gathered.rounds) if r in plan.rounds and r not in over]
    # Who is there for other rounds only, or leaves before this one begins, keeps nobody from their chair.
    seats = {
        who: tuple(plan.seat(who, r) if person.comes(k) else None for k, r in enumerate(gathered.rounds))
        for who, person in people.items()
        if who in plan.rows
    }
    chosen = best_seats(gathered.problem, seats, registration.id, wanted)
    for number, table in chosen.items():
        add_seat(unit, new_id, plan.plan, registration, gathered.rounds[number], table, "walk-in")
    return len(chosen)


def hand_over_seats(unit: Unit, event: Event, old: Registration, new: Registration, new_id: NewId) -> None:
    """The seats of ``old`` in the plan in force become those of ``new``."""
    plans = unit.read.find(PlanPublished, event=event.id)
    if not plans:
        return
    plan = in_force(plans[-1], unit.read.find(SeatOverride, plan=plans[-1].id))
    for round_id, table in zip(plan.rounds, plan.agenda(old.id), strict=True):
        if table is not None:
            add_seat(unit, new_id, plan.plan, new, round_id, table, "substitution")
            add_seat(unit, new_id, plan.plan, old, round_id, "", "substitution")


def add_seat(
    unit: Unit, new_id: NewId, plan: str, registration: Registration, round_id: str, table: str, reason: str
) -> None:
    """Write one seat that differs from the published plan."""
    unit.add(
        SeatOverride(
            id=new_id(),
            event=registration.event,
            plan=plan,
            registration=registration.id,
            person=registration.person,
            round=round_id,
            table=table,
            reason=reason,
            at=unit.now,
        )
    )


def rounds_over(rounds: Sequence[Round], day: date | None, now: datetime) -> frozenset[str]:
    """The ids of the rounds that have ended at ``now`` (local time), on the day of the event; none on other days or
    where rounds have no hours.
    """
    if day is None or now.date() != day:
        return frozenset()
    return frozenset(r.id for r in rounds if (end := _end(r, now)) is not None and end <= now)


def _end(turn: Round, now: datetime) -> datetime | None:
    hours, _, minutes = turn.starts.partition(":")
    if not (hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60):
        return None
    begins = now.replace(hour=int(hours), minute=int(minutes), second=0, microsecond=0)
    return begins + timedelta(minutes=turn.minutes or _USUAL_MINUTES)
