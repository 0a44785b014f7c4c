"""The organiser's rules in the terms of a problem."""

from __future__ import annotations

from collections.abc import Sequence

from eventdesk.core.programme.model import Round, Table
from eventdesk.core.rotation.problem import Ban
from eventdesk.core.rotation.records import RuleKind, SeatingRule


class Rules:
    """The organiser's rules in the problem's terms; people who are not seated drop out of them."""

    def __init__(
        self, rules: Sequence[SeatingRule], seated: set[str], rounds: Sequence[Round], tables: Sequence[Table]
    ) -> None:
        self._numbers = {r.id: k for k, r in enumerate(rounds)}
        self._tables = tables
        apart: list[tuple[str, str]] = []
        together: list[tuple[str, ...]] = []
        fixed: list[tuple[str, int, str]] = []
        bans: list[Ban] = []
        must_meet: list[tuple[str, str]] = []
        for rule in rules:
            who = [p for p in rule.registrations if p in seated]
            if rule.kind == RuleKind.APART:
                apart += [(a, b) for k, a in enumerate(who) for b in who[k + 1 :]]
            elif rule.kind == RuleKind.TOGETHER and len(who) > 1:
                together.append(tuple(who))
            elif rule.kind == RuleKind.NEVER:
                bans += [Ban(p, t.id, r) for p in who for t in self._meant(rule) for r in self._rounds_or_any(rule)]
            elif rule.kind == RuleKind.MUST and rule.table:
                fixed += [(p, r, rule.table) for p in who for r in self._rounds(rule)]
            elif rule.kind == RuleKind.MUST and rule.round:
                others = [t for t in tables if t.theme != rule.theme]
                bans += [Ban(p, t.id, r) for p in who for t in others for r in self._rounds(rule)]
            elif rule.kind == RuleKind.MUST:
                must_meet += [(p, rule.theme) for p in who]
        known = {t.id for t in tables}
        self.apart = tuple(dict.fromkeys(apart))
        self.together = tuple(together)
        self.fixed = tuple(dict.fromkeys(f for f in fixed if f[2] in known))
        self.bans = tuple(dict.fromkeys(b for b in bans if b.table in known))
        self.must_meet = tuple(dict.fromkeys(must_meet))

    def _meant(self, rule: SeatingRule) -> list[Table]:
        if rule.table:
            return [t for t in self._tables if t.id == rule.table]
        return [t for t in self._tables if t.theme == rule.theme]

    def _rounds(self, rule: SeatingRule) -> list[int]:
        if rule.round:
            return [self._numbers[rule.round]] if rule.round in self._numbers else []
        return list(self._numbers.values())

    def _rounds_or_any(self, rule: SeatingRule) -> list[int | None]:
        return list(self._rounds(rule)) if rule.round else [None]


def pinned_to_a_theme(
    fixed: Sequence[tuple[str, int, str]], together: Sequence[tuple[str, ...]], tables: Sequence[Table]
) -> set[str]:
    """Who is pinned to a theme more than once, and who is kept together with them."""
    theme = {t.id: t.theme for t in tables}
    met: dict[str, list[str]] = {}
    for who, _, table in fixed:
        met.setdefault(who, []).append(theme[table])
    put = {who for who, themes in met.items() if len(set(themes)) < len(themes)}
    return put | {p for group in together if put & set(group) for p in group}
