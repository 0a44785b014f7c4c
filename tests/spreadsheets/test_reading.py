"""Reading lists of every kind, and refusing bad ones with a reason."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from eventdesk.core.registration.listing.grid import Grid, ListError, Merge
from eventdesk.core.shared.errors import Cancelled
from eventdesk.core.shared.progress import Silent, Step
from eventdesk.spreadsheets.reading import ReadingRoom
from eventdesk.spreadsheets.reading_child import Limits

PEOPLE = [("Nome", "Città"), ("Niccolò", "Cirié"), ("Zoë", "Rorà; centro")]


@pytest.fixture(scope="module")
def read() -> Iterator[Callable[[Path], tuple[Grid, ...]]]:
    room = ReadingRoom()
    yield lambda path: room(path, Silent())
    room.close()


Read = Callable[[Path], tuple[Grid, ...]]


def cells(grid: Grid) -> list[tuple[object, ...]]:
    return [row.cells for row in grid.rows]


def why(read: Read, path: Path) -> object:
    with pytest.raises(ListError) as error:
        read(path)
    return error.value.values["why"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_text_is_read_in_any_encoding_with_any_delimiter(
    read: Read, tmp_path: Path, delimiter: str, encoding: str
) -> None:
    lines = [delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row) for row in PEOPLE]
    path = tmp_path / "list.txt"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    (grid,) = read(path)
    assert cells(grid) == PEOPLE
    assert grid.delimiter == delimiter


@pytest.mark.parametrize("delimiter", ["^", "~", "¦"])
def test_a_delimiter_nobody_uses_is_found_where_the_usual_ones_cut_nothing(
    read: Read, tmp_path: Path, delimiter: str
) -> None:
    path = tmp_path / "list.txt"
    path.write_text("\n".join(delimiter.join(row).replace(";", "") for row in PEOPLE), encoding="utf-8")
    (grid,) = read(path)
    assert grid.delimiter == delimiter and [len(row.cells) for row in grid.rows] == [2, 2, 2]
    single = tmp_path / "mails.txt"
    single.write_text("E-mail\nada@example.org\nbo@example.org\n", encoding="utf-8")
    assert [row.cells for row in read(single)[0].rows][1:] == [("ada@example.org",), ("bo@example.org",)]


def test_the_delimiter_inside_quotes_does_not_count(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Nome;Temi\nAda;"Clima, Casa, Lavoro"\nUgo;"Clima, Casa"\n', encoding="utf-8")
    assert cells(read(path)[0])[1] == ("Ada", "Clima, Casa, Lavoro")


def test_rows_keep_the_numbers_of_the_file(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('sep=;\nNome;Note\n\nAda;"two\nlines"\nUgo;\n', encoding="utf-8")
    assert [row.number for row in read(path)[0].rows] == [2, 4, 5]


def test_a_workbook_gives_sheets_types_merges_and_row_numbers(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    first.title = "Iscritti"
    first["B3"], first["C3"] = "Nome", "Nato il"
    first["B5"], first["C5"], first["D5"] = "Ada", datetime.fromisoformat("1971-04-17"), 3471234567
    first["D6"], first["E6"] = True, datetime.fromisoformat("2026-03-01T08:30")
    first.merge_cells("B1:D1")
    book.create_sheet("Nascosto").sheet_state = "hidden"
    path = tmp_path / "list.xlsx"
    book.save(path)
    iscritti, hidden = read(path)
    assert [(row.number, row.cells) for row in iscritti.rows] == [
        (3, (None, "Nome", "Nato il")),
        (5, (None, "Ada", date(1971, 4, 17), 3471234567)),
        (6, (None, None, None, True, datetime.fromisoformat("2026-03-01T08:30"))),
    ]
    assert iscritti.merges == (Merge(1, 1, 1, 3),)
    assert hidden.hidden and not hidden.rows


def test_formulas_without_a_value_are_empty_and_texts_like_formulas_stay_texts(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "=B1&C1"
    book.active["B1"] = "=1+1"
    book.active["B1"].data_type = "s"
    path = tmp_path / "list.xlsx"
    book.save(path)
    assert cells(read(path)[0]) == [(None, "=1+1")]


def test_control_characters_stay_visible(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "bell_x0007_ and return_x000D_\nline"
    path = tmp_path / "list.xlsx"
    book.save(path)
    assert cells(read(path)[0]) == [("bell_x0007_ and return\nline",)]


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_other_workbooks_are_read_alike(read: Read, tmp_path: Path, kind: str) -> None:
    source = tmp_path / "list.csv"
    source.write_text("\n".join(",".join(row) for row in PEOPLE), encoding="utf-8")
    made = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", kind]
    read_as = "--infilter=CSV:44,34,76,1"
    subprocess.run(
        [*made, read_as, "--outdir", str(tmp_path), str(source)], check=True, capture_output=True, timeout=120
    )
    assert cells(read(tmp_path / f"list.{kind}")[0]) == PEOPLE


def test_a_web_page_saved_as_xls_gives_its_table(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    path.write_bytes(
        '<html><meta charset="windows-1252"><table><tr><th colspan=2>Iscritti</th></tr><tr><td>Nome<td>'
        "Citt&agrave;</tr>"
        "<tr></tr><tr><td> Niccolò </td><td>via Po<br>Torino</td></tr></table></html>".encode("cp1252")
    )
    (grid,) = read(path)
    assert [(row.number, row.cells) for row in grid.rows] == [
        (1, ("Iscritti",)),
        (2, ("Nome", "Città")),
        (4, ("Niccolò", "via Po\nTorino")),
    ]


def test_what_a_file_is_is_told_by_its_content(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Nome"
    book.save(tmp_path / "list.xlsx")
    (tmp_path / "list.xlsx").rename(tmp_path / "list.csv")
    assert cells(read(tmp_path / "list.csv")[0]) == [("Nome",)]
    (tmp_path / "other.xlsx").write_text("Nome;Cognome\nAda;Rossi\n", encoding="utf-8")
    assert len(read(tmp_path / "other.xlsx")[0].rows) == 2


def test_a_zip_bomb_is_refused_unopened(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(300):
            part.write(b"0" * 1024 * 1024)
    assert why(read, path) == "why:list-too-large"


def test_an_entity_bomb_is_refused(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    assert why(read, path) == "why:list-not-a-list"


def test_a_sheet_that_claims_a_cell_at_its_far_corner_costs_no_memory(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "Nome", "x"
    path = tmp_path / "wide.xlsx"
    book.save(path)
    assert why(read, path) == "why:list-too-large"
    good = tmp_path / "good.csv"
    good.write_text("Nome;Cognome\n", encoding="utf-8")
    assert len(read(good)) == 1


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    room = ReadingRoom(Limits(rows=10))
    path = tmp_path / "long.csv"
    path.write_text("a;b\n" * 11, encoding="utf-8")
    assert why(lambda p: room(p, Silent()), path) == "why:list-too-large"
    room.close()


def test_a_truncated_workbook_is_said_to_be_damaged(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Nome"
    path = tmp_path / "list.xlsx"
    book.save(path)
    path.write_bytes(path.read_bytes()[:2000])
    assert why(read, path) == "why:list-damaged"


def _locked(folder: Path, password: str) -> Path:
    """A workbook as Excel protects it."""
    book = openpyxl.Workbook()
    book.active["A1"] = "Nome"
    book.save(folder / "plain.xlsx")
    path = folder / f"{password}.xlsx"
    with (folder / "plain.xlsx").open("rb") as plain, path.open("wb") as locked:
        OOXMLFile(plain).encrypt(password, locked)
    return path


def test_a_protected_workbook_asks_for_its_password_and_opens_with_it(read: Read, tmp_path: Path) -> None:
    path = _locked(tmp_path, "segretò 1")
    with pytest.raises(ListError) as error:
        read(path)
    assert error.value.wants_password and error.value.values["why"] == "why:list-password"
    room = ReadingRoom()
    with pytest.raises(ListError) as error:
        room(path, Silent(), "sbagliata")
    assert error.value.wants_password and error.value.values["why"] == "why:list-wrong-password"
    assert cells(room(path, Silent(), "segretò 1")[0]) == [("Nome",)]
    room.close()
    assert [file.name for file in tmp_path.iterdir() if file.name not in ("plain.xlsx", path.name)] == []


def test_a_workbook_guarded_against_changes_only_opens_without_asking(read: Read, tmp_path: Path) -> None:
    assert cells(read(_locked(tmp_path, "VelvetSweatshop"))[0]) == [("Nome",)]


def test_what_only_looks_protected_is_said_to_be_damaged(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    )
    assert why(read, path) == "why:list-damaged"


def test_hidden_rows_and_columns_are_read_and_told(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in PEOPLE:
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    path = tmp_path / "list.xlsx"
    book.save(path)
    (grid,) = read(path)
    assert cells(grid) == PEOPLE
    assert (grid.hidden_rows, grid.hidden_columns) == ({3}, {1})


def test_hidden_rows_and_columns_of_an_ods_are_told(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "list.ods"
    row = (
        "<table:table-row{}>"
        + "<table:table-cell office:value-type='string'><text:p>{}</text:p></table:table-cell>" * 3
    )
    body = "".join(
        row.format(how, *texts).replace("'", '"') + "</table:table-row>"
        for how, texts in (
            ("", ("Nome", "Cognome", "E-mail")),
            (' table:visibility="filter" table:number-rows-repeated="2"', ("Ada", "Rossi", "ada@example.org")),
            ("", ("Ugo", "Neri", "ugo@example.org")),
            (' table:visibility="collapse"', ("Eva", "Bo", "eva@example.org")),
        )
    )
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    columns = '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Iscritti &amp; C.">{columns}{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        "</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    (grid,) = read(path)
    assert grid.sheet == "Iscritti & C."
    assert (grid.hidden_rows, grid.hidden_columns) == ({2, 3, 5}, {1, 2})
    assert [row.text(0) for row in grid.rows] == ["Nome", "Ada", "Ada", "Ugo", "Eva"]


XLSB = Path(__file__).parent / "data" / "people.xlsb"
"""Three invented people, written by pyxlsbwriter 0.1.0; Excel itself was not at hand."""


def test_a_binary_workbook_is_read(read: Read, tmp_path: Path) -> None:
    people, notes = read(XLSB)
    assert [row.number for row in people.rows] == [1, 3, 4, 5, 6]
    assert people.rows[2].cells[1:5] == ("D'ALÒ NICCOLÒ", date(1971, 4, 17), "niccolo.dalo@example.org", 3471234567)
    assert notes.hidden
    cut = tmp_path / "cut.xlsb"
    with zipfile.ZipFile(XLSB) as whole, zipfile.ZipFile(cut, "w") as shorter:
        for name in whole.namelist():
            data = whole.read(name)
            shorter.writestr(name, data[: len(data) // 2] if name.endswith("sheet1.bin") else data)
    assert why(read, cut) == "why:list-damaged"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "why:list-empty"),
        (b"%PDF-1.7 ...", "why:list-not-a-list"),
        (b"\x89PNG\r\n\x1a\n", "why:list-not-a-list"),
        (b"<html><table></table></html>", "why:list-is-web-page"),
        (b'<?xml version="1.0"?><!DOCTYPE x><Workbook/>', "why:list-is-web-page"),
        (bytes(range(256)) * 20, "why:list-damaged"),
    ],
)
def test_what_is_no_list_is_refused_with_its_reason(read: Read, tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert why(read, path) == reason


def test_a_folder_and_a_missing_file_are_told_apart(read: Read, tmp_path: Path) -> None:
    assert why(read, tmp_path) == "why:list-is-folder"
    assert why(read, tmp_path / "gone.csv") == "why:list-not-there"


class Stopped:
    """Progress of somebody who no longer wants to wait."""

    cancelled = True

    def tell(self, step: Step) -> None:
        """Hear nothing."""


def test_reading_can_be_stopped_and_the_next_list_is_read(tmp_path: Path) -> None:
    room = ReadingRoom()
    path = tmp_path / "long.csv"
    path.write_text("a;b;c;d\n" * 45_000, encoding="utf-8")
    with pytest.raises(Cancelled):
        room(path, Stopped())
    assert len(room(path, Silent())[0].rows) == 45_000
    room.close()
