"""The folder for a body's own mailer: a row and a QR image for each person, made whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol
from urllib.parse import quote

from eventdesk.core.programme.model import Event, Venue
from eventdesk.core.registration.model import Person, Registration, Status
from eventdesk.core.registration.places import venue_of
from eventdesk.core.registration.register import in_force
from eventdesk.core.shared.errors import EventDeskError, NotFound
from eventdesk.core.shared.folding import fold, one_line
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.progress import Progress, Silent, Step, stop_if_cancelled
from eventdesk.core.shared.sentences import Sentences

COLUMNS = (
    "code", "badge", "name", "first", "email", "organisation", "event", "day", "place", "venue", "address",
    "language", "status", "qr", "cannot_come",
)  # fmt: skip
"""The columns of the table, in order; their words are the sentences ``mailmerge:<column>``."""


class FolderTaken(EventDeskError):
    """The folder holds something already. Values: ``folder``."""

    key: ClassVar[str] = "mailmerge-folder-taken"


class FolderNotWritten(EventDeskError):
    """The folder could not be written. Values: ``folder``, ``why``."""

    key: ClassVar[str] = "mailmerge-not-written"


class NobodyToInvite(EventDeskError):
    """Nobody of those chosen has a registration in force."""

    key: ClassVar[str] = "mailmerge-nobody"


class WriteTable(Protocol):
    """Writes one table as a workbook and as CSV into a folder; raises ``OSError``."""

    def __call__(
        self, folder: Path, name: str, headers: Sequence[str], rows: Sequence[Sequence[str]], language: str
    ) -> tuple[Path, ...]:
        """Write ``name``.xlsx and ``name``.csv."""
        ...


DrawCode = Callable[[str, Path], None]
"""Draws a code as a PNG image; raises ``OSError``."""


@dataclass(frozen=True, slots=True)
class Invitations:
    """A folder that was written: how many people are in it, how many of them have no e-mail address."""

    folder: Path
    people: int
    without_email: int


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is invited, with the badge code in force and the venue they come to."""

    registration: Registration
    person: Person
    badge: str
    venue: Venue | None


@dataclass(frozen=True, slots=True)
class Letters:
    """What the folder is made of."""

    event: Event
    guests: tuple[Guest, ...]


class MailMerge:
    """Writes the folder."""

    def __init__(
        self,
        ledger: Ledger,
        new_id: NewId,
        issue: Callable[[str, Iterable[str]], int],
        draw: DrawCode,
        write: WriteTable,
        words: Callable[[str], Sentences],
    ) -> None:
        self._ledger = ledger
        self._new_id = new_id
        self._issue = issue
        self._draw = draw
        self._write = write
        self._words = words

    def prepare(self, event: str, registrations: Iterable[str]) -> Letters:
        """Those of ``registrations`` that are in force, by last name, badge codes given where they lack.

        Raises:
            NotFound: there is no such event.
            NobodyToInvite: nobody of them is registered.
        """
        wanted = set(registrations)
        self._issue(event, wanted)
        letters = self._gathered(event, wanted)
        if not letters.guests:
            raise NobodyToInvite
        return letters

    def write(
        self,
        letters: Letters,
        folder: Path,
        *,
        reply: str = "",
        line: str = "",
        language: str = "it",
        progress: Progress | None = None,
    ) -> Invitations:
        """Write the folder; touches no database. Nothing is at ``folder`` until all of it is there.

        ``reply`` is the address of the body that answers go to: with it "cannot come" is a ready mail with the code in
        its subject. ``line`` is the body's own wording instead; {code}, {name} and {event} stand for the person's.

        Raises:
            FolderTaken: the folder exists and is not empty.
            FolderNotWritten: the disk refused.
            Cancelled: the person stopped; nothing is left of it.
        """
        watch, guests = progress or Silent(), letters.guests
        beside = folder.with_name(f".{folder.name}.{self._new_id()[:8]}.part")
        try:
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise FolderTaken(folder=folder.name)
            self._fill(beside, letters, reply, line, self._words(language), watch)
            if folder.exists():
                folder.rmdir()
            beside.replace(folder)
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise FolderNotWritten(folder=folder.name, why=why) from error
        finally:
            shutil.rmtree(beside, ignore_errors=True)
        return Invitations(folder, len(guests), sum(not guest.person.email for guest in guests))

    def _gathered(self, event: str, wanted: set[str]) -> Letters:
        with self._ledger.reading() as read:
            found = read.get(Event, event)
            if found is None:
                raise NotFound(what="why:event", name=event)
            people = {person.id: person for person in read.find(Person)}
            badges = in_force(read, event)
            venues = {venue.id: venue for venue in read.find(Venue, event=event)}
            registrations = read.find(Registration, event=event, status=str(Status.REGISTERED))
        guests = []
        for registration in registrations:
            person = people.get(registration.person)
            if registration.id in wanted and person is not None and registration.id in badges:
                venue = venues.get(venue_of(registration, person, venues.values()))
                guests.append(Guest(registration, person, badges[registration.id].code, venue))
        guests.sort(key=lambda guest: (fold(guest.person.sort_name), guest.registration.id))
        return Letters(found, tuple(guests))

    def _fill(self, folder: Path, letters: Letters, reply: str, line: str, words: Sentences, watch: Progress) -> None:
        event, guests = letters.event, letters.guests
        pictures = folder / "qr"
        pictures.mkdir(parents=True)
        rows = []
        for number, guest in enumerate(guests, start=1):
            stop_if_cancelled(watch)
            # Letters and digits only: a name in a file's name would be read by whoever sees the folder.
            self._draw(guest.badge, pictures / f"{guest.person.short}.png")
            rows.append(_row(event, guest, _cannot_come(event, guest, reply, line, words), words))
            watch.tell(Step("mailmerge", number, len(guests)))
        headers = [words.say(f"mailmerge:{column}") for column in COLUMNS]
        self._write(folder, words.say("mailmerge:file"), headers, rows, words.language)
        (folder / words.say("mailmerge:readme-file")).write_text(
            words.say("mailmerge:readme", people=len(guests), event=event.name), encoding="utf-8"
        )


def _row(event: Event, guest: Guest, cannot_come: str, words: Sentences) -> list[str]:
    person, venue = guest.person, guest.venue
    values: Mapping[str, str] = {
        "code": person.short,
        "badge": guest.badge,
        "name": person.name,
        "first": person.display or person.first,
        "email": person.email,
        "organisation": person.organisation,
        "event": event.name,
        "day": event.day.strftime("%d/%m/%Y") if event.day else "",
        "place": event.place,
        "venue": venue.name if venue else event.place,
        "address": venue.address if venue else "",
        "language": person.language,
        "status": words.say(f"status:{guest.registration.status}"),
        "qr": f"qr/{person.short}.png",
        "cannot_come": cannot_come,
    }
    return [values[column] for column in COLUMNS]


def _cannot_come(event: Event, guest: Guest, reply: str, line: str, words: Sentences) -> str:
    """A line that needs no network of ours: a ready mail to the body, or the body's own words."""
    gaps = {"code": guest.person.short, "name": guest.person.name, "event": event.name}
    if line.strip():
        text = one_line(line)
        for gap, value in gaps.items():
            text = text.replace("{" + gap + "}", value)
        return text
    if reply.strip():
        subject = quote(words.say("mailmerge:subject", **gaps))
        return f"mailto:{one_line(reply)}?subject={subject}"
    return words.say("mailmerge:reply", **gaps)
