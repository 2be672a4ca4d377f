"""What a plugin replaces in the program is put back and named."""

import sys

import numpy as np
import pytest

from subcontract_core.base import money
from subcontract_core.model import term
from subcontract_core.model.kinds import Kind
from subcontract_core.model.replaced import watched


def replacing(change):
    with watched() as changed:
        change()
    return changed


def test_what_is_left_as_it_is_is_not_named():
    assert replacing(lambda: money.Exact(1)) == []


def test_a_function_a_method_and_a_limit_are_put_back_and_named():
    exact, rules, most = money.Exact, Kind._rules, dict(term.MOST_CENTS)
    assert replacing(lambda: setattr(money, "Exact", int)) == ["subcontract_core.base.money.Exact"]
    assert replacing(lambda: setattr(Kind, "_rules", int)) == [
        "subcontract_core.model.kinds.Kind._rules"
    ]
    assert replacing(lambda: term.MOST_CENTS.update(eur=1)) == [
        "subcontract_core.model.term.MOST_CENTS"
    ]
    assert (money.Exact, Kind._rules, term.MOST_CENTS) == (exact, rules, most)


def test_an_equal_number_of_another_kind_is_not_the_same(monkeypatch):
    monkeypatch.setattr(money, "ONE", 1, raising=False)
    assert replacing(lambda: setattr(money, "ONE", 1.0)) == ["subcontract_core.base.money.ONE"]
    assert replacing(lambda: None) == [] and type(money.ONE) is int


def test_what_the_program_itself_changes_between_two_calls_stays(monkeypatch):
    assert replacing(lambda: None) == []
    monkeypatch.setattr(money, "KEPT", object(), raising=False)
    kept = money.KEPT
    assert replacing(lambda: None) == [] and money.KEPT is kept
    assert replacing(lambda: delattr(money, "KEPT")) == ["subcontract_core.base.money.KEPT"]
    assert money.KEPT is kept


def test_what_is_taken_away_comes_back():
    assert replacing(lambda: delattr(money, "Exact")) == ["subcontract_core.base.money.Exact"]
    assert money.Exact is not None


def test_a_module_of_the_core_that_is_imported_meanwhile_is_watched_too(monkeypatch):
    name = "subcontract_core.analysis.minutes"
    monkeypatch.delitem(sys.modules, name, raising=False)

    def change():
        import importlib

        module = importlib.import_module(name)
        [function] = [one for one in vars(module) if one == "np"]
        setattr(module, function, None)

    assert replacing(change) == [f"{name}.np"]
    assert sys.modules[name].np is np


@pytest.mark.parametrize("name", ["sum", "zeros"])
def test_numpy_is_put_back(name):
    before = getattr(np, name)
    assert replacing(lambda: setattr(np, name, print)) == [f"numpy.{name}"]
    assert getattr(np, name) is before
