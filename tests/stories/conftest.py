"""The whole program, as a person or a script runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from eventdesk.bootstrap import OpenFile, new_file
from eventdesk.machine import root


@pytest.fixture
def eventdesk(machine: Path) -> Callable[..., Any]:
    """Runs a verb with ``--json`` in a process of its own and gives its result."""

    def run(*arguments: object, code: int = 0) -> Any:
        done = subprocess.run(
            [*command(), *map(str, arguments), "--json"],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=root(),
            env=environment(machine),
            check=False,
        )
        assert done.returncode == code, done.stderr
        return json.loads(done.stdout) if done.stdout.startswith("{") else done.stderr

    return run


def command() -> list[str]:
    """How the program is started."""
    return [sys.executable, "-m", "eventdesk"]


def environment(machine: Path) -> dict[str, str]:
    """An environment in which the program speaks English and keeps its data in ``machine``."""
    return {**os.environ, "EVENTDESK_DATA": str(machine), "EVENTDESK_LANGUAGE": "en", "PYTHONUTF8": "1"}


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Path, list[str]]:
    """An event file with forty registered people, closed, and their badge codes."""
    path = tmp_path / "desk.eventdesk"
    with new_file(path, desk="Set-up") as opened:
        return path, register(opened, 40)


def register(opened: OpenFile, people: int) -> list[str]:
    """Register invented people by hand and give them badges; their codes."""
    event = opened.programme.start("Prova").id
    for number in range(people):
        opened.register.add(event, first=f"Ada {number}", last="Rossi", email=f"ada{number}@example.org")
    opened.register.issue_badges(event)
    return [row.badge for row in opened.register.people(event)]
