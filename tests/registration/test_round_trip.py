"""Whatever stands in a cell of a list, it leaves in the workbook and the CSV files as it came, and comes back so."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eventdesk.bootstrap import OpenFile, new_file
from eventdesk.core.export.privacy import Privacy
from eventdesk.core.export.service import Options
from eventdesk.core.registration.lines import Choices, Line
from eventdesk.core.registration.preview import Preview

NASTY = (
    "=1+1", "+39 011", "-", "@a", "'=1", "''+1", "'quoted'", "a;b", 'say "no"', "two\nlines", "\ttab", "cr\rlf\r\n",
    "_x0007_", "_x005F_x0041_", "bell\x07", "del\x7f", "\x85\x9f", "\ufffe\uffff",
    "\u202eevil", "\ufeffbom", "👩‍👩‍👧",
    "0039", "1E5", "3,47E+09",
    "TRUE", "31/12/1999", "#N/A", "<b>&amp;", "{x}", "%n", "é", "é", "\u2028", "\xa0x\xa0", " x ", "x" * 3000,
)  # fmt: skip
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
"""A text file that holds a zero byte is no list."""
TEXTS = st.lists(st.text(CHARACTERS, max_size=30) | st.sampled_from(NASTY), min_size=20, max_size=40)
FULL = Options(privacy=Privacy.FULL, needs=True)
ASKED = Choices(mapping={"Ente": "ente", "Note": "notes"})
FILES = count()


def named(number: int) -> str:
    """A first name of its own; names hold no digits."""
    return "Ada" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


def listed(path: Path, texts: list[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="", errors="replace") as stream:
        writer = csv.writer(stream)
        writer.writerow(("Nome", "Cognome", "E-mail", "Ente", "Note"))
        writer.writerows((named(n), "Rossi", f"ada{n}@example.org", t, t) for n, t in enumerate(texts))
    return path


def said(preview: Preview, field: str) -> dict[str, str]:
    return {whose(line): str(getattr(line.entry, field)) for line in preview.lines if line.entry}


def whose(line: Line) -> str:
    """A name whatever the order of its words."""
    assert line.entry
    return " ".join(sorted(line.entry.name.split()))


@settings(max_examples=1, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_any_text_survives_import_export_and_import(tmp_path: Path, drawn: list[str]) -> None:
    texts = [*NASTY, *drawn]
    folder = tmp_path / str(next(FILES))
    folder.mkdir()
    with new_file(folder / "prova.eventdesk", desk="prova") as opened:
        there_and_back(opened, folder, texts)


def there_and_back(opened: OpenFile, folder: Path, texts: list[str]) -> None:
    event = opened.programme.start("Prova").id
    first = opened.imports.preview(event, [listed(folder / "list.csv", texts)], choices=ASKED)
    opened.imports.apply(event, first)
    opened.export.export(event, folder / "book.xlsx", FULL)
    (folder / "csv").mkdir()
    opened.export.export_csv(event, folder / "csv", FULL)
    notes, bodies = said(first, "note"), said(first, "organisation")
    book = folder / "book.xlsx"
    for file, left, field, kept in (
        (book, "Iscrizioni", "organisation", bodies),
        (book, "Partecipanti", "note", notes),
        (folder / "csv" / "partecipanti.csv", "", "organisation", bodies),
        (folder / "csv" / "iscrizioni.csv", "", "note", notes),
    ):
        choices = replace(ASKED, leave=frozenset({left} if left else ()))
        again = opened.imports.preview(event, [file], choices=choices)
        found = said(replace(again, lines=tuple(line for line in again.lines if not left or line.sheet != left)), field)
        assert [(name, text, kept[name]) for name, text in found.items() if text != kept[name]] == []
        assert len(found) == len(texts)
