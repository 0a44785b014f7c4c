"""QR codes as one-bit images: the smallest and fastest way to put many of them on paper."""

from __future__ import annotations

from functools import lru_cache

import qrcode
from qrcode.constants import ERROR_CORRECT_Q
from qrcode.util import MODE_ALPHA_NUM, QRData, optimal_data_chunks

QUIET = 4
"""Modules of white around a symbol (ISO/IEC 18004, 9.1)."""
_MASK = 2
"""A fixed mask pattern: choosing one costs eight times the work, and readers do as well with any."""


@lru_cache(512)
def symbol(payload: str) -> tuple[int, bytes]:
    """The modules of a QR code at level Q: how many on a side, and its rows as bits, most significant first.

    A set bit is a light module; each row starts on a byte. Codes of 16 letters and digits give version 1 (21 modules).
    """
    code = qrcode.QRCode(version=None, error_correction=ERROR_CORRECT_Q, border=0, mask_pattern=_MASK)
    plain = payload.isascii() and payload.isupper() and payload.isalnum()
    chunks = [QRData(payload, mode=MODE_ALPHA_NUM)] if plain else list(optimal_data_chunks(payload))
    for chunk in chunks:
        code.add_data(chunk, optimize=0)
    code.make(fit=True)
    side = code.modules_count
    rows = b"".join(_packed(row) for row in code.modules)
    return side, rows


def _packed(row: list[bool | None]) -> bytes:
    bits = 0
    for dark in row:
        bits = bits << 1 | (not dark)
    width = (len(row) + 7) // 8
    return (bits << (width * 8 - len(row))).to_bytes(width, "big")
