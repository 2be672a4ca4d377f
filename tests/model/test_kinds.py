"""Kinds of line are declared once, and a kind that is declared in one place counts everywhere."""

from attrs import evolve
import numpy as np
import pytest
from python_calamine import load_workbook

from subcontract_core.accounts import ledger, price_breakdown
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.take_home_share import of_gross
from subcontract_core.base.errors import ConservationError, ModelError
from subcontract_core.base.provenance import Reason
from subcontract_core.engine.comparison import compare
from subcontract_core.engine.pipeline import run
from subcontract_core.model import vocabulary
from subcontract_core.model.documents import Line, sums
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.kinds import Employing, Flow, Group, Kind, Seizure, Taxed, pay
from subcontract_core.report.excel import write_excel
from subcontract_core.report.html.person_page import person_page
from subcontract_core.report.json_format import to_json
from subcontract_core.report.tables import frames
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import tabulate
from support.invented import country

LAW = country.law()
EN = Language("en")
UNTOUCHED = {"taxed": Taxed.NOT, "assistance": False, "seizure": Seizure.NOT}
KILOMETRES = Kind(
    "outside_kilometres",
    sign=1,
    repays_cost=True,
    texts={"en": "Kilometres paid back", "fi": "Kilometrikorvaus", "sv": "Kilometerersättning"},
    **UNTOUCHED,
)
PIECES = pay(
    "outside_pieces",
    flow=Flow.PROMISED,
    group=Group("outside", 15, {"en": "Paid by the piece", "fi": "Urakka", "sv": "Ackord"}),
    texts={"en": "Pay by the piece", "fi": "Urakkapalkka", "sv": "Ackordslön"},
)
REPAID = 700  # cents of kilometres for each slip


def outside(*kinds: Kind, kilometres: bool = True, pieces: str = "", model_id: str = "outside"):
    """The invented seller with lines of its own: kilometres beside the fee, or half of the fee as
    another kind of pay.
    """
    plain = country.seller(model_id=model_id)

    @hookimpl
    def subcontract_describe():
        return evolve(plain.subcontract_describe(), kinds=kinds)

    @hookimpl
    def subcontract_route(tables, law, quote):
        payments = plain.subcontract_route(tables, law, quote)
        invoice, slip = payments.sheets
        [fee] = slip.lines
        lines = [fee]
        repaid = np.full(len(slip), REPAID * kilometres)
        if kilometres:
            lines.append(Line(KILOMETRES.name, "platform", "person", repaid, Reason("reason.wage")))
        if pieces:
            half = fee.cents // 2
            lines = [evolve(fee, cents=fee.cents - half), evolve(fee, kind=pieces, cents=half)]
        [keep] = payments.keeps
        return evolve(
            payments,
            sheets=(invoice, evolve(slip, lines=tuple(lines))),
            keeps=(evolve(keep, cents=keep.cents - sums(slip.case, repaid, keep.cents.size)),),
        )

    return country.seller(
        model_id=model_id,
        subcontract_describe=subcontract_describe,
        subcontract_route=subcontract_route,
    )


def compared(plugin):
    return compare(country.scenario(), None, law=LAW, catalogue=country.catalogue(plugin))


def paper(plugin):
    """The page of the first person."""
    comparison = compared(plugin)
    analysis = Analysis(comparison, country.catalogue(plugin))
    return person_page(analysis, comparison.outcomes[0], "P1", EN)


def ran(plugin):
    found = country.catalogue(plugin)
    return run(found.get(plugin.subcontract_describe().id), tabulate(country.scenario()), LAW)


# -- one place -------------------------------------------------------------------------------------


def test_a_kind_that_a_model_declares_is_in_the_table_the_pages_the_json_and_the_workbook(tmp_path):
    comparison = compared(outside(KILOMETRES))
    table = frames.people(comparison)
    mine = [
        cents
        for line, cents in zip(table["line"], table["cents"], strict=True)
        if line == KILOMETRES.name
    ]
    assert mine == [REPAID, REPAID]  # two people, a slip each
    assert "Kilometres paid back" in page(Analysis(comparison), EN)
    assert "Kilometres paid back" in paper(outside(KILOMETRES))
    people = to_json(Analysis(comparison))["outcomes"][0]["people"]
    assert [
        line["cents"]
        for person in people
        for line in person["months"][0]["lines"]
        if line["kind"] == KILOMETRES.name
    ] == [REPAID, REPAID]
    file = tmp_path / "outside.xlsx"
    write_excel(Analysis(comparison), file, EN)
    book = load_workbook(file)
    cells = [
        cell
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        for cell in row
    ]
    assert "Kilometres paid back" in cells


@pytest.mark.parametrize(
    ("code", "word"), [("fi", "Kilometrikorvaus"), ("sv", "Kilometerersättning")]
)
def test_a_kind_of_a_model_is_called_by_its_own_words_in_each_language(code, word):
    assert word in page(Analysis(compared(outside(KILOMETRES))), Language(code))


def test_what_repays_a_cost_is_money_in_hand_and_no_part_of_the_pay_that_is_kept():
    with_km, without = (compared(outside(KILOMETRES, kilometres=km)) for km in (True, False))
    [more], [plain] = with_km.outcomes, without.outcomes
    assert (with_km.change(more).cents - without.change(plain).cents).tolist() == [[REPAID] * 2]
    assert [of_gross(with_km, more).hundredths(row) for row in (0, 1)] == [
        of_gross(without, plain).hundredths(row) for row in (0, 1)
    ]
    assert ledger.earned(more.payments, more.tables.size).cents.tolist() == (
        ledger.earned(plain.payments, plain.tables.size).cents.tolist()
    )


def test_a_kind_of_pay_that_a_model_declares_is_promised_pay_to_conservation_and_to_every_limit():
    outcome, plain = (
        ran(outside(PIECES, kilometres=False, pieces=PIECES.name)),
        ran(outside(kilometres=False)),
    )
    shape = outcome.tables.size
    # 12 € an hour on 8, 15 and 22 January 2030 (the first is a holiday), an hour each: 36 € a
    # person, half of it by the piece
    assert ledger.earned(outcome.payments, shape).cents.tolist() == [[3600, 3600]]
    assert ledger.person_lines(outcome)[PIECES.name].cents.tolist() == [[1800, 1800]]
    benefit = [
        ledger.person_lines(one)["national_pension"].cents.tolist() for one in (outcome, plain)
    ]
    assert benefit[0] == benefit[1]
    assert price_breakdown.by_part(price_breakdown.price_parts(outcome))[
        "in_hand"
    ].cents.tolist() == [7200]
    with pytest.raises(ConservationError, match="pay .* differ from pay promised in the quote"):
        other = evolve(PIECES, name="outside_other", flow=Flow.OTHER)
        ran(outside(other, kilometres=False, pieces=other.name))


def test_a_group_that_a_model_declares_stands_in_its_place_on_the_persons_page():
    text = paper(outside(PIECES, kilometres=False, pieces=PIECES.name))
    assert text.index("Paid by the piece") < text.index("Fee for work")


# -- refused ---------------------------------------------------------------------------------------


def test_a_kind_that_nobody_declared_is_refused_with_who_where_and_what_to_do():
    with pytest.raises(ModelError) as error:
        ran(outside(model_id="undeclaring", kilometres=False, pieces="tips"))
    assert str(error.value) == (
        "undeclaring: route: payouts.tips is of a kind that the model may not use (nobody declared"
        " it); declare it in the manifest: Manifest(…, kinds=(Kind('tips', …),))"
    )


def test_a_kind_of_another_model_is_refused_whichever_of_the_two_was_loaded_first():
    ran(outside(KILOMETRES))
    with pytest.raises(ModelError, match="only outside declared it"):
        ran(outside(model_id="borrowing"))


def test_what_is_kept_has_a_declared_kind_too():
    plain = country.seller()

    @hookimpl
    def subcontract_route(tables, law, quote):
        payments = plain.subcontract_route(tables, law, quote)
        return evolve(payments, keeps=tuple(evolve(k, kind="loot") for k in payments.keeps))

    with pytest.raises(ModelError, match=r"route: keeps\.loot is of a kind"):
        ran(country.seller(subcontract_route=subcontract_route))


def test_one_name_never_means_two_things():
    with pytest.raises(ModelError, match=r"'wage' is declared by the engine in another way"):
        ran(outside(Kind("wage")))
    ran(outside(KILOMETRES))
    ran(outside(KILOMETRES, model_id="same"))
    with pytest.raises(ModelError, match="is declared by outside in another way"):
        ran(outside(evolve(KILOMETRES, repays_cost=False), model_id="differs"))
    vocabulary.declare("same", ())


def test_money_goes_the_way_in_which_its_kind_counts():
    with pytest.raises(ModelError, match="goes from platform to person; its kind is declared with"):
        ran(outside(Kind("outside_way"), kilometres=False, pieces="outside_way"))


@pytest.mark.parametrize(
    ("properties", "words"),
    [
        ({"sign": 1}, "say taxed, assistance and seizure"),
        ({"sign": 1, **UNTOUCHED, "earned": True}, "pay is taxed as pay"),
        ({"sign": 1, **UNTOUCHED, "taxed": Taxed.AS_BENEFIT}, "followed by no rule of tax"),
        ({"sign": 2}, "sign is 1, -1 or 0"),
        ({"earned": True}, "pay has a sign"),
        ({"sign": -1, "repays_cost": True}, "what repays a cost comes to the person"),
        ({"sign": 1, "deducted": True, **UNTOUCHED}, "what is deducted has the sign -1"),
        ({"benefit": True}, "a benefit has the sign 1"),
        ({"sign": -1, "employing": Employing.SIDE_COST}, "a side cost is the employer's own"),
        ({"flow": Flow.PROMISED}, "pay that is promised is earned"),
    ],
)
def test_a_kind_whose_properties_contradict_is_refused_with_what_to_say(properties, words):
    with pytest.raises(ModelError, match=words) as error:
        Kind("tried", **properties)
    assert str(error.value).startswith("the kind 'tried': ")


def test_all_faults_of_a_kind_are_told_at_once():
    with pytest.raises(ModelError) as error:
        Kind("Not a name", sign=-1, benefit=True)
    assert len(str(error.value).splitlines()) == 2


# -- Finland's -------------------------------------------------------------------------------------


def test_every_benefit_says_how_it_is_taxed_counted_and_seized():
    # Income Tax Act 1535/1992, section 92 (free of tax); Social Assistance Act 1412/1997, section
    # 11; Enforcement Code 705/2007, chapter 4, sections 19 and 45 (the guarantee pension: a reading)
    said = {
        kind.name: (kind.taxed, kind.assistance, kind.seizure)
        for kind in vocabulary.shared_kinds().values()
        if kind.benefit
    }
    pension, free = Taxed.AS_PENSION, Taxed.NOT
    assert said == {
        "earnings_pension": (pension, True, Seizure.TAKEN),
        "national_pension": (pension, True, Seizure.COUNTED),
        "guarantee_pension": (pension, True, Seizure.COUNTED_BY_READING),
        "care_allowance": (free, False, Seizure.NOT),
        "disability_allowance": (free, False, Seizure.NOT),
        "housing_allowance": (free, True, Seizure.NOT),
        "general_housing_allowance": (free, True, Seizure.NOT),
        "unemployment_benefit": (Taxed.AS_BENEFIT, True, Seizure.COUNTED),
        "other_benefit": (free, True, Seizure.NOT),
        "social_assistance": (free, False, Seizure.NOT),
    }


def test_the_engine_knows_no_party_or_kind_of_a_country():
    from subcontract_core.model import kinds, parties

    engine = {one.name for one in (*kinds.ENGINE, *parties.ENGINE)}
    assert not engine & {"kela", "tax", "enforcement", "national_pension", "withholding"}
