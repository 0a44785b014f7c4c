"""The label sheets and layouts that come with the program, and those of the user, found by name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from eventdesk.core.badges.errors import BadLayout, BadSheet, LayoutTooLarge, NoSuchLayout, NoSuchSheet
from eventdesk.core.badges.layout import Layout, read_layout
from eventdesk.core.badges.sheet import A4, A6, Sheet, SheetKind, Size, checked, single, takes
from eventdesk.core.shared.folding import fold

_PAPERS: Mapping[str, Size] = {"A4": A4}
_BLANK: Size = (0.0, 0.0)
EIGHT_ON_A4 = Sheet("A7, eight on A4", A4, (105.0, 74.25), (105.0, 74.25), _BLANK, 2, 4)
TWO_ON_A4 = Sheet("A5, two on A4", A4, (210.0, 148.5), (210.0, 148.5), _BLANK, 1, 2)
FOUR_ON_A4 = Sheet("A6, four on A4", A4, (105.0, 148.5), (105.0, 148.5), _BLANK, 2, 2)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What badges can be printed on, and how they can look."""

    sheets: tuple[Sheet, ...]
    layouts: tuple[Layout, ...]

    def sheet(self, name: str) -> Sheet:
        """The sheet called ``name``; "Avery L7417", "L7417" and "l7417" are the same. Raises NoSuchSheet."""
        wanted = fold(name)
        for tail in (False, True):
            for sheet in self.sheets:
                if any(_answers(fold(own), wanted, tail=tail) for own in sheet.names):
                    return sheet
        raise NoSuchSheet(name=name, known=", ".join(sheet.name for sheet in self.sheets))

    def layout(self, name: str) -> Layout:
        """The layout called ``name``. Raises NoSuchLayout."""
        for layout in self.layouts:
            if fold(layout.name) == fold(name):
                return layout
        raise NoSuchLayout(name=name, known=", ".join(layout.name for layout in self.layouts))

    def layouts_for(self, sheet: Sheet, *, agenda: bool = False) -> tuple[Layout, ...]:
        """The layouts that fit on a sheet's labels, the one that fills them best first.

        Of two of the same size the one with (``agenda``) or without a personal agenda comes first.
        """
        fitting = (layout for layout in self.layouts if takes(sheet, layout.size))
        return tuple(sorted(fitting, key=lambda layout: (-layout.area, layout.shows_agenda != agenda, layout.name)))

    def best_layout(self, sheet: Sheet, *, agenda: bool = False) -> Layout:
        """The layout that fills a sheet's labels best. Raises LayoutTooLarge when even the smallest does not fit."""
        fitting = self.layouts_for(sheet, agenda=agenda)
        if fitting:
            return fitting[0]
        least = min(self.layouts, key=lambda layout: layout.area)
        sizes = dict(zip(("width", "height", "label_width", "label_height"), (*least.size, *sheet.label), strict=True))
        raise LayoutTooLarge(layout=least.name, sheet=sheet.name, **sizes)

    def with_sheets(self, own: Iterable[Sheet]) -> Catalogue:
        """The catalogue with sheets of the user's own, checked; one of the same name takes the place of ours."""
        added = tuple(checked(sheet) for sheet in own)
        names = {fold(sheet.name) for sheet in added}
        return replace(self, sheets=(*added, *(s for s in self.sheets if fold(s.name) not in names)))

    def with_layouts(self, own: Iterable[Layout]) -> Catalogue:
        """The catalogue with layouts of the user's own; one of the same name takes the place of ours."""
        added = tuple(own)
        names = {fold(layout.name) for layout in added}
        return replace(self, layouts=(*added, *(x for x in self.layouts if fold(x.name) not in names)))


def read_catalogue(resources: Path) -> Catalogue:
    """The catalogue of a resources folder: ``label_sheets.json`` and ``badge_layouts/*.json``."""
    sheets = read_sheets(json.loads((resources / "label_sheets.json").read_text("utf-8")))
    files = sorted((resources / "badge_layouts").glob("*.json"))
    return Catalogue(sheets, tuple(read_layout_file(file) for file in files))


def read_layout_file(file: Path) -> Layout:
    """A layout file, checked. Raises BadLayout, also when it is not JSON."""
    try:
        data = json.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise BadLayout(layout=file.stem, where=str(error), why="why:badges:not-json") from error
    return read_layout(file.stem, data)


def read_sheets(data: Mapping[str, Any]) -> tuple[Sheet, ...]:
    """Every sheet, roll, card and page of ``label_sheets.json``, checked; the usual one first."""
    sheets = [_sheet(entry) for entry in data.get("sheets", ())]
    sheets.sort(key=lambda sheet: not sheet.name.startswith("Avery L7417"))
    rolls = [_one(entry, SheetKind.ROLL) for entry in data.get("rolls", ())]
    cards = [_one(entry, SheetKind.CARD) for entry in data.get("cards", ())]
    pages = [_paper(name) for name in data.get("pages", ())]
    return tuple(checked(sheet) for sheet in (*sheets, *pages, FOUR_ON_A4, *cards, *rolls))


def own_sheet(data: object) -> Sheet:
    """A sheet a person measured, written like those of ``label_sheets.json``; checked. Raises BadSheet."""
    if not isinstance(data, Mapping):
        raise BadSheet(sheet=str(data)[:40], why="why:badges:not-a-map")
    try:
        sheet = _sheet(data)
    except (KeyError, TypeError, ValueError) as error:
        raise BadSheet(sheet=str(data.get("product", ""))[:40], why="why:badges:not-a-map") from error
    return checked(sheet)


def as_data(sheet: Sheet) -> dict[str, Any]:
    """A sheet as ``own_sheet`` reads it."""
    return {
        "product": sheet.name,
        "kind": str(sheet.kind),
        "paper": list(sheet.paper),
        "label_mm": list(sheet.label),
        "pitch_mm": list(sheet.pitch),
        "left_top_mm": list(sheet.left_top),
        "columns": sheet.columns,
        "rows": sheet.rows,
        "source": sheet.source,
        "note": sheet.note,
    }


def _answers(own: str, wanted: str, *, tail: bool) -> bool:
    return own.endswith(" " + wanted) if tail else own == wanted


def _sheet(entry: Mapping[str, Any]) -> Sheet:
    paper = entry.get("paper", "A4")
    return Sheet(
        name=str(entry["product"]),
        paper=_PAPERS[paper] if isinstance(paper, str) else _size(paper),
        label=_size(entry["label_mm"]),
        pitch=_size(entry["pitch_mm"]),
        left_top=_size(entry["left_top_mm"]),
        columns=int(entry["columns"]),
        rows=int(entry["rows"]),
        kind=SheetKind(entry.get("kind", SheetKind.SHEET)),
        source=str(entry.get("source", "")),
        note=str(entry.get("note", "")),
    )


def _one(entry: Mapping[str, Any], kind: SheetKind) -> Sheet:
    size = _size(entry["label_mm"])
    return Sheet(str(entry["product"]), size, size, size, _BLANK, kind=kind)


def _paper(name: str) -> Sheet:
    if "folded" in name:
        return Sheet(name.split(" (", maxsplit=1)[0], A4, A4, A4, _BLANK, kind=SheetKind.FOLDED, note=name)
    size = A6 if "portrait" in name else (A6[1], A6[0])
    return single(Sheet(name, size, size, size, _BLANK, kind=SheetKind.PAGE), size)


def _size(pair: Any) -> Size:
    across, down = pair
    return float(across or 0), float(down or 0)
