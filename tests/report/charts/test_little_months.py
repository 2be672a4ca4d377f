"""Twenty little months: one frame each, those over the limit marked by more than colour."""

from subcontract_core.analysis.counted import visits_of
from subcontract_core.report.charts.little_months import little_months
from subcontract_core.report.text.language import Language
from support.chances import chance, drawn


def test_each_month_has_its_frame_and_each_visit_its_square():
    month = chance().busiest
    visits = {one.draw: visits_of(drawn(), one.draw, "P1", month.number) for one in month.little}
    shown = str(little_months(month.little, visits, "title", Language("en", strict=True)))
    assert shown.count("<title>Draw ") == len(month.little) == 20
    assert shown.count("<rect") == 20 + sum(map(len, visits.values()))
    assert shown.count("<polygon") == shown.count(">over<") == month.little_over
