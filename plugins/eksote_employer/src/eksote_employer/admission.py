"""The admission that the employing models of this package share."""

import numpy as np

from subcontract_core.model.results import Admission, Labour, Unemployment
from subcontract_core.model.terms import Terms
from subcontract_core.scenario.tables import Tables
from subcontract_core.scenario.types import ActivityKind
from subcontract_core.verbs import calendars
from subcontract_core.verbs.admission import admit
from subcontract_core.verbs.contracts import contract_lengths


def in_disability_services(
    tables: Tables, terms: Terms, *, labour: Labour, unemployment: Unemployment, source: str
) -> Admission:
    """For clients of disability services with the given statuses; no calendar rule is stated.

    Overlapping hours cost the activity; whether the day's allowance is paid is the term
    `same_day_allowance`.
    """
    everybody = np.ones(len(tables.people), np.int64)
    paid = terms.choice("same_day_allowance") == "paid"
    return admit(
        tables,
        offered=tables.people.activity != ActivityKind.REHABILITATIVE,
        labour=everybody * labour,
        unemployment=everybody * unemployment,
        rule=lambda shift, people: calendars.none_stated(tables, shift, people, paid),
        papers=terms.onboarding,
        source=source,
        months=contract_lengths(tables, terms),
    )
