"""``eventdesk bench``: what was promised in seconds and megabytes, measured here and now."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from dataclasses import asdict
from keyword import iskeyword
from time import perf_counter
from typing import TYPE_CHECKING, Any

from eventdesk.cli.verb import Console, Verb
from eventdesk.core.shared.errors import EventDeskError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventdesk.bench.figure import Figure


_SUPPORT = ("families", "figure", "invented", "lagging")
"""Modules of ``eventdesk.bench`` that others lean on."""


class UnknownBench(EventDeskError):
    """There is no bench of this name. Values: ``name``, ``known``."""

    key = "bench-unknown"


def names() -> tuple[str, ...]:
    """The benches there are: the modules of ``eventdesk.bench`` that can be run."""
    from eventdesk import bench

    found = sorted(module.name for module in pkgutil.iter_modules(bench.__path__))
    return tuple(name.rstrip("_") for name in found if name not in _SUPPORT)


def measure(name: str) -> list[Figure]:
    """Run one bench."""
    if name not in names():
        raise UnknownBench(name=name, known=", ".join(names()))
    figures: list[Figure] = importlib.import_module(f"eventdesk.bench.{name}{'_' * iskeyword(name)}").run()
    return figures


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which to run ({', '.join(names())}); all if none")


def _run(arguments: argparse.Namespace, console: Console) -> int:
    wanted = arguments.names or names()
    for unknown in set(wanted) - set(names()):
        return console.fail(UnknownBench(name=unknown, known=", ".join(names())))
    results: list[dict[str, Any]] = []
    for name in wanted:
        started = perf_counter()
        figures = measure(name)
        took = perf_counter() - started
        results.append({"bench": name, "seconds": round(took, 3), "figures": [_as_data(f) for f in figures]})
        if not console.as_json:
            title = console.words.say("bench:title", name=name, seconds=f"{took:.1f}")
            console.result({}, title, *table(figures, _headers(console)), "")
    if console.as_json:
        console.result({"benches": results})
    return 0


def _as_data(figure: Figure) -> dict[str, Any]:
    return asdict(figure) | {"met": met(figure)}


def met(figure: Figure) -> bool | None:
    """Whether the figure is within its goal; None when it has none. Every goal is a most, but those of points."""
    if figure.goal is None:
        return None
    return figure.value >= figure.goal if figure.unit == "points" else figure.value <= figure.goal


def _headers(console: Console) -> tuple[str, ...]:
    return tuple(console.words.say(f"bench:{column}") for column in ("figure", "value", "unit", "beside", "goal"))


def table(figures: Sequence[Figure], headers: Sequence[str]) -> list[str]:
    """The figures as lines of text: names to the left, numbers to the right."""
    rows = [tuple(headers), *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(headers))]
    return [_line(row, widths) for row in rows]


def _row(figure: Figure) -> tuple[str, ...]:
    beside = "" if figure.beside is None else f"{_number(figure.beside)} ({figure.beside_what})"
    goal = "" if figure.goal is None else _number(figure.goal)
    return figure.name, _number(figure.value), figure.unit, beside, goal


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    name, value, unit, beside, goal = (text.ljust(width) for text, width in zip(row, widths, strict=True))
    return f"  {name}  {value.strip():>{widths[1]}} {unit}  {beside}  {goal}".rstrip()


def _number(value: float) -> str:
    """Three digits that matter, thousands whole."""
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


VERB = Verb("bench", "measure speed and size on this computer, beside their floor or bound", _arguments, _run)
