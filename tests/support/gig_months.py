"""One person with gigs of some hours in a month, as a file of a user says it."""

from subcontract_core.scenario import load_scenario

HEAD = """\
format: subcontract-scenario/1
id: case
title: {en: Case}
months: {from: MONTH, to: MONTH}
buyers:
  - {id: B1, kind: company, deducts_vat: true}
people:
  - {id: P1, birth_year: 1990, lives_on: disability_pension, tax_card: "0 %"}
gigs:
  - {id: G1, buyer: B1, task: Cleaning, sector: property_services, DAYS, start: "09:00", hours: 4, crew: all}
"""

LIVES_ON = "lives_on: disability_pension"


def month_file(folder, month, days, terms=(), *, person="", more="", until="", living=""):
    """A scenario of one month (or `until` another) from its file; `days` are dates or weekdays as a
    file has them, `living` what the person lives on and does instead of a disability pension.
    """
    text = HEAD.replace("to: MONTH", f"to: {until or month}").replace("MONTH", month)
    text = text.replace("DAYS", days).replace("lives_on: disability_pension", living or LIVES_ON)
    text = text.replace('tax_card: "0 %"}', f'tax_card: "0 %"{person}}}')
    lines = [f"  - {{{term}}}\n" for term in terms]
    path = folder / "case.yaml"
    path.write_text(text + ("terms:\n" + "".join(lines) if lines else "") + more, encoding="utf-8")
    return load_scenario(path)
