"""An own label sheet while it is being typed: pure, so that every keystroke can be judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from eventdesk.core.badges.ink import Box
from eventdesk.core.badges.sheet import Sheet, SheetKind, problem_of
from eventdesk.core.shared.folding import fold, one_line

FIELDS = ("paper_w", "paper_h", "label_w", "label_h", "left", "top", "pitch_w", "pitch_h")
"""Measures of the form in mm, in the order they are asked."""


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """What the form says. All measures in mm."""

    name: str = ""
    paper_w: float = 210.0
    paper_h: float = 297.0
    label_w: float = 90.0
    label_h: float = 54.0
    left: float = 15.0
    top: float = 13.5
    pitch_w: float = 90.0
    pitch_h: float = 54.0
    columns: int = 2
    rows: int = 5

    @property
    def sheet(self) -> Sheet:
        """The sheet it describes, right or wrong."""
        single = self.columns == self.rows == 1 and (self.paper_w, self.paper_h) == (self.label_w, self.label_h)
        return Sheet(
            one_line(self.name),
            (self.paper_w, self.paper_h),
            (self.label_w, self.label_h),
            (self.pitch_w, self.pitch_h),
            (self.left, self.top),
            self.columns,
            self.rows,
            SheetKind.ROLL if single else SheetKind.SHEET,
        )

    def problem(self, taken: Iterable[str] = ()) -> str:
        """The key of what is wrong, empty when nothing is. ``taken`` are names that come with the program."""
        name = fold(one_line(self.name))
        if not name:
            return "why:badges:no-name"
        if name in {fold(other) for other in taken}:
            return "why:badges:name-taken"
        return problem_of(self.sheet)


def draft_of(sheet: Sheet, name: str = "") -> SheetDraft:
    """A draft to start from: this sheet under another name."""
    down = sheet.label[1] or sheet.label[0]
    paper = sheet.paper if sheet.paper[1] else (sheet.paper[0], down)
    pitch = sheet.pitch if sheet.pitch[1] else (sheet.pitch[0], down)
    return SheetDraft(
        name or sheet.name, *paper, sheet.label[0], down, *sheet.left_top, *pitch, sheet.columns, sheet.rows
    )


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """``wanted``, with a number when it is taken."""
    known = {fold(name) for name in taken}
    if fold(wanted) not in known:
        return wanted
    number = 2
    while fold(f"{wanted} {number}") in known:
        number += 1
    return f"{wanted} {number}"


def wrong_labels(sheet: Sheet) -> frozenset[int]:
    """The labels that leave the paper or overlap another one: to be drawn as wrong."""
    paper = Box(0, 0, *sheet.paper)
    boxes = [sheet.label_box(index) for index in range(sheet.count)]
    close = replace(sheet, columns=min(2, sheet.columns), rows=min(2, sheet.rows))
    near = [close.label_box(index) for index in range(close.count)]
    overlap = any(one.meets(other, 0.05) for number, one in enumerate(near) for other in near[:number])
    return frozenset(n for n, box in enumerate(boxes) if overlap or not paper.holds(box, 0.05))
