"""Keying in paper: scan the code, type, Enter, the next one. A paper keyed in twice is noticed, never doubled."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget

from eventdesk.core.notes.intake import Outcome, Receipt
from eventdesk.core.notes.model import CardKind, CardVersion, Via
from eventdesk.core.notes.service import LONGEST
from eventdesk.core.programme.paper_codes import read_paper_code
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, EmptyState, Note, label
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.notes.box import CardBox
from eventdesk.ui.notes.filed import FiledCards
from eventdesk.ui.notes.keying_state import Paper, paper_of
from eventdesk.ui.notes.leaving import LeavingForm
from eventdesk.ui.notes.photos import PhotoStrip
from eventdesk.ui.notes.picker import Picker
from eventdesk.ui.notes.tools import Pane, Tools


class KeyingPane(Pane):
    """The paper in the hand, and what is typed from it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        icons = tools.kit.look.icons
        self._paper: Paper | None = None
        self._keyed = 0
        self._code = QLineEdit()
        self._code.setObjectName("notes.paper.code")
        self._code.returnPressed.connect(self._on_typed)
        self._which = label("heading")
        self._sum = label("muted")
        self._said = Note(icons)
        self._empty = EmptyState(icons, "scan")
        self._card = _CardForm(tools)
        self._sheet = LeavingForm(tools, Via.PAPER)
        self._pages = QStackedWidget()
        for page in (self._empty, self._card, self._sheet):
            self._pages.addWidget(page)
        self._card.done.connect(self._on_card)
        self._sheet.done.connect(self._on_sheet)
        self._card.failed.connect(self._say_bad)
        head = Card(margin=14)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(self._code, 1)
        line.addWidget(self._which, 1)
        line.addWidget(self._sum)
        head.column.addLayout(line)
        head.column.addWidget(self._said)
        self._files = FiledCards(tools)
        self.column.addWidget(head)
        self.column.addWidget(self._pages, 1)
        self.column.addWidget(self._files)
        self.setAcceptDrops(True)
        self.setFocusProxy(self._code)

    def retranslate(self) -> None:
        """Put words on every widget."""
        words = self.tr("Scan the code on the paper, or type it")
        self._code.setPlaceholderText(words)
        self._code.setAccessibleName(words)
        self._empty.name(
            self.tr("Papers from the tables"),
            self.tr(
                "Scan a card or a table's sheet, type what it says, press Enter: the next one. A paper scanned twice is"
                " noticed."
            ),
        )
        self._files.retranslate()
        self._card.retranslate()
        self._sheet.retranslate()
        self._describe()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Take in the files dropped."""
        if self._files.take_from(event.mimeData()):
            event.acceptProposedAction()

    def scanned(self, code: str) -> bool:
        """Take the code of a paper; what is being typed is written first."""
        if self.shown is None or read_paper_code(code) is None:
            return False
        if self._paper is not None and not self._paper.is_sheet and self._card.begun:
            self._card.send()
        self._take(code)
        return True

    def _on_typed(self) -> None:
        if self._code.text().strip():
            self._take(self._code.text())

    def _take(self, code: str) -> None:
        if self.shown is None:
            return
        found = paper_of(code, self.shown.view)
        self._code.clear()
        if isinstance(found, str):
            self._say_bad(self.tools.kit.look.words.say(found))
            return
        self._paper = found
        self._said.say("")
        if found.known is not None:
            words = found.known.now.text
            self._said.say(
                self.tr("This card was keyed in before: “{0}”. What you write now corrects it.").format(words),
                Tone.WARN,
            )
        if found.is_sheet:
            self._sheet.begin(found.table, found.round, self.shown)
        else:
            self._card.begin(found)
        page = self._sheet if found.is_sheet else self._card
        self._pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._describe()

    def _describe(self) -> None:
        say, paper = self.tools.kit.look.words.say, self._paper
        if paper is None:
            self._which.setText("")
        else:
            parts = [say("notes:table", {"table": paper.table_number})]
            parts += [say("notes:round", {"round": paper.code.round})] if paper.code.round else []
            parts += [self.tr("card {0}").format(paper.code.number)] if paper.code.number else []
            self._which.setText(" · ".join(parts))
        self._sum.setText(self.tr("%n keyed in", "", self._keyed) if self._keyed else "")

    def _say_bad(self, sentence: str) -> None:
        self._said.say(sentence, Tone.BAD)

    def _on_card(self, version: CardVersion) -> None:
        self._keyed += 1
        self._said.say(self.tr("Written: “{0}”").format(" ".join(version.text.split())[:80]), Tone.GOOD)
        if self._paper is not None and self._paper.code.number and not self._card.begun:
            self._paper = None
            self._pages.setCurrentWidget(self._empty)
            self._code.setFocus(Qt.FocusReason.OtherFocusReason)
        self._describe()

    def _on_sheet(self, receipt: Receipt) -> None:
        if receipt.outcome is Outcome.REFUSED:
            self._say_bad(self.tools.kit.look.words.say(receipt.why))
            return
        self._keyed += 1
        self._paper = None
        self._said.say(self.tr("The table's messages are written."), Tone.GOOD)
        self._pages.setCurrentWidget(self._empty)
        self._code.setFocus(Qt.FocusReason.OtherFocusReason)
        self._describe()


class _CardForm(Card):
    """The words of one idea card.

    Signals:
        done: ``CardVersion`` that is durable.
        failed: the sentence of why it is not; the words stay.
    """

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._paper: Paper | None = None
        self._sent: tuple[str, tuple[str, ...]] = "", ()
        self._kind = Picker(12)
        self._kind.setMaximumWidth(280)
        self._box = CardBox(4)
        self._box.sent.connect(self.send)
        self._photos = PhotoStrip(tools.kit, tools.room.photos)
        self._photos.failed.connect(self.failed)
        self._box.pictured.connect(self._photos.take_from)
        self._write = button(tools.kit.look.icons, self.send, icon="check", role="primary")
        self._hint = label("small")
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._write)
        self.column.addWidget(self._kind)
        self.column.addWidget(self._box)
        self.column.addWidget(self._photos)
        self.column.addLayout(foot)
        self.column.addStretch(1)
        self.setFocusProxy(self._box)
        for name, named in (("text", self._box), ("kind", self._kind), ("write", self._write)):
            named.setObjectName(f"notes.paper.{name}")

    def retranslate(self) -> None:
        """Put words on every widget."""
        say = self._tools.kit.look.words.say
        self._kind.offer([(str(kind), say(f"card-kind:{kind}", None)) for kind in CardKind])
        self._kind.setAccessibleName(self.tr("Kind of card"))
        self._box.setAccessibleName(self.tr("Words of the card"))
        self._box.setPlaceholderText(self.tr("What the card says, word for word."))
        self._hint.setText(self.tr("Enter: written, next paper · Shift+Enter: new line"))
        self._photos.retranslate()
        name_button(self._write, self.tr("Write the card"))

    @property
    def begun(self) -> bool:
        """Whether something is typed that is not written yet."""
        return bool(self._box.words.strip())

    def begin(self, paper: Paper) -> None:
        """Make room for this paper; one keyed in before shows what was written."""
        self._paper = paper
        now = paper.known.now if paper.known is not None else None
        self._box.write(now.text if now is not None else "")
        if now is None:
            self._box.clear()
        self._kind.choose(now.kind if now is not None else CardKind.IDEA)
        self._photos.show_photos(now.photos if now is not None else ())

    def send(self) -> None:
        """Write what is typed."""
        paper, text = self._paper, self._box.words.strip()
        if paper is None or not (text or self._photos.digests):
            return
        if len(text) > LONGEST:
            self.failed.emit(self.tr("A card holds at most %n characters: split it.", "", LONGEST))
            return
        notes, photos, kind = self._tools.room.notes, self._photos.digests, self._kind.key
        known = paper.known.now if paper.known is not None else None
        if known is not None and (text, photos, kind) == (known.text, known.photos, known.kind):
            self.done.emit(known)
            return
        if known is not None:
            write = partial(notes.edit, known, text, kind=kind, photos=photos, via=Via.PAPER)
        else:
            write = partial(
                notes.write, self._tools.event, text, table=paper.table, round_id=paper.round, kind=kind,
                card=paper.card or self._tools.new_id(), photos=photos, via=Via.PAPER,
            )  # fmt: skip
        self._sent = text, photos
        self._box.clear()
        self._photos.show_photos(())
        self._tools.kit.tasks.save(write, self.done.emit, self._on_failed)

    def _on_failed(self, error: EventDeskError) -> None:
        text, photos = self._sent
        self._box.write(f"{text}\n{self._box.words}".strip())
        self._photos.show_photos(photos)
        self.failed.emit(self._tools.kit.look.words.error(error))
