"""A plugin's faults are told with plugin, hook and column, and never stop the other models."""

from importlib.metadata import EntryPoint
from types import SimpleNamespace

import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.engine.pipeline import run
from subcontract_core.model import catalogue, entering
from subcontract_core.model.catalogue import Catalogue
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.onboarding_file import read_steps
from subcontract_core.scenario import tabulate
from support.entry_points import EntryPointOf
from support.invented import country

LAW = country.law()


GOOD = country.seller()


def test_a_model_without_its_onboarding_file_has_one_fault(tmp_path):
    with pytest.raises(ModelError, match="^[^\n]*no such file[^\n]*$"):
        read_steps(tmp_path / "onboarding.yaml")


def test_a_variant_whose_entry_point_is_no_package_and_a_package_that_exits_are_broken_only():
    found = Catalogue(
        {"quits": EntryPointOf(SystemExit(3))}, {}, {"data": EntryPointOf(SimpleNamespace())}
    )
    broken = {entry.id: entry.broken for entry in found.entries()}
    assert "must name a package" in broken["data"]
    assert "SystemExit" in broken["quits"]


def test_a_description_beside_a_module_is_told_with_every_fault_on_a_line_of_its_own(tmp_path):
    keys = "".join(f"wrong_key_{number}: 1\n" for number in range(20))
    (tmp_path / "long.yaml").write_text(f"format: subcontract-model/1\nid: long\n{keys}")
    (tmp_path / "long.py").write_text(
        "from subcontract_core.plugin import model\nplugin = model(__file__)\n"
    )
    with pytest.raises(ModelError) as error:
        Catalogue({}, {}).register_file(tmp_path / "long.py")
    told = str(error.value).splitlines()
    assert sum("found the unknown key 'wrong_key_" in line for line in told) == 20
    assert all(" found " in line and "allowed: " in line for line in told[1:])


def test_a_hook_that_leaves_the_program_is_a_fault_of_its_model_only():
    @hookimpl
    def subcontract_price(tables, terms, admission):
        raise SystemExit(0)

    found = country.catalogue(country.seller(subcontract_price=subcontract_price))
    with pytest.raises(ModelError, match="seller: price failed: SystemExit: 0"):
        run(found.get("seller"), tabulate(country.scenario()), LAW)


def test_what_a_plugin_prints_is_no_part_of_the_answer(capsys):
    class Printing(EntryPointOf):
        def load(self):
            print("at import")
            return country.seller(subcontract_price=subcontract_price)

    @hookimpl
    def subcontract_price(tables, terms, admission):
        print("in a hook")
        return GOOD.subcontract_price(tables, terms, admission)

    found = Catalogue({"seller": Printing(None)}, {"invented": country.CHECK})
    run(found.get("seller"), tabulate(country.scenario()), LAW)
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "at import\nin a hook\n")


def announced(monkeypatch, module, *points):
    """Let a group hold these entry points alone."""
    monkeypatch.setattr(module, "entry_points", lambda group: points)


NOWHERE = EntryPoint("mine", "no_such_package.checks", "subcontract.checks")


def test_a_law_that_cannot_be_loaded_is_named(monkeypatch):
    announced(monkeypatch, catalogue, NOWHERE)
    with pytest.raises(ModelError, match="mine: cannot be loaded: ModuleNotFoundError"):
        catalogue.installed_law.__wrapped__()


def test_checks_of_another_package_that_cannot_be_loaded_are_left_out_and_named(monkeypatch):
    announced(monkeypatch, entering, NOWHERE)
    monkeypatch.setattr(entering, "_LEFT_OUT", {})
    assert entering.loaded(catalogue.CHECKS) == {}
    [(name, package, why)] = entering.left_out(catalogue.CHECKS)
    assert (name, package) == ("mine", "")
    assert why.startswith("mine: cannot be loaded: ModuleNotFoundError: No module named")
    assert "the entry point no_such_package.checks" in why
