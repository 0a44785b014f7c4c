"""Theme and icons on the screen."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.theme import Mode


def _colours(button: QPushButton) -> set[str]:
    image = button.icon().pixmap(20, 20).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() == 255}


def test_the_theme_changes_palette_and_style_sheet_at_run_time(qapp: QApplication, look: Look) -> None:
    light = qapp.styleSheet()
    look.theme.set_mode(Mode.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == look.theme.colours["page"]
    assert qapp.styleSheet() != light and "$" not in qapp.styleSheet()


def test_an_icon_follows_the_theme(qtbot: QtBot, look: Look) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    look.icons.dress(button, "search", "text")
    assert _colours(button) == {look.theme.colours["text"]}
    look.theme.set_mode(Mode.DARK)
    assert _colours(button) == {look.theme.colours["text"]}


def test_an_icon_has_twice_the_pixels_at_two_hundred_percent(look: Look) -> None:
    icon = look.icons.icon("search", size=20)
    assert icon.pixmap(icon.availableSizes()[0], 2.0).width() == 40


def test_every_icon_can_be_painted(look: Look) -> None:
    for name in look.icons.names():
        assert not look.icons.pixmap(name, "text", 24).toImage().isNull()
    assert 20 <= len(look.icons.names()) <= 50


def test_the_bundled_font_is_used(qapp: QApplication, look: Look) -> None:
    assert look.theme.font().family() == "Inter" == qapp.font().family()


def test_a_dressed_button_that_is_deleted_does_not_hear_of_the_next_theme(qtbot: QtBot, look: Look) -> None:
    button = QPushButton()
    look.icons.dress(button, "search")
    button.deleteLater()
    qtbot.waitSignal(button.destroyed)
    look.theme.set_mode(Mode.DARK)
    assert look.theme.name == "dark"
