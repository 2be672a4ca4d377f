"""What is left over the price."""

import numpy as np

from subcontract_core.analysis.price_line import price_line
from support.running_figures import compared


def test_the_line_rises_with_the_hours_that_are_sold():
    comparison = compared("imatra-2021-07", "eksote-external", before=30)
    line = price_line(comparison, comparison.outcomes[0])
    # 52 hours of the crew: each euro more of price leaves 52.00 more
    assert np.array_equal(line.without + 317200, 52 * line.prices)
    assert np.array_equal(line.without - line.with_staff, np.full(line.prices.size, 190500))
    assert (line.here, line.least.value, line.least_staffed.value) == (3500, 6100, 9764)


def test_an_unknown_price_has_a_line_and_no_place_on_it():
    comparison = compared("jobcenter-partner-2022-03", "jobcenter-partner", borne_by="organiser")
    line = price_line(comparison, comparison.outcomes[0])
    assert line.here is None and line.without is not None


def test_a_model_that_sells_nothing_has_no_line():
    comparison = compared("paijathame-2022-09", "paijathame-direct")
    assert price_line(comparison, comparison.outcomes[0]) is None
