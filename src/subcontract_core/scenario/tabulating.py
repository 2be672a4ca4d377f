"""Building the tables of a scenario."""

from collections import Counter
from collections.abc import Iterator

from attrs import evolve
import numpy as np

from ..base import dates
from .columns import people_columns
from .couples import partners, with_shared_homes
from .home_changes import HomeChange, changes_in
from .homes import NOT_SAID, SAID, HomeChanges
from .table_rows import ActivityDays, Children
from .tables import Tables
from .types import Buyer, BuyerKind, PayRule, Scenario
from .visits import visits


def tabulate(scenario: Scenario) -> Tables:
    """The tables of one scenario (one case), which has been judged when it was made; with what was
    planned beside them where something else happened.
    """
    if not is_other_than_planned(scenario):
        return _tabulated(scenario, is_plan=False)
    happened, plan = tabulate_both(scenario)
    return evolve(happened, plan=plan)


def tabulate_both(scenario: Scenario) -> tuple[Tables, Tables]:
    """What happened and what was planned, over the same months."""
    happened, plan = (_tabulated(scenario, is_plan=is_plan) for is_plan in (False, True))
    first = min(int(happened.months[0]), int(plan.months[0]))
    last = max(int(happened.months[-1]), int(plan.months[-1]))
    months = np.arange(first, last + 1)
    return evolve(happened, months=months), evolve(plan, months=months)


def is_other_than_planned(scenario: Scenario) -> bool:
    """Whether anything happened that was not planned."""
    return bool(
        scenario.realised
        or any(not one.is_planned for one in scenario.away)
        or any(not gig.planned for gig in scenario.gigs)
        or any(buyer.paid_late for buyer in scenario.buyers)
    )


def _tabulated(scenario: Scenario, *, is_plan: bool) -> Tables:
    """The tables of what was planned, or of what happened."""
    worked = range(scenario.first_month, scenario.last_month + 1)
    by_buyer = _buyers_pay(scenario, worked, is_plan)
    paid = [scenario.pay.pay_month(month) for month in worked]
    for one in scenario.pay_by_model:
        paid += [PayRule(one.day, one.month).pay_month(month) for month in worked]
    if by_buyer is not None:
        usual = _buyers_pay(scenario, worked, is_plan=True)
        late = [one.pays.late.days for one in scenario.buyers if one.pays and one.pays.late]
        # Months in which a buyer may pay by chance are looked at whether it does or not.
        latest = max(late, default=0) + (0 if usual is None else int(usual.max()))
        ends = (int(by_buyer.min()), max(int(by_buyer.max()), latest))
        paid += [dates.month_number(dates.calendar_date(day)) for day in ends]
    gigs, shifts, absent = visits(scenario, is_plan=is_plan)
    activity, absent_days = _activity(scenario, is_plan)
    kinds = [BuyerKind.of(buyer.kind) for buyer in scenario.buyers]
    return Tables(
        scenario=scenario,
        cases=1,
        months=np.arange(min(scenario.first_month, *paid), max(scenario.last_month, *paid) + 1),
        work_months=len(worked),
        pay_day=np.array([dates.number(scenario.pay.pay_day(month)) for month in worked]),
        people=people_columns(scenario.people),
        gigs=gigs,
        shifts=shifts,
        activity=activity,
        absent=absent,
        absent_days=absent_days,
        children=_children(scenario),
        home_changes=_home_changes(scenario),
        buyer_public=np.array([kind.is_public for kind in kinds], bool),
        buyer_private_person=np.array([kind is BuyerKind.PRIVATE_PERSON for kind in kinds], bool),
        buyer_deducts=np.array([buyer.deducts_vat for buyer in scenario.buyers], bool),
        buyers_pay=by_buyer,
    )


def _buyers_pay(scenario: Scenario, worked: range, is_plan: bool) -> np.ndarray | None:
    """The day numbers on which buyers pay [one case, buyers, months of work], as planned or as it
    happened; None where all pay on the pay day.
    """
    if not any(buyer.pays or buyer.paid_late for buyer in scenario.buyers):
        return None

    def day(buyer: Buyer, month: int) -> int:
        usual = scenario.pay.pay_day(month) if buyer.pays is None else buyer.pays.day(month)
        late = 0 if is_plan else sum(one.days for one in buyer.paid_late if one.month == month)
        return dates.number(usual) + late

    return np.array([[[day(buyer, month) for month in worked] for buyer in scenario.buyers]])


def _activity(scenario: Scenario, is_plan: bool) -> tuple[ActivityDays, ActivityDays]:
    """The planned activity days, and those from which the person is away."""
    planned: list[tuple[int, ...]] = []
    missed: list[tuple[int, ...]] = []
    for row, person in enumerate(scenario.people):
        asked = {move.day: dates.number(move.to) for move in person.moves}
        told = [one for one in scenario.away if one.person == person.id]
        away = [one for one in told if one.is_planned or not is_plan]
        for day in person.activity.when.days():
            is_away = person.is_away(day) or any(one.has(day) for one in away)
            rows = missed if is_away else planned
            rows.append(
                (
                    row,
                    dates.number(day),
                    person.activity.start,
                    person.activity.end,
                    asked.get(day, -1),
                )
            )
    columns = (np.array(rows, dtype=np.int64).reshape(-1, 5).T for rows in (planned, missed))
    first, second = (ActivityDays(*five) for five in columns)
    return first, second


def _children(scenario: Scenario) -> Children:
    """The children of each person; those at home of a couple are both spouses'."""
    rows: list[tuple[int, int, bool, int]] = []
    spouses = partners(scenario.people)
    for row, person in enumerate(scenario.people):
        theirs = scenario.people[spouses[row]].children if spouses[row] >= 0 else ()
        # A child that both name is one child; two of one month of birth named by one are two.
        own = Counter(person.children)
        of_spouse = Counter(child for child in theirs if not child.elsewhere)
        every = (own | of_spouse).elements()
        rows += [(row, child.born, child.elsewhere, child.moves or 0) for child in every]
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    return Children(columns[0], columns[1], columns[2].astype(bool), columns[3])


def _home_changes(scenario: Scenario) -> HomeChanges:
    """The changes of each person's home; those of spouses of the group are both's."""
    rows = [
        (
            row,
            change.start,
            rank,
            change.moved,
            *(NOT_SAID if said is None else int(said) for said in _said(change)),
        )
        for row, person in enumerate(with_shared_homes(scenario.people))
        for rank, change in enumerate(changes_in(person.housing, person.home_changes))
    ]
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4 + len(SAID)).T
    person, month, rank, moved, *said = columns
    return HomeChanges(
        person,
        month,
        rank,
        moved.astype(bool),
        *said,
    )


def _said(change: HomeChange) -> Iterator[int | None]:
    """What a change says, in the order of the columns."""
    return (getattr(change, name) for name in SAID)
