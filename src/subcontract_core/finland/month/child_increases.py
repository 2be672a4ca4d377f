"""The child increase of a pension (lapsikorotus)."""

import numpy as np

from ...base.columns import Known
from ...law import Law
from ...model.documents import Line
from ..law import pensions
from .household import own_children
from .person_months import PersonMonths, known_for

_UNDER = 16


def child_increases(
    person_months: PersonMonths, law: Law, paid: np.ndarray, known: Known
) -> list[Line]:
    """The increase for each child under 16, at home or elsewhere, of the pensions that are `paid`
    (a mask); no line where nobody has such a child.

    National Pensions Act 568/2007, sections 51 and 52.
    """
    tables = person_months.tables
    children = np.where(
        paid,
        own_children(
            tables,
            tables.months,
            _UNDER,
        ).reshape(-1),
        0,
    )
    if not np.any(children):
        return []
    ruling = pensions.child_increase(
        law,
        person_months.first_day,
        children=children,
    )
    known = known_for(children > 0, known)
    amount = person_months.cents(ruling.amount)
    return [
        Line(
            "child_increase",
            "kela",
            "person",
            amount,
            ruling.why,
            known,
        )
    ]
