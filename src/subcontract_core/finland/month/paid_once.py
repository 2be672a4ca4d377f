"""Holiday bonus and pay that comes once, beside the limits of a month and the income of a year."""

from typing import Self

from attrs import field, frozen
import numpy as np

from ...accounts.ledger import collected
from ...base.columns import Cents, Mask
from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS
from ...law import Law
from ...model.kinds import Comes, Kind
from ...model.results import Admission, Finding, Payments
from ...scenario.tables import Tables
from ..law import pensions
from .person_months import PersonMonths, on_people


@frozen(eq=False)
class PaidOnce:
    """Such pay as it is paid, `bonus` and `single`, and what the pension's earnings limit makes of
    it: the pay that it `counted`, and the part of the year's bonus that should fit beside it
    (`spread`). Cents of each month and person, flat; `steady` is [months, people]: all pay, the
    bonus spread over the months with work of its calendar year and what comes once left out.
    """

    bonus: Cents = field(repr=False)
    single: Cents = field(repr=False)
    counted: Cents = field(repr=False)
    spread: Cents = field(repr=False)
    steady: Cents = field(repr=False)
    why: Reason

    @classmethod
    def of(cls, rows: PersonMonths, payments: Payments, law: Law) -> Self | None:
        """What the payments say; None where nothing such is paid."""
        tables = rows.tables
        bonus, single = (_paid(payments, tables, comes) for comes in (Comes.EACH_YEAR, Comes.ONCE))
        if not (np.any(bonus) or np.any(single)):
            return None
        year = _of_year(tables, bonus)
        flat = (bonus.reshape(-1), single.reshape(-1))
        counted = pensions.limit_pay(
            law,
            rows.first_day,
            pay=rows.pay.cents,
            bonus=flat[0],
            single=flat[1],
        )
        month = pensions.bonus_of_month(law, rows.first_day, bonus=year.reshape(-1))
        regular = rows.work.cents - bonus - single
        twelfth = Exact(year, MONTHS_A_YEAR).cents()
        return cls(
            *flat,
            rows.cents(counted.amount),
            rows.cents(month.amount),
            regular + np.where((regular > 0) | (bonus > 0), twelfth, 0),
            counted.why,
        )


def _paid(payments: Payments, tables: Tables, comes: Comes) -> Cents:
    """What is paid of the kinds that come so, [months, people]."""

    def counts(kind: Kind) -> bool:
        return kind.comes is comes

    return collected(payments, tables.size, counts).cents


def _of_year(tables: Tables, bonus: Cents) -> Cents:
    """What each person's bonuses of the calendar year of a month come to, [months, people]."""
    year = np.asarray(tables.months) // MONTHS_A_YEAR
    return np.stack([bonus[year == one].sum(axis=0) for one in year])


def findings_of(
    rows: PersonMonths, once: PaidOnce | None, limited: Mask, limits: Cents
) -> tuple[Finding, ...]:
    """How such pay stands beside the limit: what is spread or left out, and a month that only the
    bonus lifts over it.
    """
    if once is None:
        return ()
    with_bonus = once.counted + once.spread
    paid = rows.pay.cents
    apart = limited & (once.counted < paid)
    lifted = limited & (once.counted <= limits) & (with_bonus > limits)
    return (
        *rows.finding(
            "bonus_over_limit",
            "watch",
            lifted,
            once.why,
            earned=CENTS(with_bonus),
            limit=CENTS(limits),
            part=CENTS(once.spread),
        ),
        *rows.finding(
            "holiday_bonus_spread",
            "notice",
            apart & (once.bonus > 0),
            once.why,
            bonus=CENTS(once.bonus),
            part=CENTS(once.spread),
        ),
        *rows.finding(
            "one_off_not_counted",
            "notice",
            apart & (once.single > 0),
            once.why,
            single=CENTS(once.single),
        ),
    )


def not_paid(tables: Tables, admission: Admission, once: PaidOnce | None) -> tuple[Finding, ...]:
    """People of whom such pay is told, in a model that sells work and does not pay it to them."""
    told = np.array([bool(person.extra_pay) for person in tables.scenario.people], bool)
    if not np.any(told) or not np.any(admission.shift):
        return ()
    paid = np.zeros(len(tables.people), bool)
    if once is not None:
        paid = (once.bonus + once.single).reshape(tables.size).any(axis=0)
    sells = np.zeros(tables.cases, bool)
    sells[tables.people.case[tables.shifts.person[admission.shift]]] = True
    told_here = told[tables.people.label] & sells[tables.people.case]
    people = np.flatnonzero(told_here & admission.offered & ~paid)
    return on_people("extra_pay_not_here", "notice", people, Reason(""))
