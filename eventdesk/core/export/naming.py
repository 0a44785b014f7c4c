"""Cards in which a person of the event seems to be named: they stay out of files that are to name nobody."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from eventdesk.core.export.privacy import Privacy
from eventdesk.core.export.snapshot import Snapshot
from eventdesk.core.notes.service import Card
from eventdesk.core.shared.folding import fold

_WORD = re.compile(r"\w+")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"(?:\+|\b)\d(?:[\s./-]?\d){7,13}\b")


class Naming:
    """Tells cards in which a person of the event seems to be named: their words go out as they were written."""

    def __init__(self, state: Snapshot) -> None:
        self._pairs: set[tuple[str, str]] = set()
        for person in state.people.values():
            first, last = _tokens(person.first), _tokens(person.last)
            if first and last:
                self._pairs |= {(first[-1], last[0]), (last[-1], first[0])}

    def is_in(self, card: Card) -> bool:
        """Whether the card holds the name of somebody registered, an e-mail address or a telephone number."""
        reason = card.withdrawn.reason if card.withdrawn else ""
        said = "\n".join((card.now.title, card.now.text, card.now.place, " ".join(card.now.tags), reason))
        named = not self._pairs.isdisjoint(pairwise(_tokens(said)))
        return named or _EMAIL.search(said) is not None or _PHONE.search(said) is not None


def _tokens(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def parted(state: Snapshot, privacy: Privacy) -> tuple[Snapshot, tuple[Card, ...]]:
    """The state as a file of this privacy may show it, and the cards that it may not, for they name somebody."""
    if privacy is Privacy.FULL:
        return state, ()
    naming = Naming(state)
    named = tuple(card for card in state.cards if naming.is_in(card))
    ids = {card.id for card in named}
    return replace(state, cards=tuple(card for card in state.cards if card.id not in ids)), named
