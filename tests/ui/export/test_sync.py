"""The page on which a workbook comes back, on a real event and a real workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QPushButton

from eventdesk.bench.invented import write_down
from eventdesk.core.export.merge import Side
from eventdesk.core.registration.model import Person
from eventdesk.ui.export.opening import free_name
from eventdesk.ui.export.state import Picks, choices_of, decided, entries_of, for_all, undecided
from eventdesk.ui.export.sync import SyncPart
from tests.export.books import small
from tests.spreadsheets.hand import Hand
from tests.ui.accessible import unnamed


class Desk:
    """An event, its workbook, and hands on both."""

    def __init__(self, opened, folder):
        self.opened, self.invented = opened, small(12, 2, 4)
        write_down(opened.file.ledger, self.invented)
        self.people = [record for record in self.invented.records if isinstance(record, Person)]
        self.book = folder / "cartella.xlsx"
        opened.export.export(self.invented.event.id, self.book)

    def person(self, number):
        with self.opened.file.ledger.reading() as read:
            return read.get(Person, self.people[number].id)

    def change(self, number, **fields):
        with self.opened.file.ledger.writing(event=self.invented.event.id) as unit:
            unit.change(self.person(number), **fields)

    def quarrel(self):
        """An edit, two conflicts, a deleted row, and news."""
        hand = Hand(self.book)
        hand.type("Partecipanti", self.people[0].short, "Ente", "Da Excel")
        for number in (1, 2):
            hand.type("Partecipanti", self.people[number].short, "Cognome", f"Excel {number}")
        hand.delete_rows("Partecipanti", self.people[3].short)
        hand.save()
        for number in (1, 2):
            self.change(number, last=f"EventDesk {number}")
        self.change(4, phone="+39 051 1")


@pytest.fixture
def desk(opened, tmp_path):
    return Desk(opened, tmp_path)


@pytest.fixture
def page(kit, desk, qtbot):
    made = SyncPart(kit, desk.opened.sync, desk.opened.undo.undo)
    made.retranslate()
    qtbot.addWidget(made)
    made.resize(980, 640)
    made.show()
    yield made
    made.close()


def _click(page, qtbot, name):
    qtbot.mouseClick(page.findChild(QPushButton, f"export.{name}"), Qt.MouseButton.LeftButton)


def _choose(page, what, number=0):
    entry = [entry for entry in page._choosing.entries if entry.what == what][number]
    page._choosing.table.choose(entry.id)
    return entry


def test_choices_by_state_alone(desk):
    desk.quarrel()
    preview = desk.opened.sync.preview(desk.book)
    entries = entries_of(preview, Picks())
    assert undecided(entries) == 3
    picks = for_all(Picks(), entries, "conflict", "ours")
    picks = decided(picks, [entry for entry in entries if entry.what == "edit"], "later")
    conflict = next(entry for entry in entries if entry.what == "conflict")
    picks = decided(picks, [conflict], "excel")
    people = choices_of(preview, picks)["people"]
    assert sorted(people.sides.values()) == [Side.EVENTDESK, Side.EXCEL]
    assert len(people.later) == 1
    assert choices_of(preview, picks, take=False)["people"].take is False
    assert undecided(entries_of(preview, picks)) == 1
    assert undecided(entries_of(preview, for_all(picks, entries, "deleted", "out"))) == 0
    assert for_all(picks, entries, "conflict", "").of("conflict", conflict.spot) == ""
    assert any(entry.name.startswith("EventDesk 1") for entry in entries)


def test_a_workbook_is_compared_chosen_about_applied_and_undone(page, desk, qtbot, settled):
    desk.quarrel()
    tester = QAbstractItemModelTester(page._choosing.model)
    page.start(desk.book)
    settled()
    assert unnamed(page) == []
    assert page._note.isVisible() is False
    _choose(page, "conflict")
    _click(page, qtbot, "sync.excel")
    _choose(page, "conflict", 1)
    _click(page, qtbot, "sync.ours")
    _choose(page, "deleted")
    _click(page, qtbot, "sync.again")
    assert undecided(page._choosing.entries) == 0
    before = desk.book.read_bytes()
    lock = desk.book.with_name(f".~lock.{desk.book.name}#")
    lock.write_text("Carla,carla,pc,,;", encoding="utf-8")
    _click(page, qtbot, "sync.apply")
    qtbot.waitUntil(page._locked.isVisible)
    assert desk.book.read_bytes() == before
    assert "Carla" in page._locked._note.accessibleName()
    _click(page, qtbot, "locked.wait")
    lock.unlink()
    qtbot.waitUntil(lambda: "up to date" in page._progress.text)
    settled()
    assert page._locked.isVisible() is False
    assert desk.person(0).organisation == "Da Excel"
    assert {desk.person(1).last, desk.person(2).last} <= {"Excel 1", "EventDesk 1", "Excel 2", "EventDesk 2"}
    assert desk.people[3].short in [row[0] for row in Hand(desk.book).texts("Partecipanti")]
    qtbot.waitUntil(page._empty.isVisible)
    _click(page, qtbot, "sync.undo")
    qtbot.waitUntil(lambda: bool(page._choosing.entries))
    assert desk.person(0).organisation == desk.people[0].organisation
    del tester


def test_the_result_may_be_a_new_file_and_excels_edits_may_stay_where_they_are(
    page, desk, qtbot, settled, monkeypatch, tmp_path
):
    desk.quarrel()
    before, copy = desk.book.read_bytes(), free_name(desk.book)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    page.start(desk.book)
    settled()
    _click(page, qtbot, "sync.without")
    qtbot.waitUntil(lambda: "up to date" in page._progress.text)
    settled()
    assert desk.person(0).organisation == desk.people[0].organisation
    assert "left for later" in page._progress.text
    page._progress.dismiss()
    before = desk.book.read_bytes()
    _click(page, qtbot, "sync.copy")
    qtbot.waitUntil(lambda: "up to date" in page._progress.text)
    settled()
    assert desk.book.read_bytes() == before
    assert copy.exists()
    assert desk.person(0).organisation == "Da Excel"
    page.start(tmp_path / "nessuna.xlsx")
    settled()
    assert "nessuna.xlsx" in page._path_row._wrong.text()
    assert Path(page._path.path).name == "nessuna.xlsx"
