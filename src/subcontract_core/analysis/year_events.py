"""What happens to one person month by month: the earnings limit, what rests, decisions and reviews,
duties with their days, and what may be asked back.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from attrs import field, frozen
import numpy as np

from ..base.codes import Codes
from ..base.dates import calendar_date
from ..model.decisions import Decided
from ..model.results import Duty, Finding, Outcome
from .opened_line import DecisionTold, decision_told

LIMITS = ("earnings_limit", "limit_tapers")
_REVIEWS = (
    Decided.PERIODIC,
    Decided.INCOME_UP,
    Decided.INCOME_DOWN,
    Decided.MOVED,
    Decided.COST,
    Decided.HOUSEHOLD,
    Decided.REFORM,
)
_ASKED_BACK = (
    "pension_asked_back",
    "housing_asked_back",
    "general_housing_asked_back",
    "housing_other_than_planned",
    "general_housing_other_than_planned",
    "unemployment_asked_back",
)


class Rest(Codes):
    """What a month's earnings leave of the pension: all of it, its partial amount, nothing while
    it rests, or nothing any more.
    """

    PAID = 0
    PARTIAL = 1
    RESTS = 2
    ENDED = 3


_REST_OF: Mapping[str, Rest] = MappingProxyType(
    {
        "pension_partial": Rest.PARTIAL,
        "pension_suspended": Rest.RESTS,
        "pension_ended": Rest.ENDED,
    }
)


@frozen
class Limit:
    """The earnings limit of a month in cents, and what is left below it (negative: over it); None
    where the pay is not known.
    """

    code: str
    cents: int
    left: int | None


@frozen
class Decision:
    """A decision of a month on the line that it pays, and whether it is a review of an earlier
    one.
    """

    line: str
    told: DecisionTold
    is_review: bool


@frozen(eq=False)
class DutyOfDay:
    """What somebody has to do: a row of a finding. `day` is the day by which or from which it is
    done, `first` and `last` those of the whole duty, which may come again.
    """

    day: date
    whose: str
    first: date | None
    last: date
    finding: Finding = field(repr=False)
    row: int


@frozen(eq=False)
class AskedBack:
    """What may be asked back over all months if nobody tells, in cents: a row of a finding."""

    cents: int
    finding: Finding = field(repr=False)
    row: int


def limit_of(outcome: Outcome, place: int, is_known: bool) -> Limit | None:
    """The earnings limit of a person-month, if there is one; `is_known` says it of the pay."""
    for threshold in outcome.effects.thresholds:
        if threshold.code in LIMITS and threshold.applies[place]:
            left = int(threshold.left[place]) if is_known else None
            return Limit(threshold.code, int(threshold.cents[place]), left)
    return None


def rests(outcome: Outcome, row: int) -> list[Rest]:
    """What is left of the pension in each month; of several remarks the gravest holds."""
    found = [Rest.PAID] * outcome.tables.size[0]
    for finding in outcome.effects.findings:
        rest = _REST_OF.get(finding.code)
        if rest is None:
            continue
        for month in finding.month[finding.person == row]:
            found[month] = max(found[month], rest)
    return found


def decisions(outcome: Outcome, month: int, row: int) -> Iterator[Decision]:
    """The decisions that begin in a month, and in the first one those that hold already."""
    place = month * outcome.tables.size[1] + row
    for one in outcome.effects.decisions:
        if one.applies[place] and (month == 0 or one.opened[place]):
            is_review = bool(one.opened[place]) and Decided(int(one.code[place])) in _REVIEWS
            yield Decision(one.line, decision_told(one, place), is_review)


def duties(outcome: Outcome, row: int) -> list[DutyOfDay]:
    """What the person or the payer has to do, each day of each duty once, by day."""
    found: dict[tuple[str, date], DutyOfDay] = {}
    for finding in outcome.findings:
        if finding.duty is None:
            continue
        for place in np.flatnonzero(finding.person == row):
            one = _of_day(finding, finding.duty, int(place))
            found.setdefault((finding.code, one.day), one)
    return sorted(found.values(), key=lambda duty: duty.day)


def _of_day(finding: Finding, duty: Duty, place: int) -> DutyOfDay:
    """A row of a finding with its duty; what comes again has its day in the finding."""
    first = None if duty.first is None else calendar_date(int(duty.first[place]))
    last = calendar_date(int(duty.last[place]))
    day = calendar_date(int(finding.day[place])) if finding.day.size else first or last
    return DutyOfDay(
        day,
        duty.whose,
        first,
        last,
        finding,
        place,
    )


def asked_back(outcome: Outcome, row: int) -> Iterator[AskedBack]:
    """What may be asked back of each benefit if nobody tells."""
    for finding in outcome.effects.findings:
        if finding.code in _ASKED_BACK:
            for place in np.flatnonzero(finding.person == row):
                yield AskedBack(int(finding.numbers["back"].values[place]), finding, int(place))
