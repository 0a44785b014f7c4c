"""Bench `rotation`: plans for families of events made by code, each figure beside what no plan can beat."""

from __future__ import annotations

from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from eventdesk.bench.figure import Figure

if TYPE_CHECKING:
    from eventdesk.core.rotation.ports import Objective, Solution
    from eventdesk.core.rotation.problem import Participant, Problem

SECONDS = 5.0
SEEDS = (1, 2, 3)
_SHARES = {
    "zone": (31, 14, 13, 7, 6, 6, 5, 5, 5, 4, 4),
    "category": (35, 18, 14, 14, 11, 4, 4),
    "gender": (51, 47, 2),
    "age": (31, 28, 20, 14, 7),
}


def run() -> list[Figure]:
    """Medians over seeds, preferences first unless the name says otherwise, on one core."""
    from eventdesk.bootstrap import rotation_solver
    from eventdesk.core.rotation.ports import Objective

    solver = rotation_solver()
    began = perf_counter()
    solver.warm()
    figures = [Figure("warm", perf_counter() - began, "s")]
    for name, problem in _families().items():
        solved = [solver.solve(problem, seed=s, seconds=SECONDS, objective=Objective.PREFERENCES) for s in SEEDS]
        figures += _figures(name, solved)
    for objective in (Objective.BALANCED, Objective.MIX):
        figures += _other(objective, [
            solver.solve(event(300, 30, 3, 6, seed=13), seed=s, seconds=SECONDS, objective=objective) for s in SEEDS
        ])  # fmt: skip
    for groups, size, rounds in ((8, 4, 10), (7, 7, 8), (10, 10, 4)):
        solution = solver.solve(golfers(groups, size, rounds), seed=1, seconds=1.0)
        name = f"golfer-{groups}-{size}-{rounds}"
        figures.append(Figure(f"{name} repeats", solution.score.repeats, "meetings", solution.bounds.repeats, "bound"))
        figures.append(Figure(f"{name} time", solution.seconds, "s", goal=1.0))
    return figures


def _families() -> dict[str, Problem]:
    return {
        "40 people, 5 tables, 3 rounds": event(40, 5, 3, 0, seed=11, low=7, high=8),
        "120 people, 12 tables, 4 rounds, 6 themes": event(120, 12, 4, 6, seed=12),
        "300 people, 30 tables, 3 rounds, 6 themes": event(300, 30, 3, 6, seed=13),
        "300 people, 30 tables, 6 rounds, 10 themes": event(300, 30, 6, 10, seed=14),
        "300 people, 30 tables, 6 rounds, no themes": event(300, 30, 6, 0, seed=16, low=10, high=10),
        "300 people in 6 venues, 30 tables, 3 rounds, 5 themes": event(300, 30, 3, 5, seed=17, venues=6),
    }


def _figures(name: str, solved: list[Solution]) -> list[Figure]:
    bounds = solved[0].bounds
    figures = [
        Figure(f"{name}: rules broken", max(s.score.broken for s in solved), "rules", 0, "bound", 0),
        Figure(f"{name}: repeats", median(s.score.repeats for s in solved), "meetings", bounds.repeats, "bound"),
        Figure(f"{name}: misfit", median(s.score.misfit for s in solved), "seats", bounds.misfit, "bound"),
        Figure(f"{name}: iterations", median(s.iterations for s in solved) / 1e6, "million"),
    ]
    if bounds.points is not None:
        points = median(s.score.points for s in solved)
        figures.insert(1, Figure(f"{name}: preferences", points, "points", bounds.points, "bound", bounds.points))
    return figures


def _other(objective: Objective, solved: list[Solution]) -> list[Figure]:
    name = f"300 people, 30 tables, 3 rounds, 6 themes, {objective}"
    served = min(s.score.served for s in solved)
    return [*_figures(name, solved), Figure(f"{name}: got a first choice", served, "people", solved[0].score.wishing)]


def golfers(groups: int, size: int, rounds: int) -> Problem:
    """Everybody should meet everybody else at most once."""
    from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable

    people = tuple(Participant(f"P{k:04}") for k in range(groups * size))
    return Problem(people, tuple(SeatingTable(f"T{k:02}", min=size, max=size) for k in range(groups)), rounds)


def event(
    people: int, tables: int, rounds: int, themes: int, *, seed: int, low: int = 8, high: int = 11, venues: int = 0
) -> Problem:
    """An event of invented people: attributes by the shares of a metropolitan city, wishes that lean to some themes,
    one in fifteen kept with a companion, one in eight kept apart from somebody.
    """
    from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable

    chance = Random(seed)
    names = [f"Theme{k}" for k in range(themes)]
    everybody = tuple(
        Participant(
            f"P{k:04}",
            prefs=_wishes(names, min(4, rounds), chance),
            attributes=tuple(str(chance.choices(range(len(s)), s)[0]) for s in _SHARES.values()),
            venue=f"Venue{k % venues}" if venues else "",
        )
        for k in range(people)
    )
    seats = tuple(
        SeatingTable(
            f"T{k:02}",
            theme=names[k % themes] if themes else "",
            min=low,
            max=high,
            venue=f"Venue{k * venues // tables}" if venues else "",
        )
        for k in range(tables)
    )
    pairs = _pairs(everybody, chance) if themes else []
    return Problem(
        everybody,
        seats,
        rounds,
        attributes=tuple(_SHARES),
        points=(5, 3, 2, 1)[: min(4, rounds)] if themes else (),
        together=tuple(pairs[: people // 30]),
        apart=tuple(pairs[people // 30 : people // 30 + people // 15]),
    )


def _wishes(names: list[str], count: int, chance: Random) -> tuple[str, ...]:
    left = {name: 1.0 / (k + 2) for k, name in enumerate(names)}
    wishes = []
    for _ in range(min(count, len(names))):
        name = chance.choices(list(left), list(left.values()))[0]
        wishes.append(name)
        del left[name]
    return tuple(wishes)


def _pairs(people: tuple[Participant, ...], chance: Random) -> list[tuple[str, str]]:
    by_venue: dict[str, list[str]] = {}
    for p in people:
        by_venue.setdefault(p.venue, []).append(p.id)
    pairs: list[tuple[str, str]] = []
    for ids in by_venue.values():
        chance.shuffle(ids)
        pairs += list(zip(ids[::2], ids[1::2], strict=False))
    chance.shuffle(pairs)
    return pairs
