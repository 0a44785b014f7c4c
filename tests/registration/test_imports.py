"""Importing lists into a real event file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.registration.imports import Imports
from eventdesk.core.registration.listing.grid import ListError
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.registration.preview import Choices
from eventdesk.core.shared import codes
from eventdesk.core.shared.errors import Cancelled, NotFound
from eventdesk.core.shared.progress import Step
from tests.registration.lists import DATA, truth

HEADER = ("Nome", "Cognome", "E-mail", "Telefono", "Comune", "Tavoli di interesse", "Privacy")
ADA = ("Ada", "Rossi", "ada.rossi@example.org", "347 1234567", "Ivrea", "Clima", "Sì")
UGO = ("Ugo", "Bianchi", "ugo.bianchi@example.org", "", "Torino", "Clima, Lavoro", "No")

Write = Callable[..., Path]


@pytest.fixture
def event(opened: OpenFile) -> str:
    return opened.programme.start("Ascolto").id


@pytest.fixture
def imports(opened: OpenFile) -> Imports:
    return opened.imports


@pytest.fixture
def a_list(tmp_path: Path) -> Write:
    def write(*rows: Sequence[str], header: Sequence[str] = HEADER, name: str = "list.csv") -> Path:
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([header, *rows])
        return path

    return write


def people(opened: OpenFile) -> list[Person]:
    with opened.file.ledger.reading() as read:
        return read.find(Person)


def registrations(opened: OpenFile) -> list[Registration]:
    with opened.file.ledger.reading() as read:
        return read.find(Registration)


def import_(imports: Imports, event: str, *files: Path, choices: Choices | None = None) -> tuple[int, int, int]:
    done = imports.apply(event, imports.preview(event, files, choices=choices or Choices()))
    return done.new, done.updated, done.same


def test_a_list_becomes_people_and_registrations(opened: OpenFile, imports: Imports, event: str, a_list: Write) -> None:
    assert import_(imports, event, a_list(ADA, UGO)) == (2, 0, 0)
    ada, ugo = people(opened)
    assert (ada.first, ada.last, ada.email, ada.phone) == ("Ada", "Rossi", "ada.rossi@example.org", "+393471234567")
    assert (ada.municipality, ada.zone) == ("Ivrea", "Eporediese")
    assert codes.is_valid(ada.short) and ada.short != ugo.short
    first, second = registrations(opened)
    assert (first.wishes, first.consent, first.source) == (("Clima",), "yes", "list.csv")
    assert (second.wishes, second.consent) == (("Clima", "Lavoro"), "no")


AGAIN = ("01_google_forms_it.csv", "05_eventbrite.csv", "09_comune_intestazioni_unite.xlsx", "10_fogli_multipli.xlsx",
         "14_ostile.xlsx")  # fmt: skip
"""Lists with and without ids of their own, with several sheets, with nothing but names."""


@pytest.mark.parametrize("name", AGAIN)
def test_the_same_file_again_changes_nothing(opened: OpenFile, imports: Imports, event: str, name: str) -> None:
    import_(imports, event, DATA / name)
    before = (people(opened), registrations(opened))
    again = imports.apply(event, imports.preview(event, [DATA / name]))
    assert (again.new, again.updated, again.same) == (0, 0, truth(name)["people"])
    assert again.unit == ""
    assert (people(opened), registrations(opened)) == before


def test_a_grown_file_adds_and_updates_only(opened: OpenFile, imports: Imports, event: str, a_list: Write) -> None:
    import_(imports, event, a_list(ADA, UGO))
    moved = (*ADA[:4], "Chieri", "Clima", "Sì")
    eva = ("Eva", "Neri", "eva@example.org", "", "Ivrea", "", "Sì")
    assert import_(imports, event, a_list(eva, UGO, moved, name="later.csv")) == (1, 1, 1)
    ada = next(person for person in people(opened) if person.first == "Ada")
    assert (ada.municipality, ada.zone, ada.phone) == ("Chieri", "Chierese-Carmagnolese", "+393471234567")


def test_an_unchanged_list_never_undoes_what_was_edited_by_hand(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    import_(imports, event, a_list(ADA))
    registration = registrations(opened)[0].id
    opened.register.edit(event, registration, phone="348 7654321", email="")
    assert import_(imports, event, a_list(ADA)) == (0, 0, 1)
    assert (people(opened)[0].phone, people(opened)[0].email) == ("+393487654321", "")


def test_what_changed_in_the_list_is_written_over_an_old_edit(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    import_(imports, event, a_list(ADA))
    opened.register.edit(event, registrations(opened)[0].id, municipality="Susa")
    assert import_(imports, event, a_list((*ADA[:4], "Chieri", *ADA[5:]))) == (0, 1, 0)
    assert people(opened)[0].municipality == "Chieri"


def test_two_lists_that_differ_do_not_take_turns(opened: OpenFile, imports: Imports, event: str, a_list: Write) -> None:
    form = a_list(ADA)
    header = (*HEADER[:4], "N. biglietto")
    tickets = a_list((*ADA[:3], "348 7654321", "77"), header=header, name="tickets.csv")
    assert import_(imports, event, form) == (1, 0, 0)
    assert import_(imports, event, tickets) == (0, 1, 0)
    assert people(opened)[0].phone == "+393487654321"
    assert import_(imports, event, form) == (0, 0, 1)
    assert import_(imports, event, tickets) == (0, 0, 1)
    assert import_(imports, event, a_list((*ADA[:3], "349 1111111", *ADA[4:]))) == (0, 1, 0)
    assert people(opened)[0].phone == "+393491111111"


def test_somebody_added_by_hand_keeps_what_the_list_says_otherwise(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    opened.register.add(event, first="Ada", last="Rossi", email="ada.rossi@example.org", municipality="Susa")
    assert import_(imports, event, a_list(ADA)) == (0, 1, 0)
    ada = people(opened)[0]
    assert (ada.municipality, ada.phone) == ("Susa", "+393471234567")


def test_a_cancelled_registration_stays_cancelled(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    import_(imports, event, a_list(ADA))
    opened.register.cancel(event, [registrations(opened)[0].id])
    assert import_(imports, event, a_list((*ADA[:5], "Lavoro", "Sì"))) == (0, 1, 0)
    assert registrations(opened)[0].status == "cancelled"


def test_the_lists_own_id_finds_a_person_who_changed_name_and_address(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    header = ("ID risposta", "Nome", "Cognome", "E-mail", "Telefono")
    import_(imports, event, a_list(("17", "Ada", "Rosi", "ada@example.org", "3471234567"), header=header))
    grown = a_list(("17", "Ada", "Rossi", "ada.rossi@example.com", "3471234567"), header=header, name="later.csv")
    assert import_(imports, event, grown) == (0, 1, 0)
    assert [(p.last, p.email) for p in people(opened)] == [("Rossi", "ada.rossi@example.com")]


def test_the_same_id_of_another_list_is_another_person(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    header = ("ID risposta", "Nome", "Cognome", "E-mail")
    import_(imports, event, a_list(("1", "Ada", "Rossi", "ada@example.org"), header=header))
    other = a_list(("1", "Ugo", "Bianchi", "ugo@example.org"), header=header, name="other.csv")
    assert import_(imports, event, other) == (1, 0, 0)


def test_somebody_known_from_another_event_is_registered_and_not_made_twice(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    import_(imports, event, a_list(ADA))
    second = opened.programme.start("Co-progettazione").id
    assert import_(imports, second, a_list(ADA)) == (1, 0, 0)
    assert len(people(opened)) == 1
    assert len(registrations(opened)) == 2


def test_possible_duplicates_wait_until_somebody_decides(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    slip = ("Ada", "Rosis", "", "347 1234567", "Ivrea", "", "Sì")
    file = a_list(ADA, slip)
    preview = imports.preview(event, [file])
    assert [line.status for line in preview.lines] == ["new", "possible"]
    assert preview.lines[1].other == "2"
    assert import_(imports, event, file) == (1, 0, 0)
    assert import_(imports, event, file, choices=Choices(decided={"3": "new"})) == (1, 0, 1)
    assert sorted(person.last for person in people(opened)) == ["Rosis", "Rossi"]


def test_a_possible_duplicate_said_to_be_the_same_is_put_together(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    slip = ("Ada", "Rosis", "", "347 1234567", "Ivrea", "Lavoro", "Sì")
    assert import_(imports, event, a_list(ADA, slip), choices=Choices(decided={"3": "same"})) == (1, 0, 0)
    assert (people(opened)[0].last, registrations(opened)[0].wishes) == ("Rossi", ("Lavoro",))


def test_a_decision_for_another_person_holds_when_the_list_comes_again(
    imports: Imports, event: str, a_list: Write
) -> None:
    slip = ("Ada", "Rosis", "", "347 1234567", "Ivrea", "", "Sì")
    file = a_list(ADA, slip)
    assert import_(imports, event, file, choices=Choices(decided={"3": "new"})) == (2, 0, 0)
    assert [line.status for line in imports.preview(event, [file]).lines] == ["same", "same"]


def test_nobody_of_the_register_is_taken_for_two_people_of_a_list(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    opened.register.add(event, first="Ada", last="Rossi", email="ada.rossi@example.org", phone="347 1234567")
    by_mail, by_phone = ("Ada", "Rossi", ADA[2], "", "", "", "Sì"), ("Ada", "Rossi", "", ADA[3], "", "", "Sì")
    preview = imports.preview(event, [a_list(by_mail, by_phone)])
    assert [line.status for line in preview.lines] == ["updated", "possible"]
    imports.apply(event, preview)
    assert import_(imports, event, a_list(by_mail, by_phone)) == (0, 0, 1)


def test_somebody_who_cancelled_in_the_list_is_shown_while_the_register_still_has_them(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    header = (*HEADER, "Stato iscrizione")
    import_(imports, event, a_list((*ADA, "confermata"), header=header))
    preview = imports.preview(event, [a_list((*ADA, "annullata"), header=header, name="later.csv")])
    assert [(line.status, line.registration) for line in preview.lines] == [("skipped", registrations(opened)[0].id)]
    assert "withdrawn-known" in [problem.kind for problem in preview.problems]


def test_a_namesake_of_somebody_registered_is_taken_in_and_told(imports: Imports, event: str, a_list: Write) -> None:
    import_(imports, event, a_list(ADA))
    other = ("Ada", "Rossi", "a.rossi@example.com", "348 7654321", "Torino", "", "Sì")
    preview = imports.preview(event, [a_list(other, name="other.csv")])
    assert [line.status for line in preview.lines] == ["new"]
    assert "namesake-known" in [problem.kind for problem in preview.problems]


def test_rows_are_left_out_and_taken_back_in_as_asked(imports: Imports, event: str, a_list: Write) -> None:
    header = (*HEADER, "Stato iscrizione")
    file = a_list((*ADA, "confermata"), (*UGO, "annullata"), header=header)
    assert imports.preview(event, [file]).lines[1].reason == "skip:cancelled"
    assert imports.preview(event, [file], choices=Choices(take=frozenset({"3"}))).counts["new"] == 2
    assert imports.preview(event, [file], choices=Choices(leave=frozenset({"2"}))).counts["new"] == 0


def test_people_who_refuse_can_be_left_out_or_kept_without_contacts(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    file = a_list(ADA, UGO)
    assert imports.preview(event, [file], choices=Choices(refusals="skip")).lines[1].reason == "skip:no-consent"
    import_(imports, event, file, choices=Choices(refusals="no_contact"))
    assert [person.email for person in people(opened)] == ["ada.rossi@example.org", ""]


def test_a_corrected_mapping_is_obeyed_and_the_file_not_read_again(imports: Imports, event: str, a_list: Write) -> None:
    file = a_list(ADA)
    imports.preview(event, [file])
    entry = imports.preview(event, [file], mapping={"Comune": "ente", "Telefono": None}).lines[0].entry
    assert entry is not None
    assert (entry.organisation, entry.municipality, entry.phone) == ("Ivrea", "", "")


def test_a_decision_about_a_header_is_remembered_for_the_next_list(imports: Imports, event: str, a_list: Write) -> None:
    header = ("Nome", "Cognome", "E-mail", "Gruppo", "Telefono")
    first = a_list(("Ada", "Rossi", "ada@example.org", "Scuola", "1"), header=header)
    import_(imports, event, first, choices=Choices(mapping={"gruppo": "category", "Telefono": None}))
    next_week = a_list(("Eva", "Neri", "eva@example.org", "Comune", "3471234567"), header=header, name="later.csv")
    preview = imports.preview(event, [next_week])
    assert [column.reason for column in preview.sheets[0].columns[3:]] == ["reason:remembered"] * 2
    entry = preview.lines[0].entry
    assert entry is not None and (entry.category, entry.phone) == ("Comune", "")


def test_an_import_is_one_unit_and_its_undo_takes_everybody_off(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    many = [(f"Ada{chr(97 + n % 26) * 3}", f"Rossi{n}", f"a{n}@example.org", "", "", "", "Sì") for n in range(250)]
    done = imports.apply(event, imports.preview(event, [a_list(*many)]))
    assert len(people(opened)) == done.new == 250
    opened.undo.undo(done.unit)
    assert people(opened) == registrations(opened) == []


class StopAfter:
    """Progress that asks to stop once a step was told so often."""

    def __init__(self, key: str, times: int) -> None:
        self._key, self._left = key, times

    @property
    def cancelled(self) -> bool:
        return self._left <= 0

    def tell(self, step: Step) -> None:
        self._left -= step.key == self._key


def test_an_import_cut_short_is_offered_and_importing_again_finishes_it(
    opened: OpenFile, imports: Imports, event: str, a_list: Write
) -> None:
    many = [(f"Ada{chr(97 + n % 26) * 3}", f"Rossi{n}", f"a{n}@example.org", "", "", "", "Sì") for n in range(250)]
    file = a_list(*many)
    with pytest.raises(Cancelled):
        imports.apply(event, imports.preview(event, [file]), progress=StopAfter("writing-people", 1))
    (left,) = imports.offer_unfinished(event)
    assert (left.files, left.people) == (("list.csv",), 250)
    assert 0 < len(people(opened)) < 250
    done = imports.apply(event, imports.preview(event, [file]))
    assert done.new + done.same == 250 == len(people(opened))
    assert imports.offer_unfinished(event) == []


def test_a_finished_import_is_not_offered(imports: Imports, event: str, a_list: Write) -> None:
    import_(imports, event, a_list(ADA))
    assert imports.offer_unfinished(event) == []


def test_birth_date_and_tax_code_are_written_nowhere(
    opened: OpenFile, imports: Imports, event: str, a_list: Write, tmp_path: Path
) -> None:
    header = ("Nome", "Cognome", "Data di nascita", "Codice fiscale")
    import_(imports, event, a_list(("Ada", "Rossi", "17/04/1971", "RSSDAA71D57E379V"), header=header))
    opened.close()
    written = b"".join(path.read_bytes() for path in tmp_path.glob("event.eventdesk*"))
    assert b"RSSDAA71D57E379V" not in written
    assert b"17/04/1971" not in written and b"1971-04-17" not in written


def test_an_unknown_event_is_a_sentence(imports: Imports, a_list: Write) -> None:
    with pytest.raises(NotFound):
        imports.preview("nowhere", [a_list(ADA)])


def test_a_file_that_is_not_there_is_a_sentence(imports: Imports, event: str, tmp_path: Path) -> None:
    with pytest.raises(ListError) as error:
        imports.preview(event, [tmp_path / "gone.csv"])
    assert error.value.values["why"] == "why:list-not-there"
