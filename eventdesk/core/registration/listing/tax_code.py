"""The check letter of Italian tax codes."""

from __future__ import annotations

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ODD_VALUES = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14)
_ODD = dict(zip(_LETTERS, (*_ODD_VALUES, 16, 10, 22, 25, 24, 23), strict=True))
_EVEN = {c: i if i < 10 else i - 10 for i, c in enumerate(_LETTERS)}


def tax_code_checks(code: str) -> bool:
    """Whether the last letter of a codice fiscale is right (D.M. 23 December 1976)."""
    if len(code) != 16 or any(c not in _ODD for c in code):
        return False
    total = sum(_ODD[c] if i % 2 == 0 else _EVEN[c] for i, c in enumerate(code[:15]))
    return chr(65 + total % 26) == code[15]
