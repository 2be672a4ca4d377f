"""The invoicing service's contribution and payout, and the pension insurance of the
self-employed.
"""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from finland.compare import euros
from subcontract_core.base.dates import number
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland, self_employment
from subcontract_core.scenario import load_scenario

BASE = "billing.health_base"


def contribution(day, gross=100000, after_fee=95000, statement_given=False, reading=None):
    using = law_of_finland().overriding({BASE: reading}) if reading else law_of_finland()
    return self_employment.health_contribution(
        using, day, after_fee=after_fee, gross=gross, statement_given=statement_given
    )


@pytest.mark.parametrize(("year", "expected"), [(2023, "14.32"), (2026, "17.80")])
def test_wage_and_contribution_together_are_what_the_fee_leaves_of_1000(year, expected):
    assert euros(contribution(number(date(year, 6, 1)))) == Fraction(expected)


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        ("after_fee_and_contribution", "8.90"),
        ("before_contribution", "9.0725"),
        ("gross_invoice", "9.55"),
    ],
)
def test_the_three_readings_of_an_invoice_of_500(reading, expected):
    assert euros(contribution(number(date(2026, 3, 1)), 50000, 47500, reading=reading)) == Fraction(
        expected
    )


def test_the_base_changes_on_the_day_of_the_ruling_and_not_the_day_before():
    day = number(date(2023, 5, 12))
    assert (
        law_of_finland().choice(BASE, day - 1)
        != law_of_finland().choice(BASE, day)
        == "after_fee_and_contribution"
    )
    assert euros(contribution(day - 1)) > euros(contribution(day)) == Fraction("14.32")


def test_a_column_of_days_across_the_ruling_gives_what_single_days_give():
    days = number(date(2023, 5, 12)) + np.arange(-1, 1)
    together = contribution(days, np.full(2, 100000), np.full(2, 95000))
    assert [Fraction(int(number), together.amount.den * 100) for number in together.amount.num] == [
        euros(contribution(int(day))) for day in days
    ]


def test_a_written_statement_of_no_duty_ends_the_contribution():
    assert euros(contribution(number(date(2026, 3, 1)), statement_given=True)) == 0


def test_the_base_is_a_disputed_reading_open_to_choice():
    assert law_of_finland().parameter(BASE).disputed
    assert contribution(number(date(2026, 3, 1))).why.parameters == (BASE, "billing.health_rate")


@pytest.mark.parametrize(
    ("year", "month"),
    [
        (2021, "671.96"),
        (2022, "688.48"),
        (2023, "714.62"),
        (2024, "750.86"),
        (2025, "767.37"),
        (2026, "785.26"),
    ],
)
def test_a_twelfth_of_the_yel_floor_is_the_months_test(year, month):
    assert round(
        Fraction(int(law_of_finland().cents("yel.income_floor", number(date(year, 7, 1)))), 1200), 2
    ) == Fraction(month)


def test_the_yel_floor_is_under_the_disability_pensions_earnings_limit_in_every_year():
    for year in range(2021, 2027):
        day = number(date(year, 7, 1))
        assert law_of_finland().cents("yel.income_floor", day) < 12 * law_of_finland().cents(
            "pension.earnings_limit", day
        )


def test_yel_asks_for_four_months_and_an_age_of_18():
    day = number(date(2026, 3, 1))
    assert (
        law_of_finland().count("yel.min_months", day),
        law_of_finland().count("yel.age_from", day),
    ) == (4, 18)


# -- pension insurance of the self-employed
# ------------------------------------------------------------


def premium(year, income, age=30, **known):
    return euros(
        self_employment.yel_premium(
            law_of_finland(),
            number(date(year, 6, 1)),
            income=np.int64(income),
            age=np.int64(age),
            **known,
        )
    )


def duty(year, yearly, months=4, age=30):
    return bool(
        self_employment.likely_insured(
            law_of_finland(),
            number(date(year, 6, 1)),
            yearly=np.int64(yearly),
            months=months,
            age=np.int64(age),
        )
    )


def test_seven_months_at_760_in_2024_cost_1000_05_with_the_starters_discount():
    assert round(premium(2024, 912000, months=7), 2) == Fraction("1000.05")
    assert round(premium(2024, 912000, months=7, first_business=False), 2) == Fraction("1282.12")


@pytest.mark.parametrize(("year", "floor"), [(2021, 806357), (2024, 901028), (2026, 942309)])
def test_the_duty_starts_at_the_floor_and_not_one_cent_under(year, floor):
    assert duty(year, floor)
    assert not duty(year, floor - 1)


def test_the_2024_example_has_no_duty_at_700_a_month_and_likely_one_at_760():
    assert not duty(2024, 12 * 70000, months=7)
    assert duty(2024, 12 * 76000, months=7)


@pytest.mark.parametrize(
    ("months", "age", "expected"),
    [(3, 30, False), (4, 30, True), (4, 17, False), (4, 18, True), (4, 68, True), (4, 69, False)],
)
def test_the_duty_needs_four_months_and_an_age_inside_the_limits(months, age, expected):
    # In 2026 a person of 68 was born in 1958 and one of 69 in 1957.
    assert duty(2026, 2000000, months=months, age=age) is expected


@pytest.mark.parametrize(("age", "rate"), [(52, "241"), (53, "256"), (62, "256"), (63, "241")])
def test_the_premium_is_higher_from_53_to_62_until_2025(age, rate):
    assert premium(2025, 100000, age=age, first_business=False) == Fraction(rate)
    assert premium(2026, 100000, age=age, first_business=False) == 244


def test_the_discount_ends_when_48_months_are_full():
    assert premium(2024, 120000, months_before=36) == Fraction("289.2") * Fraction(78, 100)
    assert premium(2024, 120000, months_before=42) == Fraction("289.2") * (
        1 - Fraction(22, 100) / 2
    )
    assert premium(2024, 120000, months_before=48) == Fraction("289.2")


# -- what an invoicing service pays out
# ----------------------------------------------------------------


def payout(day, statement_given, reading=None):
    """An invoice of 500 €, a fee of 5 % and a tax card of 10 %."""
    using = law_of_finland().overriding({BASE: reading}) if reading else law_of_finland()
    health = self_employment.health_contribution(
        using,
        day,
        after_fee=np.int64(47500),
        gross=np.int64(50000),
        statement_given=statement_given,
    ).amount.cents()
    taxed = self_employment.taxable(
        using, day, gross=np.int64(50000), after_fee=np.int64(47500), health=health
    )
    return Fraction(int(47500 - health) * 10 - int(taxed), 1000)


def test_the_payout_of_the_2026_example_is_427_50_with_a_statement_and_419_49_without():
    assert payout(number(date(2026, 3, 1)), True) == Fraction("427.5")
    assert payout(number(date(2026, 3, 1)), False) == Fraction("419.49")


def test_with_the_contribution_on_the_gross_invoice_418_905_is_left_before_rounding():
    assert payout(number(date(2026, 3, 1)), False, "gross_invoice") == Fraction("418.905")


def test_before_the_ruling_tax_was_withheld_on_the_whole_invoice():
    # 500 − 50 − 25 and a contribution of 1.53 % on 500.
    day = number(date(2023, 5, 12))
    assert payout(day - 1, False) == 500 - 50 - 25 - Fraction("7.65")
    assert payout(day, False) > payout(day - 1, False)


# -- in the models
# -------------------------------------------------------------------------------------


def codes(bundled, model):
    outcome = compare(load_scenario(bundled), [model]).outcomes[0]
    return {finding.code: finding for finding in outcome.findings}


def test_ilomantsi_is_told_what_the_insurance_costs_at_the_floor():
    found = codes("ilomantsi-2022-09", "siunsote-light-entrepreneur")["yel_watch"]
    # 8 261.71 × 24.10 % × 0.78
    assert set(found.numbers["premium"].tolist()) == {155304}
    assert {"yel.rate", "yel.starter_discount", "yel.income_floor"} <= set(found.why.parameters)


def test_the_apps_workers_are_watched_on_their_fees():
    found = codes("jobcenter-2022-03", "jobcenter-app")
    outcome = compare(load_scenario("jobcenter-2022-03"), ["jobcenter-app"]).outcomes[0]
    fees = next(sheet for sheet in outcome.payments.sheets if sheet.name == "payouts").line(
        "assignment_fee"
    )
    assert found["yel_watch"].numbers["yearly"].sum() == 12 * fees.cents.sum()


def test_the_vat_limit_of_small_business_is_no_help_through_an_invoicing_service():
    found = codes("ilomantsi-2022-09", "siunsote-light-entrepreneur")["vat_no_small_business"]
    deducts = [buyer.deducts_vat for buyer in load_scenario("ilomantsi-2022-09").buyers]
    assert found.buyer.tolist() == [row for row, can in enumerate(deducts) if not can]


def test_a_payout_says_that_the_ruling_decided_what_tax_was_withheld_on():
    outcome = compare(load_scenario("ilomantsi-2022-09"), ["siunsote-light-entrepreneur"]).outcomes[
        0
    ]
    line = next(sheet for sheet in outcome.payments.sheets if sheet.name == "payouts").line(
        "withholding"
    )
    assert "billing.taxable" in line.why.parameters
