"""A month of gigs: a calendar in which a gig or the pay day moves, and what that changes for
whom.
"""

from datetime import date
from typing import Any

from attrs import evolve
from ipywidgets import Dropdown, VBox

from ..base import dates
from ..report.markup.elements import element, joined
from ..scenario import Scenario
from ..scenario.types import Dates, Gig
from . import parsing
from .controls.fields import text_field
from .controls.pay import pay_fields
from .looking import Looking
from .state import Question, Refused
from .views.calendar import calendar
from .views.changes import changes
from .views.findings import findings
from .views.people import afterwards, sentence
from .views.tables import folded, heading, note
from .widgets import fill, html, styled


class Month(Looking):
    """The calendar of one person in one model; a visit and the pay rule can be moved, and the
    change is told in words.
    """

    def __init__(
        self, scenario: Scenario | str | None = None, language: str | None = None, **options: Any
    ) -> None:
        super().__init__(scenario, language, **options)
        self.visit = styled(Dropdown(layout={"width": "100%"}), "sc-selector", "sc-visit")
        self.months = styled(Dropdown(layout={"width": "100%"}), "sc-selector", "sc-month-choice")
        self.form = VBox()
        self.answer, self.changed, self.month, self.more = (
            html("", f"sc-{name}") for name in ("answer-line", "changed", "calendar-page", "more")
        )
        left = styled(
            VBox([self.model, self.person, self.months, self.visit, self.form]), "sc-panel"
        )
        self.columns.children = (
            left,
            styled(VBox([self.answer, self.changed, self.month, self.more]), "sc-answer"),
        )
        self.on(self.visit, self._visit_chosen)
        self.on(self.months, self.look)
        self.redraw()

    # -- fields
    # --------------------------------------------------------------------------------------------

    def rebuild(self) -> None:
        self._fill_visits(self.visit.value)
        self._draw_form()

    def _visits(self) -> list[tuple[str, tuple[str, int]]]:
        scenario = self.state.question.scenario
        visits = sorted((day, gig.id, gig) for gig in scenario.gigs for day in gig.when.days())
        return [
            (
                (
                    f"{self.language.text(f'weekday.{dates.Weekday(day.weekday()).word}')}"
                    f" {self.language.date(day)}: {gig.task}, {self.language.hours(gig.minutes)}"
                ),
                (name, dates.number(day)),
            )
            for day, name, gig in visits
        ]

    def _fill_visits(self, wanted: object) -> None:
        visits = self._visits()
        here = (
            wanted if wanted in [visit for _, visit in visits] else visits[0][1] if visits else None
        )
        fill(self.visit, self.text("ui.visit"), visits, here)

    def _visit_chosen(self) -> None:
        with self.without_events():
            self._draw_form()

    def _draw_form(self) -> None:
        language, scenario = self.language, self.state.question.scenario
        self.messages.clear()
        self.state.errors.pop("visit.day", None)
        fields = []
        if self.visit.value:
            day = dates.calendar_date(self.visit.value[1])
            first, last = dates.first_day(scenario.first_month), dates.last_day(scenario.last_month)
            fields.append(html(heading(self.text("ui.move_visit"))))
            fields.append(
                text_field(
                    self,
                    "visit.day",
                    self.text("ui.move_to"),
                    parsing.day_text(day, language),
                    lambda text: parsing.day(text, language, first, last),
                    self._move,
                    hint=parsing.day_text(first, language),
                )
            )
            self.on(fields[-1].children[0], self._moved)
        fields += [html(heading(self.text("ui.tab_pay"))), *pay_fields(self)]
        self.replace(self.form, fields)

    def _move(self, question: Question, to: date) -> Question:
        name, day = self.visit.value
        self._went = (name, dates.number(to))
        return moved(
            question,
            name,
            dates.calendar_date(day),
            to,
            self.text("ui.error_same_day", day=to),
        )

    def _moved(self) -> None:
        """The visit that was moved stays chosen."""
        if "visit.day" not in self.state.errors:
            with self.without_events():
                self._fill_visits(self._went)

    # -- answer
    # --------------------------------------------------------------------------------------------

    def draw(self) -> None:
        self.draw_choices()
        with self.without_events():
            months = [
                (self.language.month(int(number)), row)
                for row, number in enumerate(self.state.answer.comparison.today.tables.months)
            ]
            fill(
                self.months,
                self.text("ui.month"),
                months,
                (
                    self.months.value
                    if self.months.value in range(len(months))
                    else self.state.answer.comparison.today.tables.lead
                ),
            )
        self.months.layout.display = None if len(months) > 1 else "none"
        self.look()

    def look(self) -> None:
        """One person in one model and month."""
        comparison, outcome, words = self.state.answer.comparison, self.outcome, self.language
        if outcome is None:
            self.show(self.answer, note(self.text("ui.no_models")))
            return
        before, analysis = self.state.before, self.state.answer.analysis
        own_groups = [
            group for group in analysis.groups(outcome) if self.person.value in group.people
        ]
        self.show(
            self.answer,
            joined(
                element(
                    "p",
                    sentence(evolve(group, people=(self.person.value,)), words),
                    class_="sc-big",
                )
                + afterwards(group, words)
                for group in own_groups
            ),
        )
        self.show(
            self.changed, changes(before.analysis if before else None, analysis, words, outcome)
        )
        self.show(self.month, calendar(outcome, self.row, self.months.value or 0, words))
        self.show(
            self.more,
            folded(self.text("page.findings"), findings(comparison, outcome, words), "sc-lines"),
        )


def moved(question: Question, name: str, day: date, to: date, same_day: str) -> Question:
    """One visit of a gig on another day; a visit of the same gig on that day already is refused."""
    gig: Gig = next(gig for gig in question.scenario.gigs if gig.id == name)
    if to == day:
        return question
    if to in gig.when.days():
        raise Refused(same_day)
    when: Dates = gig.when
    changed = evolve(
        when,
        dates=tuple(d for d in when.dates if d != day),
        without=tuple(d for d in when.without if d != to),
    )
    if day in changed.days():  # the weekly days give it
        changed = evolve(changed, without=tuple(sorted({*changed.without, day})))
    if to not in changed.days():
        changed = evolve(changed, dates=tuple(sorted({*changed.dates, to})))
    gigs = tuple(
        evolve(one, when=changed) if one.id == name else one for one in question.scenario.gigs
    )
    return question.with_scenario(question.scenario.with_plans(gigs=gigs))
