"""Building the tables of a scenario."""

from collections import Counter
from collections.abc import Iterator

import numpy as np

from ..base import dates
from .columns import people_columns
from .couples import partners, with_shared_homes
from .home_changes import HomeChange, changes_in
from .homes import NOT_SAID, SAID, HomeChanges
from .tables import ActivityDays, Children, Gigs, Shifts, Tables
from .types import BuyerKind, Scenario, Sector


def tabulate(scenario: Scenario) -> Tables:
    """The tables of one scenario (one case), which has been judged when it was made."""
    worked = range(scenario.first_month, scenario.last_month + 1)
    paid = [scenario.pay.pay_month(month) for month in worked]
    gigs, shifts, absent = _visits(scenario)
    activity, absent_days = _activity(scenario)
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
    )


def _visits(scenario: Scenario) -> tuple[Gigs, Shifts, Shifts]:
    """The dated visits, the shifts on them, and those from which somebody is away or that are
    called off.
    """
    index = {person.id: row for row, person in enumerate(scenario.people)}
    buyers = {buyer.id: row for row, buyer in enumerate(scenario.buyers)}
    visits: list[tuple[int, ...]] = []
    crew: list[tuple[int, ...]] = []
    absent: list[tuple[int, ...]] = []
    for label, gig in enumerate(scenario.gigs):
        off = {one.day for one in gig.cancelled}
        for day in gig.when.days():
            for member in gig.crew:
                away = day in off or scenario.people[index[member]].is_away(day)
                rows = absent if away else crew
                rows.append((index[member], dates.number(day), gig.start, len(visits), gig.minutes))
            month = dates.month_number(day) - scenario.first_month
            visits.append(
                (
                    label,
                    buyers[gig.buyer],
                    Sector.of(gig.sector),
                    dates.number(day),
                    month,
                    gig.start,
                    gig.minutes,
                    gig.in_activity_premises,
                )
            )
    table = np.array(visits, dtype=np.int64).reshape(-1, 8)
    gigs = Gigs(
        np.zeros(len(table)),
        table[:, 0],
        table[:, 1],
        table[:, 2],
        table[:, 3],
        table[:, 4],
        table[:, 5],
        table[:, 6],
        table[:, 7].astype(bool),
    )
    return gigs, _shifts(crew), _shifts(absent)


def _shifts(rows: list[tuple[int, ...]]) -> Shifts:
    """Rows of (person, day, start, visit, minutes) as columns, sorted."""
    c = np.array(sorted(rows), dtype=np.int64).reshape(-1, 5)
    return Shifts(gig=c[:, 3], person=c[:, 0], minutes=c[:, 4])


def _activity(scenario: Scenario) -> tuple[ActivityDays, ActivityDays]:
    """The planned activity days, and those from which the person is away."""
    planned: list[tuple[int, ...]] = []
    missed: list[tuple[int, ...]] = []
    for row, person in enumerate(scenario.people):
        asked = {move.day: dates.number(move.to) for move in person.moves}
        for day in person.activity.when.days():
            rows = missed if person.is_away(day) else planned
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
    return HomeChanges(person, month, rank, moved.astype(bool), *said)


def _said(change: HomeChange) -> Iterator[int | None]:
    """What a change says, in the order of the columns."""
    return (getattr(change, name) for name in SAID)
