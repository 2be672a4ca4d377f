"""What the program says of every bundled scenario, face by face, as digests.

No figure here is right because it stands here: the law's tests and the sources' tests say what is
right. These digests hold what the program says while the house is rebuilt. Where an answer changes
for a reason, `uv run --group dev python tests/support/faces.py` writes them anew; the commit says
why.
"""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
import json
from pathlib import Path
import tempfile

from python_calamine import CalamineWorkbook

from subcontract_core import compare
from subcontract_core.api import Answer
from subcontract_core.scenario import bundled_scenarios

PLACE = Path(__file__).parents[1] / "snapshot" / "digests.json"
SCENARIOS = bundled_scenarios()
LANGUAGES = ("en", "fi", "sv")
# Reports and workbooks take seconds each; a short, a long and a many-sided month stand for all.
REPORTED = {"everyday-2026-05": "fi", "jobcenter-2022-03": "sv", "imatra-2021-07": "en"}


class _Text(HTMLParser):
    """The words of a page, without its markup, styles and drawings."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("style", "script", "svg")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("style", "script", "svg")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words += data.split()


def digest(text: str) -> str:
    """A short digest of a text."""
    return sha256(text.encode("utf-8")).hexdigest()[:16]


@cache
def answer_of(scenario: str) -> Answer:
    """The comparison of a bundled scenario with every model."""
    return compare(scenario)


def _parts(tree: object, depth: int, at: str) -> Iterator[tuple[str, str]]:
    """Each part of a JSON tree with its digest, down to a depth."""
    if depth and isinstance(tree, dict):
        for key, value in tree.items():
            yield from _parts(value, depth - 1, f"{at}/{key}")
    else:
        yield at, digest(json.dumps(tree, sort_keys=True, ensure_ascii=False))


def json_faces(scenario: str) -> dict[str, str]:
    """The parts of the JSON, each by its path."""
    from subcontract_core.report.json_format import to_json

    tree = json.loads(json.dumps(to_json(answer_of(scenario).analysis)))
    found: dict[str, str] = {}
    for key, value in tree.items():
        if isinstance(value, list) and all(isinstance(one, dict) for one in value):
            for row, one in enumerate(value):
                found |= dict(_parts(one, 1, f"{key}/{one.get('model', row)}"))
        else:
            found |= dict(_parts(value, 1, key))
    return found


def page_faces(scenario: str) -> dict[str, str]:
    """The page of the terminal, in every language."""
    from subcontract_core.report.terminal.comparison import page
    from subcontract_core.report.text.language import Language

    made = answer_of(scenario).analysis
    return {language: digest(page(made, Language(language))) for language in LANGUAGES}


def file_faces(scenario: str, language: str) -> dict[str, str]:
    """The words of the report and the cells of the workbook, sheet by sheet."""
    answer = compare(scenario, language=language)
    with tempfile.TemporaryDirectory() as folder:
        html = answer.to_html(Path(folder) / "report.html").read_text(encoding="utf-8")
        book = CalamineWorkbook.from_path(answer.to_excel(Path(folder) / "answer.xlsx"))
        cells = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    reader = _Text()
    reader.feed(html)
    return {"report": digest(" ".join(reader.words))} | {
        f"sheet {name}": digest(repr(rows)) for name, rows in cells.items()
    }


def faces_of(scenario: str) -> dict[str, str]:
    """Everything that is said of a scenario: path → digest."""
    found = {f"json/{key}": value for key, value in json_faces(scenario).items()}
    found |= {f"page/{key}": value for key, value in page_faces(scenario).items()}
    if scenario in REPORTED:
        said = file_faces(scenario, REPORTED[scenario])
        found |= {f"file/{key}": value for key, value in said.items()}
    return found


if __name__ == "__main__":
    said = {scenario: faces_of(scenario) for scenario in SCENARIOS}
    PLACE.write_text(json.dumps(said, indent=1, sort_keys=True) + "\n", encoding="utf-8")
