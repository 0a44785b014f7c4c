"""What a list would do: counts, what is to be checked, rows beside the raw grid, columns, twins, what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eventdesk.core.registration.lines import NO_CHOICES, Choices, Line, LineStatus
from eventdesk.core.registration.listing.mending import EDITABLE
from eventdesk.core.registration.preview import Preview
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import FigureRow
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.registration.columns import ColumnsView
from eventdesk.ui.registration.import_checks import ChecksView
from eventdesk.ui.registration.import_grid import RowsView
from eventdesk.ui.registration.import_left import LeftView
from eventdesk.ui.registration.import_questions import Twin, checks_of, open_checks, twins_of
from eventdesk.ui.registration.import_sides import ChangesCard
from eventdesk.ui.registration.import_state import (
    ALL,
    HEADER,
    TITLE,
    RawRow,
    change_sides,
    column_rows,
    decisions_for,
    left_rows,
    line_rows,
    problem_filter,
    raw_letters,
    raw_rows,
    with_answer,
    with_header,
    with_left,
    with_mapping,
    with_taken,
    with_theme,
    with_twin,
    with_typed,
)
from eventdesk.ui.registration.import_twins import TwinsView

_FIGURES = (LineStatus.NEW, LineStatus.UPDATED, LineStatus.SAME, LineStatus.POSSIBLE, LineStatus.SKIPPED)
_SECTIONS = ("checks", "rows", "columns", "twins", "left")
_DECISIONS = ("same", "new", "take", "leave")
_FIELD_WORDS = {"municipality": "comune", "organisation": "ente", "wishes": "tables", "needs": "access",
                "note": "notes"}  # fmt: skip


class ResultView(QWidget):
    """The sections of a preview.

    Signals:
        changed: the ``Choices`` after a decision; they make the next preview.
    """

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._say = look.words.say
        self._number = look.words.number
        self._preview: Preview | None = None
        self._twins_before: Mapping[str, Twin] = {}
        self._refusals_asked = False
        self._fresh = True
        self._choices = NO_CHOICES
        self._statuses: dict[str, str] = {}
        icons, theme = look.icons, look.theme
        self._figures = FigureRow(tuple(str(status) for status in _FIGURES))
        self.section = Choice(_SECTIONS)
        self._filter = QComboBox()
        self.checks = ChecksView(icons)
        self.rows = RowsView(theme, lambda: self._statuses)
        self.changes = ChangesCard()
        self.columns = ColumnsView(look.words.say)
        self.twins = TwinsView(icons, theme)
        self.leftovers = LeftView(icons, theme)
        self._decide = {key: button(icons, partial(self._on_decide, key)) for key in _DECISIONS}
        self._header = button(icons, self._on_header)
        self._pointed: RawRow | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.section.setObjectName("registration.import.section")
        self._filter.setObjectName("registration.import.filter")
        self._filter.setMinimumWidth(130)
        self._filter.setMaximumWidth(300)
        self._filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        bar, below, rows = QHBoxLayout(), QHBoxLayout(), QWidget()
        bar.addWidget(self.section)
        bar.addStretch(1)
        bar.addWidget(self._filter, 2)
        for key, part in self._decide.items():
            part.setObjectName(f"registration.import.{key}")
            below.addWidget(part)
        below.addStretch(1)
        self._header.setObjectName("registration.import.header")
        self._header.hide()
        below.addWidget(self._header)
        inside = QVBoxLayout(rows)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.rows, 1)
        inside.addWidget(self.changes)
        inside.addLayout(below)
        for page in (self.checks, rows, self.columns, self.twins, self.leftovers):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._figures)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.section.chosen.connect(self.go)
        self._filter.currentIndexChanged.connect(self._show_rows)
        self.checks.answered.connect(self._on_answered)
        self.checks.meant.connect(self._on_meant)
        self.checks.wanted.connect(self._on_wanted)
        self.rows.typed.connect(self._on_typed)
        self.rows.chosen.connect(self._on_row)
        self.rows.pointed.connect(self._on_pointed)
        self.columns.chosen.connect(self._on_column)
        self.twins.decided.connect(self._on_twin)
        self.leftovers.taken.connect(self._on_taken)
        self.leftovers.left.connect(self._on_left)

    def retranslate(self) -> None:
        """Words of everything."""
        self._statuses = {
            "new": self.tr("New"),
            "updated": self.tr("Updated"),
            "same": self.tr("No change"),
            "duplicate": self.tr("Repeated"),
            "possible": self.tr("To decide"),
            "skipped": self.tr("Left out"),
            HEADER: self.tr("Header"),
            TITLE: self.tr("Title"),
        }
        self._figures.name(
            new=self.tr("To be added"),
            updated=self.tr("To be updated"),
            same=self.tr("Unchanged"),
            possible=self.tr("To be decided"),
            skipped=self.tr("To be left out"),
        )
        name_button(self._decide["same"], self.tr("The same person"))
        name_button(self._decide["new"], self.tr("Another person"))
        name_button(self._decide["take"], self.tr("Take in all the same"))
        name_button(self._decide["leave"], self.tr("Leave out"))
        name_button(self._header, self.tr("This row is the header"), self.tr("The raw row that is chosen"))
        self._filter.setAccessibleName(self.tr("Show rows"))
        fields = {name: self._say(f"field:{_FIELD_WORDS.get(name, name)}") for name in EDITABLE}
        self.rows.name(
            self.tr("Rows of the list; F2 types a value anew"), self.tr("The file as it stands"), self.tr("Row"),
            self.tr("Result"), self.tr("Why"), {name: words.capitalize() for name, words in fields.items()},
        )  # fmt: skip
        self.twins.retranslate()
        self.leftovers.retranslate()
        if self._preview is not None:
            self.show_preview(self._preview)

    def begin(self) -> None:
        """Another list: nothing of the one before counts any more."""
        self._twins_before, self._refusals_asked, self._fresh = {}, False, True
        self._choices = NO_CHOICES
        with QSignalBlocker(self._filter):
            self._filter.clear()

    def go(self, key: str) -> None:
        """Show a section."""
        self.section.choose(key)
        self._stack.setCurrentIndex(_SECTIONS.index(key))
        self._filter.setVisible(key == "rows")

    def show_preview(self, preview: Preview) -> None:
        """Show a preview in every section."""
        self._preview = preview
        counts = dict(preview.counts)
        counts["same"] += counts["duplicate"]
        self._figures.show_figures(**{str(status): self._number(counts[status]) for status in _FIGURES})
        checks = checks_of(preview, self._say, refusals_asked=self._refusals_asked)
        twins = self._twins_before = twins_of(preview, self._say, self._twins_before)
        left, waiting = left_rows(preview, self._say), sum(not (twin.decided or twin.firm) for twin in twins.values())
        self.checks.show_checks(checks, preview.themes)
        self.columns.show_columns(column_rows(preview, self._say))
        self.twins.show_twins(twins)
        self.leftovers.show_left(left)
        self.section.name(
            self.tr("Show"),
            _counted(self.tr("To check"), open_checks(checks)),
            self.tr("Rows"),
            self.tr("Columns"),
            _counted(self.tr("Duplicates"), waiting),
            _counted(self.tr("Excluded"), sum(not row.taken for row in left)),
        )
        self._show_filters(preview)
        self._show_rows()
        if self._fresh:
            self._fresh = False
            rows = "rows" if self.rows.raw_model.rowCount() else "left"
            self.go("checks" if open_checks(checks) else rows)

    def ask_what_must_be_asked(self) -> bool:
        """Whether a question has to be answered before people are written; it is shown then."""
        preview = self._preview
        checks = checks_of(preview, self._say, refusals_asked=self._refusals_asked) if preview else []
        asked = any(check.key == "refusals" and check.open for check in checks)
        if asked:
            self.go("checks")
            self.checks.seize("refusals")
        return asked

    def _show_filters(self, preview: Preview) -> None:
        wanted = str(self._filter.currentData() or ALL)
        with QSignalBlocker(self._filter):
            self._filter.clear()
            self._filter.addItem(self.tr("All rows"), ALL)
            for status in LineStatus:
                if preview.counts[status]:
                    self._filter.addItem(f"{self._statuses[status]} ({preview.counts[status]})", str(status))
            for problem in preview.problems:
                words = self._say(f"problem:{problem.kind}")
                self._filter.addItem(f"{words} ({len(problem.lines)})", problem_filter(problem.kind))
            self._filter.setCurrentIndex(max(0, self._filter.findData(wanted)))

    def _show_rows(self) -> None:
        if self._preview is None:
            return
        wanted = str(self._filter.currentData() or ALL)
        rows = line_rows(self._preview, self._say, wanted)
        refs = None if wanted == ALL else frozenset(row.ref for row in rows)
        raw = raw_rows(self._preview, refs)
        self.rows.show_rows(rows, raw, raw_letters(raw))
        current = self.rows.result.current
        self._on_row(current.ref if current is not None else "")

    def _on_row(self, ref: str) -> None:
        line = self._line(ref)
        offered = decisions_for(line)
        sides = change_sides(line, self._say)
        name = line.entry.name if line is not None and line.entry is not None else ""
        head = self.tr("What changes for {0}").format(name)
        self.changes.show_changes(head, self.tr("In the register"), self.tr("In the list"), sides)
        for key, part in self._decide.items():
            part.setVisible(key in offered)

    def _on_pointed(self, row: RawRow | None) -> None:
        self._pointed = row
        self._header.setVisible(row is not None and row.may_be_header)

    def _on_header(self) -> None:
        if self._pointed is not None:
            self._change(with_header(self._choices, self._pointed.sheet, self._pointed.number))

    def _line(self, ref: str) -> Line | None:
        lines = self._preview.lines if self._preview else ()
        return next((line for line in lines if line.ref == ref), None)

    def _on_decide(self, decision: str) -> None:
        current = self.rows.result.current
        if current is None:
            return
        if decision in ("same", "new"):
            self._on_twin(current.ref, decision)
        elif decision == "take":
            self._on_taken(current.ref)
        else:
            self._on_left(current.ref)

    def _change(self, choices: Choices) -> None:
        """Decisions may come faster than previews: each builds on the one before."""
        if choices != self._choices:
            self._choices = choices
            self.changed.emit(choices)

    def _on_answered(self, key: str, answer: str) -> None:
        if key == "refusals":
            self._refusals_asked = True
            if self._preview is not None and answer == self._choices.refusals:
                self.show_preview(self._preview)
        self._change(with_answer(self._choices, key, answer))

    def _on_meant(self, value: str, theme: str) -> None:
        self._change(with_theme(self._choices, value, theme))

    def _on_wanted(self, shown: str) -> None:
        if shown in _SECTIONS:
            self.go(shown)
            return
        self.go("rows")
        self._filter.setCurrentIndex(max(0, self._filter.findData(shown)))

    def _on_typed(self, ref: str, field: str, text: str) -> None:
        self._change(with_typed(self._choices, ref, field, text))

    def _on_column(self, key: str, field: str) -> None:
        self._change(with_mapping(self._choices, key, field))

    def _on_twin(self, ref: str, decision: str) -> None:
        self._change(with_twin(self._choices, ref, decision))

    def _on_taken(self, key: str) -> None:
        self._change(with_taken(self._choices, key))

    def _on_left(self, key: str) -> None:
        self._change(with_left(self._choices, key))


def _counted(words: str, count: int) -> str:
    return f"{words} ({count})" if count else words
