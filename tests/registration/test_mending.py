"""What a person types anew or mends for all rows at once, before anything is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.registration.lines import Choices, Line, LineStatus
from eventdesk.core.registration.preview import Preview, preview_of
from eventdesk.core.registration.settling import Roll
from tests.registration.lists import sheet_of, zones

HEAD = ("Nome", "Cognome", "E-mail", "Telefono", "Comune", "Temi", "Esigenze", "Nato il")
ROWS = (
    ("Ada", "Rossi", "ada@example", "11 5551234", "Pinerollo", "Casa", "tavolo alto", "17/04/1971"),
    ("Neri", "Ugo", "ugo.neri@example.org", "3,47E+09", "Ivrea", "Sport", "vegano, vicino all'uscita", "01/02/2015"),
    ("Zoë", "Ferrero", "zoe@example.org", "3471234567", "Ivrea", "Casa; Clima", "", "31/01/2001"),
)
THEMES = ("Casa", "Clima")


def seen(choices: Choices, unprintable: object = None) -> Preview:
    sheet = sheet_of(HEAD, *ROWS, themes=THEMES, on=date(2026, 3, 1), codes=choices.codes)
    empty = Roll((), ())
    return preview_of("event", [sheet], empty, choices, zones=zones(), unprintable=unprintable, themes=THEMES)  # type: ignore[arg-type]


def line(preview: Preview, ref: str) -> Line:
    return next(found for found in preview.lines if found.ref == ref)


def kinds(preview: Preview) -> dict[str, tuple[str, ...]]:
    return {problem.kind: problem.lines for problem in preview.problems}


def test_each_kind_of_problem_has_its_rows_and_what_can_be_chosen_for_all() -> None:
    found = {problem.kind: problem for problem in seen(Choices()).problems}
    assert found["names-swapped"].fixes == ("accept", "swap", "leave")
    assert found["minor"].lines == ("3",)
    assert found["email-wrong"].values == ("ada@example",)
    assert {"place-guessed", "phone-zero", "phone-lost", "wish-unknown", "needs-unsure"} <= set(found)


def test_one_fix_mends_every_row_with_the_problem_and_can_be_taken_back() -> None:
    fixes = {
        "names-swapped": "swap", "place-guessed": "as-written", "phone-zero": "clear", "wish-unknown": "clear",
        "needs-unsure": "seating", "phone-lost": "accept",
    }  # fmt: skip
    preview = seen(Choices(fixes=fixes))
    ada, ugo = line(preview, "2").entry, line(preview, "3").entry
    assert ada and ugo
    assert (ugo.first, ugo.last, ugo.wishes) == ("Ugo", "Neri", ())
    assert (ada.municipality, ada.zone, ada.phone) == ("Pinerollo", "", "")
    assert (ada.parted.seating, ada.parted.unsure) == ("tavolo alto", "")
    assert {problem.kind: problem.fix for problem in preview.problems if problem.fix} == fixes
    left = seen(Choices(fixes={"phone-lost": "leave"}))
    assert line(left, "3").status is LineStatus.SKIPPED
    assert kinds(left)["phone-lost"] == ("3",), "the problem stays to be seen, so that the fix can be taken back"


def test_a_value_typed_anew_is_read_like_one_of_the_list() -> None:
    edits = {"2": {"email": "Ada@Example.org", "phone": "347 7654321", "municipality": "pinerolo", "needs": "celiaca"}}
    entry = line(seen(Choices(edits=edits)), "2").entry
    assert entry
    assert (entry.email, entry.phone, entry.municipality) == ("ada@example.org", "+393477654321", "Pinerolo")
    assert entry.zone and entry.parted.food == "celiaca"
    assert not {"email-wrong", "phone-zero", "place-guessed", "needs-unsure"} & set(kinds(seen(Choices(edits=edits))))
    wrong = seen(Choices(edits={"2": {"email": "ada@", "first": "", "wishes": "Clima; Casa", "note": "x"}}))
    assert line(wrong, "2").entry == replace(
        line(wrong, "2").entry,  # type: ignore[type-var]
        email="", first="", wishes=("Clima", "Casa"), note="x",
    )  # fmt: skip
    assert kinds(wrong)["email-wrong"] == ("2",)


def test_names_that_badges_cannot_show_are_told_before_anything_is_written() -> None:
    asked: list[set[str]] = []

    def lacking(names: set[str]) -> dict[str, str]:
        asked.append(set(names))
        return {"王 Ferrero": "王"}

    preview = seen(Choices(edits={"4": {"first": "王"}}), lacking)
    assert asked == [{"王 Ferrero"}]
    assert kinds(preview)["unprintable"] == ("4",)


@pytest.fixture
def event(opened: OpenFile) -> str:
    return opened.programme.start("Prova").id


def test_needs_go_to_those_who_have_to_know_and_change_with_the_list(
    opened: OpenFile, event: str, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    head = "Nome;Cognome;E-mail;Esigenze particolari;Data di nascita\n"
    path.write_text(head + "Ada;Rossi;ada@example.org;vegana, interprete LIS, boh;12/03/2015\n", encoding="utf-8")
    opened.imports.apply(event, opened.imports.preview(event, [path]))
    (row,) = opened.register.people(event)
    entry = row.entry
    assert (entry.needs_food, entry.needs_communication, entry.needs) == ("vegana", "interprete LIS", "boh")
    assert entry.minor
    path.write_text(head + "Ada;Rossi;ada@example.org;sedia a rotelle;12/03/2015\n", encoding="utf-8")
    opened.imports.apply(event, opened.imports.preview(event, [path]))
    (row,) = opened.register.people(event)
    entry = row.entry
    assert (entry.needs_seating, entry.needs_food, entry.needs_communication, entry.needs) == (
        "sedia a rotelle", "", "", "",
    )  # fmt: skip


def test_imports_in_force_are_listed_and_can_be_taken_back(opened: OpenFile, event: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Nome;Cognome;E-mail\nAda;Rossi;ada@example.org\n", encoding="utf-8")
    done = opened.imports.apply(event, opened.imports.preview(event, [path]))
    (past,) = opened.imports.history(event)
    assert (past.files, past.people, past.finished, past.unit) == (("list.csv",), 1, True, done.unit)
    opened.imports.take_back(past.unit)
    assert opened.imports.history(event) == []
    assert opened.register.people(event) == []
