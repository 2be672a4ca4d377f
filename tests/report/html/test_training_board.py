"""The board of a training session, played as a room would: by keyboard, to its end."""

import json
import re

import pytest

from subcontract_core.report.html.training_board import training_board
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.training import by_weeks, load_deck, play
from support.chromium import chromium_or_skip

SCREEN = {"width": 1920, "height": 1080}


@pytest.fixture(scope="module")
def played():
    deck = play(load_deck("month-60"))
    return deck, by_weeks(deck)


@pytest.fixture(scope="module")
def boards(played):
    return {code: training_board(*played, Language(code, strict=True)) for code in LANGUAGES}


@pytest.fixture(scope="module")
def browser():
    with chromium_or_skip() as found:
        yield found


@pytest.fixture
def view(browser, boards, tmp_path):
    """The Finnish board, opened as a file."""
    file = tmp_path / "board.html"
    file.write_text(boards["fi"], encoding="utf-8")
    context = browser.new_context(viewport=SCREEN, accept_downloads=True)
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("request", lambda one: page.faults.append(one.url) if "file:" not in one.url else None)
    page.goto(file.as_uri())
    yield page
    assert [one for one in page.faults if not one.startswith(("data:", "blob:"))] == []
    context.close()


def keys(view, *pressed):
    for key in pressed:
        view.keyboard.press(key)


def vote(view, more, same, less):
    for letter, count in zip("abc", (more, same, less), strict=True):
        view.keyboard.press(letter)
        view.keyboard.type(str(count))


def text(view):
    return view.locator("main").inner_text()


def test_its_sums_are_those_of_the_models(boards, played):
    found = re.search(r'id="data">(.*?)</script>', boards["fi"], re.S)[1]
    data = json.loads(found)
    deck, _ = played
    model = deck.models()[0]
    first = data["money"][1][0]["P3"]
    cents = deck.change(deck.after[0], model, "P3")
    assert first["cents"] == Language("fi").money(cents, signed=True)
    # a visit more: 4 h × 12.00 + 11.5 % less contributions
    assert data["cards"][0]["right"]["P3"] == {"letter": "A", "sum": "+49,13\u00a0€"}


def test_guess_then_show_then_why_with_the_counts_of_the_room(view):
    keys(view, "Enter", "Enter")
    vote(view, 2, 5, 13)
    keys(view, "Enter", "Enter")
    assert "13" not in text(view)  # the first vote is hidden while they talk
    vote(view, 7, 5, 8)
    assert "−3,41" not in text(view)
    keys(view, "Enter")
    assert "C, vähemmän. −3,41" in text(view) and "8 / 20 arvasi oikein" in text(view)
    assert "1. äänestys: 13" in text(view)
    keys(view, "Enter")
    assert "P1: velat ja tuki vievät enemmän" in text(view)


def test_a_cell_opens_its_calculation_by_keyboard(view):
    keys(view, "Enter", *["Enter"] * 4, "ArrowDown", "ArrowRight", "Enter")
    told = text(view)
    assert "Palkka" in told and "Ulosotto" in told and "Sinulle jää" in told


def test_the_clock_starts_and_stops_by_a_key_and_begins_anew_where_it_is_held(view):
    keys(view, "Enter", "k")
    view.wait_for_function("!document.body.innerText.includes('1 min 0 s')")
    keys(view, "k")
    assert "Käynnistä kello" in text(view)
    view.keyboard.down("k")
    view.keyboard.down("k")  # held
    view.keyboard.up("k")
    assert "1 min 0 s jäljellä" in text(view) and "Käynnistä kello" in text(view)


def test_a_step_back_loses_nothing_and_escape_leads_to_the_start(view):
    keys(view, "Enter", "Enter")
    vote(view, 2, 5, 13)
    view.locator("h1").first.click()
    keys(view, "Escape")
    assert "Jatka siitä" in text(view)
    keys(view, "ArrowLeft")
    assert view.locator("[data-letter='2']").input_value() == "13"


def test_the_whole_deck_is_played_by_keyboard_on_screens_that_need_no_scrolling(view):
    """The hour: two votes a card, every answer shown with its calculation open, then the end."""
    keys(view, " ")
    high = set()
    while view.evaluate("board.state.screen") == "card":
        step = view.evaluate("board.state.step")
        if view.locator("[data-letter]").count():
            vote(view, *((2, 5, 13) if step == 1 else (7, 5, 8)))
        if step == 5:
            keys(view, "ArrowDown", "Enter")
            assert view.locator("main dl").count() == 1
        high.add(view.evaluate("document.documentElement.scrollHeight"))
        keys(view, " ")
    assert high == {SCREEN["height"]}
    assert "Mikä yllätti?" in text(view) and view.locator("main tbody tr").count() == 4
    keys(view, "v")
    assert "Viikko 4" in text(view)


def test_a_late_payment_is_voted_on_in_the_model_that_waits_for_the_buyer(view):
    cards = view.evaluate("JSON.parse(document.getElementById('data').textContent).cards")
    late = cards[6]
    assert late["voted"] and "kevytyrittäjä" in late["model"]
    assert late["right"]["P3"]["letter"] == "C" and late["right"]["P2"]["letter"] == "B"
    assert cards[7]["not_voted"].startswith("ei laskettu")


def test_what_was_done_comes_back_after_a_reload_and_from_a_saved_file(view, browser, tmp_path):
    keys(view, "Enter", "Enter")
    vote(view, 2, 5, 13)
    view.reload()
    view.get_by_text("Jatka siitä").click()
    assert view.locator("[data-letter='0']").input_value() == "2"
    view.locator("h1").first.click()
    with view.expect_download() as saved:
        keys(view, "t")
    file = tmp_path / "saved.html"
    saved.value.save_as(file)
    other = browser.new_context(viewport=SCREEN).new_page()
    other.goto(file.as_uri())
    other.get_by_text("Jatka siitä").click()
    assert other.locator("[data-letter='2']").input_value() == "13"
    other.context.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_everybody_can_read_every_screen_and_none_is_wider_than_the_projector(
    code, boards, browser
):
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport=SCREEN)
    page.set_content(boards[code])
    for wanted in ("start", "card", "weeks", "debrief", "keys"):
        for step in range(6 if wanted == "card" else 1):
            page.evaluate(f"board.show('{wanted}', {step})")
            assert [one["id"] for one in Axe().run(page).response["violations"]] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= SCREEN["width"]
    page.close()


def test_a_text_of_a_deck_cannot_become_markup(played):
    page = training_board(*played, Language("en"))
    assert "<h1>One" not in page and page.count("<script") == 3
