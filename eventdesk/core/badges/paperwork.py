"""The use cases of paper beside badges: lists, signature sheets, agenda slips, alignment pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, time
from enum import StrEnum
from pathlib import Path

from eventdesk.core.badges.agenda import AgendaWords
from eventdesk.core.badges.alignment import AlignmentWords, alignment_page
from eventdesk.core.badges.cards import TableRound, card_page_count, card_pages, sheet_pages
from eventdesk.core.badges.catalogue import EIGHT_ON_A4, TWO_ON_A4, read_layout_file
from eventdesk.core.badges.certificates import Certificate, Span, certificate_pages, spans_of
from eventdesk.core.badges.compose import Setting, compose
from eventdesk.core.badges.errors import NobodyCame, NoPlan, NothingToPrint
from eventdesk.core.badges.face import BadgeFace
from eventdesk.core.badges.imposition import Imposition, imposed, pages
from eventdesk.core.badges.ink import Page
from eventdesk.core.badges.job import ALL, Which, chosen
from eventdesk.core.badges.lists import PaperList, list_pages
from eventdesk.core.badges.packs import pack_pages, packs_of
from eventdesk.core.badges.papers import signature_sheet, surname_list, table_lists, tick_list
from eventdesk.core.badges.ports import Outlines, Printed, Printer
from eventdesk.core.badges.reading import Links, faces_of, needs_of, no_links, signs_of
from eventdesk.core.badges.sheet import Adjustment, Sheet
from eventdesk.core.badges.signs import SignWords, table_sign_pages
from eventdesk.core.badges.typeset import Type
from eventdesk.core.badges.wayfinding import Way, arrow_page, desk_sign_pages, surname_ranges
from eventdesk.core.programme.service import Setup, setup_of
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.progress import Progress, Silent
from eventdesk.core.shared.sentences import Sentences

Presences = Mapping[str, tuple[Sequence[datetime], Sequence[datetime]]]
"""By registration: the moments of arrival, the moments of leaving."""


class ListKind(StrEnum):
    """The lists an event has on paper."""

    SIGNATURES = "signatures"
    PEOPLE = "people"
    TABLES = "tables"
    TICKS = "ticks"


_LISTS = {
    ListKind.SIGNATURES: signature_sheet,
    ListKind.PEOPLE: surname_list,
    ListKind.TABLES: table_lists,
    ListKind.TICKS: tick_list,
}


class Paperwork:
    """Use cases on lists and other paper of an event."""

    def __init__(
        self,
        ledger: Ledger,
        printer: Printer,
        resources: Path,
        words: Callable[[str], Sentences],
        presence: Callable[[str], Presences],
        outlines: Outlines | None = None,
        links: Links = no_links,
    ) -> None:
        """As for Badges. ``presence`` tells when those registered at an event came and left, ``links`` the addresses of
        the tables' pages.
        """
        self._ledger = ledger
        self._printer = printer
        self._resources = resources
        self._words = words
        self._presence = presence
        self._outlines = outlines
        self._links = links

    def make_list(
        self,
        event: str,
        path: Path,
        kind: ListKind,
        *,
        which: Which = ALL,
        large: bool = False,
        language: str = "it",
        progress: Progress | None = None,
    ) -> Printed:
        """Make a list of an event's people on A4; ``large`` in large print.

        Raises:
            NotFound: there is no such event.
            NoPlan: a list of tables, while no plan is published.
            NothingToPrint: nobody answers to ``which``.
            FileNotWritten, Cancelled: nothing was put in place.
        """
        faces, subtitle = self._people(event, which, language)
        if kind is ListKind.TABLES:
            _require_plan(faces)
        paper_list = _LISTS[kind](faces, self._words(language).say, subtitle)
        return self._print_list(path, paper_list.large() if large else paper_list, progress)

    def make_slips(
        self,
        event: str,
        path: Path,
        *,
        which: Which = ALL,
        large: bool = False,
        language: str = "it",
        progress: Progress | None = None,
    ) -> Printed:
        """Make the personal agendas as slips, printed late, since plans change: eight on an A4 sheet, or two in large
        print.

        Raises:
            NotFound: there is no such event.
            NoPlan: no plan is published, or nobody asked for has a seat in it.
            FileNotWritten, CodesUnreadable, Cancelled: nothing was put in place.
        """
        faces, _ = self._people(event, which, language)
        _require_plan(faces)
        say = self._words(language).say
        name, sheet = ("agenda-a5-large", TWO_ON_A4) if large else ("agenda-a7", EIGHT_ON_A4)
        form = read_layout_file(self._resources / "slip_layouts" / f"{name}.json")
        heads = AgendaWords(say("badges:round"), say("badges:table").lower(), say("badges:theme"))
        setting = Setting(self._type(), heads)
        slips = [compose(form, face, setting) for face in faces if face.agenda]
        title = say("badges:slips-title", event=faces[0].event)
        sheets = pages(slips, form, imposed(Imposition(sheet, crop_marks=True), form))
        return self._print(path, sheets, -(-len(slips) // sheet.count), title, progress)

    def make_packs(
        self, event: str, path: Path, *, cards: int = 0, language: str = "it", progress: Progress | None = None
    ) -> Printed:
        """Make a pack for who leads each table: question, minutes, people round by round with what they need, the QR
        code of the table's page; with ``cards`` also a sheet and so many idea cards for each round.

        Raises:
            NotFound: there is no such event.
            NoPlan: no plan is published.
            FileNotWritten, Cancelled: nothing was put in place.
        """
        words = self._words(language)
        with self._ledger.reading() as read:
            setup = setup_of(read, event)
            faces = chosen(faces_of(read, event, words, without_badge=True), ALL, {})
            needs = needs_of(read, event, words)
        _require_plan(faces)
        rounds = [(turn.number, turn.starts, turn.minutes) for turn in setup.rounds]
        type_ = self._type()
        packs = packs_of(signs_of(setup, self._links(event)), rounds, faces, setup.event.tag)
        made = [page for pack in packs for page in pack_pages(pack, needs, words, type_, cards)]
        title = words.say("badges:packs-title", event=setup.event.name)
        return self._print(path, made, len(made), title, progress)

    def make_certificates(
        self,
        event: str,
        path: Path,
        *,
        which: Which = ALL,
        ended: time | None = None,
        language: str = "it",
        progress: Progress | None = None,
    ) -> Printed:
        """Make certificates with the hours actually present, for those who came. ``ended`` is the local time of day at
        which the event ended, for who never checked out.

        Raises:
            NotFound: there is no such event.
            NobodyCame: none of those asked for has arrived.
            FileNotWritten, Cancelled: nothing was put in place.
        """
        with self._ledger.reading() as read:
            setup = setup_of(read, event)
            faces = chosen(faces_of(read, event, self._words(language), without_badge=True), which, {})
        day = f"{setup.event.day:%d/%m/%Y}" if setup.event.day else ""
        presence = self._presence(event)
        made = [
            Certificate(
                face.registration, face.name, setup.event.name, day or f"{spans[0].start:%d/%m/%Y}", face.place, spans
            )
            for face in faces
            if (spans := _local(presence.get(face.registration, ((), ())), ended))
        ]
        if not made:
            raise NobodyCame
        words = self._words(language)
        title = words.say("badges:cert-file-title", event=setup.event.name)
        return self._print(path, certificate_pages(made, words, self._type()), len(made), title, progress)

    def make_table_signs(
        self, event: str, path: Path, *, language: str = "it", progress: Progress | None = None
    ) -> Printed:
        """Make a sign for each table, an A4 sheet each, to be folded to a tent; with the QR code of its page.

        Raises:
            NotFound: there is no such event.
            NothingToPrint: the event has no tables.
            FileNotWritten, CodesUnreadable, Cancelled: nothing was put in place.
        """
        setup, words = self._setup(event), self._words(language)
        signs = signs_of(setup, self._links(event))
        if not signs:
            raise NothingToPrint
        made = table_sign_pages(signs, SignWords(words.say("badges:table")), self._type())
        return self._print(path, made, len(signs), words.say("badges:signs-title", event=setup.event.name), progress)

    def make_cards(
        self, event: str, path: Path, *, cards: int = 8, language: str = "it", progress: Progress | None = None
    ) -> Printed:
        """Make paper idea cards, ``cards`` for each table and round, four on an A4 sheet; each has a code.

        Raises:
            NotFound: there is no such event.
            NothingToPrint: the event has no tables, or no card is wanted.
            FileNotWritten, CodesUnreadable, Cancelled: nothing was put in place.
        """
        setup, words = self._setup(event), self._words(language)
        places = _places(setup)
        if not places or cards < 1:
            raise NothingToPrint
        title = words.say("badges:cards-title", event=setup.event.name)
        made = card_pages(places, cards, words, self._type())
        return self._print(path, made, card_page_count(places, cards), title, progress)

    def make_table_sheets(
        self, event: str, path: Path, *, language: str = "it", progress: Progress | None = None
    ) -> Printed:
        """Make a sheet for each table and round: three messages, what was not agreed; each has a code. Raises as it."""
        setup, words = self._setup(event), self._words(language)
        places = _places(setup)
        if not places:
            raise NothingToPrint
        title = words.say("badges:sheets-title", event=setup.event.name)
        return self._print(path, sheet_pages(places, words, self._type()), len(places), title, progress)

    def make_arrows(
        self, event: str, path: Path, arrows: Sequence[tuple[Way, str]], *, language: str = "it"
    ) -> Printed:
        """Make signs with an arrow, an A4 sheet each: where it points and what it leads to.

        Raises:
            NotFound: there is no such event.
            NothingToPrint: no arrow is wanted.
            FileNotWritten: nothing was put in place.
        """
        if not arrows:
            raise NothingToPrint
        name = self._setup(event).event.name
        made = [arrow_page(text, way, name, self._type()) for way, text in arrows]
        return self._print(path, made, len(made), self._words(language).say("badges:arrows-title", event=name), None)

    def make_desk_signs(self, event: str, path: Path, desks: int, *, language: str = "it") -> Printed:
        """Make a sign for each registration desk, surnames shared out evenly among them.

        Raises:
            NotFound: there is no such event.
            NothingToPrint: nobody is registered, or there is no desk.
            FileNotWritten: nothing was put in place.
        """
        faces, _ = self._people(event, ALL, language)
        ranges = surname_ranges((face.sort_name for face in faces), desks)
        if not ranges:
            raise NothingToPrint
        words, name = self._words(language), faces[0].event
        title = words.say("badges:desks-title", event=name)
        return self._print(path, desk_sign_pages(ranges, name, words, self._type()), len(ranges), title, None)

    def make_alignment(
        self, path: Path, sheet: Sheet, *, adjustment: Adjustment | None = None, language: str = "it"
    ) -> Printed:
        """Make the alignment page of a sheet; with an adjustment, to see that it is right.

        Raises:
            FileNotWritten: nothing was put in place.
        """
        say = self._words(language).say
        keys = ("title", "first", "second", "steps", "labels")
        words = AlignmentWords(*(say(f"badges:align-{key}") for key in keys))
        page = alignment_page(sheet, words, self._type(), adjustment)
        return self._print(path, [page], 1, f"{words.title} – {sheet.name}", None)

    def print_list(self, path: Path, paper_list: PaperList, progress: Progress | None = None) -> Printed:
        """Make a list that somebody else worked out, such as the moves of a repair.

        Raises:
            FileNotWritten, Cancelled: nothing was put in place.
        """
        return self._print_list(path, paper_list, progress)

    def _setup(self, event: str) -> Setup:
        with self._ledger.reading() as read:
            return setup_of(read, event)

    def _people(self, event: str, which: Which, language: str) -> tuple[list[BadgeFace], str]:
        """The people asked for by surname, and the line under a list's title."""
        with self._ledger.reading() as read:
            setup = setup_of(read, event)
            faces = chosen(faces_of(read, event, self._words(language), without_badge=True), which, {})
        if not faces:
            raise NothingToPrint
        day = f"{setup.event.day:%d/%m/%Y}" if setup.event.day else ""
        return faces, " · ".join(part for part in (setup.event.name, setup.event.place, day) if part)

    def _print_list(self, path: Path, paper_list: PaperList, progress: Progress | None) -> Printed:
        made = list(list_pages(paper_list, self._type()))
        return self._print(path, made, len(made), paper_list.title, progress)

    def _print(self, path: Path, made: Iterable[Page], total: int, title: str, progress: Progress | None) -> Printed:
        watch = progress or Silent()
        return self._printer.write(path, made, total=total, step="badges:drawing-list", title=title, progress=watch)

    def _type(self) -> Type:
        return Type(self._printer.measure, self._outlines)


def _places(setup: Setup) -> list[TableRound]:
    """Each table in each round it is used in; in no particular one while the event has no rounds."""
    rounds = [(turn.number, turn.starts) for turn in setup.rounds] or [(0, "")]
    tag = setup.event.tag
    return [
        TableRound(tag, sign, number, starts)
        for sign in signs_of(setup)
        for number, starts in rounds
        if number not in sign.closed
    ]


def _require_plan(faces: Iterable[BadgeFace]) -> None:
    if not any(face.agenda for face in faces):
        raise NoPlan


def _local(presence: tuple[Sequence[datetime], Sequence[datetime]], ended: time | None) -> tuple[Span, ...]:
    """Spans of presence in the time of this computer: the clock people looked at when the event ended."""
    arrived, left = presence
    end = datetime.combine(max(arrived).astimezone().date(), ended).astimezone() if ended and arrived else None
    spans = spans_of(arrived, left, end)
    return tuple(Span(span.start.astimezone(), span.end.astimezone() if span.end else None) for span in spans)
