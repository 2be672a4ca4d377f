"""Where each euro of the buyers goes, part by part."""

from subcontract_core.report import charts
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.pictures import drawn_texts

EN = Language("en", strict=True)


GROUP = load_scenario("one-group-five-systems")


def test_of_jobcenters_euro_fifty_five_point_six_cents_reach_the_workers_hands(group):
    # 10.00 of 14.50 and 24 % VAT: 10.00 / 17.98.
    picture = charts.euro(group, EN)
    assert any(
        "A in the workers' hands" in row[1] and row[3] == "55.6 cents" for row in picture.table.rows
    )
    assert "A  55.6" in drawn_texts(picture)
