"""A workbook full of what staff add, synced again and again with changes on both sides."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path
from random import Random

import pytest
from python_calamine import CalamineWorkbook

from eventdesk.bench.invented import write_down
from eventdesk.bootstrap import OpenFile
from eventdesk.core.export.merge import Choices
from eventdesk.core.registration.model import Person, Registration
from tests.export.books import small
from tests.spreadsheets.hand import Hand
from tests.spreadsheets.office import all_converted
from tests.spreadsheets.package_rules import MAIN, broken_rules
from tests.spreadsheets.staff import decorated

OURS = ("xl/worksheets/sheet", "xl/tables/table", "xl/styles.xml", "xl/workbook.xml", "xl/charts/chart2.xml")
ADDED = (
    "comment", "drawing9", "drawing10", "chart9", "chartsheet", "pivot", "slicer", "vba", "custom", "media", "vml",
    "external", "ctrlProp", "person.xml", "printerSettings",
)  # fmt: skip
SYNCS = 20
EVERY = int(os.environ.get("EVENTDESK_OFFICE_OPENS_EVERY", "5"))
"""LibreOffice opens the file after every fifth sync; after each with 1, which takes a minute."""


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.needs("soffice")
def test_twenty_syncs_with_changes_on_both_sides_lose_nothing(opened: OpenFile, tmp_path: Path) -> None:
    chance, invented = Random(20), small(30, 2, 10)
    write_down(opened.file.ledger, invented)
    plain = tmp_path / "plain.xlsx"
    opened.export.export(invented.event.id, plain)
    book = decorated(plain, tmp_path / "cartella.xlsm")
    assert broken_rules(book.read_bytes()) == []
    people = [record for record in invented.records if isinstance(record, Person)]
    before = _parts(book)
    states = tmp_path / "states"
    states.mkdir()
    for number in range(SYNCS):
        in_excel, in_eventdesk = chance.sample(people, 2)
        hand = Hand(book)
        hand.type("Partecipanti", in_excel.short, "Ente", f"Da Excel {number}")
        hand.save()
        with opened.file.ledger.writing(event=invented.event.id) as unit:
            now = unit.read.get(Person, in_eventdesk.id)
            assert now is not None
            unit.change(now, organisation=f"Da EventDesk {number}")
            if number % 4 == 0:
                new = Person(id=f"{number + 1:032x}", short=f"N{number}", last=f"Nuovo {number}")
                unit.new(new)
                unit.new(Registration(id=f"{number + 500:032x}", event=invented.event.id, person=new.id))
        opened.sync.apply(book, default=Choices())
        assert broken_rules(book.read_bytes()) == []
        assert opened.sync.preview(book).is_quiet
        with opened.file.ledger.reading() as read:
            assert read.get(Person, in_excel.id).organisation == f"Da Excel {number}"  # type: ignore[union-attr]
        shutil.copy(book, states / f"{number:02}.xlsm")
    after = _parts(book)
    assert list(after) == list(before)
    changed = {name for name in before if before[name] != after[name]}
    assert [name for name in changed if not name.startswith(OURS)] == []
    assert [name for name in changed if any(word in name for word in ADDED)] == []
    _people_sheet_keeps_what_was_added(book)
    opened_after = range(EVERY - 1, SYNCS, EVERY)
    office = all_converted([states / f"{number:02}.xlsm" for number in opened_after], "xlsx", tmp_path / "office")
    for number, saved in zip(opened_after, office, strict=True):
        rows = CalamineWorkbook.from_path(saved).get_sheet_by_name("Partecipanti").to_python()
        assert len(rows) == 32 + number // 4
    assert opened.sync.preview(office[-1]).is_quiet


def _people_sheet_keeps_what_was_added(book: Path) -> None:
    hand = Hand(book)
    sheet = hand.tree(hand.part_of("Partecipanti"))
    last = len(hand.rows("Partecipanti"))
    assert last == 36
    assert sheet.find(MAIN + "protectedRanges")[0].get("sqref") == f"A1:A{last}"
    assert sheet.find(MAIN + "conditionalFormatting").get("sqref") == f"I2:I{last}"
    assert (sheet.find(MAIN + "pageSetup").get("orientation"), sheet.find(MAIN + "rowBreaks") is None) == (
        "portrait",
        False,
    )
    assert sheet.find(MAIN + "headerFooter")[0].text == "&CRiservato"
    assert sheet.find(MAIN + "hyperlinks")[0].get("ref") == "H2"
    assert [e.text for e in sheet.iter("{http://schemas.microsoft.com/office/excel/2006/main}sqref")] == [
        f"J2:J{last}",
        "P2",
        f"K2:K{last}",
    ]
    assert sheet.find(MAIN + "cols")[1].get("width") == "41.5"
    assert hand.rows("Partecipanti")[3].get("hidden") == "1"
    assert sheet.find(MAIN + "legacyDrawing") is not None
