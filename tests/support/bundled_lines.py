"""A line of one person of a bundled scenario, in euros as they are shown."""

from functools import cache

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario


@cache
def _lines(name, model):
    return ledger.person_lines(compare(load_scenario(name), [model]).outcomes[0])


def euros_of_line(name, model, kind, person):
    """The amounts of the months; people are P1, P2, … in the order of the file."""
    cents = _lines(name, model)[kind].cents[:, int(person[1:]) - 1]
    return [f"{int(amount) / 100:.2f}" for amount in cents]
