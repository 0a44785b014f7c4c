"""Lists on plain A4: signature sheets, lists by surname, table lists; readable in black and white, large if wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from eventdesk.core.badges.ink import MM_PER_POINT, Box, Fill, Frame, Ink, Line, Page, Weight
from eventdesk.core.badges.sheet import A4, Size
from eventdesk.core.badges.typeset import Align, Type, Valign, set_text, shortened

_SIDE, _TOP, _BOTTOM = 14.0, 12.0, 12.0
_TITLE, _SUBTITLE, _HEAD, _FOOT = 9.0, 5.5, 7.0, 5.0
_PAD = 1.4
_RULE, _STRIPE, _GREY = "#999999", "#efefef", "#444444"
_LEAST_SHARE = 0.75
"""A text too long for its cell is set smaller, down to this share of the list's type, before it is shortened."""
LEAST_SIZE = 8.0
LARGE_PRINT = 18.0
"""Points of large print (Royal National Institute of Blind People, clear print guidelines: 16 to 18 and more)."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: its head, its share of the width, how its words stand. An empty one is for writing in.

    ``tick`` draws a box to tick instead of words.
    """

    head: str
    share: float
    weight: Weight = Weight.REGULAR
    align: Align = Align.LEFT
    tick: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row. Rows of one ``group`` stand under its name; another ``page`` begins a new page."""

    cells: tuple[str, ...]
    group: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class PaperList:
    """A list as it is printed. ``size`` in points, ``height`` of a row in mm; ``foot`` may say {page} and {pages}."""

    title: str
    columns: tuple[ListColumn, ...]
    rows: tuple[ListRow, ...]
    subtitle: str = ""
    foot: str = "{page} / {pages}"
    size: float = 10.0
    height: float = 7.0
    paper: Size = A4

    def large(self) -> PaperList:
        """The same list in large print."""
        grown = LARGE_PRINT / self.size
        return replace(self, size=LARGE_PRINT, height=max(self.height, 7.0 * grown))


def list_pages(paper_list: PaperList, type_: Type) -> Iterator[Page]:
    """The pages of a list; heads and title stand on each, and nobody's row is broken."""
    chunks = list(_chunks(paper_list))
    for number, chunk in enumerate(chunks, start=1):
        yield _page(paper_list, chunk, number, len(chunks), type_)


def _room(paper_list: PaperList) -> float:
    above = _TOP + _TITLE + (_SUBTITLE if paper_list.subtitle else 0) + _HEAD
    return paper_list.paper[1] - above - _BOTTOM - _FOOT


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What stands on one page: a group's name (or nothing) or a row, each of the list's row height."""

    entries: tuple[ListRow | str, ...]


def _chunks(paper_list: PaperList) -> Iterator[_Chunk]:
    fits = max(3, int(_room(paper_list) / paper_list.height))
    for _, rows in groupby(paper_list.rows, key=lambda row: row.page):
        yield from _filled(list(rows), fits)
    if not paper_list.rows:
        yield _Chunk(())


def _filled(rows: Sequence[ListRow], fits: int) -> Iterator[_Chunk]:
    """Rows under the names of their groups; a name never stands alone at the foot of a page."""
    entries: list[ListRow | str] = []
    group = ""
    for row in rows:
        needed = 2 if row.group and (row.group != group or not entries) else 1
        if len(entries) + needed > fits:
            yield _Chunk(tuple(entries))
            entries = []
        if row.group and (row.group != group or not entries):
            entries.append(row.group)
        group = row.group
        entries.append(row)
    yield _Chunk(tuple(entries))


def _page(paper_list: PaperList, chunk: _Chunk, number: int, count: int, type_: Type) -> Page:
    across, down = paper_list.paper
    wide = across - 2 * _SIDE
    y = _TOP
    ink: list[Ink] = []
    ink += set_text(paper_list.title, Box(_SIDE, y, wide, _TITLE), (10, 17), type_, weight=Weight.BOLD)
    y += _TITLE
    if paper_list.subtitle:
        ink += set_text(paper_list.subtitle, Box(_SIDE, y, wide, _SUBTITLE), (8, 10), type_, colour=_GREY)
        y += _SUBTITLE
    edges = _edges(paper_list, wide)
    size = max(LEAST_SIZE, min(paper_list.size, 11.0))
    for column, (x, width) in zip(paper_list.columns, edges, strict=True):
        ink += _cell(column.head, Box(x, y, width, _HEAD), size, type_, replace(column, weight=Weight.BOLD))
    y += _HEAD
    ink.append(Line(_SIDE, y, across - _SIDE, y, line=0.5))
    for entry in chunk.entries:
        ink += _entry(paper_list, entry, Box(_SIDE, y, wide, paper_list.height), edges, type_)
        y += paper_list.height
        ink.append(Line(_SIDE, y, across - _SIDE, y, _RULE, 0.15))
    foot = Box(_SIDE, down - _BOTTOM - _FOOT + 2, wide, _FOOT)
    said = paper_list.foot.format(page=number, pages=count)
    ink += set_text(said, foot, (8, 9), type_, align=Align.RIGHT, valign=Valign.BOTTOM, colour=_GREY)
    return Page(*paper_list.paper, tuple(ink))


def _edges(paper_list: PaperList, wide: float) -> list[tuple[float, float]]:
    """Where each column starts, and how wide it is."""
    total = sum(column.share for column in paper_list.columns)
    x, edges = _SIDE, []
    for column in paper_list.columns:
        width = wide * column.share / total
        edges.append((x, width))
        x += width
    return edges


def _entry(
    paper_list: PaperList, entry: ListRow | str, box: Box, edges: Sequence[tuple[float, float]], type_: Type
) -> list[Ink]:
    if isinstance(entry, str):
        name = ListColumn("", 1, Weight.BOLD)
        return [Fill(box, _STRIPE), *_cell(entry, box, paper_list.size * 1.1, type_, name)]
    ink: list[Ink] = [Line(x, box.y, x, box.bottom, _RULE, 0.15) for x, _ in edges[1:]]
    for cell, column, (x, width) in zip(entry.cells, paper_list.columns, edges, strict=True):
        if column.tick:
            side = min(4.0, width - 1, box.h - 1.5)
            ink.append(Frame(Box(x + (width - side) / 2, box.y + (box.h - side) / 2, side, side), line=0.3))
        ink += _cell(cell, Box(x, box.y, width, box.h), paper_list.size, type_, column)
    return ink


def _cell(text: str, box: Box, size: float, type_: Type, column: ListColumn) -> list[Ink]:
    """A text on one line, or on two smaller ones where the row is high enough, in the middle of its cell."""
    if not text:
        return []
    inner = box.inset(_PAD, 0.4)
    least = max(LEAST_SIZE, size * _LEAST_SHARE)
    lines = 2 if " " in text and inner.h >= 2.4 * least * MM_PER_POINT else 1
    if lines == 1:
        text = shortened(text, column.weight, inner.w, least, type_)
    return list(
        set_text(
            text, inner, (least, size), type_,
            weight=column.weight, lines=lines, align=column.align, valign=Valign.MIDDLE,
        )
    )  # fmt: skip
