"""A strict run refuses what moved a figure and is carried forward or was never verified, by act."""

from datetime import date

from attrs import evolve
from click.testing import CliRunner
import pytest

from subcontract_core import api
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.errors import InputError
from subcontract_core.cli.main import main
from subcontract_core.engine.comparison import compare
from subcontract_core.report.text.strictness import refuse_doubtful
from subcontract_core.scenario.types import LawValue
from support.invented import country
from support.months import comparison_and_outcome, month_of_work


def analysed(wage, months=1, **changes):
    """Three hours in a month; the invented limit of 50.00 is from memory."""
    scenario = evolve(country.scenario(months=months), **changes).with_terms("seller", wage=wage)
    catalogue = country.catalogue(country.seller())
    return Analysis(compare(scenario, None, law=country.law(), catalogue=catalogue), catalogue)


def faults_of(found):
    with pytest.raises(InputError) as error:
        refuse_doubtful(found)
    return error.value.faults


def test_the_values_of_an_act_are_one_fault_with_place_and_what_to_do():
    [fault] = faults_of(analysed("17.00"))
    assert fault.path == "Grant Act"
    assert "law.yaml:" in fault.place
    assert str(fault.found) == "grant.limit = 50.00, from memory"
    assert "Read Grant Act, section 1," in fault.to_do


def test_a_value_that_nobody_verified_and_that_moved_nothing_is_not_refused():
    """Pay of 51.00 is over 50.00 and would be under 52.50; 36.00 is under either."""
    refuse_doubtful(analysed("12.00"))


def test_a_strict_run_goes_through_when_the_scenario_sets_the_value_itself():
    refuse_doubtful(analysed("17.00", law=(LawValue("grant.limit", "50.00"),)))


def test_what_is_carried_forward_is_refused_from_january_2027_on():
    def refused(start):
        found = Analysis(comparison_and_outcome(month_of_work(start, "100.00"))[0])
        try:
            refuse_doubtful(found)
        except InputError as error:
            return "\n".join(str(fault.found) for fault in error.faults)
        return ""

    assert "known to" not in refused(date(2026, 12, 1))
    assert "pension.guarantee_full = 990.90, known to 2026-12-31 only" in refused(date(2027, 1, 1))


def test_the_command_and_the_notebook_are_strict_when_asked():
    asked = ["compare", "imatra-2021-07", "--models", "eksote-external", "--strict"]
    shown = CliRunner().invoke(main, [*asked, "--language", "en"])
    assert (shown.exit_code, shown.stdout) == (1, "")
    with pytest.raises(InputError) as error:
        api.compare("imatra-2021-07", ["eksote-external"], strict=True)
    acts = [fault.path for fault in error.value.faults]
    assert len(shown.stderr.splitlines()) == len(acts) == len(set(acts)) > 0
