"""The states of the unemployment benefit, month after month, as `explain` tells them."""

from datetime import date, timedelta

from subcontract_core.analysis.explanation import explain_scenario
from subcontract_core.scenario import tabulate
from support.months import APP, NO_HOLIDAY, WAGE, month_of_work, worked_months


def told(scenario, model=APP):
    """Month and state, with what is counted, of the last month's line."""
    lines = explain_scenario(tabulate(scenario), model, "P1", "unemployment_benefit", ())
    return [(one.day.isoformat()[:7], one.code, one.income, one.cost) for one in lines[-1].story]


def test_idle_months_and_months_of_pay_are_states_of_their_own():
    found = told(
        worked_months(
            date(2025, 1, 1), None, "300.00", "300.00", None, lives_on="labour_market_subsidy"
        )
    )
    # 21.5 × 37.21 in full, no disregard since April 2024.
    assert found == [
        ("2025-01", "subsidy", 80_002, 0),
        ("2025-01", "in_full", 0, 0),
        ("2025-02", "adjusted", 30_000, 0),
        ("2025-04", "in_full", 0, 0),
    ]


def test_general_support_takes_the_place_of_the_subsidy_in_may_2026():
    found = told(
        worked_months(date(2026, 4, 1), "300.00", "300.00", lives_on="labour_market_subsidy")
    )
    assert [one for one in found if one[1] in ("subsidy", "general_support")] == [
        ("2026-04", "subsidy", 80_002, 0),
        ("2026-05", "general_support", 80_002, 0),
    ]


def test_the_law_reaches_the_benefit_in_its_own_month():
    found = told(
        worked_months(date(2024, 3, 1), "700.00", "700.00", lives_on="labour_market_subsidy")
    )
    # The disregard of 300 ends with March 2024; the pay stays.
    assert found == [
        ("2024-03", "subsidy", 80_002, 30_000),
        ("2024-03", "adjusted", 70_000, 0),
        ("2024-04", "subsidy", 80_002, 0),
    ]


def seeker(days, minutes, model, **terms):
    scenario = month_of_work(
        days[0].replace(day=1),
        "10.00",
        lives_on="labour_market_subsidy",
        months=2,
        visits=tuple(days),
    )
    scenario = scenario.with_gig("G1", minutes=minutes, sector="property_services")
    return scenario.with_terms(model, **terms).with_law(NO_HOLIDAY)


def states(scenario, model):
    return [
        (month, code)
        for month, code, *_ in told(scenario, model)
        if code not in ("subsidy", "general_support")
    ]


def test_a_month_over_80_per_cent_and_a_long_job_are_told_and_end_with_the_work():
    days = [date(2022, 3, 1) + timedelta(days=n) for n in range(28)]
    days = [day for day in days if day.weekday() < 5]
    part = seeker(days, 420, WAGE, wage_per_hour="10.00")
    assert states(part, WAGE) == [("2022-03", "over_part_time"), ("2022-04", "in_full")]
    full = seeker(days, 480, WAGE, wage_per_hour="10.00")
    assert states(full, WAGE) == [("2022-03", "long_job"), ("2022-04", "in_full")]


def test_days_that_wait_by_the_reading_chosen_are_told_as_late():
    scenario = seeker([date(2022, 3, 30)], 60, APP).with_reading(
        {"unemployment.entrepreneur_statement": "pilot_observed"}
    )
    # 30 March to 28 April 2022.
    assert states(scenario, APP) == [("2022-03", "late"), ("2022-04", "late")]


def test_a_month_without_any_benefit_is_explained_too():
    days = [date(2022, 3, 1) + timedelta(days=n) for n in range(28)]
    days = [day for day in days if day.weekday() < 5]
    scenario = seeker(days, 420, WAGE, wage_per_hour="10.00")
    lines = explain_scenario(tabulate(scenario), WAGE, "P1", "unemployment_benefit", ())
    # 140 hours are 87 % of the 161 of facility services.
    assert [one.cents for one in lines] == [0, 74_175]
    assert [one.code for one in lines[0].story] == ["subsidy", "over_part_time"]
