"""The server of the tables' pages: started and stopped from the window or the command line, beside everything else."""

from __future__ import annotations

import errno
import logging
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

from eventdesk.core.notes.room import NotesRoom
from eventdesk.core.shared.bus import Bus
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.lan.addresses import EVERYWHERE, HERE, Address, addresses, host_names
from eventdesk.lan.desk import Contact, LanDesk

USUAL_PORT = 8765
_THREADS = 32
"""Most of them wait for one commit, together."""
_LOOK_AGAIN = 5.0
"""Seconds before this computer's addresses are asked for again: Wi-Fi may come and go."""
_LOG_BYTES = 2_000_000


_WHY = {
    errno.EADDRINUSE: "why:lan-port-taken",
    errno.EADDRNOTAVAIL: "why:lan-not-ours",
    errno.EACCES: "why:lan-not-allowed",
}


class CannotServe(EventDeskError):
    """The pages cannot be served there. Values: ``host``, ``port``, ``why``."""

    key = "lan-cannot-serve"


class NotServing(EventDeskError):
    """The server is not running."""

    key = "lan-not-serving"


@dataclass(frozen=True, slots=True)
class Serving:
    """Where the pages are served: what phones call. ``urls`` are by address, best first."""

    host: str
    port: int
    urls: tuple[str, ...]

    @property
    def url(self) -> str:
        """The address to print on signs."""
        return self.urls[0]


class Server:
    """Serves one event's pages. Not running until ``start``; may be started again after ``stop``."""

    def __init__(self, room: NotesRoom, bus: Bus, now: Now, page: Path, logs: Path) -> None:
        """``page`` is the folder of the page's parts, ``logs`` where access is logged, without content."""
        self._room = room
        self._bus = bus
        self._now = now
        self._page = page
        self._logs = logs
        self._running: _Running | None = None

    @property
    def serving(self) -> Serving | None:
        """Where it serves; None while it does not."""
        return self._running.serving if self._running else None

    @property
    def is_astray(self) -> bool:
        """Whether this computer no longer has the address it serves at: another Wi-Fi, a cable pulled out."""
        if self._running is None or self._running.serving.host in (EVERYWHERE, HERE.ip):
            return False
        return self._running.serving.host not in {address.ip for address in addresses()}

    @staticmethod
    def addresses() -> tuple[Address, ...]:
        """The addresses to choose from, best first; empty when this computer is on no network."""
        return addresses()

    def start(self, event: str, host: str = "", port: int = USUAL_PORT) -> Serving:
        """Serve an event's tables at ``host`` (empty: the best address; ``0.0.0.0``: all). Port 0: any that is free.

        Tables without a pass get one. Starting again ends what ran before.

        Raises:
            CannotServe: the address is not this computer's, or the port is taken.
        """
        self.stop()
        chosen = host or next((address.ip for address in addresses()), HERE.ip)
        self._room.passes.ensure(event)
        self._running = _Running(self._room, event, self._bus, self._now, self._page, self._logs, chosen, port)
        return self._running.serving

    def stop(self) -> None:
        """End in order: what was taken in is written, what phones still hold they keep."""
        if self._running:
            running, self._running = self._running, None
            running.end()

    def links(self) -> Mapping[str, str]:
        """The address of each table's page, by table id: what goes into the QR code of its sign.

        Raises:
            NotServing: it is not running, so nobody knows the address.
        """
        if self._running is None:
            raise NotServing
        passes = self._room.passes.ensure(self._running.event)
        return {table: f"{self._running.serving.url}#{token}" for table, token in passes.items()}

    def contacts(self) -> Mapping[str, Contact]:
        """The tables (ids) whose pages were heard from since the server began."""
        return self._running.desk.contacts() if self._running else {}


class _Running:
    """A server that runs: its thread, its desk, its log."""

    def __init__(
        self, room: NotesRoom, event: str, bus: Bus, now: Now, page: Path, logs: Path, host: str, port: int
    ) -> None:
        from waitress.server import create_server

        from eventdesk.lan.app import MOST_BODY, application
        from eventdesk.lan.page import put_together

        door = _door(host, port)
        port = int(door.getsockname()[1])
        self.event = event
        self.desk = LanDesk(room, event, bus, now)
        self._map: dict[int, Any] = {}
        self._server = create_server(
            application(self.desk, put_together(page), Hosts(host, port).knows),
            map=self._map,
            sockets=[door],
            threads=_THREADS,
            connection_limit=500,
            channel_timeout=40,
            max_request_body_size=MOST_BODY,
            max_request_header_size=16_384,
            expose_tracebacks=False,
            asyncore_use_poll=True,
            ident=None,
        )
        self.serving = Serving(host, port, tuple(f"http://{ip}:{port}/" for ip in _ips(host)))
        self._log = _log_into(logs)
        self._end = Event()
        self._thread = Thread(target=self._serve, name="lan", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._end.set()
        self._server.pull_trigger()
        self._thread.join()
        # Requests under way get their answer; then the door is shut.
        self._server.task_dispatcher.shutdown()
        for channel in list(self._map.values()):
            channel.close()
        self.desk.close()
        logging.getLogger("eventdesk.lan").removeHandler(self._log)
        self._log.close()

    def _serve(self) -> None:
        while not self._end.is_set():
            self._server.asyncore.loop(timeout=1, use_poll=True, map=self._map, count=1)


class Hosts:
    """The names and addresses by which phones may call: a page of elsewhere cannot make a browser speak to us."""

    def __init__(self, host: str, port: int) -> None:
        self._host = host
        self._port = port
        self._names: frozenset[str] = frozenset()
        self._at = -_LOOK_AGAIN

    def knows(self, host: str) -> bool:
        """Whether a request's Host is this computer."""
        name, _, port = host.lower().rpartition(":")
        if not name:
            name, port = host.lower(), "80"
        if port != str(self._port):
            return False
        if name not in self._names and monotonic() - self._at >= _LOOK_AGAIN:
            self._names = frozenset((*_ips(self._host), HERE.ip, *host_names()))
            self._at = monotonic()
        return name in self._names


def _door(host: str, port: int) -> socket.socket:
    """The socket phones come in by; taken before anything is started that would have to be ended again."""
    try:
        return socket.create_server((host, port), backlog=256)
    except (OSError, OverflowError) as error:
        why = _WHY.get(getattr(error, "errno", None) or 0, "") or getattr(error, "strerror", "") or str(error)
        raise CannotServe(host=host, port=port, why=why) from error


def _ips(host: str) -> tuple[str, ...]:
    if host != EVERYWHERE:
        return (host,)
    return tuple(address.ip for address in addresses()) or (HERE.ip,)


def _log_into(folder: Path) -> RotatingFileHandler:
    """Access goes into a file of this machine, not into the event: when, what, how it ended; no phone's address."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "access.log", maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    # A queue in front of the threads is no news: the phones behind it wait for the same commit.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    log = logging.getLogger("eventdesk.lan")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    return handler
