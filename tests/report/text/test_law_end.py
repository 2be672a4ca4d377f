"""One warning at the top of every first page; each line that it is about is marked, no other."""

from datetime import date
from pathlib import Path

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.notebook.views.overview import overview
from subcontract_core.report.excel import excel_bytes
from subcontract_core.report.html import person_page
from subcontract_core.report.html.report import report
from subcontract_core.report.json_format import to_json
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.language import Language
from subcontract_core.report.text.law_end import carried_forward
from subcontract_core.scenario import load_scenario
from support.months import comparison_and_outcome, month_of_work
from support.paths import CORE
from support.workbooks import ReadWorkbook

EN = Language("en", strict=True)
HEAD = "The law of January 2027 is not yet known"


@pytest.fixture(scope="module")
def everyday(tmp_path_factory):
    """The bundled everyday scenario of May 2026, moved to January 2027."""
    text = (CORE / "scenario" / "bundled" / "everyday-2026-05.yaml").read_text(encoding="utf-8")
    file = Path(tmp_path_factory.mktemp("moved")) / "everyday.yaml"
    file.write_text(text.replace("2026-05", "2027-01"), encoding="utf-8")
    return Analysis(compare(load_scenario(file), ["eksote-external", "jobcenter-app"]))


def of(start, **person):
    return Analysis(comparison_and_outcome(month_of_work(start, "100.00", **person))[0])


def test_the_warning_names_the_month_the_parts_of_the_law_and_their_lines(everyday):
    head, *parts = carried_forward(everyday, EN)
    assert head.startswith(HEAD)
    assert "carried forward from 2026" in head
    told = "\n".join(parts)
    for part in ("(index): national pension", "Contributions", "Income tax", "Enforcement"):
        assert part in told
    # the freeze of 1296/2023 holds: neither the norms of housing nor 37.21 a day
    assert "Housing" not in told
    assert "Unemployment" not in told


def test_the_whole_law_of_december_2026_is_known_and_nothing_is_said():
    assert carried_forward(of(date(2026, 12, 1)), EN) == []
    assert "¹" not in page(of(date(2026, 12, 1)), EN)


def test_the_warning_stands_at_the_top_of_the_page_the_report_the_explorer_and_the_workbook(
    everyday,
):
    shown = page(everyday, EN)
    assert shown.splitlines()[2].startswith(HEAD)
    assert shown.count(HEAD) == 1
    html = str(report(everyday, EN))
    assert html.index(HEAD) < html.index('class="answer"')
    assert HEAD in str(overview(everyday, EN))
    book = ReadWorkbook(excel_bytes(everyday, EN))
    assert HEAD in book.at(book.names[0], "A4")


def test_a_line_is_marked_where_its_law_is_carried_forward_and_the_others_are_not():
    shown = page(of(date(2027, 1, 1), lives_on="labour_market_subsidy", rent=50_000), EN)
    rows = [line for line in shown.splitlines() if "€" in line]
    assert not [line for line in rows if "allowance" in line and "¹" in line]
    pensioner = page(of(date(2027, 1, 1), months=1, other_pension=0), EN)
    assert HEAD in pensioner


def test_json_has_it_per_value_and_per_line(everyday):
    told = to_json(everyday)
    values = {one["parameter"]: one for one in told["law"]["carried_forward"]}
    assert values["pension.guarantee_full"]["known_to"] == "2026-12-31"
    assert values["pension.guarantee_full"]["from"] == "2026-01-01"
    assert values["pension.guarantee_full"]["months"] == ["2027-01"]
    lines = {
        line["kind"]: line.get("carried_forward")
        for outcome in told["outcomes"]
        for person in outcome["people"]
        for line in person["months"][0]["lines"]
    }
    assert {
        "parameter": "pension.guarantee_full",
        "from": "2026-01-01",
        "known_to": "2026-12-31",
    } in (lines["guarantee_pension"])
    assert lines["general_housing_allowance"] is None


def test_json_of_a_month_whose_law_is_known_does_not_speak_of_it():
    assert "carried_forward" not in to_json(of(date(2026, 12, 1)))["law"]


def test_the_page_of_one_person_says_it_in_a_sentence(everyday):
    outcome = everyday.comparison.outcomes[0]
    assert "carried forward from 2026" in person_page(everyday, outcome, "P1", EN)
    known = of(date(2026, 12, 1))
    assert "carried forward" not in person_page(known, known.comparison.outcomes[0], "P1", EN)
