"""What each command installs, what each package says of itself, and the answer to a missing
library.
"""

import ast
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
import re
import subprocess
import sys
import tomllib

from click.testing import CliRunner
import pytest

import subcontract_core
from subcontract_core.base.errors import SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.model.absent_models import HOMES
from support.paths import ROOT

CORE = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


PLUGINS = {
    path.parent: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "plugins").glob("*/pyproject.toml"))
}


COMMAND = re.compile(r"pip install uv && uv run [^#>\n]*[^#>\s]")


def commands(file: str) -> list[str]:
    return COMMAND.findall((ROOT / file).read_text(encoding="utf-8"))


def names(requirements: list) -> set[str]:
    return {
        re.split(r"[<>=\[ ]", entry, maxsplit=1)[0]
        for entry in requirements
        if isinstance(entry, str)
    }


def test_ci_runs_the_two_commands_of_the_readme_and_the_second_is_that_of_contributing():
    first, second = commands("README.md")
    assert commands(".ci/run") == [first, second]
    assert commands("CONTRIBUTING.md") == [second]
    assert (first, second) == (
        "pip install uv && uv run subcontract compare",
        "pip install uv && uv run --group dev pytest",
    )


def test_ci_ends_with_the_tests_so_that_their_summary_is_the_last_line():
    assert (
        (ROOT / ".ci" / "run")
        .read_text(encoding="utf-8")
        .rstrip()
        .endswith(commands("README.md")[1])
    )


def test_the_first_command_brings_the_plugins_and_no_test_tool_or_notebook():
    assert CORE["tool"]["uv"]["default-groups"] == ["plugins"]
    assert set(CORE["dependency-groups"]["plugins"]) == {
        plugin["project"]["name"] for plugin in PLUGINS.values()
    }


def test_compare_with_its_report_imports_all_that_the_core_says_it_needs_and_nothing_else(
    tmp_path,
):
    """In a Python of its own, the packages of all modules that the main job has loaded."""
    code = """
import sys
from importlib.metadata import packages_distributions
before = set(sys.modules)
from subcontract_core.cli.main import main
main(["compare", "--html", sys.argv[1]], standalone_mode=False)
found = {name.partition(".")[0] for name in set(sys.modules) - before}
homes = packages_distributions()
print(*sorted({home for name in found for home in homes.get(name, ())}), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "report.html")],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    needed = {re.split(r"[<>=]", entry)[0].casefold() for entry in CORE["project"]["dependencies"]}
    ours = {"subcontract-core", *(plugin["project"]["name"] for plugin in PLUGINS.values())}
    with_holidays = {"python-dateutil", "six"}
    by_translators = {"babel"}  # our own catalogues are read without it
    found = (
        {name.casefold() for name in done.stderr.splitlines()[-1].split()} - ours - with_holidays
    )
    assert found == needed - by_translators


def needed(requirements: list[str]) -> set[str]:
    """These packages and, as far as they are installed, all that they need."""
    found, open_ = set(), {name.casefold() for name in names(requirements)} - {"subcontract-core"}
    while open_:
        name = open_.pop()
        found.add(name)
        try:
            plain = [one for one in requires(name) or [] if "extra ==" not in one]
        except PackageNotFoundError:
            continue  # for another system
        open_ |= {re.split(r"[^\w.-]", one, maxsplit=1)[0].casefold() for one in plain} - found
    return found


def test_every_library_that_is_imported_is_of_the_core_or_an_extra_and_all_has_every_extra():
    extras, homes = CORE["project"]["optional-dependencies"], packages_distributions()
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "src").rglob("*.py")]
    imported = {
        alias.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    imported |= {
        node.module
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and not node.level
    }
    libraries = (
        {name.partition(".")[0] for name in imported}
        - sys.stdlib_module_names
        # pytest is there where it runs the kit's promises, and nowhere else is it asked for
        - {"subcontract_core", "pytest"}
    )
    given = needed(
        [*CORE["project"]["dependencies"], *(entry for extra in extras.values() for entry in extra)]
    )
    assert {
        name: homes[name]
        for name in libraries
        if not given & {home.casefold() for home in homes[name]}
    } == {}
    inside = {
        extra: set(re.findall(r"[a-z]+", one))
        for extra in ("notebook", "all")
        for one in re.findall(r"\[(.*)\]", " ".join(extras[extra]))
    }
    # the explorer asks about one group, and never about a population
    assert inside["all"] == {*extras} - {"all"}
    assert inside["notebook"] == {*extras} - {"all", "notebook", "population"}
    assert {"jupyterlab", "voila", "ipywidgets"} <= names(extras["notebook"])


@pytest.mark.parametrize("folder", [ROOT, *PLUGINS], ids=lambda folder: folder.name)
def test_every_package_brings_its_licence_its_texts_and_its_types(folder):
    project = (CORE if folder == ROOT else PLUGINS[folder])["project"]
    assert (
        "LICENSE" in project["license-files"]
        and (folder / "LICENSE").read_text() == (ROOT / "LICENSE").read_text()
    )
    assert project["readme"] == "README.md" and project["description"]
    assert (folder / "src" / project["name"].replace("-", "_") / "py.typed").is_file()


def test_the_names_of_a_notebook_have_types_each_from_where_it_is_imported():
    stub = ast.parse((ROOT / "src/subcontract_core/__init__.pyi").read_text(encoding="utf-8"))
    typed = {
        alias.asname: node.module
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert typed == subcontract_core._PUBLIC


def test_the_core_knows_which_of_the_projects_packages_brings_which_model():
    found = {}
    for plugin in PLUGINS.values():
        points = plugin["project"]["entry-points"]
        found |= dict.fromkeys(
            [*points.get("subcontract.models", {}), *points.get("subcontract.variants", {})],
            plugin["project"]["name"],
        )
    assert dict(HOMES) == found


FILES = {
    "excel": ("compare", "--models", "jobcenter-app", "--excel", "out.xlsx"),
}


REPORT = ("compare", "--models", "jobcenter-app", "--html", "out.html")


def test_the_report_with_its_pictures_needs_no_library_of_an_extra(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for library in ("altair", "vl_convert", "pandas", "xlsxwriter", "ipywidgets"):
        monkeypatch.setitem(sys.modules, library, None)
    done = CliRunner().invoke(main, [*REPORT, "--language", "en"])
    assert done.exit_code == 0, done.output
    assert "<svg" in (tmp_path / "out.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "not installed"), ("fi", "ei ole asennettu"), ("sv", "inte är installerade")],
)
@pytest.mark.parametrize(
    ("library", "extra", "line"),
    [
        ("xlsxwriter", "excel", FILES["excel"]),
        ("xlsxwriter", "excel", ("template", "out.xlsx")),
        ("python_calamine", "excel", ("compare", "in.xlsx")),
    ],
)
def test_a_missing_library_is_one_sentence_with_what_to_type(
    library, extra, line, language, said, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    if "in.xlsx" in line:
        assert CliRunner().invoke(main, ["template", "in.xlsx", "everyday-2026-05"]).exit_code == 0
    monkeypatch.setitem(sys.modules, library, None)
    done = CliRunner().invoke(main, [*line, "--language", language])
    assert done.exit_code == 1 and done.output.count("\n") == 1
    assert (
        said in done.output
        and f"uv run --extra {extra} …" in done.output
        and f'pip install "subcontract-core[{extra}]"' in done.output
    )
    assert [path.name for path in tmp_path.iterdir()] == (["in.xlsx"] if "in.xlsx" in line else [])


@pytest.mark.parametrize("command", ["serve", "lab"])
def test_serve_and_lab_without_their_libraries_say_what_to_type(command, monkeypatch):
    from subcontract_core.notebook import lab, serving

    for module in (lab, serving):
        monkeypatch.setattr(module, "find_spec", lambda _name: None)
    done = CliRunner().invoke(main, [command, "--no-browser", "--language", "en"])
    assert (
        done.exit_code == 1
        and "uv run --extra notebook" in done.output
        and 'pip install "subcontract-core[notebook]"' in done.output
    )


def test_tables_and_the_explorer_in_python_say_the_same(monkeypatch):
    import subcontract_core
    from subcontract_core import notebook

    answer = subcontract_core.compare("one-group-five-systems", ["jobcenter-app"], language="en")
    monkeypatch.setitem(sys.modules, "pandas", None)
    for table in (
        lambda: answer.people,
        lambda: subcontract_core.pilots(),
        lambda: subcontract_core.roles(),
    ):
        with pytest.raises(SubcontractError, match="uv run --extra frames"):
            table()
    monkeypatch.setattr(notebook, "find_spec", lambda _name: None)
    with pytest.raises(SubcontractError, match="uv run --extra notebook"):
        assert notebook.Explorer
