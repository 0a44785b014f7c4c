"""Paper from this screen: lists, signs, agendas and packs of the plan in force, and the moves of a repair."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from eventdesk.core.badges.lists import PaperList
from eventdesk.core.badges.paperwork import ListKind, Paperwork
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.parts import Kit


class Paper(StrEnum):
    """What can be printed of a plan."""

    PEOPLE = "people"
    TABLES = "tables"
    SIGNS = "signs"
    SLIPS = "slips"
    PACKS = "packs"


class Papers(QObject):
    """Makes PDF files in a thinking lane and offers to open them.

    ``ask`` gives the place a person chose for a file proposed at a path; None: nothing is made.
    """

    def __init__(self, kit: Kit, event: str, paperwork: Paperwork, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._event, self._paperwork, self._folder, self._over = kit, event, paperwork, folder, parent
        self.ask: Callable[[Path], Path | None] = self._ask

    def menu(self, button: QPushButton) -> QMenu:
        """Give a button a menu of everything that can be printed of the plan in force."""
        made = QMenu(button)
        made.aboutToShow.connect(partial(self._offer, made))
        made.triggered.connect(self._on_chosen)
        button.setMenu(made)
        return made

    def _offer(self, menu: QMenu) -> None:
        menu.clear()
        for paper in Paper:
            action = QAction(self.named(paper), menu)
            action.setData(paper)
            menu.addAction(action)

    def named(self, paper: Paper) -> str:
        """The name of a paper, also of its file."""
        return {
            Paper.PEOPLE: self.tr("List by surname"),
            Paper.TABLES: self.tr("Lists by table"),
            Paper.SIGNS: self.tr("Table signs with QR"),
            Paper.SLIPS: self.tr("Personal agendas"),
            Paper.PACKS: self.tr("Packs for facilitators"),
        }[paper]

    def save(self, paper: Paper) -> None:
        """Make one of the papers of the plan in force."""
        paperwork, event, language = self._paperwork, self._event, self._kit.look.words.language
        make: dict[Paper, Callable[[Path, Progress], object]] = {
            Paper.PEOPLE: lambda path, progress: paperwork.make_list(
                event, path, ListKind.PEOPLE, language=language, progress=progress
            ),
            Paper.TABLES: lambda path, progress: paperwork.make_list(
                event, path, ListKind.TABLES, language=language, progress=progress
            ),
            Paper.SIGNS: lambda path, progress: paperwork.make_table_signs(
                event, path, language=language, progress=progress
            ),
            Paper.SLIPS: lambda path, progress: paperwork.make_slips(event, path, language=language, progress=progress),
            Paper.PACKS: lambda path, progress: paperwork.make_packs(event, path, language=language, progress=progress),
        }
        self._make(self.named(paper), make[paper])

    def save_list(self, name: str, paper_list: PaperList) -> None:
        """Make a list as a PDF; ``name`` is proposed for the file."""
        self._make(name, lambda path, progress: self._paperwork.print_list(path, paper_list, progress))

    def _make(self, name: str, make: Callable[[Path, Progress], object]) -> None:
        chosen = self.ask(self._folder / f"{_for_a_file(name)}.pdf")
        if chosen is None:
            return
        path = chosen if chosen.suffix else chosen.with_suffix(".pdf")
        self._kit.tasks.think(partial(_made, make, path), self._on_made)

    def _ask(self, proposed: Path) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._over, self.tr("Save as"), str(proposed), "PDF (*.pdf)")
        return Path(chosen) if chosen else None

    def _on_made(self, path: Path) -> None:
        said = self.tr("Saved: {0}").format(path.name)
        self._kit.toasts.offer(said, self.tr("Open"), partial(_open, path))

    def _on_chosen(self, action: QAction) -> None:
        self.save(Paper(action.data()))


def _for_a_file(name: str) -> str:
    """Without what no file's name may hold."""
    return "".join(character for character in name if character not in '\\/:*?"<>|')


def _made(make: Callable[[Path, Progress], object], path: Path, progress: Progress) -> Path:
    make(path, progress)
    return path


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
