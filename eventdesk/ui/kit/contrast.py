"""Contrast of colours, as WCAG 2.2 measures it, and the pairs of colours that this window puts together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

TEXT = 4.5
"""Least contrast of text (WCAG 2.2, success criterion 1.4.3, level AA)."""
SHAPE = 3.0
"""Least contrast of shapes that must be seen: edges of fields, focus, icons (success criterion 1.4.11)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet on the screen, and the least contrast between them."""

    front: str
    back: str
    least: float


PAIRS: tuple[Pair, ...] = (
    *(Pair(front, back, TEXT) for front in ("text", "muted") for back in ("page", "panel", "hover")),
    *(Pair(tone, back, TEXT) for tone in ("good", "warn", "bad", "accent") for back in ("page", "panel")),
    *(Pair("text", back, TEXT) for back in ("selection", "good_fill", "warn_fill", "bad_fill")),
    *(Pair(tone, f"{tone}_fill", SHAPE) for tone in ("good", "warn", "bad")),
    *(Pair(f"on_{tone}_banner", f"{tone}_banner", TEXT) for tone in ("good", "warn", "bad")),
    *(Pair(tone, "selection", TEXT) for tone in ("good", "warn", "bad")),
    Pair("muted", "selection", TEXT),
    Pair("on_accent", "accent", TEXT),
    Pair("on_accent", "accent_hover", TEXT),
    Pair("muted", "line", TEXT),
    Pair("side_text", "side", TEXT),
    Pair("side_text", "side_selected", TEXT),
    Pair("side_strong", "side_selected", TEXT),
    Pair("side_focus", "side", SHAPE),
    Pair("side_focus", "side_selected", SHAPE),
    Pair("on_toast", "toast", TEXT),
    Pair("toast_action", "toast", TEXT),
    *(Pair("edge", back, SHAPE) for back in ("page", "panel")),
    *(Pair("focus", back, SHAPE) for back in ("page", "panel")),
    Pair("accent", "line", SHAPE),
)


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def ratio(one: str, other: str) -> float:
    """Contrast of two colours, from 1 (the same) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_faint(colours: Mapping[str, str]) -> list[tuple[Pair, float]]:
    """The pairs of a palette that miss their least contrast, with what they have."""
    found = ((pair, ratio(colours[pair.front], colours[pair.back])) for pair in PAIRS)
    return [(pair, round(value, 2)) for pair, value in found if value < pair.least]
