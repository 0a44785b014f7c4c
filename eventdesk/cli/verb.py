"""What a verb of the command line is made of."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Step
from eventdesk.core.shared.sentences import Sentences


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
