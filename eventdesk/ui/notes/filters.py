"""What narrows the list of cards: words, table, round, theme, kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eventdesk.core.notes.model import CardKind
from eventdesk.core.programme.service import Setup
from eventdesk.ui.kit.fields import SearchLine
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.notes.picker import Picker
from eventdesk.ui.notes.state import Wanted

_FEW = 2
"""Choices beside the words: in a narrow column each has as much room as the words."""


class Filters(QWidget):
    """One row.

    Signals:
        changed: another ``wanted``.
    """

    changed = Signal()

    def __init__(
        self, look: Look, name: str = "notes", keys: Sequence[str] = ("table", "round", "theme", "kind")
    ) -> None:
        """``keys`` are what can be chosen beside the words: table, round, theme, kind."""
        super().__init__()
        self._look = look
        self._setup: Setup | None = None
        self._line = SearchLine(look.icons)
        self._line.setObjectName(f"{name}.search")
        self._pickers = {key: Picker(5) for key in keys}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._line, 5 if len(keys) > _FEW else 3)
        for key, picker in self._pickers.items():
            picker.setObjectName(f"{name}.filter.{key}")
            picker.picked.connect(self.changed)
            row.addWidget(picker, 3)
        self._line.searched.connect(self.changed)

    @property
    def wanted(self) -> Wanted:
        """What is asked for."""
        return Wanted(self._line.text().strip(), **{name: picker.key for name, picker in self._pickers.items()})

    @property
    def line(self) -> SearchLine:
        """Where words are typed."""
        return self._line

    def choose_table(self, table: str) -> None:
        """Show the cards of this table (id); empty: of all."""
        self._pickers["table"].choose(table)
        self.changed.emit()

    def show_setup(self, setup: Setup) -> None:
        """Offer what there is."""
        self._setup = setup
        self._offer()

    def retranslate(self) -> None:
        """Words of everything."""
        self._line.name(self.tr("Search the cards"))
        names = {
            "table": self.tr("Cards of which table"),
            "round": self.tr("Cards of which round"),
            "theme": self.tr("Cards of which theme"),
            "kind": self.tr("Cards of which kind"),
        }
        for name, picker in self._pickers.items():
            picker.setAccessibleName(names[name])
            picker.setToolTip(names[name])
        self._offer()

    def _offer(self) -> None:
        say, setup = self._look.words.say, self._setup
        kinds = [(str(kind), say(f"card-kind:{kind}", None)) for kind in CardKind]
        offered = {"kind": [("", self.tr("All kinds")), *kinds]}
        if setup is not None:
            offered |= self._of_setup(setup)
        for key, picker in self._pickers.items():
            picker.offer(offered.get(key, []))

    def _of_setup(self, setup: Setup) -> dict[str, list[tuple[str, str]]]:
        say = self._look.words.say
        tables = [(t.id, say("notes:table", {"table": t.number})) for t in setup.tables]
        rounds = [(r.id, say("notes:round", {"round": r.number})) for r in setup.rounds]
        themes = [(theme.id, theme.name) for theme in setup.themes]
        return {
            "table": [("", self.tr("All tables")), *tables],
            "round": [("", self.tr("All rounds")), *rounds],
            "theme": [("", self.tr("All themes")), *themes],
        }
