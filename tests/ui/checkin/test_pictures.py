"""Badges in pictures: files dropped on the page, and what a camera sees. Codes are drawn and read by the real parts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile
from eventdesk.printing.qrpng import write_png
from eventdesk.printing.seeing import codes_in
from eventdesk.ui.checkin.camera import CameraPanel, NoCamera, QtEye
from eventdesk.ui.checkin.pictures import NoCode, NoPicture, codes_of_file, picture_in
from eventdesk.ui.checkin.screen import CheckInScreen
from eventdesk.ui.kit.parts import Kit
from tests.ui.accessible import unnamed
from tests.ui.checkin.volunteer import arrivals
from tests.ui.hall import Hall

Settled = Callable[[], None]


class Show:
    """An eye that sees what it is shown."""

    def __init__(self) -> None:
        self.seen: Callable[[QImage], object] | None = None

    def start(self, seen: Callable[[QImage], object]) -> None:
        self.seen = seen

    def stop(self) -> None:
        self.seen = None


def test_a_photograph_of_a_badge_dropped_on_the_page_is_a_scan(
    screen: CheckInScreen, hall: Hall, opened: OpenFile, settled: Settled, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.png"
    write_png(hall.codes[3], photo)
    QImage(str(photo)).scaled(640, 640).flipped(Qt.Orientation.Horizontal).save(str(tmp_path / "photo.jpg"))
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "photo.jpg"))])
    file = picture_in(dropped)
    assert file is not None
    screen._wishes.read_picture(file)
    settled()
    assert [a.registration for a in arrivals(opened, hall)] == [hall.people[3].registration]


def test_a_picture_without_a_code_and_a_file_that_is_no_picture_are_sentences(tmp_path: Path) -> None:
    empty, broken = QImage(200, 200, QImage.Format.Format_RGB32), tmp_path / "broken.png"
    empty.fill(0xFFFFFF)
    empty.save(str(tmp_path / "empty.png"))
    broken.write_bytes(b"no picture")
    with pytest.raises(NoCode):
        codes_of_file(tmp_path / "empty.png", codes_in)
    with pytest.raises(NoPicture):
        codes_of_file(broken, codes_in)
    assert picture_in(QMimeData()) is None


def test_a_badge_that_stays_before_the_camera_is_one_scan_and_a_camera_nobody_sees_is_off(
    qtbot: QtBot, kit: Kit, hall: Hall, settled: Settled, tmp_path: Path
) -> None:
    write_png(hall.codes[0], tmp_path / "badge.png")
    image = QImage(str(tmp_path / "badge.png")).scaled(480, 480)
    now = [0.0]
    eye, heard = Show(), list[str]()
    panel = CameraPanel(kit, codes_in, eye, lambda: now[0])
    qtbot.addWidget(panel)
    panel.scanned.connect(heard.append)
    panel.begin()
    panel.show()
    assert unnamed(panel) == []

    def look() -> None:
        assert eye.seen is not None
        eye.seen(image)
        panel._on_look()
        settled()

    look()
    now[0] = 2.0
    look()
    assert heard == [hall.codes[0]]
    now[0] = 9.0
    look()
    assert heard == [hall.codes[0]] * 2
    panel.hide()
    assert eye.seen is None


def test_without_a_camera_there_is_a_sentence(screen: CheckInScreen) -> None:
    with pytest.raises(NoCamera):
        QtEye(screen).start(lambda image: None)
