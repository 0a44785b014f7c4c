"""What the screen shows, without Qt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eventdesk.core.programme.model import Event, Round, Table, Theme, Venue
from eventdesk.core.programme.service import Setup
from eventdesk.core.rotation.problem import Participant, Problem
from eventdesk.core.rotation.records import RuleKind, SeatingRule
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation.state import (
    FindingKind,
    Section,
    clock_of,
    ends_at,
    findings,
    languages_of,
    named,
    round_times,
    rule_rows,
    sums_of,
    table_rows,
    tables_for,
    theme_lines,
    theme_rows,
    wishes_without_theme,
)


def setup(tables: int = 3, themes: int = 3, rounds: int = 2, low: int = 2, high: int = 4) -> Setup:
    return Setup(
        Event(id="E"),
        (),
        tuple(Theme(id=f"A{n}", event="E", name=f"Tema {n}", position=n) for n in range(themes)),
        tuple(
            Table(id=f"T{n}", number=n + 1, theme=f"A{n % themes}" if themes else "", min_seats=low, max_seats=high)
            for n in range(tables)
        ),
        tuple(Round(id=f"R{n}", number=n + 1) for n in range(rounds)),
    )


def problem(people: int, prefs: tuple[str, ...] = ()) -> Problem:
    return Problem(tuple(Participant(f"P{n}", name=f"Anna {n}", prefs=prefs) for n in range(people)), (), 2)


def kinds(made: Setup, people: int) -> list[FindingKind]:
    return [finding.kind for finding in findings(made, problem(people))]


def test_sums_add_up_the_seats_of_all_tables() -> None:
    made = sums_of(setup(tables=30, low=8, high=11), problem(300))
    assert (made.people, made.tables, made.fewest, made.most, made.rounds) == (300, 30, 240, 330, 2)


def test_a_set_up_in_which_everybody_sits_says_so() -> None:
    assert kinds(setup(), 9) == [FindingKind.FITS]


def test_too_many_people_say_how_many_tables_are_missing() -> None:
    found = findings(setup(tables=3, high=4), problem(21))
    assert found[0].kind is FindingKind.TOO_MANY
    assert (found[0].tone, found[0].section) == (Tone.BAD, Section.TABLES)
    assert (found[0].values["missing"], found[0].values["tables"]) == (9, 3)


def test_too_few_people_only_warn_because_tables_can_stay_unused() -> None:
    found = findings(setup(tables=3, low=4, high=5), problem(9))
    assert [(f.kind, f.tone) for f in found] == [(FindingKind.CLOSING, Tone.WARN)]


def test_fewer_themes_than_rounds_are_an_obstacle_only_while_themes_are_met_once() -> None:
    made = setup(themes=2, rounds=3)
    assert FindingKind.FEW_THEMES in kinds(made, 9)
    again = replace(made, event=replace(made.event, theme_once=False))
    assert FindingKind.FEW_THEMES not in kinds(again, 9)


def test_a_theme_without_tables_and_tables_without_theme_are_told() -> None:
    made = setup(tables=2, themes=3)
    bare = replace(made, tables=(replace(made.tables[0], theme="gone"), *made.tables[1:]))
    assert set(kinds(bare, 6)) == {FindingKind.EMPTY_THEMES, FindingKind.NO_THEME}


def test_an_event_with_nothing_lacks_tables_and_rounds_first() -> None:
    assert kinds(setup(0, 0, 0), 0) == [FindingKind.NO_TABLES, FindingKind.NO_ROUNDS, FindingKind.NOBODY]


def test_each_venue_needs_seats_for_its_own_people() -> None:
    made = setup(tables=2)
    venues = (Venue(id="V1", name="Ivrea"), Venue(id="V2", name="Susa"))
    tables = tuple(replace(t, venue=v.id) for t, v in zip(made.tables, venues, strict=True))
    people = tuple(Participant(f"P{n}", venue="V1" if n < 6 else "V2") for n in range(8))
    found = findings(replace(made, venues=venues, tables=tables), Problem(people, (), 2))
    assert [(f.kind, f.values.get("venue")) for f in found if f.kind is FindingKind.TOO_MANY] == [
        (FindingKind.TOO_MANY, "Ivrea")
    ]


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("9:30", "09:30"), ("9.30", "09:30"), ("930", "09:30"), ("14", "14:00"), ("25:00", ""), ("nove", ""), ("", "")],
)
def test_times_are_understood_as_people_type_them(typed: str, clock: str) -> None:
    assert clock_of(typed) == clock


def test_rounds_follow_each_other_with_a_gap() -> None:
    assert round_times("9.30", 40, 10, 3) == ("09:30", "10:20", "11:10")
    assert round_times("", 40, 10, 2) == ("", "")
    assert ends_at("09:30", 40) == "10:10"
    assert ends_at("", 40) == ends_at("09:30", 0) == ""


def test_tables_for_people_hold_them_between_their_limits() -> None:
    for people in (1, 7, 24, 300, 3000):
        tables = tables_for(people, 8, 11)
        assert tables * 11 >= people
    assert tables_for(300, 8, 11) == 30
    assert tables_for(0, 8, 11) == 10


def test_theme_lines_drop_empty_lines_and_repetitions() -> None:
    assert theme_lines(" Acqua \n\nScuola\nacqua\n") == ("Acqua", "Scuola")


def test_wishes_that_name_no_theme_are_counted_whatever_their_spelling() -> None:
    themes = (Theme(id="A", name="Mobilità", aliases=("Trasporti",)),)
    wishes = [("mobilita", "Acqua"), ("ACQUA", "Trasporti"), ("Acqua", "Borghi"), ("", "Borghi")]
    assert wishes_without_theme(themes, wishes) == (("Acqua", 3), ("Borghi", 2))


def test_sentences_of_the_core_get_names_instead_of_ids() -> None:
    made = replace(setup(), venues=(Venue(id="0f" * 16, name="Ivrea"),))
    assert named(f"300 people for 20 seats ({'0f' * 16})", made) == "300 people for 20 seats (Ivrea)"


def test_languages_are_understood_as_people_type_them() -> None:
    assert languages_of("IT, en;fr it") == ("it", "en", "fr")
    assert languages_of("  ") == ()


def test_themes_show_their_tables_seats_and_wishes() -> None:
    rows = theme_rows(setup(tables=4), problem(5, prefs=("A1", "A0")))
    assert [(r.tables, r.fewest, r.most, r.first, r.wished) for r in rows] == [
        (2, 4, 8, 0, 5),
        (1, 2, 4, 5, 5),
        (1, 2, 4, 0, 0),
    ]


def test_tables_show_the_name_of_their_theme() -> None:
    assert [(row.number, row.theme) for row in table_rows(setup(tables=2))] == [(1, "Tema 0"), (2, "Tema 1")]


def test_rules_show_names_and_count_people_no_longer_seated() -> None:
    rule = SeatingRule(id="X", kind=RuleKind.NEVER, registrations=("P0", "gone"), theme="A1", round="R1")
    (row,) = rule_rows([rule], setup(), problem(2))
    assert (row.people, row.missing, row.theme, row.table, row.round) == (("Anna 0",), 1, "Tema 1", 0, 2)
