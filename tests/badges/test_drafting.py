"""A layout while it is drawn: changes keep it readable, snapping stays inside, undo gives back what was."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventdesk.core.badges.catalogue import read_catalogue
from eventdesk.core.badges.drafting import (
    LEAST_SIDE,
    Edge,
    History,
    added,
    layout_data,
    problems_by_element,
    pulled,
    raised,
    removed,
    resized_label,
    snapped,
    with_back,
    with_element,
)
from eventdesk.core.badges.errors import BadLayout
from eventdesk.core.badges.ink import Box
from eventdesk.core.badges.layout import Kind, read_layout
from eventdesk.machine import resources

LAYOUTS = read_catalogue(resources()).layouts
STANDARD = next(layout for layout in LAYOUTS if layout.name == "standard-90x54")
AREA = Box(0, 0, 90, 54)
MM = st.floats(-120, 120)
BOXES = st.builds(Box, st.floats(0, 60), st.floats(0, 40), st.floats(LEAST_SIDE, 30), st.floats(LEAST_SIDE, 14))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_what_is_written_is_read_as_it_was(layout) -> None:
    assert read_layout(layout.name, json.loads(json.dumps(layout_data(layout)))) == layout


@given(BOXES, st.sampled_from(Edge), MM, MM, st.lists(BOXES, max_size=4))
def test_a_pulled_box_stays_on_the_badge_and_is_never_too_small(box, edge, dx, dy, others) -> None:
    moved = pulled(box, edge, dx, dy, AREA)
    drawn = snapped(moved, edge, others, AREA)
    for found in (moved, drawn.box):
        assert AREA.holds(found, 0.02)
        assert min(found.w, found.h) >= LEAST_SIDE - 0.02
        assert edge is not Edge.ALL or (found.w, found.h) == pytest.approx((box.w, box.h), abs=0.01)
    if edge is not Edge.ALL:
        for side, value in (("w", "x"), ("n", "y"), ("e", "right"), ("s", "bottom")):
            if side not in edge:
                assert getattr(drawn.box, value) == pytest.approx(getattr(box, value), abs=0.03)


def test_edges_and_middles_are_drawn_to_those_of_others() -> None:
    near = snapped(Box(4.4, 20.2, 30, 6), Edge.ALL, [Box(5, 8, 20, 4)], AREA)
    assert (near.box.x, near.upright) == (5.0, 5.0)
    middle = snapped(Box(30.7, 24.6, 30, 6), Edge.ALL, [], AREA)
    assert (middle.box, middle.upright, middle.lying) == (Box(30, 24, 30, 6), 45.0, 27.0)
    alone = snapped(Box(11.3, 17.2, 7, 5), Edge.RIGHT, [], AREA)
    assert (alone.box, alone.upright) == (Box(11.3, 17.2, 7.2, 5), None)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_new_element_breaks_no_rule_where_there_is_room(kind: Kind) -> None:
    empty = replace(resized_label(STANDARD, (105.0, 148.0)), faces={"front": ()})
    layout = added(added(empty, "front", Kind.QR), "front", kind)
    assert problems_by_element(layout, "front") == {}
    again = removed(added(STANDARD, "front", kind), "front", len(STANDARD.faces["front"]))
    assert again == STANDARD


def test_every_kind_of_mistake_is_told_at_its_element() -> None:
    name = STANDARD.faces["front"][2]
    wrongs = {
        "why:badges:too-small": replace(name, size=(8.0, 30.0)),
        "why:badges:faint": replace(name, colour="#bbbbbb"),
        "why:badges:elements-overlap": replace(name, box=Box(60, 30, 25, 16)),
        "why:badges:leaves-label": replace(name, box=Box(60, 10, 40, 16)),
        "why:badges:sizes-crossed": replace(name, size=(30.0, 14.0)),
    }
    for why, element in wrongs.items():
        layout = with_element(STANDARD, "front", 2, element)
        assert why in problems_by_element(layout, "front").values()
        with pytest.raises(BadLayout):
            read_layout("x", layout_data(layout))


def test_the_label_and_its_back_can_change() -> None:
    grown = resized_label(STANDARD, (100.0, 60.0))
    assert (grown.size, grown.panels[0].box) == ((100.0, 60.0), Box(0, 0, 100, 60))
    both = with_back(STANDARD, there=True)
    assert (both.back, both.faces["back"]) == ("back", ())
    assert with_back(both, there=False) == STANDARD
    assert problems_by_element(resized_label(STANDARD, (60.0, 54.0)), "front")
    with pytest.raises(BadLayout):
        read_layout("x", layout_data(resized_label(STANDARD, (10.0, 5.0))))


def test_order_is_who_lies_over_whom() -> None:
    moved, place = raised(STANDARD, "front", 0, 2)
    assert (place, moved.faces["front"][2]) == (2, STANDARD.faces["front"][0])
    assert raised(STANDARD, "front", 0, -1) == (STANDARD, 0)


@given(st.lists(st.sampled_from((Kind.TEXT, Kind.BAND, Kind.LOGO)), min_size=1, max_size=8), st.data())
def test_undo_and_redo_walk_back_and_forth(kinds, data) -> None:
    history, states = History(STANDARD), [STANDARD]
    for kind in kinds:
        history = history.then(added(history.present, "front", kind))
        states.append(history.present)
    steps = data.draw(st.integers(0, len(kinds)))
    for n in range(steps):
        history = history.undone()
        assert history.present == states[-2 - n]
    for _ in range(steps):
        history = history.redone()
    assert history.present == states[-1]
    assert history.redone() == history


def test_a_held_key_is_undone_as_one() -> None:
    history = History(STANDARD)
    for step in range(5):
        element = replace(STANDARD.faces["front"][2], box=Box(5 + step / 2, 10.6, 70, 16.8))
        history = history.then(with_element(STANDARD, "front", 2, element), "move 2")
    assert history.then(history.present) is history
    assert history.undone().present == STANDARD
    assert History(STANDARD).undone().present == STANDARD
