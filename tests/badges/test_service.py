"""The use cases of badges on a real event file, with real PDF pages read back."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from eventdesk.core.badges.errors import FileNotWritten, NoSuchLabel, NoSuchLayout, NothingToPrint
from eventdesk.core.badges.imposition import Imposition
from eventdesk.core.badges.job import Order, Which
from eventdesk.core.badges.own import OwnThings
from eventdesk.core.badges.service import Badges
from eventdesk.core.registration.model import Registration, Status
from eventdesk.core.shared.errors import Cancelled, NotFound
from eventdesk.core.shared.ids import random_id
from eventdesk.core.shared.progress import Step
from eventdesk.machine import resources, sentences
from eventdesk.printing.paper import codes_on, page_count, page_image
from eventdesk.printing.printer import PdfPrinter
from tests.badges.conftest import Hall


class Watch:
    """Progress that remembers, and stops when told."""

    def __init__(self, stop_at: str = "") -> None:
        self.steps: list[Step] = []
        self._stop_at = stop_at

    def tell(self, step: Step) -> None:
        self.steps.append(step)

    @property
    def cancelled(self) -> bool:
        return bool(self._stop_at) and any(step.key == self._stop_at for step in self.steps)


def test_every_registered_person_gets_a_code_and_a_badge_that_reads_back(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    made = hall.badges.make(hall.event, tmp_path / "badges.pdf")
    assert {badge.registration for badge in made.badges} == {r.id for r in people}
    assert codes_on(made.path, 0) == sorted(badge.code for badge in made.badges)
    assert (made.pages, made.codes_read) == (1, 4)


def test_badges_come_by_surname_under_the_display_name(hall: Hall, people: list[Registration], tmp_path: Path) -> None:
    made = hall.badges.make(hall.event, tmp_path / "badges.pdf")
    assert [badge.name for badge in made.badges] == ["Bruno Bianchi", "Élodie D'Aosta", "Natascia", "Anna Rossi"]


def test_a_face_says_role_language_and_refusal_of_photographs(hall: Hall, people: list[Registration]) -> None:
    hall.issue(hall.event)
    face = next(f for f in hall.badges.badges(hall.event) if f.registration == people[1].id)
    assert (face.role_word, face.language, face.no_photo) == ("Facilitatore", "fr", True)


def test_the_agenda_is_the_plan_in_force(hall: Hall, people: list[Registration]) -> None:
    hall.seat(2, 3, *people[:2])
    hall.issue(hall.event)
    faces = {f.registration: f for f in hall.badges.badges(hall.event)}
    seats = [(line.round, line.starts, line.table, line.theme) for line in faces[people[1].id].agenda]
    assert seats == [(1, "09:30", 2, "Tema 2"), (2, "10:30", 3, "Tema 3")]
    assert faces[people[3].id].agenda == ()


def test_the_layout_with_agenda_is_taken_once_a_plan_is_published(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    before = hall.badges.make(hall.event, tmp_path / "badges.pdf")
    hall.seat(2, 3, *people)
    after = hall.badges.make(hall.event, tmp_path / "badges.pdf")
    assert (before.layout, after.layout) == ("standard-90x54", "agenda-90x54")


def test_cancelled_and_waiting_registrations_have_no_badge(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    gone = hall.add("Carla", "Verdi")
    hall.issue(hall.event)
    with hall.ledger.writing(event=hall.event) as unit:
        unit.change(gone, status=Status.CANCELLED)
    assert gone.id not in {f.registration for f in hall.badges.badges(hall.event)}


def test_a_revoked_badge_is_followed_by_the_new_code(hall: Hall, people: list[Registration]) -> None:
    hall.issue(hall.event)
    old = hall.register.badge_of(hall.event, people[0].id)
    new = hall.register.reissue(hall.event, people[0].id, "lost")
    face = next(f for f in hall.badges.badges(hall.event) if f.registration == people[0].id)
    assert (face.code, new != old) == (new, True)


def test_printed_badges_leave_the_unprinted_and_come_back_when_their_words_change(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    made = hall.badges.make(hall.event, tmp_path / "badges.pdf")
    assert hall.badges.mark_printed(hall.event, made.badges) == 4
    assert hall.badges.badges(hall.event, Which(unprinted=True)) == ()
    with hall.ledger.writing(event=hall.event) as unit:
        unit.change(people[3], role="press")
    assert [f.name for f in hall.badges.badges(hall.event, Which(changed=True))] == ["Bruno Bianchi"]


def test_a_new_plan_does_not_outdate_badges_printed_without_agenda(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    made = hall.badges.make(hall.event, tmp_path / "badges.pdf", layout="standard-90x54")
    hall.badges.mark_printed(hall.event, made.badges)
    hall.seat(2, 3, *people)
    assert hall.badges.badges(hall.event, Which(changed=True)) == ()


def test_a_new_plan_outdates_badges_printed_with_their_agenda(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    hall.seat(2, 3, *people)
    made = hall.badges.make(hall.event, tmp_path / "badges.pdf", layout="agenda-90x54")
    hall.badges.mark_printed(hall.event, made.badges)
    hall.seat(1, 4, *people)
    assert len(hall.badges.badges(hall.event, Which(changed=True))) == 4


def test_one_badge_takes_the_same_way(hall: Hall, people: list[Registration], tmp_path: Path) -> None:
    which = Which(registrations=frozenset({people[2].id}))
    made = hall.badges.make(hall.event, tmp_path / "one.pdf", which=which, sheet="CR80", layout="card-85x54")
    assert [badge.name for badge in made.badges] == ["Natascia"]


def test_badges_sorted_by_first_table(hall: Hall, people: list[Registration], tmp_path: Path) -> None:
    hall.seat(1, 4, *reversed(people))
    made = hall.badges.make(hall.event, tmp_path / "badges.pdf", which=Which(order=Order.TABLE))
    assert [badge.registration for badge in made.badges] == [p.id for p in reversed(people)]


def test_a_started_sheet_goes_on_at_its_first_free_label(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    how = Imposition(hall.badges.catalogue.sheet("L7417"), start=8)
    made = hall.badges.make(hall.event, tmp_path / "badges.pdf", how=how)
    assert made.pages == 2
    assert [len(codes_on(made.path, page)) for page in (0, 1)] == [2, 2]


def test_separators_stand_between_letters(hall: Hall, people: list[Registration], tmp_path: Path) -> None:
    hall.add("Carlo", "Rava")
    made = hall.badges.make(hall.event, tmp_path / "b.pdf", sheet="CR80", layout="card-85x54", separators=True)
    codes = [len(codes_on(made.path, page)) for page in range(made.pages)]
    # B, D, N of the speaker known as Natascia, R with Rava and Rossi.
    assert codes == [0, 1, 0, 1, 0, 1, 0, 1, 1]
    assert len(made.badges) == 5


def test_what_does_not_fit_is_told_before_printing(hall: Hall) -> None:
    hall.add("Maria", "Wolfeschlegelsteinhausenbergerdorff" * 3)
    hall.issue(hall.event)
    problems = hall.badges.check(hall.event)
    assert [problem.key for problem in problems] == ["badges:problem-name-long"]


def test_cancelling_leaves_the_old_file_as_it_was(hall: Hall, people: list[Registration], tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    path.write_bytes(b"the old one")
    for step in ("badges:composing", "badges:drawing", "badges:reading-back"):
        with pytest.raises(Cancelled):
            hall.badges.make(hall.event, path, layout="card-85x54", sheet="CR80", progress=Watch(step))
        assert (path.read_bytes(), list(tmp_path.glob("*.part")), list(tmp_path.glob(".*.part"))) == (
            b"the old one",
            [],
            [],
        )


def test_progress_counts_badges_and_pages_to_the_end(hall: Hall, people: list[Registration], tmp_path: Path) -> None:
    watch = Watch()
    hall.badges.make(hall.event, tmp_path / "badges.pdf", layout="card-85x54", sheet="CR80", progress=watch)
    last = {step.key: (step.done, step.total) for step in watch.steps}
    assert last == {"badges:composing": (4, 4), "badges:drawing": (4, 4), "badges:reading-back": (4, 4)}


def test_the_same_badges_give_the_same_file(hall: Hall, people: list[Registration], tmp_path: Path) -> None:
    one = hall.badges.make(hall.event, tmp_path / "one.pdf").path.read_bytes()
    assert hall.badges.make(hall.event, tmp_path / "two.pdf").path.read_bytes() == one


def test_errors_say_what_was_asked(hall: Hall, people: list[Registration], tmp_path: Path) -> None:
    with pytest.raises(NoSuchLayout, match="round"):
        hall.badges.make(hall.event, tmp_path / "badges.pdf", layout="round")
    with pytest.raises(NothingToPrint):
        hall.badges.make(hall.event, tmp_path / "badges.pdf", which=Which(roles=frozenset({"staff"})))
    with pytest.raises(NotFound):
        hall.badges.badges("no such event")
    with pytest.raises(FileNotWritten):
        hall.badges.make(hall.event, tmp_path / "no" / "badges.pdf")


def test_a_first_label_that_is_not_on_the_sheet_is_refused(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    for start in (-1, 10):
        with pytest.raises(NoSuchLabel, match="Avery"):
            hall.badges.make(
                hall.event, tmp_path / "a.pdf", how=Imposition(hall.badges.catalogue.sheet("L7417"), start)
            )


def test_each_table_has_a_sign(hall: Hall, people: list[Registration], tmp_path: Path) -> None:
    hall.seat(1, 5, *people)
    made = hall.badges.table_signs(hall.event, tmp_path / "signs.pdf")
    assert (made.pages, page_count(made.path)) == (5, 5)


def test_logos_stand_in_their_order_and_a_missing_one_is_told(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    own = OwnThings(tmp_path / "own")
    own.logos.mkdir(parents=True)
    Image.new("RGB", (60, 30), "#ff0000").save(own.logos / "regione.png")
    Image.new("RGB", (60, 30), "#0000ff").save(own.logos / "comune.png")
    data = json.loads((resources() / "badge_layouts" / "card-85x54.json").read_text(encoding="utf-8"))
    data["faces"]["front"][0] = {"kind": "logo", "box": [5, 2, 75, 6], "files": ["regione.png", "comune.png", "no.png"]}
    own.keep_layout("loghi", data)
    hall.badges = Badges(
        hall.ledger, random_id, PdfPrinter(resources() / "fonts" / "noto"), resources(), sentences,
        hall.register.issue_badges, own=own,
    )  # fmt: skip
    made = hall.badges.make(hall.event, tmp_path / "b.pdf", sheet="CR80", layout="loghi")
    assert {p.key for p in made.problems} == {"badges:problem-logo-missing"}
    width, height, pixels = page_image(made.path, 0, 100)
    picture = Image.frombytes("RGB", (width, height), pixels)
    colours = [picture.getpixel((round(x / 25.4 * 100), round(5 / 25.4 * 100))) for x in (0.5 + 5 + 18, 0.5 + 5 + 56)]
    assert colours == [(255, 0, 0), (0, 0, 255)]


def test_names_that_cannot_be_printed_are_known_before(hall: Hall) -> None:
    found = hall.badges.unprintable(["Anna", "Жанна", "王小明", "Łukasz", "محمد"])
    assert {name: set(missing) for name, missing in found.items()} == {"王小明": set("王小明"), "محمد": set("محمد")}


def test_one_badge_is_read_as_all_are(hall: Hall, people: list[Registration]) -> None:
    hall.seat(2, 3, *people)
    hall.issue(hall.event)
    hall.register.reissue(hall.event, people[1].id, "lost")
    every = {face.registration: face for face in hall.badges.badges(hall.event)}
    for person in people:
        assert hall.badges.badges(hall.event, Which(registrations=frozenset({person.id}))) == (every[person.id],)


def test_one_badge_gets_its_code_when_it_has_none(hall: Hall, people: list[Registration], tmp_path: Path) -> None:
    which = Which(registrations=frozenset({people[0].id}))
    made = hall.badges.make(hall.event, tmp_path / "one.pdf", which=which)
    assert [badge.code for badge in made.badges] == [hall.register.badge_of(hall.event, people[0].id)]
    assert made.codes_read == 1


def test_a_registration_of_another_event_or_cancelled_has_no_badge_here(hall: Hall, people: list[Registration]) -> None:
    hall.issue(hall.event)
    hall.register.cancel(hall.event, [people[0].id])
    which = Which(registrations=frozenset({people[0].id, "no such registration"}))
    assert hall.badges.badges(hall.event, which) == ()


def test_badges_are_shared_out_among_boxes_like_the_signs_of_the_desks(
    hall: Hall, people: list[Registration], tmp_path: Path
) -> None:
    which = Which(order=Order.BOX, boxes=2)
    made = hall.badges.make(hall.event, tmp_path / "b.pdf", sheet="CR80", which=which, separators=True)
    assert [len(codes_on(made.path, page)) for page in range(made.pages)] == [0, 1, 1, 0, 1, 1]
    hall.add("Zoe", "Zanetti")
    alone = Which(order=Order.BOX, boxes=2, text="zanetti zoe")
    added = hall.badges.make(hall.event, tmp_path / "z.pdf", sheet="CR80", which=alone, separators=True)
    # One who comes later belongs to the box of her letter, not to a first box of her own.
    assert [badge.name for badge in added.badges] == ["Zoe Zanetti"]
    document = pypdfium2.PdfDocument(added.path)
    assert document[0].get_textpage().get_text_bounded().split() == ["2", "·", "N", "–", "Z"]
    document.close()


def test_badges_are_found_by_what_is_on_them(hall: Hall, people: list[Registration]) -> None:
    hall.issue(hall.event)
    by_body = hall.badges.badges(hall.event, Which(text="comune torino"))
    assert [face.name for face in by_body] == ["Anna Rossi"]
    assert hall.badges.badges(hall.event, Which(text=by_body[0].code.lower())) == by_body
    assert hall.badges.badges(hall.event, Which(text="nobody")) == ()
