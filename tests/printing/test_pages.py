"""Badges on paper: every layout on every sheet it fits, measured and read from the rendered pages."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PIL.ImageFilter import GaussianBlur

from eventdesk.core.badges.catalogue import read_catalogue
from eventdesk.core.badges.compose import Setting, compose
from eventdesk.core.badges.errors import CodesUnreadable
from eventdesk.core.badges.imposition import Imposition, imposed, pages
from eventdesk.core.badges.ink import Box, Cut, Family, Fill, Page, Placed, Qr, Text, Weight
from eventdesk.core.badges.sheet import Adjustment
from eventdesk.core.badges.typeset import Type
from eventdesk.core.shared.progress import Silent
from eventdesk.machine import resources
from eventdesk.printing.paper import codes_on, page_count, page_grey, page_image, page_size
from eventdesk.printing.pdf import Book
from eventdesk.printing.printer import PdfPrinter
from tests.badges.invented import faces

CATALOGUE = read_catalogue(resources())
PRINTER = PdfPrinter(resources() / "fonts" / "noto")
PAIRS = [(layout.name, sheet.name) for sheet in CATALOGUE.sheets for layout in CATALOGUE.layouts_for(sheet)]
_LAST = dict(PAIRS)
SAMPLE = [*_LAST.items(), *((CATALOGUE.layouts_for(s)[0].name, s.name) for s in CATALOGUE.sheets[::3])]
"""Each layout once and every third sheet: ``eventdesk bench badge_codes`` reads the whole product with two readers."""
SHEETS = [sheet.name for sheet in CATALOGUE.sheets if CATALOGUE.layouts_for(sheet)]


def made(path: Path, layout: str, sheet: str, count: int, **how: object) -> tuple[Path, list[str]]:
    """A PDF of ``count`` badges, not yet read back, and their codes in order."""
    form = CATALOGUE.layout(layout)
    imposition = imposed(Imposition(CATALOGUE.sheet(sheet), **how), form)  # type: ignore[arg-type]
    setting = Setting(Type(PRINTER.measure))
    people = faces(count)
    with path.open("wb") as file:
        book = Book(file, PRINTER.measure, "Badges")
        for page in pages([compose(form, face, setting) for face in people], form, imposition):
            book.add(page)
        book.close()
    return path, [face.code for face in people]


def test_every_sheet_has_a_layout() -> None:
    assert [sheet.name for sheet in CATALOGUE.sheets] == SHEETS


@pytest.mark.parametrize(("layout", "sheet"), dict.fromkeys(SAMPLE), ids=lambda value: value)
def test_every_code_of_a_full_sheet_reads_at_150_dpi(layout: str, sheet: str, tmp_path: Path) -> None:
    count = min(CATALOGUE.sheet(sheet).count, 12)
    path, codes = made(tmp_path / "badges.pdf", layout, sheet, count)
    assert {code for page in range(page_count(path)) for code in codes_on(path, page, 150)} == set(codes)


def test_three_hundred_badges_read_back_three_hundred_at_200_dpi(tmp_path: Path) -> None:
    path, codes = made(tmp_path / "badges.pdf", "agenda-90x54", "L7417", 300)
    read = {code for page in range(page_count(path)) for code in codes_on(path, page, 200)}
    assert read == set(codes)


def test_backs_follow_their_fronts_and_carry_no_code(tmp_path: Path) -> None:
    path, codes = made(tmp_path / "d.pdf", "duplex-90x54", "L7417", 12)
    assert page_count(path) == 4
    assert [len(codes_on(path, page)) for page in range(4)] == [10, 0, 2, 0]
    assert sorted(codes[:10]) == codes_on(path, 0)
    backs, fronts = _bounds(path, 3), _bounds(path, 2)
    # Two badges on the last sheet: labels 0 and 1, whose backs are 1 and 0 once the paper is turned.
    assert backs.x == pytest.approx(15 + 5, abs=1.5)
    assert fronts.bottom < 13.5 + 54


@pytest.mark.parametrize("layout", ["standard-90x54", "small-75x40", "portrait-54x86"])
def test_codes_read_blurred_and_turned_as_a_camera_sees_them(layout: str, tmp_path: Path) -> None:
    sheet = next(sheet for sheet in CATALOGUE.sheets if CATALOGUE.layout(layout) in CATALOGUE.layouts_for(sheet))
    path, codes = made(tmp_path / "badges.pdf", layout, sheet.name, sheet.count)
    width, height, grey = page_grey(path, 0, 300)
    page = Image.frombytes("L", (width, height), grey)
    seen = page.rotate(15, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC).filter(GaussianBlur(1.5))
    assert {code.text for code in zxingcpp.read_barcodes(seen)} == set(codes)


def _bounds(path: Path, page: int, dpi: int = 600) -> Box:
    """The box around everything dark on a page, in mm."""
    width, height, grey = page_grey(path, page, dpi)
    dark = Image.frombytes("L", (width, height), grey).point(lambda v: 255 if v < 128 else 0)
    left, top, right, bottom = dark.getbbox() or (0, 0, 0, 0)
    mm = 25.4 / dpi
    return Box(left * mm, top * mm, (right - left) * mm, (bottom - top) * mm)


@pytest.mark.parametrize("name", [sheet.name for sheet in CATALOGUE.sheets if sheet.label[1]])
def test_first_and_last_label_lie_within_two_tenths_of_a_millimetre(name: str, tmp_path: Path) -> None:
    sheet = CATALOGUE.sheet(name)
    for index in (0, sheet.count - 1):
        label = sheet.label_box(index)
        inked = Placed(label, (Fill(Box(0, 0, label.w, label.h), "#000000"),))
        path = tmp_path / f"{index}.pdf"
        PRINTER.write(path, [Page(*sheet.paper, (inked,))], total=1, step="s", title="t", progress=Silent())
        found = _bounds(path, 0)
        edges = (found.x, found.y, found.right, found.bottom)
        assert edges == pytest.approx((label.x, label.y, label.right, label.bottom), abs=0.2)
        assert page_size(path, 0) == pytest.approx(sheet.paper, abs=0.05)


def test_a_twenty_millimetre_symbol_is_twenty_millimetres(tmp_path: Path) -> None:
    side = 20 * 29 / 21
    path = tmp_path / "qr.pdf"
    ink = (Qr(Box(30, 40, side, side), "K7WP6MWUT4A5HTK"),)
    PRINTER.write(path, [Page(100, 100, ink)], total=1, step="s", title="t", progress=Silent())
    found = _bounds(path, 0)
    assert (found.w, found.h) == pytest.approx((20, 20), abs=0.1)
    assert (found.x - 30, found.y - 40) == pytest.approx((side * 4 / 29,) * 2, abs=0.1)


def test_offset_and_scale_of_a_printer_move_the_whole_page(tmp_path: Path) -> None:
    ink = (Fill(Box(10, 20, 30, 40), "#000000"),)
    page = Page(100, 100, ink, shift=(1.5, -2.0), scale=(1.01, 0.99))
    PRINTER.write(tmp_path / "a.pdf", [page], total=1, step="s", title="t", progress=Silent())
    found = _bounds(tmp_path / "a.pdf", 0)
    expected = (10 * 1.01 + 1.5, 20 * 0.99 - 2, 30 * 1.01, 40 * 0.99)
    assert (found.x, found.y, found.w, found.h) == pytest.approx(expected, abs=0.1)


def test_adjusted_sheets_still_read(tmp_path: Path) -> None:
    adjusted = Adjustment(1.2, -0.8, (0.99, 1.01))
    path, codes = made(tmp_path / "a.pdf", "standard-90x54", "L7417", 10, adjustment=adjusted)
    assert codes_on(path, 0) == sorted(codes)


@pytest.mark.parametrize(("turn", "left", "top"), [(0, 20, 30), (90, 44, 30), (180, 50, 54), (270, 20, 60)])
def test_turned_ink_turns_clockwise_about_the_middle(turn: int, left: float, top: float, tmp_path: Path) -> None:
    mark = Placed(Box(20, 30, 40, 40), (Fill(Box(0, 0, 10, 16), "#000000"),), turn)
    PRINTER.write(tmp_path / "t.pdf", [Page(100, 100, (mark,))], total=1, step="s", title="t", progress=Silent())
    found = _bounds(tmp_path / "t.pdf", 0)
    size = (10, 16) if turn in (0, 180) else (16, 10)
    assert (found.x, found.y, found.w, found.h) == pytest.approx((left, top, *size), abs=0.1)


def test_a_page_whose_codes_do_not_read_is_refused(tmp_path: Path) -> None:
    covered = (Qr(Box(10, 10, 28, 28), "K7WP6MWUT4A5HTK"), Fill(Box(10, 10, 14, 28), "#000000"))
    with pytest.raises(CodesUnreadable, match="K7WP6MWUT4A5HTK"):
        PRINTER.write(tmp_path / "a.pdf", [Page(60, 60, covered)], total=1, step="s", title="t", progress=Silent())
    assert list(tmp_path.glob("*.pdf*")) == []


def test_a_page_as_a_picture_is_white_paper_in_three_colours(tmp_path: Path) -> None:
    ink = (Fill(Box(0, 0, 10, 10), "#8a1c4a"), Text(12, 10, "Ab", Weight.BOLD, 20))
    PRINTER.write(tmp_path / "a.pdf", [Page(50.8, 25.4, ink)], total=1, step="s", title="t", progress=Silent())
    width, height, pixels = page_image(tmp_path / "a.pdf", 0, 100)
    assert (width, height, len(pixels)) == (200, 100, 200 * 100 * 3)
    assert (pixels[:3], pixels[-3:]) == (b"\x8a\x1c\x4a", b"\xff\xff\xff")


def test_fonts_are_embedded_as_subsets(tmp_path: Path) -> None:
    path, _ = made(tmp_path / "a.pdf", "standard-90x54", "L7417", 10)
    data = path.read_bytes()
    assert b"/FontFile2" in data
    assert b"+NotoSans-Bold" in data
    assert len(data) < 120_000


def test_a_font_of_ones_own_is_used_once_it_is_there_and_never_breaks_paper(
    tmp_path: Path,
) -> None:
    fonts = resources() / "fonts"
    bold, own = Cut(Family.OWN, Weight.BOLD), tmp_path / "own"
    printer = PdfPrinter(fonts / "noto", own)
    assert Type(printer.measure).styled("Rossi", Weight.BOLD, Family.OWN) is Weight.BOLD
    own.mkdir()
    (own / "regular.ttf").write_bytes((fonts / "atkinson" / "AtkinsonHyperlegibleNext-Regular.ttf").read_bytes())
    assert Type(printer.measure).styled("Rossi", Weight.BOLD, Family.OWN) == bold
    assert Type(printer.measure).styled("Ж", Weight.BOLD, Family.OWN) is Weight.BOLD
    page = Page(50, 20, (Text(5, 10, "Rossi", bold, 14),))
    printer.write(tmp_path / "a.pdf", [page], total=1, step="s", title="t", progress=Silent())
    assert b"+AtkinsonHyperlegibleNext" in (tmp_path / "a.pdf").read_bytes()
    (own / "regular.ttf").write_bytes(b"\0\1\0\0" + bytes(200))
    assert Type(printer.measure).styled("Rossi", Weight.BOLD, Family.OWN) is Weight.BOLD
    for content, why in (
        (b"OTTO" + bytes(200), "not-truetype"),
        (b"\0\1\0\0" + bytes(200), "unreadable"),
        ((fonts / "noto" / "NotoSansHebrew-Bold.ttf").read_bytes(), "lacks"),
        ((fonts / "noto" / "NotoSans-Bold.ttf").read_bytes(), ""),
    ):
        assert printer.why_no_font(content) == (f"why:badges:font-{why}" if why else "")


def test_every_family_is_embedded_where_it_is_used_and_draws_what_latin_names_need(tmp_path: Path) -> None:
    name = "Đặng Øvergård Çelik Łucja Țîrță D’Aosta Žižek Ångström Hüß…-1234567890"
    latin = name.replace("ặ", "ă")
    cuts = [Cut(family, weight) for family in (Family.SERIF, Family.CONDENSED, Family.LEGIBLE) for weight in Weight]
    assert [PRINTER.measure.undrawable(latin, cut) for cut in cuts] == [""] * len(cuts)
    assert PRINTER.measure.undrawable(name + "Ж", Cut(Family.LEGIBLE, Weight.BOLD)) == "ặЖ"
    ink = tuple(Text(5, 10 + 8 * n, latin, cut, 14) for n, cut in enumerate(cuts))
    PRINTER.write(tmp_path / "a.pdf", [Page(250, 80, ink)], total=1, step="s", title="t", progress=Silent())
    data = (tmp_path / "a.pdf").read_bytes()
    assert data.count(b"/FontFile2") == len(cuts)
    assert b"+NotoSans-Bold" not in data
    assert len(data) < 120_000
