"""Screens and the feed of changes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.core.programme.model import Process, Round
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen


class RoundScreen(Screen):
    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.fetched = 0
        self.words = QLabel()
        self.body.addWidget(self.words)

    def title(self) -> str:
        return "Turni" if self.kit.look.words.language == "it" else "Rounds"

    def retranslate(self) -> None:
        self.words.setText("Nessun turno" if self.kit.look.words.language == "it" else "No round")

    def concerned(self, fact: JournalGrew) -> bool:
        return fact.concerns("round")

    def refresh(self) -> None:
        self.fetched += 1


@pytest.fixture
def screen(qtbot: QtBot, kit: Kit) -> RoundScreen:
    made = RoundScreen(kit)
    qtbot.addWidget(made)
    return made


def _write(kit: Kit, opened: OpenFile, number: int) -> None:
    def work() -> None:
        with opened.file.ledger.writing() as unit:
            unit.new(Round(id=f"{number:032x}", number=number))

    kit.tasks.save(work)


def test_a_screen_is_refreshed_when_first_shown_and_not_before(qtbot: QtBot, screen: RoundScreen) -> None:
    assert (screen.fetched, screen.stale) == (0, True)
    screen.show()
    assert (screen.fetched, screen.stale) == (1, False)


def test_a_fact_of_the_journal_refreshes_the_visible_screen(
    qtbot: QtBot, kit: Kit, opened: OpenFile, screen: RoundScreen
) -> None:
    screen.show()
    _write(kit, opened, 1)
    qtbot.waitUntil(lambda: screen.fetched == 2)


def test_a_hidden_screen_marks_itself_stale_and_catches_up_when_shown(
    qtbot: QtBot, kit: Kit, opened: OpenFile, screen: RoundScreen
) -> None:
    screen.show()
    screen.hide()
    with qtbot.waitSignal(kit.feed.grew):
        _write(kit, opened, 1)
    assert (screen.fetched, screen.stale) == (1, True)
    screen.show()
    assert (screen.fetched, screen.stale) == (2, False)


def test_what_is_of_no_concern_refreshes_nothing(qtbot: QtBot, kit: Kit, opened: OpenFile, screen: RoundScreen) -> None:
    screen.show()

    def work() -> None:
        with opened.file.ledger.writing() as unit:
            unit.new(Process(id="1" * 32, name="Plan"))

    with qtbot.waitSignal(kit.feed.grew):
        kit.tasks.save(work)
    assert (screen.fetched, screen.stale) == (1, False)


def test_many_facts_together_make_few_refreshes(qtbot: QtBot, kit: Kit, opened: OpenFile, screen: RoundScreen) -> None:
    screen.show()
    for number in range(40):
        kit.feed.grew.emit(JournalGrew("", "", {"round": frozenset({str(number)})}))
    qtbot.waitUntil(lambda: screen.fetched > 1)
    assert screen.fetched == 2


def test_a_rebuild_concerns_every_screen(qtbot: QtBot, kit: Kit, opened: OpenFile, screen: RoundScreen) -> None:
    screen.show()
    kit.tasks.save(opened.file.rebuild)
    qtbot.waitUntil(lambda: screen.fetched == 2)


def test_words_are_there_at_the_first_show_and_follow_the_language(qtbot: QtBot, kit: Kit, screen: RoundScreen) -> None:
    screen.show()
    assert (screen.words.text(), screen.accessibleName()) == ("No round", "Rounds")
    kit.look.words.set_language("it")
    qtbot.waitUntil(lambda: screen.words.text() == "Nessun turno")
    assert screen.accessibleName() == "Turni"


def test_facts_after_close_reach_nobody(qtbot: QtBot, kit: Kit, opened: OpenFile, screen: RoundScreen) -> None:
    screen.show()
    kit.feed.close()
    with qtbot.assertNotEmitted(kit.feed.grew, wait=100):
        opened.file.bus.publish(JournalGrew("", "", {"round": frozenset()}))
