"""The server of the tables' pages dies while devices send: every card that was receipted is there."""

from __future__ import annotations

from pathlib import Path

from eventdesk.bootstrap import new_file
from tests.lan.conftest import three_tables
from tests.lan.dying import kill_while_devices_send
from tests.stories.nursery import Nursery


def test_killed_at_random_moments_every_receipted_card_is_there_once(tmp_path: Path, machine: Path, nursery: Nursery):
    path = tmp_path / "day.eventdesk"
    with new_file(path, desk="Set-up") as opened:
        three_tables(opened)
    assert kill_while_devices_send(path, machine, nursery, 4) > 4
