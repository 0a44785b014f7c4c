"""Printing on the computer's printers: what is noted, what is kept, where the next label is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from eventdesk.core.badges.errors import NoBadge, NoPrinter, PrinterFailed
from eventdesk.core.badges.face import SAMPLE_CODE
from eventdesk.core.badges.imposition import Duplex, Imposition
from eventdesk.core.badges.job import Which
from eventdesk.core.badges.own import OwnThings, PrinterSetup
from eventdesk.core.badges.printing import KEPT_FOR, Given, PrinterNow, Printing
from eventdesk.core.badges.records import BadgePrinted
from eventdesk.core.badges.sheet import Adjustment
from eventdesk.core.badges.states import JobState, PrinterState
from eventdesk.core.registration.model import Registration
from eventdesk.core.shared.ids import random_id
from eventdesk.core.shared.progress import Progress
from eventdesk.printing.paper import codes_on, page_size
from tests.badges.conftest import Hall


class Tray:
    """Printers whose paper is a folder; those in ``broken`` refuse."""

    def __init__(self, folder: Path, *there: PrinterNow) -> None:
        self.there = there
        self.broken: set[str] = set()
        self.folder = folder
        self.titles: list[str] = []
        self.sides: list[Duplex | None] = []
        self.queue: dict[int, str] = {}
        self.prepared: list[str] = []

    def printers(self) -> tuple[PrinterNow, ...]:
        return self.there

    def send(self, printer: str, file: Path, title: str, progress: Progress, duplex: Duplex | None = None) -> Given:
        if printer in self.broken or printer not in {p.name for p in self.there}:
            raise PrinterFailed(printer=printer)
        self.titles.append(title)
        self.sides.append(duplex)
        (self.folder / f"{len(self.titles)}.pdf").write_bytes(file.read_bytes())
        return Given(PrinterState.BUSY, len(self.titles) if printer == "Roll" else 0)

    def state_of(self, printer: str, job: int) -> JobState:
        return JobState.HELD if job in self.queue else JobState.PRINTED

    def take_back(self, printer: str, job: int) -> bool:
        return self.queue.pop(job, None) is not None

    def prepare(self, printer: str, file: Path) -> None:
        self.prepared += codes_on(file, 0)


class Room:
    """A hall with printers, an own clock, and what the tests ask."""

    def __init__(self, hall: Hall, folder: Path, *there: PrinterNow) -> None:
        self.hall = hall
        self.time = datetime(2026, 3, 1, 9, tzinfo=UTC)
        self.own = OwnThings(folder / "own")
        self.tray = Tray(folder, *there)
        self.jobs = folder / "jobs"
        self.printing = Printing(hall.badges, self.tray, self.own, self.jobs, random_id, lambda: self.time)

    def printed(self) -> list[BadgePrinted]:
        with self.hall.ledger.reading() as read:
            return read.find(BadgePrinted, event=self.hall.event)


OFFICE, ROLL = PrinterNow("Office", usual=True, paper=(210, 297)), PrinterNow("Roll", paper=(54, 86))


@pytest.fixture
def room(hall: Hall, tmp_path: Path) -> Room:
    return Room(hall, tmp_path, OFFICE, ROLL)


def test_one_badge_goes_to_the_usual_printer_and_takes_the_next_label(room: Room, people: list[Registration]) -> None:
    adjusted = Adjustment(1.0, 0.0)
    room.own.keep_printer("Office", PrinterSetup(adjusted, next_label=9))
    sent = [room.printing.one(room.hall.event, people[n].id, reason="perso") for n in (0, 1)]
    assert [(s.printer, s.pages, s.state) for s in sent] == [("Office", 1, PrinterState.BUSY)] * 2
    assert room.own.printer("Office") == PrinterSetup(adjusted, next_label=1)
    assert [codes_on(room.tray.folder / f"{n}.pdf", 0) for n in (1, 2)] == [[s.badges[0].code] for s in sent]
    assert [fact.reason for fact in room.printed()] == ["perso", "perso"]
    assert room.tray.titles == [f"badge {s.badges[0].short}" for s in sent]
    assert list(room.jobs.glob("*")) == []


def test_a_printer_of_small_labels_gets_one_of_its_size(room: Room, people: list[Registration]) -> None:
    room.printing.one(room.hall.event, people[0].id, "Roll")
    assert page_size(room.tray.folder / "1.pdf", 0) == pytest.approx((54, 86), abs=0.4)
    assert room.own.printer("Roll").next_label == 0


def test_a_job_is_followed_where_the_system_numbers_it_and_can_be_taken_back(
    room: Room, people: list[Registration]
) -> None:
    event = room.hall.event
    given = room.printing.one(event, people[0].id, "Office")
    numbered = room.printing.one(event, people[0].id, "Roll")
    assert (room.printing.state_of(given), room.printing.take_back(event, given)) == (JobState.GIVEN, False)
    assert room.printing.state_of(replace(given, state=PrinterState.STOPPED)) is JobState.HELD
    room.tray.queue = {numbered.job: "waits"}
    assert room.printing.state_of(numbered) is JobState.HELD
    before = room.printed()
    assert [room.printing.take_back(event, numbered) for _ in range(2)] == [True, False]
    assert (len(before), room.printed()) == (2, before[:1])
    assert room.printing.state_of(numbered) is JobState.PRINTED


def test_a_desk_warms_up_with_a_badge_of_nobody(room: Room) -> None:
    room.printing.warm(room.hall.event, "Roll")
    room.printing.warm(room.hall.event, "Gone")
    assert (room.tray.titles, room.tray.prepared) == ([], [SAMPLE_CODE] * 2)
    room.tray.there = ()
    room.printing.warm(room.hall.event, "")
    assert (room.printed(), list(room.jobs.iterdir())) == ([], [])


def test_a_job_no_printer_took_is_kept_and_printed_elsewhere(
    room: Room, people: list[Registration], tmp_path: Path
) -> None:
    event = room.hall.event
    made = room.hall.badges.make(event, tmp_path / "all.pdf", which=Which())
    room.tray.broken = {"Office"}
    with pytest.raises(PrinterFailed):
        room.printing.send(event, made, "Office", reason="again", title="Badges")
    assert room.printed() == []
    (job,) = room.printing.kept(event)
    assert (job.title, job.printer, job.pages, job.badges) == ("Badges", "Office", 1, made.badges)
    assert (made.path.exists(), room.printing.kept("another")) == (True, ())
    with pytest.raises(PrinterFailed):
        room.printing.again(job)
    assert len(room.printing.kept(event)) == 1
    room.printing.again(job, "Roll")
    assert room.printing.kept(event) == ()
    assert {fact.reason for fact in room.printed()} == {"again"}
    assert len(room.printed()) == 4


def test_kept_jobs_hold_names_and_do_not_stay_for_ever(room: Room, people: list[Registration]) -> None:
    for printer in ("Gone", "Gone too"):
        with pytest.raises(PrinterFailed):
            room.printing.one(room.hall.event, people[0].id, printer)
    first, second = room.printing.kept(room.hall.event)
    room.printing.drop(first)
    assert room.printing.kept(room.hall.event) == (second,)
    (room.jobs / "damaged.json").write_text("{")
    room.time += KEPT_FOR + timedelta(minutes=1)
    assert room.printing.kept(room.hall.event) == ()
    assert list(room.jobs.iterdir()) == []


def test_without_a_printer_or_a_registration_there_is_a_sentence(
    room: Room, hall: Hall, people: list[Registration]
) -> None:
    with pytest.raises(NoBadge):
        room.printing.one(hall.event, "nobody")
    room.tray.there = ()
    with pytest.raises(NoPrinter):
        room.printing.one(hall.event, people[0].id)


def test_what_is_known_of_a_printer_survives_damage(tmp_path: Path) -> None:
    own = OwnThings(tmp_path)
    setup = PrinterSetup(Adjustment(0.5, -1, (1.01, 0.99)), "CR80", "card-85x54", 3)
    own.keep_printer("HP", setup)
    own.keep_adjustment("HP", Adjustment(2, 2))
    assert own.printer("HP") == replace(setup, adjustment=Adjustment(2, 2))
    (tmp_path / "printers.json").write_text('{"HP": [1], "Epson": {"next_label": "x", "scale": 3}}')
    assert own.printer("HP") == own.printer("Epson") == PrinterSetup()


def test_badges_with_backs_are_printed_on_both_sides_also_later(
    room: Room, people: list[Registration], tmp_path: Path
) -> None:
    event, sheet = room.hall.event, room.hall.badges.catalogue.sheet("L7417")
    how = Imposition(sheet, duplex=Duplex.SHORT_EDGE)
    made = room.hall.badges.make(event, tmp_path / "d.pdf", layout="duplex-90x54", how=how)
    with pytest.raises(PrinterFailed):
        room.printing.send(event, made, "Gone")
    room.printing.again(room.printing.kept(event)[0], "Office")
    room.printing.one(event, people[0].id, "Office")
    assert room.tray.sides == [Duplex.SHORT_EDGE, None]
