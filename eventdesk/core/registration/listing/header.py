"""Finding the header of a sheet: under title rows, over two merged rows, or not there at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eventdesk.core.registration.listing.fields import meanings
from eventdesk.core.registration.listing.grid import Grid, Row
from eventdesk.core.registration.listing.phones import phone
from eventdesk.core.registration.listing.profile import CODICE_FISCALE, EMAIL
from eventdesk.core.shared.folding import fold, one_line

_LOOK_AT = 40
_RESPONSE = frozenset({"open ended response", "response", "risposta", "risposta aperta", "risposta a testo aperto"})
_DATA = re.compile(r"^\s*\+?[\d\s./\-:,]{5,}\s*$")


@dataclass(frozen=True, slots=True)
class Header:
    """``rows`` are the header's row numbers (none when the sheet begins with people); ``labels`` one per column;
    ``groups`` what stands above a label in a two-row header; ``first`` the row number where people begin.
    """

    rows: tuple[int, ...]
    labels: tuple[str, ...]
    groups: tuple[str, ...]
    first: int


def find_header(grid: Grid) -> Header:
    """The header of a sheet."""
    width = grid.width
    candidates = grid.rows[:_LOOK_AT]
    best, best_score = -1, 0.0
    for index, row in enumerate(candidates):
        score = _header_score(row)
        if score > best_score + 0.01:
            best, best_score = index, score
    if best < 0:
        best = _by_contrast(candidates)
    if best < 0:
        return Header((), ("",) * width, ("",) * width, grid.rows[0].number if grid.rows else 1)
    return _with_neighbour(grid, best, width)


def header_at(grid: Grid, number: int) -> Header:
    """The header somebody pointed at; number 0 says that there is none."""
    row = next((row for row in grid.rows if row.number == number), None)
    if row is None:
        return Header((), ("",) * grid.width, ("",) * grid.width, grid.rows[0].number if grid.rows else 1)
    labels = tuple(one_line(row.text(column)) for column in range(grid.width))
    return Header((number,), _distinct(labels), ("",) * grid.width, number + 1)


def _header_score(row: Row) -> float:
    """How many cells name a field; 0 when fewer than two do or the row holds data."""
    cells = [(column, row.text(column)) for column in row.filled]
    if len(cells) < 1 or any(_is_data(text) for _, text in cells):
        return 0.0
    if any(not isinstance(row.cells[column], str) for column, _ in cells) and len(cells) < 4:
        return 0.0
    named = [max(found.values()) for _, text in cells if (found := meanings(text)) and max(found.values()) >= 0.6]
    if len(named) < min(2, len(cells)) or (len(cells) == 1 and named[0] < 1.0):
        return 0.0
    return sum(named) + 0.02 * len(cells)


def _is_data(text: str) -> bool:
    return bool(
        EMAIL.match(text) or CODICE_FISCALE.match(text) or (_DATA.match(text) and (phone(text).number or "/" in text))
    )


def _by_contrast(rows: Sequence[Row]) -> int:
    """A row of short texts above rows that hold data where it holds none."""
    for index, row in enumerate(rows[:12]):
        if len(row.filled) < 2:
            continue
        texts = [row.text(column) for column in row.filled]
        if any(_is_data(text) for text in texts) or any(not isinstance(row.cells[c], str) for c in row.filled):
            return -1
        below = [other for other in rows[index + 1 : index + 8] if len(other.filled) > 1]
        unlike = sum(any(_is_data(other.text(c)) for c in other.filled) for other in below)
        if below and unlike * 2 >= len(below) and len(set(texts)) == len(texts):
            return index
    return -1


def _with_neighbour(grid: Grid, index: int, width: int) -> Header:
    """Join the header row with the row above or below when together they form one header of two rows."""
    row = grid.rows[index]
    upper, lower = row, row
    above = grid.rows[index - 1] if index else None
    below = grid.rows[index + 1] if index + 1 < len(grid.rows) else None
    if above is not None and above.number == row.number - 1 and _completes(above, row):
        upper = above
    elif below is not None and below.number == row.number + 1 and _goes_on(grid, row, below):
        lower = below
    if upper is lower:
        labels = tuple(one_line(row.text(column)) for column in range(width))
        return Header((row.number,), _distinct(labels), ("",) * width, row.number + 1)
    spread = _spread_texts(grid, upper, width)
    words = tuple("" if fold(lower.text(c)) in _RESPONSE else one_line(lower.text(c)) for c in range(width))
    labels = tuple(words[c] or one_line(upper.text(c)) for c in range(width))
    groups = tuple(spread[c] if words[c] else "" for c in range(width))
    labels = tuple(f"{g} / {t}" if g and labels.count(t) > 1 else t for g, t in zip(groups, labels, strict=True))
    return Header((upper.number, lower.number), _distinct(labels), groups, lower.number + 1)


def _completes(upper: Row, lower: Row) -> bool:
    """Whether two rows are one header: the upper one spans or fills what the lower one leaves empty."""
    if len(upper.filled) < 2 or any(_is_data(row.text(c)) for row in (upper, lower) for c in row.filled):
        return False
    if any(not isinstance(row.cells[c], str) for row in (upper, lower) for c in row.filled):
        return False
    named = sum(bool(meanings(lower.text(c))) for c in lower.filled)
    shared = set(upper.filled) & set(lower.filled)
    return (
        named >= max(1, len(lower.filled) // 2)
        and (bool(set(upper.filled) - set(lower.filled)) or len(upper.filled) < len(lower.filled))
        and len(shared) < len(lower.filled) + 1
    )


def _goes_on(grid: Grid, row: Row, below: Row) -> bool:
    """Whether the row below still belongs to the header: under merged cells, or with a survey's "Response"."""
    if _spreads(grid, row):
        return _completes(row, below)
    answers = sum(fold(below.text(column)) in _RESPONSE for column in below.filled)
    return answers > 0 and not any(_is_data(below.text(column)) for column in below.filled)


def _spreads(grid: Grid, row: Row) -> bool:
    return any(m.top == row.number and (m.right > m.left or m.bottom > m.top) for m in grid.merges)


def _spread_texts(grid: Grid, row: Row, width: int) -> list[str]:
    texts = [one_line(row.text(column)) for column in range(width)]
    for merge in grid.merges:
        if merge.top <= row.number <= merge.bottom and merge.left < width:
            for column in range(merge.left, min(merge.right, width - 1) + 1):
                texts[column] = texts[column] or texts[merge.left]
    if not any(merge.top <= row.number <= merge.bottom for merge in grid.merges):
        for column in range(1, width):
            texts[column] = texts[column] or texts[column - 1]
    return texts


def _distinct(labels: Sequence[str]) -> tuple[str, ...]:
    """Labels that occur twice get a number, so that each names one column."""
    seen: dict[str, int] = {}
    out = []
    for label in labels:
        key = fold(label)
        seen[key] = seen.get(key, 0) + 1
        out.append(f"{label} ({seen[key]})" if label and seen[key] > 1 else label)
    return tuple(out)


def repeats_header(row: Row, header: Header) -> bool:
    """Whether a row below is the header again, as printed lists repeat it."""
    filled = row.filled
    if len(filled) < 2:
        return False
    labels = header.labels
    left = len(filled) - max(2, 0.8 * len(filled))  # how many may differ
    for column in filled:
        if column >= len(labels) or row.text(column).casefold() != labels[column].casefold():
            left -= 1
            if left < 0:
                return False
    return True
