"""Idea cards: original words are kept for ever, an edit is a version, two edits unaware of each other both stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from eventdesk.core.shared.records import Fact, record


class CardKind(StrEnum):
    """What a card says."""

    IDEA = "idea"
    NEED = "need"
    CRITICALITY = "criticality"
    PROPOSAL = "proposal"
    AGREEMENT = "agreement"
    DISAGREEMENT = "disagreement"
    MINORITY = "minority"
    QUESTION = "question"


@record("card_version", index=(("event",), ("card",)))
@dataclass(frozen=True, slots=True, kw_only=True)
class CardVersion(Fact):
    """One version of a card's words. ``card`` is the card's own id, made where it was written; ``based_on`` is the
    version an edit saw (empty: the first). ``photos`` are the SHA-256 of pictures, which travel apart. Never says who
    spoke.
    """

    event: str = ""
    card: str = ""
    based_on: str = ""
    table: str = ""
    round: str = ""
    theme: str = ""
    kind: str = CardKind.IDEA
    title: str = ""
    text: str = ""
    place: str = ""
    support: int = 0
    tags: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    desk: str = ""
    at: datetime | None = None


@record("card_withdrawn", index=(("event",), ("card",)))
@dataclass(frozen=True, slots=True, kw_only=True)
class CardWithdrawn(Fact):
    """A card taken back, and why."""

    event: str = ""
    card: str = ""
    reason: str = ""
    desk: str = ""
    at: datetime | None = None
