"""The onboarding command and its table: order, what is needed first, states, and the first
possible day.
"""

from datetime import date

from attrs import evolve
from click.testing import CliRunner
import pytest

import subcontract_core as sc
from subcontract_core.cli.main import main
from subcontract_core.model.onboarding_file import read_steps
from subcontract_core.report.json_format import to_json
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.writing import scenario_to_yaml


def call(*arguments):
    result = CliRunner().invoke(main, ("onboarding", *arguments))
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("model", sc.catalogue().ids)
@pytest.mark.parametrize("language", ["en", "fi"])
def test_every_models_steps_are_shown_in_order_in_at_most_100_columns(model, language):
    page = call(model, "--language", language)
    assert max(map(len, page.splitlines())) <= 100
    path = sc.catalogue().get(model).manifest.onboarding
    codes = [f"[{step.code}]" for step in read_steps(path)] if path else []
    assert [page.index(code) for code in codes] == sorted(page.index(code) for code in codes)


def test_a_step_tells_who_with_what_document_for_whom_and_what_it_needs():
    page = call("jobcenter-app", "--language", "en")
    step = page.split("[D3-05]")[1].split("[D3-06]")[0]
    for text in (
        "Who: unit staff",
        "For whom: clients of rehabilitative",
        "Needs first: D3-04",
    ):
        assert text in step
    contract = page.split("[D3-10]")[1]
    assert "Document: assignment contract" in contract
    assert "Blocks: no shift" in contract


@pytest.mark.parametrize(
    ("language", "mark"),
    [
        ("en", "inferred: the sources do not say who"),
        ("fi", "päätelty: lähteet eivät kerro, kuka"),
        ("sv", "en slutsats: källorna säger inte vem"),
    ],
)
def test_an_actor_whom_the_sources_leave_open_is_marked_inferred(language, mark):
    page = " ".join(call("paijathame-direct", "--language", language).split())
    for code in ("D4-08", "D4-09"):
        assert mark in page.split(f"[{code}]")[1].split("[D4-09]")[0]
    assert mark not in page.split("[D4-07]")[1].split("[D4-08]")[0]


def test_the_mark_is_in_the_table_and_in_the_json_too():
    answer = sc.compare("paijathame-2022-09", ["paijathame-direct"], language="en")
    table = answer.onboarding
    steps = to_json(answer.analysis)["outcomes"][0]["onboarding"]
    told = {step["code"] for step in steps if step["actor_inferred"]}
    assert set(table[table.actor_inferred].step) == told == {"D4-08", "D4-09"}


def with_papers(papers):
    scenario = sc.load_scenario("jobcenter-rehabilitative-2022-03")
    people = tuple(evolve(person, papers=papers) for person in scenario.people)
    return evolve(scenario, people=people)


def test_a_rehabilitative_client_does_not_wait_thirty_days_for_the_first_gig():
    # THL Työpaperi 18/2023: the 30 days start at the first gig
    page = call("jobcenter-app", "jobcenter-rehabilitative-2022-03", "--language", "en")
    assert "1 February 2022 at the earliest" in page  # the scenario's first day
    assert "the length of 0 of" in page
    others = call("jobcenter-app", "jobcenter-2022-03", "--language", "en")
    assert "1 March 2022 at the earliest" in others


def test_missing_papers_are_told_with_the_person_and_the_document(tmp_path):
    path = tmp_path / "papers.yaml"
    path.write_text(
        scenario_to_yaml(with_papers(("consent", "debt_clarification"))), encoding="utf-8"
    )
    page = call("jobcenter-app", str(path), "--language", "en")
    assert "State: in order: P1" in page.split("[D3-03]")[1].split("[D3-04]")[0]
    assert "missing: P1" in page.split("[D3-10]")[1]
    assert "not before assignment contract is in order [D3-10]" in page


def test_the_table_has_needs_length_state_and_first_day():
    table = sc.compare(
        "jobcenter-rehabilitative-2022-03", ["jobcenter-app"], language="en"
    ).onboarding
    warning = table[table.step == "D3-05"].iloc[0]
    assert (warning.needs, bool(warning.concerns), warning.state) == ("D3-04", True, "unknown")
    assert str(warning.takes_days) == "<NA>"
    assert set(table.first_working_day) == {date(2022, 2, 1)}
    assert str(table[table.step == "D3-04"].takes_days.iloc[0]) == "<NA>"


def test_a_person_whom_the_model_is_not_for_has_no_first_day():
    table = sc.compare(
        "jobcenter-rehabilitative-2022-03", ["jobcenter-partner"], language="en"
    ).onboarding
    assert set(table.first_working_day) == {None}
    assert "the model is not for them" in call(
        "jobcenter-partner", "jobcenter-rehabilitative-2022-03", "--language", "en"
    )


def test_every_whom_has_words():
    from subcontract_core.model.onboarding_file import APPLIES

    assert all(Language("fi").has(f"whom.{whom}") for whom in APPLIES if whom != "all")


def test_an_unknown_model_is_told_in_words():
    result = CliRunner().invoke(main, ("onboarding", "jobcenter-ap"))
    assert (result.exit_code, "did you mean jobcenter-app" in result.stderr) == (1, True)
