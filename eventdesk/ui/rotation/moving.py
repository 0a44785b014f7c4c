"""A plan laid out for moving people by hand: what a move would do, what is locked, drafts with a way back. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from eventdesk.core.programme.service import Setup
from eventdesk.core.rotation.compare import Comparison, compare
from eventdesk.core.rotation.effect import Change, Effect, Ground
from eventdesk.core.rotation.floor import State
from eventdesk.core.rotation.locks import pinned
from eventdesk.core.rotation.plan import Rows, SeatPlan
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.records import SeatLock
from eventdesk.core.rotation.score import Score, score
from eventdesk.core.rotation.seating import Sat
from eventdesk.core.rotation.service import Draft, edited
from eventdesk.core.rotation.situation import as_used
from eventdesk.core.rotation.why import Why, why_here
from eventdesk.core.shared.folding import fold
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation.meetings import Meetings, meetings_of
from eventdesk.ui.rotation.seating import NOBODY_COUNTED, Seated, View, view_of

MOST_DRAFTS = 5


@dataclass(frozen=True, slots=True)
class Laid:
    """A plan laid out. ``basis`` tells whether a plan in force changed since it was read; None: a draft.

    ``ground`` judges moves at once; it is for the thread that shows, ``why`` and others lay out their own.
    """

    view: View
    problem: Problem
    rounds: tuple[str, ...]
    seats: Rows
    ground: Ground = field(compare=False)
    meetings: Meetings = field(default_factory=Meetings)
    basis: tuple[str, int] | None = None
    locks: tuple[SeatLock, ...] = ()
    held: frozenset[tuple[str, int, str]] = frozenset()

    def holds(self, who: str, round_: int) -> bool:
        """Whether this seat is locked, or its round is over."""
        table = self.seats[who][round_] if who in self.seats else None
        return round_ < self.problem.past or (table is not None and (who, round_, table) in self.held)

    def effect(self, who: str, round_: int, table: str | None) -> Effect:
        """What moving somebody would do."""
        return self.ground.effect([Change(who, round_, table)])

    def unseated(self, round_: int) -> tuple[Seated, ...]:
        """Who is there in this round and has no seat, by name."""
        if round_ >= self.problem.rounds:
            return ()
        none = (None,) * self.problem.rounds
        found = [p for p in self.problem.present(round_) if self.seats.get(p.id, none)[round_] is None]
        return tuple(Seated(p.id, p.name, 0, p.wheelchair) for p in sorted(found, key=lambda p: (fold(p.name), p.id)))

    def why(self, who: str, round_: int) -> Why:
        """Why somebody sits where they sit. For a lane."""
        return why_here(Ground(self.problem, self.seats), who, round_, locks=self.held)


def laid_draft(draft: Draft, setup: Setup, locks: Sequence[SeatLock]) -> Laid:
    """A draft laid out. For a lane."""
    return _laid(draft.problem, draft.rounds, draft.solution.assign, setup, locks)


def laid_in_force(state: State, setup: Setup, sat: Sat = NOBODY_COUNTED) -> Laid:
    """The plan in force laid out, by the rounds of now, with who or how many really sat. For a lane."""
    return replace(_laid(state.problem, state.rounds, state.seats, setup, state.locks, sat), basis=state.basis)


def _laid(
    problem: Problem,
    rounds: tuple[str, ...],
    seats: Rows,
    setup: Setup,
    locks: Sequence[SeatLock],
    sat: Sat = NOBODY_COUNTED,
) -> Laid:
    held = frozenset(pinned(locks, seats, rounds))
    plan = SeatPlan("", rounds, seats)
    view = view_of(plan, setup, problem, held, sat)
    made = meetings_of(plan, problem, view.rounds)
    return Laid(view, problem, rounds, seats, Ground(problem, seats), made, None, tuple(locks), held)


def tone_of(effect: Effect) -> Tone:
    """How a change is to be looked at."""
    if effect.breaks > 0 or any(n > 0 for n in effect.broken.values()):
        return Tone.BAD
    if effect.points < 0 or effect.repeats > 0 or effect.misfit > 0:
        return Tone.WARN
    return Tone.CALM if effect.rank == (0, 0, 0) else Tone.GOOD


@dataclass(frozen=True, slots=True)
class Sketch:
    """A draft under work: its number, how it stands, how it stood before each change by hand, newest last."""

    number: int
    draft: Draft
    before: tuple[Draft, ...] = ()

    def changed(self, changes: Sequence[Change]) -> Sketch:
        """With these seats changed. For a lane: the score is found anew."""
        return Sketch(self.number, edited(self.draft, changes), (*self.before, self.draft))

    def undone(self) -> Sketch:
        """Before the last change by hand."""
        return Sketch(self.number, self.before[-1], self.before[:-1]) if self.before else self


class Sketches:
    """The drafts of this sitting, oldest first; none is written down before it is published."""

    def __init__(self) -> None:
        self._made: list[Sketch] = []
        self._last = 0

    @property
    def all(self) -> tuple[Sketch, ...]:
        """The drafts, oldest first."""
        return tuple(self._made)

    def add(self, draft: Draft) -> Sketch:
        """Keep another draft; beyond five the oldest is let go."""
        self._last += 1
        made = Sketch(self._last, draft)
        self._made = [*self._made[1 - MOST_DRAFTS :], made] if len(self._made) >= MOST_DRAFTS else [*self._made, made]
        return made

    def get(self, number: int) -> Sketch | None:
        """The draft with this number."""
        return next((made for made in self._made if made.number == number), None)

    def put(self, sketch: Sketch) -> None:
        """Keep this state of a draft, if the draft is still there."""
        self._made = [sketch if made.number == sketch.number else made for made in self._made]

    def drop(self, number: int) -> None:
        """Give a draft up."""
        self._made = [made for made in self._made if made.number != number]

    def clear(self) -> None:
        """Give all drafts up."""
        self._made = []


@dataclass(frozen=True, slots=True)
class Beside:
    """One plan beside others: 0 is the plan in force, else a draft's number; ``moved`` people sit elsewhere at least
    once than in the plan in force (None without one).
    """

    number: int
    score: Score
    moved: int | None


def side_by_side(problem: Problem, force: Rows | None, drafts: Mapping[int, Rows]) -> tuple[Beside, ...]:
    """Plans judged by the people and rules of now, the one in force first. For a lane."""
    made = []
    if force is not None:
        made.append(Beside(0, score(as_used(problem, force), force), 0))
    for number, rows in drafts.items():
        if force is None:
            made.append(Beside(number, score(as_used(problem, rows), rows), None))
            continue
        found: Comparison = compare(problem, force, rows)
        made.append(Beside(number, found.second, found.people))
    return tuple(made)
