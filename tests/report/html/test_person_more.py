"""What more work would do, and what becomes of the pension."""

from subcontract_core import compare
from support.person_pages import first_lines

MODEL = "eksote-external"


def found(answers, person, language="fi", model=MODEL):
    return first_lines(answers[language].person_page(person, model))


def test_room_before_the_pensions_limit_is_rounded_down(answers):
    # The limit of a national pension in 2026 is 990.90, the pay 374.64: 616.26 are left.
    assert "Palkkaa voi tulla noin\u00a0610\u00a0euroa lisää." in found(answers, "P1")


def test_who_pays_debts_reads_that_more_work_pays_them_faster(answers):
    lines = found(answers, "P1")
    assert "Yksi työpäivä lisää ei tuo lisää rahaa." in lines
    assert "Mutta velka pienenee nopeammin." in lines
    assert "Yksi työpäivä lisää tuo lisää rahaa." in found(answers, "P3")


def test_over_the_limit_the_months_are_told_and_never_by_how_much():
    # 912.00 in April 2021 against a limit of 837.59.
    answer = compare(
        "one-group-five-systems-irregular", ["siunsote-light-entrepreneur"], language="fi"
    )
    lines = first_lines(answer.person_page("P1", "siunsote-light-entrepreneur"))
    start = lines.index("Mitä eläkkeelle tapahtuu?")
    assert lines[start + 1 : start + 3] == [
        "Huhtikuussa, elokuussa ja joulukuussa",
        "saat työstä paljon rahaa.",
    ]
    # In May there is no gig: the plan says that the pension goes on.
    assert "Toukokuussa sinulla ei ole työtä." in lines
    assert "Siksi eläke jatkuu kuten ennen." in lines
    assert "Jos niitä on kolme peräkkäin," in lines
    assert not any("yli" in line.split() for line in lines)
    assert not any("Voitko" in line for line in lines)


def test_the_rest_is_told_as_far_as_the_sheet_has_room(answers):
    lines = found(answers, "P2")
    assert "Verokortti ottaa veroa liikaa." in lines[lines.index("Hyvä tietää") :]
    assert "Hyvä tietää" not in found(answers, "P1")  # debts, limits and boxes fill the sheet


def test_who_gets_a_fee_reads_of_money_for_work_and_never_of_pay():
    answer = compare("everyday-2026-05", ["siunsote-light-entrepreneur"], language="fi")
    for person in ("P1", "P2", "P3"):
        lines = first_lines(answer.person_page(person, "siunsote-light-entrepreneur"))
        assert [line for line in lines if "palk" in line.lower()] == []
        assert any(line.startswith("+Saat työstä noin") for line in lines)


def test_a_pension_that_has_ended_takes_no_break():
    # P3 was over the limit for months before: from the 25th the pension ends (738/2009).
    answer = compare("over-new-year-2025-10", [MODEL], language="fi")
    lines = first_lines(answer.person_page("P3", MODEL))
    assert "Siksi eläke on loppunut." in lines
    assert not any("tauolla" in line for line in lines)


def test_who_has_no_work_yet_is_asked_whether_to_begin():
    answer = compare("families-2026", ["eksote-external"], language="fi")
    lines = first_lines(answer.person_page("P3", "eksote-external"))
    place = lines.index("Voitko tehdä työtä?")
    assert lines[place + 1 : place + 3] == ["Voit.", "Kysy ohjaajalta, miten rahasi muuttuvat."]
    assert "Summat ovat kaikilta kuukausilta yhteensä." not in lines  # there are no sums
