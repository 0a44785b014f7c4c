"""What comes from tables: cards sent over HTTP, lights and passes, paper keyed in, a laptop at a table, photos."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTabBar, QTableView
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.notes.model import Via
from eventdesk.core.programme.paper_codes import PaperCode, PaperKind
from eventdesk.core.shared.ids import random_id
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.notes.filed import FiledCards
from eventdesk.ui.notes.screen import NotesScreen, Section
from eventdesk.ui.notes.table_mode import TableMode
from tests.ui.accessible import unnamed
from tests.ui.hall import Hall
from tests.ui.waiting import click


def _post(url: str, parcel: dict[str, object]) -> int:
    """Send what a phone would send, to the address on the table's sign."""
    found = urlsplit(url)
    connection = HTTPConnection(found.netloc, timeout=10)
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {found.fragment}"}
    connection.request("POST", "/api/parcels", json.dumps({"parcels": [parcel]}), headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


@pytest.fixture
def served(screen: NotesScreen, opened: OpenFile, hall: Hall) -> dict[str, str]:
    """The pages served, at an address only this computer reaches; the address of each table's page."""
    opened.lan.start(hall.event, "127.0.0.1", 0)
    return dict(opened.lan.links())


def test_a_card_from_a_phone_comes_to_the_centre_is_read_and_the_table_is_asked(
    qtbot: QtBot, screen: NotesScreen, opened: OpenFile, hall: Hall, served: dict[str, str]
) -> None:
    table = opened.programme.setup(hall.event).tables[2]
    tabs = screen.findChild(QTabBar, "notes.sections")
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert screen.section is Section.CENTRE
    parcel: dict[str, object] = {
        "what": "card", "id": random_id(), "card": random_id(), "text": "Più treni la sera", "kind": "need"
    }  # fmt: skip
    assert _post(served[table.id], parcel) == 200
    cards = screen.findChild(QTableView, "notes.centre.cards")
    qtbot.waitUntil(lambda: cards.model().rowCount() == 1)
    assert [cards.model().index(0, column).data() for column in range(3)] == ["3", "Più treni la sera", "To read"]
    sums = screen.findChild(QLabel, "notes.centre.sums")
    assert sums.text() == "1 received = 1 active + 0 withdrawn · one to read"
    click(screen, "notes.centre.read")
    qtbot.waitUntil(lambda: sums.text().endswith("0 to read"))
    click(screen, "notes.centre.ask")
    line = screen.findChild(QLineEdit, "notes.ask.line")
    QTest.keyClicks(line, "Which costs least?")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: [p.text for p in opened.notes_room.centre.view(hall.event).prompts] == ["Which costs least?"]
    )
    assert unnamed(screen) == []


def test_lights_turn_green_paper_is_given_and_a_lost_sign_is_refused(
    qtbot: QtBot, screen: NotesScreen, opened: OpenFile, hall: Hall, served: dict[str, str]
) -> None:
    first, second = opened.programme.setup(hall.event).tables[:2]
    screen.visit(Section.PHONES)
    qtbot.waitUntil(lambda: screen.findChild(QPushButton, "notes.light.1") is not None)
    light = screen.findChild(QPushButton, "notes.light.1")
    assert light.accessibleName() == "Table 1: waiting"
    assert _post(served[first.id], {"what": "trial", "id": random_id()}) == 200
    qtbot.waitUntil(lambda: light.accessibleName() == "Table 1: ready")
    click(screen, "notes.light.2")
    click(screen, "notes.phones.paper")
    qtbot.waitUntil(lambda: screen.findChild(QPushButton, "notes.light.2").accessibleName() == "Table 2: paper")
    click(screen, "notes.phones.renew")
    qtbot.waitUntil(lambda: opened.lan.links()[second.id] != served[second.id])
    qtbot.waitUntil(lambda: _post(served[second.id], {"what": "trial", "id": random_id()}) in (401, 403))
    assert unnamed(screen) == []
    click(screen, "notes.phones.switch")
    qtbot.waitUntil(lambda: opened.lan.serving is None)


def test_paper_is_keyed_in_by_its_code_and_a_second_time_corrects_it(
    qtbot: QtBot, screen: NotesScreen, opened: OpenFile, hall: Hall
) -> None:
    setup = opened.programme.setup(hall.event)
    code = PaperCode(setup.event.tag, PaperKind.CARD, 4, 1, 7).text
    box = screen.findChild(QPlainTextEdit, "notes.paper.text")

    def key(words: str) -> None:
        assert screen.scanned(code)
        QTest.keyClicks(box, words)
        QTest.keyClick(box, Qt.Key.Key_Return)

    key("fountains")
    qtbot.waitUntil(lambda: len(opened.notes.cards(hall.event)) == 1)
    qtbot.waitUntil(lambda: screen._shown is not None and len(screen._shown.view.cards) == 1)
    key(" in parks")
    qtbot.waitUntil(lambda: opened.notes.cards(hall.event)[0].versions == 2)
    (card,) = opened.notes.cards(hall.event)
    assert (card.now.text, card.now.via, card.now.table) == ("fountains in parks", Via.PAPER, setup.tables[3].id)
    assert screen.scanned(PaperCode(setup.event.tag, PaperKind.SHEET, 4, 1).text)
    for number, words in enumerate(("one", "two", "three", "money")):
        line = screen.findChild(QLineEdit, f"notes.leaving.paper{number}")
        QTest.keyClicks(line, words)
        QTest.keyClick(line, Qt.Key.Key_Return)
    centre = opened.notes_room.centre
    qtbot.waitUntil(lambda: bool(centre.view(hall.event).tables[3].left))
    left = centre.view(hall.event).tables[3].left[0].now
    assert (left.messages, left.not_agreed) == (("one", "two", "three"), "money")
    assert not screen.scanned(hall.codes[0])
    typed = screen.findChild(QLineEdit, "notes.paper.code")
    QTest.keyClicks(typed, "nonsense")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert any("no code" in found.text() for found in screen.findChildren(QLabel))


def test_a_laptop_at_a_table_writes_with_the_keyboard_only_and_loses_nothing_typed(
    qtbot: QtBot, screen: NotesScreen, opened: OpenFile, hall: Hall, settled: Callable[[], None]
) -> None:
    setup = opened.programme.setup(hall.event)
    begins = opened.around.now().astimezone() - timedelta(minutes=37)
    opened.programme.change_event(hall.event, day=begins.date())
    opened.programme.change_round(setup.rounds[0].id, starts=begins.strftime("%H:%M"), minutes=40)
    settled()
    picker = screen.findChild(QComboBox, "notes.table")
    picker.setFocus()
    QTest.keyClick(picker, Qt.Key.Key_Home)
    QTest.keyClick(picker, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: screen.findChild(QPushButton, "notes.mode").isEnabled())
    click(screen, "notes.mode")
    mode = screen._mode
    assert isinstance(mode, TableMode)
    with qtbot.waitActive(mode):
        mode.activateWindow()
    box = mode.findChild(QPlainTextEdit, "notes.mode.text")
    QTest.keyClicks(box, "night buses")
    QTest.keyClick(box, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(opened.notes.cards(hall.event)) == 1)
    (card,) = opened.notes.cards(hall.event)
    assert (card.now.text, card.now.table, card.now.kind) == ("night buses", setup.tables[0].id, "criticality")
    assert unnamed(mode) == []
    QTest.keyClicks(box, "half a sent")
    qtbot.waitUntil(lambda: "half a sent" in opened.memory.read_text(encoding="utf-8"))
    with qtbot.waitSignal(mode.left):
        mode.close()


def test_a_photo_is_kept_small_shown_and_sent_with_its_card(
    qtbot: QtBot, screen: NotesScreen, opened: OpenFile, hall: Hall, tmp_path
) -> None:
    path = tmp_path / "flip.png"
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    assert image.save(str(path))
    strip = screen._write._writing._photos
    strip.take_file(path)
    qtbot.waitUntil(lambda: len(strip.digests) == 1)
    box = screen.findChild(QPlainTextEdit, "notes.text")
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(opened.notes.cards(hall.event)) == 1)
    (photo,) = opened.notes.cards(hall.event)[0].now.photos
    kept = opened.notes_room.photos.get(photo)
    assert kept is not None and QImage.fromData(kept).width() == 640
    (tmp_path / "junk.jpg").write_text("ciao")
    strip.take_file(tmp_path / "junk.jpg")
    qtbot.waitUntil(
        lambda: any("photo" in found.text().lower() for found in screen.findChildren(QLabel) if found.isVisible())
    )
    assert strip.digests == ()


def test_spreadsheets_go_out_and_come_back_any_number_of_times(
    qtbot: QtBot, screen: NotesScreen, opened: OpenFile, hall: Hall, served: dict[str, str], tmp_path: Path
) -> None:
    files = screen.findChild(FiledCards)
    panel = screen.findChild(ProgressPanel, "notes.files.panel")
    files.write(tmp_path)
    qtbot.waitUntil(lambda: panel.text == "9 spreadsheets written.")
    made = sorted(tmp_path.glob("*.xlsx"))
    assert len(made) == 9
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(made[0]))])
    assert files.take_from(mime)
    qtbot.waitUntil(lambda: panel.text == "0 new, 0 known already")
    (tmp_path / "junk.json").write_text("{}")
    files.take([tmp_path / "junk.json"])
    qtbot.waitUntil(lambda: "junk.json" in panel.text)
    phones = screen._panes[Section.PHONES]
    phones.save_signs(tmp_path / "join.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "join.pdf").exists())
