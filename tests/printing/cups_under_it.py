"""Printing through CUPS to a PDF printer under it_IT, measured: run by hand, not by pytest.

Needs Debian's ``cups``, ``printer-driver-cups-pdf`` and the locale it_IT.UTF-8, and root (a queue is made and taken
away again)::

    sudo LC_ALL=it_IT.UTF-8 python -m tests.printing.cups_under_it

It prints what a desk prints, through the same use cases: one badge on a card, one on a sheet of labels, all badges on
sheets, an A4 sign lying and standing; fetches what CUPS made of it, and compares sizes, places and codes. Then it stops
the printer, takes it away, and looks at what the program says. The exit code is 1 if anything is more than a quarter of
a millimetre off: CUPS keeps page sizes in whole points, and fits pages of 105 mm onto 297 of them.
"""

# ruff: noqa: T201 (it speaks to whoever runs it)

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

QUEUE = "EventDesk-Prova"
MOST_MM = 0.25
_POINT_MM = 25.4 / 72
"""CUPS writes page sizes in whole points."""
_WAIT_S = 60.0


def run(*command: str) -> str:
    """What a command says."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def newest(folder: Path, after: set[Path]) -> Path:
    """The file CUPS wrote since; waits until it is whole."""
    until = time.monotonic() + _WAIT_S
    size = -1
    while time.monotonic() < until:
        fresh = sorted(set(folder.glob("*.pdf")) - after, key=lambda file: file.stat().st_mtime)
        if fresh and fresh[-1].stat().st_size == size > 0:
            return fresh[-1]
        size = fresh[-1].stat().st_size if fresh else -1
        threading.Event().wait(0.5)  # another program writes the file
    raise SystemExit("CUPS wrote nothing")


def ink(file: Path, page: int) -> tuple[float, float, list[float], list[str]]:
    """Width and height in mm (upright), the box around all ink, the codes."""
    from PIL import Image

    from eventdesk.printing.paper import codes_on, page_grey, page_size

    dpi = 600
    across, down = page_size(file, page)
    width, height, grey = page_grey(file, page, dpi)
    box = Image.frombytes("L", (width, height), grey).point(lambda v: 255 * (v < 128)).getbbox() or (0, 0, 0, 0)
    return across, down, [edge * 25.4 / dpi for edge in box], codes_on(file, page, 300)


def turned(box: list[float], across: float) -> list[float]:
    """A box on a lying page as it is on the same page fed with its short side first (turned to the left)."""
    left, top, right, bottom = box
    return [top, across - right, bottom, across - left]


def compare(name: str, source: Path, printed: Path) -> bool:
    """Every page of a job beside what CUPS made of it."""
    from eventdesk.printing.paper import page_count

    worst, sizes, codes = 0.0, 0.0, True
    for page in range(page_count(source)):
        wide, tall, wanted, expected = ink(source, page)
        across, down, found, read = ink(printed, page)
        if (wide > tall) != (across > down):
            wide, tall, wanted = tall, wide, turned(wanted, wide)
        sizes = max(sizes, abs(across - wide), abs(down - tall))
        worst = max(worst, *(abs(a - b) for a, b in zip(found, wanted, strict=True)))
        codes = codes and read == expected
    right = worst <= MOST_MM and sizes <= _POINT_MM and codes
    said = f"page {sizes:.2f} mm off, ink {worst:.2f} mm off, codes {'read' if codes else 'LOST'}"
    print(f"{'ok ' if right else 'BAD'} {name}: {said}")
    return right


def main() -> int:
    """Set up, print, measure, take away."""
    out = Path(os.environ.get("CUPS_PDF_OUT", str(Path.home() / "PDF")))
    os.environ["EVENTDESK_DATA"] = tempfile.mkdtemp()
    run("lpadmin", "-p", QUEUE, "-E", "-v", "cups-pdf:/", "-m", "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd")
    print("lpstat:", run("lpstat", "-p", QUEUE).strip())
    try:
        return printed_and_measured(out)
    finally:
        run("lpadmin", "-x", QUEUE)


def printed_and_measured(out: Path) -> int:
    """The jobs."""
    from eventdesk.bootstrap import new_file
    from eventdesk.core.badges.errors import PrinterFailed
    from eventdesk.core.badges.own import PrinterSetup
    from eventdesk.core.badges.papermaking import Paper, PaperOptions, make_paper
    from eventdesk.core.badges.service import Made

    folder = Path(tempfile.mkdtemp())
    good = True
    with new_file(folder / "prova.eventdesk", desk="Prova") as opened:
        event = opened.programme.start("Prova di stampa").id
        opened.programme.add_tables(event, 2)
        names = (
            ("Élodie", "D'Aosta"),
            ("Наталья", "Воробьёва"),
            ("Anna", "Rossi"),
            *(("Ugo", f"Bo{n}") for n in range(9)),
        )
        rows = [opened.register.add(event, first=first, last=last) for first, last in names]
        printing = opened.printing

        started = perf_counter()
        printing.warm(event, QUEUE)
        print(f"    warmed up in {perf_counter() - started:.2f} s")

        def one(sheet: str) -> Callable[[], Path]:
            def work() -> Path:
                opened.own_things.keep_printer(QUEUE, PrinterSetup(sheet=sheet))
                started = perf_counter()
                sent = printing.one(event, rows[0].registration, QUEUE)
                print(
                    f"    one badge on {sheet} to the spooler: {perf_counter() - started:.2f} s, printer {sent.state}"
                )
                states = [printing.state_of(sent)]
                until = time.monotonic() + _WAIT_S
                while states[-1] != "printed" and time.monotonic() < until:
                    threading.Event().wait(0.05)  # another program prints
                    states.append(printing.state_of(sent))
                print(f"    job {sent.job}: {' > '.join(dict.fromkeys(states))}")
                wanted = folder / "one.pdf"
                opened.badges.make(event, wanted, sheet=sheet, which=_only(rows[0].registration))
                return wanted

            return work

        def every() -> Path:
            made = opened.badges.make(event, folder / "all.pdf", sheet="L7417")
            printing.send(event, made, QUEUE, title="badge tutti")
            return made.path

        def paper(kind: Paper) -> Callable[[], Path]:
            def work() -> Path:
                made = make_paper(opened.paperwork, event, folder / f"{kind}.pdf", kind, PaperOptions(desks=1))
                printing.send(event, Made(made.path, made.pages), QUEUE, title=str(kind))
                return made.path

            return work

        jobs = {
            "CR80 card": one("CR80"), "A6 portrait": one("A6 portrait"), "first label of L7417": one("L7417"),
            "12 badges on L7417": every, "table signs, A4": paper(Paper.TABLE_SIGNS),
            "desk sign, A4 lying": paper(Paper.DESK_SIGNS),
        }  # fmt: skip
        for name, work in jobs.items():
            before = set(out.glob("*.pdf"))
            source = work()
            good = compare(name, source, newest(out, before)) and good
        run("cupsdisable", QUEUE)
        sent = printing.one(event, rows[1].registration, QUEUE)
        print(f"{'ok ' if sent.state == 'stopped' else 'BAD'} a stopped printer says: {sent.state}")
        held, back = printing.state_of(sent), printing.take_back(event, sent)
        again = (printing.state_of(sent), printing.take_back(event, sent))
        followed = (held, back, *again) == ("held", True, "cancelled", False)
        print(f"{'ok ' if followed else 'BAD'} its job is {held}, taken back: {back}, then {again[0]}")
        good = good and followed
        try:
            printing.one(event, rows[1].registration, "Una che non c'è")
        except PrinterFailed:
            kept = len(printing.kept(event))
            print(f"{'ok ' if kept == 1 else 'BAD'} a missing printer: a sentence, and {kept} job kept")
            good = good and kept == 1
        return 0 if good and sent.state == "stopped" else 1


def _only(registration: str) -> object:
    from eventdesk.core.badges.job import Which

    return Which(frozenset({registration}))


if __name__ == "__main__":
    sys.exit(main())
