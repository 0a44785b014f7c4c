"""Perfect schedules known to algebra: nobody meets anybody twice, by construction.

Points are people, blocks are tables. ``schedule(groups, size, rounds)`` gives ``rounds`` partitions of
``groups * size`` points into ``groups`` blocks of ``size`` such that no two points share a block twice (the social
golfer problem), or None where none of the constructions here reaches so many rounds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from random import Random

Blocks = list[list[int]]

_STEPS = 20_000
"""How many choices the search for a difference matrix makes before it gives up; a fraction of a second."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Blocks of each round, and the name of the construction that proves them."""

    rounds: list[Blocks]
    proof: str


def schedule(groups: int, size: int, rounds: int) -> Schedule | None:
    """A schedule without repeated meetings, or None."""
    if size < 1 or groups < 1 or (rounds > 1 and size > groups) or rounds * (size - 1) > groups * size - 1:
        return None
    makers: list[tuple[str, Callable[[int, int, int], list[Blocks] | None]]] = [
        ("affine", _affine),
        ("catalogue", _catalogued),
        ("squares", _squares),
        ("differences", _differences),
    ]
    for proof, make in makers:
        found = make(groups, size, rounds)
        if found is not None and is_perfect(found, groups * size):
            return Schedule(found, proof)
    return None


def is_perfect(rounds: list[Blocks], points: int) -> bool:
    """Whether every round seats every point once and no two points share a block twice."""
    met: set[tuple[int, int]] = set()
    for blocks in rounds:
        if sorted(p for block in blocks for p in block) != list(range(points)):
            return False
        for block in blocks:
            pairs = set(combinations(sorted(block), 2))
            if pairs & met:
                return False
            met |= pairs
    return True


def _transversal(groups: int, size: int, shift: Callable[[int, int], int], add: Callable[[int, int], int],
                 rounds: int) -> list[Blocks]:  # fmt: skip
    """Rounds whose block y holds the points (i, y + shift(round, i)); point (i, x) has number i * groups + x."""
    return [[[i * groups + add(y, shift(r, i)) for i in range(size)] for y in range(groups)] for r in range(rounds)]


def _affine(groups: int, size: int, rounds: int) -> list[Blocks] | None:
    """Lines of the affine plane over the field of ``groups`` elements, cut to ``size`` columns.

    A line of slope m meets each column once, two lines of different slope meet once. The columns themselves are one
    more round when they can be cut into blocks (and more where the points of a column have a schedule of their own).
    """
    field = Field.of(groups)
    if field is None:
        return None
    found = _transversal(groups, size, field.times, field.plus, min(rounds, groups))
    more = rounds - len(found)
    if more == 0:
        return found
    if groups % size:
        return None
    inside = schedule(groups // size, size, more) if groups > size else Schedule([[list(range(size))]], "")
    if inside is None or len(inside.rounds) < more:
        return None
    for blocks in inside.rounds:
        found.append([[i * groups + x for x in block] for i in range(size) for block in blocks])
    return found


def _differences(groups: int, size: int, rounds: int) -> list[Blocks] | None:
    """From a matrix over Z_groups in which any two columns have differences that are all distinct (found by search)."""
    columns = _difference_columns(groups, size, rounds)
    if columns is None:
        return None
    return _transversal(groups, size, lambda r, i: columns[i][r], lambda x, y: (x + y) % groups, rounds)


def _difference_columns(groups: int, size: int, rounds: int) -> list[tuple[int, ...]] | None:
    if rounds > groups:
        return None
    columns: list[tuple[int, ...]] = [(0,) * rounds]
    chance = Random(groups * 10_000 + size * 100 + rounds)
    steps = _STEPS
    tries: list[Iterator[tuple[int, ...]]] = []
    while len(columns) < size:
        if len(tries) < len(columns):
            tries.append(_next_columns(columns, groups, rounds, chance))
        steps -= rounds * len(columns)
        column = next(tries[-1], None)
        if steps < 0:
            return None
        if column is not None:
            columns.append(column)
        else:
            tries.pop()
            columns.pop()
            if not tries:
                return None
    return columns


def _next_columns(
    columns: list[tuple[int, ...]], groups: int, rounds: int, chance: Random
) -> Iterator[tuple[int, ...]]:
    known = list(columns)

    def extend(column: list[int]) -> Iterator[tuple[int, ...]]:
        r = len(column)
        if r == rounds:
            yield tuple(column)
            return
        taken = {(column[k] - other[k] + other[r]) % groups for other in known for k in range(r)}
        values = [0] if r == 0 else [x for x in range(groups) if x not in taken]
        chance.shuffle(values)
        for value in values:
            yield from extend([*column, value])

    return extend([])


def _squares(groups: int, size: int, rounds: int) -> list[Blocks] | None:
    """Rows, columns and the letters of two orthogonal Latin squares of order 10, where no field exists."""
    squares = orthogonal_squares_of_ten()
    if groups != 10 or squares is None:
        return None
    cells = [(x, y) for y in range(size) for x in range(10)]
    letters: list[Callable[[int, int], int]] = [
        lambda x, y: x,
        lambda x, y: squares[0][x][y],
        lambda x, y: squares[1][x][y],
    ]
    if size == 10:
        letters.append(lambda x, y: y)
    if rounds > len(letters):
        return None
    return [
        [[y * 10 + x for x, y in cells if letter(x, y) == block] for block in range(10)] for letter in letters[:rounds]
    ]


def orthogonal_squares_of_ten() -> tuple[list[list[int]], list[list[int]]] | None:
    """Two orthogonal Latin squares of order 10, by Parker's construction over Z_7 and three further points."""
    columns = _parker()
    first = [[-1] * 10 for _ in range(10)]
    second = [[-1] * 10 for _ in range(10)]
    for x, y, a, b in columns:
        first[x][y], second[x][y] = a, b
    whole = all(v >= 0 for square in (first, second) for row in square for v in row)
    return (first, second) if whole else None


def _parker() -> list[tuple[int, int, int, int]]:
    """The hundred columns (row, column, letter, letter) of an orthogonal array of four rows and ten symbols.

    E. T. Parker, Orthogonal Latin squares, Proc. Nat. Acad. Sci. 45 (1959): the columns below, their cyclic shifts of
    rows, and additions of Z_7 (symbols 7, 8, 9 are the fixed points); then an array of order 3 on the fixed points and
    the columns (x, x, x, x).
    """
    base = [(0, 1, 6, 7), (0, 2, 5, 8), (0, 4, 3, 9)]
    found = [(i, i, i, i) for i in range(7)]
    for column in base:
        for turn in range(4):
            turned = column[turn:] + column[:turn]
            found += [tuple((v + i) % 7 if v < 7 else v for v in turned) for i in range(7)]  # type: ignore[misc]
    found += [(7 + x, 7 + y, 7 + (x + y) % 3, 7 + (x + 2 * y) % 3) for x in range(3) for y in range(3)]
    return found


def _catalogued(groups: int, size: int, rounds: int) -> list[Blocks] | None:
    for firsts, order in _CATALOGUE:
        if (len(firsts[0]), len(firsts[0][0])) == (groups, size) and rounds <= order * len(firsts):
            turns = [(first, turn) for first in firsts for turn in range(order)]
            points = groups * size
            return [
                [[_turned(p, turn, order, points) for p in block] for block in first] for first, turn in turns[:rounds]
            ]
    return None


def _turned(point: int, turn: int, order: int, points: int) -> int:
    if point >= points // order * order:
        return point
    return point // order * order + (point + turn) % order


_CATALOGUE: tuple[tuple[tuple[Blocks, ...], int], ...] = (
    (
        (
            [[0, 3, 6, 27], [1, 8, 12, 24], [2, 10, 11, 18], [4, 19, 21, 30],
             [5, 9, 15, 23], [7, 13, 25, 31], [14, 20, 22, 28], [16, 17, 26, 29]],
            [[0, 19, 20, 31], [1, 11, 13, 29], [2, 23, 27, 28], [3, 4, 8, 16],
             [5, 10, 25, 30], [6, 14, 15, 18], [7, 9, 24, 26], [12, 17, 21, 22]],
        ),
        5,
    ),
)  # fmt: skip
"""First rounds whose turns by a cyclic group give all others: (first rounds, order of the group). Points turn in cycles
of that order; those left over at the end stay.

32 people, 8 tables of 4, 10 rounds: that it can be done was shown by A. Aguado, A 10 days solution to the social golfer
problem (2004). The two rounds here were found by exact cover under a group of order 20 and are checked by a test.
"""


class Field:
    """A finite field of q elements, numbered 0 .. q - 1: digits of a polynomial in base p."""

    def __init__(self, p: int, power: int) -> None:
        self._p = p
        self._power = power
        self.order = p**power
        self._modulus = self._irreducible()

    @classmethod
    def of(cls, order: int) -> Field | None:
        """The field with this many elements, None where there is none."""
        if order < 2:
            return None
        p = next(d for d in range(2, order + 1) if order % d == 0)
        power, rest = 0, order
        while rest % p == 0:
            rest, power = rest // p, power + 1
        return cls(p, power) if rest == 1 else None

    def _digits(self, x: int) -> list[int]:
        return [x // self._p**k % self._p for k in range(self._power)]

    def _number(self, digits: list[int]) -> int:
        return sum(d * self._p**k for k, d in enumerate(digits[: self._power]))

    def plus(self, x: int, y: int) -> int:
        """Sum."""
        return self._number([(a + b) % self._p for a, b in zip(self._digits(x), self._digits(y), strict=True)])

    def times(self, x: int, y: int) -> int:
        """Product."""
        return self._number(_product(self._digits(x), self._digits(y), self._modulus, self._p))

    def _irreducible(self) -> list[int]:
        """Low coefficients of a monic polynomial without a factor: then x, x^2, ... x^(q-1) has no zero divisor."""
        if self._power == 1:
            return [0]
        for low in range(self._p**self._power):
            digits = [low // self._p**k % self._p for k in range(self._power)]
            if self._no_zero_divisors(digits):
                return digits
        raise AssertionError("every finite field has an irreducible polynomial")

    def _no_zero_divisors(self, modulus: list[int]) -> bool:
        elements = [self._digits(x) for x in range(1, self.order)]
        return all(any(_product(a, b, modulus, self._p)) for a in elements for b in elements)


def _product(a: list[int], b: list[int], modulus: list[int], p: int) -> list[int]:
    power = len(modulus)
    raw = [0] * (2 * power - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            raw[i + j] = (raw[i + j] + x * y) % p
    for k in range(len(raw) - 1, power - 1, -1):
        for j in range(power):
            raw[k - power + j] = (raw[k - power + j] - raw[k] * modulus[j]) % p
    return raw[:power]
