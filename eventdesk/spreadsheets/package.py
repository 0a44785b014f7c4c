"""A workbook's zip, opened to change some parts and keep all others byte for byte."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from lxml import etree

from eventdesk.core.export.ports import NotAWorkbook
from eventdesk.spreadsheets.parts import MAIN, OFFICE, PACKAGE, TYPES

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LARGEST = 800 * 1024 * 1024
_RATIO, _SMALL = 400, 20 * 1024 * 1024
_WORKBOOKS = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
)
_STRICT = "http://purl.oclc.org/ooxml/"


def tag(name: str) -> str:
    """A SpreadsheetML element's name."""
    return f"{{{MAIN}}}{name}"


def parsed(data: bytes) -> etree._Element:
    """An XML part; entities are not resolved and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    return etree.fromstring(data, parser)


def unparsed(root: etree._Element) -> bytes:
    """An XML part as bytes."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


@dataclass(slots=True)
class Package:
    """The parts of a file. ``changed`` are those that will differ from what was read."""

    path: Path
    data: bytes
    infos: list[zipfile.ZipInfo]
    parts: dict[str, bytes]
    changed: dict[str, bytes] = field(default_factory=dict)

    def part(self, name: str) -> bytes:
        """A part as it will be."""
        return self.changed.get(name, self.parts[name])

    def put(self, name: str, data: bytes) -> None:
        """Change a part."""
        self.changed[name] = data

    def targets(self, owner: str) -> dict[str, tuple[str, str]]:
        """Where the relationships of a part lead: id to (last word of the type, part name)."""
        folder, name = posixpath.split(owner)
        relations = self.parts.get(f"{folder}/_rels/{name}.rels".lstrip("/"))
        if relations is None:
            return {}
        found = {}
        for relation in parsed(relations).iter(f"{{{PACKAGE}}}Relationship"):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                path = target if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], path.lstrip("/"))
        return found

    def as_bytes(self) -> bytes:
        """The file with its changed parts, in the order it had."""
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for info in self.infos:
                archive.writestr(_copy(info), self.part(info.filename), compresslevel=4)
        return buffer.getvalue()


def _copy(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(info.filename, info.date_time)
    stored = info.compress_type == zipfile.ZIP_STORED
    made.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    made.external_attr, made.create_system = info.external_attr, info.create_system
    return made


def open_package(path: Path) -> Package:
    """Read a workbook whole.

    Raises:
        NotAWorkbook: it is missing, damaged, protected by a password, too large or of another format.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NotAWorkbook(file=str(path), why="why:sync-missing") from error
    why = _wrong_format(data)
    if why:
        raise NotAWorkbook(file=str(path), why=why)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = archive.infolist()
            if _too_large(infos) or len({info.filename for info in infos}) < len(infos):
                raise NotAWorkbook(file=str(path), why="why:sync-too-large")
            package = Package(path, data, infos, {info.filename: archive.read(info) for info in infos})
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, RuntimeError) as error:
        raise NotAWorkbook(file=str(path), why="why:sync-damaged") from error
    why = _wrong_kind(package)
    if why:
        raise NotAWorkbook(file=str(path), why=why)
    return package


def _wrong_format(data: bytes) -> str:
    if data.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        return "why:sync-password" if encrypted else "why:sync-xls"
    return "" if data.startswith(_ZIP) else "why:sync-not-excel"


def _too_large(infos: Iterable[zipfile.ZipInfo]) -> bool:
    sizes = [(info.file_size, info.compress_size) for info in infos]
    return sum(size for size, _ in sizes) > _LARGEST or any(
        size > _SMALL and size > _RATIO * max(packed, 1) for size, packed in sizes
    )


def _wrong_kind(package: Package) -> str:
    if "[Content_Types].xml" not in package.parts:
        return "why:sync-ods" if "content.xml" in package.parts else "why:sync-not-excel"
    try:
        types = parsed(package.parts["[Content_Types].xml"])
        kinds = {e.get("PartName", ""): e.get("ContentType", "") for e in types.iter(f"{{{TYPES}}}Override")}
        if any("sheet.binary" in kind for kind in kinds.values()):
            return "why:sync-xlsb"
        name = workbook_name(package)
        if name not in package.parts or kinds.get(f"/{name}") not in _WORKBOOKS:
            return "why:sync-not-excel"
        if _STRICT.encode() in package.parts[name][:2_000]:
            return "why:sync-strict"
    except etree.XMLSyntaxError:
        return "why:sync-damaged"
    return ""


def workbook_name(package: Package) -> str:
    """The workbook part's name."""
    found = [name for kind, name in package.targets("").values() if kind == "officeDocument"]
    return found[0] if found else "xl/workbook.xml"


@dataclass(frozen=True, slots=True)
class SheetRef:
    """A sheet: its name as people see it, its part, the parts of its tables."""

    name: str
    part: str
    tables: tuple[str, ...]


def sheets_of(package: Package) -> tuple[SheetRef, ...]:
    """The worksheets in order (chart sheets and the like have no cells and are left out)."""
    name = workbook_name(package)
    targets = package.targets(name)
    found = []
    for entry in parsed(package.part(name)).iter(tag("sheet")):
        kind, part = targets.get(entry.get(f"{{{OFFICE}}}id", ""), ("", ""))
        if kind == "worksheet" and part in package.parts:
            tables = tuple(path for word, path in package.targets(part).values() if word == "table")
            found.append(SheetRef(entry.get("name", ""), part, tables))
    return tuple(found)
