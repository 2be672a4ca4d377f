"""One visit more: what it would leave a person, from the whole line run forward once again."""

from datetime import date, timedelta

from attrs import evolve, frozen
import numpy as np

from ..accounts import ledger
from ..base import dates
from ..engine.comparison import Comparison
from ..engine.pipeline import run
from ..model import catalogue as installed
from ..model.catalogue import Catalogue
from ..model.results import Outcome
from ..scenario.tabulating import tabulate
from ..scenario.types import Gig, Scenario


@frozen
class OneMoreGig:
    """A visit like the person's last one on a free working day of the same month: its length,
    its pay and what it changes in hand (cents).
    """

    gig: str
    day: int  # day number
    minutes: int
    pay: int
    change: int


def one_more_gig(
    comparison: Comparison, outcome: Outcome, person: str, *, catalogue: Catalogue | None = None
) -> OneMoreGig | None:
    """What one more visit would leave `person` in the model and reading of `outcome`, over all
    months of the scenario.

    None where the answer has many cases, the person has no visits, no working day is free in the
    month of the last one, the model would not sell the visit, or an amount is not known.
    """
    scenario = comparison.scenario
    last = _last(scenario, person)
    if outcome.tables.cases > 1 or last is None:
        return None
    gig, day = last
    changed = evolve(gig, when=evolve(gig.when, dates=(*gig.when.dates, day)))
    tables = tabulate(
        evolve(scenario, gigs=tuple(changed if one.id == gig.id else one for one in scenario.gigs))
    )
    after = run(
        (catalogue or installed.catalogue()).get(outcome.model),
        tables,
        comparison.law,
        outcome.reading,
    )
    row = scenario.place_of(person)
    if _sold(after, row) <= _sold(outcome, row):
        return None
    pay = (
        _sum(ledger.earned(after.payments, after.tables.size), row),
        _sum(ledger.earned(outcome.payments, outcome.tables.size), row),
    )
    hand = _sum(comparison.in_hand(after), row), _sum(comparison.in_hand(outcome), row)
    if None in (*pay, *hand):
        return None
    return OneMoreGig(
        gig.id,
        dates.number(day),
        gig.minutes,
        pay[0] - pay[1],  # type: ignore[operator]
        hand[0] - hand[1],  # type: ignore[operator]
    )


def _last(scenario: Scenario, person: str) -> tuple[Gig, date] | None:
    """The gig of a person's last visit, and a working day of that month on which the person
    does nothing yet: the first after it, or before it.
    """
    visits = [
        (max(gig.when.days()), gig)
        for gig in scenario.gigs
        if person in gig.crew and gig.when.days()
    ]
    if not visits:
        return None
    last, gig = max(visits, key=lambda item: item[0])
    here = next(one for one in scenario.people if one.id == person)
    taken = {
        *here.activity.when.days(),
        *(move.to for move in here.moves),
        *gig.when.without,
        *here.absences,
        *(day for one in scenario.gigs if person in one.crew for day in one.when.days()),
    }
    first, end = dates.first_day(dates.month_number(last)), dates.last_day(dates.month_number(last))
    month = [first + timedelta(offset) for offset in range((end - first).days + 1)]
    free = [day for day in month if dates.is_working_day(day) and day not in taken]
    return (gig, next((day for day in free if day > last), free[0])) if free else None


def _sold(outcome: Outcome, row: int) -> int:
    return int(np.count_nonzero(outcome.admission.shift & (outcome.tables.shifts.person == row)))


def _sum(amount: ledger.Amount, row: int) -> int | None:
    return int(amount.cents[:, row].sum()) if amount.each_known[:, row].all() else None
