"""The workbook that comes back: what staff did to it, what EventDesk did meanwhile, and what stays."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from eventdesk.bench.invented import START, Invented, write_down
from eventdesk.bootstrap import OpenFile, new_file
from eventdesk.core.checkin.model import Arrival
from eventdesk.core.export.merge import Choices, Kind, Side
from eventdesk.core.export.ports import (
    ChangedMeanwhile,
    FileInUse,
    FolderMissing,
    NewerWorkbook,
    NotAWorkbook,
    OtherEvent,
    TableTrouble,
)
from eventdesk.core.export.privacy import Options, Privacy
from eventdesk.core.export.sync import Preview, TableView
from eventdesk.core.notes.model import CardVersion
from eventdesk.core.programme.model import Table
from eventdesk.core.registration.model import Person, Registration, Status
from eventdesk.spreadsheets.syncing import WorkbookFiles
from eventdesk.store.file import Surroundings
from tests.export.books import small
from tests.spreadsheets.hand import Hand, write
from tests.spreadsheets.office import converted
from tests.spreadsheets.package_rules import CHART, MAIN, broken_rules
from tests.spreadsheets.staff import decorated


@dataclass(frozen=True)
class Office:
    """An event file, its workbook, and both as they are now."""

    opened: OpenFile
    event: Invented
    path: Path

    @property
    def hand(self) -> Hand:
        """The workbook in somebody's hands."""
        return Hand(self.path)

    def all(self, kind: type) -> list:  # type: ignore[type-arg]
        """All records of a kind, as they are now."""
        with self.opened.file.ledger.reading() as read:
            return read.find(kind)

    def person(self, number: int) -> Person:
        """A person as it is now; people are numbered from 0."""
        ids = [record.id for record in self.event.records if isinstance(record, Person)]
        with self.opened.file.ledger.reading() as read:
            found = read.get(Person, ids[number])
        assert found is not None
        return found

    def change(self, thing: Person | Registration | Table, **fields: object) -> None:
        """Change something in EventDesk."""
        with self.opened.file.ledger.writing(event=self.event.event.id) as unit:
            unit.change(thing, **fields)

    def register(self, number: int) -> Person:
        """A new person in EventDesk."""
        ids = (f"{number:032x}", f"{number + 1:032x}")
        person = Person(id=ids[0], short=f"NUOVO{number}", last=f"Nuovo {number}", first="=Ada")
        with self.opened.file.ledger.writing(event=self.event.event.id) as unit:
            unit.new(person)
            unit.new(Registration(id=ids[1], event=self.event.event.id, person=person.id))
        return person

    def preview(self) -> Preview:
        """What a sync would do."""
        return self.opened.sync.preview(self.path)

    def table(self, key: str) -> TableView:
        """One table of the preview."""
        return next(table for table in self.preview().tables if table.sheet.key == key)

    def sync(self, **choices: object):  # type: ignore[no-untyped-def]
        """Sync with the same choices for every table, and check that the file is sound and settled."""
        done = self.opened.sync.apply(self.path, default=Choices(**choices))  # type: ignore[arg-type]
        assert broken_rules(self.path.read_bytes()) == []
        return done

    def read(self, sheet: str, code: str, title: str) -> object:
        """A cell as another program reads it."""
        rows = CalamineWorkbook.from_path(self.path).get_sheet_by_name(sheet).to_python()
        column = rows[0].index(title)
        return next(row[column] for row in rows if code in row)

    def column(self, sheet: str, title: str) -> list[object]:
        """A column as another program reads it."""
        rows = CalamineWorkbook.from_path(self.path).get_sheet_by_name(sheet).to_python()
        return [row[rows[0].index(title)] for row in rows[1:]]


@pytest.fixture
def office(opened: OpenFile, tmp_path: Path) -> Office:
    """A small event and its workbook, just exported."""
    invented = small(12, 2, 8)
    write_down(opened.file.ledger, invented)
    path = tmp_path / "cartella.xlsx"
    opened.export.export(invented.event.id, path)
    return Office(opened, invented, path)


def test_a_fresh_workbook_says_what_the_event_says_and_is_not_touched(office: Office) -> None:
    before = office.path.read_bytes()
    preview = office.preview()
    assert preview.is_quiet
    assert preview.missing == ()
    assert len(preview.tables) == 13
    done = office.sync()
    assert (done.written, done.taken, done.waiting) == (0, 0, 0)
    assert office.path.read_bytes() == before


def test_what_changed_in_eventdesk_is_written_everywhere_it_stands(office: Office) -> None:
    person = office.person(3)
    office.change(person, last="=Nuovo & <b>", phone="+39 02 1")
    preview = office.preview()
    assert preview.count(Kind.NEWS) >= 4
    assert preview.count(Kind.EDIT) == preview.count(Kind.CONFLICT) == 0
    office.sync()
    assert office.read("Partecipanti", person.short, "Cognome") == "=Nuovo & <b>"
    assert office.read("Partecipanti", person.short, "Telefono") == "+39 02 1"
    assert str(office.read("Iscrizioni", person.short, "Nominativo")).startswith("=Nuovo & <b>")
    assert office.preview().is_quiet


def test_an_edit_made_in_excel_is_offered_and_taken(office: Office) -> None:
    person, hand = office.person(0), office.hand
    hand.type("Partecipanti", person.short, "Cognome", "  De   Carolis ")
    hand.save()
    (offered,) = office.table("people").merged.of(Kind.EDIT)
    assert (offered.row, offered.column, offered.excel) == (person.short, "last", "  De   Carolis ")
    assert office.person(0).last == person.last
    done = office.sync()
    assert done.taken == 1
    assert office.person(0).last == "De Carolis"
    assert office.read("Partecipanti", person.short, "Cognome") == "De Carolis"
    assert office.preview().is_quiet
    log = list(zip(*(office.column("Modifiche", title) for title in ("Che cosa", "Prima", "Dopo")), strict=True))
    assert ("Preso da Excel", person.last, "  De   Carolis ") in log
    office.opened.undo.undo(done.unit)
    assert office.person(0).last == person.last
    assert [d.kind for d in office.table("people").merged.differences] == [Kind.NEWS]
    office.sync()
    assert office.read("Partecipanti", person.short, "Cognome") == person.last


def test_choices_count_only_for_what_the_preview_showed(office: Office) -> None:
    person, hand = office.person(0), office.hand
    hand.type("Partecipanti", person.short, "Cognome", "Excel")
    hand.save()
    office.change(person, last="EventDesk")
    seen, sides = office.preview(), {(person.short, "last"): Side.EXCEL}
    office.change(office.person(0), last="Ancora")
    done = office.opened.sync.apply(office.path, default=Choices(sides=sides), preview=seen)
    assert (done.taken, done.waiting, office.person(0).last) == (0, 1, "Ancora")
    seen = office.preview()
    office.hand.save()
    with pytest.raises(ChangedMeanwhile):
        office.opened.sync.apply(office.path, default=Choices(sides=sides), preview=seen)
    assert office.person(0).last == "Ancora"


def test_an_edit_that_is_not_taken_stays_in_the_file_and_is_offered_again(office: Office) -> None:
    person, hand = office.person(0), office.hand
    hand.type("Partecipanti", person.short, "Cognome", "Carolis")
    hand.save()
    office.change(office.person(1), last="Altro")
    done = office.sync(take=False)
    assert (done.taken, done.waiting) == (0, 1)
    assert office.person(0).last == person.last
    assert office.read("Partecipanti", person.short, "Cognome") == "Carolis"
    assert office.read("Partecipanti", office.person(1).short, "Cognome") == "Altro"
    assert [d.kind for d in office.table("people").merged.differences] == [Kind.EDIT]


@pytest.mark.parametrize("side", [None, *Side])
def test_where_both_changed_a_cell_nothing_is_written_before_a_choice(office: Office, side: Side | None) -> None:
    person, hand = office.person(0), office.hand
    hand.type("Partecipanti", person.short, "Cognome", "Excel")
    hand.save()
    office.change(person, last="EventDesk")
    place = (person.short, "last")
    assert [d.kind for d in office.table("people").merged.differences] == [Kind.CONFLICT]
    office.sync(sides={place: side} if side else {})
    shown = office.read("Partecipanti", person.short, "Cognome"), office.person(0).last
    if side is None:
        assert shown == ("Excel", "EventDesk")
        assert [d.kind for d in office.table("people").merged.differences] == [Kind.CONFLICT]
    else:
        assert shown == (("Excel",) * 2 if side is Side.EXCEL else ("EventDesk",) * 2)
        assert office.preview().is_quiet


def test_an_edit_of_a_column_that_is_not_editable_is_neither_taken_nor_destroyed(office: Office) -> None:
    person, hand = office.person(0), office.hand
    hand.type("Iscrizioni", person.short, "Nominativo", "Soprannome")
    hand.save()
    assert [d.kind for d in office.table("registrations").merged.differences] == [Kind.FIXED]
    office.sync()
    assert office.read("Iscrizioni", person.short, "Nominativo") == "Soprannome"
    office.sync(restore=True)
    assert office.read("Iscrizioni", person.short, "Nominativo") == person.sort_name


def test_edits_of_every_editable_sheet_become_records(office: Office) -> None:
    hand = office.hand
    registration = office.table("registrations").sheet.rows[0].id
    table = office.table("tables").sheet.rows[0]
    card = office.table("cards").sheet.rows[0]
    hand.type("Iscrizioni", registration, "Stato", "in lista d'attesa")
    hand.type("Iscrizioni", registration, "Ruolo", "Ospite")
    hand.type("Tavoli", table.id, "Posti massimi", "14")
    hand.type("Tavoli", table.id, "Accessibile", "no")
    hand.type("Schede", card.id, "Etichette", "verde; acqua, verde")
    kind = "Idea" if card.values[4] != "Idea" else "Domanda"
    hand.type("Schede", card.id, "Tipo", kind)
    hand.save()
    assert office.sync().taken == 6
    (changed,) = [r for r in office.all(Registration) if r.status == Status.WAITING]
    assert changed.role == "guest"
    assert [(t.max_seats, t.accessible) for t in office.all(Table) if t.id == table.secret] == [(14, False)]
    versions = [v for v in office.all(CardVersion) if v.card == card.secret]
    assert len(versions) == 2
    assert (versions[1].based_on, versions[1].tags) == (versions[0].id, ("verde", "acqua"))
    assert versions[1].kind == {"Idea": "idea", "Domanda": "question"}[kind]
    assert versions[1].text == versions[0].text
    assert office.preview().is_quiet


@pytest.mark.parametrize(
    ("sheet", "key", "title", "text", "why"),
    [
        ("Iscrizioni", "registrations", "Stato", "forse", "why:sync-choice"),
        ("Tavoli", "tables", "Posti massimi", "molti", "why:sync-number"),
        ("Tavoli", "tables", "Posti massimi", "-3", "why:sync-number"),
        ("Partecipanti", "people", "E-mail", "nessuna", "why:sync-email"),
        ("Partecipanti", "people", "Cognome", "", "why:empty"),
    ],
)
def test_an_edit_that_cannot_be_used_is_refused_and_stays(
    office: Office, sheet: str, key: str, title: str, text: str, why: str
) -> None:
    row, hand = office.table(key).sheet.rows[0], office.hand
    hand.type(sheet, row.id, title, text)
    hand.save()
    done = office.sync()
    assert [refused.why for refused in done.refused] == [why]
    assert (done.taken, done.waiting) == (0, 1)
    assert office.read(sheet, row.id, title) == text
    assert [d.kind for d in office.table(key).merged.differences] == [Kind.EDIT]


def test_new_rows_come_under_the_others_with_their_formats_and_lists(office: Office) -> None:
    people = [office.register(number) for number in (100, 200, 300)]
    done = office.sync()
    assert done.added >= 6
    assert [office.read("Partecipanti", p.short, "Nome") for p in people] == ["=Ada"] * 3
    hand = office.hand
    assert hand.tree(hand.table_part("Partecipanti")).get("ref") == "A1:M16"
    lists = [e.get("sqref") for e in hand.tree(hand.part_of("Partecipanti")).iter(MAIN + "dataValidation")]
    assert all(reference.endswith("16") for reference in lists)
    styles = [[cell.get("s") for cell in row] for row in hand.rows("Partecipanti")]
    assert styles[-1][3:] == styles[5][3:]
    assert office.preview().is_quiet


def test_charts_over_whole_columns_grow_with_their_table(office: Office) -> None:
    with office.opened.file.ledger.writing(event=office.event.event.id) as unit:
        person = unit.read.find(Person)[0]
        unit.change(person, zone="Zona mai vista")
    before = _ranges(office)
    office.sync()
    after = _ranges(office)
    zones = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(zones) == 4
    assert all(int(new.rpartition("$")[2]) == int(old.rpartition("$")[2]) + 1 for old, new in zones)


def _ranges(office: Office) -> list[str]:
    charts = [name for name in office.hand.parts if name.startswith("xl/charts/")]
    found = [e.text for name in charts for e in office.hand.tree(name).iter("{*}f")]
    return [text for text in found if ":" in text]


def test_the_summary_follows(office: Office) -> None:
    office.register(100)
    office.sync()
    rows = CalamineWorkbook.from_path(office.path).get_sheet_by_name("Sintesi").to_python()
    assert next(row[1] for row in rows if row[0] == "Persone") == 13


def test_rows_deleted_in_excel_are_asked_about_and_never_come_back_by_themselves(office: Office) -> None:
    person, hand = office.person(2), office.hand
    hand.delete_rows("Partecipanti", person.short)
    hand.save()
    for _ in range(2):
        assert office.table("people").merged.deleted == (person.short,)
        office.sync()
        assert person.short not in office.column("Partecipanti", "Codice")
    office.sync(add_again=frozenset({person.short}))
    assert office.column("Partecipanti", "Codice").count(person.short) == 1
    assert office.preview().is_quiet


def test_rows_left_out_stay_out_and_are_not_asked_about_again(office: Office) -> None:
    person, hand = office.person(2), office.hand
    hand.delete_rows("Partecipanti", person.short)
    hand.save()
    office.sync(leave_out=frozenset({person.short}))
    assert office.preview().is_quiet
    office.change(person, last="Cambiato")
    office.sync()
    assert person.short not in office.column("Partecipanti", "Codice")


def test_what_is_no_longer_in_eventdesk_is_emptied_and_its_row_used_again(office: Office) -> None:
    arrival = office.all(Arrival)[0]
    with office.opened.file.ledger.writing(event=office.event.event.id) as unit:
        unit.void(arrival)
    before = len(office.column("Presenze", "Passaggio"))
    assert office.sync().cleared == 1
    assert office.column("Presenze", "Passaggio").count("") == 1
    with office.opened.file.ledger.writing(event=office.event.event.id) as unit:
        ids = {"registration": arrival.registration, "person": arrival.person}
        unit.add(Arrival(id="9" * 32, event=arrival.event, desk="Nuova", at=START + timedelta(hours=1), **ids))
    office.sync()
    column = office.column("Presenze", "Passaggio")
    assert (len(column), column.count("")) == (before, 0)


def test_rows_of_a_desk_whose_news_has_not_arrived_stay(office: Office, tmp_path: Path, around: Surroundings) -> None:
    people = sorted(office.person(number).short for number in range(12))
    with new_file(tmp_path / "altra.eventdesk", desk="Desk 2", around=around) as other:
        write_down(other.file.ledger, Invented(office.event.event, (office.event.event,)))
        preview = other.sync.preview(office.path)
        assert sum(len(table.merged.gone) for table in preview.tables if table.sheet.key == "people") == 12
        other.sync.apply(office.path)
    assert sorted(office.column("Partecipanti", "Codice")) == people  # type: ignore[type-var]


def test_a_row_with_somebodys_notes_beside_it_is_not_emptied(office: Office) -> None:
    person, hand = office.person(2), office.hand
    hand.insert_column("Partecipanti", "Cognome", "Note nostre", {person.short: "chiamare lunedì"})
    hand.save()
    registration = next(r for r in office.all(Registration) if r.person == person.id)
    office.change(registration, retired=True)
    assert office.table("people").merged.gone == (person.short,)
    office.sync()
    assert office.read("Partecipanti", person.short, "Note nostre") == "chiamare lunedì"
    office.sync(clear=frozenset({person.short}))
    assert person.short not in office.column("Partecipanti", "Codice")
    assert "chiamare lunedì" in office.column("Partecipanti", "Note nostre")


def _rearrange(hand: Hand, how: str) -> None:
    if how == "sorted":
        hand.sort("Partecipanti", "E-mail")
    elif how == "renamed sheet":
        hand.rename_sheet("Partecipanti", "Elenco d'oro")
    elif how == "renamed table":
        hand.rename_table("Partecipanti", "Tabella1")
    elif how == "moved sheet":
        hand.move_sheet_first("Partecipanti")
    elif how == "inserted columns":
        hand.insert_column("Partecipanti", "Cognome", "Nostra", {})
        hand.insert_column("Partecipanti", "Zona", "Nostra 2", {})
    elif how == "renamed columns":
        hand.rename_column("Partecipanti", "Cognome", "Famiglia")
        hand.rename_column("Partecipanti", "Telefono", "Cell.")
        hand.rename_column("Partecipanti", "Codice", "Chiave")
    elif how == "moved columns":
        hand.move_column_first("Partecipanti", "E-mail")
    elif how == "deleted column":
        hand.delete_column("Partecipanti", "Ente")
    elif how == "turned into a range":
        hand.turn_into_range("Partecipanti")
    elif how == "range, renamed, moved":
        hand.move_column_first("Partecipanti", "Zona")
        hand.rename_column("Partecipanti", "Cognome", "Famiglia")
        hand.turn_into_range("Partecipanti")
        hand.rename_sheet("Partecipanti", "Foglio1")


@pytest.mark.parametrize(
    "how",
    [
        "sorted",
        "renamed sheet",
        "renamed table",
        "moved sheet",
        "inserted columns",
        "renamed columns",
        "moved columns",
        "deleted column",
        "turned into a range",
        "range, renamed, moved",
    ],
)
def test_tables_are_found_again_after_staff_rearranged_them(office: Office, how: str) -> None:
    first, second, hand = office.person(0), office.person(5), office.hand
    _rearrange(hand, how)
    hand.save()
    assert office.preview().missing == ()
    assert office.preview().is_quiet
    sheets = {"renamed sheet": "Elenco d'oro", "range, renamed, moved": "Foglio1"}
    sheet = sheets.get(how, "Partecipanti")
    surname = "Famiglia" if how in ("renamed columns", "range, renamed, moved") else "Cognome"
    hand = office.hand
    hand.type(sheet, first.short, surname, "Da Excel")
    hand.save()
    office.change(second, last="Da EventDesk")
    new = office.register(700)
    office.sync()
    assert office.person(0).last == "Da Excel"
    assert office.read(sheet, second.short, surname) == "Da EventDesk"
    assert office.read(sheet, new.short, surname) == new.last
    assert office.preview().is_quiet


def test_a_sheet_that_staff_deleted_stays_deleted(office: Office) -> None:
    hand = office.hand
    hand.delete_column("Schede", "Scheda")
    hand.save()
    with pytest.raises(TableTrouble) as trouble:
        office.preview()
    assert trouble.value.values["why"] == "why:sync-no-codes"


def test_a_row_that_stands_twice_is_refused_with_where(office: Office) -> None:
    person, hand = office.person(0), office.hand
    hand.duplicate_row("Partecipanti", person.short)
    hand.save()
    with pytest.raises(TableTrouble) as trouble:
        office.preview()
    assert trouble.value.values == {
        "sheet": "Partecipanti",
        "row": 14,
        "why": "why:sync-row-twice",
        "text": person.short,
    }


def test_text_under_the_table_is_refused_only_when_it_is_in_the_way(office: Office) -> None:
    hand = office.hand
    hand.write_below("Partecipanti", "Visto da Carla", gap=2)
    hand.save()
    office.register(100)
    office.sync()
    office.register(200)
    office.register(300)
    before = office.path.read_bytes()
    with pytest.raises(TableTrouble) as trouble:
        office.sync()
    assert trouble.value.values["why"] == "why:sync-text-below"
    assert (trouble.value.values["row"], trouble.value.values["text"]) == (16, "Visto da Carla")
    assert office.path.read_bytes() == before


def test_a_totals_row_goes_down_when_rows_are_needed_unless_formulas_name_it(office: Office) -> None:
    hand = office.hand
    hand.add_totals("Partecipanti")
    totals = hand.rows("Partecipanti")[-1]
    for letter, formula in (("C", "SUBTOTAL(103,Partecipanti[Nome])"), ("D", "COUNTA(D2:D13)")):
        cell = etree.SubElement(totals, MAIN + "c", {"r": f"{letter}14"})
        etree.SubElement(cell, MAIN + "f").text = formula
    names = hand.tree("xl/workbook.xml").find(MAIN + "definedNames")
    etree.SubElement(names, MAIN + "definedName", {"name": "Tutti"}).text = "'Partecipanti'!$B$2:$B$13"
    hand.save()
    office.register(100)
    office.register(200)
    office.sync()
    assert office.preview().is_quiet
    hand = office.hand
    *_, last, totals = hand.rows("Partecipanti")
    assert (last.get("r"), totals.get("r"), hand.texts("Partecipanti")[-1][0]) == ("15", "16", "Totale")
    assert [f.text for f in totals.iter(MAIN + "f")] == ["SUBTOTAL(103,Partecipanti[Nome])", "COUNTA(D2:D15)"]
    table = hand.tree(hand.table_part("Partecipanti"))
    assert (table.get("ref")[-3:], table.find(MAIN + "autoFilter").get("ref")[-2:]) == ("M16", "15")
    assert hand.tree("xl/workbook.xml").find(MAIN + "definedNames")[-1].text.endswith("$B$15")
    write(hand.rows("Iscrizioni")[1][-1], "x")
    etree.SubElement(hand.rows("Iscrizioni")[1][-1], MAIN + "f").text = "Partecipanti!C16"
    hand.save()
    office.register(300)
    with pytest.raises(TableTrouble) as trouble:
        office.sync()
    assert (trouble.value.values["why"], trouble.value.values["text"]) == ("why:sync-totals-row", "Totale")


def test_formulas_in_our_cells_stay_and_calculated_columns_grow(office: Office) -> None:
    person, hand = office.person(0), office.hand
    hand.add_calculated_column("Partecipanti", "Iniziale", "LEFT(Partecipanti[[#This Row],[Cognome]],1)")
    hand.calculate("Partecipanti", person.short, "Zona", 'CONCATENATE("Z","1")', "Z1")
    error = hand.cell("Partecipanti", person.short, "E-mail")  # pasted from a formula that found nothing
    write(error, "")
    error.set("t", "e")
    etree.SubElement(error, MAIN + "v").text = "#N/A"
    hand.save()
    assert [d.kind for d in office.table("people").merged.differences] == [Kind.FORMULA] * 2
    office.register(100)
    office.sync()
    assert office.person(0).email == person.email
    hand = office.hand
    assert hand.cell("Partecipanti", person.short, "Zona").find(MAIN + "f").text == 'CONCATENATE("Z","1")'
    assert hand.cell("Partecipanti", "NUOVO100", "Iniziale").find(MAIN + "f").text.startswith("LEFT(")
    assert hand.tree("xl/workbook.xml").find(MAIN + "calcPr").get("fullCalcOnLoad") == "1"


def test_the_log_says_what_was_done_to_the_file(office: Office) -> None:
    person = office.person(0)
    office.change(person, last="Cambiato")
    office.sync()
    assert office.column("Modifiche", "Riga").count(person.short) == 1
    row = office.column("Modifiche", "Riga").index(person.short)
    assert office.column("Modifiche", "Prima")[row] == person.last
    assert office.column("Modifiche", "Dopo")[row] == "Cambiato"
    assert office.column("Modifiche", "Colonna")[row] == "Cognome"


def test_parts_that_hold_none_of_our_tables_stay_byte_for_byte(office: Office) -> None:
    with zipfile.ZipFile(office.path) as archive:
        before = {name: archive.read(name) for name in archive.namelist()}
    office.change(office.person(0), municipality="Altrove")
    office.sync()
    with zipfile.ZipFile(office.path) as archive:
        after = {name: archive.read(name) for name in archive.namelist()}
    assert list(after) == list(before)
    changed = {name for name in before if before[name] != after[name]}
    log, hidden, people = "xl/worksheets/sheet8.xml", "xl/worksheets/sheet10.xml", "xl/worksheets/sheet2.xml"
    assert changed == {people, hidden, log, "xl/tables/table14.xml"}


def test_an_erased_person_leaves_the_file_its_log_its_marks_and_its_backups(office: Office) -> None:
    person = office.person(4)
    office.change(person, last="Cognome Segreto", zone="Frazione di una casa sola")
    office.opened.export.export(office.event.event.id, office.path)  # its lists and charts know the hamlet
    office.change(office.person(4), first="Segreta")
    hand = office.hand
    hand.calculate("Partecipanti", person.short, "Ente", 'CONCATENATE("Cognome ","Segreto")', "Cognome Segreto")
    formula = hand.cell("Partecipanti", person.short, "Ente").find(MAIN + "f")  # whose text other cells may share
    place = formula.getparent().get("r")
    hand.save()
    office.sync()
    backups = list((office.opened.file.path.parent / "appdata").rglob("workbooks/*.xlsx"))
    assert backups
    with office.opened.file.ledger.writing(event=office.event.event.id) as unit:
        unit.erase(person.id)  # type: ignore[attr-defined]
    assert office.table("people").erased == {person.short}
    office.sync()
    with zipfile.ZipFile(office.path) as archive:
        said = b"\n".join(archive.read(name) for name in archive.namelist())
    for secret in (person.last, "Cognome Segreto", "Frazione", person.email, person.phone, person.short):
        assert secret.encode() not in said
    sheet = office.hand.tree(office.hand.part_of("Partecipanti"))
    kept = next(cell for cell in sheet.iter(MAIN + "c") if cell.get("r") == place)
    assert [etree.QName(child).localname for child in kept] == ["f"]
    assert [path for path in backups if path.exists()] == []


def test_two_people_who_became_one_are_one_row_with_the_passages_of_both(office: Office) -> None:
    event = office.event.event.id
    arrived = {arrival.person for arrival in office.all(Arrival)}
    one, other = [r for r in office.all(Registration) if r.person in arrived][:2]
    office.opened.register_room.merging.merge(event, one.id, other.id)
    office.sync()
    codes = office.column("Partecipanti", "Codice")
    kept = {person.id: person.short for person in office.all(Person)}
    assert len([code for code in codes if code]) == 11
    (stays,) = {one.person, other.person} & set(kept)
    assert office.column("Presenze", "Codice persona").count(kept[stays]) == 2
    assert office.column("Assegnazioni", "Codice persona").count(kept[stays]) == 2
    assert office.preview().is_quiet


def test_words_of_a_card_that_were_erased_leave_the_file_its_log_and_its_backups(office: Office) -> None:
    notes, event = office.opened.notes, office.event.event.id
    hand, card = office.hand, notes.cards(event)[0]
    hand.type("Schede", office.table("cards").sheet.rows[0].id, "Titolo", "Parole indicibili")
    hand.save()
    office.sync()
    assert "Parole indicibili" in office.column("Modifiche", "Dopo")
    (card,) = [each for each in notes.cards(event) if each.id == card.id]
    notes.redact(card, "insulti", "[tolto]")
    office.sync()
    said = b"\n".join(office.hand.parts.values())
    for words in ("Parole indicibili", card.now.text):
        assert words.encode() not in said
    assert b"[tolto]" in said
    assert list((office.opened.file.path.parent / "appdata").rglob("workbooks/*.xlsx")) == []


def test_former_states_with_somebody_erased_go_before_any_sync(office: Office) -> None:
    folder = office.opened.file.path.parent / "appdata"
    office.change(office.person(4), last="Primo")
    office.sync()
    with office.opened.file.ledger.writing(event=office.event.event.id) as unit:
        unit.erase(office.person(4).id)
    office.change(office.person(1), last="Altro")
    office.opened.forget_erased()
    assert list(folder.rglob("workbooks/*.xlsx")) == []
    office.sync()
    office.change(office.person(1), last="Altro ancora")
    office.sync()
    office.opened.forget_erased()
    assert len(list(folder.rglob("workbooks/*.xlsx"))) == 1


@pytest.mark.needs("soffice")
def test_an_erased_person_leaves_the_shared_texts_of_a_file_another_program_saved(
    office: Office, tmp_path: Path
) -> None:
    person = office.person(4)
    again = converted(office.path, "xlsx", tmp_path / "office")
    hand = Hand(again)
    assert person.email.encode() in hand.parts["xl/sharedStrings.xml"]
    with office.opened.file.ledger.writing(event=office.event.event.id) as unit:
        unit.erase(person.id)  # type: ignore[attr-defined]
    office.opened.sync.apply(again)
    said = b"\n".join(Hand(again).parts.values())
    for secret in (person.last, person.email, person.phone, person.short):
        assert secret.encode() not in said


def test_what_excel_computed_of_an_erased_person_goes_and_what_staff_wrote_is_pointed_out(
    office: Office, tmp_path: Path
) -> None:
    person = office.person(0)
    book = decorated(office.path, tmp_path / "piena.xlsm")
    hand, name = Hand(book), f"{person.last} {person.first}"
    notes = hand.tree(hand.part_of("Appunti")).find(MAIN + "sheetData")
    hand.tree(hand.part_of("Appunti")).find(f".//{MAIN}v").text = name
    row = etree.SubElement(notes, MAIN + "row", {"r": "3"})
    write(etree.SubElement(row, MAIN + "c", {"r": "C3"}), person.email)
    chart = hand.tree("xl/charts/chart9.xml").find(".//{*}numRef")
    kept = etree.SubElement(etree.SubElement(chart, f"{CHART}numCache"), f"{CHART}pt", {"idx": "0"})
    etree.SubElement(kept, f"{CHART}v").text = person.last
    filters = hand.tree(hand.table_part("Partecipanti")).find(MAIN + "autoFilter")
    column = etree.SubElement(filters, MAIN + "filterColumn", {"colId": "1"})
    etree.SubElement(etree.SubElement(column, MAIN + "filters"), MAIN + "filter", {"val": person.last})
    hand.save()
    with office.opened.file.ledger.writing(event=office.event.event.id) as unit:
        unit.erase(person.id)
    done = office.opened.sync.apply(book)
    number = next(n for n, row in enumerate(Hand(office.path).texts("Partecipanti"), start=1) if row[0] == person.short)
    assert ("Appunti", "C3") in done.beside
    assert {place for sheet, place in done.beside if sheet == "Partecipanti"} == {
        place for place in ("B2", "C3") if place.endswith(str(number))
    }
    parts = {name: part.decode("utf-8", "replace") for name, part in Hand(book).parts.items()}
    assert [part for part, said in parts.items() if person.last in said or person.short in said] == []
    assert [part for part, said in parts.items() if person.email in said] == [Hand(book).part_of("Appunti")]


def test_notes_beside_an_erased_person_are_pointed_out(office: Office) -> None:
    person, hand = office.person(2), office.hand
    hand.insert_column("Partecipanti", "Cognome", "Note nostre", {person.short: "chiamare lunedì"})
    hand.save()
    with office.opened.file.ledger.writing(event=office.event.event.id) as unit:
        unit.erase(person.id)  # type: ignore[attr-defined]
    assert office.sync().beside == (("Partecipanti", person.short),)
    assert person.short not in office.column("Partecipanti", "Codice")
    assert "chiamare lunedì" in office.column("Partecipanti", "Note nostre")


def test_rows_written_by_hand_are_counted_and_left_alone(office: Office) -> None:
    hand = office.hand
    hand.duplicate_row("Partecipanti", office.person(0).short)
    write(hand.rows("Partecipanti")[-1][0], "")
    hand.save()
    assert office.table("people").content.handmade == (14,)
    office.change(office.person(0), last="Cambiato")
    office.sync()
    assert len(office.column("Partecipanti", "Codice")) == 13
    assert office.table("people").content.handmade == (14,)


def test_the_last_states_are_kept(office: Office) -> None:
    for number in range(6):
        office.change(office.person(0), last=f"Nome {number}")
        office.sync()
    states = list((office.opened.file.path.parent / "appdata").rglob("workbooks/*.xlsx"))
    assert len(states) == 5


def test_a_result_can_be_saved_elsewhere(office: Office, tmp_path: Path) -> None:
    before = office.path.read_bytes()
    office.change(office.person(0), last="Cambiato")
    other = tmp_path / "altra.xlsx"
    office.opened.sync.apply(office.path, save_as=other)
    assert office.path.read_bytes() == before
    assert office.opened.sync.preview(other).is_quiet


def test_an_open_file_is_left_alone_and_may_be_synced_once_closed(office: Office) -> None:
    office.change(office.person(0), last="Cambiato")
    lock = office.path.with_name(f"~${office.path.name}")
    lock.write_bytes(b"\x05Carla")
    before = office.path.read_bytes()
    with pytest.raises(FileInUse):
        office.sync()
    assert office.path.read_bytes() == before
    lock.unlink()
    office.sync()
    assert office.preview().is_quiet


def test_where_nothing_can_be_written_no_edit_is_taken_either(office: Office) -> None:
    person, hand = office.person(0), office.hand
    hand.type("Partecipanti", person.short, "Cognome", "Da Excel")
    hand.save()
    with pytest.raises(FolderMissing):
        office.opened.sync.apply(office.path, save_as=office.path.parent / "manca" / "altra.xlsx")
    assert office.person(0).last == person.last


def test_a_file_saved_by_somebody_meanwhile_is_not_overwritten(office: Office) -> None:
    person = office.person(0)
    files = WorkbookFiles(office.path.parent / "backups")
    book = files.open(office.path)
    hand = office.hand
    hand.type("Partecipanti", person.short, "Cognome", "Meanwhile")
    hand.save()
    saved = office.path.read_bytes()
    with pytest.raises(ChangedMeanwhile):
        book.save(office.path, [], book.identity, book.marks, _Silent())
    assert office.path.read_bytes() == saved


class _Silent:
    cancelled = False

    def tell(self, step: object) -> None:
        """Nobody listens."""


@pytest.mark.parametrize("privacy", [Privacy.PSEUDONYMISED, Privacy.ANONYMOUS])
def test_private_copies_sync_too(office: Office, privacy: Privacy, tmp_path: Path) -> None:
    path = tmp_path / "privata.xlsx"
    office.opened.export.export(office.event.event.id, path, Options("en", privacy))
    assert office.opened.sync.preview(path).is_quiet
    office.register(100)
    done = office.opened.sync.apply(path)
    assert done.written > 0
    assert office.opened.sync.preview(path).is_quiet
    assert b"Nuovo 100" not in b"".join(zipfile.ZipFile(path).read(n) for n in zipfile.ZipFile(path).namelist())


def test_a_workbook_of_another_event_is_refused(office: Office, tmp_path: Path) -> None:
    other = small(3, 1, 1, seed=9)
    write_down(office.opened.file.ledger, other)
    path = tmp_path / "altro.xlsx"
    office.opened.export.export(other.event.id, path)
    hand = Hand(path)
    hand.parts[hand.part_of("_eventdesk")] = hand.parts[hand.part_of("_eventdesk")].replace(
        other.event.id.encode(), b"0" * 32
    )
    hand.save()
    with pytest.raises(OtherEvent):
        office.opened.sync.preview(path)


def _spoiled(office: Office, how: str) -> Path:
    path = office.path.with_name("guasta.xlsx")
    data = office.path.read_bytes()
    if how == "password":
        data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    elif how == "xls":
        data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    elif how == "not-excel":
        data = b"Nome;Cognome\n"
    elif how == "damaged":
        data = data[: len(data) // 2]
    elif how == "not-ours":
        hand = Hand(office.path)
        part = hand.part_of("_eventdesk")
        hand.parts[part] = hand.parts[part].replace(b">EventDesk<", b">Altro<")
        return hand.save(path)
    elif how == "identity-damaged":
        hand = Hand(office.path)
        part = hand.part_of("_eventdesk")
        hand.parts[part] = hand.parts[part].replace(b'"schema"', b'"schlema"')
        return hand.save(path)
    elif how == "missing":
        return path
    elif how in ("xlsb", "strict", "ods"):
        return _other_format(office, how, path)
    path.write_bytes(data)
    return path


def _other_format(office: Office, how: str, path: Path) -> Path:
    hand = office.hand
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    if how == "xlsb":
        binary = b"application/vnd.ms-excel.sheet.binary.macroEnabled.main"
        hand.parts["[Content_Types].xml"] = hand.parts["[Content_Types].xml"].replace(plain, binary)
    elif how == "strict":
        strict = MAIN[1:-1].replace("schemas.openxmlformats.org", "purl.oclc.org/ooxml").encode()
        hand.parts["xl/workbook.xml"] = hand.parts["xl/workbook.xml"].replace(MAIN[1:-1].encode(), strict)
    else:
        hand.parts = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}
    return hand.save(path)


FORMATS = [
    "password",
    "xls",
    "xlsb",
    "ods",
    "strict",
    "not-excel",
    "damaged",
    "not-ours",
    "identity-damaged",
    "missing",
]


@pytest.mark.parametrize("how", FORMATS)
def test_what_cannot_be_synced_is_said_in_a_sentence(office: Office, how: str) -> None:
    with pytest.raises(NotAWorkbook) as refused:
        office.opened.sync.preview(_spoiled(office, how))
    assert refused.value.values["why"] == f"why:sync-{how}"


def test_a_workbook_of_an_older_version_is_refused(office: Office) -> None:
    hand = office.hand
    part = hand.part_of("_eventdesk")
    hand.parts[part] = hand.parts[part].replace(b'"schema": 1', b'"schema": 0')
    hand.save()
    with pytest.raises(NotAWorkbook) as refused:
        office.preview()
    assert refused.value.values["why"] == "why:sync-older"


def test_a_workbook_of_a_newer_version_is_refused(office: Office) -> None:
    hand = office.hand
    part = hand.part_of("_eventdesk")
    hand.parts[part] = hand.parts[part].replace(b'"schema": 1', b'"schema": 2')
    hand.save()
    with pytest.raises(NewerWorkbook):
        office.preview()


@pytest.mark.needs("soffice")
def test_a_round_trip_through_libreoffice_still_syncs(office: Office, tmp_path: Path) -> None:
    again = converted(office.path, "xlsx", tmp_path / "office")
    assert office.opened.sync.preview(again).is_quiet
    first, second = office.person(0), office.person(1)
    office.change(second, last="Da EventDesk")
    office.register(100)
    office.opened.sync.apply(again)
    there = Office(office.opened, office.event, again)
    assert there.read("Partecipanti", second.short, "Cognome") == "Da EventDesk"
    third = converted(again, "xlsx", tmp_path / "office2")
    assert office.opened.sync.preview(third).is_quiet
    assert Office(office.opened, office.event, third).read("Partecipanti", first.short, "Cognome") == first.last
