"""One plain table as a workbook and as CSV: what mail programs and word processors take as a source of addresses."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from eventdesk.spreadsheets.lists import write_list

_BOM = "\ufeff"
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet compute a text (OWASP, CSV injection)."""
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no workbook can hold (XML 1.0)."""


def write_table(
    folder: Path, name: str, headers: Sequence[str], rows: Sequence[Sequence[str]], language: str
) -> tuple[Path, ...]:
    """Write ``name``.xlsx and ``name``.csv into ``folder``; every cell is text. Raises ``OSError``."""
    workbook = folder / f"{name}.xlsx"
    write_list(workbook, name, headers, ([_UNFIT.sub("", cell) for cell in row] for row in rows))
    return workbook, _csv(folder / f"{name}.csv", headers, rows, language)


def _csv(path: Path, headers: Sequence[str], rows: Sequence[Sequence[str]], language: str) -> Path:
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter="," if language == "en" else ";", lineterminator="\r\n")
    writer.writerow(headers)
    writer.writerows([f"'{cell}" if cell.startswith(_DANGEROUS) else cell for cell in row] for row in rows)
    path.write_bytes((_BOM + text.getvalue()).encode())
    return path
