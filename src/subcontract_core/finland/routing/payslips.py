"""Payslips and payouts with withholding and contributions: verbs that a model's `route` calls.

Contributions look at all slips of one employer, person and calendar month before a threshold is
applied; amounts are rounded once per slip.
"""

from typing import Any

from attrs import evolve, frozen
import numpy as np

from ...base.columns import Column, Known, Minutes
from ...base.errors import ModelError
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS, MINUTES
from ...law import Law
from ...model.documents import Line, Sheet, all_known, distinct, sums
from ...model.results import Admission, Finding, Quote
from ...model.term import Value
from ...scenario.tables import Tables
from ...verbs.calendars import on_sunday
from ..law import payroll, self_employment, tax
from .sundays import sunday_line

_YEAR, _HALF_YEAR = 12, 6


@frozen(eq=False)
class ShiftGroups:
    """The slips of a month: who, for which buyer, which month, and the shifts that belong to each.

    `sunday` is the part of `gross` for hours on Sundays and holidays, in cents, and
    `sunday_minutes` those hours; 0 where nobody says.
    """

    person: Column
    buyer: Column
    month: Column
    gross: np.ndarray
    known: Known
    minutes: Minutes
    sunday: Any = 0
    sunday_minutes: Any = 0


def group_shifts(
    tables: Tables,
    admission: Admission,
    quote: Quote,
    *,
    per_buyer: bool = False,
    per_gig: bool = False,
) -> ShiftGroups:
    """Group paid shifts into slips: per person and month, and per buyer or gig if asked."""
    pay_known = np.broadcast_to(quote.pay_known, len(tables.shifts))
    mine = np.flatnonzero(admission.shift & ((quote.pay > 0) | ~pay_known))
    gig = tables.shifts.gig[mine]
    months, person, month = tables.work_months, tables.shifts.person[mine], tables.gigs.month[gig]
    buyers = max(1, len(tables.buyer_public)) if per_buyer or per_gig else 1
    gigs = max(1, len(tables.scenario.gigs)) if per_gig else 1
    buyer = tables.gigs.buyer[gig] if buyers > 1 or per_buyer else np.zeros(mine.size, np.int64)
    label = tables.gigs.label[gig] if per_gig else np.zeros(mine.size, np.int64)
    key = ((person * buyers + buyer) * gigs + label) * months + month
    keys, row = distinct(key, len(tables.people) * buyers * gigs * months)
    sunday = on_sunday(tables)[mine]
    owner = keys // months // gigs
    return ShiftGroups(
        owner // buyers,
        owner % buyers if per_buyer or per_gig else np.full(keys.size, -1),
        keys % months,
        sums(row, quote.pay[mine], keys.size),
        all_known(row, True if quote.pay_known is True else pay_known[mine], keys.size),
        sums(row, tables.shifts.minutes[mine], keys.size),
        sums(row, np.where(sunday, quote.pay[mine], 0), keys.size),
        sums(row, np.where(sunday, tables.shifts.minutes[mine], 0), keys.size),
    )


def _withheld(
    tables: Tables,
    law: Law,
    groups: ShiftGroups,
    taxable: np.ndarray,
    left: np.ndarray,
    known: Known,
) -> list[Line]:
    """What is withheld at the card's share, and in a line of its own where less than that is
    `left` of the pay.
    """
    card = Exact(tables.people.withholding[groups.person], 1_000_000)
    ruling = tax.withholding(law, tables.pay_day[groups.month], taxable=taxable, card=card)
    # until somebody has seen the card, nobody knows what is withheld
    seen = tables.people.withholding_known[groups.person]
    sure = known if seen.all() else known & seen
    by_card = _cents(ruling, taxable)
    short = (taken := tax.of_what_is_left(by_card, left)) < by_card
    line = Line("withholding", "person", "tax", np.where(short, 0, taken), ruling.why, sure)
    if not np.any(short):
        return [line]
    return [
        line,
        evolve(
            line,
            cents=np.where(short, taken, 0),
            why=evolve(ruling.why, text="reason.withheld_what_is_left"),
        ),
    ]


def _sheet(tables: Tables, name: str, groups: ShiftGroups, lines: list[Line]) -> Sheet:
    return Sheet(
        name,
        tables.people.case[groups.person],
        groups.person,
        groups.buyer,
        tables.pay_day[groups.month],
        tables.pay_month[groups.month],
        groups.month,
        tuple(lines),
    )


def employment(
    tables: Tables,
    law: Law,
    groups: ShiftGroups,
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
    if employer == "buyer" and np.any(groups.buyer < 0):
        raise ModelError(
            "employment: employer='buyer' needs slips per buyer; call rows(…, per_buyer=True)"
        )
    paid = tables.pay_day[groups.month]
    age = tables.age(paid, groups.person)
    sunday = payroll.sunday_increase(
        law, paid, wage=np.broadcast_to(groups.sunday, groups.gross.shape)
    )
    increase = _cents(sunday, groups.gross)
    holiday = payroll.holiday_compensation(
        law, paid, wage=groups.gross + increase, months_of_contract=tables.scenario.continues_months
    )
    extra = _cents(holiday, groups.gross)
    base = groups.gross + increase + extra
    month_wage = _month_wage(tables, groups, base, employer)
    insured = payroll.pension_insured(law, paid, month_wage=month_wage, age=age, public=public)
    pension = payroll.employee_pension(law, paid, wage=base, age=age, insured=insured)
    unemployment = payroll.employee_unemployment(law, paid, wage=base, age=age)
    own = _cents(pension, base), _cents(unemployment, base)
    lines = [
        Line(
            "wage",
            employer,
            "person",
            groups.gross,
            quote.pay_why,
            groups.known,
            MINUTES(groups.minutes),
        ),
        *sunday_line(employer, increase, sunday.why, groups.known, groups.sunday_minutes),
        Line("holiday_compensation", employer, "person", extra, holiday.why, groups.known),
        Line("employee_pension", "person", "pension_insurer", own[0], pension.why, groups.known),
        Line("employee_unemployment", "person", "insurers", own[1], unemployment.why, groups.known),
    ]
    lines += _withheld(tables, law, groups, base, base - own[0] - own[1], groups.known)
    if flat is not None:
        known = (
            groups.known
            if flat.known is True
            else np.broadcast_to(groups.known, base.shape) & flat.known
        )
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
                half_year_wage=_planned(tables, groups, base, _HALF_YEAR),
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
            year_wage=_planned(tables, groups, base, _YEAR),
            temporary=temporary,
            household=household,
            worker_year_wage=_planned(tables, groups, base, _YEAR, of_one_worker=True),
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
                Line(
                    f"employer_{name}",
                    employer,
                    payee,
                    _cents(ruling, base),
                    ruling.why,
                    groups.known,
                )
            )
    return _sheet(
        tables,
        "payslips",
        groups,
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


def _employer(tables: Tables, groups: ShiftGroups, employer: str) -> tuple[np.ndarray, int]:
    """A number for the employer of each slip: the buyer, or the one organiser."""
    if employer == "buyer":
        return groups.buyer, max(1, len(tables.buyer_public))
    return np.zeros(groups.person.size, np.int64), 1


def _month_wage(tables: Tables, groups: ShiftGroups, base: np.ndarray, employer: str) -> np.ndarray:
    who, several = _employer(tables, groups, employer)
    months = len(tables.months)
    key = (groups.person * several + who) * months + tables.pay_month[groups.month]
    return sums(key, base, len(tables.people) * several * months)[key]


def _planned(
    tables: Tables, groups: ShiftGroups, base: np.ndarray, months: int, of_one_worker: bool = False
) -> np.ndarray:
    """What the employer of each slip pays everybody, or the slip's worker, in so many months if
    the work goes on as planned.
    """
    several = max(1, len(tables.buyer_public))
    who, size = (
        (groups.person, len(tables.people))
        if of_one_worker
        else (tables.people.case[groups.person], tables.cases)
    )
    key = who * several + np.maximum(groups.buyer, 0)
    planned = sums(key, base, size * several)[key]
    return planned * min(months, tables.scenario.continues_months) // tables.work_months


def contract_employer(
    tables: Tables, sheet: Sheet, law: Law, *, occasional: np.ndarray
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
        tables,
        ShiftGroups(sheet.person, sheet.buyer, sheet.month, base, True, base),
        base,
        _HALF_YEAR,
    )
    allowed, why = payroll.temporary_employer(
        law, sheet.paid, half_year_wage=half, standing_employees=~occasional
    )
    rows = np.flatnonzero(occasional & ~allowed)
    if rows.size == 0:
        return ()
    limit = np.broadcast_to(law.cents("payroll.temporary_employer_limit", sheet.paid), half.shape)
    numbers = {"half_year": CENTS(half[rows]), "limit": CENTS(limit[rows])}
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


def uninsured(tables: Tables, sheet: Sheet, law: Law) -> tuple[Finding, ...]:
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
            numbers={"earned": CENTS(wage.cents[low]), "threshold": CENTS(threshold)},
            fix="fix.pension_threshold",
        ),
    )


def equalisation_left_out(
    tables: Tables, sheet: Sheet, law: Law, *, public: Any
) -> tuple[Finding, ...]:
    """A public employer's cost without the equalisation charge (tasausmaksu), which does not
    follow the wage.
    """
    pension = sheet.line("employer_pension")
    if pension is None:
        return ()
    rows = np.flatnonzero(np.broadcast_to(public, len(sheet)) & (pension.cents > 0))
    rule = law.rule("payroll.employer_pension")
    view = rule.choice("payroll.public_pension_view", tables.pay_day)
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


def assignment(tables: Tables, law: Law, groups: ShiftGroups, quote: Quote, *, payer: str) -> Sheet:
    """Payouts of an assignment contract (toimeksiantosopimus): the fee as trade income,
    withholding by card, no contributions.
    """
    lines = [
        Line(
            "assignment_fee",
            payer,
            "person",
            groups.gross,
            quote.pay_why,
            groups.known,
            MINUTES(groups.minutes),
        ),
        *_withheld(tables, law, groups, groups.gross, groups.gross, groups.known),
    ]
    return _sheet(tables, "payouts", groups, lines)


def billing(
    tables: Tables,
    law: Law,
    groups: ShiftGroups,
    quote: Quote,
    *,
    payer: str,
    fee: Value,
    statement_given: bool,
) -> Sheet:
    """Payouts of an invoicing service (kevytyrittäjyys): billed work less the fee, the health
    contribution where due, withholding.
    """
    fee_cents = (fee.exact * groups.gross).cents()
    known = (
        groups.known
        if fee.known is True
        else np.broadcast_to(groups.known, groups.gross.shape) & fee.known
    )
    after, paid = groups.gross - fee_cents, tables.pay_day[groups.month]
    health = self_employment.health_contribution(
        law, paid, after_fee=after, gross=groups.gross, statement_given=statement_given
    )
    health_cents = np.broadcast_to(health.amount.cents(), after.shape)
    lines = [
        Line(
            "billed_work",
            payer,
            "person",
            groups.gross,
            quote.pay_why,
            groups.known,
            MINUTES(groups.minutes),
        ),
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
        law, paid, gross=groups.gross, after_fee=after, health=health_cents
    )
    for withheld in _withheld(tables, law, groups, taxable, left, known):
        lines.append(
            evolve(
                withheld,
                why=evolve(withheld.why, parameters=(*withheld.why.parameters, "billing.taxable")),
            )
        )
    return _sheet(tables, "payouts", groups, lines)
