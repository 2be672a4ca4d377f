"""The time before the gigs, where nobody has told of it: unknown as it stands, or filled in by a
named assumption.

Sources often tell that people came from work activity and neither their days nor the allowance.
Then both stay unknown, unless somebody asks for one of these.
"""

from collections.abc import Iterator

from attrs import evolve

from ..base.catalogues import ENGLISH
from ..base.codes import Codes
from ..base.texts import Texts
from .activity import Activity
from .dates import Dates
from .mark import Mark
from .person import Person
from .types import Scenario


class TimeBefore(Codes):
    """What may be assumed of the activity of people whose days nobody has told."""

    NO_ACTIVITY = 0
    GIG_DAYS = 1


_WHY = {
    TimeBefore.NO_ACTIVITY: Texts("before.no_activity"),
    TimeBefore.GIG_DAYS: Texts("before.gig_days"),
}


def untold(scenario: Scenario) -> tuple[Person, ...]:
    """The people whose days of work activity nobody has told."""
    return tuple(person for person in scenario.people if not person.activity.days_known)


def filled_in(scenario: Scenario, how: TimeBefore, allowance: int | None = None) -> Scenario:
    """The same scenario with the days of those people filled in, and marked as assumed.

    `allowance` is cents a day of work activity, for those whose allowance is not known either;
    without it, it stays unknown. Raises `InputError` as making a scenario does.
    """
    whose = {person.id for person in untold(scenario)}
    people = tuple(
        evolve(
            person,
            activity=_activity(
                scenario,
                person,
                how,
                allowance,
            ),
        )
        if person.id in whose
        else person
        for person in scenario.people
    )
    kept = {
        path: mark
        for path, mark in scenario.marks.items()
        if not any(path.startswith(f"people.{who}.activity.") for who in whose)
    }
    why = dict(_WHY[how])
    mark = Mark(
        "assumed",
        why[ENGLISH],
        why,
    )
    return evolve(
        scenario,
        people=people,
        marks=kept | dict.fromkeys(_paths(whose, how), mark),
    )


def _activity(
    scenario: Scenario, person: Person, how: TimeBefore, allowance: int | None
) -> Activity:
    if how is TimeBefore.NO_ACTIVITY:
        return Activity()
    days = {day for gig in scenario.gigs if person.id in gig.crew for day in gig.when.days()}
    told = person.activity
    paid = told.allowance if told.allowance is not None else allowance
    return evolve(
        told,
        when=Dates(tuple(sorted(days))),
        no_days=not days,
        allowance=paid if told.kind == "disability" else None,
    )


def _paths(who: set[str], how: TimeBefore) -> Iterator[str]:
    """The fields that are filled in, as marks name them."""
    field = "kind" if how is TimeBefore.NO_ACTIVITY else "dates"
    return (f"people.{one}.activity.{field}" for one in sorted(who))
