"""Spouses who are both in the group: one decision on one home, on the income of both."""

from attrs import frozen
import numpy as np

from ...base.money import Exact
from ...scenario.tables import Tables
from .person_months import PersonMonths


@frozen(eq=False)
class Couples:
    """Who has a spouse in the group (`paired`) and whose row of people that is (`mate`, one's own
    without one); `entitled` says whether the spouse of the group has a right to the pensioners'
    housing allowance, `applicant` who of the two is told first.
    """

    paired: np.ndarray
    mate: np.ndarray
    entitled: np.ndarray
    applicant: np.ndarray

    @classmethod
    def of(cls, person_months: PersonMonths) -> "Couples":
        """The couples of the group. A right rests on a full pension (571/2007)."""
        people = person_months.tables.people
        mate = np.arange(len(people)) + people.partner
        right = person_months.grid(person_months.pensioner & ~person_months.partial_pension)[0]
        return cls(
            people.has_partner,
            mate,
            people.has_partner & right[mate],
            people.has_partner & (mate > np.arange(len(people))),
        )

    def both(self, column: Exact) -> Exact:
        """What both spouses have together, of a flat column [rows × people]."""
        if not np.any(self.paired):
            return column
        size, rows = self.mate.size, column.num.size // self.mate.size
        mate_row = (np.arange(rows)[:, None] * size + self.mate).reshape(-1)
        return column + column[mate_row].where(np.tile(self.paired, rows))

    def either(self, mask: np.ndarray) -> np.ndarray:
        """Where something holds of a person or of the spouse [rows, people]."""
        return mask | mask[:, self.mate]

    def assets(self, tables: Tables) -> np.ndarray:
        """The assets of both together, in cents [people]."""
        own = tables.people.assets
        return own + np.where(
            self.paired,
            own[self.mate],
            0,
        )
