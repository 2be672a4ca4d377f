"""Whose the rows of charges and promises are."""

import numpy as np

from subcontract_core.model.sold_rows import shifts_of, visits_of
from subcontract_core.scenario import load_scenario, tabulate


def test_shifts_of_a_mask_have_the_columns_of_their_own_visits():
    tables = tabulate(load_scenario("everyday-2026-05"))
    every_third = np.arange(len(tables.shifts)) % 3 == 0
    rows, gig, person, month, buyer = shifts_of(tables, every_third)
    assert rows.tolist() == list(range(0, len(tables.shifts), 3))
    for row, visit, who, when, whose in zip(rows, gig, person, month, buyer, strict=True):
        assert (visit, who) == (tables.shifts.gig[row], tables.shifts.person[row])
        assert (when, whose) == (tables.gigs.month[visit], tables.gigs.buyer[visit])


def test_other_shifts_and_visits_are_other_columns_and_the_same_ones_are_made_once():
    tables = tabulate(load_scenario("everyday-2026-05"))
    everyone = np.ones(len(tables.shifts), bool)
    assert shifts_of(tables, everyone) is shifts_of(tables, everyone.copy())
    assert shifts_of(tables, ~everyone)[0].size == 0
    assert visits_of(tables, np.array([1, 0]))[0].size == 2
