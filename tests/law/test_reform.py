"""Reforms beside the law: unchanged to the day before, side by side after it, and named
wherever a number is shown.
"""

from datetime import date
import json

from attrs import evolve
from click.testing import CliRunner
import pytest

from subcontract_core import api
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.errors import InputError
from subcontract_core.cli.main import main
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland, unemployment
from subcontract_core.law import read_reform
from subcontract_core.law.reform import bundled, find
from subcontract_core.model import catalogue
from subcontract_core.report.json_format import to_json
from subcontract_core.report.tables import frames
from subcontract_core.report.terminal.explanation import explanation_text
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import LawValue
from subcontract_core.scenario.writing import scenario_to_yaml
from support.invented import country
from support.reforms import GRANT, comparison_under, pensioners

LAW = country.law()


STRICT = LawValue("pension.suspension_reading", "strict_any_month", instead_of_law=False)


@pytest.mark.parametrize(("day", "cents"), [(date(2030, 1, 31), 10000), (date(2030, 2, 1), 12000)])
def test_the_law_is_unchanged_to_the_day_before_the_reform(more_grant, day, cents):
    assert int(LAW.reformed(read_reform(more_grant, LAW)).cents("grant.amount", day)) == cents


def test_later_values_of_the_law_do_not_come_back_after_the_reform(more_grant):
    assert int(LAW.cents("grant.amount", date(2030, 3, 1))) == 11000
    assert (
        int(LAW.reformed(read_reform(more_grant, LAW)).cents("grant.amount", date(2030, 3, 1)))
        == 12000
    )


def test_a_reform_may_have_several_days(tmp_path):
    (tmp_path / "r.yaml").write_text(
        GRANT.replace("120.00", "{2030-02-01: 120.00, 2030-02-15: 90.00}"), encoding="utf-8"
    )
    reformed = LAW.reformed(read_reform(tmp_path / "r.yaml", LAW))
    assert [int(reformed.cents("grant.amount", date(2030, 2, day))) for day in (14, 15)] == [
        12000,
        9000,
    ]


def test_a_choice_selects_another_variant_of_a_rule_from_the_day_on(tmp_path):
    (tmp_path / "r.yaml").write_text(
        GRANT.replace("parameters: {grant.amount: 120.00}", "choices: {grant.shape: slope}"),
        encoding="utf-8",
    )
    reformed = LAW.reformed(read_reform(tmp_path / "r.yaml", LAW))
    assert [
        reformed.choice("grant.shape", day) for day in (date(2030, 1, 31), date(2030, 2, 1))
    ] == ["cliff", "slope"]


def test_the_reform_goes_before_what_the_scenario_sets_and_only_from_its_day(more_grant):
    scenario = evolve(country.scenario(months=3), law=(LawValue("grant.amount", "50.00"),))
    law = comparison_under([more_grant], scenario=scenario).reforms[0].law
    assert [
        int(law.cents("grant.amount", day)) for day in (date(2030, 1, 31), date(2030, 2, 1))
    ] == [5000, 12000]


def test_every_bundled_reform_fits_the_law_and_is_asked_for_by_its_id():
    found = bundled(law_of_finland())
    assert {"earnings-limit-1500", "disregard-300-back", "linear-pension-reduction"} <= set(found)
    for name, path in found.items():
        reform = read_reform(path, law_of_finland())
        assert reform.id == name
        assert {"en", "fi", "sv"} == set(reform.titles)


@pytest.mark.parametrize(
    ("day", "law", "reformed"),
    [(date(2024, 3, 31), 90000, 90000), (date(2024, 4, 1), 75000, 90000)],
)
def test_the_disregard_comes_back_on_the_day_on_which_it_was_abolished(day, law, reformed):
    """Of a benefit of 1,000 € and pay of 500 € half of 200 € is deducted with the disregard,
    half of 500 € without it.
    """
    reform = law_of_finland().reformed(*find(["disregard-300-back"], law_of_finland())[0])
    for body, cents in ((law_of_finland(), law), (reform, reformed)):
        assert (
            int(unemployment.adjusted(body, day, full=100000, earnings=50000).amount.cents())
            == cents
        )


def test_every_outcome_names_the_law_it_ran_on_and_today_runs_under_each():
    found = compare(
        pensioners(),
        ["eksote-external"],
        reforms=["earnings-limit-1500", "linear-pension-reduction+disregard-300-back"],
    )
    base = law_of_finland().label
    assert [one.law.label for one in found.laws] == [
        base,
        f"{base} + earnings-limit-1500",
        f"{base} + linear-pension-reduction + disregard-300-back",
    ]
    for one in found.laws:
        assert {outcome.law_name for outcome in (one.today, *one.outcomes)} == {one.law.label}


def test_the_difference_to_today_is_to_today_under_the_same_law(more_grant):
    """The grant rises for today and in the model alike: the difference to today stays, 2 × 20 −
    10 is in hand.
    """
    [reformed] = (found := comparison_under([more_grant])).reforms
    columns = frames.side_by_side(found)
    rows = [row for row in zip(*columns.values(), strict=True) if row[4] == "P1"]
    by_model = {row[1]: dict(zip(columns, row, strict=True)) for row in rows}
    assert by_model["today"]["reform_less_law_cents"] == (12000 - 10000) + (12000 - 11000)
    assert (
        by_model["seller"]["law_difference_cents"] == by_model["seller"]["reform_difference_cents"]
    )
    assert by_model["seller"]["reform"] == reformed.law.label


def test_the_tables_name_the_law_of_each_row(more_grant):
    found = comparison_under([more_grant])
    assert set(frames.people(found)["law"]) == {one.law.label for one in found.laws}
    assert set(frames.people(comparison_under([]))["law"]) == {LAW.label}


def test_the_json_has_each_reform_with_its_law_and_the_difference(more_grant):
    value = json.loads(json.dumps(to_json(Analysis(comparison_under([more_grant])))))
    [reform] = value["reforms"]
    assert reform["law"]["reforms"][0]["changes"] == [
        {
            "parameter": "grant.amount",
            "unit": "eur/month",
            "valid_from": "2030-02-01",
            "value": "120.00",
        }
    ]
    assert {
        used["reform"] for used in reform["law"]["used"] if used["parameter"] == "grant.amount"
    } == {None, "more-grant"}
    assert [pair["model"] for pair in reform["side_by_side"]] == ["today", "seller"]
    assert reform["side_by_side"][0]["people"][0] == {
        "case": 0,
        "id": "P1",
        "law_difference_cents": 0,
        "reform_difference_cents": 0,
        "reform_less_law_cents": 3000,
    }
    assert (value["law"]["reforms"], to_json(Analysis(comparison_under([])))["reforms"]) == ([], [])


def test_an_explanation_marks_the_value_of_a_reform_with_its_source():
    explained = api.compare(
        pensioners(wage_per_hour="50.00"),
        ["eksote-external"],
        reforms=["linear-pension-reduction"],
        language="en",
    ).explain("eksote-external", "P1", "national_pension")
    under = {line.law: {used.name: used for used in line.parameters} for line in explained}
    used = under[f"{law_of_finland().label} + linear-pension-reduction"]["pension.over_limit"]
    assert (used.reform, used.confidence) == ("linear-pension-reduction", "reform")
    assert "linear model planned in 2017–2022" in used.source
    assert "(set by a reform: linear-pension-reduction)" in explanation_text(
        explained, Language("en", strict=True)
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["earnings-limit-150"], "Did you mean 'earnings-limit-1500'?"),
        (["no-such.yaml"], "no such file"),
        (["earnings-limit-1500", "earnings-limit-1500"], "'earnings-limit-1500' 2 times"),
        (["earnings-limit-1500+earnings-limit-1500"], "a change by both"),
    ],
)
def test_a_reform_that_cannot_be_asked_for_is_told_in_words(asked, told):
    with pytest.raises(InputError, match=told.replace("?", r"\?")):
        find(asked, law_of_finland())


def test_a_bundled_reform_and_a_file_are_in_force_together_in_either_order(more_grant):
    other = "linear-pension-reduction"
    more_grant.write_text(
        GRANT.replace("2030-02-01", "2022-01-01").replace(
            "grant.amount: 120.00", "pension.earnings_limit: 1200"
        ),
        encoding="utf-8",
    )
    for asked in (f"{other}+{more_grant}", f"{more_grant}+{other}"):
        (together,) = find([asked], law_of_finland())
        assert {reform.id for reform in together} == {"more-grant", other}


def test_the_faults_of_all_reforms_come_at_once(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(GRANT.replace("120.00", "much"), encoding="utf-8")
    with pytest.raises(InputError) as error:
        find([tmp_path / "a.yaml", tmp_path / "b.yaml", "nowhere"], LAW)
    assert len(error.value.faults) == 3


@pytest.fixture
def invented(monkeypatch, tmp_path):
    """A file of the invented country, whose law and models stand for the installed ones."""
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr(catalogue, "installed_law", country.law)
    monkeypatch.setattr(catalogue, "catalogue", lambda: country.catalogue(country.seller()))
    path = tmp_path / "invented.yaml"
    path.write_text(
        scenario_to_yaml(
            evolve(country.scenario(months=2), title={"en": "Invented", "fi": "Keksitty"})
        ),
        encoding="utf-8",
    )
    return str(path)


def test_the_command_takes_reforms_again_and_again(invented, more_grant):
    other = more_grant.with_name("other.yaml")
    other.write_text(GRANT.replace("more-grant", "other-grant"), encoding="utf-8")
    shown = CliRunner().invoke(
        main, ["compare", invented, "--reform", str(more_grant), "--reform", str(other)]
    )
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout.count("Law and reform side by side") == 2


def test_the_command_tells_a_fault_of_a_reform_without_a_traceback(invented, more_grant):
    more_grant.write_text(GRANT.replace("120.00", "much"), encoding="utf-8")
    shown = CliRunner().invoke(main, ["compare", invented, "--reform", str(more_grant)])
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert f"{more_grant}:7: parameters.grant.amount: found 'much'" in shown.stderr


def test_the_bundled_reforms_are_listed_with_what_they_change():
    shown = CliRunner().invoke(main, ["law", "reforms", "--language", "en"])
    assert shown.exit_code == 0
    assert "earnings-limit-1500  Earnings limit of 1,500 €" in shown.stdout
    assert "[pension.earnings_limit]: €1,500.00 a month, from 1 January 2021" in " ".join(
        shown.stdout.split()
    )
