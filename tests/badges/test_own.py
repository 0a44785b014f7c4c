"""Own sheets, own layouts, corrections of printers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from eventdesk.core.badges.catalogue import read_catalogue
from eventdesk.core.badges.errors import BadLayout, BadSheet, FontForbidden
from eventdesk.core.badges.own import OwnThings, may_be_embedded
from eventdesk.core.badges.sheet import Adjustment
from eventdesk.machine import resources

SHIPPED = read_catalogue(resources())
L7417 = SHIPPED.sheet("L7417")
GOOD = json.loads((resources() / "badge_layouts" / "card-85x54.json").read_text(encoding="utf-8"))


@pytest.fixture
def own(tmp_path: Path) -> OwnThings:
    """A machine that has kept nothing yet."""
    return OwnThings(tmp_path / "badges")


def test_a_machine_that_kept_nothing_has_what_is_shipped(own: OwnThings) -> None:
    assert own.added_to(SHIPPED) == (SHIPPED, ())
    assert own.adjustment("HP") == Adjustment()


def test_an_own_sheet_is_found_again_and_can_be_forgotten(own: OwnThings) -> None:
    mine = replace(L7417, name="Etichette della Provincia", left_top=(14.0, 12.5))
    own.keep_sheet(mine)
    own.keep_sheet(replace(mine, left_top=(14.5, 12.5)))
    catalogue, refused = own.added_to(SHIPPED)
    assert catalogue.sheet("etichette della provincia").left_top == (14.5, 12.5)
    assert (len(catalogue.sheets), refused) == (len(SHIPPED.sheets) + 1, ())
    own.drop_sheet("Etichette della Provincia")
    assert own.added_to(SHIPPED)[0] == SHIPPED


def test_a_sheet_that_cannot_be_is_not_kept(own: OwnThings) -> None:
    with pytest.raises(BadSheet):
        own.keep_sheet(replace(L7417, columns=4))
    assert own.added_to(SHIPPED)[0] == SHIPPED


def test_an_own_layout_takes_the_place_of_ours(own: OwnThings) -> None:
    own.keep_layout("card-85x54", GOOD | {"title": {"it": "Mio", "en": "Mine"}})
    catalogue, _ = own.added_to(SHIPPED)
    assert catalogue.layout("card-85x54").title["it"] == "Mio"
    assert len(catalogue.layouts) == len(SHIPPED.layouts)


def test_a_layout_that_breaks_a_rule_is_not_kept(own: OwnThings) -> None:
    with pytest.raises(BadLayout):
        own.keep_layout("mine", GOOD | {"size": [20, 20]})
    assert own.added_to(SHIPPED)[0] == SHIPPED


def test_damaged_files_are_told_and_stop_nothing(own: OwnThings, tmp_path: Path) -> None:
    folder = tmp_path / "badges"
    (folder / "layouts").mkdir(parents=True)
    (folder / "layouts" / "half.json").write_text('{"size": [90,', encoding="utf-8")
    (folder / "label_sheets.json").write_text('[{"product": "x"}, 7]', encoding="utf-8")
    (folder / "printers.json").write_text("[]", encoding="utf-8")
    catalogue, refused = own.added_to(SHIPPED)
    assert catalogue == SHIPPED
    assert [type(error) for error in refused] == [BadSheet, BadSheet, BadLayout]
    assert own.adjustment("HP") == Adjustment()


def test_each_printer_has_its_own_correction(own: OwnThings) -> None:
    fix = Adjustment(1.2, -0.4, (0.998, 1.001))
    own.keep_adjustment("HP LaserJet", fix)
    own.keep_adjustment("Ricoh", Adjustment(0.5))
    assert (own.adjustment("HP LaserJet"), own.adjustment("Ricoh").right) == (fix, 0.5)


def test_a_font_whose_licence_forbids_it_is_not_kept(own: OwnThings) -> None:
    free = (resources() / "fonts" / "atkinson" / "AtkinsonHyperlegibleNext-Bold.ttf").read_bytes()
    record = free.index(b"OS/2")
    rights = int.from_bytes(free[record + 8 : record + 12], "big") + 8
    for forbidden in (b"\0\2", b"\2\0"):
        with pytest.raises(FontForbidden, match=r"Own\.ttf"):
            own.keep_font("Own.ttf", free[:rights] + forbidden + free[rights + 2 :])
    assert not may_be_embedded(free[:100]) and not own.fonts.exists()
    assert own.keep_font("Own.ttf", free[:rights] + b"\0\x08" + free[rights + 2 :]).is_file()
