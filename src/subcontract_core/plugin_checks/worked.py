"""A case that an author worked out by hand: each line to the cent, or the first that differs."""

from ..accounts import ledger
from ..analysis.explanation import explain_all
from ..base import numbers
from ..engine.comparison import compare
from ..model.catalogue import Catalogue, catalogue
from ..report.terminal.explanation import explanation_text
from ..report.text.language import Language
from ..scenario import load_scenario
from ..scenario.types import Scenario


def worked_case(
    model: str,
    scenario: Scenario | str,
    person: str,
    lines: dict[str, str],
    found: Catalogue | None = None,
) -> None:
    """Hold a person's lines over all months to sums in euros, such as {"wage": "192.00"}.

    Raises `AssertionError` with the first line that differs, and how the program came to it.
    """
    catalogued = found or catalogue()
    asked = load_scenario(scenario) if isinstance(scenario, str) else scenario
    comparison = compare(asked, [model], catalogue=catalogued)
    outcome = comparison.outcome(model)
    row = [one.id for one in asked.people].index(person)
    sums = {
        kind: int(amount.along(0).cents[row])
        for kind, amount in ledger.person_lines(outcome).items()
    }
    for kind, text in lines.items():
        wanted, got = numbers.cents(text), sums.get(kind, 0)
        if wanted != got:
            shown = "no such line"
            if kind in sums:
                told = explain_all([(comparison.law, outcome)], person, kind, catalogued)
                shown = explanation_text(told, Language("en"))
            raise AssertionError(
                f"{model}, {person}: {kind} is {numbers.euros(got)}, worked out as"
                f" {numbers.euros(wanted)}.\n{shown}"
            )
