"""What the pages of one event's tables are served from: passes, pages, the mailbox. No HTTP here."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from eventdesk.core.notes.intake import Receipt, Sent
from eventdesk.core.notes.passes import digest_of
from eventdesk.core.notes.room import NotesRoom
from eventdesk.core.shared.bus import Bus, JournalGrew
from eventdesk.core.shared.clock import Now, milliseconds
from eventdesk.lan.answers import photos_of, told
from eventdesk.lan.mailbox import Mailbox

_SHOWN = (
    "card_version",
    "card_withdrawn",
    "cards_read",
    "table_prompt",
    "table_messages",
    "table_count",
    "trial_card",
    "rehearsal_begun",
    "event",
    "table",
    "theme",
    "round",
)
_PASSES = ("table_pass", "table")
_MOST_DEVICES = 50
_DRAWING_AT_ONCE = 2
"""Photos drawn anew at a time: the desk's own work goes before."""


@dataclass(frozen=True, slots=True)
class Contact:
    """When a table's page was last heard from, and from how many devices since the server began."""

    last: datetime
    devices: int


@dataclass(frozen=True, slots=True)
class _Kept:
    body: bytes
    tag: str
    photos: frozenset[str]


class LanDesk:
    """Serves one event; may be asked on any thread."""

    def __init__(self, room: NotesRoom, event: str, bus: Bus, now: Now) -> None:
        self._room = room
        self._event = event
        self._now = now
        self._guard = threading.Lock()
        self._drawing = threading.BoundedSemaphore(_DRAWING_AT_ONCE)
        self._pages: dict[str, _Kept] = {}
        self._age = 0
        self._tables: Mapping[str, str] | None = None
        self._numbers: dict[str, int] = {}
        self._heard: dict[str, tuple[datetime, set[str]]] = {}
        self._mailbox = Mailbox(partial(room.intake.take, event))
        self._leave = bus.subscribe(self._on_journal)

    def close(self) -> None:
        """Write what was taken in, and listen no more."""
        self._leave()
        self._mailbox.close()

    def now(self) -> int:
        """Milliseconds since 1970: the clock every page goes by."""
        return milliseconds(self._now())

    def table_of(self, token: str) -> str:
        """The table (id) a pass opens; empty when it opens none."""
        with self._guard:
            tables = self._tables
        if tables is None:
            tables = self._room.passes.tables(self._event)
            with self._guard:
                self._tables = tables
        return tables.get(digest_of(token), "") if token else ""

    def number_of(self, table: str) -> str:
        """A table's number for the log; a dash for none."""
        return str(self._numbers.get(table, "-"))

    def heard_from(self, table: str, device: str) -> None:
        """A device of this table asked for something."""
        with self._guard:
            devices = self._heard.get(table, (None, set[str]()))[1]
            if len(devices) < _MOST_DEVICES:
                devices.add(device)
            self._heard[table] = (self._now(), devices)

    def contacts(self) -> dict[str, Contact]:
        """The tables (ids) whose pages were heard from."""
        with self._guard:
            return {table: Contact(last, len(devices)) for table, (last, devices) in self._heard.items()}

    def page_of(self, table: str) -> tuple[bytes, str]:
        """What a table's page shows as JSON, and a tag that changes with it."""
        kept = self._kept(table)
        return kept.body, kept.tag

    def post(self, sent: Sequence[Sent]) -> list[Receipt]:
        """Write what a table sent; returns once it is durable."""
        return self._mailbox.post(sent)

    def keep_photo(self, data: bytes) -> str:
        """Draw a photo anew and keep it; its digest."""
        with self._drawing:
            return self._room.photos.keep(data)

    def lacking(self, photos: Collection[str]) -> frozenset[str]:
        """Those of these photos that are not here."""
        return self._room.photos.lacking(photos) if photos else frozenset()

    def photo(self, table: str, digest: str) -> bytes | None:
        """A photo of one of this table's cards; None for every other."""
        return self._room.photos.get(digest) if digest in self._kept(table).photos else None

    def _kept(self, table: str) -> _Kept:
        with self._guard:
            kept, age = self._pages.get(table), self._age
        if kept is not None:
            return kept
        page = self._room.tables.page(self._event, table)
        body = json.dumps(told(page), ensure_ascii=False, separators=(",", ":")).encode()
        kept = _Kept(body, hashlib.sha256(body).hexdigest()[:20], photos_of(page))
        with self._guard:
            self._numbers[table] = page.number
            if age == self._age:  # else something was written meanwhile, and the next one asks again
                self._pages[table] = kept
        return kept

    def _on_journal(self, fact: JournalGrew) -> None:
        with self._guard:
            if fact.concerns(*_SHOWN):
                self._pages.clear()
                self._age += 1
            if fact.concerns(*_PASSES):
                self._tables = None
