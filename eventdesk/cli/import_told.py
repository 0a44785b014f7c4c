"""A preview of lists as JSON values, and as the lines a person reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from eventdesk.cli.verb import Console

if TYPE_CHECKING:
    from eventdesk.core.registration.lines import Line
    from eventdesk.core.registration.listing.mapping import Column
    from eventdesk.core.registration.listing.sheets import Sheet
    from eventdesk.core.registration.preview import Preview

_MOST_ROWS = 12


def told(preview: Preview) -> dict[str, Any]:
    """A preview as JSON values: one object for each file, and the counts."""
    files: dict[str, list[Sheet]] = defaultdict(list)
    for sheet in preview.sheets:
        files[sheet.file].append(sheet)
    counts = preview.counts
    return {
        "files": [_file(preview, name, sheets) for name, sheets in files.items()],
        "summary": {
            "new": counts["new"],
            "updated": counts["updated"],
            "same": counts["same"],
            "duplicate": counts["duplicate"] + counts["possible"],
            "skipped": counts["skipped"],
        },
        "stored": sorted(preview.stored),
    }


def _file(preview: Preview, name: str, sheets: list[Sheet]) -> dict[str, Any]:
    taken = [sheet for sheet in sheets if not sheet.ignored]
    lines = {line.ref: line for line in preview.lines if line.file == name}
    several = len(sheets) > 1
    by_sheet = len(taken) > 1
    return {
        "file": name,
        "encoding": sheets[0].encoding or None,
        "delimiter": sheets[0].delimiter or None,
        "sheets": [sheet.name for sheet in taken if sheet.name],
        "ignored_sheets": [{"sheet": sheet.name, "why": sheet.ignored} for sheet in sheets if sheet.ignored],
        "header_row": {s.name: _header_row(s) for s in taken} if by_sheet else next(map(_header_row, taken), None),
        "mapping": {s.name: _mapping(s) for s in taken} if by_sheet else next(map(_mapping, taken), {}),
        "columns": [_column(s, c) for s in taken for c in s.columns],
        "records": [
            _record(line, several=several) for line in lines.values() if line.entry and line.status != "skipped"
        ],
        "duplicates": [
            {"rows": [_row(lines, pair.first), _row(lines, pair.second)], "kind": pair.kind, "merged": pair.merged}
            for pair in preview.pairs
            if pair.offered and pair.second in lines
        ],
        "flags": (_repaired(sheets) if preview.choices.repair else []) + _hidden(taken) + _flags(preview, lines),
    }


def _header_row(sheet: Sheet) -> int | list[int] | None:
    rows = sheet.header.rows
    return rows[0] if len(rows) == 1 else list(rows) or None


def _mapping(sheet: Sheet) -> dict[str, str | None]:
    return {c.header or c.letter: c.field.value if c.field else None for c in sheet.columns}


def _column(sheet: Sheet, column: Column) -> dict[str, Any]:
    return {
        "sheet": sheet.name,
        "column": column.letter,
        "header": column.header,
        "field": column.field.value if column.field else None,
        "suggestion": column.suggestion.value if column.suggestion else None,
        "asked": column.asked,
        "confidence": column.confidence,
        "reason": column.reason,
        "samples": list(column.samples),
        "option": column.option,
        "rank": column.rank,
    }


def _row(lines: dict[str, Line], ref: str) -> int | str:
    line = lines.get(ref)
    return line.row if line is not None and ref == str(line.row) else ref


def _record(line: Line, *, several: bool) -> dict[str, Any]:
    from eventdesk.core.registration.model import Answer
    from eventdesk.core.shared.records import to_json

    entry = line.entry
    assert entry is not None
    needs = entry.parted
    said = {Answer.YES: True, Answer.NO: False, Answer.UNKNOWN: None}
    return {
        "row": f"{line.sheet}!{line.row}" if several else line.row,
        "first": entry.first,
        "last": entry.last,
        "email": entry.email,
        "phone": entry.phone,
        "dob": entry.birth.isoformat() if entry.birth else "",
        "comune": entry.municipality,
        "zone": entry.zone,
        "cap": entry.postcode,
        "ente": entry.organisation,
        "category": entry.category,
        "role": entry.role,
        "tables": list(entry.wishes),
        "access": entry.needs,
        "needs_seating": needs.seating,
        "needs_communication": needs.communication,
        "needs_food": needs.food,
        "wheelchair": entry.wheelchair,
        "minor": entry.minor,
        "consent": said[Answer(entry.consent)],
        "images": said[Answer(entry.images)],
        "notes": entry.note,
        "language": entry.language,
        "gender": entry.gender,
        "age_band": entry.age_band,
        "external_id": entry.source_id,
        "registered_at": entry.registered_at.isoformat(timespec="seconds") if entry.registered_at else "",
        "status": str(line.status),
        "changes": list(line.changes) if line.status == "updated" else [],
        "changed": [
            {"field": change.field, "before": to_json(change.before), "after": to_json(change.after)}
            for change in line.changed
        ],
    }


def _repaired(sheets: list[Sheet]) -> list[dict[str, Any]]:
    proof = [f"{before} → {after}" for sheet in sheets for before, after in sheet.repairs]
    return [{"kind": "repaired", "examples": proof[:3]}] if proof else []


def _hidden(sheets: list[Sheet]) -> list[dict[str, Any]]:
    return [
        {"kind": "columns-hidden", "sheet": sheet.name, "columns": _hidden_letters(sheet)}
        for sheet in sheets
        if sheet.hidden_columns
    ]


def _hidden_letters(sheet: Sheet) -> list[str]:
    return [column.letter for column in sheet.columns if column.index in sheet.hidden_columns]


def _flags(preview: Preview, lines: dict[str, Line]) -> list[dict[str, Any]]:
    skipped: dict[str, list[int | str]] = defaultdict(list)
    for line in lines.values():
        if line.status == "skipped":
            skipped[line.reason].append(_row(lines, line.ref))
    flags: list[dict[str, Any]] = [{"kind": kind, "rows": rows} for kind, rows in skipped.items()]
    for problem in preview.problems:
        rows = [_row(lines, ref) for ref in problem.lines if ref in lines]
        if rows:
            flags.append(
                {"kind": problem.kind, "field": problem.field, "rows": rows, "examples": list(problem.examples)}
            )
    return flags


def lines_of(preview: Preview, console: Console) -> Iterable[str]:
    """What a person reads: files, columns with reasons, rows left out, repeats, problems."""
    say = console.words.say
    for sheet in preview.sheets:
        if sheet.ignored:
            yield say("import:sheet-ignored", sheet=sheet.name or sheet.file, why=say(sheet.ignored))
            continue
        how = ", ".join(
            part for part in (sheet.name, sheet.encoding, repr(sheet.delimiter) if sheet.delimiter else "") if part
        )
        yield say("import:file", file=sheet.file, rows=len(sheet.rows), how=how)
        if sheet.repairs and preview.choices.repair:
            yield say("import:repaired", proof="; ".join(f"{before} → {after}" for before, after in sheet.repairs))
        for column in sheet.columns:
            yield _column_line(column, console)
        if sheet.hidden_columns:
            yield say("import:columns-hidden", columns=", ".join(_hidden_letters(sheet)))
    skipped: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in preview.lines:
        if line.status == "skipped":
            skipped[line.reason, say(line.reason, why="…")].append(line.ref)
    for (_, why), refs in skipped.items():
        yield say("import:skipped", count=len(refs), why=why, rows=_some(refs))
    yield from _changed(preview, console)
    if preview.stored:
        yield say("import:stored", fields=", ".join(say(f"person:{field}") for field in sorted(preview.stored)))
    for pair in preview.pairs:
        if pair.same >= 2:
            fate = say("import:merged" if pair.merged else "import:held")
            yield say("import:pair", first=pair.first, second=pair.second, kind=say(f"repeat:{pair.kind}"), fate=fate)
    for problem in preview.problems:
        examples = "; ".join(problem.examples)[:120]
        what = say(f"problem:{problem.kind}")
        yield say("import:problem", count=len(problem.lines), what=what, rows=_some(problem.lines), examples=examples)


def _changed(preview: Preview, console: Console) -> Iterable[str]:
    """Who is updated, with each field before and after."""
    from eventdesk.core.registration.report import changes_of

    say = console.words.say
    updated = [line for line in preview.lines if line.changed]
    for line in updated[:_MOST_ROWS]:
        changes = "; ".join(f"{field}: {old} → {new}" for field, old, new in changes_of(line, say))
        yield say("import:changed", row=line.ref, name=line.entry.name if line.entry else "", changes=changes)
    if len(updated) > _MOST_ROWS:
        yield say("import:changed-more", count=len(updated) - _MOST_ROWS)


def _column_line(column: Column, console: Console) -> str:
    say = console.words.say
    reason = say(column.reason, **column.values)
    if column.asked and column.suggestion:
        return say(
            "import:column-asked", letter=column.letter, header=column.header or column.letter,
            field=say(f"field:{column.suggestion.value}"), reason=reason, samples=", ".join(column.samples),
            name=column.suggestion.value,
        )  # fmt: skip
    field = say(f"field:{column.field.value if column.field else 'none'}")
    return say("import:column", letter=column.letter, header=column.header, field=field, reason=reason)


def _some(refs: Iterable[str]) -> str:
    found = list(refs)
    return ", ".join(found[:_MOST_ROWS]) + (" …" if len(found) > _MOST_ROWS else "")
