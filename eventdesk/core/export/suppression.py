"""Small counts in a two-way table with its totals: which cells must not be shown, so that none can be worked out.

A table with its totals is a flow that goes round: every row's cells flow into columns, columns into the row of totals,
totals back into rows. What can be known of a hidden cell is how much the flow through it may change while the shown
cells stay: two maximum flows give its exact range (Cox, 1995: network models for complementary cell suppression).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from heapq import heappop, heappush

from eventdesk.core.export.privacy import SMALL

Cell = tuple[str, str]
"""A cell by the names of its row and column; ``TOTAL`` is the row or column of totals."""
TOTAL = ""
"""No zone, age band or category is called so: what nobody said has words of its own."""

_Node = tuple[bool, str]
_DEAR_TOTAL, _DEAR_ZERO = 20, 50
_SHARED = 1_000_000


def with_totals(counts: Mapping[Cell, int]) -> dict[Cell, int]:
    """All cells of a table, those nobody counted as 0, with the totals of rows, columns and all."""
    rows, columns = (list(dict.fromkeys(cell[side] for cell in counts)) for side in (0, 1))
    table = {(row, column): counts.get((row, column), 0) for row in rows for column in columns}
    for row in rows:
        table[row, TOTAL] = sum(table[row, column] for column in columns)
    for column in columns:
        table[TOTAL, column] = sum(table[row, column] for row in rows)
    table[TOTAL, TOTAL] = sum(counts.values())
    return table


def suppressed(counts: Mapping[Cell, int], shared: Collection[Cell] = (), small: int = SMALL) -> frozenset[Cell]:
    """The cells, totals among them, that must not be shown.

    Counts from 1 to ``small - 1`` are hidden, and as many others as it takes to leave each of them a range of at least
    ``small`` to anybody who knows all that is shown. Others are taken where they cost least: small counts before large
    ones, inner cells before totals. ``shared`` are totals that can be worked out from other tables too: they are taken
    only where nothing else will do, and then nothing of those others may be shown (``everything``).
    """
    table = with_totals(counts)
    few = [cell for cell, count in table.items() if 0 < count < small]
    chosen = set(few)
    for cell in few:
        if not _is_safe(table, chosen, cell, small):
            chosen.update(_cheapest_round(table, chosen, cell, small, shared))
    return frozenset(chosen)


def everything(counts: Mapping[Cell, int]) -> frozenset[Cell]:
    """All cells of a table, its totals too, in which there is anybody."""
    return frozenset(cell for cell, count in with_totals(counts).items() if count)


def range_of(table: Mapping[Cell, int], hidden: Collection[Cell], cell: Cell, enough: int) -> tuple[int, int]:
    """The least and most a hidden cell can be for who knows the others; looked at no further than ``enough`` away."""
    start, end = _ends(cell)
    others = [other for other in hidden if other != cell]
    up = _flow(table, others, end, start, enough)
    down = _flow(table, others, start, end, min(enough, table[cell]))
    return table[cell] - down, table[cell] + up


def _is_safe(table: Mapping[Cell, int], hidden: Collection[Cell], cell: Cell, small: int) -> bool:
    least, most = range_of(table, hidden, cell, small)
    return most - least >= small


def _ends(cell: Cell) -> tuple[_Node, _Node]:
    """Where a cell's flow comes from and goes to: rows are (False, name), columns (True, name)."""
    row, column = (False, cell[0]), (True, cell[1])
    return (row, column) if (cell[0] == TOTAL) == (cell[1] == TOTAL) else (column, row)


def _flow(table: Mapping[Cell, int], hidden: Collection[Cell], start: _Node, end: _Node, enough: int) -> int:
    """How much can flow from ``start`` to ``end`` through hidden cells (Edmonds and Karp), at most ``enough``."""
    room: dict[_Node, dict[_Node, int]] = {}
    for cell in hidden:
        one, other = _ends(cell)
        room.setdefault(one, {})[other] = enough
        room.setdefault(other, {})[one] = table[cell]
    total = 0
    while total < enough and (path := _shortest(room, start, end)):
        amount = min(enough - total, *(room[one][other] for one, other in path))
        for one, other in path:
            room[one][other] -= amount
            room[other][one] += amount
        total += amount
    return total


def _shortest(room: Mapping[_Node, Mapping[_Node, int]], start: _Node, end: _Node) -> list[tuple[_Node, _Node]]:
    came: dict[_Node, _Node] = {start: start}
    waiting = deque([start])
    while waiting and end not in came:
        node = waiting.popleft()
        for other, amount in room.get(node, {}).items():
            if amount > 0 and other not in came:
                came[other] = node
                waiting.append(other)
    return list(_steps(came, start, end)) if end in came else []


def _steps(came: Mapping[_Node, _Node], start: _Node, end: _Node) -> Iterator[tuple[_Node, _Node]]:
    while end != start:
        yield came[end], end
        end = came[end]


def _cheapest_round(
    table: Mapping[Cell, int], hidden: Collection[Cell], cell: Cell, small: int, shared: Collection[Cell]
) -> set[Cell]:
    """The cells that, hidden too, let this one grow by ``small``: the way back from its end to its start that costs
    least. There is always one, if only over the totals.
    """
    start, goal = _ends(cell)[1], _ends(cell)[0]
    arcs: dict[_Node, list[tuple[_Node, Cell, int]]] = {}
    for other, count in table.items():
        if other == cell:
            continue
        one, two = _ends(other)
        price = 0 if other in hidden else _SHARED if other in shared else _price(other, count)
        arcs.setdefault(one, []).append((two, other, price))
        if count >= small:
            arcs.setdefault(two, []).append((one, other, price))
    best: dict[_Node, int] = {start: 0}
    came: dict[_Node, tuple[_Node, Cell]] = {}
    waiting = [(0, start)]
    while waiting:
        cost, node = heappop(waiting)
        if node == goal:
            break
        for two, other, price in arcs.get(node, ()):
            if cost + price < best.get(two, 1 << 60):
                best[two] = cost + price
                came[two] = node, other
                heappush(waiting, (cost + price, two))
    taken = set()
    while goal != start:
        goal, other = came[goal]
        taken.add(other)
    return taken


def _price(cell: Cell, count: int) -> int:
    return (count or _DEAR_ZERO) * (_DEAR_TOTAL if TOTAL in cell else 1)
