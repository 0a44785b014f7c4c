"""A plan made ready to be shown, without Qt."""

from __future__ import annotations

from eventdesk.core.programme.model import Event, Round, Table, Theme
from eventdesk.core.programme.service import Setup
from eventdesk.core.rotation.plan import SeatPlan
from eventdesk.core.rotation.problem import Participant, Problem
from eventdesk.core.rotation.records import PlanPublished
from eventdesk.ui.rotation.seating import (
    Moves,
    TableCard,
    found_people,
    moves_between,
    quality_of_published,
    view_of,
    without_seat,
)

SETUP = Setup(
    Event(id="E"),
    (),
    (Theme(id="A", name="Acqua"), Theme(id="B", name="Borghi")),
    (
        Table(id="T1", number=1, theme="A", min_seats=1, max_seats=2),
        Table(id="T2", number=2, theme="B", min_seats=1, max_seats=2),
        Table(id="T3", number=3, theme="B", min_seats=1, max_seats=2),
    ),
    (Round(id="R1", number=1, starts="09:30"), Round(id="R2", number=2)),
)
PEOPLE = Problem(
    (
        Participant("p", name="Zoë Müller", prefs=("B",)),
        Participant("q", name="Niccolò D'Alò", prefs=("B", "A")),
        Participant("r", name="Anna Rossi"),
    ),
    (),
    2,
)
PLAN = SeatPlan("X", ("R1", "R2"), {"p": ("T1", "T2"), "q": ("T1", "T2"), "r": ("T2", None)})


def test_cards_count_who_sits_and_whose_wish_it_is() -> None:
    view = view_of(PLAN, SETUP, PEOPLE)
    first = {card.number: (card.taken, card.wished, card.closed) for card in view.cards[0]}
    assert first == {1: (2, 1, False), 2: (1, 0, False), 3: (0, 0, True)}
    assert (view.rounds, view.starts) == ((1, 2), ("09:30", ""))


def test_people_at_a_table_come_by_name_with_the_wish_fulfilled() -> None:
    view = view_of(PLAN, SETUP, PEOPLE)
    assert [(who.name, who.rank) for who in view.at("T2", 1)] == [("Niccolò D'Alò", 1), ("Zoë Müller", 1)]
    assert view.at("T3", 0) == ()


def test_rows_of_people_hold_a_seat_per_round() -> None:
    view = view_of(PLAN, SETUP, PEOPLE)
    assert [row.name for row in view.people] == ["Anna Rossi", "Niccolò D'Alò", "Zoë Müller"]
    anna = view.people[0]
    assert anna.seats[0] is not None and anna.seats[0].number == 2
    assert anna.seats[1] is None


def test_people_are_found_by_the_beginning_of_any_word_without_accents() -> None:
    people = view_of(PLAN, SETUP, PEOPLE).people
    assert [row.id for row in found_people(people, "dalo nic")] == ["q"]
    assert [row.id for row in found_people(people, "muller")] == ["p"]
    assert found_people(people, " ") is people
    assert found_people(people, "ossi") == ()


def test_moves_count_people_who_move_and_who_of_them_are_here() -> None:
    after = SeatPlan("Y", ("R1", "R2"), {"p": ("T1", "T3"), "q": ("T1", "T2"), "s": ("T2", None)})
    assert moves_between(PLAN, after, frozenset({"p", "q"})) == Moves(people=1, arrived=1, new=1, gone=1)
    assert moves_between(PLAN, PLAN, frozenset({"p"})) == Moves(0, 0, 0, 0)


def test_a_card_outside_its_limits_does_not_fit() -> None:
    assert not TableCard("T", 1, "", 2, 3, taken=4, wished=0).fits
    assert not TableCard("T", 1, "", 2, 3, taken=1, wished=0).fits
    assert TableCard("T", 1, "", 2, 3, taken=0, wished=0).fits


def test_people_missing_in_a_plan_are_counted() -> None:
    assert without_seat(SeatPlan("X", (), {"p": ()}), PEOPLE) == 2


def test_the_quality_written_with_a_plan_is_read_again_also_when_parts_are_missing() -> None:
    score = {"points": 10, "violations": {"over": 2}, "repeats": 3, "bounds": {"points": 12, "repeats": 1}}
    made = quality_of_published(PlanPublished(id="X", score=score))
    assert (made.points, made.best, made.broken, made.repeats, made.fewest, made.misfit) == (10, 12, 2, 3, 1, 0)
    assert quality_of_published(PlanPublished(id="X")).best is None
