"""One badge, composed: a layout and a face become ink on a label, and what did not fit is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from eventdesk.core.badges.agenda import AgendaWords, agenda_ink, all_words
from eventdesk.core.badges.face import BadgeFace
from eventdesk.core.badges.ink import (
    WHITE,
    Box,
    Disc,
    Family,
    Fill,
    Frame,
    Ink,
    Line,
    Picture,
    Placed,
    Qr,
    Style,
    Weight,
)
from eventdesk.core.badges.layout import BY_ROLE, Element, Kind, Layout, text_box
from eventdesk.core.badges.typeset import (
    Align,
    Fit,
    Fitted,
    Type,
    Valign,
    Word,
    fit,
    place,
    set_text,
    width_of,
    words_of,
)
from eventdesk.core.shared.codes import grouped
from eventdesk.core.shared.sentences import Sentences

FONT_PACK = "badges:problem-font-pack"
"""The problem of characters that only an optional font pack has."""
OTHER_FAMILY = "badges:problem-family"
"""The problem of letters that the chosen family of type lacks."""
OWN_FAMILY = "badges:problem-own-family"
"""The problem of a font of one's own that lacks letters, or is not on this computer."""
_PACKED = ((0x1100, 0x11FF), (0x2E80, 0x9FFF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
"""Chinese, Japanese, Korean (Unicode 15 blocks): tens of thousands of characters, too many to ship."""


def in_font_pack(character: str) -> bool:
    """Whether a character is Chinese, Japanese or Korean: to be had as an optional font pack."""
    return any(first <= ord(character) <= last for first, last in _PACKED)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a person should know before a badge is printed. ``key`` names a sentence that ``values`` fill."""

    key: str
    registration: str
    name: str
    values: Mapping[str, object] = field(default_factory=dict)

    def said(self, words: Sentences) -> str:
        """The problem as one sentence."""
        values = {k: words.say(v) if isinstance(v, str) and v.startswith("why:") else v for k, v in self.values.items()}
        return words.say(self.key, name=self.name, **values)


@dataclass(frozen=True, slots=True)
class Setting:
    """What composing needs besides layout and face: type, words, where logos lie and where font packs go."""

    type: Type
    agenda: AgendaWords = field(default_factory=AgendaWords)
    no_photo: str = "no foto"
    logos: Path | None = None
    fonts: Path | None = None
    drawn: dict[object, tuple[Ink, ...]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Composed:
    """A composed badge: its front, its back (empty without one), and what did not fit."""

    front: tuple[Ink, ...]
    back: tuple[Ink, ...]
    problems: tuple[Problem, ...]


def compose(layout: Layout, face: BadgeFace, setting: Setting) -> Composed:
    """A badge of ``face`` in ``layout``; ink is in mm from the label's top left corner."""
    problems: list[Problem] = []
    made = {name: _face(layout, name, face, setting, problems) for name in layout.faces}
    front: list[Ink] = []
    for panel in layout.panels:
        if panel.turn == 0 and panel.box.x == 0 and panel.box.y == 0:
            front.extend(made[panel.face])
        else:
            front.append(Placed(panel.box, made[panel.face], panel.turn))
    back = made[layout.back] if layout.back else ()
    return Composed(tuple(front), back, tuple(problems))


def separator(layout: Layout, label: str, type_: Type) -> Composed:
    """A label that stands between badges and says what comes next: a letter, a table."""
    across, down = layout.size
    box = Box(across * 0.1, down * 0.15, across * 0.8, down * 0.7)
    words = set_text(
        label, box, (14, 120), type_, weight=Weight.BOLD, lines=2, align=Align.CENTRE, valign=Valign.MIDDLE
    )
    return Composed((Frame(Box(2, 2, across - 4, down - 4), "#777777", 0.4, 2), *words), (), ())


def parts_of(layout: Layout, name: str, face: BadgeFace, setting: Setting) -> list[tuple[Element, tuple[Ink, ...]]]:
    """The ink of each element of one face, for checks and for an editor that moves elements."""
    problems: list[Problem] = []
    return [(e, _draw(layout, e, face, setting, problems)) for e in layout.faces[name]]


def _face(layout: Layout, name: str, face: BadgeFace, setting: Setting, problems: list[Problem]) -> tuple[Ink, ...]:
    items: list[Ink] = []
    for element in layout.faces[name]:
        items.extend(_draw(layout, element, face, setting, problems))
    return tuple(items)


def _draw(
    layout: Layout, element: Element, face: BadgeFace, setting: Setting, problems: list[Problem]
) -> tuple[Ink, ...]:
    """The ink of one element. What many badges share (event, organisation, role) is set once a job."""
    shared = _SHARED.get(element.kind)
    key = (element, shared(face), layout.role_colour(face.role)) if shared else None
    if key in setting.drawn:
        return setting.drawn[key]
    before = len(problems)
    ink = tuple(_DRAWN[element.kind](_Pen(layout, element, face, setting, problems)))
    if key and len(problems) == before:
        setting.drawn[key] = ink
    return ink


@dataclass(frozen=True, slots=True)
class _Pen:
    layout: Layout
    element: Element
    face: BadgeFace
    setting: Setting
    problems: list[Problem]

    @property
    def type(self) -> Type:
        return self.setting.type

    def colour(self, named: str) -> str:
        return self.layout.role_colour(self.face.role) if named == BY_ROLE else named

    def tell(self, key: str, **values: object) -> None:
        problem = Problem(key, self.face.registration, self.face.name, values)
        if problem not in self.problems:
            self.problems.append(problem)

    def words(self, text: str) -> list[Word]:
        said = text.upper() if self.element.caps else text
        return words_of(said, self.style(said, self.element.weight))

    def style(self, text: str, weight: Weight) -> Style:
        """The style of a whole text. A letter that the chosen family lacks puts all of it in the usual one; told."""
        family = self.element.family
        style = self.type.styled(text, weight, family)
        if family is not Family.SANS and style is weight and not self.type.lacking(text, weight):
            kind = self.element.kind
            field = f"why:badges:field-{kind}"
            if family is Family.OWN:
                self.tell(OWN_FAMILY, field=field)
            else:
                self.tell(OTHER_FAMILY, field=field, family=f"why:badges:family-{family}")
        return style

    def drawable(self, words: list[Word], field_: str) -> list[Word]:
        """The words that can be drawn right; the others are told, never drawn as empty boxes."""
        lacking = [(word, self.type.lacking(word.text, word.weight)) for word in words]
        missing = "".join(dict.fromkeys("".join(characters for _, characters in lacking)))
        packed = "".join(character for character in missing if in_font_pack(character))
        other = "".join(character for character in missing if character not in packed)
        field = f"why:badges:field-{field_}"
        if packed:
            folder = str(self.setting.fonts or "fonts")
            self.tell(FONT_PACK, field=field, characters=packed, folder=folder)
        if other:
            self.tell("badges:problem-glyphs", field=field, characters=other)
        return [word for word, characters in lacking if not characters]

    def text(self, text: str) -> list[Ink]:
        """A text set into the element's box, painted under when the element says so."""
        element = self.element
        words = self.drawable(self.words(text), element.kind)
        if not words:
            return []
        inner = text_box(element)
        fitted = fit(words, inner, element.size, element.lines, self.type)
        if fitted.fit is Fit.CUT:
            self.tell("badges:problem-cut", field=f"why:badges:field-{element.kind}", text=text)
        painted, inner = self._painted(inner, fitted)
        ink: list[Ink] = [Fill(painted, self.colour(element.fill), element.radius)] if element.fill else []
        ink += place(
            fitted, inner, self.type, align=element.align, valign=element.valign, colour=self.colour(element.colour)
        )
        return ink

    def _painted(self, inner: Box, fitted: Fitted) -> tuple[Box, Box]:
        """The painted box and the words' box: with ``hug`` only as wide as the words."""
        box = self.element.box
        if not self.element.hug:
            return box, inner
        pad = inner.x - box.x
        wide = min(box.w, width_of(fitted, self.type) + 2 * pad)
        spare = {Align.LEFT: 0.0, Align.CENTRE: (box.w - wide) / 2, Align.RIGHT: box.w - wide}[self.element.align]
        return Box(box.x + spare, box.y, wide, box.h), Box(box.x + spare + pad, inner.y, wide - 2 * pad, inner.h)


def _name(pen: _Pen) -> list[Ink]:
    """The name, as large as it fits; a line to write on by hand when nothing can draw it."""
    element, face = pen.element, pen.face
    if not face.name:
        pen.tell("badges:problem-name-missing")
    words = pen.drawable(_name_words(face, pen.style(face.name, element.weight)), Kind.NAME)
    if not words:
        base = element.box.y + element.box.h * 0.8
        return [Line(element.box.x, base, element.box.right, base, line=0.2)]
    fitted = fit(words, element.box, element.size, element.lines, pen.type)
    if fitted.fit is not Fit.WHOLE:
        pen.tell("badges:problem-name-long", smallest=element.size[0], layout=pen.layout.name)
    ink: list[Ink] = []
    ink += place(
        fitted, element.box, pen.type, align=element.align, valign=element.valign, colour=pen.colour(element.colour)
    )
    return ink


def _name_words(face: BadgeFace, weight: Style) -> list[Word]:
    if len(face.parts) != 2:
        return words_of(face.name, weight)
    first, last = face.parts
    return [*words_of(first, weight), *words_of(last, weight, starts=True)]


def _agenda(pen: _Pen) -> list[Ink]:
    """Round, table and theme; reported and left off when they cannot be read at the smallest type."""
    face, element = pen.face, pen.element
    if not face.agenda:
        return []
    pen.style(all_words(face.agenda, pen.setting.agenda), Weight.REGULAR)
    ink = agenda_ink(face.agenda, element.box, element.size, pen.setting.agenda, pen.type, element.family)
    if not ink:
        pen.tell("badges:problem-agenda-long", rounds=len(face.agenda))
    return ink


def _qr(pen: _Pen) -> list[Ink]:
    box = pen.element.box
    side = min(box.w, box.h)
    square = Box(box.x + (box.w - side) / 2, box.y + (box.h - side) / 2, side, side)
    return [Qr(square, pen.face.code)] if pen.face.code else []


def _no_photo(pen: _Pen) -> list[Ink]:
    """A camera struck through, and the words beside it where the box is wide: never a sign alone if there is room."""
    if not pen.face.no_photo:
        return []
    box = pen.element.box
    side = min(box.h, box.w)
    mark = Box(box.x, box.y + (box.h - side) / 2, side, side)
    ink = camera_struck(mark)
    beside = Box(mark.right + 1, box.y, max(0.0, box.w - side - 1), box.h)
    if beside.w > side:
        words = words_of(pen.setting.no_photo, pen.style(pen.setting.no_photo, Weight.BOLD))
        fitted = fit(words, beside, pen.element.size, 1, pen.type)
        if fitted.fit is Fit.WHOLE:
            ink += place(fitted, beside, pen.type, valign=pen.element.valign)
    return ink


def camera_struck(box: Box) -> list[Ink]:
    """The mark of those who refuse photographs: a camera in a circle, struck through, black."""
    unit = box.w / 24
    thick = 2.0 * unit

    def part(x: float, y: float, w: float, h: float) -> Box:
        return Box(box.x + x * unit, box.y + y * unit, w * unit, h * unit)

    return [
        Disc(part(1, 1, 22, 22), line=thick),
        Fill(part(6, 8.6, 12, 8.4), "#000000", 1.2 * unit),
        Fill(part(9.6, 6.8, 4.8, 3), "#000000", 0.6 * unit),
        Disc(part(9.4, 10.1, 5.2, 5.2), WHITE),
        Disc(part(10.6, 11.3, 2.8, 2.8)),
        Line(*_corner(box, 4.6), *_corner(box, 19.4), colour=WHITE, line=2.1 * thick),
        Line(*_corner(box, 4.2), *_corner(box, 19.8), line=thick),
    ]


def _corner(box: Box, at: float) -> tuple[float, float]:
    return box.x + at * box.w / 24, box.y + at * box.w / 24


def _logo(pen: _Pen) -> list[Ink]:
    """Logos side by side in the given order, each in an equal share of the box; a missing file is told."""
    files, folder = pen.element.files, pen.setting.logos
    there = [folder / file for file in files if (folder / file).is_file()] if folder else []
    if len(there) < len(files):
        missing = ", ".join(sorted(set(files) - {path.name for path in there}))
        pen.tell("badges:problem-logo-missing", files=missing)
    if not there:
        return []
    box, gap = pen.element.box, 2.0
    share = (box.w - gap * (len(there) - 1)) / len(there)
    boxes = [Box(box.x + n * (share + gap), box.y, share, box.h) for n in range(len(there))]
    return [Picture(b, path) for b, path in zip(boxes, there, strict=True)]


def _band(pen: _Pen) -> list[Ink]:
    return [Fill(pen.element.box, pen.colour(pen.element.fill or pen.element.colour), pen.element.radius)]


_DRAWN: Mapping[Kind, Callable[[_Pen], list[Ink]]] = {
    Kind.NAME: _name,
    Kind.ORGANISATION: lambda pen: pen.text(pen.face.organisation),
    Kind.ROLE: lambda pen: pen.text(pen.face.role_word),
    Kind.LANGUAGE: lambda pen: pen.text(pen.face.language.upper()),
    Kind.NO_PHOTO: _no_photo,
    Kind.AGENDA: _agenda,
    Kind.QR: _qr,
    Kind.CODE: lambda pen: pen.text(grouped(pen.face.code)),
    Kind.SHORT: lambda pen: pen.text(pen.face.short),
    Kind.EVENT: lambda pen: pen.text(pen.face.event),
    Kind.PLACE: lambda pen: pen.text(pen.face.place),
    Kind.TEXT: lambda pen: pen.text(pen.element.text),
    Kind.LOGO: _logo,
    Kind.BAND: _band,
}

_SHARED: Mapping[Kind, Callable[[BadgeFace], str]] = {
    Kind.ORGANISATION: lambda face: face.organisation,
    Kind.ROLE: lambda face: face.role_word,
    Kind.LANGUAGE: lambda face: face.language,
    Kind.EVENT: lambda face: face.event,
    Kind.PLACE: lambda face: face.place,
    Kind.TEXT: lambda _: "",
    Kind.LOGO: lambda _: "",
    Kind.BAND: lambda _: "",
}
"""Elements whose ink depends on nothing but this text and the role's colour."""
