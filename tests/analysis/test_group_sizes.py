"""Smaller and larger groups, and the first visits of a scenario."""

from datetime import date

from attrs import evolve

from subcontract_core.analysis.asking import asked
from subcontract_core.analysis.group_sizes import of_size, until_day
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import TermValue

IMATRA, SELLER = "imatra-2021-07", "eksote-external"


def test_a_smaller_group_drops_the_visits_to_which_nobody_goes():
    scenario = load_scenario("ilomantsi-2022-09")
    small = of_size(scenario, 1)
    assert [one.id for one in small.people] == ["P1"]
    assert all(gig.crew == ("P1",) for gig in small.gigs)
    assert len(small.gigs) <= len(scenario.gigs)


def test_a_larger_group_copies_the_person_who_was_named():
    large = of_size(load_scenario(IMATRA), 7, "P2")
    assert [one.id for one in large.people] == ["P1", "P2", "P3", "P4", "P5", "P6", "P7"]
    assert large.people[6].birth_year == large.people[1].birth_year


def test_visits_are_kept_up_to_a_day():
    scenario = load_scenario(IMATRA)
    kept = until_day(scenario, date(2021, 7, 1))
    assert [gig.id for gig in kept.gigs] == ["harbour"]


def test_half_a_couple_is_a_group_and_a_copy_has_no_spouse():
    scenario = load_scenario("families-2026").with_terms("eksote-external", wage_per_hour="12.00")
    rows = asked(scenario, SELLER)[0].groups(8, "P1")
    assert [row.size for row in rows] == [1, 2, 3, 4, 5, 6, 7, 8]
    # a worker more costs the same, whether P2 or the copies of P1
    assert rows[6].without - rows[7].without == rows[0].without - rows[1].without


def test_the_first_visits_alone_know_nothing_of_a_later_one_that_is_called_off():
    [first, *_] = asked(load_scenario("uneven-month-2026-05"), "eksote-external")
    assert [row.size for row in first.visits()] == [1, 2, 3, 4, 5, 6]


def test_values_of_left_out_visits_and_people_are_left_out_and_those_of_a_copy_copied():
    scenario = load_scenario(IMATRA)
    last, first = scenario.gigs[-1].id, scenario.people[0].id
    own = (
        TermValue(SELLER, "price_per_hour", "50.00", gig=last),
        TermValue(SELLER, "wage_per_hour", "11.00", person=first),
        TermValue(SELLER, "wage_per_hour", "12.00", person=scenario.people[-1].id),
    )
    scenario = evolve(scenario, terms=(*scenario.terms, *own))
    assert {term.gig for term in until_day(scenario, date(2021, 7, 1)).terms} == {""}
    assert {term.person for term in of_size(scenario, 1).terms} == {"", first}
    copies = [
        term.value for term in of_size(scenario, 7, first).terms if term.person in ("P6", "P7")
    ]
    assert copies == ["11.00", "11.00"]
    [crew, _] = asked(scenario, SELLER)
    assert len(crew.visits()) == 13 and [row.size for row in crew.groups(7, first)][-1] == 7
