"""`eventdesk note`: write an idea card, or list them."""

from __future__ import annotations

import argparse
from pathlib import Path

from eventdesk.cli.verb import Console, Verb
from eventdesk.core.notes.model import CardKind
from eventdesk.core.programme.service import Setup
from eventdesk.core.shared.errors import NotFound


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", type=Path, metavar="EVENT", help="the .eventdesk file")
    parser.add_argument("text", nargs="?", default="", help="the words; without them the cards are listed")
    parser.add_argument("--table", type=int, default=0, help="the table's number")
    parser.add_argument("--round", type=int, default=0, help="the round's number")
    parser.add_argument("--kind", default=str(CardKind.IDEA), choices=[str(kind) for kind in CardKind])
    parser.add_argument("--title", default="")
    parser.add_argument("--place", default="", help="the place or municipality it speaks of")
    parser.add_argument("--support", type=int, default=0, help="how many at the table support it")
    parser.add_argument("--desk", default="", help="who writes")
    parser.add_argument("--event-name", default="", help="which event, when the file holds several")


def _run(args: argparse.Namespace, console: Console) -> int:
    from eventdesk.bootstrap import open_file

    with open_file(args.event, write=bool(args.text), desk=args.desk) as opened:
        event = opened.programme.event(args.event_name)
        setup = opened.programme.setup(event.id)
        if args.text:
            table, round_id = _table(setup, args.table), _round(setup, args.round)
            card = opened.notes.write(
                event.id,
                args.text,
                table=table,
                round_id=round_id,
                kind=args.kind,
                title=args.title,
                place=args.place,
                support=args.support,
            )
            console.result({"card": card.card, "version": card.id}, console.words.say("cli:note"))
            return 0
        numbers = {table.id: table.number for table in setup.tables}
        rounds = {r.id: r.number for r in setup.rounds}
        cards = [
            {
                "card": card.id,
                "table": numbers.get(card.now.table),
                "round": rounds.get(card.now.round),
                "kind": card.now.kind,
                "text": card.now.text,
                "withdrawn": card.withdrawn is not None,
                "versions": card.versions,
            }
            for card in opened.notes.cards(event.id)
        ]
    console.result({"cards": cards}, *(f"{c['table'] or '-'}\t{c['round'] or '-'}\t{c['text']}" for c in cards))
    return 0


def _table(setup: Setup, number: int) -> str:
    if not number:
        return ""
    found = next((table.id for table in setup.tables if table.number == number), None)
    if found is None:
        raise NotFound(what="why:table", name=number)
    return found


def _round(setup: Setup, number: int) -> str:
    if not number:
        return ""
    found = next((r.id for r in setup.rounds if r.number == number), None)
    if found is None:
        raise NotFound(what="why:round", name=number)
    return found


VERB = Verb("note", "write an idea card; without words, list the cards", _arguments, _run)
