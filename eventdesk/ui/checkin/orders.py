"""What a desk asks the saving lane to write, as data: it survives a full disk and a closed window. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from eventdesk.core.checkin.answers import ScanResult
from eventdesk.core.checkin.enrolling import Newcomer
from eventdesk.core.checkin.helpdesk import HelpDesk
from eventdesk.core.checkin.model import How
from eventdesk.core.checkin.service import CheckIn
from eventdesk.core.checkin.spot import Spot
from eventdesk.core.checkin.supervisor import Supervisor
from eventdesk.core.shared.errors import EventDeskError


class Action(StrEnum):
    """What is to be done."""

    SCAN = "scan"
    SCAN_OUT = "scan_out"
    ADMIT = "admit"
    LEAVE = "leave"
    LEAVE_ALL = "leave_all"
    UNDO = "undo"
    TAKE_BACK = "take_back"
    WALK_IN = "walk_in"
    SUBSTITUTE = "substitute"
    CORRECT = "correct"
    SWAP = "swap"
    NEW_BADGE = "new_badge"
    BLANK = "blank"
    LIMIT = "limit"
    NAME = "name"
    PLACES = "places"
    GROUP = "group"


class TooLate(EventDeskError):
    """A scan of a while ago is taken back by whoever has the supervisor's PIN."""

    key = "undo-too-late"


NEVER_KEPT = frozenset({Action.UNDO, Action.TAKE_BACK, Action.LEAVE_ALL})
"""Orders that are not tried again by themselves: what they meant may have changed meanwhile."""


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to write. ``what`` is the code, the registration or the unit; ``name`` whom it is about; ``extra`` are
    the other values by name.
    """

    action: Action
    what: str
    name: str = ""
    extra: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """One of the other values; empty when it was not given."""
        return dict(self.extra).get(name, "")

    def with_values(self, **values: str) -> Order:
        """The same order with other values beside those it has."""
        given = dict(self.extra) | {name: value for name, value in values.items() if value}
        return replace(self, extra=tuple(sorted(given.items())))

    @property
    def spot(self) -> Spot:
        """Where it was given."""
        return Spot(self.get("venue"), self.get("session"))


def at(order: Order, spot: Spot) -> Order:
    """The order with the place it was given at."""
    return order.with_values(venue=spot.venue, session=spot.session)


def to_memory(order: Order) -> dict[str, object]:
    """An order as JSON values."""
    return {"action": str(order.action), "what": order.what, "name": order.name, "extra": dict(order.extra)}


def from_memory(found: Mapping[str, object]) -> Order | None:
    """The order that ``to_memory`` gave; None for anything else."""
    action, what, extra = str(found.get("action")), str(found.get("what") or ""), found.get("extra")
    if action not in set(Action) or not what:
        return None
    values = {str(k): str(v) for k, v in extra.items()} if isinstance(extra, dict) else {}
    return Order(Action(action), what, str(found.get("name") or "")).with_values(**values)


@dataclass(frozen=True, slots=True)
class Written:
    """What came of an order: the unit that takes it back, the answer if it has one, how many people, a new code."""

    unit: str = ""
    answer: ScanResult | None = None
    count: int = 0
    code: str = ""


class Writer:
    """Does what an order says. Runs in the saving lane."""

    def __init__(
        self,
        event: str,
        checkin: CheckIn,
        helpdesk: HelpDesk,
        supervisor: Supervisor,
        undo: Callable[[str], object],
    ) -> None:
        self._event = event
        self._checkin = checkin
        self._helpdesk = helpdesk
        self._supervisor = supervisor
        self._undo = undo
        self._ways: dict[Action, Callable[[Order], Written]] = {
            Action.SCAN: self._scan,
            Action.SCAN_OUT: self._scan_out,
            Action.ADMIT: self._admit,
            Action.LEAVE: self._leave,
            Action.LEAVE_ALL: self._leave_all,
            Action.UNDO: self._take_back_unit,
            Action.TAKE_BACK: self._take_back,
            Action.WALK_IN: self._walk_in,
            Action.SUBSTITUTE: self._substitute,
            Action.CORRECT: self._correct,
            Action.SWAP: self._swap,
            Action.NEW_BADGE: self._new_badge,
            Action.BLANK: self._blank,
            Action.LIMIT: self._limit,
            Action.NAME: self._name,
            Action.PLACES: self._places,
            Action.GROUP: self._group,
        }

    def write(self, order: Order) -> Written:
        """Write it; durable when this returns.

        Raises:
            EventDeskError: it cannot be written; the sentence says why.
        """
        return self._ways[order.action](order)

    def _scan(self, order: Order) -> Written:
        how = order.get("how") or str(How.SCAN)
        return _answered(self._checkin.scan(self._event, order.what, spot=order.spot, how=how))

    def _scan_out(self, order: Order) -> Written:
        return _answered(self._checkin.scan_out(self._event, order.what, spot=order.spot))

    def _admit(self, order: Order) -> Written:
        return _answered(
            self._checkin.admit(
                self._event,
                order.what,
                spot=order.spot,
                override=order.get("override"),
                confirmed=bool(order.get("confirmed")),
                how=order.get("how") or str(How.SEARCH),
            )
        )

    def _leave(self, order: Order) -> Written:
        return Written(self._checkin.leave(self._event, order.what))

    def _leave_all(self, order: Order) -> Written:
        unit, count = self._checkin.leave_all(self._event)
        return Written(unit, count=count)

    def _take_back_unit(self, order: Order) -> Written:
        if order.get("late") and self._supervisor.has_pin(self._event):
            raise TooLate
        self._undo(order.what)
        return Written()

    def _take_back(self, order: Order) -> Written:
        return Written(self._supervisor.take_back(self._event, order.what, order.get("pin")))

    def _walk_in(self, order: Order) -> Written:
        return _answered(
            self._helpdesk.walk_in(self._event, _newcomer(order), spot=order.spot, override=order.get("override"))
        )

    def _substitute(self, order: Order) -> Written:
        return _answered(self._helpdesk.substitute(self._event, order.what, _newcomer(order), spot=order.spot))

    def _correct(self, order: Order) -> Written:
        return _answered(self._helpdesk.correct(self._event, order.what, order.get("other")))

    def _swap(self, order: Order) -> Written:
        return Written(self._helpdesk.swap_badges(self._event, order.what, order.get("other")))

    def _new_badge(self, order: Order) -> Written:
        code, unit = self._helpdesk.new_badge(self._event, order.what, order.get("reason"))
        return Written(unit, code=code)

    def _blank(self, order: Order) -> Written:
        """A blank badge for somebody; any other badge is a scan like all others."""
        unit = self._helpdesk.give_blank(self._event, order.what, order.get("code"))
        return Written(unit, code=order.get("code")) if unit else self._scan(replace(order, what=order.get("code")))

    def _limit(self, order: Order) -> Written:
        given = dict(order.extra)
        rounds = given.get("only_rounds")
        return Written(
            self._helpdesk.limit(
                self._event,
                order.what,
                stays_put=given["stays_put"] == "yes" if "stays_put" in given else None,
                only_rounds=None if rounds is None else [r for r in rounds.split(",") if r != _ALL],
                leaves_at=given["leaves_at"].replace(_ALL, "") if "leaves_at" in given else None,
            )
        )

    def _name(self, order: Order) -> Written:
        return Written(self._helpdesk.name(self._event, order.what, order.get("name")))

    def _places(self, order: Order) -> Written:
        places = int(order.get("places") or 0)
        return Written(self._helpdesk.keep_places(self._event, order.what, places, spot=order.spot), count=places)

    def _group(self, order: Order) -> Written:
        unit, count = self._helpdesk.admit_group(self._event, order.get("who").split(","), spot=order.spot)
        return Written(unit, count=count)


_ALL = "*"
"""Stands for "no limit" in an order's values, which are never empty."""


def _answered(result: ScanResult) -> Written:
    return Written(result.unit, result)


def _newcomer(order: Order) -> Newcomer:
    return Newcomer(
        order.get("name"),
        order.get("organisation"),
        order.get("municipality"),
        bool(order.get("consent")),
        order.get("theme"),
    )
