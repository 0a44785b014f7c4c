"""What anybody may read of an event: counts without small groups, and the cards, as plain tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from eventdesk.core.export.book import Value
from eventdesk.core.export.hiding import few_of
from eventdesk.core.export.naming import Naming
from eventdesk.core.export.privacy import Privacy
from eventdesk.core.export.sheets import Say, code_of
from eventdesk.core.export.snapshot import Snapshot
from eventdesk.core.export.suppression import TOTAL, Cell, everything, suppressed, with_totals
from eventdesk.core.registration.model import Person, Status
from eventdesk.core.shared.errors import EventDeskError

HIDDEN = "*"
"""What stands in place of a number that is not shown."""


class HolderMissing(EventDeskError):
    """Nobody was named who holds the rights over the data."""

    key = "open-data-holder-missing"


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes. ``identifier`` is the code of the public body (in Italy that of IndicePA); ``address`` is where
    the files will be found (empty: beside the metadata).
    """

    name: str
    identifier: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the file, its kind (a type of Frictionless Table Schema), what it holds."""

    name: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Table:
    """One file. ``key`` is its name without ending."""

    key: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class OpenData:
    """Everything of one event that may be published. ``withheld`` are the codes of cards that seem to name somebody."""

    event: str
    title: str
    description: str
    day: date | None
    place: str
    language: str
    publisher: Publisher
    made: datetime
    tables: tuple[Table, ...]
    keywords: tuple[str, ...]
    withheld: tuple[str, ...] = ()


def open_data(state: Snapshot, say: Say, publisher: Publisher, language: str, made: datetime) -> OpenData:
    """The open data of an event.

    Raises:
        HolderMissing: the publisher has no name: open data belong to somebody.
    """
    if not publisher.name.strip():
        raise HolderMissing
    built = _Tables(state, say)
    event = state.event
    day = event.day.strftime(say("date-format")) if event.day else ""
    basis = say("open.basis.arrived" if state.arrivals else "open.basis.registered")
    words = {"{event}": event.name, "{day}": day, "{place}": event.place, "{basis}": basis}
    return OpenData(
        event=event.id,
        title=_filled(say("open.title"), words),
        description=_filled(say("open.description"), words),
        day=event.day,
        place=event.place,
        language=language,
        publisher=publisher,
        made=made,
        tables=tuple(_told(table, words) for table in built.all()),
        keywords=tuple(say("open.keywords").split("|")),
        withheld=built.withheld,
    )


def _filled(text: str, words: Mapping[str, str]) -> str:
    for key, word in words.items():
        text = text.replace(key, word)
    return text


def _told(table: Table, words: Mapping[str, str]) -> Table:
    return replace(table, description=_filled(table.description, words))


class _Tables:
    """The tables of one snapshot."""

    def __init__(self, state: Snapshot, say: Say) -> None:
        self._state = state
        self._say = say
        arrived = {arrival.registration for arrival in state.arrivals}
        self._coming = [
            r
            for r in state.registrations.values()
            if r.status == Status.REGISTERED and r.is_counted and r.person in state.people
        ]
        self._people = [state.people[r.person] for r in self._coming if not arrived or r.id in arrived]
        names = Naming(state)
        standing = [card for card in state.cards if card.withdrawn is None and not card.now.redacted]
        self._cards = [card for card in standing if not names.is_in(card)]
        self.withheld = tuple(code_of(Privacy.ANONYMOUS, card.id) for card in standing if names.is_in(card))

    def all(self) -> tuple[Table, ...]:
        """The tables in order."""
        return (*self._counted(), self._themes(), self._written())

    def _counted(self) -> list[Table]:
        """People by zone and age, by category and gender: the inside of each table, and its totals."""
        counts = {(one, two): self._count(_BY[one], _BY[two]) for one, two in (("zone", "age"), ("category", "gender"))}
        # The number of all people is the same in both: if one cannot be told without giving it away, neither is.
        everybody = (TOTAL, TOTAL)
        hidden = {key: suppressed(table, {everybody}) for key, table in counts.items()}
        if any(everybody in cells for cells in hidden.values()):
            hidden = {key: everything(table) for key, table in counts.items()}
        made = []
        for (one, two), table in counts.items():
            cells, few = with_totals(table), hidden[one, two]
            shown = {cell: HIDDEN if cell in few else count for cell, count in cells.items()}
            inside = [(*cell, value) for cell, value in shown.items() if TOTAL not in cell]
            made.append(self._table(f"people_{one}_{two}", (one, two, "people"), inside))
            for name, side in ((one, 0), (two, 1)):
                totals = [(c[side], value) for c, value in shown.items() if c[1 - side] == TOTAL and c[side] != TOTAL]
                made.append(self._table(f"people_{name}", (name, "people"), totals))
        return made

    def _count(self, one: Callable[[Person], str], two: Callable[[Person], str]) -> dict[Cell, int]:
        unknown = self._say("empty")
        counts = Counter((one(p) or unknown, two(p) or unknown) for p in self._people)
        return dict(sorted(counts.items()))

    def _themes(self) -> Table:
        state = self._state
        theme_of = {table.id: table.theme for table in state.tables.values()}
        tables = Counter(theme_of.values())
        cards = Counter(card.now.theme or theme_of.get(card.now.table, "") for card in self._cards)
        first = Counter(wishes[0] for r in self._coming if (wishes := state.wishes(r)))
        few = few_of({theme.name: first[theme.name] for theme in state.themes.values()})
        rows = [
            (t.name, t.question, tables[t.id], HIDDEN if t.name in few else first[t.name], cards[t.id])
            for t in state.themes.values()
        ]
        return self._table("themes", ("theme", "question", "tables", "first_choices", "cards"), rows)

    def _written(self) -> Table:
        state, say = self._state, self._say
        rows = [
            (
                code_of(Privacy.ANONYMOUS, card.id),
                theme.name if (theme := state.themes.get(card.now.theme)) else "",
                turn.number if (turn := state.rounds.get(card.now.round)) else None,
                say(f"card.{card.now.kind}"),
                card.now.title,
                card.now.text,
                card.now.place,
                ", ".join(card.now.tags),
            )
            for card in self._cards
        ]
        return self._table("cards", ("card", "theme", "round", "kind", "title", "text", "place", "tags"), rows)

    def _table(self, key: str, columns: Sequence[str], rows: Iterable[tuple[Value, ...]]) -> Table:
        say = self._say
        made = []
        for column in columns:
            name, _, title = say(f"open.field.{column}").partition("|")
            made.append(Column(name, "integer" if column in _NUMBERS else "string", title))
        name, title = say(f"open.table.{key}").split("|")
        return Table(name, title, say(f"open.table.{key}.text"), tuple(made), tuple(rows))


_BY: Mapping[str, Callable[[Person], str]] = {
    "zone": lambda p: p.zone,
    "age": lambda p: p.age_band,
    "category": lambda p: p.category,
    "gender": lambda p: p.gender,
}
_NUMBERS = frozenset({"people", "tables", "first_choices", "cards", "round"})
