"""What a desk does beside checking in, in the background: badges on the printer, the list on paper kept fresh."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from eventdesk.core.badges.ports import Printed
from eventdesk.core.badges.states import JobState, Sent
from eventdesk.core.checkin.answers import ScanResult
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.checkin.needs import DeskFile
from eventdesk.ui.checkin.setup import Kept
from eventdesk.ui.checkin.spool import Job, Spool, State
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.kit.opening import open_file
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone

EVERY_MS = 5 * 60_000
"""How often the list on paper is made anew."""


class Beside(QObject):
    """Prints and writes in the thinking lane; troubles stand in ``note``, check-in goes on."""

    def __init__(self, kit: Kit, event: str, file: DeskFile, parent: QObject) -> None:
        super().__init__(parent)
        self._kit = kit
        self._event = event
        self._file = file
        self._kept = Kept()
        self.note = Note(kit.look.icons)
        self.note.setObjectName("checkin.beside")
        self.spool = Spool(kit.tasks, self._print_one, self, self._state_of, self._take_back)
        self.spool.changed.connect(self._on_job)
        self.spool.given_up.connect(self._on_given_up)
        self._every = QTimer(self, interval=EVERY_MS)
        self._every.timeout.connect(self._on_due)
        self._trouble = ""

    def follow(self, kept: Kept | None) -> None:
        """The choices of this desk; None: nothing is printed or written (a rehearsal)."""
        self._kept = kept or Kept()
        chosen = self._kept.printer
        self.spool.printers = (chosen,) if chosen else ()
        if chosen:
            work = partial(self._printers, chosen, self._kit.look.words.language)
            self._kit.tasks.think(work, self._on_printers)
        if self._kept.folder:
            self._on_due()
            self._every.start()
        else:
            self._every.stop()

    def _printers(self, printer: str, language: str, progress: Progress) -> tuple[str, ...]:
        """Which printers there are; the desk's own is warmed up, so that the first badge comes as fast as the others.

        Runs in a thinking lane.
        """
        printing = self._file.printing
        printing.warm(self._event, printer, language=language)
        return tuple(printer.name for printer in printing.printers())

    def _on_printers(self, names: tuple[str, ...]) -> None:
        """The desk's own printer first, then those that can take over."""
        chosen = self._kept.printer
        if chosen:
            self.spool.printers = (chosen, *(name for name in names if name != chosen))

    def admitted(self, answer: ScanResult) -> None:
        """Somebody came in: their badge is printed, if this desk prints."""
        self.spool.add(answer.registration, answer.name)

    def again(self, registration: str, name: str, reason: str) -> None:
        """A badge is printed again, with a reason."""
        if self.spool.on:
            self.spool.add(registration, name, reason or self.tr("printed again"))
        else:
            self._kit.toasts.tell(
                self.tr("This desk has no badge printer: choose one under “This desk…”."), tone=Tone.WARN
            )

    def _print_one(self, registration: str, printer: str, reason: str, progress: Progress) -> Sent:
        """Runs in a thinking lane."""
        return self._file.printing.one(
            self._event,
            registration,
            printer,
            reason=reason,
            language=self._kit.look.words.language,
            progress=progress,
        )

    def _state_of(self, sent: Sent) -> JobState:
        return self._file.printing.state_of(sent)

    def _take_back(self, sent: Sent) -> bool:
        return self._file.printing.take_back(self._event, sent)

    def _on_given_up(self, sent: Sent) -> None:
        """It was noted as printed when the printer took it; it is not."""
        self._kit.tasks.save(partial(self._file.printing.gave_up, self._event, sent))

    def _on_job(self, job: Job) -> None:
        if job.state in (State.SENT, State.PRINTED) and job.printer != self._kept.printer:
            self._kit.toasts.tell(self.tr("{0}: badge printed on {1}").format(job.name, job.printer), tone=Tone.WARN)
        troubled = self.spool.troubled
        names = ", ".join(job.name for job in troubled[-3:])
        if not troubled:
            self._say("")
            return
        why = self._kit.look.words.error(troubled[-1].error) if troubled[-1].error else ""
        said = self.tr("%n badges are not printed yet: {0}.", "", len(troubled)).format(names)
        self._say(f"{said} {why}".strip())
        if job.state is State.FAILED:
            self._kit.toasts.offer(said, self.tr("Try again"), self.spool.again, tone=Tone.WARN)

    def _say(self, trouble: str) -> None:
        self._trouble = trouble
        self.note.say(trouble, Tone.WARN)

    # paper

    def make(self, what: str, language: str) -> None:
        """Make the list, the volunteers' sheet or blank badges, beside the event file or in the folder chosen."""
        folder = Path(self._kept.folder).expanduser() if self._kept.folder else self._file.path.parent
        work = {"sheet": self._sheet, "blanks": self._blanks}.get(what, self._list)
        self._kit.tasks.think(partial(work, folder, language), self._on_made)

    def _sheet(self, folder: Path, language: str, progress: Progress) -> Printed:
        return self._file.desk_paper.help_sheet(folder / self._named("deskpaper:sheet-file"), language=language)

    def _blanks(self, folder: Path, language: str, progress: Progress) -> Printed:
        path = free(folder / self._named("deskpaper:blanks-file"))
        return self._file.desk_paper.blank_badges(self._event, path, language=language)

    def _list(self, folder: Path, language: str, progress: Progress) -> Printed:
        path = folder / self._named("deskpaper:list-file")
        return self._file.desk_paper.fallback_list(self._event, path, language=language)

    def _named(self, key: str) -> str:
        return self._kit.look.words.say(key, {"event": self._file.path.stem})

    def _on_made(self, printed: Printed) -> None:
        said = self.tr("Written: {0}").format(printed.path)
        self._kit.toasts.offer(said, self.tr("Show in folder"), partial(open_file, printed.path.parent))

    def _on_due(self) -> None:
        """A fresh list, silently; only trouble is told."""
        folder = Path(self._kept.folder).expanduser()
        work = partial(self._list, folder, self._kit.look.words.language)
        self._kit.tasks.think(work, self._on_fresh, self._on_stale)

    def _on_fresh(self, printed: Printed) -> None:
        if not self.spool.troubled:
            self._say("")

    def _on_stale(self, error: EventDeskError) -> None:
        self._say(self.tr("The list on paper is not fresh. {0}").format(self._kit.look.words.error(error)))


def free(path: Path) -> Path:
    """The path, or the next one that is free: blank badges made before may still be cut and carried."""
    number, found = 2, path
    while found.exists():
        found, number = path.with_stem(f"{path.stem} {number}"), number + 1
    return found
