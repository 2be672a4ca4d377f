"""A file of the program that was read once says the same, place by place, when it is recalled."""

from pathlib import Path

import pytest

import subcontract_core
from subcontract_core.base import catalogues, kept, located_yaml, packages, yaml_events
from subcontract_core.base.faults import Faults
from subcontract_core.base.kept_nodes import grown_again, plain
from subcontract_core.base.nodes import Node
from subcontract_core.scenario.reading import bundled_scenarios, load_scenario

HOME = Path(subcontract_core.__file__).parent
FILES = sorted(HOME.rglob("*.yaml"))


def told(node):
    """All that a reader can see of a node and those below it."""
    value = node.value
    if isinstance(value, dict):
        value = {key: told(one) for key, one in value.items()}
    elif isinstance(value, list):
        value = [told(one) for one in value]
    return node.place, node.path, value


def test_every_file_of_the_program_is_the_same_when_it_is_recalled():
    assert len(FILES) > 40
    for file in FILES:
        faults = Faults()
        root = located_yaml._parsed(file.read_text("utf-8"), str(file), faults, False)
        if not faults.found:
            assert told(grown_again(plain(root), str(file), faults)) == told(root)


@pytest.mark.parametrize("tree", [None, "text", 5, [], [1], [1, 2], [1, [2]], [1, {"a": 3}]])
def test_what_is_no_node_is_not_taken_for_one(tree):
    with pytest.raises(ValueError):
        grown_again(tree, "a.yaml", Faults())


@pytest.fixture
def own_folder(tmp_path, monkeypatch):
    """A folder of what is kept for this test alone; what is installed is known already."""
    packages.is_installed(str(HOME))
    monkeypatch.setenv(kept.CACHE, str(tmp_path / "kept"))
    for one in (kept._folder, kept._prepare):
        one.cache_clear()
    yield tmp_path / "kept"
    for one in (kept._folder, kept._prepare):
        one.cache_clear()


@pytest.fixture
def parsed(monkeypatch):
    """The names of the files that the YAML library was asked for."""
    names = []
    grown = yaml_events.Growing.grown

    def noted(growing, source):
        names.append(growing.name)
        return grown(growing, source)

    monkeypatch.setattr(yaml_events.Growing, "grown", noted)
    return names


def test_a_file_of_the_program_is_parsed_once(own_folder, parsed):
    file = FILES[0]
    first, again = located_yaml.read(file), located_yaml.read(file)
    assert parsed == [str(file)] and told(first) == told(again)
    assert len(list(own_folder.glob("*.json"))) == 1


def test_a_bundled_scenario_is_parsed_once_and_says_its_short_name_in_faults(own_folder, parsed):
    name = bundled_scenarios()[0]
    assert load_scenario(name) == load_scenario(name)
    assert parsed == [f"{name}.yaml"]


def test_a_file_of_somebodys_own_is_never_kept(own_folder, parsed, tmp_path):
    """It may say how a person lives: a copy of it outlives its deletion nowhere."""
    file = tmp_path / "scenario.yaml"
    file.write_text("people: [P1]\n")
    for _ in range(2):
        located_yaml.read(file)
    assert parsed == [str(file), str(file)] and not own_folder.exists()


def test_a_file_with_a_fault_in_it_is_read_anew_each_time(
    own_folder, parsed, monkeypatch, tmp_path
):
    monkeypatch.setattr(packages, "is_installed", lambda path: True)
    file = tmp_path / "model.yaml"
    file.write_text("a: 1\na: 2\n")
    found = []
    for _ in range(2):
        faults = Faults()
        located_yaml.read(file, faults=faults)
        found.append([(fault.place, str(fault.found)) for fault in faults.found])
    assert found[0] == found[1] == [(f"{file}:2", "'a' a second time")]
    assert len(parsed) == 2 and not own_folder.exists()


def test_a_file_that_changed_is_read_anew(own_folder, parsed, monkeypatch, tmp_path):
    monkeypatch.setattr(packages, "is_installed", lambda path: True)
    file = tmp_path / "model.yaml"
    values = []
    for text in ("a: 1\n", "a: 1\n", "a: 2\n", "# moved\na: 2\n"):
        file.write_text(text)
        node = located_yaml.read(file).value["a"]
        values.append((node.value, node.place))
    assert values == [
        ("1", f"{file}:1"),
        ("1", f"{file}:1"),
        ("2", f"{file}:1"),
        ("2", f"{file}:2"),
    ]
    assert len(parsed) == 3


def test_a_spoilt_entry_is_read_anew_from_the_file(own_folder, parsed):
    file = FILES[0]
    whole = told(located_yaml.read(file))
    (entry,) = own_folder.glob("*.json")
    content = entry.read_bytes()
    for spoilt in (b"", content[:200], content[:-3] + b"xyz"):
        entry.write_bytes(spoilt)
        assert told(located_yaml.read(file)) == whole
    assert len(parsed) == 4


def test_a_node_recalled_notes_its_faults_with_file_and_line(own_folder):
    file = FILES[0]
    for _ in range(2):
        faults = Faults()
        root = located_yaml.read(file, faults=faults)
        assert isinstance(root, Node)
        next(iter(root.value.values())).fault("x", "y")
        assert faults.found[0].place.startswith(f"{file}:")


def test_every_catalogue_of_the_program_is_the_same_when_it_is_recalled(own_folder, monkeypatch):
    files = sorted(HOME.rglob("*.po"))
    first = [catalogues.read_catalogue(file) for file in files]
    monkeypatch.setattr(catalogues, "_parsed", lambda *_: {"read": "anew"})
    assert [catalogues.read_catalogue(file) for file in files] == first
    assert {"read": "anew"} not in first and len(files) > 8


def test_a_catalogue_that_changed_is_read_anew_and_one_of_a_translator_always(
    own_folder, monkeypatch, tmp_path
):
    file = tmp_path / "pages.po"
    for is_installed in (True, False):
        monkeypatch.setattr(catalogues, "is_installed", lambda _, answer=is_installed: answer)
        for word in ("one", "two"):
            file.write_text(f'msgid "key"\nmsgstr "{word}"\n')
            assert catalogues.read_catalogue(file) == {"key": word}
    assert len(list(own_folder.glob("*.json"))) == 1
