"""General housing allowance (yleinen asumistuki) beside gigs: of people who rent and have no
disability pension.
"""

from attrs import evolve
import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...base.units import CENTS
from ...law import Law, Ruling
from ...model.documents import Line
from ...model.results import Finding
from ...scenario.types import LivesOn
from ..law import housing, unemployment
from .income import reason_with
from .overpayment import after_first_pay, if_nobody_tells
from .person_months import PersonMonths, known_for


def check(person_months: PersonMonths, law: Law) -> tuple[list[Line], tuple[Finding, ...]]:
    """Allowance per person-month: of the decision in force, or of a new one where the income
    changes enough.

    The decision in force was made on the benefit without pay. Pay as an average of the months of
    work, and what it takes off the benefit, count from the first pay month for as long as the work
    goes on; they replace the old income only where the change reaches the review limits. A benefit
    that merely waits for a statement does not count as lost. Act 938/2014, sections 13, 16 and 27.
    """
    people, day = person_months.tables.people, person_months.first_day
    mine = person_months.rents & ~(
        person_months.lives_on(LivesOn.DISABILITY_PENSION) & ~person_months.partial_pension
    )
    if not np.any(mine):
        return [], ()
    earned = person_months.mean_pay
    full = unemployment.full_benefit(law, day, in_services=person_months.in_service).amount.where(
        person_months.lives_on(LivesOn.LABOUR_MARKET_SUBSIDY)
    )
    lowered = unemployment.adjusted(law, day, full=full, earnings=earned)
    steady = (
        full + Exact(person_months.of(people.spouse_income + people.other_pension)) / MONTHS_A_YEAR
    )
    change = earned + lowered.amount - full
    expected = housing.general_counted_income(
        law,
        day,
        steady=steady,
        temporary=change.where(person_months.since_first_pay & (earned.num > 0)),
        months=person_months.tables.scenario.continues_months,
    )
    income = housing.general_income_in_decision(law, day, decided=steady, estimated=expected.amount)

    def level(counted: Exact, pay: Exact) -> Ruling:
        return housing.general.allowance(
            law,
            day,
            rent=person_months.of(people.rent),
            income=counted,
            earnings=[pay],
            assets=person_months.of(people.assets),
            adults=1 + person_months.of(people.spouse).astype(np.int64),
            children=np.zeros(len(person_months), np.int64),
            municipality_group=housing.general_group(
                law, day, person_months.of(people.municipality_group)
            ),
        )

    ruling = level(income.amount, earned.where(income.amount > steady))
    before = level(steady, Exact(np.zeros(len(person_months), np.int64))).amount.where(mine).cents()
    after = ruling.amount.where(mine).cents()
    # What another benefit pays is not known, nor what unknown pay would come to.
    known = ~person_months.lives_on(LivesOn.OTHER) & person_months.all_pay_known
    why = reason_with(ruling.why, lowered.why, expected.why, income.why, text=ruling.why.text)
    too_much = (
        after_first_pay(person_months, lambda day: housing.general_review_start(law, day)) & known
    )
    back = if_nobody_tells(
        person_months, law, "general_housing_asked_back", before, after, too_much
    )
    reason = evolve(why, parameters=(*why.parameters, *income.why.parameters))
    falls = person_months.finding(
        "general_housing_falls",
        "warning",
        mine & known & (after < before),
        reason,
        before=CENTS(before),
        after=CENTS(after),
        fall=CENTS(before - after),
    )
    return [
        Line("general_housing_allowance", "kela", "person", after, why, known_for(mine, known))
    ], falls + back
