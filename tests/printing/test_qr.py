"""QR symbols made by exclusive or are those the library makes, and say what they should."""

from __future__ import annotations

from random import Random

import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from eventdesk.core.shared.codes import ALPHABET, BADGE_LENGTH, new_badge_code
from eventdesk.printing.qr import _made, symbol


def _read(payload: str) -> str:
    """What a reader makes of the symbol, drawn at 4 pixels a module."""
    side, rows = symbol(payload)
    picture = (
        Image.frombytes("1", (side, side), rows).convert("L").resize((side * 4, side * 4), Image.Resampling.NEAREST)
    )
    page = Image.new("L", (side * 4 + 40, side * 4 + 40), 255)
    page.paste(picture, (20, 20))
    return str(zxingcpp.read_barcodes(page)[0].text)


@given(st.text(ALPHABET, min_size=BADGE_LENGTH, max_size=BADGE_LENGTH))
def test_the_fast_symbol_is_the_librarys_symbol(code: str) -> None:
    assert symbol(code) == _made(code)


def test_badge_codes_are_version_1_and_read_back() -> None:
    source = Random(3)
    codes = [new_badge_code("K7WP", source.randrange) for _ in range(50)]
    assert {symbol(code)[0] for code in codes} == {21}
    assert [_read(code) for code in codes] == codes


def test_any_text_can_be_a_symbol() -> None:
    for text in ("K7WP", "http://192.168.1.20:8080/t/7?k=AbC", "Città metropolitana — テーブル 7"):
        assert _read(text) == text
