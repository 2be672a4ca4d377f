"""A picture: chart, sentence and table from one set of numbers, so that they cannot drift apart."""

from collections.abc import Mapping, Sequence
from html import escape
from importlib import import_module
import json
import re
from typing import Any

from attrs import field, frozen

from ...base.errors import needs
from ..markup.elements import details, table
from ..text.language import Language

VEGA_LITE = "6.4"  # the grammar of the installed vl-convert; Altair 6 writes the same major version
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"  # a name, never fetched


@frozen(eq=False)
class Table:
    """The numbers of a picture: headers and rows as shown, and `data` with whole cents (None:
    not in the sources).
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    data: tuple[Mapping[str, Any], ...] = field(factory=tuple, repr=False)

    def html(self, caption: str) -> str:
        """As an accessible HTML table: text to the left, the other columns to the right."""
        return table(caption, self.headers, self.rows)


@frozen(eq=False)
class Picture:
    """One picture in a language. `drawing` is the Vega-Lite chart without title and schema."""

    name: str
    title: str
    sentence: str
    table: Table
    language: Language
    drawing: Mapping[str, Any] = field(repr=False)
    subtitle: str = ""
    hover: Mapping[str, Any] = field(factory=dict, repr=False)

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
        found: dict[str, Any] = {
            "$schema": _SCHEMA,
            **json.loads(json.dumps(self.drawing)),
            "description": self.sentence,
        }
        if titled:
            found["title"] = (
                {"text": self.title, "subtitle": self.subtitle} if self.subtitle else self.title
            )
        return found

    def chart(self) -> Any:
        """The Altair chart."""
        return self._library("altair").Chart.from_dict(self.spec())

    def svg(self, titled: bool = True) -> str:
        """As an SVG document."""
        found = self._library("vl_convert").vegalite_to_svg(self.spec(titled), vl_version=VEGA_LITE)
        # Vega's own English roles are no help beside the sentence and the table.
        return re.sub(r'\s(?:aria-[a-z]+|role)="[^"]*"', "", found)

    def figure(self, titled: bool = True, identity: str = "") -> str:
        """As an HTML figure: the chart, the sentence below it, the numbers in a table that
        opens.
        """
        below = f"<br><span>{escape(self.subtitle)}</span>" if self.subtitle else ""
        title = f'<p class="title">{escape(self.title)}{below}</p>' if titled else ""
        drawn = self.svg(titled=False).replace(
            "<svg ",
            '<svg aria-hidden="true" focusable="false" style="max-width:100%;height:auto" ',
            1,
        )
        numbers = details(self.language.text("chart.numbers"), self.table.html(self.title))
        mark = f' id="{escape(identity)}"' if identity else ""
        # Narrower than its words can be read the drawing does not get: it is moved in its own box.
        return (
            f'<figure class="subcontract-picture {self.name}"'
            f' lang="{self.language.code}"{mark}>{title}<div class="drawn" tabindex="0" role="img"'
            f' aria-label="{escape(self.title)}">{drawn}</div>'
            f"<figcaption>{escape(self.sentence)}</figcaption>{numbers}</figure>"
        )

    def _told(self) -> str:
        """In words alone: the title and the sentence."""
        return f"{self.title}\n{self.sentence}"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """What a notebook shows where it shows no HTML."""
        printer.text(self._told())

    def _repr_html_(self) -> str:
        return STYLE + self.figure()

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
            found = shown(**options)
            data, described = found if isinstance(found, tuple) else (found or {}, {})
            return {**data, "text/html": self._repr_html_(), "text/plain": self._told()}, described

        live._repr_mimebundle_ = both
        return live


_LIVE_WIDTH = 740  # a notebook's cell beside an open side bar

DRAWN = (
    ".drawn{overflow-x:auto;max-width:100%}.drawn"
    " svg{min-width:38rem}.drawn:focus-visible{outline:3px solid"
    " #1f5fa8;outline-offset:2px}.subcontract-picture .wide{overflow-x:auto;max-width:100%}@media"
    " print{.drawn{overflow:visible}.drawn svg{min-width:0}}"
)
STYLE = (
    "<style>" + DRAWN + ".subcontract-picture{margin:1em 0;max-width:60rem}.subcontract-picture"
    " .title{font-weight:bold;margin:.2em 0}.subcontract-picture .title"
    " span{font-weight:normal}.subcontract-picture figcaption{margin:.4em"
    " 0;max-width:46rem}.subcontract-picture table{border-collapse:collapse}.subcontract-picture"
    " caption{text-align:left;font-weight:bold;padding:.3em 0}.subcontract-picture"
    " th,.subcontract-picture td{padding:.15em"
    " .6em;text-align:left;vertical-align:top}.subcontract-picture"
    " .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.subcontract-picture"
    " thead th{border-bottom:1px solid currentColor}.subcontract-picture"
    " summary{cursor:pointer}</style>"
)


def joined(language: Language, texts: Sequence[str]) -> str:
    """Clauses of a sentence, one after another."""
    return language.text("chart.then").join(texts)
