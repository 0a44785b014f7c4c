"""`eventdesk import`: show what lists hold, then write their people into the register."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from eventdesk.cli.verb import Console, Verb, result_file
from eventdesk.core.shared.errors import EventDeskError

if TYPE_CHECKING:
    from eventdesk.core.registration.preview import Choices


class BadMap(EventDeskError):
    """A --map cannot be understood. Values: ``value``, ``fields``."""

    key: ClassVar[str] = "import-bad-map"


class BadDecision(EventDeskError):
    """A --decide cannot be understood. Values: ``value``."""

    key: ClassVar[str] = "import-bad-decision"


class NeedsPassword(EventDeskError):
    """A list is protected. Values: ``file``."""

    key: ClassVar[str] = "import:ask-password"


class BadFix(EventDeskError):
    """A --fix cannot be understood. Values: ``value``, ``fixes``."""

    key: ClassVar[str] = "import-bad-fix"


class BadHeader(EventDeskError):
    """A --header cannot be understood. Values: ``value``."""

    key: ClassVar[str] = "import-bad-header"


class BadValue(EventDeskError):
    """A --set cannot be understood. Values: ``value``, ``fields``."""

    key: ClassVar[str] = "import-bad-value"


class BadChoice(EventDeskError):
    """A --choice cannot be understood. Values: ``value``."""

    key: ClassVar[str] = "import-bad-choice"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file")
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="lists: xlsx, xls, xlsb, ods, csv, tsv, txt"
    )
    parser.add_argument("--dry-run", action="store_true", help="only show what would be written")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="HEADER=FIELD",
        help="what a column means; nothing after = leaves it out; HEADER may be a column letter, or SHEET!HEADER",
    )
    parser.add_argument(
        "--take", action="append", default=[], metavar="ROW", help="take in a row or sheet that is left out"
    )
    parser.add_argument("--leave", action="append", default=[], metavar="ROW", help="leave out a row or sheet")
    parser.add_argument(
        "--decide",
        action="append",
        default=[],
        metavar="ROW=new|same",
        help="whether a possible duplicate is another person",
    )
    parser.add_argument(
        "--refusals",
        choices=("import", "no_contact", "skip"),
        default="import",
        help="people who did not consent: import them, import them without contact data, or leave them out",
    )
    parser.add_argument(
        "--choice", action="append", default=[], metavar="CODE=THEME", help="which theme a code of a choice stands for"
    )
    parser.add_argument(
        "--fix",
        action="append",
        default=[],
        metavar="PROBLEM=FIX",
        help="one fix for all rows with a problem, as named in --json: accept, leave, swap, clear, ...",
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="ROW:FIELD=VALUE",
        help="a value of one row, typed anew: first, last, email, phone, municipality, wishes, needs, ...",
    )
    parser.add_argument(
        "--header",
        action="append",
        default=[],
        metavar="SHEET=ROW",
        help="the row that is a sheet's header, or FILE=ROW for text files; 0: there is none",
    )
    parser.add_argument(
        "--store",
        action="append",
        choices=("birth", "tax_code", "nothing"),
        help="write birth dates or tax codes down, which otherwise only tell people apart; holds for the next lists",
    )
    parser.add_argument("--password", default="", help="opens lists that are protected by a password")
    parser.add_argument("--as-is", action="store_true", help="do not put right text that was encoded twice (Ã² for ò)")
    parser.add_argument(
        "--report", type=result_file, metavar="XLSX", help="write the list's rows with what became of each"
    )
    parser.add_argument("--event-name", default="", help="which event, when the file holds several")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file
    from eventdesk.cli.import_told import lines_of, told
    from eventdesk.core.registration.listing.grid import ListError

    choices = _choices(args)
    with open_file(args.event, write=not args.dry_run) as opened:
        event = opened.programme.event(args.event_name).id
        try:
            preview = opened.imports.preview(
                event, args.files, choices=choices, password=args.password, progress=console
            )
        except ListError as error:
            if error.wants_password and not args.password:
                raise NeedsPassword(file=error.values["file"]) from error
            raise
        data = told(preview)
        lines = list(lines_of(preview, console))
        if args.report:
            opened.imports.write_report(preview, args.report, console.words)
            data["report"] = str(args.report)
            lines.append(console.words.say("import:report", file=args.report))
        if args.dry_run:
            lines.append(console.words.say("import:would", **preview.counts))
        else:
            if preview.counts["new"] or preview.counts["updated"]:
                opened.backups.copy(console)
            done = opened.imports.apply(event, preview, progress=console)
            counts = {
                "new": done.new,
                "updated": done.updated,
                "same": done.same,
                "held": done.held,
                "skipped": done.skipped,
            }
            data["done"] = {"unit": done.unit, **counts, "waiting": done.waiting}
            lines.append(console.words.say("import:done", **counts))
            if done.waiting:
                lines.append(console.words.say("import:waiting", count=done.waiting))
            if done.unit:
                lines.append(console.words.say("import:undo", unit=done.unit))
        lines += [
            console.words.say("import:unfinished", files=", ".join(left.files))
            for left in opened.imports.offer_unfinished(event)
        ]
    console.result(data, *lines)
    return 0


def _choices(args: argparse.Namespace) -> Choices:
    from eventdesk.core.registration.listing.fields import Field
    from eventdesk.core.registration.preview import Choices

    known = {field.value for field in Field}
    mapping: dict[str, str | None] = {}
    for text in args.map:
        header, sign, field = text.rpartition("=")
        if not sign or not header or (field and field not in known):
            raise BadMap(value=text, fields=", ".join(sorted(known)))
        mapping[header] = field or None
    decided = {}
    for text in args.decide:
        row, sign, word = text.rpartition("=")
        if not sign or word not in ("new", "same"):
            raise BadDecision(value=text)
        decided[row] = word
    codes = {}
    for text in args.choice:
        code, sign, theme = text.partition("=")
        if not sign or not code or not theme:
            raise BadChoice(value=text)
        codes[code] = theme
    return Choices(
        mapping, frozenset(args.take), frozenset(args.leave), decided, args.refusals, repair=not args.as_is,
        codes=codes, edits=_typed(args.set), fixes=_fixes(args.fix), headers=_headers(args.header),
        store=None if args.store is None else frozenset(args.store) - {"nothing"},
    )  # fmt: skip


def _headers(texts: Iterable[str]) -> dict[str, int]:
    headers = {}
    for text in texts:
        sheet, sign, row = text.rpartition("=")
        if not sign or not row.isdecimal():
            raise BadHeader(value=text)
        headers[sheet] = int(row)
    return headers


def _fixes(texts: Iterable[str]) -> dict[str, str]:
    from eventdesk.core.registration.listing.mending import fixes_for

    fixes = {}
    for text in texts:
        kind, sign, fix = text.partition("=")
        if not sign or fix not in fixes_for(kind):
            raise BadFix(value=text, fixes=", ".join(fixes_for(kind)))
        fixes[kind] = fix
    return fixes


def _typed(texts: Iterable[str]) -> dict[str, dict[str, str]]:
    """Values typed anew, by row and field; a row may hold a colon itself (FILE:12:email=...)."""
    from eventdesk.core.registration.listing.mending import EDITABLE

    typed: dict[str, dict[str, str]] = {}
    for text in texts:
        where, sign, value = text.partition("=")
        row, colon, field = where.rpartition(":")
        if not sign or not colon or field not in EDITABLE:
            raise BadValue(value=text, fields=", ".join(EDITABLE))
        typed.setdefault(row, {})[field] = value
    return typed


VERB = Verb("import", "write the people of registration lists into the register", _arguments, _run)
