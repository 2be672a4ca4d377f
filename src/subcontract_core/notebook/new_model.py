"""A form for a region's model: its questions, the description that follows, and the package."""

from pathlib import Path

from attrs import fields
from ipywidgets import Button, Dropdown, VBox
from ipywidgets import Text as Line

from ..base.errors import SubcontractError, Text
from ..plugin_checks.new_model import (
    QUESTIONS,
    UNKNOWN,
    WHO_EMPLOYS,
    Answers,
    description,
    files_of,
    write,
)
from ..report.markup.elements import element
from ..report.text.language import Language, default_language
from .style import CSS
from .views.status import refusal
from .widgets import html, styled

_LABEL = "45%"
_WRITE = Text("Write the package")


class NewModel(VBox):
    """The questions of `subcontract new-model` as fields; the description is written as they are
    answered. An empty field is unknown.

    `folder` is where the button writes the package (default: the id, in the folder one is in),
    `answers` are what stands in the fields at first.
    """

    def __init__(
        self,
        model_id: str = "my-region",
        language: str | None = None,
        *,
        folder: Path | str | None = None,
        **answers: str,
    ) -> None:
        self.language = Language(language) if language else default_language()
        self.named, self.folder = model_id, Path(folder or model_id)
        self.fields = {name: self._field(name, answers.get(name, "")) for name in QUESTIONS}
        self.shown, self.message = html(), html()
        self.button = Button(description=self.language.translate_phrase(_WRITE))
        self.button.on_click(lambda _: self.write())
        for field in self.fields.values():
            field.observe(lambda _: self.draw(), "value")
        super().__init__([html(CSS), *self.fields.values(), self.shown, self.button, self.message])
        styled(self, "sc-board")
        self.draw()

    def _field(self, name: str, value: str) -> Line | Dropdown:
        look = {
            "description": self.language.translate_phrase(QUESTIONS[name]),
            "style": {"description_width": _LABEL},
            "layout": {"width": "100%"},
        }
        if name != "employer":
            return Line(value=value, continuous_update=False, **look)
        options = [
            (self.language.translate_phrase(words), code) for code, words in WHO_EMPLOYS.items()
        ]
        return Dropdown(options=options, value=value or options[0][1], **look)

    @property
    def answers(self) -> Answers:
        """What stands in the fields."""
        given = {name: field.value.strip() or UNKNOWN for name, field in self.fields.items()}
        if given["title"] == UNKNOWN:
            given["title"] = self.named
        known = {one.name for one in fields(Answers)}
        assert given.keys() <= known
        return Answers(model_id=self.named, language=self.language.code, **given)

    @property
    def description(self) -> str:
        """The model as one file; raises `SubcontractError` for a sum that is none."""
        return description(self.answers)

    def draw(self) -> None:
        """Show the description that follows from the fields, or what is wrong with them."""
        try:
            files_of(self.answers)
            self.shown.value = element("pre", self.description)
            self.message.value = ""
        except SubcontractError as error:
            self.message.value = refusal(error, self.language)

    def write(self, folder: Path | str | None = None) -> list[Path]:
        """Write the package; its files, none where it is refused, which the form tells."""
        where = self.folder if folder is None else Path(folder)
        try:
            written = write(self.answers, where)
        except SubcontractError as error:
            self.message.value = refusal(error, self.language)
            return []
        self.message.value = element("p", self.language.text("cli.written", file=str(where)))
        return written
