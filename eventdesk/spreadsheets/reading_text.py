"""Reading text files (csv, tsv, txt): encoding, delimiter and rows found from the text itself."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from eventdesk.core.registration.listing.grid import Cell, Grid, Row
from eventdesk.spreadsheets.reading_zip import Unreadable

DELIMITERS = (";", "\t", ",", "|")
_RARE = ("^", "~", "¦", "§", "#", ":")
_NEARLY_ALL = 0.9
# What no workbook can carry either. Those from \x80 to \x9f stay: they are what is left of a text encoded twice.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_MOST_FIELD = 200_000
_GUARDED = ("=", "+", "-", "@", "\t", "\r")
"""What CSV files for spreadsheets put an apostrophe before, as our own do."""


def read_text(file: Path, rows: int, columns: int, cells: int) -> Grid:
    """The one sheet of a text file; raises ``Unreadable``."""
    data = file.read_bytes()
    if len(data) > 60 * 1024 * 1024:
        raise Unreadable("why:list-too-large")
    text, encoding = decoded(data)
    del data
    text, told = _told_delimiter(text)
    delimiter = told or delimiter_of(text)
    found: list[Row] = []
    total = 0
    for number, raw in _records(text, delimiter, first=2 if told else 1):
        values: list[Cell] = [_meant(value) or None for value in raw]
        while values and values[-1] is None:
            values.pop()
        if not values:
            continue
        found.append(Row(number, tuple(values)))
        total += len(values)
        if len(found) > rows or len(values) > columns or total > cells:
            raise Unreadable("why:list-too-large")
    return Grid(file.name, "", tuple(found), encoding=encoding, delimiter=delimiter)


def _meant(value: str) -> str:
    """A cell without control characters, and without the apostrophe that keeps a text from becoming a formula."""
    if value[:1] == "'" and value.lstrip("'").startswith(_GUARDED):
        value = value[1:]
    return _CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))


def decoded(data: bytes) -> tuple[str, str]:
    """Text and encoding: the mark at the start, else strict UTF-8, else UTF-16 by its zero bytes, else cp1252."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(name), name
            except UnicodeDecodeError as error:
                raise Unreadable("why:list-damaged") from error
    sample = data[:4000]
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(sample) > 3 and zeros.count(0) > len(sample) * 0.35:
            return data.decode(name, errors="replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "cp1252"


def delimiter_of(text: str) -> str:
    """The delimiter that cuts the first rows into the same number of cells, more than one.

    Every candidate really parses the rows, so that delimiters inside quotes do not count.
    """
    sample = _whole_lines(text, 120_000)
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        widths = [len(raw) for _, raw in _some(_records(sample, delimiter, 1), 200) if any(raw)]
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        usual = max(set(wide), key=wide.count)
        score = wide.count(usual) / len(widths) * min(usual, 12) ** 0.5
        if score > best_score:
            best, best_score = delimiter, score
    return best if best_score else _rare_delimiter(sample) or best


def _rare_delimiter(sample: str) -> str:
    """A sign that cuts nearly every line into the same number of cells, where none of the usual ones cuts anything."""
    lines = [line for line in sample.splitlines()[:200] if line.strip()]
    for sign in _RARE:
        counts = [line.count(sign) for line in lines]
        usual = max(set(counts), key=counts.count, default=0)
        if usual and counts[0] == usual and counts.count(usual) >= _NEARLY_ALL * len(counts) and len(counts) > 1:
            return sign
    return ""


def _some(records: Iterator[tuple[int, list[str]]], most: int) -> Iterator[tuple[int, list[str]]]:
    for count, item in enumerate(records):
        if count >= most:
            return
        yield item


def _records(text: str, delimiter: str, first: int) -> Iterator[tuple[int, list[str]]]:
    """Rows with their number as a spreadsheet program counts them: a line break inside quotes adds none."""
    csv.field_size_limit(_MOST_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = first
    while True:
        try:
            raw = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Unreadable("why:list-damaged") from error
        yield number, raw
        number += 1


def _told_delimiter(text: str) -> tuple[str, str]:
    """Excel's own first line ``sep=;`` names the delimiter."""
    line, _, rest = text.partition("\n")
    told = line.strip().strip('"')
    if len(told) == 5 and told.lower().startswith("sep="):
        return rest, told[4]
    return text, ""


def _whole_lines(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return text[: text.rfind("\n", 0, most) + 1] or text[:most]
