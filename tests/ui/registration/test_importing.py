"""The import page on a real event file, by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from eventdesk.core.registration.imports import Around
from eventdesk.core.shared.errors import Cancelled
from eventdesk.core.shared.progress import Silent
from eventdesk.spreadsheets.reading_child import read
from eventdesk.spreadsheets.reading_zip import Limits
from eventdesk.ui.registration.importing import ImportPage
from tests.ui.accessible import unnamed

ROWS = (
    ("Nome", "Cognome", "E-mail", "Comune", "Esigenze", "Consenso al trattamento dei dati"),
    ("Ada", "Rossi", "ada@example.org", "Ivrea", "vegana", "Sì"),
    ("Ada", "Rosso", "ada@example.org", "Ivrea", "", "Sì"),
    ("Neri", "Ugo", "ugo.neri@example.org", "Ivrea", "", "No"),
    ("Bo", "Gallo", "bo@example", "Ivrea", "", "Sì"),
)


@pytest.fixture
def event(opened):
    return opened.programme.start("Prova").id


@pytest.fixture
def backups():
    return []


@pytest.fixture
def page(kit, opened, event, qtbot, backups):
    made = ImportPage(kit, event, opened.imports, lambda: backups.append(True))
    qtbot.addWidget(made)
    made.retranslate()
    made.resize(960, 640)
    made.show()
    yield made
    made.close()


def _part(page, kind, name):
    return page.findChild(kind, f"registration.import.{name}")


def _press(page, qtbot, name):
    qtbot.mouseClick(_part(page, QPushButton, name), Qt.MouseButton.LeftButton)


def _ready(page, qtbot):
    qtbot.waitUntil(lambda: page._preview is not None and page._reading is None, timeout=20_000)


def _book(path, rows=ROWS):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def _counts(page):
    return {key: count for key, count in page._preview.counts.items() if count}


def _after(page, qtbot, decide):
    before = page._preview
    decide()
    qtbot.waitUntil(lambda: page._preview is not before and page._reading is None, timeout=20_000)


def test_a_list_is_checked_corrected_imported_reported_and_undone(
    page, opened, event, backups, kit, qtbot, tmp_path, settled
):
    models = [QAbstractItemModelTester(model) for model in (page._result.rows.model, page._result.rows.raw_model)]
    told, written = [], []
    kit.toasts.told.connect(told.append)
    page.done.connect(written.append)
    page.start([_book(tmp_path / "list.xlsx")])
    _ready(page, qtbot)
    assert unnamed(page) == []
    result = page._result
    assert result.section.key == "checks", "what has to be answered is shown first"
    assert _counts(page) == {"new": 3, "possible": 1}

    # Consent is asked once: importing before that only shows the question.
    _press(page, qtbot, "apply")
    assert written == [] and not page._progress.busy
    box = _part(page, QComboBox, "answer.refusals")
    box.setCurrentIndex(box.findData("no_contact"))
    _after(page, qtbot, lambda: box.activated.emit(box.currentIndex()))

    # One fix for all rows with a problem.
    box = _part(page, QComboBox, "answer.problem:names-swapped")
    box.setCurrentIndex(box.findData("swap"))
    _after(page, qtbot, lambda: box.activated.emit(box.currentIndex()))

    # A value typed over in the table; the raw grid beside it shows the same row.
    result.go("rows")
    result.rows.choose("5")
    assert result.rows.raw_model.ref_at(result.rows.raw.currentIndex().row()) == "5"
    table = result.rows.result.table
    email = next(n for n, column in enumerate(result.rows.model.columns) if column.key == "email")
    index = result.rows.model.index(result.rows.model.place_of("5"), email)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = table.findChild(QLineEdit)
    editor.setText("bo.gallo@example.org")
    _after(page, qtbot, lambda: qtbot.keyClick(editor, Qt.Key.Key_Return))
    assert not [p for p in page._preview.problems if p.kind == "email-wrong"]

    # The header can be pointed at; pointing at the right one again brings everything back.
    raw = result.rows.raw
    for row, header in ((2, (2,)), (1, (1,))):
        numbers = [result.rows.raw_model.row_at(n).number for n in range(result.rows.raw_model.rowCount())]
        place = numbers.index(row)
        raw.selectRow(place)
        _after(page, qtbot, lambda: _press(page, qtbot, "header"))
        assert page._preview.sheets[0].header.rows == header

    # Side by side, decided.
    result.go("twins")
    assert result.twins.pairs.current.ref == "3"
    _after(page, qtbot, lambda: _press(page, qtbot, "twin.new"))
    assert _counts(page) == {"new": 4}

    # A row left out and taken back in.
    result.go("rows")
    result.rows.choose("2")
    _after(page, qtbot, lambda: _press(page, qtbot, "leave"))
    result.go("left")
    result.leftovers.table.choose("2")
    _after(page, qtbot, lambda: _press(page, qtbot, "left.take"))

    page.save_report(page._preview, tmp_path / "report")
    qtbot.waitUntil(lambda: (tmp_path / "report.xlsx").exists(), timeout=10_000)
    (sheet,) = read(tmp_path / "report.xlsx", Limits())
    assert len(sheet.rows) == len(ROWS)

    _press(page, qtbot, "apply")
    qtbot.waitUntil(lambda: bool(written), timeout=20_000)
    assert backups == [True]
    people = {(r.who.first, r.who.last): r for r in opened.register.people(event)}
    assert set(people) == {("Ada", "Rossi"), ("Ada", "Rosso"), ("Ugo", "Neri"), ("Bo", "Gallo")}
    assert people["Ugo", "Neri"].who.email == ""
    assert people["Bo", "Gallo"].who.email == "bo.gallo@example.org"
    assert people["Ada", "Rossi"].entry.needs_food == "vegana"

    # The import stands among the latest ones, with its undo.
    page.start()
    qtbot.waitUntil(lambda: _part(page, QPushButton, "undo") is not None, timeout=10_000)
    _press(page, qtbot, "undo")
    qtbot.waitUntil(lambda: opened.register.people(event) == [], timeout=10_000)
    settled()
    del models


def test_copied_cells_are_read_like_a_file_and_leave_nothing_behind(page, qtbot):
    cells = "Nome\tCognome\tE-mail\nAda\tRossi\tada@example.org\n"
    clipboard = QApplication.clipboard()
    data = QMimeData()
    data.setText("just a word")
    clipboard.setMimeData(data)
    _press(page, qtbot, "paste")
    assert page._preview is None and page._file_row._wrong.text()
    data = QMimeData()
    data.setText(cells)
    clipboard.setMimeData(data)
    line = _part(page, QLineEdit, "path")
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    _ready(page, qtbot)
    assert _counts(page) == {"new": 1}
    first = page.files[0]
    data = QMimeData()
    rows = "".join(f"<tr><td>{'</td><td>'.join(row.split(chr(9)))}</td></tr>" for row in cells.splitlines())
    data.setHtml(
        f"<html><body><table>{rows}<tr><td>Bo</td><td>Neri</td><td>bo@example.org</td></tr></table></body></html>"
    )
    data.setText(cells)
    clipboard.setMimeData(data)
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    _ready(page, qtbot)
    assert _counts(page) == {"new": 2}, "the table, not its text"
    last = page.files[0]
    page._on_back()
    assert not first.exists() and not last.parent.exists()


def test_a_protected_list_asks_for_its_password(page, qtbot, tmp_path):
    path = tmp_path / "locked.xlsx"
    with _book(tmp_path / "plain.xlsx").open("rb") as plain, path.open("wb") as locked:
        OOXMLFile(plain).encrypt("segreta", locked)
    page.start([path])
    secret = _part(page, QLineEdit, "password")
    qtbot.waitUntil(secret.isVisible, timeout=10_000)
    for word in ("sbagliata", "segreta"):
        secret.clear()
        qtbot.keyClicks(secret, word)
        before = page._secret_row._wrong.text()
        qtbot.keyClick(secret, Qt.Key.Key_Return)
        qtbot.waitUntil(
            lambda b=before: (
                page._reading is None and (page._preview is not None or page._secret_row._wrong.text() != b)
            ),
            timeout=20_000,
        )
    assert _counts(page) == {"new": 3, "possible": 1}
    assert not secret.isVisible() and not secret.text()


class _Stop(Silent):
    """Stops a write at its second chunk."""

    def __init__(self) -> None:
        self.told = 0

    def tell(self, step) -> None:
        self.told += step.key == "writing-people"

    @property
    def cancelled(self) -> bool:
        return self.told > 0


def test_an_import_cut_short_is_offered_to_be_finished_or_undone(page, opened, event, qtbot, tmp_path):
    rows = [("Nome", "Cognome", "E-mail"), *((f"Ada{n}", "Rossi", f"a{n}@example.org") for n in range(120))]
    path = _book(tmp_path / "list.xlsx", rows)
    with pytest.raises(Cancelled):
        opened.imports.apply(event, opened.imports.preview(event, [path]), progress=_Stop())
    page.start()
    qtbot.waitUntil(lambda: _part(page, QPushButton, "finish") is not None, timeout=10_000)
    assert unnamed(page) == []
    _press(page, qtbot, "finish")
    _ready(page, qtbot)
    assert page._preview.counts["new"] + page._preview.counts["same"] == 120
    _press(page, qtbot, "apply")
    qtbot.waitUntil(lambda: opened.imports.offer_unfinished(event) == [], timeout=20_000)
    assert len(opened.register.people(event)) == 120
    assert Path(path).exists() and Around().recall is None
