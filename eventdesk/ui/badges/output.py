"""Where finished pages go: a printer of this computer, or a PDF file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from eventdesk.core.badges.printing import PrinterNow
from eventdesk.core.badges.states import PrinterState
from eventdesk.ui.badges.state import Services
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.pathline import PathLine

_PRINTER = "badges.printer"


class PrinterChoice(QComboBox):
    """The printers of this computer; the one chosen last is remembered.

    Signals:
        settled: the printers are known now, or another one was chosen.
    """

    settled = Signal()

    def __init__(self, kit: Kit, services: Services, name: str) -> None:
        super().__init__()
        self._kit, self._services = kit, services
        self._printers: tuple[PrinterNow, ...] = ()
        self._asked = False
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.currentIndexChanged.connect(self._on_chosen)

    @property
    def printer(self) -> str:
        """The printer chosen; empty while there is none."""
        return str(self.currentData() or "")

    def ask(self) -> None:
        """Find out which printers there are; the system may ask the network for it."""
        self._kit.tasks.read(self._services.printing.printers, self._on_printers)

    def retranslate(self) -> None:
        """Words of printers that are stopped, and of having none."""
        self._fill()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Somebody is about to choose: a printer may have been connected or switched on since."""
        super().focusInEvent(event)
        self.ask()

    def _on_printers(self, printers: tuple[PrinterNow, ...]) -> None:
        if self._asked and printers == self._printers:
            return  # nothing moves under an open list
        self._printers, self._asked = printers, True
        self._fill()
        self.settled.emit()

    def _fill(self) -> None:
        wanted = self.printer or self._services.memory.get(_PRINTER, "")
        with QSignalBlocker(self):
            self.clear()
            for printer in self._printers:
                stopped = printer.state is PrinterState.STOPPED
                self.addItem(self.tr("{0} (stopped)").format(printer.name) if stopped else printer.name, printer.name)
            if not self._printers:
                self.addItem(self.tr("No printer") if self._asked else self.tr("Looking for printers…"), "")
            self.setCurrentIndex(max(0, self.findData(wanted)))

    def _on_chosen(self) -> None:
        if self.printer:
            self._services.memory.keep(_PRINTER, self.printer)
        self.settled.emit()


class Output(QWidget):
    """Printer and Print, file and Save.

    Signals:
        print_wanted: the printer's name.
        save_wanted: the file.
        printer_changed: another printer is chosen: its correction may be another one.
    """

    print_wanted = Signal(str)
    save_wanted = Signal(object)
    printer_changed = Signal()

    def __init__(self, kit: Kit, services: Services, name: str, *, leading: bool) -> None:
        """``leading``: its Print button is the page's primary one, with the shortcuts."""
        super().__init__()
        icons = kit.look.icons
        self.printers = PrinterChoice(kit, services, f"{name}.printer")
        self._print = button(
            icons, self._on_print, icon="printer", role="primary", shortcut="Ctrl+P" if leading else ""
        )
        self._path = PathLine(icons, f"{name}.file", "PDF (*.pdf)")
        self._save = button(icons, self._on_save, icon="file-export", shortcut="Ctrl+S" if leading else "")
        self._wrong = label(wrap=True)
        self._wrong.setProperty("tone", "bad")
        self._wrong.hide()
        self._print.setObjectName(f"{name}.print")
        self._save.setObjectName(f"{name}.save")
        self._ready = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.printers, 0, 0)
        grid.addWidget(self._print, 0, 1)
        grid.addWidget(self._path, 1, 0)
        grid.addWidget(self._save, 1, 1)
        grid.addWidget(self._wrong, 2, 0, 1, 2)
        self._path.submitted.connect(self._on_save)
        self.printers.settled.connect(self._on_settled)

    @property
    def printer(self) -> str:
        """The printer chosen; empty while there is none."""
        return self.printers.printer

    def set_path(self, path: Path) -> None:
        """Propose where to save."""
        self._path.set_path(path)

    def set_ready(self, *, ready: bool) -> None:
        """Whether there are pages to print or save."""
        self._ready = ready
        self._save.setEnabled(ready)
        self._print.setEnabled(ready and bool(self.printer))

    def wrong(self, sentence: str) -> None:
        """Say what is wrong with the file; empty: nothing."""
        self._wrong.setText(f"✕ {sentence}" if sentence else "")
        self._wrong.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Words of everything."""
        self.printers.retranslate()
        self.printers.setAccessibleName(self.tr("Printer"))
        self.printers.setToolTip(self.tr("Printer"))
        name_button(self._print, self.tr("Print"), self.tr("Print at exact size on this printer"))
        self._path.name(self.tr("Save as"))
        name_button(self._save, self.tr("Save PDF"), self.tr("Save these pages as a PDF"))

    def _on_settled(self) -> None:
        self.set_ready(ready=self._ready)
        self.printer_changed.emit()

    def _on_print(self) -> None:
        self.print_wanted.emit(self.printer)

    def _on_save(self) -> None:
        if self._path.empty:
            self.wrong(self.tr("Write where the file is to be saved."))
        elif self._ready:
            self.wrong("")
            self.save_wanted.emit(self._path.path)
