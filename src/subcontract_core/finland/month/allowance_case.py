"""One housing allowance as it is asked: the facts of each month, the decisions, what comes out."""

from collections.abc import Callable

from attrs import field, frozen
import numpy as np

from ...base.money import Exact
from ...base.provenance import Reason
from ...law import Law, Ruling
from ...model.decisions import Decisions, LaterLevel
from ...model.documents import Line
from ...model.results import Findings
from .decision_facts import Facts, Start
from .person_months import PersonMonths
from .running import Course
from .work_plan import Horizon, WorkPlan

# Kind of line and codes of the findings, of the pensioners' allowance and the general one.
_PENSIONERS = {
    "line": "housing_allowance",
    "falls": "housing_allowance_falls",
    "falls_later": "housing_falls_later",
    "asked_back": "housing_asked_back",
    "untold": "housing_other_than_planned",
    "fix": "fix.housing_allowance_falls",
}
_GENERAL = {
    "line": "general_housing_allowance",
    "falls": "general_housing_falls",
    "falls_later": "general_housing_falls_later",
    "asked_back": "general_housing_asked_back",
    "untold": "general_housing_other_than_planned",
    "fix": "fix.general_housing_falls",
}


@frozen(eq=False)
class Allowance:
    """The line, what makes the findings, and the decisions of one allowance, for whom it is, and
    what it falls to `later`, after the scenario.

    `room` is how much more income the decision counts, on which nobody has told of the work, than
    there is without the work: cents per person-month, of a year or a month as the allowance counts.
    """

    lines: tuple[Line, ...] = ()
    findings: Callable[[], Findings] = tuple
    decisions: tuple[Decisions, ...] = ()
    applies: np.ndarray | None = None
    room: Exact | None = None
    later: tuple[LaterLevel, ...] = ()


@frozen(eq=False)
class Case:
    """What an allowance is made from: the facts of each month, the decisions with the work told
    (`now`) and with nobody telling (`before`), and what is `paid` on facts.

    `applies` and `known` are flat person-months; `rests` and `ended` say so of the pension on which
    the right rests, if it does. `apart` is the part of the facts' income whose changes open no
    review. `untold` are the decisions with the work told as it was planned, and nobody telling that
    something else happened. `before_is_shared` says that `before` is the same in every model.
    """

    person_months: PersonMonths = field(repr=False)
    law: Law = field(repr=False)
    horizon: Horizon
    plan: WorkPlan
    start: Start
    facts: Facts
    applies: np.ndarray
    known: np.ndarray
    now: Course
    before: Course
    paid: Callable[..., Ruling]
    reasons: tuple[Reason, ...] = ()
    general: bool = True
    rests: np.ndarray | None = None
    ended: np.ndarray | None = None
    apart: Exact | None = None
    untold: Course | None = None
    before_is_shared: bool = False

    def word(self, what: str) -> str:
        """The kind of the line, or the code of a finding."""
        return (_GENERAL if self.general else _PENSIONERS)[what]

    def spread(self, column: np.ndarray) -> np.ndarray:
        """A flat column of the scenario's months, going on like its last in those after it."""
        grid = self.person_months.grid(column)
        more = np.repeat(grid[-1:], len(self.horizon) - len(grid), axis=0)
        return np.concatenate((grid, more)).reshape(-1)

    def inside(self, column: np.ndarray) -> np.ndarray:
        """The scenario's own months of a flat column of the horizon."""
        return column[: len(self.person_months)]
