"""The use cases of badges: see them, make them, note that they were printed; make the signs of the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, islice
from pathlib import Path

from eventdesk.core.badges.agenda import AgendaWords
from eventdesk.core.badges.catalogue import Catalogue, read_catalogue
from eventdesk.core.badges.compose import Composed, Problem, Setting, compose, separator
from eventdesk.core.badges.errors import BadFont, NothingToPrint
from eventdesk.core.badges.face import SAMPLE_CODE, BadgeFace, Print, fullest, invented_faces
from eventdesk.core.badges.imposition import Duplex, Imposition, imposed, pages
from eventdesk.core.badges.ink import Page, Weight
from eventdesk.core.badges.job import ALL, Order, Which, chosen, headings, is_out_of_date
from eventdesk.core.badges.layout import Layout
from eventdesk.core.badges.own import MOST_FONT, OwnThings
from eventdesk.core.badges.ports import Outlines, Printer
from eventdesk.core.badges.reading import Links, badges_of, faces_of, no_links, printed_of, prints_of, signs_of
from eventdesk.core.badges.records import BadgePrinted
from eventdesk.core.badges.sheet import page_count
from eventdesk.core.badges.signs import SignWords, table_sign_pages
from eventdesk.core.badges.typeset import Type
from eventdesk.core.programme.service import setup_of
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.folding import one_line
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.progress import Progress, Silent, Step, stop_if_cancelled
from eventdesk.core.shared.sentences import Sentences

USUAL_SHEET = "Avery L7417"
USUAL_LANGUAGE = "it"
_CHUNK = 200
"""Facts in one transaction, so that a check-in never waits for long."""


@dataclass(frozen=True, slots=True)
class MadeBadge:
    """A badge that is in a file. ``registration`` and ``short`` say whose, ``content`` is what it shows."""

    registration: str
    short: str
    code: str
    name: str
    person: str
    badge: str
    content: str


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made and read back: its badges in order, pages, and what did not fit. ``duplex`` is the edge the
    paper turns along when it has backs, None when it has not.
    """

    path: Path
    pages: int
    badges: tuple[MadeBadge, ...] = ()
    problems: tuple[Problem, ...] = ()
    codes_read: int = 0
    layout: str = ""
    sheet: str = ""
    duplex: Duplex | None = None


class Badges:
    """Use cases on badges and table signs of an event."""

    def __init__(
        self,
        ledger: Ledger,
        new_id: NewId,
        printer: Printer,
        resources: Path,
        words: Callable[[str], Sentences],
        issue: Callable[[str], int],
        outlines: Outlines | None = None,
        own: OwnThings | None = None,
        links: Links = no_links,
    ) -> None:
        """``issue`` gives a code to each registration of an event that has none, and tells how many it gave.

        ``resources`` holds sheets, layouts and logos; ``words`` gives the sentences of a language; ``outlines`` shapes
        the scripts the print fonts cannot; ``own`` are this machine's own sheets, layouts and printers; ``links`` the
        addresses of the tables' pages.
        """
        self._ledger = ledger
        self._new_id = new_id
        self._printer = printer
        self._resources = resources
        self._words = words
        self._issue = issue
        self._outlines = outlines
        self._own = own
        self._links = links

    @cached_property
    def shipped(self) -> Catalogue:
        """The sheets and layouts that come with the program."""
        return read_catalogue(self._resources)

    @property
    def catalogue(self) -> Catalogue:
        """The sheets and layouts to choose from: this machine's own first, then those that come with the program."""
        return self._own.added_to(self.shipped)[0] if self._own else self.shipped

    def refused(self) -> tuple[EventDeskError, ...]:
        """Why some of this machine's own sheets and layouts cannot be used."""
        return self._own.added_to(self.shipped)[1] if self._own else ()

    def badges(self, event: str, which: Which = ALL, *, language: str = USUAL_LANGUAGE) -> tuple[BadgeFace, ...]:
        """What the badges of a job say in ``language``, in their order; only registrations that have a code.

        Raises:
            NotFound: there is no such event.
        """
        with self._ledger.reading() as read:
            faces = faces_of(read, event, self._words(language), only=which.registrations)
            printed = printed_of(read, event) if which.unprinted or which.changed else {}
        return tuple(chosen(faces, which, printed))

    def states(self, event: str, *, language: str = USUAL_LANGUAGE) -> tuple[tuple[BadgeFace, tuple[Print, ...]], ...]:
        """Everybody registered by surname, with what their badge says and when it was printed, oldest first; a face
        without a code has no badge yet.

        Raises:
            NotFound: there is no such event.
        """
        with self._ledger.reading() as read:
            faces = faces_of(read, event, self._words(language), without_badge=True)
            facts = prints_of(read, event)
        return tuple(
            (face, tuple(Print(f.at, f.reason, is_out_of_date(face, f.content)) for f in facts.get(face.badge, ())))
            for face in chosen(faces, ALL, {})
        )

    def ensure_codes(self, event: str) -> int:
        """Give a badge code to each registration that has none; how many were given."""
        return self._issue(event)

    def unprintable(self, names: Iterable[str]) -> dict[str, str]:
        """Of these names those with characters that this computer cannot print, and which: to be told at import."""
        type_ = self._type()
        lacking = ((name, type_.lacking(one_line(name), Weight.BOLD)) for name in names)
        return {name: characters for name, characters in lacking if characters}

    def check(
        self,
        event: str,
        *,
        sheet: str = USUAL_SHEET,
        layout: str = "",
        which: Which = ALL,
        language: str = USUAL_LANGUAGE,
    ) -> tuple[Problem, ...]:
        """What does not fit or cannot be drawn, before anything is made."""
        faces = self.badges(event, which, language=language)
        form = self._layout(Imposition(self.catalogue.sheet(sheet)), layout, faces)
        setting = self._setting(language)
        return tuple(problem for face in faces for problem in compose(form, face, setting).problems)

    def make(
        self,
        event: str,
        path: Path,
        *,
        sheet: str = USUAL_SHEET,
        layout: str = "",
        which: Which = ALL,
        how: Imposition | None = None,
        separators: bool = False,
        language: str = USUAL_LANGUAGE,
        progress: Progress | None = None,
    ) -> Made:
        """Make the badges of a job as a PDF; every code in it is read back before the file is put in place.

        Registrations without a code get one first. ``layout`` empty: the one that fills the sheet best,
        with the agenda when a plan is published. ``how``
        refines the imposition (first label, offsets, crop marks); its sheet wins over ``sheet``. ``separators`` puts a
        label between letters (tables, organisations, roles: whatever the badges are sorted by).

        Raises:
            NotFound: there is no such event.
            NothingToPrint: no badge answers to ``which``.
            NoSuchSheet, NoSuchLayout, LayoutTooLarge, BadSheet: what was asked cannot be.
            CodesUnreadable, FileNotWritten, Cancelled: nothing was put in place.
        """
        progress = progress or Silent()
        wanted = how or Imposition(self.catalogue.sheet(sheet))
        self._ensure(event, which)
        faces = self.badges(event, which, language=language)
        if not faces:
            raise NothingToPrint
        form = self._layout(wanted, layout, faces)
        imposition = imposed(wanted, form)
        setting = self._setting(language)
        composed = self._composed(form, faces, setting, progress)
        labels = self._separated(event, composed, faces, which, form, setting.type) if separators else composed
        sheets = page_count(imposition.sheet, len(labels), start=imposition.start, used=imposition.used)
        printed = self._printer.write(
            path,
            pages(labels, form, imposition),
            total=sheets * (2 if form.back else 1),
            step="badges:drawing",
            title=self._words(language).say("badges:title", event=faces[0].event),
            progress=progress,
        )
        return Made(
            path,
            printed.pages,
            tuple(_made(face, agenda=form.shows_agenda) for face in faces),
            tuple(problem for badge in composed for problem in badge.problems),
            printed.codes_read,
            form.name,
            imposition.sheet.name,
            imposition.duplex if form.back else None,
        )

    def samples(self, event: str, *, language: str = USUAL_LANGUAGE) -> tuple[BadgeFace, BadgeFace]:
        """The event's longest name, with the most beside it that anybody has, and its shortest: to try a layout with.

        Invented ones while nobody is registered.
        """
        words, type_ = self._words(language), self._type()
        with self._ledger.reading() as read:
            faces = faces_of(read, event, words, without_badge=True)
            name = setup_of(read, event).event.name
        ranked = sorted(faces, key=lambda face: type_.width(face.name, Weight.BOLD))
        pair = (fullest(ranked[-1], faces), ranked[0]) if ranked else invented_faces(name, words)
        return tuple(replace(face, code=face.code or SAMPLE_CODE) for face in pair)  # type: ignore[return-value] # two

    def proof(
        self, layout: Layout, face: BadgeFace, path: Path, *, language: str = USUAL_LANGUAGE
    ) -> tuple[Problem, ...]:
        """One badge in a layout that may still be wrong, a page for its front and one for its back, to be looked at;
        what does not fit on it.

        Raises:
            FileNotWritten: nothing was put in place.
        """
        made = compose(layout, face, self._setting(language))
        sides = [Page(*layout.size, side) for side in (made.front, made.back) if side or side is made.front]
        self._printer.write(
            path, sides, total=len(sides), step="badges:drawing", title=layout.name, progress=Silent(), proof=True
        )
        return made.problems

    def keep_typeface(self, weight: Weight, file: Path) -> None:
        """Keep a font file of somebody's own for badges in the family ``OWN``.

        Raises:
            BadFont: it is no TrueType font, is damaged, or lacks the letters of names.
            FontForbidden: its licence does not allow its letters in documents.
            FileNotWritten: the folder is full or not ours to write to.
        """
        try:
            content = file.read_bytes() if file.stat().st_size <= MOST_FONT else b""
        except OSError as error:
            raise BadFont(file=file.name, why="why:badges:font-unreadable") from error
        why = self._printer.why_no_font(content)
        if why or self._own is None:
            raise BadFont(file=file.name, why=why)
        self._own.keep_typeface(weight, file.name, content)

    def rehearse(self, event: str, path: Path, *, layout: str, how: Imposition, language: str = USUAL_LANGUAGE) -> None:
        """Make a badge of nobody as ``make`` makes one of somebody.

        Raises:
            What ``make`` raises, but nobody need be registered.
        """
        faces = invented_faces(event, self._words(language))[:1]
        form = self._layout(how, layout, faces)
        imposition = imposed(how, form)
        composed = self._composed(form, faces, self._setting(language), Silent())
        self._printer.write(
            path, pages(composed, form, imposition), total=1, step="badges:drawing", title="", progress=Silent()
        )

    def mark_printed(self, event: str, badges: Iterable[MadeBadge], *, reason: str = "") -> int:
        """Write down that these badges were printed, and why again if so; how many were."""
        rest = iter(badges)
        marked, unit_id = 0, ""
        while part := list(islice(rest, _CHUNK)):
            with self._ledger.writing(event=event, unit=unit_id, patient=True) as unit:
                unit_id = unit.id
                for badge in part:
                    unit.add(
                        BadgePrinted(
                            id=self._new_id(),
                            event=event,
                            badge=badge.badge,
                            registration=badge.registration,
                            person=badge.person,
                            content=badge.content,
                            reason=reason,
                            at=unit.now,
                        )
                    )
            marked += len(part)
        return marked

    def mark_not_printed(self, event: str, badges: Iterable[MadeBadge]) -> int:
        """Take back what was written down last of the printing of these badges: the printer gave up; how many were."""
        rest = iter(badges)
        marked, unit_id = 0, ""
        while part := [badge.badge for badge in islice(rest, _CHUNK)]:
            with self._ledger.writing(event=event, unit=unit_id, patient=True) as unit:
                unit_id = unit.id
                newest = {fact.badge: fact for fact in unit.read.find(BadgePrinted, event=event, badge=part)}
                for fact in newest.values():
                    unit.void(fact)
            marked += len(newest)
        return marked

    def table_signs(
        self, event: str, path: Path, *, language: str = USUAL_LANGUAGE, progress: Progress | None = None
    ) -> Made:
        """Make a sign for each table of an event, an A4 sheet each, to be folded to a tent.

        Raises:
            NotFound: there is no such event.
            NothingToPrint: the event has no tables.
            FileNotWritten, Cancelled: nothing was put in place.
        """
        with self._ledger.reading() as read:
            setup = setup_of(read, event)
        signs, say = signs_of(setup, self._links(event)), self._words(language).say
        if not signs:
            raise NothingToPrint
        printed = self._printer.write(
            path,
            table_sign_pages(signs, SignWords(say("badges:table")), self._type()),
            total=len(signs),
            step="badges:drawing-signs",
            title=say("badges:signs-title", event=setup.event.name),
            progress=progress or Silent(),
        )
        return Made(path, printed.pages, codes_read=printed.codes_read)

    def _ensure(self, event: str, which: Which) -> None:
        """Codes for all, unless the few that are wanted have theirs: nothing else may wait at the desk."""
        if which.registrations is not None:
            with self._ledger.reading() as read:
                if which.registrations <= badges_of(read, event, which.registrations).keys():
                    return
        self._issue(event)

    def _layout(self, how: Imposition, name: str, faces: tuple[BadgeFace, ...]) -> Layout:
        if name:
            return self.catalogue.layout(name)
        return self.catalogue.best_layout(how.sheet, agenda=any(face.agenda for face in faces))

    def _composed(
        self, form: Layout, faces: tuple[BadgeFace, ...], setting: Setting, progress: Progress
    ) -> list[Composed]:
        composed = []
        for number, face in enumerate(faces, start=1):
            stop_if_cancelled(progress)
            composed.append(compose(form, face, setting))
            progress.tell(Step("badges:composing", number, len(faces)))
        return composed

    def _separated(
        self,
        event: str,
        composed: list[Composed],
        faces: tuple[BadgeFace, ...],
        which: Which,
        form: Layout,
        type_: Type,
    ) -> list[Composed]:
        """The badges with a label before each new letter (table, box, ...)."""
        everybody = self.badges(event) if which.order is Order.BOX else faces
        labels: list[Composed] = []
        pairs = zip(headings(faces, which, everybody), composed, strict=True)
        for label, group in groupby(pairs, key=lambda pair: pair[0]):
            labels += [separator(form, label, type_), *(badge for _, badge in group)]
        return labels

    def _type(self) -> Type:
        return Type(self._printer.measure, self._outlines)

    def _setting(self, language: str) -> Setting:
        say = self._words(language).say
        heads = AgendaWords(say("badges:round"), say("badges:table").lower(), say("badges:theme"))
        own = self._own
        return Setting(
            self._type(), heads, say("badges:no-photo"), own.logos if own else None, own.fonts if own else None
        )


def _made(face: BadgeFace, *, agenda: bool) -> MadeBadge:
    content = face.content(agenda=agenda)
    return MadeBadge(face.registration, face.short, face.code, face.name, face.person, face.badge, content)
