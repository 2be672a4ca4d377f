"""The flexible model of the bill in the benefit check: a month's pensions after the deduction, and what to say of it."""

from attrs import evolve
import numpy as np

from ...law import Law, Ruling
from ...money import Exact
from ...reasons import Reason
from ...scenario.tables import Tables
from ...stages import Finding
from .. import pensions
from .over_limit import OverLimit


def flexible_months(law: Law, t: Tables, mine: np.ndarray) -> np.ndarray:
    """Person-months (flat) of pensioners in which the bill's model is chosen and could be in force."""
    return mine & np.repeat(pensions.flexible_months(law, t.month_day), len(t.people))


def flexibly(
    t: Tables, law: Law, at: OverLimit, earnings: np.ndarray, national: Ruling, guarantee: Ruling, earnings_pension: Exact, flex: np.ndarray, person: np.ndarray, month: np.ndarray,
) -> tuple[Ruling, Ruling, Exact, list[Finding]]:  # fmt: skip
    """The pensions after the deduction: from the earnings-related pension that has a limit first, then the guarantee and the national one."""
    related = t.people.pension[person] > 0
    own = earnings_pension.where(related)
    whole = np.broadcast_to((national.amount + guarantee.amount + own).cents(), earnings.shape)
    subject = flex & at.limited
    grids = (np.where(subject, column, 0).reshape(t.size) for column in (earnings, at.limits, whole))
    found = pensions.flexible(law, t.month_day, **dict(zip(("earnings", "limits", "pension"), grids, strict=True)))
    taken = found.deducted.reshape(-1)
    rest = (Exact(taken) - own).at_least(0)
    left_national, left_guarantee = pensions.reduced(national.amount, guarantee.amount, rest)
    rows = np.flatnonzero(subject & (earnings > at.limits))
    numbers = {"earned": earnings[rows], "limit": at.limits[rows], "less": taken[rows]}
    said = [Finding("pension_flexible", "warning", evolve(found.why, text="finding.pension_flexible"), person=person[rows], month=month[rows], numbers=numbers, fix="fix.pension_flexible")]
    kept = (earnings_pension - Exact(taken).where(related)).at_least(0)
    return _with(national, left_national, found.why), _with(guarantee, left_guarantee, found.why), kept, said if rows.size else []


def _with(ruling: Ruling, amount: Exact, why: Reason) -> Ruling:
    """The ruling with what is left of it, and the reason of both."""
    return Ruling(amount, evolve(ruling.why, parameters=(*ruling.why.parameters, *why.parameters), steps=(*ruling.why.steps, *why.steps)))
