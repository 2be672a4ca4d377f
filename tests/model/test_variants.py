"""A variant is another model with its own words and terms; a circle of them is named."""

from types import SimpleNamespace

from subcontract_core.engine.pipeline import run
from subcontract_core.model.catalogue import Catalogue
from subcontract_core.scenario import tabulate
from support.entry_points import EntryPointOf
from support.invented import country

LAW = country.law()


def variant(folder, name, base):
    (folder / "variants").mkdir(exist_ok=True)
    (folder / "variants" / f"{name}.yaml").write_text(
        f"format: subcontract-variant/1\nbased_on: {base}\ntitle: {{en: {name}}}\nsummary: {{en:"
        f" {name}}}\n"
    )


def test_a_circle_of_variants_is_named_and_the_others_stay_ready(tmp_path):
    variant(tmp_path, "a", "b")
    variant(tmp_path, "b", "a")
    package = SimpleNamespace(__file__=str(tmp_path / "__init__.py"))
    found = Catalogue(
        {}, {"invented": country.CHECK}, {"a": EntryPointOf(package), "b": EntryPointOf(package)}
    )
    found.register(country.seller(), "seller")
    broken = {entry.id: entry.broken for entry in found.entries()}
    assert broken["seller"] == ""
    assert "a is based on b is based on a" in broken["a"]


def test_a_variant_runs_with_its_own_words_and_terms(tmp_path):
    variant(
        tmp_path, "cheap", "seller\nterms: {price: {value: '15.00', source: Gazette of Invented}}"
    )
    package = SimpleNamespace(__file__=str(tmp_path / "__init__.py"))
    found = Catalogue({}, {"invented": country.CHECK}, {"cheap": EntryPointOf(package)})
    found.register(country.seller(), "seller")
    outcome = run(found.get("cheap"), tabulate(country.scenario()), LAW)
    assert outcome.manifest.title == {"en": "cheap"}
    assert outcome.quote.charged(outcome.tables)[0].tolist() == [6 * 1500]
