"""What of a home is not computed is named for the people it concerns, and only for them."""

from datetime import date

import pytest

from subcontract_core.base.dates import month_number
from subcontract_core.scenario.types import Child, Debts, Housing, Parents
from support.figures import codes
from support.lives import PENSIONER, SEEKER, life, outcome, renting, somebody

CHILD = month_number(date(2015, 3, 1))
CODES = {"rent_at_parents", "owner_home_not_counted", "owner_home_has_no_allowance"}


# The general allowance for homes that people own ended on 31 December 2024.
@pytest.mark.parametrize(
    ("lives_on", "text", "about", "code"),
    [
        (SEEKER, "2026-05", {"housing": renting("500")}, set()),
        (SEEKER, "2026-05", {"housing": Housing()}, set()),
        (
            SEEKER,
            "2026-05",
            {"housing": renting("500"), "parents": Parents(300_000)},
            {"rent_at_parents"},
        ),
        (SEEKER, "2026-05", {"parents": Parents(300_000)}, set()),
        (SEEKER, "2024-12", {"housing": Housing("owned")}, {"owner_home_not_counted"}),
        (SEEKER, "2025-01", {"housing": Housing("owned")}, {"owner_home_has_no_allowance"}),
        (PENSIONER, "2026-05", {"housing": Housing("owned")}, {"owner_home_not_counted"}),
    ],
)
def test_only_those_whom_it_concerns_are_told(lives_on, text, about, code):
    found = outcome(life(text, text, somebody(lives_on, **about)))
    assert codes(found) & CODES == code


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ({"debts": Debts(dependants=2)}, True),
        ({"debts": Debts()}, False),
        ({"debts": Debts(dependants=2), "children": (Child(CHILD), Child(CHILD))}, False),
    ],
)
def test_dependants_whom_only_the_debts_know_are_told_with_where_to_give_them(about, told):
    found = outcome(life("2026-05", "2026-05", somebody(SEEKER, housing=renting("900"), **about)))
    assert ("dependants_only_in_debts" in codes(found)) is told
