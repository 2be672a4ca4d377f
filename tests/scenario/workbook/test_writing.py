"""A workbook that is written comes back equal, with lists and notes in the user's language."""

import io
import re
import zipfile

from hypothesis import HealthCheck, given, settings
import pytest

from subcontract_core.base.errors import SubcontractError
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.scenario import bundled_scenarios, load_scenario
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.workbook import read_workbook, write_workbook
from subcontract_core.scenario.workbook.writing import workbook_bytes
from support.generated import scenarios

FI, EN = Language("fi", strict=True), Language("en", strict=True)


MARKED = """\
format: subcontract-scenario/1
id: marked
title: {en: "=1+1", fi: "_x0041_ ä", sv: Ett}
months: {from: {value: 2022-03, source: a plan}, to: 2022-04}
pay: {day: {value: 15, assumed: usual}, month: next}
continues_months: {value: 3, assumed: {sv: antas}}
people:
  - id: P1
    birth_year: {value: 1990, assumed: {en: to see, fi: nähdäksemme}}
    tax_card: {value: "12.345 %", source: a card}
    papers: []
    activity: {kind: disability, weekly: {value: [mon, tue], source: a plan}, to: 2022-04-20, allowance: {value: 8.05, assumed: why}}
    moves: {value: [{day: 2022-03-07, to: 2022-03-11}, {day: 2022-03-08, to: 2022-03-10}], source: a wish}
  - {id: P2, birth_year: 1991, papers: [consent, tax_card], housing: {kind: rent, rent: {value: 480.50, source: "a list, 2022"}}}
buyers: [{id: B1, kind: company, deducts_vat: true}]
gigs:
  - {id: G1, buyer: B1, task: "-2 % @ home", weekly: [wed], without: [2022-03-09], start: "00:05", hours: 1.5, crew: [P2]}
terms: [{model: m, term: price, value: "35", person: P1, source: "a report"}]
law: [{parameter: some.choice, value: strict, reading: true, assumed: {fi: kokeeksi}}]
"""


def back(scenario, tmp_path, words=FI):
    path = tmp_path / "s.xlsx"
    write_workbook(path, words, scenario, overwrite=True)
    return read_workbook(path)


@pytest.mark.parametrize("name", bundled_scenarios())
def test_each_bundled_scenario_comes_back_equal(name, tmp_path):
    scenario = load_scenario(name)
    assert back(scenario, tmp_path, Language(LANGUAGES[len(name) % 3])) == scenario


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(scenarios())
def test_any_scenario_comes_back_equal(tmp_path, scenario):
    # with the title in Finnish that a file must have
    scenario = read_scenario("\n".join(_yaml(scenario)), "generated.yaml")
    assert back(scenario, tmp_path) == scenario


def _yaml(scenario):
    from attrs import evolve

    from subcontract_core.scenario.writing import scenario_to_yaml

    return scenario_to_yaml(evolve(scenario, title={"en": "x", "fi": "x"})).splitlines()


@pytest.mark.parametrize("words", [EN, FI, Language("sv")], ids=lambda words: words.code)
def test_marks_and_empty_lists_and_texts_that_look_like_formulas_come_back_equal(words, tmp_path):
    scenario = read_scenario(MARKED, "marked.yaml")
    again = back(scenario, tmp_path, words)
    assert again == scenario
    assert again.marks == scenario.marks and len(scenario.marks) == 9
    assert [person.papers for person in again.people] == [(), ("consent", "tax_card")]


def part(content, name):
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode("utf-8")


def test_a_template_has_lists_to_choose_from_notes_and_a_hidden_row_of_keys():
    people_xml = part(workbook_bytes(EN), "xl/worksheets/sheet3.xml")
    words = re.findall(r"<formula1>'Words'!\$C\$(\d+):\$C\$(\d+)</formula1>", people_xml)
    texts = re.findall(r"<t[^>]*>(.*?)</t>", part(workbook_bytes(EN), "xl/sharedStrings.xml"))
    assert words and {
        "disability pension",
        "people.lives_on",
        "people.housing.rent",
        "Rent a month, €",
    } <= set(texts)
    assert re.search(r'<row r="2"[^>]*hidden="1"', people_xml)
    assert "P1, P2, and so on; never a name." in part(workbook_bytes(EN), "xl/comments1.xml")


def test_words_for_the_models_that_are_installed_may_be_offered():
    content = workbook_bytes(EN, known={"terms.model": ("jobcenter-app",)})
    assert "jobcenter-app" in part(content, "xl/sharedStrings.xml")


def test_the_same_scenario_makes_the_same_file():
    assert workbook_bytes(FI, load_scenario("vaalijala-2022")) == workbook_bytes(
        FI, load_scenario("vaalijala-2022")
    )


@pytest.mark.parametrize("name", ["s.csv", "no folder/s.xlsx"])
def test_a_path_that_cannot_be_written_leaves_nothing_behind(name, tmp_path):
    with pytest.raises(SubcontractError, match="cannot be written"):
        write_workbook(tmp_path / name, EN)
    assert list(tmp_path.iterdir()) == []
