"""What people call the things of the journal: a person's name for their registration, a table's number, a field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from eventdesk.core.programme.model import Event, Process, Round, Table, Theme, Venue
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.shared.ports import Reader
from eventdesk.core.shared.records import Thing
from eventdesk.core.shared.sentences import Sentences

_NAMED: dict[str, type[Thing]] = {
    "event": Event,
    "person": Person,
    "process": Process,
    "registration": Registration,
    "round": Round,
    "table": Table,
    "theme": Theme,
    "venue": Venue,
}
_REFERS = {name: name for name in _NAMED} | {
    "closed_rounds": "round",
    "facilitator": "registration",
    "follows": "registration",
    "only_rounds": "round",
    "registrations": "registration",
}
_SECRET = frozenset({"supervisor"})
_WORDS_OF_VALUES = ("book:{field}.{value}", "book:answer.{value}")


class Naming:
    """Says what records and their values are called, in one language."""

    def __init__(self, read: Reader, words: Sentences) -> None:
        self._read = read
        self._words = words

    def thing(self, entity: str, record_id: str) -> str:
        """What people call a thing: its name; the kind of thing and its number when it has none."""
        kind = _NAMED.get(entity)
        found = self._read.get(kind, record_id) if kind else None
        if isinstance(found, Registration):
            return self.thing("person", found.person)
        if isinstance(found, Round | Table):
            return f"{self._words.say(f'thing:{entity}')} {found.number}"
        name = str(getattr(found, "name", ""))
        return name or self._words.say(f"thing:{entity}")

    def field(self, field: str) -> str:
        """What people call a field."""
        return self._words.say(f"record:{field}")

    def value(self, field: str, value: Any) -> str:
        """A field's JSON value in words: names instead of ids, yes and no, what stands for nothing."""
        if field in _SECRET:
            return self._words.say("value:hidden")
        if isinstance(value, bool):
            return self._words.say("value:yes" if value else "value:no")
        if isinstance(value, Sequence) and not isinstance(value, str):
            return ", ".join(self.value(field, one) for one in value) or self._words.say("value:none")
        if value in (None, ""):
            return self._words.say("value:none")
        if field in _REFERS:
            return self.thing(_REFERS[field], str(value))
        for pattern in _WORDS_OF_VALUES:
            key = pattern.format(field=field, value=value)
            if (said := self._words.say(key)) != key:
                return said
        return str(value)
