"""Birth dates and tax codes: they tell people apart, and are written down only where the organiser asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.export.privacy import Privacy
from eventdesk.core.export.service import Options
from eventdesk.core.registration.imports import ImportDone
from eventdesk.core.registration.lines import NO_CHOICES, Choices
from eventdesk.core.registration.model import Person
from eventdesk.core.shared.errors import BadValue

HEAD = "Nome;Cognome;Data di nascita;Codice fiscale;E-mail;Privacy\n"
ADA = "Ada;Rossi;14/03/1971;RSSDAA71C54E379O;ada@example.org;Sì\n"
UGO = "Ugo;Neri;03/12/1988;;ugo@example.org;No\n"
Take = Callable[..., ImportDone]
BOTH = frozenset({"birth", "tax_code"})


def people(opened: OpenFile) -> dict[str, Person]:
    with opened.file.ledger.reading() as read:
        return {person.first: person for person in read.find(Person)}


@pytest.fixture
def event(opened: OpenFile) -> str:
    return opened.programme.start("Ascolto").id


@pytest.fixture
def lists(opened: OpenFile, event: str, tmp_path: Path) -> Take:
    def take(text: str, choices: Choices = NO_CHOICES) -> ImportDone:
        path = tmp_path / "lista.csv"
        path.write_text(HEAD + text, encoding="utf-8")
        return opened.imports.apply(event, opened.imports.preview(event, [path], choices=choices))

    return take


def test_nothing_of_them_is_written_down_unless_asked(opened: OpenFile, lists: Take, tmp_path: Path) -> None:
    lists(ADA)
    assert (people(opened)["Ada"].birth, people(opened)["Ada"].tax_code) == (None, "")
    written = opened.file.path.read_bytes()
    assert b"1971-03-14" not in written and b"RSSDAA71C54E379O" not in written


def test_asked_for_they_are_kept_remembered_and_erased_with_the_person(
    opened: OpenFile, event: str, lists: Take
) -> None:
    lists(ADA)
    assert lists(ADA, Choices(store=BOTH)).updated == 1
    ada = people(opened)["Ada"]
    assert (ada.birth, ada.tax_code) == (date(1971, 3, 14), "RSSDAA71C54E379O")
    lists(ADA + UGO)
    assert people(opened)["Ugo"].birth == date(1988, 12, 3), "the answer holds for the next list"
    lists(ADA + UGO + "Eva;Bo;01/02/1990;;eva@example.org;Sì\n", Choices(store=frozenset()))
    assert people(opened)["Eva"].birth is None
    (row,) = [row for row in opened.register.people(event) if row.first == "Ada"]
    opened.erasing.erase(row.registration)
    assert "Ada" not in people(opened)


def test_stored_they_find_somebody_who_changed_every_contact_and_part_namesakes(opened: OpenFile, lists: Take) -> None:
    lists(ADA, Choices(store=BOTH))
    moved = lists("Ada;Rossi;14/03/1971;;ada.nuova@example.net;Sì\n")
    assert (moved.new, moved.held) == (0, 1), "another e-mail: somebody is asked"
    without = lists("Ada;Rossi;14/03/1971;;;Sì\n")
    assert (without.new, without.same) == (0, 1)
    daughter = lists("Ada;Rossi;14/03/2001;;;Sì\n")
    assert daughter.new == 1


def test_who_is_imported_without_contacts_keeps_nothing_either(opened: OpenFile, lists: Take) -> None:
    lists(ADA + UGO, Choices(store=BOTH, refusals="no_contact"))
    ugo = people(opened)["Ugo"]
    assert (ugo.email, ugo.birth) == ("", None)


def test_they_never_leave_in_a_workbook(opened: OpenFile, event: str, lists: Take, tmp_path: Path) -> None:
    lists(ADA, Choices(store=BOTH))
    for privacy in Privacy:
        folder = tmp_path / privacy
        folder.mkdir()
        opened.export.export_csv(event, folder, Options(privacy=privacy))
        told = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
        assert "RSSDAA71C54E379O" not in told and "1971" not in told


def test_typed_by_hand_they_are_checked(opened: OpenFile, event: str, lists: Take) -> None:
    lists(ADA)
    (row,) = opened.register.people(event)
    after = opened.register.edit(event, row.registration, birth="14/03/1971", tax_code=" rssdaa71c54e379o ")
    assert (after.who.birth, after.who.tax_code) == (date(1971, 3, 14), "RSSDAA71C54E379O")
    assert opened.register.edit(event, row.registration, birth="", tax_code="").who.birth is None
    for wrong in ({"birth": "primavera"}, {"tax_code": "RSSDAA71C54E379X"}):
        with pytest.raises(BadValue):
            opened.register.edit(event, row.registration, **wrong)


def test_an_update_tells_each_field_before_and_after(opened: OpenFile, event: str, lists: Take, tmp_path: Path) -> None:
    lists(ADA)
    path = tmp_path / "lista.csv"
    path.write_text(HEAD + ADA.replace("Sì", "No"), encoding="utf-8")
    (line,) = opened.imports.preview(event, [path]).lines
    assert [(change.field, change.before, change.after) for change in line.changed] == [("consent", "yes", "no")]


def test_a_second_email_in_the_register_is_offered_and_settled_for_all(
    opened: OpenFile, event: str, lists: Take, tmp_path: Path
) -> None:
    lists(ADA + UGO)
    path = tmp_path / "lista.csv"
    path.write_text(HEAD + "Ada;Rossi;;;ada@example.net;Sì\nUgo;Neri;;;ugo@example.net;Sì\n", encoding="utf-8")

    def counted(choices: Choices) -> dict[str, int]:
        return {k: v for k, v in opened.imports.preview(event, [path], choices=choices).counts.items() if v}

    seen = opened.imports.preview(event, [path])
    assert [(line.status, line.why, line.known is not None) for line in seen.lines] == [
        ("new", "second_email", True)
    ] * 2
    (problem,) = [p for p in seen.problems if p.kind == "namesake-known"]
    assert problem.fixes == ("accept", "same", "leave")
    assert counted(Choices(decided={"2": "same"})) == {"new": 1, "updated": 1}
    assert counted(Choices(fixes={"namesake-known": "same"})) == {"updated": 2}
    assert counted(Choices(fixes={"namesake-known": "leave"})) == {"skipped": 2}
    opened.imports.apply(event, replace(seen, choices=Choices(fixes={"namesake-known": "leave"})))
    assert len(opened.register.people(event)) == 2


def test_same_said_of_two_rows_does_not_speak_of_a_namesake_in_the_register(
    opened: OpenFile, event: str, lists: Take, tmp_path: Path
) -> None:
    lists(ADA)
    path = tmp_path / "lista.csv"
    path.write_text(HEAD + "Ada;Rossi;;;a@example.net;Sì\nAda;Rossii;;;a@example.net;Sì\n", encoding="utf-8")
    seen = opened.imports.preview(event, [path], choices=Choices(decided={"3": "same"}))
    assert sorted(line.status for line in seen.lines) == ["duplicate", "new"]


def test_who_cancelled_in_the_list_is_cancelled_here_where_somebody_says_so(
    opened: OpenFile, event: str, tmp_path: Path
) -> None:
    path = tmp_path / "lista.csv"
    head, rows = "Nome;Cognome;E-mail;Stato\n", "Ada;Rossi;ada@example.org;{}\nUgo;Neri;ugo@example.org;Confermato\n"
    path.write_text(head + rows.format("Confermato"), encoding="utf-8")
    opened.imports.apply(event, opened.imports.preview(event, [path]))
    path.write_text(head + rows.format("Annullato"), encoding="utf-8")
    seen = opened.imports.preview(event, [path])
    assert [p.fixes for p in seen.problems if p.kind == "withdrawn-known"] == [("accept", "cancel")]
    done = opened.imports.apply(event, seen)
    assert (done.updated, done.skipped) == (0, 1)
    seen = opened.imports.preview(event, [path], choices=Choices(fixes={"withdrawn-known": "cancel"}))
    assert next((line.status, line.reason) for line in seen.lines) == ("updated", "updated:withdrawn")
    done = opened.imports.apply(event, seen)
    assert done.updated == 1
    assert {row.first: row.status for row in opened.register.people(event)} == {"Ada": "cancelled", "Ugo": "registered"}
    opened.undo.undo(done.unit)
    assert {row.status for row in opened.register.people(event)} == {"registered"}


def test_an_import_says_who_found_no_place(opened: OpenFile, event: str, lists: Take) -> None:
    opened.register_room.waiting.limit(event, 1)
    done = lists(ADA + UGO)
    assert (done.new, done.waiting) == (2, 1)
    assert sorted(row.status for row in opened.register.people(event)) == ["registered", "waiting"]


def test_a_list_without_any_contacts_changes_nothing_when_it_comes_again(lists: Take) -> None:
    told = "Ada;Rossi;;;;Sì\nUgo;Neri;;;;Sì\nEva;Bo;;;;\n"
    assert lists(told).new == 3
    again = lists(told + "Ivo;Re;;;;Sì\n")
    assert (again.new, again.updated, again.same, again.held) == (1, 0, 3, 0)
