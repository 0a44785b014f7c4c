"""The sheet on each table that says how to join: the Wi-Fi, the table's code, what to do when it does not work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from eventdesk.core.badges.errors import NothingToPrint
from eventdesk.core.badges.ink import Box, Frame, Ink, Page, Qr, Weight
from eventdesk.core.badges.ports import Outlines, Printed, Printer
from eventdesk.core.badges.sheet import A4
from eventdesk.core.badges.typeset import Align, Type, Valign, set_text
from eventdesk.core.programme.model import Table
from eventdesk.core.programme.service import Setup, setup_of
from eventdesk.core.shared.folding import one_line
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.progress import Progress, Silent
from eventdesk.core.shared.sentences import Sentences

_GREY = "#444444"
_LEFT, _WIDE = 18.0, A4[0] - 36.0
_STEPS = ("join-wifi", "join-scan", "join-stay", "join-lost", "join-paper")
_NO_WIFI = _STEPS[1:]


@dataclass(frozen=True, slots=True)
class Wifi:
    """The room's Wi-Fi as people type it. An empty ``password``: it is open. An empty ``name``: none is told."""

    name: str = ""
    password: str = ""

    @property
    def code(self) -> str:
        """What a phone's camera joins by (the format of ZXing, read by Android and iOS)."""
        kind = "WPA" if self.password else "nopass"
        return f"WIFI:T:{kind};S:{_escaped(self.name)};P:{_escaped(self.password)};;"


class JoinSheets:
    """Makes the sheets that say how to join."""

    def __init__(
        self, ledger: Ledger, printer: Printer, words: Callable[[str], Sentences], outlines: Outlines | None = None
    ) -> None:
        self._ledger = ledger
        self._printer = printer
        self._words = words
        self._outlines = outlines

    def make(
        self,
        event: str,
        path: Path,
        links: Mapping[str, str],
        *,
        wifi: Wifi | None = None,
        language: str = "it",
        progress: Progress | None = None,
    ) -> Printed:
        """Make an A4 sheet for each table that has a link (by table id); every code is read back from the file.

        Raises:
            NothingToPrint: no table has one.
            FileNotWritten, CodesUnreadable, Cancelled: nothing was put in place.
        """
        with self._ledger.reading() as read:
            setup = setup_of(read, event)
        tables, say = [table for table in setup.tables if table.id in links], self._words(language)
        if not tables:
            raise NothingToPrint
        return self._printer.write(
            path,
            self._pages(setup, tables, links, wifi or Wifi(), say),
            total=len(tables),
            step="badges:drawing-signs",
            title=say.say("lan:join-title", event=setup.event.name),
            progress=progress or Silent(),
        )

    def _pages(
        self, setup: Setup, tables: list[Table], links: Mapping[str, str], wifi: Wifi, words: Sentences
    ) -> Iterator[Page]:
        type_ = Type(self._printer.measure, self._outlines)
        for table in tables:
            theme = setup.theme(table.theme)
            head = (setup.event.name, words.say("lan:join-table", number=table.number), theme.name if theme else "")
            yield Page(*A4, tuple(_sheet(head, links[table.id], wifi, words, type_)))


def _sheet(head: tuple[str, str, str], link: str, wifi: Wifi, words: Sentences, type_: Type) -> Iterator[Ink]:
    event, table, theme = map(one_line, head)
    yield from set_text(event, Box(_LEFT, 14, _WIDE, 7), (9, 12), type_, colour=_GREY, align=Align.CENTRE)
    yield from set_text(
        table, Box(_LEFT, 22, _WIDE, 24), (30, 60), type_, weight=Weight.BOLD, align=Align.CENTRE, valign=Valign.MIDDLE
    )
    yield from set_text(theme, Box(_LEFT, 47, _WIDE, 12), (13, 20), type_, align=Align.CENTRE, lines=1)
    if wifi.name:
        password = words.say("lan:join-password", password=wifi.password) if wifi.password else ""
        yield from _code(wifi.code, Box(_LEFT, 66, 82, 92), words.say("lan:join-first"), (wifi.name, password), type_)
        yield from _code(link, Box(A4[0] - _LEFT - 82, 66, 82, 92), words.say("lan:join-second"), _shown(link), type_)
    else:
        yield from _code(link, Box((A4[0] - 92) / 2, 64, 92, 98), words.say("lan:join-only"), _shown(link), type_)
    top = 170.0
    for number, key in enumerate(_STEPS if wifi.name else _NO_WIFI, start=1):
        yield from set_text(f"{number}", Box(_LEFT, top, 10, 9), (15, 15), type_, weight=Weight.BOLD)
        yield from set_text(words.say(f"lan:{key}"), Box(_LEFT + 11, top, _WIDE - 11, 16), (10, 13), type_, lines=3)
        top += 19
    yield from set_text(
        words.say("lan:join-privacy"), Box(_LEFT, 272, _WIDE, 12), (9, 11), type_, lines=2, colour=_GREY
    )


def _code(payload: str, box: Box, title: str, below: tuple[str, str], type_: Type) -> Iterator[Ink]:
    """A QR code with its words above and below, in a frame."""
    side = box.w - 26
    yield Frame(box, "#777777", 0.3, 3)
    yield from set_text(
        title, Box(box.x + 3, box.y + 3, box.w - 6, 9), (11, 16), type_, weight=Weight.BOLD, align=Align.CENTRE
    )
    yield Qr(Box(box.x + 13, box.y + 13, side, side), payload)
    for line, top in zip(below, (13 + side + 2, 13 + side + 10), strict=True):
        yield from set_text(line, Box(box.x + 3, box.y + top, box.w - 6, 7), (7, 13), type_, align=Align.CENTRE)


def _shown(link: str) -> tuple[str, str]:
    """The address as somebody could type it: without the pass no page opens, so both are there."""
    address, _, token = link.partition("#")
    return address, f"#{token}"


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in '\\;,:"' else c for c in text)
