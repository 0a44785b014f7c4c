"""`eventdesk people`: the register: find, merge, the waiting list, other events, who is missing, invitations."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventdesk.cli.verb import Console, Verb
from eventdesk.core.registration.finding import MISSING, Filter, found
from eventdesk.core.registration.model import Answer, Role, Status
from eventdesk.core.shared.errors import NotFound

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile
    from eventdesk.core.registration.history import Change
    from eventdesk.core.registration.places import Places
    from eventdesk.core.registration.register import PersonRow
    from eventdesk.core.registration.room import RegisterRoom

_LEGAL = frozenset({"first", "last"})
_READING = frozenset({"list", "balance", "duplicates", "history"})


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file")
    parser.add_argument("--event-name", default="", help="which event, when the file holds several")
    parser.add_argument("--desk", default="", help="who acts")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    _filters(actions.add_parser("list", help="who suits the filters"))
    actions.add_parser("balance", help="zones beside the territory's people, and categories")
    actions.add_parser("duplicates", help="pairs that look like one person")
    merge = actions.add_parser("merge", help="make one person of two; undone by 'people EVENT undo UNIT'")
    merge.add_argument("codes", nargs=2, metavar="CODE", help="their short codes")
    merge.add_argument("--dry-run", action="store_true", help="only say what would happen")
    apart = actions.add_parser("apart", help="say that two who look alike are two people")
    apart.add_argument("codes", nargs=2, metavar="CODE")
    _waiting_arguments(actions.add_parser("waiting", help="the waiting list: whom to call, what they answered"))
    enrol = actions.add_parser("enrol", help="register people for another event of the process")
    enrol.add_argument("--to", required=True, metavar="NAME", help="the other event")
    _filters(enrol)
    mail = actions.add_parser("mail-merge", help="a folder for the body's own mailer: a row and a QR image a person")
    mail.add_argument("folder", type=Path, metavar="FOLDER")
    mail.add_argument("--reply", default="", metavar="ADDRESS", help="where 'cannot come' mails go")
    mail.add_argument(
        "--line", default="", metavar="TEXT", help="own words for it; {code} {name} {event} are filled in"
    )
    mail.add_argument("--language", default="", choices=("", "it", "en"))
    _filters(mail)
    history = actions.add_parser("history", help="who changed what and when")
    history.add_argument("codes", nargs=1, metavar="CODE")
    for name, help_line in (("cancel", "cancel registrations"), ("restore", "put registrations in force again")):
        many = actions.add_parser(name, help=help_line)
        many.add_argument("codes", nargs="+", metavar="CODE")
    erase = actions.add_parser("erase", help="erase a person for good, here and on every desk; says who has copies")
    erase.add_argument("codes", nargs=1, metavar="CODE")
    erase.add_argument("--for-good", action="store_true", help="do it; without this it only says what would happen")
    undo = actions.add_parser("undo", help="take back what one of these actions wrote")
    undo.add_argument("unit", metavar="UNIT", help="the unit it printed with --json")
    for action in actions.choices.values():
        action.add_argument("--json", action="store_true", dest="as_json", default=argparse.SUPPRESS)


def _filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--text", default="", help="words that begin a word of name, organisation, place or code")
    parser.add_argument("--status", default="", choices=("", *map(str, Status)))
    parser.add_argument("--role", default="", choices=("", *map(str, Role)))
    for name in ("zone", "category", "theme", "group"):
        parser.add_argument(f"--{name}", default="")
    parser.add_argument("--needs", default="", choices=("", "seating", "communication", "food", "any"))
    parser.add_argument("--images", default="", choices=("", *map(str, Answer)), help="consent to images")
    parser.add_argument("--missing", default="", choices=("", *MISSING), help="what is missing of them")


def _waiting_arguments(parser: argparse.ArgumentParser) -> None:
    answer = parser.add_mutually_exclusive_group()
    answer.add_argument("--yes", metavar="CODE", help="they come: the place is theirs")
    answer.add_argument("--no", metavar="CODE", help="they do not come")
    answer.add_argument("--not-reached", metavar="CODE", help="nobody answered: others first")
    answer.add_argument("--places", type=int, metavar="N", help="how many places there are (0: no limit)")
    parser.add_argument("--beyond", action="store_true", help="with --yes: also where every place is taken")
    parser.add_argument("--venue", default="", metavar="NAME", help="with --places: of this venue")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file

    reads = args.action in _READING or getattr(args, "dry_run", False) or not getattr(args, "for_good", True)
    with open_file(args.event, write=not reads, desk=args.desk) as opened:
        event = opened.programme.event(args.event_name).id
        return _ACTIONS[args.action](args, console, opened, event)


def _list(args: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    rows = _chosen(args, opened.register_room, event)
    say = console.words.say
    lines = [f"{r.short}\t{r.name}\t{r.organisation}\t{r.municipality}\t{say(f'status:{r.status}')}" for r in rows]
    console.result({"people": [_person(row) for row in rows]}, *lines, say("people:count", count=len(rows)))
    return 0


def _balance(_: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    from eventdesk.core.registration.balance import balance

    room, say = opened.register_room, console.words.say
    got = balance(room.register.people(event), room.territory)
    zones = [
        say("people:zone", name=z.name, people=z.people, share=_percent(z.share), territory=_percent(z.territory or 0),
            missing=z.missing)
        for z in got.zones
    ]  # fmt: skip
    categories = [say("people:category", name=c.name, people=c.people, share=_percent(c.share)) for c in got.categories]
    outside = say("people:outside", outside=got.outside, unknown=got.unknown, without=got.without_category)
    console.result(asdict(got), *zones, *categories, outside)
    return 0


def _duplicates(_: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    room, say = opened.register_room, console.words.say
    shorts = {row.registration: row.short for row in room.register.people(event)}
    pairs = room.merging.possible(event)
    data = [asdict(pair) | {"kept": shorts[pair.kept], "other": shorts[pair.other]} for pair in pairs]
    lines = [
        f"{shorts[p.kept]} {p.kept_name}\t{shorts[p.other]} {p.other_name}\t"
        f"{say('people:sure' if p.sure else 'people:likely')}, {say(f'repeat:{p.kind}')}"
        for p in pairs
    ]
    console.result({"pairs": data}, *(lines or [say("people:no-duplicates")]))
    return 0


def _merge(args: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    room, say = opened.register_room, console.words.say
    one, other = _registrations(args.codes, room, event)
    seen = room.merging.preview(event, one, other)
    differences = [
        {"field": d.field, "kept": _plain(d.kept), "other": _plain(d.other), "take_other": d.take_other}
        for d in seen.differences
        if not (seen.private and d.field in _LEGAL)
    ]
    names = {"kept": seen.kept_name, "other": seen.other_name, "code": seen.kept_short, "gone": seen.other_short}
    unit = "" if args.dry_run else room.merging.merge(event, one, other)
    head = say("people:would-merge" if args.dry_run else "people:merged", **names)
    lines = [
        f"  {say('person:' + str(d['field']))}: {d['kept']} | {d['other']} {'←' if d['take_other'] else ''}".rstrip()
        for d in differences
    ]
    console.result({"unit": unit, "differences": differences, **names}, head, *lines)
    return 0


def _apart(args: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    room = opened.register_room
    one, other = _registrations(args.codes, room, event)
    names = {row.registration: row.name for row in room.register.people(event)}
    unit = room.merging.keep_apart(event, one, other)
    console.result({"unit": unit}, console.words.say("people:apart", kept=names[one], other=names[other]))
    return 0


def _waiting(args: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    room, say = opened.register_room, console.words.say
    unit, told = "", []
    asked = ((args.yes, Answer.YES), (args.no, Answer.NO), (args.not_reached, Answer.UNKNOWN))
    for code, answer in asked:
        if code:
            (registration,) = _registrations([code], room, event)
            name = next(row.name for row in room.register.people(event) if row.registration == registration)
            unit = room.waiting.answer(event, registration, answer, beyond=args.beyond)
            told.append(say(f"people:answer-{answer}", name=name))
    if args.places is not None:
        unit = room.waiting.limit(event, args.places, venue=_venue(opened, event, args.venue))
    state = room.waiting.state(event)
    then = state.next
    data = {
        "unit": unit,
        "places": [asdict(p) | {"free": p.free if p.limited else None} for p in state.places],
        "queue": [_waiter(waiter.short, waiter) for waiter in state.queue],
        "next": then.short if then else None,
    }
    lines = [*told, *(_places(say, p) for p in state.places)]
    lines += [f"{n}\t{w.short}\t{w.name}\t{w.venue}\t{w.phone or w.email}" for n, w in enumerate(state.queue, 1)]
    if then:
        lines.append(say("people:next", name=then.name, code=then.short, phone=then.phone, email=then.email))
    elif state.queue:
        lines.append(say("people:nobody-next"))
    console.result(data, *lines)
    return 0


def _enrol(args: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    room = opened.register_room
    to = opened.programme.event(args.to)
    done = room.enrolling.enrol([row.registration for row in _chosen(args, room, event)], to.id)
    console.result(asdict(done), console.words.say("people:enrolled", event=to.name, **asdict(done)))
    return 0


def _mail(args: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    room = opened.register_room
    letters = room.mail_merge.prepare(event, [row.registration for row in _chosen(args, room, event)])
    language = args.language or console.words.language
    done = room.mail_merge.write(
        letters, args.folder, reply=args.reply, line=args.line, language=language, progress=console
    )
    data = {"folder": str(done.folder), "people": done.people, "without_email": done.without_email}
    said = console.words.say("people:invited", folder=done.folder, people=done.people, without=done.without_email)
    console.result(data, said)
    return 0


def _history(args: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    room, say = opened.register_room, console.words.say
    (registration,) = _registrations(args.codes, room, event)
    private = any(row.registration == registration and row.who.display for row in room.register.people(event))
    made = [_masked(change) if private else change for change in room.history.of(event, registration)]
    data = [
        {
            "at": c.at.isoformat(), "desk": c.actor, "what": c.what, "unit": c.unit, "undoes": c.undoes,
            "taken_back": c.taken_back,
            "fields": {f.name: {"before": _plain(f.before), "after": _plain(f.after)} for f in c.fields},
        }
        for c in made
    ]  # fmt: skip
    lines = [
        f"{c.at:%d/%m/%Y %H:%M}\t{c.actor}\t{_what(say, c.what)}\t"
        + ", ".join(f"{say(f'person:{f.name}')}: {_plain(f.before)} → {_plain(f.after)}" for f in c.fields)
        for c in made
    ]
    console.result({"changes": data}, *lines)
    return 0


def _erase(args: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    say, (registration,) = console.words.say, _registrations(args.codes, opened.register_room, event)
    seen = opened.erasing.preview(registration)
    unreached = opened.erasing.erase(registration).unreached if args.for_good else ()
    files = [copy.file for copy in seen.copies]
    data = {"erased": args.for_good, "registrations": seen.registrations, "copies": files, "unreached": unreached}
    key = "people:erased" if args.for_good else "people:would-erase"
    lines = [say(key, name=seen.name, registrations=seen.registrations)]
    lines += [say("people:copy-to-tell", file=file) for file in files]
    lines += [say("people:copies-unreached", folder=folder) for folder in unreached]
    console.result(data, *lines)
    return 0


def _status(args: argparse.Namespace, console: Console, opened: OpenFile, event: str) -> int:
    room = opened.register_room
    registrations = _registrations(args.codes, room, event)
    change = room.register.cancel if args.action == "cancel" else room.register.restore
    unit = change(event, registrations)
    words = "people:cancelled" if args.action == "cancel" else "people:restored"
    then = room.waiting.state(event).next if args.action == "cancel" else None
    lines = [console.words.say(words, count=len(registrations))]
    if then:
        lines.append(
            console.words.say("people:next", name=then.name, code=then.short, phone=then.phone, email=then.email)
        )
    console.result({"unit": unit, "next": then.short if then else None}, *lines)
    return 0


def _undo(args: argparse.Namespace, console: Console, opened: OpenFile, _: str) -> int:
    done = opened.undo.undo(args.unit)
    console.result(
        {"unit": done.unit, "reverted": done.reverted}, console.words.say("people:undone", count=done.reverted)
    )
    return 0


_ACTIONS: dict[str, Callable[[argparse.Namespace, Console, OpenFile, str], int]] = {
    "erase": _erase,
    "list": _list,
    "balance": _balance,
    "duplicates": _duplicates,
    "merge": _merge,
    "apart": _apart,
    "waiting": _waiting,
    "enrol": _enrol,
    "mail-merge": _mail,
    "history": _history,
    "cancel": _status,
    "restore": _status,
    "undo": _undo,
}


def _chosen(args: argparse.Namespace, room: RegisterRoom, event: str) -> list[PersonRow]:
    names = ("text", "status", "role", "zone", "category", "theme", "group", "needs", "images", "missing")
    return found(room.register.people(event), Filter(**{name: getattr(args, name) for name in names}))


def _registrations(named: Sequence[str], room: RegisterRoom, event: str) -> list[str]:
    rows = [room.register.find_short(event, code) for code in named]
    lost = next((code for code, row in zip(named, rows, strict=True) if row is None), None)
    if lost is not None:
        raise NotFound(what="why:registration", name=lost)
    return [row.registration for row in rows if row is not None]


def _venue(opened: OpenFile, event: str, name: str) -> str:
    if not name:
        return ""
    known = next((v.id for v in opened.programme.setup(event).venues if name in (v.id, v.name)), None)
    if known is None:
        raise NotFound(what="why:venue", name=name)
    return known


def _person(row: PersonRow) -> dict[str, Any]:
    entry = row.entry
    return {
        "code": row.short, "name": row.name, "organisation": row.organisation, "municipality": row.municipality,
        "zone": row.zone, "category": row.category, "role": row.role, "status": row.status, "email": row.email,
        "phone": row.phone, "wishes": list(row.wishes), "group": entry.group, "needs_seating": entry.needs_seating,
        "needs_communication": entry.needs_communication, "needs_food": entry.needs_food, "needs": row.needs,
        "wheelchair": row.wheelchair, "minor": entry.minor, "consent": row.consent, "images": row.images,
        "notice": entry.notice, "seated": entry.is_seated, "speaks": entry.may_speak, "counted": entry.is_counted,
    }  # fmt: skip


def _waiter(code: str, waiter: Any) -> dict[str, Any]:
    return {
        "code": code, "name": waiter.name, "phone": waiter.phone, "email": waiter.email, "zone": waiter.zone,
        "category": waiter.category, "venue": waiter.venue, "calls": len(waiter.calls), "can_come": waiter.can_come,
    }  # fmt: skip


def _places(say: Callable[..., str], places: Places) -> str:
    key = "people:places" if places.limited else "people:no-limit"
    return say(
        key, name=places.name, taken=places.taken, capacity=places.capacity, free=places.free, waiting=places.waiting
    )


def _what(say: Callable[..., str], what: str) -> str:
    said = say(f"change:{what}")
    return say("change:other") if said == f"change:{what}" else said


def _masked(change: Change) -> Change:
    """Without the legal name: that it changed is told, what it was is not."""
    return replace(
        change, fields=tuple(replace(f, before="…", after="…") if f.name in _LEGAL else f for f in change.fields)
    )


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return value.isoformat() if hasattr(value, "isoformat") else value


def _percent(share: float) -> str:
    return f"{share * 100:.0f}"


VERB = Verb(
    "people", "the register: find, merge, waiting list, other events, who is missing, invitations", _arguments, _run
)
