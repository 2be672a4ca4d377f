"""Files to take away, each inside its own link: nothing is written to the disk and nothing leaves the machine."""

import base64
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from ...api import Answer
from ...report.json_format import to_json
from ...report.language import Language
from ...scenario import Scenario
from ...scenario.writing import scenario_to_yaml
from .tables import Raw, safe

_KINDS = {"yaml": "application/yaml", "json": "application/json", "html": "text/html;charset=utf-8", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def downloads(answer: Answer, scenario: Scenario, language: Language) -> Raw:
    """The scenario as YAML, the answer as JSON, and as Excel and as a page where the answer can write them."""
    files = {"yaml": scenario_to_yaml(scenario).encode(), "json": json.dumps(to_json(answer.comparison), ensure_ascii=False, indent=1).encode()}
    for suffix, method in (("xlsx", "to_excel"), ("html", "to_html")):
        content = _written(answer, method, f"{scenario.id}.{suffix}")
        if content is not None:
            files[suffix] = content
    links = (
        f'<a class="sc-download" download="{safe(scenario.id)}.{suffix}" href="data:{_KINDS[suffix]};base64,{base64.b64encode(content).decode("ascii")}">{safe(language.text(f"ui.save.{suffix}"))}</a>'
        for suffix, content in files.items()
    )
    return Raw(f'<p class="sc-links">{"".join(links)}</p>')


def _written(answer: Answer, method: str, name: str) -> bytes | None:
    if not hasattr(answer, method):
        return None
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        getattr(answer, method)(path)
        return path.read_bytes()
