"""Importing lists: preview first, then everything in one unit, in small transactions that never make the desk wait."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import ClassVar

from eventdesk.core.programme.model import Event, Theme
from eventdesk.core.registration.aliases import aliases, merged_people
from eventdesk.core.registration.fields import ASKED_FIELDS
from eventdesk.core.registration.listing.grid import Grid, ReadLists
from eventdesk.core.registration.listing.places import Zones
from eventdesk.core.registration.listing.sheets import Sheet, header_key, understand
from eventdesk.core.registration.model import Answer, ImportBegun, ImportFinished, Person, Registration, Status
from eventdesk.core.registration.places import Gate, gate
from eventdesk.core.registration.preview import NO_CHOICES, Choices, Preview, Unprintable, preview_of, writings
from eventdesk.core.registration.report import Report, Says, report_of
from eventdesk.core.registration.settling import Roll, Writing
from eventdesk.core.shared import codes
from eventdesk.core.shared.errors import EventDeskError, NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader, Unit
from eventdesk.core.shared.progress import Progress, Silent, Step, stop_if_cancelled

CHUNK = 45
"""People in one transaction: two operations each, and the import's own, stay below 200."""
_KEPT = 8


@dataclass(frozen=True, slots=True)
class ImportDone:
    """What an import wrote, in people: ``unit`` undoes it; ``held`` wait for a decision. Of the ``new`` so many as
    ``waiting`` says are on the waiting list, because the places are taken.
    """

    unit: str
    new: int
    updated: int
    same: int
    skipped: int
    held: int
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An import that was cut short: import the ``files`` again to finish it, or undo its ``unit``. ``paths`` is where
    the files were, as far as this computer remembers.
    """

    begun: str
    unit: str
    files: tuple[str, ...]
    people: int
    at: datetime | None
    paths: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Past:
    """An import that wrote something and was not undone. ``finished``: it wrote everything it began."""

    begun: str
    unit: str
    files: tuple[str, ...]
    people: int
    at: datetime | None
    finished: bool


class ReportNotWritten(EventDeskError):
    """The report of an import cannot be written. Values: ``file``, ``why``."""

    key: ClassVar[str] = "import-report-not-written"


@dataclass(frozen=True, slots=True)
class Around:
    """What an import asks of other rooms. ``unprintable`` names the people badges cannot show; ``write`` makes a
    workbook of a report; ``take_back`` undoes a unit; ``today`` is the day that tells minors when the event has none;
    ``remember`` and ``recall`` keep notes of this computer about the file, by name.
    """

    unprintable: Unprintable | None = None
    write: Callable[[Path, Report], object] | None = None
    take_back: Callable[[str], object] | None = None
    today: Callable[[], date] | None = None
    remember: Callable[[str, str], object] | None = None
    recall: Callable[[str], str] | None = None


class Imports:
    """Previews lists and writes them into the register."""

    def __init__(
        self,
        ledger: Ledger,
        new_id: NewId,
        pick: codes.Pick,
        read: ReadLists,
        zones: Zones,
        local: tzinfo | None = None,
        around: Around = Around(),
    ) -> None:
        self._around = around
        self._ledger = ledger
        self._new_id = new_id
        self._pick = pick
        self._read = read
        self._zones = zones
        self._local = local
        self._grids: dict[tuple[Path, int, int], tuple[Grid, ...]] = {}

    def preview(
        self,
        event: str,
        files: Sequence[Path],
        *,
        mapping: Mapping[str, str | None] | None = None,
        choices: Choices = NO_CHOICES,
        password: str = "",
        progress: Progress | None = None,
    ) -> Preview:
        """What importing ``files`` would do. ``mapping`` is a short form of ``choices.mapping``; ``password`` opens
        those of the files that are protected.

        Files already read are not read again while they have not changed, so a corrected mapping shows at once.
        Raises ``ListError`` when a file cannot be read, ``NotFound`` for the event, ``Cancelled``.
        """
        progress = progress or Silent()
        if mapping:
            choices = replace(choices, mapping={**choices.mapping, **mapping})
        grids = _apart([self._grid(file, password, progress) for file in files])
        known, themes, roll = self._known(event)
        on = known.day or (self._around.today() if self._around.today else None)
        spoken = [name for theme in themes for name in (theme.name, *theme.aliases)]
        remembered = self._remembered()
        sheets: list[Sheet] = []
        for done, grid in enumerate(grids):
            stop_if_cancelled(progress)
            progress.tell(Step("understanding-list", done, len(grids), {"file": grid.file, "sheet": grid.sheet}))
            sheets.append(
                understand(
                    grid,
                    self._zones,
                    themes=spoken,
                    mapping=choices.mapping,
                    take=choices.take,
                    repair=choices.repair,
                    remembered=remembered,
                    codes=choices.codes,
                    local=self._local,
                    on=on,
                    headers=choices.headers,
                )
            )
        progress.tell(Step("understanding-list", len(grids), len(grids), {"file": "", "sheet": ""}))
        preview = preview_of(
            event,
            sheets,
            roll,
            choices,
            zones=self._zones,
            unprintable=self._around.unprintable,
            themes=[theme.name for theme in themes],
            stored=self._stored(event),
        )
        return replace(preview, paths=tuple(str(file.absolute()) for file in files))

    def apply(self, event: str, preview: Preview, *, progress: Progress | None = None) -> ImportDone:
        """Write a preview, judged again against the register as it is now. Stopping keeps what is written so far and
        leaves the import to be offered as unfinished.
        """
        progress = progress or Silent()
        _, _, roll = self._known(event)
        planned = writings(preview, roll)
        to_write = [writing for writing in planned if writing.is_new or writing.changes]
        new = sum(writing.is_new for writing in to_write)
        counts = {
            "new": new,
            "updated": len(to_write) - new,
            "same": len(planned) - len(to_write),
            "skipped": preview.counts["skipped"],
            "held": preview.counts["possible"],
        }
        unit, waiting = self._write(event, preview, to_write, counts, progress) if to_write else ("", 0)
        files = {sheet.file for sheet in preview.sheets}
        for unfinished in self.offer_unfinished(event):
            if files.issuperset(unfinished.files):
                self.put_aside(event, unfinished.begun)
        return ImportDone(unit=unit, **counts, waiting=waiting)

    def offer_unfinished(self, event: str) -> list[Unfinished]:
        """Imports that began and neither finished nor were put aside, oldest first."""
        with self._ledger.reading() as read:
            finished = {fact.begun for fact in read.find(ImportFinished, event=event)}
            begun = [fact for fact in read.find(ImportBegun, event=event) if fact.id not in finished]
        return [Unfinished(f.id, f.unit, f.files, f.people, f.at, self._paths(f.id)) for f in begun]

    def _paths(self, begun: str) -> tuple[Path, ...]:
        kept = self._around.recall(f"import:{begun}") if self._around.recall else ""
        return tuple(Path(line) for line in kept.split("\n") if line)

    def history(self, event: str) -> list[Past]:
        """Imports that are in force, the latest first."""
        with self._ledger.reading() as read:
            ended = {fact.begun: fact for fact in read.find(ImportFinished, event=event)}
            begun = read.find(ImportBegun, event=event)
        kept = [fact for fact in begun if fact.id not in ended or not ended[fact.id].given_up]
        past = [Past(f.id, f.unit, f.files, f.people, f.at, f.id in ended) for f in kept]
        return sorted(past, key=lambda found: found.at or datetime.min.replace(tzinfo=UTC), reverse=True)

    def take_back(self, unit: str) -> None:
        """Undo an import: people it made go, values it changed come back unless they were changed since."""
        if self._around.take_back:
            self._around.take_back(unit)

    def write_report(self, preview: Preview, path: Path, words: Says) -> Path:
        """The list's own rows with what becomes of each and why, as a workbook at ``path``.

        Raises:
            ReportNotWritten: the file cannot be written.
        """
        try:
            if self._around.write:
                self._around.write(path, report_of(preview, words))
        except OSError as error:
            raise ReportNotWritten(file=path.name, why=error.strerror or str(error)) from error
        return path

    def put_aside(self, event: str, begun: str) -> None:
        """Say that an unfinished import was undone, finished by another, or is to be left as it is."""
        with self._ledger.writing(event=event) as unit:
            unit.add(ImportFinished(id=self._new_id(), event=event, begun=begun, given_up=True, at=unit.now))

    def _write(
        self, event: str, preview: Preview, to_write: Sequence[Writing], counts: Mapping[str, int], progress: Progress
    ) -> tuple[str, int]:
        begun, unit_id, waiting = self._new_id(), "", 0
        if self._around.remember:
            self._around.remember(f"import:{begun}", "\n".join(preview.paths))
        sources = {line.ref: f"{line.file}!{line.sheet}" if line.sheet else line.file for line in preview.lines}
        with self._ledger.reading() as read:
            notice = _notice(read, event)
        for start in range(0, len(to_write), CHUNK):
            stop_if_cancelled(progress)
            with self._ledger.writing(event=event, unit=unit_id, patient=True) as unit:
                if not unit_id:
                    unit_id = unit.id
                    files = tuple(dict.fromkeys(sheet.file for sheet in preview.sheets))
                    unit.add(
                        ImportBegun(id=begun, event=event, unit=unit_id, files=files, people=len(to_write), at=unit.now)
                    )
                door = gate(unit.read, event)
                for writing in to_write[start : start + CHUNK]:
                    source = sources.get(writing.someone.ref, "")
                    waiting += self._write_one(unit, event, writing, source, notice, door)
                if start + CHUNK >= len(to_write):
                    finished = ImportFinished(
                        id=self._new_id(), event=event, begun=begun, at=unit.now, mapping=_decided(preview),
                        stored=tuple(sorted(preview.stored)),
                    )  # fmt: skip
                    unit.add(replace(finished, **counts))  # type: ignore[arg-type]  # the counts are fields of the fact
            progress.tell(Step("writing-people", min(start + CHUNK, len(to_write)), len(to_write)))
        if self._around.remember:
            self._around.remember(f"import:{begun}", "")
        return unit_id, waiting

    def _write_one(self, unit: Unit, event: str, writing: Writing, source: str, notice: str, door: Gate) -> bool:
        """Write one person; whether there was no place for them."""
        known = writing.known
        if known is None:
            person = Person(id=self._new_id(), short=codes.new_short_code(self._pick), **writing.person)
            unit.new(person)
        else:
            person = unit.change(known.person, **writing.person)
        if known is None or known.registration is None:
            agreed = notice if writing.registration.get("consent") == Answer.YES else ""
            made = Registration(
                id=self._new_id(),
                event=event,
                person=person.id,
                source=source,
                notice=agreed,
                listed=writing.listed,
                **writing.registration,
            )
            # Beyond the places people wait, in the order of the list.
            status = door.status_for(made, person) if made.status == Status.REGISTERED else made.status
            unit.new(replace(made, status=status))
            return status != made.status
        unit.change(known.registration, listed=writing.listed, **writing.registration)
        return False

    def _remembered(self) -> dict[str, str]:
        """What people decided about headers of earlier lists, the latest word for each."""
        with self._ledger.reading() as read:
            return {key: str(field) for fact in read.find(ImportFinished) for key, field in fact.mapping.items()}

    def _stored(self, event: str) -> frozenset[str]:
        """What the last import of an event wrote down because the organiser asked for it."""
        with self._ledger.reading() as read:
            kept = [fact for fact in read.find(ImportFinished, event=event) if not fact.given_up]
        return frozenset(kept[-1].stored) & frozenset(ASKED_FIELDS) if kept else frozenset()

    def _known(self, event: str) -> tuple[Event, list[Theme], Roll]:
        with self._ledger.reading() as read:
            found = read.get(Event, event)
            if found is None:
                raise NotFound(what="why:event", name=event)
            gone, theirs = merged_people(read, event)
            people, registrations = [*read.find(Person), *gone], [*theirs, *read.find(Registration, event=event)]
            return found, read.find(Theme, event=event), Roll(people, registrations, aliases(read))

    def _grid(self, file: Path, password: str, progress: Progress) -> tuple[Grid, ...]:
        try:
            state = file.stat()
            key = (file.resolve(), state.st_mtime_ns, state.st_size)
        except OSError:
            return self._read(file, progress, password)
        if key not in self._grids:
            progress.tell(Step("reading-list", 0, 0, {"file": file.name}))
            while len(self._grids) >= _KEPT:
                del self._grids[next(iter(self._grids))]
            self._grids[key] = self._read(file, progress, password)
        return self._grids[key]


def _apart(files: Sequence[tuple[Grid, ...]]) -> list[Grid]:
    """The sheets of all files; files of the same name get a number, so that each row can be named."""
    seen: dict[str, int] = {}
    grids: list[Grid] = []
    for sheets in files:
        name = sheets[0].file if sheets else ""
        seen[name] = seen.get(name, 0) + 1
        grids += [replace(sheet, file=f"{name} ({seen[name]})") if seen[name] > 1 else sheet for sheet in sheets]
    return grids


def _notice(read: Reader, event: str) -> str:
    found = read.get(Event, event)
    return found.notice if found else ""


def _decided(preview: Preview) -> dict[str, str]:
    """The headers a person gave a meaning, now or before."""
    return {
        header_key(column.header): column.field.value if column.field else ""
        for sheet in preview.sheets
        if not sheet.ignored
        for column in sheet.columns
        if column.header and (column.chosen or column.reason == "reason:remembered")
    }
