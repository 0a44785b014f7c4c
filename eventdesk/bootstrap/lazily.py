"""What a library does for us, loaded when it is first needed: start-up stays short."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from eventdesk.machine import app_data, resources

if TYPE_CHECKING:
    from eventdesk.core.badges.ink import Outline, Weight
    from eventdesk.core.notes.forms import Form
    from eventdesk.core.registration.listing.grid import Grid
    from eventdesk.core.registration.report import Report
    from eventdesk.core.shared.progress import Progress
    from eventdesk.solver.search import RotationSolver
    from eventdesk.spreadsheets.reading import ReadingRoom


class Shapes:
    """Names of other scripts as shapes: Qt is loaded when a name needs it, not before.

    ``fonts`` in the app's data is where a font pack goes (Chinese, Japanese, Korean, ...).
    """

    def __init__(self) -> None:
        self._shape: Callable[[str, Weight], Outline | None] | None = None

    def shape(self, text: str, weight: Weight) -> Outline | None:
        """One line of text in ems; None when a glyph is missing."""
        if self._shape is None:
            from eventdesk.ui.kit.outlines import QtOutlines

            self._shape = QtOutlines(resources() / "fonts" / "noto", app_data() / "fonts").shape
        return self._shape(text, weight)


def draw_code(code: str, path: Path) -> None:
    """A QR code as an image; the libraries are loaded when the first is drawn."""
    from eventdesk.printing.qrpng import write_png

    write_png(code, path)


def write_table(
    folder: Path, name: str, headers: Sequence[str], rows: Sequence[Sequence[str]], language: str
) -> tuple[Path, ...]:
    """A plain table as workbook and CSV."""
    from eventdesk.spreadsheets.plain import write_table

    return write_table(folder, name, headers, rows, language)


class Lists:
    """Reads the sheets of files in a child process that stays ready for the next one."""

    def __init__(self) -> None:
        self._room: ReadingRoom | None = None

    def __call__(self, file: Path, progress: Progress, password: str = "") -> tuple[Grid, ...]:
        """The sheets of ``file``."""
        from eventdesk.spreadsheets.reading import ReadingRoom

        if self._room is None:
            self._room = ReadingRoom()
        return self._room(file, progress, password)


def write_form(form: Form, path: Path) -> None:
    """A table's sheet as a workbook."""
    from eventdesk.spreadsheets.notes_form import write_form

    write_form(form, path)


def redrawn(picture: bytes) -> bytes:
    """A picture drawn anew; the library is loaded when the first one comes."""
    from eventdesk.lan.pictures import redrawn

    return redrawn(picture)


def rotation_solver() -> RotationSolver:
    """The solver; its compiled code is kept in this machine's folder."""
    from eventdesk.solver import compiled_folder
    from eventdesk.solver.search import RotationSolver

    return RotationSolver(compiled_folder(app_data() / "compiled"))


def write_report(path: Path, report: Report) -> None:
    """A report on a list as a workbook."""
    from eventdesk.spreadsheets.lists import write_list

    write_list(path, report.title, report.headers, report.rows)
