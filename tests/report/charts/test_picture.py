"""Pictures: chart, sentence and table say the same, in every language, and nothing is drawn
through an edge.
"""

import sys

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.earnings_curve import earnings_curve
from subcontract_core.base.errors import SubcontractError
from subcontract_core.report import charts
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.scenario import load_scenario
from support.invented import country
from support.invented_models import compared
from support.pictures import invented_curve

EN = Language("en", strict=True)


SELLER = country.catalogue(country.seller())


GROUP = load_scenario("one-group-five-systems")


def pictures(comparison, language=EN):
    followed = earnings_curve(
        comparison.scenario,
        comparison.outcomes[0].model,
        "P1",
        reading=comparison.outcomes[0].reading,
    )
    return [
        charts.difference(Analysis(comparison), language),
        *(draw(comparison, language) for draw in (charts.euro, charts.month, charts.headroom)),
        charts.curve(followed, language),
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_picture_has_a_title_a_sentence_and_a_table(group, code):
    for picture in pictures(group, Language(code, strict=True)):
        assert picture.sentence.endswith(".") and picture.title
        assert picture.table.rows and all(
            len(row) == len(picture.table.headers) for row in picture.table.rows
        )


def test_altair_accepts_every_chart():
    for picture in (
        charts.difference(Analysis(compared()), EN),
        *(draw(compared(), EN) for draw in (charts.euro, charts.month, charts.headroom)),
        charts.curve(invented_curve(), EN),
    ):
        assert picture.chart().to_dict()["$schema"].endswith("v6.json")


def test_an_svg_needs_nothing_from_elsewhere(group):
    for picture in pictures(group):
        svg = picture.svg()
        assert svg.startswith("<svg") and picture.title.split(":")[0] in svg
        assert (
            "href" not in svg
            and "<image" not in svg
            and svg.count("http") == svg.count("http://www.w3.org/")
        )


def test_a_figure_holds_the_sentence_and_the_numbers_beside_the_chart(group):
    picture = charts.difference(Analysis(group), EN)
    shown = picture._repr_html_()
    assert f"<figcaption>{picture.sentence}</figcaption>" in shown
    assert 'role="img"' in shown and '<th scope="col">' in shown and "<caption>" in shown


def test_the_live_chart_carries_its_library_with_it(group):
    assert charts.euro(group, EN).widget().spec["description"].startswith("Of each euro")


def test_without_the_libraries_the_user_hears_how_to_get_them(monkeypatch):
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(
        SubcontractError, match=r'uv run --extra charts .* pip install "subcontract-core\[charts\]"'
    ):
        charts.euro(compared(), EN).widget()


def test_a_drawing_on_a_page_needs_no_library(monkeypatch):
    for name in ("altair", "vl_convert"):
        monkeypatch.setitem(sys.modules, name, None)
    assert "<svg" in charts.euro(compared(), EN).figure()
