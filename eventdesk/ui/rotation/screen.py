"""Tables and rounds: set-up, rules, plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from eventdesk.core.checkin.search import Entry, SearchIndex
from eventdesk.core.programme.service import Programme
from eventdesk.core.registration.model import Status
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.service import Rotation
from eventdesk.core.shared.bus import Bus, JournalGrew
from eventdesk.ui.kit.cards import Note, label
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.pane import Pane, Tools, scrolled
from eventdesk.ui.rotation.plan import PlanPane
from eventdesk.ui.rotation.quick import QuickSetup
from eventdesk.ui.rotation.rounds import RoundsPane
from eventdesk.ui.rotation.rules import RulesPane
from eventdesk.ui.rotation.saving import Saver, Undo
from eventdesk.ui.rotation.state import Section, Shown, findings, sums_of, wishes_without_theme
from eventdesk.ui.rotation.tables import TablesPane
from eventdesk.ui.rotation.themes import ThemesPane

_CONCERNS = (
    "event", "theme", "table", "round", "venue", "registration", "person", "seating_rule", "plan_published",
    "seat_override",
)  # fmt: skip
_SET_UP = (Section.THEMES, Section.TABLES, Section.ROUNDS)


class RotationScreen(Screen):
    """Themes, tables, rounds, rules and the plan, one part at a time.

    ``people`` gives everybody of an event, with their wishes as written; ``arrived`` the registrations that are here.
    """

    def __init__(
        self,
        kit: Kit,
        event: str,
        programme: Programme,
        rotation: Rotation,
        people: Callable[[str], Sequence[PersonRow]],
        arrived: Callable[[str], frozenset[str]],
        bus: Bus,
        undo: Undo,
    ) -> None:
        super().__init__(kit)
        self._event, self._programme, self._rotation, self._people = event, programme, rotation, people
        saver = Saver(kit.tasks, kit.toasts, bus, undo, self)
        tools = Tools(kit.look, kit.tasks, saver, event, programme, rotation, arrived)
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
        self._panes: dict[Section, Pane] = {
            Section.THEMES: ThemesPane(tools),
            Section.TABLES: TablesPane(tools),
            Section.ROUNDS: RoundsPane(tools),
            Section.RULES: RulesPane(tools),
            Section.PLAN: self._plan,
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
        """Whether the set-up, the people, the rules or the plan changed."""
        return fact.concerns(*_CONCERNS)

    def refresh(self) -> None:
        """Fetch everything shown."""
        self.kit.tasks.read(self._fetch, self._on_fetched)

    def _fetch(self) -> Shown:
        event = self._event
        setup, problem = self._programme.setup(event), self._rotation.problem(event)
        published = self._rotation.published(event)
        wishes = (person.wishes for person in self._people(event) if person.status == Status.REGISTERED)
        return Shown(
            setup,
            problem,
            tuple(self._rotation.rules(event)),
            self._rotation.current(event),
            published[-1] if published else None,
            wishes_without_theme(setup.themes, wishes),
            self._index(problem),
        )

    def _index(self, problem: Problem) -> SearchIndex:
        """Finds people by name; made anew only when the people are others: it is the slowest part of a fetch."""
        names = tuple((person.id, person.name, person.attributes) for person in problem.participants)
        if names != self._named:
            self._people_index = SearchIndex(Entry(who, name, " ".join(other)) for who, name, other in names)
            self._named = names
        return self._people_index

    def _on_fetched(self, shown: Shown) -> None:
        first, self._shown = self._shown is None, shown
        if first and shown.plan is not None:
            self.visit(Section.PLAN)
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
        if pane in self._behind:
            # Only the part shown is filled, the others when they are visited: hundreds of tables cost time.
            self._behind.discard(pane)
            pane.fill(shown)
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
