"""The eight hooks. A plugin is a module (or any namespace) with functions marked `@hookimpl`.

An implementation names only the arguments it uses, in any order, never with a default value. It
keeps no state and changes none of its arguments. For every hook the same questions are answered
below: what it decides, when it is called, arguments, result, who answers, and where to look for an
example.
"""

import pluggy

from ..law import Law
from ..scenario.tables import Tables
from .foreseen import Foreseen
from .resources import Resources
from .results import Admission, Effects, Manifest, Payments, Quote
from .terms import Terms

PROJECT = "subcontract"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def subcontract_describe() -> Manifest:
    """What the model is.

    Decides: id, title, parties, terms, allowed and forbidden money edges.
    Called: once, when the model is loaded.
    Result: `Manifest`. Exactly one plugin answers.
    Example: `subcontract_core.described.hooks`, which says what a YAML file says.
    """


@hookspec
def subcontract_onboard(tables: Tables, terms: Terms, law: Law) -> Admission:
    """May they take part, and which shifts and activity days are left.

    Decides: who is offered the model, legal status per branch of law, which shifts are sold, which
    activity days are realised (the calendar rule), the onboarding steps. Called: first, once per
    outcome and batch of cases. Result: `Admission`, columns per person, per shift, per activity
    day. Exactly one plugin answers. Example: `described.admitting`, of
    which `jobcenter_app/app.yaml` asks two calendar rules, chosen per person.
    """


@hookspec
def subcontract_limit(tables: Tables, law: Law, admission: Admission) -> Admission:
    """What the law takes out of a model's admission.

    Decides: shifts that are not sold and activity days that are not held, whatever the model says;
    nothing is put in. Called: after `onboard`, one after the other. Result: `Admission`, with
    fewer shifts and days and more findings. Nobody need answer: the country's check does, for
    every model alike. Example: `subcontract_core.finland.month.check` (days of rehabilitative work
    activity without an activation plan).
    """


@hookspec
def subcontract_price(tables: Tables, terms: Terms, law: Law, admission: Admission) -> Quote:
    """What the buyer is asked and the worker is promised.

    Decides: charges per visit or per shift, pay per shift, in cents, rounded once per row.
    Called: after `onboard`. Sees which shifts are sold.
    Result: `Quote`. Exactly one plugin answers.
    Example: `subcontract_core.described.flows`; `light_entrepreneur.billing` adds a price that
    follows from an agreed minimum.
    """


@hookspec
def subcontract_route(
    tables: Tables, terms: Terms, law: Law, admission: Admission, quote: Quote
) -> Payments:
    """Who pays whom, and when.

    Decides: invoices with VAT, payslips with contributions, allowances; what each intermediary
    keeps (declared from the quote and the payslips, never as the remainder). Called: after `price`.
    Result: `Payments`. Exactly one plugin answers. Example:
    `subcontract_core.described.documents`.
    """


@hookspec
def subcontract_resources(
    tables: Tables, terms: Terms, law: Law, admission: Admission, quote: Quote, payments: Payments
) -> Resources:
    """What the model uses up besides money on documents.

    Decides: hours of instructors and coaches, other costs and who bears them, places that fall
    free. Called: after `route`; changes no total of a document. Result: `Resources`, a line a code
    with columns. Nobody need answer: the country's check makes the lines of every model from the
    county's own figures (`running` in the scenario); a model's own line of the same code goes
    before it. Example: `subcontract_core.verbs.staff_time`.
    """


@hookspec
def subcontract_check_people(
    tables: Tables,
    law: Law,
    admission: Admission,
    payments: Payments,
    foreseen: Foreseen | None,
) -> Effects:
    """What changes for each person, whichever the model is.

    Decides: the level of each benefit per person and month, and findings on people. Called: after
    `route`, once for all outcomes that are the same for the people. It sees their side alone: who
    takes part and when, and the lines that reach or leave a person, without reasons; several sides
    may be the cases of one table, and none may change what another gets. `foreseen` is what the
    model makes of the plan, on which decisions rest, where something else happens; None where
    everything happens as planned. Result: `Effects`, its
    sheets with a row a person-month (row = month × people + person). Only the country's own check
    answers. Example: `subcontract_core.finland.month.check`.
    """


@hookspec
def subcontract_check_benefits(
    tables: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    quote: Quote,
    payments: Payments,
    resources: Resources,
) -> Effects:
    """What follows from the model's documents.

    Decides: findings on documents and on what is used up besides, and benefits that rest on more
    than the people's side (only the country's own check writes these). Called: last. Many plugins
    answer: the country's check and the model's own remarks. Findings of the project's own checks
    are made when they are read.
    Result: `Effects`.
    Example: `subcontract_core.finland.findings.country`.
    """
