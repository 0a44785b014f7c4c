"""This desk: where it stands, what it prints on, what the supervisor decides, paper, rehearsal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eventdesk.core.checkin.spot import NOWHERE, Spot
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.checkin.needs import DeskFile
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone

_SPOT, _PRINTER, _FOLDER, _BY_HAND = "checkin-spot", "checkin-printer", "checkin-paper", "checkin-by-hand"


@dataclass(frozen=True, slots=True)
class Kept:
    """What this machine remembers of the desk. ``printer`` empty: nothing is printed; ``folder`` empty: no list;
    ``by_hand``: badges are written by hand.
    """

    spot: Spot = NOWHERE
    printer: str = ""
    folder: str = ""
    by_hand: bool = False


def kept(memory: Memory) -> Kept:
    """What was kept."""
    spot = memory.get(_SPOT, {})
    return Kept(
        Spot(str(spot.get("venue", "")), str(spot.get("session", ""))),
        memory.get(_PRINTER, ""),
        memory.get(_FOLDER, ""),
        memory.get(_BY_HAND, False),
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What the panel reads: venues by id, the printers, whether there is a PIN, whether overriding is allowed."""

    venues: tuple[tuple[str, str], ...]
    printers: tuple[str, ...]
    has_pin: bool
    override: bool


class SetupPanel(Card):
    """Choices of this desk.

    Signals:
        changed: the choices are others now.
        wanted: one of exchange, camera, sheet, list, rehearse, leave_all.
        left: go back to the lists.
    """

    changed = Signal()
    wanted = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, event: str, file: DeskFile, memory: Memory) -> None:
        super().__init__()
        self.setObjectName("checkin.setup")
        self._kit = kit
        self._event = event
        self._file = file
        self._memory = memory
        icons = kit.look.icons
        self._venue, self._printer = QComboBox(), QComboBox()
        self._session, self._folder, self._pin, self._before = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        for secret in (self._pin, self._before):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._override, self._by_hand = QCheckBox(), QCheckBox()
        self._browse = button(icons, self._on_browse, icon="folder")
        self._set_pin = button(icons, self._on_pin, icon="check")
        self._acts: dict[str, QPushButton] = {
            "exchange": button(icons, partial(self.wanted.emit, "exchange"), icon="refresh"),
            "sheet": button(icons, partial(self.wanted.emit, "sheet"), icon="printer"),
            "list": button(icons, partial(self.wanted.emit, "list"), icon="printer"),
            "blanks": button(icons, partial(self.wanted.emit, "blanks"), icon="printer"),
            "camera": button(icons, partial(self.wanted.emit, "camera"), icon="scan"),
            "rehearse": button(icons, partial(self.wanted.emit, "rehearse"), icon="player-play"),
            "leave_all": button(icons, partial(self.wanted.emit, "leave_all"), icon="door-exit"),
        }
        self._acts["exchange"].setProperty("keys", "F10")
        self._close = button(icons, self.left.emit, icon="x")
        self._said = Note(icons)
        fields = (self._venue, self._session, self._printer, self._folder, self._before, self._pin)
        self._rows = [FormRow(field) for field in fields]
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        venue, session, printer, folder, before, pin = self._rows
        for pair in (
            tuple(self._acts[key] for key in ("exchange", "camera", "list")),
            tuple(self._acts[key] for key in ("sheet", "rehearse", "leave_all")),
            (self._by_hand, self._acts["blanks"]),
            (venue, session), (printer, folder, self._browse), (before, pin, self._set_pin), (self._override,),
        ):  # fmt: skip
            line = QHBoxLayout()
            line.setSpacing(10)
            for part in pair:
                row = isinstance(part, FormRow)
                line.addWidget(part, int(row), Qt.AlignmentFlag.AlignTop if row else Qt.AlignmentFlag.AlignVCenter)
            if not any(isinstance(part, FormRow) for part in pair):
                line.addStretch(1)
            if pair[0] is self._acts["exchange"]:
                line.addWidget(self._close)
            column.addLayout(line)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.column.addWidget(self._said)
        self.column.addWidget(scroll, 1)
        names: tuple[tuple[str, QWidget], ...] = (
            ("venue", self._venue), ("session", self._session), ("printer", self._printer), ("folder", self._folder),
            ("before", self._before), ("pin", self._pin), ("set_pin", self._set_pin), ("override", self._override),
            ("browse", self._browse), ("close", self._close), ("by_hand", self._by_hand), *self._acts.items(),
        )  # fmt: skip
        for name, named in names:
            named.setObjectName(f"checkin.setup.{name}")
        self.setFocusProxy(self._close)

    def _connect(self) -> None:
        self._venue.activated.connect(self._on_place)
        self._session.editingFinished.connect(self._on_place)
        self._printer.activated.connect(self._on_printer)
        self._folder.editingFinished.connect(self._on_folder)
        self._pin.returnPressed.connect(self._on_pin)
        self._override.clicked.connect(self._on_override)
        self._by_hand.clicked.connect(self._on_by_hand)

    def retranslate(self) -> None:
        """Words of everything."""
        venue, session, printer, folder, before, pin = self._rows
        venue.name(self.tr("Venue of this desk"), self.tr("People expected elsewhere are told so."))
        session.name(self.tr("Session"), self.tr("Such as “afternoon”: everybody can arrive once in each."))
        printer.name(self.tr("Badge printer"), self.tr("Each badge is printed when its owner comes in."))
        folder.name(self.tr("Folder for the list on paper"), self.tr("A fresh list every few minutes, on a stick too."))
        before.name(self.tr("Supervisor's PIN now"))
        pin.name(self.tr("New PIN"), self.tr("Leaves reception mode, takes back arrivals. Empty: none."))
        self._override.setText(self.tr("Desks may admit anyway, with a reason"))
        self._by_hand.setText(self.tr("No printer: badges are written by hand"))
        name_button(self._browse, self.tr("Choose…"))
        name_button(self._set_pin, self.tr("Set"))
        name_button(self._close, self.tr("Close"))
        if self._venue.count():
            self._venue.setItemText(0, self.tr("Any venue"))
            self._printer.setItemText(0, self.tr("None"))
        for key, words in (
            ("exchange", self.tr("Exchange")), ("camera", self.tr("Camera")), ("list", self.tr("List on paper")),
            ("sheet", self.tr("Sheet to learn")), ("rehearse", self.tr("Rehearse")),
            ("leave_all", self.tr("Everybody left")), ("blanks", self.tr("Blank badges")),
        ):  # fmt: skip
            name_button(self._acts[key], words)

    def begin(self) -> None:
        """Show what is so now."""
        self._said.say("")
        self._pin.clear()
        self._before.clear()
        self._kit.tasks.think(self._known, self._on_known)

    def _known(self, progress: object) -> _Known:
        """In a thinking lane: printers may have to be asked over the network."""
        venues = self._file.programme.setup(self._event).venues
        supervisor = self._file.supervisor
        return _Known(
            tuple((venue.id, venue.name) for venue in venues),
            tuple(printer.name for printer in self._file.printing.printers()),
            supervisor.has_pin(self._event),
            supervisor.allows_override(self._event),
        )

    def _on_known(self, known: _Known) -> None:
        now = kept(self._memory)
        _fill(self._venue, self.tr("Any venue"), known.venues, now.spot.venue)
        _fill(self._printer, self.tr("None"), [(name, name) for name in known.printers], now.printer)
        self._session.setText(now.spot.session)
        self._folder.setText(now.folder)
        self._rows[0].setVisible(bool(known.venues))
        self._rows[4].setVisible(known.has_pin)
        self._override.setChecked(known.override)
        self._by_hand.setChecked(now.by_hand)

    def _on_place(self) -> None:
        spot = {"venue": str(self._venue.currentData() or ""), "session": " ".join(self._session.text().split())}
        self._keep(_SPOT, spot if any(spot.values()) else None)

    def _on_printer(self) -> None:
        self._keep(_PRINTER, str(self._printer.currentData() or "") or None)

    def _on_by_hand(self) -> None:
        self._keep(_BY_HAND, self._by_hand.isChecked() or None)

    def _on_folder(self) -> None:
        folder = self._folder.text().strip()
        if folder and not Path(folder).expanduser().is_dir():
            self._rows[3].wrong(self.tr("There is no such folder."))
            return
        self._rows[3].wrong("")
        self._keep(_FOLDER, folder or None)

    def _keep(self, name: str, value: object) -> None:
        self._memory.keep(name, value)
        self.changed.emit()

    def _on_browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the list on paper"), self._folder.text())
        if folder:
            self._folder.setText(folder)
            self._on_folder()

    def _on_pin(self) -> None:
        pin, before = self._pin.text(), self._before.text()
        self._kit.tasks.save(
            partial(self._file.supervisor.set_pin, self._event, pin, before), self._on_pin_set, self._on_wrong
        )

    def _on_pin_set(self, unit: str) -> None:
        self.begin()
        self._said.say(self.tr("The supervisor's PIN is set."), Tone.GOOD)

    def _on_override(self) -> None:
        allow: Callable[[], str] = partial(
            self._file.supervisor.allow_override, self._event, self._before.text(), allowed=self._override.isChecked()
        )
        self._kit.tasks.save(allow, self._on_allowed, self._on_not_allowed)

    def _on_allowed(self, unit: str) -> None:
        self._said.say("")

    def _on_not_allowed(self, error: EventDeskError) -> None:
        self._override.setChecked(not self._override.isChecked())
        self._on_wrong(error)

    def _on_wrong(self, error: EventDeskError) -> None:
        self._said.say(self._kit.look.words.error(error), Tone.BAD)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _fill(box: QComboBox, nothing: str, choices: Sequence[tuple[str, str]], chosen: str) -> None:
    """Show the choices behind "none"; what was chosen stays, also when it is not there just now."""
    box.clear()
    box.addItem(nothing, "")
    for key, words in choices:
        box.addItem(words, key)
    if chosen and box.findData(chosen) < 0:
        box.addItem(chosen, chosen)
    box.setCurrentIndex(max(0, box.findData(chosen)))
