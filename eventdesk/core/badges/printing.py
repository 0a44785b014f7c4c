"""Printing on the printers of this computer: whole jobs, one badge at the desk, and jobs no printer took."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from eventdesk.core.badges.errors import NoBadge, NoPrinter, NothingToPrint, PrinterFailed
from eventdesk.core.badges.imposition import Duplex, Imposition
from eventdesk.core.badges.job import Which
from eventdesk.core.badges.own import OwnThings, PrinterSetup
from eventdesk.core.badges.service import USUAL_LANGUAGE, USUAL_SHEET, Badges, Made, MadeBadge
from eventdesk.core.badges.sheet import Sheet, SheetKind, Size
from eventdesk.core.badges.states import JobState, PrinterState, Sent
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.progress import Progress, Silent

KEPT_FOR = timedelta(days=3)
"""A job no printer took is kept so long: it holds names, and can be made again from the event."""
_NEAR = 2.0
"""A roll or card whose size differs from the printer's paper by no more than this (mm) is what is in it."""
_SMALL = 115.0
"""Paper narrower than this (mm) is a label, a card or an A6 sheet."""


@dataclass(frozen=True, slots=True)
class PrinterNow:
    """A printer of this computer. ``paper`` is the size in mm it is set to, (0, 0) when it does not say."""

    name: str
    state: PrinterState = PrinterState.READY
    usual: bool = False
    paper: Size = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Given:
    """What the system says of a job right after it took it: how the printer is, and the job's number, 0 if it tells
    none.
    """

    state: PrinterState = PrinterState.READY
    job: int = 0


class JobsOfSystem(Protocol):
    """What the system tells of its print jobs."""

    def newest(self, printer: str, title: str) -> int:
        """The number of the newest job of this title on a printer; 0 when none is known."""
        ...

    def state_of(self, printer: str, number: int) -> JobState:
        """Where a job is; ``GIVEN`` when that is not known."""
        ...

    def cancel(self, printer: str, number: int) -> bool:
        """Take a job out of the queue; false when it is too late."""
        ...


class Spooler(Protocol):
    """The printers of this computer."""

    def printers(self) -> tuple[PrinterNow, ...]:
        """Every printer, the usual one first."""
        ...

    def send(self, printer: str, file: Path, title: str, progress: Progress, duplex: Duplex | None = None) -> Given:
        """Give a PDF to a printer at its exact size, on both sides when ``duplex`` says along which edge it turns.

        Raises PrinterFailed or Cancelled.
        """
        ...

    def state_of(self, printer: str, job: int) -> JobState:
        """Where a job is that has a number."""
        ...

    def take_back(self, printer: str, job: int) -> bool:
        """Take a job that has a number out of the printer's queue; false when it is too late."""
        ...

    def prepare(self, printer: str, file: Path) -> None:
        """Do all that sending ``file`` would, but send nothing: the next time is fast."""
        ...


@dataclass(frozen=True, slots=True)
class KeptJob:
    """A job no printer took, with its finished pages in ``file``."""

    id: str
    event: str
    title: str
    printer: str
    file: Path
    pages: int
    at: datetime
    reason: str = ""
    badges: tuple[MadeBadge, ...] = ()
    duplex: Duplex | None = None


class Printing:
    """Use cases on printers."""

    def __init__(self, badges: Badges, spooler: Spooler, own: OwnThings, folder: Path, new_id: NewId, now: Now) -> None:
        """``folder`` is where jobs wait that no printer took."""
        self._badges = badges
        self._spooler = spooler
        self._own = own
        self._folder = folder
        self._new_id = new_id
        self._now = now

    def printers(self) -> tuple[PrinterNow, ...]:
        """The printers of this computer, the usual one first. May take a while: the system asks the network."""
        return self._spooler.printers()

    def setup(self, printer: str) -> PrinterSetup:
        """What this machine knows of a printer."""
        return self._own.printer(printer)

    def one(
        self,
        event: str,
        registration: str,
        printer: str = "",
        *,
        reason: str = "",
        language: str = USUAL_LANGUAGE,
        progress: Progress | None = None,
    ) -> Sent:
        """Print one badge, on what the printer is set up for (its label roll, a started sheet), and note it as printed.

        ``printer`` empty: the usual one. ``reason`` says why it is printed again. On a sheet of many labels the next
        free label is used and remembered.

        Raises:
            NoBadge: the registration is not in force.
            NoPrinter: this computer has none.
            PrinterFailed: the printer is missing or refuses; the job is kept.
        """
        now = self._printer(printer)
        setup = self._own.printer(now.name)
        sheet = self._sheet_in(now, setup)
        start = setup.next_label % sheet.count
        how = Imposition(sheet, start=start, adjustment=setup.adjustment)
        path = self._new_file()
        try:
            made = self._badges.make(
                event, path, layout=setup.layout, which=Which(frozenset({registration})), how=how, language=language
            )
        except NothingToPrint as error:
            raise NoBadge from error
        # Queues are seen by others: the short id, not the name.
        title = f"badge {made.badges[0].short}"
        sent = self.send(event, made, now.name, reason=reason, title=title, progress=progress)
        if sheet.count > 1:
            self._own.keep_printer(now.name, replace(setup, next_label=(start + 1) % sheet.count))
        return sent

    def send(
        self,
        event: str,
        made: Made,
        printer: str,
        *,
        reason: str = "",
        title: str = "",
        progress: Progress | None = None,
    ) -> Sent:
        """Print a finished file; its badges are noted as printed once the printer took it.

        Raises:
            NoPrinter, PrinterFailed: nothing was printed; the job is kept, see ``kept``.
            Cancelled: the person stopped it; what was sent before is up to the printer.
        """
        name = title or made.path.stem
        job = KeptJob(
            self._new_id(), event, name, printer, made.path, made.pages, self._now(), reason, made.badges, made.duplex
        )
        try:
            return self._sent(job, progress)
        except (PrinterFailed, NoPrinter):
            self._keep(job)
            raise
        finally:
            if made.path.parent == self._folder:
                made.path.unlink(missing_ok=True)

    def state_of(self, sent: Sent) -> JobState:
        """Where a job is now."""
        if sent.job:
            return self._spooler.state_of(sent.printer, sent.job)
        return JobState.HELD if sent.state is PrinterState.STOPPED else JobState.GIVEN

    def take_back(self, event: str, sent: Sent) -> bool:
        """Take a job out of the queue of a printer that has stopped; whether it is certain that it is not printed.

        Its badges are no longer noted as printed then.
        """
        if not sent.job or not self._spooler.take_back(sent.printer, sent.job):
            return False
        self.gave_up(event, sent)
        return True

    def gave_up(self, event: str, sent: Sent) -> int:
        """The printer gave a job up, or somebody cancelled it there: its badges are not printed; how many they are."""
        return self._badges.mark_not_printed(event, sent.badges)

    def warm(self, event: str, printer: str, *, language: str = USUAL_LANGUAGE) -> None:
        """Print a badge of nobody as ``one`` does, but send it nowhere: fonts, layouts, libraries and the printer's
        papers are read now, not while somebody waits. Whatever is wrong is told when a badge is printed.
        """
        path = self._folder / f"{self._new_id()}.one.pdf"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            now = self._printer(printer)
            setup = self._own.printer(now.name)
            how = Imposition(self._sheet_in(now, setup), adjustment=setup.adjustment)
            self._badges.rehearse(event, path, layout=setup.layout, how=how, language=language)
            self._spooler.prepare(now.name, path)
        except (EventDeskError, OSError):
            return
        finally:
            path.unlink(missing_ok=True)

    def kept(self, event: str) -> tuple[KeptJob, ...]:
        """The jobs of an event no printer took, oldest first; those older than ``KEPT_FOR`` are thrown away."""
        jobs = []
        for note in self._folder.glob("*.json"):
            job = _read_job(note)
            if job is None or self._now() - job.at > KEPT_FOR:
                note.unlink(missing_ok=True)
                note.with_suffix(".pdf").unlink(missing_ok=True)
            elif job.event == event:
                jobs.append(job)
        return tuple(sorted(jobs, key=lambda job: job.at))

    def again(self, job: KeptJob, printer: str = "", *, progress: Progress | None = None) -> Sent:
        """Print a kept job, on another printer if one is named. Raises as ``send``; it stays until it is printed."""
        sent = self._sent(replace(job, printer=printer or job.printer), progress)
        self.drop(job)
        return sent

    def drop(self, job: KeptJob) -> None:
        """Throw a kept job away."""
        for suffix in (".json", ".pdf"):
            (self._folder / f"{job.id}{suffix}").unlink(missing_ok=True)

    def _sent(self, job: KeptJob, progress: Progress | None) -> Sent:
        name = job.printer or self._printer("").name
        given = self._spooler.send(name, job.file, job.title, progress or Silent(), job.duplex)
        if job.badges:
            self._badges.mark_printed(job.event, job.badges, reason=job.reason)
        return Sent(name, job.pages, job.badges, given.state, given.job)

    def _printer(self, name: str) -> PrinterNow:
        """The printer named. One the system does not list is tried all the same: the failure then keeps the job."""
        there = self._spooler.printers()
        if name:
            return next((printer for printer in there if printer.name == name), PrinterNow(name))
        if not there:
            raise NoPrinter
        return there[0]

    def _sheet_in(self, printer: PrinterNow, setup: PrinterSetup) -> Sheet:
        """What the printer is set up for; else the label its paper is the size of; else the usual sheet."""
        catalogue = self._badges.catalogue
        if setup.sheet:
            try:
                return catalogue.sheet(setup.sheet)
            except EventDeskError:
                pass  # an own sheet that was thrown away since
        if 0 < min(printer.paper) <= _SMALL:
            single = [s for s in catalogue.sheets if s.kind is not SheetKind.SHEET and s.count == 1]
            nearest = min(single, key=lambda sheet: _difference(sheet.label, printer.paper))
            if _difference(nearest.label, printer.paper) <= _NEAR:
                return nearest
        return catalogue.sheet(USUAL_SHEET)

    def _new_file(self) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder / f"{self._new_id()}.one.pdf"

    def _keep(self, job: KeptJob) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        file, note = self._folder / f"{job.id}.pdf", self._folder / f"{job.id}.json"
        shutil.copyfile(job.file, file)
        data = {**asdict(job), "file": file.name, "at": job.at.isoformat()}
        beside = note.with_name(f".{note.name}.{os.getpid()}.part")
        beside.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        beside.replace(note)


def _read_job(note: Path) -> KeptJob | None:
    """A job as it was kept; None when its note or its pages are damaged or gone."""
    try:
        data = json.loads(note.read_text("utf-8"))
        badges = tuple(MadeBadge(**badge) for badge in data.pop("badges"))
        file, at = note.with_name(data.pop("file")), datetime.fromisoformat(data.pop("at"))
        edge = data.pop("duplex", None)
        duplex = Duplex(edge) if edge else None
        return KeptJob(**data, badges=badges, file=file, at=at, duplex=duplex) if file.is_file() else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _difference(one: Sequence[float], other: Sequence[float]) -> float:
    """By how much (mm) two papers differ at most, however they are turned."""
    return max(abs(a - b) for a, b in zip(sorted(one), sorted(other), strict=True))
