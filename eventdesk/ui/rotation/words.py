"""Sentences of the screen of tables and rounds that several of its parts say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from eventdesk.core.rotation.ports import Objective
from eventdesk.core.rotation.records import RuleKind
from eventdesk.ui.rotation.seating import Moves, PersonRow, Seat, TableCard
from eventdesk.ui.rotation.state import Finding, FindingKind, RuleRow, Section, Sums

_tr = QCoreApplication.translate


def seats(low: int, high: int) -> str:
    """A range of seats: "8–11", or one figure."""
    return str(low) if low == high else f"{low}–{high}"


def sums(made: Sums) -> str:
    """The sums of a set-up in one line."""
    parts = (
        _tr("rotation", "%n tables", "", made.tables),
        _tr("rotation", "{0} seats a round").format(seats(made.fewest, made.most)),
        _tr("rotation", "%n people to seat", "", made.people),
        _tr("rotation", "%n themes", "", made.themes),
        _tr("rotation", "%n rounds", "", made.rounds),
    )
    return " · ".join(parts)


def finding(found: Finding) -> str:
    """What is said of a set-up, with what to do."""
    v = found.values
    where = _tr("rotation", "{0}: ").format(v["venue"]) if v.get("venue") else ""
    match found.kind:
        case FindingKind.NO_TABLES:
            return _tr("rotation", "There are no tables yet.")
        case FindingKind.NO_ROUNDS:
            return _tr("rotation", "There are no rounds yet.")
        case FindingKind.NOBODY:
            return _tr("rotation", "Nobody is registered yet: the sums count people once a list is imported.")
        case FindingKind.TOO_MANY:
            said = _tr(
                "rotation",
                "{0} people but only {1} seats a round. Add {2} tables, give tables more seats, or put "
                "{3} people on the waiting list.",
            )
            return where + said.format(v["people"], v["most"], v["tables"], v["missing"])
        case FindingKind.CLOSING:
            said = _tr(
                "rotation",
                "{0} people are fewer than the {1} seats the tables want at least: a plan will leave some tables "
                "unused.",
            )
            return where + said.format(v["people"], v["fewest"])
        case FindingKind.FEW_THEMES:
            said = _tr(
                "rotation",
                "{0} rounds but only {1} themes with a table, and everybody meets a theme at most once. Add themes, "
                "have fewer rounds, or allow themes to be met again (under Rules).",
            )
            return said.format(v["rounds"], v["themes"])
        case FindingKind.NO_THEME:
            number = v["tables"]
            assert isinstance(number, int)
            return _tr("rotation", "%n tables have no theme.", "", number)
        case FindingKind.EMPTY_THEMES:
            return _tr("rotation", "No table speaks of: {0}.").format(v["themes"])
        case FindingKind.FITS:
            return _tr("rotation", "Everybody finds a seat in every round.")


def section(key: Section) -> str:
    """The name of a part of the screen."""
    return {
        Section.THEMES: _tr("rotation", "Themes"),
        Section.TABLES: _tr("rotation", "Tables"),
        Section.ROUNDS: _tr("rotation", "Rounds"),
        Section.RULES: _tr("rotation", "Rules"),
        Section.PLAN: _tr("rotation", "Plan"),
    }[key]


def rule_kind(kind: str) -> str:
    """What a rule asks for."""
    return {
        RuleKind.APART: _tr("rotation", "Keep apart"),
        RuleKind.TOGETHER: _tr("rotation", "Keep together"),
        RuleKind.MUST: _tr("rotation", "Must sit at"),
        RuleKind.NEVER: _tr("rotation", "Never at"),
    }.get(RuleKind(kind), kind)


def rule_people(row: RuleRow) -> str:
    """Who a rule speaks of."""
    gone = _tr("rotation", "%n no longer seated", "", row.missing) if row.missing else ""
    return ", ".join((*row.people, gone)) if gone else ", ".join(row.people)


def rule_place(row: RuleRow) -> str:
    """The table or theme of a rule, and its round."""
    if row.table:
        place = _tr("rotation", "Table {0}").format(row.table)
    else:
        place = row.theme
    if not place:
        return _tr("rotation", "In every round")
    if row.round:
        return _tr("rotation", "{0}, round {1}").format(place, row.round)
    return place


def objective(key: str) -> str:
    """The name of what counts most."""
    return {
        Objective.BALANCED: _tr("rotation", "Balanced"),
        Objective.PREFERENCES: _tr("rotation", "Preferences first"),
        Objective.MIX: _tr("rotation", "Mix first"),
    }[Objective(key)]


def objective_line(key: str) -> str:
    """What an objective means, in one sentence."""
    return {
        Objective.BALANCED: _tr(
            "rotation",
            "Everybody gets at least one of the themes they asked for where seats allow; then a good mix at every "
            "table counts most.",
        ),
        Objective.PREFERENCES: _tr(
            "rotation",
            "As many wishes as can possibly be granted; among the plans that grant them, the one with the best mix.",
        ),
        Objective.MIX: _tr(
            "rotation",
            "People of different zones, categories and ages at every table and as many new acquaintances as possible; "
            "wishes only break ties.",
        ),
    }[Objective(key)]


def round_name(number: int, starts: str = "") -> str:
    """A round, with its time when it has one."""
    named = _tr("rotation", "Round {0}").format(number)
    return f"{named} · {starts}" if starts else named


def card(shown: TableCard) -> str:
    """A table in one round, in words: for screen readers."""
    if shown.closed:
        return _tr("rotation", "Table {0}, {1}: not used in this round").format(shown.number, shown.theme)
    said = _tr("rotation", "Table {0}, {1}: {2} people, {3} seats, {4} asked for this theme")
    return said.format(shown.number, shown.theme, shown.taken, seats(shown.low, shown.high), shown.wished)


def card_state(shown: TableCard) -> str:
    """How full a table is, in a word."""
    if shown.closed:
        return _tr("rotation", "not used")
    if shown.taken > shown.high:
        return _tr("rotation", "too many")
    if shown.taken < shown.low:
        return _tr("rotation", "too few")
    if shown.taken == shown.high:
        return _tr("rotation", "full")
    return _tr("rotation", "%n free", "", shown.high - shown.taken)


def wish(rank: int) -> str:
    """Which wish a theme fulfils."""
    return _tr("rotation", "choice {0}").format(rank) if rank else ""


def seat(given: Seat | None) -> str:
    """A seat in the grid of people and rounds."""
    return "–" if given is None else f"{given.number} · {given.theme}" if given.theme else str(given.number)


def seat_aloud(given: Seat | None) -> str:
    """A seat for screen readers and tips: with the wish it fulfils."""
    if given is None:
        return _tr("rotation", "no seat")
    said = _tr("rotation", "Table {0}").format(given.number)
    return ", ".join(part for part in (said, given.theme, wish(given.rank)) if part)


def person(row: PersonRow) -> str:
    """A person's row for screen readers."""
    return row.name


def moves(made: Moves) -> str:
    """What publishing changes, in figures."""
    parts = [_tr("rotation", "%n people move to another table.", "", made.people)]
    if made.arrived:
        parts.append(_tr("rotation", "%n of them are already here.", "", made.arrived))
    if made.new:
        parts.append(_tr("rotation", "%n people get a seat for the first time.", "", made.new))
    if made.gone:
        parts.append(_tr("rotation", "%n people lose their seat.", "", made.gone))
    return " ".join(parts)
