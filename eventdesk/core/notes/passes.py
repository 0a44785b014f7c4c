"""Passes: what lets a table's devices in. One for each table, printed on its sign, revocable."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from eventdesk.core.notes.model import TablePass
from eventdesk.core.programme.model import Table
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Unit


def digest_of(token: str) -> str:
    """What a token is looked up by, so that the time it takes tells nothing about those that are right."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


class Passes:
    """Use cases on the tables' passes."""

    def __init__(self, ledger: Ledger, new_id: NewId) -> None:
        """``new_id`` gives 128 random bits as 32 hexadecimal digits at each call."""
        self._ledger = ledger
        self._new_id = new_id

    def ensure(self, event: str) -> dict[str, str]:
        """Give a pass to each table that has none; the newest token of every table, by table id."""
        with self._ledger.reading() as read:
            tables = read.find(Table, event=event)
            tokens = {made.table: made.token for made in read.find(TablePass, event=event)}
        if any(table.id not in tokens for table in tables):
            with self._ledger.writing(event=event) as unit:
                tokens = {made.table: made.token for made in unit.read.find(TablePass, event=event)}
                for table in unit.read.find(Table, event=event):
                    if table.id not in tokens:
                        tokens[table.id] = self._made(unit, event, table.id).token
        return {table.id: tokens[table.id] for table in tables}

    def renew(self, event: str, table: str) -> str:
        """Revoke every pass of a table and give it a new one: its phones must scan a new sign. The new token.

        Raises:
            NotFound: there is no such table.
        """
        with self._ledger.writing(event=event) as unit:
            found = unit.read.get(Table, table)
            if found is None or found.event != event:
                raise NotFound(what="why:table", name=table)
            for made in unit.read.find(TablePass, event=event, table=table):
                unit.void(made)
            return self._made(unit, event, table).token

    def revoke(self, event: str, table: str) -> None:
        """Let no device of this table in any more, until ``renew`` or ``ensure`` gives it a new pass."""
        with self._ledger.writing(event=event) as unit:
            for made in unit.read.find(TablePass, event=event, table=table):
                unit.void(made)

    def tables(self, event: str) -> Mapping[str, str]:
        """The table (id) that each pass in force opens, by the token's digest."""
        with self._ledger.reading() as read:
            standing = {table.id for table in read.find(Table, event=event)}
            passes = read.find(TablePass, event=event)
        return {digest_of(made.token): made.table for made in passes if made.token and made.table in standing}

    def _made(self, unit: Unit, event: str, table: str) -> TablePass:
        made = TablePass(
            id=self._new_id(), event=event, table=table, token=self._new_id(), desk=unit.actor, at=unit.now
        )
        unit.add(made)
        return made
