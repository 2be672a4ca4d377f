"""The time of instructors and coaches, other costs of running the group, and the places that fall
free: what a county's own figures (`Scenario.running`) make of a model's admission.
"""

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve, frozen
import numpy as np

from ..base.columns import Cents, Column, Mask, Minutes, each_once
from ..base.dates import MINUTES_AN_HOUR
from ..base.money import Exact
from ..base.provenance import Reason
from ..model.resources import (
    COACH,
    INSTRUCTOR,
    OWN_ACTIVITY,
    OWN_COACHING,
    PLACE,
    RUNNING_COST,
    STAFF_TIME,
    ResourceLine,
    Resources,
)
from ..model.results import Admission
from ..scenario.running import SAVED, Running
from ..scenario.tables import Tables
from .who_works import Led, crews, led_days, led_visits, own_days_of_people, visits_of_people


def resources(tables: Tables, admission: Admission, own: Mask | None = None) -> Resources:
    """What the model uses up by the county's own figures; nothing where it has given none. `own`
    says who is in work activity that the county leads itself (None: nobody).
    """
    said = tables.scenario.running
    if said is None:
        return Resources()
    use = _Use(tables, admission, said, np.zeros(len(tables.people), bool) if own is None else own)
    lines = (
        use.visits(),
        use.coaching(),
        *use.own_activity(),
        *use.buyer_contact(),
        *use.other_costs(),
        *use.places(),
    )
    return Resources(tuple(line for line in lines if len(line)))


@frozen(eq=False)
class _Use:
    """The question, who goes where, what the county says, and who is in its own activity."""

    tables: Tables
    admission: Admission
    said: Running
    own: Mask

    # -- work -----------------------------------------------------------------------------------

    def visits(self) -> ResourceLine:
        """The instructors' work: before, during and after every visit to which somebody goes."""
        return self._instructing("visits", led_visits(self.tables, self.admission))

    def own_activity(self) -> Iterator[ResourceLine]:
        """The work on days of the county's own activity: its price to the county is hours of staff
        (EC-70), each day counts as a visit, and today takes them as well.
        """
        led = led_days(self.tables, self.admission, self.own)
        people = own_days_of_people(self.tables, self.admission, self.own)
        yield evolve(self._instructing(OWN_ACTIVITY, led), also_today=True)
        yield evolve(self._coaching(OWN_COACHING, np.flatnonzero(people)), also_today=True)

    def _instructing(self, code: str, led: Led) -> ResourceLine:
        """One instructor for so many of those who come, each with the time before and after;
        minutes rounded up and euros rounded once a visit.
        """
        said = self.said
        needed = self._instructors(led.people)
        share = said.presence or Fraction(0)
        there = Exact.of(share) * (needed * led.minutes)
        parts = {
            "before": needed * (said.before or 0),
            "presence": np.asarray(there.whole(up=True)),
            "after": needed * (said.after or 0),
        }
        minutes = sum(parts.values(), np.zeros(led.case.size, np.int64))
        is_known = None not in (said.before, said.after, said.presence)
        return self._work(
            code,
            INSTRUCTOR,
            led.case,
            led.month,
            minutes,
            is_known,
            said.instructor_price,
            parts,
        )

    def coaching(self) -> ResourceLine:
        """The coaches' work for everybody with a gig, a row a participant and month of work."""
        return self._coaching("coaching", np.flatnonzero(self._working()))

    def _coaching(self, code: str, people: Column) -> ResourceLine:
        said, months = self.said, self.tables.work_months
        first = np.arange(months) == 0
        monthly = said.coach_monthly or 0
        beginning = monthly if said.coach_first_month is None else said.coach_first_month
        parts = {
            "coaching": self._each_month(
                people,
                np.where(
                    first,
                    beginning,
                    monthly,
                ),
            ),
            "onboarding": self._each_month(
                people,
                np.where(
                    first,
                    said.onboarding or 0,
                    0,
                ),
            ),
        }
        minutes = parts["coaching"] + parts["onboarding"]
        return self._work(
            code,
            COACH,
            np.repeat(self.tables.people.case[people], months),
            self.tables.lead + np.tile(np.arange(months), people.size),
            minutes,
            said.coach_monthly is not None,
            said.coach_price,
            parts,
        )

    def buyer_contact(self) -> Iterator[ResourceLine]:
        """The coaches' contacts with employers, a row a buyer with visits and month of work."""
        minutes = self.said.buyer_contact
        if minutes is None:
            return
        tables = self.tables
        buyers, months = max(1, len(tables.buyer_public)), tables.work_months
        sold = np.flatnonzero(self._crew())
        pairs = each_once(tables.gigs.case[sold] * buyers + tables.gigs.buyer[sold])
        case = np.repeat(pairs // buyers, months)
        yield self._work(
            "buyer_contact",
            COACH,
            case,
            tables.lead + np.tile(np.arange(months), pairs.size),
            np.full(case.size, minutes),
            True,
            self.said.coach_price,
            {"buyer_contact": np.full(case.size, minutes)},
        )

    def _work(
        self,
        code: str,
        role: str,
        case: Column,
        month: Column,
        minutes: Minutes,
        is_known: bool,
        hour: int | None,
        parts: dict[str, Minutes],
    ) -> ResourceLine:
        cents = (Exact(minutes) * (hour or 0) / MINUTES_AN_HOUR).cents()
        return ResourceLine(
            code,
            STAFF_TIME,
            case,
            month,
            np.broadcast_to(cents, minutes.shape),
            Reason(f"reason.{code}"),
            is_known and hour is not None,
            role=role,
            minutes=minutes,
            minutes_known=is_known,
            parts=parts,
        )

    # -- other costs ----------------------------------------------------------------------------

    def other_costs(self) -> Iterator[ResourceLine]:
        """The costs that are named: a visit, a month, once a person, a person and visit."""
        tables, said = self.tables, self.said
        gigs, crew = tables.gigs, self._crew()
        sold, working = np.flatnonzero(crew), np.flatnonzero(self._working())
        visit = (gigs.case[sold], tables.lead + gigs.month[sold])
        once = (tables.people.case[working], np.full(working.size, tables.lead))
        months = np.arange(tables.work_months)
        every = (
            np.repeat(np.arange(tables.cases), months.size),
            np.tile(tables.lead + months, tables.cases),
        )
        named = (
            ("transport", said.transport, visit, np.ones(sold.size, np.int64)),
            ("equipment", said.equipment, every, np.ones(every[0].size, np.int64)),
            ("training", said.training, once, np.ones(working.size, np.int64)),
            ("meals", said.meals, visit, crew[sold]),
        )
        for code, cents, (case, month), times in named:
            if cents is not None:
                why = Reason(f"reason.{code}")
                yield ResourceLine(
                    code,
                    RUNNING_COST,
                    case,
                    month,
                    times * cents,
                    why,
                )

    def places(self) -> Iterator[ResourceLine]:
        """What the days that are not realised save of the places in the activity centre: nothing
        where a place stays open or goes to the next, not known where nobody has said.
        """
        tables, said = self.tables, self.said
        lost = np.flatnonzero(~self.admission.day)
        if lost.size == 0:
            return
        is_saved = said.place_when_free == SAVED
        case = tables.people.case[tables.activity.person[lost]]
        month = tables.lead + tables.month_of_work(tables.activity.day[lost])
        cents = -(said.place_day or 0) * is_saved
        is_known = bool(said.place_when_free) and (not is_saved or said.place_day is not None)
        yield ResourceLine(
            "place",
            PLACE,
            case,
            month,
            np.full(lost.size, cents),
            Reason(f"reason.place.{said.place_when_free or 'unsaid'}"),
            is_known,
            bearer="activity_centre",
        )

    # -- who and how many -----------------------------------------------------------------------

    def _crew(self) -> Column:
        return crews(self.tables, self.admission)

    def _working(self) -> Column:
        return visits_of_people(self.tables, self.admission)

    def _instructors(self, crew: Column) -> Column:
        """One instructor for so many; one for all where nobody has said for how many."""
        most = self.said.people_per_instructor
        return np.ones_like(crew) if most is None else -(-crew // most)

    def _each_month(self, people: Column, monthly: Cents) -> Column:
        return np.tile(monthly, people.size)
