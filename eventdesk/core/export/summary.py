"""The figures of an event, and the small tables and charts beside them. Every figure is counted here, from records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import timedelta

from eventdesk.core.export.book import Block, Summary, Value
from eventdesk.core.export.hiding import ABSENT, ARRIVED, Hidden, few_of
from eventdesk.core.export.privacy import Options, Privacy
from eventdesk.core.export.sheets import Say
from eventdesk.core.export.snapshot import Snapshot
from eventdesk.core.export.suppression import TOTAL, Cell
from eventdesk.core.notes.model import CardKind
from eventdesk.core.registration.model import Person, Registration, Status

QUARTER = 15
"""Minutes that arrivals are counted together."""
_EMPTY, _AGE = "empty", "age_band"
_BY: Mapping[str, Callable[[Person], str]] = {
    "zone": lambda p: p.zone,
    "category": lambda p: p.category,
    _AGE: lambda p: p.age_band,
}


class Figures:
    """Counts of one snapshot."""

    def __init__(self, state: Snapshot, options: Options, say: Say) -> None:
        self._state = state
        self._say = say
        self._anonymous = options.privacy is Privacy.ANONYMOUS
        self._arrived = {arrival.registration for arrival in state.arrivals}
        self._coming = [r for r in state.registrations.values() if r.status == Status.REGISTERED]
        self._hidden = Hidden(self._tables(), self._whole()) if self._anonymous else Hidden({}, {})

    def summary(self) -> Summary:
        """The first sheet of the book."""
        event = self._state.event
        day = event.day.strftime(self._say("date-format")) if event.day else ""
        return Summary(
            title=self._say("sheet:summary"),
            heading=event.name,
            subtitle=" · ".join(part for part in (day, event.place) if part),
            figures=self.figures(),
            blocks=tuple(block for block in self._blocks() if block.rows),
        )

    def figures(self) -> Block:
        """The figures of the whole event: a fixed list, so that a sync finds each where it was."""
        state = self._state
        registrations = list(state.registrations.values())
        status = Counter(r.status for r in registrations)
        arrived = sum(r.id in self._arrived for r in self._coming)
        standing = [card for card in state.cards if card.withdrawn is None]
        counts: list[tuple[str, int]] = [
            ("people", len(state.people)),
            ("registered", status[Status.REGISTERED]),
            ("waiting", status[Status.WAITING]),
            ("cancelled", status[Status.CANCELLED]),
            ("arrived", arrived),
            ("absent", len(self._coming) - arrived),
            ("walk_ins", sum(r.walk_in for r in registrations)),
            ("twice", self._admitted_twice()),
            ("themes", len(state.themes)),
            ("tables", len(state.tables)),
            ("rounds", len(state.rounds)),
            ("seats", len(state.seats)),
            ("moved", sum(seat.moved for seat in state.seats)),
            ("cards", len(standing)),
            ("withdrawn", len(state.cards) - len(standing)),
        ]
        few = self._hidden.figures(dict(counts)) if self._anonymous else frozenset()
        return self._block(
            "figures", tuple((self._say(f"figure.{key}"), _shown(value, key in few)) for key, value in counts)
        )

    def _admitted_twice(self) -> int:
        return sum(times > 1 for times in Counter(arrival.registration for arrival in self._state.arrivals).values())

    def _blocks(self) -> tuple[Block, ...]:
        return (
            self._by_theme(),
            self._by_kind(),
            self._by_person("zone", "bar"),
            self._by_person("category", ""),
            self._by_person(_AGE, ""),
            *(() if self._anonymous else (self._by_time(),)),
        )

    def _by_theme(self) -> Block:
        state = self._state
        tables = Counter(table.theme for table in state.tables.values())
        theme_of = {table.id: table.theme for table in state.tables.values()}
        seats = Counter(theme_of.get(seat.table, "") for seat in state.seats)
        first = Counter(wishes[0] for r in self._coming if (wishes := state.wishes(r)))
        cards = Counter(
            card.now.theme or theme_of.get(card.now.table, "") for card in state.cards if card.withdrawn is None
        )
        few_first = self._few({theme.id: first[theme.name] for theme in state.themes.values()})
        few_seats = self._few({theme.id: seats[theme.id] for theme in state.themes.values()})
        rows = tuple(
            (
                theme.name,
                tables[theme.id],
                _shown(seats[theme.id], theme.id in few_seats),
                _shown(first[theme.name], theme.id in few_first),
                cards[theme.id],
            )
            for theme in state.themes.values()
        )
        return self._block("by_theme", rows, "bar", (3, 4))

    def _few(self, counts: Mapping[str, int]) -> frozenset[str]:
        return few_of(counts) if self._anonymous else frozenset()

    def _by_kind(self) -> Block:
        counts = Counter(card.now.kind for card in self._state.cards if card.withdrawn is None)
        rows = tuple((self._say(f"card.{kind}"), counts[kind]) for kind in CardKind if counts[kind])
        return self._block("by_kind", rows)

    def _tables(self) -> dict[str, dict[Cell, int]]:
        """Who arrived and who did not, by each thing people are counted by."""
        made = {}
        for key, get in _BY.items():
            registered = self._count(get, self._coming)
            arrived = self._count(get, [r for r in self._coming if r.id in self._arrived])
            made[key] = {(name, ARRIVED): arrived[name] for name in registered}
            made[key] |= {(name, ABSENT): count - arrived[name] for name, count in registered.items()}
        return made

    def _whole(self) -> dict[Cell, int]:
        """The figures that add up to each other."""
        status = Counter(r.status for r in self._state.registrations.values())
        arrived = sum(r.id in self._arrived for r in self._coming)
        counts = {("registered", ARRIVED): arrived, ("registered", ABSENT): len(self._coming) - arrived}
        return counts | {(key, ABSENT): status[key] for key in (Status.WAITING, Status.CANCELLED)}

    def _by_person(self, key: str, chart: str) -> Block:
        get = _BY[key]
        registered = self._count(get, self._coming)
        arrived = self._count(get, [r for r in self._coming if r.id in self._arrived])
        few = self._hidden.cells(key)
        rows = tuple(
            (name, _shown(count, (name, TOTAL) in few), _shown(arrived[name], (name, ARRIVED) in few))
            for name, count in registered.items()
        )
        if key == _AGE:
            rows = tuple(sorted(rows, key=lambda row: (row[0] == self._say(_EMPTY), str(row[0]))))
        return self._block(f"by_{key}", rows, chart)

    def _count(self, get: Callable[[Person], str], registrations: list[Registration]) -> Counter[str]:
        people = self._state.people
        names = (get(people[r.person]) if r.person in people else "" for r in registrations)
        counts = Counter(name or self._say(_EMPTY) for name in names)
        return Counter(dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))))

    def _by_time(self) -> Block:
        first = {}
        for arrival in self._state.arrivals:
            moment = self._state.local(arrival.at)
            if moment is not None and arrival.registration not in first:
                first[arrival.registration] = moment.replace(minute=moment.minute // QUARTER * QUARTER, second=0)
        if not first:
            return self._block("by_time", ())
        counts = Counter(first.values())
        start, end = min(counts), max(counts)
        if end - start > timedelta(days=1):  # a clock was wrong, or the event lasts days: only the quarters with people
            rows = tuple((moment.strftime("%d/%m %H:%M"), counts[moment]) for moment in sorted(counts))
            return self._block("by_time", rows, "column")
        step = timedelta(minutes=QUARTER)
        moments = (start + step * n for n in range((end - start) // step + 1))
        return self._block("by_time", tuple((moment.strftime("%H:%M"), counts[moment]) for moment in moments), "column")

    def _block(
        self, key: str, rows: tuple[tuple[Value, ...], ...], chart: str = "", series: tuple[int, ...] = ()
    ) -> Block:
        say = self._say
        headers = tuple(say(f"block:{key}.headers").split("|"))
        shown = (series or tuple(range(1, len(headers)))) if chart else ()
        alt = say(f"alt:{key}").replace("{rows}", _in_words(rows, shown)) if chart else ""
        return Block(key, say(f"block:{key}"), say(f"table:{key}"), headers, rows, chart, alt, shown)


def _shown(count: int, few: bool) -> Value:  # noqa: FBT001
    # One sign for all: two "under 5" that add up to 8 would both be told.
    return "*" if few else count


def _in_words(rows: tuple[tuple[Value, ...], ...], series: tuple[int, ...]) -> str:
    """The rows as a sentence's list, for people who hear the chart."""
    return "; ".join(f"{row[0]} " + " / ".join(str(row[index]) for index in series) for row in rows[:12])
