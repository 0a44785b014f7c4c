"""From records to the whole book: a pure function."""

from __future__ import annotations

from datetime import datetime

from eventdesk.core.export.book import Book, Column, Identity, Kind, Readme, Row, Sheet, Value
from eventdesk.core.export.naming import parted
from eventdesk.core.export.privacy import Options, Privacy
from eventdesk.core.export.sheets import Say, Sheets
from eventdesk.core.export.snapshot import Snapshot
from eventdesk.core.export.summary import Figures

LOG = "log"


def build_book(
    state: Snapshot, options: Options, say: Say, *, export: str, at: datetime, desk: str, comes_back: bool = True
) -> Book:
    """The workbook of an event as data.

    Args:
        state: what the event holds.
        options: language (already chosen with ``say``), privacy, needs.
        say: the words of the workbook's language.
        export: the id of this export.
        at: the moment of this export, aware.
        desk: who exports.
        comes_back: whether the file's format can be synced; else its explanations do not speak of it.
    """
    state, _ = parted(state, options.privacy)
    sheets = Sheets(state, options, say).all()
    when = state.local(at)
    desk = "" if options.privacy is Privacy.ANONYMOUS else desk
    first = Row("", (when, say("log.exported"), "", "", "", "", "", desk))
    return Book(
        event=state.event.name,
        identity=Identity(
            event=state.event.id,
            export=export,
            language=options.language,
            privacy=options.privacy,
            needs=options.needs,
            at=at.isoformat(timespec="seconds"),
        ),
        summary=Figures(state, options, say).summary(),
        sheets=(*sheets, log_sheet(say, (first,))),
        readme=_readme(state, options, say, sheets, when, comes_back=comes_back),
    )


def log_sheet(say: Say, rows: tuple[Row, ...]) -> Sheet:
    """The sheet that remembers every sync: when, what, where, before and after, who."""
    kinds = {"at": (Kind.DATETIME, 17), "what": (Kind.TEXT, 26), "sheet": (Kind.TEXT, 16), "row": (Kind.TEXT, 14)}
    kinds |= {"column": (Kind.TEXT, 20), "before": (Kind.LONG, 34), "after": (Kind.LONG, 34), "desk": (Kind.TEXT, 16)}
    columns = tuple(Column(key, say(f"column:log.{key}"), kind, width) for key, (kind, width) in kinds.items())
    return Sheet(LOG, say("sheet:log"), say("table:log"), columns, rows)


def _readme(
    state: Snapshot, options: Options, say: Say, sheets: tuple[Sheet, ...], when: Value, *, comes_back: bool
) -> Readme:
    stamp = when.strftime(say("date-format") + " %H:%M") if isinstance(when, datetime) else ""
    lines = [
        (say("readme.what"), say("readme.what.text").replace("{event}", state.event.name).replace("{when}", stamp)),
        (say("readme.privacy"), say(f"readme.privacy.{options.privacy}")),
    ]
    if comes_back and options.privacy is not Privacy.ANONYMOUS:
        lines += [(say("readme.sync"), say("readme.sync.text")), (say("readme.yours"), say("readme.yours.text"))]
    lines += [(sheet.title, _about(sheet, say, comes_back=comes_back)) for sheet in sheets]
    if options.needs and options.privacy is Privacy.FULL:
        lines.append((say("readme.needs"), say("readme.needs.text")))
    return Readme(say("sheet:readme"), tuple(lines))


def _about(sheet: Sheet, say: Say, *, comes_back: bool) -> str:
    editable = ", ".join(column.title for column in sheet.columns if column.editable and comes_back)
    text = say(f"readme.sheet.{sheet.key}")
    return f"{text} {say('readme.editable').replace('{columns}', editable)}" if editable else text
