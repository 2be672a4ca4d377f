"""Days and months as people write them: what has one meaning is read, the rest is left."""

import pytest

from subcontract_core.scenario.spoken_days import days, month


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2.3.2022", ["2022-03-02"]),
        ("02.03.2022", ["2022-03-02"]),
        ("2.3.22", ["2022-03-02"]),
        ("2.3. 2022", ["2022-03-02"]),
        ("2. maaliskuuta 2022", ["2022-03-02"]),
        ("2 mars 2022", ["2022-03-02"]),
        ("2 March 2022", ["2022-03-02"]),
        ("ke 2.3.2022", ["2022-03-02"]),  # 2 March 2022 was a Wednesday
        ("onsdag 2.3.2022", ["2022-03-02"]),
        ("2.3.2022 ja 9.3.2022", ["2022-03-02", "2022-03-09"]),
        ("2.3. ja 9.3.2022", ["2022-03-02", "2022-03-09"]),
        ("2, 9, 16.3.2022", ["2022-03-02", "2022-03-09", "2022-03-16"]),
        ("30.12.2021, 2.1.2022", ["2021-12-30", "2022-01-02"]),
        ("2.–4.3.2022", ["2022-03-02", "2022-03-03", "2022-03-04"]),
        ("28.2.–1.3.2022", ["2022-02-28", "2022-03-01"]),
        ("2022-03-02 2022-03-09", ["2022-03-02", "2022-03-09"]),
        ("2.3.2022 9.3.2022", ["2022-03-02", "2022-03-09"]),
    ],
)
def test_days_that_have_one_meaning_are_read(text, read):
    assert days(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "ti 2.3.2022",  # that day was a Wednesday
        "2.3.",  # of which year?
        "31.2.2022",
        "4.–2.3.2022",
        "noin 2.3.2022",
        "joka toinen ke",
        "",
        "1.1.2020–1.1.2030",  # longer than a year and a month: more likely a slip
        "2.3.2022 " * 500,
    ],
)
def test_what_has_several_meanings_or_none_is_left_to_the_reader(text):
    assert days(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "maaliskuu 2022",
        "maaliskuussa 2022",
        "mars 2022",
        "Mar 2022",
        "3/2022",
        "3 / 2022",
        "03.2022",
        "3-2022",
        "2022/3",
    ],
)
def test_a_month_is_read_by_its_name_or_number(text):
    assert month(text) == "2022-03"


@pytest.mark.parametrize("text", ["13/2022", "maaliskuu", "kevät 2022", "3/22", "2022"])
def test_what_is_no_month_is_left(text):
    assert month(text) is None
