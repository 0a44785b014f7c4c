"""`eventdesk demo`: an invented event through the whole main job."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from eventdesk.cli.verb import Console, Verb


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="where to put it; made if missing")
    parser.add_argument("--people", type=int, default=300, help="how many people (default 300)")
    parser.add_argument("--tables", type=int, default=30, help="how many tables (default 30)")
    parser.add_argument("--rounds", type=int, default=3, help="how many rounds (default 3)")
    parser.add_argument("--cards", type=int, default=400, help="how many idea cards (default 400)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed invents the same people (default 1)")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.demo.making import Wanted, make

    wanted = Wanted(args.people, args.tables, args.rounds, args.cards, args.seed)
    made = make(args.folder, wanted, language=console.words.language, progress=console)
    data = {name: str(value) if isinstance(value, Path) else value for name, value in asdict(made).items()}
    gaps = {**data, "random_points": round(made.random_points), "random_repeats": round(made.random_repeats)}
    gaps["random_misfit"] = round(made.random_misfit)
    keys = ("made", "people", "points", "mix", "rules", "badges", "cards")
    console.result(data, *(console.words.say(f"cli:demo-{key}", **gaps) for key in keys))
    return 0


VERB = Verb("demo", "make an invented event and run the whole main job through it", _arguments, _run)
