"""Bounds: what no plan can do better than, proven by counting."""

from __future__ import annotations

from dataclasses import dataclass

from eventdesk.core.rotation.problem import Problem


@dataclass(frozen=True, slots=True)
class Bounds:
    """What no plan that keeps the rules can beat.

    ``points``: most preference points (proven by an integer programme; None while unproven). ``repeats`` and
    ``coincidences``: fewest repeated meetings, by pigeonhole. ``misfit``: 0, the ideal mix.
    """

    points: int | None = None
    repeats: int = 0
    coincidences: int = 0
    misfit: int = 0


def fewest_repeats(problem: Problem) -> tuple[int, int]:
    """Lower bounds by pigeonhole: (repeats, coincidences), as ``Score`` counts them.

    Of the people at a table, as many pairs met in another round as do not fit one to each table of that round; and
    nobody can meet more people than there are. Where people are kept together or not always present, 0 is given:
    nothing is proven then.
    """
    people = len(problem.participants)
    if problem.together or people < 2 or any(p.present and not all(p.present) for p in problem.participants):
        return 0, 0
    sizes = _even_sizes(people, len(problem.tables))
    pairs = sum(s * (s - 1) // 2 for s in sizes)
    tables = len(sizes)
    between_two = sum(_forced_pairs(s, tables) for s in sizes)
    by_count = problem.rounds * pairs - people * (people - 1) // 2
    repeats = max(0, by_count, (problem.rounds - 1) * between_two)
    return repeats, max(repeats, between_two * problem.rounds * (problem.rounds - 1) // 2)


def _even_sizes(people: int, tables: int) -> list[int]:
    low, more = divmod(people, max(1, tables))
    return [low + (k < more) for k in range(max(1, tables))]


def _forced_pairs(size: int, tables: int) -> int:
    return sum(s * (s - 1) // 2 for s in _even_sizes(size, tables))
