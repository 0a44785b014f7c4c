"""Every reason, problem and fate that registration can name is said in both languages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from eventdesk.core.registration.listing.fields import Field
from eventdesk.core.registration.listing.mending import fix_key, fixes_for
from eventdesk.core.registration.preview import LineStatus
from eventdesk.core.registration.report import SPOKEN as _SPOKEN
from eventdesk.core.registration.settling import PERSON_FIELDS, REGISTRATION_FIELDS
from eventdesk.machine import sentences

ROOT = Path(__file__).parents[2]
SPOKEN = ("reason:", "skip:", "ignored:", "why:", "possible:", "duplicate:", "new:")
SOURCES = (ROOT / "eventdesk/core/registration", ROOT / "eventdesk/spreadsheets")


def strings(folder: Path) -> set[str]:
    found = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_key_has_its_sentence(language: str) -> None:
    words = sentences(language)
    used = set().union(*(strings(folder) for folder in SOURCES))
    keys = {text for text in used if text.startswith(SPOKEN) and " " not in text and not text.endswith((":", "..."))}
    marks = {f"{field}-{said}" for field in ("consent", "images") for said in ("no", "unknown")}
    marks |= {"phone-lost", "phone-zero", "phone-wrong", "email-wrong", "date-unread", "place-guessed", "names-swapped"}
    marks |= {
        "one-name",
        "needs-unsure",
        "withdrawn-known",
        "namesake-known",
        "choice-code",
        "choices-unsure",
        "tax-code-wrong",
        "wish-unknown",
        "namesake",
        "minor",
        "row-hidden",
        "unprintable",
        "letters-lost",
    }
    kinds = {"exact", "email_case", "typo", "swapped", "no_accents", "second_email", "upper", "birth"}
    fates = {f"{status}:{by}" for status in ("updated", "same") for by in ("source", "list", "email", "phone", "name")}
    wanted = keys | {f"problem:{mark}" for mark in marks} | {f"repeat:{kind}" for kind in kinds} | fates
    wanted |= {f"field:{field.value}" for field in Field} | {f"result:{status.value}" for status in LineStatus}
    wanted |= {f"field:{_SPOKEN.get(name, name)}" for name in (*PERSON_FIELDS, *REGISTRATION_FIELDS)}
    wanted |= {fix_key(kind, fix) for kind in marks for fix in fixes_for(kind)}
    assert sorted(key for key in wanted if words.say(key) == key) == []


def test_every_mark_that_is_made_is_known_here() -> None:
    made = strings(ROOT / "eventdesk/core/registration/listing")
    assert {"phone-", "place-guessed", "names-swapped"} <= {
        text[:6] if text.startswith("phone-") else text for text in made
    }
