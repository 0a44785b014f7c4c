"""`eventdesk checkin`: admit people by their badge codes."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from eventdesk.cli.verb import Console, Verb
from eventdesk.core.checkin.answers import ScanResult
from eventdesk.core.checkin.spot import Spot


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file")
    parser.add_argument("codes", nargs="*", metavar="CODE", help="badge codes; none with --stdin")
    parser.add_argument("--desk", default="", help="the desk's name, written with every arrival")
    parser.add_argument(
        "--stdin",
        action="store_true",
        help="read codes line by line; one JSON line for each, written after it is durable",
    )
    parser.add_argument("--out", action="store_true", help="check out whoever wears these badges")
    parser.add_argument("--session", default="", help="the session, such as afternoon: everybody arrives once in each")
    parser.add_argument("--event-name", default="", help="which event, when the file holds several")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file

    with open_file(args.event, desk=args.desk) as opened:
        event = opened.programme.event(args.event_name).id
        read = opened.checkin.scan_out if args.out else opened.checkin.scan
        scan = partial(read, event, spot=Spot(session=args.session))
        if args.stdin:
            for code in _lines():
                print(json.dumps(told(scan(code)), ensure_ascii=False), flush=True)
            return 0
        results = [scan(code) for code in args.codes]
        presence = opened.checkin.presence(event)
    data = {
        "scans": [told(result) for result in results],
        "expected": presence.expected,
        "arrived": presence.arrived,
        "inside": presence.inside,
        "doubles": [{"name": d.name, "desks": [a.desk for a in d.arrivals]} for d in presence.doubles],
    }
    say = console.words.say
    lines = [say(f"outcome:{r.outcome}", name=r.name or r.code, seats=_seats(console, r)) for r in results]
    lines.append(say("cli:presence", arrived=presence.arrived, expected=presence.expected))
    lines += [say("cli:double", name=d.name, desks=", ".join(a.desk for a in d.arrivals)) for d in presence.doubles]
    console.result(data, *lines)
    return 0


def told(result: ScanResult) -> dict[str, object]:
    """A scan's answer as JSON values."""
    return {
        "code": result.code,
        "outcome": str(result.outcome),
        "at": result.at.isoformat(timespec="milliseconds"),
        "name": result.name,
        "seats": [{"round": s.round, "table": s.table, "theme": s.theme} for s in result.seats],
        "first_at": result.first_at.isoformat(timespec="milliseconds") if result.first_at else None,
        "first_desk": result.first_desk,
    }


def _lines() -> Iterable[str]:
    for line in iter(sys.stdin.readline, ""):
        if line.strip():
            yield line.strip()


def _seats(console: Console, result: ScanResult) -> str:
    return "; ".join(console.words.say("cli:seat", round=s.round, table=s.table, theme=s.theme) for s in result.seats)


VERB = Verb("checkin", "admit people by badge code; with no code, say who is there", _arguments, _run)
