"""Pages on a printer at their exact size; the printer here writes a PDF that is measured."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtPrintSupport import QPrinter

from eventdesk.core.badges.ink import Box, Fill, Page, Qr
from eventdesk.core.shared.errors import Cancelled
from eventdesk.core.shared.progress import Silent
from eventdesk.machine import resources
from eventdesk.printing.paper import codes_on, page_count, page_grey, page_image, page_size
from eventdesk.printing.printer import PdfPrinter
from eventdesk.ui.kit.paper import Pages, PrinterFailed, print_pages, printer_named, to_pdf

pytestmark = pytest.mark.usefixtures("qapp")
CODE = "K7WP6MWUT4A5HTK"


def pages_of(path: Path) -> Pages:
    """A PDF as pages to print."""
    return Pages(page_count(path), partial(page_size, path), partial(page_image, path))


def to_file(path: Path) -> QPrinter:
    """A printer that writes a PDF."""
    return to_pdf(path)("")


@pytest.fixture
def badge(tmp_path: Path) -> Path:
    """Two cards with a code and a black square of 10 mm at 5, 7 mm."""
    path = tmp_path / "badge.pdf"
    ink = (Fill(Box(5, 7, 10, 10), "#000000"), Qr(Box(60, 20, 28, 28), CODE))
    page = Page(90, 54, ink)
    fonts = PdfPrinter(resources() / "fonts" / "noto")
    fonts.write(path, [page, page], total=2, step="s", title="t", progress=Silent())
    return path


def test_a_card_comes_out_at_its_size_with_everything_in_its_place(badge: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert print_pages(to_file(out), pages_of(badge), Silent()) == 2
    assert page_count(out) == 2
    assert page_size(out, 1) == pytest.approx((90, 54), abs=0.2)
    assert codes_on(out, 1) == [CODE]
    width, height, grey = page_grey(out, 0, 600)
    left = Image.frombytes("L", (width, height), grey).crop((0, 0, width // 2, height)).point(lambda v: 255 * (v < 128))
    box = left.getbbox()
    assert box is not None
    assert [edge * 25.4 / 600 for edge in box] == pytest.approx([5, 7, 15, 17], abs=0.2)


def test_an_upright_sheet_stays_upright(tmp_path: Path) -> None:
    source, out = tmp_path / "a4.pdf", tmp_path / "out.pdf"
    page = Page(210, 297, (Fill(Box(0, 0, 20, 10), "#000000"),))
    PdfPrinter(resources() / "fonts" / "noto").write(source, [page], total=1, step="s", title="t", progress=Silent())
    print_pages(to_file(out), pages_of(source), Silent())
    assert page_size(out, 0) == pytest.approx((210, 297), abs=0.4)


def test_a_missing_printer_is_a_sentence() -> None:
    with pytest.raises(PrinterFailed, match="Stampante che non esiste"):
        printer_named("Stampante che non esiste")


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_a_printer_that_refuses_is_a_sentence(badge: Path, tmp_path: Path) -> None:
    with pytest.raises(PrinterFailed):
        print_pages(to_file(tmp_path / "no" / "such" / "folder" / "out.pdf"), pages_of(badge), Silent())


class Impatient(Silent):
    """Wants to stop at once."""

    cancelled = True


def test_a_cancelled_job_stops(badge: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        print_pages(to_file(tmp_path / "out.pdf"), pages_of(badge), Impatient())
