"""The scales of a curve and what stands at its axes."""

from subcontract_core.report.charts.curve_plot import PHONE, Plot, ticks


def test_a_plot_for_a_narrow_place_says_so_and_ends_where_the_place_ends():
    wide, narrow = Plot(60, 0, 100), Plot(60, 0, 100, PHONE)
    assert narrow.is_narrow and not wide.is_narrow
    assert narrow.x["scale"]["range"][1] == PHONE < wide.x["scale"]["range"][1]


def test_ticks_are_round_no_more_than_asked_and_within_the_scale():
    assert ticks(134_800, 145_000, (1_000, 2_000, 5_000), 6) == [
        136_000,
        138_000,
        140_000,
        142_000,
        144_000,
    ]
    assert ticks(0, 100, (10,), 20) == list(range(0, 101, 10))
