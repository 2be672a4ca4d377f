"""Who misses which shift, and why."""

from datetime import date

from subcontract_core.base.dates import number
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.verbs.missed import missed

FILE = """format: subcontract-scenario/1
id: missed
title: {en: Missed}
months: {from: 2026-01, to: 2026-01}
people:
  - {id: P1, birth_year: 1990, employed_since: 2025-12-01, absences: [2026-01-27], ill: [{from: 2025-12-30, to: 2026-01-04}, {from: 2026-01-13, to: 2026-01-20}]}
  - {id: P2, birth_year: 1990}
buyers: [{id: B1, kind: company}]
gigs:
  - {id: G1, buyer: B1, task: t, dates: [2026-01-02, 2026-01-13, 2026-01-20, 2026-01-27], hours: 4, crew: all, cancelled: [{day: 2026-01-20, hours_before: 5}]}
"""


def test_ill_cancelled_and_absent_are_apart_and_a_cancelled_visit_is_no_illness():
    tables = tabulate(read_scenario(FILE, "missed.yaml"))
    found = missed(tables)
    rows = {
        (tables.person_id(int(person)), int(day) - number(date(2026, 1, 1)) + 1): row
        for row, (person, day) in enumerate(zip(tables.absent.person, found.day, strict=True))
    }
    assert set(rows) == {("P1", 2), ("P1", 13), ("P1", 20), ("P1", 27), ("P2", 20)}
    ill = {key for key, row in rows.items() if found.ill[row]}
    off = {key for key, row in rows.items() if found.cancelled[row]}
    assert ill == {("P1", 2), ("P1", 13)} and off == {("P1", 20), ("P2", 20)}
    row = rows["P1", 13]
    # of the first spell four days are of 2026: 1 to 4 January
    assert (found.fell_ill[row], found.days_before[row]) == (number(date(2026, 1, 13)), 4)
    assert found.hours_before[rows["P2", 20]] == 5
    assert found.start_told[row] and not found.start_told[rows["P2", 20]]
