"""The commands that run a scenario."""

from click.testing import CliRunner

from subcontract_core.cli.main import main


def call(*arguments):
    return CliRunner().invoke(main, arguments)


def test_compare_prints_a_page_on_stdout_and_nothing_else(scenario):
    result = call("compare", scenario)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Difference to today" in result.stdout


def test_an_empty_list_of_models_is_a_fault(scenario):
    assert call("compare", scenario, "--models", ",").exit_code == 1


def test_explain_shows_arithmetic_law_values_and_terms(scenario):
    fee = call(
        "explain", scenario, "--model", "seller", "--person", "P1", "--line", "assignment_fee"
    )
    assert fee.exit_code == 0
    assert (
        "3 h × €12.00 an hour = €36.00" in fee.stdout.replace("\u00a0", " ")
        or "Wage [wage]: €12.00 an hour" in fee.stdout
    )
    grant = call(
        "explain", scenario, "--model", "seller", "--person", "P1", "--line", "national_pension"
    ).stdout
    assert "Monthly grant [grant.amount]: €100.00 a month, from 1 January 2030" in grant
    assert (
        "Earnings limit [grant.limit]: €50.00 a month, from 1 January 2030 (from memory, to be"
        " checked)" in grant
    )
    assert "Source: Gazette of Invented" in grant
    assert "Grant Act, s. 1" in grant


def test_explain_names_the_people_there_are(scenario):
    result = call("explain", scenario, "--model", "seller", "--person", "P9")
    assert result.exit_code == 1
    assert "P1, P2" in result.stderr


def test_the_time_before_that_no_source_tells_is_filled_in_as_asked():
    def said(*more):
        result = call(
            "compare", "imatra-2021-07", "--models", "eksote-external", "--language", "en", *more
        )
        return result.exit_code, result.stdout + result.stderr

    assert "at most +€292.99" in said()[1]
    code, page = said("--before", "gig_days", "--allowance", "8.00")
    assert code == 0 and "+€188.99" in page and "days of the gigs" in page
    code, page = said("--before", "no_activity")
    assert code == 0 and "+€292.99" in page and "at most" not in page.split("What to notice")[0]


def test_what_cannot_be_filled_in_of_the_time_before_is_refused_with_what_to_do():
    def refused(scenario, *more):
        result = call("compare", scenario, "--language", "en", *more)
        assert result.exit_code == 1
        return result.stderr

    assert "--before gig_days" in refused("imatra-2021-07", "--allowance", "8.00")
    assert "--before gig_days" in refused(
        "imatra-2021-07", "--before", "no_activity", "--allowance", "8.00"
    )
    assert "no_activity, gig_days" in refused("imatra-2021-07", "--before", "nothing")
    assert "told already" in refused("ilomantsi-2022-09", "--before", "gig_days")
    asked = ("imatra-2021-07", "--before", "gig_days", "--allowance")
    assert "below zero" in refused(*asked, "-1")
    assert "euros" in refused(*asked, "80 %")
    assert "837.59" in refused(*asked, "1e9")
