"""The centre: what came from which table, what was read, who is silent; the rehearsal; words to all tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from eventdesk.core.notes.model import (
    CardsRead,
    CardVersion,
    CardWithdrawn,
    RehearsalBegun,
    TableMessages,
    TableOnPaper,
    TablePrompt,
    TrialCard,
)
from eventdesk.core.notes.service import Card, cards_of
from eventdesk.core.notes.tables import Left, is_read, lefts_of, read_versions
from eventdesk.core.programme.model import Table
from eventdesk.core.programme.service import Setup, setup_of
from eventdesk.core.rotation.records import TableCount
from eventdesk.core.shared.errors import BadValue
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger

SILENT = timedelta(minutes=10)
"""After this long without a card a table stands out."""
_LONGEST_PROMPT = 500
_IN_ONE_FACT = 500


@dataclass(frozen=True, slots=True)
class TableState:
    """A table as the centre sees it. ``received`` is always ``active + withdrawn``; ``read`` counts active cards.

    ``last`` is when something came last; ``trial`` when its trial card of this rehearsal did; ``left`` what it left
    of each round.
    """

    table: Table
    received: int = 0
    active: int = 0
    withdrawn: int = 0
    read: int = 0
    apart: int = 0
    people: int | None = None
    last: datetime | None = None
    trial: datetime | None = None
    on_paper: bool = False
    left: tuple[Left, ...] = ()

    def is_silent(self, now: datetime, since: datetime | None, after: timedelta = SILENT) -> bool:
        """Whether nothing came for ``after`` within a round that began at ``since`` (None: no round is under way)."""
        if since is None or self.on_paper:
            return False
        heard = max(filter(None, (self.last, since)))
        return now - heard >= after


@dataclass(frozen=True, slots=True)
class CentreView:
    """Everything the centre sees. Sums over ``tables`` may be less than these: cards of no table are in them too."""

    setup: Setup
    cards: tuple[Card, ...]
    unread: frozenset[str]
    tables: tuple[TableState, ...]
    prompts: tuple[TablePrompt, ...]
    rehearsal: datetime | None = None

    @property
    def received(self) -> int:
        """All cards: active and withdrawn."""
        return len(self.cards)

    @property
    def withdrawn(self) -> int:
        """Cards taken back with a reason."""
        return sum(card.withdrawn is not None for card in self.cards)

    @property
    def active(self) -> int:
        """Cards that stand."""
        return self.received - self.withdrawn

    @property
    def ready(self) -> int:
        """Tables whose light is green: their trial card came, or they have paper."""
        return sum(state.trial is not None or state.on_paper for state in self.tables)


class Centre:
    """Use cases of the centre."""

    def __init__(self, ledger: Ledger, new_id: NewId) -> None:
        self._ledger = ledger
        self._new_id = new_id

    def view(self, event: str) -> CentreView:
        """Everything the centre sees now."""
        with self._ledger.reading() as read:
            setup = setup_of(read, event)
            cards = cards_of(read.find(CardVersion, event=event), read.find(CardWithdrawn, event=event))
            seen = read_versions(read.find(CardsRead, event=event))
            begun = [fact.at for fact in read.find(RehearsalBegun, event=event) if fact.at]
            trials = read.find(TrialCard, event=event)
            counts = {count.table: count.count for count in read.find(TableCount, event=event)}
            papers = {fact.table for fact in read.find(TableOnPaper, event=event)}
            lefts = lefts_of(read.find(TableMessages, event=event))
            prompts = tuple(reversed(read.find(TablePrompt, event=event)))
        rehearsal = max(begun, default=None)
        lights = {t.table: t.at for t in trials if t.at and (rehearsal is None or t.at >= rehearsal)}
        unread = frozenset(card.id for card in cards if card.withdrawn is None and not is_read(card, seen))
        tables = tuple(
            _state(
                table,
                [card for card in cards if card.now.table == table.id],
                unread,
                people=counts.get(table.id),
                trial=lights.get(table.id),
                on_paper=table.id in papers,
                left=tuple(left for left in lefts if left.now.table == table.id),
            )
            for table in setup.tables
        )
        return CentreView(setup, tuple(cards), unread, tables, prompts, rehearsal)

    def mark_read(self, event: str, cards: Collection[Card]) -> None:
        """Tell the tables that these cards, as they stand now, were received and read."""
        versions = [version.id for card in cards for version in (card.now, *card.apart)]
        with self._ledger.writing(event=event) as unit:
            known = read_versions(unit.read.find(CardsRead, event=event))
            new = [version for version in dict.fromkeys(versions) if version not in known]
            for start in range(0, len(new), _IN_ONE_FACT):
                part = tuple(new[start : start + _IN_ONE_FACT])
                unit.add(CardsRead(id=self._new_id(), event=event, versions=part, desk=unit.actor, at=unit.now))

    def ask(self, event: str, text: str, tables: Sequence[str] = ()) -> TablePrompt:
        """Show a question or a word on the pages of all tables, or of these (ids).

        Raises:
            BadValue: there are no words, or more than 500 characters.
        """
        words = text.strip()
        if not words or len(words) > _LONGEST_PROMPT:
            why = "why:too-long" if words else "why:empty"
            raise BadValue(field="text", value=words[:40], why=why)
        with self._ledger.writing(event=event) as unit:
            prompt = TablePrompt(
                id=self._new_id(), event=event, text=words, tables=tuple(tables), desk=unit.actor, at=unit.now
            )
            unit.add(prompt)
        return prompt

    def take_back(self, prompt: TablePrompt) -> None:
        """Take a question off the tables' pages."""
        with self._ledger.writing(event=prompt.event) as unit:
            unit.void(prompt)

    def begin_rehearsal(self, event: str) -> RehearsalBegun:
        """Put every table's light out and wait for new trial cards."""
        with self._ledger.writing(event=event) as unit:
            begun = RehearsalBegun(id=self._new_id(), event=event, desk=unit.actor, at=unit.now)
            unit.add(begun)
        return begun

    def give_paper(self, event: str, table: str, *, given: bool = True) -> None:
        """Write down that a table works on paper, or no longer does."""
        with self._ledger.writing(event=event) as unit:
            known = unit.read.find(TableOnPaper, event=event, table=table)
            if given and not known:
                unit.add(TableOnPaper(id=self._new_id(), event=event, table=table, desk=unit.actor, at=unit.now))
            for fact in () if given else known:
                unit.void(fact)


def _state(
    table: Table,
    cards: Sequence[Card],
    unread: frozenset[str],
    *,
    people: int | None,
    trial: datetime | None,
    on_paper: bool,
    left: tuple[Left, ...],
) -> TableState:
    withdrawn = sum(card.withdrawn is not None for card in cards)
    active = len(cards) - withdrawn
    return TableState(
        table=table,
        received=len(cards),
        active=active,
        withdrawn=withdrawn,
        read=active - sum(card.id in unread for card in cards),
        apart=sum(bool(card.apart) and card.withdrawn is None for card in cards),
        people=people,
        last=_latest([card.now.at for card in cards] + [each.now.at for each in left]),
        trial=trial,
        on_paper=on_paper,
        left=left,
    )


def _latest(moments: Iterable[datetime | None]) -> datetime | None:
    return max((moment for moment in moments if moment), default=None)
