"""What to look at in the books of a model, and whom to ask: never a judgement.

What is told follows from the purses and the result: a public seller that sells to others below its
known costs, hours beyond the posts that there are, a cost that nobody bears or that counts twice.
"""

from collections.abc import Iterator, Mapping

from attrs import field, frozen
import numpy as np

from ..accounts.balance import purse_of
from ..base.columns import each_once
from ..model.kinds import Flow
from ..model.purses import NOBODY, Public, Purse
from ..model.resources import (
    INSTRUCTOR,
    OPEN_BEARER,
    OWN_ACTIVITY,
    PLACE,
    STAFF_TIME,
    ResourceLine,
)
from ..model.results import Outcome, Severity
from ..scenario.costs import costs_of
from ..scenario.staff import at_once
from ..scenario.types import BuyerKind
from .at_once import instructors_at_once
from .called_off_fee import is_untold
from .organiser_result import Hours, OrganiserResult
from .purses import Balance


@frozen
class Watch:
    """One thing to look at: its code (`watch.<code>` is its text, with `.ask` and `.source`), how
    severe it is, its numbers (cents, minutes), and the lines of what is used up and the purse that
    it concerns.
    """

    code: str
    severity: Severity
    numbers: Mapping[str, int] = field(factory=dict)
    role: str = ""
    lines: tuple[ResourceLine, ...] = ()
    purse: Purse | None = None


def watches(
    outcome: Outcome,
    balance: Balance,
    result: OrganiserResult,
    hours: tuple[Hours, ...],
) -> tuple[Watch, ...]:
    """Everything to look at in the first case of an outcome, the most severe first."""
    if not outcome.admission.offered.any():
        return ()
    found = (
        *_of_selling(outcome, balance, result),
        *_of_called_off(outcome),
        *_of_hours(hours),
        *_at_once(outcome),
        *_of_bearers(outcome),
        *_of_purses(balance),
        *_counted_twice(outcome),
        *_of_own_activity(outcome),
        *_of_costs_without_visits(outcome),
    )
    return tuple(sorted(found, key=lambda one: one.severity))


def _of_selling(outcome: Outcome, balance: Balance, result: OrganiserResult) -> Iterator[Watch]:
    """A public seller that sells to buyers of other purses."""
    if not _sells(outcome):
        return
    yield Watch("open_market_work", Severity.WATCH)
    if not result.seller:  # a cost invoice that nobody in between keeps anything of
        return
    seller = purse_of(
        result.seller,
        "",
        outcome.manifest.purses,
        outcome.model,
    )
    row = balance.row(seller)
    if row is None or row.purse.counts is not Public.TREASURY or not _others(outcome, seller):
        return
    yield Watch("separate_accounts", Severity.NOTICE)
    if not outcome.resources.staffed or not result.full_cost.is_known(0):
        yield Watch("cost_not_known", Severity.WATCH)
    short = -_known(result)
    if short > 0:
        yield Watch("price_below_cost", Severity.WARNING, {"short": short})


def _known(result: OrganiserResult) -> int:
    """What is left to the seller after the costs that are known, in cents; 0 where not even the
    margin is known.
    """
    if not result.margin.is_known(0):
        return 0
    costs = (cost for cost in result.costs if cost.is_own and cost.amount.is_known(0))
    return int(result.margin.cents[0]) - sum(int(cost.amount.cents[0]) for cost in costs)


def _sells(outcome: Outcome) -> bool:
    """Whether anything is charged."""
    return any(
        line.declared.flow is Flow.CHARGED and len(sheet)
        for sheet in outcome.payments.sheets
        for line in sheet.lines
    )


def _others(outcome: Outcome, seller: str) -> bool:
    """Whether a buyer with visits is of another purse than the seller."""
    tables = outcome.tables
    buyers = each_once(tables.gigs.buyer)
    return any(BuyerKind(int(tables.buyer_kind[one])).word != seller for one in buyers)


def _of_called_off(outcome: Outcome) -> Iterator[Watch]:
    """Called-off visits of which nobody tells what the buyer pays."""
    if is_untold(outcome):
        yield Watch("called_off_not_invoiced", Severity.WARNING)


def _of_hours(hours: tuple[Hours, ...]) -> Iterator[Watch]:
    """Hours beyond what there is."""
    for one in hours:
        over = one.over()
        if over and one.free is not None:
            numbers = {"over": over, "free": one.free}
            yield Watch(
                "staff_over",
                Severity.WARNING,
                numbers,
                one.role,
            )


def _at_once(outcome: Outcome) -> Iterator[Watch]:
    """Visits of one moment that need more instructors than there are posts."""
    there = at_once(outcome.tables.scenario.staff, INSTRUCTOR)
    needed = instructors_at_once(outcome)
    if there is not None and needed > there:
        numbers = {"needed": needed, "there": there}
        yield Watch(
            "instructor_twice",
            Severity.WARNING,
            numbers,
            INSTRUCTOR,
        )


def _of_bearers(outcome: Outcome) -> Iterator[Watch]:
    """Costs that nobody bears, or of which nobody has said who does; what counts once of those that
    the model and the county both tell.
    """
    resources = outcome.resources
    every = [*resources.lines, *resources.possible]
    nobody = [line for line in every if line.bearer not in outcome.manifest.parties]
    for code, is_open in (("borne_by_nobody", False), ("bearer_not_known", True)):
        lines = tuple(line for line in nobody if (line.bearer == OPEN_BEARER) is is_open)
        if lines:
            yield _of_lines(code, Severity.WARNING, lines)
    if resources.told_twice:
        yield _of_lines("cost_told_twice", Severity.NOTICE, resources.told_twice)


def _of_lines(code: str, severity: Severity, lines: tuple[ResourceLine, ...]) -> Watch:
    cents = sum(int(line.cents[line.case == 0].sum()) for line in lines)
    return Watch(
        code,
        severity,
        {"cents": cents},
        lines=lines,
    )


def _of_purses(balance: Balance) -> Iterator[Watch]:
    """Money that moves in a purse of which nobody has said whose it is: no public sum is known."""
    for row in balance.rows:
        is_unsaid = row.purse.counts is Public.UNSAID and row.purse.name != NOBODY
        if is_unsaid and not row.change.is_nothing:
            yield Watch("purse_unsaid", Severity.WATCH, purse=row.purse)


def _counted_twice(outcome: Outcome) -> Iterator[Watch]:
    """Hours of staff beside a place that is saved: the price of a place holds its own staff."""
    lines = outcome.resources.lines
    saved = any(line.kind == PLACE and np.any(line.cents < 0) for line in lines)
    if saved and any(line.kind == STAFF_TIME and np.any(line.minutes) for line in lines):
        yield Watch("staff_twice", Severity.WATCH)


def _of_own_activity(outcome: Outcome) -> Iterator[Watch]:
    """Days of the county's own activity, whose hours are counted and other costs are not."""
    if any(line.code == OWN_ACTIVITY for line in outcome.resources.lines):
        yield Watch("own_activity", Severity.NOTICE)


def _of_costs_without_visits(outcome: Outcome) -> Iterator[Watch]:
    """Costs that the scenario names for a model that makes no visit: they are in no sum."""
    named = costs_of(outcome.tables.scenario.costs, outcome.model)
    if named and not np.any(outcome.admission.shift):
        yield Watch("costs_without_visits", Severity.NOTICE, {"count": len(named)})
