"""A desk is killed in the middle of scanning: what was acknowledged is there."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import Counter
from itertools import cycle
from pathlib import Path
from random import Random
from threading import Timer

import pytest

from eventdesk.bootstrap import open_file
from eventdesk.core.checkin.model import Arrival, Refusal
from eventdesk.core.registration.model import BadgeIssued
from eventdesk.machine import root
from tests.stories.conftest import command, environment
from tests.stories.nursery import Child, Nursery

KILLS = int(os.environ.get("EVENTDESK_KILLS", "60"))
"""Set EVENTDESK_KILLS=300 for the long run by hand."""


def test_killed_at_random_moments_every_acknowledged_code_is_there(desk, machine, nursery):
    path, codes = desk
    chance = Random(7)
    endless = cycle(codes)
    acknowledged: Counter[str] = Counter()
    admitted: Counter[str] = Counter()
    for number in range(KILLS):
        for answer in _scan_until_killed(path, nursery, environment(machine), endless, chance):
            acknowledged[answer["code"]] += 1
            admitted[answer["code"]] += answer["outcome"] == "admitted"
        if number % 5 == 4:  # what is damaged stays so
            with open_file(path, write=False) as opened:
                health = opened.file.check()
                assert health.sound, health.damage
    assert sum(acknowledged.values()) > KILLS
    with open_file(path) as opened, opened.file.ledger.reading() as read:
        code_of = {badge.id: badge.code for badge in read.find(BadgeIssued)}
        arrivals = Counter(code_of[arrival.badge] for arrival in read.find(Arrival))
        refusals = Counter(refusal.code for refusal in read.find(Refusal))
        state = opened.file.state()
    assert set(admitted.values()) <= {0, 1}
    assert all(arrivals[code] == 1 for code, times in admitted.items() if times)
    assert max(arrivals.values()) == 1
    assert all(arrivals[code] + refusals[code] >= times for code, times in acknowledged.items())
    with open_file(path) as opened:
        opened.file.rebuild()
        assert opened.file.state() == state


def _scan_until_killed(path: Path, nursery: Nursery, told: dict[str, str], codes: cycle, chance: Random) -> list[dict]:
    child = nursery.start(["checkin", path, "--desk", "Desk 1", "--stdin"], told)
    lines: list[bytes] = []
    if chance.random() < 0.2:
        # While it opens the file: nothing may have been promised, nothing may be broken.
        death = Timer(chance.uniform(0, 0.15), child.kill)
    else:
        _send(child, codes)
        lines.append(child.stdout.readline())
        death = Timer(chance.uniform(0, 0.15), child.kill)
    death.start()
    try:
        while _send(child, codes):
            lines.append(child.stdout.readline())
    finally:
        death.join()
    lines += child.stdout.readlines()
    child.wait()
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


def _send(child: Child, codes: cycle) -> bool:
    try:
        child.stdin.write(f"{next(codes)}\n".encode())
    except BrokenPipeError:
        return False
    return not child.ended


@pytest.mark.needs("strace")
def test_each_acknowledgement_follows_an_fdatasync_that_covers_it(desk, machine, tmp_path):
    path, codes = desk
    trace = tmp_path / "trace.txt"
    done = subprocess.run(
        ["strace", "-f", "-y", "-s", "24", "-e", "trace=write,pwrite64,fdatasync,fsync", "-o", str(trace),
         *command(), "checkin", str(path), "--desk", "Desk 1", "--stdin"],
        input="\n".join([*codes, "NOSUCHCODE", codes[0]]) + "\n",
        capture_output=True,
        text=True,
        cwd=root(),
        env=environment(machine),
        check=True,
    )  # fmt: skip
    answers = done.stdout.splitlines()
    assert len(answers) == len(codes) + 2
    promised = _covered(trace.read_text(encoding="utf-8", errors="replace").splitlines())
    assert len(promised) == len(answers)
    assert all(promised)


def _covered(calls: list[str]) -> list[bool]:
    """For each acknowledgement: was the log written since the one before it, and forced to the disk afterwards."""
    written, forced = False, False
    promised = []
    for call in calls:
        if re.search(r"\bpwrite64\(\d+<[^>]*-wal>", call):
            written, forced = True, False
        elif re.search(r"\bf(data)?sync\(\d+<[^>]*-wal>", call):
            forced = True
        elif re.search(r'\bwrite\(1<[^>]*>, "{\\"code\\"', call):
            promised.append(written and forced)
            written, forced = False, False
    return promised
