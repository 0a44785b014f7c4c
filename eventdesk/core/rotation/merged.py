"""Rules that name somebody who was merged into another speak of the one who stands."""

from __future__ import annotations

from eventdesk.core.rotation.records import RuleKind, SeatingRule
from eventdesk.core.shared.ports import Unit

_OF_SEVERAL = frozenset({RuleKind.APART, RuleKind.TOGETHER})


def hand_over_rules(unit: Unit, event: str, gone: str, stands: str) -> None:
    """Put ``stands`` in the place of ``gone`` (registrations) in every rule of the event, in the unit of the merge.

    A rule about the two of them is about nobody any more and goes.
    """
    for rule in unit.read.find(SeatingRule, event=event):
        if gone in rule.registrations:
            named = tuple(dict.fromkeys(stands if who == gone else who for who in rule.registrations))
            idle = rule.kind in _OF_SEVERAL and len(named) < 2
            unit.change(rule, registrations=rule.registrations if idle else named, retired=idle)
