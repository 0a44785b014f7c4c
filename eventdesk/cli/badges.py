"""`eventdesk badges`: badges as a PDF read back before it is offered, and the signs of the tables."""

from __future__ import annotations

import argparse
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

from eventdesk.cli.verb import Console, Verb, result_file
from eventdesk.core.shared.errors import BadValue

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile
    from eventdesk.core.badges.job import Which
    from eventdesk.core.badges.own import OwnThings
    from eventdesk.core.badges.papermaking import Paper, PaperOptions
    from eventdesk.core.badges.ports import Printed
    from eventdesk.core.badges.service import Badges, Made

_ORDERS = ("surname", "table", "organisation", "role", "box")
_WAYS = ("left", "right", "ahead", "back")

_PAPERS = {
    "table-signs": "also (or only) make a sign for each table",
    "facilitator-packs": "also (or only) make a pack for who leads each table",
    "idea-cards": "also (or only) make --cards paper idea cards for each table and round, with their codes",
    "table-sheets": "also (or only) make a sheet for each table and round, with its code",
    "desk-signs": "also (or only) make a sign for each of --desks, by ranges of surnames",
    "arrow-signs": "also (or only) make a sign for each --arrow",
    "signature-sheet": "also (or only) make a sheet to sign on arrival and on leaving",
    "certificates": "also (or only) make certificates with the hours present, for those who came",
    "people-list": "also (or only) make a list by surname",
    "tick-list": "also (or only) make a list by surname with boxes to tick",
    "table-lists": "also (or only) make a list of who sits at each table",
    "agenda-slips": "also (or only) make personal agendas, eight on an A4 sheet",
    "alignment": "also (or only) make the alignment page of --sheet",
}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file")
    parser.add_argument("-o", "--output", type=result_file, metavar="PDF", help="where the badges go")
    for flag, paper in _PAPERS.items():
        parser.add_argument(f"--{flag}", type=result_file, metavar="PDF", help=paper)
    parser.add_argument("--desks", type=int, default=3, metavar="N", help="how many desks or boxes (default 3)")
    parser.add_argument(
        "--cards", type=int, default=0, metavar="N", help="idea cards a table and round (default 8; in packs 0)"
    )
    parser.add_argument(
        "--arrow",
        nargs=2,
        action="append",
        default=[],
        metavar=("WAY", "TEXT"),
        help=f"an arrow ({', '.join(_WAYS)}) and what it leads to",
    )
    parser.add_argument("--ended", default="", metavar="HH:MM", help="when the event ended, for who never checked out")
    parser.add_argument("--large-print", action="store_true", help="lists and agendas in large print")
    parser.add_argument("--sheet", default="", metavar="NAME", help="label sheet, such as L7417, CR80 or A6 portrait")
    parser.add_argument("--layout", default="", metavar="NAME", help="badge layout; without it the one that fits best")
    parser.add_argument("--order", default="surname", choices=_ORDERS, help="how the badges are sorted")
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help="only these people, by their short ids")
    parser.add_argument("--role", nargs="+", default=[], metavar="ROLE", help="only these roles")
    parser.add_argument("--find", default="", metavar="WORDS", help="only badges with these words on them")
    parser.add_argument("--unprinted", action="store_true", help="only badges never printed")
    parser.add_argument(
        "--changed", action="store_true", help="only badges whose words changed since they were printed"
    )
    parser.add_argument("--start", type=int, default=1, metavar="N", help="first free label of a started sheet, from 1")
    parser.add_argument("--separators", action="store_true", help="a label between letters, tables, ...")
    parser.add_argument("--duplex", default="long", choices=("long", "short"), help="edge the paper is turned along")
    parser.add_argument("--printer", default="", metavar="NAME", help="correct for this printer, once it was measured")
    parser.add_argument(
        "--print", action="store_true", dest="send", help="print on --printer, or on the usual one, and note it"
    )
    parser.add_argument(
        "--measured",
        nargs=4,
        type=float,
        metavar="MM",
        help="keep the correction of --printer: from the left and the top to the first cross of the alignment page, "
        "from the left and the top to the second",
    )
    parser.add_argument("--crop-marks", action="store_true", help="show where to cut")
    parser.add_argument("--printed", action="store_true", help="write down that these badges were printed")
    parser.add_argument("--reason", default="", help="why they are printed again")
    parser.add_argument("--list", action="store_true", dest="catalogue", help="list sheets and layouts")
    parser.add_argument("--language", default="", choices=("", "it", "en"), help="language of the words on paper")
    parser.add_argument("--desk", default="", help="who prints")
    parser.add_argument("--event-name", default="", help="which event, when the file holds several")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file

    with open_file(args.event, desk=args.desk) as opened:
        badges = opened.badges
        if args.catalogue:
            return _list(badges, console)
        event = opened.programme.event(args.event_name).id
        papers = _papers(opened, event, args, console)
        if args.measured:
            return _keep_adjustment(opened, args, console)
        made = _make(badges, opened.own_things, event, args, console) if args.output or not papers else None
        sent = opened.printing.send(event, made, args.printer, reason=args.reason) if made and args.send else None
        if made and args.printed and not sent:
            badges.mark_printed(event, made.badges, reason=args.reason)
    data: dict[str, object] = {}
    lines: list[str] = []
    for name, printed in papers.items():
        data[name.replace("-", "_")] = {"file": str(printed.path), "pages": printed.pages}
        lines.append(console.words.say("badges:paper-made", pages=printed.pages, file=printed.path))
    if made:
        told = [problem.said(console.words) for problem in made.problems]
        data |= _badges_data(made, told)
        lines += told
        lines.append(console.words.say("badges:made", badges=len(made.badges), pages=made.pages, file=made.path))
    if sent:
        data |= {"printer": sent.printer, "printer_state": str(sent.state)}
        lines.append(console.words.say(f"badges:sent-{sent.state}", printer=sent.printer, pages=sent.pages))
    console.result(data, *lines)
    return 0


def _language(args: argparse.Namespace, console: Console) -> str:
    return args.language or console.words.language


def _make(badges: Badges, own: OwnThings, event: str, args: argparse.Namespace, console: Console) -> Made:
    from eventdesk.core.badges.imposition import Duplex, Imposition
    from eventdesk.core.badges.service import USUAL_SHEET

    sheet = badges.catalogue.sheet(args.sheet or USUAL_SHEET)
    adjustment = own.adjustment(args.printer)
    duplex = Duplex.SHORT_EDGE if args.duplex == "short" else Duplex.LONG_EDGE
    how = Imposition(sheet, start=args.start - 1, adjustment=adjustment, duplex=duplex, crop_marks=args.crop_marks)
    path = args.output or args.event.with_name(f"{args.event.stem}-badges.pdf")
    which = _which(badges, event, args)
    return badges.make(
        event,
        path,
        layout=args.layout,
        which=which,
        how=how,
        separators=args.separators,
        language=_language(args, console),
        progress=console,
    )


def _keep_adjustment(opened: OpenFile, args: argparse.Namespace, console: Console) -> int:
    from eventdesk.core.badges.alignment import Measured, adjustment_for, after
    from eventdesk.core.badges.service import USUAL_SHEET

    left, top, second_left, second_top = args.measured
    sheet = opened.badges.catalogue.sheet(args.sheet or USUAL_SHEET)
    # The page was printed with what is kept: the ruler tells what is still missing.
    found = adjustment_for(sheet, Measured((left, top), (second_left, second_top)))
    fix = after(opened.own_things.adjustment(args.printer), found)
    opened.own_things.keep_adjustment(args.printer, fix)
    data = {"printer": args.printer, "right_mm": fix.right, "down_mm": fix.down, "scale": fix.scale}
    console.result(
        data,
        console.words.say(
            "badges:adjusted", right=fix.right, down=fix.down, across=fix.scale[0] * 100, along=fix.scale[1] * 100
        ),
    )
    return 0


def _papers(opened: OpenFile, event: str, args: argparse.Namespace, console: Console) -> dict[str, Printed]:
    """The papers asked for beside badges."""
    from eventdesk.core.badges.papermaking import Paper, make_paper
    from eventdesk.core.badges.service import USUAL_SHEET

    paths: dict[str, Path] = {name: path for name in _PAPERS if (path := getattr(args, name.replace("-", "_")))}
    made: dict[str, Printed] = {}
    for name, path in paths.items():
        if name == "alignment":
            sheet = opened.badges.catalogue.sheet(args.sheet or USUAL_SHEET)
            fix = opened.own_things.adjustment(args.printer)
            made[name] = opened.paperwork.make_alignment(path, sheet, adjustment=fix, language=_language(args, console))
            continue
        paper = Paper(name)
        if paper is Paper.SLIPS:
            opened.badges.ensure_codes(event)
        options = _options(opened, event, paper, args, console)
        made[name] = make_paper(opened.paperwork, event, path, paper, options, console)
    return made


def _options(opened: OpenFile, event: str, paper: Paper, args: argparse.Namespace, console: Console) -> PaperOptions:
    from eventdesk.core.badges.papermaking import Paper, PaperOptions
    from eventdesk.core.badges.wayfinding import Way

    for way, _ in args.arrow:
        if way not in _WAYS:
            raise BadValue(field="--arrow", value=way, why="why:badges:bad-way")
    return PaperOptions(
        which=_which(opened.badges, event, args, printed=False),
        large=args.large_print,
        desks=args.desks,
        ended=_ended(args.ended),
        cards=args.cards or (0 if paper is Paper.PACKS else 8),
        arrows=tuple((Way(way), text) for way, text in args.arrow),
        language=_language(args, console),
    )


def _ended(text: str) -> time | None:
    """The local time of day of an event's end."""
    try:
        return time.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadValue(field="--ended", value=text, why="why:badges:bad-time") from error


def _which(badges: Badges, event: str, args: argparse.Namespace, *, printed: bool = True) -> Which:
    """Who is asked for; ``printed``: also by whether a badge was printed."""
    from eventdesk.core.badges.job import Order, Which
    from eventdesk.core.shared.codes import folded

    wanted = None
    if args.only:
        badges.ensure_codes(event)
        shorts = {folded(short) for short in args.only}
        wanted = frozenset(face.registration for face in badges.badges(event) if face.short in shorts)
    roles = frozenset(args.role) or None
    unprinted, changed = printed and args.unprinted, printed and args.changed
    return Which(wanted, roles, unprinted, changed, Order(args.order), args.find, max(1, args.desks))


def _badges_data(made: Made, told: list[str]) -> dict[str, object]:
    return {
        "badges": [
            {"participant": b.short, "code": b.code, "registration": b.registration, "name": b.name}
            for b in made.badges
        ],
        "pages": made.pages,
        "file": str(made.path),
        "sheet": made.sheet,
        "layout": made.layout,
        "codes_read": made.codes_read,
        "problems": [
            {
                "registration": p.registration,
                "name": p.name,
                "problem": p.key.removeprefix("badges:problem-"),
                "words": w,
            }
            for p, w in zip(made.problems, told, strict=True)
        ],
    }


def _list(badges: Badges, console: Console) -> int:
    catalogue = badges.catalogue
    sheets = [{"name": s.name, "label_mm": s.label, "labels": s.count, "source": s.source} for s in catalogue.sheets]
    layouts = [{"name": x.name, "size_mm": x.size, "title": dict(x.title)} for x in catalogue.layouts]
    lines = [f"{s.name}\t{s.label[0]:g} x {s.label[1]:g} mm\t{s.count}" for s in catalogue.sheets]
    lines += [f"{x.name}\t{x.size[0]:g} x {x.size[1]:g} mm" for x in catalogue.layouts]
    console.result({"sheets": sheets, "layouts": layouts}, *lines)
    return 0


VERB = Verb("badges", "make badges and table signs as PDF files, every code read back", _arguments, _run)
