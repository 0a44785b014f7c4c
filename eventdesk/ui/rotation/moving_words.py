"""Sentences about moving people by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject

from eventdesk.core.rotation.effect import Effect
from eventdesk.core.rotation.repair import Reason
from eventdesk.core.rotation.why import Alternative, Why
from eventdesk.ui.rotation import words

translate = QCoreApplication.translate
_FEW = 4


class MovingCounted(QObject):
    """Sentences that count: Qt's tool finds plural forms only in ``tr`` of a QObject."""

    def more_points(self, n: int) -> str:
        """Preference points won."""
        return self.tr("%n points more", "", n)

    def fewer_points(self, n: int) -> str:
        """Preference points lost."""
        return self.tr("%n points fewer", "", n)

    def more_again(self, n: int) -> str:
        """Meetings repeated more."""
        return self.tr("%n more repeated", "", n)

    def fewer_again(self, n: int) -> str:
        """Meetings repeated less."""
        return self.tr("%n fewer repeated", "", n)

    def worse(self, n: int) -> str:
        """Seats out of balance more."""
        return self.tr("%n more out of balance", "", n)

    def better(self, n: int) -> str:
        """Seats out of balance less."""
        return self.tr("%n fewer out of balance", "", n)

    def new(self, n: int) -> str:
        """People at the table met nowhere else."""
        return self.tr("%n people at this table are new to them.", "", n)

    def known(self, n: int) -> str:
        """People at the table met elsewhere too."""
        return self.tr("%n people are met again: {0}.", "", n)


COUNTED = MovingCounted()


def _broken(kind: str) -> str:
    return {
        "unseated": translate("rotation", "without a seat"),
        "ghost": translate("rotation", "a seat for somebody who is away"),
        "over": translate("rotation", "more people than seats"),
        "under": translate("rotation", "a table with too few people"),
        "unled": translate("rotation", "a table nobody leads"),
        "apart": translate("rotation", "beside somebody they are kept apart from"),
        "together": translate("rotation", "away from those they are kept together with"),
        "fixed": translate("rotation", "away from where a rule wants them"),
        "forbidden": translate("rotation", "where a rule does not want them"),
        "access": translate("rotation", "not accessible, or not in their language"),
        "venue": translate("rotation", "at another venue"),
        "theme_twice": translate("rotation", "a theme met twice"),
        "must_meet": translate("rotation", "a theme missed that must be met"),
        "moved": translate("rotation", "away from the table they stay at"),
    }.get(kind, kind)


def effect(made: Effect) -> str:
    """What a change does, the rules first."""
    worse = [f"✕ {_broken(kind)}" for kind, n in made.broken.items() if n > 0]
    no_longer = translate("rotation", "no longer")
    mended = [f"✓ {no_longer} {_broken(kind)}" for kind, n in made.broken.items() if n < 0]
    figures = (
        (made.points, COUNTED.more_points, COUNTED.fewer_points),
        (made.repeats, COUNTED.more_again, COUNTED.fewer_again),
        (made.misfit, COUNTED.worse, COUNTED.better),
    )
    said = [*worse, *mended, *(more(n) if n > 0 else less(-n) for n, more, less in figures if n)]
    return " · ".join(said) if said else translate("rotation", "changes no rule and no figure")


def alternative(made: Alternative, number: int) -> str:
    """Another table and what it would cost."""
    named = words.table(number)
    if made.partner:
        named = translate("rotation", "{0}, in exchange with {1}").format(named, made.partner_name)
    return f"{named}: {effect(made.effect)}"


def why(made: Why, theme: str, say: Callable[[str, Mapping[str, object]], str]) -> tuple[str, ...]:
    """The reasons for a seat, a sentence each; ``say`` gives the words of a sentence's key."""
    if made.table is None:
        return (translate("rotation", "There is no seat in this round."),)
    said = [_wish(made, theme)]
    if made.new:
        said.append(COUNTED.new(len(made.new)))
    if made.again:
        known = [
            translate("rotation", "{0} (round {1})").format(a.name, ", ".join(map(str, a.before)))
            for a in made.again[:_FEW]
        ]
        more = [f"+{len(made.again) - _FEW}"] if len(made.again) > _FEW else []
        said.append(COUNTED.known(len(made.again)).format(", ".join([*known, *more])))
    held = [say(h.key, h.values) for h in made.held]
    if held:
        said.append(translate("rotation", "What holds them here: {0}.").format("; ".join(held)))
    return tuple(said)


def _wish(made: Why, theme: str) -> str:
    if made.rank:
        return translate("rotation", "{0} is their choice {1} ({2} points).").format(theme, made.rank, made.points)
    return translate("rotation", "They did not ask for {0}.").format(theme) if theme else ""


def reason(key: str) -> str:
    """Why a seat changes in a repair."""
    return {
        Reason.ABSENT: translate("rotation", "not there"),
        Reason.NO_SEAT: translate("rotation", "had no seat"),
        Reason.CLOSED: translate("rotation", "table closed"),
        Reason.UNLED: translate("rotation", "nobody leads the table"),
        Reason.NEEDED: translate("rotation", "needed there"),
        Reason.COMPANION: translate("rotation", "goes with somebody"),
        Reason.LEADS: translate("rotation", "leads a table"),
        Reason.RULE: translate("rotation", "a rule or a limit"),
        Reason.BY_HAND: translate("rotation", "by hand"),
    }[Reason(key)]
