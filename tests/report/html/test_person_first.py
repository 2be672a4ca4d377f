"""Page one as a whole: at most six amounts, one idea a line, every amount one of page two."""

import re

import pytest

from subcontract_core import compare
from subcontract_core.report.html.person_first import MOST_AMOUNTS, Space, block, said
from support.person_pages import amounts, first_lines

SCENARIOS = (
    "everyday-2026-05",
    "one-group-five-systems-irregular",
    "jobcenter-rehabilitative-2022-03",
)


def pages(scenario, language="fi"):
    answer = compare(scenario, language=language)
    for outcome in answer.comparison.outcomes:
        for person in answer.comparison.scenario.people:
            yield answer.person_page(person.id, outcome.model, reading=outcome.reading or None)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nobody_reads_more_than_six_amounts_or_cents_or_a_long_line(scenario):
    for page in pages(scenario):
        assert len(amounts(page)) <= MOST_AMOUNTS
        told = [line for line in first_lines(page) if "sivu" not in line]
        assert not [line for line in told if re.search(r"\d,\d\d|[%§()]", line)]


def test_the_same_amount_twice_counts_once_and_a_seventh_has_no_room():
    space = Space()
    assert all(space.may(euros) for euros in (1, 2, 3, -3, 4, 5, 6))
    assert not space.may(7) and space.may(-6)


def test_a_part_without_words_is_left_out_and_each_line_stands_alone():
    assert block("Head", "") == ""
    assert said(["One.", "Two."]) == "<p>One.</p><p>Two.</p>"
