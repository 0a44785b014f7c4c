"""The event file: one writer, a safe place, an identity of its own, whole copies."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from eventdesk.bootstrap import new_file, open_file
from eventdesk.core.programme.model import Event
from eventdesk.core.registration.model import Person
from eventdesk.machine import root
from eventdesk.store import file as event_file
from eventdesk.store import migrate, places, schema
from eventdesk.store.backup import BackupFailed, Copied, Keeper
from eventdesk.store.engine import (
    OLDEST_ENGINE,
    CannotRead,
    CannotSave,
    engine_version,
    reading_engine,
    upgrading_engine,
    writing_engine,
)
from eventdesk.store.file import Damaged, FileExists, NeedsUpgrade, NoSuchFile, NotAnEventFile, RiskyPlace
from eventdesk.store.lock import InUse


def _write(opened, name="Ada"):
    with opened.file.ledger.writing() as unit:
        unit.new(Person(id=unit.id, first=name))


def test_the_engine_is_a_sound_one_in_wal_with_every_commit_on_the_disk(opened):
    assert engine_version() >= OLDEST_ENGINE
    engine = writing_engine(opened.file.path)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    engine.dispose()


def test_a_second_writer_is_refused_and_readers_are_welcome(opened, around):
    _write(opened)
    with pytest.raises(InUse):
        open_file(opened.file.path, around=around)
    with open_file(opened.file.path, write=False, around=around) as reader, reader.file.ledger.reading() as read:
        assert read.count(Person) == 1


def test_a_reader_cannot_write(opened, around):
    with open_file(opened.file.path, write=False, around=around) as reader, pytest.raises(CannotSave):
        _write(reader)


def test_the_lock_is_freed_when_the_program_dies(tmp_path, around):
    with new_file(tmp_path / "e.eventdesk", around=around):
        pass
    script = (
        "import sys, os; from pathlib import Path; from eventdesk.bootstrap import open_file;"
        "held = open_file(Path(sys.argv[1])); print('open', flush=True); sys.stdin.readline(); os._exit(9)"
    )
    path = tmp_path / "e.eventdesk"
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root()
    )
    with child:
        assert child.stdout.readline() == "open\n"
        with pytest.raises(InUse):
            open_file(path, around=around)
        child.kill()
        child.wait()
    with open_file(path, around=around) as opened:
        _write(opened)


def test_it_goes_on_as_the_same_replica_after_closing_in_order(opened, around):
    _write(opened)
    replica = opened.file.ledger.replica
    opened.close()
    with open_file(opened.file.path, around=around) as again:
        assert again.file.ledger.replica == replica
        _write(again)


def test_a_copy_that_writes_on_gets_a_new_replica_and_both_come_together(opened, around, tmp_path):
    _write(opened, "Ada")
    opened.close()
    copy = Path(shutil.copy(opened.file.path, tmp_path / "copy.eventdesk"))
    with open_file(opened.file.path, around=around) as first, open_file(copy, around=around) as second:
        assert first.file.ledger.replica != second.file.ledger.replica
        _write(first, "Bo")
        _write(second, "Cleo")
        first.exchange.export(tmp_path / "1.txt")
        second.exchange.export(tmp_path / "2.txt")
        first.exchange.take(tmp_path / "2.txt")
        second.exchange.take(tmp_path / "1.txt")
        assert first.file.state() == second.file.state()
        with first.file.ledger.reading() as read:
            assert {p.first for p in read.find(Person)} == {"Ada", "Bo", "Cleo"}
        assert first.file.check().sound


def test_an_older_state_put_back_in_place_gets_a_new_replica(opened, around, tmp_path):
    _write(opened)
    opened.close()
    kept = opened.file.path.read_bytes()
    with open_file(opened.file.path, around=around) as later:
        replica = later.file.ledger.replica
        _write(later)
    with opened.file.path.open("r+b") as stream:  # the same place on the disk
        stream.write(kept)
        stream.truncate()
    with open_file(opened.file.path, around=around) as restored:
        assert restored.file.ledger.replica != replica


def test_a_full_disk_for_the_machines_records_stops_no_desk_and_costs_the_replica(opened, around, monkeypatch):
    _write(opened)
    before = opened.file.ledger.replica

    def full(*_args, **_named):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_text", full)
        _write(opened, "Bo")
        opened.close()
    with open_file(opened.path, around=around) as again:
        assert again.file.ledger.replica != before
        with again.file.ledger.reading() as read:
            assert read.count(Person) == 2


def test_a_file_that_comes_from_another_machine_gets_a_new_replica(opened, around, tmp_path):
    from dataclasses import replace

    replica = opened.file.ledger.replica
    opened.close()
    with open_file(opened.file.path, around=replace(around, records=tmp_path / "elsewhere")) as moved:
        assert moved.file.ledger.replica != replica


def test_a_backup_is_whole_says_when_it_was_made_and_goes_on_as_another_replica(opened, around):
    opened.programme.start("Prova")
    copied = opened.backups.copy()
    _write(opened)
    assert not list(copied.path.parent.glob("*.part"))
    with open_file(copied.path, around=around) as second:
        assert second.file.resumed.at == copied.at
        assert second.file.ledger.replica != opened.file.ledger.replica
        with second.file.ledger.reading() as read:
            assert [e.name for e in read.find(Event)] == ["Prova"]
            assert read.count(Person) == 0
        assert second.file.check().sound


def test_backups_are_made_only_after_changes_rotate_and_go_to_a_stick_too(opened, tmp_path):
    stick = tmp_path / "stick"
    opened.backups.also([stick, Path("/proc/nowhere")])
    for n in range(15):
        _write(opened, f"Ada{n}")
        copied = opened.backups.copy_if_changed()
        assert copied.failed == ("/proc/nowhere",)
        assert opened.backups.copy_if_changed() is None
    assert len(opened.backups.copies()) == len(list(stick.glob("*.eventdesk"))) == 12
    assert opened.backups.copies()[0] == copied.path


def test_events_whose_files_have_one_name_keep_copies_of_their_own(opened, around, tmp_path):
    with new_file(tmp_path / "elsewhere" / opened.path.name, around=around) as other:
        kept = opened.backups.copy().path
        for n in range(13):
            _write(other, f"Ada{n}")
            other.backups.copy()
        assert opened.backups.copies() == [kept]
        assert kept not in other.backups.copies()


def test_copies_go_on_after_a_moment_in_which_the_file_could_not_be_read(opened, tmp_path):
    away = tmp_path / "away"
    opened.path.rename(away)
    opened.path.mkdir()
    said = []
    keeper = Keeper(opened.backups, said.append)
    keeper.end()
    opened.path.rmdir()
    away.rename(opened.path)
    keeper.end()
    assert [type(one) for one in said] == [BackupFailed, Copied]


@pytest.mark.parametrize(
    "folder",
    [
        "OneDrive",
        "OneDrive - Città metropolitana",
        "Dropbox",
        "Google Drive",
        "Library/Mobile Documents/x",
        "Nextcloud",
    ],
)
def test_a_synchronised_folder_is_refused_with_a_better_place(folder, tmp_path, around):
    with pytest.raises(RiskyPlace) as refused:
        new_file(tmp_path / folder / "e.eventdesk", around=around)
    assert str(around.safe_folder) in refused.value.values["instead"]
    assert not (tmp_path / folder).exists()


def test_a_folder_that_is_synchronised_under_another_name_is_refused(tmp_path, around, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Documenti"))
    assert places.risk_of(tmp_path / "Documenti" / "a" / "e.eventdesk").why == "why:cloud"
    assert places.risk_of(tmp_path / "Altro" / "e.eventdesk") is None


def test_a_folder_on_a_server_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "_mounts", lambda: [("/", "ext4"), (str(tmp_path), "cifs")])
    assert places.risk_of(tmp_path / "e.eventdesk").why == "why:network"


def test_other_files_are_told_apart(tmp_path, around):
    with pytest.raises(NoSuchFile):
        open_file(tmp_path / "none.eventdesk", around=around)
    (tmp_path / "text.eventdesk").write_text("ciao")
    with pytest.raises(NotAnEventFile):
        open_file(tmp_path / "text.eventdesk", around=around)
    engine = upgrading_engine(tmp_path / "db.eventdesk")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE t (x)"))
    engine.dispose()
    with pytest.raises(NotAnEventFile):
        open_file(tmp_path / "db.eventdesk", around=around)


def test_a_file_whose_id_would_lead_to_another_folder_is_refused(opened, around, machine):
    opened.close()
    engine = upgrading_engine(opened.file.path)
    with engine.begin() as connection:
        connection.execute(schema.meta.update().where(schema.meta.c.key == "file").values(value="../../../evil"))
    engine.dispose()
    with pytest.raises(NotAnEventFile):
        open_file(opened.file.path, around=around)
    assert not list(machine.parent.rglob("*evil*"))


def test_two_events_of_one_name_share_a_stick_and_lose_no_copy(opened, around, tmp_path):
    stick = tmp_path / "stick"
    twin = tmp_path / "other" / opened.file.path.name
    twin.parent.mkdir()
    with new_file(twin, around=around) as other:
        for each in (opened, other):
            each.backups.also([stick])
            for _ in range(13):
                _write(each)
                each.backups.copy_if_changed()
    assert len(list(stick.glob("*.eventdesk"))) == 24


def test_a_new_file_never_overwrites_another_and_leaves_nothing_half_made(opened, around, tmp_path):
    with pytest.raises(FileExists):
        new_file(opened.file.path, around=around)
    with pytest.raises(CannotSave):
        new_file(Path("/proc/nowhere/e.eventdesk"), around=around)
    assert not list(tmp_path.glob("*.new"))


def test_a_damaged_file_is_refused_before_anything_is_written(opened, around):
    for n in range(300):
        _write(opened, f"Ada{n}" * 30)
    opened.close()
    size = opened.file.path.stat().st_size
    with opened.file.path.open("r+b") as stream:
        stream.seek(size // 2)
        stream.write(b"\x5a" * 20000)
    before = opened.file.path.read_bytes()
    with pytest.raises(Damaged):
        open_file(opened.file.path, around=around)
    assert opened.file.path.read_bytes() == before


def test_a_damaged_file_that_is_only_read_is_a_sentence_and_its_check_tells_of_the_pages(opened, around, tmp_path):
    for n in range(300):
        _write(opened, f"Ada{n}" * 30)
    opened.close()
    content = opened.file.path.read_bytes()
    cut, spoilt = tmp_path / "cut.eventdesk", tmp_path / "spoilt.eventdesk"
    cut.write_bytes(content[:4096])
    with pytest.raises(CannotRead):
        open_file(cut, write=False, around=around)
    holes = bytearray(content)
    for start in range(len(holes) * 2 // 3 // 4096 * 4096, len(holes), 5 * 4096):
        holes[start : start + 300] = b"\xff" * 300
    spoilt.write_bytes(holes)
    with open_file(spoilt, write=False, around=around) as reader:
        assert {damage.what for damage in reader.file.check().damage} & {"why:pages", "why:unreadable"}


@pytest.mark.parametrize("name", ["why?a=1", "per%20cent", "hash#tag", "a:b@c", "it's"])
def test_any_name_a_folder_takes_is_the_name_of_the_file(name, tmp_path, around):
    path = tmp_path / f"{name}.eventdesk"
    with new_file(path, around=around) as file:
        _write(file)
    assert [entry.name for entry in tmp_path.glob("*.eventdesk")] == [path.name]
    with open_file(path, write=False, around=around) as reader, reader.file.ledger.reading() as read:
        assert read.count(Person) == 1


def test_alembic_makes_the_same_tables_as_a_new_file_has(tmp_path):
    made, migrated = upgrading_engine(tmp_path / "made"), upgrading_engine(tmp_path / "migrated")
    migrate.create(made)
    migrate.bring_up_to_date(migrated, root() / "db" / "migrations")
    assert migrate.version_of(made) == migrate.version_of(migrated) == migrate.HEAD

    def drawn(engine):
        look = inspect(engine)
        return {
            name: (
                [(c["name"], str(c["type"]), c["nullable"], c["primary_key"]) for c in look.get_columns(name)],
                sorted((i["name"], tuple(i["column_names"])) for i in look.get_indexes(name)),
            )
            for name in look.get_table_names()
        }

    assert drawn(made) == drawn(migrated)
    made.dispose()
    migrated.dispose()


def test_projections_of_another_version_are_rebuilt_when_opened_for_writing(opened, around):
    _write(opened)
    state = opened.file.state()
    with opened.file.ledger.changing() as connection:
        connection.execute(schema.meta.update().where(schema.meta.c.key == "projections").values(value="older"))
        connection.execute(text("DROP TABLE p_person"))
    opened.close()
    with pytest.raises(NeedsUpgrade):
        open_file(opened.file.path, write=False, around=around)
    with open_file(opened.file.path, around=around) as again:
        assert again.file.state() == state


def test_an_action_that_fails_leaves_nothing(opened):
    with pytest.raises(ZeroDivisionError), opened.file.ledger.writing() as unit:
        unit.new(Person(id="p"))
        assert unit.read.get(Person, "p")
        _ = 1 / 0
    assert opened.file.check().operations == 0
    with opened.file.ledger.reading() as read:
        assert read.get(Person, "p") is None


def test_a_reader_sees_one_state_while_others_write(opened):
    _write(opened)
    with opened.file.ledger.reading() as read:
        assert read.count(Person) == 1
        _write(opened)
        assert read.count(Person) == 1
    with opened.file.ledger.reading() as read:
        assert read.count(Person) == 2


def test_listeners_hear_of_what_is_durable_and_of_nothing_else(opened):
    heard = []
    leave = opened.file.bus.subscribe(heard.append)
    _write(opened)
    with opened.file.ledger.writing():
        pass
    leave()
    _write(opened)
    assert [sorted(fact.touched) for fact in heard] == [["person"]]
    assert heard[0].concerns("person")
    assert not heard[0].concerns("arrival")


def test_a_full_disk_is_a_sentence_and_what_was_saved_stays(opened):
    _write(opened)
    with opened.file.ledger.changing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(CannotSave) as refused:
        for n in range(3000):
            _write(opened, f"Ada {n}" * 300)
    assert refused.value.values["why"] == "why:disk-full"
    assert opened.file.check().sound


def test_the_clock_of_a_file_never_goes_back(opened, around, tmp_path):
    from dataclasses import replace

    _write(opened)
    with opened.file.ledger.viewing() as connection:
        before = max(o.header.hybrid_time for o in event_file.journal.operations(connection))
    opened.close()
    earlier = around.now() - timedelta(days=2)
    with open_file(opened.file.path, around=replace(around, now=lambda: earlier)) as again:
        _write(again)
        with again.file.ledger.viewing() as connection:
            assert max(o.header.hybrid_time for o in event_file.journal.operations(connection)) > before


def test_notes_about_a_file_are_remembered_and_not_sent(opened, tmp_path):
    opened.file.remember("resumed", "yes")
    assert opened.file.recall("resumed") == "yes"
    assert opened.file.recall("other") == ""
    assert opened.exchange.export(tmp_path / "j").operations == 0


def test_reading_engines_refuse_writes(opened):
    engine = reading_engine(opened.file.path)
    with engine.connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.exec_driver_sql("DELETE FROM meta")
    engine.dispose()
