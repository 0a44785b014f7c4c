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


class Via(StrEnum):
    """The way words came in. Empty: typed at a desk of EventDesk."""

    DESK = ""
    PHONE = "phone"
    FILE = "file"
    SHEET = "sheet"
    PAPER = "paper"


@record("card_version", index=(("event",), ("card",)))
@dataclass(frozen=True, slots=True, kw_only=True)
class CardVersion(Fact):
    """One version of a card's words. ``card`` is the card's own id, made where it was written; ``based_on`` is the
    version an edit saw (empty: the first; several with a space between them: it settles versions apart). ``photos`` are
    the SHA-256 of pictures, which travel apart. Never says who spoke. ``redacted`` says why the words written before
    were erased; the text is what may stay of them.
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
    via: str = Via.DESK
    redacted: str = ""
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


@record("table_messages", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class TableMessages(Fact):
    """What a table leaves of a round: its messages (three), and what was not agreed.

    ``based_on`` is the one that was seen when this was written: two that did not know of each other both stand.
    """

    event: str = ""
    table: str = ""
    round: str = ""
    based_on: str = ""
    messages: tuple[str, ...] = ()
    not_agreed: str = ""
    via: str = Via.DESK
    desk: str = ""
    at: datetime | None = None


@record("cards_read", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class CardsRead(Fact):
    """The centre has read these versions of cards: what a table is told."""

    event: str = ""
    versions: tuple[str, ...] = ()
    desk: str = ""
    at: datetime | None = None


@record("table_prompt", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class TablePrompt(Fact):
    """A question or a word from the centre, shown on the tables' pages. ``tables`` empty: all of them."""

    event: str = ""
    text: str = ""
    tables: tuple[str, ...] = ()
    desk: str = ""
    at: datetime | None = None


@record("rehearsal_begun", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class RehearsalBegun(Fact):
    """From here on every table sends a trial card; trials before it no longer count."""

    event: str = ""
    desk: str = ""
    at: datetime | None = None


@record("trial_card", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class TrialCard(Fact):
    """A table's trial card came in: its way to the centre works."""

    event: str = ""
    table: str = ""
    via: str = Via.PHONE
    desk: str = ""
    at: datetime | None = None


@record("table_on_paper", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class TableOnPaper(Fact):
    """A table was given paper: nothing is expected of its phones."""

    event: str = ""
    table: str = ""
    desk: str = ""
    at: datetime | None = None


@record("table_pass", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class TablePass(Fact):
    """What lets a table's devices in: 128 random bits, printed on the table's sign. Voided: revoked.

    Kept as it is and not as a digest: a sign must be printable again at any desk without throwing out the phones that
    already joined, and whoever holds the event's file holds far more than a pass can open (one table's own cards).
    """

    event: str = ""
    table: str = ""
    token: str = ""
    desk: str = ""
    at: datetime | None = None
