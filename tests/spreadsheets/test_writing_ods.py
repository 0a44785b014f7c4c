"""The book as an OpenDocument spreadsheet, read back by two other programs."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from eventdesk.core.export.privacy import Options
from eventdesk.core.shared.progress import Silent
from eventdesk.spreadsheets.writing import WorkbookWriter, verify
from tests.export.books import book_of, small, state_of
from tests.spreadsheets.office import converted
from tests.spreadsheets.test_writing import HOSTILE, texts_of

WITHOUT_TAB = [text.replace("\t", " ") for text in HOSTILE]


@pytest.mark.needs("soffice")
def test_libreoffice_opens_it_with_the_same_rows(tmp_path: Path) -> None:
    book, path = book_of(state_of(small(40, 3, 30)), Options(needs=True)), tmp_path / "cartella.ods"
    assert WorkbookWriter().write(book, path, Silent()).sheets["Partecipanti"] == 40
    verify(converted(path, "xlsx", tmp_path / "office").read_bytes(), book)


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    path = tmp_path / "cartella.ods"
    WorkbookWriter().write(texts_of(*HOSTILE), path, Silent())
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("Schede").to_python()
    assert [row[1] for row in rows[1:]] == WITHOUT_TAB
    assert b"table:formula" not in zipfile.ZipFile(path).read("content.xml")


def test_the_package_is_as_the_format_wants_it(tmp_path: Path) -> None:
    path = tmp_path / "cartella.ods"
    WorkbookWriter().write(book_of(state_of(small(5, 1, 2)), Options("en", needs=True)), path, Silent())
    data = path.read_bytes()
    assert data[30:38] == b"mimetype"
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        listed = {
            e.get(f"{{{e.nsmap['manifest']}}}full-path")
            for e in etree.fromstring(archive.read("META-INF/manifest.xml"))
        }
        content = etree.fromstring(archive.read("content.xml"))
        assert listed - {"/"} == set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"}
    names = {key.rpartition("}")[2] for e in content.iter() for key in e.attrib}
    assert {"display-filter-buttons", "content-validation-name"} <= names
    used = {
        v for e in content.iter() for k, v in e.attrib.items() if k.endswith("}style-name") and "column" not in e.tag
    }
    known = {v for e in content.iter() for k, v in e.attrib.items() if k.endswith("style:1.0}name")}
    assert used <= known
