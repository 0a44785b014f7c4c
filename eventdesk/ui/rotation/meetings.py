"""Who meets whom, as data: a map of everybody by everybody, shares between groups, and the pairs who meet again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import ceil

from eventdesk.core.rotation.plan import SeatPlan
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.shared.folding import fold

MOST_CELLS = 480
"""Cells along a side of the map: more than that and several people share one."""
MOST_GROUPS = 24
"""Values of an attribute that are shown one by one; the rarest beyond stand together."""
_MOST_AGAIN = 2_000


@dataclass(frozen=True, slots=True)
class Again:
    """Two people (names) who meet more than once, and the numbers of the rounds in which they do."""

    id: str
    first: str
    second: str
    rounds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """Shares of the possible pairs who meet, between groups of people. ``shares`` is None where there is no pair."""

    attribute: str
    values: tuple[str, ...]
    shares: tuple[tuple[float | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Meetings:
    """Who meets whom in a plan.

    ``names`` in the order of both axes, ``bin`` people to a cell. ``cells`` hold how often people of two cells meet,
    for (row, column) with row <= column; empty cells are left out. ``met`` pairs of ``possible`` meet at all.
    """

    names: tuple[str, ...] = ()
    bin: int = 1
    cells: Mapping[tuple[int, int], int] = field(default_factory=dict)
    met: int = 0
    possible: int = 0
    repeated: int = 0
    again: tuple[Again, ...] = ()
    groups: tuple[Groups, ...] = ()

    @property
    def size(self) -> int:
        """Cells along a side."""
        return ceil(len(self.names) / self.bin)

    @property
    def most(self) -> int:
        """The highest figure of a cell, at least 1."""
        return max(self.cells.values(), default=1)


def meetings_of(plan: SeatPlan, problem: Problem, numbers: Sequence[int], *, cells: int = MOST_CELLS) -> Meetings:
    """Count who meets whom. People stand in the order of their first table, so that it is seen how they mix later.

    ``numbers`` are those of the plan's rounds. For a lane: thousands take part of a second.
    """
    called = {p.id: p.name for p in problem.participants}
    order = sorted(plan.rows, key=lambda who: (_first(plan, who), fold(called.get(who, "")), who))
    place = {who: k for k, who in enumerate(order)}
    met: dict[tuple[int, int], list[int]] = {}
    for number, round_id in zip(numbers, plan.rounds, strict=True):
        for people in plan.tables(round_id).values():
            for pair in combinations(sorted(place[who] for who in people), 2):
                met.setdefault(pair, []).append(number)
    size = max(1, ceil(len(order) / max(1, cells)))
    binned: Counter[tuple[int, int]] = Counter()
    for (a, b), rounds in met.items():
        binned[a // size, b // size] += len(rounds)
    names = tuple(called.get(who) or "–" for who in order)
    repeated = [(pair, rounds) for pair, rounds in met.items() if len(rounds) > 1]
    again = sorted(repeated, key=lambda found: (-len(found[1]), fold(names[found[0][0]]), found[0]))
    return Meetings(
        names,
        size,
        binned,
        len(met),
        len(order) * (len(order) - 1) // 2,
        len(repeated),
        tuple(Again(f"{a} {b}", names[a], names[b], tuple(rounds)) for (a, b), rounds in again[:_MOST_AGAIN]),
        tuple(_groups(problem, k, order, met) for k in range(len(problem.attributes))),
    )


def _first(plan: SeatPlan, who: str) -> tuple[str, ...]:
    return tuple(table or "~" for table in plan.rows[who][:1])


def _groups(problem: Problem, k: int, order: Sequence[str], met: Mapping[tuple[int, int], list[int]]) -> Groups:
    value = {p.id: p.attributes[k] for p in problem.participants}
    given = [value.get(who, "") for who in order]
    common = Counter(given).most_common()
    kept = sorted((name for name, _ in common[: MOST_GROUPS - (len(common) > MOST_GROUPS)]), key=_natural)
    values = [*kept, "…"] if len(common) > len(kept) else kept
    at = {name: n for n, name in enumerate(kept)}
    group = [at.get(name, len(kept)) for name in given]
    crowd = Counter(group)
    pairs: Counter[tuple[int, int]] = Counter()
    for a, b in met:
        pairs[min(group[a], group[b]), max(group[a], group[b])] += 1

    def share(i: int, j: int) -> float | None:
        low, high = min(i, j), max(i, j)
        possible = crowd[i] * (crowd[i] - 1) // 2 if i == j else crowd[i] * crowd[j]
        return pairs[low, high] / possible if possible else None

    span = range(len(values))
    return Groups(problem.attributes[k], tuple(values), tuple(tuple(share(i, j) for j in span) for i in span))


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """Zona 2 before Zona 10."""
    parts: list[str] = []
    for character in fold(text):
        if parts and character.isdigit() == parts[-1].isdigit():
            parts[-1] += character
        else:
            parts.append(character)
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in parts)


def who_at(made: Meetings, cell: int) -> tuple[str, str]:
    """The first and the last name of a cell."""
    first = cell * made.bin
    return made.names[first], made.names[min(len(made.names), first + made.bin) - 1]


def shared_beginning(names: Sequence[str]) -> int:
    """How many characters at the beginning, in whole words, all names have in common: "Zona " of Zona 1, Zona 2."""
    if len(names) < 2:
        return 0
    pairs = list(zip(min(names), max(names), strict=False))
    same = next((k for k, (a, b) in enumerate(pairs) if a != b), len(pairs))
    return names[0][:same].rfind(" ") + 1
