"""What a table's page is told, as JSON values. No person is in it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from eventdesk.core.notes.model import CardVersion, TableMessages
from eventdesk.core.notes.service import Card
from eventdesk.core.notes.tables import TablePage


def told(page: TablePage) -> dict[str, Any]:
    """Everything a table's page shows."""
    return {
        "event": page.event_name,
        "table": {"id": page.table, "number": page.number, "theme": page.theme, "question": page.question},
        "themes": [list(theme) for theme in page.themes],
        "rounds": [
            {
                "id": each.id,
                "number": each.number,
                "minutes": each.minutes,
                "starts": _moment(each.starts),
                "ends": _moment(each.ends),
            }
            for each in page.rounds
        ],
        "cards": [_card(card) | {"read": card.id in page.read} for card in page.cards],
        "received": page.received,
        "read": len(page.read),
        "prompts": [{"id": prompt.id, "text": prompt.text, "at": _moment(prompt.at)} for prompt in page.prompts],
        "left": [_left(left.now) | {"apart": [_left(other) for other in left.apart]} for left in page.left],
        "counts": dict(page.counts),
        "trial": page.trial,
    }


def photos_of(page: TablePage) -> frozenset[str]:
    """The photos (digests) this table may see: those of its own cards."""
    versions = (version for card in page.cards for version in (card.now, *card.apart))
    return frozenset(photo for version in versions for photo in version.photos)


def _card(card: Card) -> dict[str, Any]:
    return _version(card.now) | {
        "card": card.id,
        "versions": card.versions,
        "apart": [_version(version) for version in card.apart],
        "withdrawn": card.withdrawn.reason if card.withdrawn else None,
    }


def _version(version: CardVersion) -> dict[str, Any]:
    return {
        "id": version.id,
        "round": version.round,
        "theme": version.theme,
        "kind": version.kind,
        "title": version.title,
        "text": version.text,
        "place": version.place,
        "support": version.support,
        "tags": list(version.tags),
        "photos": list(version.photos),
        "redacted": bool(version.redacted),
    }


def _left(left: TableMessages) -> dict[str, Any]:
    return {"id": left.id, "round": left.round, "messages": list(left.messages), "not_agreed": left.not_agreed}


def _moment(moment: datetime | None) -> int | None:
    """Milliseconds since 1970, as the page's own clock counts."""
    return int(moment.timestamp() * 1000) if moment else None
