"""Needs in one messy column are three different things: seating, communication, food."""

from __future__ import annotations

import re
from dataclasses import dataclass

from eventdesk.core.shared.folding import fold

_PARTS = re.compile(r"\s*[;,\n+/.]\s*")
_AND = re.compile(r"\s*(?:\be\b|\bed\b|\band\b|&)\s*", re.IGNORECASE)
_LISTS_FOODS = re.compile(r"\b(allerg\w*|intolleran\w*|intoleran\w*)\b", re.IGNORECASE)
_FOOD = re.compile(
    r"\b(celiac\w*|coeliac|glutine|gluten\w*|vegan\w*|vegetarian\w*|lattosio|lactose|intolleran\w*|intoleran\w*"
    r"|allerg\w*"
    r"|halal|kosher|diabet\w*|noci|nuts?|arachidi|peanuts?|uova|eggs?|pesce|fish|crostacei|shellfish|latticini"
    r"|dairy|diet\w*"
    r"|alimenta\w*|food|pasto|pasti|menu|senza (latte|carne|maiale|zucchero)|nichel|favism\w*|vegetari[eks]\w*"
    r"|laktose|zoliakie|glutenfrei|nusse|sans (gluten|lactose|porc)|sin (gluten|lactosa)"
    r"|alergi\w*|regime)\b"
)
_COMMUNICATION = re.compile(
    r"\b(lis|lingua dei segni|sign language|interpret\w*|sottotitol\w*|subtitl\w*|caption\w*|sord\w*|deaf"
    r"|ipoacusi\w*|uditiv\w*"
    r"|hearing|ipovedent\w*|cec[oaih]+|blind|vision|visiv\w*|braille|caratter\w* (grand\w*|ingrandit\w*)|large print"
    r"|gebardensprache|gehorlos\w*|schwerhorig\w*|langue des signes|malentendant\w*|malvoyant\w*|aveugle"
    r"|lengua de signos|traduzion\w*|translat\w*|tradutt\w*|lettura facilitata|easy read|dislessi\w*|dyslexi\w*"
    r"|apparecchi\w* acustic\w*"
    r"|induction loop|loop magnetico|testo grande|parla (solo )?\w+)\b"
)
_SEATING = re.compile(
    r"\b(sedia|rotelle|carrozzin\w*|carrozzell\w*|wheel ?chair|disabil\w* motori\w*|mobilita ridotta"
    r"|reduced mobility|stampell\w*"
    r"|crutch\w*|deambulator\w*|walker|bastone|vicin\w*|uscita|near|exit|prima fila|front row|ascensore|lift"
    r"|elevator|gradini"
    r"|scale|stairs|rampa|ramp|bagno|toilet|gravidanza|incinta|pregnan\w*|passeggino|stroller|schiena"
    r"|accompagnator\w*|seduta"
    r"|cane guida|guide dog|rollstuhl\w*|fauteuil|silla|ruedas|gehhilfe|aufzug|ascenseur|ascensor|parcheggio"
    r"|parking|motori\w*|deambula\w*|barriere)\b"
)
_SHORT = 3
_KINDS = (("food", _FOOD), ("communication", _COMMUNICATION), ("seating", _SEATING))


@dataclass(frozen=True, slots=True)
class Needs:
    """Needs by who has to know of them; ``unsure`` is what none of the words tells."""

    seating: str = ""
    communication: str = ""
    food: str = ""
    unsure: str = ""


NO_NEEDS = Needs()


def needs_of(text: str) -> Needs:
    """Part what somebody wrote about their needs. What belongs to no kind is kept as unsure."""
    found: dict[str, list[str]] = {"seating": [], "communication": [], "food": [], "unsure": []}
    before = ""
    for part in _parts(text):
        kinds = _kinds(part)
        if not kinds and _LISTS_FOODS.search(before) and len(part.split()) <= _SHORT:
            kinds = ("food",)  # "allergia a noci, mandorle": what follows goes on with it
        else:
            before = part
        for kind in kinds or ("unsure",):
            found[kind].append(part)
    return Needs(**{kind: "; ".join(parts) for kind, parts in found.items()})


def _parts(text: str) -> list[str]:
    """The sentence's parts; one that speaks of several kinds is parted at its "and" too."""
    parts: list[str] = []
    for piece in _PARTS.split(text):
        parts += _AND.split(piece) if len(_kinds(piece)) > 1 else [piece]
    return [part for piece in parts if (part := piece.strip())]


def _kinds(text: str) -> tuple[str, ...]:
    words = fold(text.replace("'", " ").replace("’", " "))
    return tuple(kind for kind, pattern in _KINDS if pattern.search(words))
