"""The invented country behind the commands."""

from attrs import evolve
import pytest

from subcontract_core.model import catalogue, entering
from subcontract_core.scenario.writing import scenario_to_yaml
from support.invented import country


@pytest.fixture(autouse=True)
def _no_remark_of_a_busy_machine(monkeypatch):
    """What is printed does not depend on who else uses the processors."""
    monkeypatch.setattr(entering, "SLOW_SECONDS", 600.0)


@pytest.fixture
def scenario(monkeypatch, tmp_path):
    """A file of the invented country, whose law and models stand for the installed ones."""
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.delenv("SUBCONTRACT_STRICT_TEXTS")  # the invented country has no texts of its own
    monkeypatch.setattr(catalogue, "installed_law", country.law)
    monkeypatch.setattr(catalogue, "catalogue", lambda: country.catalogue(country.seller()))
    path = tmp_path / "invented.yaml"
    path.write_text(
        scenario_to_yaml(evolve(country.scenario(), title={"en": "Invented", "fi": "Keksitty"})),
        encoding="utf-8",
    )
    return str(path)
