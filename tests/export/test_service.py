"""Exporting an event of a real file."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from eventdesk.bench.invented import Invented, write_down
from eventdesk.bootstrap import OpenFile
from eventdesk.core.export.ports import FileInUse, FolderMissing
from eventdesk.core.export.privacy import Options, Privacy
from eventdesk.core.export.records import Exported
from eventdesk.core.notes.model import CardVersion
from eventdesk.core.shared.errors import Cancelled, NotFound
from eventdesk.core.shared.progress import Step
from tests.export.books import small


@pytest.fixture
def event(opened: OpenFile) -> Invented:
    """A small event, written into the file."""
    invented = small(20, 2, 9)
    write_down(opened.file.ledger, invented)
    return invented


def _exported(opened: OpenFile, event: Invented) -> list[Exported]:
    with opened.file.ledger.reading() as read:
        return read.find(Exported, event=event.event.id)


def test_an_export_says_what_it_wrote_and_is_remembered(opened: OpenFile, event: Invented, tmp_path: Path) -> None:
    path = tmp_path / "cartella.xlsx"
    done = opened.export.export(event.event.id, path)
    assert done.sheets["Partecipanti"] == 20
    assert done.sheets["Assegnazioni"] == 40
    assert done.sheets["Schede"] == 9
    assert done.sha256 == sha256(path.read_bytes()).hexdigest()
    (remembered,) = _exported(opened, event)
    assert remembered.sha256 == done.sha256
    assert (remembered.people, remembered.privacy, remembered.file) == (20, "full", str(path))


def test_an_anonymous_copy_is_remembered_as_one_with_nobody_in_it(
    opened: OpenFile, event: Invented, tmp_path: Path
) -> None:
    with opened.file.ledger.writing(event=event.event.id) as unit:
        card = unit.read.find(CardVersion, event=event.event.id)[0]
        unit.add(replace(card, id="c" * 32, based_on=card.id, title="Scrivere a mario@example.org"))
    done = opened.export.export(event.event.id, tmp_path / "aperto.xlsx", Options("it", Privacy.ANONYMOUS))
    assert [(notice.what, notice.amount) for notice in done.notices] == [("named", 1)]
    assert [(e.people, e.privacy) for e in _exported(opened, event)] == [(0, "anonymous")]


def test_what_was_not_written_is_not_remembered(opened: OpenFile, event: Invented, tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        opened.export.export(event.event.id, tmp_path / "manca" / "cartella.xlsx")
    (tmp_path / ".~lock.cartella.xlsx#").write_text("Anna,anna,pc,14.03.2026 09:00,file:///home;", encoding="utf-8")
    with pytest.raises(FileInUse) as refused:
        opened.export.export(event.event.id, tmp_path / "cartella.xlsx")
    assert refused.value.values["by"] == "Anna"
    assert _exported(opened, event) == []


def test_csv_files_are_remembered_too(opened: OpenFile, event: Invented, tmp_path: Path) -> None:
    paths = opened.export.export_csv(event.event.id, tmp_path).paths
    assert [path.name for path in paths][:2] == ["partecipanti.csv", "iscrizioni.csv"]
    assert [e.people for e in _exported(opened, event)] == [20]


def test_the_event_knows_which_copies_with_people_went_out(opened: OpenFile, event: Invented, tmp_path: Path) -> None:
    first, second, public = (tmp_path / name for name in ("prima.xlsx", "seconda.xlsx", "aperta.xlsx"))
    for path in (first, second, first):
        opened.export.export(event.event.id, path)
    opened.export.export(event.event.id, public, Options("it", Privacy.ANONYMOUS))
    assert [copy.last.file for copy in opened.export.copies(event.event.id)] == [str(first), str(second)]


def test_an_unknown_event_is_said(opened: OpenFile, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        opened.export.export("nobody", tmp_path / "cartella.xlsx")


class _Impatient:
    """Progress whose person cancels once writing begins."""

    def __init__(self) -> None:
        self.cancelled = False

    def tell(self, step: Step) -> None:
        self.cancelled = step.key == "export-writing"


def test_a_cancelled_export_leaves_no_file(opened: OpenFile, event: Invented, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        opened.export.export(event.event.id, tmp_path / "cartella.xlsx", progress=_Impatient())
    assert list(tmp_path.glob("*.xlsx")) == []
    assert list(tmp_path.glob(".*.part")) == []
