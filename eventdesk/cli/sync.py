"""`eventdesk sync`: compare a workbook people have worked in with its event, and bring both up to date."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventdesk.cli.verb import Console, Verb, result_file

if TYPE_CHECKING:
    from eventdesk.core.export.merge import Choices
    from eventdesk.core.export.sync import Preview, Sync, Synced, TableView

_SHOWN = 40
"""Cells that are listed one by one without --json."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file")
    parser.add_argument("book", type=Path, metavar="BOOK", help="a workbook that EventDesk exported")
    parser.add_argument("--apply", action="store_true", help="do it; without it only what would be done is shown")
    parser.add_argument("--without-edits", action="store_true", help="leave edits made in Excel where they are")
    parser.add_argument(
        "--conflicts",
        choices=("leave", "excel", "eventdesk"),
        default="leave",
        help="whose value stays where both changed a cell",
    )
    parser.add_argument("--restore", action="store_true", help="undo edits of columns that are not editable")
    parser.add_argument(
        "--deleted", choices=("ask", "add", "leave-out"), default="ask", help="rows that were deleted in Excel"
    )
    parser.add_argument(
        "--save-as", type=result_file, metavar="BOOK", help="write the result here, leave BOOK as it is"
    )
    parser.add_argument("--wait", type=float, default=0, metavar="SECONDS", help="wait until nobody has the file open")
    parser.add_argument("--desk", default="", help="who syncs")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file

    with open_file(args.event, write=args.apply, desk=args.desk) as opened:
        if args.apply:
            _wait(opened.sync, args)
        preview = opened.sync.preview(args.book, console)
        data = {"file": str(args.book), "applied": False, **_preview(preview)}
        lines = _preview_lines(preview, console)
        if args.apply:
            choices = {table.sheet.key: _choices(table, args) for table in preview.tables}
            done = opened.sync.apply(args.book, choices, save_as=args.save_as, preview=preview, progress=console)
            data |= {"applied": True, "file": str(done.path), "done": _done(done)}
            lines += _done_lines(done, console)
    console.result(data, *lines)
    return 0


def _wait(sync: Sync, args: argparse.Namespace) -> None:
    """Wait, as long as was asked for, until nobody has the file open: who closes it may have saved it."""
    until = time.monotonic() + args.wait
    while sync.in_use(args.save_as or args.book) and time.monotonic() < until:
        time.sleep(min(0.25, max(0.05, until - time.monotonic())))


def _choices(table: TableView, args: argparse.Namespace) -> Choices:
    from eventdesk.core.export.merge import Choices, Kind, Side

    sides = {}
    if args.conflicts != "leave":
        sides = {(d.row, d.column): Side(args.conflicts) for d in table.merged.of(Kind.CONFLICT)}
    deleted = frozenset(table.merged.deleted)
    return Choices(
        take=not args.without_edits,
        restore=args.restore,
        sides=sides,
        add_again=deleted if args.deleted == "add" else frozenset(),
        leave_out=deleted if args.deleted == "leave-out" else frozenset(),
    )


def _preview(preview: Preview) -> dict[str, Any]:
    from eventdesk.core.export.marks import canonical

    return {
        "event": preview.event,
        "quiet": preview.is_quiet,
        "missing": list(preview.missing),
        "tables": [
            {"table": table.sheet.key, "sheet": table.sheet.title, **_counts(table)} for table in preview.tables
        ],
        "cells": [
            {
                "table": table.sheet.key,
                "row": d.row,
                "column": d.column,
                "kind": str(d.kind),
                "excel": canonical(d.excel),
                "eventdesk": canonical(d.ours),
            }
            for table in preview.tables
            for d in table.merged.differences
        ],
    }


def _counts(table: TableView) -> dict[str, Any]:
    from eventdesk.core.export.merge import Kind

    merged = table.merged
    return {
        **{str(kind): len(merged.of(kind)) for kind in Kind},
        "added": len(merged.added),
        "deleted": list(merged.deleted),
        "gone": list(merged.gone),
        "erased": sorted(table.erased),
        "foreign": list(merged.foreign),
        "handmade": list(table.content.handmade),
    }


def _done(done: Synced) -> dict[str, Any]:
    return {
        "written": done.written,
        "added": done.added,
        "cleared": done.cleared,
        "taken": done.taken,
        "waiting": done.waiting,
        "beside": [{"sheet": sheet, "row": row} for sheet, row in done.beside],
        "refused": [
            {"table": r.sheet, "row": r.difference.row, "column": r.difference.column, "why": r.why}
            for r in done.refused
        ],
    }


def _preview_lines(preview: Preview, console: Console) -> list[str]:
    from eventdesk.core.export.marks import canonical

    say = console.words.say
    if preview.is_quiet:
        return [say("cli:sync-quiet")]
    lines = []
    for table in preview.tables:
        counts = {key: len(v) if isinstance(v, list) else v for key, v in _counts(table).items()}
        if any(counts.values()):
            lines.append(say("cli:sync-table", sheet=table.sheet.title, **counts))
    cells = [(table, d) for table in preview.tables for d in table.merged.differences]
    for table, d in cells[:_SHOWN]:
        title = next(column.title for column in table.sheet.columns if column.key == d.column)
        place = {"sheet": table.sheet.title, "row": d.row, "column": title}
        lines.append(say(f"cli:sync-{d.kind}", excel=canonical(d.excel), ours=canonical(d.ours), **place))
    if len(cells) > _SHOWN:
        lines.append(say("cli:sync-more", count=len(cells) - _SHOWN))
    return lines


def _done_lines(done: Synced, console: Console) -> list[str]:
    say = console.words.say
    numbers = {key: value for key, value in _done(done).items() if isinstance(value, int)}
    refused = [
        say("cli:sync-refused", row=r.difference.row, excel=str(r.difference.excel), why=say(r.why))
        for r in done.refused
    ]
    beside = [say("cli:sync-beside", sheet=sheet, row=row) for sheet, row in done.beside]
    return [say("cli:synced", file=done.path, **numbers), *refused, *beside]


VERB = Verb("sync", "bring a workbook people worked in and its event up to date with each other", _arguments, _run)
