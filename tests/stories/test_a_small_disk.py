"""A disk that is full while people are scanned, and a folder that may only be read: a sentence, and nothing is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from eventdesk.bootstrap import new_file, open_file
from eventdesk.core.checkin.model import Arrival
from eventdesk.core.registration.model import BadgeIssued
from eventdesk.machine import root
from tests.stories.conftest import command, environment, register

_SIZE_KB = 16_000
_LEFT = 300_000
"""Bytes left free for the first scans: room for some of them, not for all."""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of sixteen megabytes in memory; where no disk may be mounted, a folder of the disk there is."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE_KB}k", "tmpfs", str(folder)]
    may_mount = os.geteuid() == 0 and shutil.which("mount") is not None
    mounted = may_mount and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    yield folder
    if mounted:
        subprocess.run(["umount", str(folder)], check=True)


def test_on_a_full_disk_what_was_acknowledged_is_stored_and_the_rest_goes_on_when_there_is_room(
    small_disk: Path, machine: Path
) -> None:
    path, filler = small_disk / "hall.eventdesk", small_disk / "filler"
    with new_file(path, desk="Set-up") as opened:
        codes = register(opened, 60)
    room = shutil.disk_usage(small_disk)
    limited = room.total < 10 * _SIZE_KB * 1024
    if limited:
        filler.write_bytes(b"x" * (room.free - _LEFT))
    done = _scan(path, machine, codes)
    acknowledged = [json.loads(line)["code"] for line in done.stdout.splitlines()]
    assert _stored(path) == acknowledged
    if limited:
        assert 0 < len(acknowledged) < len(codes)
        assert done.returncode == 2 and "full" in done.stderr
    filler.unlink(missing_ok=True)
    rest = _scan(path, machine, codes[len(acknowledged) :])
    assert rest.returncode == 0 and _stored(path) == codes
    with open_file(path, write=False) as opened:
        assert opened.file.check().sound


def test_an_event_in_a_folder_that_may_only_be_read_is_a_sentence(tmp_path: Path, machine: Path) -> None:
    folder = tmp_path / "server"
    folder.mkdir()
    with new_file(folder / "hall.eventdesk", desk="Set-up") as opened:
        codes = register(opened, 2)
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    try:
        done = _scan(folder / "hall.eventdesk", machine, codes, as_nobody=True)
    finally:
        folder.chmod(0o755)
    assert done.stdout == "" and done.returncode == 2
    assert "Traceback" not in done.stderr and done.stderr.strip().endswith(".")


def _scan(path: Path, machine: Path, codes: list[str], *, as_nobody: bool = False) -> subprocess.CompletedProcess[str]:
    line = [*command(), "checkin", str(path), "--desk", "Desk 1", "--stdin"]
    if as_nobody and os.geteuid() == 0:
        # The superuser may write everywhere: give that up first.
        line = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", *line]
    return subprocess.run(
        line,
        input="\n".join(codes) + "\n",
        capture_output=True,
        text=True,
        cwd=root(),
        env=environment(machine),
        check=False,
    )


def _stored(path: Path) -> list[str]:
    with open_file(path, write=False) as opened, opened.file.ledger.reading() as read:
        code_of = {badge.id: badge.code for badge in read.find(BadgeIssued)}
        return [code_of[arrival.badge] for arrival in read.find(Arrival)]
