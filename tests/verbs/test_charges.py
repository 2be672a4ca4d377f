"""Prices of a visit or a shift, rounded once each."""

from subcontract_core.verbs import charges
from verbs.test_pricing import asked


def test_a_crew_is_charged_once_a_visit_and_workers_once_each():
    tables, terms, admission = asked()
    crew = charges.crew_charges(tables, terms, admission, "price")
    # 8, 15 and 22 January 2030: an hour of the crew at 20.00 each time …
    assert (crew.cents.tolist(), crew.minutes.tolist()) == ([2000] * 3, [60] * 3)
    workers = charges.worker_charges(tables, terms, admission, "price")
    # … or an hour of each of the two.
    assert workers.cents.tolist() == [2000] * 6
