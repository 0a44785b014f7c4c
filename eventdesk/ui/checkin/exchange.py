"""Exchange with another desk by a file: on a stick, in a shared folder, by hand."""

from __future__ import annotations

import errno
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tasks import Task

SUFFIX = ".journal"
_WHY = {
    errno.ENOSPC: "why:disk-full",
    errno.EACCES: "why:read-only",
    errno.EROFS: "why:read-only",
    errno.EPERM: "why:read-only",
    errno.ENOENT: "why:no-such-place",
    errno.ENOTDIR: "why:no-such-place",
    errno.EISDIR: "why:no-such-place",
}


class CannotWrite(EventDeskError):
    """The file for the other desk cannot be written. Values: ``folder``, ``reason``."""

    key = "exchange-cannot-write"


class CannotRead(EventDeskError):
    """The file of the other desk cannot be read. Values: ``file``, ``reason``."""

    key = "exchange-cannot-read"


class NoPath(EventDeskError):
    """No file was named."""

    key = "exchange-no-path"


class Written(Protocol):
    """A journal file that was written."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    @property
    def operations(self) -> int:
        """How many operations it holds."""
        ...


class Taken(Protocol):
    """What came of a journal file: operations new here, known before, waiting for others; whether it was whole."""

    @property
    def taken(self) -> int:
        """New here."""
        ...

    @property
    def known(self) -> int:
        """Known before."""
        ...

    @property
    def waiting(self) -> int:
        """Waiting for operations that have not come yet."""
        ...

    @property
    def whole(self) -> bool:
        """Whether the file was not cut short."""
        ...


class ExchangesFiles(Protocol):
    """Writes and reads journal files."""

    def export(self, path: Path, *, progress: Progress | None = None) -> Written:
        """Write everything this desk knows to a file."""
        ...

    def take(self, path: Path, *, progress: Progress | None = None) -> Taken:
        """Take in a file of another desk."""
        ...


def write(exchange: ExchangesFiles, path: str, progress: Progress) -> Written:
    """Write a file for the other desk; the folder's troubles become sentences."""
    if not path.strip():
        raise NoPath
    target = Path(path.strip()).expanduser()
    try:
        return exchange.export(target, progress=progress)
    except OSError as error:
        raise CannotWrite(folder=str(target.parent), reason=_why(error)) from error


def take(exchange: ExchangesFiles, path: str, progress: Progress) -> Taken:
    """Take in a file of the other desk."""
    if not path.strip():
        raise NoPath
    source = Path(path.strip()).expanduser()
    try:
        return exchange.take(source, progress=progress)
    except OSError as error:
        raise CannotRead(file=source.name, reason=_why(error)) from error


def _why(error: OSError) -> str:
    return _WHY.get(error.errno or 0, "why:no-answer")


class ExchangePanel(Card):
    """Two lines: write a file for the other desk, take in one of theirs."""

    def __init__(self, kit: Kit, exchange: ExchangesFiles, proposed: Path, left: Callable[[], object]) -> None:
        super().__init__()
        icons = kit.look.icons
        self._kit = kit
        self._exchange = exchange
        self._wrong = False
        self.setObjectName("checkin.exchange")
        self._out = QLineEdit(str(proposed))
        self._in = QLineEdit()
        self._out_row, self._in_row = FormRow(self._out), FormRow(self._in)
        self._browse_out = button(icons, self._on_browse_out, icon="folder")
        self._browse_in = button(icons, self._on_browse_in, icon="folder")
        self._write = button(icons, self._on_write, icon="upload")
        self._take = button(icons, self._on_take, icon="refresh")
        self._progress = ProgressPanel(icons, kit.look.words)
        self._close = button(icons, left, icon="x")
        for name, part in (
            ("out.path", self._out), ("out.browse", self._browse_out), ("out.write", self._write),
            ("in.path", self._in), ("in.browse", self._browse_in), ("in.take", self._take), ("close", self._close),
        ):  # fmt: skip
            part.setObjectName(f"checkin.exchange.{name}")
        self._out.returnPressed.connect(self._on_write)
        self._in.returnPressed.connect(self._on_take)
        _beside(self._out_row, self._out, self._browse_out, self._write)
        _beside(self._in_row, self._in, self._browse_in, self._take)
        self.column.addWidget(self._out_row)
        self.column.addWidget(self._in_row)
        self.column.addWidget(self._progress)
        self.column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        self.column.addLayout(foot)
        self.setFocusProxy(self._out)
        self.retranslate()

    def retranslate(self) -> None:
        """Words of everything."""
        self._out_row.name(
            self.tr("File for the other desk"),
            self.tr("Everything this desk knows goes into it. Carry it over on a stick or through a shared folder."),
        )
        self._in_row.name(
            self.tr("File from the other desk"),
            self.tr("Taking in the same file twice changes nothing."),
        )
        name_button(self._browse_out, self.tr("Choose where to write…"))
        name_button(self._browse_in, self.tr("Choose the file…"))
        name_button(self._write, self.tr("Write the file"))
        name_button(self._take, self.tr("Take the file in"))
        name_button(self._close, self.tr("Close"))

    def _on_browse_out(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("File for the other desk"), self._out.text())
        if path:
            self._out.setText(path)

    def _on_browse_in(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("File from the other desk"), self._in.text())
        if path:
            self._in.setText(path)

    def _on_write(self) -> None:
        self._out_row.wrong("")
        task = self._kit.tasks.think(partial(write, self._exchange, self._out.text()), self._on_written, self._on_out)
        self._follow(task, self.tr("Writing the file…"))

    def _on_take(self) -> None:
        self._in_row.wrong("")
        task = self._kit.tasks.save_long(partial(take, self._exchange, self._in.text()), self._on_taken, self._on_in)
        self._follow(task, self.tr("Taking the file in…"))

    def _on_written(self, written: Written) -> None:
        said = self.tr("Written: {0}. Now take it in at the other desk.").format(written.path)
        self._progress.say(said)

    def _on_taken(self, taken: Taken) -> None:
        self._progress.say(self._what_came(taken))

    def _what_came(self, taken: Taken) -> str:
        if not taken.whole:
            return self.tr("The file was cut short. What it held was taken in; ask for it again.")
        if taken.waiting:
            return self.tr("Taken in. Something from a third desk is still missing: take in its file too.")
        if not taken.taken:
            return self.tr("Nothing new: this desk already knew everything in the file.")
        return self.tr("Taken in: %n new entries.", "", taken.taken)

    def _on_out(self, error: EventDeskError) -> None:
        self._wrong = True
        self._out_row.wrong(self._kit.look.words.error(error))

    def _on_in(self, error: EventDeskError) -> None:
        self._wrong = True
        self._in_row.wrong(self._kit.look.words.error(error))

    def _follow(self, task: Task, begun: str) -> None:
        self._wrong = False
        self._busy(on=True)
        self._progress.follow(task, begun)
        task.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._busy(on=False)
        if self._wrong:
            # The sentence stands under its field; the panel need not say it again.
            self._progress.dismiss()

    def _busy(self, *, on: bool) -> None:
        for part in (self._write, self._take):
            part.setEnabled(not on)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _beside(row: FormRow, field: QLineEdit, browse: QPushButton, act: QPushButton) -> None:
    """Put the buttons beside the field, inside the row that holds its label and help."""
    layout = row.layout()
    assert isinstance(layout, QVBoxLayout)
    line = QHBoxLayout()
    line.setSpacing(10)
    layout.removeWidget(field)
    line.addWidget(field, 1)
    line.addWidget(browse)
    line.addWidget(act)
    layout.insertLayout(1, line)
