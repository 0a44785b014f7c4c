"""Attendance certificates: who was there, from when to when, for how long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from eventdesk.core.badges.ink import Box, Frame, Ink, Line, Page, Weight
from eventdesk.core.badges.sheet import A4
from eventdesk.core.badges.typeset import Align, Type, Valign, set_text
from eventdesk.core.shared.sentences import Sentences

_GREY = "#444444"
_MOST_SPANS = 8


@dataclass(frozen=True, slots=True)
class Span:
    """A time somebody was present: aware moments; ``end`` None while nobody wrote down that they left."""

    start: datetime
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """What one certificate says. ``event``, ``day`` and ``place`` are words; spans are in local time."""

    registration: str
    name: str
    event: str
    day: str
    place: str
    spans: tuple[Span, ...]

    @property
    def minutes(self) -> int:
        """Whole minutes of presence."""
        known = (span.end - span.start for span in self.spans if span.end)
        return int(sum(known, timedelta()).total_seconds() // 60)


def spans_of(arrived: Iterable[datetime], left: Iterable[datetime], ended: datetime | None = None) -> tuple[Span, ...]:
    """Arrivals and departures as spans of presence.

    The same person admitted twice without leaving (two desks that could not see each other) was present once, from the
    first moment. Who never left was there until ``ended``, the end of the event, when that is known.
    """
    spans: list[Span] = []
    start: datetime | None = None
    moments = sorted([(moment, 1) for moment in arrived] + [(moment, 0) for moment in left])
    for moment, came in moments:
        if came and start is None:
            start = moment
        elif not came and start is not None:
            spans.append(Span(start, moment))
            start = None
    if start is not None:
        spans.append(Span(start, ended if ended and ended > start else None))
    return tuple(spans)


def certificate_pages(certificates: Sequence[Certificate], words: Sentences, type_: Type) -> Iterator[Page]:
    """One A4 page for each certificate, plain black on white."""
    for certificate in certificates:
        yield Page(*A4, tuple(_ink(certificate, words, type_)))


def hours_in_words(minutes: int, words: Sentences) -> str:
    """Minutes as hours and minutes, in the language of ``words``."""
    return words.say("badges:cert-hours", hours=minutes // 60, minutes=minutes % 60)


def _ink(certificate: Certificate, words: Sentences, type_: Type) -> list[Ink]:
    say = words.say
    ink: list[Ink] = [Frame(Box(14, 14, 182, 269), "#111111", 0.4), Frame(Box(16, 16, 178, 265), "#111111", 0.15)]
    blocks = (
        (certificate.event, 32, 14, (11.0, 15.0), Weight.REGULAR, 2, _GREY),
        (say("badges:cert-title"), 54, 14, (16.0, 25.0), Weight.BOLD, 1, "#000000"),
        (say("badges:cert-that"), 84, 8, (11.0, 13.0), Weight.REGULAR, 1, _GREY),
        (certificate.name, 94, 26, (16.0, 30.0), Weight.BOLD, 2, "#000000"),
        (_took_part(certificate, words), 124, 20, (11.0, 14.0), Weight.REGULAR, 3, "#000000"),
        (_total(certificate, words), 148, 10, (11.0, 14.0), Weight.BOLD, 1, "#000000"),
    )
    for text, top, height, sizes, weight, lines, colour in blocks:
        box = Box(26, top, 158, height)
        ink += set_text(
            text, box, sizes, type_,
            weight=weight, lines=lines, align=Align.CENTRE, valign=Valign.MIDDLE, colour=colour,
        )  # fmt: skip
    for number, span in enumerate(certificate.spans[:_MOST_SPANS]):
        row = Box(26, 160 + 7 * number, 158, 7)
        ink += set_text(_span(span, words), row, (10, 12), type_, align=Align.CENTRE, valign=Valign.MIDDLE)
    ink.append(Line(112, 252, 180, 252, line=0.2))
    signed = Box(112, 254, 68, 5)
    ink += set_text(say("badges:cert-signed"), signed, (8, 10), type_, align=Align.CENTRE, colour=_GREY)
    return ink


def _took_part(certificate: Certificate, words: Sentences) -> str:
    key = "badges:cert-took-part" if certificate.place else "badges:cert-took-part-no-place"
    return words.say(key, event=certificate.event, day=certificate.day, place=certificate.place)


def _total(certificate: Certificate, words: Sentences) -> str:
    """The hours actually present; nothing when nobody wrote down an end."""
    return (
        words.say("badges:cert-total", hours=hours_in_words(certificate.minutes, words)) if certificate.minutes else ""
    )


def _span(span: Span, words: Sentences) -> str:
    start = f"{span.start:%H:%M}"
    if span.end is None:
        return words.say("badges:cert-from", start=start)
    return words.say("badges:cert-span", start=start, end=f"{span.end:%H:%M}")
