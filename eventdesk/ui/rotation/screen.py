"""Tables and rounds: set-up, rules, plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QTabBar

from eventdesk.core.badges.paperwork import Paperwork
from eventdesk.core.checkin.search import Entry, SearchIndex
from eventdesk.core.programme.service import Programme
from eventdesk.core.registration.model import Role, Status
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.rotation.floor import Floor
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.seating import Sat, Seating
from eventdesk.core.rotation.service import Rotation
from eventdesk.core.shared.bus import Bus, JournalGrew
from eventdesk.core.shared.clock import Now
from eventdesk.ui.kit.cards import Note, label
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.day_state import is_free
from eventdesk.ui.rotation.onday import DayPane
from eventdesk.ui.rotation.pane import Pane, Tools, scrolled
from eventdesk.ui.rotation.papers import Papers
from eventdesk.ui.rotation.plan import PlanPane
from eventdesk.ui.rotation.quick import QuickSetup
from eventdesk.ui.rotation.room import RoomPane
from eventdesk.ui.rotation.room_state import listed_names
from eventdesk.ui.rotation.rounds import RoundsPane
from eventdesk.ui.rotation.rules import RulesPane
from eventdesk.ui.rotation.saving import Saver, Undo
from eventdesk.ui.rotation.state import Section, Shown, findings, sums_of, wishes_without_theme
from eventdesk.ui.rotation.tables import TablesPane
from eventdesk.ui.rotation.themes import ThemesPane

_CONCERNS = (
    "event", "theme", "table", "round", "venue", "registration", "person", "seating_rule", "plan_published",
    "seat_override", "seat_lock", "mixing",
)  # fmt: skip
_SEATED = ("table_count", "table_scan")
_OF_THE_DAY = (Section.PLAN, Section.DAY, Section.ROOM)
_QUICK = "quick"
_PARTS: dict[str, Callable[[Tools], Pane]] = {
    _QUICK: QuickSetup,
    Section.THEMES: ThemesPane,
    Section.TABLES: TablesPane,
    Section.ROUNDS: RoundsPane,
    Section.RULES: RulesPane,
    Section.PLAN: PlanPane,
    Section.DAY: DayPane,
    Section.ROOM: RoomPane,
}
_SET_UP = (Section.THEMES, Section.TABLES, Section.ROUNDS)


@dataclass(frozen=True, slots=True)
class Services:
    """What this screen needs of an open file. ``people`` gives everybody of an event, with their wishes as written;
    ``arrived`` the registrations that are here; ``folder`` is where files are proposed to be saved.
    """

    programme: Programme
    rotation: Rotation
    seating: Seating
    floor: Floor
    paperwork: Paperwork
    people: Callable[[str], Sequence[PersonRow]]
    arrived: Callable[[str], frozenset[str]]
    bus: Bus
    undo: Undo
    folder: Path


class RotationScreen(Screen):
    """Themes, tables, rounds, rules and the plan, one part at a time.

    ``now`` is the moment, aware.
    """

    def __init__(self, kit: Kit, event: str, given: Services, now: Now) -> None:
        super().__init__(kit)
        self._event, self._given, self._now = event, given, now
        saver = Saver(kit.tasks, kit.toasts, given.bus, given.undo, self)
        papers = Papers(kit, event, given.paperwork, given.folder, self)
        tools = Tools(
            kit.look, kit.tasks, saver, event, given.programme, given.rotation, given.arrived, given.seating,
            given.floor, papers, self._clock,
        )  # fmt: skip
        self._whole = True
        kit.feed.grew.connect(self._on_grew)
        self._one_by_one = False
        self._up_to_date: set[str] = set()
        self._named: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
        self._people_index = SearchIndex()
        self._shown: Shown | None = None
        self._sections = QTabBar()
        self._sections.setObjectName("rotation.sections")
        self._sections.setExpanding(False)
        self._sections.setDrawBase(False)
        for key in Section:
            self._sections.setTabData(self._sections.addTab(key), key)
        self._sums = label("muted", wrap=True)
        self._sums.setObjectName("rotation.sums")
        self._finding = Note(kit.look.icons)
        self._finding.setObjectName("rotation.finding")
        self._tools = tools
        self._parts: dict[str, Pane] = {}
        self._stack = QStackedWidget()
        self._places: dict[str, int] = {}
        self.body.addWidget(self._sections)
        self.body.addWidget(self._sums)
        self.body.addWidget(self._finding)
        self.body.addWidget(self._stack, 1)
        self._sections.currentChanged.connect(self._on_section)

    def part(self, key: str) -> Pane:
        """A part of the screen (a ``Section``, or the first set-up), made when it is first asked for."""
        if key not in self._parts:
            made = _PARTS[key](self._tools)
            self._parts[key] = made
            self._places[key] = self._stack.addWidget(scrolled(made))
            if isinstance(made, QuickSetup):
                made.by_hand.connect(self._on_by_hand)
                made.made.connect(self._on_made)
            elif isinstance(made, PlanPane):
                made.relax.connect(self._on_relax)
            made.retranslate()
        return self._parts[key]

    def title(self) -> str:
        """The words at the top of the page."""
        return self.tr("Tables and rounds")

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._sections.setAccessibleName(self.tr("Parts of this screen"))
        for place, key in enumerate(Section):
            self._sections.setTabText(place, words.section(key))
        for pane in self._parts.values():
            pane.retranslate()
        self._tell()

    def concerned(self, fact: JournalGrew) -> bool:
        """Whether the set-up, the people, the rules or the plan changed, or somebody was counted."""
        return fact.concerns(*_CONCERNS, *_SEATED)

    def refresh(self) -> None:
        """Fetch everything shown; after counts and scans at tables only those: there are many."""
        if self._whole or self._shown is None:
            self._whole = False
            self.kit.tasks.read(self._fetch, self._on_fetched)
        else:
            self.kit.tasks.read(lambda: self._given.seating.sat(self._event), self._on_sat)

    def scanned(self, code: str) -> bool:
        """A badge was read: while people are counted, its holder is noted at the table chosen."""
        day = self._parts.get(self.section)
        return isinstance(day, DayPane) and day.scanned(code)

    def _on_grew(self, fact: JournalGrew) -> None:
        if fact.rebuilt or fact.concerns(*_CONCERNS):
            self._whole = True

    def _clock(self) -> datetime:
        return self._now().astimezone()

    def _fetch(self) -> Shown:
        event = self._event
        setup, problem = self._given.programme.setup(event), self._given.rotation.problem(event)
        published = self._given.rotation.published(event)
        people = [person for person in self._given.people(event) if person.status == Status.REGISTERED]
        return Shown(
            setup,
            problem,
            tuple(self._given.rotation.rules(event)),
            self._given.rotation.current(event),
            published[-1] if published else None,
            wishes_without_theme(setup.themes, (person.wishes for person in people)),
            self._index(problem),
            self._given.seating.sat(event),
            self._given.rotation.mixing(event),
            listed_names(people),
            tuple((person.name, person.registration) for person in people if person.role == Role.FACILITATOR),
        )

    def _index(self, problem: Problem) -> SearchIndex:
        """Finds people by name; made anew only when the people are others: it is the slowest part of a fetch."""
        names = tuple((person.id, person.name, person.attributes) for person in problem.participants)
        if names != self._named:
            self._people_index = SearchIndex(Entry(who, name, " ".join(other)) for who, name, other in names)
            self._named = names
        return self._people_index

    def _on_sat(self, sat: Sat) -> None:
        if self._shown is not None:
            self._shown = replace(self._shown, sat=sat)
            self._up_to_date -= {*_OF_THE_DAY}
            self._tell()

    def _on_fetched(self, shown: Shown) -> None:
        first, self._shown = self._shown is None, shown
        if first and shown.plan is not None:
            self.visit(Section.PLAN)
        elif first and is_free(shown.setup) and shown.setup.tables:
            self.visit(Section.DAY)
        self._up_to_date.clear()
        self._tell()

    @property
    def section(self) -> Section:
        """The part shown."""
        return Section(self._sections.tabData(self._sections.currentIndex()))

    def visit(self, section: Section) -> None:
        """Show a part."""
        self._sections.setCurrentIndex(list(Section).index(section))

    def _tell(self) -> None:
        shown = self._shown
        if shown is None:
            return
        setting_up = self.section in _SET_UP
        quick = setting_up and shown.is_empty and not self._one_by_one
        key = _QUICK if quick else self.section
        room = self._parts.get(Section.ROOM)
        # Only the parts seen are filled, the others when they are visited: hundreds of tables cost time.
        for seen in dict.fromkeys((key, *([Section.ROOM] if isinstance(room, RoomPane) and room.open else ()))):
            pane = self.part(seen)
            if seen not in self._up_to_date:
                self._up_to_date.add(seen)
                pane.fill(shown)
        self._stack.setCurrentIndex(self._places[key])
        self._sums.setVisible(setting_up and not quick)
        self._sums.setText(words.sums(sums_of(shown.setup, shown.problem)))
        found = findings(shown.setup, shown.problem)
        worst = next((f for f in found if f.tone is not Tone.CALM), found[0])
        said = setting_up and not quick and not shown.is_empty
        self._finding.say(words.finding(worst) if said else "", worst.tone)

    def _on_section(self, _: int) -> None:
        self._tell()

    def _on_by_hand(self) -> None:
        self._one_by_one = True
        self._tell()

    def _on_made(self) -> None:
        self.visit(Section.TABLES)

    def _on_relax(self, section: Section) -> None:
        self.visit(section)
