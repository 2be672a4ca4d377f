"""A model brings its own parties; the engine knows those of every market and none of a country."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.errors import ConservationError, ModelError
from subcontract_core.model.parties import Acts, Party
from subcontract_core.report.text.labels import role_name
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import Activity, Dates
from support.cooperative import COOPERATIVE, cooperative, outcome_of, total
from support.months import month_of_work

FI, SV, EN = map(Language, ("fi", "sv", "en"))


@pytest.fixture(scope="module")
def scenario():
    """One visit in March 2022, and three activity days with 8.00 each."""
    days = Dates((date(2022, 3, 1), date(2022, 3, 2), date(2022, 3, 3)))
    activity = Activity("disability", days, allowance=800)
    return (
        month_of_work(date(2022, 3, 1), "1.00", visits=(date(2022, 3, 15),))
        .with_person("P1", activity=activity)
        .with_terms("coop", wage_per_hour="11.00", price_per_hour="24.00")
    )


def test_the_engine_knows_no_party_or_kind_of_a_country():
    from subcontract_core.model import kinds, parties

    engine = {one.name for one in (*kinds.ENGINE, *parties.ENGINE)}
    assert not engine & {"kela", "tax", "enforcement", "national_pension", "withholding"}


def test_the_costs_of_an_employer_with_a_name_of_its_own_are_told_whatever_it_acts_as(scenario):
    own = outcome_of(cooperative(), scenario)
    costs = ledger.employer_costs(own)
    [slip] = [sheet for sheet in own.payments.sheets if sheet.name == "payslips"]
    assert total(costs["wage"]) == int(slip.line("wage").cents.sum()) > 0
    assert {"employer_accident", "employer_unemployment"} <= set(costs)
    posing = outcome_of(
        cooperative(party=Party("state_company", Acts.INTERMEDIARY, {"fi": "Valtion yhtiö"})),
        scenario,
    )
    assert {kind: total(amount) for kind, amount in ledger.employer_costs(posing).items()} == {
        kind: total(amount) for kind, amount in costs.items()
    }


def test_the_county_buys_days_and_the_party_that_produces_them_pays_the_allowances(scenario):
    flows = ledger.edges(outcome_of(cooperative(), scenario))
    # Three days at 30.00 to the co-operative, and 8.00 a day from it to the person.
    assert total(flows["organiser", "cooperative", "purchased_place"]) == 9000
    assert total(flows["cooperative", "person", "activity_allowance"]) == 2400
    assert ("activity_centre", "person", "activity_allowance") not in flows


def test_who_does_not_take_part_is_paid_by_their_own_activity_centre(scenario):
    other = evolve(scenario.people[0], id="P2", activity=evolve(scenario.people[0].activity))
    both = evolve(scenario, people=(*scenario.people, other))
    rehabilitative = both.with_person(
        "P2",
        activity=Activity("rehabilitative", other.activity.when),
        lives_on="labour_market_subsidy",
    )
    flows = ledger.edges(outcome_of(cooperative(), rehabilitative))
    assert total(flows["cooperative", "person", "activity_allowance"]) == 2400
    assert total(flows["activity_centre", "person", "activity_allowance"]) == 0


def test_a_party_that_gets_and_pays_without_being_a_keeper_is_told_what_to_declare(scenario):
    with pytest.raises(ConservationError, match=r"coop: cooperative .*no keeper.*keepers="):
        outcome_of(cooperative(keepers=()), scenario)


def test_an_own_party_is_called_by_its_own_words_in_every_language_and_marked_where_it_has_none(
    scenario,
):
    outcome_of(cooperative(), scenario)
    assert [role_name(language, COOPERATIVE.name, "coop") for language in (FI, SV, EN)] == [
        "Osuuskunta",
        "Andelslag",
        "Co-operative",
    ]
    from subcontract_core.model import vocabulary

    vocabulary.declare("lone", (), (Party("lone_shop", Acts.EMPLOYER, {"fi": "Työpaja"}),))
    assert role_name(SV, "lone_shop") == "(fi) Työpaja"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Party("Co-op", Acts.EMPLOYER), "name it in small letters"),
        (lambda: Party("coop", "employer"), r"write one of Acts\.BUYER, .*Acts\.EMPLOYER"),
    ],
)
def test_a_party_says_what_is_wrong_with_it(make, words):
    with pytest.raises(ModelError, match=words):
        make()


def test_a_party_that_nobody_declared_is_refused_with_how_to_declare_it(scenario):
    with pytest.raises(ModelError) as error:
        outcome_of(cooperative(own_parties=(), parties=("person", "work_centre")), scenario)
    assert "coop: the party 'work_centre' is not known (nobody declared it)" in str(error.value)
    assert "own_parties=(Party('work_centre', Acts.EMPLOYER, {'fi': '…'}),)" in str(error.value)


def test_two_models_may_have_a_party_of_one_name_and_each_means_its_own(scenario):
    outcome_of(cooperative(), scenario)
    other = Party("cooperative", Acts.ORGANISER, {"fi": "Toinen osuuskunta"})
    outcome_of(cooperative("other", other), scenario, "other")
    assert role_name(FI, "cooperative", "coop") == "Osuuskunta"
    assert role_name(FI, "cooperative", "other") == "Toinen osuuskunta"


def test_a_party_of_everybody_cannot_be_declared_in_another_way(scenario):
    with pytest.raises(ModelError, match="'person' is declared by the engine in another way"):
        outcome_of(cooperative("third", Party("person", Acts.EMPLOYER)), scenario, "third")
