"""What tables send, as plain values: checked and cut to what can be kept, before anything is written.

A parcel comes from a phone, a file saved by one, or a spreadsheet. Its id is made where it was written, so that it can
be sent any number of times. Nothing in it names a person.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from eventdesk.core.notes.model import CardKind
from eventdesk.core.notes.service import LONGEST
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.folding import one_line

MOST_TAGS: Final = 20
MOST_PHOTOS: Final = 6
MOST_MESSAGES: Final = 3
_LINE: Final = 300
_TAG: Final = 60
_MESSAGE: Final = 2_000
_MOST_SUPPORT: Final = 999
_MOST_SEEN: Final = 400

_ID = re.compile(r"[0-9a-f]{32}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


class BadParcel(EventDeskError):
    """What was sent cannot be understood. Values: ``why`` (a key)."""

    key = "notes-bad-parcel"


@dataclass(frozen=True, slots=True)
class CardParcel:
    """A version of a card; ``id`` is the version's own."""

    id: str
    card: str
    text: str
    based_on: str = ""
    round: str = ""
    theme: str = ""
    kind: str = CardKind.IDEA
    title: str = ""
    place: str = ""
    support: int = 0
    tags: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WithdrawalParcel:
    """A card taken back by its table, and why."""

    id: str
    card: str
    reason: str


@dataclass(frozen=True, slots=True)
class MessagesParcel:
    """What a table leaves of a round."""

    id: str
    round: str
    messages: tuple[str, ...]
    not_agreed: str = ""
    based_on: str = ""


@dataclass(frozen=True, slots=True)
class CountParcel:
    """How many people sit at the table in a round."""

    id: str
    round: str
    count: int


@dataclass(frozen=True, slots=True)
class TrialParcel:
    """The trial card of the rehearsal."""

    id: str


Parcel = CardParcel | WithdrawalParcel | MessagesParcel | CountParcel | TrialParcel


def parcel_of(given: object) -> Parcel:
    """A parcel from JSON values.

    Raises:
        BadParcel: it is none, or has no words.
    """
    if not isinstance(given, Mapping):
        raise BadParcel(why="why:parcel-shape")
    reading = _READERS.get(str(given.get("what", "")))
    if reading is None:
        raise BadParcel(why="why:parcel-what")
    return reading(given)


def _card(given: Mapping[str, Any]) -> CardParcel:
    photos = _list(given, "photos")
    if len(photos) > MOST_PHOTOS or not all(isinstance(p, str) and _DIGEST.fullmatch(p) for p in photos):
        raise BadParcel(why="why:parcel-photos")
    text = _words(given, "text", LONGEST, refuse=True)
    if not text and not photos:
        raise BadParcel(why="why:empty")
    kind = given.get("kind", CardKind.IDEA)
    tags = [_line(tag, _TAG) for tag in _list(given, "tags")[:MOST_TAGS]]
    return CardParcel(
        id=_id(given, "id"),
        card=_id(given, "card"),
        text=text,
        based_on=_seen(given),
        round=_id(given, "round", empty=True),
        theme=_id(given, "theme", empty=True),
        # A kind that a newer page knows is no reason to lose the words.
        kind=kind if kind in set(CardKind) else CardKind.IDEA,
        title=_line(given.get("title", ""), _LINE),
        place=_line(given.get("place", ""), _LINE),
        support=_number(given, "support", _MOST_SUPPORT),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        photos=tuple(dict.fromkeys(photos)),
    )


def _withdrawal(given: Mapping[str, Any]) -> WithdrawalParcel:
    reason = _line(given.get("reason", ""), _LINE)
    if not reason:
        raise BadParcel(why="why:empty")
    return WithdrawalParcel(_id(given, "id"), _id(given, "card"), reason)


def _messages(given: Mapping[str, Any]) -> MessagesParcel:
    messages = [_clean(text, _MESSAGE) for text in _list(given, "messages")[:MOST_MESSAGES]]
    not_agreed = _words(given, "not_agreed", LONGEST)
    return MessagesParcel(
        _id(given, "id"),
        _id(given, "round", empty=True),
        tuple(messages),
        not_agreed,
        _seen(given),
    )


def _count(given: Mapping[str, Any]) -> CountParcel:
    return CountParcel(_id(given, "id"), _id(given, "round", empty=True), _number(given, "count", _MOST_SUPPORT))


def _trial(given: Mapping[str, Any]) -> TrialParcel:
    return TrialParcel(_id(given, "id"))


_READERS: dict[str, Callable[[Mapping[str, Any]], Parcel]] = {
    "card": _card,
    "withdraw": _withdrawal,
    "messages": _messages,
    "count": _count,
    "trial": _trial,
}


def _id(given: Mapping[str, Any], name: str, *, empty: bool = False) -> str:
    value = given.get(name, "")
    if empty and value in ("", None):
        return ""
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise BadParcel(why="why:parcel-id")
    return value


def _seen(given: Mapping[str, Any]) -> str:
    """The versions an edit saw: none, one, or several with a space between them."""
    value = given.get("based_on") or ""
    if not isinstance(value, str) or len(value) > _MOST_SEEN or not all(_ID.fullmatch(each) for each in value.split()):
        raise BadParcel(why="why:parcel-id")
    return " ".join(value.split())


def _list(given: Mapping[str, Any], name: str) -> list[Any]:
    value = given.get(name) or []
    if not isinstance(value, list):
        raise BadParcel(why="why:parcel-shape")
    return value


def _number(given: Mapping[str, Any], name: str, most: int) -> int:
    value = given.get(name) or 0
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise BadParcel(why="why:parcel-number")
    return value


def _words(given: Mapping[str, Any], name: str, most: int, *, refuse: bool = False) -> str:
    value = given.get(name) or ""
    cleaned = _clean(value, most + 1)
    if len(cleaned) > most:
        if refuse:
            raise BadParcel(why="why:too-long")
        cleaned = cleaned[:most]
    return cleaned


def _line(value: object, most: int) -> str:
    return one_line(_clean(value, most))[:most]


def _clean(value: object, most: int) -> str:
    """Words as they were written, but for what no screen can show: control characters, half characters."""
    if not isinstance(value, str):
        raise BadParcel(why="why:parcel-shape")
    kept = "".join(c for c in value[: most * 2] if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", kept).strip()[:most]
