"""The window as a person uses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QListWidget, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.core.shared.codes import new_badge_code, new_tag
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled
from eventdesk.store.lanes import Lanes
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.shell.parts import Parts
from eventdesk.ui.shell.settings import Settings
from eventdesk.ui.shell.shell import Shell
from tests.ui.accessible import names, unnamed
from tests.ui.shell.conftest import EventScreen, File, House, Said


def _named(widget: QWidget, words: str) -> QWidget:
    found = (made for made in widget.findChildren(QWidget) if made.isVisible() and made.accessibleName() == words)
    return next(found)


def _click(qtbot: QtBot, widget: QWidget, words: str) -> None:
    qtbot.mouseClick(_named(widget, words), Qt.MouseButton.LeftButton)


def _press(
    qtbot: QtBot, shell: Shell[File], key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key in the window, which has to be the active one for its shortcuts to hear."""
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    qtbot.keyClick(shell.window, key, modifier)


def _screen(shell: Shell[File]) -> EventScreen:
    assert isinstance(shell.window.page, EventScreen)
    return shell.window.page


@pytest.fixture
def working(qtbot: QtBot, shell: Shell[File], event_file: Path) -> Shell[File]:
    """The window with a file open and its first screen filled."""
    shell.open(event_file)
    qtbot.waitUntil(lambda: shell.window.key == "events" and _screen(shell).words.text() == "Listening")
    return shell


def _in_dialog(qtbot: QtBot, act: Callable[[QDialog], None]) -> list[QDialog]:
    """Do something in the next modal dialog, once it is there."""
    seen: list[QDialog] = []
    look = QTimer(interval=5)

    def watch() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isActiveWindow():
            look.stop()
            seen.append(dialog)
            try:
                act(dialog)
            finally:
                dialog.reject()

    look.timeout.connect(watch)
    look.start()
    return seen


# ---- the side bar


def test_without_a_file_only_events_and_settings_are_there(shell: Shell[File]) -> None:
    entries = [made.accessibleName() for made in shell.window.side.findChildren(QPushButton)]
    assert entries == ["Events", "Settings"]


def test_screens_are_made_at_their_first_visit_only(qtbot: QtBot, working: Shell[File], house: House) -> None:
    assert house.made == ["events"]
    _click(qtbot, working.window.side, "Quiet")
    _click(qtbot, working.window.side, "Programme")
    _click(qtbot, working.window.side, "Quiet")
    assert house.made == ["events", "quiet"]


def test_screens_stand_above_the_window_s_own_pages(working: Shell[File]) -> None:
    made = [made for made in working.window.side.findChildren(QPushButton) if made.isVisible()]
    made.sort(key=lambda entry: entry.mapTo(working.window, QPoint()).y())
    assert [entry.accessibleName() for entry in made] == ["Programme", "Quiet", "Events", "Settings"]


def test_function_keys_and_arrows_change_the_page(qtbot: QtBot, working: Shell[File]) -> None:
    _press(qtbot, working, Qt.Key.Key_F3)
    assert working.window.key == "quiet"
    entry = _named(working.window.side, "Quiet")
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_Up)
    above = _named(working.window.side, "Programme")
    assert above.hasFocus()
    qtbot.keyClick(above, Qt.Key.Key_Space)
    assert working.window.key == "events"


def test_arrows_go_through_the_side_bar_from_top_to_bottom_and_tab_leaves_it(
    qtbot: QtBot, working: Shell[File]
) -> None:
    _named(working.window.side, "Programme").setFocus()
    passed = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        passed.append(QApplication.focusWidget().accessibleName())
    assert passed == ["Quiet", "Events", "Settings"]
    _named(working.window.side, "Programme").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert not working.window.side.isAncestorOf(QApplication.focusWidget())


def test_the_foot_says_desk_event_and_what_waits(qtbot: QtBot, look: Look, working: Shell[File]) -> None:
    _click(qtbot, working.window.side, "Settings")
    line = _named(working.window, "Name of this desk")
    qtbot.keyClicks(line, "Desk 2")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Desk 2 · offline, 3 to send" in names(working.window.side))
    assert "Event: Listening" in names(working.window.side)
    look.words.set_language("it")
    qtbot.waitUntil(lambda: "Desk 2 · offline, 3 da inviare" in names(working.window.side))


# ---- opening, making, closing


def test_a_new_event_is_made_by_keyboard_alone(qtbot: QtBot, shell: Shell[File], machine: Path) -> None:
    new = _named(shell.window, "New event")
    new.setFocus()
    qtbot.keyClick(new, Qt.Key.Key_Space)
    QTest.keyClicks(QApplication.focusWidget(), "Ascolto a Torino")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.window.key == "events" and _screen(shell).words.text() == "Ascolto a Torino")
    assert shell.files.path == machine / "events" / "ascolto-a-torino.eventdesk"
    assert Settings(machine / "settings.json").now.recent == (str(shell.files.path),)


def test_a_new_event_without_a_name_says_so_and_keeps_the_rest(qtbot: QtBot, shell: Shell[File]) -> None:
    _click(qtbot, shell.window, "New event")
    place = _named(shell.window, "Place")
    qtbot.keyClicks(place, "Sala rossa")
    _click(qtbot, shell.window, "Create the event")
    said = [made.text() for made in shell.window.findChildren(QLabel) if made.isVisible()]
    assert any("An event needs a name." in words for words in said)
    assert place.property("text") == "Sala rossa" and shell.files.file is None


def test_a_file_that_is_none_is_refused_in_a_sentence(qtbot: QtBot, shell: Shell[File], tmp_path: Path) -> None:
    path = tmp_path / "letter.eventdesk"
    path.write_text("Dear all")
    shell.open(path)
    page = shell.window.page
    assert page is not None
    qtbot.waitUntil(lambda: any("letter" in words and "Opening" not in words for words in names(page)))
    assert shell.files.file is None and _named(page, "Open a file").isEnabled()


def test_a_file_is_chosen_with_the_mouse(
    qtbot: QtBot, shell: Shell[File], event_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(event_file), ""))
    _click(qtbot, shell.window, "Open a file")
    qtbot.waitUntil(lambda: shell.files.path == event_file)


def test_recent_files_are_offered_and_one_that_is_gone_says_so(
    qtbot: QtBot, working: Shell[File], event_file: Path, look: Look
) -> None:
    working.files.close()
    recent = working.window.findChild(QListWidget)
    assert recent is not None and "listening" in recent.item(0).text() and "last saved" in recent.item(0).text()
    qtbot.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=recent.visualItemRect(recent.item(0)).center())
    qtbot.waitUntil(lambda: working.files.path == event_file)
    working.files.close(wait=True)
    event_file.unlink()
    look.words.set_language("it")
    qtbot.waitUntil(lambda: "non trovato al momento" in recent.item(0).text())
    assert not recent.item(0).flags() & Qt.ItemFlag.ItemIsEnabled


def test_the_demo_event_is_made_with_progress_and_opened(qtbot: QtBot, shell: Shell[File]) -> None:
    _click(qtbot, shell.window, "Open the demo event")
    qtbot.waitUntil(lambda: shell.window.key == "events" and _screen(shell).words.text() == "Demo", timeout=10_000)


def test_the_demo_can_be_cancelled_and_asked_for_again(qtbot: QtBot, shell: Shell[File], house: House) -> None:
    begun = Event()

    def wait(progress: Progress) -> None:
        begun.set()
        progress.tell(Step("anything", 0, 0))
        while True:
            stop_if_cancelled(progress)

    house.demo_waits = wait
    _click(qtbot, shell.window, "Open the demo event")
    assert begun.wait(10)
    assert not _named(shell.window, "New event").isEnabled()
    _click(qtbot, shell.window, "Cancel")
    qtbot.waitUntil(lambda: _named(shell.window, "Open the demo event").isEnabled())
    house.demo_waits = None
    _click(qtbot, shell.window, "Open the demo event")
    qtbot.waitUntil(lambda: shell.window.key == "events")


def test_another_file_takes_the_place_of_the_open_one(
    qtbot: QtBot, working: Shell[File], tmp_path: Path, house: House
) -> None:
    first = working.files.file
    _click(qtbot, working.window.side, "Events")
    _click(qtbot, working.window, "New event")
    QTest.keyClicks(QApplication.focusWidget(), "Second")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: working.window.key == "events" and _screen(working).words.text() == "Second")
    assert working.files.file is not first and house.made == ["events", "events"]


def test_what_is_saved_reaches_the_screen_and_the_file(
    qtbot: QtBot, working: Shell[File], event_file: Path, parts: Parts[File]
) -> None:
    _press(qtbot, working, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _screen(working).words.text() == "Added, Listening")
    working.end()
    again = parts.open_file(event_file, "")
    assert sorted(event.name for event in again.events()) == ["Added", "Listening"]
    again.close()


def test_a_read_under_way_ends_before_its_file_is_closed(
    working: Shell[File], parts: Parts[File], event_file: Path, lanes: Lanes
) -> None:
    gate, file = Event(), working.files.file
    assert file is not None
    lanes.reading.submit(gate.wait, 10)
    working.files.close()
    assert [event.name for event in file.events()] == ["Listening"]
    gate.set()
    lanes.saving.submit(int).result()
    parts.open_file(event_file, "").close()


def test_closing_the_window_with_work_under_way_asks_first(qtbot: QtBot, working: Shell[File]) -> None:
    gate = Event()
    assert working.files.kit is not None
    working.files.kit.tasks.think(lambda progress: gate.wait(10))
    said: list[str] = []

    def stay(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        said.append(dialog.text())
        dialog.defaultButton().click()

    _in_dialog(qtbot, stay)
    working.window.close()
    assert said == ["1 task is still under way."] and working.window.isVisible()

    def leave(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        next(made for made in dialog.buttons() if made.text() == "Stop and close").click()

    _in_dialog(qtbot, leave)
    working.window.close()
    assert not working.window.isVisible()
    gate.set()


def test_ctrl_q_closes_the_window(qtbot: QtBot, working: Shell[File]) -> None:
    _press(qtbot, working, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not working.window.isVisible())


def test_the_window_comes_back_where_it_was(
    qtbot: QtBot, qapp: QApplication, shell: Shell[File], parts: Parts[File], look: Look
) -> None:
    shell.window.setGeometry(40, 30, 1000, 650)
    shell.window.close()
    again = Shell(qapp, parts, look, Settings(parts.settings))
    qtbot.addWidget(again.window, before_close_func=lambda window: window.allow_close())
    assert again.window.geometry().getRect() == (40, 30, 1000, 650)


def test_what_should_be_known_of_the_file_stays_until_it_is_read(
    qtbot: QtBot, shell: Shell[File], house: House, event_file: Path, look: Look
) -> None:
    house.notices = [Said("notice:copies-failed", {"folders": "E:"})]
    shell.open(event_file)
    qtbot.waitUntil(lambda: shell.window.notices.isVisible())
    english = names(shell.window.notices)
    look.words.set_language("it")
    qtbot.waitUntil(lambda: names(shell.window.notices) != english)
    assert any("E:" in words for words in names(shell.window.notices)) and unnamed(shell.window) == []
    look.words.set_language("en")
    qtbot.waitUntil(lambda: names(shell.window.notices) == english)
    _click(qtbot, shell.window, "Understood, hide this line")
    assert not shell.window.notices.isVisible()


# ---- language, look, settings


def test_language_and_look_change_in_the_settings_at_once_and_are_remembered(
    qtbot: QtBot, look: Look, shell: Shell[File], parts: Parts[File]
) -> None:
    _click(qtbot, shell.window.side, "Settings")
    _click(qtbot, shell.window, "Language: Italiano")
    qtbot.waitUntil(lambda: "Impostazioni" in names(shell.window.side))
    _click(qtbot, shell.window, "Aspetto: Scuro")
    assert look.theme.name == "dark"
    remembered = Settings(parts.settings).now
    assert (remembered.language, remembered.theme) == ("it", "dark")


def test_the_folder_of_second_copies_reaches_the_open_file(
    qtbot: QtBot, working: Shell[File], house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    _click(qtbot, working.window.side, "Settings")
    _click(qtbot, working.window, "Choose…")
    qtbot.waitUntil(lambda: house.copies == [str(tmp_path)])
    _click(qtbot, working.window, "No second copy")
    qtbot.waitUntil(lambda: house.copies == [str(tmp_path), ""])


def test_the_folder_of_new_events_is_used_for_the_next_one(
    qtbot: QtBot, shell: Shell[File], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    _click(qtbot, shell.window.side, "Settings")
    _click(qtbot, shell.window, "Change…")
    _click(qtbot, shell.window.side, "Events")
    _click(qtbot, shell.window, "New event")
    QTest.keyClicks(QApplication.focusWidget(), "Here")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.files.path == tmp_path / "here.eventdesk")


# ---- scanner, jump, help, crash


def test_a_badge_reaches_the_screen_shown_and_a_page_without_use_for_it_says_so(
    qtbot: QtBot, working: Shell[File]
) -> None:
    chance = Random(5)
    code = new_badge_code(new_tag(chance.randrange), chance.randrange)
    QTest.keyClicks(working.window.side, code)
    QTest.keyClick(working.window.side, Qt.Key.Key_Return)
    assert _screen(working).codes == [code]
    _press(qtbot, working, Qt.Key.Key_F3)
    QTest.keyClicks(working.window.side, code)
    QTest.keyClick(working.window.side, Qt.Key.Key_Return)
    assert code in working.window.toasts.views[0].toast.text


def test_ctrl_k_finds_people_and_commands(qtbot: QtBot, working: Shell[File]) -> None:
    _screen(working)

    def person(dialog: QDialog) -> None:
        found = dialog.findChild(QListWidget)
        assert found is not None
        QTest.keyClicks(QApplication.focusWidget(), "listen")
        qtbot.waitUntil(lambda: found.count() == 1)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    _press(qtbot, working, Qt.Key.Key_F3)
    _in_dialog(qtbot, person)
    _press(qtbot, working, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert len(_screen(working).jumped) == 1

    def command(dialog: QDialog) -> None:
        QTest.keyClicks(QApplication.focusWidget(), "sett")
        found = dialog.findChild(QListWidget)
        assert found is not None
        qtbot.waitUntil(lambda: found.count() == 1)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    _in_dialog(qtbot, command)
    _press(qtbot, working, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert working.window.key == "settings"


def test_f1_lists_the_shortcuts_of_the_window_and_of_the_page(qtbot: QtBot, working: Shell[File]) -> None:
    read: list[str] = []

    def look(dialog: QDialog) -> None:
        read.extend(made.text() for made in dialog.findChildren(QLabel))
        assert unnamed(dialog) == []
        dialog.accept()

    _in_dialog(qtbot, look)
    _press(qtbot, working, Qt.Key.Key_F1)
    assert {"F1", "Ctrl+K", "F2", "Programme", "Ctrl+N", "Add"} <= set(read)


def test_when_something_breaks_a_report_is_saved_and_the_window_goes_on(
    qtbot: QtBot, working: Shell[File], machine: Path
) -> None:
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        said.extend(names(dialog))
        assert unnamed(dialog) == []
        dialog.accept()

    with qtbot.captureExceptions():
        working.crashes.watch()
        seen = _in_dialog(qtbot, read)
        _click(qtbot, working.window, "Break")
        qtbot.waitUntil(lambda: bool(seen))
        working.crashes.leave()
    reports = list((machine / "crashes").glob("crash-*.txt"))
    assert len(reports) == 1 and "KeyError" in reports[0].read_text(encoding="utf-8")
    assert any("safe" in words for words in said) and working.window.isVisible()


# ---- everywhere


@pytest.mark.parametrize("language", ["en", "it"])
def test_everything_that_can_be_used_has_a_name(qtbot: QtBot, working: Shell[File], look: Look, language: str) -> None:
    look.words.set_language(language)
    for key in ("events", "settings", "welcome", "new"):
        working.window.visit(key)
        QApplication.processEvents()
        assert unnamed(working.window) == [], key


@pytest.mark.parametrize("language", ["en", "it"])
def test_no_page_is_wider_than_the_smallest_window(shell: Shell[File], look: Look, language: str) -> None:
    look.words.set_language(language)
    shell.window.resize(1024, 700)
    for key in ("settings", "welcome", "new"):
        page = shell.window.visit(key)
        QApplication.processEvents()
        assert page.minimumSizeHint().width() <= 1024 - shell.window.side.width(), key
        assert shell.window.width() == 1024, key
