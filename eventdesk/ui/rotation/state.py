"""What the screen of tables and rounds shows, as plain data: sums of the set-up and what they mean, rules in lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial

from eventdesk.core.checkin.search import SearchIndex
from eventdesk.core.programme.model import Seating, Theme
from eventdesk.core.programme.service import Setup
from eventdesk.core.rotation.plan import SeatPlan
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.records import Mixing, PlanPublished, SeatingRule
from eventdesk.core.rotation.seating import Sat
from eventdesk.core.shared.folding import fold
from eventdesk.ui.kit.tone import Tone


class Section(StrEnum):
    """The parts of the screen, in the order in which an organiser goes through them."""

    THEMES = "themes"
    TABLES = "tables"
    ROUNDS = "rounds"
    RULES = "rules"
    PLAN = "plan"
    DAY = "day"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything the screen shows of an event, read in one go. ``unmatched`` are wishes that name no theme, with how
    many people wrote them, most frequent first; ``index`` finds people by name; ``sat`` is who or how many really sat;
    ``mixing`` what makes a table diverse; ``listed`` has the name in lists by surname of each registration, in their
    order; ``facilitators`` are (name, registration).
    """

    setup: Setup
    problem: Problem
    rules: tuple[SeatingRule, ...] = ()
    plan: SeatPlan | None = None
    published: PlanPublished | None = None
    unmatched: tuple[tuple[str, int], ...] = ()
    index: SearchIndex = field(default_factory=SearchIndex)
    sat: Sat = field(default_factory=Sat)
    mixing: Mixing = field(default_factory=partial(Mixing, id=""))
    listed: Mapping[str, str] = field(default_factory=dict)
    facilitators: tuple[tuple[str, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was set up yet."""
        return not (self.setup.themes or self.setup.tables or self.setup.rounds)


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of a set-up: people to seat in a round, and the fewest and most seats of all tables."""

    people: int
    tables: int
    fewest: int
    most: int
    rounds: int
    themes: int


def sums_of(setup: Setup, problem: Problem) -> Sums:
    """Count people, tables, seats, rounds and themes."""
    return Sums(
        people=len(problem.participants),
        tables=len(setup.tables),
        fewest=sum(table.min_seats for table in setup.tables),
        most=sum(table.max_seats for table in setup.tables),
        rounds=len(setup.rounds),
        themes=len(setup.themes),
    )


def wishes_without_theme(themes: Sequence[Theme], wishes: Iterable[Sequence[str]]) -> tuple[tuple[str, int], ...]:
    """Wishes that name no theme, in their commonest spelling, with how many people have them; most frequent first."""
    spelled: dict[str, Counter[str]] = {}
    for person in wishes:
        for wish in person:
            spelled.setdefault(fold(wish), Counter())[wish] += 1
    known = {fold(name) for theme in themes for name in (theme.name, *theme.aliases)} | {""}
    found = [(max(s, key=lambda wish: s[wish]), s.total()) for key, s in spelled.items() if key not in known]
    return tuple(sorted(found, key=lambda wish: (-wish[1], fold(wish[0]))))


def named(sentence: str, setup: Setup) -> str:
    """A sentence of the core, which knows themes and venues by their ids only, with their names instead."""
    names = {theme.id: theme.name for theme in setup.themes} | {venue.id: venue.name for venue in setup.venues}
    for known, name in names.items():
        sentence = sentence.replace(known, name)
    return sentence


class FindingKind(StrEnum):
    """What can be said of a set-up before any plan is sought."""

    NO_TABLES = "no_tables"
    NO_ROUNDS = "no_rounds"
    NOBODY = "nobody"
    TOO_MANY = "too_many"
    FEW_THEMES = "few_themes"
    NO_THEME = "no_theme"
    EMPTY_THEMES = "empty_themes"
    CLOSING = "closing"
    FITS = "fits"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing said of a set-up: how serious it is, its figures, and where it is mended."""

    kind: FindingKind
    tone: Tone
    section: Section
    values: dict[str, object] = field(default_factory=dict)


def findings(setup: Setup, problem: Problem) -> tuple[Finding, ...]:
    """What is wrong or worth knowing about a set-up, the worst first; one finding ``FITS`` when nothing is."""
    sums = sums_of(setup, problem)
    found = [*_missing(sums), *_numbers(setup, problem), *_themes(setup, sums)]
    if not found:
        return (Finding(FindingKind.FITS, Tone.GOOD, Section.PLAN),)
    order = {Tone.BAD: 0, Tone.WARN: 1, Tone.CALM: 2}
    return tuple(sorted(found, key=lambda finding: order[finding.tone]))


def obstacle(setup: Setup, problem: Problem) -> Finding | None:
    """What makes a plan impossible, the first thing to mend; None when counting finds nothing."""
    return next((finding for finding in findings(setup, problem) if finding.tone is Tone.BAD), None)


def _missing(sums: Sums) -> list[Finding]:
    found = []
    if not sums.tables:
        found.append(Finding(FindingKind.NO_TABLES, Tone.BAD, Section.TABLES))
    if not sums.rounds:
        found.append(Finding(FindingKind.NO_ROUNDS, Tone.BAD, Section.ROUNDS))
    if not sums.people:
        found.append(Finding(FindingKind.NOBODY, Tone.CALM, Section.PLAN))
    return found


def _numbers(setup: Setup, problem: Problem) -> list[Finding]:
    found = []
    for venue, people, fewest, most in _by_venue(setup, problem):
        values: dict[str, object] = {"venue": venue, "people": people, "fewest": fewest, "most": most}
        if most and people > most:
            widest = max(table.max_seats for table in setup.tables)
            values["missing"] = people - most
            values["tables"] = -(-(people - most) // widest)
            found.append(Finding(FindingKind.TOO_MANY, Tone.BAD, Section.TABLES, values))
        elif people and people < fewest and setup.event.seating != Seating.FREE:
            found.append(Finding(FindingKind.CLOSING, Tone.WARN, Section.TABLES, values))
    return found


def _by_venue(setup: Setup, problem: Problem) -> list[tuple[str, int, int, int]]:
    """(venue's name, people, fewest seats, most seats): one line per venue, or one without a name for everything."""
    venues = {venue.id: venue.name for venue in setup.venues}
    used = {table.venue for table in setup.tables}
    apart = len(used) > 1 and all(used) and all(person.venue for person in problem.participants)
    people = Counter(person.venue if apart else "" for person in problem.participants)
    fewest: Counter[str] = Counter()
    most: Counter[str] = Counter()
    for table in setup.tables:
        fewest[table.venue if apart else ""] += table.min_seats
        most[table.venue if apart else ""] += table.max_seats
    return [(venues.get(v, ""), people[v], fewest[v], most[v]) for v in sorted({*people, *most})]


def _themes(setup: Setup, sums: Sums) -> list[Finding]:
    found = []
    known = {theme.id for theme in setup.themes}
    used = {table.theme for table in setup.tables}
    without = [table.number for table in setup.tables if table.theme not in known]
    moves = setup.event.seating == Seating.ROTATING
    if moves and setup.event.theme_once and setup.tables and not without and len(used & known) < sums.rounds:
        values: dict[str, object] = {"themes": len(used & known), "rounds": sums.rounds}
        found.append(Finding(FindingKind.FEW_THEMES, Tone.BAD, Section.ROUNDS, values))
    if without and setup.themes:
        found.append(Finding(FindingKind.NO_THEME, Tone.WARN, Section.TABLES, {"tables": len(without)}))
    idle = [theme.name for theme in setup.themes if theme.id not in used]
    if idle and setup.tables:
        found.append(Finding(FindingKind.EMPTY_THEMES, Tone.WARN, Section.TABLES, {"themes": ", ".join(idle)}))
    return found


@dataclass(frozen=True, slots=True)
class Quick:
    """A whole set-up in one form: names of themes, how many tables of how many seats, rounds and their times, how
    people come to sit.
    """

    themes: tuple[str, ...]
    tables: int
    low: int
    high: int
    rounds: int
    starts: str = ""
    minutes: int = 0
    gap: int = 0
    seating: str = Seating.ROTATING


def theme_lines(text: str) -> tuple[str, ...]:
    """The themes of a text with one a line; empty lines and repetitions drop out, also in another spelling."""
    lines: dict[str, str] = {}
    for line in text.splitlines():
        if fold(line):
            lines.setdefault(fold(line), line.strip())
    return tuple(lines.values())


def languages_of(text: str) -> tuple[str, ...]:
    """The languages of a text like "it, en": lower case, each once; empty when any language will do."""
    return tuple(dict.fromkeys(part.lower() for part in text.replace(";", ",").replace(",", " ").split()))


def numbers_of(text: str) -> tuple[int, ...] | None:
    """The numbers of a text like "3, 7 8", each once; None when something else is in it."""
    parts = text.replace(";", ",").replace(",", " ").split()
    if not all(part.isdecimal() for part in parts):
        return None
    return tuple(dict.fromkeys(int(part) for part in parts))


def tables_for(people: int, low: int, high: int) -> int:
    """How many tables seat so many people comfortably: between their limits, nearer to the higher one."""
    if people <= 0:
        return 10
    seats = max(1, (low + 2 * high) // 3)
    return max(1, -(-people // seats))


def clock_of(text: str) -> str:
    """``text`` as HH:MM ("9.30", "9:30", "930", "9" are understood); empty when it is no time of day."""
    digits = text.strip().replace(".", ":").replace(",", ":")
    if ":" not in digits and digits.isdigit():
        digits = f"{digits}:00" if len(digits) <= 2 else f"{digits[:-2]}:{digits[-2:]}"
    try:
        return datetime.strptime(digits, "%H:%M").strftime("%H:%M")  # noqa: DTZ007 (a time of day has no zone)
    except ValueError:
        return ""


def round_times(starts: str, minutes: int, gap: int, count: int) -> tuple[str, ...]:
    """When each of ``count`` rounds starts: the first at ``starts``, then after ``minutes`` and a ``gap`` each."""
    if not clock_of(starts):
        return ("",) * count
    first = datetime.strptime(clock_of(starts), "%H:%M")  # noqa: DTZ007 (a time of day has no zone)
    step = timedelta(minutes=minutes + gap)
    return tuple((first + number * step).strftime("%H:%M") for number in range(count))


def ends_at(starts: str, minutes: int) -> str:
    """When a round ends, HH:MM; empty when its start or length is not known."""
    return round_times(starts, minutes, 0, 2)[1] if minutes and starts else ""


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme with the tables it has, their seats in a round, and how many people wished for it (first, at all)."""

    id: str
    name: str
    tables: int
    fewest: int
    most: int
    first: int
    wished: int


def theme_rows(setup: Setup, problem: Problem) -> tuple[ThemeRow, ...]:
    """The themes in their order, with what they are made of and how wanted they are."""
    first = Counter(person.prefs[0] for person in problem.participants if person.prefs)
    wished = Counter(theme for person in problem.participants for theme in person.prefs)
    rows = []
    for theme in setup.themes:
        mine = [table for table in setup.tables if table.theme == theme.id]
        fewest, most = sum(t.min_seats for t in mine), sum(t.max_seats for t in mine)
        rows.append(ThemeRow(theme.id, theme.name, len(mine), fewest, most, first[theme.id], wished[theme.id]))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table in words."""

    id: str
    number: int
    theme: str
    theme_id: str
    low: int
    high: int
    accessible: bool
    venue: str
    venue_id: str
    languages: str = ""
    place: str = ""
    leader: str = ""
    closed: str = ""


def table_rows(setup: Setup) -> tuple[TableRow, ...]:
    """The tables in the order of their numbers."""
    themes = {theme.id: theme.name for theme in setup.themes}
    venues = {venue.id: venue.name for venue in setup.venues}
    rounds = {turn.id: turn.number for turn in setup.rounds}
    return tuple(
        TableRow(
            t.id, t.number, themes.get(t.theme, ""), t.theme, t.min_seats, t.max_seats, t.accessible,
            venues.get(t.venue, ""), t.venue, ", ".join(t.languages), t.place, t.facilitator,
            ", ".join(str(n) for n in sorted(rounds[r] for r in t.closed_rounds if r in rounds)),
        )
        for t in setup.tables
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule in words. ``missing`` counts people it speaks of who take no seat now."""

    id: str
    kind: str
    people: tuple[str, ...]
    missing: int
    table: int
    theme: str
    round: int
    rule: SeatingRule


def rule_rows(rules: Sequence[SeatingRule], setup: Setup, problem: Problem) -> tuple[RuleRow, ...]:
    """The rules in the order they were made, with names instead of ids."""
    names = {person.id: person.name for person in problem.participants}
    tables = {table.id: table.number for table in setup.tables}
    themes = {theme.id: theme.name for theme in setup.themes}
    rounds = {r.id: r.number for r in setup.rounds}
    return tuple(
        RuleRow(
            rule.id,
            rule.kind,
            tuple(names[who] for who in rule.registrations if who in names),
            sum(who not in names for who in rule.registrations),
            tables.get(rule.table, 0),
            themes.get(rule.theme, ""),
            rounds.get(rule.round, 0),
            rule,
        )
        for rule in rules
    )
