"""Where no network works: a phone's saved file and a spreadsheet per table, read once or ten times without doubles."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path

import pytest
from openpyxl import load_workbook

from eventdesk.bootstrap import OpenFile
from eventdesk.core.notes.files import NotAForm, NotSavedCards
from eventdesk.core.notes.model import Via
from eventdesk.core.registration.listing.grid import ListError
from eventdesk.core.shared.ids import random_id
from tests.lan.conftest import three_tables
from tests.lan.pictures import jpeg


@pytest.fixture
def event(opened: OpenFile) -> str:
    return three_tables(opened)


@pytest.fixture
def form(opened: OpenFile, event: str, tmp_path: Path) -> Path:
    """The second table's empty sheet."""
    return opened.notes_room.files.write_forms(event, tmp_path)[1]


def _fill(form: Path, rows: dict[int, tuple], left: tuple = (), *, to: str = "") -> Path:
    book = load_workbook(form)
    for number, values in rows.items():
        for column, value in enumerate(values, start=1):
            cell = book.worksheets[0].cell(4 + number, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # as typed into a cell of text
    for column, value in enumerate(left, start=2):
        book.worksheets[1].cell(5, column).value = value
    path = form.with_name(to or form.name)
    book.save(path)
    return path


def _texts(opened: OpenFile, event: str) -> list[str]:
    return [card.now.text for card in opened.notes.cards(event)]


def test_a_tables_sheet_read_ten_times_gives_each_card_once_and_a_changed_row_a_version(opened, event, form):
    files = opened.notes_room.files
    setup = opened.programme.setup(event)
    _fill(
        form,
        {
            1: ("Più corse la sera", "Proposta", "", "Imola", 4, "bus; sera", 2),
            2: ("=SOMMA(1;2) non è una formula", "Criticality"),
            4: (None, None, "Solo un titolo"),
        },
        ("uno", "due", "tre", "i costi", 9),
    )
    first = files.read_form(event, form)
    again = [files.read_form(event, form) for _ in range(9)]
    assert (first.received, first.known, first.refused) == (5, 0, ())
    assert {(each.received, each.known) for each in again} == {(0, 5)}
    cards = opened.notes.cards(event)
    now = cards[0].now
    assert (now.kind, now.place, now.support, now.tags, now.via) == ("proposal", "Imola", 4, ("bus", "sera"), Via.SHEET)
    assert (now.table, now.round) == (setup.tables[1].id, setup.rounds[1].id)
    assert [(card.now.text, card.now.kind) for card in cards[1:]] == [
        ("=SOMMA(1;2) non è una formula", "criticality"),
        ("Solo un titolo", "idea"),
    ]
    (left,) = opened.notes_room.tables.page(event, setup.tables[1].id).left
    assert (left.now.messages, left.now.not_agreed) == (("uno", "due", "tre"), "i costi")
    assert opened.notes.head_counts(event) == {(setup.tables[1].id, setup.rounds[0].id): 9}

    opened.notes.edit(cards[0].now, "Più corse la sera e la notte")
    _fill(form, {1: ("Più corse la sera tardi",)}, ("uno", "due", "quattro"))
    assert files.read_form(event, form).received == 2
    assert files.read_form(event, form).received == 0
    card = opened.notes.cards(event)[0]
    assert {card.now.text, *(v.text for v in card.apart)} == {"Più corse la sera e la notte", "Più corse la sera tardi"}
    (left,) = opened.notes_room.tables.page(event, setup.tables[1].id).left
    assert (left.now.messages, left.apart) == (("uno", "due", "quattro"), ())


def test_two_copies_of_a_sheet_and_copied_rows_overwrite_nothing(opened, event, form):
    files = opened.notes_room.files
    one = _fill(form, {1: ("Una scuola aperta il pomeriggio",), 2: ("Più alberi in piazza",)}, to="one.xlsx")
    two = _fill(form, {1: ("Meno rumore dai locali di notte",), 2: ("Più alberi in piazza",)}, to="two.xlsx")
    book = load_workbook(two)
    sheet = book.worksheets[0]
    for column in range(1, 9):  # a row copied with its hidden id, and one typed under the table
        sheet.cell(7, column).value = sheet.cell(5, column).value
    sheet["A7"] = "Biblioteca aperta la domenica"
    sheet["A80"] = "Scritta sotto la tabella"
    book.save(two)
    for _ in range(2):
        for path in (one, two, one):
            files.read_form(event, path)
    assert sorted(_texts(opened, event)) == [
        "Biblioteca aperta la domenica",
        "Meno rumore dai locali di notte",
        "Più alberi in piazza",
        "Scritta sotto la tabella",
        "Una scuola aperta il pomeriggio",
    ]
    assert {card.versions for card in opened.notes.cards(event)} == {1}


def test_other_workbooks_are_refused_with_a_sentence(opened, event, form, tmp_path):
    files = opened.notes_room.files
    other = opened.programme.start("Altro").id
    with pytest.raises(NotAForm):
        files.read_form(other, form)
    (tmp_path / "x.xlsx").write_bytes(b"no workbook")
    with pytest.raises((ListError, NotAForm)):
        files.read_form(event, tmp_path / "x.xlsx")


def _saved(opened: OpenFile, event: str) -> dict:
    table = opened.programme.setup(event).tables[0].id
    given = {"what": "card", "card": random_id(), "text": "Dal telefono", "local": ["p1", "p2"], "id": random_id()}
    return {
        "format": "eventdesk-notes",
        "version": 1,
        "table": table,
        "parcels": [given, {"what": "trial", "id": random_id()}, {"what": "card", "id": "no"}],
        "photos": {"p1": b64encode(jpeg(noise=True)).decode(), "p2": "no picture"},
    }


def test_the_file_a_phone_saved_is_taken_once_with_its_photos(opened, event, tmp_path):
    saved, path = _saved(opened, event), tmp_path / "saved.json"
    path.write_text(json.dumps(saved), encoding="utf-8")
    files = opened.notes_room.files
    taken = files.read_saved(event, path)
    assert (taken.received, taken.known, taken.refused, taken.bad_photos) == (2, 0, ("why:empty",), 1)
    again = files.read_saved(event, path)
    assert (again.received, again.known) == (0, 2)
    (card,) = opened.notes.cards(event)
    assert (card.now.text, card.now.via, len(card.now.photos)) == ("Dal telefono", Via.FILE, 1)
    assert opened.notes_room.photos.get(card.now.photos[0]).startswith(b"\xff\xd8")
    for words in ("", "[]", "{}", '{"format": "eventdesk-notes"}', "\ud800".encode(errors="replace").decode()):
        path.write_text(words, encoding="utf-8")
        with pytest.raises(NotSavedCards):
            files.read_saved(event, path)
    with pytest.raises(NotSavedCards):
        files.read_saved(event, tmp_path / "nowhere.json")


def test_who_never_reached_the_centre_is_known_by_the_pass(opened, event, tmp_path):
    table = opened.programme.setup(event).tables[2].id
    token = opened.notes_room.passes.ensure(event)[table]
    saved = _saved(opened, event) | {"table": ""}
    saved["parcels"][0] |= {"pass": token, "table": ""}
    path = tmp_path / "saved.json"
    path.write_text(json.dumps(saved), encoding="utf-8")
    taken = opened.notes_room.files.read_saved(event, path)
    assert taken.received == 1
    assert opened.notes.cards(event)[0].now.table == table
