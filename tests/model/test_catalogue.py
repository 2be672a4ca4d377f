"""The catalogue: every installed model is ready; a broken one is listed with its reason."""

import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.model.catalogue import CHECKS, Catalogue, catalogue


def test_every_installed_model_is_ready():
    assert {entry.id: entry.broken for entry in catalogue().entries() if entry.broken} == {}


class _BrokenPoint:
    """An entry point whose package cannot be imported."""

    value = "nowhere.model"
    dist = None

    def load(self):
        raise ModuleNotFoundError("No module named 'nowhere'")


def test_a_plugin_that_cannot_be_imported_is_listed_as_broken_with_its_reason():
    found = Catalogue({"lost": _BrokenPoint()}, {})
    [entry] = found.entries()
    assert entry.id == "lost"
    assert "No module named 'nowhere'" in entry.broken
    with pytest.raises(ModelError, match="cannot be loaded"):
        found.get("lost")


def test_the_check_group_has_one_country():
    from importlib.metadata import entry_points

    assert [point.name for point in entry_points(group=CHECKS)] == ["finland"]
