"""The badge screen on a real event file: true pages, saved and printed whole, noted as printed."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QPushButton, QSpinBox

from eventdesk.core.badges.own import PrinterSetup
from eventdesk.core.badges.records import BadgePrinted
from eventdesk.core.badges.sheet import Adjustment
from eventdesk.core.badges.states import JobState
from eventdesk.core.registration.model import BadgeRevoked
from eventdesk.printing.paper import codes_on
from eventdesk.ui.badges.screen import BadgesScreen
from eventdesk.ui.badges.slots import SlotPicker
from tests.ui.accessible import unnamed
from tests.ui.badges.conftest import click, part


def _settled(screen, qtbot, pages):
    def ready():
        tab = screen._parts[screen._tabs.currentIndex()]
        return tab is not None and not tab._making.under_way and tab._pages.preview.pages == pages

    qtbot.waitUntil(ready, timeout=20000)
    return screen._parts[screen._tabs.currentIndex()]


def _printed(opened, event):
    with opened.file.ledger.reading() as read:
        return read.find(BadgePrinted, event=event)


def test_pages_are_made_saved_printed_and_kept_when_the_printer_refuses(
    screen, services, opened, event, tray, qtbot, tmp_path
):
    tab = _settled(screen, qtbot, 2)
    assert "12" in tab._pages.summary
    qtbot.waitUntil(lambda: not tab._pages.preview._picture.isNull())
    assert unnamed(screen) == []
    # A folder that is not there is a sentence at the file; nothing is noted.
    line = part(screen, QLineEdit, "badges.file.path")
    line.setText(str(tmp_path / "nowhere" / "b.pdf"))
    click(screen, qtbot, "badges.save")
    qtbot.waitUntil(lambda: "b.pdf" in tab._output._wrong.text(), timeout=10000)
    assert _printed(opened, event) == []
    # Saved whole, and noted.
    line.setText(str(tmp_path / "mine"))
    click(screen, qtbot, "badges.save")
    qtbot.waitUntil(lambda: "mine.pdf" in screen._sending.progress.text, timeout=10000)
    pdf = pypdfium2.PdfDocument(tmp_path / "mine.pdf")
    assert len(pdf) == 2
    pdf.close()
    assert len(_printed(opened, event)) == 12
    # Printed again, with a reason; a stopped printer is said.
    printer = part(screen, QComboBox, "badges.printer")
    printer.setCurrentIndex(printer.findData("Roll"))
    part(screen, QLineEdit, "badges.reason").setText("wet")
    click(screen, qtbot, "badges.print")
    qtbot.waitUntil(lambda: "stopped" in screen._sending.progress.text, timeout=10000)
    assert [fact.reason for fact in _printed(opened, event)[12:]] == ["wet"] * 12
    # Nothing left to print is said.
    who = part(screen, QComboBox, "badges.who")
    who.setCurrentIndex(who.findData("either"))
    qtbot.waitUntil(tab._pages._empty.isVisible, timeout=10000)
    who.setCurrentIndex(0)
    _settled(screen, qtbot, 2)
    # A printer that refuses keeps the job; it is printed later.
    tray.broken = True
    click(screen, qtbot, "badges.print")
    again = part(screen, QPushButton, "badges.kept.again")
    qtbot.waitUntil(again.isVisible, timeout=10000)
    tray.broken = False
    click(screen, qtbot, "badges.kept.again")
    qtbot.waitUntil(lambda: not again.isVisible(), timeout=10000)
    assert [name for name, _ in tray.printed] == ["Roll", "Roll"]
    assert len(_printed(opened, event)) == 36


def test_choices_make_other_pages_and_are_remembered(screen, kit, services, qtbot):
    tab = _settled(screen, qtbot, 2)
    picker = part(screen, SlotPicker, "badges.first")
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(picker, Qt.Key.Key_Right)
    assert picker.first == 3
    part(screen, QCheckBox, "badges.separators").setChecked(True)
    order = part(screen, QComboBox, "badges.order")
    order.setCurrentIndex(order.findData("box"))
    assert part(screen, QSpinBox, "badges.boxes").isVisible()
    sheet = part(screen, QComboBox, "badges.sheet")
    sheet.setCurrentIndex(sheet.findData("A6, four on A4"))
    assert picker.first == 0
    _settled(screen, qtbot, 4)  # twelve and a separator, four on a sheet
    part(screen, QLineEdit, "badges.find").setText("ada 11")
    _settled(screen, qtbot, 1)
    assert len(tab._made.badges) == 1
    part(screen, QLineEdit, "badges.find").setText("nobody")
    qtbot.waitUntil(tab._pages._empty.isVisible, timeout=10000)
    again = BadgesScreen(kit, services)
    qtbot.addWidget(again)
    again.show()
    later = _settled(again, qtbot, 4)
    job = later._choices.job
    assert (job.sheet, job.order, job.separators, job.find) == ("A6, four on A4", "box", True, "")


def test_the_correction_of_the_printer_is_in_the_pages(screen, services, qtbot):
    tab = _settled(screen, qtbot, 2)
    plain = tab._made.path.read_bytes()
    services.own.keep_printer("Roll", PrinterSetup(Adjustment(2.0, 1.0)))
    printer = part(screen, QComboBox, "badges.printer")
    printer.setCurrentIndex(printer.findData("Roll"))
    qtbot.waitUntil(lambda: not tab._making.under_way and tab._made.path.read_bytes() != plain, timeout=20000)


def test_one_badge_is_printed_again_and_a_lost_one_replaced(screen, services, opened, event, tray, qtbot):
    _settled(screen, qtbot, 2)
    before = opened.badges.badges(event)[0]
    screen.scanned(before.code)
    tab = screen._parts[1]
    qtbot.waitUntil(lambda: tab._table.current is not None, timeout=10000)
    assert tab._table.current.face.code == before.code
    assert unnamed(screen) == []
    qtbot.waitUntil(lambda: tab.printers.printer == "Office")
    click(screen, qtbot, "badges.one.print")
    qtbot.waitUntil(lambda: len(_printed(opened, event)) == 1, timeout=10000)
    qtbot.waitUntil(lambda: bool(tab._table.current.prints), timeout=10000)
    # Where the system numbers its jobs, the badge is followed through the printer's queue.
    tray.job, tray.state = 7, JobState.HELD
    click(screen, qtbot, "badges.one.print")
    qtbot.waitUntil(lambda: tab._state.text() == "held by printer", timeout=10000)
    assert "stopped" in screen._sending.progress.text
    tray.state = JobState.PRINTED
    qtbot.waitUntil(lambda: tab._table.current.where == "", timeout=10000)
    assert "has printed" in screen._sending.progress.text
    tray.job, tray.state = 8, JobState.FAILED
    click(screen, qtbot, "badges.one.print")
    qtbot.waitUntil(lambda: tab._state.text() == "not printed", timeout=10000)
    qtbot.waitUntil(lambda: len(_printed(opened, event)) == 2, timeout=10000)
    assert "gave up" in screen._sending.progress.text
    tray.job = 0
    click(screen, qtbot, "badges.one.lost")
    assert tab._reason_row._wrong.isVisible()
    part(screen, QLineEdit, "badges.one.reason").setText("lost on the train")
    click(screen, qtbot, "badges.one.lost")
    qtbot.waitUntil(lambda: len(tray.printed) == 4, timeout=10000)
    qtbot.waitUntil(lambda: tab._table.current.face.code != before.code, timeout=10000)
    assert codes_on(tray.printed[3][1], 0) == [tab._table.current.face.code]
    with opened.file.ledger.reading() as read:
        assert [fact.reason for fact in read.find(BadgeRevoked, event=event)] == ["lost on the train"]
    qtbot.waitUntil(lambda: "lost on the train" in tab._history.text(), timeout=10000)


def test_other_papers_are_seen_printed_and_what_is_missing_is_said(screen, services, tray, qtbot, tmp_path):
    screen._tabs.setCurrentIndex(2)
    tab = _settled(screen, qtbot, 3)
    assert unnamed(screen) == []
    qtbot.waitUntil(lambda: tab._output.printer == "Office")
    click(screen, qtbot, "papers.print")
    qtbot.waitUntil(lambda: len(tray.printed) == 1, timeout=10000)
    papers = part(screen, QListWidget, "papers.list")
    papers.setCurrentRow(5)
    qtbot.waitUntil(tab._pages._empty.isVisible, timeout=10000)
    part(screen, QLineEdit, "papers.arrows.text0").setText("Sala A")
    _settled(screen, qtbot, 1)
    click(screen, qtbot, "papers.save")
    qtbot.waitUntil((tmp_path / "arrows.pdf").exists, timeout=10000)
    papers.setCurrentRow(10)  # who sits at each table: no plan is published
    qtbot.waitUntil(tab._pages._empty.isVisible, timeout=10000)
    assert "plan" in tab._pages._empty.accessibleName()
    papers.setCurrentRow(9)
    _settled(screen, qtbot, 1)
