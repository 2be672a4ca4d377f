"""Who does what in each model, and the national questions: complete, closed, and honest about
what is not known.
"""

from pathlib import Path

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.engine.comparison import TODAY, compare
from subcontract_core.engine.pipeline import readings, run
from subcontract_core.model import fact_sheet
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.model.results import Labour
from subcontract_core.scenario.reading import load_scenario
from subcontract_core.scenario.tabulating import tabulate

MODELS = [model for model in catalogue().ids if model != TODAY]


PAPER = "THL Työpaperi 18/2023"


NATIONAL = [f"H3-{number:02}" for number in range(1, 33)]
# Beside the national list, Siun sote's slides ask who is responsible after the reforms.
QUESTIONS = [*NATIONAL, "H0-01"]


def of(model):
    return fact_sheet.read_facts(catalogue().get(model).manifest.facts)


def asked(name):
    [found] = [question for question in fact_sheet.asked_questions() if question.id == name]
    return found


def test_the_national_list_is_the_32_questions_of_the_working_paper_singly_and_in_order():
    # THL Työpaperi 18/2023: lists of things to be settled, 13 + 7 + 5 + 4 on four headings, and the
    # four questions of compatibility with legislation less the one told twice
    national = fact_sheet.national_questions()
    assert [question.id for question in national] == NATIONAL
    assert len({question.texts["en"] for question in national}) == 32
    assert {question.source for question in national} == {PAPER}


def test_who_is_responsible_after_the_reforms_is_siun_sotes_question_and_not_a_national_one():
    question = asked("H0-01")
    assert (question.national, question.source) == (
        False,
        "Siun soten alihankintamalli (diat 2021)",
    )


@pytest.mark.parametrize("question", fact_sheet.asked_questions(), ids=lambda one: one.id)
def test_every_question_and_what_todays_law_says_to_it_stand_in_three_languages(question):
    every = set(fact_sheet.LANGUAGES)
    assert set(question.texts) == every
    assert question.today.year == 2026
    assert set(question.today.texts) == (every if question.today.texts else set())
    assert question.today.texts or question.today.state == "none"


def test_the_paper_asks_of_the_allowance_paid_linearly_and_not_of_a_linear_pension():
    words = asked("H3-24").texts
    assert "work-activity allowance" in words["en"]
    assert "työosuusraha" in words["fi"].lower()
    assert "arbetspenning" in words["sv"]
    assert not [
        question.id
        for question in fact_sheet.asked_questions()
        if "linear" in question.texts["en"] and "pension" in question.texts["en"]
    ]


@pytest.mark.parametrize(
    ("name", "state", "words"),
    [
        ("H3-01", "none", "9,423.09"),  # YEL floor of 2026, 1272/2006
        ("H3-07", "none", ""),  # the region's to settle
        ("H3-15", "none", "25.5 %"),  # VAT, 1501/1993 s. 84
        ("H3-18", "answered", "generally binding"),  # 55/2001 ch. 2 s. 7
        ("H3-19", "partly", "1 July 2023"),  # 55/2001 ch. 1 s. 1 as amended
        ("H3-20", "partly", "990.90"),  # the limit beside a disability pension in 2026
        ("H3-22", "answered", "9 or 11.5 %"),  # 162/2005
        ("H3-24", "partly", "12 €"),  # tax-free part of the allowance, 1535/1992
        ("H3-28", "partly", "cannot be agreed away"),
        ("H3-30", "partly", "employer's duty"),  # 738/2002
    ],
)
def test_todays_law_to_a_question(name, state, words):
    today = asked(name).today
    assert (today.state, words in today.texts.get("en", "")) == (state, True)


def test_what_nobody_has_read_in_the_act_is_marked_from_memory():
    # The rules document marks these answers with M.
    marked = {one.id for one in fact_sheet.national_questions() if one.today.from_memory}
    assert marked == {"H3-03", "H3-11", "H3-18", "H3-25", "H3-30"}


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("{state: partly}", "without words"),
        ("{state: perhaps}", "answered"),
        ("{en: Yes}", "'state' must be given"),
        ("[]", "a mapping"),
    ],
)
def test_todays_answer_is_never_silently_empty(today, told):
    text = f"source: d\nyear: 2026\nquestions:\n  H1: {{en: What, today: {today}}}\n"
    with pytest.raises(ModelError, match=r"broken\.yaml") as caught:
        fact_sheet.read_questions(Path("broken.yaml"), text)
    assert told in str(caught.value)


def test_a_question_without_todays_answer_is_refused():
    text = "source: d\nyear: 2026\nquestions:\n  H1: {en: What}\n"
    with pytest.raises(ModelError, match="'today' must be given"):
        fact_sheet.read_questions(Path("broken.yaml"), text)


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
    said = of("siunsote-light-entrepreneur").questions["H3-25"]
    assert said.state == "disputed"
    assert [reading.source for reading in said.readings] == [
        PAPER,
        "Siun soten alihankintamalli (diat 2021)",
    ]


def test_skills_are_looked_for_when_coaches_are_recruited():
    # Innokylä, Eksote: what was learnt from the trial
    words = of("eksote-external").questions["H3-08"].readings[0].texts["en"]
    assert "the skills to look for when coaches are recruited" in words


@pytest.mark.parametrize("name", ["H3-03", "H3-04"])
def test_before_the_pilot_eksote_invoiced_the_work_activity_to_cover_its_costs(name):
    # Innokylä, Eksote: where the harbour entrepreneur was invoiced
    [said] = of("work-activity").questions[name].readings
    assert "to cover its costs" in said.texts["en"]
    assert said.source == "Innokylä: Eksoten ryhmämuotoinen alihankintamalli"


def test_the_price_of_a_purchased_place_is_that_of_service_one_and_the_others_are_unknown():
    # Siun sote's service description: 10.09 € for service 1; 2 and 3 without a price
    [said] = of("rehabilitative-work-activity").questions["H3-17"].readings
    assert "10.09 € a day for a place of service 1" in said.texts["en"]
    assert "services 2 and 3 is not in the sources" in said.texts["en"]


@pytest.mark.parametrize(
    ("scenario", "model", "told"),
    [
        ("paijathame-2022-09", "paijathame-direct", True),
        ("ilomantsi-2022-09", "siunsote-light-entrepreneur", False),
    ],
)
def test_the_staffing_ratio_speaks_of_the_employing_buyer_alone(scenario, model, told):
    # THL Työpaperi 18/2023: Päijät-Häme's group grew to ten; no source says that 2–3 strained staff
    [outcome] = compare(load_scenario(scenario), [model]).outcomes
    assert ("group_size" in {finding.code for finding in outcome.findings}) == told


@pytest.mark.parametrize(("crew", "told"), [(2, False), (3, True), (6, True), (7, False)])
def test_siun_sote_asks_of_its_staff_for_the_groups_of_three_to_six_of_its_plan_only(crew, told):
    # Siun sote's slides of 2021, on the groups of the plan; C-42 as corrected
    scenario = load_scenario("ilomantsi-2022-09")
    first = scenario.people[0]
    people = tuple(evolve(first, id=f"P{number}") for number in range(1, 8))
    going = tuple(person.id for person in people[:crew])
    gigs = (evolve(scenario.gigs[0], crew=going),)
    asked = evolve(scenario, people=people, gigs=gigs, marks={})
    [outcome] = compare(asked, ["siunsote-light-entrepreneur"]).outcomes
    codes = {finding.code for finding in outcome.findings}
    assert ("group_size_planned" in codes) == told
    assert "group_size" not in codes


def test_the_summer_job_names_its_class_of_pay_and_is_not_held_to_a_trainees():
    # Siun sote's slides: a summer worker's pay of the agreement of shops, without a figure
    scenario = load_scenario("summer-job-2021-07")
    [outcome] = compare(scenario, ["siunsote-summer-job"]).outcomes
    codes = {finding.code for finding in outcome.findings}
    assert {"summer_worker_class", "group_size_planned"} <= codes
    assert not codes & {"under_trainee_wage", "trainee_pay_only", "group_size"}
    [other] = compare(scenario, ["paijathame-direct"]).outcomes
    assert "under_trainee_wage" in {finding.code for finding in other.findings}


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

    from subcontract_core.model.authors import Author
    from subcontract_core.model.loading import Call, check_manifest

    path = tmp_path / "x.facts.yaml"
    path.write_text("roles: {}\n", encoding="utf-8")
    manifest = evolve(catalogue().get("jobcenter-app").manifest, facts=path)
    with pytest.raises(ModelError, match=r"x\.facts\.yaml"):
        check_manifest(manifest, Call(Author(manifest.id), "describe", catalogue, ()))
