"""Terms that every employing model has, and the flat share that may stand in for the employer's
contributions.
"""

from ...base.texts import Texts
from ...model.term import Term, Value
from ...model.terms import Terms
from ...scenario.tables import Tables
from .shift_groups import ShiftGroups

WAGE = Term(
    "wage_per_hour",
    "eur/hour",
    Texts.of("routing.employment_terms.wage_per_hour", "Wage, an hour"),
    per=("person", "gig", "sector"),
)
SIDE_RATE = Term(
    "side_rate",
    "share",
    Texts.of(
        "routing.employment_terms.side_rate", "Employer's side costs as one share of the wage"
    ),
    optional=True,
)
CONTRACT_MONTHS = Term(
    "contract_months",
    "months",
    Texts.of("routing.employment_terms.contract_months", "Length of the contract, months"),
    optional=True,
)
SAME_DAY_ALLOWANCE = Term(
    "same_day_allowance",
    "choice",
    Texts.of(
        "routing.employment_terms.same_day_allowance",
        "Allowance for an activity day that overlaps paid work",
    ),
    "lost",
    "assumed",
    choices=("lost", "paid"),
)

EMPLOYER_KIND = Term(
    "employer_kind",
    "choice",
    Texts.of(
        "routing.employment_terms.employer_kind",
        "Employer with standing employees or a temporary employer",
    ),
    "standing",
    "assumed",
    choices=("standing", "temporary"),
)
WAGE_SUBSIDY = Term(
    "wage_subsidy",
    "choice",
    Texts.of(
        "routing.employment_terms.wage_subsidy",
        "Wage subsidy (palkkatuki), per cent of the subsidised cost",
    ),
    "none",
    "assumed",
    choices=("none", "50", "70", "100"),
    per=("person",),
)


def flat_side_rate(tables: Tables, terms: Terms, groups: ShiftGroups) -> Value | None:
    """The share of each slip's wage that replaces all contributions, or None where the dated
    law applies.
    """
    return (
        terms.at(SIDE_RATE.name, case=tables.people.case[groups.person])
        if terms.is_set(SIDE_RATE.name)
        else None
    )
