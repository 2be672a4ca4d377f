"""A worker with the same hours every week."""

from subcontract_core.base.dates import month_number
from subcontract_core.scenario.types import Buyer, Dates, Gig, Person, Scenario


def weekly_worker(
    first, last, *, lives_on="labour_market_subsidy", kind="company", hours=15, without=(), buyers=1
):
    """One worker, two months at most, the same hours every Monday for each buyer."""
    employers = tuple(Buyer(f"B{n}", kind) for n in range(1, buyers + 1))
    gigs = tuple(
        Gig(
            f"G{n}",
            employer.id,
            "cleaning",
            Dates(weekly=("mon", "tue", "wed", "thu"), start=first, end=last, without=without),
            hours * 15,
            ("P1",),
            "other",
            start=(8 + 6 * n) * 60,
        )
        for n, employer in enumerate(employers)
    )
    scenario = Scenario(
        "work",
        {"en": "work"},
        month_number(first),
        month_number(last),
        (Person("P1", 1980, lives_on),),
        employers,
        gigs,
        continues_months=2,
    )
    return scenario.with_terms(
        "paijathame-direct", wage_per_hour="10.00", side_rate="20 %"
    ).with_terms(
        "jobcenter-partner", wage_per_hour="10.00", price_per_hour="15.00", side_rate="20 %"
    )
