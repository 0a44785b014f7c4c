"""QR codes as one-bit images: the smallest and fastest way to put many of them on paper.

A QR symbol of fixed version, level, mask and length is linear over GF(2): its data bits, its Reed-Solomon bits (a
linear code) and its mask are combined by exclusive or. So one symbol for each data bit, made once by the qrcode
library, gives every badge code by a few exclusive ors of whole symbols.
"""

from __future__ import annotations

from functools import cache, lru_cache

import qrcode
from qrcode.constants import ERROR_CORRECT_Q
from qrcode.util import ALPHA_NUM, MODE_ALPHA_NUM, QRData, optimal_data_chunks

from eventdesk.core.shared.codes import BADGE_LENGTH

QUIET = 4
"""Modules of white around a symbol (ISO/IEC 18004)."""
_MASK = 4
"""A fixed mask pattern: choosing one for each code costs eight times the work. This one, because zbar took a code with
pattern 2 for none more often: 4 of 150 turned by 15 degrees and blurred at eight dots a module, none of 150 with 4.
"""
_LETTERS = ALPHA_NUM.decode()
_VALUE = {letter: value for value, letter in enumerate(_LETTERS)}
_PAIR_BITS, _LAST_BITS = 11, 6


@lru_cache(512)
def symbol(payload: str) -> tuple[int, bytes]:
    """The modules of a QR code at level Q: how many on a side, and its rows as bits, most significant first.

    A set bit is a light module; each row starts on a byte. Codes of 16 letters and digits give version 1 (21 modules).
    """
    if len(payload) == BADGE_LENGTH and all(letter in _VALUE for letter in payload):
        return _badge_symbol(payload)
    return _made(payload)


def _badge_symbol(code: str) -> tuple[int, bytes]:
    side, length, blank, parts = _badge_parts()
    bits = blank
    for value, part in zip(_values(code), parts, strict=True):
        for place, difference in enumerate(part):
            if value >> place & 1:
                bits ^= difference
    return side, bits.to_bytes(length, "big")


def _values(code: str) -> list[int]:
    """The numbers an alphanumeric segment is made of: two letters in each, a single last one (ISO/IEC 18004, 7.4.4)."""
    pairs = [_VALUE[a] * 45 + _VALUE[b] for a, b in zip(code[::2], code[1::2], strict=False)]
    return [*pairs, _VALUE[code[-1]]] if len(code) % 2 else pairs


@cache
def _badge_parts() -> tuple[int, int, int, tuple[tuple[int, ...], ...]]:
    """Side and bytes of a badge's symbol, the symbol of zeros, and what each bit of each number changes in it."""
    zeros = "0" * BADGE_LENGTH
    side, rows = _made(zeros)
    blank = int.from_bytes(rows, "big")

    def change(start: int, letters: str) -> int:
        text = zeros[:start] + letters + zeros[start + len(letters) :]
        return int.from_bytes(_made(text)[1], "big") ^ blank

    parts = []
    for start in range(0, BADGE_LENGTH - 1, 2):
        pairs = (divmod(1 << bit, 45) for bit in range(_PAIR_BITS))
        parts.append(tuple(change(start, _LETTERS[a] + _LETTERS[b]) for a, b in pairs))
    if BADGE_LENGTH % 2:
        parts.append(tuple(change(BADGE_LENGTH - 1, _LETTERS[1 << bit]) for bit in range(_LAST_BITS)))
    return side, len(rows), blank, tuple(parts)


def _made(payload: str) -> tuple[int, bytes]:
    """A symbol by the qrcode library."""
    code = qrcode.QRCode(version=None, error_correction=ERROR_CORRECT_Q, border=0, mask_pattern=_MASK)
    plain = all(letter in _VALUE for letter in payload)
    chunks = [QRData(payload, mode=MODE_ALPHA_NUM)] if plain else list(optimal_data_chunks(payload))
    for chunk in chunks:
        code.add_data(chunk, optimize=0)
    code.make(fit=True)
    return code.modules_count, b"".join(_packed(row) for row in code.modules)


def _packed(row: list[bool | None]) -> bytes:
    bits = 0
    for dark in row:
        bits = bits << 1 | (not dark)
    width = (len(row) + 7) // 8
    return (bits << (width * 8 - len(row))).to_bytes(width, "big")
