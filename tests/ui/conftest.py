"""What tests of the window share: the look in each theme and language, and a kit over a real event file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.machine import resources, sentences
from eventdesk.store.lanes import Lanes
from eventdesk.ui.kit import translations
from eventdesk.ui.kit.feed import Feed
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.parts import Kit, Look
from eventdesk.ui.kit.scanner import Scanner
from eventdesk.ui.kit.tasks import Tasks
from eventdesk.ui.kit.theme import Mode, Theme
from eventdesk.ui.kit.toasts import Toasts
from eventdesk.ui.kit.words import Words
from tests.ui.waiting import quiet


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Translations compiled from the committed .ts files."""
    folder = tmp_path_factory.mktemp("translations")
    assert translations.compile_all(resources() / "translations", folder)
    return folder


@pytest.fixture
def look(qapp: QApplication, compiled: Path) -> Iterator[Look]:
    """Theme, icons and words: light and English until a test changes them."""
    theme = Theme(qapp, resources(), Mode.LIGHT)
    words = Words(qapp, compiled, sentences, "en")
    yield Look(theme, Icons(resources() / "icons", theme), words)
    words.set_language("en")
    words.silence()
    theme.deleteLater()
    words.deleteLater()


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    """Real lanes."""
    made = Lanes()
    yield made
    made.close()


@pytest.fixture
def kit(qapp: QApplication, qtbot: QtBot, look: Look, lanes: Lanes, opened: OpenFile) -> Iterator[Kit]:
    """What a screen is given, over a new event file of this test."""
    scanner = Scanner(qapp)
    tasks = Tasks(lanes.saving, lanes.reading, lanes.thinking, qapp)
    feed = Feed(opened.file.bus, qapp)
    yield Kit(look, tasks, feed, Toasts(qapp), scanner)
    scanner.enable(on=False)
    tasks.close()
    feed.close()
    for made in (tasks, feed, scanner):
        made.deleteLater()


@pytest.fixture
def settled(qtbot: QtBot, kit: Kit) -> Callable[[], None]:
    """Wait until every queued signal has been heard, no pause is running after which something would be read, and
    nothing is under way in the lanes.
    """

    def wait() -> None:
        qtbot.waitUntil(lambda: quiet(kit.tasks, kit.scanner))

    return wait
