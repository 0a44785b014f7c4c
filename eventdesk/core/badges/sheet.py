"""Geometry of label sheets, rolls, cards and pages, in mm from the top left corner of the paper."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from eventdesk.core.badges.errors import BadSheet
from eventdesk.core.badges.ink import Box

A4 = (210.0, 297.0)
A6 = (105.0, 148.0)
Size = tuple[float, float]
_SLACK = 0.05


class SheetKind(StrEnum):
    """What is fed into the printer."""

    SHEET = "sheet"
    ROLL = "roll"
    CARD = "card"
    PAGE = "page"
    FOLDED = "folded"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of labels, all sizes as (across, down) in mm.

    ``pitch`` is the step from one label to the next; ``left_top`` where the first one starts. A roll whose labels have
    any length has 0 there. ``source`` says who published the figures, ``note`` what contradicts them.
    """

    name: str
    paper: Size
    label: Size
    pitch: Size
    left_top: Size
    columns: int = 1
    rows: int = 1
    kind: SheetKind = SheetKind.SHEET
    source: str = ""
    note: str = ""

    @property
    def count(self) -> int:
        """Labels on one sheet."""
        return self.columns * self.rows

    @property
    def names(self) -> tuple[str, ...]:
        """The names it answers to: "Avery L7417 / L7419" is both "Avery L7417" and "L7419"."""
        parts = tuple(part.strip() for part in self.name.split(" / "))
        return (self.name, *parts)

    def label_box(self, index: int) -> Box:
        """Where label ``index`` lies, counted from 0 row by row."""
        row, column = divmod(index % self.count, self.columns)
        left, top = self.left_top
        return Box(left + column * self.pitch[0], top + row * self.pitch[1], *self.label)

    def taking(self, layout: Size) -> Sheet:
        """The sheet as it takes a layout: a single label may lie down, an endless roll is cut to length."""
        if self.kind is SheetKind.SHEET or self.count > 1:
            return self
        across, down = self.label
        if not down:
            wide = layout[1] <= across and layout[0] > across
            return single(self, (layout[0], across) if wide else (across, layout[1]))
        if not _fits(layout, self.label) and _fits(layout, (down, across)):
            return single(self, (down, across))
        return self


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What one printer needs: ``right`` and ``down`` in mm, ``scale`` across and down (1: true to size)."""

    right: float = 0.0
    down: float = 0.0
    scale: Size = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one badge: which page, which label of it, where that label lies."""

    page: int
    index: int
    box: Box


def single(sheet: Sheet, label: Size) -> Sheet:
    """A sheet that is one label of this size."""
    return replace(sheet, paper=label, label=label, pitch=label, left_top=(0.0, 0.0), columns=1, rows=1)


def checked(sheet: Sheet) -> Sheet:
    """``sheet`` itself, when its measures can be; raises BadSheet with the reason otherwise."""
    why = problem_of(sheet)
    if why:
        raise BadSheet(sheet=sheet.name, why=why)
    return sheet


def problem_of(sheet: Sheet) -> str:
    """The key of what is wrong with a sheet's measures, empty when nothing is."""
    endless = sheet.kind is SheetKind.ROLL and not sheet.label[1]
    checks = (
        (sheet.columns < 1 or sheet.rows < 1, "why:badges:no-labels"),
        (min(sheet.label[0], *sheet.paper[:1]) <= 0, "why:badges:no-size"),
        (not endless and min(*sheet.label, *sheet.paper) <= 0, "why:badges:no-size"),
        (min(sheet.left_top) < 0, "why:badges:negative-margin"),
        (sheet.columns > 1 and sheet.pitch[0] < sheet.label[0] - _SLACK, "why:badges:labels-overlap"),
        (sheet.rows > 1 and sheet.pitch[1] < sheet.label[1] - _SLACK, "why:badges:labels-overlap"),
        (_beyond(sheet, 0, sheet.columns), "why:badges:wider-than-paper"),
        (_beyond(sheet, 1, sheet.rows), "why:badges:taller-than-paper"),
    )
    return next((why for wrong, why in checks if wrong), "")


def first_free(used: Collection[int], sheet: Sheet) -> int:
    """The first label of a started sheet after which every label is free (``used`` are indexes from 0).

    A full sheet gives the count of labels: the next badge goes on a new sheet.
    """
    return max((index for index in used if index < sheet.count), default=-1) + 1


def slots(sheet: Sheet, count: int, *, start: int = 0, used: Collection[int] = ()) -> list[Slot]:
    """Places for ``count`` badges, from label ``start`` of the first page on, leaving out the ``used`` ones of it."""
    places: list[Slot] = []
    index = start
    while len(places) < count:
        if index not in used:
            places.append(Slot(index // sheet.count, index % sheet.count, sheet.label_box(index)))
        index += 1
    return places


def page_count(sheet: Sheet, count: int, *, start: int = 0, used: Collection[int] = ()) -> int:
    """How many sheets ``count`` badges need."""
    places = slots(sheet, count, start=start, used=used)
    return places[-1].page + 1 if places else 0


def _fits(inner: Size, outer: Size) -> bool:
    return inner[0] <= outer[0] + _SLACK and inner[1] <= outer[1] + _SLACK


def takes(sheet: Sheet, layout: Size) -> bool:
    """Whether a layout of this size fits on the sheet's labels."""
    return _fits(layout, sheet.taking(layout).label)


def _beyond(sheet: Sheet, axis: int, count: int) -> bool:
    return sheet.left_top[axis] + (count - 1) * sheet.pitch[axis] + sheet.label[axis] > sheet.paper[axis] + _SLACK
