"""What is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from eventdesk.bootstrap.day import Day
from eventdesk.bootstrap.lazily import (
    Shapes,
)
from eventdesk.machine import app_data, resources, sentences

if TYPE_CHECKING:
    from datetime import datetime

    from eventdesk.core.badges.own import OwnThings
    from eventdesk.core.badges.paperwork import Paperwork
    from eventdesk.core.badges.printing import Printing
    from eventdesk.core.badges.service import Badges
    from eventdesk.core.checkin.paper import DeskPaper
    from eventdesk.core.notes.joining import JoinSheets, Wifi


class Papers(Day):
    """Badges and papers."""

    @cached_property
    def badges(self) -> Badges:
        """Badges and table signs."""
        from eventdesk.core.badges.service import Badges
        from eventdesk.printing.printer import PdfPrinter

        printer = PdfPrinter(resources() / "fonts" / "noto", self.own_things.typeface)
        issue = self.register.issue_badges
        return Badges(
            self._ledger, self.around.new_id, printer, resources(), sentences, issue, Shapes(), self.own_things,
            links=self._pages_of_tables,
        )  # fmt: skip

    @cached_property
    def own_things(self) -> OwnThings:
        """This machine's own label sheets, badge layouts and corrections of printers."""
        from eventdesk.core.badges.own import OwnThings

        return OwnThings(app_data() / "badges")

    @cached_property
    def printing(self) -> Printing:
        """The printers of this computer."""
        from functools import partial

        from eventdesk.core.badges.printing import Printing
        from eventdesk.printing.cups import CupsJobs
        from eventdesk.printing.paper import page_count, page_image, page_size
        from eventdesk.ui.kit.paper import Pages, QtSpooler

        def pages_of(file: Path) -> Pages:
            return Pages(page_count(file), partial(page_size, file), partial(page_image, file))

        folder = app_data() / "badges" / "jobs"
        spooler = QtSpooler(pages_of, CupsJobs())
        return Printing(self.badges, spooler, self.own_things, folder, self.around.new_id, self.around.now)

    @cached_property
    def paperwork(self) -> Paperwork:
        """Lists, signature sheets, agenda slips, certificates, alignment pages."""
        from eventdesk.core.badges.paperwork import Paperwork
        from eventdesk.printing.printer import PdfPrinter

        printer = PdfPrinter(resources() / "fonts" / "noto")
        shapes, links = Shapes(), self._pages_of_tables
        return Paperwork(self._ledger, printer, resources(), sentences, self._moments, shapes, links=links)

    def _pages_of_tables(self, event: str) -> Mapping[str, str]:
        """The address of each table's page, by table id, while pages are served."""
        serving = "lan" in self.__dict__ and self.lan.serving is not None
        return self.lan.links() if serving else {}

    def _moments(self, event: str) -> dict[str, tuple[list[datetime], list[datetime]]]:
        """When those registered at an event came and left."""
        from eventdesk.core.checkin.model import Arrival, Departure

        moments: dict[str, tuple[list[datetime], list[datetime]]] = {}
        with self._ledger.reading() as read:
            came, left = read.find(Arrival, event=event), read.find(Departure, event=event)
        for arrival in came:
            moments.setdefault(arrival.registration, ([], []))[0].extend([arrival.at] if arrival.at else ())
        for departure in left:
            moments.setdefault(departure.registration, ([], []))[1].extend([departure.at] if departure.at else ())
        return moments

    @cached_property
    def desk_paper(self) -> DeskPaper:
        """The list to go on with on paper, the sheet for volunteers."""
        from eventdesk.core.checkin.paper import DeskPaper
        from eventdesk.printing.printer import PdfPrinter

        return DeskPaper(self._ledger, PdfPrinter(resources() / "fonts" / "noto"), sentences, Shapes())

    @property
    def codes_in(self) -> Callable[[int, int, bytes], tuple[str, ...]]:
        """Reads the QR codes in a picture: width, height, its bytes in shades of grey."""
        from eventdesk.printing.seeing import codes_in

        return codes_in

    @cached_property
    def join_sheets(self) -> JoinSheets:
        """Sheets that say how a table's phones join."""
        from eventdesk.core.notes.joining import JoinSheets
        from eventdesk.printing.printer import PdfPrinter

        return JoinSheets(self._ledger, PdfPrinter(resources() / "fonts" / "noto"), sentences, Shapes())

    def make_join_sheets(self, event: str, path: Path, wifi: Wifi, language: str) -> object:
        """Make the join sheets of an event whose pages are served."""
        return self.join_sheets.make(event, path, self.lan.links(), wifi=wifi, language=language)

    @property
    def page_image(self) -> Callable[[Path, int, float], tuple[int, int, bytes]]:
        """Draws a page of a PDF: file, page from 0, dpi to width, height and RGB bytes."""
        from eventdesk.printing.paper import page_image

        return page_image
