"""`subcontract check`: each promise on a line, counts, and 1 for a model that breaks a must."""

from click.testing import CliRunner

from subcontract_core.cli.main import main


def test_a_model_that_keeps_everything_is_counted_and_leaves_with_0():
    done = CliRunner().invoke(main, ["check", "work-activity", "--language", "en"])
    assert done.exit_code == 0, done.output
    assert "must    loads            ok" in done.stdout
    assert "work-activity: 10 of 10 must, 4 of 4 should" in done.stdout


def test_a_model_that_is_not_there_breaks_the_first_promise_and_leaves_with_1():
    done = CliRunner().invoke(main, ["check", "work-activty", "--language", "en"])
    assert done.exit_code == 1 and "did you mean work-activity?" in done.stdout
    assert "not asked" in done.stdout
