"""`eventdesk backup`: make a copy of an event file that another laptop can go on from."""

from __future__ import annotations

import argparse
from pathlib import Path

from eventdesk.cli.verb import Console, Verb


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file; may be in use")
    parser.add_argument(
        "--to", type=Path, action="append", default=[], metavar="FOLDER", help="also copy here (a stick)"
    )


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file

    with open_file(args.event, write=False) as opened:
        opened.backups.also(args.to)
        copied = opened.backups.copy(console)
    data = {"file": str(copied.path), "at": copied.at.isoformat(), "failed": list(copied.failed)}
    lines = [console.words.say("cli:backup", file=copied.path)]
    lines += [console.words.say("cli:backup-failed", folder=folder) for folder in copied.failed]
    console.result(data, *lines)
    return 1 if copied.failed else 0


VERB = Verb("backup", "copy an event file, also while it is in use", _arguments, _run)
