"""Finished pages looked at again: pictures of them, and the QR codes read back from them (pdfium, zxing)."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import zxingcpp

_pdfium = threading.Lock()
"""pdfium is not safe between threads: one page at a time."""


@contextmanager
def _opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    with _pdfium:
        document = pypdfium2.PdfDocument(path)
        try:
            yield document
        finally:
            document.close()


def page_count(path: Path) -> int:
    """How many pages a PDF has."""
    with _opened(path) as document:
        return len(document)


def page_size(path: Path, page: int) -> tuple[float, float]:
    """Width and height of page ``page`` (from 0) in mm."""
    with _opened(path) as document:
        width, height = document[page].get_size()
        return width * 25.4 / 72, height * 25.4 / 72


def page_image(path: Path, page: int, dpi: float = 150) -> tuple[int, int, bytes]:
    """Page ``page`` (from 0) on white paper: width, height in pixels, and its pixels as red, green, blue bytes."""
    with _opened(path) as document:
        bitmap = document[page].render(scale=dpi / 72, rev_byteorder=True, fill_color=(255, 255, 255, 255))
        try:
            return bitmap.width, bitmap.height, _tight(bytes(bitmap.buffer), bitmap.stride, bitmap.width * 3)
        finally:
            bitmap.close()


def page_grey(path: Path, page: int, dpi: float = 150) -> tuple[int, int, bytes]:
    """Page ``page`` (from 0) on white paper in shades of grey: width, height, one byte a pixel."""
    with _opened(path) as document:
        bitmap = document[page].render(scale=dpi / 72, grayscale=True, fill_color=(255, 255, 255, 255))
        try:
            return bitmap.width, bitmap.height, _tight(bytes(bitmap.buffer), bitmap.stride, bitmap.width)
        finally:
            bitmap.close()


def codes_on(path: Path, page: int, dpi: float = 150) -> list[str]:
    """The QR codes that can be read from page ``page`` (from 0) as it comes out of a printer, sorted."""
    width, height, grey = page_grey(path, page, dpi)
    picture = memoryview(grey).cast("B", (height, width))
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return sorted(code.text for code in found)


def _tight(pixels: bytes, stride: int, width: int) -> bytes:
    """Rows without the padding between them."""
    if stride == width:
        return pixels
    return b"".join(pixels[start : start + width] for start in range(0, len(pixels), stride))
