"""Files to take away, each inside its own link: nothing is written to the disk and nothing
leaves the machine.
"""

import base64
from collections.abc import Callable, Iterator
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from ...answers import Answer
from ...base.errors import SubcontractError
from ...report.json_format import to_json
from ...report.markup.elements import Markup, element
from ...report.text.language import Language
from ...scenario import Scenario
from ...scenario.writing import scenario_to_yaml
from .marks import mark

_SHEET = "one-page.html"
_KINDS = {
    "yaml": "application/yaml",
    "json": "application/json",
    "html": "text/html;charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def downloads(
    answer: Answer, scenario: Scenario, language: Language, failed: Callable[[], None]
) -> Iterator[Markup]:
    """The scenario as YAML, the answer as JSON, as Excel and as a page to print; before each the
    links so far and the name of what is being made, at the end all links.

    A file that cannot be made says so in its place, and the others are made all the same; `failed`
    is called for a fault of ours while it is at hand.
    """
    makers = {
        "yaml": lambda: scenario_to_yaml(scenario).encode(),
        "json": (
            lambda: json.dumps(to_json(answer.analysis), ensure_ascii=False, indent=1).encode()
        ),
        "xlsx": lambda: _written(answer.to_excel, f"{scenario.id}.xlsx"),
        "html": lambda: _written(answer.to_html, f"{scenario.id}.html"),
        _SHEET: lambda: _written(answer.to_summary, f"{scenario.id}.{_SHEET}"),
    }
    links = Markup("")
    for number, (suffix, make) in enumerate(makers.items(), 1):
        words = language.text("ui.save.summary" if suffix is _SHEET else f"ui.save.{suffix}")
        told = language.text("ui.making", what=words, n=number, all=len(makers))
        making = element("span", told, class_="sc-note", role="status")
        yield element("p", links, making, class_="sc-links", aria_busy="true")
        try:
            links += download(
                make(), _KINDS[suffix.rpartition(".")[2]], f"{scenario.id}.{suffix}", words
            )
        except SubcontractError as error:
            links += _unmade(words, language.error(error), language)
        except Exception:
            failed()
            links += _unmade(words, "", language)
    made = element("span", language.text("ui.made"), class_="sc-note", role="status")
    yield element("p", links, made, class_="sc-links")


def download(content: bytes, kind: str, name: str, words: str) -> Markup:
    """A file inside its own link; `kind` is what a browser takes it for."""
    data = f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
    return element(
        "a",
        words,
        class_="sc-download",
        download=name,
        href=data,
    )


def _unmade(words: str, why: str, language: Language) -> Markup:
    """A sentence where the link would be."""
    told = f" {words}: {language.text('ui.not_made')} {why}"
    return element(
        "span",
        mark("warning"),
        told,
        class_="sc-message",
        role="alert",
    )


def _written(write: Callable[[Path], Path], name: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path)
        return path.read_bytes()
