"""How much can I earn: earned, agreed and the room left in a month, and the curve of money in
hand over hours.
"""

from datetime import date
from typing import Any

from attrs import evolve
from ipywidgets import Dropdown, VBox

from ..analysis.earnings_curve import earnings_curve
from ..api import compare
from ..base import dates
from ..base.errors import SubcontractError
from ..model.results import Outcome
from ..scenario import Scenario
from ..scenario.types import Dates
from . import parsing
from .controls.fields import text_field
from .controls.gigs import GigsPanel
from .controls.people import PeoplePanel
from .controls.tabs import PanelTabs
from .controls.terms import TermsPanel
from .looking import Looking, name
from .state import Question
from .views import status
from .views.headroom import headroom_html, headrooms
from .views.pictures import framed
from .widgets import fill, html, styled


class Earnings(Looking):
    """One person in one model: what may still be earned from a day on, where more work leaves
    less; below, the room of everybody.
    """

    def __init__(
        self, scenario: Scenario | str | None = None, language: str | None = None, **options: Any
    ) -> None:
        super().__init__(scenario, language, **options)
        self.months = styled(Dropdown(layout={"width": "100%"}), "sc-selector", "sc-month-choice")
        self.until: date | None = None
        self.form = VBox()
        self.panels = (GigsPanel(self), PeoplePanel(self), TermsPanel(self))
        self.fields = PanelTabs(self, self.panels)
        self.tabs = self.fields.view
        self.room, self.chart = html("", "sc-room"), html("", "sc-chart")
        left = styled(
            VBox([self.person, self.model, self.months, self.form, self.tabs]), "sc-panel"
        )
        self.columns.children = (left, styled(VBox([self.room, self.chart]), "sc-answer"))
        self.on(self.months, self.look)
        self.redraw()

    # -- fields
    # --------------------------------------------------------------------------------------------

    def rebuild(self) -> None:
        self._draw_until()
        self.fields.rebuild(("ui.tab_gigs", "ui.tab_people", "ui.tab_terms"))

    def _draw_until(self) -> None:
        """The day up to which work has been done; the rest is agreed. It is kept while it is
        inside the months.
        """
        scenario, language = self.state.question.scenario, self.language
        first, last = dates.first_day(scenario.first_month), dates.last_day(scenario.last_month)
        if self.until is None or not first <= self.until <= last:
            self.until = middle(scenario)

        def put(question: Question, day: date) -> Question:
            self.until = day
            return question

        field = text_field(
            self,
            "until",
            self.text("ui.done_until"),
            parsing.day_text(self.until, language),
            lambda text: parsing.day(text, language, first, last),
            put,
            write=lambda day: parsing.day_text(day, language),
            hint=parsing.day_text(first, language),
        )
        self.on(field.children[0], self._draw_room)
        self.replace(self.form, [field])

    # -- answer
    # --------------------------------------------------------------------------------------------

    def draw(self) -> None:
        self.draw_choices()
        scenario = self.state.question.scenario
        with self.without_events():
            months = [
                (self.language.month(number), row)
                for row, number in enumerate(range(scenario.first_month, scenario.last_month + 1))
            ]
            fill(
                self.months,
                self.text("ui.month_of_work"),
                months,
                self.months.value if self.months.value in range(len(months)) else 0,
            )
        self.months.layout.display = None if len(months) > 1 else "none"
        self.fields.refresh()
        self.look()

    def look(self) -> None:
        """The room that is left, and the curve."""
        self._draw_room()
        self._draw_curve()

    def _draw_room(self) -> None:
        outcome, scenario = self.outcome, self.state.question.asked
        if outcome is None or self.until is None:
            self.show(self.room, "")
            return
        paid = int(outcome.tables.pay_month[self.months.value or 0])
        done = compare(
            done_until(scenario, self.until),
            [outcome.model],
            language=self.language.code,
            catalogue=self.state.catalogue,
        ).comparison
        before: Outcome | None = next(
            (one for one in done.outcomes if name(one) == name(outcome)), None
        )
        found = headrooms(outcome, before, self.row, paid) if before is not None else ()
        self.show(
            self.room,
            headroom_html(
                found, str(self.person.value), int(outcome.tables.months[paid]), self.language
            ),
        )

    def _draw_curve(self) -> None:
        from ..report import charts

        outcome = self.outcome
        if outcome is None or not outcome.tables.scenario.gigs:
            self.show(self.chart, "")
            return
        try:
            curve = earnings_curve(
                self.state.question.asked,
                outcome.model,
                str(self.person.value),
                reading=outcome.reading,
                month=self.months.value or 0,
                catalogue=self.state.catalogue,
            )
        except SubcontractError as error:
            self.show(self.chart, status.message([self.language.error(error)]))
            return
        self.show(
            self.chart,
            framed(
                charts.curve(curve, self.language),
                charts.headroom(self.state.answer.comparison, self.language, outcome=outcome),
            ),
        )


def middle(scenario: Scenario) -> date:
    """A day after the first half of the visits, so that there is something earned and something
    agreed.
    """
    visits = sorted({day for gig in scenario.gigs for day in gig.when.days()})
    return visits[(len(visits) - 1) // 2] if visits else dates.first_day(scenario.first_month)


def done_until(scenario: Scenario, until: date) -> Scenario:
    """The scenario with the visits up to a day, that day included."""
    gigs = []
    for gig in scenario.gigs:
        kept = tuple(day for day in gig.when.days() if day <= until)
        if kept:
            gigs.append(evolve(gig, when=Dates(kept)))
    names = {gig.id for gig in gigs}
    return scenario.with_plans(
        gigs=tuple(gigs),
        terms=tuple(term for term in scenario.terms if not term.gig or term.gig in names),
    )
