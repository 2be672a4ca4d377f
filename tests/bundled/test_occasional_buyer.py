"""A small firm without other staff employs two people for January 2026."""

import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from support.bundled_lines import euros_of_line

NAME, MODEL = "occasional-buyer-2026-01", "paijathame-direct"


@pytest.mark.parametrize(
    ("person", "kind", "amount"),
    [
        # Three visits of five hours at 12.00; 60 % without a card (Tax Administration).
        ("P1", "wage", "180.00"),
        ("P1", "withholding", "-108.00"),
        # Paid on 30 January as 1 February is a Sunday, so in January: 800.015 − 0.5 × 240.
        ("P2", "unemployment_benefit", "680.02"),
    ],
)
def test_what_a_person_gets(person, kind, amount):
    assert euros_of_line(NAME, MODEL, kind, person) == [amount]


def test_the_subsidy_is_seventy_per_cent_of_the_wage_alone():
    # 0.70 × 240.00, less than 1 770 (act 371/2023, from 1 July 2023).
    outcome = compare(load_scenario(NAME), [MODEL]).outcomes[0]
    assert ledger.buyer_lines(outcome)["wage_subsidy"].cents.sum() == -16800


def test_what_the_month_asks_for_is_said():
    codes = {finding.code for finding in compare(load_scenario(NAME), [MODEL]).outcomes[0].findings}
    assert {"paid_month_before", "sick_pay_not_counted", "subsidy_decision_first"} <= codes
