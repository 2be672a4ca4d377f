"""What the answer rests on, by weight and with its dates."""

import re

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.group_sizes import of_size
from subcontract_core.analysis.sensitivity import sensitivities
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html import report
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.invented import country
from support.reports import invented_report

EN = Language("en", strict=True)


MODELS = ["eksote-external", "jobcenter-app"]


SELLER = country.catalogue(country.seller())


def test_assumptions_stand_by_weight_with_the_sums_they_move(group, written):
    heaviest = next(weight for weight in sensitivities(group) if weight.move is not None)
    assert heaviest.name == "price_unit"
    table = written[written.index("Assumptions, the heaviest first") :]
    assert ">County or city<" in table
    assert table.index("+€3,360.00") < table.index("+€240.00") < table.index("−€26.40")


def test_the_county_s_sum_is_left_out_for_a_group_that_it_would_tell_on():
    two = of_size(load_scenario("one-group-five-systems"), 2)
    told = report(Analysis(compare(two, MODELS)), EN)
    assert ">Seller<" in told and ">County or city<" not in told


def test_what_is_not_counted_is_listed(written):
    part = written[written.index('id="left-out"') : written.index('id="law"')]
    assert "<li>the work of instructors and coaches</li>" in part


def test_every_value_of_the_law_has_the_day_from_which_it_holds_and_when_it_was_checked():
    part = invented_report()
    part = part[part.index('id="law"') :]
    assert (
        "Grant Act; Gazette of Invented" in part and "1 January 2030" in part and "€50.00" in part
    )


def test_it_carries_the_scenario_with_which_it_can_be_run_again(written, tmp_path):
    from html import unescape

    text = unescape(re.findall(r"<pre><code>(.*?)</code></pre>", written, re.S)[-1])
    (tmp_path / "again.yaml").write_text(text, encoding="utf-8")
    assert report(Analysis(compare(load_scenario(tmp_path / "again.yaml"), MODELS)), EN) == written
