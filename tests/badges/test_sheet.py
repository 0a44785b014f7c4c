"""Geometry of label sheets in mm."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventdesk.core.badges.catalogue import as_data, own_sheet, read_catalogue
from eventdesk.core.badges.compose import Composed
from eventdesk.core.badges.errors import BadSheet, LayoutTooLarge, NoSuchSheet
from eventdesk.core.badges.imposition import Duplex, Imposition, back_box, crop_marks, imposed, pages
from eventdesk.core.badges.ink import Box, Line, Placed
from eventdesk.core.badges.sheet import A4, Sheet, SheetKind, first_free, page_count, problem_of, slots
from eventdesk.machine import resources

CATALOGUE = read_catalogue(resources())
L7417 = CATALOGUE.sheet("Avery L7417")


def test_labels_follow_row_by_row_from_the_margins() -> None:
    boxes = [L7417.label_box(index) for index in (0, 1, 2, 9)]
    assert boxes == [Box(15, 13.5, 90, 54), Box(105, 13.5, 90, 54), Box(15, 67.5, 90, 54), Box(105, 229.5, 90, 54)]


@pytest.mark.parametrize("name", ["Avery L7417", "L7419", "avery l7417 / l7419", "L7417", "C32011", "4744"])
def test_a_sheet_answers_to_each_of_its_names(name: str) -> None:
    assert CATALOGUE.sheet(name).name


def test_an_unknown_sheet_tells_the_known_ones() -> None:
    with pytest.raises(NoSuchSheet, match="L7417"):
        CATALOGUE.sheet("417")


@pytest.mark.parametrize("sheet", CATALOGUE.sheets, ids=lambda sheet: sheet.name)
def test_shipped_sheets_have_labels_apart_and_on_the_paper(sheet: Sheet) -> None:
    boxes = [sheet.label_box(index) for index in range(sheet.count)]
    assert all(Box(0, 0, *sheet.paper).holds(box) for box in boxes)
    assert not any(a.meets(b) for n, a in enumerate(boxes) for b in boxes[:n])


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"columns": 0}, "no-labels"),
        ({"label": (0.0, 54.0)}, "no-size"),
        ({"left_top": (-1.0, 13.5)}, "negative-margin"),
        ({"pitch": (89.0, 54.0)}, "labels-overlap"),
        ({"pitch": (90.0, 53.0)}, "labels-overlap"),
        ({"columns": 3}, "wider-than-paper"),
        ({"rows": 6}, "taller-than-paper"),
    ],
)
def test_measures_that_cannot_be_are_refused_with_the_reason(change: dict[str, object], why: str) -> None:
    assert problem_of(replace(L7417, **change)) == f"why:badges:{why}"  # type: ignore[arg-type]


def test_an_own_sheet_is_checked_and_takes_the_place_of_ours() -> None:
    own = own_sheet(as_data(L7417) | {"left_top_mm": [14, 12]})
    changed = CATALOGUE.with_sheets([own])
    assert changed.sheet("L7417").left_top == (14, 12)
    assert len(changed.sheets) == len(CATALOGUE.sheets)
    with pytest.raises(BadSheet):
        own_sheet(as_data(L7417) | {"columns": 9})


def test_a_started_sheet_goes_on_after_its_last_used_label() -> None:
    assert [first_free(used, L7417) for used in ((), (0, 1, 4), tuple(range(10)))] == [0, 5, 10]


@given(st.integers(0, 45), st.integers(0, 9), st.frozensets(st.integers(0, 9), max_size=9))
def test_every_badge_has_a_label_of_its_own_and_used_ones_are_left_out(
    count: int, start: int, used: frozenset[int]
) -> None:
    places = slots(L7417, count, start=start, used=used)
    taken = [(slot.page, slot.index) for slot in places]
    assert len(set(taken)) == count
    assert taken == sorted(taken)
    assert not {index for page, index in taken if page == 0} & (used | set(range(start)))
    assert page_count(L7417, count, start=start, used=used) == max((page for page, _ in taken), default=-1) + 1


def test_a_lying_layout_turns_a_card_and_cuts_an_endless_roll() -> None:
    card, roll = CATALOGUE.sheet("CR80"), CATALOGUE.sheet("Brother DK-2205")
    assert card.taking((85, 54)).label == (86, 54)
    assert card.taking((54, 86)).label == (54, 86)
    assert roll.taking((90, 54)).label == (90, 62)
    assert roll.taking((54, 86)).label == (62, 86)


def test_a_layout_larger_than_the_label_is_refused() -> None:
    with pytest.raises(LayoutTooLarge):
        imposed(Imposition(CATALOGUE.sheet("Durable 1453-02")), CATALOGUE.layout("a6"))


def test_a_layout_stands_in_the_middle_of_a_larger_label() -> None:
    form = CATALOGUE.layout("standard-90x54")
    how = imposed(Imposition(CATALOGUE.sheet("L7165")), form)
    page = next(pages([Composed((), (), ())], form, how))
    placed = page.items[0]
    assert isinstance(placed, Placed)
    assert (placed.box.x, placed.box.y) == pytest.approx((4.67 + 4.53, 13.04 + 6.865))


def test_the_other_side_lies_mirrored_on_the_turned_paper() -> None:
    first = L7417.label_box(0)
    assert back_box(Imposition(L7417), first) == L7417.label_box(1)
    assert back_box(Imposition(L7417, duplex=Duplex.SHORT_EDGE), first).y == pytest.approx(297 - 13.5 - 54)


def test_crop_marks_lie_between_the_labels_and_never_on_them() -> None:
    for sheet in CATALOGUE.sheets:
        marks = crop_marks(sheet)
        boxes = [sheet.label_box(index).inset(0.15) for index in range(sheet.count)]
        for mark in marks:
            assert isinstance(mark, Line)
            assert not any(box.meets(Box(mark.x1, mark.y1, mark.x2 - mark.x1, mark.y2 - mark.y1)) for box in boxes)
    assert len(crop_marks(L7417)) == 2 * (3 + 6)


def test_measures_are_those_of_the_published_sources() -> None:
    for sheet in CATALOGUE.sheets:
        if sheet.kind is SheetKind.SHEET and sheet.name != "A6, four on A4":
            assert sheet.source
            assert sheet.paper == A4
