"""Arguments as a person types them: what cannot be used is said in one sentence, in their language."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import NoReturn

from eventdesk.core.shared.errors import EventDeskError

_LONGEST = 60


class Misused(EventDeskError):
    """The arguments do not fit the verb. Values: ``program`` (with its verb), ``why`` (argparse's words)."""

    key = "cli-misused"


class Missing(Misused):
    """Arguments are missing. Values: ``program``, ``names``."""

    key = "cli-missing"


class Unknown(Misused):
    """Arguments that the verb does not have. Values: ``program``, ``names``."""

    key = "cli-unknown"


class NotChosen(Misused):
    """A value that is not among the possible ones. Values: ``program``, ``name``, ``value``, ``choices``."""

    key = "cli-not-chosen"


class NotOfKind(Misused):
    """A value of another kind. Values: ``program``, ``name``, ``value``."""

    key = "cli-not-of-kind"


class NoValue(Misused):
    """An option without its value. Values: ``program``, ``name``."""

    key = "cli-no-value"


class OutOfRange(EventDeskError):
    """No whole number from ``least`` to ``most``. Values: ``name``, ``value``, ``least``, ``most``."""

    key = "cli-out-of-range"


# What argparse of Python 3.11 to 3.14 says; what none of these fits is passed on in its own words.
_ARGUMENT = r"argument (?P<name>[^:]+): "
_SAID: tuple[tuple[str, type[Misused]], ...] = (
    (r"the following arguments are required: (?P<names>.+)", Missing),
    (r"unrecognized arguments: (?P<names>.+)", Unknown),
    (_ARGUMENT + r"invalid choice: '?(?P<value>.*?)'? \((?:choose from|maybe you meant) (?P<choices>.+)\)", NotChosen),
    (_ARGUMENT + r"invalid \w+ value: '(?P<value>.*)'", NotOfKind),
    (_ARGUMENT + r"expected (?:one|at least one|\d+) arguments?", NoValue),
)


class Parser(argparse.ArgumentParser):
    """Raises instead of printing usage and leaving."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, as an error of the program.

        Raises:
            Misused: always.
        """
        for pattern, error in _SAID:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                given = {name: _short(value.replace("'", "")) for name, value in found.groupdict().items()}
                raise error(program=self.prog, **given)
        raise Misused(program=self.prog, why=_short(message))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST * 4 else f"{line[: _LONGEST * 4]}…"


def whole(name: str, least: int, most: int) -> Callable[[str], int]:
    """A whole number from ``least`` to ``most``, as ``type`` of the argument ``name``.

    Raises (when called):
        OutOfRange: it is no such number.
    """

    def number(text: str) -> int:
        # As many digits as a number of this size can have: Python refuses to read thousands of them.
        value = int(text) if re.fullmatch(r"[+-]?\d{1,18}", text.strip()) else None
        if value is None or not least <= value <= most:
            raise OutOfRange(name=name, value=text[:_LONGEST], least=least, most=most)
        return value

    return number
