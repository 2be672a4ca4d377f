"""A group whose wage or tax card nobody has given."""

from subcontract_core.scenario.reading import read_scenario

OWN_GROUP = """\
format: subcontract-scenario/1
id: own
title: {{en: Own group, fi: Oma, sv: Egen}}
months: {{from: 2026-05, to: 2026-05}}
{more}
people:
  - {{id: P1, birth_year: 1990, lives_on: disability_pension, {card}housing: {{kind: rent, rent: 620.00, municipality_group: 3}}}}
  - {{id: P2, birth_year: 1985, lives_on: labour_market_subsidy, {card}}}
buyers: [{{id: B1, kind: company, deducts_vat: true}}]
gigs: [{{id: G1, buyer: B1, task: Cleaning, weekly: [tue], start: "09:00", hours: 4, crew: all}}]
"""


def own_scenario(*terms, card='tax_card: "0 %", ', source=""):
    listed = "\n".join(f"  - {{{term}}}" for term in terms)
    more = (f"source: {source}\n" if source else "") + (f"terms:\n{listed}" if terms else "")
    return read_scenario(OWN_GROUP.format(more=more, card=card), "own.yaml")
