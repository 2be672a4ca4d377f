"""A backward question with its answer."""

from attrs import evolve
import pytest

from subcontract_core import break_even
from subcontract_core.analysis.search import Status
from subcontract_core.base.errors import InputError
from subcontract_core.report.tables import backward_rows
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import TermValue
from support.running_figures import with_running


def test_every_reading_has_its_answer_and_what_moves_it_most():
    found = break_even(with_running("imatra-2021-07", before=30), "eksote-external")
    assert [one.reading["price_unit"] for one in found] == ["crew_hour", "worker_hour"]
    assert [one.with_staff.value for one in found] == [9764, 1953]
    assert all(one.moved_by for one in found)


def test_a_model_without_a_price_an_hour_cannot_decide_one():
    [found] = break_even("paijathame-2022-09", "paijathame-direct")
    assert found.term is None and found.without.status is Status.UNDECIDED


def test_money_in_hand_is_asked_of_one_person_or_of_everybody():
    scenario = load_scenario("jobcenter-2022-03")
    [one] = break_even(scenario, "jobcenter-app", "net", goal="40", low="9", high="12", person="P2")
    [every] = break_even(scenario, "jobcenter-app", "net", goal="40", low="9", high="12")
    assert [name for name, _ in one.nets] == ["P2"]
    assert [name for name, _ in every.nets] == [person.id for person in scenario.people]


def test_a_person_who_is_not_there_is_refused():
    with pytest.raises(InputError, match="P9"):
        break_even("jobcenter-2022-03", "jobcenter-app", "net", person="P9")


def test_a_price_that_nobody_knows_is_searched_all_the_same():
    scenario = with_running("jobcenter-partner-2022-03", borne_by="organiser")
    found = break_even(scenario, "jobcenter-partner")
    assert all(one.without.status is Status.FOUND for one in found)


def test_values_of_their_own_stay_as_they_are_and_are_named():
    scenario = load_scenario("imatra-2021-07")
    gig = scenario.gigs[0].id
    own = TermValue("eksote-external", "price_per_hour", "61.00", gig=gig)
    scenario = evolve(scenario, terms=(*scenario.terms, own))
    [crew, _] = break_even(scenario, "eksote-external")
    assert crew.own_values == (gig,)
    told = backward_rows.notes(crew, Language("en", strict=True))
    assert told == [f"A value of their own stays as it is: {gig}."]


def test_a_cost_of_which_nobody_has_said_who_bears_it_decides_nothing_after_it():
    scenario = with_running("one-group-five-systems").with_terms(
        "jobcenter-partner", price_per_hour="20.00"
    )
    for borne_by, after in (("", Status.UNDECIDED), ("organiser", Status.FOUND)):
        said = evolve(scenario, running=evolve(scenario.running, borne_by=borne_by))
        [found] = break_even(said, "jobcenter-partner")
        # 1,464.00 for 120 h: 12.20 an hour, and with 870.00 of work 19.45 (the document, 5.10)
        assert found.without.value == 1220 and found.is_borne is bool(borne_by)
        assert found.with_staff.status is after
    assert found.with_staff.value == 1945


def test_costs_that_others_bear_are_named_and_not_taken_off():
    [found] = break_even(with_running("jobcenter-2022-03"), "jobcenter-app")
    assert found.bearers == ("activity_centre",)
    assert found.with_staff == found.without


def test_a_model_in_which_nobody_sells_says_so_instead_of_an_unknown_number():
    words = Language("en", strict=True)
    for question in ("price", "group"):
        [found] = break_even("paijathame-2022-09", "paijathame-direct", question)
        assert not found.sells and not backward_rows.size_rows(found, words)
        assert "Nobody in between sells" in backward_rows.sentence(found, words)


def test_why_nothing_is_looked_for_is_the_true_reason():
    words = Language("en", strict=True)
    cases = [
        # the law's least pay makes the price, and "a number is not known" would be no reason
        ("everyday-2026-05", "siunsote-light-entrepreneur", "price", "names no price an hour"),
        ("ilomantsi-2022-09", "today", "net", "names no pay an hour"),
    ]
    for scenario, model, question, reason in cases:
        [found] = break_even(scenario, model, question)
        assert reason in backward_rows.sentence(found, words)
        assert not backward_rows.found_rows(found, words) + backward_rows.net_rows(found, words)


def test_without_a_visit_nothing_carries_and_nothing_is_looked_for():
    scenario = evolve(load_scenario("imatra-2021-07"), gigs=())
    for question in ("price", "wage", "minutes", "visits", "group", "presence", "net"):
        for found in break_even(scenario, "eksote-external", question):
            told = backward_rows.sentence(found, Language("en", strict=True))
            assert told.startswith("There are no visits in these months")
            assert found.without.status is Status.UNDECIDED and not (found.rows or found.nets)
