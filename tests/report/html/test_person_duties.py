"""Boxes to tick: by which day, and what, in the person's own words."""

from subcontract_core import compare
from support.person_pages import first_lines

MODEL = "eksote-external"


def boxes(lines, head="Tee nämä"):
    return lines[lines.index(head) + 1 :]


def found(answers, person, model=MODEL):
    return first_lines(answers["fi"].person_page(person, model))


def test_kela_is_told_by_the_first_day_of_work_and_of_the_rent_by_the_first_pay_day(answers):
    lines = boxes(found(answers, "P1"))
    place = lines.index("Tiistai 5.5.")
    assert lines[place + 1] == "Kerro Kelaan: aloitan työn."
    place = lines.index("Perjantai 29.5.")
    assert lines[place + 1] == "Kerro Kelaan: sain palkkaa."
    assert not any("työttömyystukea" in line for line in lines)


def test_what_comes_before_work_stands_first_and_days_follow_in_order(answers):
    lines = boxes(found(answers, "P1"))
    assert lines[0] == "Ennen työn alkua"
    assert lines.index("Tiistai 5.5.") < lines.index("Perjantai 29.5.")


def test_the_unemployed_apply_for_the_benefit_when_the_month_is_over(answers):
    lines = boxes(found(answers, "P2"))
    assert lines[lines.index("Maanantai 1.6.") + 1] == "Hae työttömyystukea Kelasta."


def test_a_new_tax_card_is_asked_for_before_the_pay_day(answers):
    lines = boxes(found(answers, "P3"))
    assert lines[lines.index("Ennen: perjantai 29.5.") + 1] == "Pyydä uusi verokortti."


def test_what_only_the_employer_must_do_is_no_box_of_the_person(answers):
    for person in ("P1", "P2", "P3", "P4"):
        assert not any("tulorekister" in line.lower() for line in found(answers, person))


def test_a_trainee_has_questions_instead():
    page = compare("paijathame-2022-09", ["paijathame-direct"], language="fi").person_page(
        "P6", "paijathame-direct"
    )
    assert boxes(first_lines(page), "Kysy ohjaajalta")[0] == "Mitä opin?"


def test_where_pay_is_not_known_the_first_box_asks_for_it():
    page = compare("imatra-2021-07", ["vaalijala"], language="fi").person_page("P1", "vaalijala")
    lines = boxes(first_lines(page))
    assert lines[:2] == ["Ennen kuin lupaat tehdä työtä", "Kysy palkka."]
    assert "Pyydä ohjaajaa laskemaan uudelleen." in lines
