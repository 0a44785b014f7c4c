"""What a verb of the command line is made of."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Step
from eventdesk.core.shared.sentences import Sentences


class MachineSays(EventDeskError):
    """The computer refused something no verb had foreseen. Values: ``why``."""

    key = "cli-machine"


class NotText(EventDeskError):
    """An argument has bytes that are no text. Values: ``value``."""

    key = "cli-not-text"


class WouldOverwrite(EventDeskError):
    """A result would take the place of an event file. Values: ``file``."""

    key = "cli-would-overwrite"


_DATABASE = b"SQLite format 3\x00"


def result_file(text: str) -> Path:
    """The path of a file to write, as ``type`` of an argument: never one that holds an event.

    Raises:
        WouldOverwrite: there is an event file (or another database) of this name.
    """
    path = Path(text)
    try:
        with path.open("rb") as stream:
            holds_data = stream.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return path
    if holds_data:
        raise WouldOverwrite(file=path.name)
    return path


def streams_that_are_there() -> None:
    """Give the program its three streams, in UTF-8, also where its caller closed some."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 (lives as long as the program)
    # What a scanner sends garbled is an unknown code, not the end of the desk.
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=errors)


class AddArguments(Protocol):
    """Gives a verb's own arguments to its parser."""

    def __call__(self, parser: argparse.ArgumentParser) -> None:
        """Add them."""
        ...


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: its name, one line of help, its arguments, and what it does (returns the exit code)."""

    name: str
    help: str
    arguments: AddArguments
    run: Callable[[argparse.Namespace, Console], int]


class Console:
    """Where a verb speaks: results on stdout, words on the way on stderr."""

    def __init__(self, words: Sentences, *, as_json: bool) -> None:
        self.words = words
        self.as_json = as_json

    def result(self, data: dict[str, Any], *lines: str) -> None:
        """The result: one JSON object with ``--json``, else ``lines``."""
        if self.as_json:
            print(json.dumps(data, ensure_ascii=False), flush=True)
        else:
            for line in lines:
                print(line, flush=True)

    def tell(self, step: Step) -> None:
        """Progress, on stderr when a person watches."""
        if sys.stderr.isatty():
            text = self.words.say(f"step:{step.key}", done=step.done, total=step.total, **step.values)
            print(f"\r\x1b[2K{text}", end="" if step.done != step.total else "\n", file=sys.stderr, flush=True)

    cancelled = False

    def fail(self, error: EventDeskError) -> int:
        """Say an error in one sentence; the exit code is 2."""
        print(self.words.of(error), file=sys.stderr)
        return 2
