"""The notes screen on a real event file, driven by keys."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.notes.model import CardVersion
from eventdesk.core.notes.service import Card, Notes
from eventdesk.core.shared.ids import random_id
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.toasts import Toast
from eventdesk.ui.notes.post import Post
from eventdesk.ui.notes.screen import NotesScreen
from eventdesk.ui.notes.state import Draft
from tests.ui.accessible import unnamed
from tests.ui.full_disk import FullDisk
from tests.ui.hall import Hall, fill
from tests.ui.waiting import click

Settled = Callable[[], None]


def _box(screen: NotesScreen, name: str = "text") -> QPlainTextEdit:
    return screen.findChild(QPlainTextEdit, f"notes.{name}")


def _table(screen: NotesScreen) -> QTableView:
    return screen.findChild(QTableView, "notes.cards")


def _texts(screen: NotesScreen) -> list[str]:
    model = _table(screen).model()
    return [model.index(row, 4).data() for row in range(model.rowCount())]


def _states(screen: NotesScreen) -> list[str]:
    model = _table(screen).model()
    return [model.index(row, 5).data() for row in range(model.rowCount())]


def _pick(screen: NotesScreen, name: str, place: int) -> None:
    """Choose the entry at ``place`` of a drop-down with the keys."""
    picker = screen.findChild(QComboBox, f"notes.{name}")
    picker.setFocus()
    QTest.keyClick(picker, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(picker, Qt.Key.Key_Down)


def _press(screen: NotesScreen, name: str) -> None:
    click(screen, f"notes.{name}")


def _write(box: QPlainTextEdit, text: str) -> None:
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def _cards(opened: OpenFile, hall: Hall) -> list[Card]:
    return opened.notes.cards(hall.event)


def _open_first(qtbot: QtBot, screen: NotesScreen) -> QPlainTextEdit:
    qtbot.waitUntil(lambda: _table(screen).model().rowCount() > 0)
    _table(screen).selectRow(0)
    QTest.keyClick(_table(screen), Qt.Key.Key_Return)
    box = _box(screen, "edit.text")
    qtbot.waitUntil(box.isVisible)
    return box


def test_enter_makes_the_next_card_and_table_round_and_kind_stay(
    qtbot: QtBot, screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    setup = opened.programme.setup(hall.event)
    _pick(screen, "table", 3)
    _pick(screen, "round", 2)
    _pick(screen, "kind", 3)
    for text in ("first", "second", "third"):
        _write(_box(screen), text)
    assert _box(screen).toPlainText() == ""
    qtbot.waitUntil(lambda: _texts(screen) == ["third", "second", "first"])
    written = [card.now for card in _cards(opened, hall)]
    assert [card.text for card in written] == ["first", "second", "third"]
    assert {(c.table, c.round, c.kind) for c in written} == {(setup.tables[2].id, setup.rounds[1].id, "proposal")}
    assert {card.theme for card in written} == {setup.tables[2].theme}


def test_shift_enter_is_a_new_line(screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled) -> None:
    box = _box(screen)
    QTest.keyClicks(box, "one")
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    _write(box, "two")
    settled()
    assert [card.now.text for card in _cards(opened, hall)] == ["one\ntwo"]


def test_enter_in_an_empty_box_writes_nothing(
    screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    _write(_box(screen), "   ")
    settled()
    assert _cards(opened, hall) == []


def test_place_support_and_tags_are_there_when_asked_for_and_belong_to_one_card(
    screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    place = screen.findChild(QLineEdit, "notes.place")
    assert not place.isVisible()
    _press(screen, "more")
    QTest.keyClicks(place, "Susa")
    QTest.keyClicks(screen.findChild(QLineEdit, "notes.tags"), "trains, night")
    QTest.keyClick(screen.findChild(QSpinBox, "notes.support"), Qt.Key.Key_Up)
    for text in ("one", "two"):
        _write(_box(screen), text)
    settled()
    written = [(card.now.text, card.now.place, card.now.support, card.now.tags) for card in _cards(opened, hall)]
    assert written == [("one", "Susa", 1, ("trains", "night")), ("two", "", 0, ())]


def test_half_a_sentence_survives_a_crash(
    qtbot: QtBot, screen: NotesScreen, make: Callable[[], NotesScreen], opened: OpenFile
) -> None:
    _pick(screen, "table", 2)
    QTest.keyClicks(_box(screen), "half a sen")
    qtbot.waitUntil(lambda: _kept(opened).get("notes-draft", {}).get("text") == "half a sen")
    again = make()
    assert _box(again).toPlainText() == "half a sen"
    assert again.findChild(QComboBox, "notes.table").currentText().startswith("Table 2 · ")


def _kept(opened: OpenFile) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(opened.memory.read_text()) if opened.memory.exists() else {}
    return found


def test_a_card_that_was_on_its_way_in_a_crash_is_written_once(
    qtbot: QtBot, make: Callable[[], NotesScreen], hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    sent = opened.notes.write(hall.event, "already durable", card="card-1")
    waiting = [{"text": "already durable", "card": sent.card}, {"text": "not yet", "card": "card-2"}]
    Memory(opened.memory).keep("notes-waiting", waiting)
    screen = make()
    qtbot.waitUntil(lambda: _texts(screen) == ["not yet", "already durable"])
    settled()
    assert "notes-waiting" not in _kept(opened)
    make()
    settled()
    assert [card.id for card in _cards(opened, hall)] == ["card-1", "card-2"]


def test_cards_on_a_full_disk_are_kept_and_written_in_order_when_there_is_room(
    qtbot: QtBot, kit: Kit, opened: OpenFile, settled: Settled
) -> None:
    hall, disk, owner = fill(opened), FullDisk(opened.file.ledger), QWidget()
    qtbot.addWidget(owner)
    memory = Memory(opened.memory)
    post = Post(kit.tasks, hall.event, Notes(disk, random_id), memory, random_id, owner)
    post.send(Draft("one"))
    post.send(Draft("two"))
    settled()
    assert (post.unsaved, [d["text"] for d in memory.get("notes-waiting")]) == (2, ["one", "two"])
    disk.full = False
    post.retry()
    settled()
    assert post.unsaved == 0 and memory.get("notes-waiting") is None
    assert [card.now.text for card in _cards(opened, hall)] == ["one", "two"]


def test_a_card_that_cannot_be_taken_gives_its_words_back(
    qtbot: QtBot, screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    box = _box(screen)
    box.setPlainText("x" * 20_001)
    QTest.keyClick(box, Qt.Key.Key_Return)
    settled()
    assert len(box.toPlainText()) == 20_001
    assert "20000" in screen.findChild(QWidget, "notes.wrong").accessibleName()


def test_an_edit_is_a_version_and_the_first_words_stay(
    qtbot: QtBot, screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    _write(_box(screen), "frist")
    settled()
    box = _open_first(qtbot, screen)
    box.selectAll()
    _write(box, "first")
    qtbot.waitUntil(lambda: _texts(screen) == ["first"])
    card = _cards(opened, hall)[0]
    assert (card.first.text, card.now.text, card.versions) == ("frist", "first", 2)
    assert _states(screen) == ["Edited"] and _box(screen).isVisible()


def test_two_edits_that_did_not_know_of_each_other_are_both_shown(
    qtbot: QtBot, screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    first = opened.notes.write(hall.event, "water")
    opened.notes.edit(first, "water is old")
    opened.notes.edit(first, "water is scarce")
    _open_first(qtbot, screen)
    others = screen.findChild(QWidget, "notes.edit.others")
    assert _states(screen) == ["2 versions"]
    shown = {_box(screen, "edit.text").toPlainText(), others.accessibleName().split("“")[1].split("”")[0]}
    assert shown == {"water is scarce", "water is old"}
    _press(screen, "edit.save")
    qtbot.waitUntil(lambda: _states(screen) == ["Edited"])
    (card,) = opened.notes.cards(hall.event)
    assert (card.now.text, card.versions, card.apart) == ("water is scarce", 4, ())


def test_an_interrupted_edit_comes_back(
    qtbot: QtBot, screen: NotesScreen, make: Callable[[], NotesScreen], opened: OpenFile, settled: Settled
) -> None:
    _write(_box(screen), "a card")
    settled()
    box = _open_first(qtbot, screen)
    QTest.keyClicks(box, " with more")
    qtbot.waitUntil(lambda: _kept(opened).get("notes-edit", {}).get("text") == "a card with more")
    again = make()
    assert _box(again, "edit.text").isVisible() and _box(again, "edit.text").toPlainText() == "a card with more"


def test_a_withdrawal_needs_a_reason_stays_in_the_count_and_can_be_undone(
    qtbot: QtBot, screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    toasts: list[Toast] = []
    screen.kit.toasts.told.connect(toasts.append)
    for text in ("one", "two"):
        _write(_box(screen), text)
    settled()
    qtbot.waitUntil(lambda: len(_states(screen)) == 2)
    _open_first(qtbot, screen)
    _press(screen, "edit.withdraw")
    assert screen.findChild(QWidget, "notes.edit.wrong").isVisible()
    reason = screen.findChild(QLineEdit, "notes.edit.reason")
    QTest.keyClicks(reason, "twice")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    counts = screen.findChild(QLabel, "notes.counts")
    qtbot.waitUntil(lambda: counts.text() == "2 received = 1 active + 1 withdrawn")
    assert _states(screen)[0] == "Withdrawn: twice"
    assert toasts[-1].action is not None
    toasts[-1].action()
    qtbot.waitUntil(lambda: counts.text() == "2 received = 2 active + 0 withdrawn")


def test_filters_and_search_narrow_the_list_and_say_how_many(
    qtbot: QtBot, screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    setup = opened.programme.setup(hall.event)
    for number, text in enumerate(("night buses", "old pipes", "night schools")):
        opened.notes.write(hall.event, text, table=setup.tables[number].id, round_id=setup.rounds[0].id)
    qtbot.waitUntil(lambda: len(_texts(screen)) == 3)
    line = screen.findChild(QLineEdit, "notes.search")
    line.setFocus()
    QTest.keyClicks(line, "night")
    qtbot.waitUntil(lambda: _texts(screen) == ["night schools", "night buses"])
    assert screen.findChild(QLabel, "notes.counts").text() == "3 received = 3 active + 0 withdrawn · 2 shown"
    _pick(screen, "filter.table", 1)
    qtbot.waitUntil(lambda: _texts(screen) == ["night buses"])


def test_people_at_the_table_are_counted_in_one_small_field(
    qtbot: QtBot, screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    setup = opened.programme.setup(hall.event)
    people = screen.findChild(QSpinBox, "notes.people")
    assert not people.isEnabled()
    _pick(screen, "table", 1)
    _pick(screen, "round", 1)
    people.setFocus()
    people.selectAll()
    QTest.keyClicks(people, "9")
    QTest.keyClick(people, Qt.Key.Key_Return)
    settled()
    assert opened.notes.head_counts(hall.event) == {(setup.tables[0].id, setup.rounds[0].id): 9}
    _pick(screen, "table", 2)
    qtbot.waitUntil(lambda: people.value() == -1)
    _pick(screen, "table", 1)
    qtbot.waitUntil(lambda: people.value() == 9)


def test_a_card_written_elsewhere_appears(qtbot: QtBot, screen: NotesScreen, hall: Hall, opened: OpenFile) -> None:
    version: CardVersion = opened.notes.write(hall.event, "from a phone")
    qtbot.waitUntil(lambda: _texts(screen) == [version.text])


def test_the_model_keeps_its_promises(
    qtbot: QtBot, screen: NotesScreen, hall: Hall, opened: OpenFile, settled: Settled
) -> None:
    tester = QAbstractItemModelTester(_table(screen).model(), screen)
    for text in ("one", "two", "three"):
        _write(_box(screen), text)
    qtbot.waitUntil(lambda: len(_texts(screen)) == 3)
    assert tester is not None


@pytest.mark.parametrize("language", ["it", "en"])
def test_everything_has_a_name_in_both_languages(
    qtbot: QtBot, kit: Kit, screen: NotesScreen, settled: Settled, language: str
) -> None:
    kit.look.words.set_language(language)
    settled()
    assert unnamed(screen) == []
    _write(_box(screen), "one")
    _open_first(qtbot, screen)
    assert unnamed(screen) == []


def test_the_language_changes_what_is_already_on_the_screen(
    qtbot: QtBot, kit: Kit, screen: NotesScreen, settled: Settled
) -> None:
    _pick(screen, "table", 1)
    _pick(screen, "kind", 3)
    QTest.keyClicks(_box(screen), "half")
    kit.look.words.set_language("it")
    kind = screen.findChild(QComboBox, "notes.kind")
    qtbot.waitUntil(lambda: kind.currentText() == "Proposta")
    assert screen.findChild(QComboBox, "notes.table").currentText().startswith("Tavolo 1 · ")
    assert _box(screen).toPlainText() == "half"


def test_it_fits_a_small_window(screen: NotesScreen) -> None:
    hint = screen.minimumSizeHint()
    assert hint.width() <= 1024 - 216 and hint.height() <= 700
