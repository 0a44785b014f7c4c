"""The layout editor by mouse and keyboard, on the real drawing."""

from __future__ import annotations

import json

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QListWidget, QPushButton

from eventdesk.core.badges.drafting import Edge
from eventdesk.core.badges.layout import Kind
from eventdesk.machine import resources
from eventdesk.ui.badges.canvas import Canvas
from eventdesk.ui.badges.screen import BadgesScreen
from tests.ui.accessible import unnamed
from tests.ui.badges.conftest import click, part


@pytest.fixture
def editor(screen: BadgesScreen, qtbot):
    screen._tabs.setCurrentIndex(5)
    tab = screen._parts[5]
    layouts = part(screen, QComboBox, "layouts.layout")
    layouts.setCurrentIndex(layouts.findData("standard-90x54"))
    qtbot.waitUntil(lambda: not tab._canvas._picture.pixmap().isNull(), timeout=10000)
    return tab


def _at(canvas: Canvas, x: float, y: float) -> QPoint:
    return canvas.mapFromScene(QPointF(x, y))


def _drag(qtbot, canvas: Canvas, start: QPoint, to: QPoint) -> None:
    port = canvas.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 5):
        qtbot.mouseMove(port, start + (to - start) * step / 4)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=to)


def _box(tab, kind: Kind):
    return next(e.box for e in tab.drawn.faces["front"] if e.kind is kind)


def test_an_element_is_dragged_pulled_nudged_and_everything_undone(screen, editor, qtbot):
    canvas, before = editor._canvas, editor.drawn
    assert unnamed(screen) == []
    assert not part(screen, QPushButton, "layouts.undo").isEnabled()
    # Dragged: it is drawn to the right edge of the QR code's left neighbour or the grid, and stays on the badge.
    start = _box(editor, Kind.ORGANISATION)
    _drag(qtbot, canvas, _at(canvas, 20, 33), _at(canvas, 200, 33))
    assert _box(editor, Kind.ORGANISATION).right == pytest.approx(90, abs=0.01)
    assert not part(screen, QPushButton, "layouts.keep").isEnabled()
    assert "overlaps" in editor._note.accessibleName()
    qtbot.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _box(editor, Kind.ORGANISATION) == start
    # Pulled at its right edge.
    handle = canvas._handles()[Edge.RIGHT].toPoint()
    _drag(qtbot, canvas, handle, handle - QPoint(40, 0))
    pulled = _box(editor, Kind.ORGANISATION)
    assert (pulled.x, pulled.w < start.w) == (start.x, True)
    # Arrows move, with Shift they resize, held keys are one change.
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    now = _box(editor, Kind.ORGANISATION)
    assert (now.y, now.w) == pytest.approx((pulled.y + 1.5, pulled.w - 0.5))
    assert len(editor._history.past) == 3
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert Kind.ORGANISATION not in {e.kind for e in editor.drawn.faces["front"]}
    for _ in range(4):
        qtbot.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.drawn == before
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    assert editor._index == 0


def test_a_layout_of_ones_own_is_kept_used_and_removed(screen, editor, services, qtbot, tmp_path):
    logo = tmp_path / "Città.PNG"
    Image.new("RGB", (40, 20), "#8a1c4a").save(logo)
    add = part(screen, QComboBox, "layouts.add")
    for kind in (Kind.LOGO, Kind.TEXT):
        add.setCurrentIndex(add.findData(kind))
        add.activated.emit(add.currentIndex())
        if kind is Kind.LOGO:
            editor.add_logo(logo)
            editor.add_logo(tmp_path / "no.png")
            assert editor._note.isVisible()
            assert part(screen, QListWidget, "element.files").count() == 1
            part(screen, QDoubleSpinBox, "element.w").setValue(18)
            part(screen, QDoubleSpinBox, "element.h").setValue(3.5)
            part(screen, QDoubleSpinBox, "element.x").setValue(67)
            part(screen, QDoubleSpinBox, "element.y").setValue(0.05)
    line = part(screen, QLineEdit, "element.text")
    line.setText("Benvenuti")
    line.textEdited.emit("Benvenuti")
    qtbot.keyClick(editor._canvas, Qt.Key.Key_Delete)
    code = next(n for n, e in enumerate(editor.drawn.faces["front"]) if e.kind is Kind.CODE)
    editor._pick(code)
    family = part(screen, QComboBox, "element.family")
    family.setCurrentIndex(family.findData("condensed"))
    assert part(screen, QDoubleSpinBox, "element.least").value() == 6.5
    # A typeface of one's own: what is missing is told, a font that cannot be used refused, a good one used at once.
    family.setCurrentIndex(family.findData("own"))
    qtbot.waitUntil(lambda: "typeface. The one of your own" in editor._fits.accessibleName(), timeout=10000)
    editor._typeface.add(logo)
    qtbot.waitUntil(lambda: "TrueType" in editor._note.accessibleName(), timeout=10000)
    editor._typeface.add(resources() / "fonts" / "atkinson" / "AtkinsonHyperlegibleNext-Regular.ttf")
    qtbot.waitUntil(lambda: not editor._fits.isVisible(), timeout=10000)
    family.setCurrentIndex(family.findData("condensed"))
    editor._pick(-1)
    part(screen, QCheckBox, "layouts.back").setChecked(True)
    assert "back" in editor.drawn.faces
    part(screen, QCheckBox, "layouts.back").setChecked(False)
    title = part(screen, QLineEdit, "layouts.title")
    assert title.text() == "Card 90 × 54 mm, mine"
    title.setText("standard-90x54")
    click(screen, qtbot, "layouts.keep")
    assert editor._label.title_row._wrong.isVisible()
    title.setText("Il nostro")
    click(screen, qtbot, "layouts.keep")
    kept = services.badges.catalogue.layout("il-nostro")
    assert kept.title["it"] == "Il nostro"
    assert (kept.faces["front"][code].family, kept.faces["front"][code].size) == ("condensed", (6.5, 6.5))
    assert next(e for e in kept.faces["front"] if e.kind is Kind.LOGO).files == ("citta.png",)
    data = json.loads((services.own.logos.parent / "layouts" / "il-nostro.json").read_text())
    assert data["size"] == [90.0, 54.0]
    # It can be chosen for badges at once, and its logo is on them.
    screen._tabs.setCurrentIndex(0)
    chosen = part(screen, QComboBox, "badges.layout")
    chosen.setCurrentIndex(chosen.findData("il-nostro"))
    badges = screen._parts[0]
    qtbot.waitUntil(lambda: badges._made is not None and badges._made.layout == "il-nostro", timeout=20000)
    assert badges._made.problems == ()
    screen._tabs.setCurrentIndex(5)
    click(screen, qtbot, "layouts.forget")
    assert "il-nostro" not in {layout.name for layout in services.badges.catalogue.layouts}
    editor._unforget()
    assert services.badges.catalogue.layout("il-nostro") == kept
