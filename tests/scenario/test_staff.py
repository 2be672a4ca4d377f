"""Posts of instructors and coaches, as files and workbooks say them."""

from fractions import Fraction

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.staff import Post, at_once, free_minutes
from subcontract_core.scenario.workbook import write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml

FILE = """format: subcontract-scenario/1
id: posts
title: {en: Posts}
months: {from: 2026-07, to: 2026-07}
people:
  - {id: P1, birth_year: 1990}
staff:
  - {role: instructor, free: 40 %, month_hours: 165, centre: North}
  - {role: instructor, free: 0 %, month_hours: 165}
  - {role: coach, free: 20 %}
"""


def test_a_file_and_a_workbook_say_them_alike(tmp_path):
    scenario = read_scenario(FILE, "posts.yaml")
    assert scenario.staff[0] == Post("instructor", Fraction(2, 5), 165, "North")
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml") == scenario
    path = tmp_path / "posts.xlsx"
    write_workbook(path, Language("fi"), scenario)
    assert load_scenario(path).staff == scenario.staff


def test_free_hours_are_those_of_the_posts_and_a_post_of_nothing_counts_for_none():
    posts = read_scenario(FILE, "posts.yaml").staff
    assert free_minutes(posts, "instructor") == 66 * 60  # 40 % of 165 h
    assert at_once(posts, "instructor") == 1
    assert free_minutes(posts[1:2], "instructor") == 0 == at_once(posts[1:2], "instructor")


def test_what_nobody_gave_is_not_known():
    posts = read_scenario(FILE, "posts.yaml").staff
    assert free_minutes(posts, "coach") is None and at_once(posts, "coach") == 1
    assert free_minutes((), "coach") is None and at_once((), "coach") is None


def test_hours_in_two_places_are_refused():
    twice = FILE + "running: {coach_hours: 20}\n"
    with pytest.raises(InputError, match="coach_hours"):
        read_scenario(twice, "posts.yaml")
