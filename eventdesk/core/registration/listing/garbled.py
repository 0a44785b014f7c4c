"""Text that was encoded twice (NiccolÃ² for Niccolò): told, and put right where it can be proved."""

from __future__ import annotations

import re
from dataclasses import replace

from eventdesk.core.registration.listing.grid import Cell, Grid, Row

_SIGNS = re.compile(r"[ÃÂÄÅÈáâð][\x80-\xbf¡-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\xa0]")
_PROOFS = 3


def repaired(text: str) -> str:
    """``text`` decoded once more when that gives valid UTF-8; else ``text`` itself."""
    if not _SIGNS.search(text):
        return text
    try:
        return b"".join(_byte(character) for character in text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def repaired_grid(grid: Grid) -> tuple[Grid, tuple[tuple[str, str], ...]]:
    """The sheet with its texts put right, and up to three of them before and after, shortest first, as proof."""
    changed: dict[str, str] = {}

    if all(value.isascii() for row in grid.rows for value in row.cells if isinstance(value, str)):
        return grid, ()

    def cell(value: Cell) -> Cell:
        if not isinstance(value, str) or value.isascii():
            return value
        better = repaired(value)
        if better != value:
            changed.setdefault(value, better)
        return better

    rows = tuple(Row(row.number, tuple(cell(value) for value in row.cells)) for row in grid.rows)
    if not changed:
        return grid, ()
    proof = sorted(changed.items(), key=lambda pair: len(pair[0]))[:_PROOFS]
    return replace(grid, rows=rows), tuple(proof)


def _byte(character: str) -> bytes:
    """The byte that cp1252 shows as this character; five bytes it does not know stand for themselves."""
    if "\x80" <= character <= "\x9f":
        return character.encode("latin-1")
    return character.encode("cp1252")
