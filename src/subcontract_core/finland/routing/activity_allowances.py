"""Allowances for realised activity days: a verb that a model's `route` calls."""

from attrs import evolve
import numpy as np

from ...base.columns import Mask, in_short, spread
from ...base.money import Exact
from ...base.provenance import Reason, Step, is_recording
from ...base.units import DAYS
from ...law import Law
from ...model.documents import Line, Sheet, distinct, sums
from ...model.results import Admission
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind
from ..law import activity
from .shift_groups import ShiftGroups
from .withheld_tax import withheld

_CENTRE = "activity_centre"


def allowances(
    tables: Tables,
    law: Law,
    admission: Admission,
    *,
    payer: str = _CENTRE,
    source: str = "",
) -> tuple[Sheet, ...]:
    """Työosuusraha (disability work activity) and the 9 € of rehabilitative work activity, per
    realised day.

    `payer` pays the former to those who take part in the model, and the activity centre to the
    others; Kela pays the latter; both by the month in which the days fall. Whose days nobody has
    told has an allowance that is not known, in every month of work. `source` is the document that
    says who pays. Models that hold the same days have the same sheet.
    """
    held = (in_short(admission.day), in_short(admission.day_on), in_short(admission.offered))
    return tables.once(
        (allowances, law, held, payer, source),
        lambda: (_allowances(tables, law, admission, payer, source).locked(),),
    )


def _allowances(tables: Tables, law: Law, admission: Admission, payer: str, source: str) -> Sheet:
    who, month, days = _days_by_month(tables, admission)
    own = _own(
        tables,
        law,
        (who, month, days),
        admission.offered[who],
        payer,
        source,
    )
    nine_euros = _nine_euros(
        tables,
        law,
        who,
        month,
        days,
    )
    travel = _travel(
        tables,
        law,
        who,
        month,
        days,
    )
    return Sheet.by_month("allowances", tables, who, month, (*own, nine_euros, *travel))


def _own(
    tables: Tables,
    law: Law,
    rows: tuple[np.ndarray, np.ndarray, np.ndarray],
    takes_part: Mask,
    payer: str,
    source: str,
) -> list[Line]:
    """The work-activity allowance of each person and month: the tax-free part, and the taxed one
    with what is withheld of it.
    """
    who, month, days = rows
    disability = tables.people.activity[who] == ActivityKind.DISABILITY
    own_days = np.where(disability, days, 0)
    parts = activity.taxed_allowance(
        law, tables.pay_day[month], allowance=tables.people.allowance[who]
    )
    told = tables.people.days_known[who] & tables.people.allowance_known[who]
    free = Line(
        "activity_allowance",
        payer,
        "person",
        own_days * parts.free,
        Reason("reason.activity_allowance", source=source, steps=_a_day(parts.free)),
        _known(disability, told),
        DAYS(own_days),
    )
    taxed_cents = own_days * parts.taxed
    taxed = evolve(
        free,
        cents=taxed_cents,
        why=parts.why,
        known=_known(disability & (taxed_cents != 0), told),
    )
    lines = [*_by_payer(free, takes_part)]
    if not np.any(taxed.cents):
        return lines
    for kind, paid_here in (
        ("taxable_allowance", ~parts.is_earned),
        ("earned_allowance", parts.is_earned),
    ):
        if np.any(taxed.cents[paid_here]):
            part = evolve(taxed, kind=kind, cents=np.where(paid_here, taxed_cents, 0))
            lines += _by_payer(part, takes_part)
    return lines + _withheld(
        tables,
        law,
        taxed,
        who,
        month,
    )


def _a_day(allowance: np.ndarray) -> tuple[Step, ...]:
    """The allowance of a day, where somebody asks for an explanation."""
    return (Step("allowance_per_day", Exact(allowance)),) if is_recording() else ()


def _withheld(
    tables: Tables, law: Law, taxed: Line, who: np.ndarray, month: np.ndarray
) -> list[Line]:
    """What is withheld by the card of the taxed part of each month's allowances."""
    nobody, known = np.full(who.size, -1), taxed.known
    slips = ShiftGroups(
        who,
        nobody,
        month,
        taxed.cents,
        known,
        np.zeros_like(who),
    )
    by_card = withheld(
        tables,
        law,
        slips,
        taxed.cents,
        taxed.cents,
        known,
    )
    has_taxed = taxed.cents != 0
    return [
        evolve(line, kind="allowance_withholding", known=_known(has_taxed, line.known))
        for line in by_card
    ]


def _nine_euros(
    tables: Tables, law: Law, who: np.ndarray, month: np.ndarray, days: np.ndarray
) -> Line:
    """The nine euros of each day of rehabilitative work activity."""
    kind = tables.people.activity[who]
    rehabilitative = np.where(kind == ActivityKind.REHABILITATIVE, days, 0)
    ruling = activity.rehabilitative_allowance(law, tables.pay_day[month], days=rehabilitative)
    disability = kind == ActivityKind.DISABILITY
    return Line(
        "rehabilitative_allowance",
        "kela",
        "person",
        spread(ruling.amount.cents(), days.shape),
        ruling.why,
        _known(~disability, tables.people.days_known[who]),
        DAYS(np.where(disability, 0, days)),
    )


def _travel(
    tables: Tables, law: Law, who: np.ndarray, month: np.ndarray, days: np.ndarray
) -> tuple[Line, ...]:
    """What the way to days of rehabilitative work activity costs, where somebody has told it; the
    arranger of the activity pays it.
    """
    people = tables.people
    rehabilitative = people.activity[who] == ActivityKind.REHABILITATIVE
    cost = np.where(rehabilitative, people.travel[who], 0)
    if not np.any(cost):
        return ()
    ruling = activity.travel_compensation(
        law,
        tables.month_day[tables.lead + month],
        days=days,
        cost=cost,
        assisted=people.assisted[who],
    )
    paid = np.where(cost > 0, days, 0)
    return (
        Line(
            "travel_compensation",
            _CENTRE,
            "person",
            spread(ruling.amount.cents(), days.shape),
            ruling.why,
            _known(cost > 0, people.days_known[who]),
            DAYS(paid),
        ),
    )


def _days_by_month(
    tables: Tables, admission: Admission
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Whose days, in which month of work, and how many of them are realised; a row too for each
    month of somebody whose days nobody has told.
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
    days = sums(row[: rows.size], np.ones(rows.size, np.int64), keys.size)
    return keys // tables.work_months, keys % tables.work_months, days


def _by_payer(line: Line, takes_part: Mask) -> tuple[Line, ...]:
    """The allowances that the model's payer pays, and those of people who go on as today."""
    if line.payer == _CENTRE or np.all(takes_part):
        return (line,)
    return tuple(
        evolve(
            line,
            payer=payer,
            cents=np.where(paid_by, line.cents, 0),
            known=line.known if line.known is True else line.known | ~paid_by,
            quantity=DAYS(np.where(paid_by, line.quantity.values, 0)) if line.quantity else None,
        )
        for payer, paid_by in ((line.payer, takes_part), (_CENTRE, ~takes_part))
    )


def _known(applies: Mask, known: np.ndarray) -> np.ndarray | bool:
    result = ~applies | known
    return True if bool(result.all()) else result
