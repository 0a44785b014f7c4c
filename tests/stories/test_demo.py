"""The demo event: the whole main job, checked from outside with other people's readers."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from python_calamine import CalamineWorkbook

from eventdesk.bootstrap import open_file
from eventdesk.machine import root
from tests.stories.conftest import command, environment

PEOPLE, TABLES, ROUNDS, CARDS = 300, 30, 3, 400


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo of 300 people, made once by the command line, and what it printed."""
    base = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        [*command(), "demo", str(base / "made"), "--seed", "5", "--json"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=root(),
        env=environment(base / "appdata"),
        check=True,
    )
    return base / "made", json.loads(done.stdout)


def test_it_says_what_it_made(demo):
    _, said = demo
    assert (said["people"], said["tables"], said["rounds"], said["cards"]) == (PEOPLE, TABLES, ROUNDS, CARDS)
    assert said["arrived"] == 210
    assert said["violations"] == 0
    assert said["random_points"] < said["points"] <= said["optimum"]
    assert said["fewest_repeats"] <= said["repeats"] < said["random_repeats"]
    assert said["misfit"] < said["random_misfit"]


def test_every_code_of_the_badges_can_be_read_at_150_dpi(demo):
    folder, _ = demo
    pdf = pypdfium2.PdfDocument(folder / "badges.pdf")
    found = []
    for page in pdf:
        image = page.render(scale=150 / 72, grayscale=True).to_pil()
        found += [code.text for code in zxingcpp.read_barcodes(image)]
    pdf.close()
    with open_file(folder / "demo.eventdesk", write=False) as opened:
        event = opened.programme.event().id
        codes = [row.badge for row in opened.register.people(event)]
    assert len(codes) == PEOPLE
    assert Counter(found) == Counter(codes)


def test_every_table_has_a_sign(demo):
    folder, _ = demo
    pdf = pypdfium2.PdfDocument(folder / "table_signs.pdf")
    assert len(pdf) == TABLES
    pdf.close()


def test_every_seat_keeps_its_tables_limits_and_no_one_meets_a_theme_twice(demo):
    folder, _ = demo
    with open_file(folder / "demo.eventdesk", write=False) as opened:
        event = opened.programme.event().id
        setup, plan = opened.programme.setup(event), opened.rotation.current(event)
        people = {row.registration: row for row in opened.register.people(event)}
    tables = {table.id: table for table in setup.tables}
    assert set(plan.rows) == set(people)
    for round_number in range(ROUNDS):
        sizes = Counter(row[round_number] for row in plan.rows.values())
        assert sum(sizes.values()) == PEOPLE
        for table in setup.tables:
            assert table.min_seats <= sizes[table.id] <= table.max_seats
    for row in plan.rows.values():
        themes = [tables[table].theme for table in row]
        assert len(set(themes)) == ROUNDS


def test_the_workbook_has_every_person_seat_and_card(demo):
    folder, _ = demo
    _check_numbers(folder / "workbook.xlsx")


@pytest.mark.needs("soffice")
def test_libreoffice_opens_the_workbook_with_the_same_numbers(demo, tmp_path):
    folder, _ = demo
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "ods", "--outdir", str(tmp_path),
         str(folder / "workbook.xlsx")],
        check=True,
        capture_output=True,
        timeout=120,
    )  # fmt: skip
    _check_numbers(tmp_path / "workbook.ods")


def _check_numbers(path: Path) -> None:
    book = CalamineWorkbook.from_path(path)
    rows = {name: _rows(book, name) for name in book.sheet_names}
    by_size = {name: len(found) for name, found in rows.items()}
    titles = json.loads((root() / "resources" / "sentences" / "en" / "export.json").read_text(encoding="utf-8"))
    names = {key: titles[f"book:sheet:{key}"] for key in ("people", "attendance", "seats", "tables", "cards")}
    assert by_size[names["people"]] == PEOPLE
    assert by_size[names["attendance"]] == 210
    assert by_size[names["seats"]] == PEOPLE * ROUNDS
    assert by_size[names["tables"]] == TABLES
    assert by_size[names["cards"]] == CARDS


def _rows(book: CalamineWorkbook, name: str) -> list[list[object]]:
    """The rows under the header that hold anything."""
    grid = book.get_sheet_by_name(name).to_python()
    return [row for row in grid[1:] if any(cell not in ("", None) for cell in row)]


@pytest.mark.parametrize(("people", "tables", "rounds"), [(40, 4, 2), (97, 9, 3), (70, 7, 6), (3, 1, 1)])
def test_other_numbers_are_seated_too(people, tables, rounds, eventdesk, tmp_path):
    said = eventdesk(
        "demo", tmp_path / "d", "--people", people, "--tables", tables, "--rounds", rounds, "--cards", 5, "--seed", 3
    )
    assert (said["people"], said["violations"], said["seats"]) == (people, 0, people * rounds)
    assert said["codes_read"] >= people


def test_impossible_numbers_are_a_sentence(eventdesk, tmp_path):
    assert "people" in eventdesk("demo", tmp_path / "d", "--people", 1, code=2)
    assert "table" in eventdesk("demo", tmp_path / "d", "--people", 10, "--tables", 9, code=2)
    assert not (tmp_path / "d").exists()
