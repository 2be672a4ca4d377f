"""Reforms to try on the invented country and on bundled scenarios."""

from attrs import evolve

from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import LawValue
from support.invented import country

LAW = country.law()


GRANT = """
id: more-grant
title: {en: More grant, fi: Lisää avustusta}
kind: what_if
source: An invented example
from: 2030-02-01
parameters: {grant.amount: 120.00}
"""


STRICT = LawValue("pension.suspension_reading", "strict_any_month", instead_of_law=False)


def comparison_under(reforms, months=3, **options):
    scenario = options.pop("scenario", None) or country.scenario(months=months)
    return compare(
        scenario, None, law=LAW, catalogue=country.catalogue(country.seller()), reforms=reforms
    )


def pensioners(**terms):
    """The pensioners of a bundled scenario in September 2021 with other pay, each month over
    the limit standing alone.
    """
    scenario = (
        load_scenario("one-group-five-systems")
        .on_dated_law()
        .with_terms("eksote-external", **terms)
    )
    return evolve(scenario, law=(STRICT,))
