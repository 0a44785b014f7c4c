"""The command line: finds the verbs, parses, runs one, turns an error into a sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from eventdesk import __version__, machine
from eventdesk.cli.parsing import Parser
from eventdesk.cli.verb import Console, MachineSays, NotText, Verb, streams_that_are_there
from eventdesk.core.shared.errors import Cancelled, EventDeskError

MODULES = {
    "new": "new",
    "demo": "demo",
    "import": "import_",
    "people": "people",
    "rotate": "rotate",
    "badges": "badges",
    "checkin": "checkin",
    "note": "note",
    "serve": "serve",
    "export": "export",
    "sync": "sync",
    "journal": "journal",
    "backup": "backup",
    "doctor": "doctor",
    "bench": "bench",
}
"""Each verb and the module that holds it: only the one that runs is imported."""


def run(arguments: Sequence[str]) -> int:
    """Run one verb; returns the exit code: 0, 1 (a check found something), 2 (an error, said on stderr)."""
    words = machine.sentences(machine.language())
    streams_that_are_there()
    named = next((a for a in arguments if not a.startswith("-")), "")
    parser = Parser(
        prog="eventdesk", description="EventDesk. Without a verb it opens its window. Every verb takes --help."
    )
    parser.add_argument("--version", action="version", version=f"EventDesk {__version__}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    known: dict[str, Verb] = {}
    for name, module in MODULES.items():
        # Importing every verb's module would make each call wait for the solver and the PDF library.
        if named and named != name and named in MODULES:
            continue
        verb: Verb = import_module(f"eventdesk.cli.{module}").VERB
        known[name] = verb
        sub = verbs.add_parser(name, help=verb.help, description=verb.help)
        sub.add_argument("--json", action="store_true", dest="as_json", help="print the result as JSON")
        verb.arguments(sub)
    console = Console(words, as_json="--json" in arguments)
    try:
        _require_text(arguments)
        parsed = parser.parse_args(arguments)
        return known[parsed.verb].run(parsed, console)
    except KeyboardInterrupt:
        return console.fail(Cancelled())
    except EventDeskError as error:
        return console.fail(error)
    except BrokenPipeError:
        # Whoever read the output has left; nothing more to say to them.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except OSError as error:
        return console.fail(MachineSays(why=": ".join(filter(None, (error.filename, error.strerror or str(error))))))


def _require_text(arguments: Sequence[str]) -> None:
    for argument in arguments:
        try:
            argument.encode()
        except UnicodeEncodeError as error:
            raise NotText(value=argument.encode(errors="replace").decode()) from error
