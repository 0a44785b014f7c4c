"""What a file really is, and whether what is packed inside it can be unpacked safely."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"MZ",
    b"SQLite format 3",
)
_RATIO = 400
_SMALL = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a list may take: bytes of memory in the child, bytes inside a zip, rows, columns, cells, seconds."""

    memory: int = 480 * 1024 * 1024
    unpacked: int = 200 * 1024 * 1024
    rows: int = 50_000
    columns: int = 1_000
    cells: int = 1_000_000
    seconds: float = 60.0


class Unreadable(Exception):
    """A list cannot be read; ``why`` is the key of the reason."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def kind_of(file: Path) -> str:
    """``zip`` (xlsx, xlsb, ods), ``ole`` (xls), ``locked`` (either behind a password), ``html`` (a page saved as
    xls) or ``text``; raises for the rest.
    """
    with file.open("rb") as stream:
        head = stream.read(4096)
    if head.startswith(_ZIP):
        return "zip"
    if head.startswith(_OLE):
        return "locked" if _is_encrypted(file) else "ole"
    if head.startswith(_OTHERS):
        raise Unreadable("why:list-not-a-list")
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<style", b"<div", b"<body")):
        return "html"
    if start.startswith((b"<?xml", b"<!doctype", b"<workbook")):
        raise Unreadable("why:list-is-web-page")
    if file.suffix.lower() in (".xlsx", ".xlsm", ".xlsb", ".ods", ".xls") and b"\0" in head and not _is_utf16(head):
        raise Unreadable("why:list-damaged")
    if b"\0" in head and not _is_utf16(head):
        raise Unreadable("why:list-not-a-list")
    return "text"


def check_zip(file: Path | IO[bytes], unpacked: int) -> None:
    """Raise when the parts are too large, packed suspiciously tight, encrypted, damaged or not a workbook's."""
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if not any(n.startswith("xl/") for n in names) and "content.xml" not in names:
                raise Unreadable("why:list-not-a-list")
            if any(part.flag_bits & 1 for part in parts):
                raise Unreadable("why:list-password-zip")
            _check_sizes(parts, unpacked)
            if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise Unreadable("why:list-password-odf")
            _refuse_entities(archive, parts)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError) as error:
        raise Unreadable("why:list-damaged") from error


def _check_sizes(parts: list[zipfile.ZipInfo], unpacked: int) -> None:
    if sum(part.file_size for part in parts) > unpacked or len(parts) > 5_000:
        raise Unreadable("why:list-too-large")
    for part in parts:
        if part.file_size > _SMALL and part.file_size > _RATIO * max(1, part.compress_size):
            raise Unreadable("why:list-too-large")


def _refuse_entities(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    """No spreadsheet program writes a document type into a part; a bomb of entities begins with one."""
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as stream:
                if b"<!DOCTYPE" in stream.read(2048):
                    raise Unreadable("why:list-not-a-list")


def _is_encrypted(file: Path) -> bool:
    with file.open("rb") as stream:
        start = stream.read(512 * 1024)
        stream.seek(max(0, file.stat().st_size - 512 * 1024))
        end = stream.read()
    return _ENCRYPTED in start or _ENCRYPTED in end


def _is_utf16(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = head[:400]
    return len(sample) > 3 and sample[1::2].count(0) > len(sample) * 0.35
