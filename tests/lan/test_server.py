"""What the server refuses, over real HTTP: and that it goes on, and logs nothing of what was said."""

from __future__ import annotations

import contextlib
import http.client
import json
import logging
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.shared.ids import random_id
from eventdesk.lan.server import CannotServe, NotServing
from tests.lan.conftest import port_of_our_own, three_tables
from tests.lan.pictures import jpeg

SECRET = "Parole che non devono finire nel registro"


class Phone:
    """A device of one table, over real HTTP."""

    def __init__(self, port: int, token: str) -> None:
        self._port = port
        self.token = token

    def ask(
        self, method: str, path: str, body: bytes | None = None, *, token: str | None = None, **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        """One request: status, headers, body."""
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=20)
        try:
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            given = {
                "Host": f"127.0.0.1:{self._port}",
                "Authorization": f"Bearer {self.token if token is None else token}",
                "Content-Length": str(len(body or b"")),
                **{name.replace("_", "-"): value for name, value in headers.items()},
            }
            for name, value in given.items():
                line.putheader(name, value)
            line.endheaders(body)
            answer = line.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
        finally:
            line.close()

    def send(self, *parcels: dict[str, Any], **headers: Any) -> tuple[int, list[dict[str, str]]]:
        """Send parcels: status and receipts."""
        status, _, body = self.ask("POST", "/api/parcels", json.dumps({"parcels": parcels}).encode(), **headers)
        return status, json.loads(body).get("receipts", [])


def card(text: str, **fields: Any) -> dict[str, Any]:
    """A card as a page sends it."""
    return {"what": "card", "id": random_id(), "card": random_id(), "text": text, **fields}


@pytest.fixture
def event(opened: OpenFile) -> Iterator[str]:
    made = three_tables(opened)
    opened.lan.start(made, "127.0.0.1", port_of_our_own())
    yield made
    opened.lan.stop()


@pytest.fixture
def phones(opened: OpenFile, event: str) -> list[Phone]:
    """A device of each table."""
    serving = opened.lan.serving
    tables = opened.programme.setup(event).tables
    return [Phone(serving.port, opened.lan.links()[table.id].partition("#")[2]) for table in tables]


def _log(machine: Path) -> str:
    return (machine / "lan" / "access.log").read_text(encoding="utf-8")


def test_a_card_is_receipted_once_durable_and_shown_to_its_table_alone(opened, event, phones):
    first, second, _ = phones
    mine = card("Più corse <script>alert(1)</script>")
    heard = []
    leave = opened.bus.subscribe(heard.append)
    assert first.send(mine) == (200, [{"id": mine["id"], "outcome": "received", "why": ""}])
    leave()
    assert len(heard) == 1, "the receipt came after the commit"
    assert first.send(mine)[1][0]["outcome"] == "known"
    status, headers, body = first.ask("GET", "/api/table")
    page = json.loads(body)
    assert (status, page["received"], page["cards"][0]["text"]) == (200, 1, mine["text"])
    assert headers["content-type"] == "application/json"
    assert headers["x-content-type-options"] == "nosniff"
    assert first.ask("GET", "/api/table", If_None_Match=headers["etag"])[0] == 304
    assert json.loads(second.ask("GET", "/api/table")[2])["cards"] == []
    opened.notes_room.centre.mark_read(event, opened.notes.cards(event))
    assert json.loads(first.ask("GET", "/api/table", If_None_Match=headers["etag"])[2])["read"] == 1
    contacts = opened.lan.contacts()
    assert len(contacts) == 2


def test_the_page_is_one_document_that_may_be_reopened_without_the_server(phones):
    status, headers, body = phones[0].ask("GET", "/", token="")
    text = body.decode().replace("http://www.w3.org/2000/svg", "")
    assert status == 200
    assert "max-age=172800" in headers["cache-control"]
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    needs = ("http://", "https://", " src=", "@import", "innerHTML")
    assert [sign for sign in needs if sign in text] == [], "it needs nothing"
    assert "Prova &" not in text, "nothing of the event is on it"


def test_wrong_revoked_and_other_tables_passes_are_refused_at_once(opened, event, phones, machine):
    first, second, _ = phones
    photo = json.loads(first.ask("POST", "/api/photo", jpeg(noise=True))[2])["photo"]
    mine = card(SECRET, photos=[photo])
    first.send(mine)
    for token in ("", "x", "0" * 32, first.token[:-1], first.token.upper() + "A", "é" * 8, "a" * 5000):
        assert first.ask("GET", "/api/table", token=token.encode("latin-1").decode("latin-1"))[0] == 401, token[:40]
        assert first.send(card(SECRET), token=token)[0] == 401
    assert first.ask("GET", f"/api/photo/{photo}")[0] == 200
    assert second.ask("GET", f"/api/photo/{photo}")[0] == 404
    withdrawal = {"what": "withdraw", "id": random_id(), "card": mine["card"], "reason": "x"}
    theirs = second.send({**mine, "id": random_id(), "based_on": mine["id"]}, withdrawal)
    assert [receipt["outcome"] for receipt in theirs[1]] == ["refused", "refused"]
    table = opened.programme.setup(event).tables[0].id
    opened.notes_room.passes.renew(event, table)
    assert first.send(card(SECRET))[0] == 401
    assert first.ask("GET", f"/api/photo/{photo}")[0] == 401
    first.token = opened.lan.links()[table].partition("#")[2]
    assert first.send(card("di nuovo"))[0] == 200
    assert [c.now.text for c in opened.notes.cards(event)] == [SECRET, "di nuovo"]
    log = _log(machine)
    assert "401" in log
    assert "127.0.0.1" not in log, "no phone's address is kept"
    assert not any(word in log for word in (SECRET, first.token, second.token, photo))


def test_what_is_too_large_or_no_photo_is_refused_and_the_service_goes_on(phones):
    phone = phones[0]
    with contextlib.suppress(ConnectionError):  # the door may be shut before all of it was said
        assert phone.ask("POST", "/api/photo", b"x" * 2_100_000)[0] == 413
    assert phone.ask("POST", "/api/photo", b"<svg onload=alert(1)>")[0] == 422
    assert phone.ask("POST", "/api/parcels", b"[" * 100_000)[0] == 400
    assert phone.ask("POST", "/api/parcels", b'{"parcels": []}')[0] == 400
    assert phone.send(*[card("x") for _ in range(41)])[0] == 400
    status, receipts = phone.send(card("x" * 20_001), card("buona"), {"what": "card"}, card("x", id="../../etc/passwd"))
    assert (status, sorted(r["outcome"] for r in receipts)) == (200, ["received", "refused", "refused", "refused"])
    assert "../" not in json.dumps(receipts)
    kept = json.loads(phone.ask("POST", "/api/photo", jpeg((1700, 1100), noise=True))[2])["photo"]
    assert len(phone.send(card("", photos=[kept]))[1]) == 1
    assert len(phone.ask("GET", f"/api/photo/{kept}")[2]) <= 300_000
    lost = "0" * 64
    answer = phone.ask("POST", "/api/parcels", json.dumps({"parcels": [card("con foto", photos=[lost])]}).encode())
    assert json.loads(answer[2])["lacking"] == [lost]


def test_paths_hosts_and_methods_of_elsewhere_lead_nowhere(phones, opened):
    phone = phones[0]
    up = ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/api/photo/..%2f..%2fetc")
    for path in (*up, "/static/x", "//evil", "/api/photo/"):
        assert phone.ask("GET", path)[0] == 404, path
    assert phone.ask("DELETE", "/api/parcels")[0] == 405
    for host in ("evil.example", f"evil.example:{opened.lan.serving.port}", "127.0.0.1", "", "[::1]:80"):
        assert phone.ask("GET", "/api/table", Host=host)[0] in (400, 421), host
        assert phone.ask("GET", "/", Host=host)[0] in (400, 421)
    assert phone.ask("GET", "/", Host=f"localhost:{opened.lan.serving.port}")[0] == 200
    assert phone.ask("GET", "/api/table", Sec_Fetch_Site="cross-site")[0] == 403
    assert phone.ask("GET", "/api/table", X_Forwarded_For="10.0.0.1", X_Forwarded_Host="evil.example")[0] == 200


def test_a_thousand_bad_requests_do_not_keep_the_others_out(phones, machine, opened):
    port = opened.lan.serving.port
    statuses = {phones[1].ask("GET", "/api/table", token=f"wrong{number}")[0] for number in range(500)}
    assert statuses == {401, 429}
    nonsense = (
        b"\x16\x03\x01 nonsense\r\n\r\n",
        b"GET / HTTP/9\r\n\r\n",
        b"POST /api/parcels HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n\r\n",
    )
    for number in range(500):
        with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
            line.sendall(nonsense[number % len(nonsense)])
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_WR)
                while line.recv(65536):
                    pass
    assert phones[0].send(card("ancora qui"))[0] == 200
    assert "wrong4" not in _log(machine)
    sent = [phones[2].send(*[card("troppo in fretta")] * 40)[0] for _ in range(30)]
    assert sent[0] == 200
    assert 429 in sent
    assert phones[0].send(card("gli altri vanno avanti"))[0] == 200


def test_it_starts_stops_and_says_why_it_cannot(opened, event):
    lan = opened.lan
    port = lan.serving.port
    assert lan.serving.urls == (f"http://127.0.0.1:{port}/",)
    lan.stop()
    lan.stop()
    assert lan.serving is None
    with pytest.raises(NotServing):
        lan.links()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)
    with socket.create_server(("127.0.0.1", port)), pytest.raises(CannotServe) as taken:
        lan.start(event, "127.0.0.1", port)
    with pytest.raises(CannotServe) as foreign:
        lan.start(event, "203.0.113.9", port)
    assert [e.value.values["why"] for e in (taken, foreign)] == ["why:lan-port-taken", "why:lan-not-ours"]
    assert lan.start(event, "127.0.0.1", port).port == port
    assert lan.start(event, "0.0.0.0", 0).urls
    assert all(not address.alone for address in lan.addresses())
    assert not logging.getLogger("eventdesk.lan").propagate


def test_a_file_that_cannot_be_written_is_told_to_the_phone_which_keeps_its_cards(opened, event, phones, monkeypatch):
    opened.file.ledger.end()
    status, _, body = phones[0].ask("POST", "/api/parcels", json.dumps({"parcels": [card(SECRET)]}).encode())
    assert (status, json.loads(body)) == (503, {"why": "why:lan-not-saved"})
    assert phones[0].ask("GET", "/api/alive")[0] == 200
