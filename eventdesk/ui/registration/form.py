"""The fields of a person in sections: who they are, what they are at the event, needs, preferences, privacy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eventdesk.core.programme.model import Theme, Venue
from eventdesk.core.registration.model import (
    COUNTED_ROLES,
    SEATED_ROLES,
    SPEAKING_ROLES,
    Answer,
    Person,
    Registration,
    Role,
)
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.shared.folding import fold
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.registration.calm import CalmBox
from eventdesk.ui.registration.saying import SPOKEN, answer_words, field_words, image_words, language_words, role_words
from eventdesk.ui.registration.sections import Section

_LINES = (
    "first", "last", "display", "organisation", "municipality", "zone", "category", "email", "phone", "group",
    "needs_seating", "needs_communication", "needs_food", "needs", "note", "attention", "notice", "birth", "tax_code",
)  # fmt: skip
_BOXES = ("language", "role", "venue", "follows", "takes_seat", "speaks", "counted", "consent", "images")
_CHECKS = ("wheelchair", "minor")
_LEGAL = ("first", "last", "tax_code")
_ASKED = ("birth", "tax_code")
"""Fields that are shown only where the register holds any: it does where the organiser asked for them."""
_SECTIONS: dict[str, tuple[str, ...]] = {
    "who": ("first", "last", "display", "organisation", "municipality", "zone", "category", "email", "phone"),
    "event": ("role", "venue", "group", "follows", "takes_seat", "speaks", "counted", "note", "attention"),
    "needs": ("wheelchair", "needs_seating", "needs_communication", "language", "needs_food", "needs"),
    "wishes": (),
    "privacy": ("minor", "consent", "notice", "images", "birth", "tax_code"),
}
_OF_ROLE = {"takes_seat": SEATED_ROLES, "speaks": SPEAKING_ROLES, "counted": COUNTED_ROLES}
_COMPLETED = ("organisation", "category", "group", "zone")
_BESIDE = {"first": "last", "municipality": "zone", "organisation": "category"}
"""Short fields that share a line."""
_FOLLOWING = frozenset({Role.INTERPRETER, Role.COMPANION})


class PersonForm(QWidget):
    """The fields of one person.

    Signals:
        submitted: Enter was pressed in a line.
        reveal_wanted: the legal name is to be shown.
    """

    submitted = Signal()
    reveal_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        icons = look.icons
        self._words = look.words
        self._row: PersonRow | None = None
        self._revealed = True
        self._themes: tuple[Theme, ...] = ()
        self._people: tuple[PersonRow, ...] = ()
        self._lines = {name: QLineEdit() for name in _LINES}
        self._boxes: dict[str, QComboBox] = {name: CalmBox() for name in _BOXES}
        self._checks = {name: QCheckBox() for name in _CHECKS}
        self._wishes: list[QComboBox] = [CalmBox() for _ in range(3)]
        self._fields: dict[str, QWidget] = {**self._lines, **self._boxes}
        self._rows = {name: FormRow(field) for name, field in self._fields.items()}
        self._wish_rows = [FormRow(box) for box in self._wishes]
        self._hidden = label("muted", wrap=True)
        self._reveal = button(icons, self.reveal_wanted.emit, icon="eye")
        self._reveal.setObjectName("registration.editor.reveal")
        self._sections = {
            name: Section(icons, f"registration.section.{name}", opened=name in ("who", "event")) for name in _SECTIONS
        }
        self._name_parts()
        self._lay_out()
        self._boxes["role"].currentIndexChanged.connect(self._on_role)

    def _name_parts(self) -> None:
        for name, field in (self._fields | dict(self._checks)).items():
            field.setObjectName(f"registration.editor.{name}")
        for line in self._lines.values():
            line.returnPressed.connect(self.submitted)
        for name in _COMPLETED:
            self._lines[name].setCompleter(self._completer())
        for number, box in enumerate(self._wishes, 1):
            box.setObjectName(f"registration.editor.wish{number}")
        for box in (*self._boxes.values(), *self._wishes):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
        follows = self._boxes["follows"]
        follows.setEditable(True)
        follows.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if completer := follows.completer():
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def _completer(self) -> QCompleter:
        made = QCompleter([], self)
        made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        made.setFilterMode(Qt.MatchFlag.MatchContains)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for section, names in _SECTIONS.items():
            body = self._sections[section].body
            if section == "who":
                body.addWidget(self._hidden)
                body.addWidget(self._reveal, 0, Qt.AlignmentFlag.AlignLeft)
            for name in names:
                if name in _BESIDE:
                    body.addLayout(self._pair(name, _BESIDE[name]))
                elif name not in _BESIDE.values():
                    body.addWidget(self._checks[name] if name in self._checks else self._rows[name])
            for row in self._wish_rows if section == "wishes" else ():
                body.addWidget(row)
            column.addWidget(self._sections[section])

    def _pair(self, *names: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for name in names:
            row.addWidget(self._rows[name], 1)
        return row

    def retranslate(self) -> None:
        """Words of every field."""
        for name, row in self._rows.items():
            row.name(field_words(self._words, name), self._help(name))
        if inner := self._boxes["follows"].lineEdit():
            inner.setAccessibleName(field_words(self._words, "follows"))
        for name, check in self._checks.items():
            check.setText(field_words(self._words, name))
            check.setAccessibleName(field_words(self._words, name))
        for number, row in enumerate(self._wish_rows, 1):
            row.name(self.tr("Choice {0}").format(number))
        self._hidden.setText(self.tr("The legal name is kept apart. That it is shown is written down."))
        name_button(self._reveal, self.tr("Show the legal name"))
        for section, words in self._heads().items():
            self._sections[section].name(words)
        if self._row is not None or self._themes:
            self._offer(self._row)

    def _help(self, name: str) -> str:
        return {
            "display": self.tr("On screens and badges, when it is not first and last name."),
            "needs": self.tr("As the list gave them: move them into the three fields above."),
            "attention": self.tr("The desk must confirm this before letting the person through."),
            "follows": self.tr("They sit and move together."),
        }.get(name, "")

    def _heads(self) -> dict[str, str]:
        return {
            "who": self.tr("Person"),
            "event": self.tr("At the event"),
            "needs": self.tr("Needs and language"),
            "wishes": self.tr("Preferences"),
            "privacy": self.tr("Privacy"),
        }

    def show_person(
        self,
        row: PersonRow | None,
        themes: Sequence[Theme],
        venues: Sequence[Venue],
        people: tuple[PersonRow, ...],
        points: int,
    ) -> None:
        """Fill the fields; for somebody new they are empty."""
        if row is None or self._row is None or row.registration != self._row.registration:
            self._revealed = row is None or not row.who.display
        self._row, self._themes = row, tuple(themes)
        self._fill_box("venue", [("", self.tr("By zone, or not set")), *((v.id, v.name) for v in venues)], "")
        self._rows["venue"].setVisible(bool(venues))
        for number, wish in enumerate(self._wish_rows):
            wish.setVisible(number < max(points, 1))
        self._sections["wishes"].setVisible(bool(themes))
        self._complete(people)
        self._offer(row)
        self.refill(row)

    def begin(self) -> None:
        """Put the cursor into the first field that can be typed in."""
        next(line for name, line in self._lines.items() if not self._rows[name].isHidden()).setFocus()

    @property
    def revealed(self) -> bool:
        """Whether the legal name is on the screen."""
        return self._revealed

    def reveal(self, first: str, last: str) -> None:
        """Show the legal name."""
        self._revealed = True
        self._lines["first"].setText(first)
        self._lines["last"].setText(last)
        self._lines["tax_code"].setText(self._row.who.tax_code if self._row else "")
        self._show_legal()

    def refill(self, row: PersonRow | None) -> None:
        """The values of ``row``."""
        self._row = row
        values = _values(row)
        for name, line in self._lines.items():
            line.setText("" if name in _LEGAL and not self._revealed else str(values[name]))
            line.setCursorPosition(0)
        for name, box in self._boxes.items():
            box.setCurrentIndex(max(0, box.findData(values[name])))
        for name, check in self._checks.items():
            check.setChecked(bool(values[name]))
        for number, box in enumerate(self._wishes):
            box.setCurrentIndex(
                max(0, box.findData(values["wishes"][number] if number < len(values["wishes"]) else ""))
            )
        self._show_legal()
        self._on_role()
        # What was never sorted must be seen: the section opens by itself.
        self._rows["needs"].setVisible(bool(values["needs"]))
        if values["needs"]:
            self._sections["needs"].open()

    def filled(self) -> dict[str, Any]:
        """Every field that holds something."""
        return {name: value for name, value in self._now().items() if value not in ("", None, False, ())}

    def changes(self) -> dict[str, Any]:
        """The fields that differ from what is written."""
        before = _values(self._row)
        return {name: value for name, value in self._now().items() if value != before[name]}

    def _now(self) -> dict[str, Any]:
        lines = {n: line.text().strip() for n, line in self._lines.items() if self._revealed or n not in _LEGAL}
        boxes = {name: box.currentData() for name, box in self._boxes.items()}
        checks = {name: check.isChecked() for name, check in self._checks.items()}
        return {**lines, **boxes, **checks, "wishes": self._wished()}

    def _wished(self) -> tuple[str, ...]:
        shown = [str(box.currentData() or "") for box in self._wishes]
        # More wishes than the form has lists for stay as they are.
        rest = _values(self._row)["wishes"][len(shown) :]
        return tuple(dict.fromkeys(wish for wish in (*shown, *rest) if wish))

    def _show_legal(self) -> None:
        held = {name for name in _ASKED if any(getattr(p.who, name) for p in self._people)}
        for name in (*_LEGAL, *_ASKED):
            there = name not in _ASKED or name in held
            self._rows[name].setVisible(there and (self._revealed or name not in _LEGAL))
        self._hidden.setVisible(not self._revealed)
        self._reveal.setVisible(not self._revealed)

    def _on_role(self) -> None:
        role = str(self._boxes["role"].currentData() or Role.PARTICIPANT)
        for name, roles in _OF_ROLE.items():
            said = answer_words(Answer.YES if role in roles else Answer.NO)
            self._boxes[name].setItemText(0, self.tr("As the role says: {0}").format(said))
        leader = self._row.entry.follows if self._row else ""
        follows = role in _FOLLOWING or bool(leader)
        self._rows["follows"].setVisible(follows)
        if follows and self._boxes["follows"].count() <= 1:
            # Everybody is listed only where somebody goes along: most forms never need the list.
            mine = self._row.registration if self._row else ""
            known = [(p.registration, f"{p.name} · {p.short}") for p in self._people if p.registration != mine]
            self._fill_box("follows", [("", self.tr("Nobody")), *known], leader)

    def _offer(self, row: PersonRow | None) -> None:
        """What the lists offer, with the value of ``row`` among it."""
        values = _values(row)
        self._fill_box("role", [(str(role), role_words(role)) for role in Role], values["role"])
        codes = [code for code in (*SPOKEN, values["language"]) if code]
        self._fill_box("language", [(c, language_words(c)) for c in dict.fromkeys(codes)], values["language"])
        for name in _OF_ROLE:
            yes, no = answer_words(Answer.YES), answer_words(Answer.NO)
            self._fill_box(name, [(None, ""), (True, yes), (False, no)], values[name])
        self._fill_box("consent", [(str(a), answer_words(a)) for a in Answer], values["consent"])
        self._fill_box("images", [(str(a), image_words(a)) for a in Answer], values["images"])
        self._fill_box("follows", [("", self.tr("Nobody"))], "")
        names = [theme.name for theme in self._themes]
        for box, wish in zip(self._wishes, _padded(values["wishes"], len(self._wishes)), strict=True):
            # A wish keeps the words it was written with; the list shows the theme it means.
            called = next((t.name for t in self._themes if t.is_called(wish)), wish) if wish else ""
            box.clear()
            box.addItem("–", "")
            for name in names:
                box.addItem(name, wish if name == called else name)
            if called and called not in names:
                box.addItem(wish, wish)
            box.setCurrentIndex(max(0, box.findData(wish)))
        self._on_role()

    def _fill_box(self, name: str, items: Sequence[tuple[Any, str]], chosen: Any) -> None:
        box = self._boxes[name]
        box.blockSignals(True)
        box.clear()
        for key, words in items:
            box.addItem(words, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _complete(self, people: tuple[PersonRow, ...]) -> None:
        if people is self._people:
            return
        self._people = people
        for name in _COMPLETED:
            known = {getattr(p.entry if name == "group" else p.who, name) for p in people} - {""}
            model = self._lines[name].completer().model()
            model.setStringList(sorted(known, key=fold))  # type: ignore[attr-defined]  # made from a list of texts


def _padded(wishes: Sequence[str], count: int) -> list[str]:
    return [*wishes[:count], *("" for _ in range(count - len(wishes)))]


def _values(row: PersonRow | None) -> dict[str, Any]:
    """Every field of the form as it is written."""
    person = row.who if row else Person(id="")
    entry = row.entry if row else Registration(id="")
    names = (*_SECTIONS["event"], *_SECTIONS["needs"], *_SECTIONS["privacy"], "wishes")
    mine = {name: getattr(person, name) for name in (*_SECTIONS["who"], "language", "tax_code")}
    mine["birth"] = person.birth.strftime("%d/%m/%Y") if person.birth else ""
    return mine | {name: getattr(entry, name) for name in names if name not in ("language", *_ASKED)}
