"""Themes: added, renamed in place, put in order, taken away."""

from __future__ import annotations

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from eventdesk.core.programme.model import Theme
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.tables import TableView
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation.pane import Pane, Tools, beside, row
from eventdesk.ui.rotation.rows import ThemesModel, theme_columns
from eventdesk.ui.rotation.state import Shown, ThemeRow, theme_rows

_FEW = 6


class ThemesPane(Pane):
    """The list of themes."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        icons = tools.look.icons
        self._new = QLineEdit()
        self._new.setObjectName("rotation.theme.name")
        self._add = button(icons, self._on_add, icon="plus")
        self._add.setObjectName("rotation.theme.add")
        self._new_row = FormRow(self._new)
        self._unmatched = Note(icons)
        self._take = button(icons, self._on_take, role="quiet", icon="plus")
        self._take.setObjectName("rotation.theme.take")
        self._model = ThemesModel(theme_columns(), lambda theme: theme.id)
        self._list = TableView(self._model, tools.look.theme, sortable=False)
        self._list.setMinimumHeight(180)
        self._list.table.setObjectName("rotation.themes")
        triggers = QAbstractItemView.EditTrigger
        self._list.table.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self._rename = button(icons, self._on_rename, icon="edit")
        self._up = button(icons, self._on_up)
        self._down = button(icons, self._on_down)
        self._remove = button(icons, self._on_remove, icon="trash")
        for made, name in ((self._rename, "rename"), (self._up, "up"), (self._down, "down"), (self._remove, "remove")):
            made.setObjectName(f"rotation.theme.{name}")
        self.column.addLayout(beside(self._new_row, self._add))
        self.column.addWidget(self._unmatched)
        self.column.addLayout(row(self._take, 1))
        # Above the list: toasts come up over the lower edge.
        self.column.addLayout(row(self._rename, self._up, self._down, 1, self._remove))
        self.column.addWidget(self._list, 1)
        self._new.returnPressed.connect(self._on_add)
        self._new.textChanged.connect(self._allow)
        self._list.chosen.connect(self._allow)
        self._model.renamed.connect(self._on_renamed)
        self._delete_key = QShortcut("Del", self._list.table, self._on_remove)
        self._allow()

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._new_row.name(self.tr("New t&heme"))
        self._new.setPlaceholderText(self.tr("A strategic axis, in a few words"))
        name_button(self._add, self.tr("Add theme"))
        self._list.name(
            self.tr("Themes"),
            self.tr("Theme"),
            self.tr("Tables"),
            self.tr("Seats a round"),
            self.tr("First choice of"),
        )
        name_button(self._rename, self.tr("Rename"), self.tr("Change the name in the list (F2)"))
        name_button(self._up, self.tr("Move up"))
        name_button(self._down, self.tr("Move down"))
        name_button(self._remove, self.tr("Remove"), self.tr("Remove the chosen theme (Delete)"))
        self._tell_unmatched()

    def fill(self, shown: Shown) -> None:
        """Show the themes."""
        super().fill(shown)
        self._model.show_rows(theme_rows(shown.setup, shown.problem))
        self._tell_unmatched()
        self._allow()

    def _tell_unmatched(self) -> None:
        unmatched = self.shown.unmatched if self.shown else ()
        self._take.setVisible(bool(unmatched))
        if not unmatched:
            self._unmatched.say("")
            return
        listed = ", ".join(f"“{name}” ({count})" for name, count in unmatched[:_FEW])
        more = f" … +{len(unmatched) - _FEW}" if len(unmatched) > _FEW else ""
        said = self.tr("People asked for themes that are not in the list: {0}. Those wishes do not count yet.")
        self._unmatched.say(said.format(listed + more), Tone.WARN)
        name_button(self._take, self.tr("Add “{0}” as a theme").format(unmatched[0][0]))

    def _allow(self) -> None:
        self._add.setEnabled(bool(self._new.text().strip()))
        current: ThemeRow | None = self._list.current
        place = -1 if current is None else self._model.place_of(current.id)
        self._rename.setEnabled(place >= 0)
        self._remove.setEnabled(place >= 0)
        self._up.setEnabled(place > 0)
        self._down.setEnabled(0 <= place < len(self._model.rows) - 1)

    def _on_add(self) -> None:
        name = self._new.text().strip()
        if name:
            self._save_new(name)

    def _on_take(self) -> None:
        if self.shown and self.shown.unmatched:
            self._save_new(self.shown.unmatched[0][0])

    def _save_new(self, name: str) -> None:
        said = self.tr("Theme added: {0}.").format(name)
        self.tools.saver.save(lambda: self.tools.programme.add_theme(self.tools.event, name), said, done=self._on_added)

    def _on_added(self, theme: Theme) -> None:
        if self._new.text().strip() == theme.name:
            self._new.clear()

    def _on_rename(self) -> None:
        index = self._list.table.currentIndex()
        if index.isValid():
            self._list.table.setFocus()
            self._list.table.edit(index.siblingAtColumn(0))

    def _on_renamed(self, theme: str, name: str) -> None:
        said = self.tr("Theme renamed: {0}. Lists that use the former name still find it.").format(name.strip())
        self.tools.saver.save(lambda: self.tools.programme.rename_theme(theme, name), said)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(+1)

    def _move(self, by: int) -> None:
        current: ThemeRow | None = self._list.current
        order = [theme.id for theme in self._model.rows]
        if current is None or not 0 <= order.index(current.id) + by < len(order):
            return
        at = order.index(current.id)
        order[at], order[at + by] = order[at + by], order[at]
        # Shown at once, so that the keys can be pressed again; what is written comes back the same.
        rows = {theme.id: theme for theme in self._model.rows}
        self._model.show_rows([rows[theme] for theme in order])
        self._allow()
        self.tools.saver.save(lambda: self.tools.programme.order_themes(self.tools.event, order), "")

    def _on_remove(self) -> None:
        current: ThemeRow | None = self._list.current
        if current is None:
            return
        said = self.tr("Theme removed: {0}.").format(current.name)
        if current.tables:
            said = self.tr("Theme removed: {0}. %n tables are without a theme now.", "", current.tables).format(
                current.name
            )
        self.tools.saver.save(lambda: self.tools.programme.retire(Theme, current.id), said)
