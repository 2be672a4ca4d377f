"""Every schema takes what its reader takes, and refuses what is spoilt in shape."""

from fnmatch import fnmatch
from functools import cache

import jsonschema
import pytest
import yaml

from subcontract_core.base.errors import SubcontractError
from subcontract_core.schemas.formats import FORMATS, header, schema_of
from support.as_edited import as_edited, spoilt
from support.paths import ROOT
from support.readers import YAML

# Whose files they are, by the end of their path; the first that fits.
WHOSE = (
    ("*/scenario/bundled/*.yaml", "scenario"),
    ("*/training/bundled/*.yaml", "deck"),
    ("*/quality/example.yaml", "assessment"),
    ("*/law/reforms/*.yaml", "reform"),
    ("*/law/*/parameters.yaml", "law"),
    ("*/law/parameters.yaml", "law"),
    ("*/programme/pilots.yaml", "pilots"),
    ("*/programme/neighbours.yaml", "neighbours"),
    ("*/training/exercises.yaml", "exercises"),
    ("*/programme/questions.yaml", "questions"),
    ("*onboarding.yaml", "onboarding"),
    ("*facts.yaml", "facts"),
    ("*/variants/*.yaml", "variant"),
    ("*/omillaan/*.yaml", "model"),
)
FILES = sorted(
    path.relative_to(ROOT)
    for folder in ("src", "plugins", "benchmarks", "tests/outside")
    for path in (ROOT / folder).rglob("*.yaml")
    if ".venv" not in path.parts
)
SHAPE = ("a key that nobody knows", "a list for keys", "a key for a list", "a list for a value")
# What is known of a name only by the file or the law that it names.
NAMED_ELSEWHERE = {("reform", "parameters: a key that nobody knows")}
_MOST, _OF_LARGE, _LARGE = 60, 16, 15_000  # ways to spoil a file, taken evenly
NAMES = {"programme": "pilots"}


@cache
def validator(name):
    return jsonschema.Draft202012Validator(schema_of(name))


def whose(path):
    """The format of a file; a model's own file says it itself."""
    if "subcontract-model/1" in (ROOT / path).read_text(encoding="utf-8")[:2000]:
        return "model"
    return next(name for pattern, name in WHOSE if fnmatch(f"/{path.as_posix()}", pattern))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_a_schema_of_its_dialect(name):
    jsonschema.Draft202012Validator.check_schema(schema_of(name))


@pytest.mark.parametrize("path", FILES, ids=str)
def test_every_file_of_the_project_fits_the_schema_of_its_format(path):
    found = as_edited((ROOT / path).read_text(encoding="utf-8"))
    wrong = [
        (".".join(map(str, one.absolute_path)), one.message[:200])
        for one in validator(whose(path)).iter_errors(found)
    ]
    assert wrong == []


def test_every_format_has_a_file_here():
    assert {whose(path) for path in FILES} == set(FORMATS)


@pytest.mark.parametrize("reader", YAML, ids=lambda one: one.name)
def test_no_schema_refuses_what_its_reader_takes_and_each_refuses_another_shape(reader, tmp_path):
    """The files that the readers' own tests use, spoilt in one place each."""
    name = NAMES.get(reader.name, reader.name)
    stricter, laxer = [], []
    ways = [
        way
        for way in spoilt(as_edited(reader.sample.decode()))
        if not (name == "model" and way[0].startswith("steps."))  # the reader of steps reads them
    ]
    most = _MOST if len(reader.sample) < _LARGE else _OF_LARGE
    for what, value in ways[:: -(-len(ways) // most)]:
        fits = validator(name).is_valid(value)
        try:
            reader.tried(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), tmp_path)
            taken = True
        except SubcontractError:
            taken = False
        if taken and not fits:
            stricter.append(what)
        if fits and not taken and what.endswith(SHAPE) and (name, what) not in NAMED_ELSEWHERE:
            laxer.append(what)
    assert stricter == [] and laxer == []
    assert len(ways) > 20


@pytest.mark.parametrize("folder", ["broken", "broken_reforms"])
def test_law_files_that_are_broken_in_shape_are_refused(folder):
    """What a schema cannot see: days and names that must agree within a file, or with the law."""
    name = {"broken": "law", "broken_reforms": "reform"}[folder]
    unseen = {
        *("day-twice", "days-out-of-order", "gap-after-a-gap", "gap-declared-without-one"),
        *("gap-not-declared", "key-twice", "parameter-twice", "source-not-listed"),
        *("unknown-option", "words-for-an-amount", "three-decimals", "unknown-part", "empty"),
        *("day-before-the-first", "day-before-the-law", "less-than-nothing", "not-an-amount"),
        *("share-without-per-cent", "unknown-parameter", "amount-among-choices"),
        *("choice-among-parameters", "day-that-does-not-exist", "first-day-that-does-not-exist"),
    }
    passed = set()
    for path in sorted((ROOT / "tests" / "law" / folder).glob("*.yaml")):
        try:
            found = as_edited(path.read_text(encoding="utf-8"))
        except yaml.YAMLError:
            continue  # an editor says that it is no YAML
        if validator(name).is_valid(found):
            passed.add(path.stem)
    assert passed <= unseen


def test_labels_are_those_of_the_language():
    person = schema_of("scenario", "fi")["$defs"]["person"]["properties"]
    assert person["birth_year"]["description"] != ""
    assert (
        person["birth_year"]["description"]
        != (
            schema_of("scenario", "en")["$defs"]["person"]["properties"]["birth_year"][
                "description"
            ]
        )
    )


def test_a_file_names_its_schema_in_a_comment():
    assert header("model", "../") == "# yaml-language-server: $schema=../model.schema.json\n"
