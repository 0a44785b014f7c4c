"""Badge layouts: look at those there are, draw one of your own, see it with the longest and the shortest name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from eventdesk.core.badges.drafting import (
    History,
    added,
    alone,
    layout_data,
    problems_by_element,
    raised,
    removed,
    resized_label,
    with_back,
    with_element,
)
from eventdesk.core.badges.ink import Box
from eventdesk.core.badges.layout import Element, Kind, Layout, face_sizes, problems_of
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.folding import fold
from eventdesk.ui.badges.canvas import Canvas, Pull
from eventdesk.ui.badges.label_form import LabelForm
from eventdesk.ui.badges.layout_bar import LayoutBar
from eventdesk.ui.badges.preview import EDGE
from eventdesk.ui.badges.proofs import Drawn, Proofs
from eventdesk.ui.badges.properties import Properties
from eventdesk.ui.badges.sheet_state import free_name
from eventdesk.ui.badges.state import Services, said
from eventdesk.ui.badges.tab import Tab
from eventdesk.ui.badges.typeface import OwnTypeface
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone

_SMALL = 90
"""Height in pixels of the badge with the shortest name."""
_MOST_BYTES = 4_000_000
"""An image larger than this would make every file of badges slow to print."""
_TOLD = 2


class LayoutsTab(Tab):
    """The layout editor."""

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__()
        self._kit, self._services = kit, services
        self._history = History(services.badges.catalogue.layouts[0])
        self._drafts: dict[str, History] = {}
        self._face, self._index = "front", -1
        self._kinds: dict[Kind, str] = {}
        self._forgotten: tuple[str, Mapping[str, Any]] = ("", {})
        icons = kit.look.icons
        self._bar = LayoutBar(icons)
        self._canvas = Canvas(kit.look.theme)
        self._properties = Properties(icons)
        self._typeface = OwnTypeface(kit, services)
        self._label = LabelForm()
        self._elements = QComboBox()
        self._elements_row = FormRow(self._elements)
        self._keep = button(icons, self._on_keep, icon="check", role="primary")
        self._forget = button(icons, self._on_forget, icon="trash")
        self._note, self._fits = Note(icons), Note(icons)
        self._long, self._short, self._small = label("small"), label("small"), QLabel()
        self._proofs = Proofs(kit, services, self)
        for name, part in (
            ("canvas", self._canvas), ("element", self._elements), ("keep", self._keep), ("forget", self._forget)
        ):  # fmt: skip
            part.setObjectName(f"layouts.{name}")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left, right = Card(margin=8), Card(margin=2)
        left.column.addWidget(self._long)
        left.column.addWidget(self._canvas, 1)
        left.column.addWidget(self._note)
        left.column.addWidget(self._fits)
        left.column.addWidget(self._short)
        left.column.addWidget(self._small, 0, Qt.AlignmentFlag.AlignLeft)
        self._small.setFixedHeight(_SMALL)
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        self._elements.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for part in (self._label, self._elements_row, self._properties, self._typeface):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        right.setFixedWidth(284)
        right.column.addWidget(scroll, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(10, 0, 10, 8)
        buttons.addWidget(self._forget)
        buttons.addStretch(1)
        buttons.addWidget(self._keep)
        right.column.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._bar)
        whole.addLayout(row, 1)

    def _connect(self) -> None:
        self._bar.layout_chosen.connect(self._on_layout)
        self._bar.side_chosen.connect(self._on_side)
        self._bar.added.connect(self._on_added)
        self._bar.wanted.connect(self._on_wanted)
        self._canvas.picked.connect(self._pick)
        self._canvas.pulled.connect(self._on_pulled)
        self._canvas.wanted.connect(self._on_wanted)
        self._elements.currentIndexChanged.connect(self._on_listed)
        self._properties.edited.connect(self._on_edited)
        self._properties.logos.wanted.connect(self._on_logo)
        self._typeface.kept.connect(self._show)
        self._typeface.failed.connect(self._on_error)
        self._label.titled.connect(self._judge)
        self._label.sized.connect(self._on_sized)
        self._label.backed.connect(self._on_back)
        self._proofs.drawn.connect(self._on_drawn)
        self._proofs.failed.connect(self._on_error)

    def retranslate(self) -> None:
        """Words of everything."""
        self._kinds = {
            Kind.NAME: self.tr("Name"), Kind.ORGANISATION: self.tr("Organisation"), Kind.ROLE: self.tr("Role"),
            Kind.LANGUAGE: self.tr("Language"), Kind.NO_PHOTO: self.tr("No photographs"),
            Kind.AGENDA: self.tr("Agenda"), Kind.QR: self.tr("QR code"), Kind.CODE: self.tr("Code in letters"),
            Kind.SHORT: self.tr("Short code"), Kind.EVENT: self.tr("Event"), Kind.PLACE: self.tr("Place"),
            Kind.TEXT: self.tr("Fixed words"), Kind.LOGO: self.tr("Images"), Kind.BAND: self.tr("Band of colour"),
        }  # fmt: skip
        self._bar.retranslate(self._kinds)
        self._label.retranslate()
        self._properties.retranslate()
        self._typeface.retranslate()
        name_button(self._keep, self.tr("Keep"), self.tr("Keep this layout on this computer"))
        name_button(self._forget, self.tr("Remove"), self.tr("Remove this layout of your own"))
        self._elements_row.name(self.tr("Element"))
        keys = self.tr("Arrows move the element, Shift and arrows resize it, Page keys choose another one.")
        self._canvas.setAccessibleName(self.tr("Drawing of the badge"))
        self._canvas.setAccessibleDescription(keys)
        self._canvas.setToolTip(keys)
        self._long.setText(self.tr("With the longest name of the event"))
        self._short.setText(self.tr("With the shortest name"))
        self._fill()
        if not self._label.title:
            self._on_layout()
        self._show()

    def refresh(self) -> None:
        """Take the event's longest and shortest names; what is being drawn stays."""
        self._proofs.ask()

    def _fill(self, chosen: str = "") -> None:
        """The layouts to choose from; own ones are marked."""
        pairs = [
            (layout.name, f"{self._title(layout)} ✎" if self._is_own(layout.name) else self._title(layout))
            for layout in self._services.badges.catalogue.layouts
        ]
        self._bar.show_layouts(pairs, chosen)

    def _title(self, layout: Layout) -> str:
        return layout.title.get(self._kit.look.words.language, layout.name)

    def _is_own(self, name: str) -> bool:
        return bool(self._services.own.layout_data(name))

    def _on_layout(self) -> None:
        """Another layout; what was drawn of it and not kept is still there."""
        layout = self._services.badges.catalogue.layout(self._bar.layout_name)
        self._history = self._drafts.get(layout.name) or History(layout)
        self._face, self._index = "front", -1
        title = self._title(layout)
        if not self._is_own(layout.name):
            taken = [self._title(other) for other in self._services.badges.catalogue.layouts]
            title = free_name(self.tr("{0}, mine").format(title), taken)
        self._label.set_title(title)
        self._show()

    @property
    def drawn(self) -> Layout:
        """The layout as it is drawn now."""
        return self._history.present

    def _change(self, layout: Layout, key: str = "") -> None:
        self._go(self._history.then(layout, key))

    def _go(self, history: History) -> None:
        self._history = self._drafts[self._bar.layout_name] = history
        self._show()

    def _on_pulled(self, pull: Pull) -> None:
        element = replace(self.drawn.faces[self._face][pull.index], box=pull.box)
        self._change(with_element(self.drawn, self._face, pull.index, element), pull.key)

    def _on_edited(self, element: Element, key: str) -> None:
        self._change(with_element(self.drawn, self._face, self._index, element), key)

    def _on_wanted(self, what: str) -> None:
        work: dict[str, Callable[[], None]] = {
            "undo": self._undo, "redo": self._redo, "remove": self._remove, "under": self._lower, "over": self._raise,
        }  # fmt: skip
        work[what]()

    def _undo(self) -> None:
        self._go(self._history.undone())

    def _redo(self) -> None:
        self._go(self._history.redone())

    def _remove(self) -> None:
        if self._index >= 0:
            layout = removed(self.drawn, self._face, self._index)
            self._index = -1
            self._change(layout)

    def _lower(self) -> None:
        self._reorder(-1)

    def _raise(self) -> None:
        self._reorder(1)

    def _reorder(self, by: int) -> None:
        if self._index >= 0:
            layout, self._index = raised(self.drawn, self._face, self._index, by)
            self._change(layout)

    def _on_added(self, kind: str) -> None:
        layout = added(self.drawn, self._face, Kind(kind))
        self._index = len(layout.faces[self._face]) - 1
        self._change(layout)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sized(self, width: float, height: float) -> None:
        self._change(resized_label(self.drawn, (width, height)), "label")

    def _on_back(self, there: bool) -> None:  # noqa: FBT001 (Qt's signal)
        if there != bool(self.drawn.back):
            self._face, self._index = "front", -1
            self._change(with_back(self.drawn, there=there))

    def _on_side(self, side: str) -> None:
        self._face, self._index = side, -1
        self._show()

    def _on_listed(self, place: int) -> None:
        self._pick(place - 1)

    def _pick(self, index: int) -> None:
        self._index = index
        self._show()

    def _on_logo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Add an image"), "", "PNG, JPEG (*.png *.jpg *.jpeg)")
        if chosen:
            self.add_logo(Path(chosen))

    def add_logo(self, file: Path) -> None:
        """Add an image to the row of logos that is chosen."""
        try:
            content = file.read_bytes()
            if len(content) > _MOST_BYTES or QImage.fromData(content).isNull():
                self._note.say(self.tr("“{0}” is no image, or larger than 4 MB.").format(file.name), Tone.BAD)
                return
            self._properties.logos.add(self._services.own.keep_logo(file.name, content))
        except (OSError, EventDeskError) as error:
            self._on_error(error)

    def _show(self) -> None:
        """Everything that follows from the layout as it is now."""
        layout, sizes = self.drawn, face_sizes(self.drawn)
        if self._face not in sizes:
            self._face = next(iter(sizes))
        elements = layout.faces[self._face]
        self._index = self._index if self._index < len(elements) else -1
        self._bar.show_sides(list(sizes), self._face)
        self._bar.show_state(past=bool(self._history.past), future=bool(self._history.future), element=self._index >= 0)
        self._list_elements(elements)
        wrong = problems_by_element(layout, self._face)
        self._canvas.show_face(Box(0, 0, *sizes[self._face]), [e.box for e in elements], self._index, wrong)
        self._properties.show_element(elements[self._index] if self._index >= 0 else None)
        self._typeface.show_element(elements[self._index] if self._index >= 0 else None)
        self._label.show_layout(layout)
        self._label.setVisible(self._index < 0)
        self._forget.setVisible(self._is_own(self._bar.layout_name))
        self._judge()
        self._proofs.show(alone(layout, self._face))

    def _list_elements(self, elements: tuple[Element, ...]) -> None:
        with QSignalBlocker(self._elements):
            self._elements.clear()
            self._elements.addItem(self.tr("None: the whole badge"))
            for element in elements:
                words = f" “{element.text}”" if element.kind is Kind.TEXT and element.text else ""
                self._elements.addItem(self._kinds[element.kind] + words)
            self._elements.setCurrentIndex(self._index + 1)

    def _judge(self) -> None:
        """Say what breaks a rule; only what breaks none can be kept."""
        problems = problems_of(self.drawn)
        told = [self._said(where, why) for where, why in problems[:_TOLD]]
        if len(problems) > _TOLD:
            told.append(self.tr("and %n more", "", len(problems) - _TOLD))
        if not self._label.title:
            told.append(self.tr("The layout needs a name."))
        self._note.say("\n".join(told), Tone.BAD if told else Tone.CALM)
        self._keep.setEnabled(not told)

    def _said(self, where: str, why: str) -> str:
        """A problem in words: which element, and why."""
        kind, say = where.rpartition(" ")[2], self._kit.look.words.say
        return f"{self._kinds[Kind(kind)] if kind in set(Kind) else say('badges:field-badge')}: {say(why)}"

    def _on_drawn(self, drawn: Drawn) -> None:
        width, height, rgb = drawn.short
        self._canvas.show_picture(*drawn.long)
        told = [said(problem, self._kit.look.words.say) for problem in drawn.problems[:_TOLD]]
        self._fits.say("\n".join(told), Tone.WARN)
        image = QImage(rgb, width, height, 3 * width, QImage.Format.Format_RGB888)
        ratio = self.devicePixelRatioF()
        small = QPixmap.fromImage(image).scaledToHeight(
            round(_SMALL * ratio), Qt.TransformationMode.SmoothTransformation
        )
        small.setDevicePixelRatio(ratio)
        painter = QPainter(small)
        painter.setPen(QPen(QColor(EDGE), 1))
        painter.drawRect(0, 0, round(small.width() / ratio) - 1, _SMALL - 1)
        painter.end()
        self._small.setPixmap(small)

    def _on_error(self, error: Exception) -> None:
        said = self._kit.look.words.error(error) if isinstance(error, EventDeskError) else str(error)
        self._note.say(said, Tone.BAD)

    def _on_keep(self) -> None:
        title, before = self._label.title, self._bar.layout_name
        name = "-".join(fold(title).split())
        if not name or name in {layout.name for layout in self._services.badges.shipped.layouts}:
            self._label.title_row.wrong(self.tr("Another name: this one comes with the program."))
            return
        try:
            self._services.own.keep_layout(name, layout_data(replace(self.drawn, title={"it": title, "en": title})))
        except (EventDeskError, OSError) as error:
            self._on_error(error)
            return
        self._drafts.pop(before, None)
        self._listed_anew(name)
        self._kit.toasts.tell(self.tr("The layout “{0}” is kept on this computer.").format(title), tone=Tone.GOOD)

    def _on_forget(self) -> None:
        name = self._bar.layout_name
        self._forgotten = (name, self._services.own.layout_data(name))
        title = self._title(self._services.badges.catalogue.layout(name))
        self._services.own.drop_layout(name)
        self._drafts.pop(name, None)
        self._listed_anew("")
        self._kit.toasts.tell(self.tr("The layout “{0}” was removed.").format(title), undo=self._unforget)

    def _unforget(self) -> None:
        name, data = self._forgotten
        self._services.own.keep_layout(name, data)
        self._listed_anew(name)

    def _listed_anew(self, chosen: str) -> None:
        self._fill(chosen)
        self._on_layout()
        self.changed.emit()
