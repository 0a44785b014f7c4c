"""Cards by the command line: the tables' sheets out and in, what phones saved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from eventdesk.bootstrap import OpenFile
from eventdesk.cli.main import run
from eventdesk.core.shared.ids import random_id
from tests.lan.conftest import three_tables


def test_sheets_go_out_and_come_back_with_phones_files(
    opened: OpenFile, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("EVENTDESK_LANGUAGE", "en")
    event = three_tables(opened)
    table = opened.programme.setup(event).tables[0].id
    path = opened.path
    opened.close()

    def said(*arguments: object, code: int = 0) -> dict:
        assert run(["note", str(path), *map(str, arguments), "--json"]) == code
        return json.loads(capsys.readouterr().out)

    sheets = said("--sheets", tmp_path / "out", "--language", "en")["sheets"]
    assert [Path(sheet).name for sheet in sheets] == [f"table-{number}-cards.xlsx" for number in (1, 2, 3)]
    book = load_workbook(sheets[2])
    book.worksheets[0]["A5"] = "More buses"
    book.save(sheets[2])
    parcels = [{"what": "card", "id": random_id(), "card": random_id(), "text": "By phone"}, {"what": "card"}]
    saved = tmp_path / "saved.json"
    saved.write_text(json.dumps({"format": "eventdesk-notes", "table": table, "parcels": parcels}), encoding="utf-8")
    for new in (1, 0):
        form, phone = said("--sheet", sheets[2], "--file", saved, code=1)["read"][::-1]
        assert (form["received"], phone["received"], phone["refused"]) == (new, new, ["why:empty"])
    assert {card["text"] for card in said()["cards"]} == {"More buses", "By phone"}
    assert run(["note", str(path), "--file", str(saved)]) == 1
    words = capsys.readouterr().out
    assert "0 new, 1 known already" in words
    assert "1 not accepted: it is empty" in words
