"""Documents of a description: what is left with a party is what came less what went."""

from pathlib import Path

from subcontract_core.accounts import ledger
from subcontract_core.described.documents import routed
from subcontract_core.described.hooks import Hooks
from subcontract_core.described.reading import read_description
from subcontract_core.scenario import load_scenario
from support.cooperative import outcome_of

SAID = read_description(Path(__file__).parents[1] / "outside" / "omillaan" / "omillaan.yaml")


def test_what_is_left_with_the_co_operative_is_what_came_less_what_went():
    scenario = load_scenario("everyday-2026-05")
    outcome = outcome_of(Hooks(SAID, {}), scenario, "omillaan")
    flows = ledger.edges(outcome)
    left = sum(
        int(amount.cents.sum()) * ((payee == "cooperative") - (payer == "cooperative"))
        for (payer, payee, _), amount in flows.items()
    )
    [keep] = outcome.payments.keeps
    assert (keep.role, int(keep.cents.sum())) == ("cooperative", left)
    assert routed.__doc__
