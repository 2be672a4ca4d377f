"""Which models are compared, which reforms are set beside the law, and which reading is
followed where sources or the law leave a choice.
"""

from collections.abc import Sequence
from functools import partial

from attrs import evolve
from ipywidgets import Box, Checkbox, VBox, Widget

from ...law import Law, Parameter
from ...law.reform import bundled, find
from ...model.catalogue import installed_law
from ...report.text.labels import choice, law_text
from ...scenario.types import LawValue
from ..outcome_board import Board
from ..state import Question, ready_models
from ..views.tables import heading, note
from ..widgets import html, styled
from .fields import check_field, choice_field
from .panel import Panel, button
from .terms import own_value, with_value

_ALL = ""


class ModelsPanel(Panel):
    """A box per model and per reform, a choice per open reading of a model and of the law."""

    title = "ui.tab_models"

    def fields(self) -> Sequence[Widget]:
        board, question = self.board, self.board.state.question
        ready = ready_models(board.state.catalogue)
        self.boxes = {
            model: Checkbox(
                value=model in question.models,
                description=board.language.pick(board.state.catalogue.get(model).manifest.title),
                indent=False,
                layout={"width": "100%"},
            )
            for model in ready
        }
        for box in self.boxes.values():
            board.on(box, self._ticked)
        ticks = styled(VBox(list(self.boxes.values())), "sc-ticks")
        both = [
            button(board, board.text("ui.tick_all"), lambda: self._tick(True)),
            button(board, board.text("ui.tick_none"), lambda: self._tick(False)),
        ]
        return [
            ticks,
            styled(Box(both), "sc-buttons"),
            *self._reforms(installed_law()),
            html(heading(board.text("ui.readings")) + note(board.text("ui.readings_note"))),
            *self._model_readings(),
            *self._law_readings(installed_law()),
        ]

    def _ticked(self) -> None:
        chosen = tuple(model for model, box in self.boxes.items() if box.value)
        self.board.commit(
            "models.ticked",
            self.board.text("ui.tab_models"),
            lambda question: evolve(question, models=chosen),
        )

    def _tick(self, value: bool) -> None:
        with self.board.without_events():
            for box in self.boxes.values():
                box.value = value
        self._ticked()

    def _reforms(self, law: Law) -> list[Widget]:
        """A box per reform that comes with the law: each ticked one is set beside the law."""
        board, ids = self.board, tuple(bundled(law))
        if not ids:
            return []

        def put(name: str, question: Question, value: bool) -> Question:
            return evolve(
                question,
                reforms=tuple(
                    one for one in ids if (value if one == name else one in question.reforms)
                ),
            )

        boxes = [
            check_field(
                board,
                f"models.reform.{reform.id}",
                board.language.pick(reform.titles),
                reform.id in board.state.question.reforms,
                partial(put, reform.id),
            )
            for (reform,) in find(ids, law)
        ]
        return [
            html(heading(board.text("ui.reforms")) + note(board.text("ui.reforms_note"))),
            *boxes,
        ]

    def _model_readings(self) -> list[Widget]:
        board, widgets = self.board, []
        for model in ready_models(board.state.catalogue):
            manifest = board.state.catalogue.get(model).manifest
            for term in manifest.terms:
                if not term.is_open:
                    continue
                own = own_value(board.state.question, model, term.name, ("", ""))
                options = [
                    (board.text("ui.each_reading"), _ALL),
                    *(
                        (choice(board.language, term.name, option), option)
                        for option in term.choices
                    ),
                ]
                label = (
                    f"{board.language.pick(manifest.title)}:"
                    f" {board.language.pick(term.titles).lower()}"
                )
                widgets.append(
                    choice_field(
                        board,
                        f"models.{model}.{term.name}",
                        label,
                        options,
                        own.value if own else _ALL,
                        _term_setter(model, term.name),
                        stacked=True,
                    )
                )
        return widgets

    def _law_readings(self, law: Law) -> list[Widget]:
        return [
            _law_field(self.board, parameter)
            for parameter in law.parameters.values()
            if parameter.disputed
        ]


def _term_setter(model: str, term: str):  # type: ignore[no-untyped-def]
    return lambda question, value: with_value(
        question,
        model,
        term,
        ("", ""),
        value,
    )


def _law_field(board: Board, parameter: Parameter) -> Widget:
    language = board.language
    own = next(
        (
            value.value
            for value in board.state.question.scenario.law
            if value.parameter == parameter.name
        ),
        None,
    )
    usual = parameter.values[-1].text
    names = {
        option: law_text(language, parameter.name, parameter.unit, option)
        for option in parameter.options
    }
    options = [
        (language.text("ui.usual_reading", value=names[usual]), _ALL),
        *(
            (names[option], option)
            for option in parameter.options
            if option != usual or own == usual
        ),
    ]

    def put(question: Question, value: str) -> Question:
        kept = tuple(v for v in question.scenario.law if v.parameter != parameter.name)
        added = (LawValue(parameter.name, value, instead_of_law=False),) if value else ()
        return question.with_scenario(evolve(question.scenario, law=kept + added))

    return choice_field(
        board,
        f"models.law.{parameter.name}",
        language.pick(parameter.names),
        options,
        own or _ALL,
        put,
        stacked=True,
    )
