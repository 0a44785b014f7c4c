"""Understanding lists without a ledger: helpers of these tests."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from eventdesk.core.registration.listing.grid import Cell, Grid, Row
from eventdesk.core.registration.listing.places import Zones, load_zones
from eventdesk.core.registration.listing.sheets import Sheet, understand
from eventdesk.core.registration.preview import NO_CHOICES, Choices, Preview, preview_of
from eventdesk.core.registration.settling import Roll
from eventdesk.spreadsheets.reading_child import Limits, read

DATA = Path(__file__).parent / "data"
LISTS = tuple(sorted(path.name for path in DATA.iterdir() if path.suffix != ".json"))
PRESET = Path(__file__).parents[2] / "resources" / "presets" / "zone_omogenee.json"


@cache
def zones() -> Zones:
    """The preset of the program."""
    return load_zones(PRESET)


def grid(*rows: Sequence[Cell], sheet: str = "Foglio1", file: str = "list.xlsx") -> Grid:
    """A sheet whose rows are given from row 1; an empty one stands for a blank row."""
    cut = ((number, tuple(cell if cell != "" else None for cell in row)) for number, row in enumerate(rows, 1))
    return Grid(file, sheet, tuple(Row(number, cells) for number, cells in cut if any(c is not None for c in cells)))


def sheet_of(*rows: Sequence[Cell], themes: Iterable[str] = (), **more: Any) -> Sheet:
    """A sheet understood."""
    return understand(grid(*rows), zones(), themes=tuple(themes), **more)


def fields(sheet: Sheet) -> dict[str, str | None]:
    """What each header is taken for."""
    return {column.header: column.field.value if column.field else None for column in sheet.columns}


def preview(*sheets: Sheet, choices: Choices = NO_CHOICES) -> Preview:
    """A preview for an empty register."""
    return preview_of("event", sheets, Roll((), ()), choices)


@cache
def previewed(name: str) -> Preview:
    """The preview of one of the lists in ``data``, for an empty register."""
    return preview(*(understand(found, zones()) for found in read(DATA / name, Limits())))


@cache
def truth(name: str) -> dict[str, Any]:
    """What the list ``name`` really says."""
    found: dict[str, Any] = json.loads((DATA / f"{name}.truth.json").read_text(encoding="utf-8"))
    return found


def by_column(columns: Mapping[str, Sequence[Cell]]) -> Sheet:
    """A sheet understood, written column by column under its header."""
    return sheet_of(tuple(columns), *zip(*columns.values(), strict=True))
