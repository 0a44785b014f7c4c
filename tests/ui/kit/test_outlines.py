"""Names of other scripts as shapes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from eventdesk.core.badges.ink import Weight
from eventdesk.machine import resources
from eventdesk.ui.kit.outlines import QtOutlines, is_font

pytestmark = pytest.mark.usefixtures("qapp")
NOTO = resources() / "fonts" / "noto"


@pytest.mark.parametrize("text", ["محمد", "דוד לוי", "अनिता शर्मा", "Ali محمد Rossi", "e\u0324\u030a"])
def test_a_name_becomes_a_shape_with_ink_inside_its_measures(text: str) -> None:
    outline = QtOutlines(NOTO).shape(text, Weight.BOLD)
    assert outline is not None
    numbers = [n for kind, *points in outline.segments for n in points]
    across, up = [float(n) for n in numbers[::2]], [float(n) for n in numbers[1::2]]
    assert 0 <= min(across) < max(across) <= outline.width
    assert -outline.bottom <= min(up) < max(up) <= outline.top


def test_a_missing_glyph_is_no_shape() -> None:
    assert QtOutlines(NOTO).shape("\U0001f9ff\U000fffff", Weight.BOLD) is None


def test_arabic_letters_join() -> None:
    outlines = QtOutlines(NOTO)
    joined, apart = outlines.shape("ممم", Weight.REGULAR), outlines.shape("م م م", Weight.REGULAR)
    assert joined is not None
    assert apart is not None
    assert joined.segments != apart.segments
    assert joined.width < apart.width


def test_hebrew_runs_from_right_to_left() -> None:
    outlines = QtOutlines(NOTO)
    lamed_first, lamed_last = outlines.shape("לוו", Weight.REGULAR), outlines.shape("וול", Weight.REGULAR)
    assert lamed_first is not None
    assert lamed_last is not None

    def tallest(segments: tuple[tuple[float | str, ...], ...]) -> float:
        return float(max((s for s in segments if s[0] != "z"), key=lambda s: float(s[-1]))[-2])

    assert tallest(lamed_first.segments) > tallest(lamed_last.segments)


def test_the_same_name_gives_the_same_shape() -> None:
    assert QtOutlines(NOTO).shape("دوד", Weight.BOLD) == QtOutlines(NOTO, NOTO / "none").shape("دوד", Weight.BOLD)
    assert QGuiApplication.instance() is not None


def test_a_font_added_later_is_found_without_a_restart(tmp_path: Path) -> None:
    outlines = QtOutlines(NOTO, tmp_path)
    assert outlines.shape("\U000fffff", Weight.BOLD) is None
    assert not outlines._load()
    content = (NOTO / "NotoSansHebrew-Bold.ttf").read_bytes()
    (tmp_path / "pack.ttf").write_bytes(content)
    assert outlines._load()
    assert is_font(content)
    assert not is_font(b"no font")


@pytest.mark.parametrize("text", ["Ali محمد Rossi", "שרה Sara"])
def test_latin_beside_another_script_is_as_wide_as_alone(text: str) -> None:
    outlines = QtOutlines(NOTO)
    latin = " ".join(word for word in text.split() if word.isascii())
    other = next(word for word in text.split() if not word.isascii())
    whole, alone, word = (outlines.shape(part, Weight.BOLD) for part in (text, latin, other))
    assert whole is not None
    assert alone is not None
    assert word is not None
    assert whole.width == pytest.approx(alone.width + word.width + 0.26, abs=0.12)
