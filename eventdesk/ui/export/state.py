"""What the sync page shows and what was chosen on it; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from eventdesk.core.export.marks import canonical
from eventdesk.core.export.merge import Choices, Difference, Kind, Side
from eventdesk.core.export.sync import Preview, TableView

GROUPS = ("news", "edit", "conflict", "deleted", "other")
"""What entries are counted and filtered by."""
MOST = 3_000
"""Entries listed one by one: more are counted, nobody reads them."""

_GROUP = {
    "added": "news",
    "fixed": "other",
    "formula": "other",
    "gone": "other",
    "foreign": "other",
    "handmade": "other",
}
_RANK = {"conflict": 0, "deleted": 0, "edit": 1, "news": 2, "other": 3}
_DECISIONS = {
    "conflict": ("excel", "ours", "later"),
    "edit": ("excel", "ours", "later"),
    "fixed": ("ours", "later"),
    "deleted": ("again", "out", "later"),
}
DECISIONS = ("excel", "ours", "again", "out", "clear", "later")
"""What a person may say about an entry."""
_NAMES = (("last", "first"), ("name",), ("title",), ("number",))

Spot = tuple[str, str, str]
"""An entry's place: the keys of sheet and row, and of the column (empty: the whole row)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a sync finds. ``outcome`` is the key of what becomes of it."""

    spot: Spot
    what: str
    outcome: str
    sheet: str
    name: str
    column: str = ""
    excel: str = ""
    ours: str = ""

    @property
    def id(self) -> str:
        """What the entry is known by in a table."""
        return "\0".join(self.spot)

    @property
    def group(self) -> str:
        """What it is counted as."""
        return _GROUP.get(self.what, self.what)

    @property
    def decisions(self) -> tuple[str, ...]:
        """What a person may say about it."""
        if self.what == "gone" and self.outcome in ("noted", "unheard", "clear"):
            return ("clear", "later")
        return _DECISIONS.get(self.what, ())


@dataclass(frozen=True, slots=True)
class Picks:
    """What was chosen so far. ``said`` is the decision by entry; ``conflicts`` and ``deleted`` are those for all that
    have none of their own.
    """

    said: Mapping[Spot, str] = field(default_factory=dict)
    conflicts: str = ""
    deleted: str = ""

    def of(self, what: str, spot: Spot) -> str:
        """The decision about an entry; empty when there is none."""
        return self.said.get(spot) or {"conflict": self.conflicts, "deleted": self.deleted}.get(what, "")


def decided(picks: Picks, entries: Iterable[Entry], decision: str) -> Picks:
    """The choices with one decision about these entries, as far as it may be said of them."""
    said = {entry.spot: decision for entry in entries if decision in entry.decisions}
    return replace(picks, said={**picks.said, **said})


def for_all(picks: Picks, entries: Iterable[Entry], what: str, decision: str) -> Picks:
    """The choices with one decision about all conflicts, or all deleted rows; what was said of single ones goes."""
    same = {entry.spot for entry in entries if entry.what == what}
    said = {spot: word for spot, word in picks.said.items() if spot not in same}
    return replace(picks, said=said, **{{"conflict": "conflicts", "deleted": "deleted"}[what]: decision})


def choices_of(preview: Preview, picks: Picks, *, take: bool = True) -> dict[str, Choices]:
    """The choices by sheet, as a sync takes them; without ``take`` no edit of Excel goes into EventDesk."""
    return {view.sheet.key: _choices(view, picks, take=take) for view in preview.tables}


def _choices(view: TableView, picks: Picks, *, take: bool) -> Choices:
    key, sides, later = view.sheet.key, {}, set()
    for difference in view.merged.differences:
        place = (difference.row, difference.column)
        said = picks.of(str(difference.kind), (key, *place))
        if said == "ours":
            sides[place] = Side.EVENTDESK
        elif said == "excel" and take:
            sides[place] = Side.EXCEL
        elif said == "later":
            later.add(place)
    rows = {
        word: frozenset(row for row in found if picks.of(what, (key, row, "")) == word)
        for word, what, found in (
            ("again", "deleted", view.merged.deleted),
            ("out", "deleted", view.merged.deleted),
            ("clear", "gone", view.merged.gone),
        )
    }
    return Choices(
        take=take,
        sides=sides,
        later=frozenset(later),
        add_again=rows["again"],
        leave_out=rows["out"],
        clear=rows["clear"],
    )


def entries_of(preview: Preview, picks: Picks) -> list[Entry]:
    """Everything a sync finds: first what asks for a choice, then edits, then news; within them sheet by sheet."""
    found = [entry for view in preview.tables for entry in _entries(view, picks)]
    return sorted(found, key=lambda entry: _RANK[entry.group])


def counts_of(entries: Iterable[Entry]) -> dict[str, int]:
    """How many there are of each group."""
    counts = dict.fromkeys(GROUPS, 0)
    for entry in entries:
        counts[entry.group] += 1
    return counts


def undecided(entries: Iterable[Entry]) -> int:
    """How many wait for a choice."""
    return sum(entry.outcome == "ask" for entry in entries)


def _entries(view: TableView, picks: Picks) -> Iterator[Entry]:
    key, sheet, merged = view.sheet.key, view.sheet.title, view.merged
    titles = {column.key: column.title for column in view.sheet.columns}
    named = _Names(view)
    for d in merged.differences:
        spot = (key, d.row, d.column)
        outcome = _outcome(d, picks.of(str(d.kind), spot))
        excel, ours = canonical(d.excel), canonical(d.ours)
        yield Entry(spot, str(d.kind), outcome, sheet, named.of(d.row), titles[d.column], excel, ours)
    for row in merged.added:
        yield Entry((key, row, ""), "added", "added", sheet, named.of(row))
    for row in merged.deleted:
        said = picks.of("deleted", (key, row, ""))
        yield Entry((key, row, ""), "deleted", said if said in ("again", "out") else "ask", sheet, named.of(row))
    for row in merged.gone:
        yield Entry((key, row, ""), "gone", _gone(view, row, picks), sheet, named.of(row))
    for row in merged.foreign:
        yield Entry((key, row, ""), "foreign", "foreign", sheet, row)
    for number in view.content.handmade:
        yield Entry((key, f"#{number}", ""), "handmade", "handmade", sheet, str(number))


def _outcome(difference: Difference, said: str) -> str:
    if said == "later":
        return "later"
    if difference.kind is Kind.CONFLICT:
        return {"excel": "taken", "ours": "written"}.get(said, "ask")
    if difference.kind is Kind.EDIT:
        return "written" if said == "ours" else "taken"
    if difference.kind is Kind.FIXED:
        return "written" if said == "ours" else "fixed"
    return "written" if difference.kind is Kind.NEWS else "formula"


def _gone(view: TableView, row: str, picks: Picks) -> str:
    if row in view.erased:
        return "erased"
    if picks.of("gone", (view.sheet.key, row, "")) == "clear":
        return "clear"
    if row in view.content.noted:
        return "noted"
    return "withdrawn" if row in view.withdrawn else "unheard"


class _Names:
    """What people call the rows of a table, where its codes say nothing to them."""

    def __init__(self, view: TableView) -> None:
        places = {column.key: index for index, column in enumerate(view.sheet.columns)}
        keys = next((keys for keys in _NAMES if all(key in places for key in keys)), ())
        self._keys = keys
        self._places = [places[key] for key in keys]
        self._ours = view.ours
        self._cells = view.content.rows

    def of(self, code: str) -> str:
        """A row's name and code."""
        own = self._ours.get(code)
        if own is not None:
            words = [canonical(own.values[place]) for place in self._places]
        else:
            words = [canonical(self._cells.get(code, {}).get(key)) for key in self._keys]
        name = " ".join(word for word in words if word)
        return f"{name} · {code}" if name and name != code else code
