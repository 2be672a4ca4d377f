"""What regions asked for and nothing here could say at first: calendars, days of pay and of
invoices, sources of their own, each through a whole model.
"""

from types import SimpleNamespace

from attrs import evolve
import numpy as np
import pytest

from outside import designs
from outside.test_designs import compared, lines, run
from outside.test_omillaan import FILE
from subcontract_core.base.dates import calendar_date
from subcontract_core.described.authoring import model
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.routing.employers import Employer
from subcontract_core.finland.routing.invoices import invoices
from subcontract_core.finland.routing.margin import margin
from subcontract_core.finland.routing.payslips import employment
from subcontract_core.finland.routing.shift_groups import group_shifts
from subcontract_core.model.catalogue import Catalogue, catalogue
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.results import Payments, Quote
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import PayRule
from subcontract_core.verbs import pricing
from subcontract_core.verbs.pay_days import pay_days

# Twice a week, two people: eight visits of four hours in May 2026.
_THURSDAY = 3  # days are counted from a Thursday, weeks begin on Mondays
TWICE = designs.GROUP.replace("weekly: [tue]", "weekly: [tue, thu]")


def visits_sold(most, per):
    """A region's own rule: of a person's visits so many are sold in a week or in all."""
    coop = model(FILE)

    @coop.admission
    def capped(tables, admission):
        day = tables.gigs.day[tables.shifts.gig]
        of = tables.shifts.person * 100_000 + ((day + _THURSDAY) // 7 if per == "week" else 0)
        _, first, row = np.unique(of, return_index=True, return_inverse=True)
        turn = np.arange(len(of)) - first[row]
        return evolve(admission, shift=admission.shift & (turn < most))

    return coop


def sold(plugin):
    scenario = read_scenario(TWICE, "twice.yaml")
    outcome = run(plugin, scenario)
    return np.bincount(outcome.tables.shifts.person[outcome.admission.shift], minlength=2).tolist()


def test_a_weekly_cap_and_a_quota_are_a_function_beside_a_description():
    # May 2026 has Tuesdays 5, 12, 19, 26 and Thursdays 7, 21, 28; Ascension Day, the 14th, is free.
    assert sold(model(FILE)) == [7, 7]
    # Those are days of four weeks: 5 and 7, 12, 19 and 21, 26 and 28.
    assert sold(visits_sold(1, "week")) == [4, 4]
    assert sold(visits_sold(3, "month")) == [3, 3]


def by_buyer():
    """B1 pays at once, B2 on the 15th of the next month; invoices are dated on the last day."""
    usual, later = PayRule("last", "same"), PayRule("15", "next")

    def price(tables, terms, admission):
        charge = pricing.worker_charges(tables, terms, admission, "price")
        return Quote((charge,), (pricing.wages(tables, terms, admission, term="wage"),))

    plain = designs.employing(
        "design-by-buyer",
        (designs.WAGE, evolve(designs.WAGE, name="price", value="20.00")),
        price,
        rule=later,
    )

    @hookimpl
    def subcontract_route(tables, law, admission, quote):
        days, issued = pay_days(tables, usual, {"B2": later}), pay_days(tables, usual)
        slips = employment(tables, law, group_shifts(tables, quote), Employer("organiser"))
        bills = invoices(tables, law, quote, seller="organiser", days=days, issued=issued)
        return Payments((bills, slips), (margin(tables, quote, slips, None),))

    return SimpleNamespace(**{**vars(plain), "subcontract_route": subcontract_route})


def test_each_buyer_pays_on_its_own_day_and_vat_follows_the_day_of_the_invoice():
    # August 2024: 24 %; from 1 September 2024: 25.5 % (VAT Act 1501/1993, section 84). Both buyers
    # are invoiced on 30 August (the working day before the 31st, a Saturday) and B2 pays in September.
    text = designs.GROUP.replace("2026-05", "2024-08").replace(
        "crew: all}",
        "crew: all}\n  - {id: G2, buyer: B2, task: Packing, weekly: [wed],"
        " sector: property_services, start: '09:00', hours: 4, crew: all}",
    )
    outcome = run(by_buyer(), read_scenario(text, "august.yaml"))
    [bills] = [one for one in outcome.payments.sheets if one.name == "invoices"]
    assert [str(calendar_date(int(day))) for day in bills.paid] == ["2024-08-30", "2024-09-13"]
    assert [str(calendar_date(int(day))) for day in bills.issued] == ["2024-08-30"] * 2
    # Four Tuesdays and four Wednesdays, two people, four hours at 20.00: 640.00 each; 24 % is 153.60.
    assert lines(outcome, "invoices", "invoice_net") == [[64000, 64000]]
    assert lines(outcome, "invoices", "invoice_vat") == [[15360, 15360]]


def test_another_than_the_centre_pays_the_allowance_and_the_county_buys_the_day():
    installed = catalogue()
    found = Catalogue({"today": installed.points["today"]}, installed.checks)
    found.register(model(FILE), "omillaan")
    [outcome] = compare(load_scenario("jobcenter-2022-03"), ["omillaan"], catalogue=found).outcomes
    paid = {
        (line.payer, line.payee, line.kind) for s in outcome.payments.sheets for line in s.lines
    }
    assert ("cooperative", "person", "activity_allowance") in paid
    assert ("organiser", "cooperative", "purchased_place") in paid
    assert not any(payer == "activity_centre" for payer, _, _ in paid)


def test_a_described_model_cites_its_own_source_everywhere_and_no_other_regions():
    comparison, _ = compared(model(FILE))
    [outcome] = comparison.outcomes
    own = outcome.manifest.sources[0]
    cited = {
        line.why.source
        for sheet in outcome.payments.sheets
        for line in sheet.lines
        if line.kind in ("invoice_net", "wage", "activity_allowance", "purchased_place")
    }
    assert cited <= {own, ""} and own in cited
    assert not any(
        "18/2023" in (finding.why.source or "") for finding in outcome.admission.findings
    )


@pytest.mark.parametrize("name", ["cooperative", "zz_members"])
def test_another_name_of_an_own_party_changes_nothing(name, tmp_path):
    text = FILE.read_text(encoding="utf-8").replace("cooperative", name)
    file = tmp_path / "omillaan.yaml"
    file.write_text(text, encoding="utf-8")
    outcome, usual = run(model(file)), run(model(FILE))
    for mine, theirs in zip(outcome.payments.sheets, usual.payments.sheets, strict=True):
        assert [line.cents.tolist() for line in mine.lines] == [
            line.cents.tolist() for line in theirs.lines
        ]
