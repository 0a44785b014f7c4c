"""`eventdesk note`: write an idea card, list them, or read cards from files; write the tables' sheets."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventdesk.cli.verb import Console, Verb
from eventdesk.core.notes.model import CardKind
from eventdesk.core.programme.service import Setup
from eventdesk.core.shared.errors import NotFound

if TYPE_CHECKING:
    from eventdesk.core.notes.files import Taken


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file")
    parser.add_argument("text", nargs="?", default="", help="the words; without them the cards are listed")
    parser.add_argument("--table", type=int, default=0, help="the table's number")
    parser.add_argument("--round", type=int, default=0, help="the round's number")
    parser.add_argument("--kind", default=str(CardKind.IDEA), choices=[str(kind) for kind in CardKind])
    parser.add_argument("--title", default="")
    parser.add_argument("--place", default="", help="the place or municipality it speaks of")
    parser.add_argument("--support", type=int, default=0, help="how many at the table support it")
    parser.add_argument("--file", type=Path, action="append", default=[], help="read cards a phone saved to a file")
    parser.add_argument("--sheet", type=Path, action="append", default=[], help="read a table's filled-in sheet")
    parser.add_argument("--sheets", type=Path, metavar="DIR", help="write an empty sheet for each table into a folder")
    parser.add_argument("--language", choices=("it", "en"), default="it", help="the sheets' language")
    parser.add_argument("--desk", default="", help="who writes")
    parser.add_argument("--event-name", default="", help="which event, when the file holds several")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file

    if args.file or args.sheet or args.sheets:
        return _files(args, console)
    with open_file(args.event, write=bool(args.text), desk=args.desk) as opened:
        event = opened.programme.event(args.event_name)
        setup = opened.programme.setup(event.id)
        if args.text:
            table, round_id = _table(setup, args.table), _round(setup, args.round)
            card = opened.notes.write(
                event.id,
                args.text,
                table=table,
                round_id=round_id,
                kind=args.kind,
                title=args.title,
                place=args.place,
                support=args.support,
            )
            console.result({"card": card.card, "version": card.id}, console.words.say("cli:note"))
            return 0
        numbers = {table.id: table.number for table in setup.tables}
        rounds = {r.id: r.number for r in setup.rounds}
        cards = [
            {
                "card": card.id,
                "table": numbers.get(card.now.table),
                "round": rounds.get(card.now.round),
                "kind": card.now.kind,
                "text": card.now.text,
                "withdrawn": card.withdrawn is not None,
                "versions": card.versions,
            }
            for card in opened.notes.cards(event.id)
        ]
    console.result({"cards": cards}, *(f"{c['table'] or '-'}\t{c['round'] or '-'}\t{c['text']}" for c in cards))
    return 0


def _files(args: argparse.Namespace, console: Console) -> int:
    """Read cards from files, and write the tables' sheets; 1 when something in them was not accepted."""
    from eventdesk.bootstrap import open_file

    made: tuple[Path, ...] = ()
    with open_file(args.event, desk=args.desk) as opened:
        event, files = opened.programme.event(args.event_name).id, opened.notes_room.files
        data = [_told(path, files.read_saved(event, path, progress=console)) for path in args.file]
        data += [_told(path, files.read_form(event, path, progress=console)) for path in args.sheet]
        if args.sheets:
            args.sheets.mkdir(parents=True, exist_ok=True)
            made = files.write_forms(event, args.sheets, language=args.language, progress=console)
    console.result({"read": data, "sheets": [str(path) for path in made]}, *_lines(data, made, args.sheets, console))
    return 1 if any(each["refused"] or each["bad_photos"] for each in data) else 0


def _told(path: Path, taken: Taken) -> dict[str, Any]:
    return {"file": str(path), **asdict(taken)}


def _lines(data: list[dict[str, Any]], made: tuple[Path, ...], folder: Path | None, console: Console) -> list[str]:
    say, lines = console.words.say, list[str]()
    for each in data:
        lines.append(f"{each['file']}: {say('notes:taken', received=each['received'], known=each['known'])}")
        if each["refused"]:
            why = ", ".join(sorted({say(key) for key in each["refused"]}))
            lines.append(say("notes:taken-refused", count=len(each["refused"]), why=why))
        if each["bad_photos"]:
            lines.append(say("notes:taken-photos", count=each["bad_photos"]))
    if made:
        lines.append(say("notes:forms-written", count=len(made), folder=folder))
    return lines


def _table(setup: Setup, number: int) -> str:
    if not number:
        return ""
    found = next((table.id for table in setup.tables if table.number == number), None)
    if found is None:
        raise NotFound(what="why:table", name=number)
    return found


def _round(setup: Setup, number: int) -> str:
    if not number:
        return ""
    found = next((r.id for r in setup.rounds if r.number == number), None)
    if found is None:
        raise NotFound(what="why:round", name=number)
    return found


VERB = Verb("note", "write an idea card, or read cards from files; without words, list the cards", _arguments, _run)
