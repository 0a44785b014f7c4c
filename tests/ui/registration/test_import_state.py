"""What the import page shows and how decisions make the next preview, without Qt."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventdesk.core.registration.preview import NO_CHOICES, LineStatus
from eventdesk.machine import sentences
from eventdesk.ui.registration.import_questions import checks_of, open_checks, twins_of
from eventdesk.ui.registration.import_state import (
    change_sides,
    column_rows,
    decisions_for,
    left_rows,
    line_rows,
    problem_filter,
    raw_letters,
    raw_rows,
    report_name,
    with_answer,
    with_left,
    with_mapping,
    with_taken,
    with_theme,
    with_twin,
    with_typed,
)
from tests.registration.conftest import one_child, reading_room

__all__ = ["one_child", "reading_room"]

DATA = Path(__file__).parents[2] / "registration" / "data"
HEAD = "Nome;Cognome;E-mail;Comune;Tavoli preferiti;Consenso al trattamento dei dati\n"


@pytest.fixture
def event(opened):
    return opened.programme.start("Prova").id


def say(key, values=None):
    return sentences("en").say(key, **(values or {}))


@pytest.fixture
def preview(opened, event, tmp_path):
    def read(rows, choices=NO_CHOICES, name="list.csv"):
        path = tmp_path / name
        path.write_text(HEAD + rows, encoding="utf-8")
        return opened.imports.preview(event, [path], choices=choices)

    return read


def test_every_row_and_reason_is_said_in_words(opened, event):
    preview = opened.imports.preview(
        event, [DATA / "09_comune_intestazioni_unite.xlsx", DATA / "10_fogli_multipli.xlsx"]
    )
    rows = line_rows(preview, say)
    assert len(rows) == len(preview.lines) == len({row.ref for row in rows})
    assert not [row.reason for row in rows if ":" in row.reason.split(" ")[0]]
    assert {row.status for row in line_rows(preview, say, "skipped")} == {"skipped"}
    raw = raw_rows(preview)
    assert {row.ref for row in raw} >= {row.ref for row in rows}
    assert {"header", "title"} <= {row.status for row in raw}
    assert max(len(row.cells) for row in raw) <= len(raw_letters(raw))
    columns = column_rows(preview, say)
    assert not [row.reason for row in columns if "reason:" in row.reason]
    assert len({row.key for row in columns}) == len(columns)
    left = left_rows(preview, say)
    assert {"LEGGIMI", "cancellati"} <= {row.place.rsplit(" · ")[-1] for row in left if row.sheet}
    assert len([row for row in left if not row.sheet]) == preview.counts["skipped"]
    checks = checks_of(preview, say, refusals_asked=False)
    assert not [check for check in checks if "problem:" in check.title or "check:" in check.title]


def test_a_sheet_left_out_is_taken_in_and_left_out_again(opened, event):
    files = [DATA / "10_fogli_multipli.xlsx"]
    before = opened.imports.preview(event, files)
    key = next(row.key for row in left_rows(before, say) if row.place.endswith("cancellati"))
    taken = opened.imports.preview(event, files, choices=with_taken(NO_CHOICES, key))
    assert taken.counts["new"] > before.counts["new"]
    assert next(row for row in left_rows(taken, say) if row.key == key).taken
    again = opened.imports.preview(event, files, choices=with_left(taken.choices, key))
    assert again.counts == before.counts


def test_a_row_that_names_nobody_can_be_taken_in_once_somebody_types_who_it_is(preview):
    rows = "Ada;Rossi;ada@example.org;Ivrea;Casa;Sì\n;;;Ivrea;Clima;Sì\n"
    left = preview(rows)
    assert [row.reason for row in left_rows(left, say)] == ["no name and no e-mail"]
    choices = with_typed(with_taken(NO_CHOICES, "3"), "3", "first", "Ugo")
    taken = preview(rows, with_typed(choices, "3", "last", "Neri"))
    assert taken.counts["new"] == 2
    assert next(line for line in taken.lines if line.ref == "3").entry.name == "Ugo Neri"


def test_cancelled_people_are_taken_in_by_hand(opened, event):
    files = [DATA / "05_eventbrite.csv"]
    preview = opened.imports.preview(event, files)
    skipped = next(line for line in preview.lines if "take" in decisions_for(line))
    taken = opened.imports.preview(event, files, choices=with_taken(NO_CHOICES, skipped.ref))
    assert next(line for line in taken.lines if line.ref == skipped.ref).status is not LineStatus.SKIPPED
    assert not with_left(taken.choices, skipped.ref).take
    assert with_mapping(NO_CHOICES, "C", "").mapping == {"C": None}


def test_consent_is_asked_once_and_only_where_somebody_did_not_give_it(preview):
    plain = checks_of(preview("Ada;Rossi;ada@example.org;Ivrea;;Sì\n"), say, refusals_asked=False)
    assert [check.key for check in plain] == []
    rows = "Ada;Rossi;ada@example.org;Ivrea;;Sì\nBo;Neri;bo@example.org;Ivrea;;Non acconsento\n"
    asked = checks_of(preview(rows), say, refusals_asked=False)
    assert [(check.key, check.open) for check in asked] == [("refusals", True)]
    told = preview(rows, with_answer(NO_CHOICES, "refusals", "skip"))
    (check,) = checks_of(told, say, refusals_asked=True)
    assert (check.chosen, check.open, told.counts["new"]) == ("skip", False, 1)


def test_text_encoded_twice_is_offered_to_be_put_right_with_names_as_proof(preview):
    rows = "".join(
        f"{name.encode().decode('cp1252')};Rossi;{n}@example.org;Ivrea;;Sì\n".replace("Sì", "Si")
        for n, name in enumerate(("Niccolò", "Zoë", "André", "Maddalena José"))
    )
    check = next(c for c in checks_of(preview(rows), say, refusals_asked=True) if c.key == "repair")
    assert check.chosen == "yes" and "ZoÃ« → Zoë" in check.detail and check.detail.count("→") == 3
    left = preview(rows, with_answer(NO_CHOICES, "repair", "no"))
    assert left.lines[0].entry.first == "NiccolÃ²"
    assert next(c for c in checks_of(left, say, refusals_asked=True) if c.key == "repair").chosen == "no"


def test_choices_that_no_theme_has_are_said_to_stand_for_one(opened, event, preview):
    for name in ("Casa", "Clima"):
        opened.programme.add_theme(event, name)
    rows = "Ada;Rossi;ada@example.org;Ivrea;Abitare;Sì\nBo;Neri;bo@example.org;Ivrea;Clima;Sì\n"
    found = preview(rows)
    check = next(c for c in checks_of(found, say, refusals_asked=True) if c.values)
    assert (check.values, check.open) == ((("Abitare", ""),), True)
    shown = line_rows(found, say, problem_filter("wish-unknown"))
    assert [row.first for row in shown] == ["Ada"]
    mended = preview(rows, with_theme(NO_CHOICES, "Abitare", "Casa"))
    assert mended.lines[0].entry.wishes == ("Casa",)
    assert open_checks(checks_of(mended, say, refusals_asked=True)) == 0


def test_possible_duplicates_are_shown_side_by_side_and_a_decision_can_be_turned(opened, event, preview):
    opened.register.add(event, first="Giorgio", last="Bruni", email="bruni@example.org", municipality="Ciriè")
    rows = (
        "Giorgio;Brunni;bruni@example.org;Ciriè;Casa;Sì\n"
        "Ada;Rossi;ada@example.org;Ivrea;Casa;Sì\nAda;Rosso;ada@example.org;Ivrea;Clima;Sì\n"
    )
    twins = twins_of(preview(rows), say, {})
    assert [twin.other for twin in twins.values()] == ["In the register", "Row 3"]
    assert ("Last name", "Brunni", "Bruni") in twins["2"].sides
    same = preview(rows, with_twin(with_twin(NO_CHOICES, "2", "same"), "4", "new"))
    assert (same.counts["possible"], same.counts["updated"], same.counts["new"]) == (0, 1, 2)
    after = twins_of(same, say, twins)
    assert [(twin.ref, twin.decided) for twin in after.values()] == [("2", "same"), ("4", "new")]
    assert preview(rows, with_twin(same.choices, "4", "")).counts["possible"] == 1


def test_the_report_is_named_after_its_list(preview):
    assert report_name(preview("Ada;Rossi;ada@example.org;Ivrea;;Sì\n"), "report") == "list - report.xlsx"


def test_an_update_shows_each_field_before_and_after(opened, event, preview):
    ada = "Ada;Rossi;ada@example.org;{};{};Sì\n"
    opened.imports.apply(event, preview(ada.format("Ivrea", "Casa")))
    seen = preview(ada.format("Chieri", "Casa, Lavoro"))
    (row,) = line_rows(seen, say)
    assert "themes chosen: Casa → Casa; Lavoro" in row.reason
    sides = change_sides(seen.lines[0], say)
    assert ("Municipality", "Ivrea", "Chieri") in sides and ("Themes chosen", "Casa", "Casa; Lavoro") in sides
    assert change_sides(None, say) == []


def test_storing_birth_dates_is_asked_where_a_list_has_them(opened, event, preview, tmp_path):
    assert checks_of(preview("Ada;Rossi;a@example.org;;;Sì\n"), say, refusals_asked=True) == []
    path = tmp_path / "births.csv"
    path.write_text("Nome;Cognome;E-mail;Data di nascita\nAda;Rossi;a@example.org;14/03/1971\n", encoding="utf-8")

    def asked(choices):
        return next(
            c for c in checks_of(opened.imports.preview(event, [path], choices=choices), say, refusals_asked=True)
        )

    check = asked(NO_CHOICES)
    assert ([key for key, _ in check.options], check.chosen, check.open) == (["none", "birth"], "none", False)
    assert asked(with_answer(NO_CHOICES, check.key, "birth")).chosen == "birth"
    assert asked(with_answer(NO_CHOICES, check.key, "none")).chosen == "none"


def test_a_second_email_of_somebody_registered_stands_among_the_duplicates(opened, event, preview):
    opened.imports.apply(event, preview("Ada;Rossi;ada@example.org;Ivrea;;Sì\n"))
    (twin,) = twins_of(preview("Ada;Rossi;ada@example.net;Ivrea;;Sì\n"), say, {}).values()
    assert (twin.firm, twin.other) == (True, "In the register")
    assert ("E-mail", "ada@example.net", "ada@example.org") in twin.sides
    decided = preview("Ada;Rossi;ada@example.net;Ivrea;;Sì\n", with_twin(NO_CHOICES, twin.ref, "same"))
    assert [line.status for line in decided.lines] == ["updated"]
