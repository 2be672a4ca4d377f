"""Payslips of an employment relationship: a verb that a model's `route` calls.

Contributions look at all slips of one employer, person and calendar month before a threshold is
applied; amounts are rounded once per slip.
"""

from collections.abc import Callable, Hashable
from typing import Any

from attrs import evolve, frozen
import numpy as np

from ...base.columns import in_short, spread
from ...base.dates import MONTHS_A_YEAR
from ...base.errors import ModelError
from ...base.provenance import Reason
from ...law import Law, Ruling
from ...model.documents import Line, Sheet
from ...model.term import Value
from ...scenario.tables import Tables
from ..law import ages, payroll
from .employers import Employer
from .shift_groups import HALF_YEAR, ShiftGroups, month_wages, planned_wages
from .sundays import sunday_line
from .withheld_tax import withheld


@frozen(eq=False)
class _Wages:
    """What the contributions of each slip are worked out of."""

    tables: Tables
    law: Law
    groups: ShiftGroups
    employer: Employer
    paid: np.ndarray  # day numbers
    age: np.ndarray  # that counts in the month of payment
    wage: np.ndarray  # pay with Sunday increase and holiday compensation, cents
    insured: np.ndarray  # for pension: bool

    def planned(self, months: int, of_one_worker: bool = False) -> np.ndarray:
        """What the employer of each slip pays in so many months, cents."""
        return planned_wages(self.tables, self.groups, self.wage, months, of_one_worker)

    def cents(self, ruling: Ruling) -> np.ndarray:
        """Whole cents of each slip."""
        return spread(ruling.amount.cents(), self.wage.shape)


def employment(tables: Tables, law: Law, groups: ShiftGroups, employer: Employer) -> Sheet:
    """Payslips of an employment relationship (työsuhde), with what employer and worker pay on top.

    Raises `ModelError` where buyers employ and a slip does not say which buyer.
    """
    if employer.role == "buyer" and np.any(groups.buyer < 0):
        raise ModelError(
            "employment: employer='buyer' needs slips per buyer; call"
            " group_shifts(…, per_buyer=True), and name the buyer in Promise.months(…, buyer=…)"
        )
    beside, by_law = tables.once(
        (employment, law, _asked(tables, groups, employer)),
        lambda: _on_top(tables, law, groups, employer),
    )
    lines = (
        *(part.line(employer.role, "wage") for part in groups.parts),
        *beside,
        *(part.line(employer.role, "wage") for part in groups.repaid),
        *by_law,
    )
    return groups.sheet(
        "payslips",
        tables,
        (
            line
            for line in lines
            if line.kind == "wage" or line.known is not True or line.cents.any()
        ),
        public=employer.public,
        household=employer.household,
        own_class=employer.own_class,
        occasional=False if employer.occasional is None else employer.occasional,
    )


def _asked(tables: Tables, groups: ShiftGroups, employer: Employer) -> tuple[Hashable, ...]:
    """All that the law's part of payslips is worked out of: the same for models that pay alike."""
    columns = (
        groups.person,
        groups.buyer,
        groups.paid(tables),
        groups.gross,
        groups.for_work,
        groups.known,
        groups.sunday,
        groups.sunday_minutes,
    )
    return (employer.in_short, *map(in_short, columns))


def _on_top(
    tables: Tables, law: Law, groups: ShiftGroups, employer: Employer
) -> tuple[list[Line], list[Line]]:
    """What the law adds to the pay, and what of both the worker and the employer pay."""
    added, wages = _earned(tables, law, groups, employer)
    own = [_employee_pension(wages), _employee_unemployment(wages)]
    left = wages.wage - sum(line.cents for line in own)
    taxed = withheld(tables, law, groups, wages.wage, left, groups.known)
    workers, employers = [*own, *taxed], _employer_lines(wages)
    if employer.role == "buyer" and employer.side_rate is None:
        workers = _kept_by_small_employer(workers, employers)
    return [line.locked() for line in added], [line.locked() for line in (*workers, *employers)]


def _earned(
    tables: Tables, law: Law, groups: ShiftGroups, employer: Employer
) -> tuple[list[Line], _Wages]:
    """The lines that the law adds to the pay, and the wages that all contributions are worked out
    of.
    """
    paid = groups.paid(tables)
    born = tables.people.birth_year[groups.person]
    age = ages.contribution_age(
        law, paid, birth_year=born, birth_month=tables.people.birth_month[groups.person]
    )
    sunday = payroll.sunday_increase(law, paid, wage=spread(groups.sunday, groups.gross.shape))
    increase = spread(sunday.amount.cents(), groups.gross.shape)
    holiday = payroll.holiday_compensation(
        law,
        paid,
        wage=groups.for_work + increase,
        months_of_contract=tables.scenario.continues_months,
    )
    extra = spread(holiday.amount.cents(), groups.gross.shape)
    wage = groups.gross + increase + extra
    insured = payroll.pension_insured(
        law,
        paid,
        month_wage=month_wages(tables, groups, wage, by_buyer=employer.role == "buyer"),
        age=age,
        public=employer.public,
        birth_year=born,
    )
    payer, known = employer.role, groups.known
    lines = [
        *sunday_line(payer, increase, sunday.why, known, groups.sunday_minutes),
        Line("holiday_compensation", payer, "person", extra, holiday.why, known),
    ]
    return lines, _Wages(tables, law, groups, employer, paid, age, wage, insured)


# -- what the worker pays ------------------------------------------------------------------------


def _employee_pension(wages: _Wages) -> Line:
    ruling = payroll.employee_pension(
        wages.law, wages.paid, wage=wages.wage, age=wages.age, insured=wages.insured
    )
    return _own_line(wages, "employee_pension", "pension_insurer", ruling)


def _employee_unemployment(wages: _Wages) -> Line:
    ruling = payroll.employee_unemployment(wages.law, wages.paid, wage=wages.wage, age=wages.age)
    return _own_line(wages, "employee_unemployment", "insurers", ruling)


def _own_line(wages: _Wages, kind: str, payee: str, ruling: Ruling) -> Line:
    return Line(kind, "person", payee, wages.cents(ruling), ruling.why, wages.groups.known)


# -- what the employer pays on top ---------------------------------------------------------------


def _employer_lines(wages: _Wages) -> list[Line]:
    """The employer's contributions, or the one share of the wage that stands for them."""
    if wages.employer.side_rate is not None:
        return [_side_costs(wages, wages.employer.side_rate)]
    return [
        _employer_pension(wages),
        _employer_health(wages),
        _employer_unemployment(wages),
        _employer_accident(wages),
        _employer_group_life(wages),
    ]


def _side_costs(wages: _Wages, rate: Value) -> Line:
    known = wages.groups.known
    if rate.known is not True:
        known = spread(known, wages.wage.shape) & rate.known
    return Line(
        "employer_side_costs",
        wages.employer.role,
        "insurers",
        (rate.exact * wages.wage).cents(),
        Reason("reason.flat_side_rate", terms=("side_rate",)),
        known,
    )


def _employer_pension(wages: _Wages) -> Line:
    """A temporary employer's rate is its own; whether it is one is among the reasons."""
    occasional, parameters = wages.employer.occasional, ()
    temporary: Any = False
    if occasional is not None and np.any(occasional):
        temporary, why = payroll.temporary_employer(
            wages.law,
            wages.paid,
            half_year_wage=wages.planned(HALF_YEAR),
            standing_employees=~np.asarray(occasional),
        )
        parameters = why.parameters
    ruling = payroll.employer_pension(
        wages.law,
        wages.paid,
        wage=wages.wage,
        age=wages.age,
        insured=wages.insured,
        public=wages.employer.public,
        temporary=temporary,
    )
    line = _employer_line(wages, "employer_pension", ruling, payee="pension_insurer")
    if occasional is None:
        return line
    why = evolve(line.why, terms=("employer_kind",), parameters=(*line.why.parameters, *parameters))
    return evolve(line, why=why)


def _employer_health(wages: _Wages) -> Line:
    ruling = payroll.employer_health(
        wages.law,
        wages.paid,
        wage=wages.wage,
        age=wages.age,
        household=wages.employer.household,
        worker_year_wage=wages.planned(MONTHS_A_YEAR, of_one_worker=True),
    )
    return _employer_line(wages, "employer_health", ruling)


def _employer_unemployment(wages: _Wages) -> Line:
    ruling = payroll.employer_unemployment(
        wages.law,
        wages.paid,
        wage=wages.wage,
        age=wages.age,
        large_payroll=wages.employer.public,
        other_staff=wages.employer.other_staff,
        year_wage=wages.planned(MONTHS_A_YEAR),
    )
    return _employer_line(wages, "employer_unemployment", ruling)


def _employer_accident(wages: _Wages) -> Line:
    ruling = _by_staff(wages, payroll.employer_accident)
    return _employer_line(wages, "employer_accident", ruling)


def _employer_group_life(wages: _Wages) -> Line:
    return _employer_line(
        wages, "employer_group_life", _by_staff(wages, payroll.employer_group_life)
    )


def _by_staff(wages: _Wages, rule: Callable[..., Ruling]) -> Ruling:
    """A contribution that depends on what all of the employer's staff is paid in a year."""
    return rule(
        wages.law,
        wages.paid,
        wage=wages.wage,
        other_staff=wages.employer.other_staff,
        year_wage=wages.planned(MONTHS_A_YEAR),
    )


def _employer_line(wages: _Wages, kind: str, ruling: Ruling, payee: str = "insurers") -> Line:
    payer, known = wages.employer.role, wages.groups.known
    return Line(kind, payer, payee, wages.cents(ruling), ruling.why, known)


def _kept_by_small_employer(workers: list[Line], employers: list[Line]) -> list[Line]:
    """The worker's lines, of which the unemployment contribution is kept by an employer that has
    none to pay: withheld all the same, in a line of its own.

    Act 555/1998, section 18; tyollisyysrahasto.fi and vero.fi, instructions for small employers.
    """
    [own] = [line for line in workers if line.kind == "employee_unemployment"]
    [employers_own] = [line for line in employers if line.kind == "employer_unemployment"]
    free = employers_own.cents == 0
    if not np.any(own.cents[free]):
        return workers
    passed_on = evolve(own, cents=np.where(free, 0, own.cents))
    kept = evolve(
        own,
        payee="buyer",
        cents=np.where(free, own.cents, 0),
        why=evolve(own.why, text="reason.kept_by_small_employer"),
    )
    return [*(passed_on if line is own else line for line in workers), kept]
