"""Days of activity that a county buys: a price for each realised day, person by person."""

from datetime import date

from subcontract_core.accounts import ledger
from subcontract_core.scenario.types import Activity, Dates
from support.cooperative import cooperative, outcome_of, total
from support.months import month_of_work

PLACE = ("organiser", "cooperative", "purchased_place")


def bought(day_price: str, visit: int) -> int:
    """What the county pays in March 2022 for activity on the 1st, 2nd and 3rd."""
    days = Dates((date(2022, 3, 1), date(2022, 3, 2), date(2022, 3, 3)))
    scenario = (
        month_of_work(date(2022, 3, 1), "1.00", visits=(date(2022, 3, visit),))
        .with_person("P1", activity=Activity("disability", days, allowance=800))
        .with_terms("coop", wage_per_hour="11.00", price_per_hour="24.00", place_per_day=day_price)
    )
    return total(ledger.edges(outcome_of(cooperative(), scenario))[PLACE])


def test_the_county_pays_for_realised_days_only():
    assert bought("30.00", visit=15) == 3 * 3000
    # A gig on the 3rd cancels that day of activity.
    assert bought("30.00", visit=3) == 2 * 3000
    assert bought("0.01", visit=15) == 3
