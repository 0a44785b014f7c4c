"""Tables and rounds: set-up, rules, plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from eventdesk.core.badges.paperwork import Paperwork
from eventdesk.core.checkin.search import Entry, SearchIndex
from eventdesk.core.programme.service import Programme
from eventdesk.core.registration.model import Status
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
        self._behind: set[Pane] = set()
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
        self._quick = QuickSetup(tools)
        self._plan = PlanPane(tools)
        self._day = DayPane(tools)
        self._room = RoomPane(tools)
        self._panes: dict[Section, Pane] = {
            Section.THEMES: ThemesPane(tools),
            Section.TABLES: TablesPane(tools),
            Section.ROUNDS: RoundsPane(tools),
            Section.RULES: RulesPane(tools),
            Section.PLAN: self._plan,
            Section.DAY: self._day,
            Section.ROOM: self._room,
        }
        self._stack = QStackedWidget()
        self._places: dict[QWidget, int] = {}
        for pane in (self._quick, *self._panes.values()):
            self._places[pane] = self._stack.addWidget(scrolled(pane))
        self.body.addWidget(self._sections)
        self.body.addWidget(self._sums)
        self.body.addWidget(self._finding)
        self.body.addWidget(self._stack, 1)
        self._sections.currentChanged.connect(self._on_section)
        self._quick.by_hand.connect(self._on_by_hand)
        self._quick.made.connect(self._on_made)
        self._plan.relax.connect(self._on_relax)

    def title(self) -> str:
        """The words at the top of the page."""
        return self.tr("Tables and rounds")

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._sections.setAccessibleName(self.tr("Parts of this screen"))
        for place, key in enumerate(Section):
            self._sections.setTabText(place, words.section(key))
        for pane in (self._quick, *self._panes.values()):
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
        return self.section is Section.DAY and self._day.scanned(code)

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
            self._behind |= {self._panes[section] for section in _OF_THE_DAY}
            self._tell()

    def _on_fetched(self, shown: Shown) -> None:
        first, self._shown = self._shown is None, shown
        if first and shown.plan is not None:
            self.visit(Section.PLAN)
        elif first and is_free(shown.setup) and shown.setup.tables:
            self.visit(Section.DAY)
        self._behind = {self._quick, *self._panes.values()}
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
        pane = self._quick if quick else self._panes[self.section]
        # Only the parts seen are filled, the others when they are visited: hundreds of tables cost time.
        for seen in {pane, self._room} if self._room.open else {pane}:
            if seen in self._behind:
                self._behind.discard(seen)
                seen.fill(shown)
        self._stack.setCurrentIndex(self._places[pane])
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
