"""The code in the settings that tells whether a scanner reads screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from eventdesk.core.shared.codes import probe_code
from eventdesk.machine import resources
from eventdesk.printing.qrpng import modules
from eventdesk.ui.kit.layouts import load_layouts
from eventdesk.ui.kit.scanner import Scanner
from eventdesk.ui.shell.scanner_card import CodeView, ScannerCard
from tests.ui.accessible import unnamed


@pytest.fixture
def scanner(qapp):
    made = Scanner(qapp)
    yield made
    made.deleteLater()


def test_what_the_scanner_sends_is_judged(look, qtbot, scanner):
    ways = load_layouts(resources() / "keyboard_layouts.json")
    card = ScannerCard(look, scanner, ways, modules)
    qtbot.addWidget(card)
    card.retranslate()
    card.show()
    assert card.findChild(CodeView) is None
    card.findChild(QPushButton, "settings.scanner").click()
    view, line = card.findChild(CodeView), card.findChild(QLineEdit, "settings.scanner.line")
    grid = modules(probe_code())
    picture = view.grab().toImage()
    ratio = picture.width() // view.width()
    dark = [[picture.pixelColor((x * 7 + 3) * ratio, (y * 7 + 3) * ratio).lightness() < 128 for x in range(len(grid))]
            for y in range(len(grid))]  # fmt: skip
    assert dark == grid
    assert unnamed(card) == []
    for typed, tone in ((probe_code().lower(), "good"), ("hallo", "bad")):
        line.setText(typed)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert card._answer.property("tone") == tone
    scanner.scanned.emit(probe_code())
    assert card._answer.property("tone") == "good"
