"""Sentences about fitting the plan to who came and repairing it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from eventdesk.core.rotation.repair import Repair
from eventdesk.ui.rotation import moving_words, words
from eventdesk.ui.rotation.came import Case, MoveLine, RepairShown, Shut, TableLine
from eventdesk.ui.rotation.repair_paper import PaperWords

translate = QCoreApplication.translate


class RepairCounted(QObject):
    """Sentences that count: Qt's tool finds plural forms only in ``tr`` of a QObject."""

    def moving(self, n: int) -> str:
        """People who change tables."""
        return self.tr("%n people move", "", n)

    def here(self, n: int) -> str:
        """How many of them were checked in."""
        return self.tr("%n of them already here", "", n)

    def first(self, n: int) -> str:
        """People who had no seat."""
        return self.tr("%n people get a seat they did not have.", "", n)

    def freed(self, n: int) -> str:
        """Seats of people who are not there."""
        return self.tr("The seats of %n people fall free.", "", n)

    def least(self, n: int) -> str:
        """The fewest moves there can be."""
        return self.tr("no repair can do with fewer than %n", "", n)


COUNTED = RepairCounted()


def case(key: Case) -> str:
    """What a repair starts from."""
    return {
        Case.CAME: translate("rotation", "Fit to who came"),
        Case.CHANGES: translate("rotation", "Repair"),
    }[key]


def case_line(key: Case) -> str:
    """What that means, in a sentence."""
    return {
        Case.CAME: translate(
            "rotation",
            "Those checked in are there: tables are closed or merged until each one in use is full enough and led.",
        ),
        Case.CHANGES: translate(
            "rotation",
            "Everybody is expected but those named below: as few announced seats as possible change.",
        ),
    }[key]


def head(made: RepairShown) -> str:
    """A repair in figures: "12 people move, 3 already seated"."""
    if made.empty:
        return translate("rotation", "Nothing has to change")
    said = COUNTED.moving(made.people)
    return f"{said}, {COUNTED.here(made.here)}" if made.people else said


def detail(made: RepairShown) -> str:
    """The rest of it: first seats, seats that fall free, and whether fewer moves were possible."""
    parts = []
    repair: Repair = made.repair
    if made.seated:
        parts.append(COUNTED.first(made.seated))
    if made.freed:
        parts.append(COUNTED.freed(made.freed))
    if repair.moved and repair.is_proven:
        parts.append(translate("rotation", "No repair can change fewer announced seats: {0}.").format(repair.moved))
    elif repair.moved:
        parts.append(
            translate("rotation", "{0} announced seats change; {1}.").format(repair.moved, COUNTED.least(repair.bound))
        )
    before, after = repair.before, repair.after
    figures = translate("rotation", "Preference points {0} → {1}, meetings repeated {2} → {3}.")
    if made.leaders_assumed:
        parts.append(translate("rotation", "No facilitator was checked in: they are taken as there."))
    parts.append(figures.format(before.points, after.points, before.repeats, after.repeats))
    return " ".join(parts)


def closing(made: Shut) -> str:
    """A table that is not used any more."""
    into = ", ".join(f"{words.table(table)} ({people})" for table, people in made.into)
    said = translate("rotation", "Table {0} closes in round {1}: its people go to {2}.")
    return said.format(made.table, made.round, into or "–")


def leader(table: int, name: str) -> str:
    """Who leads a table from now on."""
    return translate("rotation", "{0} leads table {1} from now on.").format(name, table)


def place(number: int) -> str:
    """Where somebody goes or comes from."""
    return words.table(number) if number else "–"


def person(move: MoveLine) -> str:
    """Who moves; with a word when they were checked in."""
    here = translate("rotation", "here")
    return f"{move.name} · {here}" if move.here else move.name


def people(found: tuple[tuple[str, int], ...]) -> str:
    """People with the table they go to or come from."""
    return ", ".join(f"{name} ({number})" if number else name for name, number in found) or "–"


def table_line(made: TableLine) -> str:
    """A table and its round."""
    return f"{words.table(made.table)} · {words.round_name(made.round)}"


def on_paper() -> PaperWords:
    """The words of the lists on paper, in the language on the screen."""
    return PaperWords(
        moves=translate("rotation", "Who changes tables"),
        tables=translate("rotation", "Leaving and arriving, table by table"),
        person=translate("rotation", "Person"),
        before=translate("rotation", "From"),
        after=translate("rotation", "To"),
        why=translate("rotation", "Why"),
        leaving=translate("rotation", "leaves"),
        arriving=translate("rotation", "arrives"),
        table=words.table,
        round=words.round_name,
        reason=moving_words.reason,
    )
