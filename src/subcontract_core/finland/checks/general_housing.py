"""General housing allowance (yleinen asumistuki) beside gigs: of people who rent and have no disability pension."""

from attrs import evolve
import numpy as np

from ...documents import Line
from ...law import Law, Ruling
from ...ledger import Amount
from ...money import Exact
from ...reasons import Reason
from ...scenario.tables import Tables
from ...scenario.types import ACTIVITY, HOUSING, LIVES_ON, PENSION
from ...stages import Finding
from .. import housing, unemployment
from .income import reason_with
from .recovery import after_first_pay, if_nobody_tells

_YEAR = 12


def check(
    t: Tables, law: Law, work: Amount, person: np.ndarray, month: np.ndarray, on: np.ndarray
) -> tuple[list[Line], tuple[Finding, ...]]:
    """Allowance per person-month: of the decision in force, or of a new one where the income changes enough.

    The decision in force was made on the benefit without pay. Pay as an average of the months of work, and
    what it takes off the benefit, count from the first pay month for as long as the work goes on; they
    replace the old income only where the change reaches the review limits. A benefit that merely waits for
    a statement does not count as lost.
    Act 938/2014, sections 13, 16 and 27.
    """
    people = t.people
    # A partial pension alone gives no right to the pensioners' allowance, so that this one is left.
    pensioner = (people.lives_on[person] == LIVES_ON.index("disability_pension")) & (people.pension[person] != PENSION.index("earnings_related_partial"))
    mine = ~pensioner & (people.housing[person] == HOUSING.index("rent"))
    if not np.any(mine):
        return [], ()
    earned = Exact(work.cents.sum(axis=0)[person]) / t.work_months
    jobseeker = people.lives_on[person] == LIVES_ON.index("labour_market_subsidy")
    full = unemployment.full_benefit(law, on, in_services=people.activity[person] == ACTIVITY.index("rehabilitative")).amount.where(jobseeker)
    lowered = unemployment.adjusted(law, on, full=full, earnings=earned)
    steady = full + Exact(people.spouse_income[person] + people.other_pension[person]) / _YEAR
    change = earned + lowered.amount - full
    expected = housing.general_counted_income(law, on, steady=steady, temporary=change.where((month >= t.scenario.pay.tail) & (earned.num > 0)), months=t.scenario.continues_months)
    income = housing.general_income_in_decision(law, on, decided=steady, estimated=expected.amount)
    reviewed = income.amount > steady

    def level(counted: Exact, pay: Exact) -> Ruling:
        return housing.general.allowance(
            law, on, rent=people.rent[person], income=counted, earnings=[pay], assets=people.assets[person], adults=1 + people.spouse[person].astype(np.int64),
            children=np.zeros(person.size, np.int64), municipality_group=housing.general_group(law, on, people.municipality_group[person]),
        )  # fmt: skip

    ruling = level(income.amount, earned.where(reviewed))
    before = level(steady, Exact(np.zeros(person.size, np.int64))).amount.where(mine).cents()
    after = ruling.amount.where(mine).cents()
    # What another benefit pays is not known, nor what unknown pay would come to.
    sure = (people.lives_on[person] != LIVES_ON.index("other")) & work.along(0).mask[person]
    known = ~mine | sure
    why = reason_with(ruling.why, lowered.why, expected.why, income.why, text=ruling.why.text)
    too_much = after_first_pay(t, work, lambda day: housing.general_review_start(law, day), person, on) & sure
    back = if_nobody_tells(law, "general_housing_asked_back", before, after, person, on, too_much)
    return [Line("general_housing_allowance", "kela", "person", after, why, True if np.all(known) else known)], (*_findings(income.why, why, before, after, mine & sure, person, month), *back)


def _findings(review: Reason, why: Reason, before: np.ndarray, after: np.ndarray, mine: np.ndarray, person: np.ndarray, month: np.ndarray) -> tuple[Finding, ...]:
    rows = np.flatnonzero(mine & (after < before))
    if rows.size == 0:
        return ()
    numbers = {"before": before[rows], "after": after[rows], "fall": before[rows] - after[rows]}
    reason = evolve(why, text="finding.general_housing_falls", parameters=(*why.parameters, *review.parameters))
    return (Finding("general_housing_falls", "warning", reason, person=person[rows], month=month[rows], numbers=numbers, fix="fix.general_housing_falls"),)
