"""Who does what in each model, and the national questions: complete, closed, and honest about
what is not known.
"""

import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.engine.comparison import TODAY
from subcontract_core.engine.pipeline import readings, run
from subcontract_core.model import fact_sheet
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.model.results import Labour
from subcontract_core.scenario.reading import load_scenario
from subcontract_core.scenario.tabulating import tabulate

MODELS = [model for model in catalogue().ids if model != TODAY]


PAPER = "THL Työpaperi 18/2023"


QUESTIONS = [f"H3-{number:02}" for number in range(1, 19)]


def of(model):
    return fact_sheet.read_facts(catalogue().get(model).manifest.facts)


def test_the_national_list_is_whole_and_in_order():
    assert [question.id for question in fact_sheet.national_questions()] == QUESTIONS
    assert all(
        set(question.texts) == set(fact_sheet.LANGUAGES) and question.source
        for question in fact_sheet.national_questions()
    )


@pytest.mark.parametrize("model", MODELS)
def test_every_model_answers_every_role_branch_and_question(model):
    found = of(model)
    assert tuple(found.duties) == fact_sheet.DUTIES
    assert tuple(found.status) == fact_sheet.STATUS
    assert list(found.questions) == QUESTIONS
    for said in (*found.duties.values(), *found.status.values(), *found.questions.values()):
        assert said.state in fact_sheet.STATES
        assert all(
            reading.source and set(reading.texts) == set(fact_sheet.LANGUAGES)
            for reading in said.readings
        )


@pytest.mark.parametrize("model", MODELS)
def test_every_source_is_a_public_document_that_the_project_names(model):
    documents = {
        PAPER,
        "Innokylä: Eksoten ryhmämuotoinen alihankintamalli",
        "Siun soten työkykyohjelma 2020–2022, loppuraportti",
        "Siun soten alihankintamalli (diat 2021)",
        "Kuntouttavan työtoiminnan palvelukuvaus, Siun sote 2022",
    }
    found = of(model)
    for said in (*found.duties.values(), *found.status.values(), *found.questions.values()):
        for source in {said.source, *(reading.source for reading in said.readings)} - {""}:
            assert all(
                part in documents or "laki " in part.lower() for part in source.split("; ")
            ), source


@pytest.mark.parametrize(
    "model",
    [
        model
        for model in MODELS
        if model not in ("work-activity", "open-work-activity", "rehabilitative-work-activity")
    ],
)
def test_the_facts_do_not_contradict_what_the_model_computes(model):
    found, tables = of(model), tabulate(load_scenario("one-group-five-systems"))
    ran = catalogue().get(model)
    admissions = [
        run(ran, tables, installed_law(), chosen).admission for chosen in readings(ran, tables)
    ]
    nobody_employed = all(np.all(one.labour[one.offered] == Labour.NONE) for one in admissions)
    assert nobody_employed == found.status["labour"].readings[0].texts["en"].startswith(
        "No employment"
    )
    assert nobody_employed == found.duties["employs"].readings[0].texts["en"].startswith("Nobody")


def test_the_calendar_rules_are_three_and_eksote_has_none():
    def rule(model):
        return of(model).duties["calendar"].readings[0].texts["en"]

    assert "different days" in rule("siunsote-light-entrepreneur")
    assert "outside activity hours" in rule("jobcenter-app")
    assert "no rule for the same day" in rule("eksote-external")
    assert of("vaalijala").duties["calendar"].state == "unknown"


def test_the_household_deduction_is_known_for_eksotes_buyers_only():
    states = {model: of(model).duties["household_deduction"] for model in MODELS}
    assert [
        model
        for model, said in states.items()
        if said.readings and said.readings[0].texts["en"].startswith("Yes")
    ] == ["eksote-external"]
    assert (
        states["jobcenter-app"].state
        == states["siunsote-light-entrepreneur"].state
        == states["vaalijala"].state
        == "unknown"
    )
    assert of("eksote-external").duties["service_voucher"].readings[0].texts["en"].startswith("No")


def test_supported_work_without_employment_is_told_in_both_readings():
    said = of("siunsote-light-entrepreneur").questions["H3-16"]
    assert said.state == "disputed"
    assert [reading.source for reading in said.readings] == [
        PAPER,
        "Siun soten alihankintamalli (diat 2021)",
    ]


WHOLE = catalogue().get("jobcenter-app").manifest.facts.read_text(encoding="utf-8")


def faults(text):
    with pytest.raises(ModelError) as caught:
        fact_sheet.parse_facts("broken.facts.yaml", text)
    return str(caught.value).splitlines()


def test_a_broken_file_tells_all_its_faults_with_file_and_line():
    lines = WHOLE.splitlines()
    row = next(number for number, line in enumerate(lines) if line.startswith("  pays:"))
    lines[row] = "  pays: {value: {en: x, fi: y}, source: z, unknown: true}"
    lines[row + 1] = "  insure: {unknown: true}"
    found = faults("\n".join(lines).replace("H3-05:", "H3-55:"))
    assert any(f"broken.facts.yaml:{row + 1}: roles.pays" in fault for fault in found)
    assert any(
        "the unknown key 'insure'" in fault and "Did you mean 'insures'?" in fault
        for fault in found
    )
    assert any("'H3-05' must be given" in fault for fault in found)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("{value: {en: a, fi: b, sv: c}}", "no 'source'"),
        ("{value: {fi: b}, source: d}", "'en' must be given"),
        ("{unknown: false}", "allowed: true"),
        ("{disputed: [{en: a, fi: b, sv: c, source: d}]}", "at least two readings"),
        ("{source: d}", "no answer"),
        ("yes", "a mapping"),
    ],
)
def test_an_answer_is_a_value_with_source_unknown_or_at_least_two_readings(cell, told):
    lines = [
        f"  pays: {cell}" if line.startswith("  pays:") else line for line in WHOLE.splitlines()
    ]
    assert any(told in fault for fault in faults("\n".join(lines)))


def test_a_model_with_broken_facts_is_a_broken_model(tmp_path):
    from attrs import evolve

    from subcontract_core.model.loading import check_manifest

    path = tmp_path / "x.facts.yaml"
    path.write_text("roles: {}\n", encoding="utf-8")
    manifest = evolve(catalogue().get("jobcenter-app").manifest, facts=path)
    with pytest.raises(ModelError, match=r"x\.facts\.yaml"):
        check_manifest(manifest, manifest.id)
