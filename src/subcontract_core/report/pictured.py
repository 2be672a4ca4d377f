"""What a notebook is shown: a picture with its sentence and its table, and the grounds of lines."""

from collections.abc import Sequence
from typing import Any

from attrs import define, field, frozen

from ..analysis.opened_line import Explained
from .markup.elements import Markup, element, joined, paragraph
from .markup.elements import table as table_of
from .markup.style import ALONE
from .tables import frames
from .tables.columns import Columns
from .text.language import Language


@frozen(eq=False)
class Pictured:
    """A drawing (HTML), what it says in words, and the same numbers as plain columns."""

    sentence: str
    picture: Markup = field(repr=False)
    columns: Columns = field(repr=False)

    @property
    def table(self) -> Any:
        """DataFrame: the numbers of the picture."""
        return frames.frame(self.columns)

    def __str__(self) -> str:
        return self.sentence

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The sentence where a notebook shows no HTML."""
        printer.text(self.sentence)

    def _repr_html_(self) -> str:
        rows = zip(*self.columns.values(), strict=True)
        numbers = table_of(
            self.sentence.split(". ")[0],
            list(self.columns),
            [["" if one is None else str(one) for one in row] for row in rows],
        )
        inside = joined((paragraph(self.sentence), element("figure", self.picture), numbers))
        return element("style", Markup(ALONE)) + element(
            "div",
            inside,
            class_="subcontract-drawn",
        )


@define(eq=False)
class Explanations(Sequence[Explained]):
    """Explained lines, shown as text in a notebook."""

    lines: list[Explained]
    language: Language

    def __getitem__(self, index: Any) -> Any:
        return self.lines[index]

    def __len__(self) -> int:
        return len(self.lines)

    def __str__(self) -> str:
        from .terminal.explanation import explanation_text

        return explanation_text(self.lines, self.language)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The same text where a notebook shows no HTML."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        return element(
            "pre",
            str(self),
            style="font-family:monospace",
        )
