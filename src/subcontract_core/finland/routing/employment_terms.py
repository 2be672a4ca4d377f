"""Terms that every employing model has, and the flat share that may stand in for the employer's
contributions.
"""

from ...model.terms import Term, Terms, Value
from ...scenario.tables import Tables
from .payslips import Rows

WAGE = Term(
    "wage_per_hour",
    "eur/hour",
    {"en": "Wage, an hour", "fi": "Palkka, tunti", "sv": "Lön, timme"},
    per=("person", "gig", "sector"),
)
SIDE_RATE = Term(
    "side_rate",
    "share",
    {
        "en": "Employer's side costs as one share of the wage",
        "fi": "Palkan sivukulut yhtenä osuutena",
        "sv": "Lönebikostnader som en andel",
    },
    optional=True,
)
CONTRACT_MONTHS = Term(
    "contract_months",
    "months",
    {
        "en": "Length of the contract, months",
        "fi": "Sopimuksen kesto, kuukautta",
        "sv": "Avtalets längd, månader",
    },
    optional=True,
)
SAME_DAY_ALLOWANCE = Term(
    "same_day_allowance",
    "choice",
    {
        "en": "Allowance for an activity day that overlaps paid work",
        "fi": "Työosuusraha päivältä, jolla palkkatyö osuu toiminnan aikaan",
        "sv": "Arbetspenning för en dag då lönearbetet överlappar",
    },
    "lost",
    "assumed",
    choices=("lost", "paid"),
)

EMPLOYER_KIND = Term(
    "employer_kind",
    "choice",
    {
        "en": "Employer with standing employees or a temporary employer",
        "fi": "Onko työnantajalla vakituisia työntekijöitä vai onko se tilapäinen työnantaja",
        "sv": "Arbetsgivare med stadigvarande anställda eller tillfällig arbetsgivare",
    },
    "standing",
    "assumed",
    choices=("standing", "temporary"),
)
WAGE_SUBSIDY = Term(
    "wage_subsidy",
    "choice",
    {
        "en": "Wage subsidy (palkkatuki), per cent of the subsidised cost",
        "fi": "Palkkatuki, prosenttia tuettavista kustannuksista",
        "sv": "Lönesubvention, procent av de kostnader som stöds",
    },
    "none",
    "assumed",
    choices=("none", "50", "70", "100"),
    per=("person",),
)


def flat_side_rate(t: Tables, terms: Terms, slips: Rows) -> Value | None:
    """The share of each slip's wage that replaces all contributions, or None where the dated
    law applies.
    """
    return (
        terms.at(SIDE_RATE.name, case=t.people.case[slips.person])
        if terms.is_set(SIDE_RATE.name)
        else None
    )
