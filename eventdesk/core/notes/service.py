"""Writing down what was said at the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from eventdesk.core.notes.model import CardKind, CardVersion, CardWithdrawn, Via
from eventdesk.core.programme.model import Round, Table
from eventdesk.core.rotation.records import TableCount
from eventdesk.core.rotation.seating import Seating
from eventdesk.core.shared.errors import BadValue, NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader

LONGEST = 20_000
"""Characters a card may hold; Excel cells end at 32,767."""


class EmptyCard(BadValue):
    """A card without words."""

    key = "card-empty"


@dataclass(frozen=True, slots=True)
class Card:
    """A card as it stands: its newest version, the versions that did not know of each other, its withdrawal.

    ``versions`` counts all that were written. ``apart`` holds the other newest versions when two desks edited
    without knowing of each other; people choose between them.
    """

    id: str
    now: CardVersion
    first: CardVersion
    versions: int
    apart: tuple[CardVersion, ...] = ()
    withdrawn: CardWithdrawn | None = None


def cards_of(versions: Iterable[CardVersion], withdrawals: Iterable[CardWithdrawn]) -> list[Card]:
    """Cards from their versions, in the order their first versions were written."""
    by_card: dict[str, list[CardVersion]] = defaultdict(list)
    for version in versions:
        by_card[version.card].append(version)
    gone = {withdrawal.card: withdrawal for withdrawal in withdrawals}
    return [_card(card, written, gone.get(card)) for card, written in by_card.items()]


def _card(card: str, written: list[CardVersion], withdrawn: CardWithdrawn | None) -> Card:
    seen = {reference for version in written for reference in version.based_on.split()}
    newest = [version for version in written if version.id not in seen] or written[-1:]
    return Card(card, newest[-1], written[0], len(written), tuple(newest[:-1]), withdrawn)


class Notes:
    """Use cases on idea cards."""

    def __init__(self, ledger: Ledger, new_id: NewId, photos_gone: Callable[[Collection[str]], object] = len) -> None:
        """``photos_gone`` is told the photos of words that were erased: they go too, unless another card has them."""
        self._ledger = ledger
        self._new_id = new_id
        self._photos_gone = photos_gone
        self._seating = Seating(ledger, new_id)

    def write(
        self,
        event: str,
        text: str,
        *,
        table: str = "",
        round_id: str = "",
        kind: str = CardKind.IDEA,
        title: str = "",
        place: str = "",
        support: int = 0,
        tags: Sequence[str] = (),
        card: str = "",
        theme: str = "",
        photos: Sequence[str] = (),
        via: str = Via.DESK,
    ) -> CardVersion:
        """Write a new card. With ``card``, an id made where it was written, writing it twice changes nothing.

        ``theme`` empty: the table's. ``photos`` are what ``Photos.keep`` gave; a card may consist of them alone.

        Raises:
            EmptyCard: there are no words.
            BadValue: the text is too long, the kind unknown.
            NotFound: there is no such table or round.
        """
        words = _words(text, photos)
        _known_kind(kind)
        with self._ledger.writing(event=event) as unit:
            if card and (known := unit.read.find(CardVersion, event=event, card=card)):
                return known[0]
            theme = theme or self._theme_of(unit.read, table)
            if round_id and unit.read.get(Round, round_id) is None:
                raise NotFound(what="why:round", name=round_id)
            version = CardVersion(
                id=self._new_id(),
                event=event,
                card=card or self._new_id(),
                table=table,
                round=round_id,
                theme=theme,
                kind=kind,
                title=title.strip(),
                text=words,
                place=place.strip(),
                support=support,
                tags=tuple(tag.strip() for tag in tags if tag.strip()),
                photos=tuple(photos),
                via=via,
                desk=unit.actor,
                at=unit.now,
            )
            unit.add(version)
        return version

    def settle(self, card: Card, text: str, **fields: object) -> CardVersion:
        """Write the words that stand from now on for a card with versions apart; all of them are kept as former."""
        seen = " ".join(sorted((card.now.id, *(version.id for version in card.apart))))
        return self.edit(card.now, text, **{**fields, "based_on": seen})

    def edit(self, version: CardVersion, text: str, **fields: object) -> CardVersion:
        """Write a further version of a card; ``version`` is the one that was seen. The former words are kept."""
        words = _words(text, version.photos)
        with self._ledger.writing(event=version.event) as unit:
            changed = replace(
                version,
                **{
                    "via": Via.DESK,
                    "text": words,
                    "based_on": version.id,
                    **fields,
                    "id": self._new_id(),
                    "desk": unit.actor,
                    "at": unit.now,
                },  # type: ignore[arg-type]
            )
            unit.add(changed)
        return changed

    def withdraw(self, card: Card, reason: str) -> str:
        """Take a card back, with a reason; returns the unit, so that it can be undone."""
        if not reason.strip():
            raise BadValue(field="reason", value="", why="why:empty")
        with self._ledger.writing(event=card.now.event) as unit:
            unit.add(
                CardWithdrawn(
                    id=self._new_id(),
                    event=card.now.event,
                    card=card.id,
                    reason=reason.strip(),
                    desk=unit.actor,
                    at=unit.now,
                )
            )
            return unit.id

    def redact(self, card: Card, reason: str, text: str = "") -> CardVersion:
        """Erase every version of a card's words, here and on every desk, and leave ``text`` in their place.

        The card still counts: what it is filed under stays. This cannot be undone. Photos go too.

        Raises:
            BadValue: no reason is given.
        """
        if not reason.strip():
            raise BadValue(field="reason", value="", why="why:empty")
        with self._ledger.writing(event=card.now.event) as unit:
            written = unit.read.find(CardVersion, event=card.now.event, card=card.id, voided=[False, True])
            left = replace(
                card.now,
                id=self._new_id(),
                based_on="",
                title="",
                text=text.strip()[:LONGEST],
                place="",
                tags=(),
                photos=(),
                redacted=reason.strip(),
                via=Via.DESK,
                desk=unit.actor,
                at=unit.now,
            )
            unit.add(left)
            for version in written:
                unit.erase(version.id)
        self._photos_gone({photo for version in written for photo in version.photos})
        return left

    def count_people(self, event: str, table: str, round_id: str, count: int) -> TableCount:
        """Write down how many people really sit at a table in a round."""
        return self._seating.count(event, table, round_id, count)

    def cards(self, event: str) -> list[Card]:
        """All cards, withdrawn ones too, in the order they were first written."""
        with self._ledger.reading() as read:
            return cards_of(read.find(CardVersion, event=event), read.find(CardWithdrawn, event=event))

    def head_counts(self, event: str) -> dict[tuple[str, str], int]:
        """The newest count of people by table and round (ids)."""
        with self._ledger.reading() as read:
            return {(fact.table, fact.round): fact.count for fact in read.find(TableCount, event=event)}

    def _theme_of(self, read: Reader, table: str) -> str:
        if not table:
            return ""
        found = read.get(Table, table)
        if found is None:
            raise NotFound(what="why:table", name=table)
        return found.theme


def _words(text: str, photos: Sequence[str] = ()) -> str:
    words = text.strip()
    if not words and not photos:
        raise EmptyCard
    if len(words) > LONGEST:
        raise BadValue(field="text", value=f"{words[:40]}…", why="why:too-long")
    return words


def _known_kind(kind: str) -> None:
    if kind not in set(CardKind):
        raise BadValue(field="kind", value=kind, why="why:card-kind")
