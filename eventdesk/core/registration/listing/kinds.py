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
CANCELLED = re.compile(
    r"\b(not attending|deleted|cancel\w*|annullat\w*|annullamento|rinunc\w*|ritirat\w*|refund\w*|rimbors\w*"
    r"|declin\w*|rifiut\w*"
    r"|expired|scadut\w*|no show|non (partecip\w*|viene|verra|interessat\w*)|withdrawn|withdrew|rejected|respint\w*"
    r"|disdett\w*"
    r"|denied|negat[oaie]|abandon\w*|scartat\w*|esclus[oaie]|removed|rimoss\w*|storniert|abgesagt|abgemeldet"
    r"|annulee?s?|desiste\w*|anulad[oa]s?)\b|^no$|^nein$|^non$"
)
WAITING = re.compile(
    r"\b(lista d? ?attesa|lista dattesa|in attesa|wait ?list\w*|waiting|riserva|warteliste|liste d attente"
    r"|lista de espera)\b"
)
_STANDING = re.compile(
    r"\b(attend\w*|partecip\w*|conferm\w*|confirm\w*|approv\w*|accett\w*|accept\w*|paid|pagat\w*|pend\w*"
    r"|complet\w*|regist\w*|iscritt\w*|present[ei]|invit\w*|check(ed)? ?in|valid\w*|attiv[oaie]|active|going|ok"
    r"|si|yes|ja|oui|x|angemeldet|bestatigt|inscrit\w*|inscrito|maybe|forse|nuov\w*|new|open|closed)\b"
)
_CODES = frozenset(_LANGUAGES.values())
_WOMEN = frozenset({"d", "donna", "woman", "w", "weiblich", "mujer", "dame"})
_MEN_WORDS = "m maschio uomo male man maschile mannlich herr hombre homme h masculin masculino monsieur"
_MEN = frozenset(_MEN_WORDS.split())
_SILENT = ("n", "nd", "n d", "preferisco non rispondere", "prefer not to say")


def says_standing(text: str) -> bool:
    """Whether words say where a registration stands: confirmed, cancelled, waiting."""
    words = fold(text)
    return bool(_STANDING.search(words) or CANCELLED.search(words) or WAITING.search(words))


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
    if words in _WOMEN or words.startswith("f"):
        return "f"
    if words in _MEN:
        return "m"
    return "x" if words and words not in _SILENT else ""
