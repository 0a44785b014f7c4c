"""Badges in pictures: a file dropped on the page, and what a camera sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QImageReader

from eventdesk.core.shared.errors import EventDeskError

CodesIn = Callable[[int, int, bytes], Sequence[str]]
"""The texts of the QR codes in a picture: width, height, its bytes in shades of grey."""
_WIDEST = 2400
"""A photograph has more dots than a code needs; fewer are read faster."""


class NoPicture(EventDeskError):
    """A file that is no picture. Values: ``file``."""

    key = "picture-none"


class NoCode(EventDeskError):
    """A picture in which no code can be read. Values: ``file``."""

    key = "picture-no-code"


def picture_in(data: QMimeData) -> Path | None:
    """The picture file that is being dropped; None when it is none."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    known = {bytes(suffix.data()).decode().lower() for suffix in QImageReader.supportedImageFormats()}
    return next((file for file in files if file.suffix.lower().lstrip(".") in known), None)


def codes_of_file(file: Path, codes_in: CodesIn) -> Sequence[str]:
    """The codes in a picture file. For a thinking lane.

    Raises:
        NoPicture: it cannot be read as a picture.
        NoCode: there is no code in it, or none that can be read.
    """
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise NoPicture(file=file.name)
    found = codes_of(image, codes_in)
    if not found:
        raise NoCode(file=file.name)
    return found


def codes_of(image: QImage, codes_in: CodesIn) -> Sequence[str]:
    """The codes in a picture."""
    if max(image.width(), image.height()) > _WIDEST:
        image = image.scaled(_WIDEST, _WIDEST, Qt.AspectRatioMode.KeepAspectRatio)
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = grey.width(), grey.height(), grey.bytesPerLine()
    pixels = bytes(grey.constBits())
    if stride != width:
        pixels = b"".join(pixels[start : start + width] for start in range(0, stride * height, stride))
    return codes_in(width, height, pixels)
