"""The page that `subcontract serve` shows, used as visitors use it."""

from datetime import date
import re
import signal
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from subcontract_core.report.markup.font import NAME
from subcontract_core.report.text.language import Language
from support.browser_acts import (
    EN,
    FI,
    LANGUAGES,
    focused,
    open_tab,
    raise_wage_and_move_gig,
    raise_wage_by_keyboard,
    speak,
    violations,
)
from support.browser_fit import fonts_of
from support.chromium import PATIENCE, wait_until
from support.pasted_group import BUYERS, GIGS, PEOPLE, hours_of_first_person

WINDOW = "sessionStorage.getItem('subcontract.window')"
FI_MONEY = Language("fi")
PEOPLE_IN_HEAD = ["P1", "P2, P3", "P4", "P5", "P6", "P7"]
FILLED = (
    "panel => panel.querySelector('input, table, li, p') &&"
    " ![...panel.querySelectorAll('select')].some(one => !one.options.length)"
)


@pytest.fixture
def served_page(open_page, served):
    def page():
        view = open_page(served)
        view.locator(".sc-overview table").wait_for()
        return view

    return page


class Acts:
    """What somebody does by hand, counted: a click, a key, a paste (one chord of keys)."""

    def __init__(self, view):
        self.view, self.count = view, 0

    def click(self, where):
        where.click()
        self.count += 1

    def press(self, *keys):
        for key in keys:
            self.view.keyboard.press(key)
            self.count += 1

    def paste(self, where, rows):
        """Rows as a spreadsheet puts them on the clipboard."""
        text = "\n".join("\t".join(row) for row in rows)
        self.view.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.click(where)
        self.press("Control+v")


def typed_while_it_computes(view, cells):
    """Two cells typed one after another while the new group is still being drawn: both stay."""
    for place, text in ((1, "333"), (2, "2")):
        cells.nth(place).fill(text)
        cells.nth(place).press("Tab")
    first = "document.querySelector('.sc-entry tbody tr').querySelectorAll('input')"
    shown = f"[...{first}].map(cell => cell.value).slice(1, 3).join()"
    view.wait_for_function(f"() => {shown} === '333,00,2'", timeout=30_000)


def refused(url: str) -> int:
    """The number with which an address is refused, or 0."""
    try:
        urlopen(url).close()
    except HTTPError as gone:
        return gone.code
    return 0


@pytest.mark.parametrize("words", [EN, FI], ids=["English", "Finnish"])
def test_a_higher_wage_and_a_moved_gig_are_seen_in_the_table_and_in_the_chart(words, served_page):
    view = served_page()
    speak(view, words)
    raise_wage_and_move_gig(view, words)


# As soon as the new group's rows have come, and before the panel is drawn anew: a cell is begun, not left.
HALF_TYPED = """() => {
  const table = document.querySelector('.sc-entry-table');
  const watch = new MutationObserver(() => {
    if (table.tBodies[0].rows.length !== 2) return;
    watch.disconnect();
    const cell = table.tBodies[0].rows[0].querySelectorAll('input')[1];
    cell.focus();
    cell.value = '333';
    cell.dispatchEvent(new InputEvent('input', { bubbles: true }));
    window.begun = cell;
  });
  watch.observe(document.body, { subtree: true, childList: true });
}"""


def test_what_is_half_typed_when_the_panel_is_drawn_anew_stays(served_page):
    view = served_page()
    speak(view, FI)
    view.locator(".sc-controls [role=tab]").get_by_text("Taulukot", exact=True).click()
    view.locator(".sc-entry tbody tr").first.wait_for()
    view.evaluate(HALF_TYPED)
    view.get_by_role("button", name="Uusi ryhmä", exact=True).click()
    view.wait_for_function("() => window.begun && !window.begun.isConnected", timeout=30_000)
    first = "document.querySelector('.sc-entry tbody tr').querySelectorAll('input')[1]"
    view.wait_for_function(f"() => {first}.value === '333,00'", timeout=30_000)


def test_a_group_of_ones_own_takes_at_most_twenty_clicks_and_keys(served_page):
    view = served_page()
    speak(view, FI)
    view.context.grant_permissions(["clipboard-read", "clipboard-write"])
    acts = Acts(view)
    acts.click(view.locator(".sc-controls [role=tab]").get_by_text("Taulukot", exact=True))
    acts.click(view.get_by_role("button", name="Uusi ryhmä", exact=True))
    tables = view.locator(".sc-entry")
    tables.nth(2).locator("tbody tr").nth(1).wait_for(state="detached")  # no gigs yet
    typed_while_it_computes(view, tables.first.locator("tbody tr").first.locator("input"))
    for number, rows in enumerate((PEOPLE, BUYERS, GIGS)):
        acts.paste(tables.nth(number).locator("tbody th").first, rows)
        # the program has answered: every row has its id, and there is an empty one below
        last = tables.nth(number).locator("tbody th").nth(len(rows) - 1)
        last.get_by_text(f"{'PBG'[number]}{len(rows)}", exact=True).wait_for()
        assert tables.nth(number).locator(".sc-entry-errors").inner_text() == ""
    wage = view.locator(".sc-give-here input").first
    acts.click(wage)
    acts.press(*"12,50", "Enter")
    pay = hours_of_first_person(date.today()) * 1250
    row = view.locator(".sc-page-people tr").filter(has_text="Palkka").first
    row.get_by_text(FI_MONEY.money(pay), exact=True).last.wait_for()
    assert view.locator(".sc-heat thead th.sc-p").all_inner_texts() == PEOPLE_IN_HEAD
    assert acts.count <= 20


def test_everything_can_be_done_with_the_keyboard_from_the_skip_link_on(served_page):
    view = served_page()
    view.keyboard.press("Tab")
    assert focused(view) == "Go to the content"
    view.keyboard.press("Enter")
    assert view.evaluate("document.activeElement.tagName") == "MAIN"
    raise_wage_by_keyboard(view, EN)


def test_nobody_is_kept_out_in_any_language_on_any_tab_or_by_an_error(served_page):
    view = served_page()
    for words in LANGUAGES:
        speak(view, words)
        view.wait_for_function("code => document.documentElement.lang === code", arg=words.code)
        assert view.title() == f"{words.title} – subcontract"
        assert view.get_by_role("heading", level=1).inner_text() == words.title
        questions, answers = (
            view.locator(f".sc-{side} [role=tab]") for side in ("controls", "details")
        )
        assert 1 < questions.count() <= answers.count()
        # Jupyter's own button would say "(0)", the count of its files
        assert not re.search(r"\d", view.locator(".widget-upload").first.text_content())
        # one of each at a time: axe looks at the whole page, and that takes its time
        for number in range(answers.count()):
            for side, tabs in (("controls", questions), ("details", answers)):
                if number < tabs.count():
                    tabs.nth(number).click()
                    view.wait_for_function(
                        FILLED,
                        arg=view.locator(f".sc-{side} [role=tabpanel]")
                        .nth(number)
                        .element_handle(),
                    )
            if words is EN:  # colours, and what is folded, are the same in all languages
                view.evaluate(
                    "document.querySelectorAll('.sc-details details').forEach(one => { one.open ="
                    " true })"
                )
            assert (words.code, number, violations(view, colours=words is EN)) == (
                words.code,
                number,
                [],
            )
            drawn = view.locator(".sc-details [role=tabpanel] svg").locator("visible=true")
            if words is EN and drawn.count():
                view.emulate_media(color_scheme="dark", reduced_motion="reduce")
                assert (number, violations(view, ".sc-details")) == (number, [])
                view.emulate_media(color_scheme="light")
        open_tab(view, "details", words.people)
        open_tab(view, "controls", words.terms)
        wage = view.get_by_label(words.wage, exact=True)
        wage.fill("?")
        wage.press("Tab")
        view.locator(".sc-banner").wait_for()
        assert wage.get_attribute("aria-invalid") == "true"
        assert view.locator(f"#{wage.get_attribute('aria-describedby')}").inner_text()
        assert violations(view, ".sc-controls") == violations(view, ".sc-banner") == []


def test_the_explorer_prints_the_answer_for_whom_and_of_what_without_fields_and_buttons(
    served_page,
):
    view = served_page()
    speak(view, EN)
    view.set_viewport_size({"width": 700, "height": 1000})  # as wide as a sheet of A4
    view.emulate_media(media="print")
    seen = {
        place: view.locator(place).first.is_visible()
        for place in (
            ".sc-controls",
            ".sc-keeping",
            ".sc-pin",
            ".sc-save",
            ".sc-overview table thead",
            ".sc-person",
            ".sc-toolbar>:first-child",
        )
    }
    assert list(seen.values()) == [False] * 4 + [True] * 3, seen
    assert view.locator(".sc-overview td.sc-side").first.is_visible()  # the buyer's cost
    # what is kept together and longer than a sheet leaves the sheet before it empty
    kept = "one => { do if (getComputedStyle(one).breakInside !== 'auto') return one.className; while (one = one.parentElement) }"
    assert view.locator(".sc-overview table").evaluate(kept) is None
    model, figure = (
        view.locator(place).first.bounding_box() for place in (".sc-model select", ".sc-figure")
    )
    side_by_side = model["x"] + model["width"] <= figure["x"]
    assert side_by_side or model["y"] + model["height"] <= figure["y"]  # not over each other
    tabs = view.locator(".sc-details>.lm-TabBar [role=tab]").locator("visible=true")
    assert tabs.all_inner_texts() == [EN.people]
    # what does nothing on paper is not on it, and what it says is
    line = view.locator(".sc-details details.sc-line")
    assert line.first.is_visible() and line.first.inner_text().strip()
    assert not view.locator(".sc-details .sc-ask").locator("visible=true").count()
    shut = view.locator(".sc-details details:not([open], .sc-line)")
    assert shut.count() and not shut.locator("visible=true").count()
    view.emulate_media(media="screen")
    assert view.locator(".sc-details .sc-ask").first.is_visible()
    assert shut.locator("visible=true").count()
    open_tab(view, "details", "Uncertainty")
    view.emulate_media(media="print")
    assert not view.locator("input[type=range]").is_visible()
    assert view.locator(".sc-chance-row output").inner_text() == "10 of ten"


def test_words_are_set_in_the_font_that_the_page_brings_along(served_page):
    view = served_page()
    view.evaluate("document.fonts.ready")
    for where in (
        "h1",
        ".sc-overview td .sc-amount",
        ".sc-controls [role=tab]",
        ".sc-key-group-first_month .widget-label",
        ".sc-page-people p",
    ):
        assert (where, fonts_of(view, where)) == (where, [NAME])


def test_each_visitor_is_alone_sees_no_code_keeps_nothing_and_takes_the_kernel_along(
    served, served_page
):
    one, other = served_page(), served_page()
    assert other.locator(".jp-InputArea").count() == 0 and "import page" not in other.content()
    assert [cookie["name"] for cookie in other.context.cookies() if cookie["expires"] != -1] == []
    one.locator(".sc-toolbar select").first.select_option(index=2)
    one.wait_for_function(
        "!document.querySelector('.sc-overview caption').innerText.includes('September 2021')"
    )
    assert "September 2021" in other.locator(".sc-overview caption").inner_text()
    kernel = one.evaluate(
        "JSON.parse(document.getElementById('jupyter-config-data').textContent).kernelId"
    )
    urlopen(f"{served}api/kernels/{kernel}").close()
    one.close(run_before_unload=True)
    assert (
        wait_until(
            lambda: refused(f"{served}api/kernels/{kernel}"),
            "the end of the kernel",
            other.wait_for_timeout,
        )
        == 404
    )
    assert other.evaluate("document.querySelector('#sc-gone').textContent") == ""


def test_a_server_that_stops_leaves_nothing_behind_and_its_page_says_so(serve_alone, open_page):
    with serve_alone(room=0) as (url, process, kept):
        view = open_page(url)
        view.locator(".sc-overview table").wait_for()
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
        assert [path.name for path in kept.rglob("*")] == []
        view.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        view.locator(".sc-gone").wait_for()
        assert "load the page again" in view.locator(".sc-gone").inner_text()
        assert violations(view) == []


def test_nothing_typed_or_clicked_while_it_computes_is_lost_nor_by_f5_nor_to_another_window(
    served_page,
):
    view = served_page()
    view.locator(".sc-pin").first.click()
    open_tab(view, "controls", EN.terms)
    wage = view.get_by_label(EN.wage, exact=True)
    wage.fill("12")
    wage.press("Enter")
    wage.press("Control+a")
    view.keyboard.type("13")  # while it computes
    pinned = view.locator(".sc-variant")
    pinned.get_by_text("10.00 → 12.00").wait_for()
    assert wage.input_value() == "13"
    wage.press("Enter")
    for name in ("Economy", "Calendar", "Who pays whom"):  # no click waits for the one before
        view.locator(".sc-details [role=tab]").get_by_text(name, exact=True).click()
    pinned.get_by_text("10.00 → 13.00").wait_for()
    wage.fill("14,2")
    view.wait_for_function("location.hash.includes('tab=flows')")
    view.reload()
    pinned.get_by_text("10.00 → 13.00").wait_for()
    view.wait_for_function("document.activeElement.value === '14,2'")
    chosen = view.locator(".sc-details [role=tab][aria-selected=true]")
    assert chosen.inner_text() == "Who pays whom"
    view.keyboard.press("Tab")
    pinned.get_by_text("10.00 → 14.20").wait_for()
    copy = view.context.new_page()  # a browser gives a window that it duplicates the same storage
    copy.add_init_script(f"sessionStorage.setItem('subcontract.window', {view.evaluate(WINDOW)!r})")
    copy.goto(view.url)
    copy.locator(".sc-variant").get_by_text("10.00 → 14.20").wait_for()
    works = "Object.keys(localStorage).filter(one => one.startsWith('subcontract.work.')).length"
    copy.wait_for_function(f"{works} === 2")
    copy.locator("[data-act=off]").click()
    view.get_by_text("is not kept").wait_for()
    assert view.evaluate(works) == 0
