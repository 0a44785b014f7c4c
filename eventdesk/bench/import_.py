"""Import: previews of 300 and 5,000 rows from the file to the last line, a corrected mapping, writing, memory."""

from __future__ import annotations

import csv
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from eventdesk.bench.figure import Figure

if TYPE_CHECKING:
    from eventdesk.core.registration.imports import Imports

_GOALS = {300: 0.3, 5_000: 2.0}
_SYLLABLES = ("ro", "ma", "li", "ne", "to", "sa", "vi", "do", "ca", "pe", "gi", "lu")
_FIRST = ("Ada", "Ugo", "Eva", "Marco", "Luca", "Giulia", "Sara", "Maria Grazia", "Pier Paolo", "Niccolò")
_TOWNS = ("Torino", "Ivrea", "Settimo T.se", "Sant'Antonino di Susa", "Ciriè", "Roma", "Rivarolo C.se")
_THEMES = ("Mobilità", "Lavoro, impresa e innovazione", "Clima", "Casa")
_HEADER = (
    "Informazioni cronologiche",
    "Indirizzo email",
    "Nome e Cognome",
    "Comune di residenza",
    "Data di nascita",
    "Telefono",
    "Ente",
    "A quali tavoli vorresti partecipare?",
    "Esigenze particolari",
    "Acconsento al trattamento dei dati",
)


def run() -> list[Figure]:
    """Each size in a process of its own, so that memory is its own too."""
    figures: list[Figure] = []
    for rows, goal in _GOALS.items():
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            preview, work, again, writing, memory, child = pool.submit(_measure, rows).result()
        figures += [
            Figure(
                f"import: preview of {rows} rows",
                preview,
                "s",
                goal=goal,
                beside=work,
                beside_what="seconds of the processor, without waiting for it",
            ),
            Figure(f"import: corrected mapping of {rows} rows", again, "s"),
            Figure(f"import: writing {rows} rows", writing, "s"),
            Figure(f"import: memory with {rows} rows", memory, "MB", beside=child, beside_what="the reading process"),
        ]
    return figures


def _measure(rows: int) -> tuple[float, float, float, float, float, float]:
    from eventdesk.bootstrap import new_file
    from eventdesk.core.registration.imports import Imports
    from eventdesk.spreadsheets.reading import ReadingRoom

    room = ReadingRoom()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "list.csv"
        _write(file, rows)
        with new_file(Path(folder) / "bench.eventdesk", desk="bench") as opened:
            event = opened.programme.start("Bench").id
            imports = Imports(opened.file.ledger, opened.around.new_id, Random(1).randrange, room, opened.zones)
            imports.preview(event, [_warmed(Path(folder))])
            worked = process_time()
            first = median(_seconds(imports, event, file, fresh=True) for _ in range(3))
            work = (process_time() - worked) / 3
            again = _seconds(imports, event, file, fresh=False)
            preview = imports.preview(event, [file])
            started = perf_counter()
            imports.apply(event, preview)
            writing = perf_counter() - started
    room.close()
    memory, child = _memory()
    return first, work, again, writing, memory, child


def _seconds(imports: Imports, event: str, file: Path, *, fresh: bool) -> float:
    """One preview; ``fresh`` reads the file anew, as the first time."""
    if fresh:
        file.touch()
    started = perf_counter()
    imports.preview(event, [file], mapping={"Ente": "category"} if not fresh else None)
    return perf_counter() - started


def _warmed(folder: Path) -> Path:
    """A small list: the child process runs and the numbering plan is loaded before anything is measured."""
    file = folder / "small.csv"
    _write(file, 5)
    return file


def _write(file: Path, rows: int) -> None:
    chance = Random(rows)
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_HEADER)
        for number in range(rows):
            first = chance.choice(_FIRST)
            last = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize()
            mail = f"{first}.{last}{number}@example.org".lower().replace(" ", "").replace("ò", "o")
            wishes = ", ".join(chance.sample(_THEMES, chance.randint(1, 3)))
            day, month = chance.randint(1, 28), chance.randint(1, 12)
            writer.writerow(
                (
                    f"{day:02}/03/2026 08.{chance.randint(10, 59)}.00",
                    mail,
                    f"{first} {last}",
                    chance.choice(_TOWNS),
                    f"{day:02}/{month:02}/{chance.randint(1940, 2005)}",
                    f"3{chance.randint(200_000_000, 499_999_999)}",
                    "Pro Loco",
                    wishes,
                    "",
                    "Acconsento",
                )
            )


def _memory() -> tuple[float, float]:
    """The most this process and its children held, in MB; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0, 0.0
    import resource

    unit = 1e6 if sys.platform == "darwin" else 1e3
    own, children = (
        resource.getrusage(who).ru_maxrss / unit for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own, children
