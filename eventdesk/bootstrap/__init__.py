"""The composition root: builds everything and passes it in. The only place that knows which adapter is used."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from eventdesk.bootstrap.elsewhere import Elsewhere
from eventdesk.bootstrap.lazily import Shapes, rotation_solver
from eventdesk.core.shared.clock import Now, system_now
from eventdesk.core.shared.ids import NewId, random_id
from eventdesk.machine import app_data, root, sentences
from eventdesk.store import file as event_file
from eventdesk.store.file import Surroundings

__all__ = [
    "OpenFile",
    "Rehearsal",
    "Shapes",
    "new_file",
    "open_file",
    "rotation_solver",
    "surroundings",
    "whole_new_file",
]


def surroundings(now: Now = system_now, new_id: NewId = random_id) -> Surroundings:
    """What opening a file needs from this machine."""
    return Surroundings(
        records=app_data() / "files",
        migrations=root() / "db" / "migrations",
        safe_folder=app_data() / "events",
        now=now,
        new_id=new_id,
    )


class OpenFile(Elsewhere):
    """An open event file and the use cases on it. Each part is built when first asked for: start-up stays short."""

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close in order."""
        self.close()

    def close(self) -> None:
        """Close the file in order."""
        if "lan" in self.__dict__:
            self.lan.stop()
        self.file.close()

    def rehearsal(self, language: str) -> Rehearsal:
        """A file of invented people in a folder of its own, to try the desk with; gone when it is closed."""
        return Rehearsal(language)


class Rehearsal:
    """An open file of invented people. ``event`` is its event, ``cases`` whom to try; nothing of it stays."""

    def __init__(self, language: str) -> None:
        from eventdesk.core.checkin.rehearsal import invent

        words = sentences(language)
        self._folder = Path(tempfile.mkdtemp(prefix="eventdesk-rehearsal-"))
        self.file = new_file(self._folder / "rehearsal.eventdesk", desk=words.say("rehearsal:desk"))
        self.event, self.cases = invent(
            self.file.file.ledger,
            self.file.programme,
            self.file.register,
            self.file.around.new_id,
            words.say("rehearsal:event"),
            words.say("rehearsal:attention"),
        )

    def close(self) -> None:
        """Close it and throw it away."""
        self.file.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def new_file(path: Path, *, desk: str = "", file_id: str = "", around: Surroundings | None = None) -> OpenFile:
    """Make an event file and open it for writing."""
    around = around or surroundings()
    return OpenFile(event_file.create(path, around, actor=desk, file_id=file_id), around)


@contextmanager
def whole_new_file(
    path: Path, *, desk: str = "", file_id: str = "", around: Surroundings | None = None
) -> Iterator[OpenFile]:
    """A new event file that stays only when everything done with it in the block succeeds."""
    opened = new_file(path, desk=desk, file_id=file_id, around=around)
    try:
        with opened:
            yield opened
    except BaseException:
        opened.file.discard()
        raise


def open_file(path: Path, *, write: bool = True, desk: str = "", around: Surroundings | None = None) -> OpenFile:
    """Open an event file; ``desk`` is who acts."""
    around = around or surroundings()
    opened = (
        event_file.open_for_writing(path, around, actor=desk) if write else event_file.open_for_reading(path, around)
    )
    return OpenFile(opened, around)
