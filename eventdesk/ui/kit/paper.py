"""Pages sent to a printer of the system at their exact size, one to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from eventdesk.core.badges.errors import PrinterFailed
from eventdesk.core.badges.imposition import Duplex
from eventdesk.core.badges.printing import Given, JobsOfSystem, PrinterNow
from eventdesk.core.badges.states import JobState, PrinterState
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled

DPI = 300
"""Enough for a module of the smallest code to be eight dots wide."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Finished pages: how many, the size of each in mm, and each as a picture (width, height, RGB bytes) at a dpi."""

    count: int
    size: Callable[[int], tuple[float, float]]
    image: Callable[[int, float], tuple[int, int, bytes]]


_STATES = {
    QPrinter.PrinterState.Idle: PrinterState.READY,
    QPrinter.PrinterState.Active: PrinterState.BUSY,
    QPrinter.PrinterState.Aborted: PrinterState.STOPPED,
    QPrinter.PrinterState.Error: PrinterState.STOPPED,
}


_SIDES = {
    None: QPrinter.DuplexMode.DuplexNone,
    Duplex.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Duplex.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


class QtSpooler:
    """The printers of this computer, each page sent at its exact size. Works in any thread."""

    def __init__(
        self,
        pages_of: Callable[[Path], Pages],
        jobs: JobsOfSystem | None = None,
        device: Callable[[str], QPrinter] | None = None,
    ) -> None:
        """``pages_of`` opens a PDF as pages to print; ``jobs`` tells where the system's jobs are; ``device`` opens a
        printer by name.
        """
        self._pages_of = pages_of
        self._jobs = jobs
        self._device = device or printer_named
        self._own: QGuiApplication | None = None

    def printers(self) -> tuple[PrinterNow, ...]:
        """Every printer, the usual one first."""
        self._start()
        usual = QPrinterInfo.defaultPrinterName()
        infos = [QPrinterInfo.printerInfo(name) for name in QPrinterInfo.availablePrinterNames()]
        found = [_now(info, usual) for info in infos if not info.isNull()]
        return tuple(sorted(found, key=lambda printer: (not printer.usual, printer.name)))

    def send(self, printer: str, file: Path, title: str, progress: Progress, duplex: Duplex | None = None) -> Given:
        """Give a PDF to a printer, on both sides if ``duplex`` says so.

        Raises:
            PrinterFailed: it is missing or refused.
            Cancelled: the person stopped the job.
        """
        self._start()
        device = self._device(printer)
        device.setDocName(title)
        before = self._jobs.newest(printer, title) if self._jobs else 0
        device.setDuplex(_SIDES[duplex])
        print_pages(device, self._pages_of(file), progress)
        job = self._jobs.newest(printer, title) if self._jobs else 0
        return Given(_state(printer), job if job > before else 0)

    def state_of(self, printer: str, job: int) -> JobState:
        """Where a job is. One that waits for a printer that has stopped is held."""
        state = self._jobs.state_of(printer, job) if self._jobs else JobState.GIVEN
        waits = state in (JobState.QUEUED, JobState.PRINTING)
        return JobState.HELD if waits and _state(printer) is PrinterState.STOPPED else state

    def take_back(self, printer: str, job: int) -> bool:
        """Take a job out of the printer's queue; false when it is too late."""
        return self._jobs is not None and self._jobs.cancel(printer, job)

    def prepare(self, printer: str, file: Path) -> None:
        """Ask the printer for its papers and draw the pages, but send nothing. Raises PrinterFailed."""
        self._start()
        device, pages = self._device(printer), self._pages_of(file)
        device.setFullPage(True)
        device.setResolution(DPI)
        _set_size(device, pages.size(0))
        pages.image(0, DPI)

    def _start(self) -> None:
        """Without a window (command line) an offscreen Qt is started for it."""
        if QGuiApplication.instance() is None:
            self._own = QApplication(["eventdesk", "-platform", "offscreen"])


def _state(printer: str) -> PrinterState:
    """How a printer is; one that is gone has stopped."""
    info = QPrinterInfo.printerInfo(printer)
    return PrinterState.STOPPED if info.isNull() else _STATES[info.state()]


def _now(info: QPrinterInfo, usual: str) -> PrinterNow:
    paper = info.defaultPageSize()
    size = paper.size(QPageSize.Unit.Millimeter) if paper.isValid() else QSizeF(0, 0)
    return PrinterNow(
        info.printerName(), _STATES[info.state()], info.printerName() == usual, (size.width(), size.height())
    )


def printer_named(name: str) -> QPrinter:
    """A printer of the system by name. Raises PrinterFailed when it is gone."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise PrinterFailed(printer=name)
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def to_pdf(file: Path) -> Callable[[str], QPrinter]:
    """Opens printers that write a PDF instead, whatever their name."""

    def device(name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return printer

    return device


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
    """The page as a picture over the whole paper; dots stay dots, so that codes keep their edges.

    White above and below the ink is left out: one badge on an A4 sheet is a tenth of it to send.
    """
    width, height, pixels = pages.image(number, DPI)
    top = (len(pixels) - len(pixels.lstrip(b"\xff"))) // (3 * width)
    bottom = height - (len(pixels) - len(pixels.rstrip(b"\xff"))) // (3 * width)
    if bottom <= top:
        return
    rows = pixels[top * 3 * width : bottom * 3 * width]
    image = QImage(rows, width, bottom - top, 3 * width, QImage.Format.Format_RGB888)
    across, down = pages.size(number)
    wide, tall = across / 25.4 * DPI, down / 25.4 * DPI
    painter.drawImage(QRectF(0, top / height * tall, wide, (bottom - top) / height * tall), image)
