"""Reading lists: the file is opened in a child process with little memory, so that a bad one cannot hurt the event."""

from __future__ import annotations

import contextlib
import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from eventdesk.core.registration.listing.grid import Grid, ListError
from eventdesk.core.shared.progress import Progress, stop_if_cancelled
from eventdesk.spreadsheets.reading_child import Answer, serve
from eventdesk.spreadsheets.reading_zip import Limits

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".tab")
"""Endings of the files that can be read, for a file dialog."""

_WAIT = 0.05


class ReadingRoom:
    """Reads lists in a child process that stays ready for the next one, and is started again after a bad file."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._child: tuple[BaseProcess, Connection] | None = None

    def __call__(self, file: Path, progress: Progress, password: str = "") -> tuple[Grid, ...]:
        """The sheets of ``file``; raises ``ListError`` with a reason, and ``Cancelled``."""
        _check_there(file)
        child, line = self._ready()
        try:
            line.send((str(file), self._limits, password))
            answer = self._wait(child, line, file, progress)
        except (EOFError, OSError) as error:
            self.close()
            raise ListError(file=file.name, why="why:list-too-large") from error
        except BaseException:
            self.close()
            raise
        if isinstance(answer, str):
            raise ListError(file=file.name, why=answer)
        return answer

    def close(self) -> None:
        """End the child process, if one is ready."""
        if self._child is None:
            return
        child, line = self._child
        self._child = None
        line.close()
        child.join(0.2)
        if child.is_alive():
            child.kill()
            child.join()

    def _ready(self) -> tuple[BaseProcess, Connection]:
        if self._child is not None and self._child[0].is_alive():
            return self._child
        self.close()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        child = context.Process(target=serve, args=(theirs, self._limits.memory), daemon=True, name="reading")
        child.start()
        theirs.close()
        self._child = (child, ours)
        return self._child

    def _wait(self, child: BaseProcess, line: Connection, file: Path, progress: Progress) -> Answer:
        waited = 0.0
        while not line.poll(_WAIT):
            waited += _WAIT
            stop_if_cancelled(progress)
            if waited > self._limits.seconds:
                raise ListError(file=file.name, why="why:list-too-slow")
            if not child.is_alive() and not line.poll(0):
                raise EOFError
        answer: Answer = line.recv()
        return answer


def _check_there(file: Path) -> None:
    with contextlib.suppress(OSError):
        if file.is_file():
            if file.stat().st_size == 0:
                raise ListError(file=file.name, why="why:list-empty")
            return
        raise ListError(file=file.name, why="why:list-is-folder" if file.is_dir() else "why:list-not-there")
    raise ListError(file=file.name, why="why:list-no-access")
