"""Drawn years of everybody as a notebook is given them: shares, months, pictures with tables."""

from functools import cache

import numpy as np
import pytest

from subcontract_core import compare, uncertain
from subcontract_core.base.errors import InputError
from support.chances import MODEL, SCENARIO, drawn

REFORM = "earnings-limit-1500"


@cache
def found():
    return uncertain(SCENARIO, [MODEL], 40, reforms=[REFORM], language="en")


def test_a_share_says_how_far_it_can_be_off_and_what_nobody_knows():
    shares = found().shares()
    assert {"of_20", "share", "standard_error", "unknown"} <= set(shares.columns)
    assert set(shares["what"]) >= {"over_once", "over_three_in_a_row", "more_than_today"}
    for _, row in shares.iterrows():
        # the standard error of a share of n draws is at most 0.5 / √n
        assert row["standard_error"] <= 0.5 / np.sqrt(40) + 1e-9
        assert row["of_20"] == pytest.approx(20 * row["share"], abs=0.5)


def test_the_reform_meets_the_same_draws_and_a_higher_limit_is_passed_no_more_often():
    law, reformed = found().laws
    assert np.array_equal(law[1][0].minutes, reformed[1][0].minutes)
    assert law[1][0].outcomes[1].over.sum() > reformed[1][0].outcomes[1].over.sum()


def test_the_draws_are_those_of_the_scenarios_seed_and_any_opens():
    assert (found().seed, found().draws) == (2026, 40)
    one = found().open(17)
    assert one == drawn().open(17)
    held = compare(one, [MODEL]).comparison
    assert np.array_equal(held.in_hand(held.today).cents, found().first.outcomes[0].in_hand[17])


def test_twenty_months_and_pictures_are_of_a_person_a_month_and_a_model():
    months = found().months("P1", "2026-03")
    assert len(months) == 20
    assert [one.minutes for one in months] == sorted(one.minutes for one in months)
    assert {"P1", "P2"} == set(found().table().table["person"]) and "P1" in str(found())
    for person, month in (("P9", "2026-03"), ("P1", "2031-03")):
        with pytest.raises(InputError):
            found().months(person, month)


def test_each_picture_has_its_sentence_and_its_table_from_one_call():
    strip, ribbon = found().strip("P1"), found().ribbon("P1")
    little, table = found().little_months("P1", "2026-03"), found().table()
    for one in (strip, ribbon, little):
        assert "<svg" in one.picture and one.sentence and len(one.table)
        assert one.sentence.split(". ")[0] in one._repr_html_().replace("&#x27;", "'")
        assert str(one) == one.sentence
    assert [row["draw"] for _, row in little.table.iterrows()] == [
        one.draw for one in found().months("P1", "2026-03")
    ]
    assert set(ribbon.table["month"]) == set(strip.table["month"])
    ends = strip.table[["earned_2nd_of_20_cents", "earned_19th_of_20_cents"]]
    assert (ends.iloc[:, 0] <= ends.iloc[:, 1]).all()
    assert "<table>" in table.picture and "P2" in table.picture


def test_the_table_of_people_and_models_counts_as_the_shares_do():
    shares = found().shares()
    law = shares["law"].iloc[0]
    once = shares[(shares["what"] == "over_once") & (shares["law"] == law)]
    counted = {row["person"]: row["of_20"] for _, row in once.iterrows()}
    for _, row in found().table().table.dropna(subset=["over_once_of_20"]).iterrows():
        assert row["over_once_of_20"] == counted[row["person"]]
