"""A model under each open reading, ready to be asked."""

from datetime import date

from attrs import evolve

from subcontract_core.analysis.asking import asked
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.happened import Realised

PLAIN = load_scenario("one-group-five-systems")
CALLED_OFF = evolve(PLAIN, realised=(Realised("G1", date(2021, 9, 9), happened=False, by="buyer"),))


def test_each_reading_that_is_open_is_asked_and_a_choice_that_is_made_is_none():
    model = "eksote-external"
    readings = [one.reading["price_unit"] for one in asked(PLAIN, model)]
    assert readings == ["crew_hour", "worker_hour"]
    [one] = asked(PLAIN.with_terms(model, price_unit="crew_hour"), model)
    assert "price_unit" not in one.reading


def test_where_a_visit_is_called_off_and_its_fee_is_not_told_nothing_is_invoiced_for_it():
    for scenario, is_open in ((PLAIN, False), (CALLED_OFF, True)):
        first = asked(scenario, "eksote-external")[0]
        assert first.fee_untold is is_open
        assert (first.scenario.terms != scenario.terms) is is_open
