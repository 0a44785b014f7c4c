"""What a scanner set up for a US keyboard delivers on a computer with another layout, read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from eventdesk.core.shared.codes import ALPHABET, folded, looks_like_badge

Back = Mapping[str, str]
"""Delivered character -> the one that was meant."""


def load_layouts(path: Path) -> tuple[Back, ...]:
    """The ways back of every layout, with and without Caps Lock, from ``keyboard_layouts.json``; each once."""
    layouts = json.loads(path.read_text(encoding="utf-8"))["layouts"]
    ways: list[Back] = []
    for layout in layouts.values():
        for delivered in layout.values():
            back = way_back(delivered)
            if back and back not in ways:
                ways.append(back)
    return tuple(ways)


def way_back(delivered: Mapping[str, str]) -> Back:
    """Turn "meant -> delivered" around for the characters of our codes; empty when nothing changes but the case."""
    back = {given: meant for meant, given in delivered.items() if meant in ALPHABET and len(given) == 1}
    changed = any(given.upper() != meant for given, meant in back.items())
    return back if changed else {}


def badge_in(text: str, ways: tuple[Back, ...]) -> str:
    """The badge code that ``text`` is, as it stands or through one of the ways back; empty when it is none.

    A way that knows every character goes before one that does not: by chance the check character of a code read with
    Caps Lock is right on the way without it, too.
    """
    if looks_like_badge(text):
        return folded(text)
    for back in sorted(ways, key=lambda back: any(character not in back for character in text)):
        meant = "".join(back.get(character, character) for character in text)
        if looks_like_badge(meant):
            return folded(meant)
    return ""
