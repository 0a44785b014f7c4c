"""One more person is seated without moving anybody."""

from __future__ import annotations

from dataclasses import replace

from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable
from eventdesk.core.rotation.walkin import best_seats

PEOPLE = tuple(Participant(f"p{k}") for k in range(4))
TABLES = tuple(SeatingTable(f"t{k}", theme=f"h{k}", min=1, max=3) for k in range(3))
NEW = Participant("new", prefs=("h2", "h0"))
PROBLEM = Problem((*PEOPLE, NEW), TABLES, 2, points=(4, 3, 2))
SEATS = {"p0": ("t0", "t1"), "p1": ("t0", "t1"), "p2": ("t1", "t2"), "p3": ("t2", "t0")}


def test_wishes_choose_and_no_theme_is_met_twice() -> None:
    assert sorted(best_seats(PROBLEM, SEATS, "new", (0, 1)).values()) == ["t0", "t2"]


def test_a_full_table_is_not_offered() -> None:
    full = replace(PROBLEM, tables=tuple(replace(t, max=1) for t in TABLES))
    assert best_seats(full, {**SEATS, "p1": ("t1", "t2")}, "new", (0,)) == {}


def test_people_to_keep_apart_are_kept_apart() -> None:
    apart = replace(PROBLEM, apart=(("new", "p3"),))
    seats = best_seats(apart, SEATS, "new", (0,))
    assert seats == {0: "t0"}


def test_who_sits_already_keeps_the_seat() -> None:
    seats = best_seats(PROBLEM, {**SEATS, "new": ("t2", None)}, "new", (0, 1))
    assert seats == {1: "t0"}


def test_a_wheelchair_user_gets_an_accessible_table() -> None:
    tables = tuple(replace(t, accessible=t.id == "t1") for t in TABLES)
    people = (*PEOPLE, replace(NEW, wheelchair=True))
    assert best_seats(replace(PROBLEM, tables=tables, participants=people), SEATS, "new", (0, 1)) in (
        {0: "t1"},
        {1: "t1"},
    )
