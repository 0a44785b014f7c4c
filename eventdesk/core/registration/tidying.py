"""What is typed by hand, written as the register writes it."""

from __future__ import annotations

from datetime import date
from typing import Any

from eventdesk.core.registration.listing.dates import Order, day
from eventdesk.core.registration.listing.phones import phone
from eventdesk.core.registration.listing.profile import CODICE_FISCALE, EMAIL
from eventdesk.core.registration.listing.tax_code import tax_code_checks
from eventdesk.core.shared.errors import BadValue
from eventdesk.core.shared.folding import one_line

_FREE_TEXT = frozenset({"note", "needs", "needs_seating", "needs_communication", "needs_food", "attention"})


def tidied(name: str, value: Any) -> Any:
    """The value of a field of a person or a registration.

    Raises:
        BadValue: an e-mail, telephone, birth date or tax code cannot be right.
    """
    if name == "wishes":
        return tuple(dict.fromkeys(one_line(str(wish)) for wish in value if one_line(str(wish))))
    if name == "birth":
        return _birth(value)
    if not isinstance(value, str):
        return value
    if name == "tax_code":
        return _tax_code(value)
    if name == "email":
        email = one_line(value).lower()
        if email and not EMAIL.match(email):
            raise BadValue(field="why:field:email", value=value, why="why:email-form")
        return email
    if name == "phone":
        found = phone(value)
        if value.strip() and not found.number:
            raise BadValue(field="why:field:phone", value=value, why="why:phone-form")
        return found.number
    return value.strip() if name in _FREE_TEXT else one_line(str(value))


def _birth(value: Any) -> date | None:
    if isinstance(value, date) or not value:
        return value or None
    found = day(str(value), Order(month_first=False, certain=True))
    if found is None:
        raise BadValue(field="why:field:birth", value=str(value), why="why:birth-form")
    return found


def _tax_code(value: str) -> str:
    code = value.replace(" ", "").upper()
    if code and not (CODICE_FISCALE.match(code) and tax_code_checks(code)):
        raise BadValue(field="why:field:tax_code", value=value, why="why:tax-code-form")
    return code
