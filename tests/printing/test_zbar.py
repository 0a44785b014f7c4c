"""Another reader than ours reads the pages too: zbar, the one in most free scanner programs."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from eventdesk.printing.paper import page_count, page_grey
from tests.printing.test_pages import CATALOGUE, made


def read_by_zbar(picture: Path) -> set[str]:
    """The codes zbar finds in a picture."""
    done = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True, check=False)
    return set(done.stdout.split())


@pytest.mark.needs("zbarimg")
@pytest.mark.parametrize(("layout", "dpi"), [(x.name, (150, 200)[n % 2]) for n, x in enumerate(CATALOGUE.layouts)])
def test_zbar_reads_every_code_of_every_layout(layout: str, dpi: int, tmp_path: Path) -> None:
    fitting = [sheet for sheet in CATALOGUE.sheets if CATALOGUE.layout(layout) in CATALOGUE.layouts_for(sheet)]
    sheet = max(fitting, key=lambda sheet: sheet.count)
    path, codes = made(tmp_path / "badges.pdf", layout, sheet.name, max(2, sheet.count))
    read: set[str] = set()
    for page in range(page_count(path)):
        width, height, grey = page_grey(path, page, dpi)
        Image.frombytes("L", (width, height), grey).save(tmp_path / "page.png")
        read |= read_by_zbar(tmp_path / "page.png")
    assert read == set(codes)
