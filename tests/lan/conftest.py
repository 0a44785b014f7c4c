"""An event with tables, and its pages served in a process of their own."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from eventdesk.bootstrap import OpenFile, new_file
from tests.stories.conftest import environment
from tests.stories.nursery import Child, Nursery


class Served:
    """`eventdesk serve` on an event file: started, killed, started again at the same address."""

    def __init__(self, path: Path, machine: Path, nursery: Nursery) -> None:
        self.path = path
        self.urls: dict[int, str] = {}
        self._machine = machine
        self._nursery = nursery
        self.port = port_of_our_own()
        self._process: Child | None = None

    def start(self) -> None:
        """Returns once it answers."""
        verb = ["serve", self.path, "--host", "127.0.0.1", "--port", str(self.port), "--json"]
        self._process = self._nursery.start(verb, environment(self._machine))
        said = json.loads(self._process.stdout.readline())
        self.urls = {table["number"]: table["url"] for table in said["tables"]}

    def pass_of(self, table: int) -> str:
        """What a table's devices show."""
        return self.urls[table].partition("#")[2]

    def kill(self) -> None:
        """As kill -9 does."""
        if self._process is not None:
            self._process.kill()
            self._ended()

    def stop(self) -> None:
        """In order."""
        if self._process is not None:
            self._process.terminate()
            self._ended()

    def _ended(self) -> None:
        if self._process is not None:
            self._process.wait()
            self._process = None


def port_of_our_own() -> int:
    """A port that nobody is given while the server is dead: below those the system hands out."""
    for port in Random().sample(range(20_000, 30_000), 50):
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise OSError("no free port")


def three_tables(opened: OpenFile) -> str:
    """An event with three tables of a theme each and two rounds; its id."""
    event = opened.programme.start("Prova & <b>prova</b>").id
    for name in ("Casa", "Scuola", "Montagna"):
        opened.programme.add_tables(event, 1, themes=[opened.programme.add_theme(event, name).id])
    opened.programme.set_rounds(event, 2, minutes=20)
    return event


@pytest.fixture
def served(tmp_path: Path, machine: Path, nursery: Nursery) -> Iterator[Served]:
    """An event with three tables, its pages served."""
    path = tmp_path / "day.eventdesk"
    with new_file(path, desk="Set-up") as opened:
        three_tables(opened)
    server = Served(path, machine, nursery)
    server.start()
    yield server
    server.kill()
