"""Every reader of the project in one registry: its name, the kind of file, a sample that it takes,
and how to call it.

Tests that hold for all readers (personal data, limits, cost, only our own errors) walk this list;
a new kind of file belongs here.
"""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from attrs import frozen

from subcontract_core import law, scenario
from subcontract_core.base.faults import Faults
from subcontract_core.base.file_contents import text_of
from subcontract_core.described.reading import read_description
from subcontract_core.finland.golden.families import FAMILIES
from subcontract_core.finland.golden.reading import read_cases
from subcontract_core.law import read_reform
from subcontract_core.model import fact_sheet, onboarding_file, variants
from subcontract_core.model.catalogue import catalogue
from subcontract_core.notebook.controls.group import opened
from subcontract_core.populations.rows import read_people
from subcontract_core.programme import read_neighbours, read_programme
from subcontract_core.quality import read_assessment
from subcontract_core.report.excel.assessment_book import assessment_bytes
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.workbook.writing import workbook_bytes
from subcontract_core.training.exercises import read_exercises
from subcontract_core.training.reading import read_deck
from support.invented import country
from support.paths import CORE, ROOT, TESTS

PLUGINS = ROOT / "plugins"
_NUMBERS = count()


@frozen
class Reader:
    """One reader: `read` takes a path, whose content is what is tried; `sample` is a file that it
    takes.

    `kind` is yaml, csv or xlsx. In `sample` the word MARK (once) stands in a text that nobody
    judges, so that a test can put something in its place.
    """

    name: str
    kind: str
    sample: bytes
    read: Callable[[Path], Any]

    def tried(self, content: bytes | str, folder: Path) -> Any:
        """What the reader says of a content, under a path of its own (some readers remember
        paths).
        """
        path = folder / f"{self.name}-{next(_NUMBERS)}" / f"input.{self.kind}"
        path.parent.mkdir()
        path.write_bytes(
            content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        )
        return self.read(path)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _scenario() -> str:
    return (
        _text(CORE / "scenario" / "bundled" / "one-group-five-systems.yaml")
        .replace("an association in a small municipality", "MARK")
        .replace("the same group in every system", "MARK", 1)
    )


REFORM = (
    "id: more-grant\ntitle: {en: More grant}\nkind: what_if\nsource: MARK\nfrom:"
    " 2030-02-01\nparameters:\n  grant.amount: 120.00\n"
)
_LAW = _text(TESTS / "support" / "invented" / "law.yaml").replace(
    '"Gazette of Invented"', '"Gazette of Invented MARK"', 1
)
_DESCRIBED = _text(TESTS / "outside" / "omillaan" / "omillaan.yaml").replace(
    "assumed: the sources give no wage", "assumed: MARK"
)
_ANSWERS = (
    "format: subcontract-answers/1\nanswers:\n  - {answer: shown, scenario: 1, models: [vaalijala],"
    f" changed: ['MARK']}}\n---\n{_scenario().replace('MARK', 'a text')}"
)
_VARIANT = (
    "format: subcontract-variant/1\nbased_on: eksote-external\ntitle: {en: My region}\nsummary:"
    ' {en: "MARK"}\nterms:\n  wage_per_hour: {value: "11.50", source: a document}\n'
)
_FACTS = _text(PLUGINS / "jobcenter_app" / "src" / "jobcenter_app" / "app.facts.yaml").replace(
    'source: "', 'source: "MARK ', 1
)
_QUESTIONS = (
    "source: MARK\nyear: 2026\nquestions:\n"
    "  H1: {en: What, fi: Mikä, sv: Vad, today: {state: none}}\n"
)
_STEPS = _text(PLUGINS / "jobcenter_app" / "src" / "jobcenter_app" / "onboarding.yaml").replace(
    'source: "', 'source: "MARK ', 1
)
_DECK = _text(CORE / "training" / "bundled" / "month-30.yaml").replace("It pours", "MARK", 1)
_ASSESSMENT = _text(CORE / "quality" / "example.yaml").replace("the same coach", "MARK", 1)
_EXAMPLE = read_assessment(CORE / "quality" / "example.yaml")
_PILOTS = _text(CORE / "programme" / "pilots.yaml").replace("the target was 15", "MARK", 1)
_PEOPLE = 'template,birth_year,group.region\nP1,1990,"MARK"\n'
_NEIGHBOURS = _text(CORE / "programme" / "neighbours.yaml").replace("A coach goes", "MARK", 1)
_EXERCISES = _text(CORE / "training" / "exercises.yaml").replace("The same gig moves", "MARK", 1)
_CASES = 'case_id,law_year,law_month,disability_allowance_level,told\na,2024,1,1,"MARK"\n'


def _variant(path: Path) -> Any:
    manifest = catalogue().get("eksote-external").manifest
    return variants.based_on(path), variants.variant(path, "my-region", None, manifest)


def _answers(path: Path) -> Any:
    faults = Faults()
    text = text_of(path, faults)
    faults.raise_if_any()
    return opened(path.name, (text or "").encode())


def _law(path: Path) -> Any:
    return law.read_law([path.parent], "invented")


READERS = (
    Reader("scenario", "yaml", _scenario().encode(), scenario.load_scenario),
    Reader("law", "yaml", _LAW.encode(), _law),
    Reader("reform", "yaml", REFORM.encode(), lambda path: read_reform(path, country.law())),
    Reader("variant", "yaml", _VARIANT.encode(), _variant),
    Reader("model", "yaml", _DESCRIBED.encode(), read_description),
    Reader("answers", "yaml", _ANSWERS.encode(), _answers),
    Reader("facts", "yaml", _FACTS.encode(), fact_sheet.read_facts),
    Reader("questions", "yaml", _QUESTIONS.encode(), fact_sheet.read_questions),
    Reader("onboarding", "yaml", _STEPS.encode(), onboarding_file.read_steps),
    Reader("deck", "yaml", _DECK.encode(), read_deck),
    Reader("assessment", "yaml", _ASSESSMENT.encode(), read_assessment),
    Reader("assessment_book", "xlsx", assessment_bytes(_EXAMPLE, Language("fi")), read_assessment),
    Reader("exercises", "yaml", _EXERCISES.encode(), read_exercises),
    Reader("neighbours", "yaml", _NEIGHBOURS.encode(), read_neighbours),
    Reader("programme", "yaml", _PILOTS.encode(), read_programme),
    Reader(
        "cases",
        "csv",
        _CASES.encode(),
        lambda path: read_cases(path, FAMILIES["disability_allowance"]),
    ),
    Reader(
        "people",
        "csv",
        _PEOPLE.encode(),
        lambda path: read_people(scenario.load_scenario("everyday-2026-05"), path),
    ),
    Reader(
        "workbook",
        "xlsx",
        workbook_bytes(Language("en"), scenario.load_scenario("one-group-five-systems")),
        scenario.load_scenario,
    ),
)
TEXTS = tuple(reader for reader in READERS if reader.kind != "xlsx")
# Files of one document each, which a schema can describe; answers are several.
YAML = tuple(reader for reader in READERS if reader.kind == "yaml" and reader.name != "answers")
