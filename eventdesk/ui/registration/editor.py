"""Somebody's details: a form beside the list, no dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from eventdesk.core.registration.model import Role, Status
from eventdesk.core.registration.register import PersonRow
from eventdesk.ui.kit.buttons import button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.icons import Icons

_LINES = ("first", "last", "organisation", "municipality", "email", "phone", "needs")


class PersonEditor(Card):
    """A form for one person.

    Signals:
        saved: the fields to write (a dict).
        left: the form was closed.
        shown: whether the form is on the screen now.
        status_wanted: cancel or restore the registration: the status it should have.
    """

    saved = Signal(dict)
    left = Signal()
    shown = Signal(bool)
    status_wanted = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("registration.editor")
        self.setFixedWidth(330)
        self._row: PersonRow | None = None
        self._lines = {name: QLineEdit() for name in _LINES}
        self._role = QComboBox()
        self._wheelchair = QCheckBox()
        self._head = label("heading", wrap=True)
        self._code = label("muted", wrap=True)
        self._close = icon_button(icons, "x", self.close_form)
        self._save = button(icons, self._on_save, icon="check", role="primary")
        self._status = button(icons, self._on_status)
        self._rows = {name: FormRow(line) for name, line in self._lines.items()} | {"role": FormRow(self._role)}
        self._name_parts()
        self._lay_out()
        for role in Role:
            self._role.addItem("", str(role))
        for line in self._lines.values():
            line.returnPressed.connect(self._on_save)
        self.hide()

    def _name_parts(self) -> None:
        for name, line in self._lines.items():
            line.setObjectName(f"registration.editor.{name}")
        self._role.setObjectName("registration.editor.role")
        self._wheelchair.setObjectName("registration.editor.wheelchair")
        self._save.setObjectName("registration.editor.save")
        self._status.setObjectName("registration.editor.status")
        self._close.setObjectName("registration.editor.close")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._close)
        inner = QWidget()
        inner.setObjectName("scrolled")
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 8, 0)
        fields.setSpacing(10)
        for name in ("first", "last", "organisation", "municipality", "email", "phone", "role", "needs"):
            fields.addWidget(self._rows[name])
        fields.addWidget(self._wheelchair)
        fields.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        foot = QHBoxLayout()
        foot.addWidget(self._status)
        foot.addStretch(1)
        foot.addWidget(self._save)
        self.column.addLayout(head)
        self.column.addWidget(self._code)
        self.column.addWidget(area, 1)
        self.column.addLayout(foot)

    def retranslate(self, roles: Callable[[str], str]) -> None:
        """Words of every field; ``roles`` gives those of a role."""
        said = {
            "first": self.tr("First name"),
            "last": self.tr("Last name"),
            "organisation": self.tr("Organisation"),
            "municipality": self.tr("Municipality"),
            "email": self.tr("E-mail"),
            "phone": self.tr("Telephone"),
            "needs": self.tr("Needs"),
            "role": self.tr("Role"),
        }
        for name, words in said.items():
            self._rows[name].name(words)
        for number, role in enumerate(Role):
            self._role.setItemText(number, roles(role))
        self._wheelchair.setText(self.tr("Uses a wheelchair"))
        self._wheelchair.setAccessibleName(self.tr("Uses a wheelchair"))
        name_icon_button(self._close, self.tr("Close"))
        name_button(self._save, self.tr("Save"))
        self._say_head()

    def edit(self, row: PersonRow | None, first: str = "", last: str = "") -> None:
        """Show somebody, or an empty form for somebody new."""
        self._row = row
        values: dict[str, Any] = {"first": first, "last": last}
        if row is not None:
            values = {
                "first": row.first,
                "last": row.last,
                "organisation": row.organisation,
                "municipality": row.municipality,
            }
            values |= {"email": row.email, "phone": row.phone, "needs": row.needs}
        for name, line in self._lines.items():
            line.setText(str(values.get(name, "")))
        self._role.setCurrentIndex(max(0, self._role.findData(row.role if row else str(Role.PARTICIPANT))))
        self._wheelchair.setChecked(bool(row and row.wheelchair))
        self.wrong("")
        self._say_head()
        self.show()
        self.shown.emit(True)
        self._lines["first"].setFocus()

    def wrong(self, sentence: str) -> None:
        """Say what is wrong, under the first field."""
        self._rows["first"].wrong(sentence)

    @property
    def row(self) -> PersonRow | None:
        """Who is shown; None for somebody new."""
        return self._row

    def close_form(self) -> None:
        """Close without saving."""
        self.hide()
        self.shown.emit(False)
        self.left.emit()

    def _say_head(self) -> None:
        row = self._row
        self._head.setText(row.name if row else self.tr("New participant"))
        code = self.tr("Code {0}").format(row.short) if row else ""
        self._code.setText(f"{code} · {self.tr('badge {0}').format(row.badge)}" if row and row.badge else code)
        self._code.setVisible(row is not None)
        self._status.setVisible(row is not None)
        active = row is not None and row.status == Status.REGISTERED
        name_button(self._status, self.tr("Cancel registration") if active else self.tr("Restore registration"))

    def _on_save(self) -> None:
        fields: dict[str, Any] = {name: line.text() for name, line in self._lines.items()}
        fields |= {"role": self._role.currentData(), "wheelchair": self._wheelchair.isChecked()}
        self.saved.emit(fields)

    def _on_status(self) -> None:
        active = self._row is not None and self._row.status == Status.REGISTERED
        self.status_wanted.emit(str(Status.CANCELLED if active else Status.REGISTERED))
