"""Tests stand where the code stands: a folder for a room, a file for a module."""

import ast
from pathlib import Path

from subcontract_core.finland.golden.families import FAMILIES
from support.paths import CORE, TESTS

# What is followed through the whole house has folders of its own.
BESIDE = {
    "browser": "the pages as people use them",
    "bundled": "the bundled scenarios, each with the figures of its source",
    "doors": "every file, cell, field and argument that comes in",
    "golden": "the cases of the official model, which finland/golden computes",
    "oracle": "people of many months, reckoned from the law alone",
    "published": "examples of authorities and acts, asked of a comparison",
    "house": "the repository: structure, packages, texts, documents",
    "outside": "models of regions as their authors would write them",
    "installed": "the wheels, outside the repository",
    "snapshot": "digests of every answer to a bundled scenario",
    "support": "what tests share",
    "whole": "what holds of every model, day and group",
}


def has_tests(module: Path) -> bool:
    """Whether there is a file of tests of a module's name in its place."""
    return (TESTS / module.with_name(f"test_{module.name}")).is_file()


def modules() -> set[Path]:
    """The modules of the core but for those that only name a package."""
    return {path.relative_to(CORE) for path in CORE.rglob("*.py") if not path.name.startswith("__")}


def packages() -> set[Path]:
    return {path.parent.relative_to(CORE) for path in CORE.rglob("__init__.py")}


def only_declares(module: Path) -> bool:
    """Whether nothing in a module does anything: names, constants, style sheets, tables of words,
    questions (hooks) whose functions are described and have no body.
    """
    tree = ast.parse((CORE / module).read_text(encoding="utf-8"))
    return all(
        isinstance(one, ast.FunctionDef) and len(one.body) == 1 and ast.get_docstring(one)
        for one in ast.walk(tree)
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
    )


def computes_a_family(module: Path) -> bool:
    """Whether the official model's cases are run through a module, each to four decimals
    (`finland/golden/test_families.py`).
    """
    families = {Path("finland", "golden", f"{one.module}.py") for one in FAMILIES.values()}
    return module in families


def test_every_module_has_tests_of_its_name():
    without = {
        module.as_posix()
        for module in modules()
        if not has_tests(module) and not only_declares(module) and not computes_a_family(module)
    }
    assert without == set()


def test_a_module_in_which_one_function_does_something_does_not_only_declare():
    assert only_declares(Path("model", "hookspecs.py"))
    assert only_declares(Path("notebook", "style.py"))
    assert not only_declares(Path("report", "inputs.py"))


def test_every_file_of_tests_is_named_after_what_it_tests():
    named = modules() | {package.with_suffix(".py") for package in packages() if package.name}
    found = {
        path.relative_to(TESTS).with_name(path.name.removeprefix("test_"))
        for path in TESTS.rglob("test_*.py")
        if path.relative_to(TESTS).parts[0] not in BESIDE
    }
    assert found - named == set()


def test_every_folder_of_tests_is_a_room_or_says_what_it_holds():
    rooms = {package.parts[0] for package in packages() if package.parts}
    found = {path.name for path in TESTS.iterdir() if path.is_dir() and any(path.rglob("*.*"))}
    assert found - {"__pycache__"} - rooms == set(BESIDE)
