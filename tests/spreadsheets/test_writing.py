"""The workbook as a file: sound parts, right values, whole or not there."""

from __future__ import annotations

import os
import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from python_calamine import CalamineWorkbook

from eventdesk.core.export.book import Book, Choice, Column, Kind, Row, Sheet, Value
from eventdesk.core.export.clean import cleaned
from eventdesk.core.export.ports import CannotWrite, FileInUse, FolderMissing, NotVerified
from eventdesk.core.export.privacy import Options, Privacy
from eventdesk.core.shared.progress import Silent
from eventdesk.spreadsheets.placing import put_in_place
from eventdesk.spreadsheets.writing import WorkbookWriter, verify, workbook_bytes
from tests.export.books import book_of, book_with, small, state_of
from tests.spreadsheets.office import converted
from tests.spreadsheets.package_rules import MAIN, broken_rules

HOSTILE = [
    "=1+1",
    "+39 051 123456",
    "-1",
    "@SUM(A1)",
    "'apice",
    "\ttab",
    " spazi ",
    "a & <b> \"c\" 'd'",
    "riga\nsotto",
    "_x0041_ non è A",
    "0051",
    "1e5",
    "TRUE",
    "3/4",
    "😀 ﷽ \u202erovescio",
    "#N/A",
    "x" * 32_767,
]


def texts_of(*values: str) -> Book:
    columns = (Column("id", "Codice"), Column("text", "Testo", Kind.LONG), Column("short", "Breve"))
    rows = tuple(Row(str(n), (str(n), value, value)) for n, value in enumerate(values))
    return cleaned(book_with(Sheet("cards", "Schede", "Schede", columns, rows)))[0]


def _read(data: bytes, sheet: str) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_name(sheet).to_python()  # type: ignore[return-value]


def _part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


@pytest.mark.parametrize("privacy", list(Privacy))
@pytest.mark.parametrize("language", ["it", "en"])
def test_every_part_keeps_the_rules_of_the_format(language: str, privacy: Privacy) -> None:
    book = book_of(state_of(small(40, 3, 30)), Options(language, privacy, needs=True))
    assert broken_rules(workbook_bytes(book, Silent())) == []


def test_an_empty_event_is_a_sound_workbook_too() -> None:
    data = workbook_bytes(book_of(state_of(small(0, 1, 0))), Silent())
    assert broken_rules(data) == []
    assert len(_read(data, "Partecipanti")) == 1


def test_what_is_written_reads_back_cell_by_cell() -> None:
    book = book_of(state_of(small(25, 3, 20)), Options(needs=True))
    data = workbook_bytes(book, Silent())
    verify(data, book)
    read = _read(data, "Presenze")
    assert read[1][4] == book.sheet("attendance").rows[0].values[4]
    assert isinstance(read[1][4], datetime)


def test_hostile_texts_stay_texts() -> None:
    book = texts_of(*HOSTILE)
    data = workbook_bytes(book, Silent())
    assert broken_rules(data) == []
    assert [row[1] for row in _read(data, "Schede")[1:]] == HOSTILE
    sheet = _part(data, "xl/worksheets/sheet2.xml")
    assert list(sheet.iter(MAIN + "f")) == []
    formats = _part(data, "xl/styles.xml").find(MAIN + "cellXfs")
    quoted = {
        "".join(cell.itertext())[:1]
        for cell in sheet.iter(MAIN + "c")
        if formats[int(cell.get("s"))].get("quotePrefix") == "1"
    }
    assert quoted == {"=", "+", "-", "@", "'", "\t"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=8))
def test_any_text_reads_back(values: list[str]) -> None:
    book = texts_of(*values)
    verify(workbook_bytes(book, Silent()), book)


def test_dates_are_dates_numbers_numbers_and_empty_cells_empty() -> None:
    columns = (
        Column("id", "Codice"),
        Column("day", "Giorno", Kind.DATE),
        Column("at", "Quando", Kind.DATETIME),
        Column("n", "Numero", Kind.NUMBER),
    )
    values: list[tuple[Value, ...]] = [
        ("a", date(2026, 3, 1), datetime.fromisoformat("2026-03-01 23:59:59"), 12),
        ("b", date(1900, 3, 1), datetime.fromisoformat("2026-10-25 02:30:00"), 0),
        ("c", None, None, None),
        ("d", date(9999, 12, 31), datetime.fromisoformat("2026-01-01 00:00:00"), 1.5),
        ("e", None, None, "<5"),
        ("f", date(1899, 5, 1), datetime.fromisoformat("1900-01-01 08:00:00"), -3),
    ]
    sheet = Sheet("x", "Prova", "Prova", columns, tuple(Row(str(v[0]), v) for v in values))
    book = book_with(sheet)
    data = workbook_bytes(book, Silent())
    verify(data, book)
    read = _read(data, "Prova")
    assert [row[1] for row in read[1:3]] == [date(2026, 3, 1), date(1900, 3, 1)]
    assert read[3][1:] == ["", "", ""]
    assert read[5][3] == "<5"


def test_choices_are_lists_and_suggestions_do_not_forbid() -> None:
    columns = (
        Column("id", "Codice"),
        Column("a", "Stato", Kind.CHOICE, editable=True, choices=(Choice("x", "Uno, due"), Choice("y", 'Tre "4"'))),
        Column("b", "Zona", editable=True, suggestions=("Reno", "Savena")),
        Column("c", "Fisso", Kind.CHOICE, choices=(Choice("x", "Uno"),)),
    )
    data = workbook_bytes(book_with(Sheet("x", "Prova", "Prova", columns, ())), Silent())
    found = list(_part(data, "xl/worksheets/sheet2.xml").iter(MAIN + "dataValidation"))
    assert [(v.get("sqref"), v.get("showErrorMessage")) for v in found] == [("B2:B2", "1"), ("C2:C2", "0")]
    hidden = _read(data, "_eventdesk")
    assert [row[4] for row in hidden[:2]] == ["Uno, due", 'Tre "4"']
    assert [row[5] for row in hidden[:2]] == ["Reno", "Savena"]


def test_the_sheets_are_ready_to_work_in_and_to_print() -> None:
    data = workbook_bytes(book_of(state_of(small(5, 1, 1))), Silent())
    sheet = _part(data, "xl/worksheets/sheet2.xml")
    assert sheet.find(f".//{MAIN}pane").get("state") == "frozen"
    setup = sheet.find(MAIN + "pageSetup")
    assert (setup.get("paperSize"), setup.get("orientation"), setup.get("fitToHeight")) == ("9", "landscape", "0")
    table = _part(data, "xl/tables/table8.xml")
    assert table.find(MAIN + "autoFilter").get("ref") == table.get("ref")
    workbook = _part(data, "xl/workbook.xml")
    titles = [name.text for name in workbook.iter(MAIN + "definedName")]
    assert "'Partecipanti'!$1:$1" in titles
    # Too wide to be read on one page: two side by side, and whose row it is on both.
    assert "'Iscrizioni'!$A:$C,'Iscrizioni'!$1:$1" in titles
    assert _part(data, "xl/worksheets/sheet3.xml").find(MAIN + "pageSetup").get("fitToWidth") == "2"
    assert [s.get("state") for s in workbook.iter(MAIN + "sheet")][-1] == "veryHidden"


def test_every_chart_says_in_words_what_it_shows() -> None:
    data = workbook_bytes(book_of(state_of(small(40, 2, 30))), Silent())
    drawing = _part(data, "xl/drawings/drawing1.xml")
    said = [e.get("descr") for e in drawing.iter("{*}cNvPr")]
    assert len(said) == 3
    assert all(any(word in text for word in ("Asse 0", "Reno", "09:")) for text in said)


def test_the_hidden_sheet_names_the_event_and_nobody() -> None:
    state = state_of(small(5, 1, 1))
    data = workbook_bytes(book_of(state), Silent())
    said = "\n".join(str(value) for row in _read(data, "_eventdesk") for value in row[:3])
    assert state.event.id in said
    for person in state.people.values():
        assert person.last not in said
        assert person.email not in said
        assert person.id not in said


def test_the_same_book_gives_the_same_bytes() -> None:
    book = book_of(state_of(small()))
    assert workbook_bytes(book, Silent()) == workbook_bytes(book, Silent())


def test_a_file_that_does_not_read_back_is_refused() -> None:
    data = workbook_bytes(texts_of("uno", "due"), Silent())
    with pytest.raises(NotVerified) as refused:
        verify(data, texts_of("uno", "tre"))
    assert refused.value.values == {"sheet": "Schede", "row": 3}
    with pytest.raises(NotVerified):
        verify(data[:-200], texts_of("uno", "due"))


def test_an_open_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "cartella.xlsx"
    path.write_bytes(b"old")
    (tmp_path / "~$cartella.xlsx").write_bytes(b"\x04Anna" + b" " * 50)
    with pytest.raises(FileInUse) as refused:
        WorkbookWriter().write(texts_of("uno"), path, Silent())
    assert refused.value.values["by"] == "Anna"
    assert path.read_bytes() == b"old"


def test_a_missing_folder_and_a_forbidden_one_are_said(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        WorkbookWriter().write(texts_of("uno"), tmp_path / "manca" / "a.xlsx", Silent())
    with pytest.raises(CannotWrite):
        WorkbookWriter().write(texts_of("uno"), Path("/proc/a.xlsx"), Silent())


def test_a_failed_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cartella.xlsx"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite) as refused:
        WorkbookWriter().write(texts_of("uno"), path, Silent())
    assert refused.value.values["why"] == "why:disk-full"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_link_leads_to_is_written_and_what_a_kill_left_behind_goes(tmp_path: Path) -> None:
    path, link = tmp_path / "vera [1].xlsx", tmp_path / "collegamento.xlsx"
    path.write_bytes(b"old")
    link.symlink_to(path)
    left, others = tmp_path / ".vera [1].xlsx.abc.part", tmp_path / ".vera 1.xlsx.abc.part"
    fresh = tmp_path / ".vera [1].xlsx.def.part"
    for file in (left, others, fresh):
        file.write_bytes(b"people")
    os.utime(left, (0, 0))
    put_in_place(b"new", link)
    assert (path.read_bytes(), link.is_symlink()) == (b"new", True)
    assert (left.exists(), others.exists(), fresh.exists()) == (False, True, True)


@pytest.mark.needs("soffice")
def test_libreoffice_opens_it_with_the_same_rows(tmp_path: Path) -> None:
    book = book_of(state_of(small(40, 3, 30)), Options(needs=True))
    path = tmp_path / "cartella.xlsx"
    WorkbookWriter().write(book, path, Silent())
    again = converted(path, "xlsx", tmp_path / "office")
    verify(again.read_bytes(), book)


@pytest.mark.needs("soffice")
def test_libreoffice_keeps_hostile_texts(tmp_path: Path) -> None:
    # LibreOffice shows tabs in cells as they are, and stops a text at 32,767 characters as Excel does.
    book = texts_of(*HOSTILE)
    path = tmp_path / "cartella.xlsx"
    WorkbookWriter().write(book, path, Silent())
    again = converted(path, "xlsx", tmp_path / "office")
    assert [row[1] for row in _read(again.read_bytes(), "Schede")[1:]] == HOSTILE
