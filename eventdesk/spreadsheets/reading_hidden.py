"""Rows and columns that whoever opens a workbook does not see: filtered, collapsed or hidden by hand.

Read from the raw parts by searching their bytes: parsing a large sheet a second time would double the wait.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import IO

from lxml import etree

_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*>")
_COL = re.compile(rb"<(?:\w+:)?col\s[^>]*>")
_HIDDEN = re.compile(rb'\shidden="(?:1|true)"')
_NUMBER = {name: re.compile(rb"\s" + name.encode() + rb'="(\d+)"') for name in ("r", "min", "max")}
_CHUNK = 1 << 20
_LONGEST = 4096
_MOST_COLUMNS = 16_384


@dataclass(frozen=True, slots=True)
class Hidden:
    """Numbers of rows (from 1) and of columns (from 0) of one sheet."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


NOTHING = Hidden()


def hidden_of(book: IO[bytes]) -> dict[str, Hidden]:
    """By sheet name what an .xlsx or .ods hides; empty for other kinds of workbook, and where they cannot be read."""
    try:
        with zipfile.ZipFile(book) as archive:
            if "content.xml" in archive.namelist():
                return _of_ods(archive)
            return {name: found for name, part in _parts(archive).items() if (found := _hidden(archive, part))}
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError, etree.XMLSyntaxError):
        return {}


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part of each sheet, by the sheet's name."""
    names = set(archive.namelist())
    if "xl/workbook.xml" not in names or "xl/_rels/workbook.xml.rels" not in names:
        return {}
    safe = etree.XMLParser(resolve_entities=False, no_network=True)
    targets = {
        item.get("Id"): str(item.get("Target"))
        for item in etree.fromstring(archive.read("xl/_rels/workbook.xml.rels"), safe)
    }
    found = {}
    for sheet in etree.fromstring(archive.read("xl/workbook.xml"), safe).iter("{*}sheet"):
        target = targets.get(sheet.get(_RELATIONS), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in names:
            found[str(sheet.get("name"))] = part
    return found


def _hidden(archive: zipfile.ZipFile, part: str) -> Hidden | None:
    rows: set[int] = set()
    columns: set[int] = set()
    with archive.open(part) as stream:
        for text in _pieces(stream):
            if b"hidden=" not in text:
                continue
            rows.update(n for tag in _ROW.findall(text) if _HIDDEN.search(tag) and (n := _number(tag, "r")))
            for tag in _COL.findall(text):
                if _HIDDEN.search(tag):
                    last = min(_number(tag, "max"), _MOST_COLUMNS)
                    columns.update(range(_number(tag, "min") - 1, last))
    return Hidden(frozenset(rows), frozenset(columns)) if rows or columns else None


_TABLE = re.compile(rb"<table:table\s[^>]*?table:name=\"([^\"]*)\"|<table:table-(column|row)\b([^>]*)>")
_UNSEEN = re.compile(rb"table:visibility=\"(?:collapse|filter)\"")
_TIMES = re.compile(rb"table:number-(?:columns|rows)-repeated=\"(\d+)\"")


def _of_ods(archive: zipfile.ZipFile) -> dict[str, Hidden]:
    """By sheet name what an .ods hides: rows and columns follow each other, some of them repeated."""
    found: dict[str, tuple[set[int], set[int]]] = {}
    name, at = "", {b"column": 0, b"row": 0}
    with archive.open("content.xml") as stream:
        for text in _pieces(stream):
            for table, kind, rest in _TABLE.findall(text):
                if table:
                    name, at = unescape(table.decode("utf-8")), {b"column": 0, b"row": 0}
                if not kind:
                    continue
                times = _TIMES.search(rest)
                first, count = at[kind], int(times[1]) if times else 1
                at[kind] += count
                if _UNSEEN.search(rest):
                    rows, columns = found.setdefault(name, (set(), set()))
                    last = first + min(count, _MOST_COLUMNS)
                    (rows if kind == b"row" else columns).update(range(first, last))
    return {name: Hidden(frozenset(n + 1 for n in rows), frozenset(cols)) for name, (rows, cols) in found.items()}


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """The part in pieces that cut no tag in two."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        text = rest + chunk
        cut = text.rfind(b"<")
        if cut < 0 or len(text) - cut > _LONGEST:
            cut = len(text)
        yield text[:cut]
        rest = text[cut:]
    yield rest


def _number(tag: bytes, name: str) -> int:
    found = _NUMBER[name].search(tag)
    return int(found[1]) if found else 0
