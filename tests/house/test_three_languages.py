"""Every text in data that a user reads is there in English, Finnish and Swedish."""

import ast

import pytest
import yaml

from subcontract_core.model.catalogue import catalogue
from subcontract_core.report.text import labels
from subcontract_core.report.text.language import LANGUAGES, Language
from support.paths import ROOT

FOLDERS = [ROOT / "src", *sorted((ROOT / "plugins").glob("*/src"))]
DATA = [path for folder in FOLDERS for path in sorted(folder.rglob("*.yaml"))]
CODE = [path for folder in FOLDERS for path in sorted(folder.rglob("*.py"))]
ALL = set(LANGUAGES)
# What stands beside the words of a text in data.
BESIDE = {"source", "state", "today", "from_memory", "counts_as", "acts_as", "purse"}


def texts(value, path=""):
    """Every mapping from languages to texts, with its path."""
    if isinstance(value, dict):
        if "en" in value or "fi" in value:
            yield path, value
        for key, item in value.items():
            yield from texts(item, f"{path}.{key}")
    elif isinstance(value, list):
        for row, item in enumerate(value):
            yield from texts(item, f"{path}[{row}]")


def test_there_is_data_to_look_at():
    assert len(DATA) > 40


@pytest.mark.parametrize("path", DATA, ids=lambda path: str(path.relative_to(ROOT)))
def test_data_has_its_english_the_law_its_finnish_and_a_scenario_all_its_languages(path):
    """The other languages are in the catalogues, but of scenarios, which are files of people."""
    wanted = {"en", "fi"} if path.name == "parameters.yaml" else {"en"}
    found = list(texts(yaml.safe_load(path.read_text(encoding="utf-8"))))
    assert [
        where
        for where, words in found
        if set(words) - BESIDE != (ALL if "bundled" in path.parts else wanted)
        or not all(str(text).strip() for text in words.values())
    ] == []


def test_code_has_only_the_english_of_a_text():
    assert [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Dict)
        and {key.value for key in node.keys if isinstance(key, ast.Constant)} & {"fi", "sv"}
    ] == []


def test_every_model_and_term_is_called_something_in_every_language():
    found = catalogue()
    for entry in found.entries():
        manifest = found.get(entry.id).manifest
        for texts_of in (
            manifest.title,
            manifest.summary,
            *(term.titles for term in manifest.terms),
        ):
            assert set(texts_of) >= ALL, (entry.id, texts_of)


@pytest.mark.parametrize(
    ("code", "section", "written"),
    [
        ("fi", "ch. 4 s. 5", "työttömyysturvalaki 1290/2002, 4 luvun 5 §"),
        ("sv", "ch. 4 s. 5", "lag om utkomstskydd för arbetslösa 1290/2002, 4 kap. 5 §"),
        (
            "sv",
            "ch. 1 s. 6 and ch. 2 s. 5",
            "lag om utkomstskydd för arbetslösa 1290/2002, 1 kap. 6 § och 2 kap. 5 §",
        ),
        (
            "sv",
            "ch. 4 s. 48, 62 and 64",
            "lag om utkomstskydd för arbetslösa 1290/2002, 4 kap. 48, 62 och 64 §",
        ),
        ("fi", "ch. 7 a", "työttömyysturvalaki 1290/2002, 7 a luku"),
        ("sv", "12", "lag om utkomstskydd för arbetslösa 1290/2002, 12 §"),
        ("en", "12", "Unemployment Security Act (työttömyysturvalaki) 1290/2002, s. 12"),
    ],
)
def test_an_act_and_its_section_are_named_as_the_language_names_them(code, section, written):
    assert (
        labels.act(
            Language(code), "Unemployment Security Act (työttömyysturvalaki) 1290/2002", section
        )
        == written
    )


def test_an_act_without_a_swedish_name_keeps_its_finnish_one():
    assert (
        labels.act(Language("sv"), "No Such Act (olematon laki) 1/2001", "2")
        == "olematon laki 1/2001, 2 §"
    )
