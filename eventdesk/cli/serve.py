"""`eventdesk serve`: the tables' pages on the local network, until it is stopped."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventdesk.cli.verb import Console, Verb, result_file

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile
    from eventdesk.lan.server import Serving
    from eventdesk.store.backup import Copied


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file")
    parser.add_argument("--host", default="", help="this computer's address to serve at; 0.0.0.0: all; else the best")
    parser.add_argument("--port", type=_port, default=None, help="the port; 0: any that is free")
    parser.add_argument("--signs", type=result_file, metavar="FILE.pdf", help="write table signs with their codes")
    parser.add_argument("--join", type=result_file, metavar="FILE.pdf", help="write a sheet per table: how to join")
    parser.add_argument("--wifi", default="", metavar="NAME", help="the room's Wi-Fi, for the sheets")
    parser.add_argument("--password", default="", help="its password; without one the Wi-Fi is open")
    parser.add_argument("--language", choices=("it", "en"), default="it", help="the papers' language")
    parser.add_argument("--desk", default="", help="who serves")
    parser.add_argument("--event-name", default="", help="which event, when the file holds several")


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number < 65_536:
        raise ValueError(text)
    return number


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file
    from eventdesk.lan.server import USUAL_PORT
    from eventdesk.store.backup import BackupFailed, Keeper

    stop = threading.Event()

    def said(copied: Copied | BackupFailed) -> None:
        if isinstance(copied, BackupFailed):
            console.fail(copied)

    with open_file(args.event, desk=args.desk) as opened:
        event = opened.programme.event(args.event_name).id
        port = USUAL_PORT if args.port is None else args.port
        serving = opened.lan.start(event, args.host, port)
        keeper = Keeper(opened.backups, said)
        keeper.begin()
        _stop_on_signals(stop)
        _print(opened, event, args, console)
        console.result(_data(opened, event, serving), *_lines(opened, event, serving, console))
        while not stop.wait(1):
            pass
        opened.lan.stop()
        keeper.end()
    if not console.as_json:
        console.result({}, console.words.say("lan:stopped"))
    return 0


def _print(opened: OpenFile, event: str, args: argparse.Namespace, console: Console) -> None:
    from eventdesk.core.notes.joining import Wifi

    if args.signs:
        opened.paperwork.make_table_signs(event, args.signs, language=args.language, progress=console)
    if args.join:
        wifi, links = Wifi(args.wifi, args.password), opened.lan.links()
        opened.join_sheets.make(event, args.join, links, wifi=wifi, language=args.language, progress=console)


def _stop_on_signals(stop: threading.Event) -> None:
    def on_signal(_number: int, _frame: object) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, on_signal)


def _tables(opened: OpenFile, event: str) -> list[dict[str, Any]]:
    links = opened.lan.links()
    tables = opened.programme.setup(event).tables
    return [{"id": t.id, "number": t.number, "url": links[t.id]} for t in tables if t.id in links]


def _data(opened: OpenFile, event: str, serving: Serving) -> dict[str, Any]:
    return {"url": serving.url, "urls": list(serving.urls), "port": serving.port, "tables": _tables(opened, event)}


def _lines(opened: OpenFile, event: str, serving: Serving, console: Console) -> list[str]:
    say = console.words.say
    helps = ("address", f"firewall-{sys.platform}", "leaving", "isolation", "reload", "paper", "privacy")
    return [
        say("lan:serving", url=", ".join(serving.urls)),
        *(say("lan:table", number=table["number"], url=table["url"]) for table in _tables(opened, event)),
        "",
        *(say(f"lan-help:{key}", url=serving.url, port=serving.port) for key in helps),
        "",
        say("lan:stop-hint"),
    ]


VERB = Verb("serve", "open the tables' pages on the local network, until it is stopped", _arguments, _run)
