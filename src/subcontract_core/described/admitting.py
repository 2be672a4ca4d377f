"""Who takes part in a described model, as what, and how activity and work share the week."""

from collections.abc import Callable

import numpy as np

from ..base.columns import Mask, locked
from ..finland.routing.employment_terms import SAME_DAY_ALLOWANCE
from ..model.results import Admission, Labour, Unemployment
from ..model.terms import Terms
from ..scenario.tables import Tables
from ..scenario.types import ActivityKind
from ..verbs import calendars
from ..verbs.admission import admit
from ..verbs.contracts import contract_lengths
from ..verbs.without_gigs import only_for
from .description import Description
from .flow_lines import Sort


def admitted(said: Description, tables: Tables, terms: Terms) -> Admission:
    """For whom it is, their status by the flows that hold, and the calendar rule; without gigs
    every day of activity is held.
    """
    offered = _active_in(tables, said.offered.kinds)
    source = said.said_by(said.offered.source)
    if not said.gigs:
        return only_for(tables, offered, terms, source)
    labour, unemployment = _status(said)
    trainee = (
        terms.people_with(said.trainees.term, said.trainees.option)
        if said.trainees
        else np.zeros(len(tables.people), bool)
    )
    return admit(
        tables,
        offered=offered,
        labour=np.where(trainee, int(Labour.TRAINEE), int(labour)),
        unemployment=np.where(trainee, int(Unemployment.NONE), int(unemployment)),
        rule=lambda shift, people: _calendar(
            said,
            tables,
            terms,
            shift,
            people,
            trainee,
        ),
        papers=terms.onboarding,
        source=source,
        months=contract_lengths(tables, terms),
    )


def _active_in(tables: Tables, kinds: tuple[str, ...]) -> Mask:
    """Whose activity is of one of these kinds; everybody where none is named."""

    def made() -> Mask:
        if not kinds:
            return locked(np.ones(len(tables.people), bool))
        numbers = [ActivityKind.of(word) for word in kinds]
        return locked(np.isin(tables.people.activity, numbers))

    return tables.once((_active_in, kinds), made)


def _status(said: Description) -> tuple[Labour, Unemployment]:
    """What a worker is in labour law and in unemployment security, by how the work is paid."""
    if any(said.of(Sort.EMPLOYMENT)):
        return Labour.EMPLOYED, Unemployment.EMPLOYED
    own = any(said.of(Sort.FEE, Sort.OWN_NAME, Sort.BILLING))
    return Labour.NONE, Unemployment.ENTREPRENEUR if own else Unemployment.NONE


def _calendar(
    said: Description,
    tables: Tables,
    terms: Terms,
    shift: Mask,
    people: Mask,
    trainee: Mask,
) -> calendars.Calendar:
    """The rule of each kind of activity; a trainee's practice is part of the activity, so only paid
    shifts cost activity hours.
    """
    working = people & ~trainee
    rules = said.calendar.rules
    named = tuple(kind for kind in rules if kind)
    found: calendars.Calendar | None = None
    for kind, name in rules.items():
        whose = _active_in(tables, (kind,) if kind else ())
        if not kind and named:
            whose = ~_active_in(tables, named)
        one = _by_rule(
            name,
            said,
            tables,
            terms,
            shift,
            working & whose,
        )
        found = one if found is None else calendars.together(found, one, tables, whose)
    assert found is not None  # a calendar has a rule at least
    if not trainee.any():
        return found
    day = found.day | (people & trainee)[tables.activity.person]
    return calendars.Calendar(shift, day, found.day_on, found.findings)


def _by_rule(
    name: str,
    said: Description,
    tables: Tables,
    terms: Terms,
    shift: Mask,
    people: Mask,
) -> calendars.Calendar:
    """One rule for these people; without a stated one, by the term on the same day's allowance."""
    if name in ("none_stated", "none_stated_paid"):
        asked = SAME_DAY_ALLOWANCE.name
        by_term = asked in terms.declared and terms.choice(asked) == "paid"
        paid = by_term or name == "none_stated_paid"
        return calendars.none_stated(tables, shift, people, allowance_paid=paid)
    rule: Callable[..., calendars.Calendar] = getattr(calendars, name)
    return rule(tables, shift, people, said.said_by(said.calendar.source))
