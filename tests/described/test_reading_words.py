"""Parties, purses, kinds and choices of a description, and what is wrong with them."""

import pytest

from described.test_flows import HEAD
from described.test_reading import faults
from subcontract_core.base.errors import ModelError
from subcontract_core.described.flow_lines import When
from subcontract_core.described.reading import read_description
from subcontract_core.described.reading_words import read_when

TERMS = """\
  price: {unit: eur/hour, title: {en: Price}, value: "20.00", assumed: tried}
  pay: {unit: eur/hour, title: {en: Pay}, value: "12.00", assumed: tried}
  form: {unit: choice, title: {en: Form}, choices: [work, fee], unknown: true}
  place: {unit: choice, title: {en: Place}, choices: [a, b], value: a, assumed: x, per: [person]}"""
FORMS = """\
  - {employment: pay, from: organiser, when: {form: work}}
  - {fee: pay, from: organiser, when: {form: fee}}"""


def read(tmp_path, flows=FORMS, more=""):
    path = tmp_path / "own.yaml"
    path.write_text(HEAD.format(terms=TERMS, flows=flows, more=more), encoding="utf-8")
    return read_description(path)


def test_a_party_of_others_may_have_a_purse_and_ones_own_an_act(tmp_path):
    found = read(
        tmp_path,
        more="parties:\n  organiser: {purse: municipality}\n  coop: {acts_as: employer, en: Coop}",
    )
    assert found.purses == {"organiser": "municipality"}
    assert [party.name for party in found.own_parties] == ["coop"]


def test_work_in_two_legal_forms_is_one_model_where_a_choice_decides(tmp_path):
    employed, paid = read(tmp_path).flows
    assert (employed.when, paid.when) == (When("form", "work"), When("form", "fee"))
    assert read_when(None, None) is None


@pytest.mark.parametrize(
    ("flows", "told"),
    [
        (FORMS.replace("when: {form: work}", "when: {form: word}"), "Did you mean 'work'?"),
        (FORMS.replace("{form: work}", "{forms: work}"), "Did you mean 'form'?"),
        (FORMS.replace("{form: work}", "{place: a}"), "a choice made for each person"),
        (FORMS.replace("when: {form: fee}", "when: {form: work}"), "several legal forms"),
        (FORMS.replace(", when: {form: work}", ""), "several legal forms"),
        (
            f"{FORMS}\n  - {{sale: price, to: organiser}}\n"
            "  - {sale: price, per: crew hour, to: organiser}",
            "the price 'price' asked twice",
        ),
    ],
)
def test_a_slip_in_a_choice_is_told(tmp_path, flows, told):
    with pytest.raises(ModelError) as error:
        read(tmp_path, flows)
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("trainees: {form: work}", "a choice for the whole model"),
        ("parties:\n  organiser: {purse: county}", "wellbeing_county"),
        ("parties:\n  organizer: {purse: municipality}", "'acts_as' must be given"),
        ("keeps: {organisr: margin}", "Name a party."),
        ("keeps: {organiser: own}", "margin"),
        ("staff: {in_price: true}", "'borne_by' must be given"),
        ("calendar: {rehabilitative: outside_hours}", "no rule for everybody"),
        ("calendar: {rule: separate_days, disability: outside_hours}", "no rule for everybody"),
        ("remarks: [contract_end]", "Did you mean 'contract_ends'?"),
        ("remarks: [contract_ends]", "Write contract_months: usual under terms."),
        ("remarks: [{watch: own_rule}]", "no single remark"),
        ("remarks: [{watch: own_rule, buyers: privat}]", "private_persons"),
        ("offered_to: [disabled]", "disability"),
    ],
)
def test_a_slip_beside_the_flows_is_told(tmp_path, more, told):
    with pytest.raises(ModelError) as error:
        read(tmp_path, more=more)
    assert told in str(error.value)


def test_all_of_these_come_at_once(tmp_path):
    found = faults(
        tmp_path,
        ("calendar: gig_cancels_day", "calendar: {disability: none_stated}"),
        ("flows:", "remarks: [contract_end]\nstaff: {in_price: perhaps}\nflows:"),
    )
    assert len(found.splitlines()) >= 4
