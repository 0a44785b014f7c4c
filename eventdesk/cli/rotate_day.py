"""``eventdesk rotate --repair`` and ``--fit``: the announced plan on the day, from the command line."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile
    from eventdesk.cli.verb import Console
    from eventdesk.core.programme.service import Setup
    from eventdesk.core.rotation.repair import Move, Repair
    from eventdesk.core.rotation.situation import Situation

_SECONDS = 2.0


def repair_event(args: argparse.Namespace, console: Console) -> int:
    """Propose the fewest moves for who is there, and put them in force unless only a draft is asked for."""
    from eventdesk.bootstrap import open_file

    with open_file(args.event, write=args.publish, desk=args.desk) as opened:
        event = opened.programme.event(args.event_name).id
        setup = opened.programme.setup(event)
        situation = _situation(opened, event, args)
        repair = opened.floor.repair(event, situation, seconds=args.seconds or _SECONDS, progress=console)
        if args.publish and (repair.moves or repair.stand_ins):
            opened.floor.apply(repair)
    console.result(_data(repair, setup, applied=args.publish), *_lines(console, repair, setup, applied=args.publish))
    return 1 if repair.cannot else 0


def _situation(opened: OpenFile, event: str, args: argparse.Namespace) -> Situation:
    """Everybody registered is expected; with ``--fit`` only who has come is there."""
    from eventdesk.core.rotation.situation import Situation, who_came

    if not args.fit:
        return Situation(first_round=args.round)
    expected = {p.id for p in opened.floor.state(event).problem.participants}
    tally = opened.checkin.tally(event)
    tally.load()
    return who_came(expected, tally.inside, first_round=args.round)


def _lines(console: Console, repair: Repair, setup: Setup, *, applied: bool) -> list[str]:
    say = console.words.say
    numbers = {t.id: t.number for t in setup.tables}
    names = {p.id: p.name for p in repair.problem.participants}
    lines = [
        say(
            "rotation-closing",
            table=numbers[c.table],
            round=c.round + 1,
            people=c.people,
            into=", ".join(f"{numbers[t]} ({n})" for t, n in c.into) or "–",
        )
        for c in repair.closings
    ]
    lines += [say("rotation-stand-in", table=numbers[t], who=names.get(who, who)) for t, who in repair.stand_ins]
    lines += [_move(console, move, numbers) for move in repair.moves if move.after is not None]
    lines += [say(c.key, **c.values) for c in repair.cannot]
    said = "rotation-repaired" if applied else "rotation-repair-drafted"
    values: dict[str, object] = {
        "moved": repair.moved,
        "bound": repair.bound,
        "people": repair.people_moved,
        "new": sum(m.before is None for m in repair.moves),
        "free": sum(m.after is None for m in repair.moves),
        "broken": repair.after.broken,
    }
    return [*lines, say(said, **values)]


def _move(console: Console, move: Move, numbers: dict[str, int]) -> str:
    before = "–" if move.before is None else numbers.get(move.before, 0)
    after = "–" if move.after is None else numbers.get(move.after, 0)
    reason = console.words.say(f"rotation-reason-{move.reason}")
    return console.words.say(
        "rotation-move", who=move.name, round=move.round + 1, before=before, after=after, reason=reason
    )


def _data(repair: Repair, setup: Setup, *, applied: bool) -> dict[str, Any]:
    numbers: dict[str | None, int | None] = {t.id: t.number for t in setup.tables}
    return {
        "applied": applied,
        "moved": repair.moved,
        "bound": repair.bound,
        "proven": repair.is_proven,
        "people": repair.people_moved,
        "moves": [
            {
                "registration": m.registration,
                "name": m.name,
                "round": m.round + 1,
                "before": numbers.get(m.before),
                "after": numbers.get(m.after),
                "reason": str(m.reason),
            }
            for m in repair.moves
        ],
        "closed": [
            {"table": numbers[c.table], "round": c.round + 1, "into": {str(numbers[t]): n for t, n in c.into}}
            for c in repair.closings
        ],
        "stand_ins": [{"table": numbers[t], "registration": who} for t, who in repair.stand_ins],
        "cannot": [{"key": c.key, **c.values} for c in repair.cannot],
        "broken": {"before": repair.before.violations, "after": repair.after.violations},
        "points": [repair.before.points, repair.after.points],
        "repeats": [repair.before.repeats, repair.after.repeats],
        "misfit": [repair.before.misfit, repair.after.misfit],
        "seconds": round(repair.seconds, 3),
    }
