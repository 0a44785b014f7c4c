"""Words of a list that stand for one of a few things: roles, languages, genders."""

from __future__ import annotations

import re

from eventdesk.core.registration.model import Role
from eventdesk.core.shared.folding import fold

_ROLES = tuple(
    (role, re.compile(rf"\b({words})\b"))
    for role, words in (
        (Role.FACILITATOR, r"facilitat\w+|moderat\w+"),
        (Role.NOTE_TAKER, r"verbalizz\w+|note ?taker|rapporteur"),
        (Role.SPEAKER, r"relat\w+|speaker"),
        (Role.PRESS, r"stampa|press|giornalist\w+|media"),
        (Role.OBSERVER, r"osservat\w+|observer"),
        (Role.INTERPRETER, r"interpret\w*"),
        (Role.COMPANION, r"accompagnat\w+|companion|carer"),
        (Role.STAFF, r"staff|organizzazione|organizer|segreteria"),
        (Role.GUEST, r"ospite|invitat\w+|autorita|guest|vip"),
    )
)
_LANGUAGES = {
    "italiano": "it", "italian": "it", "inglese": "en", "english": "en", "francese": "fr", "french": "fr",
    "francais": "fr",
    "spagnolo": "es", "spanish": "es", "tedesco": "de", "german": "de", "deutsch": "de", "rumeno": "ro",
    "romanian": "ro",
    "arabo": "ar", "arabic": "ar", "cinese": "zh", "chinese": "zh", "albanese": "sq", "ucraino": "uk",
    "portoghese": "pt",
}  # fmt: skip
_CODES = frozenset(_LANGUAGES.values())
_SILENT = ("n", "nd", "n d", "preferisco non rispondere", "prefer not to say")


def role_of(text: str) -> str:
    """The role that words name; empty when they name none."""
    words = fold(text)
    return next((role for role, pattern in _ROLES if pattern.search(words)), "") if words else ""


def language_of(text: str) -> str:
    """The code of the language that words name; empty when they name none we know."""
    words = fold(text)
    if words[:2] in _CODES and (len(words) == 2 or words[2:3] == " "):
        return words[:2]
    return next((code for name, code in _LANGUAGES.items() if name in words), "") if words else ""


def gender_of(text: str) -> str:
    """``f``, ``m``, ``x`` for another answer, empty for none."""
    words = fold(text)
    if words[:1] in ("f", "d") or words in ("woman", "femmina"):
        return "f"
    if words in ("m", "maschio", "uomo", "male", "man", "maschile"):
        return "m"
    return "x" if words and words not in _SILENT else ""
