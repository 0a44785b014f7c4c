"""Headers that speak of places: which of them ask for the municipality somebody comes from. Headers are folded."""

from __future__ import annotations

import re

_BIRTH_PLACE = re.compile(
    r"\b(luogo|comune|citta|provincia|place|city|town|paese|stato) (di )?(nascita|nasc|birth)\b|\bof birth\b"
    r"|\bgeburtsort\b|\b(lieu|ville|commune|lugar|ciudad|municipio) de (naissance|nacimiento)\b"
    r"|\b(citta|comune|paese) natale\b|^nat[oa] a(?! il)\b|\bdove sei nat[oa]\b"
)
_ASKS_WHERE = re.compile(
    r"\b(quale|quali|che|which|what|dove|where|in|da|of|di|welche[rn]?|quelle|que) (comune|citta|municipality|town|city"
    r"|localita|gemeinde|commune|ville|municipio|ciudad)\b|\b(viv\w+|abit\w+|risied\w+|resid\w+|vieni|viene|arriv\w+"
    r"|proven\w+|domicil\w+|live|living|based|come from|wohn\w+|habit\w+)\b"
)
_WIDER = re.compile(r"\b(provinci[ae]|province|region[ei]?|stato|nazion[ei]|country|indirizzo|address|via)\b")
_PLACE = re.compile(r"\b(comune|citta|municipality|town|city|localita)\b")
_WORKS = re.compile(r"\b(lavor[oai]|studi|studia|work|study)\b")
_LIVES = re.compile(r"\b(viv\w+|abit\w+|risied\w+|resid\w+|live|living)\b")
_FEW_WORDS = 4


def asks_birth_place(text: str) -> bool:
    """Whether a header asks where somebody was born: a municipality, but not theirs."""
    return bool(_BIRTH_PLACE.search(text))


def asks_where(text: str) -> bool:
    """Whether words about places ask for somebody's own: not for their province, nor where they work, nor what they
    imagine for their town.
    """
    if _WIDER.search(text) and not _PLACE.search(text):
        return False
    if _WORKS.search(text) and not _LIVES.search(text):
        return False
    return len(text.split()) <= _FEW_WORDS or bool(_ASKS_WHERE.search(text))
