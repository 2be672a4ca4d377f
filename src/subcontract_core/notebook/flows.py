"""Who pays whom: the same gig in every model, and a buyer's money followed step by step."""

from typing import Any

from attrs import evolve
from ipywidgets import Box, Button, Dropdown, VBox

from ..api import compare
from ..base import dates
from ..model.results import Outcome
from ..scenario import Scenario
from ..scenario.types import Dates
from .controls.terms import TermsPanel
from .looking import Looking, name
from .views.edges import edges, followed, steps
from .views.overview import overview
from .views.pictures import framed
from .views.tables import heading
from .widgets import fill, html, styled

_ALL = ("", 0)


class Flows(Looking):
    """All visits or one of them through every model; one model's payments, and its money step
    by step.
    """

    def __init__(
        self, scenario: Scenario | str | None = None, language: str | None = None, **options: Any
    ) -> None:
        super().__init__(scenario, language, **options)
        self.visit = styled(Dropdown(layout={"width": "100%"}), "sc-selector", "sc-visit")
        self.terms = TermsPanel(self)
        self.top, self.flow, self.paid, self.chart = (
            html("", f"sc-{part}") for part in ("overview", "follow", "payments", "chart")
        )
        self.back, self.forward, self.whole = Button(), Button(), Button()
        self.shown = 1
        buttons = styled(Box([self.back, self.forward, self.whole]), "sc-buttons", "sc-steps")
        self.title = html()
        left = styled(VBox([self.visit, self.title, self.terms.box]), "sc-panel")
        self.columns.children = (
            left,
            styled(
                VBox([self.model, self.flow, buttons, self.paid, self.top, self.chart]), "sc-answer"
            ),
        )
        self.on(self.visit, self.draw)
        for button, step in ((self.back, -1), (self.forward, 1), (self.whole, 99)):
            button.on_click(self.guarded(lambda _, step=step: self._step(step)))
        self.redraw()

    def rebuild(self) -> None:
        scenario, language = self.state.question.scenario, self.language
        visits = sorted((day, gig.id, gig) for gig in scenario.gigs for day in gig.when.days())
        options = [
            (self.text("ui.all_visits"), _ALL),
            *(
                (
                    f"{language.date(day)}: {gig.task}, {language.hours(gig.minutes)}",
                    (gig_id, dates.number(day)),
                )
                for day, gig_id, gig in visits
            ),
        ]
        here = (
            self.visit.value
            if self.visit.value in [value for _, value in options]
            else options[min(1, len(options) - 1)][1]
        )
        fill(self.visit, self.text("ui.visit"), options, here)
        self.title.value = heading(self.text("ui.tab_terms"))
        for button, key in ((self.back, "back"), (self.forward, "forward"), (self.whole, "whole")):
            button.description = self.text(f"ui.follow.{key}")
        self.terms.build()

    def draw(self) -> None:
        question = self.state.question
        gig, day = self.visit.value or _ALL
        asked = one_visit(question.asked, gig, day) if gig else question.asked
        self._shown = (
            compare(
                asked, question.models, language=self.language.code, catalogue=self.state.catalogue
            )
            if gig
            else self.state.answer
        )
        self.draw_choices()
        self.shown = 1
        self.look()

    def look(self) -> None:
        """One model's money, and all models beside each other."""
        from ..report import charts

        comparison, words, outcome = self._shown.comparison, self.language, self._here()
        self.show(self.top, overview(self._shown.analysis, words, outcome))
        self.show(self.chart, framed(charts.euro(comparison, words)) if comparison.outcomes else "")
        self.show(self.paid, edges(outcome, words) if outcome is not None else "")
        self._follow(outcome)
        # its terms are what one wants to change
        if outcome is not None and self.terms.selected != outcome.model:
            self.terms.selected = outcome.model
            with self.without_events():
                self.terms.build()

    def _here(self) -> Outcome | None:
        """The outcome that is looked at, in the answer about the visit."""
        chosen = self.outcome
        return next(
            (
                outcome
                for outcome in self._shown.comparison.outcomes
                if chosen is not None and name(outcome) == name(chosen)
            ),
            None,
        )

    def _step(self, step: int) -> None:
        outcome = self._here()
        if outcome is not None:
            self.shown = max(1, min(self.shown + step, steps(outcome)))
            self._follow(outcome)

    def _follow(self, outcome: Outcome | None) -> None:
        if outcome is None:
            self.show(self.flow, "")
            return
        last = steps(outcome)
        self.back.disabled, self.forward.disabled, self.whole.disabled = (
            self.shown <= 1,
            self.shown >= last,
            self.shown >= last,
        )
        self.show(
            self.flow,
            heading(self.text("ui.follow")) + followed(outcome, self.shown, self.language),
        )


def one_visit(scenario: Scenario, gig: str, day: int) -> Scenario:
    """The scenario with a single visit; everything else as it is."""
    chosen = next(found for found in scenario.gigs if found.id == gig)
    kept = tuple(term for term in scenario.terms if term.gig in ("", gig))
    visit = evolve(chosen, when=Dates((dates.calendar_date(day),)))
    return scenario.with_plans(gigs=(visit,), terms=kept)
