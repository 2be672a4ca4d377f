"""Costs of running a group, as files, workbooks and Python say them: one sentence a mistake."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.costs import RunningCost, costs_of
from subcontract_core.scenario.mark import Mark
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.workbook import write_workbook
from subcontract_core.scenario.workbook.typed import NotRead, read_typed
from subcontract_core.scenario.workbook.typed_rows import Typed
from subcontract_core.scenario.writing import scenario_to_yaml

HEAD = """format: subcontract-scenario/1
id: costs
title: {en: Costs}
months: {from: 2026-07, to: 2026-08}
people:
  - {id: P1, birth_year: 1990}
"""
SOUND = """costs:
  - {what: cards, label: Hygiene passport, amount: 25.50, per: person, borne_by: participant, source: A price list}
  - {what: tools, amount: "480.00", per: group, month: 2026-01, spread: 24, borne_by: organiser, assumed: our guess}
  - {what: licence, amount: unknown, per: group, borne_by: nobody}
  - {what: deductible, amount: 150, per: event, borne_by: participant}
  - {what: premises, amount: 90, per: month, month: 2026-08, to: 2026-08, model: eksote-external}
"""
JULY = 2026 * 12 + 6


def costs(*lines, head=HEAD):
    return read_scenario(f"{head}costs:\n" + "".join(f"  - {line}\n" for line in lines), "c.yaml")


def test_a_file_a_workbook_and_python_say_them_alike(tmp_path):
    scenario = read_scenario(HEAD + SOUND, "costs.yaml")
    cards, tools, licence, *_ = scenario.costs
    assert cards == RunningCost(
        "cards",
        "person",
        "Hygiene passport",
        2550,
        borne_by="participant",
        mark=Mark("sourced", "A price list"),
    )
    assert (tools.spread, tools.mark.kind, licence.amount) == (24, "assumed", None)
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml") == scenario
    path = tmp_path / "costs.xlsx"
    write_workbook(path, Language("fi"), scenario)
    assert load_scenario(path).costs == scenario.costs


@pytest.mark.parametrize("word", ["unknown", "Ei tiedetä", "okänt", "?"])
def test_an_amount_that_nobody_knows_is_said_in_words(word):
    [one] = costs(f'{{what: tools, amount: "{word}", per: group}}').costs
    assert one.amount is None


def test_what_is_spread_adds_up_to_the_cent():
    cost = RunningCost("tools", "group", amount=10_000, spread=7)
    parts = [cost.in_month(place) for place in range(7)]
    # 100.00 / 7 = 14.2857…
    assert sum(parts) == 10_000 and set(parts) == {1428, 1429}


def test_a_cost_of_one_model_goes_before_the_same_cost_of_all():
    every = RunningCost("cards", "person", amount=2000)
    own = RunningCost("cards", "person", amount=3000, model="m")
    assert costs_of((every, own), "m") == (own,)
    assert costs_of((every, own), "other") == (every,)
    whole = RunningCost("cards", "person", amount=4000, model="all")
    assert costs_of((whole, own), "m") == (own,) and costs_of((whole,), "other") == (whole,)


WRONG = {
    "below nothing": ("{what: tools, amount: -1, per: group}", "amount.*at least 0.00 €"),
    "a comma": ('{what: tools, amount: "1,5,0", per: group}', "amount"),
    "a text": ("{what: tools, amount: lots, per: group}", "amount.*'lots'"),
    "far too much": ("{what: tools, amount: 9999999, per: group}", "amount.*at most 100000.00 €"),
    "per what nobody knows": ("{what: tools, amount: 1, per: km}", "per.*group, person, visit"),
    "nobody says per what": ("{what: tools, amount: 1}", "no 'per'"),
    "nobody says what": ("{amount: 1, per: group}", "no 'what'"),
    "what it cannot be": ("{what: yacht, amount: 1, per: group}", "what.*cards, training"),
    "a name": ("{what: tools, name: Saw, per: group}", "no personal data"),
    "a bearer that is none": ("{what: tools, per: group, borne_by: boss}", "borne_by.*participant"),
    "spread over nothing": ("{what: tools, per: group, spread: 0}", "spread.*from 1 to 120"),
    "spread though it comes again": (
        "{what: meals, per: visit, spread: 2}",
        "is spread and does not come once",
    ),
    "a month that is none": ("{what: tools, per: group, month: 2026-13}", "month.*YYYY-MM"),
    "a month before the question": ("{what: tools, per: group, month: 2026-01}", "reach into"),
    "a spread that ends before": (
        "{what: tools, per: group, month: 2026-01, spread: 6}",
        "reach into 2026-07 to 2026-08",
    ),
    "a month after the question": ("{what: tools, per: group, month: 2026-09}", "reach into"),
    "a last month of what comes once": (
        "{what: tools, per: group, to: 2026-08}",
        "a last month of what",
    ),
    "a last month before the first": (
        "{what: meals, per: visit, month: 2026-08, to: 2026-07}",
        "2026-08 to 2026-07",
    ),
    "a month of what may happen": ("{what: deductible, per: event, month: 2026-07}", "may happen"),
    "a cost of the group that one person bears": (
        "{what: tools, per: group, borne_by: participant}",
        "of the group that the participant bears",
    ),
    "a key that people try": ("{what: tools, per: group, bearer: buyer}", "Write borne_by instead"),
    "no amount behind its key": ("{what: tools, per: group, amount: }", "or unknown"),
    "a source and an assumption": (
        "{what: tools, per: group, source: A, assumed: B}",
        "both a source and an assumption",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_each_mistake_is_one_sentence_with_its_line(case):
    line, told = WRONG[case]
    with pytest.raises(InputError, match=told) as caught:
        costs(line)
    assert len(caught.value.faults) == 1 and "c.yaml:8" in caught.value.faults[0].place


def test_all_mistakes_come_at_once():
    with pytest.raises(InputError) as caught:
        costs(*(line for line, _ in WRONG.values()))
    assert len(caught.value.faults) >= len(WRONG)


def test_a_cost_is_told_once_and_in_one_place():
    with pytest.raises(InputError, match="'tools' a second time"):
        costs("{what: tools, per: group}", "{what: tools, per: person}")
    with pytest.raises(InputError, match="'saw' a second time"):
        costs("{what: tools, label: Saw, per: group}", "{what: tools, label: saw, per: person}")
    assert costs("{what: tools, label: A, per: group}", "{what: tools, label: B, per: group}")
    head = HEAD + "running: {training: 40}\n"
    with pytest.raises(InputError, match="cards here and as training under running"):
        costs("{what: cards, per: person}", head=head)


@pytest.mark.parametrize("wrong", [{"amount": -1}, {"borne_by": "boss"}, {"spread": 0}])
def test_python_is_told_the_same(wrong):
    with pytest.raises(InputError):
        RunningCost("tools", "group", **wrong)


def test_an_unknown_model_is_told():
    from subcontract_core.engine.comparison import compare

    with pytest.raises(InputError, match="eksote-external"):
        compare(costs("{what: tools, per: group, model: eksote-extern}"), ["today"])


def test_a_month_within_the_question_stands_where_it_is():
    [one] = costs("{what: tools, amount: 24, per: group, month: 2026-08}").costs
    assert list(one.months(JULY, JULY + 1)) == [JULY + 1]


def test_a_cell_takes_what_people_type_and_a_fault_has_its_cell():
    words, scenario = Language("fi"), read_scenario(HEAD, "costs.yaml")
    keys = ("what", "label", "amount", "per", "month", "spread", "borne_by", "assumed")
    sound = ("työvälineet", "Sahat", "480,50 €", "kerran ryhmälle", "7/2026", "24", "", "arvio")
    open_ = ("lupa", "", "ei tiedetä", "joka kuukausi", "", "", "ei kukaan", "")
    read = read_typed(scenario, Typed("costs", keys, [sound, open_]), words)
    assert [(one.amount, one.borne_by) for one in read.costs] == [
        (48_050, "unknown"),
        (None, "nobody"),
    ]
    wrong = [
        ("tilat", "", "-5", "joka kuukausi", "", "", "", ""),
        ("jahti", "", "5", "kerran ryhmälle", "", "", "", ""),
        ("lupa", "", "5", "kerran ryhmälle", "9/2026", "", "", ""),
        ("muu kulu", "", "5", "kerran ryhmälle", "", "0", "pomo", ""),
    ]
    with pytest.raises(NotRead) as caught:
        read_typed(scenario, Typed("costs", keys, wrong), words)
    assert sorted(caught.value.cells) == [(0, 2), (1, 0), (2, 4), (3, 5), (3, 6)]
