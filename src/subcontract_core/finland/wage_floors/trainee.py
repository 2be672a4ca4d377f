"""The lowest pay an agreement of the sector knows: the trainee's (harjoittelijan palkka)."""

import numpy as np

from ...law import Law
from ...money import Exact, pick
from ...reasons import Reason
from ...scenario.types import SECTORS

_PARAMETERS = {"property_services": "wage_floor.property_services_trainee", "commerce": "wage_floor.commerce_trainee"}


def trainee_floor(law: Law, on: np.ndarray, *, sector: np.ndarray, text: str = "", terms: tuple[str, ...] = ()) -> tuple[Exact, np.ndarray, Reason]:
    """Cents an hour on the day of the work, which of them are known, and why.

    `sector` holds codes of SECTORS; for sectors without an agreement in the data nothing is known. The trainee
    class is for somebody who lacks the skill and needs guidance. Employment Contracts Act 55/2001, chapter 2, section 7.
    """
    with law.rule("wage_floor.floor") as rule:
        used = [name for code, name in enumerate(SECTORS) if name in _PARAMETERS and np.any(sector == code)]
        options = [rule.amount(_PARAMETERS[name], on) if name in used else Exact(0) for name in SECTORS]
        why = rule.reason(text, terms=terms)
    known = np.isin(sector, [SECTORS.index(name) for name in _PARAMETERS])
    return (pick(sector, options) if sector.size else Exact(np.zeros(0, np.int64))), known, why
