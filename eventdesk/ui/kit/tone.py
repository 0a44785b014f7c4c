"""Tones: what a word, a banner or a toast says beside its words. Never shown by colour alone."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """How something stands."""

    CALM = "calm"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"

    @property
    def icon(self) -> str:
        """The icon that says the same as the colour."""
        return _ICONS[self]


_ICONS = {
    Tone.CALM: "info-circle",
    Tone.GOOD: "circle-check",
    Tone.WARN: "alert-triangle",
    Tone.BAD: "circle-x",
}
