"""A picture: chart, sentence and table from one set of numbers, so that they cannot drift apart."""

from collections.abc import Mapping, Sequence
from importlib import import_module
import json
from typing import Any

from attrs import field, frozen

from ...base.errors import needs
from ..markup.elements import BREAK, Markup, details, element, table
from ..markup.style import PICTURE
from ..text.language import Language
from .svg import svg

_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"  # a name, never fetched


@frozen(eq=False)
class Table:
    """The numbers of a picture: headers and rows as shown, and `data` with whole cents (None:
    not in the sources).
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    data: tuple[Mapping[str, Any], ...] = field(factory=tuple, repr=False)

    def html(self, caption: str) -> Markup:
        """The numbers as an accessible HTML table: text to the left, other columns to the right."""
        return table(caption, self.headers, self.rows)


@frozen(eq=False)
class Picture:
    """One picture in a language. `drawing` is the Vega-Lite chart without title and schema,
    `narrow` the same for a place as narrow as a telephone, if there is one.
    """

    name: str
    title: str
    sentence: str
    table: Table
    language: Language
    drawing: Mapping[str, Any] = field(repr=False)
    subtitle: str = ""
    hover: Mapping[str, Any] = field(factory=dict, repr=False)
    narrow: Mapping[str, Any] = field(factory=dict, repr=False)

    def _library(self, name: str) -> Any:
        """A library that only pictures need; raises `SubcontractError` that says how to install
        it.
        """
        try:
            return import_module(name)
        except ImportError:
            raise needs("charts") from None

    def spec(self, titled: bool = True) -> dict[str, Any]:
        """The Vega-Lite chart as plain data."""
        spec: dict[str, Any] = {
            "$schema": _SCHEMA,
            **json.loads(json.dumps(self.drawing)),
            "description": self.sentence,
        }
        if titled:
            spec["title"] = (
                {"text": self.title, "subtitle": self.subtitle} if self.subtitle else self.title
            )
        return spec

    def chart(self) -> Any:
        """The Altair chart."""
        return self._library("altair").Chart.from_dict(self.spec())

    def svg(self, titled: bool = True) -> str:
        """The drawing as an SVG document."""
        shown = svg(self.drawing, self.title, self.subtitle) if titled else svg(self.drawing)
        return str(shown)

    def figure(self, titled: bool = True, identity: str = "", *, pointed: bool = False) -> Markup:
        """All of it as an HTML figure: chart, the sentence below it, the numbers in a table that
        opens. `pointed`: its marks tell what they are to who points at them.
        """
        below = BREAK + element("span", self.subtitle) if self.subtitle else ""
        title = element("p", self.title, below, class_="title") if titled else ""
        numbers = details(self.language.text("chart.numbers"), self.table.html(self.title))
        # Narrower than its words can be read the drawing does not get: there is another for a
        # narrow place, or it is moved in its own box.
        wide = svg(self._pointed() if pointed else self.drawing, hidden=True, pointed=pointed)
        narrow = svg(self.narrow, hidden=True, pointed=pointed) if self.narrow else ""
        drawn = element(
            "div",
            element("div", wide, class_="is-wide") if narrow else wide,
            element("div", narrow, class_="is-narrow") if narrow else "",
            class_="drawn both" if narrow else "drawn",
            tabindex="0",
            role="img",
            aria_label=self.title,
        )
        return element(
            "figure",
            title,
            drawn,
            element("figcaption", self.sentence),
            numbers,
            class_=f"subcontract-picture {self.name}",
            lang=self.language.code,
            id=identity,
        )

    def _pointed(self) -> Mapping[str, Any]:
        """The drawing with the unseen marks that only tell something."""
        unseen = [self.hover] if self.hover else []
        return {**self.drawing, "layer": [*self.drawing["layer"], *unseen]}

    def _told(self) -> str:
        """In words alone: the title and the sentence."""
        return f"{self.title}\n{self.sentence}"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """What a notebook shows where it shows no HTML."""
        printer.text(self._told())

    def _repr_html_(self) -> Markup:
        return element("style", Markup(PICTURE)) + self.figure()

    def widget(self) -> Any:
        """The live chart for a notebook, without any network."""
        alt = self._library("altair")
        alt.JupyterChart.enable_offline()
        spec = self.spec()
        if self.hover:
            # What the pointer tells is for the live chart only; on paper nothing points.
            spec["layer"].append(dict(self.hover))
            spec["width"] = min(spec["width"], _LIVE_WIDTH)
        return self._with_still(alt.JupyterChart(alt.Chart.from_dict(spec)))

    def _with_still(self, live: Any) -> Any:
        """The live chart with the still one beside it, for where no widgets run."""
        shown = live._repr_mimebundle_

        def both(**options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
            bundle = shown(**options)
            data, described = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
            return {**data, "text/html": self._repr_html_(), "text/plain": self._told()}, described

        live._repr_mimebundle_ = both
        return live


_LIVE_WIDTH = 740  # a notebook's cell beside an open side bar


def joined(language: Language, texts: Sequence[str]) -> str:
    """Clauses of a sentence, one after another."""
    return language.text("chart.then").join(texts)
