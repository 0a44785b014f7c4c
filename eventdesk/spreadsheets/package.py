"""A workbook's zip, opened to change some parts and keep all others byte for byte."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

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
    spelled: dict[str, str] = field(init=False)
    """Names of parts by their lower case: names that differ only in case name one part (ECMA-376 part 2, 6.2.2)."""

    def __post_init__(self) -> None:
        self.spelled = {name.lower(): name for name in self.parts}

    def named(self, name: str) -> str:
        """A part's name as the file spells it; empty when there is no such part."""
        return self.spelled.get(name.lower(), "")

    def part(self, name: str) -> bytes:
        """A part as it will be."""
        return self.changed.get(name, self.parts[name])

    def put(self, name: str, data: bytes) -> None:
        """Change a part."""
        self.changed[name] = data

    def targets(self, owner: str) -> dict[str, tuple[str, str]]:
        """Where the relationships of a part lead, if to anything: id to (last word of the type, part name)."""
        folder, name = posixpath.split(owner)
        relations = self.named(f"{folder}/_rels/{name}.rels".lstrip("/"))
        if not relations:
            return {}
        found = {}
        for relation in parsed(self.parts[relations]).iter(f"{{{PACKAGE}}}Relationship"):
            target = unquote(relation.get("Target", ""))
            path = target if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            part = self.named(path.lstrip("/"))
            if part and relation.get("TargetMode") != "External":
                found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], part)
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
            if len({info.filename.lower() for info in infos}) < len(infos):
                raise NotAWorkbook(file=str(path), why="why:sync-damaged")
            if _too_large(infos):
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
    types = package.named("[Content_Types].xml")
    if not types:
        return "why:sync-ods" if "content.xml" in package.parts else "why:sync-not-excel"
    try:
        kinds = _kinds(parsed(package.parts[types]))
        if any("sheet.binary" in kind for kind in kinds.values()):
            return "why:sync-xlsb"
        name = workbook_name(package)
        usual = kinds.get(name.lower().rpartition(".")[2])
        if name not in package.parts or kinds.get(f"/{name.lower()}", usual) not in _WORKBOOKS:
            return "why:sync-not-excel"
        if _STRICT.encode() in package.parts[name][:2_000]:
            return "why:sync-strict"
    except etree.XMLSyntaxError:
        return "why:sync-damaged"
    return ""


def _kinds(types: etree._Element) -> dict[str, str]:
    """Kinds of content by part name (with its slash) and, for parts not named, by ending; all in lower case."""
    named = {e.get("PartName", "").lower(): e.get("ContentType", "") for e in types.iter(f"{{{TYPES}}}Override")}
    usual = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in types.iter(f"{{{TYPES}}}Default")}
    return usual | named


def workbook_name(package: Package) -> str:
    """The workbook part's name."""
    found = [name for kind, name in package.targets("").values() if kind == "officeDocument"]
    return found[0] if found else "xl/workbook.xml"


def counts_from_1904(package: Package) -> bool:
    """Whether the file counts days from 1 January 1904, as Excel on the Mac did."""
    settings = parsed(package.part(workbook_name(package))).find(tag("workbookPr"))
    return settings is not None and settings.get("date1904") in ("1", "true")


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
