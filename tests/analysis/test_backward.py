"""A backward question with its answer."""

import pytest

from subcontract_core import break_even
from subcontract_core.analysis.search import Status
from subcontract_core.base.errors import InputError
from subcontract_core.scenario import load_scenario
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
