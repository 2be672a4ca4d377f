"""Sweeps: many questions as the cases of one table, computed in one run."""

from collections.abc import Iterable

from attrs import evolve
import numpy as np

from ..base.errors import Fault, InputError, Text
from ..model import catalogue as installed
from ..model.catalogue import Catalogue
from ..model.set_terms import unknown_term, value_fault
from ..model.term import swept
from ..scenario.tables import Tables
from ..scenario.tabulating import tabulate
from ..scenario.types import Scenario

MOST_MINUTES = 7 * 24 * 60  # of a visit, in a sweep: a week
_TOLD = 5  # wrong values that a fault repeats


def sweep_minutes(scenario: Scenario, minutes: Iterable[int]) -> Tables:
    """One case per length of visit: every shift starts as planned and lasts that many minutes."""
    asked = list(minutes)
    wrong = [one for one in asked if not _is_length(one)]
    if wrong or not asked:
        found = ", ".join(repr(one) for one in wrong[:_TOLD]) or Text("no minutes")
        allowed = Text("whole minutes from 0 to {most}", most=MOST_MINUTES)
        raise InputError(
            [
                Fault(
                    scenario.id,
                    "minutes",
                    found,
                    allowed,
                    "Write whole minutes.",
                )
            ]
        )
    values = np.array(asked, dtype=np.int64)
    one = evolve(tabulate(scenario), plan=None)  # another length is another plan
    many = one.repeat(values.size)
    gigs = evolve(many.gigs, minutes=np.repeat(values, len(one.gigs)))
    shifts = evolve(many.shifts, minutes=np.repeat(values, len(one.shifts)))
    return evolve(many, gigs=gigs, shifts=shifts, case_values={"minutes": values})


def _is_length(value: object) -> bool:
    """Whether it is a whole number of minutes that a visit can last; no half is cut off."""
    is_whole = isinstance(value, (int, np.integer)) and not isinstance(value, bool)
    return is_whole and 0 <= int(value) <= MOST_MINUTES  # type: ignore[call-overload]


def sweep_term(
    scenario: Scenario,
    model: str,
    term: str,
    values: Iterable[str],
    *,
    catalogue: Catalogue | None = None,
) -> Tables:
    """One case per value of a model's term, written as in a scenario ("10.00", "5 %").

    Raises `InputError` for a term the model does not have and for values in the wrong unit, all at
    once.
    """
    place, path = scenario.id, f"{model}.{term}"
    manifest = (catalogue or installed.catalogue()).get(model).manifest
    declared = {known.name: known for known in manifest.terms}
    if term not in declared:
        raise InputError([unknown_term(place, path, term, declared)])
    asked = list(values)
    faults = [value_fault(declared[term], value, place, path) for value in asked]
    if not asked:
        faults = [
            Fault(
                place,
                path,
                "no values",
                "at least one value",
                "Give the values to try.",
            )
        ]
    if found := [fault for fault in faults if fault is not None]:
        raise InputError(found)
    column = np.array([swept(declared[term], value) for value in asked], dtype=np.int64)
    one = tabulate(scenario)
    plan = one.plan
    if plan is not None:  # the plan under each of the values too
        plan = evolve(plan.repeat(column.size), case_values={path: column})
    return evolve(one.repeat(column.size), plan=plan, case_values={path: column})
