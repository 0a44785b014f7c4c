"""`eventdesk new`: make an event file."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from eventdesk.cli.parsing import OutOfRange, whole
from eventdesk.cli.verb import Console, Verb
from eventdesk.core.programme.service import MOST_ROUNDS, MOST_SEATS, MOST_TABLES
from eventdesk.core.shared.errors import BadValue

_places = whole("--seats", 0, MOST_SEATS)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file to make")
    parser.add_argument("--name", default="", help="the event's name (default: the file's)")
    parser.add_argument("--process", default="", help="the participatory process it belongs to")
    parser.add_argument("--day", default="", metavar="YYYY-MM-DD", help="the event's day")
    parser.add_argument("--place", default="", help="where it is held")
    parser.add_argument("--theme", action="append", default=[], metavar="NAME", help="a theme; may be given often")
    parser.add_argument(
        "--tables", type=whole("--tables", 0, MOST_TABLES), default=0, help="how many tables; the themes take turns"
    )
    parser.add_argument("--seats", default="8-11", metavar="MIN-MAX", help="seats at each table (default 8-11)")
    parser.add_argument("--rounds", type=whole("--rounds", 0, MOST_ROUNDS), default=0, help="how many rounds")
    parser.add_argument("--minutes", type=whole("--minutes", 0, 1440), default=0, help="minutes of a round")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import whole_new_file

    day = _day(args.day)
    low, high = _seats(args.seats)
    if not args.event.name:
        raise BadValue(field="EVENT", value=args.event, why="why:empty")
    path: Path = args.event.with_suffix(".eventdesk") if not args.event.suffix else args.event
    with whole_new_file(path) as opened:
        programme = opened.programme
        event = programme.start(args.name or path.stem, process=args.process, day=day, place=args.place)
        themes = [programme.add_theme(event.id, name).id for name in args.theme]
        if args.tables:
            programme.add_tables(event.id, args.tables, themes=themes, low=low, high=high)
        if args.rounds:
            programme.set_rounds(event.id, args.rounds, minutes=args.minutes)
    data = {
        "file": str(path),
        "event": event.id,
        "name": event.name,
        "tag": event.tag,
        "themes": len(args.theme),
        "tables": args.tables,
        "rounds": args.rounds,
    }
    console.result(data, console.words.say("cli:new", file=path, name=event.name))
    return 0


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadValue(field="--day", value=text, why="why:day") from error


def _seats(text: str) -> tuple[int, int]:
    low, _, high = text.partition("-")
    try:
        return _places(low), _places(high or low)
    except OutOfRange as error:
        raise BadValue(field="--seats", value=text[:40], why="why:seats") from error


VERB = Verb("new", "make an event file, with its themes, tables and rounds if given", _arguments, _run)
