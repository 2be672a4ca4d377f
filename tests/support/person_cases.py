"""Groups of invented people, many kinds of life in each, for the rules that hold on every
participant's page.
"""

from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import Scenario

MODELS = (
    "eksote-external",
    "open-work-activity",
    "paijathame-direct",
    "siunsote-light-entrepreneur",
)
_HEAD = """
format: subcontract-scenario/1
id: {id}
title: {{en: Invented people}}
months: {{from: {first}, to: {last}}}
pay: {pay}
people_defaults: {{tax_card: 0 %, activity: {{kind: none}}}}
buyers: [{{id: B1, kind: company, deducts_vat: true}}]
gigs:
  - {{id: G1, buyer: B1, task: Cleaning, sector: property_services, {gig}}}
people:
{people}
terms:
{terms}
{law}
"""
_FOLLOWS = """law:
  - {parameter: housing.pensioner.review_from, value: same_month}
  - {parameter: housing.general.review_from, value: same_month}
"""
_PENSION, _SUBSIDY = "lives_on: disability_pension", "lives_on: labour_market_subsidy"
_HOME = "housing: {kind: rent, rent: 620.00, municipality_group: 3}"
_OWN_PENSION = (
    "pension: {kind: earnings_related, average_earnings: 1800.00}, other_pension: 9600.00"
)
_TUESDAYS = 'weekly: [tue, thu], start: "09:00", hours: 4'
_ALL_WEEK = 'weekly: [mon, tue, wed, thu, fri], start: "08:00", hours: 5'
_WAGES = tuple(
    f"  - {{model: {model}, term: wage_per_hour, value: 12.00}}"
    for model in ("eksote-external", "paijathame-direct")
)
_FEE = ('  - {model: siunsote-light-entrepreneur, term: fee_rate, value: "5 %"}',)

# One ordinary month; P4 trains without pay, P13 is not in the crew.
_ORDINARY = (
    f"birth_year: 1990, {_PENSION}, {_HOME}, debts: {{dependants: 0}}",
    f"birth_year: 1996, {_SUBSIDY}, {_HOME}, social_assistance: {{other: 140.00}},"
    " taxes: {municipality: 7.1 %, benefits: 20 %}",
    f"birth_year: 1979, {_PENSION}, {_OWN_PENSION}, taxes: {{municipality: 7.1 %, benefits: 5 %}}",
    f"birth_year: 1990, {_PENSION}, {_HOME}",
    f"birth_year: 1988, {_SUBSIDY}, children: [{{born: 2014-01}}, {{born: 2018-01}}],"
    " housing: {kind: rent, rent: 900.00, municipality_group: 1, spouse: false}",
    f"birth_year: 1984, {_PENSION}, housing: {{kind: rent, rent: 700.00, municipality_group: 1,"
    " spouse_in_group: P7}",
    f"birth_year: 1986, {_PENSION}",
    f"birth_year: 1990, {_PENSION}, care_allowance: middle, {_HOME}",
    "birth_year: 1999",
    f"birth_year: 1958, lives_on: old_age_pension, {_HOME}",
    f"birth_year: 1990, {_PENSION}, activity: {{kind: disability, weekly: [tue, thu],"
    " start: '09:00', end: '15:00', allowance: 12.00}",
    f"birth_year: 1990, {_PENSION}, {_HOME}, activity: {{kind: disability}}",
    f"birth_year: 1996, {_SUBSIDY}, {_HOME}",
    f"birth_year: 1985, {_PENSION}, pension: {{kind: national, no_limit: true}}, {_HOME}",
    f"birth_year: 1990, {_PENSION}, {_HOME},"
    " debts: {dependants: 0, free_months: 1, seized_since: 2024-01-15}",
    f"birth_year: 1996, {_SUBSIDY}, {_HOME}, tax_card: 60 %, debts: {{dependants: 1}},"
    " taxes: {municipality: 7.1 %, church: 1.5 %, benefits: 20 %}",
    f"birth_year: 1987, {_SUBSIDY}, {_HOME}, activity: {{kind: rehabilitative,"
    " weekly: [mon, wed, fri], from: 2026-05-04, to: 2026-05-29, start: '09:00', end: '15:00'}",
)
# Six months of much work.
_LONG = (
    f"birth_year: 1979, {_PENSION}, {_OWN_PENSION}",
    f"birth_year: 1985, {_PENSION}, {_HOME}",
    f"birth_year: 1980, {_PENSION}, other_pension: 8000.00,"
    " pension: {kind: earnings_related_partial, average_earnings: 2600.00}",
    f"birth_year: 1985, {_PENSION}, {_HOME}, months_over_before: 23",
    f"born: 1961-07, {_PENSION}, {_HOME}",
    f"birth_year: 1996, {_SUBSIDY}, {_HOME}, social_assistance: {{other: 40.00}},"
    " taxes: {municipality: 7.1 %, benefits: 20 %}",
    f"birth_year: 1985, {_SUBSIDY}, {_HOME},"
    " debts: {dependants: 2, unemployed_months: 14, postponed_months: 2}",
)
# A month, paid in the next, in which people are ill, visits are called off, and nobody has seen a tax card.
_MISSED = (
    f"birth_year: 1990, {_PENSION}, {_HOME}, employed_since: 2026-01-12,"
    " ill: [{from: 2026-05-04, to: 2026-05-31}]",
    f"birth_year: 1996, {_SUBSIDY}, {_HOME}, employed_since: 2026-04-20,"
    " ill: [{from: 2026-05-05, to: 2026-05-19}]",
    f"birth_year: 1996, {_PENSION}, {_HOME}",
    f"birth_year: 1996, {_SUBSIDY}, {_HOME}, tax_card: {{unknown: {{en: not seen}}}}",
)


def _case(
    name: str,
    people: tuple[str, ...],
    gig: str,
    terms: tuple[str, ...],
    *,
    last: str = "2026-05",
    pay: str = "{day: last, month: same}",
    law: str = _FOLLOWS,
) -> Scenario:
    rows = (f"  - {{id: P{number}, {one}}}" for number, one in enumerate(people, 1))
    text = _HEAD.format(
        id=name,
        first="2026-05",
        last=last,
        pay=pay,
        gig=gig,
        people="\n".join(rows),
        terms="\n".join(terms),
        law=law,
    )
    return read_scenario(text, f"{name}.yaml")


def cases() -> tuple[Scenario, ...]:
    """The groups."""
    crew = ", ".join(f"P{n}" for n in range(1, len(_ORDINARY) + 1) if n != 13)
    trains = ("  - {model: paijathame-direct, term: place, value: trainee, person: P4}",)
    off = ", cancelled: [{day: 2026-05-28, hours_before: 12}]"
    return (
        _case("ordinary", _ORDINARY, f"{_TUESDAYS}, crew: [{crew}]", (*_WAGES, *_FEE, *trains)),
        _case("without-wages", _ORDINARY[:3], f"{_TUESDAYS}, crew: all", _FEE),
        _case("long", _LONG, f"{_ALL_WEEK}, crew: all", (*_WAGES, *_FEE), last="2026-10"),
        _case(
            "missed",
            _MISSED,
            f"{_TUESDAYS}, crew: all{off}",
            (*_WAGES, *_FEE),
            pay="{day: 15, month: next}",
        ),
        _case("falls-later", _LONG[1:2] + _LONG[5:6], f"{_ALL_WEEK}, crew: all", _WAGES, law=""),
    )
