"""Municipalities and the zones they belong to, however they are spelled in a list."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from eventdesk.core.registration.listing.names import cased
from eventdesk.core.shared.folding import fold, one_line

_SHORT = {
    "tse": "torinese", "cse": "canavese", "pte": "piemonte", "cnese": "canavese", "tose": "torinese", "tor": "torinese",
    "can": "canavese", "se": "", "s": "san", "sto": "santo", "sta": "santa", "ss": "santi", "fraz": "", "comune": "",
    "citta": "", "municipio": "", "to": "", "torinese": "torinese",
}  # fmt: skip
_PROVINCE = re.compile(
    r"\s*[(\[,\-/]\s*(to|torino|mi|rm|cn|at|al|vc|bi|no|vb|ge|sv|im|ao|italia|italy)\s*[)\]]?\s*$", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"\b([A-Za-z])\s*\.\s*(se|te|to|ta)\b\.?", re.IGNORECASE)
_OFFICE = re.compile(r"^(comune|citt[àa]'?|municipio|city|town) (di|of) ", re.IGNORECASE)
_NEAR = 88.0
_KEPT = 5_000
"""Spellings remembered: a list names few places again and again."""


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality as the preset writes it, its zone (empty when outside), and whether it was read by likeness."""

    name: str
    zone: str = ""
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Zones:
    """A preset of zones. ``zone_of`` gives the zone of each municipality; ``derived`` names zones to be checked."""

    title: str = ""
    zone_of: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    derived: frozenset[str] = frozenset()
    _found: dict[str, Place] = field(default_factory=dict, compare=False, repr=False)

    def place(self, text: str) -> Place:
        """The municipality that ``text`` names; unknown ones keep their words, in the usual case, without a zone."""
        found = self._found.get(text)
        if found is None:
            while len(self._found) >= _KEPT:
                del self._found[next(iter(self._found))]
            found = self._found[text] = self._place(text)
        return found

    def _place(self, text: str) -> Place:
        written = _OFFICE.sub("", one_line(text)) or one_line(text)
        if not written:
            return Place("")
        for key in _keys(written):
            if key in self.keys:
                name = self.keys[key]
                return Place(name, self.zone_of.get(name, ""))
        return self._near(written) or Place(cased(_PROVINCE.sub("", written)))

    def knows(self, text: str) -> bool:
        """Whether ``text`` names a municipality of the preset."""
        return any(key in self.keys for key in _keys(_OFFICE.sub("", one_line(text))))

    def _near(self, written: str) -> Place | None:
        key = _keys(written)[0]
        if len(key) < 6 or not self.keys:
            return None
        found = process.extract(key, list(self.keys), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=3)
        names = {self.keys[match] for match, _, _ in found}
        if len(names) != 1:
            return None
        name = names.pop()
        return Place(name, self.zone_of.get(name, ""), guessed=True)


def load_zones(file: Path) -> Zones:
    """The preset in ``file`` (resources/presets/zone_omogenee.json tells the form)."""
    return zones_from(json.loads(file.read_text(encoding="utf-8")))


def zones_from(data: Mapping[str, Any]) -> Zones:
    """A preset from its JSON."""
    zone_of: dict[str, str] = {}
    keys: dict[str, str] = {}
    for zone in data["zones"]:
        for municipality in zone["municipalities"]:
            zone_of[municipality["name"]] = zone["name"]
    for name in zone_of:
        for key in _keys(name):
            keys.setdefault(key, name)
    for alias, name in data.get("aliases", {}).items():
        known = name if name in zone_of else keys.get(_keys(name)[0], name)
        for key in _keys(alias):
            keys[key] = known
    derived = frozenset(z["name"] for z in data["zones"] if z.get("listed_or_derived") == "derived")
    return Zones(data.get("title", ""), zone_of, keys, derived)


def _keys(text: str) -> tuple[str, ...]:
    """Folded spellings of a place, most exact first: with abbreviations written out, without the province."""
    bare = _PROVINCE.sub("", text)
    joined = _ABBREVIATED.sub(lambda found: found[1] + found[2], bare)
    words = fold(joined.replace("'", " ").replace("’", " ")).split()
    spelled = [_SHORT.get(word, word) for word in words]
    exact = "".join(words)
    full = "".join(word for word in spelled if word)
    return (exact, full) if full and full != exact else (exact,)
