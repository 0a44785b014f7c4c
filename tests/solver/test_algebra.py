"""Perfect schedules are perfect, wherever they come from."""

from __future__ import annotations

import pytest

from eventdesk.solver.algebra import Field, is_perfect, orthogonal_squares_of_ten, schedule

FAMILIES = [(4, 4, 5), (5, 5, 6), (7, 7, 8), (8, 8, 9), (9, 9, 10), (11, 11, 12), (10, 10, 4), (30, 10, 6), (8, 4, 10),
            (25, 12, 10), (20, 10, 6), (16, 4, 20), (6, 3, 5), (12, 6, 5)]  # fmt: skip


@pytest.mark.parametrize(("groups", "size", "rounds"), FAMILIES)
def test_nobody_meets_anybody_twice(groups: int, size: int, rounds: int) -> None:
    found = schedule(groups, size, rounds)
    assert found is not None
    assert len(found.rounds) == rounds
    assert all(len(blocks) == groups and all(len(b) == size for b in blocks) for blocks in found.rounds)
    assert is_perfect(found.rounds, groups * size)


@pytest.mark.parametrize(("groups", "size", "rounds"), [(7, 7, 9), (8, 4, 11), (2, 3, 2), (6, 6, 7)])
def test_what_cannot_be_or_is_not_known_is_not_promised(groups: int, size: int, rounds: int) -> None:
    assert schedule(groups, size, rounds) is None


def test_a_schedule_with_a_repeated_meeting_is_not_called_perfect() -> None:
    assert not is_perfect([[[0, 1], [2, 3]], [[0, 1], [2, 3]]], 4)


@pytest.mark.parametrize("order", [2, 3, 4, 8, 9, 16, 27])
def test_every_element_but_zero_of_a_field_has_an_inverse(order: int) -> None:
    field = Field.of(order)
    assert field is not None
    for x in range(1, order):
        assert sorted(field.times(x, y) for y in range(order)) == list(range(order))


def test_there_is_no_field_of_six_or_ten() -> None:
    assert Field.of(6) is None
    assert Field.of(10) is None


def test_the_two_squares_of_order_ten_show_every_pair_of_letters_once() -> None:
    squares = orthogonal_squares_of_ten()
    assert squares is not None
    pairs = {(squares[0][x][y], squares[1][x][y]) for x in range(10) for y in range(10)}
    assert len(pairs) == 100
