"""Whose income enforcement takes in which month, and how many people each keeps in it."""

from attrs import frozen
import numpy as np

from ...base import dates
from ...scenario.tables import Tables
from .person_months import PersonMonths


@frozen(eq=False)
class DebtMonths:
    """One row a person-month: whether enforcement takes of it (`owes`), how many people the person
    keeps, and the day number since when income has been seized.
    """

    owes: np.ndarray
    dependants: np.ndarray
    since: np.ndarray


def debts_of(person_months: PersonMonths) -> DebtMonths:
    """What the scenario says of debts, with each change from its month on."""
    tables = person_months.tables
    people = tables.people
    columns = (people.in_debt, people.dependants, people.seized_since)
    if not _change(tables).any():
        return DebtMonths(*map(person_months.of, columns))
    grids = [np.tile(column, (len(tables.months), 1)) for column in columns]
    owes, dependants, since = grids
    for label, person in enumerate(tables.scenario.people):
        for change in sorted(person.debt_changes, key=lambda one: one.start):
            row = (np.asarray(tables.months) >= change.start)[:, None] & (people.label == label)
            if change.enforcement is not None:
                owes[row] = change.enforcement
                since[row] = dates.number(dates.first_day(change.start))
            if change.dependants is not None:
                dependants[row] = change.dependants
    return DebtMonths(*(grid.reshape(-1) for grid in grids))


def told_of_debts(tables: Tables) -> np.ndarray:
    """Of whom the scenario says anything about debts in enforcement [people]."""
    told: np.ndarray = tables.people.in_debt | _change(tables)[tables.people.label]
    return told


def _change(tables: Tables) -> np.ndarray:
    """For whom of the scenario's people debts begin, end or change on the way."""
    return np.array([bool(person.debt_changes) for person in tables.scenario.people], bool)
