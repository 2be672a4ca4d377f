"""A person in rehabilitative work activity, day by day, and what an outcome makes of it."""

from subcontract_core.base.dates import month_number
from subcontract_core.scenario.types import Activity, Dates, Person, Scenario


def rehabilitative(*days, start=9 * 60, end=15 * 60, **person):
    """One jobseeker with these days of rehabilitative work activity, all in one month."""
    month = month_number(days[0])
    who = Person(
        "P1",
        1990,
        "labour_market_subsidy",
        Activity("rehabilitative", Dates(days), start, end),
        **person,
    )
    return Scenario("days", {"en": "days"}, month, month, (who,))
