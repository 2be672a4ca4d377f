"""The invoicing service's contribution and payout, and the pension insurance of the
self-employed.
"""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland, self_employment
from subcontract_core.scenario import load_scenario
from support.golden import euros_of

BASE = "billing.health_base"


def contribution(day, gross=100000, after_fee=95000, statement_given=False, reading=None):
    using = law_of_finland().overriding({BASE: reading}) if reading else law_of_finland()
    return self_employment.health_contribution(
        using, day, after_fee=after_fee, gross=gross, statement_given=statement_given
    )


@pytest.mark.parametrize(("year", "expected"), [(2023, "14.32"), (2026, "17.80")])
def test_wage_and_contribution_together_are_what_the_fee_leaves_of_1000(year, expected):
    assert euros_of(contribution(number(date(year, 6, 1)))) == Fraction(expected)


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        ("after_fee_and_contribution", "8.90"),
        ("before_contribution", "9.0725"),
        ("gross_invoice", "9.55"),
    ],
)
def test_the_three_readings_of_an_invoice_of_500(reading, expected):
    assert euros_of(
        contribution(number(date(2026, 3, 1)), 50000, 47500, reading=reading)
    ) == Fraction(expected)


def test_the_base_changes_on_the_day_of_the_ruling_and_not_the_day_before():
    day = number(date(2023, 5, 12))
    assert (
        law_of_finland().choice(BASE, day - 1)
        != law_of_finland().choice(BASE, day)
        == "after_fee_and_contribution"
    )
    assert euros_of(contribution(day - 1)) > euros_of(contribution(day)) == Fraction("14.32")


def test_a_column_of_days_across_the_ruling_gives_what_single_days_give():
    days = number(date(2023, 5, 12)) + np.arange(-1, 1)
    together = contribution(days, np.full(2, 100000), np.full(2, 95000))
    assert [Fraction(int(number), together.amount.den * 100) for number in together.amount.num] == [
        euros_of(contribution(int(day))) for day in days
    ]


def test_a_written_statement_of_no_duty_ends_the_contribution():
    assert euros_of(contribution(number(date(2026, 3, 1)), statement_given=True)) == 0


def test_the_base_is_a_disputed_reading_open_to_choice():
    assert law_of_finland().parameter(BASE).disputed
    assert contribution(number(date(2026, 3, 1))).why.parameters == (BASE, "billing.health_rate")


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


def codes(bundled, model):
    outcome = compare(load_scenario(bundled), [model]).outcomes[0]
    return {finding.code: finding for finding in outcome.findings}


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
