"""One row of a list, understood: the person and the registration it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from eventdesk.core.registration.listing import names
from eventdesk.core.registration.listing.answers import answer
from eventdesk.core.registration.listing.context import Context
from eventdesk.core.registration.listing.dates import Order, aware, day, moment
from eventdesk.core.registration.listing.fields import Field
from eventdesk.core.registration.listing.given_names import COMMON
from eventdesk.core.registration.listing.grid import Row
from eventdesk.core.registration.listing.kinds import WAITING, gender_of, language_of, role_of
from eventdesk.core.registration.listing.mapping import is_code
from eventdesk.core.registration.listing.needs import NO_NEEDS, Needs, needs_of
from eventdesk.core.registration.listing.phones import phone
from eventdesk.core.registration.listing.profile import CODICE_FISCALE, EMAIL
from eventdesk.core.registration.listing.tax_code import tax_code_checks
from eventdesk.core.registration.model import Answer, Status
from eventdesk.core.shared.folding import fold, one_line

_WHEELCHAIR = re.compile(
    r"\b(sedia (a|con) rotelle|carrozzin\w*|carrozzell\w*|wheel ?chair|sedia rotelle|disabilita motori\w*"
    r"|rollstuhl\w*|fauteuil roulant|silla de ruedas)\b"
)
_NO_NEED = re.compile(
    r"^(no|nessun[ao]?( esigenza)?|niente|none|n a|na|nd|non ho|non ne ho|nulla|nothing"
    r"|keine?s?|nein|aucune?s?|rien|ningun[oa]?s?|nada)$"
)
_BARE_YES = 4
_SURELY_SWAPPED = -2.0
_OF_AGE = 18
_NO_MAIL = re.compile(r"\b(non ha|nessuna|senza|no|non disponibile|none|n d|nd)\b")


@dataclass(frozen=True, slots=True)
class Entry:
    """Who a row speaks of. ``birth`` and ``tax_code`` tell people apart and are written down only where the organiser
    asks for them; ``minor`` is what is left of a birth date; nothing that leads to somebody ``reserved`` is kept.
    ``needs`` are somebody's own words, ``parted`` who has to know of which.
    """

    first: str = ""
    last: str = ""
    email: str = ""
    phone: str = ""
    birth: date | None = None
    tax_code: str = ""
    municipality: str = ""
    zone: str = ""
    postcode: str = ""
    organisation: str = ""
    category: str = ""
    role: str = ""
    wishes: tuple[str, ...] = ()
    needs: str = ""
    parted: Needs = NO_NEEDS
    minor: bool = False
    wheelchair: bool = False
    consent: str = Answer.UNKNOWN
    images: str = Answer.UNKNOWN
    note: str = ""
    registered_at: datetime | None = None
    source_id: str = ""
    language: str = ""
    gender: str = ""
    age_band: str = ""
    status: str = Status.REGISTERED
    reserved: bool = False

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}".strip()


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be said about one row: ``kind`` names the sentence, ``field`` and ``value`` what it is about."""

    kind: str
    field: str = ""
    value: str = ""


def read_row(context: Context, row: Row) -> tuple[Entry, tuple[Mark, ...]]:
    """The person of a row, and what has to be said about it."""
    reader = _Reader(context, row)
    entry = reader.entry()
    return entry, tuple(dict.fromkeys(reader.marks))


class _Reader:
    """Reads the fields of one row and collects marks."""

    def __init__(self, context: Context, row: Row) -> None:
        self._context = context
        self._row = row
        self.marks: list[Mark] = []

    def entry(self) -> Entry:
        email = self._email()
        first, last = self._names(email)
        if names.lost_letters(first + last):
            self._mark("letters-lost", Field.FIRST, f"{first} {last}".strip())
        place = self._context.zones.place(self._text(Field.COMUNE))
        if place.guessed:
            self._mark("place-guessed", Field.COMUNE, f"{self._text(Field.COMUNE)} → {place.name}")
        needs, birth = self._needs(), self._birth()
        parted = needs_of(needs) if needs else NO_NEEDS
        if parted.unsure:
            self._mark("needs-unsure", Field.ACCESS, parted.unsure)
        minor = birth is not None and is_minor(birth, self._context.on)
        if minor:
            self._mark("minor", Field.DOB)
        return Entry(
            first=first,
            last=last,
            email=email,
            phone=self._phone(),
            birth=birth,
            minor=minor,
            tax_code=self._tax_code(),
            municipality=place.name,
            zone=place.zone or self._line(Field.ZONE),
            postcode=self._postcode(),
            organisation=self._line(Field.ENTE),
            category=self._line(Field.CATEGORY),
            role=role_of(self._text(Field.ROLE)),
            wishes=self._wishes(),
            needs=needs,
            parted=parted,
            wheelchair=names_wheelchair(needs) or answer(self._text(Field.WHEELCHAIR)) is Answer.YES,
            consent=self._answer(Field.CONSENT),
            images=self._answer(Field.IMAGES),
            note="\n".join(self._all(Field.NOTES)),
            registered_at=self._registered_at(),
            source_id=self._text(Field.EXTERNAL_ID),
            language=language_of(self._text(Field.LANGUAGE)),
            gender=gender_of(self._text(Field.GENDER)),
            age_band=self._line(Field.AGE_BAND),
            status=Status.WAITING if WAITING.search(fold(self._text(Field.STATUS))) else Status.REGISTERED,
        )

    def _mark(self, kind: str, meaning: Field, value: str = "") -> None:
        self.marks.append(Mark(kind, meaning.value, value))

    def _text(self, meaning: Field) -> str:
        column = self._context.column(meaning)
        return self._row.text(column.index) if column else ""

    def _line(self, meaning: Field) -> str:
        text = self._text(meaning)
        return one_line(text) if text else ""

    def _all(self, meaning: Field) -> list[str]:
        columns = [c for c in self._context.columns if c.field is meaning]
        return [text for c in columns if (text := self._row.text(c.index))]

    def _names(self, email: str) -> tuple[str, str]:
        first, last = names.tidy(self._text(Field.FIRST)), names.tidy(self._text(Field.LAST))
        for meaning in (Field.FULL_NAME, Field.FULL_NAME_LAST_FIRST):
            full = self._text(meaning)
            if full:
                last_first = meaning is Field.FULL_NAME_LAST_FIRST
                cut = names.split(full, email, self._context.first_names, last_first=last_first)
                last_first = last_first or cut.by_comma
                first, last = (cut.right, cut.left) if last_first else (cut.left, cut.right)
                if not cut.right:
                    first, last = cut.left, ""
                    self._mark("one-name", meaning, full)
                return first, last
        return first, last

    def _email(self) -> str:
        text = self._text(Field.EMAIL)
        if not text:
            return ""
        if EMAIL.match(text) and text.isascii() and ":" not in text:
            return text.lower()
        bare = re.sub(r"^mailto:", "", one_line(text), flags=re.IGNORECASE)
        for part in (bare, bare.replace(" ", ""), *re.split(r"[\s;,/<>]+", bare)):
            if EMAIL.match(part):
                return part.lower()
        if "@" in text or not _NO_MAIL.search(fold(text)):
            self._mark("email-wrong", Field.EMAIL, text)
        return ""

    def _phone(self) -> str:
        """The number; of several columns a mobile, for it reaches the person."""
        numbers = []
        for column in self._context.columns:
            if column.field is Field.PHONE and column.index < len(self._row.cells):
                found = phone(self._row.cells[column.index], self._context.region)
                if found.flag:
                    self._mark(f"phone-{found.flag}", Field.PHONE, self._row.text(column.index))
                if found.number:
                    numbers.append(found.number)
        return min(numbers, key=lambda number: not number.startswith("+393"), default="")

    def _birth(self) -> date | None:
        column = self._context.column(Field.DOB)
        if column is None or not self._row.text(column.index):
            return None
        found = day(self._row.cells[column.index], self._context.orders.get(column.index, Order(False, False)))
        if found is None:
            self._mark("date-unread", Field.DOB, self._row.text(column.index))
        return found

    def _registered_at(self) -> datetime | None:
        column = self._context.column(Field.REGISTERED_AT)
        if column is None or not self._row.text(column.index):
            return None
        found = moment(self._row.cells[column.index], self._context.orders.get(column.index, Order(False, False)))
        return aware(found, self._context.local) if found else None

    def _tax_code(self) -> str:
        text = self._text(Field.CF).replace(" ", "").upper()
        if not text:
            return ""
        if not CODICE_FISCALE.match(text):
            self._mark("tax-code-wrong", Field.CF, text)
            return ""
        if not tax_code_checks(text):
            self._mark("tax-code-wrong", Field.CF, text)
        return text

    def _postcode(self) -> str:
        text = self._text(Field.CAP)
        return text.zfill(5) if text.isdecimal() and len(text) >= 3 else one_line(text)

    def _needs(self) -> str:
        found = []
        for column in self._context.columns:
            text = self._row.text(column.index) if column.field is Field.ACCESS else ""
            if not text or _NO_NEED.match(fold(text)):
                continue
            if column.option:
                if answer(text) is not Answer.NO:
                    found.append(column.option)
            elif answer(text) is Answer.YES and len(text) <= _BARE_YES:
                found.append(column.header.rstrip(" ?"))  # a yes means what was asked
            else:
                found.append(one_line(text))
        return "; ".join(dict.fromkeys(found))

    def _answer(self, meaning: Field) -> Answer:
        column = self._context.column(meaning)
        if column is None:
            return Answer.UNKNOWN
        text = self._row.text(column.index)
        silence = Answer.NO if column.index in self._context.ticks else Answer.UNKNOWN
        said = answer(text) if text else silence
        if said is not Answer.YES:
            self._mark(f"{meaning.value}-{said.value}", meaning, text)
        return said

    def _wishes(self) -> tuple[str, ...]:
        found: list[str] = []
        ticked: list[tuple[int, int, str]] = []
        for column in self._context.columns:
            text = self._row.text(column.index)
            if not text or column.field is None:
                continue
            if column.index in self._context.options:
                options = self._context.options[column.index]
                choices = options.choices(text)
                for doubtful in options.doubtful(choices):
                    self._mark("choices-unsure", Field.TABLES, doubtful)
                if column.rank:
                    ticked.extend((column.rank, column.index, choice) for choice in choices)
                else:
                    found.extend(choices)
            elif column.field is Field.TABLE_CHOICE and (rank := _choice_rank(text, column.option)):
                ticked.append((rank, column.index, column.option))
        found.extend(choice for _, _, choice in sorted(ticked))
        if not found and self._context.sheet_wish:
            found.append(self._context.sheet_wish)
        themes = self._context.themes
        resolved = [themes.get(fold(choice), choice) for choice in self._named(found)]
        for choice in resolved:
            if themes and fold(choice) not in themes:
                self._mark("wish-unknown", Field.TABLES, choice)
        return tuple(dict.fromkeys(resolved))

    def _named(self, choices: Sequence[str]) -> list[str]:
        """Choices by their names; codes that nobody has explained (SQ001) are told and left out."""
        named = []
        for choice in choices:
            name = self._context.codes.get(fold(choice), choice)
            if is_code(name) and fold(name) not in self._context.themes:
                self._mark("choice-code", Field.TABLES, choice)
            else:
                named.append(name)
        return named


def _choice_rank(text: str, option: str) -> int:
    """The rank a cell of a choice column gives: its own number, 1 for a tick, 0 for no."""
    if text.isdecimal() and int(text) <= 20:
        return int(text)
    return 1 if fold(text) == fold(option) or answer(text) is Answer.YES else 0


def names_wheelchair(needs: str) -> bool:
    """Whether words about needs speak of a wheelchair."""
    return bool(needs and _WHEELCHAIR.search(fold(needs)))


def is_minor(birth: date, on: date | None) -> bool:
    """Whether somebody is under 18 on a day; unknown days make nobody a minor."""
    return on is not None and (on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))) < _OF_AGE


def looks_swapped(entry: Entry) -> bool:
    """Whether the last name is a first name and the first name is none, or the e-mail says so."""
    first, last = fold(entry.first).split(), fold(entry.last).split()
    if not first or not last:
        return False
    if entry.email and names.leaning(entry.first, entry.last, entry.email) <= _SURELY_SWAPPED:
        cut = names.split(entry.name, entry.email)
        if names.compact(cut.left) == names.compact(entry.first):
            return True
    return all(word in COMMON for word in last) and not any(word in COMMON for word in first)
