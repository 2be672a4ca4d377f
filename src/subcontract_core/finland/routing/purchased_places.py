"""Days of activity that a party buys from whoever produces them: a verb that a model's `route`
calls.
"""

import numpy as np

from ...base.columns import Mask
from ...base.provenance import Reason
from ...base.units import DAYS
from ...model.documents import Line, Sheet, distinct, sums
from ...model.results import Admission
from ...model.terms import Terms
from ...scenario.tables import Tables


def purchased_places(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    *,
    payee: str,
    payer: str = "organiser",
    term: str = "place_per_day",
    who: Mask | None = None,
    source: str = "",
) -> Sheet:
    """A price for each realised activity day of those who take part, person by person and month
    by month.

    `payer` buys, `payee` produces; `term` is the price of a day and `who` marks whose days are
    bought (a bool per person; None: of everybody who takes part).
    """
    bought = admission.offered if who is None else admission.offered & who
    held = np.flatnonzero(admission.day & bought[tables.activity.person])
    month = tables.month_of_work(admission.day_on[held])
    groups, row = distinct(
        tables.activity.person[held] * tables.work_months + month,
        len(tables.people) * tables.work_months,
    )
    person, month = groups // tables.work_months, groups % tables.work_months
    days = sums(row, np.ones(held.size, np.int64), groups.size)
    price = terms.at(term, case=tables.people.case[person], person=person)
    cents = np.broadcast_to((price.exact * days).cents(), days.shape)
    why = Reason("reason.purchased_place", terms=(term,), source=source)
    bought_days = Line(
        "purchased_place",
        payer,
        payee,
        cents,
        why,
        price.known,
        DAYS(days),
    )
    return Sheet.by_month("places", tables, person, month, (bought_days,))
