"""The pilots as a table."""

import subcontract_core as sc


def test_the_table_has_one_row_a_pilot_and_keeps_missing_as_missing():
    table = sc.pilots(language="en").set_index("pilot")
    assert table.people.sum() == 84
    assert table.paid.sum() == 79
    assert table.loc["jobcenter", "hours"] == 1170
    assert table.loc["jobcenter", "hours_approximate"]
    assert table.hours.isna().sum() == 4
    assert table.loc["eksote", "price_cents"] == 3500
    assert str(table.loc["paijathame", "price_cents"]) == "<NA>"
    # nothing is sold, which is not the same as missing
    assert "price" not in table.loc["paijathame", "missing"]
    assert table.source.str.contains("THL Työpaperi 18/2023").all()
    assert table.loc[
        "siun-sote", ["starts", "ends", "buyers", "group_least", "group_most"]
    ].tolist() == ["2022-08", "2022-09", 8, 2, 3]
