"""``eventdesk doctor``: is this installation whole? Each part is used for real, in a folder thrown away afterwards."""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from eventdesk.cli.verb import Console, Verb, result_file
from eventdesk.core.shared.codes import folded, probe_code
from eventdesk.core.shared.errors import EventDeskError

_CODE = "D4CT6RCHECK9"
"""Says the test symbol: letters and digits that badge codes use too."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One part of the installation: its key, whether it works, and what was found."""

    check: str
    ok: bool
    detail: str


class NotWhole(EventDeskError):
    """A part gave something else than it should. Values: ``what``."""

    key = "doctor-not-whole"


def examine(console: Console) -> Iterator[Finding]:
    """Check every part; each gives its finding as soon as it is known."""
    with tempfile.TemporaryDirectory(prefix="eventdesk-doctor-", ignore_cleanup_errors=True) as folder:
        for key, check in _CHECKS.items():
            yield _finding(key, check, Path(folder), console)


def _finding(key: str, check: Callable[[Path], str], folder: Path, console: Console) -> Finding:
    try:
        return Finding(key, True, check(folder))
    except EventDeskError as error:
        return Finding(key, False, console.words.of(error))
    except Exception as error:  # noqa: BLE001 - libraries fail in ways of their own, and a check-up names them all
        return Finding(key, False, f"{type(error).__name__}: {error}")


def _engine(_: Path) -> str:
    """An SQLite that does not damage files."""
    from eventdesk.store.engine import engine_version, require_sound_engine

    require_sound_engine()
    return "SQLite " + ".".join(map(str, engine_version()))


def _event_file(folder: Path) -> str:
    """An event file made, written, closed, opened again and verified."""
    from eventdesk.bootstrap import new_file, open_file, surroundings
    from eventdesk.core.shared.progress import Silent

    path = folder / "doctor.eventdesk"
    around = surroundings()
    with new_file(path, desk="doctor", around=around) as opened:
        opened.programme.start("Doctor", process="", day=date(2026, 1, 1), place="")
    with open_file(path, write=False, around=around) as opened:
        health = opened.file.check(Silent())
    if not health.sound or not health.operations:
        raise NotWhole(what=f"{health.operations} operations, {len(health.damage)} damaged")
    return f"{health.operations} operations"


def _folders(folder: Path) -> str:
    """The folders EventDesk writes to."""
    from eventdesk.machine import app_data

    for place in (app_data(), folder):
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place) as probe:
            probe.write(b"EventDesk")
            probe.flush()
            os.fsync(probe.fileno())
    return str(app_data())


def _words(_: Path) -> str:
    """Sentences in both languages, and the window's translations or the means to make them."""
    from eventdesk.machine import LANGUAGES, app_data, resources, sentences
    from eventdesk.ui.kit.translations import is_stale, ready

    for language in LANGUAGES:
        if sentences(language).say("doctor-not-whole", what="") == "doctor-not-whole":
            raise NotWhole(what=f"resources/sentences/{language}")
    folder = ready(resources() / "translations", app_data() / "translations")
    if is_stale(resources() / "translations", folder):
        raise NotWhole(what="resources/translations")
    return ", ".join(LANGUAGES)


def _fonts(_: Path) -> str:
    """Every font of the window and of paper, opened."""
    from eventdesk.core.badges.ink import Weight
    from eventdesk.machine import resources
    from eventdesk.printing.fonts import Fonts

    folder = resources() / "fonts"
    files = sorted((*folder.rglob("*.ttf"), *folder.rglob("*.otf")))
    broken = [path.name for path in files if path.read_bytes()[:4] not in (b"\0\1\0\0", b"OTTO")]
    if broken or not files:
        raise NotWhole(what=", ".join(broken) or str(folder))
    if Fonts(folder / "noto").width("ÀŁЖ", Weight.BOLD) <= 0:
        raise NotWhole(what="Noto Sans")
    return f"{len(files)} fonts"


def _window(_: Path) -> str:
    """Qt starts and knows the window's font (without a screen where there is none)."""
    from eventdesk.machine import resources
    from eventdesk.ui.kit.selftest import start_qt

    version, family = start_qt(resources() / "fonts" / "inter")
    if family != "Inter":
        raise NotWhole(what=f"font {family}")
    return f"Qt {version}, {family}"


def _paper(folder: Path) -> str:
    """A PDF page with a QR code, read back from the finished file."""
    from eventdesk.core.badges.ink import Box, Page, Qr, Text, Weight
    from eventdesk.core.shared.progress import Silent
    from eventdesk.machine import resources
    from eventdesk.printing.printer import PdfPrinter

    page = Page(90, 54, (Text(5, 10, "Zoë Łukasz", Weight.BOLD, 14), Qr(Box(60, 20, 20, 20), _CODE)))
    path = folder / "doctor.pdf"
    printer = PdfPrinter(resources() / "fonts" / "noto")
    done = printer.write(path, [page], total=1, step="doctor", title="EventDesk", progress=Silent())
    if done.codes_read != 1:
        raise NotWhole(what=f"QR {done.codes_read}/1")
    return f"PDF {path.stat().st_size / 1000:.0f} kB, QR {_CODE}"


def _workbook(folder: Path) -> str:
    """A workbook written, and read as a registration list would be: in a process of its own."""
    from eventdesk.core.export import book
    from eventdesk.core.shared.progress import Silent
    from eventdesk.spreadsheets.reading import ReadingRoom
    from eventdesk.spreadsheets.writing import WorkbookWriter

    columns = (book.Column("name", "Name"), book.Column("number", "Number", book.Kind.NUMBER))
    sheet = book.Sheet("people", "People", "People", columns, (book.Row("1", ("Zoë", 300)),))
    figures = book.Block("figures", "Figures", "Figures", ("Figure", "Number"), (("People", 1),))
    identity = book.Identity("doctor", "doctor", "en", "full", needs=False, at="2026-01-01T00:00:00")
    summary = book.Summary("Summary", "Doctor", "", figures, ())
    path = folder / "doctor.xlsx"
    whole = book.Book("Doctor", identity, summary, (sheet,), book.Readme("Readme", (("Doctor", "Doctor"),)))
    WorkbookWriter().write(whole, path, Silent())
    with contextlib.closing(ReadingRoom()) as read:
        grids = read(path, Silent())
    if not any("Zoë" in row.cells for grid in grids for row in grid.rows):
        raise NotWhole(what=path.name)
    return f"{path.stat().st_size / 1000:.0f} kB, {len(grids)} sheets"


def _plan(_: Path) -> str:
    """A small rotation plan, by the compiled search."""
    from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable
    from eventdesk.core.shared.progress import Silent
    from eventdesk.machine import app_data
    from eventdesk.solver.search import RotationSolver

    themes = ("a", "b", "c")
    people = tuple(Participant(f"p{n}", (themes[n % 3], themes[(n + 1) % 3])) for n in range(12))
    tables = tuple(SeatingTable(f"t{theme}", theme, 3, 5) for theme in themes)
    problem = Problem(people, tables, 2, points=(4, 3))
    solution = RotationSolver(app_data() / "compiled").solve(problem, seed=1, iterations=2000, progress=Silent())
    seats = sum(seat is not None for plan in solution.assign.values() for seat in plan)
    if seats != len(people) * problem.rounds:
        raise NotWhole(what=f"{seats} seats")
    return f"{seats} seats"


def _pages(folder: Path) -> str:
    """The tables' pages served on this computer, a card sent to them as a phone does, the receipt read."""
    import json
    from http.client import HTTPConnection

    from eventdesk.bootstrap import new_file
    from eventdesk.core.shared.ids import random_id

    with new_file(folder / "pages.eventdesk", desk="doctor") as opened:
        event = opened.programme.start("Doctor").id
        opened.programme.add_tables(event, 1)
        serving = opened.lan.start(event, "127.0.0.1", 0)
        ((_, link),) = opened.lan.links().items()
        phone = HTTPConnection(serving.host, serving.port, timeout=10)
        with contextlib.closing(phone):
            phone.request("GET", "/")
            page = phone.getresponse().read()
            card = {"what": "card", "id": random_id(), "card": random_id(), "text": "Zoë"}
            allowed = {"Authorization": f"Bearer {link.partition('#')[2]}"}
            phone.request("POST", "/api/parcels", json.dumps({"parcels": [card]}), allowed)
            receipt = json.loads(phone.getresponse().read())["receipts"][0]["outcome"]
        if b"EventDesk" not in page or receipt != "received" or len(opened.notes.cards(event)) != 1:
            raise NotWhole(what=receipt)
    return f"{len(page) / 1000:.0f} kB"


_CHECKS: dict[str, Callable[[Path], str]] = {
    "engine": _engine,
    "event-file": _event_file,
    "folders": _folders,
    "words": _words,
    "fonts": _fonts,
    "window": _window,
    "paper": _paper,
    "workbook": _workbook,
    "plan": _plan,
    "pages": _pages,
}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--code", action="store_true", help="show a code on this screen to test whether the scanner reads phones"
    )
    parser.add_argument("--code-file", type=result_file, metavar="PNG", help="write that code as an image")


def _show_code(args: argparse.Namespace, console: Console) -> int:
    """A badge code on the screen, and what the scanner makes of it: 0 when it is read right or nothing is read."""
    from eventdesk.printing.qrpng import in_terminal, write_png

    code = probe_code()
    lines = []
    if args.code_file:
        write_png(code, args.code_file)
        lines.append(console.words.say("doctor:code-file", file=args.code_file))
    if args.code and not console.as_json:
        lines += ["", in_terminal(code), code, "", console.words.say("doctor:code")]
    console.result({"code": code, "file": str(args.code_file or "")}, *lines)
    if not args.code or console.as_json or not sys.stdin.isatty():
        return 0
    read = sys.stdin.readline().strip()
    outcome = "nothing" if not read else "right" if folded(read) == code else "wrong"
    console.result({}, console.words.say(f"doctor:code-{outcome}", read=read, code=code))
    return 1 if outcome == "wrong" else 0


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk import __version__

    if args.code or args.code_file:
        return _show_code(args, console)

    findings = []
    for finding in examine(console):
        findings.append(finding)
        if not console.as_json:
            mark = console.words.say("doctor:ok" if finding.ok else "doctor:ill")
            name = console.words.say(f"doctor:check:{finding.check}")
            console.result({}, f"{mark}  {name}: {finding.detail}")
    ill = [finding for finding in findings if not finding.ok]
    system = f"Python {platform.python_version()}, {platform.platform()}"
    data = {"ok": not ill, "version": __version__, "system": system, "checks": [asdict(f) for f in findings]}
    verdict = "doctor:whole" if not ill else "doctor:not-whole"
    console.result(data, console.words.say(verdict, version=__version__, system=system, count=len(ill)))
    return 1 if ill else 0


VERB = Verb("doctor", "check this installation: every part is used once, for real", _arguments, _run)
