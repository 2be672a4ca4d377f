"""The people of an outcome as plain values: what falls after the months asked, in cents."""

from datetime import date

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.dates import month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.report.json_people import people_json
from subcontract_core.scenario.types import Housing
from support.months import APP, worked_months


def test_what_falls_after_the_months_is_told_in_cents():
    # 0.85 × 0.435 × 300.00 = 110.925 less than 412.10 from the month after (571/2007, s. 11, 15).
    home = Housing("rent", 60_000, 3, decision_month=month_number(date(2026, 1, 1)))
    analysis = Analysis(compare(worked_months(date(2026, 2, 1), "300.00", housing=home), [APP]))
    (person,) = people_json(analysis, analysis.comparison.outcomes[0])
    assert person["after"] == {
        "falls": [{"kind": "housing_allowance", "from": "2026-03-01", "fall_cents": 11_092}],
        "difference_cents": 30_000 - 11_092,
    }
    assert "after" not in people_json(analysis, analysis.comparison.today)[0]
