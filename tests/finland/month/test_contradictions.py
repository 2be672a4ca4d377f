"""What a scenario says and the law does not know together, in a comparison."""

from datetime import date

import pytest

from subcontract_core.finland.law import law_of_finland
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import Activity, Dates
from support.lives import PENSIONER, SEEKER, life, line, outcome, renting, somebody

OTHER = "other"
CARED, BESIDE = "care_without_pension", "rehabilitative_beside_pension"
REHABILITATIVE = Activity("rehabilitative", Dates((date(2026, 5, 5),)))


def codes(lives_on, **about):
    found = outcome(life("2026-05", "2026-05", somebody(lives_on, **about)))
    return {one.code for one in found.findings}, found


@pytest.mark.parametrize(
    ("lives_on", "is_told"), [(PENSIONER, False), (OTHER, False), (SEEKER, True), ("none", True)]
)
def test_the_care_allowance_for_pensioners_is_told_where_there_is_no_pension(lives_on, is_told):
    found, of = codes(lives_on, care_allowance="basic")
    assert ("care_without_pension" in found) == is_told
    # 84.56 (Disability Benefits Act 570/2007, amounts of 2026)
    assert line(of, "care_allowance") == ([None] if is_told else ["84.56"])


# Whom act 189/2001, section 1, and act 570/2007, section 9, mean was read nowhere.
@pytest.mark.parametrize(
    ("lives_on", "about", "code", "parameter", "section"),
    [
        (SEEKER, {"care_allowance": "basic"}, CARED, "pension.care_allowance_whom", "9"),
        (PENSIONER, {"activity": REHABILITATIVE}, BESIDE, "activity.whom", "1"),
    ],
)
def test_what_is_told_from_memory_says_so(lives_on, about, code, parameter, section):
    _, of = codes(lives_on, **about)
    why = next(one.why for one in of.findings if one.code == code)
    assert parameter in why.parameters and why.section == section
    assert law_of_finland().parameter(parameter).on(date(2026, 5, 1)).confidence == "memory"
    memory = {"en": "from memory", "fi": "muistista", "sv": "ur minnet"}
    for language, words in memory.items():
        assert words in Language(language).text(why.text)


@pytest.mark.parametrize(("lives_on", "is_told"), [(PENSIONER, False), (SEEKER, True)])
def test_months_over_the_limit_of_somebody_without_a_pension_are_told(lives_on, is_told):
    found, _ = codes(lives_on, months_over_before=2)
    assert ("pension_facts_without_pension" in found) == is_told


# 12 × 990.90 + 12 × 100 a year: 0.85 × (8 400 − 681.39 − 0.435 × 2 810.80) / 12 = 460.13.
def test_other_income_of_a_pensioner_counts_in_the_housing_allowance():
    who = somebody(PENSIONER, housing=renting("700", 1), other_income=100_00)
    assert line(outcome(life("2026-05", "2026-05", who)), "housing_allowance") == ["460.13"]
