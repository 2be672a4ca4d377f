"""Basic social assistance, the last in the month: what is still lacking after everything else."""

from attrs import evolve
import numpy as np

from ...documents import BENEFITS, Line
from ...law import Law
from ...money import Exact
from ...scenario.tables import Tables
from ...stages import Finding
from .. import social_assistance
from .income import Income

# Kela leaves these out of income: care and disability allowances. Activity allowances are no benefit line.
_NOT_COUNTED = ("care_allowance", "disability_allowance")


def check(t: Tables, law: Law, got: Income, taken: list[Line], person: np.ndarray, month: np.ndarray, on: np.ndarray) -> tuple[list[Line], tuple[Finding, ...]]:
    """Basic social assistance (perustoimeentulotuki) per person-month of households of one adult.

    `taken` are the lines of enforcement: what is taken for debts is no income. For a couple it stays
    unknown, since nothing is known of the other's month. Social Assistance Act 1412/1997, sections 7a, 9 and 11.
    """
    people = t.people
    mine = people.assisted[person]
    if not np.any(mine):
        return [], ()
    enforced = sum((line.cents for line in taken), np.zeros(mine.size, np.int64))
    counted = tuple(kind for kind in got.lines if kind in BENEFITS and kind not in _NOT_COUNTED)
    from_pay = np.minimum(enforced, got.paid_out)
    benefits = got.net(counted) - (enforced - from_pay) + people.assistance_income[person]
    ruling = social_assistance.basic_assistance(
        law, on, earnings=[Exact(got.paid_out - from_pay)], other_income=benefits,
        housing_cost=people.assistance_housing[person], other_expenses=people.assistance_other[person],
    )  # fmt: skip
    alone = ~people.spouse[person]
    sure = got.known
    known = ~mine | (alone if sure is True else alone & sure)
    line = Line("social_assistance", "kela", "person", ruling.amount.where(mine & alone).cents(), ruling.why, True if np.all(known) else known)
    rows = np.flatnonzero(mine & ~alone & (month == 0))
    found: tuple[Finding, ...] = ()
    if rows.size:
        found = (Finding("assistance_of_couples", "watch", evolve(ruling.why, text="finding.assistance_of_couples"), person=person[rows], fix="fix.assistance_of_couples"),)
    return [line], found + _pay_disappears(line, got, mine & alone & known, person, month)


def _pay_disappears(line: Line, got: Income, mine: np.ndarray, person: np.ndarray, month: np.ndarray) -> tuple[Finding, ...]:
    """Where assistance is paid beside pay, every further euro of net pay lowers it."""
    rows = np.flatnonzero(mine & (got.paid_out > 0) & (line.cents > 0))
    if rows.size == 0:
        return ()
    numbers = {"paid": got.paid_out[rows], "assistance": line.cents[rows]}
    return (Finding("assistance_falls", "warning", evolve(line.why, text="finding.assistance_falls"), person=person[rows], month=month[rows], numbers=numbers, fix="fix.assistance_falls"),)
