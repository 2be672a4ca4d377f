"""What the sources leave open about Eksote's price and wage subsidy, told as findings.

The model itself is `external.yaml`.
"""

from collections.abc import Iterator

import numpy as np

from subcontract_core.plugin import (
    Admission,
    Finding,
    Reason,
    Tables,
    Terms,
    model,
    remarks,
    routing,
    units,
)

_REPORT = "THL Työpaperi 18/2023"
_PAGE = "Innokylä: Eksoten ryhmämuotoinen alihankintamalli"
external = model(__file__)


@external.check
def open_in_the_sources(tables: Tables, terms: Terms, admission: Admission) -> Iterator[Finding]:
    """Whose hour the price is for; a subsidy that is stated, for whom it cannot be, or that is
    named without its share.
    """
    if terms.mark("price_unit") == "reading" and terms.is_set("price_per_hour"):
        buyers = np.flatnonzero(np.bincount(tables.gigs.buyer))
        price = terms.at("price_per_hour", case=np.zeros(buyers.size, np.int64)).exact.cents()
        yield Finding(
            "price_reading_open",
            "watch",
            Reason("finding.price_reading_open", terms=("price_unit",), source=_REPORT),
            buyer=buyers,
            numbers={"price": units.CENTS_PER_HOUR(np.broadcast_to(price, buyers.shape))},
            fix="fix.price_reading_open",
        )
    if terms.is_set("subsidy_rate"):
        pensioners = np.flatnonzero(admission.offered & remarks.on_disability_pension(tables))
        if pensioners.size:
            yield Finding(
                "subsidy_needs_jobseeker",
                "warning",
                Reason("finding.subsidy_needs_jobseeker", terms=("subsidy_rate",), source=_PAGE),
                person=pensioners,
                fix="fix.subsidy_needs_jobseeker",
            )
    elif terms.choice("supports") == "stated" and not np.any(routing.levels(terms)):
        yield from remarks.for_people(
            "subsidy_named_not_computed", "notice", admission.offered, source=_REPORT
        )
