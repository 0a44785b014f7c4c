"""60 devices at 30 tables send 30 cards each over real HTTP while the desk admits people; then all of them at once."""

from __future__ import annotations

import http.client
import json
import multiprocessing
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from eventdesk.bench.figure import Figure
from eventdesk.core.shared.ids import random_id

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile

TABLES = 30
DEVICES = 60
CARDS = 30
_THINKING = 1.5
"""Seconds between two cards of a device, on average: some ten times what people write at thirty tables."""
_AGAIN = 0.1
"""How many receipts get lost on their way, so that the card is sent again."""
_PEOPLE = 60
_SCAN_EVERY = 0.1
_PATIENCE = 60
_GOAL_MS = 300.0


@dataclass(frozen=True, slots=True)
class _Sent:
    """What one device saw: milliseconds of each receipt, and the cards (ids) it was given a receipt for."""

    waits: tuple[float, ...]
    cards: tuple[str, ...]


def run() -> list[Figure]:
    """Milliseconds of receipts and scans, cards lost and doubled."""
    from eventdesk import bootstrap

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        with bootstrap.new_file(Path(folder) / "bench.eventdesk", desk="Desk 1") as opened:
            event = opened.programme.start("Bench").id
            opened.programme.add_tables(event, TABLES)
            scan = _scanner(opened, event)
            alone = [scan() for _ in range(200)]
            serving = opened.lan.start(event, "127.0.0.1", 0)
            tokens = [link.partition("#")[2] for link in opened.lan.links().values()]
            paced, beside = _beside(scan, partial(_devices, serving.port, tokens, _THINKING))
            began = time.perf_counter()
            burst, during = _beside(scan, partial(_devices, serving.port, tokens, 0.0))
            took = time.perf_counter() - began
            opened.lan.stop()
            cards = opened.notes.cards(event)
        promised = {card for device in (*paced, *burst) for card in device.cards}
        kept = [card.id for card in cards]
    waits = [wait for device in paced for wait in device.waits]
    return [
        Figure("notes: receipt, median", _part(waits, 0.5), "ms"),
        Figure("notes: receipt, 95 of 100", _part(waits, 0.95), "ms", goal=_GOAL_MS),
        Figure("notes: receipts promised", len(promised), "cards"),
        Figure("notes: lost", len(promised - set(kept)), "cards", goal=0),
        Figure("notes: doubled", len(kept) - len(set(kept)) + sum(c.versions > 1 for c in cards), "cards", goal=0),
        Figure(
            "notes: check-in beside it, 99 of 100", _part(beside, 0.99), "ms", _part(alone, 0.99), "nobody sends cards"
        ),
        Figure("notes: check-in beside it, median", _part(beside, 0.5), "ms", _part(alone, 0.5), "nobody sends cards"),
        Figure("notes: all queues at once, until the last receipt", took, "s"),
        Figure("notes: check-in meanwhile, 99 of 100", _part(during, 0.99), "ms"),
    ]


def _beside(scan: Callable[[], float], work: Callable[[], list[_Sent]]) -> tuple[list[_Sent], list[float]]:
    """Do the work while the desk goes on admitting; what the work gave, and how long each scan took."""
    scans = []
    with ThreadPoolExecutor(1) as aside:
        working = aside.submit(work)
        while not working.done():
            scans.append(scan())
            time.sleep(_SCAN_EVERY)
        return working.result(), scans


def _scanner(opened: OpenFile, event: str) -> Callable[[], float]:
    for number in range(_PEOPLE):
        opened.register.add(event, first=f"Ada {number}", last="Rossi", email=f"ada{number}@example.org")
    opened.register.issue_badges(event)
    codes = cycle([row.badge for row in opened.register.people(event)])

    def scan() -> float:
        began = time.perf_counter()
        opened.checkin.scan(event, next(codes))
        return (time.perf_counter() - began) * 1000

    return scan


def _devices(port: int, tokens: Sequence[str], thinking: float) -> list[_Sent]:
    """All devices, in a process of their own as on a day: they share nothing with the desk but the network."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_send_all, (port, tuple(tokens), thinking))


def _send_all(port: int, tokens: Sequence[str], thinking: float) -> list[_Sent]:
    work = _burst if thinking == 0 else _one_by_one
    with ThreadPoolExecutor(DEVICES) as devices:
        sent = [
            devices.submit(work, port, tokens[number % len(tokens)], Random(number), thinking)
            for number in range(DEVICES)
        ]
        return [each.result() for each in sent]


def _one_by_one(port: int, token: str, chance: Random, thinking: float) -> _Sent:
    waits, cards = list[float](), list[str]()
    time.sleep(chance.uniform(0, thinking))
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    for number in range(CARDS):
        card = _card(chance, number)
        for _ in range(2 if chance.random() < _AGAIN else 1):
            began = time.perf_counter()
            _post(line, token, [card])
            waits.append((time.perf_counter() - began) * 1000)
        cards.append(card["card"])
        if number % 8 == 0:
            line.request("GET", "/api/table", headers=_head(token))
            line.getresponse().read()
        time.sleep(chance.expovariate(1 / thinking))
    line.close()
    return _Sent(tuple(waits), tuple(cards))


def _burst(port: int, token: str, chance: Random, _thinking: float) -> _Sent:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    cards = [_card(chance, number) for number in range(CARDS)]
    began = time.perf_counter()
    _post(line, token, cards)
    line.close()
    return _Sent(((time.perf_counter() - began) * 1000,), tuple(card["card"] for card in cards))


def _post(line: http.client.HTTPConnection, token: str, cards: Sequence[dict[str, str]]) -> None:
    line.request("POST", "/api/parcels", json.dumps({"parcels": cards}).encode(), _head(token))
    answer = line.getresponse()
    receipts = json.loads(answer.read())["receipts"]
    if any(receipt["outcome"] == "refused" for receipt in receipts):
        raise RuntimeError(receipts[0]["why"])


def _head(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def _card(chance: Random, number: int) -> dict[str, str]:
    words = f"Scheda {number}: più corse la sera, {chance.randint(0, 10**6)} motivi per averle e un costo da reggere"
    return {"what": "card", "id": random_id(), "card": random_id(), "text": words, "kind": "proposal"}


def _part(values: Sequence[float], part: float) -> float:
    """The value that this part of them do not exceed; 0 for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0.0
