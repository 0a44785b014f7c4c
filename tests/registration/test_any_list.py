"""Whatever stands in a list, it is understood or left alone: nothing raises, nobody is lost without a word."""

from __future__ import annotations

from datetime import date, datetime, time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eventdesk.core.registration.listing import names
from eventdesk.core.registration.listing.dates import Order, moment, order_of
from eventdesk.core.registration.listing.grid import Cell, Grid, Row
from eventdesk.core.registration.listing.phones import phone
from eventdesk.core.registration.listing.sheets import understand
from eventdesk.core.registration.listing.themes import options_of
from eventdesk.core.registration.preview import LineStatus, preview_of
from eventdesk.core.registration.settling import Roll
from tests.registration.lists import zones

HEADERS = (
    "Nome|Cognome|E-mail|Telefono|Nato il|Comune|Temi|1a scelta|2a scelta|Note|Privacy|ID|Nome e cognome|Stato"
    "|Temi [Casa]|Temi [Lavoro]||???|Totale|Attendee #"
)
WORDS = (
    "Ada;ROSSI;De Luca;D'Alò;ada@example.org;347 1234567;3,4E+09;17/04/1971;Ivrea;Casa, Lavoro;Sì;No;X;non ha mail"
    ";Totale;lista d'attesa;annullato;,;';Rossi, Ada;1;0;==;@"
)
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.sampled_from(WORDS.split(";")),
    st.text(max_size=12).map(lambda text: text or None),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1890, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime.fromisoformat("1890-01-01"), datetime.fromisoformat("2100-01-01")),
    st.just(time(8, 30)),
)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    width = draw(st.integers(1, 8))
    rows: list[list[Cell]] = (
        [draw(st.lists(st.sampled_from(HEADERS.split("|")), min_size=width, max_size=width))]
        if draw(st.booleans())
        else []
    )
    rows += draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8))
    kept = [Row(n, tuple(row)) for n, row in enumerate(rows, 1) if any(cell is not None for cell in row)]
    return Grid("any.xlsx", "Foglio1", tuple(kept))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(grids())
def test_any_grid_is_understood_or_left_alone(grid: Grid) -> None:
    sheet = understand(grid, zones(), themes=("Casa", "Lavoro, impresa"))
    found = preview_of("event", (sheet,), Roll((), ()))
    assert len(sheet.columns) == grid.width
    if not sheet.ignored:
        assert [line.row for line in found.lines] == [
            row.number for row in grid.rows if row.number >= sheet.header.first
        ]
        assert sum(found.counts.values()) == len(found.lines)
        assert found.counts["new"] == len(found.people)
    for line in found.lines:
        assert line.entry is None or line.entry.name or line.entry.email or line.status is LineStatus.SKIPPED


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40), st.text(max_size=20))
def test_a_name_is_split_without_losing_a_letter(full: str, email: str) -> None:
    cut = names.split(full, email)
    together = f"{cut.left}{cut.right}"
    tidy = names.tidy(full).replace(",", "") if cut.by_comma else names.tidy(full)
    assert together.replace(" ", "") == tidy.replace(" ", "")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(alphabet="abAB,; \n", max_size=20), max_size=8))
def test_choices_lose_no_word(cells: list[str]) -> None:
    options = options_of(cells)
    for cell in cells:
        said = set("".join(options.choices(cell)).replace(",", "").replace(";", "").replace(" ", ""))
        assert {letter.casefold() for letter in said} == {letter.casefold() for letter in cell} - set(",; \n")


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30))
def test_telephones_are_e164_or_empty(text: str) -> None:
    number = phone(text).number
    assert number == "" or (number[0] == "+" and number[1:].isdigit() and len(number) <= 16)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=25))
def test_any_text_is_a_moment_or_none(text: str) -> None:
    assert moment(text, order_of([text])) is None or isinstance(
        moment(text, Order(False, False)), (datetime, type(None))
    )
