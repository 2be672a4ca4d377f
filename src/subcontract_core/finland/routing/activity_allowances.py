"""Allowances for realised activity days: a verb that a model's `route` calls."""

import numpy as np

from ...base.columns import Mask
from ...base.provenance import Reason
from ...base.units import DAYS
from ...law import Law
from ...model.documents import Line, Sheet, distinct, sums
from ...model.results import Admission
from ...model.sources import PILOT_REPORT
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind
from ..law import activity


def allowances(tables: Tables, law: Law, admission: Admission) -> tuple[Sheet, ...]:
    """Työosuusraha (disability work activity) and the 9 € of rehabilitative work activity, per
    realised day.

    The activity centre pays the former, Kela the latter; both by the month in which the days fall.
    Whose days nobody has told has an allowance that is not known, in every month of work.
    """
    rows = np.flatnonzero(admission.day)
    person = tables.activity.person[rows]
    month = tables.month_of_work(admission.day_on[rows])
    untold = (
        np.flatnonzero(~tables.people.days_known)[:, None] * tables.work_months
        + np.arange(tables.work_months)
    ).reshape(-1)
    keys, row = distinct(
        np.concatenate((person * tables.work_months + month, untold)),
        len(tables.people) * tables.work_months,
    )
    who, month = keys // tables.work_months, keys % tables.work_months
    days = sums(row[: rows.size], np.ones(rows.size, np.int64), keys.size)
    told = tables.people.days_known[who]
    paid = tables.pay_day[month]
    kind = tables.people.activity[who]
    disability = kind == ActivityKind.DISABILITY
    own_days = np.where(disability, days, 0)
    own = Line(
        "activity_allowance",
        "activity_centre",
        "person",
        own_days * tables.people.allowance[who],
        Reason("reason.activity_allowance", source=PILOT_REPORT),
        _known(disability, told & tables.people.allowance_known[who]),
        DAYS(own_days),
    )
    ruling = activity.rehabilitative_allowance(
        law, paid, days=np.where(kind == ActivityKind.REHABILITATIVE, days, 0)
    )
    nine = Line(
        "rehabilitative_allowance",
        "kela",
        "person",
        np.broadcast_to(ruling.amount.cents(), days.shape),
        ruling.why,
        _known(~disability, told),
        DAYS(np.where(disability, 0, days)),
    )
    return (
        Sheet(
            "allowances",
            tables.people.case[who],
            who,
            np.full(keys.size, -1),
            paid,
            tables.pay_month[month],
            month,
            (own, nine),
        ),
    )


def _known(applies: Mask, known: np.ndarray) -> np.ndarray | bool:
    result = ~applies | known
    return True if bool(result.all()) else result
