"""One model in the report: people, buyers, findings with why."""

from subcontract_core.report.text.language import Language
from support.invented import country
from support.invented_models import compared, finding, with_findings
from support.reports import invented_report

EN = Language("en", strict=True)


MODELS = ["eksote-external", "jobcenter-app"]


SELLER = country.catalogue(country.seller())


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
        "Who pays, who gains",
        "What to look at in the books, and whom to ask",
        "What to notice",
        "One person's month",
        "Before the first shift",
        "Who does what",
    ]


def test_a_reading_that_says_the_same_refers_to_the_earlier_one(written):
    second = written[written.index('id="model-2"') : written.index('id="model-3"')]
    assert 'href="#model-1"' in second and "€1,350.01" not in second


def test_a_finding_tells_why_and_what_would_change_it():
    shown = invented_report(
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
