"""Buttons, fields, cards, banner, progress."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled
from eventdesk.ui.kit.banner import Banner, BannerView
from eventdesk.ui.kit.buttons import Choice, Tile, button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.cards import EmptyState, FigureRow, Note
from eventdesk.ui.kit.fields import FormRow, SearchLine
from eventdesk.ui.kit.parts import Kit, Look
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tone import Tone
from tests.ui.accessible import names, unnamed


def _nothing() -> None:
    pass


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def _show(qtbot: QtBot, page: QWidget, *parts: QWidget) -> None:
    for part in parts:
        page.layout().addWidget(part)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()


def test_everything_named_has_a_name_and_nothing_unnamed_passes(qtbot: QtBot, look: Look, page: QWidget) -> None:
    icons = look.icons
    save, close, choice = button(icons, _nothing, icon="check"), icon_button(icons, "x", _nothing), Choice(("a", "b"))
    row, search, tile = FormRow(QLineEdit()), SearchLine(icons), Tile(icons, "users", _nothing)
    search.setText("so that its inner clear button is shown")
    _show(qtbot, page, save, close, choice, row, search, tile)
    assert len(unnamed(page)) >= 6
    name_button(save, "Save")
    name_icon_button(close, "Close")
    choice.name("Look", "Light", "Dark")
    row.name("&Name")
    search.name("Search")
    tile.name("New", "A new one")
    assert unnamed(page) == []
    assert {"Save", "Close", "Look: Light", "Name", "Clear the search", "New"} <= set(names(page))


def test_a_button_s_shortcut_survives_new_words_and_is_in_its_tip(qtbot: QtBot, look: Look, page: QWidget) -> None:
    pressed: list[int] = []
    made = button(look.icons, lambda: pressed.append(1), shortcut="Ctrl+N")
    _show(qtbot, page, made)
    name_button(made, "New")
    name_button(made, "Nuovo")
    assert "Ctrl+N" in made.toolTip()
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pressed == [1])


def test_a_choice_says_what_a_person_chose_and_moves_by_arrows(qtbot: QtBot, page: QWidget) -> None:
    choice = Choice(("system", "it", "en"))
    choice.name("Language", "System", "Italiano", "English")
    _show(qtbot, page, choice)
    choice.choose("it")
    first, second, third = choice.findChildren(QPushButton)
    second.setFocus()
    with qtbot.waitSignal(choice.chosen) as chosen:
        qtbot.keyClick(second, Qt.Key.Key_Right)
        qtbot.keyClick(third, Qt.Key.Key_Space)
    assert chosen.args == ["en"] and choice.key == "en" and not first.isChecked()


def test_search_waits_for_a_pause_and_says_the_same_words_once(qtbot: QtBot, look: Look, page: QWidget) -> None:
    search, heard = SearchLine(look.icons), list[str]()
    search.searched.connect(heard.append)
    _show(qtbot, page, search)
    qtbot.keyClicks(search, "rossi ")
    qtbot.waitUntil(lambda: heard == ["rossi"])
    with qtbot.waitSignal(search.submitted) as submitted:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert submitted.args == ["rossi"] and heard == ["rossi"]
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: heard == ["rossi", ""])


def test_enter_searches_at_once(qtbot: QtBot, look: Look, page: QWidget) -> None:
    search, heard = SearchLine(look.icons), list[str]()
    search.searched.connect(heard.append)
    _show(qtbot, page, search)
    search.setText("bo")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert heard == ["bo"]


def test_down_leaves_the_search_for_the_list(qtbot: QtBot, look: Look, page: QWidget) -> None:
    search = SearchLine(look.icons)
    _show(qtbot, page, search)
    with qtbot.waitSignal(search.left_down):
        qtbot.keyClick(search, Qt.Key.Key_Down)


def test_a_wrong_field_says_why_and_keeps_what_was_typed(qtbot: QtBot, page: QWidget) -> None:
    line = QLineEdit("abc")
    row = FormRow(line)
    row.name("Seats", "Eight to eleven.")
    _show(qtbot, page, row)
    row.wrong("A table has at least one seat.")
    said = [label.text() for label in row.findChildren(QLabel) if label.isVisible()]
    assert any("at least one seat" in words for words in said) and line.text() == "abc"
    row.wrong("")
    said = [label.text() for label in row.findChildren(QLabel) if label.isVisible()]
    assert not any("at least one seat" in words for words in said)


def test_figures_are_read_together_with_their_names(page: QWidget) -> None:
    row = FigureRow(("people", "here"))
    row.name(people="Registered", here="Present")
    row.show_figures(people="300", here="105")
    said = {card.accessibleName() for card in row.findChildren(QWidget) if card.accessibleName()}
    assert said == {"300 Registered", "105 Present"}


def test_a_banner_says_the_same_in_colour_icon_and_words(qtbot: QtBot, look: Look, page: QWidget) -> None:
    view = BannerView(look.icons)
    _show(qtbot, page, view)
    pictures = set()
    for tone in (Tone.GOOD, Tone.WARN, Tone.BAD):
        view.show_banner(Banner(tone, "Welcome", "Şahin Élise", "Table 3"))
        pictures.add(view.findChildren(QLabel)[0].pixmap().cacheKey())
        assert view.accessibleName() == "Welcome. Şahin Élise. Table 3"
    headline = next(label for label in view.findChildren(QLabel) if label.objectName() == "headline")
    assert len(pictures) == 3 and headline.fontInfo().pixelSize() >= 36


def test_a_note_hides_when_it_has_nothing_to_say(qtbot: QtBot, look: Look, page: QWidget) -> None:
    note = Note(look.icons)
    _show(qtbot, page, note)
    assert not note.isVisible()
    note.say("Two desks admitted the same person.", Tone.WARN)
    assert note.isVisible() and note.property("tone") == "warn"
    note.say("")
    assert not note.isVisible()


def test_an_empty_page_says_what_to_do_first(qtbot: QtBot, look: Look, page: QWidget) -> None:
    add = button(look.icons, _nothing, role="primary")
    name_button(add, "Import a list")
    empty = EmptyState(look.icons, "users", add)
    empty.name("Nobody is registered yet", "Import the list of registrations.")
    _show(qtbot, page, empty)
    assert {"Nobody is registered yet", "Import a list"} <= set(names(page))


def test_long_work_is_shown_and_ends_with_a_button(
    qtbot: QtBot, kit: Kit, page: QWidget, settled: Callable[[], None]
) -> None:
    panel, told, opened, gate = ProgressPanel(kit.look.icons, kit.look.words), Event(), list[int](), Event()
    _show(qtbot, page, panel)

    def work(progress: Progress) -> int:
        progress.tell(Step("anything", 120 << 30, 300 << 30))
        told.set()
        gate.wait(10)
        return 300

    def done(number: int) -> None:
        panel.say(f"{number} written", label="Open", action=lambda: opened.append(number))

    panel.follow(kit.tasks.think(work, done), "Beginning…")
    assert panel.isVisible() and panel.text == "Beginning…"
    qtbot.waitUntil(lambda: panel.text == kit.look.words.step(Step("anything", 120 << 30, 300 << 30)))
    gate.set()
    settled()
    assert panel.text == "300 written"
    qtbot.mouseClick(_visible(panel, "Open"), Qt.MouseButton.LeftButton)
    assert opened == [300] and unnamed(panel) == []


def test_cancel_stops_the_work_and_says_so(qtbot: QtBot, kit: Kit, page: QWidget, settled: Callable[[], None]) -> None:
    panel = ProgressPanel(kit.look.icons, kit.look.words)
    _show(qtbot, page, panel)

    def work(progress: Progress) -> None:
        while True:
            stop_if_cancelled(progress)

    panel.follow(kit.tasks.think(work, failed=_ignore), "Beginning…")
    qtbot.mouseClick(_visible(panel, "Cancel"), Qt.MouseButton.LeftButton)
    settled()
    assert panel.text == "Stopped." and not panel.busy


def test_an_error_of_long_work_is_said_on_its_panel(
    qtbot: QtBot, kit: Kit, page: QWidget, settled: Callable[[], None]
) -> None:
    panel, error = ProgressPanel(kit.look.icons, kit.look.words), NotFound(what="round", name="9")
    _show(qtbot, page, panel)

    def work(progress: Progress) -> None:
        raise error

    panel.follow(kit.tasks.think(work, failed=_ignore), "Beginning…")
    settled()
    assert panel.text == kit.look.words.error(error)


def test_work_that_ends_without_a_word_takes_its_panel_away(
    qtbot: QtBot, kit: Kit, page: QWidget, settled: Callable[[], None]
) -> None:
    panel = ProgressPanel(kit.look.icons, kit.look.words)
    _show(qtbot, page, panel)
    panel.follow(kit.tasks.think(lambda progress: None), "Beginning…")
    settled()
    assert not panel.isVisible()


def _ignore(error: object) -> None:
    pass


def _visible(panel: QWidget, words: str) -> QPushButton:
    return next(made for made in panel.findChildren(QPushButton) if made.isVisible() and made.text().strip() == words)


def test_twenty_thousand_calls_leave_no_reference_behind(qtbot: QtBot) -> None:
    # PySide6 6.12.0 loses a reference to None at each call that returns None, and aborts after a while.
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(20_000):
        label.setText("Rossi")
    assert abs(sys.getrefcount(None) - before) < 200
