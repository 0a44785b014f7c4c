"""`eventdesk journal`: verify, rebuild, and exchange what was written with other desks."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from eventdesk.cli.verb import Console, Verb, result_file
from eventdesk.core.shared.apart import SettledMeanwhile
from eventdesk.core.shared.errors import BadValue

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile
    from eventdesk.core.registration.comparing import Compared


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file (import makes it if missing)")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser(
        "verify", help="check every operation against its chain, and the file's health; exit code 1 if damaged"
    )
    actions.add_parser("rebuild", help="compute all tables anew from the journal")
    actions.add_parser("have", help="print what this file has: replica and sequence")
    out = actions.add_parser("export", help="write what another desk lacks to a file")
    out.add_argument("file", type=result_file, metavar="FILE")
    out.add_argument("--lacking", type=Path, metavar="HAVE.json", help="what the other desk has (its 'have --json')")
    take = actions.add_parser("import", help="take in another desk's journal file; twice changes nothing")
    take.add_argument("file", type=Path, metavar="FILE")
    actions.add_parser("apart", help="list what two desks edited without knowing of each other")
    keep = actions.add_parser("keep", help="settle one of them: this version is in force from now on")
    keep.add_argument("version", metavar="VERSION", help="the version to keep, as 'apart --json' names it")
    keep.add_argument("field", metavar="FIELD", help="the field, as 'apart --json' names it")
    for action in actions.choices.values():
        action.add_argument("--json", action="store_true", dest="as_json", default=argparse.SUPPRESS)


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file, whole_new_file
    from eventdesk.store.exchange import file_of

    if args.action == "import" and not args.event.exists():
        with whole_new_file(args.event, file_id=file_of(args.file)) as opened:
            return _ACTIONS[args.action](args, console, opened)
    with open_file(args.event, write=args.action in ("rebuild", "import", "keep")) as opened:
        return _ACTIONS[args.action](args, console, opened)


def _verify(args: argparse.Namespace, console: Console, opened: OpenFile) -> int:
    health = opened.file.check(console)
    say = console.words.say
    damage = [{"what": say(d.what), "where": d.where} for d in health.damage]
    data = {"operations": health.operations, "sound": health.sound, "damage": damage, "state": health.state}
    lines = [say("cli:verified" if health.sound else "cli:damaged", operations=health.operations, damage=len(damage))]
    console.result(data, *lines, *(f"{d['where']}: {d['what']}" for d in damage[:20]))
    return 0 if health.sound else 1


def _rebuild(args: argparse.Namespace, console: Console, opened: OpenFile) -> int:
    count = opened.file.rebuild(console)
    state = opened.file.state()
    console.result({"operations": count, "state": state}, console.words.say("cli:rebuilt", operations=count))
    return 0


def _have(args: argparse.Namespace, console: Console, opened: OpenFile) -> int:
    have = opened.exchange.have()
    console.result({"have": have}, *(f"{replica} {sequence}" for replica, sequence in sorted(have.items())))
    return 0


def _export(args: argparse.Namespace, console: Console, opened: OpenFile) -> int:
    done = opened.exchange.export(args.file, lacking=_lacking(args.lacking), progress=console)
    data = {"file": str(done.path), "operations": done.operations}
    console.result(data, console.words.say("cli:journal-exported", file=done.path, operations=done.operations))
    return 0


def _import(args: argparse.Namespace, console: Console, opened: OpenFile) -> int:
    done = opened.exchange.take(args.file, progress=console)
    data = {"taken": done.taken, "known": done.known, "waiting": done.waiting, "whole": done.whole}
    say = console.words.say
    lines = [say("cli:journal-imported", taken=done.taken, known=done.known)]
    if done.waiting:
        lines.append(say("cli:journal-waiting", waiting=done.waiting))
    if not done.whole:
        lines.append(say("cli:journal-cut"))
    console.result(data, *lines)
    return 0


def _apart(args: argparse.Namespace, console: Console, opened: OpenFile) -> int:
    found = opened.comparing.compare(console.words.language)
    lines = [_line(console, compared) for compared in found] or [console.words.say("cli:apart-none")]
    console.result({"apart": [_shown(compared) for compared in found]}, *lines)
    return 0


def _shown(compared: Compared) -> dict[str, object]:
    apart = compared.apart
    versions = [
        {"version": v.reference, "value": v.value, "desk": v.desk, "at": v.at.isoformat(), "in_force": v.in_force}
        for v in apart.versions
    ]
    return {"thing": apart.entity, "id": apart.id, "name": compared.thing, "field": apart.field, "versions": versions}


def _line(console: Console, compared: Compared) -> str:
    here, there = compared.apart.versions[:2]
    words = {"value": compared.values[0], "other": compared.values[1], "desk": here.desk, "other_desk": there.desk}
    return console.words.say("cli:apart", name=compared.thing, field=compared.field, **words)


def _keep(args: argparse.Namespace, console: Console, opened: OpenFile) -> int:
    for compared in opened.comparing.compare(console.words.language):
        for version, value in zip(compared.apart.versions, compared.values, strict=True):
            if (version.reference, compared.apart.field) == (args.version, args.field):
                unit = opened.comparing.keep(compared.apart, version)
                words = {"name": compared.thing, "field": compared.field, "value": value}
                console.result({"kept": args.version, "unit": unit}, console.words.say("cli:apart-kept", **words))
                return 0
    raise SettledMeanwhile


def _lacking(path: Path | None) -> dict[str, int]:
    if path is None:
        return {}
    try:
        have = json.loads(path.read_text(encoding="utf-8"))["have"]
        return {str(replica): int(sequence) for replica, sequence in have.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadValue(field="--lacking", value=path, why="why:have-file") from error


_ACTIONS = {
    "verify": _verify,
    "rebuild": _rebuild,
    "have": _have,
    "export": _export,
    "import": _import,
    "apart": _apart,
    "keep": _keep,
}

VERB = Verb("journal", "verify, rebuild or exchange the journal of an event", _arguments, _run)
