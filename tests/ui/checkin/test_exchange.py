"""Two desks that exchange files on a stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile, new_file
from eventdesk.store.exchange import file_of
from eventdesk.store.file import Surroundings
from eventdesk.ui.checkin.screen import CheckInScreen
from tests.ui.accessible import names
from tests.ui.checkin.volunteer import arrivals, line, press
from tests.ui.hall import Hall

Settled = Callable[[], None]


def test_two_desks_admit_the_same_badge_and_the_double_is_shown_calmly(
    qtbot: QtBot,
    screen: CheckInScreen,
    hall: Hall,
    opened: OpenFile,
    settled: Settled,
    tmp_path: Path,
    around: Surroundings,
) -> None:
    QTest.keyClick(line(screen), Qt.Key.Key_F10)
    path, out = screen.findChild(QLineEdit, "checkin.exchange.out.path"), tmp_path / "stick" / "first.journal"
    out.parent.mkdir()
    path.setText(str(out))
    press(screen, "exchange.out.write")
    settled()
    with new_file(tmp_path / "other.eventdesk", desk="Desk 2", file_id=file_of(out), around=around) as other:
        other.exchange.take(out)
        other.checkin.scan(hall.event, hall.codes[0])
        other.exchange.export(tmp_path / "stick" / "second.journal")
    screen.scanned(hall.codes[0])
    settled()  # scans and taking in run side by side: this desk's arrival is written before it hears of the other's
    screen.findChild(QLineEdit, "checkin.exchange.in.path").setText(str(tmp_path / "stick" / "second.journal"))
    press(screen, "exchange.in.take")
    doubles = screen.findChild(QWidget, "checkin.doubles")
    qtbot.waitUntil(doubles.isVisible)
    assert "Maria Rossi" in doubles.accessibleName()
    assert "Desk 1" in doubles.accessibleName() and "Desk 2" in doubles.accessibleName()
    press(screen, "exchange.close")
    qtbot.waitUntil(lambda: "1 Arrived" in names(screen))
    assert len(arrivals(opened, hall)) == 2


def test_a_folder_that_is_not_there_is_a_sentence_under_the_field(
    screen: CheckInScreen, settled: Settled, tmp_path: Path
) -> None:
    QTest.keyClick(line(screen), Qt.Key.Key_F10)
    path = screen.findChild(QLineEdit, "checkin.exchange.out.path")
    path.setText(str(tmp_path / "nowhere" / "x.journal"))
    press(screen, "exchange.out.write")
    settled()
    assert "could not be written" in path.accessibleDescription() and path.text().endswith("x.journal")


def test_another_file_is_refused_with_a_sentence(screen: CheckInScreen, settled: Settled, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear desk")
    QTest.keyClick(line(screen), Qt.Key.Key_F10)
    path = screen.findChild(QLineEdit, "checkin.exchange.in.path")
    path.setText(str(tmp_path / "letter.txt"))
    press(screen, "exchange.in.take")
    settled()
    assert path.accessibleDescription() == "letter.txt is not a journal file of EventDesk."
