"""How old the values of the law are: cautions by name, strict runs, and what to check next."""

from datetime import date

from attrs import evolve
from click.testing import CliRunner
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.cli.main import main
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland
from subcontract_core.law import Value
from subcontract_core.law.freshness import doubts, to_check, why_doubted
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.doubted_law import doubtful
from subcontract_core.report.text.language import Language
from support.invented import country

LAW = country.law()
EN = Language("en", strict=True)


def value(checked_on, confidence="verified"):
    return Value(date(2020, 1, 1), "1.00", 100, "Gazette", confidence, checked_on)


def compared(months=1, **changes):
    scenario = evolve(country.scenario(months=months), **changes)
    return compare(scenario, None, law=LAW, catalogue=country.catalogue(country.seller()))


def flat(text):
    return " ".join(text.split())


# -- one value
# ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("checked_on", "why"), [(date(2030, 1, 31), "later"), (date(2030, 2, 1), "")]
)
def test_a_check_in_the_month_of_the_use_is_in_time_and_one_the_day_before_it_is_not(
    checked_on, why
):
    assert why_doubted(value(checked_on), date(2030, 2, 28)) == why


@pytest.mark.parametrize(
    ("used_on", "why"), [(date(2030, 4, 30), "later"), (date(2030, 5, 1), "old")]
)
def test_a_check_is_old_when_twelve_months_have_passed(used_on, why):
    assert why_doubted(value(date(2029, 4, 30)), used_on) == why


def test_a_leap_day_has_a_day_a_year_before():
    assert why_doubted(value(date(2031, 2, 28)), date(2032, 2, 29)) == "later"
    assert why_doubted(value(date(2031, 2, 27)), date(2032, 2, 29)) == "old"


@pytest.mark.parametrize(
    ("confidence", "why"),
    [
        ("memory", "memory"),
        ("secondary", "secondary"),
        ("verified", ""),
        ("override", ""),
        ("reform", ""),
    ],
)
def test_what_nobody_has_verified_is_in_doubt_and_what_the_user_sets_is_not(confidence, why):
    assert why_doubted(value(date(2030, 1, 1), confidence), date(2030, 1, 31)) == why
    assert why_doubted(value(None, "override"), date(2030, 1, 31)) == ""


def test_a_past_value_is_held_against_the_last_day_on_which_it_held():
    """The grant of 100.00 held to the end of February 2030 and was checked on 1 January; that
    of March was checked then too.
    """
    found = doubts(LAW, ["grant.amount"], date(2030, 1, 1), date(2030, 6, 1))
    assert [(doubt.value.text, doubt.used_on, doubt.why) for doubt in found] == [
        ("100.00", date(2030, 2, 28), "later"),
        ("110.00", date(2030, 6, 1), "later"),
    ]


# -- a run
# --------------------------------------------------------------------------------------------


def test_only_what_the_run_really_read_is_named():
    # toll.rate and grant.amount are verified in January
    assert {doubt.parameter.name for doubt in doubtful(compared())} == {"grant.limit"}
    assert {doubt.parameter.name for doubt in doubtful(compared(months=2))} == {
        "grant.limit",
        "grant.amount",
        "grant.shape",
        "toll.rate",
    }


def test_the_page_names_values_that_were_checked_before_the_months():
    shown = flat(page(Analysis(compared(months=2)), EN))
    assert (
        "Last checked on 1 January 2030, before the months of their use: Monthly grant; How the"
        " grant falls; Toll on sales" in shown
    )
    assert "last checked" not in page(Analysis(compared()), EN)


# -- what to check next
# ---------------------------------------------------------------------------------


def test_the_never_verified_come_first_by_use_and_then_the_oldest():
    body = law_of_finland()
    used_by = {name: number % 7 for number, name in enumerate(body.parameters)}
    found = to_check(body, date(2026, 11, 26), used_by, everything=True)
    ranks = [
        ("memory", "secondary").index(check.why) if check.why in ("memory", "secondary") else 2
        for check in found
    ]
    assert ranks == sorted(ranks)
    for rank in (0, 1):
        models = [check.models for check, own in zip(found, ranks, strict=True) if own == rank]
        assert models == sorted(models, reverse=True)
    rest = [check.value.checked_on for check, own in zip(found, ranks, strict=True) if own == 2]
    assert rest == sorted(rest)
    assert rest


def test_verified_values_are_listed_a_year_after_their_check_and_not_before():
    def names(day):
        return {check.parameter.name for check in to_check(LAW, day, {})}

    assert names(date(2031, 1, 1)) == {"grant.limit"}
    assert names(date(2031, 1, 2)) == {"grant.amount", "grant.shape", "grant.limit", "toll.rate"}


def test_the_command_lists_what_to_check_with_act_source_and_use():
    shown = CliRunner().invoke(
        main, ["law", "outdated", "--date", "2026-11-26", "--language", "en"]
    )
    assert shown.exit_code == 0
    text = flat(shown.stdout)
    assert "[pension.suspension_reading]" in text
    first = text[: text.index("2. ")]
    assert "from memory, to be checked" in first
    assert all(
        words in first
        for words in ("Source:", "Checked", "Models that read it in the bundled groups:")
    )
    everything = CliRunner().invoke(
        main, ["law", "outdated", "--date", "2026-11-26", "--all", "--language", "en"]
    )
    assert everything.stdout.count("Models that read it") > text.count("Models that read it") > 0


def test_what_is_no_longer_known_on_the_day_is_checked_before_all_else():
    """The index of 2027 is not known (Kela fixes it in October before): it comes first."""

    def first(day):
        return to_check(law_of_finland(), day, {"pension.guarantee_full": 12})[0]

    assert first(date(2027, 1, 1)).parameter.name == "pension.guarantee_full"
    assert first(date(2027, 1, 1)).why == "ended"
    assert first(date(2026, 12, 31)).why == "memory"
