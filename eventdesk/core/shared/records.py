"""Records: the shapes of things and facts, from which the store draws its tables.

A thing (a person, a table) has fields that change: the last writer wins, field by field. A fact (an arrival, a card)
is added once and never changed; it can only be marked void by a later fact. Both are frozen dataclasses whose every
field has a default, because a desk may hear of an edit before it hears of what was edited.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar, get_type_hints


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Anything that is written down. ``id`` is random (see ``ids``)."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing(Record):
    """A record whose fields change; ``retired`` takes it off the screens."""

    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Record):
    """A record that is added once; ``voided`` says that a later fact took it back."""

    voided: bool = False


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a record: its name, its Python type (str, int, float, bool, datetime, date, tuple or dict) and
    the value it has while nobody has written it.
    """

    name: str
    kind: type
    default: Any


@dataclass(frozen=True, slots=True)
class Shape:
    """What the store knows of a kind of record: its name in the journal, fields, indexes, whose data it is.

    ``subject`` names the field that holds the person the record speaks of (empty: nobody).
    """

    name: str
    cls: type[Record]
    columns: tuple[Column, ...]
    index: tuple[tuple[str, ...], ...]
    subject: str

    @property
    def is_fact(self) -> bool:
        """Whether records of this kind are facts."""
        return issubclass(self.cls, Fact)

    @property
    def mark(self) -> str:
        """The field that takes a record off the screens."""
        return "voided" if self.is_fact else "retired"


_shapes: dict[str, Shape] = {}
_by_class: dict[type[Record], Shape] = {}


def record(name: str, *, index: tuple[tuple[str, ...], ...] = (), subject: str = "") -> Callable[[type[R]], type[R]]:
    """Give a dataclass its name in the journal. ``index`` lists the groups of fields it is often found by."""

    def register(cls: type[R]) -> type[R]:
        shape = Shape(name, cls, _columns(cls), index, subject)
        _shapes[name] = shape
        _by_class[cls] = shape
        return cls

    return register


def shape_of(cls: type[Record]) -> Shape:
    """The shape of a record class."""
    return _by_class[cls]


def shapes() -> Mapping[str, Shape]:
    """Every known shape by its name, in order of name."""
    return dict(sorted(_shapes.items()))


def _columns(cls: type[Record]) -> tuple[Column, ...]:
    hints = get_type_hints(cls)
    columns = []
    for field in dataclasses.fields(cls):
        if field.name == "id":
            continue
        columns.append(Column(field.name, _plain(hints[field.name]), _default(field)))
    return tuple(columns)


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    raise TypeError(f"field {field.name} needs a default: a desk may hear of an edit first")


def _plain(hint: Any) -> type:
    options = [o for o in getattr(hint, "__args__", ()) if o is not type(None)]
    origin = getattr(hint, "__origin__", None)
    if origin in (tuple, dict):
        return origin  # type: ignore[no-any-return]
    if options and origin is None:
        return _plain(options[0])
    if isinstance(hint, type):
        return hint
    raise TypeError(f"no column for {hint}")


def to_json(value: Any) -> Any:
    """A field's value as JSON: moments as ISO 8601 in UTC, tuples as lists."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="milliseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_json(v) for v in value]
    if isinstance(value, dict):
        return {str(k): to_json(v) for k, v in value.items()}
    return value


def from_json(kind: type, value: Any, default: Any) -> Any:
    """A field's value from JSON; what cannot be understood becomes the default rather than stopping the desk."""
    if value is None:
        return default
    try:
        if kind is datetime:
            return datetime.fromisoformat(value)
        if kind is date:
            return date.fromisoformat(value)
        if kind is tuple:
            return _tuples(value)
        return value if isinstance(value, kind) else kind(value)
    except (TypeError, ValueError):
        return default


def _tuples(value: Any) -> Any:
    return tuple(_tuples(v) for v in value) if isinstance(value, list) else value
