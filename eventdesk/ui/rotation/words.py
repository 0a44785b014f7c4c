"""Sentences of the screen of tables and rounds that several of its parts say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from eventdesk.core.rotation.ports import Objective
from eventdesk.core.rotation.records import RuleKind
from eventdesk.ui.rotation.locking import LockWish
from eventdesk.ui.rotation.seating import Moves, Seat, Seated, TableCard
from eventdesk.ui.rotation.state import Finding, FindingKind, RuleRow, Section, Sums

translate = QCoreApplication.translate


class Counted(QObject):
    """Sentences that count: Qt's tool finds plural forms only in ``tr`` of a QObject."""

    def tables(self, n: int) -> str:
        """Tables."""
        return self.tr("%n tables", "", n)

    def to_seat(self, n: int) -> str:
        """People to seat."""
        return self.tr("%n people to seat", "", n)

    def themes(self, n: int) -> str:
        """Themes."""
        return self.tr("%n themes", "", n)

    def rounds(self, n: int) -> str:
        """Rounds."""
        return self.tr("%n rounds", "", n)

    def without_theme(self, n: int) -> str:
        """Tables without a theme."""
        return self.tr("%n tables have no theme.", "", n)

    def no_longer(self, n: int) -> str:
        """People of a rule who take no seat now."""
        return self.tr("%n no longer seated", "", n)

    def free(self, n: int) -> str:
        """Free seats."""
        return self.tr("%n free", "", n)

    def moving(self, n: int) -> str:
        """People who move."""
        return self.tr("%n people move to another table.", "", n)

    def here(self, n: int) -> str:
        """Those of them who have arrived."""
        return self.tr("%n of them are already here.", "", n)

    def first_seat(self, n: int) -> str:
        """People who had no seat."""
        return self.tr("%n people get a seat for the first time.", "", n)

    def meetings(self, n: int) -> str:
        """Meetings."""
        return self.tr("%n meetings", "", n)

    def out_of_balance(self, n: int) -> str:
        """Seats above or below the share of some group."""
        return self.tr("%n seats out of balance", "", n)

    def counted(self, n: int) -> str:
        """People counted at a table."""
        return self.tr("%n counted", "", n)

    def lost_seat(self, n: int) -> str:
        """People who have no seat any more."""
        return self.tr("%n people lose their seat.", "", n)


COUNTED = Counted()


def seats(low: int, high: int) -> str:
    """A range of seats: "8–11", or one figure."""
    return str(low) if low == high else f"{low}–{high}"


def sums(made: Sums) -> str:
    """The sums of a set-up in one line."""
    parts = (
        COUNTED.tables(made.tables),
        translate("rotation", "{0} seats a round").format(seats(made.fewest, made.most)),
        COUNTED.to_seat(made.people),
        COUNTED.themes(made.themes),
        COUNTED.rounds(made.rounds),
    )
    return " · ".join(parts)


def finding(found: Finding) -> str:
    """What is said of a set-up, with what to do."""
    v = found.values
    where = translate("rotation", "{0}: ").format(v["venue"]) if v.get("venue") else ""
    match found.kind:
        case FindingKind.NO_TABLES:
            return translate("rotation", "There are no tables yet.")
        case FindingKind.NO_ROUNDS:
            return translate("rotation", "There are no rounds yet.")
        case FindingKind.NOBODY:
            return translate("rotation", "Nobody is registered yet: the sums count people once a list is imported.")
        case FindingKind.TOO_MANY:
            said = translate(
                "rotation",
                "{0} people but only {1} seats a round. Add {2} tables, give tables more seats, or put "
                "{3} people on the waiting list.",
            )
            return where + said.format(v["people"], v["most"], v["tables"], v["missing"])
        case FindingKind.CLOSING:
            said = translate(
                "rotation",
                "{0} people are fewer than the {1} seats the tables want at least: a plan will leave some tables "
                "unused.",
            )
            return where + said.format(v["people"], v["fewest"])
        case FindingKind.FEW_THEMES:
            said = translate(
                "rotation",
                "{0} rounds but only {1} themes with a table, and everybody meets a theme at most once. Add themes, "
                "have fewer rounds, or allow themes to be met again (under Rules).",
            )
            return said.format(v["rounds"], v["themes"])
        case FindingKind.NO_THEME:
            return COUNTED.without_theme(int(str(v["tables"])))
        case FindingKind.EMPTY_THEMES:
            return translate("rotation", "No table speaks of: {0}.").format(v["themes"])
        case FindingKind.FITS:
            return translate("rotation", "Everybody finds a seat in every round.")


def section(key: Section) -> str:
    """The name of a part of the screen."""
    return {
        Section.THEMES: translate("rotation", "Themes"),
        Section.TABLES: translate("rotation", "Tables"),
        Section.ROUNDS: translate("rotation", "Rounds"),
        Section.RULES: translate("rotation", "Rules"),
        Section.PLAN: translate("rotation", "Plan"),
        Section.DAY: translate("rotation", "On the day"),
        Section.ROOM: translate("rotation", "Room screens"),
    }[key]


def rule_kind(kind: str) -> str:
    """What a rule asks for."""
    return {
        RuleKind.APART: translate("rotation", "Keep apart"),
        RuleKind.TOGETHER: translate("rotation", "Keep together"),
        RuleKind.MUST: translate("rotation", "Must sit at"),
        RuleKind.NEVER: translate("rotation", "Never at"),
    }.get(RuleKind(kind), kind)


def rule_people(row: RuleRow) -> str:
    """Who a rule speaks of."""
    gone = COUNTED.no_longer(row.missing) if row.missing else ""
    return ", ".join((*row.people, gone)) if gone else ", ".join(row.people)


def rule_place(row: RuleRow) -> str:
    """The table or theme of a rule, and its round."""
    place = table(row.table) if row.table else row.theme
    if not place:
        return translate("rotation", "In every round")
    if row.round:
        return translate("rotation", "{0}, round {1}").format(place, row.round)
    return place


def objective(key: str) -> str:
    """The name of what counts most."""
    return {
        Objective.BALANCED: translate("rotation", "Balanced"),
        Objective.PREFERENCES: translate("rotation", "Preferences first"),
        Objective.MIX: translate("rotation", "Mix first"),
    }[Objective(key)]


def objective_line(key: str) -> str:
    """What an objective means, in one sentence."""
    return {
        Objective.BALANCED: translate(
            "rotation",
            "Everybody gets at least one of the themes they asked for where seats allow; then a good mix at every "
            "table counts most.",
        ),
        Objective.PREFERENCES: translate(
            "rotation",
            "As many wishes as can possibly be granted; among the plans that grant them, the one with the best mix.",
        ),
        Objective.MIX: translate(
            "rotation",
            "People of different zones, categories and ages at every table and as many new acquaintances as possible; "
            "wishes only break ties.",
        ),
    }[Objective(key)]


def round_name(number: int, starts: str = "") -> str:
    """A round, with its time when it has one."""
    named = translate("rotation", "Round {0}").format(number)
    return f"{named} · {starts}" if starts else named


def starts_of(named: str) -> str:
    """The name of the field in which the start of a round is typed."""
    return translate("rotation", "{0}: starts").format(named)


def minutes_of(named: str) -> str:
    """The name of the field in which the length of a round is typed."""
    return translate("rotation", "{0}: minutes").format(named)


def table(number: int) -> str:
    """A table by its number."""
    return translate("rotation", "Table {0}").format(number)


def card(shown: TableCard) -> str:
    """A table in one round, in words: for screen readers."""
    if shown.closed:
        return translate("rotation", "Table {0}, {1}: not used in this round").format(shown.number, shown.theme)
    said = translate("rotation", "Table {0}, {1}: {2} people, {3} seats, {4} asked for this theme")
    said = said.format(shown.number, shown.theme, shown.taken, seats(shown.low, shown.high), shown.wished)
    balance = COUNTED.out_of_balance(shown.off) if shown.off else translate("rotation", "balanced")
    counted = () if shown.seated is None else (COUNTED.counted(shown.seated),)
    return ", ".join((said, balance, *counted, *([translate("rotation", "locked")] if shown.locked else [])))


def seated(who: Seated) -> str:
    """Somebody at a table; with a word when their seat is locked."""
    locked = translate("rotation", "locked")
    return f"{who.name} · {locked}" if who.locked else who.name


def lock_wish(wish: LockWish) -> str:
    """What can be locked, or is."""
    if wish.registration:
        return translate("rotation", "{0} keeps this seat").format(wish.name)
    if wish.table:
        return translate("rotation", "Everybody at table {0} stays in this round").format(wish.number)
    return translate("rotation", "This whole round stays as it is")


def card_sign(shown: TableCard) -> str:
    """What stands in the corner of a card: locked, or how many seats are out of balance."""
    if shown.locked:
        return translate("rotation", "locked")
    return "" if shown.closed or not shown.off else f"±{shown.off}"


def card_figure(shown: TableCard) -> str:
    """The people planned at a table beside its seats; alone where it stands beside those counted."""
    return str(shown.taken) if shown.seated is not None else f"{shown.taken} / {seats(shown.low, shown.high)}"


def card_state(shown: TableCard) -> str:
    """How full a table is, in a word."""
    if shown.closed:
        return translate("rotation", "not used")
    if shown.seated is not None:
        return COUNTED.counted(shown.seated)
    if shown.taken > shown.high:
        return translate("rotation", "too many")
    if shown.taken < shown.low:
        return translate("rotation", "too few")
    if shown.taken == shown.high:
        return translate("rotation", "full")
    return COUNTED.free(shown.high - shown.taken)


def wish(rank: int) -> str:
    """Which wish a theme fulfils."""
    return translate("rotation", "choice {0}").format(rank) if rank else ""


def seat(given: Seat | None) -> str:
    """A seat in the grid of people and rounds."""
    if given is None:
        return "–"
    if not given.number:
        return translate("rotation", "table removed")
    return f"{given.number} · {given.theme}" if given.theme else str(given.number)


def seat_aloud(given: Seat | None) -> str:
    """A seat for screen readers and tips: with the wish it fulfils."""
    if given is None:
        return translate("rotation", "no seat")
    said = table(given.number) if given.number else translate("rotation", "table removed")
    return ", ".join(part for part in (said, given.theme, wish(given.rank)) if part)


def attribute(key: str) -> str:
    """What people are told apart by."""
    return {
        "zone": translate("rotation", "By zone"),
        "category": translate("rotation", "By category"),
        "gender": translate("rotation", "By gender"),
        "age_band": translate("rotation", "By age"),
        "municipality": translate("rotation", "By municipality"),
        "organisation": translate("rotation", "By organisation"),
        "language": translate("rotation", "By language"),
        "group": translate("rotation", "By delegation"),
    }.get(key, key)


def differing(key: str) -> str:
    """What people at a table may differ in."""
    return {
        "zone": translate("rotation", "zone"),
        "category": translate("rotation", "category"),
        "gender": translate("rotation", "gender"),
        "age_band": translate("rotation", "age"),
        "municipality": translate("rotation", "municipality"),
        "organisation": translate("rotation", "organisation"),
        "language": translate("rotation", "language"),
        "group": translate("rotation", "delegation"),
    }.get(key, key)


def meeting(first: str, second: str, times: int) -> str:
    """How often two people meet."""
    if not times:
        return translate("rotation", "{0} and {1} do not meet").format(first, second)
    return translate("rotation", "{0} and {1}: {2}").format(first, second, COUNTED.meetings(times))


def meetings_between(first: tuple[str, str], second: tuple[str, str], times: int) -> str:
    """How often people of two stretches of the map meet."""
    said = translate("rotation", "{0} … {1} with {2} … {3}: {4}")
    return said.format(*first, *second, COUNTED.meetings(times))


def moves(made: Moves) -> str:
    """What publishing changes, in figures."""
    parts = [COUNTED.moving(made.people)]
    if made.arrived:
        parts.append(COUNTED.here(made.arrived))
    if made.new:
        parts.append(COUNTED.first_seat(made.new))
    if made.gone:
        parts.append(COUNTED.lost_seat(made.gone))
    return " ".join(parts)
