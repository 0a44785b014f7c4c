"""What has to be decided for a whole sheet before one of its rows can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo

from eventdesk.core.registration.listing import names
from eventdesk.core.registration.listing.answers import is_tick_column
from eventdesk.core.registration.listing.dates import Order, order_of
from eventdesk.core.registration.listing.fields import Field
from eventdesk.core.registration.listing.grid import Row, texts
from eventdesk.core.registration.listing.mapping import Column, column_of
from eventdesk.core.registration.listing.places import Zones
from eventdesk.core.registration.listing.themes import Options, options_of
from eventdesk.core.shared.folding import fold


@dataclass(frozen=True, slots=True)
class Context:
    """What has to be known of a whole sheet before one row can be read."""

    columns: tuple[Column, ...]
    zones: Zones
    by_field: Mapping[Field, Column] = field(default_factory=dict)
    orders: Mapping[int, Order] = field(default_factory=dict)
    options: Mapping[int, Options] = field(default_factory=dict)
    ticks: frozenset[int] = frozenset()
    first_names: frozenset[str] = frozenset()
    themes: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    sheet_wish: str = ""
    region: str = "IT"
    local: tzinfo | None = None
    on: date | None = None

    def column(self, meaning: Field) -> Column | None:
        """The column taken for a field."""
        return self.by_field.get(meaning)


def context_of(
    columns: tuple[Column, ...],
    rows: Sequence[Row],
    zones: Zones,
    *,
    themes: Sequence[str] = (),
    sheet: str = "",
    codes: Mapping[str, str] | None = None,
    local: tzinfo | None = None,
    on: date | None = None,
) -> Context:
    """Decide for a sheet what no single row can: order of dates, choices of themes, what a missing tick means.

    ``on`` is the day of the event, which tells who is a minor.
    """
    orders, options, ticks = {}, {}, set()
    month_first = _writes_month_first(columns, rows)
    for column in columns:
        if column.field in (Field.DOB, Field.REGISTERED_AT):
            cells = [row.cells[column.index] for row in rows if column.index < len(row.cells)]
            orders[column.index] = order_of(cells, month_first_by_default=month_first)
        elif column.field in (Field.TABLES, Field.TABLE_RANK):
            options[column.index] = options_of(texts(rows, column.index), themes)
        elif column.field in (Field.CONSENT, Field.IMAGES) and is_tick_column(texts(rows, column.index)):
            ticks.add(column.index)
    by_name = {fold(name): name for name in themes}
    return Context(
        columns,
        zones,
        by_field={column.field: column for column in reversed(columns) if column.field},
        orders=orders,
        options=options,
        ticks=frozenset(ticks),
        first_names=_first_names(columns, rows),
        themes=by_name,
        codes={fold(code): name for code, name in (codes or {}).items()},
        sheet_wish=_wish_of_sheet(sheet, by_name),
        local=local,
        on=on,
    )


def _writes_month_first(columns: Iterable[Column], rows: Sequence[Row]) -> bool:
    """Whether another date column of the sheet proves that its program writes the month first."""
    proofs = []
    for column in columns:
        if column.field in (Field.DOB, Field.REGISTERED_AT) or (
            column.field is None and "/" in "".join(column.samples)
        ):
            found = order_of([row.cells[column.index] for row in rows if column.index < len(row.cells)])
            if found.certain:
                proofs.append(found.month_first)
    return bool(proofs) and all(proofs)


_ENOUGH = 1_000
"""Rows that show the first names of a list."""


def _first_names(columns: tuple[Column, ...], rows: Sequence[Row]) -> frozenset[str]:
    """First names the list itself shows: proved by an e-mail, or come again in names of two words."""
    full = column_of(columns, Field.FULL_NAME) or column_of(columns, Field.FULL_NAME_LAST_FIRST)
    if full is None:
        return frozenset()
    email = column_of(columns, Field.EMAIL)
    last_first = full.field is Field.FULL_NAME_LAST_FIRST
    proved: set[str] = set()
    firsts: Counter[str] = Counter()
    lasts: set[str] = set()
    for row in rows[:_ENOUGH]:
        text = row.text(full.index)
        words = fold(text).split()
        if len(words) == 2:
            firsts[words[last_first]] += 1
            lasts.add(words[not last_first])
        if text and email is not None:
            cut = names.split(text, row.text(email.index))
            if abs(cut.leaning) >= 2.0 and (cut.leaning < 0) == last_first:
                proved.add(fold(cut.right if last_first else cut.left))
    return frozenset(proved | {name for name, times in firsts.items() if times > 1 and name not in lasts})


def _wish_of_sheet(sheet: str, themes: Mapping[str, str]) -> str:
    """The theme a sheet is named after, when lists keep one sheet for each theme."""
    name = fold(sheet)
    named = [theme for key, theme in themes.items() if key and (key in name or (len(name) > 4 and name in key))]
    return named[0] if len(named) == 1 else ""
