"""A corpus for every reader of a file that somebody writes: sound files of its kind, how it is
called, and what it opens.

A function of `src` or of a plugin that opens a file stands under one of these readers (`opens`) or
in `NOT_FOR_FILES_OF_PEOPLE` with the reason; `test_every_reader_has_a_corpus.py` finds those that
do not. A new kind of file therefore comes with sound files that the fuzz tests can spoil.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from attrs import frozen

from subcontract_core.described.reading import read_description
from subcontract_core.engine.comparison import compare as compare_models
from subcontract_core.finland.golden import families
from subcontract_core.finland.golden.files import computed
from subcontract_core.finland.golden.reading import read_cases
from subcontract_core.law import read_law, read_reform
from subcontract_core.model import fact_sheet, onboarding_file, variants
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.notebook.controls.group import opened
from subcontract_core.populations.rows import read_people
from subcontract_core.programme.neighbours import read_neighbours
from subcontract_core.programme.reading import read_programme
from subcontract_core.quality import Assessment, read_assessment
from subcontract_core.report.excel.assessment_book import assessment_bytes
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.workbook.writing import workbook_bytes
from subcontract_core.training.exercises import read_exercises
from subcontract_core.training.reading import read_deck
from support.paths import ROOT

MODEL = "eksote-external"  # whose terms judge a scenario that can be read


@frozen
class Corpus:
    """One kind of file: its ending, sound ones as bytes, the function that reads a path, and
    the functions of `src` that it goes through.
    """

    name: str
    ending: str
    sound: tuple[bytes, ...]
    read: Callable[[Path], object]
    opens: tuple[str, ...]


def _files(*patterns: str, most: int = 4) -> tuple[bytes, ...]:
    found = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
    assert found, patterns
    return tuple(path.read_bytes() for path in found[:most])


def _question(path: Path) -> object:
    """A scenario, and what a comparison makes of its terms and law."""
    return compare_models(load_scenario(path), [MODEL])


def _example() -> Assessment:
    return read_assessment(ROOT / "src" / "subcontract_core" / "quality" / "example.yaml")


def _law(path: Path) -> object:
    return read_law([path.parent], "test")


def _variant(path: Path) -> object:
    plugin = catalogue().get(variants.based_on(path))
    return variants.variant(path, path.stem, SimpleNamespace(), plugin.manifest)


def _cases(path: Path) -> object:
    """The family is the one that has all the columns of the first line, as the golden files are
    named; else the last one.
    """
    with path.open("rb") as file:
        first = file.readline(5000)
    for family in families.FAMILIES.values():
        if all(name.encode() in first for name in family.columns):
            break
    return computed(installed_law(), family, read_cases(path, family))


def _first_lines(pattern: str, most: int = 9) -> tuple[bytes, ...]:
    return tuple(
        b"".join(path.read_bytes().splitlines(keepends=True)[:most])
        for path in sorted(ROOT.glob(pattern))
        if path.stem in families.FAMILIES
    )


def _fresh(read: Callable) -> Callable[[Path], object]:
    """Without the memory of what stood under the same path before."""
    return getattr(read, "__wrapped__", read)


RICH = b"""format: subcontract-scenario/1
id: rich
title: {en: Every field, fi: Jokainen kohta, sv: Alla delar}
months: {from: 2022-03, to: 2022-04}
pay: {day: last, month: next}
continues_months: 3
people_defaults:
  birth_year: 1988
people:
  - id: P1
    lives_on: disability_pension
    activity: {kind: disability, dates: [2022-03-08, 2022-03-10], start: "09:00", end: "15:00", allowance: 8.00}
    care_allowance: basic
    housing: {kind: rent, rent: 520.50, municipality_group: 2, spouse: true, spouse_income: 12000.00}
    assets: 1500.00
    other_pension: {value: 1200.00, assumed: invented}
    tax_card: 10 %
    papers: [consent, tax_card]
    pension: {kind: earnings_related, average_earnings: 1900.00}
  - id: P2
    birth_year: 1992
    lives_on: labour_market_subsidy
    activity: {kind: rehabilitative, weekly: [mon], from: 2022-03-01, to: 2022-04-30, without: [2022-03-14]}
    moves: [{day: 2022-03-21, to: 2022-03-22}]
    housing: {kind: rent, rent: 480.00}
    tax_card: 5.5 %
    taxes: {municipality: 20 %, church: 1.5 %}
    social_assistance: {other: 20.00}
    debts: {dependants: 1, free_months: 1, seized_since: 2021-01-15, postponed_months: 2, unemployed_months: 12}
buyers:
  - {id: B1, kind: company, deducts_vat: true}
  - {id: B2, kind: private_person}
gigs:
  - {id: G1, buyer: B1, task: raking leaves, weekly: [tue], from: 2022-03-01, to: 2022-04-30, hours: 4, crew: [P1, P2]}
  - {id: G2, buyer: B2, task: washing windows, dates: [2022-03-17], minutes: 90, crew: [P2], start: "10:30", sector: property_services}
terms:
  - {model: eksote-external, term: wage_per_hour, value: 10.50, assumed: invented}
law:
  - {parameter: pension.earnings_limit, value: 900.00, assumed: invented}
"""

_HEAD = b"""format: subcontract-answers/1
answers:
  - {answer: A, scenario: 1, models: [vaalijala], planned: true, changed: ["Wage: 10.50 to 11"]}
  - {answer: shown, scenario: 2, models: [vaalijala, jobcenter-app], reforms: [none], dated_law: true}
---
"""


@cache
def corpus() -> dict[str, Corpus]:
    """By name."""
    finnish, english = Language("fi"), Language("en")
    books = (
        workbook_bytes(english),
        workbook_bytes(finnish, load_scenario("summer-job-2021-07")),
        workbook_bytes(english, load_scenario("jobcenter-rehabilitative-2022-03")),
    )
    found = (
        Corpus(
            "scenario",
            ".yaml",
            (RICH, *_files("src/subcontract_core/scenario/bundled/[ijs]*.yaml", most=3)),
            _question,
            ("scenario.reading.load_scenario",),
        ),
        Corpus(
            "answers",
            ".yaml",
            (_HEAD + RICH + b"---\n" + _files("src/*/scenario/bundled/s*.yaml", most=1)[0],),
            lambda path: opened(path.name, path.read_bytes()),
            ("notebook.answers_file.read_answers",),
        ),
        Corpus("workbook", ".xlsx", books, load_scenario, ("scenario.workbook",)),
        Corpus(
            "reform",
            ".yaml",
            _files("src/subcontract_core/finland/law/reforms/*.yaml"),
            lambda path: read_reform(path, installed_law()),
            ("law.reform._reform",),
        ),
        Corpus(
            "law",
            ".yaml",
            _files(
                "tests/support/invented/law.yaml",
                "src/subcontract_core/finland/law/recovery/parameters.yaml",
                "src/subcontract_core/finland/law/activity/parameters.yaml",
            ),
            _law,
            ("law.reading._read_file",),
        ),
        Corpus(
            "variant",
            ".yaml",
            _files(
                "src/subcontract_core/baselines/variants/open-work-activity.yaml",
                "plugins/*/src/*/variants/[a-z]*[a-z].yaml",
                most=6,
            )[:1]
            + _files("plugins/*/src/*/variants/vaalijala.yaml"),
            _variant,
            ("model.variants.based_on", "model.variants.variant"),
        ),
        Corpus(
            "model",
            ".yaml",
            _files("tests/outside/omillaan/omillaan.yaml"),
            read_description,
            ("described.reading.read_description",),
        ),
        Corpus(
            "facts",
            ".yaml",
            _files(
                "src/subcontract_core/baselines/*.facts.yaml", "plugins/*/src/*/external.facts.yaml"
            ),
            _fresh(fact_sheet.read_facts),
            ("model.fact_sheet.parse_facts",),
        ),
        Corpus(
            "questions",
            ".yaml",
            _files("src/subcontract_core/programme/questions.yaml"),
            fact_sheet.read_questions,
            ("model.fact_sheet.read_questions",),
        ),
        Corpus(
            "onboarding",
            ".yaml",
            _files("plugins/*/src/*/onboarding.yaml"),
            _fresh(onboarding_file.read_steps),
            ("model.onboarding_file.read_steps",),
        ),
        Corpus(
            "deck",
            ".yaml",
            _files("src/subcontract_core/training/bundled/*.yaml"),
            read_deck,
            ("training.reading.read_deck",),
        ),
        Corpus(
            "assessment",
            ".yaml",
            _files("src/subcontract_core/quality/example.yaml"),
            read_assessment,
            ("quality.reading.read_assessment",),
        ),
        Corpus(
            "assessment_book",
            ".xlsx",
            (assessment_bytes(_example(), Language("sv")),),
            read_assessment,
            (),  # by the workbook's own door, as a scenario
        ),
        Corpus(
            "exercises",
            ".yaml",
            _files("src/subcontract_core/training/exercises.yaml"),
            read_exercises,
            ("training.exercises.read_exercises",),
        ),
        Corpus(
            "neighbours",
            ".yaml",
            _files("src/subcontract_core/programme/neighbours.yaml"),
            read_neighbours,
            ("programme.neighbours.read_neighbours",),
        ),
        Corpus(
            "programme",
            ".yaml",
            _files("src/subcontract_core/programme/pilots.yaml"),
            read_programme,
            ("programme.reading.read_programme",),
        ),
        Corpus(
            "people",
            ".csv",
            (b"template,birth_year,housing.rent\nP1,1990,620.00\nP2,1971,\n",),
            lambda path: read_people(load_scenario("everyday-2026-05"), path),
            ("populations.people_file._rows",),
        ),
        Corpus(
            "cases",
            ".csv",
            _first_lines("tests/golden/*.csv"),
            _cases,
            ("finland.golden.reading._rows", "finland.golden.reading._parted"),
        ),
    )
    return {reader.name: reader for reader in found}


# Modules that may import yaml: `located_yaml.read`, through which every reader goes, with its parts,
# and the writer.
YAML_MODULES = {
    "base.located_yaml",
    "base.yaml_events",
    "base.yaml_messages",
    "scenario.writing",
}

# Functions that open what nobody outside the project writes, or that only serve a reader above.
NOT_FOR_FILES_OF_PEOPLE = {
    "year_answer.open": "one draw as a scenario, no file",
    "base.located_yaml": "the guarded bottom of every reader of YAML",
    "base.file_contents": "the bytes of a file, for the readers above",
    "base.yaml_events": "the events of a text that `located_yaml.read` has taken",
    "base.yaml_messages": "a text that could not be read, once more for its quotes",
    "base.catalogues": "texts of the packages, or of a translator: tests/base/test_catalogues.py",
    "base.drafts": "writes, and looks at the folder it writes into",
    "base.kept.recalled": "what the program itself has kept: tests/base/test_kept.py",
    "base.kept._write": "writes what the program keeps",
    "base.leftovers": "removes what a killed writer left",
    "model.authors": "a line of a plugin's own code, to name it in a fault",
    "model.unpackaged": "code and project files of a plugin: tests/model/test_unpackaged.py",
    "cli.streams": "writes nothing more to an output that is gone",
    "model.described_package.head_of": "looks whether a file is for the reader of models",
    "populations.population._begin": "what this run was asked, written by itself",
    "populations.running.parts_done": "sums of its parts, written by the run itself",
    "populations.people_file.digest": "the bytes of a table that its reader has taken",
    "notebook.kept.scenario_of": "what the page itself has kept: tests/notebook/test_kept.py",
    "notebook.kept.unpacked": "what the page itself has kept: tests/notebook/test_kept.py",
    "notebook.kept.version_of": "what the page itself has kept: tests/notebook/test_kept.py",
    "notebook.seen.told_of": "what the page itself has kept: tests/notebook/test_seen.py",
    "notebook.room.parent.serve": "what the server itself sends to the parent of its kernels",
    "notebook.seen._open_for": "opens a tab",
    "notebook.controls.tabs._open": "opens a tab",
    "notebook.chances._open": "a draw is opened as a scenario, no file",
    "chance_answer.open": "a draw is opened as a scenario, no file",
    "cli.chance._write_draw": "a draw is opened as a scenario, and written",
    "notebook.lab._copied": "the notebooks of the package, to copy them",
    "notebook.live.code": "a script of the package",
    "notebook.serving": "opens an address in the browser",
    "notebook.views.downloads._written": "what has just been written",
    "report.charts.picture": "a picture of our own",
    "report.html.training_board._file": "the style and the script of our own board",
    "report.markup.font": "a font of the package",
}
