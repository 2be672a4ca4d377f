"""The core alone runs every scenario: terms for models that are not installed are noted."""

import io
from pathlib import Path

from attrs import evolve
from click.testing import CliRunner
import pytest
from python_calamine import CalamineWorkbook

from subcontract_core import api
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.errors import InputError, ModelError
from subcontract_core.cli.main import main
from subcontract_core.engine.comparison import compare
from subcontract_core.model import catalogue as catalogue_module
from subcontract_core.model.absent_models import HOMES, Absent, meant
from subcontract_core.model.catalogue import Catalogue, catalogue
from subcontract_core.report.excel import excel_bytes
from subcontract_core.report.html import report
from subcontract_core.report.html.notebook_table import answer_html
from subcontract_core.report.json_format import to_json
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import bundled_scenarios, load_scenario
from subcontract_core.scenario.costs import RunningCost
from subcontract_core.scenario.happened import ModelPay
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import ALL_MODELS, TermValue
from support.invented import country

CORE = ("open-work-activity", "rehabilitative-work-activity", "work-activity")
GROUP = "one-group-five-systems"


def core_alone() -> Catalogue:
    """The catalogue of a machine on which only the core is installed."""
    everything = catalogue()
    mine, data = (
        {name: point for name, point in points.items() if point.dist.name == "subcontract-core"}
        for points in (everything.points, everything.variants)
    )
    return Catalogue(mine, everything.checks, data, HOMES)


@pytest.fixture
def alone(monkeypatch):
    found = core_alone()
    monkeypatch.setattr(catalogue_module, "catalogue", lambda: found)
    return found


def own(*models_of_terms: str):
    """The invented group with one term for each of these models."""
    return evolve(
        country.scenario(),
        terms=tuple(TermValue(model, "wage", "13.00") for model in models_of_terms),
    )


def compared(scenario):
    return compare(
        scenario,
        law=country.law(),
        catalogue=evolve(country.catalogue(country.seller()), homes={"lender": "lending-house"}),
    )


# -- what is noted -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", bundled_scenarios())
def test_the_core_alone_runs_every_bundled_scenario_and_names_every_model_that_it_cannot(
    name, alone
):
    scenario = load_scenario(name)
    found = compare(scenario)
    assert (
        tuple(dict.fromkeys(outcome.model for outcome in found.outcomes)) == CORE
        and found.broken == ()
    )
    set_for = {value.model for value in scenario.terms} - {*CORE, ALL_MODELS}
    assert {one.model: one.package for one in found.absent} == {
        model: HOMES[model] for model in set_for
    }
    text = page(Analysis(found), Language("en"))
    assert all(
        f"{one.model} (package {one.package}): {', '.join(one.terms)}" in " ".join(text.split())
        for one in found.absent
    )


def test_with_every_package_installed_nothing_is_absent_and_nothing_is_said():
    found = compare(load_scenario(GROUP))
    assert found.absent == () and "not installed" not in page(Analysis(found), Language("en"))


def test_terms_of_an_absent_model_change_no_cent_of_the_others():
    with_terms, without = compared(own("lender", "seller")), compared(own("seller"))
    assert with_terms.absent == (Absent("lender", "lending-house", ("wage",)),)
    assert to_json(Analysis(with_terms))["outcomes"] == to_json(Analysis(without))["outcomes"]


def test_a_model_of_a_region_that_no_package_here_has_is_noted_too():
    assert compared(own("kainuu-model")).absent == (Absent("kainuu-model", "", ("wage",)),)


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Terms for models that are not installed"),
        ("fi", "Ehtoja malleille, joita ei ole asennettu"),
        ("sv", "Villkor för modeller som inte är installerade"),
    ],
)
def test_every_face_of_the_answer_tells_it(language, head):
    found, words = compared(own("lender", "kainuu-model")), Language(language)
    cells = "\n".join(
        str(cell)
        for row in (
            CalamineWorkbook.from_filelike(io.BytesIO(excel_bytes(Analysis(found), words)))
            .get_sheet_by_index(0)
            .to_python()
        )
        for cell in row
    )
    for face in (page(Analysis(found), words), answer_html(Analysis(found), words), cells):
        assert head in face and "lending-house" in face and "kainuu-model" in face
    told = to_json(Analysis(found))["absent"]
    assert told == [
        {"model": "lender", "package": "lending-house", "terms": ["wage"]},
        {"model": "kainuu-model", "package": None, "terms": ["wage"]},
    ]


def test_the_report_and_the_explorer_tell_it(alone):
    from subcontract_core.notebook import Explorer
    from subcontract_core.notebook.views.basis import basis

    asked = load_scenario(GROUP)
    assert "jobcenter-partner (package jobcenter-app)" in report(
        Analysis(compare(asked), alone), Language("en")
    )
    explorer = Explorer(GROUP, language="en", catalogue=alone)
    assert "jobcenter-partner (package jobcenter-app)" in basis(
        explorer.state.answer.comparison, Language("en"), []
    )


def test_models_lists_those_that_are_not_installed_with_their_packages(alone):
    done = CliRunner().invoke(main, ["models", "--language", "en"])
    assert done.exit_code == 0 and "Not installed here" in done.output
    assert all(f"  {model} ({package})" in done.output for model, package in HOMES.items())


def test_a_workbook_of_a_scenario_keeps_the_terms_of_a_model_that_is_not_installed(alone, tmp_path):
    file = tmp_path / "group.xlsx"
    assert CliRunner().invoke(main, ["template", str(file), GROUP]).exit_code == 0
    assert [(t.model, t.term, t.value) for t in load_scenario(str(file)).terms] == [
        (t.model, t.term, t.value) for t in load_scenario(GROUP).terms
    ]


# -- what is a fault -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("jobcentre-app", "jobcenter-app"),
        ("jobcenter-ap", "jobcenter-app"),
        ("Jobcenter-App", "jobcenter-app"),
        ("jobcenter_app", "jobcenter-app"),
        ("päijäthäme-direct", "paijathame-direct"),
        ("eksote-exetrnal", "eksote-external"),
        ("eksote external", "eksote-external"),
        ("siunsote-light", "siunsote-light-entrepreneur"),
        ("summer-job", "siunsote-summer-job"),
        ("wrk-activity", "work-activity"),
    ],
)
def test_a_misspelt_model_is_a_fault_whether_the_right_one_is_installed_or_not(written, right):
    asked = load_scenario(GROUP)
    asked = evolve(asked, terms=(*asked.terms, TermValue(written, "wage_per_hour", "12.00")))
    for found in (catalogue(), core_alone()):
        with pytest.raises(InputError) as refused:
            compare(asked, ["work-activity"], catalogue=found)
        [fault] = refused.value.faults
        assert (
            fault.found == f"the unknown model {written!r}"
            and fault.to_do == f"Did you mean {right!r}?"
            and right in fault.allowed
            and written not in fault.allowed.split(", ")
        )


@pytest.mark.parametrize(
    "name",
    [
        "my-region",
        "kainuu-external",
        "vaalijala-2027",
        "satakunta-work-activity",
        "jobcenter-cooperative",
        "työtoiminta",
        "x",
    ],
)
def test_the_id_of_another_model_is_no_misspelt_one(name):
    assert meant(name, [*HOMES, *CORE, "today"]) == []


def test_explain_and_one_persons_page_refuse_a_misspelt_model_as_compare_does(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    asked = Path("scenario.yaml")
    bundled = (
        Path(catalogue_module.__file__).parents[1] / "scenario" / "bundled" / "imatra-2021-07.yaml"
    ).read_text(encoding="utf-8")
    asked.write_text(
        bundled.replace("model: eksote-external", "model: eksote-externl", 1), encoding="utf-8"
    )
    about = ["--model", "eksote-external", "--person", "P1"]
    for line in (
        ["compare", asked],
        ["explain", asked, *about],
        ["person", asked, *about, "--html", "p.html"],
        ["onboarding", "eksote-external", asked],
    ):
        done = CliRunner().invoke(main, [*map(str, line), "--language", "en"])
        assert (
            done.exit_code == 1
            and "Did you mean 'eksote-external'?" in done.output
            and f"{asked}:" in done.output
        )


def test_a_model_asked_for_by_name_that_is_not_installed_is_answered_with_its_package(alone):
    for line in (
        ["compare", "--models", "jobcenter-app"],
        ["explain", GROUP, "--model", "jobcenter-app", "--person", "P1"],
        ["onboarding", "jobcenter-app"],
        ["models", "--questions", "jobcenter-app"],
    ):
        for code, said in (
            ("en", "is in the package jobcenter-app, which is not installed"),
            ("fi", "on paketissa jobcenter-app, jota ei ole asennettu"),
            ("sv", "finns i paketet jobcenter-app, som inte är installerat"),
        ):
            done = CliRunner().invoke(main, [*line, "--language", code])
            assert done.exit_code == 1 and said in done.output and "Traceback" not in done.output
    with pytest.raises(ModelError, match="package eksote-employer"):
        api.compare(GROUP, ["vaalijala"])
    with pytest.raises(ModelError, match="did you mean jobcenter-app"):
        api.compare(GROUP, ["jobcentre-app"])


def test_a_pay_day_and_a_cost_of_a_model_that_is_not_installed_are_noted_as_terms_are():
    cost = RunningCost("other", "group", amount=10_000, model="lender")
    pay = ModelPay("kainuu-model", "5", "next")
    asked = evolve(own("lender"), costs=(cost,), pay_by_model=(pay,))
    assert compared(asked).absent == (
        Absent("lender", "lending-house", ("wage", "costs")),
        Absent("kainuu-model", "", ("pay.by_model",)),
    )


PLACED = """format: subcontract-scenario/1
id: placed
title: {en: Placed}
months: {from: 2026-05, to: 2026-05}
pay: {by_model: {MODEL: {day: 5, month: next}}}
people: [{id: P1, birth_year: 1990, lives_on: none}]
costs:
  - {what: other, per: group, amount: 100, model: COST}
"""


@pytest.mark.parametrize(
    ("model", "cost", "told"),
    [
        ("eksote-externall", "eksote-external", ["5: pay.by_model: eksote-externall"]),
        ("eksote-external", "eksote-externall", ["8: costs: other"]),
        ("vaalijla", "vaalijla", ["5: pay.by_model: vaalijla", "8: costs: other"]),
        ("all", "all", ["5: pay.by_model: all"]),  # costs may be of every model, a pay day not
    ],
)
def test_a_misspelt_model_of_a_pay_day_or_a_cost_is_told_at_its_line(model, cost, told):
    text = PLACED.replace("MODEL", model).replace("COST", cost)
    with pytest.raises(InputError) as caught:
        api.compare(read_scenario(text, "x.yaml"), ["eksote-external"])
    assert [f"{one.place}: {one.path}" for one in caught.value.faults] == [
        f"x.yaml:{one}" for one in told
    ]
    assert all(one.allowed and one.to_do for one in caught.value.faults)
