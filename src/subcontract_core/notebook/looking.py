"""Dashboards that look at one outcome of the answer, and at one person in it."""

from abc import abstractmethod
from typing import Any

from ipywidgets import Dropdown

from ..model.results import Outcome
from ..scenario import Scenario
from .outcome_board import Board
from .views.overview import label, name
from .widgets import fill, styled


class Looking(Board):
    """A board with a choice of outcome and person; the choice lasts while the answer changes
    under it. `model` is the id looked at first; `person_label` the key of what the choice of the
    person is called.
    """

    person_label = "ui.person"

    def __init__(
        self,
        scenario: Scenario | str | None = None,
        language: str | None = None,
        *,
        model: str = "",
        **options: Any,
    ) -> None:
        super().__init__(scenario, language, **options)
        self.model = styled(Dropdown(layout={"width": "100%"}), "sc-selector", "sc-model")
        self.person = styled(Dropdown(layout={"width": "100%"}), "sc-selector", "sc-person")
        self._wanted: object = next(
            (
                name(outcome)
                for outcome in self.state.answer.comparison.outcomes
                if outcome.model == model
            ),
            None,
        )
        self.on(self.model, self._look)
        self.on(self.person, self.look)

    @abstractmethod
    def look(self) -> None:
        """Draw what depends on the choice of outcome and person."""

    @property
    def outcome(self) -> Outcome | None:
        """The outcome that is looked at; the first that is for anybody unless one has been
        chosen.
        """
        outcomes = self.state.answer.comparison.outcomes
        chosen = next((outcome for outcome in outcomes if name(outcome) == self._wanted), None)
        return chosen or next(
            (outcome for outcome in outcomes if outcome.admission.offered.any()),
            outcomes[0] if outcomes else None,
        )

    @property
    def row(self) -> int:
        """The row of the person who is looked at."""
        return next(
            (
                row
                for row, person in enumerate(self.state.question.scenario.people)
                if person.id == self.person.value
            ),
            0,
        )

    def draw_choices(self) -> None:
        """The options as the answer has them now."""
        selected = self.outcome
        options = [
            (label(outcome, self.language), name(outcome))
            for outcome in self.state.answer.comparison.outcomes
        ]
        people = [person.id for person in self.state.question.scenario.people]
        with self.without_events():
            fill(self.model, self.text("ui.look_at"), options, name(selected) if selected else None)
            fill(
                self.person,
                self.text(self.person_label),
                [(who, who) for who in people],
                self.person.value if self.person.value in people else people[0],
            )
        self.model.layout.display = None if options else "none"

    def _look(self) -> None:
        self._wanted = self.model.value
        self.look()
