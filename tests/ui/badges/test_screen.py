"""The badge screen on a real event file: true pages, saved and printed whole, noted as printed."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QPushButton, QSpinBox

from eventdesk.core.badges.errors import PrinterFailed
from eventdesk.core.badges.own import PrinterSetup
from eventdesk.core.badges.printing import PrinterNow, PrinterState, Printing
from eventdesk.core.badges.records import BadgePrinted
from eventdesk.core.badges.sheet import Adjustment
from eventdesk.core.registration.model import BadgeRevoked
from eventdesk.core.shared.ids import random_id
from eventdesk.printing.paper import codes_on
from eventdesk.ui.badges.screen import BadgesScreen
from eventdesk.ui.badges.slots import SlotPicker
from eventdesk.ui.badges.state import Services
from eventdesk.ui.kit.memory import Memory
from tests.ui.accessible import unnamed


class Tray:
    """A printer whose paper is a folder; ``broken`` refuses."""

    def __init__(self, folder):
        self.folder, self.broken, self.printed = folder, False, []

    def printers(self):
        return (PrinterNow("Office", usual=True), PrinterNow("Roll", PrinterState.STOPPED))

    def send(self, printer, file, title, progress):
        if self.broken:
            raise PrinterFailed(printer=printer)
        copy = self.folder / f"printed{len(self.printed)}.pdf"
        copy.write_bytes(file.read_bytes())
        self.printed.append((printer, copy))
        return PrinterState.STOPPED if printer == "Roll" else PrinterState.READY


@pytest.fixture
def event(opened):
    made = opened.programme.start("Prova").id
    opened.programme.add_tables(made, 3)
    for number in range(12):
        opened.register.add(made, first=f"Ada {number}", last="Rossi")
    return made


@pytest.fixture
def tray(tmp_path):
    return Tray(tmp_path)


@pytest.fixture
def services(opened, event, tray, tmp_path):
    printing = Printing(opened.badges, tray, opened.own_things, tmp_path / "jobs", random_id, opened.around.now)
    return Services(
        event, opened.badges, opened.paperwork, printing, opened.own_things,
        opened.register.reissue, opened.page_image, tmp_path, Memory(tmp_path / "memory.json"),
    )  # fmt: skip


@pytest.fixture
def screen(kit, services, qtbot):
    made = BadgesScreen(kit, services)
    qtbot.addWidget(made)
    made.resize(960, 700)
    made.show()
    yield made
    made.close()


def _part(screen, kind, name):
    return screen.findChild(kind, name)


def _click(screen, qtbot, name):
    qtbot.mouseClick(_part(screen, QPushButton, name), Qt.MouseButton.LeftButton)


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
    line = _part(screen, QLineEdit, "badges.file.path")
    line.setText(str(tmp_path / "nowhere" / "b.pdf"))
    _click(screen, qtbot, "badges.save")
    qtbot.waitUntil(lambda: "b.pdf" in tab._output._wrong.text(), timeout=10000)
    assert _printed(opened, event) == []
    # Saved whole, and noted.
    line.setText(str(tmp_path / "mine"))
    _click(screen, qtbot, "badges.save")
    qtbot.waitUntil(lambda: "mine.pdf" in screen._sending.progress.text, timeout=10000)
    pdf = pypdfium2.PdfDocument(tmp_path / "mine.pdf")
    assert len(pdf) == 2
    pdf.close()
    assert len(_printed(opened, event)) == 12
    # Printed again, with a reason; a stopped printer is said.
    printer = _part(screen, QComboBox, "badges.printer")
    printer.setCurrentIndex(printer.findData("Roll"))
    _part(screen, QLineEdit, "badges.reason").setText("wet")
    _click(screen, qtbot, "badges.print")
    qtbot.waitUntil(lambda: "stopped" in screen._sending.progress.text, timeout=10000)
    assert [fact.reason for fact in _printed(opened, event)[12:]] == ["wet"] * 12
    # Nothing left to print is said.
    who = _part(screen, QComboBox, "badges.who")
    who.setCurrentIndex(who.findData("either"))
    qtbot.waitUntil(tab._pages._empty.isVisible, timeout=10000)
    who.setCurrentIndex(0)
    _settled(screen, qtbot, 2)
    # A printer that refuses keeps the job; it is printed later.
    tray.broken = True
    _click(screen, qtbot, "badges.print")
    again = _part(screen, QPushButton, "badges.kept.again")
    qtbot.waitUntil(again.isVisible, timeout=10000)
    tray.broken = False
    _click(screen, qtbot, "badges.kept.again")
    qtbot.waitUntil(lambda: not again.isVisible(), timeout=10000)
    assert [name for name, _ in tray.printed] == ["Roll", "Roll"]
    assert len(_printed(opened, event)) == 36


def test_choices_make_other_pages_and_are_remembered(screen, kit, services, qtbot):
    tab = _settled(screen, qtbot, 2)
    picker = _part(screen, SlotPicker, "badges.first")
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(picker, Qt.Key.Key_Right)
    assert picker.first == 3
    _part(screen, QCheckBox, "badges.separators").setChecked(True)
    order = _part(screen, QComboBox, "badges.order")
    order.setCurrentIndex(order.findData("box"))
    assert _part(screen, QSpinBox, "badges.boxes").isVisible()
    sheet = _part(screen, QComboBox, "badges.sheet")
    sheet.setCurrentIndex(sheet.findData("A6, four on A4"))
    assert picker.first == 0
    _settled(screen, qtbot, 4)  # twelve and a separator, four on a sheet
    _part(screen, QLineEdit, "badges.find").setText("ada 11")
    _settled(screen, qtbot, 1)
    assert len(tab._made.badges) == 1
    _part(screen, QLineEdit, "badges.find").setText("nobody")
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
    printer = _part(screen, QComboBox, "badges.printer")
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
    _click(screen, qtbot, "badges.one.print")
    qtbot.waitUntil(lambda: len(_printed(opened, event)) == 1, timeout=10000)
    qtbot.waitUntil(lambda: bool(tab._table.current.prints), timeout=10000)
    _click(screen, qtbot, "badges.one.lost")
    assert tab._reason_row._wrong.isVisible()
    _part(screen, QLineEdit, "badges.one.reason").setText("lost on the train")
    _click(screen, qtbot, "badges.one.lost")
    qtbot.waitUntil(lambda: len(tray.printed) == 2, timeout=10000)
    qtbot.waitUntil(lambda: tab._table.current.face.code != before.code, timeout=10000)
    assert codes_on(tray.printed[1][1], 0) == [tab._table.current.face.code]
    with opened.file.ledger.reading() as read:
        assert [fact.reason for fact in read.find(BadgeRevoked, event=event)] == ["lost on the train"]
    qtbot.waitUntil(lambda: "lost on the train" in tab._history.text(), timeout=10000)


def test_other_papers_are_seen_printed_and_what_is_missing_is_said(screen, services, tray, qtbot, tmp_path):
    screen._tabs.setCurrentIndex(2)
    tab = _settled(screen, qtbot, 3)
    assert unnamed(screen) == []
    qtbot.waitUntil(lambda: tab._output.printer == "Office")
    _click(screen, qtbot, "papers.print")
    qtbot.waitUntil(lambda: len(tray.printed) == 1, timeout=10000)
    papers = _part(screen, QListWidget, "papers.list")
    papers.setCurrentRow(5)
    qtbot.waitUntil(tab._pages._empty.isVisible, timeout=10000)
    _part(screen, QLineEdit, "papers.arrows.text0").setText("Sala A")
    _settled(screen, qtbot, 1)
    _click(screen, qtbot, "papers.save")
    qtbot.waitUntil((tmp_path / "arrows.pdf").exists, timeout=10000)
    papers.setCurrentRow(10)  # who sits at each table: no plan is published
    qtbot.waitUntil(tab._pages._empty.isVisible, timeout=10000)
    assert "plan" in tab._pages._empty.accessibleName()
    papers.setCurrentRow(9)
    _settled(screen, qtbot, 1)
