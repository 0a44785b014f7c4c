"""QR codes read from any picture: what a camera sees, a photograph of a badge."""

from __future__ import annotations

import zxingcpp


def codes_in(width: int, height: int, grey: bytes) -> tuple[str, ...]:
    """The texts of the QR codes in a picture of ``width`` times ``height`` bytes of grey, sorted; also upside down,
    mirrored by a front camera, and on a dark ground.
    """
    picture = memoryview(grey).cast("B", (height, width))
    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(picture, formats=wanted, try_rotate=True, try_downscale=True, try_invert=True)
    return tuple(sorted({code.text for code in found if code.text}))
