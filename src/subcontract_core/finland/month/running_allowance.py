"""A housing allowance as its decisions run: the line, what a person should know of it, and the
decisions themselves.
"""

from functools import partial

from attrs import evolve, frozen
import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS, DAY
from ...law import Ruling
from ...model.decisions import Decided, Decisions, LaterLevel
from ...model.documents import Line
from ...model.results import Finding
from ..law import housing
from .allowance_case import Allowance, Case
from .concerned import Concerned
from .overpayment import if_nobody_tells
from .person_months import known_for, on_people
from .running import Course

_OF_WORK = (Decided.INCOME_UP, Decided.INCOME_DOWN)


@frozen(eq=False)
class _Paid:
    """What is paid per month of the horizon and person, flat, and why."""

    amount: Exact
    why: Reason


def allowance_of(case: Case) -> Allowance:
    """What the decisions of a group come to, month by month."""
    before = _before(case)
    after = _level(case, case.now, case.facts.income)
    old, new = before.amount, after.amount
    if case.rests is not None and case.ended is not None:
        goes_on = housing.while_resting(
            case.law,
            np.repeat(case.horizon.day, len(case.person_months.tables.people)),
            rests=case.spread(case.rests),
            paid_before=old.cents() > 0,
            ended=case.spread(case.ended),
        )
        new = new.where(goes_on)
    why = _why(case, after.why)
    line = Line(
        case.word("line"),
        "kela",
        "person",
        case.inside(new.cents()),
        why,
        known_for(case.applies, case.known),
    )
    later = _later(case, old.cents(), new.cents())
    return Allowance(
        (line,),
        partial(
            _findings,
            case,
            old,
            new,
            later,
            why,
        ),
        (_decisions(case),),
        case.applies,
        _room(case),
        (later,),
    )


def _room(case: Case) -> Exact:
    """See `Allowance.room`."""
    size = len(case.person_months.tables.people)
    income = case.facts.without if case.apart is None else case.facts.without - case.apart
    return income[case.inside(case.before.place)] - income[size : size + len(case.person_months)]


def _level(case: Case, course: Course, income: Exact) -> Ruling:
    """What the decisions of a course pay, per month of the horizon and person whose it is."""
    concerned = Concerned.of(case.spread(case.applies))
    place = course.place[concerned.rows]
    return concerned.whole(case.paid(income, place, case.facts.day[place]))


def _before(case: Case) -> Ruling:
    """What the decisions pay that nobody tells of the work."""
    made = partial(_level, case, case.before, case.facts.without)
    if not case.before_is_shared:
        return made()
    return case.person_months.tables.once((_before, case.general, case.law), made)


def _why(case: Case, why: Reason) -> Reason:
    """The reason of the line, with the rows of the scenario's own months, and with what opens a
    review.
    """
    rows, size = len(case.person_months), len(case.horizon) * len(case.person_months.tables.people)

    def cut(column: Exact | np.ndarray) -> Exact | np.ndarray:
        shape = column.num.shape if isinstance(column, Exact) else np.shape(column)
        return column[:rows] if shape == (size,) else column

    review = housing.review_reason(case.law, case.horizon.day, general=case.general)
    names = dict.fromkeys(
        name for reason in (*case.reasons, review, why) for name in reason.parameters
    )
    steps = tuple(evolve(step, column=cut(step.column)) for step in why.steps)
    return evolve(why, parameters=tuple(names), steps=steps)


def _decisions(case: Case) -> Decisions:
    """The decisions as columns of the scenario's months."""
    place = case.inside(case.now.place)
    income = case.facts.income[place]
    return Decisions(
        case.word("line"),
        day=case.facts.day[place],
        code=case.inside(case.now.code.reshape(-1)),
        opened=case.inside(case.now.opened.reshape(-1)),
        income=(income if case.general else income / MONTHS_A_YEAR).cents(),
        cost=case.facts.home.rent[place],
        applies=case.applies,
    )


def _findings(
    case: Case, old: Exact, new: Exact, later: LaterLevel, why: Reason
) -> tuple[Finding, ...]:
    """What a person should know: a fall now or after the scenario, what may be asked back, what the
    review brings, and the decision that was assumed.
    """
    months = case.person_months
    before, after = old.cents(), new.cents()
    inside = case.applies & case.known & case.inside(after < before)
    falls = months.finding(
        case.word("falls"),
        "warning",
        inside,
        why,
        before=CENTS(case.inside(before)),
        after=CENTS(case.inside(after)),
        fall=CENTS(case.inside(before - after)),
    )
    back = if_nobody_tells(
        months,
        case.law,
        case.word("asked_back"),
        old[: len(months)],
        new[: len(months)],
        case.known,
    )
    return (
        *falls,
        *_falls_later(case, later, why),
        *_stays(case, before, after, why),
        *_new_law(case, why),
        *_assumed(case, why),
        *back,
        *_other_than_planned(case, new),
    )


def _other_than_planned(case: Case, new: Exact) -> tuple[Finding, ...]:
    """What may be asked back if the work was told as planned, and nobody tells what happened."""
    if case.untold is None or case.facts.as_planned is None:
        return ()
    paid = _level(case, case.untold, case.facts.as_planned).amount
    months = case.person_months
    return if_nobody_tells(
        months,
        case.law,
        case.word("untold"),
        paid[: len(months)],
        new[: len(months)],
        case.known,
    )


def _later(case: Case, before: np.ndarray, after: np.ndarray) -> LaterLevel:
    """A fall that comes after the scenario, because of work inside it."""
    rows = len(case.person_months)
    size = len(case.person_months.tables.people)
    fall = np.where(case.spread(case.applies & case.known), before - after, 0).reshape(-1, size)
    inside, beyond = fall[: rows // size], fall[rows // size :]
    falls = ~np.any(inside > 0, axis=0) & np.any(beyond > 0, axis=0)
    row = rows // size + np.argmax(beyond > 0, axis=0)
    later_rows = row * size + np.arange(size)
    day = np.where(falls, case.horizon.day[row], -1)
    return LaterLevel(case.word("line"), day, before[later_rows] * falls, after[later_rows] * falls)


def _falls_later(case: Case, later: LaterLevel, why: Reason) -> tuple[Finding, ...]:
    """A remark on each person whose allowance falls after the scenario."""
    people = np.flatnonzero(later.day >= 0)
    before, after = later.before[people], later.after[people]
    return on_people(
        case.word("falls_later"),
        "warning",
        people,
        why,
        fix=case.word("fix"),
        from_day=DAY(later.day[people]),
        before=CENTS(before),
        after=CENTS(after),
        fall=CENTS(before - after),
    )


def _stays(case: Case, before: np.ndarray, after: np.ndarray, why: Reason) -> tuple[Finding, ...]:
    """Pay that the limits leave without effect until the next review."""
    if case.general:
        return ()
    size = len(case.person_months.tables.people)
    added = (case.facts.income - case.facts.without).num.reshape(-1, size)[1:].max(axis=0)
    yearly = case.person_months.of(Exact(added, case.facts.income.den).cents())
    reviewed = np.isin(case.now.code, _OF_WORK).any(axis=0)
    paid = case.inside(before) > 0
    where = case.applies & (case.person_months.month == 0) & (yearly > 0) & paid
    where &= ~case.person_months.of(reviewed) & (case.inside(after) == case.inside(before))
    return case.person_months.finding(
        "housing_review",
        "watch",
        where,
        why,
        yearly=CENTS(yearly),
    )


def _new_law(case: Case, why: Reason) -> tuple[Finding, ...]:
    """Reviews because of the work that bring a lower law before its time."""
    rows = len(case.person_months)
    opened = (case.now.opened & np.isin(case.now.code, _OF_WORK)).reshape(-1)[:rows]
    early = np.flatnonzero(opened & case.applies & case.known)
    if early.size == 0:
        return ()
    old, first_days = case.now.place_before[early], case.person_months.first_day[early]
    income = case.facts.income
    was = case.paid(income, old, case.facts.day[old]).amount.cents()
    would = case.paid(income, old, first_days).amount.cents()
    lost = np.zeros(rows, np.int64)
    lost[early] = was - would
    return case.person_months.finding(
        "review_brings_new_law",
        "notice",
        lost > 0,
        why,
        of_law=CENTS(lost),
    )


def _assumed(case: Case, why: Reason) -> tuple[Finding, ...]:
    """The decision in force that nobody told of, where work meets it."""
    size = len(case.person_months.tables.people)
    where = case.person_months.grid(case.applies)[0] & ~case.start.given & case.plan.works
    where &= case.facts.home.rent[:size] > 0
    people = np.flatnonzero(where)
    return on_people(
        "decision_assumed",
        "notice",
        people,
        why,
        from_day=DAY(case.start.day[people]),
    )
