"""The composition root: builds everything and passes it in. The only place that knows which adapter is used."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from eventdesk.core.shared.bus import Bus
from eventdesk.core.shared.clock import Now, system_now
from eventdesk.core.shared.ids import NewId, random_id
from eventdesk.machine import app_data, resources, root, sentences
from eventdesk.store import file as event_file
from eventdesk.store.file import EventFile, Surroundings
from eventdesk.store.ledger import SqlLedger

if TYPE_CHECKING:
    from datetime import datetime

    from eventdesk.core.badges.ink import Outline, Weight
    from eventdesk.core.badges.own import OwnThings
    from eventdesk.core.badges.paperwork import Paperwork
    from eventdesk.core.badges.printing import Printing
    from eventdesk.core.badges.service import Badges
    from eventdesk.core.checkin.helpdesk import HelpDesk
    from eventdesk.core.checkin.paper import DeskPaper
    from eventdesk.core.checkin.service import CheckIn
    from eventdesk.core.checkin.supervisor import Supervisor
    from eventdesk.core.export.service import Export
    from eventdesk.core.export.sync import Sync
    from eventdesk.core.notes.forms import Form
    from eventdesk.core.notes.joining import JoinSheets, Wifi
    from eventdesk.core.notes.room import NotesRoom
    from eventdesk.core.notes.service import Notes
    from eventdesk.core.programme.service import Programme
    from eventdesk.core.registration.comparing import Comparing
    from eventdesk.core.registration.imports import Imports
    from eventdesk.core.registration.listing.grid import Grid
    from eventdesk.core.registration.listing.places import Zones
    from eventdesk.core.registration.register import Register
    from eventdesk.core.registration.report import Report
    from eventdesk.core.registration.room import RegisterRoom
    from eventdesk.core.rotation.floor import Floor
    from eventdesk.core.rotation.seating import Seating
    from eventdesk.core.rotation.service import Rotation
    from eventdesk.core.shared.progress import Progress
    from eventdesk.lan.server import Server
    from eventdesk.solver.search import RotationSolver
    from eventdesk.store.backup import Backups
    from eventdesk.store.blobs import Blobs
    from eventdesk.store.exchange import Exchange
    from eventdesk.store.undo import Undo


def surroundings(now: Now = system_now, new_id: NewId = random_id) -> Surroundings:
    """What opening a file needs from this machine."""
    return Surroundings(
        records=app_data() / "files",
        migrations=root() / "db" / "migrations",
        safe_folder=app_data() / "events",
        now=now,
        new_id=new_id,
    )


class Shapes:
    """Names of other scripts as shapes: Qt is loaded when a name needs it, not before.

    ``fonts`` in the app's data is where a font pack goes (Chinese, Japanese, Korean, ...).
    """

    def __init__(self) -> None:
        self._shape: Callable[[str, Weight], Outline | None] | None = None

    def shape(self, text: str, weight: Weight) -> Outline | None:
        """One line of text in ems; None when a glyph is missing."""
        if self._shape is None:
            from eventdesk.ui.kit.outlines import QtOutlines

            self._shape = QtOutlines(resources() / "fonts" / "noto", app_data() / "fonts").shape
        return self._shape(text, weight)


class OpenFile:
    """An open event file and the use cases on it. Each part is built when first asked for: start-up stays short."""

    def __init__(self, file: EventFile, around: Surroundings) -> None:
        self.file = file
        self.around = around

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close in order."""
        self.close()

    def close(self) -> None:
        """Close the file in order."""
        if "lan" in self.__dict__:
            self.lan.stop()
        self.file.close()

    @property
    def _ledger(self) -> SqlLedger:
        return self.file.ledger

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.file.path

    @property
    def bus(self) -> Bus:
        """Tells what is written to the file."""
        return self.file.bus

    @property
    def memory(self) -> Path:
        """Where this machine keeps drafts and choices that belong to this file but not into its journal."""
        return app_data() / "memory" / f"{self.file.file_id}.json"

    @cached_property
    def programme(self) -> Programme:
        """Process, events, themes, tables, rounds."""
        from eventdesk.core.programme.service import Programme

        return Programme(self._ledger, self.around.new_id, secrets.randbelow)

    @cached_property
    def zones(self) -> Zones:
        """The municipalities and zones of the preset."""
        from eventdesk.core.registration.listing.places import load_zones

        return load_zones(resources() / "presets" / "zone_omogenee.json")

    @cached_property
    def imports(self) -> Imports:
        """Registration lists: preview and import."""
        from eventdesk.core.registration.imports import Around, Imports
        from eventdesk.spreadsheets.reading import ReadingRoom

        around = Around(
            self._unprintable,
            _write_report,
            self._take_back,
            lambda: self.around.now().date(),
            self.file.remember,
            self.file.recall,
        )
        return Imports(self._ledger, self.around.new_id, secrets.randbelow, ReadingRoom(), self.zones, around=around)

    def _unprintable(self, names: Iterable[str]) -> Mapping[str, str]:
        return self.badges.unprintable(names)

    def _take_back(self, unit: str) -> object:
        return self.undo.undo(unit)

    @cached_property
    def register(self) -> Register:
        """People and their badge codes."""
        from eventdesk.core.registration.register import Register

        return Register(self._ledger, self.around.new_id, secrets.randbelow, self.zones)

    @cached_property
    def register_room(self) -> RegisterRoom:
        """The register with all that is done in it: merges, waiting list, other events, history, invitations."""
        from eventdesk.core.registration.balance import load_territory
        from eventdesk.core.registration.room import register_room
        from eventdesk.core.rotation.merged import hand_over_rules
        from eventdesk.store.histories import histories

        territory = load_territory(resources() / "presets" / "zone_omogenee.json")
        ledger, new_id, register = self._ledger, self.around.new_id, self.register
        written, rules = histories(ledger), (hand_over_rules,)
        return register_room(ledger, new_id, register, written, _draw_code, _write_table, sentences, territory, rules)

    @cached_property
    def badges(self) -> Badges:
        """Badges and table signs."""
        from eventdesk.core.badges.service import Badges
        from eventdesk.printing.printer import PdfPrinter

        printer = PdfPrinter(resources() / "fonts" / "noto")
        issue = self.register.issue_badges
        return Badges(
            self._ledger, self.around.new_id, printer, resources(), sentences, issue, Shapes(), self.own_things,
            links=self._pages_of_tables,
        )  # fmt: skip

    @cached_property
    def own_things(self) -> OwnThings:
        """This machine's own label sheets, badge layouts and corrections of printers."""
        from eventdesk.core.badges.own import OwnThings

        return OwnThings(app_data() / "badges")

    @cached_property
    def printing(self) -> Printing:
        """The printers of this computer."""
        from functools import partial

        from eventdesk.core.badges.printing import Printing
        from eventdesk.printing.paper import page_count, page_image, page_size
        from eventdesk.ui.kit.paper import Pages, QtSpooler

        def pages_of(file: Path) -> Pages:
            return Pages(page_count(file), partial(page_size, file), partial(page_image, file))

        folder = app_data() / "badges" / "jobs"
        spooler = QtSpooler(pages_of)
        return Printing(self.badges, spooler, self.own_things, folder, self.around.new_id, self.around.now)

    @cached_property
    def paperwork(self) -> Paperwork:
        """Lists, signature sheets, agenda slips, certificates, alignment pages."""
        from eventdesk.core.badges.paperwork import Paperwork
        from eventdesk.printing.printer import PdfPrinter

        printer = PdfPrinter(resources() / "fonts" / "noto")
        shapes, links = Shapes(), self._pages_of_tables
        return Paperwork(self._ledger, printer, resources(), sentences, self._moments, shapes, links=links)

    def _pages_of_tables(self, event: str) -> Mapping[str, str]:
        """The address of each table's page, by table id, while pages are served."""
        serving = "lan" in self.__dict__ and self.lan.serving is not None
        return self.lan.links() if serving else {}

    def _moments(self, event: str) -> dict[str, tuple[list[datetime], list[datetime]]]:
        """When those registered at an event came and left."""
        from eventdesk.core.checkin.model import Arrival, Departure

        moments: dict[str, tuple[list[datetime], list[datetime]]] = {}
        with self._ledger.reading() as read:
            came, left = read.find(Arrival, event=event), read.find(Departure, event=event)
        for arrival in came:
            moments.setdefault(arrival.registration, ([], []))[0].extend([arrival.at] if arrival.at else ())
        for departure in left:
            moments.setdefault(departure.registration, ([], []))[1].extend([departure.at] if departure.at else ())
        return moments

    @cached_property
    def checkin(self) -> CheckIn:
        """Scans, arrivals, walk-ins."""
        from eventdesk.core.checkin.service import CheckIn

        return CheckIn(self._ledger, self.around.new_id, self.bus)

    @cached_property
    def helpdesk(self) -> HelpDesk:
        """Walk-ins, substitutions, delegations, corrections."""
        from eventdesk.core.checkin.enrolling import Enrolling
        from eventdesk.core.checkin.helpdesk import HelpDesk

        enrolling = Enrolling(self.around.new_id, secrets.randbelow, self.zones)
        return HelpDesk(self._ledger, self.checkin, self.around.new_id, enrolling)

    @cached_property
    def desk_paper(self) -> DeskPaper:
        """The list to go on with on paper, the sheet for volunteers."""
        from eventdesk.core.checkin.paper import DeskPaper
        from eventdesk.printing.printer import PdfPrinter

        return DeskPaper(self._ledger, PdfPrinter(resources() / "fonts" / "noto"), sentences, Shapes())

    @property
    def codes_in(self) -> Callable[[int, int, bytes], tuple[str, ...]]:
        """Reads the QR codes in a picture: width, height, its bytes in shades of grey."""
        from eventdesk.printing.seeing import codes_in

        return codes_in

    def rehearsal(self, language: str) -> Rehearsal:
        """A file of invented people in a folder of its own, to try the desk with; gone when it is closed."""
        return Rehearsal(language)

    @cached_property
    def supervisor(self) -> Supervisor:
        """What is behind the event's PIN."""
        from eventdesk.core.checkin.supervisor import Supervisor

        return Supervisor(self._ledger, secrets.token_bytes)

    @cached_property
    def notes(self) -> Notes:
        """Idea cards."""
        return self.notes_room.notes

    @cached_property
    def notes_room(self) -> NotesRoom:
        """All that is done with notes: cards, photos, the centre, the tables' passes and pages."""
        from eventdesk.core.notes.room import notes_room

        ledger, new_id, now = self._ledger, self.around.new_id, self.around.now
        return notes_room(ledger, new_id, now, self._blobs, _redrawn, _read_lists, _write_form, sentences)

    @cached_property
    def _blobs(self) -> Blobs:
        from eventdesk.store.blobs import Blobs

        return Blobs(self._ledger)

    @cached_property
    def join_sheets(self) -> JoinSheets:
        """Sheets that say how a table's phones join."""
        from eventdesk.core.notes.joining import JoinSheets
        from eventdesk.printing.printer import PdfPrinter

        return JoinSheets(self._ledger, PdfPrinter(resources() / "fonts" / "noto"), sentences, Shapes())

    def make_join_sheets(self, event: str, path: Path, wifi: Wifi, language: str) -> object:
        """Make the join sheets of an event whose pages are served."""
        return self.join_sheets.make(event, path, self.lan.links(), wifi=wifi, language=language)

    @cached_property
    def lan(self) -> Server:
        """The tables' pages on the local network: start, stop, addresses."""
        from eventdesk.lan.server import Server

        return Server(self.notes_room, self.bus, self.around.now, resources() / "phone", app_data() / "lan")

    @cached_property
    def export(self) -> Export:
        """The Excel workbook and CSV files."""
        from eventdesk.core.export.service import Export
        from eventdesk.spreadsheets.writing import WorkbookWriter

        return Export(
            self._ledger,
            self.around.new_id,
            WorkbookWriter(),
            sentences,
            self.around.now,
            self._erased,
            desk=self.file.ledger.actor,
        )

    @cached_property
    def rotation(self) -> Rotation:
        """Rules, table plans, seats."""
        from eventdesk.core.rotation.service import Rotation

        return Rotation(self._ledger, self.around.new_id, rotation_solver())

    @cached_property
    def seating(self) -> Seating:
        """Who or how many really sit at the tables."""
        from eventdesk.core.rotation.seating import Seating

        return Seating(self._ledger, self.around.new_id)

    @cached_property
    def floor(self) -> Floor:
        """The announced plan on the day: repairs, moves by hand, locks, reasons."""
        from eventdesk.core.rotation.floor import Floor
        from eventdesk.solver.repair import RepairSolver

        return Floor(self._ledger, self.around.new_id, RepairSolver())

    def _erased(self) -> frozenset[str]:
        """The ids of the people and records that were erased."""
        with self._ledger.reading() as read:
            return read.erased()

    def forget_erased(self) -> None:
        """Delete former states of workbooks in which somebody erased still stands."""
        if self._erased():
            self.sync.forget_erased()

    @cached_property
    def sync(self) -> Sync:
        """The Excel workbook that comes back."""
        from eventdesk.core.export.sync import Sync
        from eventdesk.spreadsheets.syncing import WorkbookFiles

        return Sync(
            self._ledger,
            self.around.new_id,
            WorkbookFiles(app_data() / "backups" / "workbooks"),
            sentences,
            self.around.now,
            self._erased,
            desk=self.file.ledger.actor,
        )

    @property
    def page_image(self) -> Callable[[Path, int, float], tuple[int, int, bytes]]:
        """Draws a page of a PDF: file, page from 0, dpi to width, height and RGB bytes."""
        from eventdesk.printing.paper import page_image

        return page_image

    @cached_property
    def undo(self) -> Undo:
        """Undo of an action."""
        from eventdesk.store.undo import Undo

        return Undo(self._ledger)

    @cached_property
    def comparing(self) -> Comparing:
        """Edits that did not know of each other."""
        from eventdesk.core.registration.comparing import Comparing
        from eventdesk.store.apart import EditsApart

        return Comparing(self._ledger, EditsApart(self._ledger), sentences)

    @cached_property
    def exchange(self) -> Exchange:
        """Journal files for other desks."""
        from eventdesk.store.exchange import Exchange

        sent = self.file.sent if self.file.writable else None
        return Exchange(self._ledger, self.file.file_id, sent, self._blobs)

    @cached_property
    def backups(self) -> Backups:
        """Copies of the live file."""
        from eventdesk.store.backup import Backups

        # Two events may have files of one name: each has its folder, or one would push out the other's copies.
        folder = f"{self.file.path.stem} {self.file.file_id[:8]}"
        return Backups(self.file.path, app_data() / "backups" / folder, self.around.now)


def _draw_code(code: str, path: Path) -> None:
    """A QR code as an image; the libraries are loaded when the first is drawn."""
    from eventdesk.printing.qrpng import write_png

    write_png(code, path)


def _write_table(
    folder: Path, name: str, headers: Sequence[str], rows: Sequence[Sequence[str]], language: str
) -> tuple[Path, ...]:
    """A plain table as workbook and CSV."""
    from eventdesk.spreadsheets.plain import write_table

    return write_table(folder, name, headers, rows, language)


def _read_lists(file: Path, progress: Progress, password: str = "") -> tuple[Grid, ...]:
    """The sheets of a file, read in a child process that ends with it."""
    from eventdesk.spreadsheets.reading import ReadingRoom

    room = ReadingRoom()
    try:
        return room(file, progress, password)
    finally:
        room.close()


def _write_form(form: Form, path: Path) -> None:
    """A table's sheet as a workbook."""
    from eventdesk.spreadsheets.notes_form import write_form

    write_form(form, path)


def _redrawn(picture: bytes) -> bytes:
    """A picture drawn anew; the library is loaded when the first one comes."""
    from eventdesk.lan.pictures import redrawn

    return redrawn(picture)


class Rehearsal:
    """An open file of invented people. ``event`` is its event, ``cases`` whom to try; nothing of it stays."""

    def __init__(self, language: str) -> None:
        from eventdesk.core.checkin.rehearsal import invent

        words = sentences(language)
        self._folder = Path(tempfile.mkdtemp(prefix="eventdesk-rehearsal-"))
        self.file = new_file(self._folder / "rehearsal.eventdesk", desk=words.say("rehearsal:desk"))
        self.event, self.cases = invent(
            self.file.file.ledger,
            self.file.programme,
            self.file.register,
            self.file.around.new_id,
            words.say("rehearsal:event"),
            words.say("rehearsal:attention"),
        )

    def close(self) -> None:
        """Close it and throw it away."""
        self.file.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def rotation_solver() -> RotationSolver:
    """The solver; its compiled code is kept in this machine's folder."""
    from eventdesk.solver import compiled_folder
    from eventdesk.solver.search import RotationSolver

    return RotationSolver(compiled_folder(app_data() / "compiled"))


def _write_report(path: Path, report: Report) -> None:
    from eventdesk.spreadsheets.lists import write_list

    write_list(path, report.title, report.headers, report.rows)


def new_file(path: Path, *, desk: str = "", file_id: str = "", around: Surroundings | None = None) -> OpenFile:
    """Make an event file and open it for writing."""
    around = around or surroundings()
    return OpenFile(event_file.create(path, around, actor=desk, file_id=file_id), around)


@contextmanager
def whole_new_file(
    path: Path, *, desk: str = "", file_id: str = "", around: Surroundings | None = None
) -> Iterator[OpenFile]:
    """A new event file that stays only when everything done with it in the block succeeds."""
    opened = new_file(path, desk=desk, file_id=file_id, around=around)
    try:
        with opened:
            yield opened
    except BaseException:
        opened.file.discard()
        raise


def open_file(path: Path, *, write: bool = True, desk: str = "", around: Surroundings | None = None) -> OpenFile:
    """Open an event file; ``desk`` is who acts."""
    around = around or surroundings()
    opened = (
        event_file.open_for_writing(path, around, actor=desk) if write else event_file.open_for_reading(path, around)
    )
    return OpenFile(opened, around)
