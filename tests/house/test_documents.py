"""What is written for readers of the code is true: links lead to files and functions, snippets run."""

import ast
import re
import subprocess
import sys

import pytest

from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import Catalogue, catalogue
from subcontract_core.scenario import load_scenario
from support.order import RANK, rank_of
from support.paths import CORE, ROOT
from support.source import tree_of

EURO = ROOT / "docs" / "one_euro.md"
MOST_FILES = 25
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])


def links(path):
    """The files that a document links to, with what is to be looked for in each."""
    found = re.findall(r"\]\(([^)#\s:]+)(?:#([\w.]+))?\)", path.read_text(encoding="utf-8"))
    return [((path.parent / file).resolve(), name) for file, name in found]


def is_defined(name, path):
    """Whether a module defines a function, a class, or a method as Class.method."""
    body = tree_of(path).body
    for part in name.split("."):
        node = next((node for node in body if getattr(node, "name", "") == part), None)
        if node is None:
            return False
        body = node.body
    return True


def rank_of_file(path):
    """The place of a file in the order of imports; a plugin stands where the baselines stand."""
    if not path.is_relative_to(CORE):
        return RANK["baselines"]
    return rank_of(".".join(path.relative_to(CORE).with_suffix("").parts))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_to_a_file_leads_to_it_and_to_what_it_names(path):
    lost = [
        f"{file.relative_to(ROOT)}#{name}"
        for file, name in links(path)
        if not file.exists() or (file.suffix == ".py" and name and not is_defined(name, file))
    ]
    assert lost == []


def test_one_euro_passes_at_most_25_files_and_each_once():
    files = [file for file, _ in links(EURO)]
    assert 0 < len(files) <= MOST_FILES
    assert len(set(files)) == len(files)
    assert all(name for _, name in links(EURO))


def test_one_euro_never_goes_up():
    ranks = [rank_of_file(file) for file, _ in links(EURO)]
    assert ranks == sorted(ranks, reverse=True)


def test_the_numbers_of_the_way_are_those_of_its_files():
    text = EURO.read_text(encoding="utf-8")
    numbered = [int(number) for number in re.findall(r"^(\d+)\. ", text, re.M)]
    assert numbered == list(range(1, len(links(EURO)) + 1))
    assert f"{len(numbered)} files" in text


def snippets():
    """Every piece of Python in a document, with the line at which it begins."""
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r"^```python\n(.*?)^```", text, re.M | re.S):
            yield pytest.param(
                found[1], id=f"{path.name}:{text[: found.start()].count(chr(10)) + 1}"
            )


@pytest.mark.parametrize("code", [*snippets()])
def test_every_snippet_runs(code, tmp_path):
    ast.parse(code)
    # In a folder of its own, so that files that a snippet writes or reads beside itself are there.
    script = tmp_path / "snippet.py"
    script.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_whole_model_as_contributing_writes_it_compares(tmp_path):
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    [file] = re.findall(r"^```yaml\n(format: subcontract-model/1\n.*?)^```", text, re.M | re.S)
    path = tmp_path / "my-region.yaml"
    path.write_text(file, encoding="utf-8")
    installed = catalogue()
    found = Catalogue({"today": installed.points["today"]}, installed.checks)
    assert found.register_file(path) == ("my-region",)
    [outcome] = compare(load_scenario("everyday-2026-05"), ["my-region"], catalogue=found).outcomes
    paid = outcome.quote.promised(outcome.tables)[0]
    minutes = sum(int(promise.minutes.sum()) for promise in outcome.quote.promises)
    assert paid.tolist() == [minutes * 1100 // 60]  # 11.00 an hour


def test_what_regions_asked_for_is_each_held_by_a_test_that_is_there():
    text = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)` \|", text))
    there = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py"))
    assert len(named) >= 15
    assert {name for name in named if f"def {name}(" not in there} == set()
