"""What holds of a scenario whoever makes it."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.types import Pension
from subcontract_core.scenario.writing import scenario_to_yaml

SCENARIO = """format: subcontract-scenario/1
id: kinds
title: {en: Kinds, fi: Lajit}
months: {from: 2026-03, to: 2026-03}
people:
  - {id: P1, birth_year: 1980, lives_on: disability_pension, pension: PENSION}
"""


def read(pension):
    return read_scenario(SCENARIO.replace("PENSION", pension), "kinds.yaml")


@pytest.mark.parametrize(
    ("written", "pension"),
    [
        (
            "{kind: earnings_related, average_earnings: 2500.00}",
            Pension("earnings_related", average=250_000),
        ),
        (
            "{kind: earnings_related_partial, average_earnings: 0}",
            Pension("earnings_related_partial", average=0),
        ),
        ("{no_limit: true}", Pension(no_limit=True)),
    ],
)
def test_the_kind_of_pension_is_read_and_written_back(written, pension):
    scenario = read(written)
    assert scenario.people[0].pension == pension
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml").people == scenario.people


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("{kind: earnings_related}", "an earnings-related pension without 'average_earnings'"),
        (
            "{kind: earnings_related, average_earnings: 2500.00, no_limit: true}",
            "no_limit only with kind national",
        ),
        ("{average_earnings: 2500.00}", "average_earnings only with an earnings-related kind"),
        ("{kind: state}", "national, earnings_related, earnings_related_partial"),
    ],
)
def test_a_pension_that_does_not_hold_together_is_told(written, words):
    with pytest.raises(InputError, match=words):
        read(written)


def test_a_person_is_found_by_id_and_nobody_else_is_with_who_there_is():
    scenario = load_scenario("one-group-five-systems")
    assert [scenario.place_of(one.id) for one in scenario.people] == list(
        range(len(scenario.people))
    )
    with pytest.raises(InputError, match="Name a person of the scenario"):
        scenario.place_of("P99")
