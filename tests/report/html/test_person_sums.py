"""The money of page one: lines that add up to the headline."""

import re

from attrs import evolve
import pytest

from subcontract_core import compare
from subcontract_core.report.html.person_pictures import SHAPES
from subcontract_core.scenario import load_scenario
from support.person_pages import first_lines

MODEL = "eksote-external"


def found(answers, person, language="fi", model=MODEL):
    return first_lines(answers[language].person_page(person, model))


def signed(lines):
    """The amounts of the plus and minus lines."""
    told = [line for line in lines if line[0] in "+\u2212"]
    return [
        int(re.search(r"noin\u00a0([\d\u00a0]+)", line)[1].replace("\u00a0", ""))
        * (1 if line[0] == "+" else -1)
        for line in told
    ]


@pytest.mark.parametrize(
    ("person", "sums", "headline"),
    [
        ("P1", [344, -139, -229], "Rahaa jää noin\u00a024\u00a0euroa vähemmän."),
        ("P2", [344, -194, -150], "Rahaa jää yhtä paljon kuin nyt."),
        ("P3", [344, -28], "Rahaa jää noin\u00a0316\u00a0euroa enemmän."),
    ],
)
def test_whoever_adds_the_lines_gets_the_headline(answers, person, sums, headline):
    lines = found(answers, person)
    assert signed(lines) == sums and headline in lines


def test_debt_that_is_paid_off_is_not_money_lost(answers):
    assert "Velka pienenee noin\u00a0229\u00a0euroa." in found(answers, "P1")
    assert not any("Velka" in line for line in found(answers, "P3"))


def test_where_nothing_is_left_over_it_is_said_that_more_of_it_is_own_pay(answers):
    assert "Isompi osa siitä on omaa palkkaasi." in found(answers, "P2")


def test_what_stays_as_it_is_is_said_of_the_pension(answers):
    assert "Eläke pysyy samana." in found(answers, "P1")


def test_where_pay_is_not_known_there_is_no_sum_but_what_there_is_now():
    page = compare("imatra-2021-07", ["vaalijala"], language="fi").person_page("P1", "vaalijala")
    lines = first_lines(page)
    assert "Emme tiedä vielä, mikä palkkasi on." in lines and "Emme voi laskea vielä." in lines
    assert signed(lines) == []


def test_where_the_tax_card_is_missing_the_sum_is_a_bound_and_a_box_asks_for_the_card():
    scenario = load_scenario("everyday-2026-05")
    people = tuple(evolve(one, withholding=None, taxes=None) for one in scenario.people)
    answer = compare(evolve(scenario, people=people), [MODEL], language="fi")
    lines = first_lines(answer.person_page("P4", MODEL))
    headline = next(line for line in lines if line.startswith("Rahaa jää enintään noin"))
    assert lines[lines.index(headline) + 1] == "Emme tiedä vielä, paljonko maksat veroa."
    assert "Pyydä verokortti ohjaajan kanssa." in lines


def test_a_sum_that_lacks_a_part_is_a_question_and_says_that_not_all_is_known():
    # Imatra: what is lost of the allowance is not in the sources, so there is at most so much more.
    page = compare("imatra-2021-07", [MODEL], language="fi").person_page("P1", MODEL)
    lines = first_lines(page)
    headline = next(line for line in lines if line.startswith("Rahaa jää enintään noin"))
    assert lines[lines.index(headline) + 1] == "Emme tiedä vielä kaikkea."
    assert "Kysy ohjaajalta, mitä puuttuu." in lines
    assert SHAPES["unknown"] in page and SHAPES["more"] not in page
