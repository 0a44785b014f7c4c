"""`eventdesk export`: an event as a workbook (Excel or OpenDocument), CSV files or open data; which copies went out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventdesk.cli.verb import Console, Verb, result_file
from eventdesk.core.shared.errors import EventDeskError

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile
    from eventdesk.core.export.privacy import Options
    from eventdesk.core.export.service import CsvDone, Done

PRIVACY = ("full", "pseudonymised", "anonymous")
Said = tuple[dict[str, Any], list[str]]
"""What was done: for --json, and in lines."""


class NothingToWrite(EventDeskError):
    """Nothing was asked for."""

    key = "export-nothing"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file")
    parser.add_argument(
        "-o", "--output", type=result_file, metavar="BOOK.xlsx", help="the workbook to write; OpenDocument as BOOK.ods"
    )
    parser.add_argument("--csv", type=Path, metavar="DIR", help="write each sheet as CSV into this folder")
    parser.add_argument("--language", choices=("it", "en"), default="it", help="the language of what is written")
    parser.add_argument(
        "--privacy",
        choices=PRIVACY,
        default="",
        help="people in it: full (names; what a workbook that comes back has unless told otherwise), pseudonymised (a"
        " code for each; what a copy to share has: .ods, CSV), anonymous (counts)",
    )
    parser.add_argument("--needs", action="store_true", help="with access needs, food and notes (full copies only)")
    parser.add_argument("--open-data", type=Path, metavar="DIR", help="write open data and their metadata here")
    parser.add_argument("--holder", default="", metavar="NAME", help="the body that publishes the open data")
    parser.add_argument("--holder-code", default="", metavar="CODE", help="its code in IndicePA")
    parser.add_argument("--contact", default="", metavar="EMAIL", help="whom to write to about the open data")
    parser.add_argument("--address", default="", metavar="URL", help="where the open data will be found")
    parser.add_argument("--copies", action="store_true", help="list the copies with people that went out")
    parser.add_argument("--person", default="", metavar="CODE", help="with --copies: only those that hold this person")
    parser.add_argument("--desk", default="", help="who exports")
    parser.add_argument("--event-name", default="", help="which event, when the file holds several")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file

    if not (args.output or args.csv or args.open_data or args.copies):
        raise NothingToWrite
    data: dict[str, Any] = {}
    lines: list[str] = []
    with open_file(args.event, write=bool(args.output or args.csv or args.open_data), desk=args.desk) as opened:
        event = opened.programme.event(args.event_name).id
        for wanted, work in (
            (args.output, _workbook),
            (args.csv, _csv),
            (args.open_data, _open_data),
            (args.copies, _copies),
        ):
            if wanted:
                more, said = work(opened, event, args, console)
                data |= more
                lines += said
    console.result(data, *lines)
    return 0


def _options(args: argparse.Namespace, *, comes_back: bool) -> Options:
    """What was chosen. A workbook that comes back is the body's own to work in; other files are copies to share."""
    from eventdesk.core.export.privacy import Options, Privacy

    usual = Privacy.FULL if comes_back or args.needs else Privacy.PSEUDONYMISED
    return Options(args.language, Privacy(args.privacy or usual), args.needs)


def _workbook(opened: OpenFile, event: str, args: argparse.Namespace, console: Console) -> Said:
    say = console.words.say
    options = _options(args, comes_back=args.output.suffix.casefold() != ".ods")
    done = opened.export.export(event, args.output, options, progress=console)
    data = {
        "file": str(done.path),
        "sheets": done.sheets,
        "people": done.people,
        "privacy": str(options.privacy),
        "sha256": done.sha256,
        "notices": _notices(done, console),
    }
    rows = [say("cli:export-rows", sheet=sheet, rows=rows) for sheet, rows in done.sheets.items()]
    return data, [say("cli:exported", file=done.path), *rows, *_notices(done, console)]


def _csv(opened: OpenFile, event: str, args: argparse.Namespace, console: Console) -> Said:
    args.csv.mkdir(parents=True, exist_ok=True)
    done = opened.export.export_csv(event, args.csv, _options(args, comes_back=False), progress=console)
    notices = _notices(done, console)
    lines = [console.words.say("cli:exported", file=path) for path in done.paths]
    return {"csv": [str(path) for path in done.paths], "csv_notices": notices}, [*lines, *notices]


def _open_data(opened: OpenFile, event: str, args: argparse.Namespace, console: Console) -> Said:
    from eventdesk.core.export.opendata import Publisher

    say = console.words.say
    publisher = Publisher(args.holder, args.holder_code, args.contact, args.address)
    done = opened.export.open_data(event, args.open_data, publisher, args.language, progress=console)
    lines = [say("cli:open-data", folder=done.folder, files=len(done.paths))]
    if done.withheld:
        lines.append(say("notice:withheld", amount=len(done.withheld), rows=", ".join(done.withheld)))
    return {"open_data": [str(path) for path in done.paths], "withheld": list(done.withheld)}, lines


def _copies(opened: OpenFile, event: str, args: argparse.Namespace, console: Console) -> Said:
    say = console.words.say
    copies = opened.export.copies(event)
    if args.person:
        person = _person(opened, event, args.person)
        held = {fact.id for fact in opened.export.copies_with(event, person)}
        copies = [copy for copy in copies if copy.last.id in held]
    data = [
        {
            "file": copy.last.file,
            "at": copy.last.at.isoformat() if copy.last.at else "",
            "people": copy.last.people,
            "privacy": copy.last.privacy,
            "erased": copy.erased,
        }
        for copy in copies
    ]
    lines = [say("cli:copy", **{**each, "at": str(each["at"])[:16].replace("T", " ")}) for each in data]
    lines += [say("cli:copy-erased", file=c.last.file, erased=c.erased) for c in copies if c.erased]
    return {"copies": data}, lines or [say("cli:no-copies")]


def _person(opened: OpenFile, event: str, code: str) -> str:
    from eventdesk.core.shared.errors import NotFound

    wanted = code.strip().casefold()
    for row in opened.register.people(event):
        if wanted in (row.short.casefold(), row.person):
            return row.person
    raise NotFound(what="why:person", name=code)


def _notices(done: Done | CsvDone, console: Console) -> list[str]:
    say = console.words.say
    return [say(f"notice:{n.what}", sheet=n.sheet, row=n.row, column=n.column, amount=n.amount) for n in done.notices]


VERB = Verb(
    "export", "write the workbook, CSV files or open data of an event; list the copies that went out", _arguments, _run
)
