"""300 badges: seconds and size beside the same pages without codes and with codes made the usual ways."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

from eventdesk.bench.figure import Figure

if TYPE_CHECKING:
    from eventdesk.core.badges.face import BadgeFace
    from eventdesk.printing.pdf import DrawQr

PEOPLE, MANY = 300, 3000
_RUNS = 3
_FIRST = ("Anna", "Bruno", "Maria Grazia", "Giovanni Battista", "Élodie", "Наталья", "Ștefan", "Li", "Γεώργιος")
_LAST = ("Rossi", "Bevilacqua", "D'Aosta", "Nguyễn", "Воробьёва", "Châtelain", "Papadopoulos", "Ferrero", "Øvergård")
_BODIES = ("Comune di Torino", "Città metropolitana", "Università degli Studi", "Associazione delle valli", "")
_THEMES = ("Mobilità", "Ambiente e clima", "Lavoro e competenze")


def run() -> list[Figure]:
    """Seconds, kilobytes and megabytes; the best of three runs, the slow usual ways once."""
    from eventdesk.printing import usual_ways as usual

    people = invented(PEOPLE)
    ours, size = _best(people, None)
    bare, _ = _best(people, usual.nothing)
    widget, _ = _drawn(people, usual.as_widget, "standard-90x54")
    image, image_size = _drawn(people, usual.as_image, "standard-90x54")
    agenda, agenda_size = _best(people, None, "agenda-90x54")
    many, _ = min(_drawn(invented(MANY), None, "standard-90x54") for _ in range(2))
    reading, read = _read_back(people)
    single = _drawn(people[:1], None, "card-85x54", "CR80")[0] + _read_back(people[:1])[0]
    return [
        Figure("badges: 300 on label sheets", ours, "s", bare, "the same pages without codes", 3 * bare),
        Figure("badges: 300 beside QrCodeWidget", ours, "s", widget, "with reportlab's QrCodeWidget", widget / 8),
        Figure("badges: 300 beside images", ours, "s", image, "with the qrcode library's images", image / 5),
        Figure("badges: file of 300", size / 1000, "kB", image_size / 1000, "with images", 250),
        Figure("badges: 300 with agenda", agenda, "s"),
        Figure("badges: file of 300 with agenda", agenda_size / 1000, "kB", goal=250),
        Figure("badges: 3,000", many, "s", 10 * ours, "ten times 300"),
        Figure("badges: 3,000, memory at most", _memory(), "MB", _memory(0), "the same process with no badge", 120),
        Figure("badges: 300 read back at 150 dpi", reading, "s"),
        Figure("badges: one, drawn and read back", single, "s", goal=1.0),
        Figure("badges: codes read back", read, "points", PEOPLE, "codes printed", PEOPLE),
    ]


def invented(count: int) -> list[BadgeFace]:
    """Invented people with badges of every role; the same count gives the same ones."""
    from eventdesk.core.badges.face import AgendaLine, BadgeFace
    from eventdesk.core.badges.layout import ROLE_COLOURS
    from eventdesk.core.shared.codes import new_badge_code

    source = Random(1)
    faces = []
    for number in range(count):
        first, last, role = source.choice(_FIRST), source.choice(_LAST), source.choice(list(ROLE_COLOURS))
        agenda = tuple(
            AgendaLine(n, f"{9 + n:02}:30", source.randrange(1, 31), source.choice(_THEMES)) for n in (1, 2, 3)
        )
        code = new_badge_code("K7WP", source.randrange)
        faces.append(
            BadgeFace(
                badge=f"b{number}", registration=f"r{number}", person=f"p{number}", short="", code=code,
                name=f"{first} {last} {number}", parts=(first, f"{last} {number}"), organisation=source.choice(_BODIES),
                role=role, role_word=role, no_photo=number % 9 == 0, event="Piano strategico", agenda=agenda,
            )
        )  # fmt: skip
    return faces


def _best(people: Sequence[BadgeFace], draw_qr: DrawQr | None, layout: str = "standard-90x54") -> tuple[float, int]:
    """The best time of some runs, and the size of the file."""
    return min(_drawn(people, draw_qr, layout) for _ in range(_RUNS))


def _drawn(people: Sequence[BadgeFace], draw_qr: DrawQr | None, layout: str, sheet: str = "L7417") -> tuple[float, int]:
    """Seconds to compose and draw badges, and bytes of the file."""
    from eventdesk.printing.qr import symbol

    symbol.cache_clear()
    start = perf_counter()
    file = io.BytesIO()
    _write(file, people, draw_qr, layout, sheet)
    return perf_counter() - start, len(file.getvalue())


def _write(
    file: io.BytesIO, people: Sequence[BadgeFace], draw_qr: DrawQr | None, layout: str, sheet: str = "L7417"
) -> None:
    from eventdesk.core.badges.catalogue import read_catalogue
    from eventdesk.core.badges.compose import Setting, compose
    from eventdesk.core.badges.imposition import Imposition, imposed, pages
    from eventdesk.core.badges.typeset import Type
    from eventdesk.machine import resources
    from eventdesk.printing.fonts import Fonts
    from eventdesk.printing.pdf import Book

    catalogue = read_catalogue(resources())
    fonts = Fonts(resources() / "fonts" / "noto")
    form = catalogue.layout(layout)
    how = imposed(Imposition(catalogue.sheet(sheet)), form)
    setting = Setting(Type(fonts))
    book = Book(file, fonts, "Badges", draw_qr)
    for page in pages([compose(form, face, setting) for face in people], form, how):
        book.add(page)
    book.close()


def _read_back(people: Sequence[BadgeFace]) -> tuple[float, int]:
    """Seconds to read every code from the rendered pages, and how many were right."""
    from eventdesk.printing.paper import codes_on, page_count

    file = io.BytesIO()
    _write(file, people, None, "standard-90x54")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "badges.pdf"
        path.write_bytes(file.getvalue())
        start = perf_counter()
        read = {code for page in range(page_count(path)) for code in codes_on(path, page)}
        return perf_counter() - start, len(read & {face.code for face in people})


def _memory(count: int = MANY) -> float:
    """The most memory a process of its own takes to make ``count`` badges, in MB."""
    script = f"from eventdesk.bench.badges import peak; print(peak({count}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return float(done.stdout)


def peak(count: int) -> float:
    """Make ``count`` badges in this process; the most memory it has taken so far, in MB (0 where nobody tells)."""
    _write(io.BytesIO(), invented(count), None, "standard-90x54")
    return _most_memory()


def _most_memory() -> float:
    """In MB. Linux tells it for this program alone; elsewhere a parent's memory may be counted in."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text().splitlines()
        return next((int(line.split()[1]) / 2**10 for line in lines if line.startswith("VmHWM:")), 0.0)
    try:
        import resource
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)
