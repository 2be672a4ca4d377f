"""Kinds of line are declared once, and a kind that is declared in one place counts everywhere."""

from attrs import evolve
import pytest
from python_calamine import load_workbook

from subcontract_core.accounts import ledger, price_breakdown
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.take_home_share import of_gross
from subcontract_core.base.errors import ModelError
from subcontract_core.engine.comparison import compare
from subcontract_core.model.kinds import Employing, Flow, Group, Kind, Taxed, pay
from subcontract_core.report.excel import write_excel
from subcontract_core.report.html.person_page import person_page
from subcontract_core.report.json_format import to_json
from subcontract_core.report.tables import frames
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.language import Language
from support.invented import country
from support.outside_models import KILOMETRES, LAW, REPAID, UNTOUCHED, outside, ran

EN = Language("en")
PIECES = pay(
    "outside_pieces",
    flow=Flow.PROMISED,
    group=Group("outside", 15, {"en": "Paid by the piece", "fi": "Urakka", "sv": "Ackord"}),
    texts={"en": "Pay by the piece", "fi": "Urakkapalkka", "sv": "Ackordslön"},
)


def compared(plugin):
    return compare(country.scenario(), None, law=LAW, catalogue=country.catalogue(plugin))


def paper(plugin):
    """The page of the first person."""
    comparison = compared(plugin)
    analysis = Analysis(comparison, country.catalogue(plugin))
    return person_page(analysis, comparison.outcomes[0], "P1", EN)


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
    with pytest.raises(ModelError, match="'outside_other' is pay that nobody promises"):
        other = evolve(PIECES, name="outside_other", flow=Flow.OTHER)
        ran(outside(other, kilometres=False, pieces=other.name))


def test_a_group_that_a_model_declares_stands_in_its_place_on_the_persons_page():
    text = paper(outside(PIECES, kilometres=False, pieces=PIECES.name))
    assert text.index("Paid by the piece") < text.index("Fee for work")


# -- refused ---------------------------------------------------------------------------------------


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
        ({"flow": Flow.PROMISED}, "what is promised is earned or repays a cost"),
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
