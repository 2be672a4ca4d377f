"""The report: one file that needs nothing else, in the order in which a director asks, readable
by everybody, on screen and on paper.
"""

import re

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html import write_html
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.scenario import load_scenario
from support.chromium import chromium_or_skip
from support.invented import country
from support.invented_models import compared
from support.reports import invented_report

EN = Language("en", strict=True)


MODELS = ["eksote-external", "jobcenter-app"]


SELLER = country.catalogue(country.seller())


def test_it_reads_in_the_order_in_which_a_director_asks(page):
    wanted = [
        "The answer",
        "The models side by side",
        "Model by model",
        "What else a person could be offered",
        "What the answer rests on",
        "What is not covered",
        "Values of the law, with dates and sources",
        "How to run it again",
    ]
    assert [text for level, text in page.headings if level == 2] == wanted


def test_nothing_is_fetched_from_elsewhere(page, written):
    assert not {tag for tag, _ in page.tags} & {
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "embed",
    }
    assert all(attributes["href"].startswith("#") for attributes in page.all("a"))
    assert set(re.findall(r"url\((.{5})", written)) <= {"data:"} and "@import" not in written


def test_every_link_leads_somewhere_and_no_anchor_is_there_twice(page):
    assert len(page.ids) == len(set(page.ids))
    assert {attributes["href"][1:] for attributes in page.all("a")} <= set(page.ids)


def test_headings_go_down_one_step_at_a_time(page):
    levels = [level for level, _ in page.headings]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_every_table_has_a_caption_and_headers_with_their_direction(page, written):
    assert written.count("<table") == written.count("<caption") > 5
    assert all(attributes.get("scope") in ("col", "row") for attributes in page.all("th"))


def test_it_names_its_language_and_its_title(page, written):
    assert page.all("html") == [{"lang": "en"}]
    assert "<title>One group in five systems, September 2021</title>" in written


def test_texts_of_the_scenario_cannot_become_html():
    from attrs import evolve

    shown = invented_report(compared(evolve(country.scenario(), title={"en": "<b>Group</b>"})))
    assert "<b>Group" not in shown and "&lt;b&gt;Group&lt;/b&gt;" in shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_says_everything(code):
    assert f'lang="{code}"' in invented_report(language=Language(code, strict=True))


def test_a_scenario_without_gigs_has_a_report_too():
    from attrs import evolve

    assert "€0.00" in invented_report(compared(evolve(country.scenario(), gigs=())))


# pensioners and job-seekers
@pytest.mark.parametrize(
    ("name", "code"), [("one-group-five-systems", "en"), ("jobcenter-rehabilitative-2022-03", "fi")]
)
def test_a_browser_finds_nothing_that_keeps_anybody_out(tmp_path, name, code):
    file = tmp_path / "a.html"
    write_html(
        Analysis(compare(load_scenario(name), MODELS[-1:])), file, Language(code, strict=True)
    )
    with chromium_or_skip() as browser:
        from axe_playwright_python.sync_playwright import Axe

        view = browser.new_page(viewport={"width": 1000, "height": 1200})
        asked = []
        view.on("request", lambda request: asked.append(request.url))
        view.goto(file.as_uri())
        view.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        assert asked == [file.as_uri()]
        assert [
            f"{one['id']}: {one['nodes'][0]['html'][:200]}"
            for one in Axe().run(view).response["violations"]
        ] == []
        assert view.evaluate("document.documentElement.scrollWidth") <= 1000
        view.emulate_media(media="print")
        view.evaluate("document.querySelectorAll('details').forEach(one => { one.open = false })")
        assert view.locator("details.printed > div").first.bounding_box()["height"] > 5


@pytest.mark.parametrize("font", ["", "DejaVu Sans"])
def test_three_models_are_at_most_ten_sheets_of_paper_with_a_list_of_contents(tmp_path, font):
    # a reader at a desk: seven people, each of whom has lines of their own
    asked = load_scenario("everyday-2026-05")
    people = tuple(evolve(asked.people[row % 4], id=f"P{row + 1}") for row in range(7))
    crew = tuple(person.id for person in people)
    asked = evolve(asked, people=people, gigs=tuple(evolve(gig, crew=crew) for gig in asked.gigs))
    models = ["eksote-external", "siunsote-light-entrepreneur", "jobcenter-app"]
    file = tmp_path / "a.html"
    write_html(Analysis(compare(asked, models)), file, Language("fi", strict=True))
    with chromium_or_skip() as browser:
        view = browser.new_page()
        view.goto(file.as_uri())
        links = view.locator("nav.contents a")
        assert links.count() >= 7 + 3
        assert all(
            view.locator(links.nth(number).get_attribute("href")).count() == 1
            for number in range(links.count())
        )
        if font:
            view.add_style_tag(content=f"*{{font-family:'{font}'!important}}")
        paper = view.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", paper)) <= 10
