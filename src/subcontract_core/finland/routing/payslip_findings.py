"""What the law makes of payslips, told as findings: who must insure, and what is left out."""

from typing import Any

from attrs import evolve
import numpy as np

from ...base.columns import each_once
from ...base.units import CENTS
from ...law import Law
from ...model.documents import Sheet
from ...model.kinds import Flow
from ...model.results import Finding
from ...scenario.tables import Tables
from ..law import payroll
from .shift_groups import HALF_YEAR, ShiftGroups, planned_wages


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
    half = planned_wages(
        tables,
        ShiftGroups(
            sheet.person,
            sheet.buyer,
            sheet.month,
            base,
            True,
            base,
        ),
        base,
        HALF_YEAR,
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
    paid = sheet.cents(lambda kind: kind.employment and kind.flow is Flow.PROMISED)
    low = np.flatnonzero((paid > 0) & ~nothing)
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
            numbers={"earned": CENTS(paid[low]), "threshold": CENTS(threshold)},
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
            person=each_once(sheet.person[rows]),
            fix="fix.equalisation_left_out",
        ),
    )
