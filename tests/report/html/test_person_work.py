"""The work of a person on page one: the days, and the day of the money."""

from subcontract_core import compare
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
