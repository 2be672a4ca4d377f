"""The site: every hook, key, flow, name, promise, format and value of the law has its page, and what
is written there runs.
"""

from importlib.util import module_from_spec, spec_from_file_location
import re
import shlex

from click.testing import CliRunner
import jsonschema
import pytest

from subcontract_core import plugin
from subcontract_core.base import packages
from subcontract_core.cli.main import main
from subcontract_core.described.flow_lines import Sort
from subcontract_core.described.reading import KEYS, read_description
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.model.hookspecs import PROJECT
from subcontract_core.plugin_checks.promises import PROMISES
from subcontract_core.schemas.formats import FORMATS, schema_of
from support.as_edited import as_edited
from support.paths import ROOT

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))


def script(name):
    spec = spec_from_file_location(f"docs_{name}", DOCS / f"{name}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def generated():
    return script("generated")


@pytest.fixture(scope="module")
def pages(generated):
    return generated.pages()


def test_every_hook_key_flow_and_name_has_its_page(generated, pages):
    assert generated.told_in(pages, "keys") == set(KEYS)
    assert generated.told_in(pages, "flows") == {sort.value for sort in Sort}
    assert generated.told_in(pages, "names") == set(plugin.__all__)
    hooks = generated.told_in(pages, "hooks")
    assert hooks == set(generated.hook_names())
    assert all(name.startswith(f"{PROJECT}_") for name in hooks)


def test_every_value_of_the_law_stands_on_a_page_with_its_source(generated, pages):
    law = installed_law()
    for parameter in law.parameters.values():
        page = pages[f"reference/law/{generated.branch_of(parameter)}.md"]
        assert f"## {parameter.name}\n" in page
        for value in parameter.values:
            assert f"| {value.valid_from} | {value.text or 'not in force'} |" in page
            assert value.source.replace("|", "/") in page


def test_promises_and_formats_stand_in_their_tables(pages):
    assert all(f"`{one.name}`" in pages["reference/promises.md"] for one in PROMISES)
    assert all(f"`{name}`" in pages["reference/formats.md"] for name in FORMATS)


def test_nothing_is_said_without_words(pages):
    """Each page has a sentence beside its title; a key and a flow have an example of a model."""
    for name, text in pages.items():
        assert len(text.splitlines()) > 2, name
        if name.split("/")[1] == "flows" and "own_name" not in name and "repaid" not in name:
            assert "```yaml" in text or name.endswith("index.md"), name


def test_every_page_is_in_a_table_of_contents(pages):
    every = {
        **{path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in PAGES},
        **pages,
    }
    listed = {"index.md"}
    for name, text in every.items():
        folder = name.rpartition("/")[0]
        for block in re.findall(r"^```\{toctree\}\n(.*?)^```", text, re.M | re.S):
            entries = [line for line in block.splitlines() if line and not line.startswith(":")]
            listed |= {f"{folder}/{one}.md".lstrip("/") for one in entries}
    assert listed == set(every)


def test_a_link_that_leaves_the_pages_is_told_as_a_file():
    text = script("build").written()["one_euro.md"]
    assert "](../" not in text and "`compare` (`src/subcontract_core/api.py, compare`)" in text


def described():
    """Every description that stands on a page."""
    for path in PAGES:
        for code in re.findall(r"^```yaml\n(.*?)^```", path.read_text("utf-8"), re.M | re.S):
            if "subcontract-model/1" in code:
                yield pytest.param(code, id=f"{path.stem}:{as_edited(code)['id']}")


@pytest.mark.parametrize("code", [*described()])
def test_every_description_on_a_page_is_read_and_fits_its_schema(code, tmp_path):
    file = tmp_path / "page.yaml"
    file.write_text(code, encoding="utf-8")
    assert read_description(file).flows
    jsonschema.validate(as_edited(code), schema_of("model"))


COMMANDS = [
    path for path in PAGES if re.search(r"^```console$", path.read_text(encoding="utf-8"), re.M)
]


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: path.stem)
def test_every_command_on_a_page_runs(path, tmp_path, monkeypatch):
    for name in (packages.PLUGINS, packages.NO_PLUGINS):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    example = ROOT / "tests" / "outside" / "omillaan" / "omillaan.yaml"
    (tmp_path / "omillaan.yaml").write_text(example.read_text(encoding="utf-8"), encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    try:
        for block in re.findall(r"^```console\n(.*?)^```", text, re.M | re.S):
            for line in block.splitlines():
                words = shlex.split(line.removeprefix("$ "))
                assert words[0] == "subcontract"
                done = CliRunner().invoke(main, words[1:])
                assert done.exit_code == 0, (line, done.output)
    finally:
        monkeypatch.undo()
        packages.look_anew()
        catalogue.cache_clear()
