"""Small pictures for tests."""

from __future__ import annotations

from io import BytesIO

from PIL import Image


def jpeg(size: tuple[int, int] = (60, 40), *, noise: bool = False, camera: str = "") -> bytes:
    """A JPEG; ``camera`` is written into what its file says of itself."""
    picture = Image.effect_noise(size, 80).convert("RGB") if noise else Image.new("RGB", size, "teal")
    exif = Image.Exif()
    if camera:
        exif[0x010F] = camera
    out = BytesIO()
    picture.save(out, "JPEG", quality=95, exif=exif)
    return out.getvalue()
