"""The explorer in windows of every usual size, at zoom, with text spaced out, in three
languages, under narrow and wide fonts.
"""

import pytest

from subcontract_core.notebook.outcome_board import DEFAULT_GROUP
from subcontract_core.scenario import load_scenario
from support.browser_acts import FI, LANGUAGES, open_tab, speak, violations
from support.browser_fit import SPACED, WINDOWS, faults, fontconfig, strange_characters
from support.chromium import PATIENCE, chromium_or_skip

SCREENS = WINDOWS[-2:]  # of projectors
FOR_SHORT_WORDS = (WINDOWS[0], *WINDOWS[4:6], WINDOWS[7])
SPACED_IN = WINDOWS[:2] + WINDOWS[4:8]


@pytest.fixture(scope="module", params=["narrow", "wide"])
def explorer(request, tmp_path_factory):
    """The served page in a browser that has one kind of fonts only, and does not take the one
    that we send: the worst case.
    """
    with chromium_or_skip(
        fontconfig(request.param, tmp_path_factory.mktemp("fonts")), own_font=False
    ) as browser:
        view = browser.new_page(viewport={"width": 1280, "height": 800})
        view.set_default_timeout(PATIENCE * 1000)
        view.goto(request.getfixturevalue("served"))
        view.locator(".sc-overview table").wait_for()
        yield view


def opened(view, words, number):
    """Open the tab with that number on both sides, as far as there is one, and everything on it
    that is folded.
    """
    view.set_viewport_size({"width": 1280, "height": 800})
    for side in ("controls", "details"):
        tabs = view.locator(f".sc-{side} [role=tab]")
        if number < tabs.count():
            tabs.nth(number).click()
    # The fields are sent before the answer.
    view.locator(".sc-details [role=tabpanel]").nth(number).locator(
        f"[lang={words.code}]"
    ).first.wait_for()
    view.evaluate(
        "document.querySelectorAll('.sc-details details').forEach(one => { one.open = true })"
    )


def misfits(view, windows):
    """What does not fit, window by window."""
    found = {}
    for width, height in windows:
        view.set_viewport_size({"width": width, "height": height})
        if told := faults(view):
            found[width, height] = told
    return found


@pytest.mark.parametrize("words", LANGUAGES, ids=[words.name for words in LANGUAGES])
def test_every_tab_fits_every_window_and_can_be_left_for_every_other(words, explorer, request):
    """Under narrow fonts the languages with shorter words are tried where tabs once were lost."""
    is_narrow = request.node.callspec.params["explorer"] == "narrow"
    windows = FOR_SHORT_WORDS if is_narrow and words is not FI else WINDOWS
    speak(explorer, words)
    for number in range(explorer.locator(".sc-details [role=tab]").count()):
        opened(explorer, words, number)
        assert (number, misfits(explorer, windows)) == (number, {})
        assert (number, strange_characters(explorer)) == (number, "")


def test_so_it_does_with_text_spaced_out_and_with_a_person_who_is_told_of_an_error(explorer):
    speak(explorer, FI)
    style = explorer.add_style_tag(content=SPACED)
    for number in range(explorer.locator(".sc-details [role=tab]").count()):
        opened(explorer, FI, number)
        assert (number, misfits(explorer, SPACED_IN)) == (number, {})
    open_tab(explorer, "controls", FI.terms)
    wage = explorer.get_by_label(FI.wage, exact=True)
    wage.fill("?")
    wage.press("Tab")
    explorer.locator(".sc-banner").wait_for()
    assert misfits(explorer, SPACED_IN) == {}
    style.evaluate("one => one.remove()")


def test_big_type_for_a_room_fits_the_screens_of_projectors(explorer):
    speak(explorer, FI)
    opened(explorer, FI, 0)
    explorer.get_by_role("button", name="Iso teksti", exact=True).click()
    explorer.get_by_role("button", name="Tavallinen teksti", exact=True).wait_for()
    for number in range(explorer.locator(".sc-details [role=tab]").count()):
        opened(explorer, FI, number)
        assert (number, misfits(explorer, SCREENS)) == (number, {})
    explorer.get_by_role("button", name="Tavallinen teksti", exact=True).click()
    explorer.get_by_role("button", name="Iso teksti", exact=True).wait_for()


def choose_group(view, name):
    """Load a bundled group by its Finnish name."""
    title = load_scenario(name).title["fi"]
    view.locator(".sc-toolbar select").first.select_option(label=title)
    view.wait_for_function("group => location.hash.includes(`group=${group}&`)", arg=name)


def test_a_year_of_twelve_months_fits_and_keeps_nobody_out(explorer):
    speak(explorer, FI)
    choose_group(explorer, "one-group-five-systems-year")
    opened(explorer, FI, 0)
    open_tab(explorer, "details", "Vuosi")
    explorer.locator(".sc-page-year tbody tr").nth(11).wait_for()
    assert misfits(explorer, WINDOWS) == {}
    assert violations(explorer, ".sc-page-year") == []
    open_tab(explorer, "details", "Epävarmuus")
    explorer.locator(".sc-page-chance input[type=range]").fill("8")
    explorer.locator(".little").nth(19).wait_for()
    explorer.locator(".sc-chance-state").wait_for(state="detached")
    assert misfits(explorer, SPACED_IN) == {}
    for scheme in ("dark", "light"):
        explorer.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert (scheme, violations(explorer, ".sc-page-chance")) == (scheme, [])
    explorer.emulate_media(color_scheme="light", reduced_motion="no-preference")
    choose_group(explorer, DEFAULT_GROUP)
