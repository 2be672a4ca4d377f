"""What the costs that a participant bears leave of a gain: below the money in hand, never inside
benefits. Whether a benefit or a tax takes them into account is not counted.
"""

from attrs import frozen
import numpy as np

from ..model.resources import RUNNING_COST, ResourceLine
from ..model.results import Outcome

PERSON = "person"  # the party


@frozen(eq=False)
class OwnCosts:
    """The costs of one person over all months: each line with its cents, those of which nobody
    knows the amount, and what the person bears if it happens.
    """

    lines: tuple[tuple[ResourceLine, int], ...]
    unknown: tuple[ResourceLine, ...]
    possible: tuple[ResourceLine, ...]

    @property
    def cents(self) -> int:
        """All that is known of them."""
        return sum(cents for _, cents in self.lines)

    @property
    def is_known(self) -> bool:
        """Whether each amount is known."""
        return not self.unknown


def own_costs(outcome: Outcome, row: int) -> OwnCosts | None:
    """The costs of the person in a row, trips apart; None where it bears none."""
    goes = bool(np.any(outcome.admission.shift & (outcome.tables.shifts.person == row)))
    borne = [
        line
        for line in outcome.resources.lines
        if line.kind == RUNNING_COST and line.bearer == PERSON and np.any(line.person == row)
    ]
    possible = [line for line in outcome.resources.possible if goes and line.bearer == PERSON]
    if not (borne or possible):
        return None
    known = [line for line in borne if _is_known(line, row)]
    return OwnCosts(
        tuple((line, int(line.cents[line.person == row].sum())) for line in known),
        tuple(line for line in borne if line not in known),
        tuple(possible),
    )


def _is_known(line: ResourceLine, row: int) -> bool:
    known = np.broadcast_to(line.known, len(line))
    return bool(known[line.person == row].all())
