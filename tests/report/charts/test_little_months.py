"""Twenty little months: one frame each, those over the limit marked by more than colour."""

from subcontract_core.analysis.drawn_visits import visits_of
from subcontract_core.report.charts.little_months import little_months
from subcontract_core.report.text.language import Language
from support.chances import chance

EN = Language("en", strict=True)


def shown(way=None):
    month = chance().busiest
    visits = visits_of(chance(), [one.draw for one in month.little], month.number)
    return str(little_months(month.little, visits, "title", EN, way=way)), month, visits


def test_each_month_has_its_frame_and_each_visit_its_square():
    page, month, visits = shown()
    assert page.count('class="little"') == len(month.little) == 20
    assert page.count("<rect") == sum(map(len, visits.values()))
    assert page.count('class="over"') == page.count(">over<") == month.little_over


def test_each_month_can_be_a_button_that_names_its_draw():
    page, month, _ = shown(way=0)
    for one in month.little:
        assert f'data-draw="{one.draw}"' in page
    assert page.count("<button") == 20
