"""`eventdesk rotate`: a table plan for an event file, or for an instance in the public format."""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventdesk.cli.verb import Console, Verb, result_file
from eventdesk.core.shared.errors import EventDeskError

if TYPE_CHECKING:
    from eventdesk.core.rotation.ports import Objective, Solution
    from eventdesk.core.rotation.service import Draft

_OBJECTIVES = ("balanced", "preferences", "mix")


class NeedsEvent(EventDeskError):
    """Neither an event nor an instance with a place for its plan was named."""

    key = "rotation-needs-event"


class BadNumber(EventDeskError):
    """A number that makes no sense. Values: ``what`` (the option), ``value``, ``why``."""

    key = "rotation-number"


class BadFile(EventDeskError):
    """An instance or a plan cannot be read or written. Values: ``path``, ``what``."""

    key = "rotation-file"


def _number(option: str, text: str, least: float, most: float, why: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not least <= value <= most:
        raise BadNumber(what=option, value=text, why=why)
    return value


def _seconds(text: str) -> float:
    return _number("--seconds", text, 0.001, 86_400.0, "why:rotation-seconds")


def _share(text: str) -> float:
    return _number("--mix", text, 0.0, 1.0, "why:rotation-mix")


def _iterations(text: str) -> int:
    return _whole("--iterations", text)


def _round(text: str) -> int:
    return _whole("--round", text)


def _whole(option: str, text: str) -> int:
    value = _number(option, text, 1, 10**12, "why:rotation-count")
    if value != int(value):
        raise BadNumber(what=option, value=text, why="why:rotation-count")
    return int(value)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, nargs="?", metavar="EVENT", help="the .eventdesk file")
    parser.add_argument("--instance", type=Path, metavar="FILE", help="an instance in the public JSON format instead")
    parser.add_argument("--plan", type=result_file, metavar="FILE", help="where the plan of the instance goes")
    parser.add_argument("--seed", type=int, default=1, help="the same seed and --iterations give the same plan")
    parser.add_argument("--seconds", type=_seconds, help="how long to search")
    parser.add_argument("--iterations", type=_iterations, help="how many steps to search, instead of --seconds")
    parser.add_argument("--threads", type=int, default=1, choices=(1,), help="the search uses one core")
    parser.add_argument(
        "--objective", choices=_OBJECTIVES, help="what counts most; balanced for an event, preferences for an instance"
    )
    parser.add_argument(
        "--mix",
        type=_share,
        metavar="0..1",
        help="0: fewest repeated meetings, 1: most diverse tables (else as chosen for the event)",
    )
    day = parser.add_mutually_exclusive_group()
    day.add_argument("--repair", action="store_true", help="repair the plan in force: the fewest announced seats moved")
    day.add_argument("--fit", action="store_true", help="the same, and only who has arrived counts as there")
    parser.add_argument("--round", type=_round, default=1, help="the first round a repair may change")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--publish", action="store_true", default=True, help="put the plan in force (as it does)")
    choice.add_argument("--draft", action="store_false", dest="publish", help="only show what the plan would be")
    parser.add_argument("--warm", action="store_true", help="only compile the search, once for this computer")
    parser.add_argument("--desk", default="", help="who acts")
    parser.add_argument("--event-name", default="", help="which event, when the file holds several")


def _run(args: argparse.Namespace, console: Console) -> int:
    if args.warm:
        from eventdesk.bootstrap import rotation_solver

        rotation_solver().warm()
        return 0
    if args.instance:
        return _instance(args, console)
    if args.event is None:
        raise NeedsEvent
    if args.repair or args.fit:
        from eventdesk.cli.rotate_day import repair_event

        return repair_event(args, console)
    return _event(args, console)


def _event(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file

    with open_file(args.event, write=args.publish, desk=args.desk) as opened:
        event = opened.programme.event(args.event_name).id
        before = opened.rotation.current(event)
        draft = opened.rotation.propose(
            event,
            onto=before,
            locks=opened.floor.locks(event) if before else (),
            seed=args.seed,
            seconds=args.seconds,
            iterations=args.iterations,
            objective=_objective(args.objective or "balanced"),
            mix=args.mix,
            progress=console,
        )
        plan = opened.rotation.publish(event, draft).id if args.publish else None
    said = "rotation-published" if args.publish else "rotation-drafted"
    data = {"plan": plan, **_figures(draft.solution)}
    data["closed"] = [{"table": t, "rounds": rounds} for t, rounds in _closed(draft).items()]
    data["advice"] = [{"key": a.key, **a.values} for a in draft.advice]
    lines = [
        *(console.words.say("rotation-closed", table=t, rounds=_named(console, r)) for t, r in _closed(draft).items()),
        *(console.words.say(a.key, **a.values) for a in draft.advice),
        *_told(console, draft.solution),
        console.words.say(said, **_sentence(draft.solution)),
    ]
    console.result(data, *lines)
    return 0


def _instance(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import rotation_solver
    from eventdesk.core.rotation.feasibility import check
    from eventdesk.core.rotation.problem import read_instance

    if args.plan is None:
        raise NeedsEvent
    problem = read_instance(_read(args.instance))
    check(problem)
    solution = rotation_solver().solve(
        problem,
        seed=args.seed,
        seconds=args.seconds,
        iterations=args.iterations,
        objective=_objective(args.objective or "preferences"),
        mix=0.5 if args.mix is None else args.mix,
        progress=console,
    )
    data = _figures(solution)
    _write(args.plan, {"assign": {who: list(row) for who, row in solution.assign.items()}, **data})
    said = console.words.say("rotation-written", path=args.plan, **_sentence(solution))
    console.result({"file": str(args.plan), **data}, *_told(console, solution), said)
    return 0


def _objective(name: str) -> Objective:
    from eventdesk.core.rotation.ports import Objective

    return Objective(name)


def _figures(solution: Solution) -> dict[str, Any]:
    from dataclasses import asdict

    return {
        "score": {**asdict(solution.score), "broken": solution.score.broken},
        "bound": asdict(solution.bounds),
        "iterations": solution.iterations,
        "budget": solution.budget,
        "seed": solution.seed,
        "objective": str(solution.objective),
        "seconds": round(solution.seconds, 3),
        "proof": solution.proof,
    }


def _sentence(solution: Solution) -> dict[str, object]:
    bound = solution.bounds.points
    return {
        "points": solution.score.points,
        "bound": "-" if bound is None else bound,
        "repeats": solution.score.repeats,
        "misfit": solution.score.misfit,
        "violations": solution.score.broken,
        "iterations": solution.iterations,
        "seed": solution.seed,
    }


def _told(console: Console, solution: Solution) -> list[str]:
    return [console.words.say("rotation-proof", proof=solution.proof)] if solution.proof else []


def _closed(draft: Draft) -> dict[str, list[int]]:
    names = {t.id: t.name for t in draft.problem.tables}
    closed: dict[str, list[int]] = {}
    for table, round_ in draft.closed:
        closed.setdefault(names[table], []).append(draft.rounds.index(round_) + 1)
    return {table: sorted(rounds) for table, rounds in closed.items()}


def _named(console: Console, rounds: list[int]) -> str:
    return console.words.say("rotation-round-names", numbers=", ".join(map(str, rounds)))


def _read(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadFile(path=path, what=error) from error
    if not isinstance(data, dict):
        raise BadFile(path=path, what="JSON object")
    return data


def _write(path: Path, data: dict[str, Any]) -> None:
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise BadFile(path=path, what=error) from error


VERB = Verb(
    "rotate",
    "propose a table plan and publish it, repair the announced one, or solve an instance file",
    _arguments,
    _run,
)
