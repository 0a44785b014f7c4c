"""How well a column fits a field: the header's word against its cells, and what the cells say alone."""

from __future__ import annotations

from collections.abc import Sequence

from eventdesk.core.registration.listing.fields import NAME_FIELDS, Field
from eventdesk.core.registration.listing.grid import Row, texts
from eventdesk.core.registration.listing.kinds import says_standing
from eventdesk.core.registration.listing.profile import Profile, recent_share
from eventdesk.core.shared.folding import fold


def weighed(meaning: Field, score: float, profile: Profile, index: int, rows: Sequence[Row]) -> float:
    """A header's word against what the cells hold: content can make it certain, or overrule it."""
    like = profile.like(meaning)
    if meaning in (Field.EMAIL, Field.PHONE, Field.CF, Field.CAP):
        assert like is not None
        return _agreed(score, like, enough=0.5, veto=0.2)
    if meaning in (Field.DOB, Field.REGISTERED_AT):
        assert like is not None
        recent = recent_share(rows, index)
        wrong_time = (meaning is Field.DOB and recent > 0.9) or (meaning is Field.REGISTERED_AT and recent < 0.1)
        return _agreed(score, like, enough=0.5, veto=0.3) * (0.6 if wrong_time and like else 1.0)
    if meaning in (Field.CONSENT, Field.IMAGES, Field.WHEELCHAIR):
        return _agreed(score, profile.share[Field.CONSENT], enough=0.6, veto=0.3)
    if meaning is Field.FIRST and profile.words >= 1.9 and profile.share[Field.FULL_NAME] >= 0.5:
        return score * 0.5  # first and last name together
    if meaning in NAME_FIELDS:
        return _agreed(score, profile.share[Field.LAST], enough=0.6, veto=0.4)
    if meaning is Field.EXTERNAL_ID:
        unique = profile.distinct >= 0.9 * min(profile.filled, 400)
        return score if unique and profile.filled >= 0.8 * profile.rows else score * 0.3
    if meaning is Field.STATUS:
        return score if any(says_standing(text) for text in texts(rows[:400], index)) else score * 0.5
    if meaning is Field.TABLES:
        return _themesweighed(score, profile)
    if meaning in (Field.COMUNE, Field.ENTE):
        other = max(profile.share[Field.CONSENT] - 0.4, profile.share[Field.EMAIL], profile.share[Field.CAP])
        return score * (0.5 if other > 0.5 else 1.0)
    return score


def _agreed(score: float, like: float, *, enough: float, veto: float) -> float:
    if like >= enough:
        return min(1.0, score + 0.1)
    return score * 0.45 if like < veto else score * 0.9


def _themesweighed(score: float, profile: Profile) -> float:
    """Choices are few, made of letters, and come again; a number alone is the table somebody was given."""
    if (
        profile.share[Field.CONSENT] > 0.8
        or profile.words < 1
        or all(s.replace(" ", "").isdecimal() for s in profile.samples)
    ):
        return score * 0.5
    repeated = profile.distinct <= max(12, 0.8 * min(profile.filled, 400))
    return score if score > 0.9 else min(score + (0.15 if repeated and score >= 0.6 else 0.0), 0.9)


def by_content(profile: Profile, index: int, rows: Sequence[Row], *, nameless: bool) -> dict[Field, float]:
    """What the cells alone say; headers that name nothing are the rule in lists made by hand."""
    share, many = profile.share, profile.filled >= 3
    found: dict[Field, float] = {}
    if share[Field.EMAIL] >= 0.8:
        found[Field.EMAIL] = 0.9
    if share[Field.CF] >= 0.8:
        found[Field.CF] = 0.95
    if share[Field.PHONE] >= 0.9 and many:
        found[Field.PHONE] = 0.7 if nameless else 0.58  # many numbers could be called; a header says which are
    if share[Field.COMUNE] >= 0.8 and many:
        found[Field.COMUNE] = 0.8 if nameless else 0.55  # a venue, a birth place: many things are municipalities
    if share[Field.GENDER] >= 0.95 and 2 <= profile.distinct <= 4 and many:
        found[Field.GENDER] = 0.7
    if share[Field.FULL_NAME] >= 0.6 and profile.words < 4:
        found[Field.FULL_NAME] = 0.66 if nameless else 0.5
    elif share[Field.FIRST] >= 0.6 and profile.words < 2.2:
        found[Field.FIRST] = 0.64 if nameless else 0.45
    if share[Field.DOB] >= 0.8 and many:
        recent = recent_share(rows, index)
        if recent < 0.2:
            found[Field.DOB] = 0.62 if nameless else 0.55
        elif nameless and recent > 0.9:
            found[Field.REGISTERED_AT] = 0.61
    return found


def theme_share(rows: Sequence[Row], index: int, themes: Sequence[str]) -> float:
    """The share of filled cells that name a known theme."""
    known = [fold(name) for name in themes if len(fold(name)) > 3]
    if not known:
        return 0.0
    cells = [fold(text) for row in rows[:400] if (text := row.text(index))]
    return sum(any(name in cell for name in known) for cell in cells) / len(cells) if cells else 0.0
