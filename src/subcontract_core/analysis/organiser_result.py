"""What is left to the seller after the work of instructors and coaches, and the hours it takes.

The margin stays as the model declares it; what is used up stands beside it. Full cost counts every
hour at its price; new money counts what has to be paid besides the posts that there are, so that
their hours count against capacity only.
"""

from collections.abc import Callable

from attrs import frozen
import numpy as np

from ..accounts import ledger
from ..accounts.ledger import Amount
from ..base.columns import Column, Minutes
from ..base.dates import MINUTES_AN_HOUR
from ..model.documents import sums
from ..model.parties import Acts
from ..model.resources import COACH, INSTRUCTOR, NO_BEARER, OPEN_BEARER, STAFF_TIME, ResourceLine
from ..model.results import Outcome
from ..model.vocabulary import party
from ..scenario.running import Running
from ..scenario.staff import free_minutes

_NO_PARTY = ("", NO_BEARER, OPEN_BEARER)


@frozen(eq=False)
class Cost:
    """One line of what is used up: its code, who bears it, and cents per case. `is_own` says that
    the seller bears it.
    """

    line: ResourceLine
    amount: Amount
    is_own: bool

    @property
    def is_open(self) -> bool:
        """Whether nobody has said who bears it."""
        return self.line.bearer in ("", OPEN_BEARER)

    @property
    def unsaid(self) -> Amount:
        """Nothing, which is not known where there is a cost."""
        nothing = np.zeros_like(self.amount.cents)
        return Amount(nothing, self.amount.each_known & (self.amount.cents == 0))


@frozen(eq=False)
class OrganiserResult:
    """The seller's staircase: the margin, every cost beside it, and what is left after those that
    it bears itself. `seller` is empty where nobody sells; `subsidy` is what of the margin is one.
    """

    seller: str
    margin: Amount
    costs: tuple[Cost, ...]
    subsidy: Amount | None = None

    @property
    def without_subsidy(self) -> Amount | None:
        """What is left at full cost without the subsidy that is in the margin: [cases]; None where
        there is none.
        """
        return None if self.subsidy is None else self.full_cost - self.subsidy

    @property
    def full_cost(self) -> Amount:
        """What is left when every hour has its price: [cases]."""
        return self._after(lambda line: True)

    @property
    def new_money(self) -> Amount:
        """What is left when the hours are those of posts that there are: [cases]."""
        return self._after(lambda line: line.kind != STAFF_TIME)

    def _after(self, counts: Callable[[ResourceLine], bool]) -> Amount:
        left = self.margin
        for cost in self.costs:
            if not counts(cost.line):
                continue
            if cost.is_own:
                left = left - cost.amount
            elif cost.is_open:  # whether it is the seller's own, nobody has said
                left = left - cost.unsaid
        return left

    @property
    def is_borne(self) -> bool:
        """Whether somebody has said who bears each of the costs."""
        return all(not one.is_open or bool(one.unsaid.each_known.all()) for one in self.costs)

    @property
    def bearers(self) -> tuple[str, ...]:
        """The others that bear a cost, as far as somebody has said who."""
        others = (
            one.line.bearer for one in self.costs if not one.is_own and one.amount.cents.any()
        )
        return tuple(dict.fromkeys(name for name in others if name not in _NO_PARTY))

    @property
    def unpriced(self) -> bool:
        """Whether hours are known whose price nobody has given."""
        return any(
            cost.line.kind == STAFF_TIME
            and cost.line.minutes_known is True
            and cost.line.known is not True
            for cost in self.costs
        )


@frozen(eq=False)
class Hours:
    """The minutes of one role by month and case [months, cases], of what they are made (minutes
    per case), and whether all of them are known. `free` are the minutes a month that there are.
    """

    role: str
    minutes: Minutes
    parts: dict[str, Column]
    is_known: bool
    free: int | None

    def over(self, case: int = 0) -> int:
        """The minutes by which the busiest month goes beyond what there is; 0 where it fits or
        nobody has said what there is.
        """
        if self.free is None:
            return 0
        return max(0, int(self.minutes[:, case].max()) - self.free)


def organiser_result(outcome: Outcome) -> OrganiserResult:
    """The result of the party that sells, with all that is used up beside it."""
    cases = outcome.tables.cases
    seller = _seller(outcome)
    kept = {key: amount for key, amount in ledger.keeps(outcome).items() if key[0] == seller}
    costs = tuple(
        Cost(
            line,
            _amount(line, cases),
            line.bearer == seller,
        )
        for line in outcome.resources.lines
    )
    return OrganiserResult(
        seller,
        ledger.total(kept, (cases,)),
        costs,
        _subsidy(outcome, seller),
    )


def _subsidy(outcome: Outcome, seller: str) -> Amount | None:
    """What the seller gets in subsidies: [cases]; None where there is none."""
    every = (line for sheet in outcome.payments.sheets if len(sheet) for line in sheet.lines)
    payers = {line.payer for line in every if line.payee == seller}
    gives = {one for one in payers if party(one, outcome.model).acts_as is Acts.SUBSIDY}
    if not gives:
        return None
    flows = ledger.edges(outcome)
    paid = {key: flows[key] for key in flows if key[0] in gives and key[1] == seller}
    found = ledger.total(paid, (outcome.tables.cases,))
    return found if np.any((found.cents != 0) | ~found.each_known) else None


def _seller(outcome: Outcome) -> str:
    """The keeper that organises the work, else the first that keeps anything."""
    keepers = outcome.manifest.keepers
    acting = [one for one in keepers if party(one, outcome.model).acts_as is Acts.EMPLOYER]
    return next(iter((*acting, *keepers)), "")


def _amount(line: ResourceLine, cases: int) -> Amount:
    cents = sums(line.case, line.cents, cases)
    if line.known is True:
        return Amount(cents)
    known = np.ones(cases, bool)
    known[line.case[~np.broadcast_to(line.known, len(line))]] = False
    return Amount(cents, known)


def hours(outcome: Outcome) -> tuple[Hours, ...]:
    """The hours of instructors and of coaches; nothing where nobody was asked."""
    scenario = outcome.tables.scenario
    said = scenario.running or Running()
    hours_said = {INSTRUCTOR: said.instructor_hours, COACH: said.coach_hours}
    free = {
        role: free_minutes(scenario.staff, role)
        if free_hours is None
        else free_hours * MINUTES_AN_HOUR
        for role, free_hours in hours_said.items()
    }
    found = []
    for role in (INSTRUCTOR, COACH):
        lines = [line for line in outcome.resources.lines if line.role == role]
        if lines:
            found.append(
                _hours(
                    outcome,
                    role,
                    lines,
                    free[role],
                )
            )
    return tuple(found)


def _hours(
    outcome: Outcome,
    role: str,
    lines: list[ResourceLine],
    free: int | None,
) -> Hours:
    tables = outcome.tables
    shape = (tables.size[0], tables.cases)
    minutes = np.zeros(shape, np.int64)
    parts: dict[str, Column] = {}
    for line in lines:
        index = line.month * shape[1] + line.case
        minutes = minutes + sums(
            index,
            line.minutes,
            minutes.size,
        ).reshape(shape)
        for name, column in line.parts.items():
            part = sums(line.case, column, tables.cases)
            parts[name] = parts[name] + part if name in parts else part
    is_known = all(line.minutes_known is True for line in lines)
    return Hours(
        role,
        minutes,
        parts,
        is_known,
        free,
    )
