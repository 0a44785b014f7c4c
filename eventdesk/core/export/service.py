"""Exporting: read once, build the book, write it, remember that it went out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import tzinfo
from hashlib import sha256
from pathlib import Path

from eventdesk.core.export.book import Book
from eventdesk.core.export.building import build_book
from eventdesk.core.export.clean import NAMED, Notice, cleaned
from eventdesk.core.export.copies import Copy, exported, sent
from eventdesk.core.export.naming import parted
from eventdesk.core.export.opendata import Publisher, open_data
from eventdesk.core.export.ports import BookWriter
from eventdesk.core.export.privacy import Options, Privacy
from eventdesk.core.export.records import Exported
from eventdesk.core.export.sheets import code_of, words_of
from eventdesk.core.export.snapshot import Snapshot, read_snapshot
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.progress import Progress, Silent, Step
from eventdesk.core.shared.sentences import Sentences

SentencesOf = Callable[[str], Sentences]
"""Gives the sentences of a language."""

_LAYOUT_WORDS = ("input.title", "input.text", "page", "of")


@dataclass(frozen=True, slots=True)
class Done:
    """A file that went out: where it is, its sheets with their rows, what had to be changed in texts to fit."""

    path: Path
    sheets: dict[str, int]
    sha256: str
    people: int
    export: str
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class CsvDone:
    """CSV files that went out: one a sheet, and what of the event is not in them as it is."""

    paths: tuple[Path, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenDone:
    """Open data that were written: the files, and the codes of cards left out because they seem to name somebody."""

    folder: Path
    paths: tuple[Path, ...]
    withheld: tuple[str, ...]


class Export:
    """Use cases of the Excel file that leaves the program."""

    def __init__(
        self,
        ledger: Ledger,
        new_id: NewId,
        writer: BookWriter,
        sentences: SentencesOf,
        now: Now,
        erased: Callable[[], Collection[str]],
        zone: tzinfo | None = None,
        desk: str = "",
    ) -> None:
        self._ledger = ledger
        self._new_id = new_id
        self._writer = writer
        self._sentences = sentences
        self._now = now
        self._erased = erased
        self._zone = zone
        self._desk = desk

    def export(
        self,
        event: str,
        path: Path,
        options: Options = Options(),  # noqa: B008  (frozen)
        *,
        progress: Progress | None = None,
    ) -> Done:
        """Write the workbook of an event to ``path`` and record that it went out.

        Raises:
            NotFound: there is no such event.
            FolderMissing, FileInUse, CannotWrite, NotVerified: the file was not written; one already there is whole.
        """
        progress = progress or Silent()
        comes_back = path.suffix.casefold() != ".ods"
        book, state, notices = self._book(event, options, progress, comes_back=comes_back)
        written = self._writer.write(book, path, progress)
        self._remember(event, path, written.sha256, book, state)
        return Done(
            path, written.sheets, written.sha256, len(people_in(options.privacy, state)), book.identity.export, notices
        )

    def export_csv(
        self,
        event: str,
        folder: Path,
        options: Options = Options(),  # noqa: B008  (frozen)
        *,
        progress: Progress | None = None,
    ) -> CsvDone:
        """Write each sheet of rows as a CSV file into an existing folder and record that they went out."""
        progress = progress or Silent()
        book, state, notices = self._book(event, options, progress)
        paths = self._writer.write_csv(book, folder, progress)
        digest = sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
        self._remember(event, folder, digest, book, state)
        return CsvDone(paths, notices)

    def open_data(
        self, event: str, folder: Path, publisher: Publisher, language: str = "it", *, progress: Progress | None = None
    ) -> OpenDone:
        """Write what anybody may read of an event into a folder, and record that it went out.

        Raises:
            HolderMissing: the publisher has no name.
            FolderMissing, FileInUse, CannotWrite: it could not be written.
        """
        progress = progress or Silent()
        progress.tell(Step("export-reading", 0, 1))
        with self._ledger.reading() as read:
            state = read_snapshot(read, event, self._zone)
        data = open_data(state, words_of(self._sentences(language)), publisher, language, self._now())
        paths = self._writer.write_open_data(data, folder, progress)
        with self._ledger.writing(event=event) as unit:
            digest = sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
            unit.add(
                Exported(
                    id=self._new_id(),
                    event=event,
                    file=str(folder),
                    sha256=digest,
                    privacy=Privacy.ANONYMOUS,
                    at=unit.now,
                )
            )
        return OpenDone(folder, paths, data.withheld)

    def sent_out(self, event: str) -> list[Exported]:
        """The files that went out, oldest first."""
        with self._ledger.reading() as read:
            return read.find(Exported, event=event)

    def copies(self, event: str) -> list[Copy]:
        """The files with rows about people that went out, the last first, and how many of them were erased since.

        A file synced or written several times over is listed once, as it last went out.
        """
        with self._ledger.reading() as read:
            return sent(read, event=event).copies(self._erased())

    def copies_with(self, event: str, person: str) -> list[Exported]:
        """The files that hold a person's rows, the last first: whom to tell when the person is erased.

        ``person`` is an id; it may already be erased.
        """
        with self._ledger.reading() as read:
            return sent(read, event=event).holding(person)

    def everybody_told(self, event: str, file: str) -> None:
        """Whoever had this file was told of the erasures, or no longer has it: it is not listed any more."""
        with self._ledger.writing(event=event) as unit:
            for fact in unit.read.find(Exported, event=event, file=file):
                unit.void(fact)

    def _book(
        self, event: str, options: Options, progress: Progress, *, comes_back: bool = True
    ) -> tuple[Book, Snapshot, tuple[Notice, ...]]:
        progress.tell(Step("export-reading", 0, 1))
        with self._ledger.reading() as read:
            state = read_snapshot(read, event, self._zone)
        say = words_of(self._sentences(options.language))
        told = {"export": self._new_id(), "desk": self._desk}
        book = build_book(state, options, say, at=self._now(), comes_back=comes_back, **told)
        book, notices = cleaned(replace(book, words={key: say(key) for key in _LAYOUT_WORDS}))
        _, named = parted(state, options.privacy)
        if named:
            codes = ", ".join(code_of(options.privacy, card.id) for card in named)
            notices = (*notices, Notice(NAMED, say("sheet:cards"), codes, "", len(named)))
        progress.tell(Step("export-reading", 1, 1))
        return book, state, notices

    def _remember(self, event: str, file: Path, digest: str, book: Book, state: Snapshot) -> None:
        identity = book.identity
        with self._ledger.writing(event=event) as unit:
            fact = Exported(
                id=identity.export,
                event=event,
                file=str(file),
                sha256=digest,
                privacy=identity.privacy,
                export=identity.export,
                at=unit.now,
            )
            unit.add(exported(fact, people_in(identity.privacy, state), unit.read.find(Exported, event=event)))


def people_in(privacy: str, state: Snapshot) -> Collection[str]:
    """The ids of the people a file of this privacy speaks of one by one."""
    return () if privacy == Privacy.ANONYMOUS else state.people.keys()
