"""Syncing a workbook with its event, again and again: preview, choices, EventDesk first, then the file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from pathlib import Path

from eventdesk.core.export.book import Book, Identity, Row, Sheet
from eventdesk.core.export.building import build_book, log_sheet
from eventdesk.core.export.clean import cleaned
from eventdesk.core.export.copies import exported, sent
from eventdesk.core.export.edits import Refused
from eventdesk.core.export.marks import canonical
from eventdesk.core.export.merge import Cells, Choices, Content, Kind, Merge, Place, Settled, Side, merge, settle
from eventdesk.core.export.ports import ChangedMeanwhile, OpenedBook, OtherEvent, TableChange, Workbooks
from eventdesk.core.export.privacy import Options, Privacy
from eventdesk.core.export.records import Exported
from eventdesk.core.export.remembering import new_marks
from eventdesk.core.export.service import people_in
from eventdesk.core.export.sheets import Say, code_of, words_of
from eventdesk.core.export.snapshot import Snapshot, read_snapshot
from eventdesk.core.export.synced import SUMMARY, MarkBase, synced_sheets
from eventdesk.core.export.taking import Taken, take
from eventdesk.core.export.withdrawn import WHO, erased_codes, what_to_forget, who, withdrawn_codes
from eventdesk.core.programme.model import Event
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.progress import Progress, Silent, Step, stop_if_cancelled
from eventdesk.core.shared.sentences import Sentences

_PEOPLE = ("people", "registrations", "attendance", "seats")


@dataclass(frozen=True, slots=True)
class TableView:
    """One table of the preview: EventDesk's sheet, the table as it stands in the file, and what is so."""

    sheet: Sheet
    content: Content
    base: MarkBase
    merged: Merge
    erased: frozenset[str] = frozenset()
    withdrawn: frozenset[str] = frozenset()

    @property
    def ours(self) -> dict[str, Row]:
        """EventDesk's rows by code."""
        return {row.id: row for row in self.sheet.rows}


@dataclass(frozen=True, slots=True)
class Preview:
    """What a sync would do. ``missing`` are titles of tables that people took out of the file: they stay out;
    ``digest`` is the file's SHA-256.
    """

    path: Path
    event: str
    tables: tuple[TableView, ...]
    missing: tuple[str, ...]
    digest: str = ""

    def count(self, kind: Kind) -> int:
        """Cells of one kind in all tables."""
        return sum(len(table.merged.of(kind)) for table in self.tables)

    @property
    def is_quiet(self) -> bool:
        """Whether file and event say the same."""
        return all(table.merged.is_quiet for table in self.tables)


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did. ``written`` cells and ``added`` and ``cleared`` rows in the file, ``taken`` edits in EventDesk,
    ``waiting`` cells left for a later choice, ``refused`` edits that cannot be taken. ``beside`` are rows (sheet title,
    row code) of erased people beside which somebody wrote something: only a person can say whether it speaks of them.
    ``unit`` is the action that took the edits, for undo (empty: none were taken).
    """

    path: Path
    written: int
    added: int
    cleared: int
    taken: int
    waiting: int
    refused: tuple[Refused, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    sha256: str = ""
    unit: str = ""


ChoicesOf = Mapping[str, Choices]
"""Choices by sheet key."""


@dataclass(slots=True)
class _Round:
    """One look at file and event."""

    book: Book
    state: Snapshot
    views: list[TableView]
    missing: list[str] = field(default_factory=list)

    @property
    def redacted(self) -> frozenset[str]:
        """The codes of cards whose former words were erased."""
        private = Privacy(self.book.identity.privacy)
        return frozenset(code_of(private, card.id) for card in self.state.cards if card.now.redacted)


class Sync:
    """Use cases of the workbook that comes back."""

    def __init__(
        self,
        ledger: Ledger,
        new_id: NewId,
        files: Workbooks,
        sentences: Callable[[str], Sentences],
        now: Now,
        erased: Callable[[], Collection[str]],
        zone: tzinfo | None = None,
        desk: str = "",
    ) -> None:
        self._ledger = ledger
        self._new_id = new_id
        self._files = files
        self._sentences = sentences
        self._now = now
        self._erased = erased
        self._zone = zone
        self._desk = desk

    def preview(self, path: Path, progress: Progress | None = None) -> Preview:
        """What a sync of this file would do; nothing is written.

        Raises:
            NotAWorkbook, NewerWorkbook, OtherEvent, TableTrouble: it cannot be synced.
        """
        opened = self._open(path)
        seen = self._look(opened, progress or Silent())
        return Preview(path, opened.identity.event, tuple(seen.views), tuple(seen.missing), opened.digest)

    def apply(
        self,
        path: Path,
        choices: ChoicesOf | None = None,
        default: Choices = Choices(),  # noqa: B008  (frozen)
        *,
        save_as: Path | None = None,
        preview: Preview | None = None,
        progress: Progress | None = None,
    ) -> Synced:
        """Take the chosen edits into EventDesk, then bring the file up to date, whole or not at all.

        ``default`` is what was chosen for tables that ``choices`` does not name. EventDesk comes first: were the
        program killed in between, the next sync would find both sides saying the same. With the ``preview`` the choices
        were made on, a file saved since is refused, and a choice counts only for a cell that still says what was seen.

        Raises:
            NotAWorkbook, NewerWorkbook, OtherEvent, TableTrouble: it cannot be synced.
            FileInUse, CannotWrite, ChangedMeanwhile, NotVerified: the file is as it was.
        """
        progress = progress or Silent()
        opened = self._open(path)
        if preview is not None and opened.digest != preview.digest:
            raise ChangedMeanwhile(file=str(path))
        seen = self._look(opened, progress)
        chosen = {view.sheet.key: (choices or {}).get(view.sheet.key, default) for view in seen.views}
        if preview is not None:
            chosen = {view.sheet.key: _as_seen(view, chosen[view.sheet.key], preview) for view in seen.views}
        stop_if_cancelled(progress)
        wanted = [
            (view.sheet, view.ours[difference.row].secret, difference)
            for view in seen.views
            for difference in settle(view.merged, chosen[view.sheet.key]).edits
        ]
        target = save_as or path
        if wanted:
            self._files.refuse(target, path)  # before anything is taken: it is then one action with the file
        taken = take(self._ledger, self._new_id, opened.identity.event, wanted)
        if taken.unit:
            seen = self._look(opened, progress)
        after = {key: _afterwards(choice, taken.places(key)) for key, choice in chosen.items()}
        return self._bring_up_to_date(opened, seen, after, taken, target, progress)

    def forget_erased(self) -> None:
        """Delete the former states of workbooks in which somebody erased still stands.

        The workbooks themselves are emptied when they are next synced.
        """
        erased = self._erased()
        if not erased:
            return
        with self._ledger.reading() as read:
            exports = sent(read).workbooks(erased)
        for export in exports:
            self._files.forget_states(export, lambda book: not erased_codes(book.marks.get(WHO, {}), erased))

    def in_use(self, path: Path) -> str:
        """Who has the file open in another program; empty when nobody has."""
        return self._files.in_use(path)

    def _open(self, path: Path) -> OpenedBook:
        opened = self._files.open(path)
        with self._ledger.reading() as read:
            known = read.get(Event, opened.identity.event)
        if known is None:
            raise OtherEvent(file=str(path), event=opened.identity.event)
        return opened

    def _say(self, opened: OpenedBook) -> Say:
        return words_of(self._sentences(opened.identity.language))

    def _look(self, opened: OpenedBook, progress: Progress) -> _Round:
        progress.tell(Step("sync-comparing", 0, 1))
        identity = opened.identity
        with self._ledger.reading() as read:
            state = read_snapshot(read, identity.event, self._zone)
            options = Options(identity.language, Privacy(identity.privacy), identity.needs)
            withdrawn = withdrawn_codes(read, identity.event, options.privacy)
        say, now = self._say(opened), self._now()
        book, _ = cleaned(build_book(state, options, say, export=identity.export, at=now, desk=self._desk))
        seen = _Round(book, state, [])
        for sheet in synced_sheets(book):
            view = _view(opened, sheet)
            if view is None:
                seen.missing.append(sheet.title)
            else:
                seen.views.append(view)
        erased = erased_codes(opened.marks.get(WHO, {}), self._erased())
        seen.views = [_with_gone(view, withdrawn, erased) for view in seen.views]
        progress.tell(Step("sync-comparing", 1, 1))
        return seen

    def _bring_up_to_date(
        self,
        opened: OpenedBook,
        seen: _Round,
        chosen: Mapping[str, Choices],
        taken: Taken,
        path: Path,
        progress: Progress,
    ) -> Synced:
        settled = {view.sheet.key: _settled(view, chosen[view.sheet.key]) for view in seen.views}
        changes = [_change(view, settled[view.sheet.key]) for view in seen.views]
        marks = {**opened.marks, **{v.sheet.key: new_marks(v, settled[v.sheet.key]) for v in seen.views}}
        marks[WHO] = _who(seen, marks, opened.marks.get(WHO, {}))
        rows = self._log_rows(seen, settled, taken, self._say(opened))
        done = Synced(
            path=path,
            written=sum(len(answer.writes) for answer in settled.values()),
            added=sum(len(change.adds) for change in changes),
            cleared=sum(len(change.clears) for change in changes),
            taken=len(taken.cells),
            waiting=sum(len(answer.open) for answer in settled.values()),
            refused=taken.refused,
            unit=taken.unit,
            beside=tuple((v.sheet.title, code) for v in seen.views for code in sorted(v.erased & v.content.noted)),
        )
        if all(change.is_empty for change in changes) and marks == opened.marks and not taken.unit:
            return done  # nothing to say: the file stays byte for byte as it is
        changes.append(TableChange(log_sheet(self._say(opened), ()), appends=rows))
        redacted = {write.row for write in settled["cards"].writes} & seen.redacted if "cards" in settled else set()
        if redacted or any(view.erased for view in seen.views):
            opened.forget(what_to_forget(seen.views, redacted))
        identity = replace(opened.identity, at=self._now().isoformat(timespec="seconds"))
        digest = opened.save(path, changes, identity, marks, progress)
        self._remember(identity, path, digest, seen)
        return replace(done, sha256=digest, beside=(*done.beside, *opened.traces))

    def _remember(self, identity: Identity, path: Path, digest: str, seen: _Round) -> None:
        with self._ledger.writing(event=identity.event) as unit:
            fact = Exported(
                id=self._new_id(),
                event=identity.event,
                file=str(path),
                sha256=digest,
                privacy=identity.privacy,
                export=identity.export,
                at=unit.now,
            )
            before = unit.read.find(Exported, event=identity.event)
            unit.add(exported(fact, people_in(identity.privacy, seen.state), before))

    def _log_rows(self, seen: _Round, settled: Mapping[str, Settled], taken: Taken, say: Say) -> tuple[Row, ...]:
        when = seen.state.local(self._now())
        desk = "" if seen.book.identity.privacy == Privacy.ANONYMOUS else self._desk
        rows = []
        for sheet, d in taken.cells:
            title = next(column.title for column in sheet.columns if column.key == d.column)
            words = (sheet.title, d.row, title, canonical(d.ours), canonical(d.excel))
            rows.append(Row("", (when, say("log.taken"), *words, desk)))
        for view in seen.views:
            if view.sheet.key.startswith(SUMMARY):
                continue
            titles = {column.key: column.title for column in view.sheet.columns}
            answer, name = settled[view.sheet.key], view.sheet.title
            for d in answer.writes:
                before = "" if view.sheet.key == "cards" and d.row in seen.redacted else canonical(d.excel)
                words = (name, d.row, titles[d.column], before, canonical(d.ours))
                rows.append(Row("", (when, say("log.written"), *words, desk)))
            for what, count in (("log.added", len(answer.adds)), ("log.cleared", len(answer.clears))):
                if count:
                    rows.append(Row("", (when, say(what), name, "", "", "", str(count), desk)))
        return tuple(rows)


def _view(opened: OpenedBook, sheet: Sheet) -> TableView | None:
    known = opened.tables.get(sheet.key)
    if known is None:
        return None
    secrets = {row.id: row.secret for row in sheet.rows}
    base = MarkBase(tuple(key for key, _ in known.columns), opened.marks.get(sheet.key, {}), secrets)
    content = opened.content(sheet, base)
    if content is None:
        return None
    keys = [column.key for column in sheet.columns]
    ours: dict[str, Cells] = {row.id: dict(zip(keys, row.values, strict=True)) for row in sheet.rows}
    editable = {column.key for column in sheet.columns if column.editable}
    return TableView(sheet, content, base, merge(content, ours, base, editable))


def _with_gone(view: TableView, withdrawn: Mapping[str, Collection[str]], erased: Collection[str]) -> TableView:
    """Which of the gone rows are known to be withdrawn, and which speak of somebody erased."""
    key, gone = view.sheet.key, view.merged.gone
    if key.startswith(SUMMARY):
        return replace(view, withdrawn=frozenset(gone))
    known = withdrawn.get(key, ())
    column = "id" if key == "people" else "person"
    spoken = {row: canonical(view.content.rows[row].get(column)) for row in gone} if key in _PEOPLE else {}
    return replace(
        view,
        withdrawn=frozenset(row for row in gone if row in known),
        erased=frozenset(row for row, person in spoken.items() if person in erased),
    )


def _who(seen: _Round, marks: Mapping[str, Mapping[str, str]], before: Mapping[str, str]) -> dict[str, str]:
    """Whose the rows of people in the file are, for as long as they stand in it."""
    fresh = {row.id: who(row.secret) for view in seen.views if view.sheet.key == "people" for row in view.sheet.rows}
    return {
        code: fresh.get(code) or before[code] for code in marks.get("people", {}) if code in fresh or code in before
    }


def _settled(view: TableView, choices: Choices) -> Settled:
    return settle(
        view.merged,
        choices,
        withdrawn=view.withdrawn,
        noted=view.content.noted,
        erased=view.erased,
        left_out=view.base.left_out(),
    )


def _change(view: TableView, settled: Settled) -> TableChange:
    rows = view.ours
    return TableChange(
        sheet=view.sheet,
        writes={(difference.row, difference.column): difference.ours for difference in settled.writes},
        adds=tuple(rows[code] for code in settled.adds),
        clears=settled.clears,
    )


def _as_seen(view: TableView, choices: Choices, preview: Preview) -> Choices:
    """The choices for cells that still say what the preview showed: who chose knew nothing of the others."""
    shown = next((table.merged.differences for table in preview.tables if table.sheet.key == view.sheet.key), ())
    still = {(d.row, d.column) for d in set(shown) & set(view.merged.differences)}
    return replace(choices, sides={place: side for place, side in choices.sides.items() if place in still})


def _afterwards(choices: Choices, taken: Collection[Place]) -> Choices:
    """What to do with the file once EventDesk has taken the edits: it then has the last word on those cells.

    An edit that was not taken, or that could not be, waits.
    """
    sides = {place: side for place, side in choices.sides.items() if side is Side.EVENTDESK}
    return replace(choices, take=False, sides=sides | dict.fromkeys(taken, Side.EVENTDESK))
