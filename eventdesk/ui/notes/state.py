"""What the notes screen keeps, counts and lists. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from typing import Any

from eventdesk.core.notes.model import CardKind
from eventdesk.core.notes.service import Card
from eventdesk.core.programme.service import Setup
from eventdesk.core.shared.folding import fold
from eventdesk.ui.kit.tone import Tone

Say = Callable[[str, Mapping[str, object] | None], str]
"""The sentence for a key and its values."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A card being written, and one on its way to the disk. Ids of table and round; ``card`` is given when sent;
    ``tags`` as typed, with commas; ``photos`` by their SHA-256, with spaces.
    """

    text: str = ""
    table: str = ""
    round: str = ""
    kind: str = CardKind.IDEA
    card: str = ""
    place: str = ""
    support: int = 0
    tags: str = ""
    photos: str = ""

    @property
    def detailed(self) -> bool:
        """Whether it says more than its words."""
        return bool(self.place or self.support or self.tags or self.photos)


def to_memory(draft: Draft) -> dict[str, str | int]:
    """A draft as JSON values."""
    return asdict(draft)


def from_memory(found: Mapping[str, Any]) -> Draft:
    """The draft that ``to_memory`` gave; what is missing or of another kind is left empty."""
    empty = Draft()
    known = {f.name: found[f.name] for f in fields(Draft) if _alike(found.get(f.name), getattr(empty, f.name))}
    if known.get("kind") not in set(CardKind):
        known.pop("kind", None)
    return Draft(**known)


def _alike(found: object, default: object) -> bool:
    return isinstance(found, int if isinstance(default, int) else str)


@dataclass(frozen=True, slots=True)
class Counts:
    """Received is always active plus withdrawn; ``apart`` counts cards with edits that did not know of each other."""

    received: int = 0
    active: int = 0
    withdrawn: int = 0
    apart: int = 0


def counts_of(cards: Iterable[Card]) -> Counts:
    """Count every card once."""
    every = list(cards)
    gone = sum(card.withdrawn is not None for card in every)
    return Counts(len(every), len(every) - gone, gone, sum(bool(card.apart) for card in every))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cards to list. An empty field wants all of them."""

    words: str = ""
    table: str = ""
    round: str = ""
    theme: str = ""
    kind: str = ""

    @property
    def all(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted()

    def keeps(self, row: CardRow) -> bool:
        """Whether this card is wanted: every word typed is in it, every choice is its own."""
        now = row.card.now
        choices = ((self.table, now.table), (self.round, now.round), (self.theme, now.theme), (self.kind, now.kind))
        return all(not wanted or wanted == has for wanted, has in choices) and all(
            word in row.folded for word in fold(self.words).split()
        )


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card in the list, with the numbers and names of the moment. ``folded`` is what is searched."""

    card: Card
    at: datetime | None
    table: int
    round: int
    theme: str
    folded: str = field(repr=False)

    @property
    def text(self) -> str:
        """Its words on one line, the title first, the place last."""
        now = self.card.now
        return " · ".join(part for part in (now.title, " ".join(now.text.split()), now.place) if part)

    @property
    def tone(self) -> Tone:
        """Amber where people must look, calm otherwise."""
        return Tone.WARN if self.card.apart and not self.card.withdrawn else Tone.CALM


def rows_of(cards: Sequence[Card], setup: Setup) -> list[CardRow]:
    """All cards, newest first."""
    tables = {table.id: table.number for table in setup.tables}
    rounds = {each.id: each.number for each in setup.rounds}
    themes = {theme.id: theme.name for theme in setup.themes}
    return [_row(card, tables, rounds, themes) for card in reversed(cards)]


def _row(card: Card, tables: dict[str, int], rounds: dict[str, int], themes: dict[str, str]) -> CardRow:
    now = card.now
    theme = themes.get(now.theme, "")
    apart = [version.text for version in card.apart]
    searched = fold(" ".join((now.title, now.text, now.place, theme, *now.tags, *apart)))
    return CardRow(card, card.first.at, tables.get(now.table, 0), rounds.get(now.round, 0), theme, searched)


def state_of(row: CardRow, say: Say) -> str:
    """How a card stands, in words: withdrawn and why, two versions, edited; empty for one as it was written."""
    card = row.card
    if card.withdrawn is not None:
        return say("notes:withdrawn", {"reason": card.withdrawn.reason})
    if card.apart:
        return say("notes:apart", {"count": len(card.apart) + 1})
    return say("notes:edited", {"count": card.versions - 1}) if card.versions > 1 else ""


def table_in_words(setup: Setup, table: str, say: Say) -> str:
    """A table with its theme; the table is an id."""
    found = setup.table(table)
    if found is None:
        return say("notes:no-table", None)
    theme = setup.theme(found.theme)
    key = "notes:table-theme" if theme else "notes:table"
    return say(key, {"table": found.number, "theme": theme.name if theme else ""})
