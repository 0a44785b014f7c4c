"""The routes by file, where neither network nor Wi-Fi works: what a phone saved, and a spreadsheet for each table.

Both are read once or ten times with the same result: what was read before is known again by its ids.
"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from eventdesk.core.notes import forms
from eventdesk.core.notes.forms import Form
from eventdesk.core.notes.intake import Intake, Outcome, Receipt, Sent
from eventdesk.core.notes.model import CardVersion, TableMessages, Via
from eventdesk.core.notes.parcels import BadParcel, CardParcel, Parcel, parcel_of
from eventdesk.core.notes.passes import Passes, digest_of
from eventdesk.core.notes.photos import BadPicture, Photos
from eventdesk.core.programme.service import Setup, setup_of
from eventdesk.core.registration.listing.grid import ReadLists
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.progress import Progress, Silent, Step, stop_if_cancelled
from eventdesk.core.shared.sentences import Sentences

_FORMAT = "eventdesk-notes"
_MOST_BYTES = 300_000_000
_AT_ONCE = 80


class NotSavedCards(EventDeskError):
    """The file is not one that a table's page saved. Values: ``file``."""

    key = "notes-not-saved-cards"


class NotAForm(EventDeskError):
    """The workbook is not a table's sheet of this event. Values: ``file``."""

    key = "notes-not-a-form"


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: parcels that were new, known already, and refused (why, as keys). Photos that were bad."""

    received: int = 0
    known: int = 0
    refused: tuple[str, ...] = ()
    bad_photos: int = 0

    def plus(self, receipts: Iterable[Receipt]) -> Taken:
        """With these receipts counted, too."""
        outcomes = list(receipts)
        return Taken(
            self.received + sum(each.outcome is Outcome.RECEIVED for each in outcomes),
            self.known + sum(each.outcome is Outcome.KNOWN for each in outcomes),
            self.refused + tuple(each.why for each in outcomes if each.outcome is Outcome.REFUSED),
            self.bad_photos,
        )


class WriteForm(Protocol):
    """Writes a table's sheet as a workbook; it appears under its name only when whole. Raises ``OSError``."""

    def __call__(self, form: Form, path: Path) -> None:
        """Write it to ``path``."""
        ...


class NoteFiles:
    """Use cases on files with cards."""

    def __init__(
        self,
        ledger: Ledger,
        new_id: NewId,
        intake: Intake,
        photos: Photos,
        passes: Passes,
        read_lists: ReadLists,
        write_form: WriteForm,
        words: Callable[[str], Sentences],
    ) -> None:
        """``words`` gives the sentences of a language."""
        self._ledger = ledger
        self._new_id = new_id
        self._intake = intake
        self._photos = photos
        self._passes = passes
        self._read_lists = read_lists
        self._write_form = write_form
        self._words = words

    def write_forms(
        self, event: str, folder: Path, *, language: str = "it", progress: Progress | None = None
    ) -> tuple[Path, ...]:
        """Write a sheet for each table into ``folder``, to be filled in with any spreadsheet program.

        Raises:
            OSError: the folder cannot be written to.
        """
        watch, say = progress or Silent(), self._words(language).say
        setup, made = self._setup(event), list[Path]()
        for number, table in enumerate(setup.tables, start=1):
            stop_if_cancelled(watch)
            path = folder / f"{say('notes:form-file', number=table.number)}.xlsx"
            self._write_form(forms.empty(setup, table, say, self._new_id), path)
            made.append(path)
            watch.tell(Step("notes-forms", number, len(setup.tables)))
        return tuple(made)

    def read_form(self, event: str, path: Path, *, progress: Progress | None = None) -> Taken:
        """Take in a table's sheet. A row changed since it was read last is a new version of its card.

        Raises:
            ListError: the file cannot be read.
            NotAForm: it is another workbook, or another event's.
        """
        grids = self._read_lists(path, progress or Silent())
        setup = self._setup(event)
        filled = forms.read(grids, setup, (self._words("it"), self._words("en")))
        if filled is None:
            raise NotAForm(file=path.name)
        with self._ledger.reading() as read:
            versions = [v for v in read.find(CardVersion, event=event, table=filled.table) if v.via == Via.SHEET]
            lefts = [m for m in read.find(TableMessages, event=event, table=filled.table) if m.via == Via.SHEET]
        parcels, known = forms.parcels(filled, versions, lefts)
        taken = self._take(event, [Sent(filled.table, parcel, Via.SHEET) for parcel in parcels], progress or Silent())
        return Taken(taken.received, taken.known + known, taken.refused)

    def read_saved(self, event: str, path: Path, *, progress: Progress | None = None) -> Taken:
        """Take in the cards a phone saved to a file.

        Raises:
            NotSavedCards: it is another kind of file, or a damaged one.
        """
        saved = _saved(path)
        setup, taken = self._setup(event), Taken()
        opens = self._passes.tables(event)
        photos, bad = self._kept(saved.get("photos"), progress or Silent())
        sent, refused = list[Sent](), list[Receipt]()
        for given in saved["parcels"]:
            table = _table_of(given, saved, setup, opens)
            try:
                sent.append(Sent(table, _with_photos(parcel_of(given), given, photos), Via.FILE))
            except BadParcel as error:
                refused.append(Receipt("", Outcome.REFUSED, str(error.values["why"])))
        taken = self._take(event, sent, progress or Silent()).plus(refused)
        return Taken(taken.received, taken.known, taken.refused, bad)

    def _take(self, event: str, sent: list[Sent], watch: Progress) -> Taken:
        taken = Taken()
        for start in range(0, len(sent), _AT_ONCE):
            stop_if_cancelled(watch)
            taken = taken.plus(self._intake.take(event, sent[start : start + _AT_ONCE]))
            watch.tell(Step("notes-file", min(len(sent), start + _AT_ONCE), len(sent)))
        return taken

    def _kept(self, given: object, watch: Progress) -> tuple[dict[str, str], int]:
        """The digests of the photos of a saved file, by their names in it; and how many are none."""
        kept, bad = dict[str, str](), 0
        for name, data in given.items() if isinstance(given, dict) else ():
            stop_if_cancelled(watch)
            try:
                kept[str(name)] = self._photos.keep(b64decode(data, validate=True))
            except (BadPicture, ValueError, TypeError):
                bad += 1
        return kept, bad

    def _setup(self, event: str) -> Setup:
        with self._ledger.reading() as read:
            return setup_of(read, event)


def _saved(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise NotSavedCards(file=path.name)
        saved = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise NotSavedCards(file=path.name) from error
    if not isinstance(saved, dict) or saved.get("format") != _FORMAT or not isinstance(saved.get("parcels"), list):
        raise NotSavedCards(file=path.name)
    return saved


def _table_of(given: object, saved: Mapping[str, Any], setup: Setup, opens: Mapping[str, str]) -> str:
    """The table a parcel of a saved file is of: by the table's id, else by the pass it was written with."""
    said = given if isinstance(given, Mapping) else {}
    for table in (said.get("table"), saved.get("table")):
        if isinstance(table, str) and setup.table(table):
            return table
    return opens.get(digest_of(str(said.get("pass", ""))), "")


def _with_photos(parcel: Parcel, given: Mapping[str, Any], photos: Mapping[str, str]) -> Parcel:
    if not isinstance(parcel, CardParcel):
        return parcel
    local = given.get("local")
    more = [photos[name] for name in local if name in photos] if isinstance(local, list) else []
    return replace(parcel, photos=tuple(dict.fromkeys((*parcel.photos, *more))))
