"""What workers bill in their own name, with VAT from the limit of small business on."""

from attrs import evolve
import numpy as np
import pytest

from outside import designs
from subcontract_core.engine.pipeline import run
from subcontract_core.finland.routing.own_invoices import own_invoices
from subcontract_core.model.catalogue import Catalogue, catalogue, installed_law
from subcontract_core.scenario import tabulate


def vat_of(year, each, times):
    """The VAT of a worker's invoices of `each` euros in so many months of a year, in cents."""
    scenario = designs.group()
    months = (year * 12, year * 12 + times - 1)
    [gig] = scenario.gigs
    tuesdays = evolve(gig.when, start=gig.when.start, end=gig.when.end)
    plugin = designs.own_business()
    found = Catalogue({}, catalogue().checks)
    found.register(plugin, "design-own-business")
    tables = tabulate(evolve(scenario, gigs=(evolve(gig, when=tuesdays),)))
    outcome = run(found.get("design-own-business"), tables, installed_law())
    [charge] = outcome.quote.charges
    rows = np.arange(times)
    alone = evolve(
        charge,
        case=rows * 0,
        buyer=rows * 0,
        month=rows,
        cents=np.full(times, each * 100),
        quantity=None,
        gig=rows * 0 - 1,
        person=rows * 0,
    )
    first = np.array([np.datetime64(f"{year}-{month:02}-15", "D") for month in rows + 1])
    several = evolve(
        tables,
        work_months=times,
        pay_day=first.astype(np.int64),
        months=np.arange(months[0], months[1] + 1),
    )
    sheet = own_invoices(several, installed_law(), evolve(outcome.quote, charges=(alone,)))
    line = sheet.line("own_vat")
    return [0] * times if line is None else line.cents.tolist()


@pytest.mark.parametrize(
    ("year", "each", "times", "vat"),
    [
        # VAT Act 1501/1993, section 3: from 2025 the invoice that passes 20,000 in the calendar
        # year and the later ones bear 25.5 %; until 2024 all of an accounting period over 15,000
        # (24 %).
        (2026, 10000, 2, [0, 0]),
        (2026, 10000, 3, [0, 0, 255000]),
        (2023, 5000, 3, [0, 0, 0]),
        (2023, 5001, 3, [120024, 120024, 120024]),
    ],
)
def test_vat_is_due_from_the_turnover_at_which_a_business_is_no_longer_small(
    year, each, times, vat
):
    assert vat_of(year, each, times) == vat
