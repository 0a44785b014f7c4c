"""Codes of blank badges: told apart from those of other desks, which this desk may not have heard of yet."""

from __future__ import annotations

from eventdesk.core.shared.codes import ALPHABET, RANDOM_LENGTH, TAG_LENGTH, Pick, check_character, looks_like_badge

_MARK = "BBB"
"""Begins the random part of a blank badge's code; one usual code in 24,000 begins so by chance."""


def new_blank_code(tag: str, pick: Pick) -> str:
    """A code for a blank badge of an event: as long as every badge code, with its mark and 34 random bits."""
    drawn = "".join(ALPHABET[pick(len(ALPHABET))] for _ in range(RANDOM_LENGTH - len(_MARK)))
    body = tag + _MARK + drawn
    return body + check_character(body)


def is_blank(code: str, tag: str) -> bool:
    """Whether a folded code is that of a blank badge of the event with this tag."""
    return looks_like_badge(code) and code.startswith(tag) and code[TAG_LENGTH:].startswith(_MARK)
