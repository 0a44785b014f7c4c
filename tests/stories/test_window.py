"""The main job by hand: the real window, by mouse and keyboard only, from the welcome page to the workbook."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QTableView, QWidget
from python_calamine import CalamineWorkbook

from eventdesk.bootstrap import open_file
from eventdesk.ui.app import build
from eventdesk.ui.kit.cards import FigureCard
from eventdesk.ui.kit.scanner import Scanner
from eventdesk.window import LiveFile, parts
from tests.ui.burst import burst
from tests.ui.waiting import quiet

LIST = Path(__file__).parents[1] / "registration" / "data" / "04_ms_forms_en.xlsx"
PEOPLE = 62
THEMES = (
    "Transizione ecologica",
    "Mobilità sostenibile",
    "Aree interne e montagna",
    "Welfare e salute",
    "Lavoro, impresa e innovazione",
    "Cultura e turismo",
)
IDEAS = ("Più autobus la sera", "Un orto per ogni scuola", "Aprire i cortili nel fine settimana")
PATIENCE_MS = 180_000
"""The first search on a computer waits for its code to be compiled."""


class Hand:
    """Somebody at the window: sees what is visible, clicks, types."""

    def __init__(self, window: QWidget, scanner: Scanner, until: Callable[..., None]) -> None:
        self.window = window
        self._scanner = scanner
        self._until = until

    def sees(self, name: str) -> QWidget:
        """The visible widget with this name, once it is there and can be used."""
        self._until(lambda: self._found(name) is not None, timeout=PATIENCE_MS)
        return self._found(name)

    def _found(self, name: str) -> QWidget | None:
        for widget in self.window.findChildren(QWidget, name):
            if widget.isVisible() and widget.isEnabled() and widget.window().isVisible():
                return widget
        return None

    def click(self, name: str) -> None:
        """Click a button."""
        widget = self.sees(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, widget.rect().center())

    def type(self, name: str, text: str, *, then: Qt.Key | None = None) -> None:
        """Click into a field, replace what is there, and perhaps press a key."""
        widget = self.sees(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(12, 12))
        target = QApplication.focusWidget() or widget
        QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.keys(target, text)
        if then is not None:
            QTest.keyClick(QApplication.focusWidget() or target, then)

    def keys(self, target: QWidget, text: str) -> None:
        """Type; letters that Qt's test keyboard lacks come as a layout with them would send them."""
        for character in text:
            if character.isascii() and character.isprintable():
                QTest.keyClick(target, character)
                continue
            key = Qt.Key.Key_Return if character == "\n" else Qt.Key.Key_unknown
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character))
        # Until it is sure that no scanner typed this, the program keeps the last keys back for an instant.
        self.waits(lambda: not self._scanner.holding)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, wherever the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def scan(self, code: str) -> None:
        """Read a badge with a wedge scanner: keys in a burst, then Enter, wherever the focus is."""
        burst(QApplication.focusWidget() or self.window, code)

    def tab(self, name: str, key: str) -> None:
        """Click a tab."""
        bar = self.sees(name)
        assert isinstance(bar, QTabBar)
        number = next(n for n in range(bar.count()) if bar.tabData(n) == key)
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, bar.tabRect(number).center())

    def answer(self, name: str) -> None:
        """Choose the first answer of a list that asks something."""
        box = self.sees(name)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)

    def reads(self, words: str) -> bool:
        """Whether these words stand somewhere on the screen."""
        labels = (label.text() for label in self.window.findChildren(QLabel) if label.isVisible())
        buttons = (button.text() for button in self.window.findChildren(QAbstractButton) if button.isVisible())
        return any(words in text for text in (*labels, *buttons))

    def rows(self, name: str) -> int:
        """How many rows a table on the screen has."""
        table = self.sees(name)
        view = table if isinstance(table, QTableView) else table.findChild(QTableView)
        return view.model().rowCount()

    def waits(self, what: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._until(what, timeout=PATIENCE_MS)


@pytest.fixture
def shell(qtbot, qapp, machine: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """The program as `python -m eventdesk` builds it, in English."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    made = build(qapp, parts())
    made._look.words.set_language("en")
    made.show()
    made.window.resize(1180, 740)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow, timeout=PATIENCE_MS)
    yield made
    made.window.allow_close()
    made.window.close()
    qtbot.waitUntil(lambda: not made.window.isVisible(), timeout=PATIENCE_MS)
    made.end()


@pytest.fixture
def hand(shell, qtbot) -> Hand:
    """Somebody at the window."""
    return Hand(shell.window, shell.scanner, qtbot.waitUntil)


def test_the_whole_main_job_by_mouse_and_keyboard_then_the_file_is_compared(shell, hand, qtbot, tmp_path):
    file = tmp_path / "sessione.eventdesk"
    _make_event(hand, file)
    _import_list(hand)
    _set_up_tables(hand)
    _publish_plan(hand)
    codes = _save_badges(hand, tmp_path / "badges.pdf")
    _admit(hand, codes)
    _write_cards(hand)
    _rebuild_under_the_open_window(shell, hand)
    _export(hand, tmp_path / "workbook.xlsx")
    hand.waits(lambda: not shell.files.at_stake)  # or closing would ask
    shell.window.close()
    hand.waits(lambda: not shell.window.isVisible())
    shell.end()  # what the program does once its last window is gone
    _compare(file, codes)


def _make_event(hand: Hand, file: Path) -> None:
    hand.click("welcome.new")
    hand.type("new.name", "Sessione di prova")
    hand.type("new.file", str(file))
    hand.click("new.create")
    hand.waits(file.exists)


def _import_list(hand: Hand) -> None:
    hand.sees("entry-registration")
    hand.press(Qt.Key.Key_F3)
    hand.click("registration.first")
    hand.type("registration.import.path", str(LIST), then=Qt.Key.Key_Return)
    hand.waits(lambda: hand.reads(f"Import {PEOPLE} people"))
    hand.answer("registration.import.answer.refusals")
    hand.click("registration.import.apply")
    hand.waits(lambda: hand.rows("registration.table") == PEOPLE)


def _set_up_tables(hand: Hand) -> None:
    hand.press(Qt.Key.Key_F4)
    hand.type("rotation.quick.themes", "\n".join(THEMES))
    hand.type("rotation.quick.tables", "6")
    hand.type("rotation.quick.rounds", "3")
    hand.click("rotation.quick.save")
    hand.sees("rotation.table.count")
    hand.waits(lambda: hand.rows("rotation.tables") == 6)


def _publish_plan(hand: Hand) -> None:
    hand.tab("rotation.sections", "plan")
    hand.click("rotation.advanced")
    hand.type("rotation.seconds", "1")
    hand.click("rotation.advanced")
    hand.click("rotation.propose")
    hand.click("rotation.publish")
    hand.waits(lambda: hand.reads("In force since"))


def _save_badges(hand: Hand, path: Path) -> list[str]:
    hand.press(Qt.Key.Key_F5)
    hand.sees("badges.save")
    hand.type("badges.file.path", str(path))
    hand.click("badges.save")
    hand.waits(path.exists)
    pdf = pypdfium2.PdfDocument(path)
    images = [page.render(scale=150 / 72, grayscale=True).to_pil() for page in pdf]
    codes = [code.text for image in images for code in zxingcpp.read_barcodes(image)]
    pdf.close()
    assert len(set(codes)) == len(codes) == PEOPLE
    return codes


def _admit(hand: Hand, codes: list[str]) -> None:
    hand.press(Qt.Key.Key_F2)
    hand.sees("checkin.scan")
    for code in codes[:5]:
        hand.scan(code)
    hand.waits(lambda: hand.rows("checkin.scans") == 5)
    hand.scan(codes[0])
    hand.waits(lambda: hand.rows("checkin.scans") == 6)
    line = hand.sees("checkin.scan")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    for character in codes[5].lower():
        hand.keys(QApplication.focusWidget(), character)
    hand.press(Qt.Key.Key_Return)
    hand.waits(lambda: hand.rows("checkin.scans") == 7)


def _write_cards(hand: Hand) -> None:
    hand.press(Qt.Key.Key_F6)
    for idea in IDEAS:
        hand.type("notes.text", idea, then=Qt.Key.Key_Return)
    hand.waits(lambda: hand.rows("notes.cards") == len(IDEAS))


def _rebuild_under_the_open_window(shell: object, hand: Hand) -> None:
    """Everything is computed anew from the journal; no screen looks different."""
    live = shell.files._file
    assert isinstance(live, LiveFile)
    screens = ("entry-checkin", "entry-registration", "entry-notes")
    before = {}
    for entry in screens:
        hand.click(entry)
        before[entry] = _settled(shell, hand)
    state = live.opened.file.state()
    live.opened.file.rebuild()
    assert live.opened.file.state() == state
    for entry in screens:
        hand.click(entry)
        assert _settled(shell, hand) == before[entry]


def _settled(shell: object, hand: Hand) -> list[str]:
    """What the screen shows once nothing more is on its way."""
    hand.waits(lambda: quiet(shell.files.kit.tasks, shell.scanner))
    seen = _seen(hand)
    assert seen
    return seen


def _seen(hand: Hand) -> list[str]:
    """Every figure and every cell of every table on the screen."""
    figures = [card.accessibleName() for card in hand.window.findChildren(FigureCard) if card.isVisible()]
    models = [table.model() for table in hand.window.findChildren(QTableView) if table.isVisible()]
    cells = [
        str(model.index(row, column).data())
        for model in models
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    return figures + cells


def _export(hand: Hand, path: Path) -> None:
    hand.press(Qt.Key.Key_F8)
    hand.type("export.file.path", str(path))
    hand.click("export.save")
    hand.waits(path.exists)
    hand.waits(lambda: hand.reads("The workbook is in"))
    book = CalamineWorkbook.from_path(path)
    sizes = {name: len(book.get_sheet_by_name(name).to_python()) - 1 for name in book.sheet_names}
    assert (sizes["Participants"], sizes["Seats"], sizes["Cards"], sizes["Attendance"]) == (
        PEOPLE,
        3 * PEOPLE,
        len(IDEAS),
        6,
    )


def _compare(file: Path, codes: list[str]) -> None:
    with open_file(file) as opened:
        event = opened.programme.event().id
        setup, plan = opened.programme.setup(event), opened.rotation.current(event)
        assert [theme.name for theme in setup.themes] == list(THEMES)
        assert (len(setup.tables), len(setup.rounds)) == (6, 3)
        assert len(plan.rows) == PEOPLE
        assert all(None not in row for row in plan.rows.values())
        people = opened.register.people(event)
        assert {row.badge for row in people} == set(codes)
        arrived = {row.badge for row in people if row.registration in opened.checkin.arrived(event)}
        assert arrived == set(codes[:6])
        assert [card.now.text for card in opened.notes.cards(event)] == list(IDEAS)
        assert opened.file.check().sound
        assert list((Path(os.environ["EVENTDESK_DATA"]) / "backups").rglob("*.eventdesk"))
