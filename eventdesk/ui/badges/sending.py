"""What is being printed or saved, and jobs no printer took: the strip above every part of the badge screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from eventdesk.core.badges.printing import KeptJob
from eventdesk.core.badges.service import Made
from eventdesk.core.badges.states import JobState, PrinterState, Sent
from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.badges.state import Services, keep
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.followed import Followed, Moved
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tasks import Task

T = TypeVar("T")
_JOBS = {
    **{state: f"badges:job-{state}" for state in JobState},
    JobState.GIVEN: "badges:sent-ready",
    JobState.HELD: "badges:sent-stopped",
}


class Sending(QWidget):
    """Starts prints and saves, follows them, offers kept jobs again.

    Signals:
        sent: ``Sent``, a printer took a job.
        moved: ``Moved``, a job is elsewhere in its printer's queue, where the system tells.
    """

    sent = Signal(object)
    moved = Signal(object)

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__()
        self._kit, self._services = kit, services
        self._kept: tuple[KeptJob, ...] = ()
        self._newest: Sent | None = None
        self._where: dict[str, JobState] = {}
        self._followed = Followed(kit.tasks, services.printing.state_of, self)
        self._followed.moved.connect(self._on_moved)
        icons = kit.look.icons
        self.progress = ProgressPanel(icons, kit.look.words)
        self._strip = QFrame()
        self._strip.setProperty("role", "card")
        self._words = label(wrap=True)
        self._again = button(icons, self._on_again, icon="printer")
        self._drop = button(icons, self._on_drop, icon="trash")
        self._again.setObjectName("badges.kept.again")
        self._drop.setObjectName("badges.kept.drop")
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._again)
        row.addWidget(self._drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.progress)
        column.addWidget(self._strip)
        self._strip.hide()
        self.hide()

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self._again, self.tr("Print it now"))
        name_button(self._drop, self.tr("Throw away"))
        self.progress.retranslate()
        self._tell()

    def refresh(self) -> None:
        """Look for jobs no printer took."""
        self._kit.tasks.read(partial(self._services.printing.kept, self._services.event), self._on_kept)

    def send(self, made: Made, printer: str, title: str, reason: str = "") -> None:
        """Print a finished file."""
        work = partial(_send, self._services, made, printer, title, reason)
        self.follow(self._kit.tasks.save_long(work, self._on_sent, self._on_failed), self.tr("Printing…"))

    def one(self, registration: str, printer: str, reason: str, language: str) -> None:
        """Print one badge."""
        work = partial(_one, self._services, registration, printer, reason, language)
        self.follow(self._kit.tasks.save_long(work, self._on_sent, self._on_failed), self.tr("Printing…"))

    def save(self, file: Path, wanted: Path, failed: Callable[[EventDeskError], object], noted: Made | None) -> None:
        """Put a finished file where it is wanted; ``noted`` are the badges to note as printed."""
        work = partial(_save, self._services, file, wanted, noted)
        self.follow(self._kit.tasks.save(work, self._on_saved, failed), self.tr("Saving…"))

    def follow(self, task: Task, begun: str) -> None:
        """Show a task."""
        self.show()
        self.progress.follow(task, begun)

    def settle(self) -> None:
        """Hide what was said of work that was stopped or replaced."""
        self.progress.dismiss()
        self._tell()

    def where(self, registration: str) -> str:
        """Where somebody's badge is while it is not printed: queued, printing, held, failed; empty otherwise."""
        state = self._where.get(registration, JobState.GIVEN)
        if state is JobState.CANCELLED:
            return JobState.FAILED
        return "" if state in (JobState.GIVEN, JobState.PRINTED) else state

    def _on_moved(self, moved: Moved) -> None:
        for badge in moved.sent.badges:
            self._where[badge.registration] = moved.state
        if moved.state in (JobState.FAILED, JobState.CANCELLED):
            self._kit.tasks.save(partial(self._services.printing.gave_up, self._services.event, moved.sent))
        if moved.sent == self._newest and not self.progress.busy:
            self.progress.say(self._kit.look.words.say(_JOBS[moved.state], _values(moved.sent)))
            self.show()
        self.moved.emit(moved)

    def _on_sent(self, sent: Sent) -> None:
        self._newest = sent
        for badge in sent.badges:
            self._where.pop(badge.registration, None)
        self._followed.follow(sent)
        self.show()
        self.progress.say(self._said(sent))
        self.refresh()
        self.sent.emit(sent)

    def _said(self, sent: Sent) -> str:
        if sent.state is PrinterState.STOPPED:
            return self._kit.look.words.say("badges:sent-stopped", _values(sent))
        pages = self.tr("%n page(s)", "", sent.pages)
        return self.tr("{0} given to the printer “{1}”").format(pages, sent.printer)

    def _on_failed(self, error: EventDeskError) -> None:
        if not isinstance(error, Cancelled):
            self.refresh()

    def _on_saved(self, path: Path) -> None:
        self.show()
        words = self.tr("The pages are in {0}").format(path)
        self.progress.say(words, label=self.tr("Open"), action=partial(_open, path))

    def _on_kept(self, jobs: tuple[KeptJob, ...]) -> None:
        self._kept = jobs
        self._tell()

    def _tell(self) -> None:
        self._strip.setVisible(bool(self._kept))
        self.setVisible(bool(self._kept) or not self.progress.isHidden())
        if not self._kept:
            return
        job, more = self._kept[0], len(self._kept) - 1
        pages = self.tr("%n page(s)", "", job.pages)
        when = self._kit.look.words.moment(job.at)
        said = self.tr("Not printed yet: “{0}”, {1}, meant for “{2}” ({3}).").format(
            job.title, pages, job.printer, when
        )
        others = self.tr("%n more wait(s).", "", more) if more else ""
        self._words.setText(" ".join(part for part in (said, others) if part))

    def _on_again(self) -> None:
        work = partial(_again, self._services, self._kept[0], self._services.memory.get("badges.printer", ""))
        self.follow(self._kit.tasks.save_long(work, self._on_sent, self._on_failed), self.tr("Printing…"))

    def _on_drop(self) -> None:
        self._services.printing.drop(self._kept[0])
        self.refresh()


def _values(sent: Sent) -> dict[str, object]:
    return {"printer": sent.printer, "pages": sent.pages}


def _send(services: Services, made: Made, printer: str, title: str, reason: str, progress: Progress) -> Sent:
    return services.printing.send(services.event, made, printer, reason=reason, title=title, progress=progress)


def _one(services: Services, registration: str, printer: str, reason: str, language: str, progress: Progress) -> Sent:
    return services.printing.one(
        services.event, registration, printer, reason=reason, language=language, progress=progress
    )


def _again(services: Services, job: KeptJob, printer: str, progress: Progress) -> Sent:
    return services.printing.again(job, printer, progress=progress)


def _save(services: Services, file: Path, wanted: Path, noted: Made | None) -> Path:
    kept = keep(file, wanted)
    if noted is not None:
        services.badges.mark_printed(services.event, noted.badges)
    return kept


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
