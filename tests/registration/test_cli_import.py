"""`eventdesk import` as a person types it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from eventdesk.bootstrap import OpenFile, open_file
from eventdesk.cli.main import run
from eventdesk.spreadsheets.reading_child import Limits, read
from tests.registration.lists import DATA, LISTS, truth


@pytest.fixture
def event_file(opened: OpenFile) -> Path:
    """A closed event file with one event."""
    opened.programme.start("Ascolto")
    opened.close()
    return opened.file.path


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENTDESK_LANGUAGE", "en")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A list of three people, one column of which nobody can be sure of."""
    path = tmp_path / "list.csv"
    path.write_text(
        "Nome;Cognome;E-mail;Interesse;Privacy\nAda;Rossi;ada@example.org;Casa;Sì\nUgo;Neri;ugo@example.org;;No\n",
        "utf-8",
    )
    return path


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def people(event_file: Path) -> int:
    with open_file(event_file, write=False) as opened:
        return len(opened.register.people(opened.programme.event().id))


KINDS = (
    "01_google_forms_it.csv",
    "07_limesurvey_testo.csv",
    "09_comune_intestazioni_unite.xlsx",
    "10_fogli_multipli.xlsx",
)
"""One list of each kind; that all are understood is said without the command line."""


@pytest.mark.parametrize("name", KINDS)
def test_a_dry_run_tells_everything_and_writes_nothing(
    name: str, event_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(event_file), str(DATA / name), "--dry-run", "--json"]) == 0
    data = said(capsys)
    (file,) = data["files"]
    known = truth(name)
    assert (file["file"], file["header_row"]) == (name, known["header_row"]) or len(file["sheets"]) > 1
    assert file["delimiter"] == known.get("delimiter")
    assert {str(record["row"]) for record in file["records"]} == {str(record["row"]) for record in known["records"]}
    told = {frozenset(map(str, pair["rows"])) for pair in file["duplicates"]}
    assert {frozenset(map(str, pair["rows"])) for pair in known["duplicates"]} <= told
    assert data["summary"]["new"] == known["people"]
    assert data["summary"]["new"] + data["summary"]["duplicate"] == known["rows"]
    assert people(event_file) == 0


def test_an_import_writes_and_the_second_one_does_not(
    event_file: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(event_file), str(small), "--json"]) == 0
    first = said(capsys)
    assert (first["summary"]["new"], first["done"]["new"], bool(first["done"]["unit"])) == (2, 2, True)
    with open_file(event_file, write=False) as opened:
        assert len(opened.backups.copies()) >= 1, "a backup is made before"
    assert run(["import", str(event_file), str(small), "--json"]) == 0
    second = said(capsys)
    assert second["summary"] == {"new": 0, "updated": 0, "same": 2, "duplicate": 0, "skipped": 0}
    assert people(event_file) == 2
    assert run(["people", str(event_file), "undo", first["done"]["unit"]]) == 0
    assert people(event_file) == 0


def test_an_unsure_column_is_asked_and_a_map_decides_it(
    event_file: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["import", str(event_file), str(small), "--dry-run", "--json"])
    asked = [column for column in said(capsys)["files"][0]["columns"] if column["asked"]]
    assert [(column["header"], column["suggestion"]) for column in asked] == [("Interesse", "tables")]
    run(["import", str(event_file), str(small), "--dry-run", "--json", "--map", "Interesse=tables", "--map", "E-mail="])
    file = said(capsys)["files"][0]
    assert (file["mapping"]["Interesse"], file["mapping"]["E-mail"]) == ("tables", None)
    assert file["records"][0]["tables"] == ["Casa"]


@pytest.mark.parametrize("language", ["it", "en"])
def test_a_person_reads_columns_with_reasons_and_what_will_happen(
    language: str, event_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENTDESK_LANGUAGE", language)
    assert run(["import", str(event_file), str(DATA / LISTS[0]), "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "Nome e Cognome →" in out
    assert ("184 persone nuove" if language == "it" else "184 new people") in out
    assert "{" not in out and "reason:" not in out and "problem:" not in out


@pytest.mark.parametrize(
    "arguments", [["--map", "Interesse=colour"], ["--map", "Interesse"], ["--decide", "3=maybe"], ["--choice", "SQ001"]]
)
def test_what_cannot_be_understood_is_one_sentence(
    arguments: list[str], event_file: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(event_file), str(small), *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.count("\n") == 1


def test_a_file_that_cannot_be_read_is_one_sentence(
    event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04 cut short")
    assert run(["import", str(event_file), str(bad)]) == 2
    assert "bad.xlsx" in capsys.readouterr().err
    assert people(event_file) == 0


@pytest.mark.parametrize("name", KINDS[2:])
def test_the_report_holds_every_row_with_what_became_of_it(
    name: str, event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.xlsx"
    assert run(["import", str(event_file), str(DATA / name), "--dry-run", "--json", "--report", str(report)]) == 0
    counts = said(capsys)["summary"]
    (sheet,) = read(report, Limits())
    header, *rows = sheet.rows
    assert header.cells[2:6] == ("Row", "Result", "Reason", "Remarks")
    results = [row.cells[3] for row in rows]
    assert results.count("new") == counts["new"]
    assert results.count("left out") == counts["skipped"]
    assert len(rows) == len(truth(name)["records"]) + len(truth(name).get("skip_rows", ()))
    assert not any(str(cell).startswith(("new:", "problem:", "skip:", "{")) for row in rows for cell in row.cells[3:6])


def test_values_are_typed_anew_and_problems_mended_from_the_command_line(
    event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Nome;Cognome;E-mail;Esigenze\nRossi;Ada;ada@example;\nUgo;Neri;u@example.org;tavolo alto\n", "utf-8"
    )
    mends = ["--fix", "names-swapped=swap", "--fix", "needs-unsure=seating", "--set", "2:email=ada@example.org"]
    assert run(["import", str(event_file), str(path), *mends, "--json"]) == 0
    rows = {record["row"]: record for record in said(capsys)["files"][0]["records"]}
    assert (rows[2]["first"], rows[2]["last"], rows[2]["email"]) == ("Ada", "Rossi", "ada@example.org")
    assert rows[3]["needs_seating"] == "tavolo alto"
    for wrong in (["--fix", "names-swapped=food"], ["--set", "email=x"], ["--set", "2:colour=red"]):
        assert run(["import", str(event_file), str(path), *wrong]) == 2
        assert "is not understood" in capsys.readouterr().err


def test_a_protected_list_needs_its_password(
    event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.Workbook()
    for row in (("Nome", "Cognome", "E-mail"), ("Ada", "Rossi", "ada@example.org")):
        book.active.append(row)
    book.save(tmp_path / "plain.xlsx")
    path = tmp_path / "list.xlsx"
    with (tmp_path / "plain.xlsx").open("rb") as plain, path.open("wb") as locked:
        OOXMLFile(plain).encrypt("segreta", locked)
    assert run(["import", str(event_file), str(path)]) == 2
    assert "--password" in capsys.readouterr().err
    assert run(["import", str(event_file), str(path), "--password", "no"]) == 2
    assert "does not open it" in capsys.readouterr().err
    assert run(["import", str(event_file), str(path), "--password", "segreta"]) == 0
    assert people(event_file) == 1


def test_what_is_stored_is_asked_for_and_an_update_is_told_before_and_after(
    event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENTDESK_LANGUAGE", "en")
    path = tmp_path / "births.csv"
    head, row = "Nome;Cognome;E-mail;Data di nascita;Comune\n", "Ada;Rossi;ada@example.org;14/03/1971;{}\n"
    path.write_text(head + row.format("Ivrea"), encoding="utf-8")
    assert run(["import", str(event_file), str(path), "--store", "birth", "--json"]) == 0
    assert said(capsys)["stored"] == ["birth"]
    path.write_text(head + row.format("Chieri"), encoding="utf-8")
    assert run(["import", str(event_file), str(path), "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "municipality: Ivrea → Chieri" in out and "Also stored: date of birth." in out
    assert run(["import", str(event_file), str(path), "--dry-run", "--json", "--store", "nothing"]) == 0
    again = said(capsys)
    assert again["stored"] == []
    changed = again["files"][0]["records"][0]["changed"]
    assert {"field": "municipality", "before": "Ivrea", "after": "Chieri"} in changed
