"""Files to take away, each inside its own link: nothing is written to the disk and nothing
leaves the machine.
"""

import base64
from collections.abc import Callable, Iterator
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from ...api import Answer
from ...base.errors import SubcontractError
from ...report.json_format import to_json
from ...report.text.language import Language
from ...scenario import Scenario
from ...scenario.writing import scenario_to_yaml
from .marks import mark
from .tables import Raw, safe

_KINDS = {
    "yaml": "application/yaml",
    "json": "application/json",
    "html": "text/html;charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def downloads(
    answer: Answer, scenario: Scenario, language: Language, failed: Callable[[], None]
) -> Iterator[Raw]:
    """The scenario as YAML, the answer as JSON, as Excel and as a page to print; the links so far
    after each, and what is still being made.

    A file that cannot be made says so in its place, and the others are made all the same; `failed`
    is called for a fault of ours while it is at hand.
    """
    makers = {
        "yaml": lambda: scenario_to_yaml(scenario).encode(),
        "json": (
            lambda: json.dumps(to_json(answer.comparison), ensure_ascii=False, indent=1).encode()
        ),
        "xlsx": lambda: _written(answer.to_excel, f"{scenario.id}.xlsx"),
        "html": lambda: _written(answer.to_html, f"{scenario.id}.html"),
    }
    links = ""
    for number, (suffix, make) in enumerate(makers.items(), 1):
        name, words = safe(f"{scenario.id}.{suffix}"), safe(language.text(f"ui.save.{suffix}"))
        try:
            content = base64.b64encode(make()).decode("ascii")
        except SubcontractError as error:
            links += _unmade(words, language.error(error), language)
        except Exception:
            failed()
            links += _unmade(words, "", language)
        else:
            links += (
                f'<a class="sc-download" download="{name}"'
                f' href="data:{_KINDS[suffix]};base64,{content}">{words}</a>'
            )
        waiting = (
            f'<span class="sc-note" role="status">{safe(language.text("ui.making"))}</span>'
            if number < len(makers)
            else ""
        )
        yield Raw(f'<p class="sc-links">{links}{waiting}</p>')


def _unmade(words: str, why: str, language: Language) -> str:
    """A sentence where the link would be."""
    told = safe(language.text("ui.not_made"))
    return (
        f'<span class="sc-message" role="alert">{mark("warning")} {words}: {told}'
        f" {safe(why)}</span>"
    )


def _written(write: Callable[[Path], Path], name: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path)
        return path.read_bytes()
