"""bench: finds its modules, prints figures beside what they are held against."""

from __future__ import annotations

import json

import pytest

from eventdesk.bench.figure import Figure
from eventdesk.cli import bench
from eventdesk.cli.main import run

FIGURES = [
    Figure("window", 0.4213, "s", goal=0.5),
    Figure("plan", 2872, "points", beside=2880, beside_what="optimum", goal=2880),
    Figure("file", 12.0, "MB"),
]


def test_modules_that_measure_are_found_and_their_helpers_are_not() -> None:
    assert {"journal"} <= set(bench.names())
    assert not {"figure", "invented"} & set(bench.names())


def test_a_figure_is_met_by_less_and_points_by_more() -> None:
    assert [bench.met(figure) for figure in FIGURES] == [True, False, None]


def test_the_table_puts_numbers_under_numbers() -> None:
    lines = bench.table(FIGURES, ("Figure", "Value", "Unit", "Beside", "Goal"))
    assert lines == [
        "  Figure  Value Unit    Beside           Goal",
        "  window  0.421 s                        0.5",
        "  plan    2,872 points  2,880 (optimum)  2,880",
        "  file       12 MB",
    ]


def test_json_gives_every_figure_and_whether_its_goal_is_met(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench, "names", lambda: ("small",))
    monkeypatch.setattr(bench, "measure", lambda name: FIGURES)
    assert run(["bench", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)["benches"]
    assert [(b["bench"], len(b["figures"])) for b in said] == [("small", 3)]
    assert said[0]["figures"][1]["met"] is False


def test_an_unknown_bench_is_one_sentence_and_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bench", "nothing"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "journal" in said.err
    assert said.err.count("\n") == 1
