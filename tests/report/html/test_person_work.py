"""The work of a person on page one: the days, and the day of the money."""

from datetime import date

from attrs import evolve

from subcontract_core import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.dates import Dates
from subcontract_core.scenario.missing import Cancelled, Illness
from support.person_pages import first_lines

MODEL = "eksote-external"


def lines(answer, person, model=MODEL):
    return first_lines(answer.person_page(person, model))


def test_each_day_of_work_is_a_tile_and_pay_has_its_day(answers):
    page = answers["fi"].person_page("P1", MODEL)
    found = first_lines(page)
    # Seven visits in May 2026, paid on the last working day of the month.
    assert "Sinulla on 7 työpäivää." in found and "Palkkapäivä on perjantai 29.5." in found
    assert page.count('class="tile"') == 7 and page.count('class="week"') == 4


def test_a_year_of_work_is_counted_by_months():
    page = compare("one-group-five-systems-year", ["vaalijala"], language="fi").person_page(
        "P1", "vaalijala"
    )
    assert page.count("tile month") > 2 and "tammikuu: 6 päivää" in page
    assert "Palkka tulee joka työkuukaudelta." in page


def test_a_fee_is_no_wage():
    answer = compare("everyday-2026-05", ["jobcenter-app"], language="fi")
    found = lines(answer, "P1", "jobcenter-app")
    assert any(line.startswith("+Saat työstä noin") for line in found)
    assert not any("palkka" in line.lower() and "noin" in line for line in found[:8])


def test_a_trainee_reads_second_that_there_is_no_pay_and_is_offered_no_more_work():
    page = compare("paijathame-2022-09", ["paijathame-direct"], language="fi").person_page(
        "P6", "paijathame-direct"
    )
    found = first_lines(page)
    assert "Harjoittelusta ei makseta palkkaa." in found[:6]
    assert not any("Voitko tehdä" in line or "palkkaa noin" in line for line in found)


def everyday(**changes):
    """The everyday group in May 2026, of whom P1 or the gig is changed."""
    scenario = load_scenario("everyday-2026-05")
    first, *others = scenario.people
    people = (evolve(first, **changes.get("person", {})), *others)
    gigs = tuple(evolve(gig, **changes.get("gig", {})) for gig in scenario.gigs)
    return evolve(scenario, people=people, gigs=gigs)


def test_who_is_ill_all_month_has_no_days_of_work_and_reads_why_there_is_pay():
    ill = everyday(person={"ill": (Illness(date(2026, 5, 4), date(2026, 5, 31)),)})
    found = lines(compare(ill, [MODEL], language="fi"), "P1")
    start = found.index("Nyt sinulla ei ole työpäiviä.")
    # Seven visits were planned (Tuesdays and Thursdays but Ascension Day).
    assert found[start + 1] == "Olet sairas 7 työpäivää."
    assert "Sinulle ei ole vielä sovittu työtä." not in found
    assert "Saat palkkaa, kun olet sairas." in found
    assert not any("aloitan työn" in line for line in found)  # no work begins


def test_a_day_that_is_called_off_is_told_beside_those_that_are_held():
    off = everyday(gig={"cancelled": (Cancelled(date(2026, 5, 28), 12),)})
    found = lines(compare(off, [MODEL], language="fi"), "P1")
    assert "Sinulla on 6 työpäivää." in found and "Yksi työpäivä on peruttu." in found


def test_where_all_is_called_off_and_nobody_knows_the_fee_no_money_is_said_to_be_lost():
    days = (date(2026, 5, 5), date(2026, 5, 7))
    gig = {"when": Dates(dates=days), "cancelled": tuple(Cancelled(day, 12) for day in days)}
    answer = compare(everyday(gig=gig), ["jobcenter-app"], language="fi")
    for person in ("P1", "P2", "P4"):
        found = lines(answer, person, "jobcenter-app")
        assert "2 työpäivää on peruttu." in found and "Emme voi laskea vielä." in found
        assert not any(line[0] in "+\u2212" or "vähemmän" in line for line in found)
