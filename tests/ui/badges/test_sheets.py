"""Own sheets and printers: judged at every keystroke, kept on this machine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QListWidget, QPushButton

from eventdesk.core.badges.catalogue import as_data, own_sheet, read_catalogue
from eventdesk.core.badges.own import PrinterSetup
from eventdesk.core.badges.sheet import Adjustment, problem_of
from eventdesk.machine import resources
from eventdesk.ui.badges.sheet_state import SheetDraft, draft_of, free_name, wrong_labels
from eventdesk.ui.badges.slots import SlotPicker
from tests.ui.accessible import unnamed
from tests.ui.badges.conftest import BadgesScreen, click, part

SHEETS = read_catalogue(resources()).sheets
MM = st.floats(1, 400).map(lambda value: round(value, 1))
DRAFTS = st.builds(SheetDraft, st.just("Mine"), MM, MM, MM, MM, MM, MM, MM, MM, st.integers(1, 6), st.integers(1, 9))


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet.label[1]], ids=lambda sheet: sheet.name)
def test_every_sheet_that_ships_can_be_the_start_of_an_own_one(sheet):
    draft = draft_of(sheet, "Mine")
    assert draft.problem() == ""
    made = draft.sheet
    assert [made.label_box(n) for n in range(made.count)] == [sheet.label_box(n) for n in range(sheet.count)]
    assert own_sheet(as_data(made)) == made


@given(DRAFTS)
def test_a_label_is_drawn_as_wrong_exactly_when_the_sheet_is_refused(draft):
    assert bool(wrong_labels(draft.sheet)) == bool(problem_of(draft.sheet))


def test_names_are_needed_and_not_those_of_ours():
    assert SheetDraft("  ").problem() == "why:badges:no-name"
    assert SheetDraft("avery l7417 / L7419").problem([SHEETS[0].name]) == "why:badges:name-taken"
    assert free_name("Mine", ["mine", "Mine 2"]) == "Mine 3"


def test_a_sheet_is_measured_kept_offered_and_removed(screen: BadgesScreen, services, qtbot):
    screen._tabs.setCurrentIndex(4)
    sheets = part(screen, QListWidget, "sheets.list")
    assert unnamed(screen) == []
    assert not part(screen, QDoubleSpinBox, "sheets.label_w").isEnabled()
    click(screen, qtbot, "sheets.new")
    keep = part(screen, QPushButton, "sheets.keep")
    part(screen, QLineEdit, "sheets.name").setText("Cartoleria Bo")
    part(screen, QDoubleSpinBox, "sheets.pitch_h").setValue(50)
    assert not keep.isEnabled()
    assert "overlap" in screen._parts[4]._note.accessibleName()
    part(screen, QDoubleSpinBox, "sheets.pitch_h").setValue(60)
    assert not keep.isEnabled()  # the last row leaves the paper
    part(screen, QDoubleSpinBox, "sheets.top").setValue(2)
    assert keep.isEnabled()
    click(screen, qtbot, "sheets.keep")
    assert sheets.currentItem().text() == "Cartoleria Bo"
    screen._tabs.setCurrentIndex(0)
    assert part(screen, QComboBox, "badges.sheet").findData("Cartoleria Bo") >= 0
    screen._tabs.setCurrentIndex(4)
    click(screen, qtbot, "sheets.drop")
    assert "Cartoleria Bo" not in {sheet.name for sheet in services.badges.catalogue.sheets}
    screen._parts[4]._undrop()
    assert "Cartoleria Bo" in {sheet.name for sheet in services.badges.catalogue.sheets}


def test_a_printer_is_aligned_and_told_what_lies_in_it(screen: BadgesScreen, services, tray, qtbot):
    screen._tabs.setCurrentIndex(3)
    tab = screen._parts[3]
    qtbot.waitUntil(lambda: tab.printers.printer == "Office", timeout=10000)
    assert unnamed(screen) == []
    click(screen, qtbot, "printers.page")
    qtbot.waitUntil(lambda: len(tray.printed) == 1, timeout=10000)
    keep = part(screen, QPushButton, "printers.keep")
    assert not keep.isEnabled()
    part(screen, QDoubleSpinBox, "printers.left").setValue(80)
    assert not keep.isEnabled()
    assert "cannot be right" in tab._result.accessibleName()
    for name, value in (("left", 21.0), ("second_left", 191.0)):
        part(screen, QDoubleSpinBox, f"printers.{name}").setValue(value)
    click(screen, qtbot, "printers.keep")
    assert services.own.adjustment("Office") == Adjustment(-1.0, 0.0)
    assert part(screen, QDoubleSpinBox, "printers.left").value() == 20.0
    single = part(screen, QComboBox, "printers.single")
    single.setCurrentIndex(single.findData(SHEETS[0].name))
    qtbot.keyClick(part(screen, SlotPicker, "printers.next"), Qt.Key.Key_Down)
    assert services.own.printer("Office") == PrinterSetup(Adjustment(-1.0, 0.0), SHEETS[0].name, "", 2)
    click(screen, qtbot, "printers.forget")
    assert services.own.adjustment("Office") == Adjustment()
