"""Exceptions of `people_defaults`: a day need be a day of one of the people only."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import read_scenario

FILE = """\
format: subcontract-scenario/1
id: shared
title: {{en: Shared}}
months: {{from: 2026-05, to: 2026-05}}
people_defaults: {{birth_year: 1990, absences: [{absences}]}}
people: [{{id: P1}}, {{id: P2}}]
buyers: [{{id: B1, kind: company}}]
gigs:
  - {{id: G1, buyer: B1, task: x, dates: [2026-05-05], hours: 1, crew: [P1]}}
  - {{id: G2, buyer: B1, task: x, dates: [2026-05-06], hours: 1, crew: all}}
"""


def absences(*days):
    scenario = read_scenario(FILE.format(absences=", ".join(days)), "shared.yaml")
    return [[day.day for day in person.absences] for person in scenario.people]


def test_a_shared_absence_stays_with_those_whose_day_it_is():
    # P1 goes on both days, P2 on the sixth only
    assert absences("2026-05-05") == [[5], []]
    assert absences("2026-05-05", "2026-05-06") == [[5, 6], [6]]


def test_one_that_is_nobodys_day_is_told():
    with pytest.raises(InputError, match=r"2026-05-07.*allowed: a day with a gig"):
        absences("2026-05-05", "2026-05-07")
