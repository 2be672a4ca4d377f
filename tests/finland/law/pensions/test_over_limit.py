"""A pension in a month with earnings over the limit: it rests, or by a reform falls little by little."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import number
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland, pensions
from subcontract_core.law.reform import find
from subcontract_core.scenario.types import LawValue
from support.reforms import pensioners

STRICT = LawValue("pension.suspension_reading", "strict_any_month", instead_of_law=False)


def first_person(comparison, kind):
    return int(ledger.person_lines(comparison.outcomes[0])[kind].cents[0, 0])


def test_a_month_over_the_limit_of_the_law_and_under_that_of_the_reform_leaves_the_pension():
    """24 hours at 50 € and holiday compensation of 11.5 % are 1,338.00 €: over 837.59 €, under
    1,500 €.
    """
    law, (reformed,) = (
        (
            found := compare(
                pensioners(wage_per_hour="50.00"),
                ["eksote-external"],
                reforms=["earnings-limit-1500"],
            )
        ),
        found.reforms,
    )
    assert [first_person(law, kind) for kind in ("national_pension", "guarantee_pension")] == [0, 0]
    # In 2021 the full pension is 665.29 €, and the guarantee pension makes it up to 837.59 €.
    assert [first_person(reformed, kind) for kind in ("national_pension", "guarantee_pension")] == [
        66529,
        17230,
    ]


def test_the_linear_reduction_takes_half_of_what_exceeds_the_limit():
    """1,338.00 − 837.59 = 500.41, half of it 250.205: the guarantee pension of 172.30 goes, and
    77.905 of the national pension.
    """
    reformed = compare(
        pensioners(wage_per_hour="50.00"), ["eksote-external"], reforms=["linear-pension-reduction"]
    ).reforms[0]
    assert [first_person(reformed, kind) for kind in ("national_pension", "guarantee_pension")] == [
        58739,
        0,
    ]
    codes = {finding.code for finding in reformed.outcomes[0].findings}
    assert "pension_tapers" in codes
    assert not codes & {"pension_suspended", "near_earnings_limit", "over_earnings_limit"}


@pytest.mark.parametrize(("earnings", "taken"), [(83759, 0), (83760, 1), (83761, 1), (83763, 2)])
def test_earnings_at_the_limit_take_nothing_and_half_a_cent_is_rounded_up(earnings, taken):
    law = law_of_finland().reformed(*find(["linear-pension-reduction"], law_of_finland())[0])
    on = np.array([number(date(2021, 9, 1))])
    assert pensions.taper(law, on, earnings=np.array([earnings])).amount.cents().tolist() == [taken]


def test_under_the_law_in_force_the_pension_never_tapers():
    days = np.array([number(date(year, 1, 1)) for year in range(2021, 2028)])
    assert not pensions.tapers(law_of_finland(), days).any()
