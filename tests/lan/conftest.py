"""An event with tables, and its pages served in a process of their own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from eventdesk.bootstrap import OpenFile, new_file
from eventdesk.machine import root
from tests.stories.conftest import command, environment


class Served:
    """`eventdesk serve` on an event file: started, killed, started again at the same address."""

    def __init__(self, path: Path, machine: Path) -> None:
        self.path = path
        self.urls: dict[int, str] = {}
        self._machine = machine
        self._port = 0
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Returns once it answers."""
        self._process = subprocess.Popen(
            [*command(), "serve", str(self.path), "--host", "127.0.0.1", "--port", str(self._port), "--json"],
            stdout=subprocess.PIPE,
            cwd=root(),
            env=environment(self._machine),
            text=True,
        )
        said = json.loads(self._process.stdout.readline())
        self._port = said["port"]
        self.urls = {table["number"]: table["url"] for table in said["tables"]}

    @property
    def port(self) -> int:
        return self._port

    def pass_of(self, table: int) -> str:
        """What a table's devices show."""
        return self.urls[table].partition("#")[2]

    def kill(self) -> None:
        """As kill -9 does."""
        self._end(kill=True)

    def stop(self) -> None:
        """In order."""
        self._end(kill=False)

    def _end(self, *, kill: bool) -> None:
        if self._process is not None:
            self._process.kill() if kill else self._process.terminate()
            self._process.stdout.close()
            self._process.wait()
            self._process = None


def three_tables(opened: OpenFile) -> str:
    """An event with three tables of a theme each and two rounds; its id."""
    event = opened.programme.start("Prova & <b>prova</b>").id
    for name in ("Casa", "Scuola", "Montagna"):
        opened.programme.add_tables(event, 1, themes=[opened.programme.add_theme(event, name).id])
    opened.programme.set_rounds(event, 2, minutes=20)
    return event


@pytest.fixture
def served(tmp_path: Path, machine: Path) -> Iterator[Served]:
    """An event with three tables, its pages served."""
    path = tmp_path / "day.eventdesk"
    with new_file(path, desk="Set-up") as opened:
        three_tables(opened)
    server = Served(path, machine)
    server.start()
    yield server
    server.kill()
