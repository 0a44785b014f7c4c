"""The bench of the search: its sets are what they say, and the search passes them at the size of a session."""

from __future__ import annotations

from random import Random

from eventdesk.bench.search import SETS, Guest, invented, measured


def test_whoever_is_typed_with_a_slip_by_ear_without_accents_or_backwards_is_among_the_first_ten() -> None:
    figures = measured(300, seed=11, queries=60)
    assert [f.name for f in figures if f.unit == "points" and f.value < (f.goal or 0)] == []


def test_the_sets_change_what_they_garble_and_the_same_seed_gives_the_same_people() -> None:
    guest = Guest("1", "Niccolò", "D'Alòchi", "")
    for garble in SETS.values():
        assert garble(guest, Random(1)) not in ("", "Niccolò D'Alòchi")
    assert invented(50, 3) == invented(50, 3) != invented(50, 4)
