"""Workbooks that other programs, or accidents, wrote their own way."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

import pytest
from lxml import etree

from eventdesk.bench.invented import Invented, write_down
from eventdesk.bootstrap import OpenFile
from eventdesk.core.export.ports import NotAWorkbook, TableTrouble
from eventdesk.core.registration.model import Person
from eventdesk.spreadsheets.cells import moment_of, serial
from eventdesk.spreadsheets.grid import refuse_far_cells
from eventdesk.spreadsheets.package import Package
from eventdesk.spreadsheets.patching import Styles
from eventdesk.spreadsheets.recalculating import has_formulas
from tests.export.books import small
from tests.spreadsheets.hand import Hand, write
from tests.spreadsheets.package_rules import MAIN, RELS

_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@pytest.fixture
def event(opened: OpenFile, tmp_path: Path) -> Invented:
    """A small event and its workbook, ``cartella.xlsx``."""
    invented = small(6, 2, 3)
    write_down(opened.file.ledger, invented)
    opened.export.export(invented.event.id, tmp_path / "cartella.xlsx")
    return invented


def _prefixed(element: etree._Element, parent: etree._Element | None = None) -> etree._Element:
    """The same element with ``x:`` before its name, as some programs write it."""
    names = {("x" if prefix is None else prefix): name for prefix, name in element.nsmap.items()}
    made = etree.Element(element.tag, nsmap=names)
    if parent is not None:
        parent.append(made)
    made.attrib.update(element.attrib)
    made.text = element.text
    for child in element:
        _prefixed(child, made)
    return made


def _written_otherwise(hand: Hand) -> None:
    """Days from 1904, ``x:`` before every name, no formats, kinds by ending, other capitals, absolute targets, a table
    without its header row, a relationship that leads nowhere.
    """
    people, table = hand.part_of("Partecipanti"), hand.tree(hand.table_part("Partecipanti"))
    table.set("headerRowCount", "0")
    table.set("ref", table.get("ref").replace("A1", "A2"))
    table.remove(table.find(MAIN + "autoFilter"))
    for cell in hand.rows("Partecipanti")[0]:
        write(cell, "")
    _relate_nowhere(hand, people)
    hand.tree("xl/workbook.xml").find(MAIN + "workbookPr").set("date1904", "1")
    for name in [name for name in hand.parts if name.startswith("xl/worksheets/sheet")]:
        tree = hand.tree(name)
        for cell in tree.iter(MAIN + "c"):
            value = cell.find(MAIN + "v")
            if cell.get("s") in ("6", "7") and value is not None:
                value.text = repr(float(value.text) - 1462)
    hand.save()
    for name, data in list(hand.parts.items()):
        if name.startswith("xl/worksheets/sheet"):
            hand.parts[name] = etree.tostring(_prefixed(etree.fromstring(data)))
        if name.startswith("xl/worksheets/_rels/"):
            hand.parts[name] = data.replace(b'"../', b'"/xl/')
    hand.parts["xl/worksheets/SHEET2.xml"] = hand.parts.pop("xl/worksheets/sheet2.xml")
    types = hand.parts["[Content_Types].xml"]
    main = re.search(rb'<Override PartName="/xl/workbook.xml" ContentType="([^"]*)"/>', types)
    assert main is not None
    types = types.replace(main[0], b"").replace(
        b'xml" ContentType="application/xml"', b'xml" ContentType="%s"' % main[1]
    )
    hand.parts["[Content_Types].xml"] = types


def _relate_nowhere(hand: Hand, part: str) -> None:
    rels = hand.tree(part.replace("worksheets/", "worksheets/_rels/") + ".rels")
    attributes = {"Id": "rId55", "Type": _REL + "table", "Target": "../tables/table99.xml"}
    etree.SubElement(rels, RELS + "Relationship", attributes)


def test_a_workbook_another_program_wrote_its_own_way_syncs(opened: OpenFile, event: Invented, tmp_path: Path) -> None:
    path = tmp_path / "cartella.xlsx"
    hand = Hand(path)
    _written_otherwise(hand)
    hand._trees.clear()
    hand.save()
    before = opened.sync.preview(path)
    assert (before.is_quiet, before.missing) == (True, ())
    person = next(record for record in event.records if isinstance(record, Person))
    with opened.file.ledger.writing(event=event.event.id) as unit:
        unit.change(next(p for p in unit.read.find(Person) if p.id == person.id), last="=Una")
    assert opened.sync.apply(path).written > 0
    assert opened.sync.preview(path).is_quiet


def test_a_file_without_formats_needs_none() -> None:
    assert Styles(Package(Path("cartella.xlsx"), b"", [], {}), "xl/styles.xml").quoted(0) == 0


def test_what_is_damaged_inside_is_said_in_a_sentence(opened: OpenFile, event: Invented, tmp_path: Path) -> None:
    path = tmp_path / "guasta.xlsx"
    for how in ("sheet", "place", "table"):
        hand = Hand(tmp_path / "cartella.xlsx")
        people, table = hand.part_of("Partecipanti"), hand.table_part("Partecipanti")
        hand._trees.clear()
        if how == "sheet":
            hand.parts[people] = hand.parts[people][: len(hand.parts[people]) // 2]
        elif how == "place":
            hand.parts[people] = hand.parts[people].replace(b'r="C3"', b'r="?"')
        else:
            hand.parts[table] = hand.parts[table][:-9]
        hand.save(path)
        with pytest.raises(NotAWorkbook) as refused:
            opened.sync.preview(path)
        assert refused.value.values["why"] == "why:sync-damaged"


@pytest.mark.parametrize("place", ["XFD1048576", "A1048576", "ZZZ400"])
def test_a_word_typed_in_the_far_corner_is_pointed_out_instead_of_read(place: str) -> None:
    near = b'<row r="1"><c r="A1" t="str"><v>1</v></c></row>'
    row = place.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    far = f'<row r="{row}"><c r="A{row}" s="1"/><c r="T{row}"><v>1</v></c><c r="{place}"><v>1</v></c></row>'.encode()
    with pytest.raises(TableTrouble) as refused:
        refuse_far_cells("Partecipanti", near + far)
    assert refused.value.values["text"].endswith(row)
    empty = re.sub(rb"><v>1</v></c>", b"/>", far)
    refuse_far_cells("Partecipanti", near + empty + b'<row r="9"><c r="XFD9"><v>1</v></c></row>')


def test_formulas_are_seen_whatever_their_prefix() -> None:
    assert all(has_formulas(part) for part in (b"<c><f>1</f></c>", b'<x:f t="shared" si="0"/>', b"<f/>"))
    assert not has_formulas(b"<filterColumn/><formula1>1</formula1><v>a</v>")


@pytest.mark.parametrize("day", [date(1904, 1, 1), datetime.fromisoformat("2026-03-15T09:30")])
def test_days_are_counted_from_1904_where_the_file_does(day: date) -> None:
    assert moment_of(float(serial(day, since_1904=True)) + 1462).timetuple() == day.timetuple()
