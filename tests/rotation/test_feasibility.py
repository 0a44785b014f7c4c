"""Why no plan exists is said with who, where and how many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eventdesk.core.rotation import feasibility as f
from eventdesk.core.rotation.fitting import fitted as fit
from eventdesk.core.rotation.problem import Ban, Participant, Problem, SeatingTable


def problem(people: int = 8, tables: int = 2, rounds: int = 2, low: int = 2, high: int = 5) -> Problem:
    return Problem(
        tuple(Participant(f"p{k}", name=f"Person {k}") for k in range(people)),
        tuple(SeatingTable(f"t{k}", theme=f"h{k}", min=low, max=high, name=str(k + 1)) for k in range(tables)),
        rounds,
    )


def test_an_ordinary_problem_has_no_obstacle() -> None:
    f.check(problem())


def test_more_people_than_seats() -> None:
    with pytest.raises(f.TooManyPeople) as why:
        f.check(problem(people=12))
    assert why.value.values == {"people": 12, "seats": 10, "round": 1, "venue": ""}


def test_fewer_people_than_the_tables_need() -> None:
    with pytest.raises(f.TooFewPeople) as why:
        f.check(problem(people=3))
    assert why.value.values == {"people": 3, "needed": 4, "tables": 2, "round": 1, "venue": ""}


def test_a_venue_that_is_full_is_named() -> None:
    plain = problem(people=12, tables=4)
    people = tuple(replace(p, venue="North" if k < 11 else "South") for k, p in enumerate(plain.participants))
    tables = tuple(replace(t, venue="North" if k < 2 else "South") for k, t in enumerate(plain.tables))
    with pytest.raises(f.TooManyPeople) as why:
        f.check(replace(plain, participants=people, tables=tables))
    assert why.value.values == {"people": 11, "seats": 10, "round": 1, "venue": " (North)"}


def test_more_rounds_than_themes() -> None:
    with pytest.raises(f.TooFewThemes) as why:
        f.check(problem(rounds=3))
    assert why.value.values == {"who": "Person 0", "themes": 2, "rounds": 3}


def test_more_wheelchair_users_than_accessible_seats() -> None:
    plain = problem(people=8, tables=2)
    people = tuple(replace(p, wheelchair=True, theme_once=False) for p in plain.participants)
    tables = (plain.tables[0], replace(plain.tables[1], accessible=False))
    with pytest.raises(f.TooFewSuitableSeats) as why:
        f.check(replace(plain, participants=people, tables=tables))
    assert why.value.values["people"] == 8
    assert why.value.values["seats"] == 5


def test_somebody_whom_no_table_suits() -> None:
    plain = problem()
    bans = tuple(Ban("p3", t.id, 1) for t in plain.tables)
    with pytest.raises(f.NoTableSuits) as why:
        f.check(replace(plain, bans=bans))
    assert why.value.values == {"who": "Person 3", "round": 2}


def test_pins_that_no_table_can_hold() -> None:
    crowd = tuple((f"p{k}", 0, "t0") for k in range(6))
    with pytest.raises(f.PinnedTooMany) as why:
        f.check(replace(problem(), fixed=crowd))
    assert why.value.values == {"table": "1", "people": 6, "seats": 5, "round": 1}
    with pytest.raises(f.PinnedWrongly):
        f.check(replace(problem(), fixed=(("p1", 0, "t0"), ("p1", 0, "t1"))))


def test_people_together_who_must_be_apart_or_are_too_many() -> None:
    with pytest.raises(f.TogetherAndApart):
        f.check(replace(problem(), together=(("p0", "p1"),), apart=(("p1", "p0"),)))
    with pytest.raises(f.GroupTooBig) as why:
        f.check(replace(problem(), together=(tuple(f"p{k}" for k in range(6)),)))
    assert why.value.values == {"who": "Person 0", "people": 6, "seats": 5}


def test_tables_are_closed_only_as_far_as_needed_and_a_pinned_one_stays_open() -> None:
    few = replace(problem(people=5, tables=4), fixed=(("p0", 0, "t3"), ("p0", 1, "t3")))
    fitted = fit(few)
    for r in range(2):
        still_open = [t.id for t in fitted.tables if fitted.limits(t, r)[1]]
        assert len(still_open) == 2
        assert "t3" in still_open
    assert fit(problem()) == problem()


def test_wishes_that_cannot_hold_are_named() -> None:
    plain = problem(people=12, tables=3)
    people = tuple(replace(p, prefs=("h0",)) for p in plain.participants)
    advice = f.advice(replace(plain, participants=people))
    assert [(a.key, a.values) for a in advice] == [
        ("rotation-advice-only-theme", {"people": 12, "theme": "h0", "places": 10})
    ]


def test_closed_tables_take_turns_where_nobody_may_meet_a_theme_twice() -> None:
    fitted = fit(problem(people=4, tables=3, low=3))
    open_in = [{t.theme for t in fitted.tables if fitted.limits(t, r)[1]} for r in range(2)]
    assert [len(themes) for themes in open_in] == [1, 1]
    assert not open_in[0] & open_in[1]
    f.check(fitted)
