"""The pages' server is killed at random moments while devices send: run it with a number for as many as you like.

python -m tests.lan.dying 100
"""

from __future__ import annotations

import http.client
import json
import os
import sys
import tempfile
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path
from random import Random

from eventdesk.bootstrap import new_file, open_file
from eventdesk.core.shared.ids import random_id
from tests.lan.conftest import Served, three_tables
from tests.lan.pictures import jpeg
from tests.stories.nursery import Nursery

DEVICES = 6
_TROUBLE = (OSError, http.client.HTTPException, ValueError, KeyError)
"""What a device sees of a server that dies while it speaks."""


class Device(threading.Thread):
    """Sends one card after another, the same one again until it is receipted; notes what it was promised."""

    def __init__(self, port: int, token: str, seed: int) -> None:
        super().__init__(daemon=True)
        self.promised: list[str] = []
        self.photos: list[str] = []
        self.ended = threading.Event()
        self._port, self._token, self._chance = port, token, Random(seed)
        self._card = self._next()

    def run(self) -> None:
        while not self.ended.is_set():
            line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=5)
            with suppress(*_TROUBLE):
                while not self.ended.is_set():
                    self._send(line)
            line.close()
            self.ended.wait(0.01)

    def _send(self, line: http.client.HTTPConnection) -> None:
        if self._chance.random() < 0.1 and "photos" not in self._card:
            shot = jpeg((self._chance.randint(20, 90), 40), noise=True)
            photo = self._post(line, "/api/photo", shot)["photo"]
            self._card["photos"] = [photo]
        answer = self._post(line, "/api/parcels", json.dumps({"parcels": [self._card]}).encode())
        if answer["receipts"][0]["outcome"] in ("received", "known"):
            self.promised.append(self._card["card"])
            self.photos += self._card.get("photos", [])
            self._card = self._next()

    def _post(self, line: http.client.HTTPConnection, path: str, body: bytes) -> dict:
        line.request("POST", path, body, {"Authorization": f"Bearer {self._token}"})
        return json.loads(line.getresponse().read())

    def _next(self) -> dict:
        return {"what": "card", "id": random_id(), "card": random_id(), "text": "Più corse"}


def kill_while_devices_send(path: Path, machine: Path, nursery: Nursery, kills: int, seed: int = 7) -> int:
    """Kill the server so often; then every receipted card is there once. How many were receipted."""
    chance, served = Random(seed), Served(path, machine, nursery)
    served.start()
    devices = [Device(served.port, served.pass_of(1 + number % 3), number) for number in range(DEVICES)]
    for device in devices:
        device.start()
    for number in range(kills):
        threading.Event().wait(chance.uniform(0.02, 0.6))
        served.kill()
        if number % 10 == 0 or number == kills - 1:
            with open_file(path, write=False) as opened:
                assert opened.file.check().sound
        if number < kills - 1:
            served.start()
    for device in devices:
        device.ended.set()
    for device in devices:
        device.join()
    promised = [card for device in devices for card in device.promised]
    with open_file(path) as opened:
        kept = Counter(card.id for card in opened.notes.cards(opened.programme.event().id))
        assert opened.notes_room.photos.lacking([photo for device in devices for photo in device.photos]) == frozenset()
        state = opened.file.state()
        opened.file.rebuild()
        assert opened.file.state() == state
    assert [card for card in promised if kept[card] != 1] == []
    assert max(kept.values()) == 1
    return len(promised)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        event, data = Path(folder) / "day.eventdesk", Path(folder) / "data"
        os.environ["EVENTDESK_DATA"] = str(data)
        with new_file(event, desk="Set-up") as made:
            three_tables(made)
        receipted = kill_while_devices_send(event, data, Nursery(), int(sys.argv[1]))
        sys.stdout.write(f"{receipted} receipted cards, every one is there once\n")
