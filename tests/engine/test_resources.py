"""What a model uses up is checked as any other result, and a model's own line goes first."""

from types import SimpleNamespace

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.errors import ModelError
from subcontract_core.base.provenance import Reason
from subcontract_core.engine.comparison import compare
from subcontract_core.engine.resources import joined_resources
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.resources import ResourceLine, Resources
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.costs import RunningCost
from subcontract_core.verbs.running_costs import declared_costs
from support.invented import country
from support.running_figures import compared

LAW = country.law()


def line(tables, cents, code="visits", case=None):
    rows = np.zeros(1, np.int64)
    return ResourceLine(
        code,
        "staff_time",
        rows if case is None else case,
        rows,
        np.array([cents]),
        Reason("reason.visits"),
        bearer="platform",
    )


def with_resources(make):
    @hookimpl
    def subcontract_resources(tables):
        return Resources((make(tables),))

    plugin = country.seller()
    return SimpleNamespace(**(vars(plugin) | {"subcontract_resources": subcontract_resources}))


def ran(plugin, *others):
    catalogue = country.catalogue(plugin)
    catalogue.checks["other"] = SimpleNamespace() if not others else others[0]
    return compare(country.scenario(people=3), ["seller"], law=LAW, catalogue=catalogue)


def test_a_model_answers_for_itself_and_the_purses_follow():
    comparison = ran(with_resources(lambda tables: line(tables, 500)))
    found = Analysis(comparison).purses(comparison.outcomes[0])
    assert found.row("staff").change.whole().cents == 500
    assert not np.any(sum(row.change.cents for row in found.rows))


def test_a_wrong_column_names_the_plugin_the_line_and_the_column():
    wrong = np.array([7])
    with pytest.raises(
        ModelError, match="seller: resources: visits.case holds 7 to 7; rows go from"
    ):
        ran(with_resources(lambda tables: line(tables, 500, case=wrong)))


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        ({"role": "boss"}, "visits.role is 'boss'; allowed: instructor, coach, or none"),
        ({"bearer": "nobody"}, "visits.bearer seller: the party 'nobody' is not known"),
        ({"minutes": np.array([-30])}, "visits.minutes holds minutes below nothing"),
    ],
)
def test_who_works_and_who_bears_it_are_known_and_nobody_works_less_than_not_at_all(spoilt, told):
    with pytest.raises(ModelError, match=f"seller: resources: {told}"):
        ran(with_resources(lambda tables: evolve(line(tables, 500), **spoilt)))


def test_who_bears_the_work_is_what_the_model_says_unless_the_county_says_otherwise():
    plain = compared("jobcenter-2022-03", "jobcenter-app").outcomes[0]
    said = compared("jobcenter-2022-03", "jobcenter-app", borne_by="organiser").outcomes[0]
    bearers = [{one.bearer for one in o.resources.lines if one.role} for o in (plain, said)]
    assert bearers == [{"activity_centre"}, {"organiser"}]


def test_a_bearer_whom_nobody_named_is_a_purse_of_its_own():
    comparison = compared("jobcenter-partner-2022-03", "jobcenter-partner")
    found = Analysis(comparison).purses(comparison.outcomes[0])
    assert found.row("nobody_named").change.whole().cents < 0
    assert found.public("treasury").whole().holds == "unknown"


def test_a_cost_that_the_model_tells_itself_is_the_models_and_the_countys_is_told_twice():
    cost = RunningCost("cards", "group", "Own card", 2_550, borne_by="buyer")
    scenario = evolve(load_scenario("imatra-2021-07"), costs=(cost,))
    outcome = compare(scenario, ["eksote-external"]).outcomes[0]
    tables, manifest = outcome.tables, outcome.manifest
    countys = Resources(tuple(declared_costs(tables, outcome.admission, manifest.id)))
    models = Resources((evolve(line(tables, 700, code="cards"), kind="running_cost"),))
    told = [(SimpleNamespace(plugin="law"), countys), (SimpleNamespace(plugin=manifest.id), models)]
    found = joined_resources(told, tables, manifest)
    assert [int(one.cents.sum()) for one in found.lines] == [700]
    assert [one.said for one in found.told_twice] == [cost]
