"""Decisions on a benefit that run month after month: what holds, and what opened it."""

from attrs import field, frozen
import numpy as np

from ..base.codes import Codes


class Decided(Codes):
    """What a running decision is, or what opened its last review; from SUBSIDY on, which basic
    unemployment benefit is in force and what a month makes of it.
    """

    GIVEN = 0
    ASSUMED = 1
    PERIODIC = 2
    INCOME_UP = 3
    INCOME_DOWN = 4
    MOVED = 5
    COST = 6
    HOUSEHOLD = 7
    REFORM = 8
    FOLLOWED = 9
    SUBSIDY = 10
    GENERAL_SUPPORT = 11
    IN_FULL = 12
    ADJUSTED = 13
    OVER_PART_TIME = 14
    LONG_JOB = 15
    FULL_TIME_BUSINESS = 16
    LATE = 17
    FROM_BIRTHDAY = 18
    ARREARS = 19


@frozen(eq=False)
class Decisions:
    """The decisions on one benefit as they run, per person and month (row = month × people +
    person).

    `line` is the kind of line that they pay. `day` is the first day of the month from which the
    decision in force counts and whose law it takes, `code` what it is or what opened it (a member
    of Decided), `opened` whether it begins in this month; `income` and `cost` are what it counts,
    in cents a month; of an unemployment benefit in force, its full amount and the disregard.
    `applies` says for whom there is one.
    """

    line: str
    day: np.ndarray = field(repr=False)
    code: np.ndarray = field(repr=False)
    opened: np.ndarray = field(repr=False)
    income: np.ndarray = field(repr=False)
    cost: np.ndarray = field(repr=False)
    applies: np.ndarray = field(repr=False)


@frozen(eq=False)
class LaterLevel:
    """What decisions come to after the last month asked, if the work of the scenario goes on.

    `line` is the kind of line that they pay. Per person: `day` is the first day of the month from
    which the level is another, and `before` and `after` are the levels, in cents a month; −1 as a
    day where nothing changes.
    """

    line: str
    day: np.ndarray = field(repr=False)
    before: np.ndarray = field(repr=False)
    after: np.ndarray = field(repr=False)
