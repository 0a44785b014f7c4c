"""Sentences of the parts used on the day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from eventdesk.core.programme.model import Seating
from eventdesk.core.rotation.seating import AtTable, TableAnswer
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.day_state import CountRow, CountSums, RoomRow, SeenRow, Standing
from eventdesk.ui.rotation.record_paper import RecordWords

translate = QCoreApplication.translate


class DayCounted(QObject):
    """Sentences that count: Qt's tool finds plural forms only in ``tr`` of a QObject."""

    def at_table(self, n: int) -> str:
        """People counted at a table."""
        return self.tr("%n people", "", n)

    def seated(self, n: int) -> str:
        """People at all tables."""
        return self.tr("%n people seated", "", n)

    def more(self, n: int) -> str:
        """More than planned."""
        return self.tr("%n more", "", n)

    def fewer(self, n: int) -> str:
        """Fewer than planned."""
        return self.tr("%n fewer", "", n)

    def free_seats(self, n: int) -> str:
        """Seats left."""
        return self.tr("%n free seats", "", n)

    def elsewhere(self, n: int) -> str:
        """People seen elsewhere than planned."""
        return self.tr("%n were seen at another table than planned", "", n)

    def seen(self, n: int) -> str:
        """People seen at all."""
        return self.tr("%n people were seen at a table", "", n)


COUNTED = DayCounted()


def seating(mode: str) -> str:
    """How people come to sit at tables."""
    return {
        Seating.ROTATING: translate("rotation", "Rotating"),
        Seating.FREE: translate("rotation", "Free"),
        Seating.FIXED: translate("rotation", "Fixed"),
    }[Seating(mode)]


def seating_line(mode: str) -> str:
    """What a way of seating means, in one sentence."""
    return {
        Seating.ROTATING: translate(
            "rotation", "Everybody has an assigned table in each round; EventDesk proposes the plan."
        ),
        Seating.FREE: translate(
            "rotation", "People move between tables as they like; what counts is where there is room and who was where."
        ),
        Seating.FIXED: translate("rotation", "Everybody has one assigned table and keeps it in all rounds."),
    }[Seating(mode)]


def count_sums(made: CountSums) -> str:
    """A round in figures: tables counted, people seated, people planned."""
    parts = [
        translate("rotation", "{0} of {1} tables counted").format(made.known, made.tables),
        COUNTED.seated(made.people),
    ]
    if made.planned is not None:
        parts.append(translate("rotation", "{0} planned").format(made.planned))
    return " · ".join(parts)


def at_table(number: int, count: int) -> str:
    """What a count said."""
    return translate("rotation", "Table {0}: {1}.").format(number, COUNTED.at_table(count))


def against_plan(off: int | None) -> str:
    """Seated against planned."""
    if off is None:
        return "–"
    if off == 0:
        return translate("rotation", "as planned")
    return COUNTED.more(off) if off > 0 else COUNTED.fewer(-off)


def standing(made: CountRow) -> str:
    """How a table stands, in a word."""
    return {
        Standing.UNKNOWN: translate("rotation", "not counted"),
        Standing.CLOSED: translate("rotation", "closed"),
        Standing.TOO_MANY: translate("rotation", "too many"),
        Standing.TOO_FEW: translate("rotation", "few"),
        Standing.FULL: translate("rotation", "full"),
        Standing.ROOM: words.COUNTED.free(made.high - (made.people or 0)),
        Standing.EMPTY: translate("rotation", "empty"),
    }[made.standing]


def seen(answer: TableAnswer, here: int, before: int) -> str:
    """The answer to a badge scanned at a table."""
    match answer.outcome:
        case AtTable.SEEN:
            return translate("rotation", "{0} is at table {1}.").format(answer.name, here)
        case AtTable.MOVED:
            return translate("rotation", "{0} is at table {1} now, before at table {2}.").format(
                answer.name, here, before
            )
        case AtTable.AGAIN:
            return translate("rotation", "{0} was already noted at table {1}.").format(answer.name, here)
        case AtTable.REVOKED:
            return translate("rotation", "This badge was replaced by another: nothing was noted.")
        case _:
            return translate("rotation", "This badge is not of this event: nothing was noted.")


def room(made: RoomRow) -> str:
    """The seats left at a table; with a sign while it is only what the plan says."""
    said = words.COUNTED.free(made.free)
    return said if made.sure else translate("rotation", "{0}, not counted yet").format(said)


def seen_seat(planned: int, tables: tuple[int, ...], *, with_plan: bool) -> str:
    """Where somebody was seen in a round; with the table planned when it is another."""
    if not tables:
        return "–"
    said = " → ".join(str(table) if table else "?" for table in tables)
    if with_plan and planned and tables[-1] != planned:
        return translate("rotation", "{0} (planned: {1})").format(said, planned)
    return said


def record_on_paper(rounds: Sequence[str], *, with_plan: bool) -> RecordWords:
    """The words of the record on paper, in the language on the screen."""
    counts = translate("rotation", "People at the tables (in brackets: planned)")
    return RecordWords(
        counts=counts if with_plan else translate("rotation", "People at the tables"),
        people=translate("rotation", "Who was seen at which table"),
        table=translate("rotation", "Table"),
        theme=translate("rotation", "Theme"),
        person=translate("rotation", "Person"),
        rounds=rounds,
        named=words.table,
        seen=lambda seat: seen_seat(*seat, with_plan=with_plan),
    )


def seen_sums(rows: tuple[SeenRow, ...]) -> str:
    """How many people were seen, and how many of them elsewhere than planned."""
    elsewhere = sum(row.elsewhere > 0 for row in rows)
    parts = [COUNTED.seen(len(rows))] + ([COUNTED.elsewhere(elsewhere)] if elsewhere else [])
    return " · ".join(parts)
