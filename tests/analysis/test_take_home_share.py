"""How much of the pay stays with people."""

import numpy as np
import pytest

from subcontract_core.accounts.ledger import Amount
from subcontract_core.analysis.take_home_share import TakeHomeShare, of_gross, of_price
from subcontract_core.engine.comparison import compare
from support.invented import country


def share(part, whole, known=True):
    return TakeHomeShare(Amount(np.array([part]), known), Amount(np.array([whole]))).hundredths(0)


@pytest.mark.parametrize(
    ("part", "whole", "hundredths"),
    [
        (1, 8, 1250),  # 12.5 %
        (1, 3, 3333),
        (2, 3, 6667),
        (1, 20_000, 1),  # a half of a hundredth goes up …
        (-1, 20_000, -1),  # … and away from zero
        (-5000, 10_000, -5000),  # somebody who loses
    ],
)
def test_a_share_is_in_hundredths_of_a_per_cent_with_halves_away_from_zero(part, whole, hundredths):
    assert share(part, whole) == hundredths


def test_of_nothing_and_of_what_is_unknown_there_is_no_share():
    assert share(0, 0) is None
    assert share(500, 1000, np.array([False])) is None


def test_of_pay_that_takes_no_benefit_all_is_kept():
    comparison = compare(
        country.scenario(),
        None,
        law=country.law(),
        catalogue=country.catalogue(country.seller()),
    )
    [outcome] = comparison.outcomes
    # The invented grant ends at 100.00 a month; three hours at 12.00 are 36.00.
    kept = of_gross(comparison, outcome)
    assert [kept.hundredths(person) for person in range(2)] == [10_000, 10_000]
    # Of 20.00 that the buyer pays for an hour, 12.00 reach the worker.
    assert of_price(comparison, outcome).hundredths(0) == 6_000
