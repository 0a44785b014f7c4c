"""Taking in what tables send: any number of times, in one transaction for all that waits, nothing overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from eventdesk.core.notes.model import CardVersion, CardWithdrawn, TableMessages, TrialCard, Via
from eventdesk.core.notes.parcels import (
    CardParcel,
    CountParcel,
    MessagesParcel,
    Parcel,
    TrialParcel,
    WithdrawalParcel,
)
from eventdesk.core.programme.model import Round, Table, Theme
from eventdesk.core.rotation.records import TableCount
from eventdesk.core.rotation.seating import count_within
from eventdesk.core.shared.errors import BadValue, NotFound
from eventdesk.core.shared.ports import Ledger, Reader, Unit
from eventdesk.core.shared.records import Fact

_FACTS: dict[type[Parcel], type[Fact]] = {
    CardParcel: CardVersion,
    WithdrawalParcel: CardWithdrawn,
    MessagesParcel: TableMessages,
    CountParcel: TableCount,
    TrialParcel: TrialCard,
}
"""What a parcel of each kind becomes."""


class Outcome(StrEnum):
    """What became of a parcel. ``RECEIVED`` and ``KNOWN`` both say that it is safe."""

    RECEIVED = "received"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer to one parcel, given only once it is durable. ``why`` is a key when it was refused."""

    id: str
    outcome: Outcome
    why: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A parcel and the table (id) it comes from."""

    table: str
    parcel: Parcel
    via: str = Via.PHONE


class Intake:
    """The one way in for what tables send."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def take(self, event: str, sent: Sequence[Sent]) -> list[Receipt]:
        """Write what is new of these parcels, in their order, all in one transaction; a receipt for each.

        A parcel that came before changes nothing. An edit that did not know of another stands beside it. A table can
        write to its own cards only.
        """
        if not sent:
            return []
        with self._ledger.writing(event=event, patient=True) as unit:
            desk = _Desk(unit, event, sent)
            return [desk.take(each) for each in sent]


class _Desk:
    """One transaction: what is known of what came, read once before anything is written."""

    def __init__(self, unit: Unit, event: str, sent: Sequence[Sent]) -> None:
        self._unit = unit
        self._event = event
        read = unit.read
        self._tables = {table.id: table for table in read.find(Table, event=event)}
        self._rounds = {found.id for found in read.find(Round, event=event)}
        self._themes = {theme.id for theme in read.find(Theme, event=event)}
        self._cards = _tables_of_cards(read, _cards(sent))
        self._known: dict[str, str] = {}
        for kind, wanted in _FACTS.items():
            ids = sorted({each.parcel.id for each in sent if isinstance(each.parcel, kind)})
            for fact in read.find(wanted, id=ids, voided=[False, True]) if ids else ():
                self._known[fact.id] = self._table_of(fact)

    def take(self, sent: Sent) -> Receipt:
        parcel = sent.parcel
        if sent.table not in self._tables:
            return Receipt(parcel.id, Outcome.REFUSED, "why:parcel-table")
        if parcel.id in self._known:
            ours = self._known[parcel.id] == sent.table
            return Receipt(parcel.id, Outcome.KNOWN) if ours else _refused(parcel)
        try:
            taken = self._write(sent)
        except (BadValue, NotFound):
            return Receipt(parcel.id, Outcome.REFUSED, "why:parcel-number")
        if not taken:
            return _refused(parcel)
        self._known[parcel.id] = sent.table
        return Receipt(parcel.id, Outcome.RECEIVED)

    def _write(self, sent: Sent) -> bool:
        match sent.parcel:
            case CardParcel() as card:
                return self._card(sent, card)
            case WithdrawalParcel() as withdrawal:
                return self._withdraw(sent, withdrawal)
            case MessagesParcel() as messages:
                self._unit.add(self._messages(sent, messages))
            case CountParcel() as count:
                count_within(self._unit, self._event, sent.table, self._round(count.round), count.count, fact=count.id)
            case TrialParcel() as trial:
                unit = self._unit
                self._unit.add(
                    TrialCard(
                        id=trial.id, event=self._event, table=sent.table, via=sent.via, desk=unit.actor, at=unit.now
                    )
                )
        return True

    def _card(self, sent: Sent, card: CardParcel) -> bool:
        if self._cards.setdefault(card.card, sent.table) != sent.table:
            return False
        unit = self._unit
        unit.add(
            CardVersion(
                id=card.id,
                event=self._event,
                card=card.card,
                based_on=card.based_on,
                table=sent.table,
                round=self._round(card.round),
                theme=card.theme if card.theme in self._themes else self._tables[sent.table].theme,
                kind=card.kind,
                title=card.title,
                text=card.text,
                place=card.place,
                support=card.support,
                tags=card.tags,
                photos=card.photos,
                via=sent.via,
                desk=unit.actor,
                at=unit.now,
            )
        )
        return True

    def _withdraw(self, sent: Sent, withdrawal: WithdrawalParcel) -> bool:
        if self._cards.get(withdrawal.card) != sent.table:
            return False
        unit = self._unit
        unit.add(
            CardWithdrawn(
                id=withdrawal.id,
                event=self._event,
                card=withdrawal.card,
                reason=withdrawal.reason,
                desk=unit.actor,
                at=unit.now,
            )
        )
        return True

    def _messages(self, sent: Sent, given: MessagesParcel) -> TableMessages:
        unit = self._unit
        return TableMessages(
            id=given.id,
            event=self._event,
            table=sent.table,
            round=self._round(given.round),
            based_on=given.based_on,
            messages=given.messages,
            not_agreed=given.not_agreed,
            via=sent.via,
            desk=unit.actor,
            at=unit.now,
        )

    def _round(self, given: str) -> str:
        """A round that is no more is no reason to lose words."""
        return given if given in self._rounds else ""

    def _table_of(self, fact: Fact) -> str:
        if isinstance(fact, CardWithdrawn):
            return self._cards.get(fact.card, "")
        return str(getattr(fact, "table", ""))


def _refused(parcel: Parcel) -> Receipt:
    return Receipt(parcel.id, Outcome.REFUSED, "why:parcel-elsewhere")


def _cards(sent: Iterable[Sent]) -> list[str]:
    return sorted({each.parcel.card for each in sent if isinstance(each.parcel, CardParcel | WithdrawalParcel)})


def _tables_of_cards(read: Reader, cards: list[str]) -> dict[str, str]:
    """The table each card was first written at."""
    found: dict[str, str] = {}
    for version in read.find(CardVersion, card=cards) if cards else ():
        found.setdefault(version.card, version.table)
    return found
