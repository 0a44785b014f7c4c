"""The register kept: filters, many at once, history, legal names, the balance with the territory, invitations."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
import zxingcpp
from openpyxl import load_workbook

from eventdesk.bootstrap import OpenFile
from eventdesk.core.registration.balance import Territory, balance
from eventdesk.core.registration.finding import MISSING, Filter, found, offers
from eventdesk.core.registration.history import ChangedSince
from eventdesk.core.registration.mailmerge import FolderNotWritten, FolderTaken, NobodyToInvite
from eventdesk.core.registration.model import Person, Revealed
from eventdesk.core.registration.register import NoSuchField, Register
from eventdesk.core.shared.errors import BadValue, Cancelled, NotFound
from eventdesk.core.shared.progress import Step
from eventdesk.printing.qrpng import in_terminal, modules


@pytest.fixture
def event(opened: OpenFile) -> str:
    return opened.programme.start("Ascolto").id


@pytest.fixture
def register(opened: OpenFile) -> Register:
    return opened.register


def test_the_register_is_narrowed_by_what_is_known_and_by_what_is_missing(register: Register, event: str) -> None:
    register.add(
        event, first="Ada", last="Rossi", municipality="Ivrea", category="Scuola", wishes=["Clima"], email="a@b.it",
        group="Pro Loco", consent="yes", images="no", needs_communication="LIS",
    )  # fmt: skip
    register.add(event, first="Ugo", last="Neri", role="press", phone="3471234567", needs="?", wheelchair=True)
    rows = register.people(event)

    def names(**wanted: str) -> list[str]:
        return [row.last for row in found(rows, Filter(**wanted))]

    assert names() == ["Neri", "Rossi"] and names(text="proloco") == [] and names(text="pro loco ada") == ["Rossi"]
    for wanted in ({"zone": "Eporediese"}, {"category": "Scuola"}, {"theme": "clima"}, {"group": "Pro Loco"},
                   {"images": "no"}, {"needs": "communication"}, {"missing": "phone"}):  # fmt: skip
        assert names(**wanted) == ["Rossi"], wanted
    for wanted in ({"role": "press"}, {"needs": "seating"}, *({"missing": key} for key in ("email", "zone", "category",
                   "wishes", "consent", "images", "unsorted"))):  # fmt: skip
        assert names(**wanted) == ["Neri"], wanted
    assert names(needs="any", status="registered", missing="badge") == ["Neri", "Rossi"]
    assert all(isinstance(test(rows[0]), bool) for test in MISSING.values())
    assert (offers(rows).zones, offers(rows).roles) == (("Eporediese",), ("participant", "press"))
    assert Filter(zone="x", text="y").narrows == 1


def test_many_are_changed_at_once_and_put_back(register: Register, event: str, opened: OpenFile) -> None:
    rows = [register.add(event, last=last, role="press") for last in ("Aba", "Bosco", "Conti")]
    before = register.people(event)
    unit = register.change_many(
        event, [row.registration for row in rows], role="observer", group="Delegazione", speaks=True
    )
    assert {(r.role, r.entry.group, r.entry.may_speak) for r in register.people(event)} == {
        ("observer", "Delegazione", True)
    }
    opened.undo.undo(unit)
    assert register.people(event) == before
    with pytest.raises(NoSuchField):
        register.change_many(event, [rows[0].registration], email="a@b.it")
    assert register.change_many(event, [], role="staff") == ""


def test_consent_given_by_hand_is_to_the_notice_of_the_event(register: Register, event: str, opened: OpenFile) -> None:
    opened.programme.change_event(event, notice="v3")
    row = register.add(event, last="Aba", consent="yes")
    late = register.add(event, last="Bosco")
    assert (row.entry.notice, late.entry.notice) == ("v3", "")
    assert register.edit(event, late.registration, consent="yes").entry.notice == "v3"
    opened.programme.change_event(event, notice="v4")
    assert register.edit(event, late.registration, consent="yes", first="Ugo").entry.notice == "v3"


def test_who_goes_along_follows_somebody_else(register: Register, event: str) -> None:
    guide = register.add(event, last="Guida")
    other = register.add(event, last="Lis", role="interpreter", follows=guide.registration)
    for leader in (guide.registration, other.registration):
        with pytest.raises(BadValue):
            register.edit(event, guide.registration, follows=leader)
    with pytest.raises(NotFound):
        register.edit(event, guide.registration, follows="nobody")


def test_what_was_entered_by_mistake_leaves_and_comes_back(register: Register, event: str, opened: OpenFile) -> None:
    row = register.add(event, last="Prova")
    unit = register.remove(event, [row.registration])
    assert register.people(event) == []
    with opened.file.ledger.reading() as read:
        assert read.find(Person) == []
    opened.undo.undo(unit)
    assert register.people(event) == [row]


def test_history_tells_who_changed_what_and_takes_one_change_back(
    register: Register, event: str, opened: OpenFile
) -> None:
    history = opened.register_room.history
    row = register.add(event, first="Ada", last="Rosi", email="a@b.it")
    register.edit(event, row.registration, last="Rossi", group="Scuola")
    register.edit(event, row.registration, email="ada@b.it")
    register.issue_badges(event)
    made = history.of(event, row.registration)
    assert [c.what for c in made] == ["badge_issued", "changed", "changed", "changed", "new", "new"]
    assert {c.actor for c in made} == {"Desk 1"}
    email = next(c for c in made if c.fields and c.fields[0].name == "email")
    assert [(f.before, f.after) for f in email.fields] == [("a@b.it", "ada@b.it")]
    last = next(c for c in made if c.fields and c.fields[0].name == "last")
    history.take_back(event, row.registration, last.reference)
    assert register.people(event)[0].last == "Rosi"
    assert register.people(event)[0].email == "ada@b.it"
    with pytest.raises(ChangedSince):
        history.take_back(event, row.registration, last.reference)
    with pytest.raises(NotFound):
        history.take_back(event, row.registration, "x/1")
    with pytest.raises(NotFound):
        history.of("other", row.registration)


def test_the_legal_name_is_shown_on_demand_and_the_look_is_written_down(
    register: Register, event: str, opened: OpenFile
) -> None:
    row = register.add(event, first="Mario", last="Bianchi", display="Maria B.")
    assert (row.name, row.sort_name) == ("Maria B.", "Maria B.")
    assert found(register.people(event), Filter(text="bianchi")) == [row]
    seen = opened.register_room.revealing.reveal(event, row.registration)
    assert (seen.first, seen.last) == ("Mario", "Bianchi")
    with opened.file.ledger.reading() as read:
        (fact,) = read.find(Revealed, event=event)
    assert (fact.person, fact.desk) == (row.person, "Desk 1")
    assert opened.register_room.history.of(event, row.registration)[0].what == "revealed"


def test_the_balance_says_who_is_missing_beside_the_territory(register: Register, event: str, opened: OpenFile) -> None:
    for number in range(9):
        register.add(event, last=f"A{number}", municipality="Torino", category="Ente" if number % 3 else "Scuola")
    register.add(event, last="B", municipality="Ivrea")
    register.add(event, last="C", municipality="Milano")
    register.add(event, last="D", municipality="Ivrea", role="staff")
    got = balance(register.people(event), Territory("x", "2011", {"Torino": 500, "Eporediese": 300, "AMT Sud": 200}))
    assert [(z.name, z.people, z.missing, z.short) for z in got.zones] == [
        ("Torino", 9, 0, False), ("Eporediese", 1, 3, True), ("AMT Sud", 0, 2, True),
    ]  # fmt: skip
    assert [(c.name, c.people) for c in got.categories] == [("Ente", 6), ("Scuola", 3)]
    assert (got.people, got.outside, got.unknown, got.without_category) == (11, 1, 0, 2)
    real = opened.register_room.territory
    assert (len(real.population), real.counted) == (11, "2011") and real.total > 2_000_000


class _Watch:
    """Stops when it is told of the second person."""

    cancelled = False

    def tell(self, step: Step) -> None:
        self.cancelled = step.key == "mailmerge" and step.done == 2


def test_the_mail_merge_folder_is_whole_or_not_there(
    register: Register, event: str, opened: OpenFile, tmp_path: Path
) -> None:
    merge, folder = opened.register_room.mail_merge, tmp_path / "inviti"
    venue = opened.programme.add_venue(event, "Ivrea", address="Via Jervis 1", zones=["Eporediese"])
    rows = [register.add(event, first="Ada", last=last, municipality="Ivrea") for last in ("=Rossi", "Neri", "Bo")]
    gone = register.add(event, last="Via", email="v@b.it")
    register.cancel(event, [gone.registration])
    everybody = [row.registration for row in (*rows, gone)]
    letters = merge.prepare(event, everybody)
    with pytest.raises(Cancelled):
        merge.write(letters, folder, progress=_Watch())
    assert [p.name for p in tmp_path.iterdir() if "inviti" in p.name] == []

    done = merge.write(letters, folder, reply="sede@example.org", language="it")
    assert (done.people, done.without_email) == (3, 3)
    table = list(csv.reader(io.StringIO((folder / "inviti.csv").read_text("utf-8-sig")), delimiter=";"))
    sheet = [list(row) for row in load_workbook(folder / "inviti.xlsx").worksheets[0].iter_rows(values_only=True)]
    assert table[0] == sheet[0] and [row[0] for row in table] == [row[0] for row in sheet]
    by_name = {row[2]: dict(zip(table[0], row, strict=True)) for row in table[1:]}
    mine = by_name["Ada Neri"]
    assert (mine["sede"], mine["indirizzo"]) == (venue.name, "Via Jervis 1")
    assert (
        mine["non posso venire"].startswith("mailto:sede@example.org?subject=")
        and mine["codice"] in mine["non posso venire"]
    )
    from PySide6.QtGui import QImage

    for row in by_name.values():
        picture = QImage(str(folder / row["immagine QR"])).convertToFormat(QImage.Format.Format_Grayscale8)
        grey = memoryview(picture.constBits()).cast("B", (picture.height(), picture.bytesPerLine()))
        assert [code.text for code in zxingcpp.read_barcodes(grey)] == [row["codice del badge"]]

    with pytest.raises(FolderTaken):
        merge.write(letters, folder)
    with pytest.raises(NobodyToInvite):
        merge.prepare(event, [gone.registration])
    with pytest.raises(FolderNotWritten):
        merge.write(letters, tmp_path / "event.eventdesk" / "b")
    own = merge.write(letters, tmp_path / "c", line="Scriva {code} a {name}", language="en")
    assert f"Scriva {rows[1].short} a Ada Neri" in (own.folder / "invitations.csv").read_text("utf-8-sig")


def test_a_code_in_the_terminal_has_its_modules_and_quiet_zone() -> None:
    grid = modules("ABCD23456789ABC")
    assert len(grid) == len(grid[0]) == 29 and not any(grid[3]) and all(grid[4][4:11])
    assert len(in_terminal("ABCD23456789ABC").splitlines()) == 15
