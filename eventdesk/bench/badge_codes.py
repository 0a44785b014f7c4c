"""Every shipped layout on every sheet it fits, drawn, rendered and read again by two readers: zxing-cpp and zbar.

As printed, page by page (150 and 200 dpi), and as a camera sees it: 300 dpi, turned by 15 degrees and lightly blurred,
badge by badge, and whole pages too. A whole turned page is more than zbar was made for: it tries three finder patterns
at a time, of neighbouring codes too, and loses one code in sixteen. That this is no matter of the codes is measured
beside it: the codes it lost are read from the same page in the same place once the other badges are covered. zbar is
Debian's ``zbar-tools``; without it only zxing-cpp reads. Minutes, not seconds: beside the tests, not among them.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from eventdesk.bench.figure import Figure

if TYPE_CHECKING:
    from PIL.Image import Image

    from eventdesk.core.badges.face import BadgeFace
    from eventdesk.core.badges.ink import Box
    from eventdesk.core.badges.layout import Layout
    from eventdesk.core.badges.sheet import Sheet

_DPI = (150, 200)
_CAMERA_DPI, _TURN, _BLUR = 300, 15, 1.0
"""Degrees, and pixels of a Gaussian blur."""
_BADGES, _WHOLE = "300 dpi, each badge turned and blurred", "300 dpi, pages turned and blurred"
_ALONE = f"{_WHOLE}, those lost with the other badges covered"

Read = Callable[["Image", Path], set[str]]


def run() -> list[Figure]:
    """How many codes each reader reads in each condition, beside how many were printed."""
    readers: dict[str, Read] = {"zxing-cpp": _by_zxing}
    if shutil.which("zbarimg"):
        readers["zbar"] = _by_zbar
    found: dict[tuple[str, str], int] = {}
    printed = pairs = 0
    with tempfile.TemporaryDirectory() as folder:
        for layout, sheet in _pairs():
            pairs += 1
            for seen, alone, codes in _pages(layout, sheet, Path(folder)):
                printed += len(codes)
                for how, pictures in seen.items():
                    for name, read in readers.items():
                        read_codes = set().union(*(read(picture, Path(folder)) for picture in pictures)) & codes
                        found[how, name] = found.get((how, name), 0) + len(read_codes)
                        if how == _WHOLE:
                            read_codes |= _read_alone(read, alone, codes - read_codes, Path(folder))
                            found[_ALONE, name] = found.get((_ALONE, name), 0) + len(read_codes)
    what = f"printed, {pairs} layouts × sheets"
    return [
        Figure(f"badge codes: {how}, {name}", count, "points", printed, what, _goal(how, name, printed))
        for (how, name), count in sorted(found.items())
    ]


def _goal(how: str, reader: str, printed: int) -> float | None:
    return None if (how, reader) == (_WHOLE, "zbar") else printed


def _read_alone(read: Read, pictures: Iterable[Callable[[], Image]], lost: set[str], folder: Path) -> set[str]:
    """Which of the lost codes are read when each is alone on its page."""
    found: set[str] = set()
    for picture in pictures:
        if found == lost:
            break
        found |= read(picture(), folder) & lost
    return found


def _pairs() -> Iterator[tuple[Layout, Sheet]]:
    from eventdesk.core.badges.catalogue import read_catalogue
    from eventdesk.machine import resources

    catalogue = read_catalogue(resources())
    for sheet in catalogue.sheets:
        for layout in catalogue.layouts_for(sheet):
            yield layout, sheet


def _pages(
    layout: Layout, sheet: Sheet, folder: Path
) -> Iterator[tuple[dict[str, list[Image]], list[Callable[[], Image]], set[str]]]:
    """Each page with codes: its pictures by how it is seen, how to see each badge alone on it, what its codes say."""
    from eventdesk.bench.badges import invented
    from eventdesk.core.badges.compose import Setting, compose
    from eventdesk.core.badges.imposition import Imposition, imposed, pages
    from eventdesk.core.badges.ink import payloads
    from eventdesk.core.badges.typeset import Type
    from eventdesk.machine import resources
    from eventdesk.printing.fonts import Fonts
    from eventdesk.printing.paper import page_grey
    from eventdesk.printing.pdf import Book

    fonts = Fonts(resources() / "fonts" / "noto")
    people: list[BadgeFace] = invented(max(2, sheet.count))
    setting = Setting(Type(fonts))
    path = folder / "badges.pdf"
    how = imposed(Imposition(sheet), layout)
    expected = []
    with path.open("wb") as file:
        book = Book(file, fonts, "Badges")
        for page in pages([compose(layout, face, setting) for face in people], layout, how):
            book.add(page)
            expected.append(set(payloads(page)))
        book.close()
    for number, codes in enumerate(expected):
        if not codes:
            continue
        seen = {f"{dpi} dpi": [_image(page_grey(path, number, dpi))] for dpi in _DPI}
        sharp = _image(page_grey(path, number, _CAMERA_DPI))
        seen[_WHOLE] = [_turned(sharp)]
        boxes = [how.sheet.label_box(index) for index in range(how.sheet.count)]
        seen[_BADGES] = [_turned(_cut(sharp, box)) for box in boxes]
        yield seen, [partial(_alone, sharp, box) for box in boxes], codes


def _turned(picture: Image) -> Image:
    """As a camera sees it: askew, not quite sharp."""
    from PIL import Image, ImageFilter

    turned = picture.rotate(_TURN, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    return turned.filter(ImageFilter.GaussianBlur(_BLUR))


def _alone(page: Image, box: Box) -> Image:
    """The page turned and blurred, but for one badge white."""
    from PIL import Image

    white = Image.new("L", page.size, 255)
    white.paste(_cut(page, box), _corner(box))
    return _turned(white)


def _corner(box: Box) -> tuple[int, int]:
    return int(box.x * _CAMERA_DPI / 25.4), int(box.y * _CAMERA_DPI / 25.4)


def _cut(page: Image, box: Box) -> Image:
    """One badge of a page."""
    dots = _CAMERA_DPI / 25.4
    return page.crop((*_corner(box), int(box.right * dots), int(box.bottom * dots)))


def _image(page: tuple[int, int, bytes]) -> Image:
    from PIL import Image

    width, height, grey = page
    return Image.frombytes("L", (width, height), grey)


def _by_zxing(picture: Image, folder: Path) -> set[str]:
    import zxingcpp

    return {str(code.text) for code in zxingcpp.read_barcodes(picture)}


def _by_zbar(picture: Image, folder: Path) -> set[str]:
    file = folder / "page.pgm"
    picture.save(file)
    done = subprocess.run(["zbarimg", "-q", "--raw", str(file)], capture_output=True, text=True, check=False)
    return set(done.stdout.split())
