"""The bundled scenarios on dated law, and pairs around limits and dates, at the level of a
whole model.
"""

from datetime import date

import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import last_day, month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import bundled_scenarios, load_scenario
from support.months import comparison_and_outcome

MODELS = (
    "eksote-external",
    "jobcenter-app",
    "paijathame-direct",
    "siunsote-light-entrepreneur",
    "work-activity",
)


@pytest.mark.parametrize("name", bundled_scenarios())
@pytest.mark.parametrize("model", MODELS)
def test_every_bundled_scenario_runs_through_every_model_on_dated_law(name, model):
    comparison = compare(load_scenario(name).on_dated_law(), [model])
    assert comparison.outcomes
    for outcome in comparison.outcomes:
        assert ledger.person_lines(outcome)


def test_ilomantsi_on_dated_law_is_priced_from_the_trainee_wage_of_june_2022():
    _, outcome = comparison_and_outcome(
        load_scenario("ilomantsi-2022-09").on_dated_law(), "siunsote-light-entrepreneur"
    )
    # 10.12 of trainee wage is left of 10.66 after 5 %; P1 has 14 hours in property services. No
    # floor is known
    # for the firewood and brush-clearing gigs, so the total is not known either.
    billed = ledger.person_lines(outcome)["billed_work"]
    assert billed.cents[0, 0] == 14924
    assert not billed.is_known(0, 0)


def test_the_same_wage_costs_employer_contributions_and_holiday_compensation_on_dated_law():
    _, outcome = comparison_and_outcome(
        load_scenario("paijathame-2022-09").on_dated_law(), "paijathame-direct"
    )
    kinds = {line.kind for sheet in outcome.sheets for line in sheet.lines}
    assert "employer_side_costs" not in kinds
    assert {
        "holiday_compensation",
        "employer_pension",
        "employer_health",
        "employer_unemployment",
        "employer_accident",
    } <= kinds


def test_months_end_where_the_calendar_says():
    assert last_day(month_number(date(2024, 2, 1))) == date(2024, 2, 29)
