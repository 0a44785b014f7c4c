"""Plans keep every rule, are the same for the same seed, and are as good as any where all can be tried."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from eventdesk.bench.families import event
from eventdesk.core.rotation.bounds import Bounds
from eventdesk.core.rotation.feasibility import NoPlan, RulesClash, check
from eventdesk.core.rotation.ports import Objective, Solution
from eventdesk.core.rotation.problem import Ban, Participant, Problem, SeatingTable, read_instance
from eventdesk.core.rotation.score import score
from eventdesk.core.shared.progress import Silent, Step
from eventdesk.solver.arrays import assignment, compiled
from eventdesk.solver.run import Run, weights
from eventdesk.solver.search import RotationSolver
from eventdesk.solver.start import first_plan

DATA = Path(__file__).parent.parent / "rotation" / "data"


def instance(name: str) -> Problem:
    return read_instance(json.loads((DATA / f"{name}.json").read_text()))


def solve(problem: Problem, iterations: int = 50_000, objective: Objective = Objective.PREFERENCES) -> Solution:
    return RotationSolver().solve(problem, seed=1, iterations=iterations, objective=objective)


@pytest.mark.parametrize("name", ["a40x5x3", "b120x12x4", "c300x30x3", "e297x36x5"])
@pytest.mark.parametrize("objective", list(Objective))
def test_no_rule_is_broken_on_the_public_instances(name: str, objective: Objective) -> None:
    problem = instance(name)
    solution = solve(problem, 100_000, objective)
    assert solution.score == score(problem, solution.assign)
    assert solution.score.broken == 0


@pytest.mark.parametrize("name", ["b120x12x4", "c300x30x3"])
def test_preferences_first_reaches_the_proven_optimum(name: str) -> None:
    solution = solve(instance(name), 100_000)
    assert solution.score.points == solution.bounds.points


def test_balanced_gives_everybody_one_of_their_first_choices_where_seats_allow() -> None:
    solution = solve(instance("c300x30x3"), 150_000, Objective.BALANCED)
    assert solution.score.served == solution.score.wishing


def test_the_same_seed_and_iterations_give_the_same_plan_and_another_seed_another() -> None:
    problem = instance("b120x12x4")
    assert solve(problem).assign == solve(problem).assign
    other = RotationSolver().solve(problem, seed=2, iterations=50_000, objective=Objective.PREFERENCES)
    assert other.assign != solve(problem).assign


def test_a_run_by_the_clock_can_be_made_again_by_its_iterations() -> None:
    problem = instance("b120x12x4")
    ticks = iter(range(10**9))
    by_clock = RotationSolver(now=lambda: next(ticks) / 20).solve(
        problem, seed=3, seconds=3, objective=Objective.PREFERENCES
    )
    if by_clock.iterations == by_clock.budget:
        again = RotationSolver().solve(problem, seed=3, iterations=by_clock.budget, objective=Objective.PREFERENCES)
        assert again.assign == by_clock.assign


class Stopping:
    """Cancels as soon as the search has told how far it is; remembers what it was told."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    @property
    def cancelled(self) -> bool:
        return any(step.key == "rotation" for step in self.steps)

    def tell(self, step: Step) -> None:
        self.steps.append(step)


def test_cancel_keeps_the_best_so_far_and_progress_tells_score_and_bound() -> None:
    stopping = Stopping()
    solution = RotationSolver().solve(
        instance("c300x30x3"), seed=1, iterations=50_000_000, objective=Objective.PREFERENCES, progress=stopping
    )
    assert solution.iterations < solution.budget
    assert solution.score.broken == 0
    told = stopping.steps[-1].values
    assert told["bound"] == 2872
    assert {"points", "repeats", "misfit", "broken"} <= set(told)


@pytest.mark.parametrize(("groups", "size", "rounds"), [(7, 7, 8), (10, 10, 4), (5, 5, 6), (8, 4, 10)])
def test_golfers_get_a_perfect_schedule_with_its_proof(groups: int, size: int, rounds: int) -> None:
    problem = Problem(
        tuple(Participant(f"p{k}") for k in range(groups * size)),
        tuple(SeatingTable(f"t{k}", min=size, max=size) for k in range(groups)),
        rounds,
    )
    solution = solve(problem, 1000)
    assert (solution.score.broken, solution.score.repeats) == (0, 0)
    assert solution.proof


@pytest.mark.parametrize(("missing", "most"), [(1, 0), (2, 0), (3, 4)])
def test_few_golfers_missing_cost_few_repeated_meetings_or_none(missing: int, most: int) -> None:
    people = tuple(Participant(f"p{k}") for k in range(32 - missing))
    problem = Problem(people, tuple(SeatingTable(f"t{k}", min=3, max=4) for k in range(8)), 10)
    solution = solve(problem, 100_000)
    assert solution.score.broken == 0
    assert solution.score.repeats <= most


def test_one_more_table_than_people_need_still_seats_everybody_once_each() -> None:
    problem = Problem(
        tuple(Participant(f"p{k}") for k in range(23)),
        tuple(SeatingTable(f"t{k}", min=4, max=5) for k in range(5)),
        4,
    )
    solution = solve(problem, 1000)
    assert (solution.score.broken, solution.score.repeats) == (0, 0)


def test_who_is_absent_in_a_round_has_no_seat_then() -> None:
    problem = instance("b120x12x4")
    people = tuple(
        replace(p, present=(True, True, False, False)) if k % 10 == 0 else p for k, p in enumerate(problem.participants)
    )
    kept = {x for group in problem.together for x in group}
    problem = replace(problem, participants=tuple(p if p.id in kept else q for p, q in zip(
        problem.participants, people, strict=True)))  # fmt: skip
    solution = solve(problem, 60_000)
    assert solution.score.broken == 0
    absent = [p.id for p in problem.participants if p.present]
    assert absent
    assert all(solution.assign[who][2:] == (None, None) for who in absent)


def test_what_the_search_counts_on_its_way_is_what_the_plan_is_worth() -> None:
    problem = event(60, 6, 4, 3, seed=1, low=6, high=14)
    away = (True, False, True, True)
    problem = replace(problem, participants=tuple(
        replace(p, present=away, theme_once=False) if k % 9 == 0 else replace(p, theme_once=False)
        for k, p in enumerate(problem.participants)))  # fmt: skip
    c = compiled(problem)
    run = Run(c, weights(Objective.MIX, 0.5), 1, first_plan(c, None, Random(1)), lambda: 0.0)
    run.mend(Silent())
    run.anneal(None, 30_000, Silent(), Bounds(), perfect=False)
    found = score(problem, assignment(c, run.current))
    assert found.broken == 0
    assert run.counted == (found.coincidences, found.misfit)


def test_people_of_a_venue_sit_at_its_tables() -> None:
    venues = [f"Venue {x}" for x in "ABCDEF"]
    people = tuple(Participant(f"p{k}", venue=venues[k % 6], prefs=(f"h{k % 4}",)) for k in range(120))
    tables = tuple(SeatingTable(f"t{k}", theme=f"h{k % 4}", min=4, max=6, venue=venues[k // 4]) for k in range(24))
    problem = Problem(people, tables, 3, points=(4, 3, 2))
    solution = solve(problem, 60_000)
    assert solution.score.broken == 0
    venue = {t.id: t.venue for t in tables}
    assert all(venue[t] == p.venue for p in people for t in solution.assign[p.id] if t is not None)


def test_where_everybody_keeps_one_table_it_is_as_diverse_as_can_be_and_rules_hold() -> None:
    people = tuple(Participant(f"p{k}", attributes=(str(k % 3),), prefs=(f"h{k % 2}",), stays_put=True,
                               theme_once=False)
                   for k in range(24))  # fmt: skip
    people = (replace(people[0], present=(True, False)), *people[1:])
    tables = tuple(SeatingTable(f"t{k}", theme=f"h{k % 2}", min=5, max=6) for k in range(4))
    problem = Problem(people, tables, 2, ("a",), points=(2,), apart=(("p1", "p3"),), fixed=(("p2", 0, "t2"),))
    solution = solve(problem, 20_000)
    assert (solution.score.broken, solution.score.points) == (0, 48)
    assert solution.score.misfit == 0
    assert all(len({t for t in row if t is not None}) == 1 for row in solution.assign.values())
    assert solution.score == score(problem, solution.assign)


def test_companions_follow_who_is_pinned_and_must_meet_is_kept() -> None:
    people = tuple(Participant(f"p{k}", theme_once=k > 1, prefs=("h0",)) for k in range(12))
    tables = tuple(SeatingTable(f"t{k}", theme=f"h{k}", min=3, max=5) for k in range(3))
    pins = tuple(("p0", r, "t1") for r in range(2))
    problem = Problem(people, tables, 2, points=(4,), fixed=pins, together=(("p0", "p1"),), must_meet=(("p5", "h2"),))
    solution = solve(problem, 20_000)
    assert solution.score.broken == 0
    assert solution.assign["p1"] == ("t1", "t1")
    assert "t2" in solution.assign["p5"]


def test_rules_in_each_others_way_are_named() -> None:
    people = tuple(Participant(f"p{k}") for k in range(4))
    tables = tuple(SeatingTable(f"t{k}", min=1, max=3) for k in range(2))
    apart = (("p0", "p1"), ("p1", "p2"), ("p0", "p2"))
    with pytest.raises(RulesClash) as clash:
        solve(Problem(people, tables, 1, apart=apart), 1000)
    who = clash.value.values.pop("who")
    assert who in {"p0 – p1", "p1 – p2", "p0 – p2"}
    assert clash.value.values == {"rule": "why:rotation-clash-apart", "times": 1}


@st.composite
def small_problems(draw: st.DrawFn) -> Problem:
    people, tables, rounds = draw(st.integers(2, 4)), draw(st.integers(2, 3)), 2
    themes = [f"h{k}" for k in range(draw(st.integers(1, tables)))]
    names = [f"p{k}" for k in range(people)]
    seats = [f"t{k}" for k in range(tables)]
    pair = st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True).map(tuple)
    apart, together = draw(st.lists(pair, max_size=1)), draw(st.lists(pair, max_size=1))
    # The same two apart and together is a contradiction that is told, even where they never meet.
    assume(not {frozenset(p) for p in apart} & {frozenset(p) for p in together})
    away = st.sampled_from([(), (), (), (True, False), (False, True)])
    # Kept together, not in the same rounds, and free to meet a theme again: no plan with the most points is promised.
    kept = {name for group in together for name in group}
    some_away = draw(st.booleans())
    return Problem(
        participants=tuple(
            Participant(
                name,
                prefs=tuple(draw(st.lists(st.sampled_from(themes), unique=True))),
                attributes=(draw(st.sampled_from("xy")),),
                wheelchair=draw(st.booleans()),
                theme_once=draw(st.booleans()) or (name in kept and some_away),
                present=() if name in kept and not some_away else draw(away),
            )
            for name in names
        ),
        tables=tuple(
            SeatingTable(
                seat,
                theme=themes[k % len(themes)],
                min=draw(st.integers(0, 1)),
                max=draw(st.integers(1, 3)),
                accessible=draw(st.booleans()),
            )
            for k, seat in enumerate(seats)
        ),
        rounds=rounds,
        attributes=("a",),
        points=(5, 3, 2),
        apart=tuple(apart),
        together=tuple(together),
        fixed=tuple(
            draw(st.lists(st.tuples(st.sampled_from(names), st.integers(0, 1), st.sampled_from(seats)), max_size=1))
        ),
        bans=tuple(
            draw(st.lists(st.builds(Ban, st.sampled_from(names), st.sampled_from(seats), st.none()), max_size=1))
        ),
    )


def best_of_all(problem: Problem) -> int | None:
    """The most points of any plan that keeps every rule, by trying all; None when none does."""
    choices = []
    for p in problem.participants:
        ways = [[t.id for t in problem.tables if t.suits(p)] if p.comes(r) else [None] for r in range(problem.rounds)]
        choices.append(list(product(*ways)))
    best = None
    for rows in product(*choices):
        plan = {p.id: row for p, row in zip(problem.participants, rows, strict=True)}
        if obviously_wrong(problem, rows):
            continue
        found = score(problem, plan)
        if not found.broken:
            best = max(best or 0, found.points)
    return best


def obviously_wrong(problem: Problem, rows: tuple[tuple[str | None, ...], ...]) -> bool:
    for r in range(problem.rounds):
        at = [row[r] for row in rows]
        if any(not t.min <= at.count(t.id) <= t.max for t in problem.tables):
            return True
    return False


@settings(max_examples=60, deadline=None)
@given(small_problems())
def test_small_problems_are_solved_as_well_as_by_trying_everything(problem: Problem) -> None:
    best = best_of_all(problem)
    if best is None:
        with pytest.raises(NoPlan):
            check(problem)
            solve(problem, 2000)
        return
    check(problem)
    solution = solve(problem, 2000)
    assert solution.score == score(problem, solution.assign)
    assert solution.score.broken == 0
    assert solution.score.points == best
    assert solution.bounds.points is None or solution.bounds.points >= best
    assert solution.bounds.repeats <= solution.score.repeats


def test_tables_without_a_practical_limit_are_no_burden() -> None:
    people = tuple(Participant(f"p{k}", attributes=(str(k % 3),)) for k in range(60))
    tables = tuple(SeatingTable(f"t{k}", min=0, max=100_000) for k in range(4))
    solution = solve(Problem(people, tables, 2, attributes=("a",)), 20_000)
    assert solution.score.broken == 0


def test_who_comes_for_one_round_does_not_bind_a_companion_to_new_themes() -> None:
    people = (
        Participant("guest", present=(True, False)),
        Participant("host", theme_once=False),
        Participant("other", theme_once=False),
    )
    tables = tuple(SeatingTable(f"t{k}", theme="h", min=0, max=2) for k in range(2))
    solution = solve(Problem(people, tables, 2, together=(("guest", "host"),)), 1000)
    assert solution.score.broken == 0


def test_who_is_away_does_not_keep_a_companion_from_a_table() -> None:
    people = (Participant("guest", present=(False, True)), Participant("host"), Participant("other"))
    tables = (SeatingTable("t0", max=2), SeatingTable("t1", max=2), SeatingTable("t2", max=2))
    problem = Problem(
        people,
        tables,
        2,
        together=(("guest", "host"),),
        fixed=(("host", 0, "t2"),),
        bans=(Ban("guest", "t2", None),),
    )
    solution = solve(problem, 1000)
    assert solution.score.broken == 0
    assert solution.assign["host"][0] == "t2"
