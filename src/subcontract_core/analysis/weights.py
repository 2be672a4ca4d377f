"""An assumption behind an answer, and how far it could move it."""

from attrs import field, frozen

from ..model.term import Term
from ..scenario.costs import RunningCost
from ..scenario.types import Mark
from .rerun import Move

TERM, FIELD, READING, UNKNOWN = "term", "field", "reading", "unknown"
RUNNING = "running"  # one of the county's own figures of what it takes to run the group
COST = "cost"  # a cost that the scenario names


@frozen(eq=False)
class Sensitivity:
    """One assumption, with the models that make it (none for a value of the scenario), or a reading
    that is open.

    `tried` holds the other values as texts; `move` is None where nothing could be tried; `cost` is
    the cost of the scenario, if it is one.
    """

    kind: str
    models: tuple[str, ...]
    name: str
    term: Term | None
    value: str
    mark: Mark
    people: tuple[str, ...] = ()
    tried: tuple[str, ...] = ()
    move: Move | None = field(default=None)
    cost: RunningCost | None = None
