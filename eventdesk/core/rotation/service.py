"""Use cases of rotation: rules, proposing a plan, publishing it, the plan in force, seating who walks in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from eventdesk.core.programme.model import Event, Round, Table, Theme
from eventdesk.core.registration.model import Registration
from eventdesk.core.rotation.effect import Change
from eventdesk.core.rotation.feasibility import Advice, advice, check
from eventdesk.core.rotation.fitting import fitted, without_leaders
from eventdesk.core.rotation.gather import CHOICES, Gathered, gather
from eventdesk.core.rotation.locks import pinned, with_pins
from eventdesk.core.rotation.plan import SeatPlan, in_force, packed
from eventdesk.core.rotation.ports import Objective, Solution, Solver
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.records import Mixing, PlanPublished, RuleKind, SeatingRule, SeatLock, SeatOverride
from eventdesk.core.rotation.score import Score, score
from eventdesk.core.rotation.situation import as_used
from eventdesk.core.rotation.walkin import best_seats
from eventdesk.core.shared.errors import BadValue, EventDeskError, NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader
from eventdesk.core.shared.progress import Progress, Silent


class NoPlanYet(EventDeskError):
    """No plan is published for this event. Values: ``event``."""

    key = "rotation-no-plan-yet"


class BrokenPlan(EventDeskError):
    """A plan breaks rules and is not published. Values: ``broken``."""

    key = "rotation-broken-plan"


class AgainstLocks(EventDeskError):
    """A plan takes locked seats from people and is not published. Values: ``seats``, ``who`` (some of them)."""

    key = "rotation-against-locks"


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan proposed, not written down yet. ``closed`` are the (table, round) left unused because people are too
    few; ``advice`` is what an organiser may want to change.
    """

    event: str
    rounds: tuple[str, ...]
    problem: Problem
    solution: Solution
    closed: tuple[tuple[str, str], ...] = ()
    advice: tuple[Advice, ...] = ()

    @property
    def score(self) -> Score:
        """What the plan is worth."""
        return self.solution.score

    @property
    def plan(self) -> SeatPlan:
        """The seats, to look at before publishing."""
        return SeatPlan("", self.rounds, self.solution.assign)


class Rotation:
    """Who sits where, round by round."""

    def __init__(self, ledger: Ledger, new_id: NewId, solver: Solver | None = None) -> None:
        self._ledger = ledger
        self._new_id = new_id
        self._solver = solver

    def rules(self, event: str) -> list[SeatingRule]:
        """The rules of this event, in the order they were made."""
        with self._ledger.reading() as read:
            return read.find(SeatingRule, event=event)

    def add_rule(
        self,
        event: str,
        kind: RuleKind,
        registrations: Iterable[str],
        *,
        table: str = "",
        theme: str = "",
        round_: str = "",
    ) -> SeatingRule:
        """Add a rule: APART and TOGETHER speak of two or more people, MUST and NEVER of a table or a theme.

        Raises:
            BadValue: too few people for the kind, or neither table nor theme.
            NotFound: a person, table, theme or round that is not of this event.
        """
        who = tuple(dict.fromkeys(registrations))
        _check_rule(kind, who, table, theme)
        rule = SeatingRule(
            id=self._new_id(), event=event, kind=kind, registrations=who, table=table, theme=theme, round=round_
        )
        with self._ledger.writing(event=event) as unit:
            _check_known(unit.read, rule)
            unit.new(rule)
        return rule

    def remove_rule(self, rule: str) -> None:
        """Take a rule away.

        Raises:
            NotFound: there is no such rule.
        """
        with self._ledger.writing() as unit:
            known = unit.read.get(SeatingRule, rule)
            if known is None:
                raise NotFound(what="rule", name=rule)
            unit.change(known, retired=True)

    def mixing(self, event: str) -> Mixing:
        """What makes a table diverse at this event, as the organiser chose it."""
        with self._ledger.reading() as read:
            return read.get(Mixing, event) or Mixing(id=event, event=event)

    def set_mixing(self, event: str, *, weights: Mapping[str, int] | None = None, mix: float | None = None) -> Mixing:
        """Choose attributes with weights from 0 to 9 (see ``gather.CHOICES``), the slider, or both.

        Raises:
            BadValue: an attribute nobody knows, a weight or a slider out of range.
        """
        for name, weight in (weights or {}).items():
            if name not in CHOICES or not 0 <= weight <= 9:
                raise BadValue(field=name, value=weight, why="why:rotation-weight")
        if mix is not None and not 0.0 <= mix <= 1.0:
            raise BadValue(field="mix", value=mix, why="why:rotation-mix")
        with self._ledger.writing(event=event) as unit:
            known = unit.read.get(Mixing, event)
            if known is None:
                known = Mixing(id=event, event=event)
                unit.new(known)
            return unit.change(
                known,
                weights=known.weights if weights is None else dict(weights),
                mix=known.mix if mix is None else mix,
            )

    def problem(self, event: str) -> Problem:
        """The problem a plan for this event has to solve, from what is written down now.

        Raises:
            NotFound: there is no such event.
        """
        return self._gathered(event).problem

    def propose(
        self,
        event: str,
        *,
        seed: int,
        seconds: float | None = None,
        iterations: int | None = None,
        objective: Objective = Objective.BALANCED,
        mix: float | None = None,
        onto: SeatPlan | None = None,
        locks: Iterable[SeatLock] = (),
        progress: Progress | None = None,
    ) -> Draft:
        """A plan for this event. Nothing is written; cancelling keeps the best found so far.

        ``mix`` None is what the organiser chose for the event (``mixing``). The seats of ``onto`` (a draft, the plan in
        force) that ``locks`` hold stay as they are there.

        Raises:
            NoPlan: no plan keeps every rule; the error says which cannot hold.
        """
        gathered = self._gathered(event)
        held = pinned(locks, on_rounds(onto, gathered.rounds), gathered.rounds) if onto else ()
        problem = fitted(with_pins(without_leaders(gathered.problem), held))
        check(problem)
        if self._solver is None:
            raise NotFound(what="solver", name="")
        solution = self._solver.solve(
            problem,
            seed=seed,
            seconds=seconds,
            iterations=iterations,
            objective=objective,
            mix=gathered.mix if mix is None else mix,
            progress=progress or Silent(),
        )
        rounds = gathered.rounds
        closed = sorted((t, rounds[r]) for t, r in problem.closed - gathered.problem.closed)
        unled = [t for t in problem.tables if t.id in gathered.unled]
        told = (*advice(problem), *(Advice("rotation-advice-no-leader", {"table": t.name}) for t in unled))
        return Draft(event, rounds, problem, solution, tuple(closed), told)

    def publish(self, event: str, draft: Draft) -> PlanPublished:
        """Put a draft in force.

        Raises:
            BrokenPlan: the draft breaks rules.
            AgainstLocks: somebody would lose the seat that is locked for them in the plan in force.
        """
        solution = draft.solution
        if solution.score.broken:
            raise BrokenPlan(broken=solution.score.broken)
        with self._ledger.writing(event=event) as unit:
            _check_locks(unit.read, event, draft)
            published = PlanPublished(
                id=self._new_id(),
                event=event,
                rounds=draft.rounds,
                seats=packed(solution.assign),
                seed=solution.seed,
                iterations=solution.budget,
                objective=solution.objective,
                score={
                    **asdict(solution.score),
                    "bounds": asdict(solution.bounds),
                    "closed": [list(pair) for pair in draft.closed],
                },
                at=unit.now,
                desk=unit.actor,
            )
            unit.add(published)
        return published

    def current(self, event: str) -> SeatPlan | None:
        """The plan in force with every seat changed since; None when none is published."""
        with self._ledger.reading() as read:
            return _current(read, event)

    def published(self, event: str) -> list[PlanPublished]:
        """Every plan published, the one in force last."""
        with self._ledger.reading() as read:
            return _published(read, event)

    def score_now(self, event: str) -> Score:
        """What the plan in force is worth, against the people and rules of now.

        Raises:
            NoPlanYet: no plan is published.
        """
        gathered = self._gathered(event)
        plan = self.current(event)
        if plan is None:
            raise NoPlanYet(event=event)
        return score(gathered.problem, on_rounds(plan, gathered.rounds))

    def seat_walk_in(self, event: str, registration: str, *, first_round: int = 1) -> tuple[SeatOverride, ...]:
        """Seat one person, who has no seat yet, in every round from ``first_round`` (counted from 1) on.

        Rules are kept; of the tables with room the person's wishes choose, then the emptier one. A round in which no
        table suits is left without a seat. Who already sits keeps the seat. Writing twice is harmless.

        Raises:
            NoPlanYet: no plan is published.
            NotFound: the registration is not of this event or takes no seat.
        """
        with self._ledger.writing(event=event) as unit:
            plan = _current(unit.read, event)
            if plan is None:
                raise NoPlanYet(event=event)
            gathered = gather(unit.read, event, also=registration)
            if registration not in {p.id for p in gathered.problem.participants}:
                raise NotFound(what="registration", name=registration)
            known = unit.read.get(Registration, registration)
            numbers = [k for k, r in enumerate(gathered.rounds) if k + 1 >= first_round and r in plan.rounds]
            seats = best_seats(gathered.problem, on_rounds(plan, gathered.rounds), registration, numbers)
            overrides = tuple(
                SeatOverride(
                    id=self._new_id(),
                    event=event,
                    plan=plan.plan,
                    registration=registration,
                    person=known.person if known else "",
                    round=gathered.rounds[r],
                    table=table,
                    reason="walk-in",
                    at=unit.now,
                )
                for r, table in seats.items()
            )
            for override in overrides:
                unit.add(override)
        return overrides

    def _gathered(self, event: str) -> Gathered:
        with self._ledger.reading() as read:
            return gather(read, event)


def on_rounds(plan: SeatPlan, rounds: tuple[str, ...]) -> dict[str, tuple[str | None, ...]]:
    """The seats of a plan by the rounds of now, whatever rounds it was made for."""
    return {who: tuple(plan.seat(who, r) for r in rounds) for who in plan.rows}


def _published(read: Reader, event: str) -> list[PlanPublished]:
    return read.find(PlanPublished, event=event)


def _current(read: Reader, event: str) -> SeatPlan | None:
    plans = _published(read, event)
    return in_force(plans[-1], read.find(SeatOverride, plan=plans[-1].id)) if plans else None


def _check_locks(read: Reader, event: str, draft: Draft) -> None:
    before, locks = _current(read, event), read.find(SeatLock, event=event)
    if before is None or not locks:
        return
    comes = {p.id: p for p in draft.problem.participants}
    there = {(t.id, r) for t in draft.problem.tables for r in range(draft.problem.rounds)} - draft.problem.closed
    rows = draft.solution.assign
    lost = [
        comes[who]
        for who, r, table in pinned(locks, on_rounds(before, draft.rounds), draft.rounds)
        if who in comes and comes[who].comes(r) and (table, r) in there and rows[who][r] != table
    ]
    if lost:
        names = dict.fromkeys(p.name or p.id for p in lost)
        raise AgainstLocks(seats=len(lost), who=", ".join([*names][:3]))


def _check_rule(kind: RuleKind, who: tuple[str, ...], table: str, theme: str) -> None:
    if kind in (RuleKind.APART, RuleKind.TOGETHER) and len(who) < 2:
        raise BadValue(field="registrations", value=len(who), why="why:rotation-rule-two-people")
    if kind in (RuleKind.MUST, RuleKind.NEVER) and not (who and (table or theme)):
        raise BadValue(field="table", value="", why="why:rotation-rule-table-or-theme")


def _check_known(read: Reader, rule: SeatingRule) -> None:
    event = read.get(Event, rule.event)
    if event is None:
        raise NotFound(what="event", name=rule.event)
    for who in rule.registrations:
        registration = read.get(Registration, who)
        if registration is None or registration.event != rule.event:
            raise NotFound(what="registration", name=who)
    for kind, name in ((Table, rule.table), (Theme, rule.theme), (Round, rule.round)):
        if name and name not in {thing.id for thing in read.find(kind, event=rule.event)}:
            raise NotFound(what=kind.__name__.lower(), name=name)


def edited(draft: Draft, changes: Iterable[Change]) -> Draft:
    """The draft with these seats changed by hand, judged anew; it can be published while it breaks no rule."""
    rows = {who: list(row) for who, row in draft.solution.assign.items()}
    for change in changes:
        rows.setdefault(change.registration, [None] * draft.problem.rounds)[change.round] = change.table
    assign = {who: tuple(row) for who, row in rows.items()}
    judged = as_used(draft.problem, assign)
    return replace(draft, solution=replace(draft.solution, assign=assign, score=score(judged, assign), proof=""))


def occupancy(problem: Problem, solution: Solution) -> list[dict[str, int]]:
    """For each round how many people sit at each table, every table named."""
    counts: list[dict[str, int]] = []
    for r in range(problem.rounds):
        taken = Counter(row[r] for row in solution.assign.values() if row[r] is not None)
        counts.append({t.id: taken[t.id] for t in problem.tables})
    return counts
