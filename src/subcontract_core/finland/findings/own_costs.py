"""What is told to whoever bears costs of the work: the money in hand is before them."""

import numpy as np

from ...base.provenance import Reason
from ...base.units import CENTS
from ...model.documents import sums
from ...model.resources import RUNNING_COST, Resources
from ...model.results import Finding
from ...scenario.tables import Tables


def own_costs(tables: Tables, resources: Resources) -> tuple[Finding, ...]:
    """The people who bear costs, trips apart: how much, where each is known. Whether a benefit or
    a tax takes such a cost into account is asked, not counted.
    """
    borne = [
        line for line in resources.lines if line.kind == RUNNING_COST and line.bearer == "person"
    ]
    if not borne:
        return ()
    people = len(tables.people)
    cents = sum((sums(line.person, line.cents, people) for line in borne), np.zeros(people, int))
    is_open = np.zeros(people, bool)
    for line in borne:
        is_open[line.person[~np.broadcast_to(line.known, len(line))]] = True
    known = np.flatnonzero((cents > 0) & ~is_open)
    unknown = np.flatnonzero(is_open)
    found = (
        _told("own_costs", known, {"paid": CENTS(cents[known])}),
        _told("own_costs_open", unknown, {}),
    )
    return tuple(one for one in found if one.person.size)


def _told(code: str, people: np.ndarray, numbers: dict[str, object]) -> Finding:
    return Finding(
        code,
        "notice",
        Reason(f"finding.{code}"),
        person=people,
        numbers=numbers,
        fix="fix.own_costs",
    )
