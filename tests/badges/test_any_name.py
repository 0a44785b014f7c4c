"""Any name on any layout: nothing leaves its box, nothing touches the quiet zone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventdesk.core.badges.catalogue import read_catalogue
from eventdesk.core.badges.compose import FONT_PACK, OTHER_FAMILY, Setting, compose, parts_of
from eventdesk.core.badges.drafting import problems_by_element, removed, resized_label
from eventdesk.core.badges.face import AgendaLine, BadgeFace
from eventdesk.core.badges.ink import (
    MM_PER_POINT,
    Box,
    Cut,
    Disc,
    Family,
    Fill,
    Glyphs,
    Ink,
    Line,
    Outline,
    Qr,
    Text,
    Weight,
)
from eventdesk.core.badges.layout import Element, Kind, Layout, Panel
from eventdesk.core.badges.typeset import Align, Type, Valign
from eventdesk.core.shared.folding import one_line
from eventdesk.machine import resources
from eventdesk.printing.fonts import Fonts
from tests.badges.invented import face

LAYOUTS = read_catalogue(resources()).layouts
FONTS = Fonts(resources() / "fonts" / "noto")

LETTERS = st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Z"])
LATIN = st.text("abcdefghijklmnopqrstuvwxyzàèìòùçñßøłţậßÅÉĐĞŠŽÞ'’-. ", max_size=60)
NAMES = st.one_of(LATIN, LATIN.map(str.upper), st.text(LETTERS, max_size=90), st.text("ЖЩўΩήẤĂậ ", max_size=40)).map(
    one_line
)


class Blocks:
    """Outlines of a font in which every character is a block a whole em wide."""

    def shape(self, text: str, weight: Weight) -> Outline | None:
        """As wide as long."""
        return Outline(float(len(text)), 0.9, 0.3, (("m", 0.0, 0.0), ("z",)))


def bounds(item: Ink, type_: Type) -> Box:
    """The box that a piece of ink may touch, in mm."""
    if isinstance(item, Text | Glyphs):
        em = item.size * MM_PER_POINT
        weight = item.weight if isinstance(item, Text) else Weight.BOLD
        above, below = type_.reach(item.text, weight)
        wide = item.outline.width if isinstance(item, Glyphs) else type_.width(item.text, weight)
        return Box(item.x, item.y - above * em, wide * em, (above + below) * em)
    if isinstance(item, Line):
        return Box(min(item.x1, item.x2), min(item.y1, item.y2), abs(item.x2 - item.x1), abs(item.y2 - item.y1))
    assert isinstance(item, Fill | Disc | Qr)
    return item.box


def faults(shown: BadgeFace, outlines: Blocks | None, layouts: Iterable[Layout] = LAYOUTS) -> Iterator[str]:
    """Every piece of ink that is where it should not be."""
    type_ = Type(FONTS, outlines)
    for layout in layouts:
        for name in layout.faces:
            parts = parts_of(layout, name, shown, Setting(type_))
            quiet = [element.box for element, _ in parts if element.kind is Kind.QR]
            for element, items in parts:
                for item in items:
                    box = bounds(item, type_)
                    if not element.box.holds(box, 0.02):
                        yield f"{layout.name}: {element.kind} {item} leaves {element.box}"
                    if element.kind is not Kind.QR and any(zone.meets(box) for zone in quiet):
                        yield f"{layout.name}: {element.kind} {item} enters the quiet zone"


@settings(max_examples=80, deadline=None)
@given(first=NAMES, last=NAMES, organisation=NAMES, event=NAMES, shaped=st.booleans())
def test_any_words_stay_in_their_boxes_and_out_of_the_quiet_zone(
    first: str, last: str, organisation: str, event: str, *, shaped: bool
) -> None:
    parts = (first, last) if first and last else ()
    shown = face(
        1, name=one_line(f"{first} {last}"), parts=parts, organisation=organisation, event=event, no_photo=True
    )
    assert list(faults(shown, Blocks() if shaped else None)) == []


def test_a_cut_line_of_shaped_letters_counts_its_ellipsis() -> None:
    shown = face(1, name="a 0000000000000000Ա00", parts=("a", "0000000000000000Ա00"))
    assert list(faults(shown, Blocks())) == []


LINES = st.builds(
    AgendaLine, st.integers(1, 12), st.sampled_from(("", "09:30")), st.integers(0, 600), LATIN.map(one_line)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=12).map(tuple))
def test_any_agenda_stays_in_its_box_or_is_reported(agenda: tuple[AgendaLine, ...]) -> None:
    shown = face(1, agenda=agenda)
    assert list(faults(shown, None)) == []
    for layout in (x for x in LAYOUTS if x.shows_agenda and agenda):
        composed = compose(layout, shown, Setting(Type(FONTS)))
        reported = any(p.key == "badges:problem-agenda-long" for p in composed.problems)
        parts = [
            items
            for name in layout.faces
            for e, items in parts_of(layout, name, shown, Setting(Type(FONTS)))
            if e.kind is Kind.AGENDA
        ]
        assert reported != all(parts)


@settings(max_examples=45, deadline=None)
@given(NAMES.filter(bool))
def test_a_name_is_printed_whole_or_reported(name: str) -> None:
    shown = face(1, name=name, parts=())
    for layout in LAYOUTS:
        composed = compose(layout, shown, Setting(Type(FONTS)))
        if any(
            problem.key.startswith(("badges:problem-name", "badges:problem-glyphs", FONT_PACK))
            for problem in composed.problems
        ):
            continue
        parts = parts_of(layout, "front", shown, Setting(Type(FONTS)))
        texts = [i.text for e, items in parts if e.kind is Kind.NAME for i in items if isinstance(i, Text)]
        assert "".join(texts).replace(" ", "") == name.replace(" ", "")


@pytest.mark.parametrize("name", ["محمد الأمين", "דוד לוי", "अनिता शर्मा", "王小明", "ก้อง ใจดี", "e\u0323\u0302 Rossi"])
def test_without_outlines_a_script_that_needs_shaping_is_reported_never_drawn(name: str) -> None:
    shown = face(1, name=one_line(name), parts=())
    composed = compose(LAYOUTS[0], shown, Setting(Type(FONTS)))
    plain = not FONTS.undrawable(shown.name, Weight.BOLD)
    key = FONT_PACK if name == "王小明" else "badges:problem-glyphs"
    assert plain or [p.key for p in composed.problems] == [key]
    drawn = "".join(item.text for item in composed.front if isinstance(item, Text))
    assert not FONTS.undrawable(drawn, Weight.BOLD)


def test_a_field_is_set_in_its_family_or_whole_in_the_usual_one_and_told() -> None:
    layout = next(x for x in LAYOUTS if x.name == "standard-90x54")
    legible = tuple(replace(element, family=Family.LEGIBLE) for element in layout.faces["front"])
    layout = replace(layout, faces={"front": legible})
    shown = face(1, name="Łucja Воробьёва", parts=("Łucja", "Воробьёва"), organisation="Città di Torino")
    composed = compose(layout, shown, Setting(Type(FONTS)))
    cuts = {item.text: item.weight for item in composed.front if isinstance(item, Text)}
    assert {cut for text, cut in cuts.items() if text in shown.name} == {Weight.BOLD}
    assert cuts["Città di Torino"] == Cut(Family.LEGIBLE, Weight.REGULAR)
    assert [(p.key, p.values["field"]) for p in composed.problems] == [(OTHER_FAMILY, "why:badges:field-name")]


def test_a_name_nothing_can_draw_leaves_a_line_to_write_on() -> None:
    shown = face(1, name="王小明", parts=())
    layout = next(x for x in LAYOUTS if x.name == "standard-90x54")
    named = [items for e, items in parts_of(layout, "front", shown, Setting(Type(FONTS))) if e.kind is Kind.NAME]
    assert isinstance(named[0][0], Line)


def test_with_outlines_a_name_of_another_script_is_one_shape() -> None:
    shown = face(1, name="محمد الأمين", parts=("محمد", "الأمين"))
    composed = compose(LAYOUTS[0], shown, Setting(Type(FONTS, Blocks())))
    assert composed.problems == ()
    assert {type(item) for item in composed.front if isinstance(item, Text | Glyphs)} == {Text, Glyphs}


def test_what_a_font_pack_would_draw_is_told_apart_with_where_to_put_it(tmp_path: Path) -> None:
    shown = face(1, name="王 \U000fffff", parts=())
    (pack, other) = compose(LAYOUTS[0], shown, Setting(Type(FONTS), fonts=tmp_path / "fonts")).problems
    assert (pack.key, pack.values["characters"], pack.values["folder"]) == (FONT_PACK, "王", str(tmp_path / "fonts"))
    assert (other.key, other.values["characters"]) == ("badges:problem-glyphs", "\U000fffff")


BOXES = st.builds(Box, st.floats(0, 80), st.floats(0, 50), st.floats(2, 60), st.floats(2, 30))
DRAWN = st.lists(
    st.builds(
        Element,
        st.sampled_from([kind for kind in Kind if kind is not Kind.LOGO]),
        BOXES,
        st.sampled_from(((6.0, 9.0), (13.0, 30.0), (14.0, 14.0))),
        family=st.sampled_from(Family),
        weight=st.sampled_from(Weight),
        align=st.sampled_from(Align),
        valign=st.sampled_from(Valign),
        fill=st.sampled_from(("", "#ffffff", "#dddddd")),
        lines=st.integers(1, 4),
        hug=st.booleans(),
        caps=st.booleans(),
        text=st.just("Benvenute e benvenuti"),
    ),
    min_size=2,
    max_size=9,
)


@settings(max_examples=40, deadline=None)
@given(elements=DRAWN, first=LATIN, last=NAMES)
def test_whatever_is_drawn_and_breaks_no_rule_keeps_every_name_in_its_place(
    elements: list[Element], first: str, last: str
) -> None:
    layout = replace(resized_label(LAYOUTS[0], (90.0, 54.0)), faces={"front": tuple(elements)}, back="", folds=(0, 0))
    layout = replace(layout, panels=(Panel("front", Box(0, 0, 90, 54)),))
    while wrong := problems_by_element(layout, "front"):
        layout = removed(layout, "front", max(wrong))
    parts = (first, last) if first and last else ()
    shown = face(1, name=one_line(f"{first} {last}"), parts=parts, no_photo=True)
    assert list(faults(shown, None, [layout])) == []
