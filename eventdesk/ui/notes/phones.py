"""Phones at the tables: where their page is served, who was heard from, the rehearsal, passes and signs."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from eventdesk.core.notes.centre import TableState
from eventdesk.core.notes.joining import Wifi
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.opening import open_file
from eventdesk.ui.kit.scrolling import scrolled
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.notes.centre_state import lights
from eventdesk.ui.notes.lights import Lights
from eventdesk.ui.notes.picker import Picker
from eventdesk.ui.notes.tools import AddressLike, Pane, ServingLike, Shown, Tools

_LOOK_MS = 5_000
"""Devices come and go without a word in the journal."""
_EVERYWHERE = "0.0.0.0"
_WIFI = "notes-wifi"


class PhonesPane(Pane):
    """The server at the left, the tables' lights at the right."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        icons = tools.kit.look.icons
        self._addresses: tuple[AddressLike, ...] = ()
        self._table = ""
        self._where = Picker(16)
        self._switch = button(icons, self._on_switch, icon="player-play", role="primary")
        self._url = label("title")
        self._url.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._state = Note(icons)
        kept = tools.memory.get(_WIFI, ["", ""])
        self._wifi, self._password = QLineEdit(str(kept[0])), QLineEdit(str(kept[-1]))
        self._signs = button(icons, self._on_signs, icon="printer")
        self._help_wanted = button(icons, self._on_help, icon="chevron-down", role="quiet")
        self._help = label("muted", wrap=True)
        self._help_box = scrolled(self._help)
        self._help_box.hide()
        self._rehearse = button(icons, self._on_rehearse, icon="refresh")
        self._ready = label("heading")
        self._lights = Lights(icons, tools.kit.look.words)
        self._lights.chosen.connect(self._on_light)
        self._chosen = label("muted", wrap=True)
        self._renew = button(icons, self._on_renew, icon="refresh")
        self._paper = button(icons, self._on_paper, icon="notes")
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._ask_contacts)
        self._lay_out()

    def _lay_out(self) -> None:
        served = Card()
        where = QHBoxLayout()
        where.setSpacing(10)
        where.addWidget(self._where, 1)
        where.addWidget(self._switch)
        self._where_label = label("muted")
        served.column.addWidget(self._where_label)
        served.column.addLayout(where)
        for whole in (self._url, self._state):
            served.column.addWidget(whole)
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self._wifi, 1)
        below.addWidget(self._password, 1)
        below.addWidget(self._signs)
        served.column.addLayout(below)
        below = QHBoxLayout()
        below.addWidget(self._help_wanted)
        below.addStretch(1)
        served.column.addLayout(below)
        served.column.addWidget(self._help_box, 1)
        tables = self._tables = Card()
        over = QHBoxLayout()
        over.addWidget(self._ready, 1)
        over.addWidget(self._rehearse)
        tables.column.addLayout(over)
        tables.column.addWidget(scrolled(self._lights), 1)
        under = QHBoxLayout()
        under.setSpacing(10)
        under.addWidget(self._chosen, 1)
        under.addWidget(self._paper)
        under.addWidget(self._renew)
        tables.column.addLayout(under)
        self.column.addWidget(served, 1)
        self.column.addWidget(tables, 100)
        for name, named in (
            ("where", self._where), ("switch", self._switch), ("signs", self._signs), ("help", self._help_wanted),
            ("rehearse", self._rehearse), ("renew", self._renew), ("paper", self._paper), ("url", self._url),
        ):  # fmt: skip
            named.setObjectName(f"notes.phones.{name}")

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._where_label.setText(self.tr("Network the phones are on"))
        self._where.setAccessibleName(self.tr("Network the phones are on"))
        for line, words in ((self._wifi, self.tr("Name of the Wi-Fi")), (self._password, self.tr("Its password"))):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
        name_button(
            self._signs, self.tr("Save the join sheets…"), self.tr("A sheet for each table: its code opens the page")
        )
        name_button(self._help_wanted, self.tr("If a phone cannot open the page"))
        name_button(
            self._rehearse, self.tr("Begin the rehearsal"), self.tr("Put the lights out: each table sends a trial card")
        )
        name_button(
            self._renew, self.tr("New pass"), self.tr("The table's old sign is refused from now on; print it a new one")
        )
        self._lights.retranslate()
        self._offer()
        self._say_serving()
        self._say_ready()
        self._say_chosen()

    def fill(self, shown: Shown) -> None:
        """Show what was read."""
        first = self.shown is None
        super().fill(shown)
        made = lights(shown.view)
        self._lights.show_lights(made)
        self._say_ready()
        self._say_chosen()
        if first:
            self._ask_addresses()
            self._look.start()

    def _say_ready(self) -> None:
        if self.shown is not None:
            view = self.shown.view
            self._ready.setText(self.tr("{0} of {1} tables ready").format(view.ready, len(view.tables)))

    # the server

    def _ask_addresses(self) -> None:
        self.tools.kit.tasks.read(self._read_addresses, self._on_addresses)

    def _read_addresses(self) -> tuple[AddressLike, ...]:
        return tuple(self.tools.lan.addresses())

    def _on_addresses(self, found: tuple[AddressLike, ...]) -> None:
        self._addresses = found
        self._offer()
        self._say_serving()

    def _offer(self) -> None:
        every = [(a.ip, f"{a.ip} · {a.interface}" if a.interface else a.ip) for a in self._addresses]
        if len(every) > 1:
            every.append((_EVERYWHERE, self.tr("All networks of this computer")))
        self._where.offer(every or [("", self.tr("No network"))])

    def _on_switch(self) -> None:
        tasks, lan = self.tools.kit.tasks, self.tools.lan
        self._switch.setEnabled(False)
        if lan.serving is None:
            host = self._where.key
            tasks.save(partial(lan.start, self.tools.event, host), self._on_served, self._on_not_served)
        else:
            tasks.save(lan.stop, self._on_stopped, self._on_not_served)

    def _on_served(self, serving: ServingLike) -> None:
        self._switch.setEnabled(True)
        self._say_serving()

    def _on_stopped(self, _: None) -> None:
        self._switch.setEnabled(True)
        self._say_serving()

    def _on_not_served(self, error: EventDeskError) -> None:
        self._switch.setEnabled(True)
        self._say_serving()
        self._state.say(self.tools.kit.look.words.error(error), Tone.BAD)

    def _say_serving(self) -> None:
        serving = self.tools.lan.serving
        name_button(self._switch, self.tr("Stop") if serving else self.tr("Start"))
        self.tools.kit.look.icons.dress(self._switch, "x" if serving else "player-play", "on_accent", 18)
        self._where.setEnabled(serving is None and bool(self._addresses))
        self._url.setText(serving.url if serving else "")
        self._url.setVisible(serving is not None)
        self._signs.setEnabled(serving is not None)
        words = self.tools.kit.look.words
        if serving is not None:
            said = self.tr("The tables' phones reach this computer here. Keep it on and on this network.")
            self._state.say(f"{said} {self._heard()}".strip(), Tone.GOOD)
        elif not self._addresses:
            self._state.say(words.say("lan:no-network"), Tone.WARN)
        else:
            self._state.say(
                self.tr("Not started. Cards on phones wait there and come by themselves once it is."), Tone.CALM
            )
        self._say_help()

    def _heard(self) -> str:
        contacts = self.shown.contacts if self.shown is not None else {}
        devices = sum(contact.devices for contact in contacts.values())
        return self.tr("%n devices heard from.", "", devices) if devices else ""

    def _ask_contacts(self) -> None:
        if self.isVisible() and self.tools.lan.serving is not None:
            self._say_serving()

    def _on_help(self) -> None:
        """The help takes the lights' place: read whole, it is longer than what is left of a small screen."""
        reading = self._help_box.isHidden()
        self._help_box.setVisible(reading)
        self._tables.setVisible(not reading)
        self._say_help()

    def _say_help(self) -> None:
        say, serving = self.tools.kit.look.words.say, self.tools.lan.serving
        url = serving.url if serving else "http://…/"
        port = serving.port if serving else 8765
        system = sys.platform if sys.platform in ("win32", "darwin") else "linux"
        gaps: dict[str, object] = {"url": url, "port": port}
        keys = ("address", f"firewall-{system}", "leaving", "isolation", "reload", "paper", "privacy")
        self._help.setText("\n".join(f"• {say(f'lan-help:{key}', gaps)}" for key in keys))

    # signs

    def _on_signs(self) -> None:
        asked, kinds = self.tr("Save the join sheets"), self.tr("PDF files (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self, asked, str(self.tools.folder / "join_sheets.pdf"), kinds)
        if chosen:
            self.save_signs(Path(chosen))

    def save_signs(self, path: Path) -> None:
        """Write the join sheets; the file is offered when it is there."""
        language = self.tools.kit.look.words.language
        wifi = Wifi(self._wifi.text().strip(), self._password.text())
        self.tools.memory.keep(_WIFI, [wifi.name, wifi.password])

        def write(_: object) -> Path:
            self.tools.signs(self.tools.event, path, wifi, language)
            return path

        self.tools.kit.tasks.think(write, self._on_signs_saved, self._on_not_served)

    def _on_signs_saved(self, path: Path) -> None:
        self.tools.kit.toasts.offer(self.tr("Join sheets saved."), self.tr("Open"), partial(open_file, path))

    # tables

    def _on_rehearse(self) -> None:
        self.tools.kit.tasks.save(partial(self.tools.room.centre.begin_rehearsal, self.tools.event))

    def _on_light(self, table: str) -> None:
        self._table = table
        self._say_chosen()

    @property
    def _chosen_state(self) -> TableState | None:
        states = self.shown.view.tables if self.shown is not None else ()
        return next((state for state in states if state.table.id == self._table), None)

    def _say_chosen(self) -> None:
        state = self._chosen_state
        for part in (self._paper, self._renew):
            part.setEnabled(state is not None)
        on_paper = state is not None and state.on_paper
        name_button(self._paper, self.tr("No longer on paper") if on_paper else self.tr("Gets paper"))
        if state is None:
            self._chosen.setText(self.tr("Choose a table to give it paper or a new pass."))
            return
        contact = self.shown.contacts.get(self._table) if self.shown is not None else None
        words = self.tools.kit.look.words
        heard = (
            self.tr("last heard from at {0}").format(words.time(contact.last)) if contact else self.tr("not heard from")
        )
        self._chosen.setText(self.tr("Table {0}: {1}").format(state.table.number, heard))

    def _on_paper(self) -> None:
        state = self._chosen_state
        if state is not None:
            give = partial(self.tools.room.centre.give_paper, self.tools.event, self._table, given=not state.on_paper)
            self.tools.kit.tasks.save(give)

    def _on_renew(self) -> None:
        renew = partial(self.tools.room.passes.renew, self.tools.event, self._table)
        self.tools.kit.tasks.save(renew, self._on_renewed)

    def _on_renewed(self, _: str) -> None:
        self.tools.kit.toasts.tell(self.tr("The table's old sign is refused now. Print it a new one."), tone=Tone.GOOD)
