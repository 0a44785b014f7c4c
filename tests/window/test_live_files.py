"""A file on the day: backed up, resumed from a copy, kept where it is safe, with a sentence about each."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from eventdesk.bootstrap import open_file
from eventdesk.core.registration.model import ImportBegun, Person
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.clock import milliseconds, system_now
from eventdesk.machine import sentences
from eventdesk.solver import compiled_folder
from eventdesk.ui.shell.parts import NewEvent
from eventdesk.window import Notice, new_live, open_live, parts


@pytest.fixture
def new(tmp_path: Path) -> NewEvent:
    return NewEvent(tmp_path / "sessione.eventdesk", "Sessione", day=date(2026, 3, 1), desk="Desk 1")


def _write(live, name="Ada"):
    with live.opened.file.ledger.writing() as unit:
        unit.new(Person(id=unit.id, first=name))


def _people(live):
    with live.opened.file.ledger.reading() as read:
        return {person.first for person in read.find(Person)}


def test_a_new_file_holds_its_event_and_is_backed_up_when_closed(new, machine):
    live = new_live(new)
    assert [event.name for event in live.opened.programme.events()] == ["Sessione"]
    assert live.notices == []
    live.close()
    assert len(list((machine / "backups").rglob("*.eventdesk"))) == 1


def test_a_second_laptop_goes_on_from_a_copy_and_is_told_what_may_be_missing(new, machine):
    first = new_live(new)
    _write(first, "Ada")
    copy = first.opened.backups.copy().path
    _write(first, "Bo")
    before = copy.read_bytes()

    second = open_live(copy, "Desk 2")
    assert second.opened.file.path.parent == machine / "events"
    assert second.opened.file.path.name == "sessione.eventdesk"
    assert [notice.key for notice in second.notices] == ["notice:resumed"]
    assert _people(second) == {"Ada"}
    _write(second, "Cleo")
    assert copy.read_bytes() == before
    path = second.opened.file.path
    second.close()

    again = open_live(path, "Desk 2")
    assert again.opened.file.path == path
    assert again.notices == []
    assert _people(again) == {"Ada", "Cleo"}
    again.close()
    first.close()


def test_an_import_that_was_cut_short_is_told_at_the_next_opening(new, tmp_path):
    listed = tmp_path / "iscritti.csv"
    rows = "".join(f"Ada,Rossi{n:c},a{n}@example.org\n" for n in range(97, 117))
    listed.write_text("Nome,Cognome,E-mail\n" + rows, encoding="utf-8")
    live = new_live(new)
    event = live.opened.programme.event().id
    preview = live.opened.imports.preview(event, [listed])
    with live.opened.file.ledger.writing(event=event) as unit:
        unit.add(ImportBegun(id=unit.id, event=event, unit=unit.id, files=("iscritti.csv",), people=20))
    live.close()
    live = open_live(new.path, "Desk 1")
    assert [(n.key, n.values) for n in live.notices] == [("notice:import-cut-short", {"files": "iscritti.csv"})]
    live.opened.imports.apply(event, preview)
    live.close()
    live = open_live(new.path, "Desk 1")
    assert live.notices == []
    live.close()


def test_a_synchronised_folder_gets_finished_copies_and_the_live_file_a_safe_one(new, machine, tmp_path):
    from dataclasses import replace

    chosen = tmp_path / "OneDrive - Ente" / "Eventi"
    live = new_live(replace(new, path=chosen / "sessione.eventdesk"))
    assert live.opened.file.path == machine / "events" / "sessione.eventdesk"
    (notice,) = live.notices
    assert str(chosen) in sentences("it").say(notice.key, **notice.values)
    path = live.opened.file.path
    live.close()
    assert len(list(chosen.glob("*.eventdesk"))) == 1
    live = open_live(path, "Desk 1")
    _write(live)
    live.close()
    newest = max(chosen.glob("*.eventdesk"))
    with open_file(newest, write=False) as copy, copy.file.ledger.reading() as read:
        assert read.count(Person) == 1


def test_a_clock_far_ahead_is_told(new):
    live = new_live(new)
    live.watch_clocks()
    assert live.notices == []
    live.opened.file.ledger.heard(JournalGrew("Desk 2", "", {}), milliseconds(system_now() + timedelta(hours=3)) << 16)
    _write(live)
    live.watch_clocks()
    live.watch_clocks()
    assert [notice.key for notice in live.notices] == ["notice:clock-ahead"]
    live.close()


def test_a_stick_that_is_missing_is_said_once(new):
    live = new_live(new)
    given = parts()
    given.backup_to(live, "/proc/nowhere")
    heard: list[Notice] = []
    live.on_notice(heard.append)
    for name in ("Ada", "Bo"):
        _write(live, name)
        live._keeper._once()
    assert [notice.key for notice in heard] == ["notice:copies-failed"]
    live.close()
    for lane in (given.saving, given.reading, given.thinking):
        lane.shutdown()


def test_what_no_other_desk_was_given_is_counted(new, tmp_path):
    live = new_live(new)
    given = parts()
    before = given.state(live).to_send
    assert before > 0
    live.opened.exchange.export(tmp_path / "for the other.journal")
    assert given.state(live).to_send == 0
    _write(live)
    assert given.state(live).to_send == 1
    live.close()
    for lane in (given.saving, given.reading, given.thinking):
        lane.shutdown()


def test_the_search_is_compiled_in_a_process_of_its_own_once(new, machine, monkeypatch):
    monkeypatch.delenv("NUMBA_CACHE_DIR")
    live = new_live(new)
    child = live._warming
    assert child is not None
    live.close()
    assert child.poll() is not None
    compiled = compiled_folder(machine / "compiled")
    compiled.mkdir(parents=True, exist_ok=True)
    again = open_live(new.path, "Desk 1")
    assert again._warming is None
    again.close()
