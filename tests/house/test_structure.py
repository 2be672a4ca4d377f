"""The house rules: one direction of imports, nothing of this machine in the tree, no finished
code left undone.
"""

import ast
from collections import Counter
from functools import cache
from importlib import import_module
from pathlib import Path
import re
import subprocess
import tomllib

import pytest

from subcontract_core.base.codes import Codes
from subcontract_core.model.vocabulary import shared_kinds
from support.order import RANK, rank_of
from support.paths import CORE, ROOT
from support.source import circles, density, imported_modules, module_name, source_files


@pytest.mark.parametrize(
    "path", sorted(CORE.rglob("*.py")), ids=lambda path: str(path.relative_to(CORE))
)
def test_imports_go_one_way(path):
    module = module_name(path)
    wrong = [name for name in imported_modules(path) if rank_of(name) > rank_of(module)]
    # the version of the package stands at its top
    assert [name for name in wrong if name] == []


def test_every_module_has_a_place_in_the_order():
    nowhere = {
        name for path in CORE.rglob("*.py") if rank_of(name := module_name(path)) == RANK[""]
    }
    assert nowhere == {"", "finland", "report"}


@pytest.mark.parametrize("room", ["engine", "analysis"])
def test_the_engine_never_names_the_country(room):
    named = {name for path in (CORE / room).rglob("*.py") for name in imported_modules(path)}
    assert {name for name in named if name.split(".")[0] in ("finland", "baselines")} == set()


def test_no_module_is_imported_in_a_ring():
    assert circles() == []


def test_at_most_six_modules_stand_beside_the_rooms():
    assert len([path for path in CORE.glob("*.py")]) <= 6


# Tokens of the language on a line that holds any, docstrings and comments left out: the core and
# the plugins had 12.9 before the lines were broken; models of the trade have 4 to 7.
MOST_TOKENS_A_LINE = 8.4


def test_a_line_says_one_thing():
    assert density(source_files()).tokens_a_line <= MOST_TOKENS_A_LINE


# Rules of style sheets and tables of sentences are one long line each.
WIDE = {
    "**/*style.py",
    "src/subcontract_core/notebook/room/words.py",
    "tests/**",
    "notebooks/**",
}


def test_the_width_is_held_by_ruff_but_in_sheets_of_style_and_tests():
    ruff = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]
    assert ruff["line-length"] == 100
    loose = {name for name, codes in ruff["lint"]["per-file-ignores"].items() if "E501" in codes}
    assert loose == WIDE


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "plugins").glob("*/src/**/*.py")),
    ids=lambda path: str(path.relative_to(ROOT / "plugins")),
)
def test_a_package_of_ours_imports_the_door_for_authors_and_nothing_else_of_the_core(path):
    assert set(imported_modules(path)) <= {"plugin"}
    assert "import subcontract_core" not in path.read_text(encoding="utf-8")


def test_our_packages_are_yaml_and_what_python_they_have_is_short():
    code = {
        path.name: len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "plugins").glob("*/src/**/*.py")
    }
    assert {name for name, lines in code.items() if lines > 1} == {
        "billing.py",
        "external.py",
        "internal.py",
    }
    assert max(code.values()) <= 100


# What is shown to people takes results and works nothing out; `tests/house/test_pure_pages.py` sees the
# same while pages are written.
SHOWN, WORKED_OUT = ("report", "notebook/views"), ("engine", "analysis")


@pytest.mark.parametrize(
    "path",
    [path for room in SHOWN for path in sorted((CORE / room).rglob("*.py"))],
    ids=lambda path: str(path.relative_to(CORE)),
)
def test_what_is_shown_knows_of_what_works_it_out_only_the_types_of_results(path):
    package = path.relative_to(CORE.parent).with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            target = (*package[: -node.level], *(node.module or "").split("."))
            if target[1:2] and target[1] in WORKED_OUT:
                module = import_module(".".join(target))
                things = {alias.name: getattr(module, alias.name) for alias in node.names}
                wrong = [
                    name for name, thing in things.items() if not isinstance(thing, type | str)
                ]
                assert wrong == []


MOST_LINES, MOST_OF_A_FUNCTION = 300, 60


# Libraries that only some parts may know: what is heavy, or would tie the core to a place where it
# is shown.
PLACES = {
    "IPython": ("notebook/",),
    "altair": (),
    "anywidget": ("notebook/",),
    "babel": ("base/catalogues.py",),
    "click": ("cli/",),
    "holidays": ("base/dates.py",),
    "ipywidgets": ("notebook/",),
    "jupyter_server": ("notebook/",),
    "pandas": ("report/tables/frames.py",),
    "python_calamine": ("scenario/workbook/",),
    "tornado": ("notebook/",),
    "vl_convert": (),
    "voila": ("notebook/",),
    "xlsxwriter": ("report/excel/", "scenario/workbook/"),
}


# Where a binary float may be made: a share for a message or a cell, a width without end. Never an
# amount.
FLOATS = {"report/excel/sources.py", "scenario/workbook/cells.py", "scenario/writing.py"}


@cache
def modules():
    """Every module of the core with its text and its tree; read by whoever runs this file only."""
    texts = {
        path.relative_to(CORE).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(CORE.rglob("*.py"))
    }
    return {name: (text, ast.parse(text)) for name, text in texts.items()}


def nodes_of(kind):
    """Every node of a kind, with the module that it is in."""
    return [
        (name, node)
        for name, (_, tree) in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, kind)
    ]


def test_a_module_says_what_belongs_there_and_stays_small():
    assert [name for name, (_, tree) in modules().items() if not ast.get_docstring(tree)] == []
    assert [name for name, (text, _) in modules().items() if text.count("\n") > MOST_LINES] == []


def test_a_docstring_says_what_is_decided_and_not_that_it_is_as_its_neighbour():
    pointing = re.compile(r"(The same(,| (of|as|in|for|with|without|after|under)\b)|As (?!many))")
    assert [
        f"{name}: {node.name}"
        for name, node in nodes_of((ast.FunctionDef, ast.ClassDef))
        if pointing.match(ast.get_docstring(node) or "")
    ] == []


def test_no_function_is_longer_than_a_screen():
    found = {
        f"{name}: {node.name}"
        for name, node in nodes_of(ast.FunctionDef)
        if node.end_lineno - node.lineno >= MOST_OF_A_FUNCTION
    }
    assert found == set()


def test_a_library_is_known_only_where_it_belongs():
    found = {
        (name, alias.name.split(".")[0])
        for name, node in nodes_of(ast.Import)
        for alias in node.names
    }
    found |= {
        (name, node.module.split(".")[0])
        for name, node in nodes_of(ast.ImportFrom)
        if not node.level
    }
    assert (
        sorted(
            (name, library)
            for name, library in found
            if library in PLACES and not name.startswith(PLACES[library])
        )
        == []
    )


def test_no_module_takes_what_another_keeps_to_itself():
    assert [
        f"{name}: {alias.name}"
        for name, node in nodes_of(ast.ImportFrom)
        for alias in node.names
        if alias.name.startswith("_") and not alias.name.startswith("__")
    ] == []


def test_a_float_is_made_nowhere_but_for_shares():
    assert {
        name
        for name, node in nodes_of(ast.Call)
        if isinstance(node.func, ast.Name) and node.func.id == "float"
    } == FLOATS


def test_months_of_a_year_and_parts_of_a_million_have_a_name():
    """`MONTHS_A_YEAR`, `MILLIONTHS` and `MEGABYTE`; sizes of charts and sheets are none of these."""
    numbers = {"12", "1000000", "100000"}
    assert [
        f"{name}:{node.lineno}"
        for name, node in nodes_of(ast.BinOp)
        if not isinstance(node.op, ast.Pow)
        for part in (node.left, node.right)
        if isinstance(part, ast.Constant) and str(part.value) in numbers
        if not name.startswith(("report/charts/", "report/excel/", "notebook/", "scenario/"))
    ] == []


def test_the_report_of_the_pilots_is_named_once():
    assert [
        name
        for name, node in nodes_of(ast.Constant)
        if isinstance(node.value, str) and "Työpaperi 18/2023" in node.value
    ] == ["model/sources.py"]


def test_nothing_is_defined_that_nobody_names():
    texts = [
        path.read_text(encoding="utf-8")
        for path in tracked()
        if path.suffix in (".py", ".ipynb", ".toml", ".md", ".j2")
    ]
    named = Counter(re.findall(r"\w+", "\n".join(texts)))
    # a class may answer what its base asks
    inside = {id(node) for _, owner in nodes_of(ast.ClassDef) if owner.bases for node in owner.body}
    defined = [
        (name, node)
        for name, node in nodes_of((ast.FunctionDef, ast.ClassDef))
        if not node.name.startswith("__") and id(node) not in inside and not node.decorator_list
    ]
    assert [f"{name}: {node.name}" for name, node in defined if named[node.name] == 1] == []


# The kinds of line are declared there, and nowhere else are three of them named together.
DECLARED_IN = ("model/kinds.py", "finland/vocabulary.py")


def words_of(node):
    """The words that stand together in a tuple, list, set or dict: as they are, or as keys."""
    parts = node.keys if isinstance(node, ast.Dict) else node.elts
    return {part.value for part in parts if isinstance(part, ast.Constant)}


def test_no_list_of_kinds_of_line_is_kept_by_hand():
    kinds = set(shared_kinds())
    plugins = [
        (path.relative_to(ROOT).as_posix(), node)
        for path in sorted((ROOT / "plugins").glob("*/src/**/*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    ]
    listed = (ast.Tuple, ast.List, ast.Set, ast.Dict)
    # rules of the law are called as the lines that they compute
    exported = {
        id(node.value)
        for _, node in nodes_of(ast.Assign)
        if getattr(node.targets[0], "id", "") == "__all__"
    }
    assert [
        f"{name}:{node.lineno}: {sorted(words_of(node) & kinds)}"
        for name, node in (*nodes_of(listed), *plugins)
        if isinstance(node, listed)
        and id(node) not in exported
        and len(words_of(node) & kinds) >= 3
        and name not in DECLARED_IN
    ] == []


def test_a_code_is_named_and_not_looked_up_in_a_list_of_words():
    looked_up = re.compile(r"\b[A-Z][A-Z_]+\.index\(")
    found = [
        f"{path.name}: {line.strip()}"
        for path in source_files()
        for line in path.read_text(encoding="utf-8").splitlines()
        if looked_up.search(line)
    ]
    assert found == []


def test_the_words_of_a_set_of_codes_are_listed_once():
    sets = {codes.words(): codes.__name__ for codes in Codes.__subclasses__()}
    found = [
        f"{path.name}:{node.lineno}: {sets[words]}"
        for path in source_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Tuple | ast.List | ast.Set) and len(node.elts) > 1
        if all(isinstance(one, ast.Constant) for one in node.elts)
        if (words := tuple(one.value for one in node.elts)) in sets
    ]
    assert found == []


def test_nothing_is_decided_by_how_a_kind_a_code_or_a_number_is_spelt():
    spelling = {"startswith", "endswith", "removeprefix", "removesuffix", "partition", "split"}
    told = {"kind", "code", "finding", "step"}

    def asked(node):
        """What a method is called on: the last name of it."""
        owner = node.func.value
        if isinstance(owner, ast.Attribute) and owner.attr == "name":
            owner = owner.value
        return getattr(owner, "attr", getattr(owner, "id", ""))

    assert [
        f"{name}:{node.lineno}"
        for name, node in nodes_of(ast.Call)
        if isinstance(node.func, ast.Attribute)
        and node.func.attr in spelling
        and asked(node) in told
    ] == []


def tracked() -> list[Path]:
    """The files of the project that git knows, or would add."""
    done = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return [ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()]


def test_no_file_names_a_download_host_or_holds_a_lock():
    archives = "|".join(("whl", "tar.gz", "tgz", "deb")).replace(".", r"\.")
    host = re.compile(rf"https?://[^ \"]+\.(?:{archives})\b|index[-]url")
    for path in tracked():
        assert path.name not in ("uv.lock", "pylock.toml", ".python-version")
        if (
            path.suffix in (".py", ".toml", ".yaml", ".md", ".csv", ".po", ".ipynb")
            and path.name != "test_structure.py"
        ):
            # one case is no UTF-8 on purpose
            assert not host.search(path.read_text(encoding="utf-8", errors="replace")), path


def test_notebooks_are_stored_without_outputs():
    import json

    for path in (ROOT / "notebooks").glob("*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        assert not any(cell.get("outputs") for cell in cells)
        assert len(cells) <= 10
