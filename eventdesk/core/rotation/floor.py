"""Use cases on the day: repair the announced plan, fit it to who came, move and lock seats, and say why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from eventdesk.core.programme.model import Table
from eventdesk.core.registration.model import Registration, Role, Status
from eventdesk.core.rotation.compare import Comparison, compare
from eventdesk.core.rotation.effect import Change, Effect, Ground
from eventdesk.core.rotation.fitting import without_leaders
from eventdesk.core.rotation.gather import Gathered, gather
from eventdesk.core.rotation.locks import pinned
from eventdesk.core.rotation.plan import Rows, SeatPlan, in_force
from eventdesk.core.rotation.ports import Repairer
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.records import PlanPublished, SeatLock, SeatOverride
from eventdesk.core.rotation.repair import Move, Reason, Repair, RepairTask, repair_of, without_the_absent
from eventdesk.core.rotation.service import NoPlanYet, on_rounds
from eventdesk.core.rotation.situation import Situation, on_the_day
from eventdesk.core.rotation.why import Why, why_here
from eventdesk.core.shared.errors import EventDeskError, NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader, Unit
from eventdesk.core.shared.progress import Progress


class PlanMoved(EventDeskError):
    """Seats changed since this repair was worked out. Values: ``changes``."""

    key = "rotation-plan-moved"


class SeatLocked(EventDeskError):
    """A seat that is locked or already over cannot change. Values: ``who``, ``round``."""

    key = "rotation-seat-locked"


@dataclass(frozen=True, slots=True)
class State:
    """The plan in force beside the problem of now, with rounds in the event's order. ``basis`` tells whether seats
    changed since it was read; ``locks`` are the seats locked.
    """

    problem: Problem
    rounds: tuple[str, ...]
    seats: Rows
    basis: tuple[str, int]
    locks: tuple[SeatLock, ...] = ()

    def ground(self) -> Ground:
        """The plan laid out, to judge changes of seats at once."""
        return Ground(self.problem, self.seats)


class Floor:
    """What the floor manager does with the announced plan."""

    def __init__(self, ledger: Ledger, new_id: NewId, repairer: Repairer) -> None:
        self._ledger = ledger
        self._new_id = new_id
        self._repairer = repairer

    def state(self, event: str, situation: Situation | None = None) -> State:
        """The plan in force and the problem of now.

        Raises:
            NoPlanYet: no plan is published.
        """
        with self._ledger.reading() as read:
            return _state(read, event, situation or Situation())

    def repair(
        self,
        event: str,
        situation: Situation,
        *,
        seconds: float = 2.0,
        progress: Progress | None = None,
    ) -> Repair:
        """What to change of the announced plan so that everybody who is there has a seat, no table in use is below its
        fewest seats or above its most, and each has somebody to lead it: the fewest announced seats moved. Nothing is
        written. The past, locked seats and pinned people stay.

        Raises:
            NoPlanYet: no plan is published.
        """
        with self._ledger.reading() as read:
            state = _state(read, event, situation)
            task, gone = _task(read, event, state, situation)
        announced = dict(state.seats)
        found = self._repairer.repair(task, seconds=seconds, progress=progress)
        made = repair_of(task, announced, found, event=event, rounds=state.rounds, basis=state.basis)
        return replace(made, moves=made.moves + gone)

    def apply(self, repair: Repair) -> tuple[SeatOverride, ...]:
        """Put a repair in force: one unit of work, so that one undo takes it back.

        Who stands in for a missing facilitator leads the table from now on.

        Raises:
            PlanMoved: seats changed since the repair was worked out.
        """
        with self._ledger.writing(event=repair.event) as unit:
            _check_basis(unit.read, repair.event, repair.basis)
            for table, who in repair.stand_ins:
                known = unit.read.get(Table, table)
                if known is not None:
                    unit.change(known, facilitator=who)
            changes = [(Change(m.registration, m.round, m.after), m.reason) for m in repair.moves]
            return self._write(unit, repair.event, repair.basis[0], repair.rounds, changes)

    def effect(self, event: str, changes: Sequence[Change], situation: Situation | None = None) -> Effect:
        """What moving people by hand would do to every rule and to the score; nothing is written."""
        return self.state(event, situation).ground().effect(changes)

    def move(
        self, event: str, changes: Sequence[Change], *, first_round: int = 1, basis: tuple[str, int] | None = None
    ) -> tuple[SeatOverride, ...]:
        """Move people by hand, rules or not (see ``effect`` first); one unit of work.

        Raises:
            SeatLocked: a seat is locked, or its round is over.
            PlanMoved: ``basis`` is given and seats changed since then.
        """
        with self._ledger.writing(event=event) as unit:
            if basis is not None:
                _check_basis(unit.read, event, basis)
            state = _state(unit.read, event, Situation(first_round=first_round))
            names = {p.id: p.name for p in state.problem.participants}
            locked = {(who, r) for who, r, _ in pinned(state.locks, state.seats, state.rounds)}
            for c in changes:
                if c.registration not in names:
                    raise NotFound(what="registration", name=c.registration)
                if c.round < state.problem.past or (c.registration, c.round) in locked:
                    raise SeatLocked(who=names[c.registration], round=c.round + 1)
            found = [(c, Reason.BY_HAND) for c in changes if state.seats[c.registration][c.round] != c.table]
            return self._write(unit, event, state.basis[0], state.rounds, found)

    def why(self, event: str, registration: str, round_: int, situation: Situation | None = None) -> Why:
        """Why somebody sits where they sit in a round (counted from 0); locks are among what holds them.

        Raises:
            NotFound: this registration takes no seat at this event.
        """
        state = self.state(event, situation)
        ground = state.ground()
        if registration not in ground.who:
            raise NotFound(what="registration", name=registration)
        return why_here(ground, registration, round_, locks=pinned(state.locks, state.seats, state.rounds))

    def compare(self, event: str, first: SeatPlan, second: SeatPlan) -> Comparison:
        """Two plans or drafts side by side, judged by the people and rules of now."""
        with self._ledger.reading() as read:
            gathered = gather(read, event)
        return compare(gathered.problem, on_rounds(first, gathered.rounds), on_rounds(second, gathered.rounds))

    def locks(self, event: str) -> tuple[SeatLock, ...]:
        """The seats, tables and rounds locked, in the order in which they were."""
        with self._ledger.reading() as read:
            return tuple(read.find(SeatLock, event=event))

    def lock(self, event: str, *, registration: str = "", table: str = "", round_: str = "") -> SeatLock:
        """Lock a seat, a table, a round, or what two of them have in common (ids); once is enough."""
        with self._ledger.writing(event=event) as unit:
            known = unit.read.find(SeatLock, event=event, registration=registration, table=table, round=round_)
            if known:
                return known[0]
            made = SeatLock(id=self._new_id(), event=event, registration=registration, table=table, round=round_)
            unit.new(made)
        return made

    def unlock(self, lock: str) -> None:
        """Take a lock away; one that is gone already stays gone."""
        with self._ledger.writing() as unit:
            known = unit.read.get(SeatLock, lock)
            if known is not None and not known.retired:
                unit.change(known, retired=True)

    def _write(
        self,
        unit: Unit,
        event: str,
        plan: str,
        rounds: tuple[str, ...],
        changes: Sequence[tuple[Change, Reason]],
    ) -> tuple[SeatOverride, ...]:
        people = {r.id: r.person for r in unit.read.find(Registration, event=event)}
        overrides = tuple(
            SeatOverride(
                id=self._new_id(),
                event=event,
                plan=plan,
                registration=c.registration,
                person=people.get(c.registration, ""),
                round=rounds[c.round],
                table=c.table or "",
                reason=reason,
                at=unit.now,
            )
            for c, reason in changes
        )
        for override in overrides:
            unit.add(override)
        return overrides


def _state(read: Reader, event: str, situation: Situation) -> State:
    gathered = gather(read, event)
    published = read.find(PlanPublished, event=event)
    if not published:
        raise NoPlanYet(event=event)
    overrides = read.find(SeatOverride, plan=published[-1].id)
    plan = in_force(published[-1], overrides)
    seats = _known_tables(on_rounds(plan, gathered.rounds), gathered)
    locks = tuple(read.find(SeatLock, event=event))
    problem = without_leaders(on_the_day(gathered.problem, situation, seats))
    return State(problem, gathered.rounds, seats, (published[-1].id, len(overrides)), locks)


def _known_tables(seats: Rows, gathered: Gathered) -> dict[str, tuple[str | None, ...]]:
    """The seats of everybody in the problem and of whoever else has one; a table that was removed is no seat."""
    tables = {t.id for t in gathered.problem.tables}
    rows = {who: tuple(t if t in tables else None for t in row) for who, row in seats.items()}
    nowhere: tuple[str | None, ...] = (None,) * len(gathered.rounds)
    return {**{p.id: nowhere for p in gathered.problem.participants}, **rows}


def _task(read: Reader, event: str, state: State, situation: Situation) -> tuple[RepairTask, tuple[Move, ...]]:
    """The repair to solve, and the seats that fall free because their people are no longer registered."""
    problem = state.problem
    seats = without_the_absent(problem, state.seats)
    registered = [r for r in read.find(Registration, event=event) if r.status == Status.REGISTERED]
    there = {r.id for r in registered}
    facilitators = {r.id for r in registered if r.role == Role.FACILITATOR}
    leading = {t.id: t.facilitator for t in read.find(Table, event=event) if t.facilitator}
    known = {p.id: p for p in problem.participants}

    def leads(who: str, r: int) -> bool:
        seated = known.get(who)
        return situation.has(who, r) and (seated.comes(r) if seated else who in there)

    rounds = range(problem.past, problem.rounds)
    unled = frozenset((t, r) for t, who in leading.items() for r in rounds if not leads(who, r))
    spare = sorted(who for who in facilitators - set(leading.values()) if all(leads(who, r) for r in rounds))
    locked = pinned(state.locks, seats, state.rounds)
    put = tuple(
        (p.id, r, at[0])
        for p in problem.participants
        if p.stays_put and (at := [t for t in seats[p.id] if t is not None])
        for r in rounds
    )
    held = tuple(x for x in (*locked, *put) if x[1] >= problem.past)
    fixed = tuple({(who, r): (who, r, t) for who, r, t in (*held, *problem.fixed)}.values())
    task = RepairTask(replace(problem, fixed=fixed, unled=unled), seats, tuple(spare))
    gone = tuple(
        Move(who, who, r, row[r], None, Reason.ABSENT)
        for who, row in state.seats.items()
        if who not in known
        for r in rounds
        if row[r] is not None
    )
    return task, gone


def _check_basis(read: Reader, event: str, basis: tuple[str, int]) -> None:
    published = read.find(PlanPublished, event=event)
    changes = read.count(SeatOverride, plan=published[-1].id) if published else 0
    if not published or (published[-1].id, changes) != basis:
        raise PlanMoved(changes=max(0, changes - basis[1]))
