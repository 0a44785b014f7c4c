"""From the records of an event to what its badges and table signs say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from eventdesk.core.badges.face import AgendaLine, BadgeFace
from eventdesk.core.badges.records import BadgePrinted
from eventdesk.core.badges.signs import TableSign
from eventdesk.core.programme.model import Round, Table
from eventdesk.core.programme.service import Setup, setup_of
from eventdesk.core.registration.model import Answer, BadgeIssued, BadgeRevoked, Person, Registration, Status
from eventdesk.core.registration.register import in_force
from eventdesk.core.rotation.plan import SeatPlan
from eventdesk.core.rotation.plan import in_force as plan_with_changes
from eventdesk.core.rotation.records import PlanPublished, SeatOverride
from eventdesk.core.shared.folding import one_line
from eventdesk.core.shared.ports import Reader
from eventdesk.core.shared.sentences import Sentences

Links = Callable[[str], Mapping[str, str]]
"""Gives the address of each table's page by table id, for an event; none while nobody serves pages."""


def no_links(event: str) -> Mapping[str, str]:
    """Nobody serves pages."""
    return {}


_FEW = 50
"""So many registrations are read one by one; more are found faster all together."""


def faces_of(
    read: Reader, event: str, words: Sentences, *, only: Collection[str] | None = None, without_badge: bool = False
) -> list[BadgeFace]:
    """A face for each badge in force of the people registered at an event.

    ``only`` names the registrations wanted: one badge at the desk must not read three thousand people.
    ``without_badge`` adds those who have none yet, for lists.

    Raises:
        NotFound: there is no such event.
    """
    setup = setup_of(read, event)
    agendas = _Agendas(setup, plan_in_force(read, event))
    registrations = _registrations(read, event, only)
    badges = badges_of(read, event, only)
    people = _people(read, registrations, only)
    faces = []
    for registration in registrations:
        badge, person = badges.get(registration.id), people.get(registration.person)
        if person and (badge or without_badge):
            faces.append(_face(setup, badge, registration, person, agendas.of(registration.id), words))
    return faces


def badges_of(read: Reader, event: str, only: Collection[str] | None = None) -> dict[str, BadgeIssued]:
    """The badge in force of each registration, or of ``only`` these."""
    if only is None or len(only) > _FEW:
        return in_force(read, event)
    issued = read.find(BadgeIssued, event=event, registration=list(only))
    revoked = {fact.badge for fact in read.find(BadgeRevoked, event=event, badge=[badge.id for badge in issued])}
    return {badge.registration: badge for badge in issued if badge.id not in revoked}


def _registrations(read: Reader, event: str, only: Collection[str] | None) -> list[Registration]:
    if only is None or len(only) > _FEW:
        return read.find(Registration, event=event, status=Status.REGISTERED)
    found = [read.get(Registration, wanted) for wanted in sorted(only)]
    return [r for r in found if r and r.event == event and r.status == Status.REGISTERED and not r.retired]


def _people(read: Reader, registrations: list[Registration], only: Collection[str] | None) -> dict[str, Person]:
    if only is None or len(only) > _FEW:
        return {person.id: person for person in read.find(Person)}
    found = [read.get(Person, registration.person) for registration in registrations]
    return {person.id: person for person in found if person and not person.retired}


def plan_in_force(read: Reader, event: str) -> SeatPlan | None:
    """The plan published last, with the seats changed since; None while there is none."""
    plans = read.find(PlanPublished, event=event)
    return plan_with_changes(plans[-1], read.find(SeatOverride, event=event, plan=plans[-1].id)) if plans else None


def printed_of(read: Reader, event: str) -> dict[str, str]:
    """The content last printed of each badge, by badge id."""
    return {fact.badge: fact.content for fact in read.find(BadgePrinted, event=event)}


def prints_of(read: Reader, event: str) -> dict[str, list[BadgePrinted]]:
    """When each badge was printed, by badge id, oldest first."""
    prints: dict[str, list[BadgePrinted]] = {}
    for fact in read.find(BadgePrinted, event=event):
        prints.setdefault(fact.badge, []).append(fact)
    return prints


def needs_of(read: Reader, event: str, words: Sentences) -> dict[str, str]:
    """What people need at their table, by registration: for those who lead it, not for public lists."""
    languages = {person.id: person.language for person in read.find(Person)}
    needs = {}
    for registration in read.find(Registration, event=event, status=Status.REGISTERED):
        language = languages.get(registration.person, "")
        parts = (
            words.say("badges:need-wheelchair") if registration.wheelchair else "",
            one_line(registration.needs_seating),
            one_line(registration.needs_communication),
            one_line(registration.needs),
            language.upper() if language != words.language else "",
            words.say("badges:no-photo") if registration.images == Answer.NO else "",
        )
        needs[registration.id] = " · ".join(part for part in parts if part)
    return needs


def signs_of(setup: Setup, links: Mapping[str, str] | None = None) -> list[TableSign]:
    """A sign for each table, in order of number; tables of a theme share a colour. ``links`` are by table id."""
    colours = {theme.id: index for index, theme in enumerate(setup.themes)}
    venues = {venue.id: venue.name for venue in setup.venues} if len(setup.venues) > 1 else {}
    links = links or {}
    return [
        _sign(setup, table, colours.get(table.theme, 0), venues.get(table.venue, ""), links.get(table.id, ""))
        for table in setup.tables
    ]


def _sign(setup: Setup, table: Table, colour: int, venue: str, link: str) -> TableSign:
    theme = setup.theme(table.theme)
    where = " · ".join(part for part in (venue, table.place) if part)
    return TableSign(
        number=table.number,
        theme=one_line(theme.name) if theme else "",
        question=one_line(theme.question) if theme else "",
        event=one_line(setup.event.name),
        place=one_line(where),
        colour=colour,
        link=link,
        table=table.id,
        facilitator=table.facilitator,
        closed=frozenset(round_.number for round_ in setup.rounds if round_.id in table.closed_rounds),
    )


def _face(
    setup: Setup,
    badge: BadgeIssued | None,
    registration: Registration,
    person: Person,
    agenda: tuple[AgendaLine, ...],
    words: Sentences,
) -> BadgeFace:
    first, last = one_line(person.first), one_line(person.last)
    venue = next((venue.name for venue in setup.venues if venue.id == registration.venue), "")
    return BadgeFace(
        badge=badge.id if badge else "",
        registration=registration.id,
        person=person.id,
        short=person.short,
        code=badge.code if badge else "",
        name=one_line(person.name),
        parts=(first, last) if first and last and one_line(person.name) == f"{first} {last}" else (),
        sort_name=one_line(person.sort_name),
        organisation=one_line(person.organisation),
        role=registration.role,
        role_word=words.say(f"badges:role-{registration.role}"),
        language=person.language if person.language != words.language else "",
        no_photo=registration.images == Answer.NO,
        event=one_line(setup.event.name),
        place=one_line(venue or setup.event.place),
        agenda=agenda,
    )


class _Agendas:
    """Personal agendas from the plan in force."""

    def __init__(self, setup: Setup, plan: SeatPlan | None) -> None:
        self._plan = plan
        self._rounds: dict[str, Round] = {round_.id: round_ for round_ in setup.rounds}
        self._tables = {table.id: table for table in setup.tables}
        self._themes = {theme.id: one_line(theme.name) for theme in setup.themes}

    def of(self, registration: str) -> tuple[AgendaLine, ...]:
        """The rows of somebody's agenda; empty for who has no seat in any round."""
        if self._plan is None:
            return ()
        row = zip(self._plan.rounds, self._plan.agenda(registration), strict=True)
        lines = tuple(self._line(self._rounds[round_], table) for round_, table in row if round_ in self._rounds)
        return lines if any(line.table for line in lines) else ()

    def _line(self, round_: Round, table_id: str | None) -> AgendaLine:
        table = self._tables.get(table_id or "")
        if table is None:
            return AgendaLine(round_.number, round_.starts, 0, "")
        return AgendaLine(round_.number, round_.starts, table.number, self._themes.get(table.theme, ""))
