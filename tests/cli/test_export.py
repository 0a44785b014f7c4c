"""export and sync from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from eventdesk.bench.invented import write_down
from eventdesk.bootstrap import new_file, open_file
from eventdesk.cli.main import run
from eventdesk.core.registration.model import Person
from tests.export.books import small
from tests.spreadsheets.hand import Hand

Say = pytest.CaptureFixture[str]
NAMES = ("--privacy", "full")


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """A small event file, closed."""
    path, invented = tmp_path / "prova.eventdesk", small(10, 2, 5)
    with new_file(path, desk="Sede") as opened:
        write_down(opened.file.ledger, invented)
    return path


def _json(say: Say, *arguments: object) -> dict[str, Any]:
    assert run([*map(str, arguments), "--json"]) == 0
    result: dict[str, Any] = json.loads(say.readouterr().out)
    return result


def _person(event: Path) -> Person:
    with open_file(event, write=False) as opened, opened.file.ledger.reading() as read:
        return read.find(Person)[0]


def test_export_says_what_it_wrote(event: Path, tmp_path: Path, capsys: Say) -> None:
    book, folder = tmp_path / "cartella.xlsx", tmp_path / "csv"
    said = _json(capsys, "export", event, "-o", book, "--csv", folder, *NAMES)
    assert said["file"] == str(book)
    assert (said["sheets"]["Partecipanti"], said["sheets"]["Assegnazioni"], said["sheets"]["Schede"]) == (10, 20, 5)
    assert sorted(said["csv"]) == sorted(str(path) for path in folder.iterdir())


def test_export_speaks_both_languages_and_keeps_privacy(event: Path, tmp_path: Path, capsys: Say) -> None:
    options = ("--language", "en", "--privacy", "anonymous")
    said = _json(capsys, "export", event, "-o", tmp_path / "open.xlsx", *options)
    assert list(said["sheets"]) == ["Tables", "Cards", "Changes"]
    assert said["people"] == 0


def test_a_workbook_that_comes_back_has_names_and_a_copy_to_share_only_when_asked_for(
    event: Path, tmp_path: Path, capsys: Say
) -> None:
    assert _json(capsys, "export", event, "-o", tmp_path / "own.xlsx")["privacy"] == "full"
    book = tmp_path / "cartella.ods"
    said = _json(capsys, "export", event, "-o", book)
    assert said["privacy"] == "pseudonymised"
    rows = CalamineWorkbook.from_path(book).get_sheet_by_name("Partecipanti").to_python()
    assert "Cognome" not in rows[0]
    assert len(rows) == 11
    told = CalamineWorkbook.from_path(book).get_sheet_by_name("Leggimi").to_python()
    assert "sincronizzare" not in str(told)  # this format does not come back


def test_nothing_to_write_is_said(event: Path, capsys: Say) -> None:
    assert run(["export", str(event)]) == 2
    assert "--open-data" in capsys.readouterr().err


def test_the_copies_that_went_out_are_listed_with_whom_they_hold(event: Path, tmp_path: Path, capsys: Say) -> None:
    book, person = tmp_path / "cartella.xlsx", _person(event)
    assert _json(capsys, "export", event, "--copies")["copies"] == []
    _json(capsys, "export", event, "-o", book, *NAMES)
    (copy,) = _json(capsys, "export", event, "--copies", "--person", person.short)["copies"]
    assert (copy["file"], copy["people"], copy["privacy"], copy["erased"]) == (str(book), 10, "full", 0)
    with open_file(event) as opened, opened.file.ledger.writing() as unit:
        unit.erase(person.id)  # type: ignore[attr-defined]
    assert _json(capsys, "export", event, "--copies")["copies"][0]["erased"] == 1
    assert run(["export", str(event), "--copies", "--person", "nessuno"]) == 2


def test_open_data_are_a_folder_with_its_metadata(event: Path, tmp_path: Path, capsys: Say) -> None:
    folder = tmp_path / "aperti"
    assert run(["export", str(event), "--open-data", str(folder)]) == 2
    assert not folder.exists()
    capsys.readouterr()
    said = _json(capsys, "export", event, "--open-data", folder, "--holder", "Ente di prova", "--contact", "a@b.it")
    assert sorted(said["open_data"]) == sorted(str(path) for path in folder.iterdir())
    assert {"datapackage.json", "dcat-ap_it.jsonld", "schede.csv"} <= {path.name for path in folder.iterdir()}


def test_export_into_a_missing_folder_is_one_sentence(
    event: Path, tmp_path: Path, capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENTDESK_LANGUAGE", "en")
    assert run(["export", str(event), "-o", str(tmp_path / "nowhere" / "a.xlsx")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.strip().endswith("choose where to save.")


def test_sync_shows_before_it_does(event: Path, tmp_path: Path, capsys: Say) -> None:
    book = tmp_path / "cartella.xlsx"
    _json(capsys, "export", event, "-o", book, *NAMES)
    assert _json(capsys, "sync", event, book)["quiet"]
    person, hand = _person(event), Hand(book)
    hand.type("Partecipanti", person.short, "Cognome", "Da Excel")
    hand.save()
    before = book.read_bytes()
    shown = _json(capsys, "sync", event, book)
    assert not shown["applied"]
    assert [(c["row"], c["column"], c["kind"], c["excel"]) for c in shown["cells"]] == [
        (person.short, "last", "edit", "Da Excel")
    ]
    assert book.read_bytes() == before
    assert _person(event).last == person.last
    done = _json(capsys, "sync", event, book, "--apply")
    assert done["applied"]
    assert done["done"]["taken"] == 1
    assert _person(event).last == "Da Excel"
    assert _json(capsys, "sync", event, book)["quiet"]


def test_sync_leaves_edits_in_the_file_when_asked_to(event: Path, tmp_path: Path, capsys: Say) -> None:
    book = tmp_path / "cartella.xlsx"
    _json(capsys, "export", event, "-o", book, *NAMES)
    person, hand = _person(event), Hand(book)
    hand.type("Partecipanti", person.short, "Cognome", "Da Excel")
    hand.save()
    done = _json(capsys, "sync", event, book, "--apply", "--without-edits")
    assert (done["done"]["taken"], done["done"]["waiting"]) == (0, 1)
    assert _person(event).last == person.last


@pytest.mark.parametrize(("side", "expected"), [("excel", "Da Excel"), ("eventdesk", "Da EventDesk")])
def test_sync_settles_conflicts_the_way_it_is_told(
    event: Path, tmp_path: Path, capsys: Say, side: str, expected: str
) -> None:
    book = tmp_path / "cartella.xlsx"
    _json(capsys, "export", event, "-o", book, *NAMES)
    person, hand = _person(event), Hand(book)
    hand.type("Partecipanti", person.short, "Cognome", "Da Excel")
    hand.save()
    with open_file(event) as opened, opened.file.ledger.writing() as unit:
        unit.change(person, last="Da EventDesk")
    assert _json(capsys, "sync", event, book, "--apply")["done"]["waiting"] == 1
    _json(capsys, "sync", event, book, "--apply", "--conflicts", side)
    assert _person(event).last == expected
    assert _json(capsys, "sync", event, book)["quiet"]


def test_sync_says_in_words_what_it_found(
    event: Path, tmp_path: Path, capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENTDESK_LANGUAGE", "it")
    book = tmp_path / "cartella.xlsx"
    _json(capsys, "export", event, "-o", book, *NAMES)
    person, hand = _person(event), Hand(book)
    hand.type("Partecipanti", person.short, "E-mail", "nessuna")
    hand.save()
    assert run(["sync", str(event), str(book), "--apply"]) == 0
    said = capsys.readouterr().out
    assert "Partecipanti: 0 novità di EventDesk, 1 modifiche di Excel" in said
    assert "«nessuna» non si può prendere, non è un indirizzo e-mail" in said


def test_a_workbook_that_somebody_has_open_is_refused_in_a_sentence(
    event: Path, tmp_path: Path, capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENTDESK_LANGUAGE", "en")
    book = tmp_path / "cartella.xlsx"
    _json(capsys, "export", event, "-o", book, *NAMES)
    with open_file(event) as opened, opened.file.ledger.writing() as unit:
        unit.change(_only(unit.read.find(Person)), last="Cambiato")
    book.with_name(f".~lock.{book.name}#").write_text("Carla,carla,pc,,;", encoding="utf-8")
    assert run(["sync", str(event), str(book), "--apply"]) == 2
    assert "Carla" in capsys.readouterr().err


def test_sync_waits_until_the_file_is_closed(event: Path, tmp_path: Path, capsys: Say) -> None:
    book = tmp_path / "cartella.xlsx"
    _json(capsys, "export", event, "-o", book, *NAMES)
    with open_file(event) as opened, opened.file.ledger.writing() as unit:
        unit.change(_only(unit.read.find(Person)), last="Cambiato")
    lock = book.with_name(f"~${book.name}")
    lock.write_bytes(b"\x05Carla")
    closing = Timer(0.5, lock.unlink)
    closing.start()
    assert _json(capsys, "sync", event, book, "--apply", "--wait", "60")["done"]["written"] > 0
    closing.join()


def _only(people: list[Person]) -> Person:
    return people[0]
