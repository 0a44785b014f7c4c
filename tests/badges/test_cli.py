"""`eventdesk badges` as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eventdesk.bootstrap import OpenFile, open_file
from eventdesk.cli.main import run
from eventdesk.core.programme.model import Event
from eventdesk.printing.paper import codes_on, page_count, page_grey
from eventdesk.store.file import Surroundings


@pytest.fixture
def event_file(opened: OpenFile) -> Path:
    """A closed event file with three people and two tables."""
    event: Event = opened.programme.start("Sessione")
    theme = opened.programme.add_theme(event.id, "Mobilità sostenibile")
    opened.programme.add_tables(event.id, 2, themes=[theme.id])
    for first, last in (("Anna", "Rossi"), ("Bruno", "Bianchi"), ("Élodie", "D'Aosta")):
        opened.register.add(event.id, first=first, last=last)
    opened.close()
    return opened.file.path


def _json(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    data: dict[str, object] = json.loads(capsys.readouterr().out)
    return data


def test_badges_print_who_got_which_code(event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "b.pdf"
    assert run(["badges", str(event_file), "-o", str(out), "--json"]) == 0
    data = _json(capsys)
    badges = data["badges"]
    assert isinstance(badges, list)
    assert sorted(b["code"] for b in badges) == codes_on(out, 0)
    assert [b["name"] for b in badges] == ["Bruno Bianchi", "Élodie D'Aosta", "Anna Rossi"]
    assert {len(b["participant"]) for b in badges} == {8}
    assert (data["file"], data["pages"], data["problems"]) == (str(out), 1, [])


def test_a_second_run_gives_the_same_codes(
    event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = []
    for _ in range(2):
        run(["badges", str(event_file), "-o", str(tmp_path / "b.pdf"), "--json"])
        codes.append(_json(capsys)["badges"])
    assert codes[0] == codes[1]


def test_only_the_people_named(event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "b.pdf")
    run(["badges", str(event_file), "-o", out, "--json"])
    badges = _json(capsys)["badges"]
    assert isinstance(badges, list)
    run(["badges", str(event_file), "-o", out, "--only", badges[1]["participant"].lower(), "--json"])
    assert _json(capsys)["badges"] == [badges[1]]


def test_signs_alone_make_no_badges(event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "signs.pdf"
    assert run(["badges", str(event_file), "--table-signs", str(out), "--json"]) == 0
    assert _json(capsys) == {"table_signs": {"file": str(out), "pages": 2}}
    assert page_count(out) == 2


def test_badges_noted_as_printed_are_left_out_next_time(
    event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "b.pdf")
    run(["badges", str(event_file), "-o", out, "--printed", "--json"])
    capsys.readouterr()
    assert run(["badges", str(event_file), "-o", out, "--unprinted"]) == 2
    assert capsys.readouterr().err.strip() in (
        "There is nothing to print with this choice.",
        "Non c'è niente da stampare con questa scelta.",
    )


def test_an_unknown_sheet_is_one_sentence(
    event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENTDESK_LANGUAGE", "en")
    assert run(["badges", str(event_file), "-o", str(tmp_path / "b.pdf"), "--sheet", "L9999"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("No sheet is called “L9999”. Known sheets: Avery L7417 / L7419, ")
    assert len(error.strip().splitlines()) == 1


def test_sheets_and_layouts_can_be_listed(event_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["badges", str(event_file), "--list", "--json"]) == 0
    data = _json(capsys)
    assert "CR80" in {s["name"] for s in data["sheets"]}  # type: ignore[attr-defined]
    assert "a6-folded" in {x["name"] for x in data["layouts"]}  # type: ignore[attr-defined]


def test_other_papers_are_made_without_badges(
    event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = {name: tmp_path / f"{name}.pdf" for name in ("signature-sheet", "people-list", "desk-signs", "alignment")}
    flags = [part for name, path in out.items() for part in (f"--{name}", str(path))]
    assert run(["badges", str(event_file), *flags, "--json"]) == 0
    data = _json(capsys)
    assert data == {
        n.replace("-", "_"): {"file": str(path), "pages": 3 if n == "desk-signs" else 1} for n, path in out.items()
    }
    assert run(["badges", str(event_file), "--agenda-slips", str(tmp_path / "a.pdf")]) == 2


def test_a_printer_measured_once_is_corrected_ever_after(
    event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = ["badges", str(event_file), "--printer", "HP"]
    assert run([*name, "--measured", "21", "19", "191", "276", "--json"]) == 0
    assert _json(capsys) == {"printer": "HP", "right_mm": -1.0, "down_mm": 1.0, "scale": [1.0, 1.0]}
    plain, corrected = tmp_path / "a.pdf", tmp_path / "b.pdf"
    run(["badges", str(event_file), "-o", str(plain)])
    run([*name, "-o", str(corrected)])
    assert codes_on(corrected, 0) == codes_on(plain, 0)
    assert page_grey(corrected, 0)[2] != page_grey(plain, 0)[2]
    assert run([*name, "--measured", "21", "19", "291", "276"]) == 2


@pytest.mark.usefixtures("qapp")
def test_a_name_of_another_script_is_drawn_and_one_without_glyphs_is_told(
    event_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], around: Surroundings
) -> None:
    with open_file(event_file, around=around) as opened:
        event = opened.programme.event().id
        opened.register.add(event, first="محمد", last="الأمين")
        opened.register.add(event, first="Zed", last="\U000fffff")
    assert run(["badges", str(event_file), "-o", str(tmp_path / "b.pdf"), "--json"]) == 0
    problems = _json(capsys)["problems"]
    assert isinstance(problems, list)
    assert [(p["name"], p["problem"]) for p in problems] == [("Zed \U000fffff", "glyphs")]
