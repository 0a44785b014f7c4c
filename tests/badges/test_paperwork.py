"""Lists, slips and alignment pages."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventdesk.core.badges.alignment import Measured, adjustment_for, after, crosses
from eventdesk.core.badges.catalogue import read_catalogue
from eventdesk.core.badges.certificates import Span, spans_of
from eventdesk.core.badges.errors import BadMeasures, NobodyCame, NoPlan, NothingToPrint
from eventdesk.core.badges.ink import Box, Page, Text
from eventdesk.core.badges.job import Which
from eventdesk.core.badges.lists import LARGE_PRINT, ListColumn, ListRow, PaperList, list_pages
from eventdesk.core.badges.papermaking import Paper, PaperOptions, make_paper
from eventdesk.core.badges.papers import signature_sheet, surname_list, table_lists
from eventdesk.core.badges.paperwork import ListKind, Paperwork
from eventdesk.core.badges.sheet import Adjustment
from eventdesk.core.badges.typeset import Type
from eventdesk.core.badges.wayfinding import Way
from eventdesk.core.programme.model import Round, Table
from eventdesk.core.programme.paper_codes import PaperCode, PaperKind, read_paper_code
from eventdesk.core.registration.model import Registration
from eventdesk.machine import resources, sentences
from eventdesk.printing.fonts import Fonts
from eventdesk.printing.paper import codes_on
from eventdesk.printing.printer import PdfPrinter
from tests.badges.conftest import Hall
from tests.badges.invented import face, faces
from tests.badges.test_any_name import bounds

TYPE = Type(Fonts(resources() / "fonts" / "noto"))
SAY = sentences("it").say
L7417 = read_catalogue(resources()).sheet("L7417")

PRESENCE: dict[str, tuple[list[datetime], list[datetime]]] = {}


def at(clock: str) -> datetime:
    """A local moment of the event's day."""
    return datetime.combine(date(2026, 3, 1), time.fromisoformat(clock)).astimezone()


@pytest.fixture
def paperwork(hall: Hall) -> Paperwork:
    """The use cases on the hall's event."""
    printer = PdfPrinter(resources() / "fonts" / "noto")
    return Paperwork(hall.ledger, printer, resources(), sentences, lambda _: PRESENCE)


def words_on(path: Path, page: int = 0) -> str:
    """The text of a page as a reader of the file finds it."""
    document = pypdfium2.PdfDocument(path)
    try:
        return str(document[page].get_textpage().get_text_bounded())
    finally:
        document.close()


def texts(page: Page) -> list[str]:
    """The texts on a page."""
    return [item.text for item in page.items if isinstance(item, Text)]


def test_a_signature_sheet_has_everybody_with_or_without_a_badge(
    hall: Hall, people: list[Registration], paperwork: Paperwork, tmp_path: Path
) -> None:
    made = paperwork.make_list(hall.event, tmp_path / "s.pdf", ListKind.SIGNATURES)
    words = words_on(made.path)
    assert made.pages == 1
    for text in ("Foglio firme", "Bianchi Bruno", "D'Aosta Élodie", "Natascia", "Rossi Anna", "01/03/2026"):
        assert text in words


def test_a_list_of_tables_needs_a_plan(
    hall: Hall, people: list[Registration], paperwork: Paperwork, tmp_path: Path
) -> None:
    with pytest.raises(NoPlan):
        paperwork.make_list(hall.event, tmp_path / "t.pdf", ListKind.TABLES)
    hall.seat(2, 3, *people)
    made = paperwork.make_list(hall.event, tmp_path / "t.pdf", ListKind.TABLES)
    assert made.pages == 3
    assert "Tavolo 2 · Turno 1 · 09:30 · Tema 2" in words_on(made.path, 1)


def test_a_pack_tells_who_sits_there_and_what_they_need(
    hall: Hall, people: list[Registration], paperwork: Paperwork, tmp_path: Path
) -> None:
    guest = hall.add("Ugo", "Verdi", wheelchair=True, needs="LIS", language="en")
    hall.seat(2, 3, *people[:2], guest)
    made = paperwork.make_packs(hall.event, tmp_path / "p.pdf")
    cover, listed = words_on(made.path, 4), words_on(made.path, 5)
    assert made.pages == 6
    for text in ("Tavolo 3", "Tema 3", "Turno 1 · 09:30 · persone: 1", "Élodie D'Aosta (facilitatore)"):
        assert text in cover
    assert "sedia a rotelle · LIS · EN" in " ".join(listed.split())


def test_slips_carry_the_agenda_and_read_back(
    hall: Hall, people: list[Registration], paperwork: Paperwork, tmp_path: Path
) -> None:
    hall.seat(3, 3, *people[:3])
    hall.issue(hall.event)
    made = paperwork.make_slips(hall.event, tmp_path / "a.pdf")
    assert (made.pages, made.codes_read) == (1, 3)
    assert "Tema 3" in words_on(made.path)
    assert len(codes_on(made.path, 0)) == 3


def test_only_those_asked_for(hall: Hall, people: list[Registration], paperwork: Paperwork, tmp_path: Path) -> None:
    with pytest.raises(NothingToPrint):
        paperwork.make_list(hall.event, tmp_path / "p.pdf", ListKind.PEOPLE, which=Which(roles=frozenset({"press"})))
    speakers = Which(roles=frozenset({"speaker"}))
    made = paperwork.make_list(hall.event, tmp_path / "p.pdf", ListKind.PEOPLE, which=speakers)
    assert "Natascia" in words_on(made.path)
    assert "Rossi" not in words_on(made.path)


def test_an_alignment_page_names_its_sheet(paperwork: Paperwork, tmp_path: Path) -> None:
    made = paperwork.make_alignment(tmp_path / "a.pdf", L7417)
    assert "Avery L7417" in words_on(made.path)
    assert "20 mm" in words_on(made.path)


@given(st.floats(-8, 8), st.floats(-8, 8), st.floats(0.97, 1.03), st.floats(0.97, 1.03))
def test_the_numbers_of_the_ruler_give_back_the_right_place(b: float, d: float, a: float, c: float) -> None:
    wanted = crosses(L7417)

    def printed(point: tuple[float, float]) -> tuple[float, float]:
        return a * point[0] + b, c * point[1] + d

    fix = adjustment_for(L7417, Measured(printed(wanted.first), printed(wanted.second)))
    for x, y in (wanted.first, wanted.second, (100.0, 150.0)):
        there = printed((x * fix.scale[0] + fix.right, y * fix.scale[1] + fix.down))
        assert there == pytest.approx((x, y), abs=0.05)


@given(st.floats(-4, 4), st.floats(0.98, 1.02), st.floats(-4, 4), st.floats(0.99, 1.01))
def test_a_page_measured_again_corrects_what_is_still_missing(b: float, a: float, kept: float, scale: float) -> None:
    wanted, before = crosses(L7417), Adjustment(kept, kept, (scale, scale))

    def printed(x: float, fix: Adjustment) -> float:
        return a * (fix.scale[0] * x + fix.right) + b

    measured = [(printed(x, before), printed(y, before)) for x, y in (wanted.first, wanted.second)]
    fix = after(before, adjustment_for(L7417, Measured(measured[0], measured[1])))
    assert printed(100.0, fix) == pytest.approx(100.0, abs=0.05)


@pytest.mark.parametrize("second", [(20.0, 277.0), (150.0, 277.0), (290.0, 277.0), (-20.0, 277.0)])
def test_measures_that_cannot_be_are_refused(second: tuple[float, float]) -> None:
    with pytest.raises(BadMeasures):
        adjustment_for(L7417, Measured((20.0, 20.0), second))


def test_every_person_is_on_a_list_once() -> None:
    people = [face(number, name=f"Nome{number} Cognome", parts=()) for number in range(300)]
    for paper_list in (signature_sheet(people, SAY), surname_list(people, SAY), surname_list(people, SAY).large()):
        words = " ".join(text for sheet in list_pages(paper_list, TYPE) for text in texts(sheet)).split()
        assert sorted(word for word in words if word.startswith("Nome")) == sorted(f"Nome{n}" for n in range(300))


def test_tables_begin_a_new_page() -> None:
    paper_list = table_lists(faces(40), SAY)
    tables = {row.page for row in paper_list.rows}
    assert len(list(list_pages(paper_list, TYPE))) == len(tables)


CELLS = st.tuples(*(st.text("abcdeàèìÀÉ ŁЖЩ", max_size=40) for _ in range(3)))
ROWS = st.lists(st.builds(ListRow, CELLS, st.sampled_from(("", "A", "B"))), max_size=90)


@given(rows=ROWS, large=st.booleans())
def test_nothing_on_a_list_leaves_the_paper(rows: list[ListRow], *, large: bool) -> None:
    columns = (ListColumn("Uno", 3), ListColumn("Due", 2), ListColumn("Tre", 1))
    paper_list = PaperList("Elenco", columns, tuple(rows))
    sheets = list(list_pages(paper_list.large() if large else paper_list, TYPE))
    assert sheets
    for number, sheet in enumerate(sheets, start=1):
        paper = Box(5, 5, sheet.width - 10, sheet.height - 10)
        assert all(paper.holds(bounds(item, TYPE)) for item in sheet.items if isinstance(item, Text))
        assert f"{number} / {len(sheets)}" in texts(sheet)


def test_large_print_is_large() -> None:
    assert surname_list(faces(3), SAY).large().size == LARGE_PRINT


def test_presence_is_counted_once_and_from_the_first_arrival() -> None:
    spans = spans_of([at("09:00"), at("09:01"), at("14:00")], [at("13:00"), at("17:30")])
    assert spans == (Span(at("09:00"), at("13:00")), Span(at("14:00"), at("17:30")))


def test_who_never_left_stayed_to_the_end() -> None:
    assert spans_of([at("09:00")], [], at("17:00")) == (Span(at("09:00"), at("17:00")),)
    assert spans_of([at("09:00")], []) == (Span(at("09:00")),)
    assert spans_of([], [at("09:00")]) == ()


def test_certificates_are_for_those_who_came_with_their_hours(
    hall: Hall, people: list[Registration], paperwork: Paperwork, tmp_path: Path
) -> None:
    PRESENCE.clear()
    with pytest.raises(NobodyCame):
        paperwork.make_certificates(hall.event, tmp_path / "c.pdf")
    PRESENCE[people[0].id] = ([at("09:12"), at("14:00")], [at("13:00"), at("17:03")])
    PRESENCE[people[3].id] = ([at("10:00")], [])
    made = paperwork.make_certificates(hall.event, tmp_path / "c.pdf", ended=time(17))
    assert made.pages == 2
    bianchi, rossi = words_on(made.path, 0), words_on(made.path, 1)
    assert "Bruno Bianchi" in bianchi
    assert "7 h 0 min" in bianchi
    for text in ("Anna Rossi", "6 h 51 min", "dalle ore 09:12 alle ore 13:00", "01/03/2026"):
        assert text in rossi


def test_papers_for_tables_carry_codes_of_table_and_round(
    hall: Hall, people: list[Registration], paperwork: Paperwork, tmp_path: Path
) -> None:
    hall.seat(2, 2, *people)
    with hall.ledger.writing(event=hall.event) as unit:
        second = next(r for r in unit.read.find(Round, event=hall.event) if r.number == 2)
        table = next(t for t in unit.read.find(Table, event=hall.event) if t.number == 2)
        unit.change(table, closed_rounds=(second.id,), facilitator=people[0].id)
    cards = make_paper(paperwork, hall.event, tmp_path / "c.pdf", Paper.CARDS, PaperOptions(cards=5))
    read = [read_paper_code(code) for page in range(cards.pages) for code in codes_on(cards.path, page, 200)]
    wanted = [PaperCode("K7WP", PaperKind.CARD, t, r, n) for t, r in ((1, 1), (1, 2), (2, 1)) for n in range(1, 6)]
    assert sorted(read, key=str) == sorted(wanted, key=str)
    assert cards.pages == 6
    sheets = make_paper(paperwork, hall.event, tmp_path / "s.pdf", Paper.SHEETS, PaperOptions())
    assert [read_paper_code(codes_on(sheets.path, 2)[0])] == [PaperCode("K7WP", PaperKind.SHEET, 2, 1)]
    assert "Tre messaggi da portare via" in words_on(sheets.path)
    packs = make_paper(paperwork, hall.event, tmp_path / "p.pdf", Paper.PACKS, PaperOptions(cards=4))
    assert packs.codes_read == 2 * 2 * (1 + 4)
    assert "Anna Rossi (partecipante)" in words_on(packs.path, packs.pages // 2)


def test_signs_and_packs_carry_the_address_of_the_tables_page(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    hall.seat(1, 1, *people)
    with hall.ledger.reading() as read:
        (table,) = read.find(Table, event=hall.event)
    address = "http://192.168.1.20:8080/t/7#k=Ab12Cd34Ef56Gh78Ij90"
    printer = PdfPrinter(resources() / "fonts" / "noto")
    work = Paperwork(hall.ledger, printer, resources(), sentences, lambda _: {}, None, lambda _: {table.id: address})
    signs = make_paper(work, hall.event, tmp_path / "s.pdf", Paper.TABLE_SIGNS, PaperOptions())
    assert codes_on(signs.path, 0) == [address, address]
    packs = make_paper(work, hall.event, tmp_path / "p.pdf", Paper.PACKS, PaperOptions(cards=0))
    assert codes_on(packs.path, 0) == [address]


def test_each_paper_can_be_made(hall: Hall, people: list[Registration], paperwork: Paperwork, tmp_path: Path) -> None:
    hall.seat(1, 2, *people)
    hall.issue(hall.event)
    PRESENCE[people[0].id] = ([at("09:12")], [at("13:00")])
    options = PaperOptions(large=True, arrows=((Way.LEFT, "Registrazione"),), cards=1, desks=2)
    pages = {p: make_paper(paperwork, hall.event, tmp_path / f"{p}.pdf", p, options).pages for p in Paper}
    assert min(pages.values()) >= 1
    assert (pages[Paper.ARROWS], pages[Paper.SLIPS], pages[Paper.DESK_SIGNS]) == (1, 2, 2)
    with pytest.raises(NothingToPrint):
        make_paper(paperwork, hall.event, tmp_path / "a.pdf", Paper.ARROWS, PaperOptions())
