"""A QR code as a PNG image of its own, for mails and screens: black and white, one bit a pixel."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from eventdesk.printing.qr import QUIET, symbol

PIXELS = 12
"""Pixels a module: 348 on a side for a badge code, sharp on a telephone and on paper."""


def modules(payload: str) -> list[list[bool]]:
    """The symbol with its quiet zone, row by row; true is dark."""
    side, rows = symbol(payload)
    stride, whole = (side + 7) // 8, side + 2 * QUIET
    blank = [[False] * whole for _ in range(QUIET)]
    middle = []
    for y in range(side):
        row = rows[y * stride : (y + 1) * stride]
        dark = [not row[x >> 3] >> (7 - x % 8) & 1 for x in range(side)]
        middle.append([False] * QUIET + dark + [False] * QUIET)
    return [*blank, *middle, *([False] * whole for _ in range(QUIET))]


def png(payload: str, pixels: int = PIXELS) -> bytes:
    """The code as a PNG image (ISO/IEC 15948), greyscale of one bit."""
    grid = modules(payload)
    width = len(grid) * pixels
    lines = b"".join(_line(row, pixels) * pixels for row in grid)
    header = struct.pack(">IIBBBBB", width, width, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data) for kind, data in ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 6)), (b"IEND", b""))
    )


def write_png(payload: str, path: Path) -> None:
    """Write the code's image to ``path``; raises ``OSError``."""
    path.write_bytes(png(payload))


def in_terminal(payload: str) -> str:
    """The code as text, two rows of modules a line: black on white by the terminal's own colours."""
    grid = modules(payload)
    if len(grid) % 2:
        grid.append([False] * len(grid[0]))
    lines = []
    for upper, lower in zip(grid[::2], grid[1::2], strict=True):
        cells = "".join(_CELLS[a, b] for a, b in zip(upper, lower, strict=True))
        lines.append(f"\x1b[30;107m{cells}\x1b[0m")
    return "\n".join(lines)


_CELLS = {(False, False): " ", (True, False): "\u2580", (False, True): "\u2584", (True, True): "\u2588"}


def _line(row: list[bool], pixels: int) -> bytes:
    dark, light = "0" * pixels, "1" * pixels
    bits = "".join([dark if module else light for module in row])
    padded = bits + "0" * (-len(bits) % 8)
    # Each line of a PNG begins with its filter: none.
    return b"\0" + int(padded, 2).to_bytes(len(padded) // 8, "big")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
