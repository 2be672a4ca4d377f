"""A bar shows the sign and the size of a change, and whether all of it is known."""

from subcontract_core.report.html.purse_bars import bar


def test_the_largest_change_fills_its_side_and_half_of_it_half():
    assert 'x="60" y="1" width="58"' in bar(10_000, 10_000, True)
    assert 'x="31" y="1" width="29"' in bar(-5_000, 10_000, True)


def test_a_cent_is_seen_and_nothing_is_not():
    assert 'width="1"' in bar(1, 1_000_000, True)
    assert "<rect" not in bar(0, 1_000_000, True)


def test_what_is_not_wholly_known_is_an_outline():
    assert 'stroke-dasharray="4 3"' in bar(500, 1_000, False)
    assert "stroke-dasharray" not in bar(500, 1_000, True)
