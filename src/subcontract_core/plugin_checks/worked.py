"""A case that an author worked out by hand: each line to the cent, or the first that differs."""

from collections.abc import Mapping
from itertools import zip_longest

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
    lines: Mapping[str, str],
    found: Catalogue | None = None,
    explained: Mapping[str, str] | None = None,
) -> None:
    """Hold a person's lines over all months to sums in euros, such as {"wage": "192.00"}.

    `explained` holds the text in which `subcontract explain` shows a line (in English) to one that
    the author has read and kept. Raises `AssertionError` with the first line that differs and how
    the program came to it, or with the first line of an explanation that differs.
    """
    catalogued = found or catalogue()
    asked = load_scenario(scenario) if isinstance(scenario, str) else scenario
    comparison = compare(asked, [model], catalogue=catalogued)
    outcome = comparison.outcome(model)
    row = asked.place_of(person)
    sums = {
        kind: int(amount.along(0).cents[row])
        for kind, amount in ledger.person_lines(outcome).items()
    }

    def told(kind: str) -> str:
        if kind not in sums:
            return "no such line"
        found = explain_all(
            [(comparison.law, outcome, comparison.today)],
            person,
            kind,
            catalogued,
        )
        return explanation_text(found, Language("en"))

    for kind, text in lines.items():
        wanted, computed = numbers.cents(text), sums.get(kind, 0)
        if wanted != computed:
            raise AssertionError(
                f"{model}, {person}: {kind} is {numbers.euros(computed)}, worked out as"
                f" {numbers.euros(wanted)}.\n{told(kind)}"
            )
    for kind, text in (explained or {}).items():
        if differs := first_that_differs(text, told(kind)):
            raise AssertionError(f"{model}, {person}: {kind} is explained otherwise.\n{differs}")


def first_that_differs(kept: str, told: str) -> str:
    """The first line in which two explanations differ, blanks apart; "" where none does."""
    rows = zip_longest(_rows(kept), _rows(told), fillvalue="(no line)")
    for number, (wanted, computed) in enumerate(rows, 1):
        if wanted != computed:
            return f"line {number} says: {computed}\nkept was:   {wanted}"
    return ""


def _rows(text: str) -> list[str]:
    """The lines of a text that say something, each with single blanks."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
