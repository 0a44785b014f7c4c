"""Layout files: what is read, what is refused and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eventdesk.core.badges.catalogue import read_catalogue, read_layout_file
from eventdesk.core.badges.errors import BadLayout
from eventdesk.core.badges.ink import WHITE, contrast
from eventdesk.core.badges.layout import (
    LEAST_CONTRAST,
    LEAST_SYMBOL,
    OTHER_ROLE,
    ROLE_COLOURS,
    Kind,
    Layout,
    read_layout,
    symbol_of,
)
from eventdesk.core.badges.signs import THEME_COLOURS
from eventdesk.core.registration.model import Role
from eventdesk.machine import resources

LAYOUTS = read_catalogue(resources()).layouts
GOOD: dict[str, Any] = {
    "size": [90, 54],
    "faces": {
        "front": [
            {"kind": "name", "box": [5, 5, 80, 20], "size": [14, 30]},
            {"kind": "qr", "box": [62, 26, 28, 28]},
        ]
    },
}


def with_element(**element: Any) -> dict[str, Any]:
    """The good layout with one element more."""
    front = [*GOOD["faces"]["front"], {"box": [5, 30, 40, 6], "size": [7, 9]} | element]
    return GOOD | {"faces": {"front": front}}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_shipped_layout_has_a_name_a_code_in_letters_and_a_symbol_large_enough(layout: Layout) -> None:
    elements = [e for face in layout.faces.values() for e in face]
    kinds = {e.kind for e in elements}
    assert {Kind.NAME, Kind.QR, Kind.CODE, Kind.ROLE, Kind.NO_PHOTO} <= kinds
    assert all(symbol_of(e.box) >= LEAST_SYMBOL for e in elements if e.kind is Kind.QR)
    assert set(layout.title) == {"it", "en"}


def test_every_role_has_a_colour_that_carries_white_words() -> None:
    assert set(ROLE_COLOURS) == set(Role)
    for colour in (*ROLE_COLOURS.values(), OTHER_ROLE, *THEME_COLOURS):
        assert contrast(colour, WHITE) >= LEAST_CONTRAST


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("data", "where", "why"),
    [
        (with_element(kind="hologram"), "front/3", "unknown-kind"),
        (with_element(kind="role", shadow=1), "front/3/shadow", "unknown-key"),
        (with_element(kind="role", align="middle"), "front/3/align", "unknown-value"),
        (with_element(kind="role", colour="blue"), "front/3/colour", "bad-colour"),
        (with_element(kind="role", box=[1, 2, 3]), "front/3", "not-numbers"),
        (with_element(kind="role", box=[1, 2, 0, 3]), "front/3", "no-size"),
        (with_element(kind="role", box=[60, 30, 40, 6]), "front/3 role", "leaves-label"),
        (with_element(kind="role", box=[30, 30, 34, 6]), "front/3 role", "elements-overlap"),
        (with_element(kind="role", box=[5, 20, 30, 9]), "front/3 role", "elements-overlap"),
        (with_element(kind="band", box=[30, 30, 40, 6]), "front/3 band", "elements-overlap"),
        (with_element(kind="role", size=[4, 9]), "front/3 role", "too-small"),
        (with_element(kind="role", colour="#999999"), "front/3 role", "faint"),
        (with_element(kind="role", colour="#ffffff", fill="#aaaaaa"), "front/3 role", "faint"),
        (GOOD | {"panels": [{"face": "inside", "box": [0, 0, 90, 54]}]}, "panels/1", "no-such-face"),
        (GOOD | {"panels": [{"face": "front", "box": [0, 0, 90, 54], "turn": 45}]}, "panels/1", "bad-turn"),
        (GOOD | {"panels": [{"face": "front", "box": [9, 0, 90, 54]}]}, "front", "leaves-label"),
        (GOOD | {"back": "verso"}, "faces", "no-such-face"),
        (GOOD | {"faces": [1]}, "faces", "not-a-map"),
        (GOOD | {"size": "A6"}, "size", "not-numbers"),
        (
            GOOD | {"faces": {"front": [{"kind": "qr", "box": [0, 0, 20, 20]}]}},
            "front/1 qr",
            "too-small",
        ),
    ],
)
def test_a_broken_rule_is_refused_with_place_and_reason(data: dict[str, Any], where: str, why: str) -> None:
    with pytest.raises(BadLayout) as refused:
        read_layout("mine", data)
    found = refused.value.values
    assert (str(found["where"]).replace("front/front/", "front/"), found["why"]) == (where, f"why:badges:{why}")


def test_white_words_on_a_dark_band_are_not_faint() -> None:
    front = [
        {"kind": "band", "box": [0, 0, 90, 10], "fill": "role"},
        {"kind": "event", "box": [5, 2, 80, 6], "colour": "#ffffff"},
    ]
    assert read_layout("mine", GOOD | {"faces": {"front": front}})


def test_a_file_that_is_not_json_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("{size: 3", encoding="utf-8")
    with pytest.raises(BadLayout, match="not-json"):
        read_layout_file(tmp_path / "mine.json")


def test_shipped_files_are_plain_json() -> None:
    for file in (resources() / "badge_layouts").glob("*.json"):
        assert json.loads(file.read_text(encoding="utf-8"))
