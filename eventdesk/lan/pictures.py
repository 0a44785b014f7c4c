"""Pictures from outside are drawn anew: what is kept is a JPEG of ours, without place, camera or anything hidden."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from eventdesk.core.notes.photos import MOST_BYTES, BadPicture

_FORMATS = ("JPEG", "PNG", "WEBP")
_MOST_PIXELS = 40_000_000
_SIDES = (1600, 1280, 1024, 800, 640)
_QUALITIES = (82, 72, 60, 48)


def redrawn(data: bytes) -> bytes:
    """A JPEG of at most 300 kB, upright, its longer side at most 1600 pixels.

    Raises:
        BadPicture: the bytes are no JPEG, PNG or WebP, are damaged, or hold too many pixels.
    """
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as found:
            if found.width * found.height > _MOST_PIXELS:
                raise BadPicture(why="why:picture-too-large")
            # A JPEG is read at a fraction of its size when it is much larger than what is kept.
            found.draft("RGB", (_SIDES[0], _SIDES[0]))
            upright = ImageOps.exif_transpose(found)
            picture = _on_white(upright)
    except BadPicture:
        raise
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as error:
        raise BadPicture(why="why:picture-damaged") from error
    return _small(picture)


def _on_white(found: Image.Image) -> Image.Image:
    if found.mode not in ("RGBA", "LA", "PA") and "transparency" not in found.info:
        return found.convert("RGB")
    layer = found.convert("RGBA")
    ground = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(ground, layer).convert("RGB")


def _small(picture: Image.Image) -> bytes:
    written = b""
    for side in _SIDES:
        sized = picture.copy()
        sized.thumbnail((side, side), Image.Resampling.LANCZOS)
        for quality in _QUALITIES:
            out = BytesIO()
            sized.save(out, "JPEG", quality=quality, optimize=True)
            written = out.getvalue()
            if len(written) <= MOST_BYTES:
                return written
    return written
