"""One cell: numbers, shares, dates, times and texts."""

from datetime import date, time
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
import pytest

from subcontract_core.scenario.workbook import read_workbook
from subcontract_core.scenario.workbook.cells import exact_number, number_text
from support.filled_workbooks import people_sheet, refusal_of, workbook_of
from support.xml_workbooks import book_of_parts, faults_in

PEOPLE = [["people.id", "people.birth_year"], ["P1", 1990]]


BUYERS = [["buyers.id", "buyers.kind"], ["B1", "company"]]


GIGS = [
    ["gigs.id", "gigs.buyer", "gigs.task", "gigs.dates", "gigs.start", "gigs.minutes", "gigs.crew"],
    ["G1", "B1", "Work", date(2022, 3, 2), "9:00", 90, "all"],
]


def test_money_may_be_a_number_a_text_with_a_comma_or_the_value_of_a_formula(tmp_path):
    found = people_sheet(
        tmp_path, "people.assets", 837.59, "837,59", "837.59", ("=800+37.59", 837.59)
    )
    assert [person.assets for person in found] == [837_59] * 4
    assert [
        person.assets for person in people_sheet(tmp_path, "people.assets", "1 234,50", 0.1 + 0.2)
    ] == [1234_50, 30]


def test_a_share_may_be_a_number_or_a_text_with_its_sign(tmp_path):
    assert {
        person.withholding
        for person in people_sheet(tmp_path, "people.tax_card", 12.5, "12,5 %", "12.5%", "12,5")
    } == {Fraction(125, 1000)}
    rows = [["people.id", "people.birth_year", "people.tax_card"], ["P1", 1990, 0.125]]
    assert [
        (fault.place, str(fault.found), fault.to_do)
        for fault in refusal_of(workbook_of(tmp_path, people=rows))
    ] == [
        ("people!C2", "'0.125'", "'0.125' may be 0.125 % or 12.5 %; write the one that is meant.")
    ]


def test_days_may_be_dates_or_texts_and_times_may_be_times_or_texts(tmp_path):
    for day, clock in (
        (date(2022, 3, 2), time(9, 0)),
        ("2.3.2022", "9:00"),
        ("2022-03-02", "9.00"),
        ("02.03.2022", 0.375),
    ):
        gig = read_workbook(
            workbook_of(
                tmp_path, buyers=BUYERS, gigs=[GIGS[0], ["G1", "B1", "Work", day, clock, 90, "all"]]
            )
        ).gigs[0]
        assert (gig.when.dates, gig.start, gig.crew) == ((date(2022, 3, 2),), 9 * 60, ("P1",))
    many = [
        GIGS[0],
        ["G1", "B1", "Work", "2.3.2022, 2022-03-09; 16.3.2022\n23.3.2022", "9:00", 90, "P1"],
    ]
    assert [
        day.day
        for day in read_workbook(workbook_of(tmp_path, buyers=BUYERS, gigs=many)).gigs[0].when.dates
    ] == [2, 9, 16, 23]


def test_a_number_where_a_text_is_meant_keeps_its_digits(tmp_path):
    rows = [GIGS[0], [7, "B1", 5, date(2022, 3, 2), "9:00", 90, "P1"]]
    gig = read_workbook(workbook_of(tmp_path, buyers=BUYERS, gigs=rows)).gigs[0]
    assert (gig.id, gig.task) == ("7", "5")
    terms = [
        ["terms.model", "terms.term", "terms.value"],
        ["m", "price", 35],
        ["m", "wage", "10,50"],
        ["m", "rate", "22 %"],
        ["m", "unit", "crew_hour"],
    ]
    assert [term.value for term in read_workbook(workbook_of(tmp_path, terms=terms)).terms] == [
        "35",
        "10,50",
        "22 %",
        "crew_hour",
    ]


@given(st.integers(-(10**10), 10**10))
def test_a_number_of_cents_reads_back_as_the_very_same(cents):
    text = f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"
    number = exact_number(text)
    assert number is not None and float(number_text(number)) == float(text)


def gig(key, cell):
    head = [
        "gigs.id",
        "gigs.buyer",
        "gigs.task",
        "gigs.weekly",
        "gigs.start",
        f"gigs.{key}",
        "gigs.crew",
    ]
    return [head, ["G1", "B1", "Work", "tue", "09:00", cell, "all"]]


@pytest.mark.parametrize("form", ["h:mm", "[h]:mm"])
@pytest.mark.parametrize(
    ("key", "days", "minutes"),
    [
        ("hours", 7.5 / 24, 450),
        ("minutes", 1.5 / 24, 90),
        ("hours", 4 / 24, 240),
        ("minutes", 50 / 1440, 50),
    ],
)
def test_a_length_of_time_is_read_by_its_value_and_not_by_its_format(
    key, days, minutes, form, tmp_path
):
    assert (
        read_workbook(book_of_parts(tmp_path, gigs=gig(key, (days, form)))).gigs[0].minutes
        == minutes
    )


@pytest.mark.parametrize("form", ["h:mm", "[h]:mm"])
@pytest.mark.parametrize("key", ["hours", "minutes"])
def test_a_whole_day_is_one_fault_at_its_cell_and_never_nothing(key, form, tmp_path):
    ((place, found),) = faults_in(book_of_parts(tmp_path, gigs=gig(key, (1.0, form))))
    assert place == "gigs!F2"
    assert found == {"hours": "'24'", "minutes": "'1440'"}[key]
