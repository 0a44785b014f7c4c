"""What a table's page shows: its own cards, what the centre answered and asks, and when its rounds begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from eventdesk.core.notes.model import (
    CardsRead,
    CardVersion,
    CardWithdrawn,
    RehearsalBegun,
    TableMessages,
    TablePrompt,
    TrialCard,
)
from eventdesk.core.notes.service import Card, cards_of
from eventdesk.core.programme.model import Round
from eventdesk.core.programme.service import setup_of
from eventdesk.core.rotation.records import TableCount
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.ports import Ledger, Reader


@dataclass(frozen=True, slots=True)
class RoundTimes:
    """A round with its number; ``starts`` and ``ends`` are aware moments, None when the programme does not say."""

    id: str
    number: int
    minutes: int = 0
    starts: datetime | None = None
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What a table left of a round: the newest words, and others written without knowing of them."""

    now: TableMessages
    apart: tuple[TableMessages, ...] = ()


@dataclass(frozen=True, slots=True)
class TablePage:
    """Everything one table's page shows.

    ``counts`` are people by round (id); ``read`` are the cards (ids) the centre read. ``themes`` are id and name of
    every theme of the event, for a card that speaks of another one.
    """

    event: str
    event_name: str
    table: str
    number: int
    theme: str
    question: str
    themes: tuple[tuple[str, str], ...]
    rounds: tuple[RoundTimes, ...]
    cards: tuple[Card, ...]
    read: frozenset[str]
    prompts: tuple[TablePrompt, ...]
    left: tuple[Left, ...]
    counts: tuple[tuple[str, int], ...]
    trial: bool

    @property
    def received(self) -> int:
        """Cards of this table at the centre, withdrawn ones too."""
        return len(self.cards)


class Tables:
    """Use cases of a table's page."""

    def __init__(self, ledger: Ledger, now: Now) -> None:
        self._ledger = ledger
        self._now = now

    def page(self, event: str, table: str) -> TablePage:
        """What the page of this table (id) shows.

        Raises:
            NotFound: there is no such table at this event.
        """
        with self._ledger.reading() as read:
            return self._page(read, event, table)

    def _page(self, read: Reader, event: str, table: str) -> TablePage:
        setup = setup_of(read, event)
        found = setup.table(table)
        if found is None:
            raise NotFound(what="why:table", name=table)
        theme = setup.theme(found.theme)
        cards = cards_at(read, event, table)
        seen = read_versions(read.find(CardsRead, event=event))
        prompts = [p for p in read.find(TablePrompt, event=event) if not p.tables or table in p.tables]
        counts = {count.round: count.count for count in read.find(TableCount, event=event, table=table)}
        return TablePage(
            event=event,
            event_name=setup.event.name,
            table=table,
            number=found.number,
            theme=theme.name if theme else "",
            question=theme.question if theme else "",
            themes=tuple((each.id, each.name) for each in setup.themes),
            rounds=round_times(setup.rounds, setup.event.day, self._now()),
            cards=tuple(cards),
            read=frozenset(card.id for card in cards if is_read(card, seen)),
            prompts=tuple(reversed(prompts)),
            left=lefts_of(read.find(TableMessages, event=event, table=table)),
            counts=tuple(counts.items()),
            trial=_is_tried(read, event, table),
        )


def _is_tried(read: Reader, event: str, table: str) -> bool:
    """Whether the table's trial card came since the rehearsal began last."""
    begun = max((fact.at for fact in read.find(RehearsalBegun, event=event) if fact.at), default=None)
    trials = read.find(TrialCard, event=event, table=table)
    return any(trial.at and (begun is None or trial.at >= begun) for trial in trials)


def cards_at(read: Reader, event: str, table: str) -> list[Card]:
    """The cards first written at a table, in that order; an edit elsewhere does not take a card away."""
    mine = list(dict.fromkeys(version.card for version in read.find(CardVersion, event=event, table=table)))
    if not mine:
        return []
    versions = read.find(CardVersion, event=event, card=mine)
    withdrawals = read.find(CardWithdrawn, event=event, card=mine)
    return [card for card in cards_of(versions, withdrawals) if card.first.table == table]


def read_versions(facts: Iterable[CardsRead]) -> frozenset[str]:
    """The versions (ids) of cards that the centre has read."""
    return frozenset(version for fact in facts for version in fact.versions)


def is_read(card: Card, seen: frozenset[str]) -> bool:
    """Whether the centre has read a card as it stands now, every version of it that stands."""
    return {card.now.id, *(version.id for version in card.apart)} <= seen


def lefts_of(facts: Sequence[TableMessages]) -> tuple[Left, ...]:
    """What was left of each round of each table, in the order it was first written."""
    by_place: dict[tuple[str, str], list[TableMessages]] = {}
    for fact in facts:
        by_place.setdefault((fact.table, fact.round), []).append(fact)
    return tuple(_left(written) for written in by_place.values())


def _left(written: list[TableMessages]) -> Left:
    seen = {reference for fact in written for reference in fact.based_on.split()}
    newest = [fact for fact in written if fact.id not in seen] or written[-1:]
    return Left(newest[-1], tuple(newest[:-1]))


def round_times(rounds: Iterable[Round], day: date | None, now: datetime) -> tuple[RoundTimes, ...]:
    """When rounds begin and end, in this computer's time zone, on the event's day (or today when it has none)."""
    return tuple(_times(each, day or now.astimezone().date()) for each in rounds)


def _times(found: Round, day: date) -> RoundTimes:
    try:
        begins = time.fromisoformat(found.starts)
    except ValueError:
        return RoundTimes(found.id, found.number, found.minutes)
    starts = datetime.combine(day, begins.replace(tzinfo=None)).astimezone()
    ends = starts + timedelta(minutes=found.minutes) if found.minutes > 0 else None
    return RoundTimes(found.id, found.number, found.minutes, starts, ends)
