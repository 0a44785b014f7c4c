"""Answers: yes and no in the words lists use; silence is not a yes."""

from __future__ import annotations

import re

from eventdesk.core.registration.model import Answer
from eventdesk.core.shared.folding import fold

_YES_WORDS = (
    "x si s yes y true vero 1 ok v ja oui checked selezionato selected accettato accepted accetto acconsento autorizzo"
    " consento presente confermo on einverstanden zugestimmt acepto accepte"
)
_NO_WORDS = "no n false falso 0 non nego rifiuto none nein unchecked negato rifiutato refused declined off"
_YES = frozenset(_YES_WORDS.split()) | {"✓", "✔", "☑", "☒"}
_NO = frozenset(_NO_WORDS.split()) | {"☐", "✗", "✘", "-"}
_NO_PHRASE = re.compile(
    r"\bnon (acconsent\w*|autorizz\w*|consent\w*|accett\w*|presta\w*|do|dato|d accordo|concordo|voglio|desidero)\b"
    r"|\b(do not|don t|dont|not) (agree|consent|accept|authori[sz]e|want)\b|\b(nego|rifiut\w+|refus\w+|disagree"
    r"|declin\w+)\b"
    r"|\b(ich stimme nicht|nicht einverstanden|stimme nicht zu|no (acepto|autorizo|doy)"
    r"|(ne|n) (accepte|consens|autorise)\w* pas|n accepte pas)\b"
    r"|^(no|nein)\b"
)
_YES_PHRASE = re.compile(
    r"\b(acconsent\w*|autorizz\w*|accett\w*|presto il consenso|d accordo|i (agree|accept|consent|authori[sz]e)"
    r"|agree|accept(ed|e)?|acepto|autorizo|autorise|stimme zu|einverstanden|ich willige ein"
    r"|consent\w*|presa visione|ho letto|letto e)\b|^(si|yes|ja|oui)\b"
)


def answer(text: str) -> Answer:
    """Yes, no, or unknown when the words say neither."""
    mark = text.strip()
    if mark in _YES:
        return Answer.YES
    if mark in _NO:
        return Answer.NO
    folded = fold(text.replace("'", " ").replace("’", " "))
    if not folded:
        return Answer.UNKNOWN
    if folded in _NO or _NO_PHRASE.search(folded):
        return Answer.NO
    if folded in _YES or _YES_PHRASE.search(folded):
        return Answer.YES
    return Answer.UNKNOWN


def is_answer(text: str) -> bool:
    """Whether ``text`` says yes or no."""
    return answer(text) is not Answer.UNKNOWN


def is_tick_column(values: list[str]) -> bool:
    """Whether a column knows only a mark for yes: then an empty cell is a missing tick, not a missing answer."""
    return bool(values) and len({fold(v) or v.strip() for v in values}) == 1 and answer(values[0]) is Answer.YES
