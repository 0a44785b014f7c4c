"""Telling a scanner from a person: the state machine, without Qt."""

from __future__ import annotations

import json
from random import Random

import pytest

from eventdesk.core.shared.codes import new_badge_code, new_tag
from eventdesk.machine import resources
from eventdesk.ui.kit.layouts import badge_in, load_layouts
from eventdesk.ui.kit.wedge import GAP_MS, Kind, Wedge

_WAYS = load_layouts(resources() / "keyboard_layouts.json")


def _code(seed: int = 1) -> str:
    chance = Random(seed)
    return new_badge_code(new_tag(chance.randrange), chance.randrange)


class Desk:
    """Presses keys and keeps what came of them."""

    def __init__(self) -> None:
        self.wedge: Wedge[str] = Wedge(lambda text: badge_in(text, _WAYS))
        self.typed = ""
        self.scans: list[str] = []
        self.at = 0.0

    def press(self, key: str, after: float, kind: Kind = Kind.CHARACTER) -> None:
        if after > GAP_MS:
            self.wait()
        self.at += after
        outcome = self.wedge.press(key, kind, key if kind is Kind.CHARACTER else "", self.at)
        self.typed += "".join(outcome.release)
        if not outcome.held:
            self.typed += key
        if outcome.scan:
            self.scans.append(outcome.scan)

    def type(self, text: str, every: float) -> None:
        for character in text:
            self.press(character, every)

    def enter(self, after: float) -> None:
        self.press("\n", after, Kind.END)

    def wait(self) -> None:
        outcome = self.wedge.lapse(self.at + GAP_MS)
        self.typed += "".join(outcome.release)
        if outcome.scan:
            self.scans.append(outcome.scan)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_burst_with_enter_is_a_scan_and_types_nothing(desk: Desk) -> None:
    desk.type(_code(), 4)
    desk.enter(4)
    assert (desk.scans, desk.typed) == ([_code()], "")


def test_rossi_and_enter_stays_typing_at_any_speed(desk: Desk) -> None:
    for every in (0, 4, 40, 200):
        desk.type("Rossi", every)
        desk.enter(every)
    assert (desk.scans, desk.typed) == ([], "Rossi\n" * 4)


def test_a_code_typed_by_hand_stays_typing(desk: Desk) -> None:
    desk.type(_code(), 120)
    desk.enter(300)
    assert (desk.scans, desk.typed) == ([], _code() + "\n")


def test_two_scans_one_after_the_other_are_two(desk: Desk) -> None:
    for seed in (1, 2):
        desk.type(_code(seed), 1)
        desk.enter(1)
    assert desk.scans == [_code(1), _code(2)]


def test_a_scan_into_a_half_typed_name_leaves_the_name(desk: Desk) -> None:
    desk.type("Ross", 90)
    desk.press(_code()[0], 150)
    desk.type(_code()[1:], 3)
    desk.enter(3)
    assert (desk.scans, desk.typed) == ([_code()], "Ross")


def test_a_scanner_without_enter_is_understood_after_the_pause(desk: Desk) -> None:
    desk.type(_code(), 4)
    desk.wait()
    assert (desk.scans, desk.typed) == ([_code()], "")


def test_the_late_enter_of_a_scan_presses_nothing_but_the_next_one_does(desk: Desk) -> None:
    desk.type(_code(), 4)
    desk.wait()
    desk.enter(60)
    assert desk.typed == ""
    desk.enter(60)
    assert desk.typed == "\n"


def test_one_wrong_character_is_never_a_scan(desk: Desk) -> None:
    code = _code()
    wrong = code[:5] + ("2" if code[5] != "2" else "3") + code[6:]
    wedge: Wedge[str] = Wedge(lambda text: badge_in(text, ()))
    for at, character in enumerate(wrong):
        wedge.press(character, Kind.CHARACTER, character, at)
    outcome = wedge.press("\n", Kind.END, "", 20.0)
    assert outcome.scan == "" and "".join(outcome.release) == wrong


def test_another_key_lets_go_of_what_was_held_in_order(desk: Desk) -> None:
    desk.type("ab", 10)
    desk.press("<", 10, Kind.OTHER)
    assert desk.typed == "ab<"


def test_shift_between_the_characters_of_a_scan_does_no_harm(desk: Desk) -> None:
    for character in _code():
        desk.press("", 2, Kind.MODIFIER)
        desk.press(character, 2)
    desk.enter(2)
    assert desk.scans == [_code()]


def test_a_key_held_down_for_long_does_not_pile_up(desk: Desk) -> None:
    desk.type("a" * 500, 30)
    desk.wait()
    assert desk.typed == "a" * 500


@pytest.mark.parametrize("state", ["normal", "caps_lock"])
@pytest.mark.parametrize("host", ["it", "de", "ch", "es", "fr", "gb", "us"])
def test_all_of_300_codes_of_a_us_scanner_are_read_on_every_layout(desk: Desk, host: str, state: str) -> None:
    layouts = json.loads((resources() / "keyboard_layouts.json").read_text(encoding="utf-8"))["layouts"]
    delivered, chance = layouts[host][state], Random(f"{host} {state}")
    codes = [_code(seed) for seed in range(300)]
    for code in codes:
        for character in code:
            desk.press(delivered[character], chance.uniform(0, 12))
        desk.enter(chance.uniform(0, 12))
    assert (desk.scans, desk.typed) == (codes, "")


def test_lower_case_and_hyphens_are_forgiven() -> None:
    assert badge_in(_code().lower(), ()) == _code()
    assert badge_in("", _WAYS) == badge_in("Rossi", _WAYS) == ""


def test_a_key_pressed_just_before_a_burst_is_typing_and_the_burst_a_scan(desk: Desk) -> None:
    desk.type("ro", every=200)
    desk.type(_code(), every=8)
    desk.enter(after=8)
    assert (desk.typed, desk.scans) == ("ro", [_code()])


def test_a_key_pressed_just_before_a_burst_without_enter_is_typing_too(desk: Desk) -> None:
    desk.press("r", 200)
    desk.type(_code(), every=8)
    desk.wait()
    assert (desk.typed, desk.scans) == ("r", [_code()])
