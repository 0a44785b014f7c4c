"""Makes the demo event: list, import, themes and tables, plan, badges, arrivals, cards, workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from eventdesk import bootstrap, machine
from eventdesk.core.shared.errors import BadValue
from eventdesk.core.shared.progress import Progress, Silent, Step, stop_if_cancelled
from eventdesk.demo.invented import HEADERS, Seeds, Theme
from eventdesk.store.file import FileExists

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile
    from eventdesk.core.registration.register import PersonRow
    from eventdesk.core.rotation.problem import Problem
    from eventdesk.core.rotation.service import Draft

EVENT_FILE = "demo.eventdesk"
ROSTER, BADGES, SIGNS, WORKBOOK = "registrations.xlsx", "badges.pdf", "table_signs.pdf", "workbook.xlsx"
_THEMES = 6
_LOW, _HIGH = 8, 11
_ARRIVING = 0.7
_MOST_PEOPLE = 20_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What demo to make."""

    people: int = 300
    tables: int = 30
    rounds: int = 3
    cards: int = 400
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Shape:
    """Themes and table limits that fit the people, tables and rounds asked for."""

    themes: int
    low: int
    high: int
    once: bool


@dataclass(frozen=True, slots=True)
class Made:
    """The demo that was made. ``random_points`` is the mean of preference points over random seatings."""

    folder: Path
    file: Path
    event: str
    people: int
    arrived: int
    cards: int
    tables: int
    rounds: int
    themes: int
    points: int
    optimum: int | None
    random_points: float
    repeats: int
    fewest_repeats: int
    misfit: int
    random_repeats: float
    random_misfit: float
    violations: int
    badges: int
    codes_read: int
    seats: int


def shape_for(wanted: Wanted) -> Shape:
    """Tables of 8-11 on six themes where the numbers allow, else the nearest that can be seated.

    Raises:
        BadValue: numbers that no event can have.
    """
    if not 2 <= wanted.people <= _MOST_PEOPLE:
        raise BadValue(field="--people", value=wanted.people, why="why:demo-people")
    if not 1 <= wanted.tables <= wanted.people // 2:
        raise BadValue(field="--tables", value=wanted.tables, why="why:demo-tables")
    if wanted.cards < 0:
        raise BadValue(field="--cards", value=wanted.cards, why="why:negative")
    share = wanted.people / wanted.tables
    low, high = _LOW, _HIGH
    if not low + 0.5 <= share <= high - 0.5:
        low, high = max(1, int(share) - 1), ceil(share) + 2
    for themes in range(min(_THEMES, wanted.tables), min(wanted.tables, max(10, wanted.rounds)) + 1):
        most, least = ceil(wanted.tables / themes), wanted.tables // themes
        # Each person meets a theme at most once: its tables, at their least in every round, must not need more people;
        # where there are as many rounds as themes everybody must pass through each of them.
        room = themes > wanted.rounds or (themes == wanted.rounds and least * wanted.rounds * high >= wanted.people)
        if room and most * wanted.rounds * low <= wanted.people:
            return Shape(themes, low, high, once=True)
    return Shape(min(_THEMES, wanted.tables), low, high, once=False)


def make(folder: Path, wanted: Wanted, *, language: str = "it", progress: Progress | None = None) -> Made:
    """Make the demo in ``folder`` (made if missing).

    Raises:
        BadValue: numbers that no event can have.
        FileExists: the folder holds a demo already.
    """
    watch = progress or Silent()
    shape = shape_for(wanted)
    was_there = folder.is_dir()
    try:
        with bootstrap.whole_new_file(folder / EVENT_FILE, desk="Demo") as opened:
            return _fill(opened, folder, wanted, shape, language, watch)
    except FileExists:
        raise
    except BaseException:
        for name in (ROSTER, BADGES, SIGNS, WORKBOOK):
            (folder / name).unlink(missing_ok=True)
        if not was_there and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
        raise


def _fill(opened: OpenFile, folder: Path, wanted: Wanted, shape: Shape, language: str, watch: Progress) -> Made:
    from eventdesk.spreadsheets.lists import write_list

    chance = Random(wanted.seed)
    seeds = Seeds(machine.root() / "db" / "seeds", list(opened.zones.zone_of))
    themes = seeds.themes(shape.themes)
    now = opened.around.now()
    rows = seeds.rows(wanted.people, themes, _local(now) - timedelta(days=30), chance)
    write_list(folder / ROSTER, "Iscrizioni", HEADERS, rows)
    event = opened.programme.start("Evento di prova", process="Percorso di prova", day=_local(now).date())
    _set_up(opened, event.id, themes, wanted, shape)
    _import(opened, event.id, folder / ROSTER, wanted.people, watch)
    _rules(opened, event.id, opened.register.people(event.id), wanted, chance)
    stop_if_cancelled(watch)
    draft = opened.rotation.propose(event.id, seed=wanted.seed, progress=watch)
    stop_if_cancelled(watch)
    opened.rotation.publish(event.id, draft)
    badges = opened.badges.make(event.id, folder / BADGES, progress=watch)
    opened.badges.table_signs(event.id, folder / SIGNS, progress=watch)
    codes = [badge.code for badge in badges.badges]
    _arrive(opened, event.id, chance.sample(codes, round(len(codes) * _ARRIVING)), watch)
    _write_cards(opened, event.id, seeds, themes, wanted, chance, watch)
    _export(opened, event.id, folder / WORKBOOK, language, watch)
    return _made(opened, event.id, folder, wanted, shape, draft, len(codes), badges.codes_read)


def _set_up(opened: OpenFile, event: str, themes: Sequence[Theme], wanted: Wanted, shape: Shape) -> None:
    programme = opened.programme
    ids = []
    for theme in themes:
        known = programme.add_theme(event, theme.name)
        ids.append(known.id)
    tables = programme.add_tables(event, wanted.tables, themes=ids, low=shape.low, high=shape.high)
    programme.set_rounds(event, wanted.rounds, minutes=40)
    if not shape.once:
        programme.change_event(event, theme_once=False)
    # One table in five cannot be reached by wheelchair, but never the only one of its theme.
    for table in tables[shape.themes :: 5]:
        programme.change_table(table.id, accessible=False)


def _import(opened: OpenFile, event: str, roster: Path, people: int, watch: Progress) -> None:
    from eventdesk.core.registration.preview import Choices, LineStatus

    preview = opened.imports.preview(event, [roster], progress=watch)
    alike = [line.ref for line in preview.lines if line.status is LineStatus.POSSIBLE]
    if alike:
        # Invented people may look alike; each row is somebody else.
        choices = Choices(decided=dict.fromkeys(alike, "new"))
        preview = opened.imports.preview(event, [roster], choices=choices, progress=watch)
    done = opened.imports.apply(event, preview, progress=watch)
    if done.new != people:
        raise BadValue(field="--people", value=people, why="why:demo-import")


def _rules(opened: OpenFile, event: str, people: Sequence[PersonRow], wanted: Wanted, chance: Random) -> None:
    from eventdesk.core.rotation.records import RuleKind

    if wanted.tables < 2 * _THEMES or len(people) < 20 * _LOW:
        return
    seated = [person.registration for person in people]
    chance.shuffle(seated)
    pairs = [(seated.pop(), seated.pop()) for _ in range(2 * (len(people) // 60))]
    for number, pair in enumerate(pairs):
        opened.rotation.add_rule(event, RuleKind.APART if number % 2 else RuleKind.TOGETHER, pair)


def _arrive(opened: OpenFile, event: str, codes: Sequence[str], watch: Progress) -> None:
    for number, code in enumerate(codes, start=1):
        stop_if_cancelled(watch)
        opened.checkin.scan(event, code)
        watch.tell(Step("demo-arrivals", number, len(codes)))


def _write_cards(
    opened: OpenFile,
    event: str,
    seeds: Seeds,
    themes: Sequence[Theme],
    wanted: Wanted,
    chance: Random,
    watch: Progress,
) -> None:
    setup = opened.programme.setup(event)
    names = {theme.id: theme.name for theme in setup.themes}
    keys = {theme.name: theme.key for theme in themes}
    by_theme: dict[str, list[str]] = {}
    for table in setup.tables:
        by_theme.setdefault(keys[names[table.theme]], []).append(table.id)
    ideas = seeds.ideas(wanted.cards, themes, chance)
    for number, idea in enumerate(ideas, start=1):
        stop_if_cancelled(watch)
        opened.notes.write(
            event,
            idea.text,
            table=chance.choice(by_theme[idea.theme]),
            round_id=chance.choice(setup.rounds).id,
            kind=idea.kind,
            title=idea.title,
            support=chance.choice((0, 0, 2, 3, 5, 8)),
        )
        watch.tell(Step("demo-cards", number, len(ideas)))


def _export(opened: OpenFile, event: str, path: Path, language: str, watch: Progress) -> None:
    from eventdesk.core.export.privacy import Options, Privacy

    opened.export.export(event, path, Options(language=language, privacy=Privacy.FULL), progress=watch)


def _made(
    opened: OpenFile,
    event: str,
    folder: Path,
    wanted: Wanted,
    shape: Shape,
    draft: Draft,
    badges: int,
    codes_read: int,
) -> Made:
    score, bounds = draft.score, draft.solution.bounds
    points, repeats, misfit = random_seating(draft.problem, Random(wanted.seed))
    return Made(
        folder=folder,
        file=folder / EVENT_FILE,
        event=event,
        people=len(opened.register.people(event)),
        arrived=opened.checkin.presence(event).arrived,
        cards=len(opened.notes.cards(event)),
        tables=wanted.tables,
        rounds=wanted.rounds,
        themes=shape.themes,
        points=score.points,
        optimum=bounds.points,
        random_points=points,
        repeats=score.repeats,
        fewest_repeats=bounds.repeats,
        misfit=score.misfit,
        random_repeats=repeats,
        random_misfit=misfit,
        violations=score.broken,
        badges=badges,
        codes_read=codes_read,
        seats=sum(table is not None for row in draft.solution.assign.values() for table in row),
    )


def random_seating(problem: Problem, chance: Random, tries: int = 5) -> tuple[float, float, float]:
    """Mean points, repeats and misfit when people are dealt to the tables by chance, rules forgotten."""
    from eventdesk.core.rotation.score import score

    found = []
    for _ in range(tries):
        rows: dict[str, list[str | None]] = {p.id: [] for p in problem.participants}
        for _round in range(problem.rounds):
            order = list(rows)
            chance.shuffle(order)
            for place, person in enumerate(order):
                rows[person].append(problem.tables[place % len(problem.tables)].id)
        found.append(score(problem, {person: tuple(row) for person, row in rows.items()}))
    mean = [sum(values) / tries for values in zip(*((s.points, s.repeats, s.misfit) for s in found), strict=True)]
    return mean[0], mean[1], mean[2]


def _local(moment: datetime) -> datetime:
    """The wall clock's time, as people write it in lists."""
    return moment.astimezone().replace(tzinfo=None, microsecond=0)
