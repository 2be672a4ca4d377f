"""Several questions side by side, never added."""

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.terminal.alternatives import alternatives_page
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.running_figures import with_running

EN = Language("en", strict=True)
SELLER = ["eksote-external"]


def made(scenario):
    return Analysis(compare(scenario, SELLER)).for_page()


def test_each_group_has_a_column_of_its_own_and_nothing_is_added():
    plain = load_scenario("imatra-2021-07")
    half = plain.with_plans(gigs=plain.gigs[:1])
    page = alternatives_page([made(plain), made(half)], EN)
    # the buyers of Imatra by the hour of the crew: the harbour alone is B1's 700.00
    [line] = [one for one in page.splitlines() if one.strip().startswith("Buyers: companies")][:1]
    assert line.count("−€700.00") == 2
    assert "−€560.00" in page and "never added" in page
    assert "−€1,400.00" not in page


def test_the_hours_stand_beside_each_other():
    asked = with_running("imatra-2021-07", before=30)
    fewer = asked.with_plans(gigs=asked.gigs[:1])
    page = alternatives_page([made(asked), made(fewer)], EN).replace("\u00a0", " ")
    [line] = [one for one in page.splitlines() if one.strip().startswith("Instructors  ")][:1]
    # 13 visits and, of the harbour alone, five Thursdays of 4 h with 30 min each
    assert "58 h 30 min" in line and "22 h 30 min" in line


def test_a_group_of_two_is_withheld_beside_another():
    scenario = load_scenario("one-group-five-systems")
    kept = scenario.people[:2]
    gigs = tuple(evolve(gig, crew=tuple(one.id for one in kept)) for gig in scenario.gigs)
    small = scenario.with_plans(people=kept, gigs=gigs)
    page = alternatives_page([made(scenario), made(small)], EN)
    assert "is not shown for a group of one or two" in page and "Buyers" not in page
    shown = alternatives_page([made(scenario), made(small)], EN, small_groups=True)
    assert "Buyers: companies" in shown
