"""The money of page two: columns that add up, and beside each row the amount of page one."""

import pytest

from support.person_pages import amounts, cents, shown

MODEL = "eksote-external"


def rows(answers, person):
    """Name, three amounts in cents, and the whole euros that page one shows."""
    table = shown(answers, person).rows
    end = next(place for place, row in enumerate(table) if row[0] == "Limit")
    return [(row[0], *(cents(cell) for cell in row[1:4]), row[4]) for row in table[1:end]]


@pytest.mark.parametrize("person", ["P1", "P2", "P3", "P4"])
def test_each_column_adds_up_and_the_difference_is_that_of_the_two(answers, person):
    *lines, total = rows(answers, person)
    assert [sum(line[n] for line in lines) for n in (1, 2, 3)] == list(total[1:4])
    assert all(now - before == change for _, before, now, change, _ in (*lines, total))


@pytest.mark.parametrize(
    ("person", "made"),
    [
        # pay 374.64 − 30.68; housing allowance; debts
        ("P1", [(34_396, "344"), (-13_852, "139"), (-22_931, "229")]),
        # pay; unemployment benefit −187.32 with 37.46 less withheld; assistance
        ("P2", [(34_396, "344"), (-14_986, "150"), (-19_410, "194")]),
    ],
)
def test_the_amounts_of_page_one_stand_at_the_last_of_the_rows_that_make_them(
    answers, person, made
):
    *lines, total = rows(answers, person)
    shown_euros = [line[4] for line in lines if line[4]]
    assert shown_euros == [euros for _, euros in made]
    assert sum(change for change, _ in made) == total[3]
    told = amounts(answers["en"].person_page(person, MODEL))
    assert set(shown_euros) <= told


def test_tax_that_is_left_to_pay_has_its_row(answers):
    names = [line[0] for line in rows(answers, "P3")]
    # 338.28 a year, 28.19 a month.
    later = next(line for line in rows(answers, "P3") if line[0] == "Tax left to pay")
    assert later[3] == -2_819 and later[4] == "28" and names[-1] == "In hand after the tax"
    assert "Tax left to pay" not in [line[0] for line in rows(answers, "P1")]
