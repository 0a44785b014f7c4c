"""Telephone numbers: to E.164 as the numbering plan allows; lost digits are told, never invented."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from eventdesk.core.registration.listing.grid import Cell, text_of

_LOST = re.compile(r"^\s*\d+(?:[.,]\d+)?\s*[eE]\s*\+?\s*\d{1,2}\s*$")
_AMID_WORDS = re.compile(r"^[^\d+]*(\+?\d[\d\s./()\-]*\d)[^\d]*$")
"""A number with words before or behind: "347 1234567 (ore serali)"."""
_SPLIT = re.compile(r"\s*(?:;|\n|\boppure\b|\bor\b|\s[-/–]\s|\s/\s)\s*")


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as E.164 (empty when there is none) and what had to be said about it.

    ``flag`` is empty, ``lost`` (a spreadsheet kept the first digits only), ``zero`` (the leading 0 of a landline was
    put
    back) or ``wrong`` (not a number of the plan; ``number`` then holds nothing).
    """

    number: str
    flag: str = ""


def phone(cell: Cell, region: str = "IT") -> Phone:
    """The number in a cell; with several, the first that is right, mobiles before landlines."""
    return _phone(text_of(cell).strip(), region)


@lru_cache(maxsize=65_536)
def _phone(text: str, region: str) -> Phone:
    if not any(c.isdecimal() for c in text):
        return Phone("")
    if _LOST.match(text):
        return Phone("", "lost")
    one = _one(text, region)
    if one.number or one.flag == "lost":
        return one
    amid = _AMID_WORDS.match(text)
    if amid and (bare := _one(amid[1], region)).number:
        return bare
    several = [found for part in _SPLIT.split(text) if (found := _one(part, region)).number]
    if not several:
        return one
    return min(several, key=lambda found: not found.number.startswith("+393"))


def _one(text: str, region: str) -> Phone:
    bare = re.sub(r"\.0$", "", text.strip())
    found = _valid(bare, region)
    if found:
        return Phone(found)
    digits = re.sub(r"\D", "", bare)
    if not digits:
        return Phone("")
    if region == "IT" and not bare.startswith("+") and 6 <= len(digits) <= 10 and digits[0] not in "03":
        found = _valid("0" + digits, region)
        if found:
            return Phone(found, "zero")
    if digits.startswith("0039") or (digits.startswith("39") and len(digits) > 10):
        found = _valid("+" + digits.removeprefix("00"), region)
        if found:
            return Phone(found)
    return Phone("", "wrong")


def _valid(text: str, region: str) -> str:
    try:
        number = phonenumbers.parse(text, region)
    except NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number) or number.extension:
        return ""
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)
