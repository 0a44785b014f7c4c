"""`eventdesk export`: everything of an event as an Excel workbook, and as CSV files if wanted."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from eventdesk.cli.verb import Console, Verb, result_file

if TYPE_CHECKING:
    from eventdesk.core.export.service import Done

PRIVACY = ("full", "pseudonymised", "anonymous")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file")
    parser.add_argument(
        "-o", "--output", type=result_file, required=True, metavar="BOOK.xlsx", help="the workbook to write"
    )
    parser.add_argument("--csv", type=Path, metavar="DIR", help="also write each sheet as CSV into this folder")
    parser.add_argument("--language", choices=("it", "en"), default="it", help="the workbook's language")
    parser.add_argument("--privacy", choices=PRIVACY, default="full", help="what it says about people")
    parser.add_argument("--needs", action="store_true", help="with access needs, food and notes (full copies only)")
    parser.add_argument("--desk", default="", help="who exports")
    parser.add_argument("--event-name", default="", help="which event, when the file holds several")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file
    from eventdesk.core.export.privacy import Options, Privacy

    options = Options(args.language, Privacy(args.privacy), args.needs)
    csv: tuple[Path, ...] = ()
    with open_file(args.event, desk=args.desk) as opened:
        event = opened.programme.event(args.event_name).id
        done = opened.export.export(event, args.output, options, progress=console)
        if args.csv:
            args.csv.mkdir(parents=True, exist_ok=True)
            csv = opened.export.export_csv(event, args.csv, options, progress=console)
    console.result(_data(done, csv, console), *_lines(done, csv, console))
    return 0


def _data(done: Done, csv: tuple[Path, ...], console: Console) -> dict[str, object]:
    return {
        "file": str(done.path),
        "sheets": done.sheets,
        "people": done.people,
        "sha256": done.sha256,
        "csv": [str(path) for path in csv],
        "notices": _notices(done, console),
    }


def _notices(done: Done, console: Console) -> list[str]:
    say = console.words.say
    return [say(f"notice:{n.what}", sheet=n.sheet, row=n.row, column=n.column, amount=n.amount) for n in done.notices]


def _lines(done: Done, csv: tuple[Path, ...], console: Console) -> list[str]:
    say = console.words.say
    return [
        say("cli:exported", file=done.path),
        *(say("cli:export-rows", sheet=sheet, rows=rows) for sheet, rows in done.sheets.items()),
        *(say("cli:exported", file=path) for path in csv),
        *_notices(done, console),
    ]


VERB = Verb("export", "write the Excel workbook of an event", _arguments, _run)
