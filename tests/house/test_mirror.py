"""Tests stand where the code stands: a folder for a room, a file for a module."""

from pathlib import Path

from support.paths import CORE, TESTS

# What is followed through the whole house has folders of its own.
BESIDE = {
    "browser": "the pages as people use them",
    "bundled": "the bundled scenarios, each with the figures of its source",
    "doors": "every file, cell, field and argument that comes in",
    "golden": "the cases of the official model, which finland/golden computes",
    "house": "the repository: structure, packages, texts, documents",
    "installed": "the wheels, outside the repository",
    "snapshot": "digests of every answer to a bundled scenario",
    "support": "what tests share",
    "whole": "what holds of every model, day and group",
}
# Modules without a file of tests of their name, and where they are tested; nothing may join these
# without a reason.
WITHOUT = {}


def has_tests(module: Path) -> bool:
    """Whether there is a file of tests of a module's name in its place."""
    return (TESTS / module.with_name(f"test_{module.name}")).is_file()


def modules() -> set[Path]:
    """The modules of the core but for those that only name a package."""
    return {path.relative_to(CORE) for path in CORE.rglob("*.py") if not path.name.startswith("__")}


def packages() -> set[Path]:
    return {path.parent.relative_to(CORE) for path in CORE.rglob("__init__.py")}


def test_every_module_has_tests_of_its_name_or_a_reason():
    without = {module.as_posix() for module in modules() if not has_tests(module)}
    assert without == set(WITHOUT)


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


def test_a_reason_names_tests_that_are_there():
    for module, place in WITHOUT.items():
        assert (TESTS / place).exists(), f"{module}: {place}"
