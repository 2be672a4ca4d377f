"""Drawn years as pictures with their sentence and table, of the same numbers."""

from functools import cache

from subcontract_core import uncertain
from support.chances import MODEL, SCENARIO


@cache
def found():
    return uncertain(SCENARIO, [MODEL], 40, language="en")


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
