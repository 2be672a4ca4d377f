"""Payslips and payouts with withholding and contributions: verbs that a model's `route` calls.

Contributions look at all slips of one employer, person and calendar month before a threshold is
applied; amounts are rounded once per slip.
"""

from typing import Any

from attrs import evolve, frozen
import numpy as np

from ...base.errors import ModelError
from ...base.money import Exact
from ...base.provenance import Reason
from ...law import Law
from ...model.documents import Line, Sheet, all_known, distinct, sums
from ...model.results import Admission, Finding, Quote
from ...model.term import Value
from ...scenario.tables import Tables
from ..findings.sundays import on_sunday, sunday_line
from ..law import payroll, self_employment, tax

_YEAR, _HALF_YEAR = 12, 6


@frozen(eq=False)
class Rows:
    """The slips of a month: who, for which buyer, which month, and the shifts that belong to each.

    `sunday` is the part of `gross` for hours on Sundays and holidays, in cents, and
    `sunday_minutes` those hours; 0 where nobody says.
    """

    person: np.ndarray
    buyer: np.ndarray
    month: np.ndarray
    gross: np.ndarray
    known: Any
    minutes: np.ndarray
    sunday: Any = 0
    sunday_minutes: Any = 0


def rows(
    t: Tables, admission: Admission, quote: Quote, *, per_buyer: bool = False, per_gig: bool = False
) -> Rows:
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
    sunday = on_sunday(t)[mine]
    owner = found // months // gigs
    return Rows(
        owner // buyers,
        owner % buyers if per_buyer or per_gig else np.full(found.size, -1),
        found % months,
        sums(row, quote.pay[mine], found.size),
        all_known(row, True if quote.pay_known is True else pay_known[mine], found.size),
        sums(row, t.shifts.minutes[mine], found.size),
        sums(row, np.where(sunday, quote.pay[mine], 0), found.size),
        sums(row, np.where(sunday, t.shifts.minutes[mine], 0), found.size),
    )


def _withheld(
    t: Tables, law: Law, r: Rows, taxable: np.ndarray, left: np.ndarray, known: Any
) -> list[Line]:
    """What is withheld at the card's share, and in a line of its own where less than that is
    `left` of the pay.
    """
    card = Exact(t.people.withholding[r.person], 1_000_000)
    ruling = tax.withholding(law, t.pay_day[r.month], taxable=taxable, card=card)
    # until somebody has seen the card, nobody knows what is withheld
    seen = t.people.withholding_known[r.person]
    sure = known if seen.all() else known & seen
    by_card = _cents(ruling, taxable)
    short = (taken := tax.of_what_is_left(by_card, left)) < by_card
    found = Line("withholding", "person", "tax", np.where(short, 0, taken), ruling.why, sure)
    if not np.any(short):
        return [found]
    return [
        found,
        evolve(
            found,
            cents=np.where(short, taken, 0),
            why=evolve(ruling.why, text="reason.withheld_what_is_left"),
        ),
    ]


def _sheet(t: Tables, name: str, r: Rows, lines: list[Line]) -> Sheet:
    return Sheet(
        name,
        t.people.case[r.person],
        r.person,
        r.buyer,
        t.pay_day[r.month],
        t.pay_month[r.month],
        r.month,
        tuple(lines),
    )


def employment(
    t: Tables,
    law: Law,
    r: Rows,
    quote: Quote,
    *,
    employer: str,
    public: Any,
    other_staff: Any = True,
    flat: Value | None = None,
    occasional: Any = None,
    household: Any = False,
) -> Sheet:
    """Payslips of an employment relationship (työsuhde).

    `public` (bool or one per slip) says whether Keva insures; `other_staff` whether the employer
    has other wages; `flat` replaces all employer contributions by one share of the wage.
    `occasional` says who employs without standing employees (by the term `employer_kind`; None for
    a model without it) and is a temporary employer while the wages of six months allow it;
    `household` who employs as a private household.
    """
    if employer == "buyer" and np.any(r.buyer < 0):
        raise ModelError(
            "employment: employer='buyer' needs slips per buyer; call rows(…, per_buyer=True)"
        )
    paid = t.pay_day[r.month]
    age = t.age(paid, r.person)
    sunday = payroll.sunday_increase(law, paid, wage=np.broadcast_to(r.sunday, r.gross.shape))
    increase = _cents(sunday, r.gross)
    holiday = payroll.holiday_compensation(
        law, paid, wage=r.gross + increase, months_of_contract=t.scenario.continues_months
    )
    extra = _cents(holiday, r.gross)
    base = r.gross + increase + extra
    month_wage = _month_wage(t, r, base, employer)
    insured = payroll.pension_insured(law, paid, month_wage=month_wage, age=age, public=public)
    pension = payroll.employee_pension(law, paid, wage=base, age=age, insured=insured)
    unemployment = payroll.employee_unemployment(law, paid, wage=base, age=age)
    own = _cents(pension, base), _cents(unemployment, base)
    lines = [
        Line("wage", employer, "person", r.gross, quote.pay_why, r.known, r.minutes, "minutes"),
        *sunday_line(employer, increase, sunday.why, r.known, r.sunday_minutes),
        Line("holiday_compensation", employer, "person", extra, holiday.why, r.known),
        Line("employee_pension", "person", "pension_insurer", own[0], pension.why, r.known),
        Line("employee_unemployment", "person", "insurers", own[1], unemployment.why, r.known),
    ]
    lines += _withheld(t, law, r, base, base - own[0] - own[1], r.known)
    if flat is not None:
        known = r.known if flat.known is True else np.broadcast_to(r.known, base.shape) & flat.known
        why = Reason("reason.flat_side_rate", terms=("side_rate",))
        lines.append(
            Line(
                "employer_side_costs", employer, "insurers", (flat.exact * base).cents(), why, known
            )
        )
    else:
        temporary, about = (
            (False, None)
            if occasional is None or not np.any(occasional)
            else payroll.temporary_employer(
                law,
                paid,
                half_year_wage=_planned(t, r, base, _HALF_YEAR),
                standing_employees=~np.asarray(occasional),
            )
        )
        parts = payroll.employer_contributions(
            law,
            paid,
            wage=base,
            age=age,
            public=public,
            large_payroll=public,
            insured=insured,
            other_staff=other_staff,
            year_wage=_planned(t, r, base, _YEAR),
            temporary=temporary,
            household=household,
            worker_year_wage=_planned(t, r, base, _YEAR, of_one_worker=True),
        )
        if occasional is not None:
            why = parts["pension"].why
            parts["pension"] = evolve(
                parts["pension"],
                why=evolve(
                    why,
                    terms=("employer_kind",),
                    parameters=(*why.parameters, *(about.parameters if about else ())),
                ),
            )
        if employer == "buyer":
            lines += _kept_by_small_employer(lines, _cents(parts["unemployment"], base) == 0)
        for name, ruling in parts.items():
            payee = "pension_insurer" if name == "pension" else "insurers"
            lines.append(
                Line(f"employer_{name}", employer, payee, _cents(ruling, base), ruling.why, r.known)
            )
    return _sheet(
        t,
        "payslips",
        r,
        [
            line
            for line in lines
            if np.any(line.cents) or line.known is not True or line.kind == "wage"
        ],
    )


def _kept_by_small_employer(lines: list[Line], free: np.ndarray) -> list[Line]:
    """The worker's unemployment contribution of an employer that has none to pay: withheld all the
    same, and the employer keeps it.

    Takes it off the line to the insurers. Act 555/1998, section 18; tyollisyysrahasto.fi and
    vero.fi, instructions for small employers.
    """
    at = next(number for number, line in enumerate(lines) if line.kind == "employee_unemployment")
    paid = lines[at]
    if not np.any(paid.cents[free]):
        return []
    lines[at] = evolve(paid, cents=np.where(free, 0, paid.cents))
    return [
        evolve(
            paid,
            payee="buyer",
            cents=np.where(free, paid.cents, 0),
            why=evolve(paid.why, text="reason.kept_by_small_employer"),
        )
    ]


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


def _planned(
    t: Tables, r: Rows, base: np.ndarray, months: int, of_one_worker: bool = False
) -> np.ndarray:
    """What the employer of each slip pays everybody, or the slip's worker, in so many months if
    the work goes on as planned.
    """
    several = max(1, len(t.buyer_public))
    who, size = (r.person, len(t.people)) if of_one_worker else (t.people.case[r.person], t.cases)
    key = who * several + np.maximum(r.buyer, 0)
    planned = sums(key, base, size * several)[key]
    return planned * min(months, t.scenario.continues_months) // t.work_months


def contract_employer(
    t: Tables, sheet: Sheet, law: Law, *, occasional: np.ndarray
) -> tuple[Finding, ...]:
    """Buyers that employ without standing employees but pay so much in six months that they
    need a pension insurance contract.
    """
    wage = sheet.line("wage")
    if wage is None or sheet.line("employer_side_costs") is not None or not np.any(occasional):
        return ()
    base = sum(
        (line.cents for line in sheet.lines if line.declared.employment),
        np.zeros(len(sheet), np.int64),
    )
    half = _planned(
        t, Rows(sheet.person, sheet.buyer, sheet.month, base, True, base), base, _HALF_YEAR
    )
    allowed, why = payroll.temporary_employer(
        law, sheet.paid, half_year_wage=half, standing_employees=~occasional
    )
    rows = np.flatnonzero(occasional & ~allowed)
    if rows.size == 0:
        return ()
    limit = np.broadcast_to(law.cents("payroll.temporary_employer_limit", sheet.paid), half.shape)
    numbers = {"half_year": half[rows], "limit": limit[rows]}
    return (
        Finding(
            "contract_employer",
            "notice",
            evolve(why, text="finding.contract_employer", terms=("employer_kind",)),
            person=sheet.person[rows],
            buyer=sheet.buyer[rows],
            numbers=numbers,
            fix="fix.contract_employer",
        ),
    )


def uninsured(t: Tables, sheet: Sheet, law: Law) -> tuple[Finding, ...]:
    """Slips that stay under the monthly threshold of the Employees Pensions Act (TyEL)."""
    wage, pension = sheet.line("wage"), sheet.line("employer_pension")
    if wage is None or sheet.line("employer_side_costs") is not None:
        return ()
    nothing = np.zeros(len(sheet), bool) if pension is None else pension.cents > 0
    low = np.flatnonzero((wage.cents > 0) & ~nothing)
    if low.size == 0:
        return ()
    rule = law.rule("payroll.pension_insured")
    threshold = np.broadcast_to(rule.cents("payroll.pension_threshold", sheet.paid[low]), low.shape)
    why = rule.reason("finding.pension_threshold")
    return (
        Finding(
            "pension_threshold",
            "notice",
            why,
            person=sheet.person[low],
            month=sheet.month[low],
            numbers={"earned": wage.cents[low], "threshold": threshold},
            fix="fix.pension_threshold",
        ),
    )


def equalisation_left_out(t: Tables, sheet: Sheet, law: Law, *, public: Any) -> tuple[Finding, ...]:
    """A public employer's cost without the equalisation charge (tasausmaksu), which does not
    follow the wage.
    """
    pension = sheet.line("employer_pension")
    if pension is None:
        return ()
    rows = np.flatnonzero(np.broadcast_to(public, len(sheet)) & (pension.cents > 0))
    rule = law.rule("payroll.employer_pension")
    view = rule.choice("payroll.public_pension_view", t.pay_day)
    why = rule.reason("finding.equalisation_left_out")
    if rows.size == 0 or view != "marginal":
        return ()
    return (
        Finding(
            "equalisation_left_out",
            "notice",
            why,
            person=np.unique(sheet.person[rows]),
            fix="fix.equalisation_left_out",
        ),
    )


def assignment(t: Tables, law: Law, r: Rows, quote: Quote, *, payer: str) -> Sheet:
    """Payouts of an assignment contract (toimeksiantosopimus): the fee as trade income,
    withholding by card, no contributions.
    """
    lines = [
        Line(
            "assignment_fee", payer, "person", r.gross, quote.pay_why, r.known, r.minutes, "minutes"
        ),
        *_withheld(t, law, r, r.gross, r.gross, r.known),
    ]
    return _sheet(t, "payouts", r, lines)


def billing(
    t: Tables, law: Law, r: Rows, quote: Quote, *, payer: str, fee: Value, statement_given: bool
) -> Sheet:
    """Payouts of an invoicing service (kevytyrittäjyys): billed work less the fee, the health
    contribution where due, withholding.
    """
    fee_cents = (fee.exact * r.gross).cents()
    known = r.known if fee.known is True else np.broadcast_to(r.known, r.gross.shape) & fee.known
    after = r.gross - fee_cents
    health = self_employment.health_contribution(
        law, t.pay_day[r.month], after_fee=after, gross=r.gross, statement_given=statement_given
    )
    health_cents = np.broadcast_to(health.amount.cents(), after.shape)
    lines = [
        Line("billed_work", payer, "person", r.gross, quote.pay_why, r.known, r.minutes, "minutes"),
        Line(
            "service_fee",
            "person",
            payer,
            fee_cents,
            Reason("reason.service_fee", terms=("fee_rate",)),
            known,
        ),
    ]
    if not statement_given:
        lines.append(Line("billing_health", "person", "tax", health_cents, health.why, known))
    left = after if statement_given else after - health_cents
    taxable = self_employment.taxable(
        law, t.pay_day[r.month], gross=r.gross, after_fee=after, health=health_cents
    )
    for withheld in _withheld(t, law, r, taxable, left, known):
        lines.append(
            evolve(
                withheld,
                why=evolve(withheld.why, parameters=(*withheld.why.parameters, "billing.taxable")),
            )
        )
    return _sheet(t, "payouts", r, lines)
