"""Pages sent to a printer of the system at their exact size, one to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled

DPI = 300
"""Enough for a module of the smallest code to be eight dots wide."""


class PrinterFailed(EventDeskError):
    """A printer that is missing or refuses the job; the file that was to be printed is kept. Values: ``printer``."""

    key = "badges:printer-failed"


@dataclass(frozen=True, slots=True)
class Pages:
    """Finished pages: how many, the size of each in mm, and each as a picture (width, height, RGB bytes) at a dpi."""

    count: int
    size: Callable[[int], tuple[float, float]]
    image: Callable[[int, float], tuple[int, int, bytes]]


def printer_names() -> list[str]:
    """The printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))


def printer_named(name: str) -> QPrinter:
    """A printer of the system by name. Raises PrinterFailed when it is gone."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise PrinterFailed(printer=name)
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def print_pages(printer: QPrinter, pages: Pages, progress: Progress) -> int:
    """Print every page on paper of its own size, neither fitted nor centred; how many were.

    Raises:
        PrinterFailed: the printer refused; what was sent before is up to it.
        Cancelled: the person stopped the job.
    """
    printer.setFullPage(True)
    printer.setResolution(DPI)
    _set_size(printer, pages.size(0))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterFailed(printer=printer.printerName())
    try:
        for number in range(pages.count):
            stop_if_cancelled(progress)
            if number:
                _set_size(printer, pages.size(number))
                if not printer.newPage():
                    raise PrinterFailed(printer=printer.printerName())
            _draw(painter, pages, number)
            progress.tell(Step("badges:printing", number + 1, pages.count))
    except EventDeskError:
        printer.abort()
        raise
    finally:
        painter.end()
    return pages.count


def _set_size(printer: QPrinter, size: tuple[float, float]) -> None:
    """The paper as it is, without margins: a printer's own margins would move the page."""
    across, down = size
    lying = across > down
    paper = QPageSize(QSizeF(min(size), max(size)), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF(0, 0, 0, 0)))


def _draw(painter: QPainter, pages: Pages, number: int) -> None:
    """The page as a picture over the whole paper; dots stay dots, so that codes keep their edges."""
    width, height, pixels = pages.image(number, DPI)
    image = QImage(pixels, width, height, 3 * width, QImage.Format.Format_RGB888)
    across, down = pages.size(number)
    painter.drawImage(QRect(0, 0, round(across / 25.4 * DPI), round(down / 25.4 * DPI)), image)
