"""No function opens a file that somebody writes without standing in `tests/support/corpus.py`, where
the fuzz tests find it.
"""

import ast
from pathlib import Path

import pytest

from support.corpus import NOT_FOR_FILES_OF_PEOPLE, ROOT, YAML_MODULES, corpus
from support.readers import READERS

# Calls by which a text of a file comes in. A method of any object counts: an alarm too many is
# answered by a line with its reason.
OPENING = {
    "open",
    "read_text",
    "read_bytes",
    "fdopen",
    "DictReader",
    "ZipFile",
    "from_filelike",
    "from_path",
    "read_csv",
    "read_excel",
    "load_workbook",
    "compose",
    "compose_all",
    "safe_load",
    "full_load",
    "fromstring",
    "fromfile",
    "loadtxt",
    "genfromtxt",
    "iterparse",
    "XMLParser",
    "loads",
    "content_of",
    "text_of",
    "read_po",
    "input",
    "getline",
    "readlines",
}
# `nodes.read(…)`, `yaml.load(…)`, `json.load(…)`, `stdin.read()`: too common a word to count alone.
_ONLY_OF = {
    "read": {"located_yaml", "stdin", "sys"},
    "load": {"yaml", "json", "tomllib", "pickle", "np", "numpy"},
    "parse": {"yaml", "ElementTree", "ET", "etree"},
    "scan": {"yaml"},
    "reader": {"csv"},
}
SOURCES = [
    path
    for folder in ("src/subcontract_core", "plugins")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "tests" not in path.parts
]


def module_of(path: Path) -> str:
    """scenario.reading, or eksote_employer.external."""
    parts = path.with_suffix("").parts
    return ".".join(
        parts[len(parts) - parts[::-1].index("src") + (path.is_relative_to(ROOT / "src")) :]
    )


def openings(path: Path) -> set[str]:
    """The functions of a module that let a file in, by module and name."""
    found: set[str] = set()

    def walk(node: ast.AST, inside: str) -> None:
        for child in ast.iter_child_nodes(node):
            within = inside
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                within = inside if isinstance(node, ast.FunctionDef) else child.name
            if isinstance(child, ast.Call) and _opens(child.func):
                found.add(f"{module_of(path)}.{inside}" if inside else module_of(path))
            walk(child, within)

    walk(ast.parse(path.read_text(encoding="utf-8")), "")
    return found


def _opens(called: ast.expr) -> bool:
    if isinstance(called, ast.Name):
        return called.id in OPENING
    if not isinstance(called, ast.Attribute):
        return False
    of = (
        called.value.id
        if isinstance(called.value, ast.Name)
        else called.value.attr
        if isinstance(called.value, ast.Attribute)
        else ""
    )
    return called.attr in OPENING or of in _ONLY_OF.get(called.attr, ())


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_every_function_that_opens_a_file_is_known_with_its_reader_or_its_reason(path):
    known = {name for reader in corpus().values() for name in reader.opens} | set(
        NOT_FOR_FILES_OF_PEOPLE
    )
    unknown = {
        name
        for name in openings(path)
        if not any(name == one or name.startswith(f"{one}.") for one in known)
    }
    assert not unknown, (
        f"{sorted(unknown)} open files: give each a reader with sound files in tests/support/corpus.py, or"
        " the reason why nobody writes such a file"
    )


def test_what_stands_in_the_lists_still_opens_files():
    opening = set().union(*map(openings, SOURCES))
    listed = {name for reader in corpus().values() for name in reader.opens} | set(
        NOT_FOR_FILES_OF_PEOPLE
    )
    assert not {
        name
        for name in listed
        if not any(one == name or one.startswith(f"{name}.") for one in opening)
    }


def test_yaml_is_read_in_one_place_and_all_others_go_through_it():
    users = {
        module_of(path)
        for path in SOURCES
        if any(
            isinstance(node, ast.Import) and any(name.name == "yaml" for name in node.names)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        )
    }
    assert users <= YAML_MODULES, "one guard for every YAML file: go through located_yaml.read"


def test_every_format_that_is_named_in_the_code_has_a_reader_with_a_sound_file_of_it():
    named = {
        node.value.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "FORMAT" for target in node.targets)
        and isinstance(node.value, ast.Constant)
    }
    sound = b"\n".join(
        content
        for reader in corpus().values()
        if reader.ending == ".yaml"
        for content in reader.sound
    )
    assert len(named) >= 2
    assert {name for name in named if str(name).encode() not in sound} == set()


def test_every_reader_of_the_registry_has_sound_files_to_spoil():
    assert {reader.name for reader in READERS} == set(corpus())
    assert all(f".{reader.kind}" == corpus()[reader.name].ending for reader in READERS)
