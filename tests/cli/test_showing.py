"""The commands that open the explorer and the notebooks."""

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main
from subcontract_core.notebook import serving


@pytest.fixture
def served(monkeypatch):
    """What would be served, instead of a server."""
    found = []
    monkeypatch.setattr(serving, "serve", lambda asked, **more: found.append(asked) or 0)
    return found


def test_only_this_computer_sees_the_page_unless_others_are_allowed(served):
    assert CliRunner().invoke(main, ["serve", "--no-browser"]).exit_code == 0
    [asked] = served
    assert asked.address == "127.0.0.1"
    result = CliRunner().invoke(main, ["serve", "--address", "0.0.0.0"])
    assert (result.exit_code, len(served)) == (2, 1)
    assert "--allow-others" in result.stderr


def test_faults_of_a_scenario_are_told_before_a_server_starts(served):
    result = CliRunner().invoke(main, ["serve", "no-such-group"])
    assert (result.exit_code, served) == (1, [])
    assert "no-such-group" in result.stderr
