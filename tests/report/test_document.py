"""The report: one file that needs nothing else, in the order in which a director asks, readable
by everybody, on screen and on paper.
"""

from html.parser import HTMLParser
import re

from click.testing import CliRunner
import pytest

from browser import chromium_or_skip
from invented import country
from report.invented_models import compared, finding, with_findings
from subcontract_core import compare as answer
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.sensitivity import sensitivities
from subcontract_core.base.errors import SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html import report, write_html
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.scenario import load_scenario

EN = Language("en", strict=True)
MODELS = ["eksote-external", "jobcenter-app"]
SELLER = country.catalogue(country.seller())


class Page(HTMLParser):
    """What a page is made of: headings, ids, links, tables, all attributes."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.headings, self.open = [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))
            self.open = tag

    def handle_endtag(self, tag):
        self.open = "" if tag == self.open else self.open

    def handle_data(self, data):
        if self.open:
            self.headings[-1] = (self.headings[-1][0], self.headings[-1][1] + data)

    def all(self, name):
        return [attributes for tag, attributes in self.tags if tag == name]

    @property
    def ids(self):
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]


@pytest.fixture(scope="module")
def group():
    return compare(load_scenario("one-group-five-systems"), MODELS)


@pytest.fixture(scope="module")
def written(group):
    return report(Analysis(group), EN)


@pytest.fixture(scope="module")
def page(written):
    return Page(written)


def invented(comparison=None, language=EN):
    return report(Analysis(comparison or compared(), SELLER), language)


# -- what is in it, and in which order -----------------------------------------------------------


def test_it_reads_in_the_order_in_which_a_director_asks(page):
    wanted = [
        "The answer",
        "The models side by side",
        "Model by model",
        "What the answer rests on",
        "What is not covered",
        "Values of the law, with dates and sources",
        "How to run it again",
    ]
    assert [text for level, text in page.headings if level == 2] == wanted


def test_the_answer_stands_before_everything_else(written):
    assert written.index(
        "€87.22–€107.74 more than today for each person: no. 1–3."
    ) < written.index("<svg")


def test_each_model_tells_people_buyers_what_stays_findings_steps_and_roles(page):
    at = next(
        row
        for row, (_, text) in enumerate(page.headings)
        if text.startswith("3. Helsinki Jobcenter")
    )
    mine = []
    for level, text in page.headings[at + 1 :]:
        if level < 4:
            break
        mine.append(text)
    assert mine == [
        "Each person beside today",
        "What the buyers pay",
        "What stays with whom",
        "What to notice",
        "One person's month",
        "Before the first shift",
        "Who does what",
    ]


def test_a_reading_that_says_the_same_refers_to_the_earlier_one(written):
    second = written[written.index('id="model-2"') : written.index('id="model-3"')]
    assert 'href="#model-1"' in second and "€1,350.01" not in second


def test_a_finding_tells_why_and_what_would_change_it():
    shown = invented(
        with_findings(
            compared(),
            finding(
                fix="fix.near_earnings_limit",
                person=[0],
                month=[0],
                earned=[100],
                limit=[5000],
                headroom=[4900],
            ),
        )
    )
    part = shown[shown.index('class="finding notice"') :]
    assert "What helps:" in part and "Grant Act (avustuslaki) 1/2030, s. 1" in part


def test_assumptions_stand_by_weight_with_the_sums_they_move(group, written):
    heaviest = next(weight for weight in sensitivities(group) if weight.move is not None)
    assert heaviest.name == "price_unit"
    table = written[written.index("Assumptions, the heaviest first") :]
    assert table.index("+€3,360.00") < table.index("+€240.00") < table.index("−€26.40")


def test_what_is_not_counted_is_listed(written):
    part = written[written.index('id="left-out"') : written.index('id="law"')]
    assert "<li>the work of instructors and coaches</li>" in part


def test_every_value_of_the_law_has_the_day_from_which_it_holds_and_when_it_was_checked():
    part = invented()
    part = part[part.index('id="law"') :]
    assert (
        "Grant Act; Gazette of Invented" in part and "1 January 2030" in part and "€50.00" in part
    )


def test_it_carries_the_scenario_with_which_it_can_be_run_again(written, tmp_path):
    from html import unescape

    text = unescape(re.findall(r"<pre><code>(.*?)</code></pre>", written, re.S)[-1])
    (tmp_path / "again.yaml").write_text(text, encoding="utf-8")
    assert report(Analysis(compare(load_scenario(tmp_path / "again.yaml"), MODELS)), EN) == written


def test_a_reform_stands_beside_the_law_and_in_the_command():
    shown = report(
        Analysis(
            compare(
                load_scenario("one-group-five-systems"),
                MODELS[-1:],
                reforms=["earnings-limit-1500"],
            )
        ),
        EN,
    )
    assert shown.index('id="answer"') < shown.index('id="reform-1"') < shown.index('id="pictures"')
    assert "--models jobcenter-app --reform earnings-limit-1500 --language en" in shown


# -- one file, readable by everybody --------------------------------------------------------------


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

    shown = invented(compared(evolve(country.scenario(), title={"en": "<b>Group</b>"})))
    assert "<b>Group" not in shown and "&lt;b&gt;Group&lt;/b&gt;" in shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_says_everything(code):
    assert f'lang="{code}"' in invented(language=Language(code, strict=True))


def test_a_scenario_without_gigs_has_a_report_too():
    from attrs import evolve

    assert "€0.00" in invented(compared(evolve(country.scenario(), gigs=())))


# -- writing it
# -------------------------------------------------------------------------------------


def test_the_command_writes_the_report_and_still_prints_the_page(tmp_path):
    done = CliRunner().invoke(
        main,
        [
            "compare",
            "one-group-five-systems",
            "--models",
            "jobcenter-app",
            "--language",
            "fi",
            "--html",
            str(tmp_path / "a.html"),
        ],
    )
    assert done.exit_code == 0
    assert "Helsingin Jobcenter" in done.stdout
    assert (
        (tmp_path / "a.html")
        .read_text(encoding="utf-8")
        .startswith('<!DOCTYPE html>\n<html lang="fi">')
    )


@pytest.mark.parametrize("name", ["missing/a.html", "a.pdf", "folder.html"])
def test_a_path_that_cannot_be_written_is_one_message_before_anything_is_counted(tmp_path, name):
    (tmp_path / "folder.html").mkdir()
    done = CliRunner().invoke(
        main,
        [
            "compare",
            "one-group-five-systems",
            "--models",
            "jobcenter-app",
            "--language",
            "en",
            "--html",
            str(tmp_path / name),
        ],
    )
    assert done.exit_code == 1 and done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1 and str(tmp_path) in done.stderr


def test_an_answer_writes_its_report_and_gives_the_path(tmp_path):
    path = answer("one-group-five-systems", ["jobcenter-app"], language="en").to_html(
        tmp_path / "a.html"
    )
    assert path.stat().st_size > 10_000
    assert [p.name for p in tmp_path.iterdir()] == ["a.html"]


def test_what_stood_in_the_file_stays_when_writing_fails(tmp_path, monkeypatch):
    import os

    file = tmp_path / "a.html"
    file.write_text("before", encoding="utf-8")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(SubcontractError, match="cannot be written"):
        write_html(Analysis(compared(), SELLER), file, EN, overwrite=True)
    assert file.read_text(encoding="utf-8") == "before" and len(list(tmp_path.iterdir())) == 1


# -- in a browser
# -------------------------------------------------------------------------------------


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
        assert view.locator(".finding details > div").first.bounding_box()["height"] > 10
