"""A personal agenda set as a small table: round, table, theme."""

from __future__ import annotations

from dataclasses import dataclass

from eventdesk.core.badges.face import AgendaLine
from eventdesk.core.badges.ink import MM_PER_POINT, Box, Family, Ink, Style, Weight
from eventdesk.core.badges.typeset import BOTTOM, TOP, Fit, Type, fit, shortened, words_of

_GREY = "#555555"
_STEP = 1.32
_WRAP = 1.14
_THEME_LINES = 3
_SHORTENED = 0
_SMALLER_THAN_WRAPPED = 0.8
"""Themes on one line each are easier to read than wrapped ones, unless they must be smaller than this share."""
_LEAST_HEAD = 5.0


@dataclass(frozen=True, slots=True)
class AgendaWords:
    """Column heads of the personal agenda, and what stands where somebody has no seat."""

    round: str = "turno"
    table: str = "tavolo"
    theme: str = "tema"
    none: str = "–"


@dataclass(frozen=True, slots=True)
class _Table:
    """An agenda set at a size: where its columns start (mm) and the lines of each theme."""

    size: float
    columns: tuple[float, float, float]
    themes: tuple[tuple[str, ...], ...]


def agenda_ink(
    rows: tuple[AgendaLine, ...],
    box: Box,
    sizes: tuple[float, float],
    heads: AgendaWords,
    type_: Type,
    family: Family = Family.SANS,
) -> list[Ink]:
    """The agenda in its box at the largest type of ``sizes`` (points) at which every theme is whole.

    Themes may wrap; when even that is too much at the smallest type they are shortened. Nothing when the rows
    themselves do not fit.
    """
    said = all_words(rows, heads)
    regular, bold = (type_.styled(said, weight, family) for weight in (Weight.REGULAR, Weight.BOLD))
    setter = _Setter(rows, box, heads, type_, regular, bold)
    smallest, largest = sizes
    steps = [largest - step * 0.5 for step in range(int((largest - smallest) * 2) + 1)]
    ways = [(size, 1) for size in steps if size >= largest * _SMALLER_THAN_WRAPPED]
    ways += [(size, _THEME_LINES) for size in (*steps, smallest)]
    table = next((table for way in ways if (table := setter.table(*way))), None)
    table = table or setter.table(smallest, _SHORTENED)
    return setter.ink(table) if table else []


def all_words(rows: tuple[AgendaLine, ...], heads: AgendaWords) -> str:
    """Everything an agenda says."""
    themes = (row.theme for row in rows)
    return " ".join((heads.round, heads.table, heads.theme, heads.none, "0123456789:·…", *themes))


@dataclass(frozen=True, slots=True)
class _Setter:
    rows: tuple[AgendaLine, ...]
    box: Box
    heads: AgendaWords
    type: Type
    regular: Style
    bold: Style

    def table(self, size: float, lines: int) -> _Table | None:
        """The agenda at this size, each theme in at most ``lines`` lines (none: shortened); None if it does not fit."""
        em = size * MM_PER_POINT
        columns = self._columns(size)
        room = self.box.right - columns[2]
        if room < 3 * em:
            return None
        themes: list[tuple[str, ...]] = []
        for row in self.rows:
            wrapped = self._theme(row.theme, room, size, lines)
            if wrapped is None:
                return None
            themes.append(wrapped)
        tall = (TOP + BOTTOM + sum(_STEP + (len(theme) - 1) * _WRAP for theme in themes)) * em
        return _Table(size, columns, tuple(themes)) if tall <= self.box.h + 0.01 else None

    def _theme(self, theme: str, room: float, size: float, lines: int) -> tuple[str, ...] | None:
        if self.type.lacking(theme, self.regular):
            return ("",)
        if lines == _SHORTENED:
            return (shortened(theme, self.regular, room, size, self.type),)
        if self.type.width(theme, self.regular) * size * MM_PER_POINT <= room:
            return (theme,)
        if lines == 1:
            return None
        tall = Box(0, 0, room, 1.5 * lines * size * MM_PER_POINT)
        fitted = fit(words_of(theme, self.regular), tall, (size, size), lines, self.type)
        if fitted.fit is not Fit.WHOLE:
            return None
        return tuple("".join(text for text, _ in runs) for runs in fitted.lines)

    def ink(self, table: _Table) -> list[Ink]:
        """The ink of an agenda that fits."""
        em, small = table.size * MM_PER_POINT, _head_size(table.size)
        words = (self.heads.round, self.heads.table, self.heads.theme)
        ink: list[Ink] = []
        y = self.box.y + TOP * em
        for text, x in zip(words, table.columns, strict=True):
            ink.append(self.type.ink(text, self.regular, x, y, small, _GREY))
        for row, theme in zip(self.rows, table.themes, strict=True):
            y += _STEP * em
            ink.append(self.type.ink(_when(row), self.regular, table.columns[0], y, table.size))
            ink.append(self.type.ink(self._seat(row), self.bold, table.columns[1], y, table.size))
            for number, line in enumerate(theme):
                y += _WRAP * em if number else 0.0
                if line:
                    ink.append(self.type.ink(line, self.regular, table.columns[2], y, table.size))
        return ink

    def _columns(self, size: float) -> tuple[float, float, float]:
        """Where the three columns start, in mm."""
        em, head = size * MM_PER_POINT, _head_size(size) / size
        first = max(self.type.width(_when(row), self.regular) for row in self.rows)
        second = max(self.type.width(self._seat(row), self.bold) for row in self.rows)
        first = max(first, self.type.width(self.heads.round, self.regular) * head)
        second = max(second, self.type.width(self.heads.table, self.regular) * head)
        x = self.box.x
        return x, x + (first + 0.7) * em, x + (first + second + 1.4) * em

    def _seat(self, row: AgendaLine) -> str:
        return str(row.table) if row.table else self.heads.none


def _when(row: AgendaLine) -> str:
    return f"{row.round} · {row.starts}" if row.starts else str(row.round)


def _head_size(size: float) -> float:
    return max(_LEAST_HEAD, size * 0.72)
