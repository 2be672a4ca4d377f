"""Each bundled scenario with the model of its source, and single figures of the outcome."""

import numpy as np

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.model.documents import sums
from subcontract_core.scenario import load_scenario

MODELS = {
    "imatra": ("imatra-2021-07", "eksote-external"),
    "ilomantsi": ("ilomantsi-2022-09", "siunsote-light-entrepreneur"),
    "jobcenter": ("jobcenter-2022-03", "jobcenter-app"),
    "rehabilitative": ("jobcenter-rehabilitative-2022-03", "jobcenter-app"),
    "paijathame": ("paijathame-2022-09", "paijathame-direct"),
    "internal": ("imatra-internal-2022-10", "eksote-internal"),
    "partner": ("jobcenter-partner-2022-03", "jobcenter-partner"),
    "vaalijala": ("vaalijala-2022", "vaalijala"),
    "summer": ("summer-job-2021-07", "siunsote-summer-job"),
}


def comparison_of(name, scenario=None, **terms):
    bundled, model = MODELS[name]
    scenario = scenario or load_scenario(bundled)
    if terms:
        scenario = scenario.with_terms(model, **terms)
    return compare(scenario, [model])


def only_outcome(name, scenario=None, **terms):
    return comparison_of(name, scenario, **terms).outcomes[0]


def buyer_cents(outcome, kind="invoice_net"):
    return ledger.buyer_lines(outcome)[kind].cents[0].tolist()


def kept_cents(outcome, role, kind):
    return int(ledger.keeps(outcome)[role, kind].cents[0])


def rehabilitative(**law):
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    return scenario.with_reading(law) if law else scenario


def one_group_outcome(model, name="one-group-five-systems", **terms):
    scenario = load_scenario(name)
    scenario = scenario.with_terms(model, **terms) if terms else scenario
    comparison = compare(scenario, [model])
    return comparison, comparison.outcomes


def paid_minutes(outcome):
    """Paid minutes per person, as the wage lines count them."""
    found = np.zeros(len(outcome.tables.people), np.int64)
    for sheet in outcome.payments.sheets:
        line = sheet.line("wage")
        if line is not None:
            found += sums(sheet.person, line.quantity.values, found.size)
    return found.tolist()


def line_kinds(outcome):
    """Every kind of line on any document of the payments."""
    return {line.kind for sheet in outcome.payments.sheets if len(sheet) for line in sheet.lines}


def vaalijala(unit):
    return next(o for o in comparison_of("vaalijala").outcomes if o.reading == {"price_unit": unit})
