"""The score agrees with the independent scorer that comes with the public instances."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from eventdesk.core.rotation.problem import BadInstance, read_instance
from eventdesk.core.rotation.score import score

DATA = Path(__file__).parent / "data"
NAMES = ("a40x5x3", "b120x12x4", "c300x30x3", "e297x36x5", "g_sgp_8_4_10")


def independent(instance: dict[str, Any], assign: dict[str, Any]) -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("independent_score", DATA / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    result: dict[str, Any] = module.score(instance, assign)
    return result


def random_plan(instance: dict[str, Any], chance: Random, *, empty: float) -> dict[str, list[str | None]]:
    tables = [t["id"] for t in instance["tables"]]
    return {
        p["id"]: [None if chance.random() < empty else chance.choice(tables) for _ in range(instance["rounds"])]
        for p in instance["participants"]
    }


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("empty", [0.0, 0.1])
def test_random_plans_get_the_same_figures_as_from_the_independent_scorer(name: str, empty: float) -> None:
    instance = json.loads((DATA / f"{name}.json").read_text())
    problem = read_instance(instance)
    for seed in range(3):
        plan = random_plan(instance, Random(seed), empty=empty)
        ours, theirs = score(problem, plan), independent(instance, plan)
        assert ours.violations == theirs["viol_detail"]
        assert ours.repeats == theirs["repeats"]
        assert ours.misfit == theirs["div_misfit"]
        assert ours.misfit_by == theirs["div_detail"]
        assert ours.points == theirs.get("pref_points", 0)
        assert ours.ideal == theirs.get("pref_ideal", 0)
        assert ours.most_meetings == theirs["max_meet_free"]
        assert ours.distinct == theirs["distinct_pairs"]


def test_an_instance_that_names_somebody_unknown_is_refused() -> None:
    instance = json.loads((DATA / "a40x5x3.json").read_text())
    instance["apart"] = [["P0001", "nobody"]]
    with pytest.raises(BadInstance) as refused:
        read_instance(instance)
    assert refused.value.values == {"what": "nobody"}


def test_an_instance_without_tables_is_refused_in_words() -> None:
    with pytest.raises(BadInstance):
        read_instance({"rounds": 2, "participants": []})
