"""The tables' page in a real browser: nothing that was written on a phone is lost, doubled or overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from eventdesk.bootstrap import open_file
from eventdesk.core.notes.service import Card
from tests.lan.browser import Browser, Page
from tests.lan.conftest import Served

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser; each server's pages have a storage of their own in it."""
    started = Browser(tmp_path_factory.mktemp("profile"))
    started.start()
    yield started
    started.kill()


def _photo(path: Path, words: str) -> Path:
    """A flip chart, larger than what is kept of it."""
    picture = Image.effect_noise((2000, 1500), 60).convert("RGB")
    ImageDraw.Draw(picture).text((400, 400), words, fill="black", font_size=400)
    picture.save(path, "JPEG", quality=70)
    return path


def _ready(page: Page) -> Page:
    page.wait("document.querySelector('textarea.big:not(:disabled)')")
    return page


def _type(page: Page, words: str) -> None:
    page.run("document.querySelector('textarea.big').focus()")
    page.type(words)


def _write(page: Page, words: str, photo: Path | None = None) -> None:
    """Type a card, press Enter; returns once the page shows it."""
    before = _count(page)
    if photo:
        page.choose_file("section input[type=file]", photo)
        page.wait("document.querySelector('dialog[open] .main')")
        page.run("document.querySelector('dialog[open] .main').click()")
        page.wait("!document.querySelector('dialog') && document.querySelector('section .thumb')")
    _type(page, words)
    page.press_enter()
    page.wait(f"document.querySelectorAll('.card').length === {before + 1}")


def _count(page: Page) -> int:
    return int(page.run("document.querySelectorAll('.card').length"))


def _not_sent(page: Page, number: int) -> None:
    """Wait until the page says so, at its top and in its title."""
    if not number:
        page.wait("!document.querySelector('.pill.waiting') && !document.title.startsWith('(')")
        return
    page.wait(f"document.querySelector('.pill.waiting')?.innerText.trim() === '{number} not sent'")
    page.wait(f"document.title.startsWith('({number})')")


def _save_file(page: Page, folder: Path) -> Path:
    """The last resort: everything written on the phone as a file."""
    page.download_into(folder)
    page.run("document.querySelectorAll('nav button')[2].click()")
    page.run("[...document.querySelectorAll('.second')].find(b => b.innerText === 'Save to a file').click()")
    page.wait("document.querySelector('.toast')")
    page.run("document.querySelectorAll('nav button')[0].click()")
    return folder


def _cards(path: Path) -> list[Card]:
    with open_file(path, write=False) as opened:
        return opened.notes.cards(opened.programme.event().id)


def test_thirty_cards_through_two_dead_servers_and_a_dead_browser_all_arrive_once_in_order(
    served: Served, browser: Browser, tmp_path: Path
):
    first, second = _photo(tmp_path / "one.jpg", "uno"), _photo(tmp_path / "two.jpg", "due")
    words = [f"Idea {number}: più corse, <b>meno</b> attese & costi" for number in range(1, 31)]
    page = _ready(browser.open(served.urls[1]))
    page.look()
    for number, text in enumerate(words[:6]):
        _write(page, text, first if number == 2 else None)
    _not_sent(page, 0)
    served.kill()
    for number, text in enumerate(words[6:12]):
        _write(page, text, second if number == 4 else None)
    _not_sent(page, 6)
    served.start()
    page.run("dispatchEvent(new Event('online'))")
    _not_sent(page, 0)
    served.kill()
    for text in words[12:18]:
        _write(page, text)
    # Closed and opened again while nobody answers: the page comes from the phone itself.
    again = _ready(browser.open(served.urls[1]))
    again.wait("document.querySelectorAll('.card').length === 18")
    _not_sent(again, 6)
    saved = _save_file(again, tmp_path)
    # The first tab is still open: each knows what the other wrote.
    _write(page, words[18])
    again.run("dispatchEvent(new Event('focus'))")
    _not_sent(again, 7)
    for text in words[19:24]:
        _write(again, text)
    _type(again, words[24])
    again.wait("document.querySelector('.saved').innerText === 'Draft saved'")
    browser.kill()
    browser.start()
    page = _ready(browser.open(served.urls[1]))
    _not_sent(page, 12)
    page.wait(f"document.querySelector('textarea.big').value === {words[24]!r}")
    page.run("document.querySelector('textarea.big').focus()")
    page.press_enter()
    page.wait("document.querySelectorAll('.card').length === 25")
    for text in words[25:]:
        _write(page, text)
    _not_sent(page, 18)
    # Reloaded now there would be no page: the phone asks first, and who stays has lost nothing.
    page.leaves = False
    page.call("Page.reload")
    page.wait_for_question()
    _not_sent(page, 18)
    page.leaves = True
    served.start()
    page.run("window.before = true")
    page.call("Page.reload")
    page.wait("!window.before && document.querySelectorAll('.card').length === 30")
    _not_sent(page, 0)
    page.wait("[...document.querySelectorAll('.card .state')].every(state => state.innerText === 'Received')")
    page.wait("document.querySelector('.card .words').innerText.includes('<b>meno</b> attese &')")
    served.stop()

    cards = _cards(served.path)
    assert [card.now.text for card in cards] == words
    assert [card.versions for card in cards] == [1] * 30
    (file,) = saved.glob("table-1-cards-*.json")
    with open_file(served.path) as opened:
        taken = opened.notes_room.files.read_saved(opened.programme.event().id, file)
        assert (taken.received, taken.known, taken.refused, taken.bad_photos) == (0, 18, (), 0)
    with open_file(served.path, write=False) as opened:
        kept = [opened.notes_room.photos.get(photo) for card in cards for photo in card.now.photos]
    assert [bool(card.now.photos) for card in cards] == [number in (3, 11) for number in range(1, 31)]
    for photo in kept:
        assert len(photo) <= 300_000
        with Image.open(BytesIO(photo)) as picture:
            picture.load()
            assert max(picture.size) <= 1600
            assert not picture.getexif()


def test_two_phones_at_one_table_overwrite_nothing(served: Served, browser: Browser):
    one = _ready(browser.open(served.urls[2]))
    two = _ready(browser.another_phone(served.urls[2]))
    _write(one, "Una scuola aperta il pomeriggio")
    _not_sent(one, 0)
    two.run("dispatchEvent(new Event('focus'))")
    two.wait("document.querySelectorAll('.card').length === 1")
    for page, ending in ((one, ", con mensa"), (two, ", senza mensa")):
        page.go_offline()
        page.run("document.querySelector('.card').click()")
        page.wait("document.querySelector('dialog[open] textarea')")
        page.run("document.querySelector('dialog[open] textarea').focus()")
        page.run("document.activeElement.setSelectionRange(999, 999)")
        page.type(ending)
        page.run("document.querySelector('dialog[open] button.main').click()")
        page.wait("!document.querySelector('dialog')")
        _write(page, f"Nuova{ending}")
        _not_sent(page, 2)
    for page in (one, two):
        page.go_offline(offline=False)
        page.run("dispatchEvent(new Event('online'))")
        _not_sent(page, 0)
    for page in (one, two):
        page.run("dispatchEvent(new Event('focus'))")
        page.wait("document.body.innerText.includes('2 versions to look at')")
        page.wait("document.querySelectorAll('.card').length === 3")
    # The sign was lost: a new pass. What was written under the old one goes with the new sign of the same table.
    served.stop()
    with open_file(served.path) as opened:
        setup = opened.programme.setup(opened.programme.event().id)
        opened.notes_room.passes.renew(setup.event.id, setup.tables[1].id)
    _write(one, "Scritta con il vecchio segnatavolo")
    served.start()
    one.run("dispatchEvent(new Event('online'))")
    one.wait("document.body.innerText.includes('no longer valid')")
    _not_sent(one, 1)
    one.run(f"location.href = {served.urls[2]!r}")
    _not_sent(one, 0)
    one.wait("!document.body.innerText.includes('no longer valid')")
    served.stop()
    cards = _cards(served.path)
    assert cards.pop().now.text == "Scritta con il vecchio segnatavolo"
    school = cards[0]
    assert {version.text for version in (school.now, *school.apart)} == {
        "Una scuola aperta il pomeriggio, con mensa",
        "Una scuola aperta il pomeriggio, senza mensa",
    }
    assert school.first.text == "Una scuola aperta il pomeriggio"
    assert {card.now.text for card in cards[1:]} == {"Nuova, con mensa", "Nuova, senza mensa"}
