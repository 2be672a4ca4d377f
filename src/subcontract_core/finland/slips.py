"""Payslips and payouts with withholding and contributions: verbs that a model's `route` calls.

Contributions look at all slips of one employer, person and calendar month before a threshold is
applied; amounts are rounded once per slip.
"""

from typing import Any

from attrs import frozen
import numpy as np

from ..documents import Line, Sheet, all_known, distinct, sums
from ..errors import ModelError
from ..law import Law
from ..money import Exact
from ..reasons import Reason
from ..scenario.tables import Tables
from ..stages import Admission, Finding, Quote
from ..terms import Value
from . import payroll, self_employment, tax


@frozen(eq=False)
class Rows:
    """The slips of a month: who, for which buyer, which month, and the shifts that belong to each."""

    person: np.ndarray
    buyer: np.ndarray
    month: np.ndarray
    gross: np.ndarray
    known: Any
    minutes: np.ndarray


def rows(t: Tables, admission: Admission, quote: Quote, *, per_buyer: bool = False, per_gig: bool = False) -> Rows:
    """Group paid shifts into slips: per person and month, and per buyer or gig if asked."""
    pay_known = np.broadcast_to(quote.pay_known, len(t.shifts))
    mine = np.flatnonzero(admission.shift & ((quote.pay > 0) | ~pay_known))
    gig = t.shifts.gig[mine]
    months, person, month = t.work_months, t.shifts.person[mine], t.gigs.month[gig]
    buyers = max(1, len(t.buyer_public)) if per_buyer or per_gig else 1
    gigs = max(1, len(t.scenario.gigs)) if per_gig else 1
    buyer = t.gigs.buyer[gig] if buyers > 1 or per_buyer else np.zeros(mine.size, np.int64)
    label = t.gigs.label[gig] if per_gig else np.zeros(mine.size, np.int64)
    key = ((person * buyers + buyer) * gigs + label) * months + month
    found, row = distinct(key, len(t.people) * buyers * gigs * months)
    owner = found // months // gigs
    return Rows(
        owner // buyers,
        owner % buyers if per_buyer or per_gig else np.full(found.size, -1),
        found % months,
        sums(row, quote.pay[mine], found.size),
        all_known(row, True if quote.pay_known is True else pay_known[mine], found.size),
        sums(row, t.shifts.minutes[mine], found.size),
    )


def _withheld(t: Tables, law: Law, r: Rows, taxable: np.ndarray, known: Any) -> Line:
    card = Exact(t.people.withholding[r.person], 1_000_000)
    ruling = tax.withholding(law, t.pay_day[r.month], taxable=taxable, card=card)
    return Line("withholding", "person", "tax", ruling.amount.cents(), ruling.why, known)


def _sheet(t: Tables, name: str, r: Rows, lines: list[Line]) -> Sheet:
    return Sheet(name, t.people.case[r.person], r.person, r.buyer, t.pay_day[r.month], t.pay_month[r.month], r.month, tuple(lines))


def employment(t: Tables, law: Law, r: Rows, quote: Quote, *, employer: str, public: Any, other_staff: Any = True, flat: Value | None = None) -> Sheet:
    """Payslips of an employment relationship (työsuhde).

    `public` (bool or one per slip) says whether Keva insures; `other_staff` whether the employer has
    other wages; `flat` replaces all employer contributions by one share of the wage.
    """
    if employer == "buyer" and np.any(r.buyer < 0):
        raise ModelError("employment: employer='buyer' needs slips per buyer; call rows(…, per_buyer=True)")
    paid = t.pay_day[r.month]
    age = t.age(paid, r.person)
    holiday = payroll.holiday_compensation(law, paid, wage=r.gross, months_of_contract=t.scenario.continues_months)
    extra = np.broadcast_to(holiday.amount.cents(), r.gross.shape)
    base = r.gross + extra
    month_wage = _month_wage(t, r, base, employer)
    insured = payroll.pension_insured(law, paid, month_wage=month_wage, age=age, public=public)
    pension = payroll.employee_pension(law, paid, wage=base, age=age, insured=insured)
    unemployment = payroll.employee_unemployment(law, paid, wage=base, age=age)
    lines = [
        Line("wage", employer, "person", r.gross, quote.pay_why, r.known, r.minutes, "minutes"),
        Line("holiday_compensation", employer, "person", extra, holiday.why, r.known),
        Line("employee_pension", "person", "pension_insurer", _cents(pension, base), pension.why, r.known),
        Line("employee_unemployment", "person", "insurers", _cents(unemployment, base), unemployment.why, r.known),
        _withheld(t, law, r, base, r.known),
    ]
    if flat is not None:
        known = r.known if flat.known is True else np.broadcast_to(r.known, base.shape) & flat.known
        why = Reason("reason.flat_side_rate", terms=("side_rate",))
        lines.append(Line("employer_side_costs", employer, "insurers", (flat.exact * base).cents(), why, known))
    else:
        parts = payroll.employer_contributions(law, paid, wage=base, age=age, public=public, large_payroll=public, insured=insured, other_staff=other_staff, year_wage=_year_wage(t, r, base))
        for name, ruling in parts.items():
            payee = "pension_insurer" if name == "pension" else "insurers"
            lines.append(Line(f"employer_{name}", employer, payee, _cents(ruling, base), ruling.why, r.known))
    return _sheet(t, "payslips", r, [line for line in lines if np.any(line.cents) or line.known is not True or line.kind == "wage"])


def _cents(ruling: Any, like: np.ndarray) -> np.ndarray:
    return np.broadcast_to(ruling.amount.cents(), like.shape)


def _employer(t: Tables, r: Rows, employer: str) -> tuple[np.ndarray, int]:
    """A number for the employer of each slip: the buyer, or the one organiser."""
    if employer == "buyer":
        return r.buyer, max(1, len(t.buyer_public))
    return np.zeros(r.person.size, np.int64), 1


def _month_wage(t: Tables, r: Rows, base: np.ndarray, employer: str) -> np.ndarray:
    who, several = _employer(t, r, employer)
    months = len(t.months)
    key = (r.person * several + who) * months + t.pay_month[r.month]
    return sums(key, base, len(t.people) * several * months)[key]


def _year_wage(t: Tables, r: Rows, base: np.ndarray) -> np.ndarray:
    """What the employer of each slip pays everybody in a year if the work goes on as planned."""
    several = max(1, len(t.buyer_public))
    key = t.people.case[r.person] * several + np.maximum(r.buyer, 0)
    planned = sums(key, base, t.cases * several)[key]
    return planned * min(12, t.scenario.continues_months) // t.work_months


def uninsured(t: Tables, sheet: Sheet, law: Law) -> tuple[Finding, ...]:
    """Slips that stay under the monthly threshold of the Employees Pensions Act (TyEL)."""
    wage, pension = sheet.line("wage"), sheet.line("employer_pension")
    if wage is None or sheet.line("employer_side_costs") is not None:
        return ()
    nothing = np.zeros(len(sheet), bool) if pension is None else pension.cents > 0
    low = np.flatnonzero((wage.cents > 0) & ~nothing)
    if low.size == 0:
        return ()
    with law.rule("payroll.pension_insured") as rule:
        threshold = np.broadcast_to(rule.cents("payroll.pension_threshold", sheet.paid[low]), low.shape)
        why = rule.reason("finding.pension_threshold")
    return (Finding("pension_threshold", "notice", why, person=sheet.person[low], month=sheet.month[low], numbers={"earned": wage.cents[low], "threshold": threshold}, fix="fix.pension_threshold"),)


def equalisation_left_out(t: Tables, sheet: Sheet, law: Law, *, public: Any) -> tuple[Finding, ...]:
    """A public employer's cost without the equalisation charge (tasausmaksu), which does not follow the wage."""
    pension = sheet.line("employer_pension")
    if pension is None:
        return ()
    rows = np.flatnonzero(np.broadcast_to(public, len(sheet)) & (pension.cents > 0))
    with law.rule("payroll.employer_pension") as rule:
        view = rule.choice("payroll.public_pension_view", t.pay_day)
        why = rule.reason("finding.equalisation_left_out")
    if rows.size == 0 or view != "marginal":
        return ()
    return (Finding("equalisation_left_out", "notice", why, person=np.unique(sheet.person[rows]), fix="fix.equalisation_left_out"),)


def assignment(t: Tables, law: Law, r: Rows, quote: Quote, *, payer: str) -> Sheet:
    """Payouts of an assignment contract (toimeksiantosopimus): the fee as trade income, withholding by card, no contributions."""
    lines = [Line("assignment_fee", payer, "person", r.gross, quote.pay_why, r.known, r.minutes, "minutes"), _withheld(t, law, r, r.gross, r.known)]
    return _sheet(t, "payouts", r, lines)


def billing(t: Tables, law: Law, r: Rows, quote: Quote, *, payer: str, fee: Value, statement_given: bool) -> Sheet:
    """Payouts of an invoicing service (kevytyrittäjyys): billed work less the fee, the health contribution where due, withholding."""
    fee_cents = (fee.exact * r.gross).cents()
    known = r.known if fee.known is True else np.broadcast_to(r.known, r.gross.shape) & fee.known
    after = r.gross - fee_cents
    health = self_employment.health_contribution(law, t.pay_day[r.month], after_fee=after, gross=r.gross, statement_given=statement_given)
    health_cents = np.broadcast_to(health.amount.cents(), after.shape)
    lines = [
        Line("billed_work", payer, "person", r.gross, quote.pay_why, r.known, r.minutes, "minutes"),
        Line("service_fee", "person", payer, fee_cents, Reason("reason.service_fee", terms=("fee_rate",)), known),
    ]
    if not statement_given:
        lines.append(Line("billing_health", "person", "tax", health_cents, health.why, known))
    lines.append(_withheld(t, law, r, self_employment.taxable(law, t.pay_day[r.month], gross=r.gross, after_fee=after, health=health_cents), known))
    return _sheet(t, "payouts", r, lines)
