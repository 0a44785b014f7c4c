"""What is done to people of the register: in the saving lane, told in a toast that undoes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from eventdesk.core.registration.enrolling import Enrolled
from eventdesk.core.registration.mailmerge import Invitations, Letters
from eventdesk.core.registration.merging import Preview
from eventdesk.core.registration.model import Answer, Status
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.registration.room import RegisterRoom
from eventdesk.core.registration.waiting import Waiter
from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.opening import open_file
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.invitations_page import InvitationsPage, Wanted

Then = Callable[[], object]
Failed = Callable[[EventDeskError], object]


@dataclass(frozen=True, slots=True)
class _Done:
    """What a deed says, the unit that undoes it (empty: nothing to undo), what follows, who can be called now."""

    said: str
    unit: str = ""
    then: Then | None = None
    free: Waiter | None = None
    enrolled: Enrolled | None = None


class Deeds(QObject):
    """Changes people; every deed says what it did and can be undone.

    Signals:
        place_free: somebody who waits can be called, and the person wants to see whom.
    """

    place_free = Signal()

    def __init__(
        self,
        kit: Kit,
        event: str,
        room: RegisterRoom,
        undo: Callable[[str], object],
        page: InvitationsPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._kit, self._event, self._room, self._undo, self._page = kit, event, room, undo, page
        self._wanted: Wanted | None = None

    def tell(self, words: str, unit: str) -> None:
        """Say what was done, with Undo where something was written."""
        self._kit.toasts.tell(words, undo=partial(self._take_back_unit, unit) if unit else None, tone=Tone.GOOD)

    def set_status(self, status: str, rows: Sequence[PersonRow]) -> None:
        """Cancel or restore registrations; where that frees a place the next one waiting is proposed."""
        registrations = [row.registration for row in rows]
        self._kit.tasks.save(partial(self._with_status, status, registrations, self._said(status, rows)), self._on_done)

    def _with_status(self, status: str, registrations: list[str], said: str) -> _Done:
        register = self._room.register
        if status != Status.CANCELLED:
            return _Done(said, register.restore(self._event, registrations))
        unit = register.cancel(self._event, registrations)
        return _Done(said, unit, free=self._room.waiting.state(self._event).next)

    def _said(self, status: str, rows: Sequence[PersonRow]) -> str:
        cancelled = status == Status.CANCELLED
        if len(rows) == 1:
            said = self.tr("{0}: registration cancelled") if cancelled else self.tr("{0}: registration restored")
            return said.format(rows[0].name)
        many = len(rows)
        return self.tr("%n registrations cancelled", "", many) if cancelled else self.tr("%n restored", "", many)

    def remove(self, rows: Sequence[PersonRow]) -> None:
        """Take people off the register."""
        work = partial(self._room.register.remove, self._event, [row.registration for row in rows])
        self._save(work, self.tr("%n taken off the register", "", len(rows)))

    def change_many(self, rows: Sequence[PersonRow], fields: Mapping[str, Any], failed: Failed) -> None:
        """Give several people the same value."""
        work = partial(self._room.register.change_many, self._event, [row.registration for row in rows], **fields)
        self._save(work, self.tr("%n changed", "", len(rows)), failed=failed)

    def take_back(self, row: PersonRow, reference: str, then: Then) -> None:
        """Take one change of the history back."""
        work = partial(self._room.history.take_back, self._event, row.registration, reference)
        self._save(work, self.tr("Put back as it was before"), then)

    def enrol(self, rows: Sequence[PersonRow], event: str, then: Then | None = None) -> None:
        """Register people for another event."""
        work = partial(self._room.enrolling.enrol, [row.registration for row in rows], event)
        self._kit.tasks.save(partial(_enrolled, work, then), self._on_enrolled)

    def _on_enrolled(self, done: _Done) -> None:
        if (got := done.enrolled) is None:
            return
        parts = [self.tr("%n registered for the other event", "", got.added)]
        if got.waiting:
            parts.append(self.tr("%n of them on its waiting list", "", got.waiting))
        if got.already:
            parts.append(self.tr("%n were there already", "", got.already))
        self._on_done(_Done(" · ".join(parts), got.unit, done.then))

    def keep(self, kind: str, count: int, rule: Callable[[], object]) -> None:
        """Keep people at the same table or at different ones."""
        together = self.tr("%n are kept at the same table", "", count)
        apart = self.tr("%n are kept at different tables", "", count)
        self._kit.tasks.save(partial(_ruled, rule, together if kind == "together" else apart), self._on_done)

    def merge(self, pair: tuple[str, str], choices: Mapping[str, bool], seen: Preview, then: Then) -> None:
        """Make one person of two."""
        work = partial(self._room.merging.merge, self._event, *pair, choices)
        self._save(work, self.tr("{0} is one person now").format(seen.kept_name), then)

    def part(self, pair: tuple[str, str], seen: Preview, then: Then) -> None:
        """Say that two are two."""
        work = partial(self._room.merging.keep_apart, self._event, *pair)
        self._save(work, self.tr("{0} and {1} stay two people").format(seen.kept_name, seen.other_name), then)

    def answer(self, given: tuple[str, Answer]) -> None:
        """Write down what somebody on the waiting list said."""
        registration, answer = given
        said = {
            Answer.YES: self.tr("The place is theirs"),
            Answer.NO: self.tr("Off the waiting list"),
            Answer.UNKNOWN: self.tr("Not reached: others are called first"),
        }[answer]
        self._save(partial(self._room.waiting.answer, self._event, registration, answer), said)

    def limit(self, given: tuple[str, int]) -> None:
        """Set how many places there are."""
        venue, places = given
        said = self.tr("%n places", "", places) if places else self.tr("No limit of places")
        self._save(partial(self._room.waiting.limit, self._event, places, venue=venue), said)

    def invite(self, registrations: Sequence[str], wanted: Wanted) -> None:
        """Write the folder of invitations: codes in the saving lane, files in a thinking lane."""
        self._wanted = wanted
        work = partial(self._room.mail_merge.prepare, self._event, list(registrations))
        self._kit.tasks.save(work, self._on_letters, self._on_no_invitations)

    def _on_letters(self, letters: Letters) -> None:
        if self._wanted is None:
            return
        work = partial(_written, self._room, letters, self._wanted)
        task = self._kit.tasks.think(work, self._on_invited, self._on_no_invitations)
        self._page.progress.follow(task, self.tr("Preparing the invitations…"))

    def _on_invited(self, done: Invitations) -> None:
        said = self.tr("Invitations for %n people are ready", "", done.people)
        if done.without_email:
            said = f"{said} · {self.tr('%n have no e-mail address', '', done.without_email)}"
        self._page.progress.say(said, label=self.tr("Open the folder"), action=partial(open_file, done.folder))

    def _on_no_invitations(self, error: EventDeskError) -> None:
        if not isinstance(error, Cancelled):
            self._page.wrong(self._kit.look.words.error(error))

    def _save(self, work: Callable[[], str], said: str, then: Then | None = None, failed: Failed | None = None) -> None:
        self._kit.tasks.save(partial(_done, work, said, then), self._on_done, failed)

    def _on_done(self, done: _Done) -> None:
        self.tell(done.said, done.unit)
        if done.free:
            words = self.tr("A place is free. Next on the waiting list: {0}").format(done.free.name)
            self._kit.toasts.offer(words, self.tr("Call"), self.place_free.emit)
        if done.then:
            done.then()

    def _take_back_unit(self, unit: str) -> None:
        self._kit.tasks.save(partial(self._undo, unit))


def _done(work: Callable[[], str], said: str, then: Then | None) -> _Done:
    return _Done(said, work(), then)


def _ruled(rule: Callable[[], object], said: str) -> _Done:
    rule()
    return _Done(said)


def _enrolled(work: Callable[[], Enrolled], then: Then | None) -> _Done:
    return _Done("", then=then, enrolled=work())


def _written(room: RegisterRoom, letters: Letters, wanted: Wanted, progress: Progress) -> Invitations:
    return room.mail_merge.write(
        letters, wanted.folder, reply=wanted.reply, line=wanted.line, language=wanted.language, progress=progress
    )
