"""The version an edit saw: for each field it writes, the operation whose value stood there."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, select

from eventdesk.core.shared.records import shapes
from eventdesk.store import schema
from eventdesk.store.operations import ADD, NEW, SET, Draft, Stamp
from eventdesk.store.prepared import Prepared, among, listed, prepared


@cache
def _stamps_of(entity: str) -> Prepared:
    table = schema.projection(entity)
    columns = table.c.id, table.c.stamps, table.c.born_time, table.c.born_replica, table.c.born_sequence
    return prepared(select(*columns).where(among(table.c.id, "ids")))


class Versions:
    """What the drafts of one transaction see, the earlier ones among them too."""

    def __init__(self, connection: Connection, drafts: Sequence[Draft]) -> None:
        self._written: dict[tuple[str, str], dict[str, str]] = {}
        self._born: dict[tuple[str, str], str] = {}
        edited: dict[str, set[str]] = defaultdict(set)
        for draft in drafts:
            if draft.kind == SET and draft.entity in shapes():
                edited[draft.entity].add(draft.entity_id)
        for entity, ids in edited.items():
            found = _stamps_of(entity).run(connection, ids=listed(sorted(ids)))
            for record_id, stamps, time, replica, sequence in found:
                marks = json.loads(stamps)
                self._written[entity, record_id] = {f: Stamp(*mark).reference for f, mark in marks.items()}
                if time is not None:
                    self._born[entity, record_id] = Stamp(time, replica, sequence).reference

    def seen_by(self, draft: Draft) -> str:
        """References of what the draft's fields are based on, each once, apart by a space; empty when unknown."""
        if draft.based_on or draft.kind != SET:
            return draft.based_on
        record = draft.entity, draft.entity_id
        written, born = self._written.get(record, {}), self._born.get(record, "")
        return " ".join(sorted({written.get(name, born) for name in draft.values} - {""}))

    def wrote(self, draft: Draft, reference: str) -> None:
        """Tell that the draft became the operation with this reference."""
        record = draft.entity, draft.entity_id
        if draft.kind in (NEW, ADD):
            self._born.setdefault(record, reference)
            self._written.setdefault(record, {}).update(dict.fromkeys(draft.values, reference))
        elif draft.kind == SET:
            self._written.setdefault(record, {}).update(dict.fromkeys(draft.values, reference))
