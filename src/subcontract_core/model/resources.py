"""What a model uses up besides money that changes hands on documents: time, other costs, places.

A resource is no payment: the totals of documents stay as they are, and what is used up stands
beside them.
"""

from collections.abc import Mapping

from attrs import field, frozen
import numpy as np

from ..base.columns import Cents, Column, Known, Minutes
from ..base.provenance import Reason
from ..scenario.costs import EVENT, RunningCost
from ..scenario.tables import Tables

INSTRUCTOR, COACH = "instructor", "coach"
ROLES = ("", INSTRUCTOR, COACH)  # "" where nobody works
STAFF_TIME = "staff_time"
RUNNING_COST = "running_cost"
# The codes of the hours of the county's own work activity.
OWN_ACTIVITY, OWN_COACHING = "own_activity", "own_coaching"
PLACE = "activity_place"
ACTIVITY_MEAL, ACTIVITY_TRIP = "activity_meal", "activity_trip"
TRIP = "trip"
OWN_TRIP = "own_trip"  # the code of the line of what people pay themselves
# In place of a party: it is said that nobody bears it, or not said who does.
NO_BEARER, OPEN_BEARER = "nobody", "unknown"


@frozen(eq=False)
class ResourceLine:
    """One kind of use, a row a visit, a participant's month, a buyer's month or a month.

    `code` is whose line it is: one owner each (`visits`, `coaching`, `transport` …). `kind` says
    what it is in the books, `role` who works (`instructor`, `coach`; empty where nobody does),
    `bearer` the party that bears the cost (empty: the one that the model names). `month` is the
    index on the horizon. `minutes` are of work, `parts` of what they are made; `cents` are what it
    costs, negative where it saves; each is known or not, and minutes may be known without a price.
    `in_price` says that buyers pay for it in the price. `person` is whose row each is, where the
    rows are people's, `buyer` for whose visit, where they are a buyer's. `said` is the cost of the
    scenario that the line stands for, if it is one. `also_today` says that the activity of today
    uses it up as well, so that it is no change while all days are held.
    """

    code: str
    kind: str
    case: Column = field(repr=False)
    month: Column = field(repr=False)
    cents: Cents = field(repr=False)
    why: Reason
    known: Known = True
    role: str = ""
    bearer: str = ""
    minutes: Minutes = field(factory=lambda: np.zeros(0, np.int64), repr=False)
    minutes_known: Known = True
    parts: Mapping[str, Minutes] = field(factory=dict, repr=False)
    in_price: bool = False
    person: Column = field(factory=lambda: np.zeros(0, np.int64), repr=False)
    buyer: Column = field(factory=lambda: np.zeros(0, np.int64), repr=False)
    said: RunningCost | None = None
    also_today: bool = False

    @property
    def what(self) -> str:
        """What it is: of a cost of the scenario its kind, else the code."""
        return self.code if self.said is None else self.said.what

    @property
    def is_possible(self) -> bool:
        """Whether it stands for what may happen, and so is in no sum."""
        return self.said is not None and self.said.per == EVENT

    def __len__(self) -> int:
        return self.case.size

    @classmethod
    def visits(
        cls,
        tables: Tables,
        code: str,
        why: Reason,
        *,
        cents: Cents,
        known: Known = True,
        minutes: Minutes | None = None,
        role: str = "",
        bearer: str = "",
    ) -> "ResourceLine":
        """A line with a row a visit (`tables.gigs`): the work of a `role` (instructor, coach) with
        its `minutes`, or another cost without.
        """
        gigs = tables.gigs
        return cls(
            code,
            STAFF_TIME if role else RUNNING_COST,
            gigs.case,
            tables.lead + gigs.month,
            np.broadcast_to(cents, gigs.case.shape),
            why,
            known,
            role,
            bearer,
            np.zeros(0, np.int64) if minutes is None else np.broadcast_to(minutes, gigs.case.shape),
        )


@frozen(eq=False)
class Resources:
    """All that is used up; nothing where nobody was asked. `told_twice` are lines that somebody
    else told first, which count for nothing; `possible` are costs of what may happen, in no sum.
    `post_minutes` is a month of one full-time post, by whose country tells it (0: nobody does).
    """

    lines: tuple[ResourceLine, ...] = ()
    told_twice: tuple[ResourceLine, ...] = ()
    possible: tuple[ResourceLine, ...] = ()
    post_minutes: int = 0

    @property
    def staffed(self) -> bool:
        """Whether anything is said of the work of instructors and coaches."""
        return any(line.role for line in self.lines)

    @property
    def costed(self) -> bool:
        """Whether anything is said of that work or of other costs."""
        return any(line.role or line.kind == RUNNING_COST for line in self.lines)
