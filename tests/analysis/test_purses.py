"""Who pays and who gains: worked by hand from the bundled scenarios."""

from attrs import evolve
from hypothesis import HealthCheck, Phase, given, settings
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.purses import balance
from subcontract_core.analysis.ranged import Whole
from subcontract_core.base.errors import SubcontractError
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import catalogue
from subcontract_core.model.parties import Acts, Party
from subcontract_core.model.purses import Public
from subcontract_core.model.vocabulary import kind
from subcontract_core.report.terminal.economy import economy_page
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support import strange_model
from support.generated import scenarios
from support.invented import country
from support.outside_models import KILOMETRES, LAW, outside
from support.source_figures import comparison_of
from support.strange_model import GIFT, PAID_BACK, PASSING

MODELS = [model for model in catalogue().ids if model != "today"]
few = settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


def changes(comparison, outcome):
    found = balance(comparison, outcome)
    return {row.purse.name: row.change.whole() for row in found.rows if not row.change.is_nothing}


def one_group_on_dated_law():
    same_month = {
        "housing.pensioner.review_from": "same_month",
        "housing.general.review_from": "same_month",
    }
    scenario = load_scenario("one-group-five-systems").on_dated_law().with_reading(same_month)
    return compare(scenario, ["eksote-external"])


def test_five_people_on_the_dated_law_of_september_2021():
    comparison = one_group_on_dated_law()
    found = changes(comparison, comparison.outcomes[0])
    assert {name: whole.cents for name, whole in found.items()} == {
        # 1,200.00 + 138.00 − 95.65 − 18.75 − 469.75 − 240.00
        "participants": 51385,
        "company": -84000,  # 1,041.60 less the 201.60 of VAT that it deducts
        "wellbeing_county": -54480,  # margin −784.80, allowances of 240.00 not paid
        "kela": 46975,  # housing allowance
        "health_insurance": 2045,
        "employment_fund": 4415,  # 25.40 + 18.75
        "pension_insurers": 32645,  # 230.80 + 95.65
        "risk_insurers": 1015,  # 9.35 + 0.80
    }
    assert all(whole.holds == "exact" for whole in found.values())


def test_the_other_reading_of_the_price_moves_only_the_buyer_and_the_county():
    comparison = one_group_on_dated_law()
    crew, worker = (changes(comparison, outcome) for outcome in comparison.outcomes)
    assert worker["company"].cents == -420000
    assert worker["wellbeing_county"].cents - crew["wellbeing_county"].cents == 336000
    rest = crew.keys() - {"company", "wellbeing_county"}
    assert {name: crew[name] for name in rest} == {name: worker[name] for name in rest}


def test_the_three_public_sums_are_nested_and_none_is_the_result():
    comparison = one_group_on_dated_law()
    found = balance(comparison, comparison.outcomes[0])
    sums = [
        found.public(name).whole().cents for name in ("treasury", "with_funds", "with_pensions")
    ]
    # −544.80 + 469.75; + 20.45 + 44.15; + 326.45
    assert sums == [-7505, -1045, 31600]


def test_a_flat_share_of_side_costs_is_divided_between_no_purses():
    comparison = compare(load_scenario("one-group-five-systems"), ["eksote-external"])
    found = balance(comparison, comparison.outcomes[0])
    # 22 % of 1,200.00; the pension insurers have 85.80 of the workers and an unknown part of it
    assert found.row("undivided_contributions").change.whole() == Whole(26400)
    assert found.row("pension_insurers").change.whole() == Whole(8580, more=True)
    assert found.public("treasury").whole().holds == "exact"
    assert found.public("with_funds").whole().holds == "at_least"


def test_ilomantsi_by_purse_with_the_vat_of_the_municipality_paid_back():
    comparison = comparison_of("ilomantsi")
    found = changes(comparison, comparison.outcomes[0])
    buyers = ("company", "private_person", "association", "parish", "housing_company")
    assert found["participants"].cents == 17045
    assert found["service_provider"].cents == 5600
    assert found["kela"].cents == 37355
    assert found["wellbeing_county"].cents == 52000
    # 1,314.40 and 194.40 before the 9.60 that the municipality gets back
    assert sum(found[name].cents for name in buyers) + found["municipality"].cents == -130480
    assert found["taxes"].cents == 18480


def test_an_unknown_price_leaves_the_organiser_and_the_public_sums_unknown():
    comparison = comparison_of("partner")
    found = balance(comparison, comparison.outcomes[0])
    assert found.row("participants").change.whole().holds == "exact"
    assert found.row("kela").change.whole().holds == "exact"
    assert found.row("organising_association").change.whole().holds == "at_least"
    assert found.row("association").change.whole() == Whole(0, less=True)
    assert found.public("treasury").whole().holds != "exact"


def test_an_unknown_allowance_can_only_be_saved():
    comparison = comparison_of("imatra")
    found = balance(comparison, comparison.outcomes[0])
    assert found.row("participants").change.whole().holds == "at_most"
    assert found.row("wellbeing_county").change.whole().holds == "at_least"


def test_a_purchased_place_is_bought_today_as_well_and_is_no_change():
    comparison = compare(
        load_scenario("jobcenter-rehabilitative-2022-03"), ["rehabilitative-work-activity"]
    )
    found = balance(comparison, comparison.outcomes[0])
    county = found.row("wellbeing_county")
    # 3 people × 16 days × 10.09 for the place, and 9.00 a day from Kela to each
    assert (county.today.whole(), county.now.whole()) == (Whole(-48432), Whole(-48432))
    assert all(row.change.is_nothing for row in found.rows)
    paid = comparison.outcomes[0].payments.sheets
    assert (
        sum(
            int(line.cents.sum())
            for sheet in paid
            for line in sheet.lines
            if line.kind == "rehabilitative_allowance"
        )
        == 43200
    )


@pytest.mark.parametrize("model", MODELS)
@few
@given(scenario=scenarios())
def test_all_purses_together_change_by_nothing_in_every_month(model, scenario):
    comparison = compare(scenario, [model])
    for outcome in comparison.outcomes:
        found = balance(comparison, outcome)
        total = sum(row.change.cents for row in found.rows)
        assert not np.any(total)
        people = found.row("participants")
        mine = 0 if people is None else int(people.change.cents.sum())
        # the people's row is what the people's own page says, and the buyers' rows what they pay
        assert mine == int(comparison.change(outcome).cents.sum())
        paid = sum(
            int(ranged.cents.sum())
            for row in found.rows
            for (role, _), ranged in row.parts.items()
            if role == "buyer"
        )
        assert paid == -int(ledger.buyer_cost(outcome).cents.sum())
        for keeper in outcome.manifest.keepers:
            kept = sum(
                int(ranged.cents.sum())
                for row in found.rows
                for (role, _), ranged in row.parts.items()
                if role == keeper
            )
            # what today costs as well is no change, and stands in no part
            declared = [
                k
                for k in outcome.payments.keeps
                if k.role == keeper and not kind(k.kind).also_today
            ]
            if all(np.all(k.known) for k in declared):
                assert kept == sum(int(k.cents.sum()) for k in declared)


def test_a_model_from_outside_has_its_purses_without_its_author_doing_anything():
    comparison = compare(
        country.scenario(), ["outside"], law=LAW, catalogue=country.catalogue(outside(KILOMETRES))
    )
    found = balance(comparison, comparison.outcomes[0])
    assert not np.any(sum(row.change.cents for row in found.rows))
    assert found.row("participants").parts["person", KILOMETRES.name].whole().cents > 0
    # nobody has said whether the platform is public, so no public sum is known
    assert found.row("platform").purse.counts.name == "UNSAID"
    assert found.public("treasury").whole().holds == "unknown"


def test_the_sums_of_one_or_two_people_are_told_only_when_asked_for():
    scenario = load_scenario("one-group-five-systems")
    for people, told in ((1, False), (2, False), (3, True)):
        kept = tuple(person.id for person in scenario.people[:people])
        comparison = compare(only(scenario, kept), ["eksote-external"])
        analysis = Analysis(comparison)
        assert analysis.purses(comparison.outcomes[0]).is_told() is told


def only(scenario, kept):
    gigs = tuple(
        evolve(gig, crew=tuple(one for one in gig.crew if one in kept)) for gig in scenario.gigs
    )
    people = tuple(person for person in scenario.people if person.id in kept)
    return scenario.with_plans(people=people, gigs=tuple(gig for gig in gigs if gig.crew))


# what its own party acts as, and in which sum its purse counts where nobody has said whose it is
UNSAID = {
    Acts.BUYER: Public.UNSAID,
    Acts.WORKER: Public.NO,
    Acts.EMPLOYER: Public.UNSAID,
    Acts.ORGANISER: Public.UNSAID,
    Acts.TAX: Public.TREASURY,
    Acts.INSURER: Public.UNDIVIDED,
    Acts.BENEFITS: Public.UNSAID,  # a fund of members pays benefits too
    Acts.SUBSIDY: Public.UNSAID,  # a foundation gives money too
    Acts.CREDITOR: Public.NO,
}


@pytest.mark.parametrize(("act", "counts"), UNSAID.items())
def test_a_party_of_an_outside_model_has_a_purse_of_its_own_and_is_asked_about(act, counts):
    gift = (GIFT.name, "stranger", "person", 500, True)
    comparison, found = strange_model.compared([gift], {"stranger": act}, purses=PLATFORM)
    analysis = Analysis(comparison, found)
    balance = analysis.purses(comparison.outcomes[0])
    assert not np.any(sum(row.change.cents for row in balance.rows))
    row = balance.row("stranger")
    assert (row.purse.counts, row.change.whole()) == (counts, Whole(-1500))  # 3 slips of 5.00
    assert balance.row("participants").change.whole() == Whole(10800 + 1500)
    asked = [one for one in analysis.watches(comparison.outcomes[0]) if one.purse is not None]
    assert [one.purse.name for one in asked] == ["stranger"] * (counts is Public.UNSAID)
    sums = {name: ranged.whole() for name, ranged in balance.public_sums.items()}
    treasury = -1500 if counts is Public.TREASURY else 0
    is_open = {
        Public.UNSAID: (True, True, True),
        Public.UNDIVIDED: (False, True, True),
    }.get(counts, (False,) * 3)
    assert [whole.cents for whole in sums.values()] == [treasury] * 3
    assert [whole.holds != "exact" for whole in sums.values()] == list(is_open)
    told = Language("fi", strict=True)
    assert ("kenen rahaa liikkuu" in economy_page(analysis, told)) is (counts is Public.UNSAID)


PLATFORM = {"platform": "company"}


def test_several_payers_of_one_line_refunds_and_what_passes_by_stand_in_their_own_purses():
    lines = [
        (GIFT.name, "aunt", "person", 500, True),
        (GIFT.name, "uncle", "person", 300, True),
        (GIFT.name, "uncle", "person", 0, False),
        (PAID_BACK.name, "person", "aunt", 200, True),
        (PASSING.name, "uncle", "aunt", 100, True),
    ]
    acts = {"aunt": Acts.SUBSIDY, "uncle": Acts.SUBSIDY}
    comparison, _ = strange_model.compared(
        lines, acts, purses=PLATFORM | {"aunt": "association", "uncle": "kela"}
    )
    found = balance(comparison, comparison.outcomes[0])
    assert not np.any(sum(row.change.cents for row in found.rows))
    # 3 slips each: −5.00 + 2.00 + 1.00, and −3.00 − 1.00 and a gift that nobody knows
    assert found.row("association").change.whole() == Whole(-600)
    assert found.row("kela").change.whole() == Whole(-1200, less=True)
    # 108.00 of fees, 5.00 + 3.00 − 2.00, and the gift that nobody knows
    assert found.row("participants").change.whole() == Whole(10800 + 1800, more=True)
    assert {name: sum_.whole() for name, sum_ in found.public_sums.items()} == dict.fromkeys(
        ("treasury", "with_funds", "with_pensions"), Whole(-1200, less=True)
    )


@pytest.mark.parametrize(
    ("lines", "said", "told"),
    [
        ([(GIFT.name, "ghost", "person", 500, True)], {"edges": ()}, "ghost, no party"),
        ([(GIFT.name, "ghost", "person", 500, True)], {}, "'ghost' is not known"),
        ([(GIFT.name, "platform", "person", -500, True)], {}, "is negative"),
        ([], {"own_parties": (Party("aunt", Acts.EMPLOYER, purse="moon"),)}, "aunt → moon"),
        ([], {"kinds": (evolve(PASSING, purse="moon"),)}, "strange_passing → moon"),
    ],
)
def test_what_nobody_can_know_of_a_party_or_purse_is_refused_with_what_to_do(lines, said, told):
    with pytest.raises(SubcontractError, match=told):
        strange_model.compared(lines, **said)
