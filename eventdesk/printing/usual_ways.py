"""The usual ways of putting a QR code on a page, to measure ours beside them in the same run."""

from __future__ import annotations

import qrcode
from qrcode.constants import ERROR_CORRECT_Q
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import ImageReader

from eventdesk.core.badges.ink import Qr
from eventdesk.printing.pdf import POINTS, Pen, borrowed


def nothing(pen: Pen, item: Qr, x: float, y: float) -> None:
    """No code at all: what the rest of the page costs."""


def as_widget(pen: Pen, item: Qr, x: float, y: float) -> None:
    """Reportlab's own QrCodeWidget: a rectangle for each run of modules."""
    side = item.box.w * POINTS
    widget = QrCodeWidget(item.payload, barLevel="Q", barBorder=4, barWidth=side, barHeight=side)
    drawing = Drawing(side, side)
    drawing.add(widget)
    left, bottom = x + item.box.x * POINTS, y - item.box.bottom * POINTS
    borrowed(pen, lambda canvas: renderPDF.draw(drawing, canvas, left, bottom))


def as_image(pen: Pen, item: Qr, x: float, y: float) -> None:
    """The qrcode library's picture, drawn as an image."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=4, box_size=10)
    code.add_data(item.payload)
    picture = ImageReader(code.make_image().get_image().convert("RGB"))
    side = item.box.w * POINTS
    left, bottom = x + item.box.x * POINTS, y - item.box.bottom * POINTS
    borrowed(pen, lambda canvas: canvas.drawImage(picture, left, bottom, side, side))
