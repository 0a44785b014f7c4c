"""Small books for tests: an invented event, read and built the ordinary way."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from eventdesk.bench.invented import InMemory, Invented, invented_event
from eventdesk.core.export.book import Book, Identity, Readme, Row, Sheet, Summary
from eventdesk.core.export.building import build_book
from eventdesk.core.export.clean import cleaned
from eventdesk.core.export.privacy import Options
from eventdesk.core.export.sheets import Say, words_of
from eventdesk.core.export.snapshot import Snapshot, read_snapshot
from eventdesk.core.export.summary import Figures
from eventdesk.core.shared.records import Record
from eventdesk.core.shared.sentences import Sentences
from eventdesk.machine import resources

ROME = ZoneInfo("Europe/Rome")
AT = datetime(2026, 3, 15, 9, 0, tzinfo=UTC)


def words(language: str = "it") -> Say:
    """The words of workbooks in a language."""
    path = resources() / "sentences" / language / "export.json"
    return words_of(Sentences(language, json.loads(path.read_text(encoding="utf-8"))))


def small(people: int = 12, rounds: int = 2, cards: int = 7, seed: int = 1) -> Invented:
    """A small invented event."""
    return invented_event(people, rounds, cards, seed=seed)


def state_of(invented: Invented, *more: Record) -> Snapshot:
    """The state of an event with some further records."""
    return read_snapshot(InMemory((*invented.records, *more)), invented.event.id, ROME)


def book_of(state: Snapshot, options: Options = Options()) -> Book:  # noqa: B008
    """The book of a state, texts made to fit."""
    say = words(options.language)
    book = build_book(state, options, say, export="e" * 32, at=AT, desk="Sede")
    return cleaned(replace(book, words={key: say(key) for key in ("input.title", "input.text", "page", "of")}))[0]


def book_with(*sheets: Sheet) -> Book:
    """A book around some sheets."""
    state = state_of(small(0, 1, 0))
    summary: Summary = Figures(state, Options(), words()).summary()
    identity = Identity("event", "export", "it", "full", needs=False, at=AT.isoformat())
    return Book("Prova", identity, summary, sheets, Readme("Leggimi", (("Che cos'è", "Una prova"),)))


def texts(book: Book) -> str:
    """Everything a book says, as one text."""
    rows: list[Row] = [row for sheet in book.sheets for row in sheet.rows]
    blocks = [book.summary.figures, *book.summary.blocks]
    said = [str(value) for row in rows for value in row.values]
    said += [str(value) for block in blocks for row in block.rows for value in row] + [block.alt for block in blocks]
    return "\n".join([*said, *(text for line in book.readme.lines for text in line), str(book.identity)])
