"""Both palettes keep WCAG's contrast."""

from __future__ import annotations

import pytest

from eventdesk.machine import resources
from eventdesk.ui.kit.contrast import PAIRS, ratio, too_faint
from eventdesk.ui.kit.theme import load_colours


@pytest.mark.parametrize("name", ["light", "dark"])
def test_no_pair_of_colours_is_too_faint(name: str) -> None:
    assert too_faint(load_colours(resources() / "theme")[name]) == []


def test_both_palettes_have_the_same_roles_and_every_pair_names_two_of_them() -> None:
    colours = load_colours(resources() / "theme")
    assert colours["light"].keys() == colours["dark"].keys()
    assert {role for pair in PAIRS for role in (pair.front, pair.back)} <= colours["light"].keys()


def test_contrast_of_black_on_white_is_twenty_one_and_of_a_colour_on_itself_one() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21.0)
    assert ratio("#0b5cad", "#0b5cad") == pytest.approx(1.0)


def test_a_faint_pair_is_found() -> None:
    colours = dict(load_colours(resources() / "theme")["light"], muted="#c0c8d0")
    assert {pair.front for pair, _ in too_faint(colours)} == {"muted"}
