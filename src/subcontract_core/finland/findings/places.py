"""What is told of days of rehabilitative work activity that a model arranges."""

from attrs import evolve
import numpy as np

from ...base.columns import each_once
from ...base.units import CENTS, COUNT
from ...law import Law
from ...model.documents import sums
from ...model.results import Admission, Finding, Payments
from ...scenario.tables import Tables
from ..law import activity
from ..month.activity_days import open_travel


def state_compensation(
    tables: Tables, law: Law, admission: Admission, payments: Payments
) -> tuple[Finding, ...]:
    """What the state would have paid to who arranges the days, at the sum of 2019; what it pays for
    these months has not been seen, so it is in no sum (EC-71).
    """
    buys = [
        sheet
        for sheet in payments.sheets
        if any(line.kind == "purchased_place" for line in sheet.lines)
    ]
    if not buys:
        return ()
    whose = each_once(np.concatenate([sheet.person for sheet in buys]))
    held = tables.activity.person[admission.day]
    days = sums(held, np.ones(held.size, np.int64), len(tables.people))[whose]
    found = whose[days > 0]
    if found.size == 0:
        return ()
    first = int(tables.month_day[tables.lead])
    ruling = activity.organisers_compensation(law, first, days=days[days > 0])
    return (
        Finding(
            "state_compensation",
            "notice",
            evolve(ruling.why, text="finding.state_compensation"),
            person=found,
            numbers={
                "days_count": COUNT(days[days > 0]),
                "paid": CENTS(np.asarray(ruling.amount.cents())),
                "each": CENTS(np.full(found.size, law.cents("activity.state_compensation", first))),
            },
            fix="fix.state_compensation",
        ),
    )


def travel_untold(
    tables: Tables, law: Law, admission: Admission, payments: Payments
) -> tuple[Finding, ...]:
    """For whom the arranger pays the way to the days of rehabilitative work activity and nobody has
    told what it costs (EC-70): it is in no sum.
    """
    arranged = any(
        line.kind == "purchased_place" for sheet in payments.sheets for line in sheet.lines
    )
    rows, why = open_travel(tables, law, admission)
    if not arranged or not rows.size:
        return ()
    return (
        Finding(
            "activity_travel_untold",
            "notice",
            evolve(why, text="finding.activity_travel_untold"),
            person=np.unique(tables.activity.person[rows]),
            fix="fix.activity_travel_untold",
        ),
    )
