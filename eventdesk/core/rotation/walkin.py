"""Seats for one more person, without moving anybody."""

from __future__ import annotations

from collections.abc import Sequence

from eventdesk.core.rotation.problem import Assign, Problem, SeatingTable
from eventdesk.core.rotation.score import people_at


def best_seats(problem: Problem, seats: Assign, who: str, rounds: Sequence[int]) -> dict[int, str]:
    """A table for ``who`` in each of ``rounds`` in which one suits, by round; rounds with a seat are left out.

    The choice over the rounds together has the most seats, then the most preference points, then meets the fewest
    people already met, then the emptiest tables. A table nobody sits at, which needs more than one, is not used.
    """
    person = next(p for p in problem.participants if p.id == who)
    row = tuple(seats.get(who, (None,) * problem.rounds))
    at = [people_at(problem, seats, r) for r in range(problem.rounds)]
    open_rounds = [r for r in rounds if person.comes(r) and row[r] is None]
    tables = {t.id: t for t in problem.tables}
    met = {p for r, t in enumerate(row) if t is not None for p in at[r][t]}
    themes = {tables[t].theme for t in row if t is not None}
    possible = {r: [t for t in problem.tables if _fits(problem, at[r], t, who, r)] for r in open_rounds}
    if person.stays_put:
        possible = {r: _where_they_stay(found, row) for r, found in possible.items()}

    def worth(table: SeatingTable, r: int) -> tuple[int, int, int]:
        again = len(met & set(at[r][table.id]))
        room = problem.limits(table, r)[1] - len(at[r][table.id])
        return problem.points_for(person, table.theme), -again, room

    choice: dict[int, str] = {}
    best_by_theme = {
        r: {t.theme or t.id: t for t in sorted(possible[r], key=lambda t: worth(t, r))} for r in open_rounds
    }
    for r, theme in _spread(
        {r: {k: worth(t, r) for k, t in options.items()} for r, options in best_by_theme.items()},
        used={k for k in themes if k} if person.theme_once else set(),
        again=not person.theme_once,
    ):
        choice[r] = best_by_theme[r][theme].id
    return dict(sorted(choice.items()))


def _where_they_stay(tables: list[SeatingTable], row: Sequence[str | None]) -> list[SeatingTable]:
    known = [t for t in row if t is not None]
    return [t for t in tables if t.id == known[0]] if known else tables


def _fits(problem: Problem, at: dict[str, list[str]], table: SeatingTable, who: str, r: int) -> bool:
    person = next(p for p in problem.participants if p.id == who)
    pins = [t for p, round_, t in problem.fixed if p == who and round_ == r]
    here = set(at[table.id])
    apart = any(who in pair and here & set(pair) for pair in problem.apart)
    unused = not here and table.min > 1
    banned = any(b.participant == who and b.table == table.id and b.round in (None, r) for b in problem.bans)
    if (pins and table.id not in pins) or unused or len(here) >= problem.limits(table, r)[1]:
        return False
    return table.suits(person) and not apart and not banned


def _spread(
    options: dict[int, dict[str, tuple[int, int, int]]], *, used: set[str], again: bool
) -> list[tuple[int, str]]:
    """The best choice of one option per round, no option twice unless ``again``; few rounds, so all are looked at."""
    rounds = sorted(options)
    best: dict[frozenset[str], tuple[tuple[int, int, int, int], list[tuple[int, str]]]] = {
        frozenset(used): ((0, 0, 0, 0), [])
    }
    for r in rounds:
        after = dict(best)
        for taken, (value, chosen) in best.items():
            for theme, (points, acquainted, room) in options[r].items():
                if theme in taken and not again:
                    continue
                key = taken if again else taken | {theme}
                total = (value[0] + 1, value[1] + points, value[2] + acquainted, value[3] + room)
                if key not in after or total > after[key][0]:
                    after[key] = (total, [*chosen, (r, theme)])
        best = after
    return max(best.values(), key=lambda found: found[0])[1]
