"""What one machine keeps of its own: sheets somebody measured, layouts somebody drew, corrections of printers."""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from eventdesk.core.badges.catalogue import Catalogue, as_data, own_sheet, read_layout_file
from eventdesk.core.badges.errors import BadLayout, BadSheet, FileNotWritten, FontForbidden
from eventdesk.core.badges.ink import Weight
from eventdesk.core.badges.layout import Layout, read_layout
from eventdesk.core.badges.sheet import Adjustment, Sheet, checked
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.folding import fold

_RESERVED = frozenset({"con", "prn", "aux", "nul"})
"""Names that Windows keeps for devices."""
MOST_FONT = 20_000_000
"""Bytes of a font file: a larger one is another thing."""
_RIGHTS, _RESTRICTED, _BITMAPS_ONLY = 0x000F, 0x0002, 0x0200
"""Bits of fsType. Where older fonts set several rights the widest holds."""


@dataclass(frozen=True, slots=True)
class PrinterSetup:
    """What this machine knows of one printer: its correction, the ``sheet`` and ``layout`` (names, empty: the usual
    ones) that single badges come out on, and ``next_label``, the first free label of the started sheet in it (from 0).
    """

    adjustment: Adjustment = field(default_factory=Adjustment)
    sheet: str = ""
    layout: str = ""
    next_label: int = 0


class OwnThings:
    """A folder of the machine's settings. It need not exist until something is kept."""

    def __init__(self, folder: Path) -> None:
        self._sheets = folder / "label_sheets.json"
        self._printers = folder / "printers.json"
        self._layouts = folder / "layouts"
        self.logos = folder / "logos"
        """Where the images of own layouts lie."""
        self.typeface = folder / "typeface"
        """Where the font files of the family ``OWN`` lie, by weight."""
        self.fonts = folder.parent / "fonts"
        """Where font packs go: Chinese, Japanese, Korean."""

    def added_to(self, catalogue: Catalogue) -> tuple[Catalogue, tuple[EventDeskError, ...]]:
        """The catalogue with own sheets and layouts, and why some of them cannot be used."""
        refused: list[EventDeskError] = []
        sheets: list[Sheet] = []
        for entry in _read(self._sheets, []):
            try:
                sheets.append(own_sheet(entry))
            except BadSheet as error:
                refused.append(error)
        layouts: list[Layout] = []
        for file in sorted(self._layouts.glob("*.json")):
            try:
                layouts.append(read_layout_file(file))
            except BadLayout as error:
                refused.append(error)
        return catalogue.with_sheets(sheets).with_layouts(layouts), tuple(refused)

    def keep_sheet(self, sheet: Sheet) -> None:
        """Keep a sheet; one of the same name is replaced. Raises BadSheet when its measures cannot be."""
        others = [entry for entry in _read(self._sheets, []) if not _is_called(entry, sheet.name)]
        _write(self._sheets, [*others, as_data(checked(sheet))])

    def drop_sheet(self, name: str) -> None:
        """Forget an own sheet."""
        _write(self._sheets, [entry for entry in _read(self._sheets, []) if not _is_called(entry, name)])

    def keep_layout(self, name: str, data: Mapping[str, Any]) -> Layout:
        """Keep a layout under a name. Raises BadLayout, and keeps nothing, when it breaks a rule."""
        layout = read_layout(name, data)
        _write(self._layouts / f"{_file_name(name)}.json", dict(data))
        return layout

    def layout_data(self, name: str) -> dict[str, Any]:
        """An own layout as it was kept; empty when there is none."""
        found: dict[str, Any] = _read(self._layouts / f"{_file_name(name)}.json", {})
        return found

    def drop_layout(self, name: str) -> None:
        """Forget an own layout; its logos stay, others may use them."""
        (self._layouts / f"{_file_name(name)}.json").unlink(missing_ok=True)

    def keep_logo(self, name: str, content: bytes) -> str:
        """Keep an image for own layouts; the name it is known by there. The same image is kept once.

        Raises:
            FileNotWritten: the folder is full or not ours to write to.
        """
        stem, _, kind = name.rpartition(".")
        wanted = "-".join(fold(stem).split()) or "logo"
        number, file = 1, self.logos / f"{wanted}.{kind.lower()}"
        try:
            while file.is_file() and file.read_bytes() != content:
                number += 1
                file = self.logos / f"{wanted}-{number}.{kind.lower()}"
            if not file.is_file():
                _replace(file, content)
        except OSError as error:
            raise FileNotWritten(file=file.name, why=error.strerror or str(error)) from error
        return file.name

    def keep_font(self, name: str, content: bytes) -> Path:
        """Keep a font file of a pack; names are drawn with it from then on.

        Raises:
            FontForbidden: its licence does not allow its letters in documents.
            FileNotWritten: the folder is full or not ours to write to.
        """
        if not may_be_embedded(content):
            raise FontForbidden(file=name)
        file = self.fonts / name
        try:
            _replace(file, content)
        except OSError as error:
            raise FileNotWritten(file=file.name, why=error.strerror or str(error)) from error
        return file

    def keep_typeface(self, weight: Weight, name: str, content: bytes) -> None:
        """Keep a TrueType file for badges in the family ``OWN``; one kept before for this weight is replaced.

        Raises:
            FontForbidden: its licence does not allow its letters in documents.
            FileNotWritten: the folder is full or not ours to write to.
        """
        if not may_be_embedded(content):
            raise FontForbidden(file=name)
        try:
            _replace(self.typeface / f"{weight}.ttf", content)
        except OSError as error:
            raise FileNotWritten(file=name, why=error.strerror or str(error)) from error

    def printer(self, name: str) -> PrinterSetup:
        """What is known of a printer; nothing for one never set up."""
        found = _read(self._printers, {}).get(name, {})
        if not isinstance(found, dict):
            return PrinterSetup()
        label = found.get("next_label", 0)
        return PrinterSetup(
            _adjustment(found),
            str(found.get("sheet", "")),
            str(found.get("layout", "")),
            label if isinstance(label, int) and label > 0 else 0,
        )

    def keep_printer(self, name: str, setup: PrinterSetup) -> None:
        """Keep what is known of a printer."""
        flat = {
            **asdict(setup.adjustment),
            **{key: value for key, value in asdict(setup).items() if key != "adjustment"},
        }
        _write(self._printers, {**_read(self._printers, {}), name: flat})

    def adjustment(self, printer: str) -> Adjustment:
        """The correction of a printer; none for one never aligned."""
        return self.printer(printer).adjustment

    def keep_adjustment(self, printer: str, adjustment: Adjustment) -> None:
        """Keep the correction of a printer."""
        self.keep_printer(printer, replace(self.printer(printer), adjustment=adjustment))


def may_be_embedded(content: bytes) -> bool:
    """Whether a font file allows its letters in documents (OpenType, table OS/2, fsType); yes when it does not say."""
    try:
        start = struct.unpack(">L", content[12:16])[0] if content[:4] == b"ttcf" else 0
        for number in range(struct.unpack(">H", content[start + 4 : start + 6])[0]):
            record = start + 12 + 16 * number
            tag, _, place, _ = struct.unpack(">4sLLL", content[record : record + 16])
            if tag == b"OS/2":
                rights = struct.unpack(">H", content[place + 8 : place + 10])[0]
                return rights & _RIGHTS != _RESTRICTED and not rights & _BITMAPS_ONLY
    except struct.error:
        return False
    return True


def _adjustment(found: Mapping[str, Any]) -> Adjustment:
    try:
        across, down = found["scale"]
        return Adjustment(float(found["right"]), float(found["down"]), (float(across), float(down)))
    except (KeyError, TypeError, ValueError):
        return Adjustment()


def _is_called(entry: object, name: str) -> bool:
    return isinstance(entry, dict) and fold(str(entry.get("product", ""))) == fold(name)


def _file_name(name: str) -> str:
    """A name for a file on every system."""
    plain = "-".join(fold(name).split()) or "layout"
    return f"{plain}-layout" if plain in _RESERVED else plain


def _read(path: Path, otherwise: Any) -> Any:
    """What a file says; ``otherwise`` when it is missing, damaged or of another shape."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return otherwise
    return data if isinstance(data, type(otherwise)) else otherwise


def _write(path: Path, data: Any) -> None:
    _replace(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    beside.write_bytes(content)
    beside.replace(path)
