"""What else can be offered, as the documents say it: each fact with its source, or unknown."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.model.sources import PILOT_REPORT
from subcontract_core.programme import ASKED, neighbours, read_neighbours

HEAD = "sources: {thl: A report}\nneighbours:\n  trial:\n    title: Trial\n"
REST = "".join(f"    {name}: {{unknown: true}}\n" for name in ASKED[1:])


def fault_of(line):
    with pytest.raises(InputError) as found:
        read_neighbours("own.yaml", f"{HEAD}    what: {line}\n{REST}")
    return [(one.path, one.found) for one in found.value.faults]


def told(name):
    return next(one for one in neighbours() if one.id == name)


def test_what_the_issue_names_is_there():
    """Supported work, coaching, work trial, Työkanava, apprenticeship, own firm."""
    names = {one.id for one in neighbours()}
    named = "supported_work coaching work_trial tyokanava apprenticeship own_firm".split()
    assert names >= set(named)


def test_every_fact_has_a_source_or_is_unknown():
    assert [
        (one.id, name)
        for one in neighbours()
        for name, fact in one.facts.items()
        if fact.is_known != bool(fact.sources)
    ] == []


def test_the_work_trial_lasted_two_months_by_the_report_and_its_way_back_is_not_told():
    """“noin kahden kuukauden” (THL Työpaperi 18/2023, Yhteistyö TE-palvelujen kanssa)."""
    trial = told("work_trial")
    assert "two months" in trial.facts["what"].text["en"]
    assert trial.facts["what"].sources == (PILOT_REPORT,)
    assert not trial.facts["back"].is_known


def test_coaching_for_rehabilitation_ends_the_activity():
    """Kela's coaching ends it when it begins (Kuntouttavan työtoiminnan palvelukuvaus 2022)."""
    assert "ends" in told("kela_coaching").facts["back"].text["en"]


@pytest.mark.parametrize(
    "line",
    [
        "{text: It is so}",
        "{source: thl}",
        "{text: It is so, source: thl, unknown: true}",
        "{unknown: false}",
        "{}",
    ],
)
def test_words_without_a_source_are_refused(line):
    assert [path for path, _ in fault_of(line)] == ["neighbours.trial.what"]


def test_a_source_is_one_of_the_list():
    assert fault_of("{text: It is so, source: hearsay}") == [
        ("neighbours.trial.what.source", "'hearsay'")
    ]
    assert fault_of("{text: It is so, source: []}") == [
        ("neighbours.trial.what.source", "no source")
    ]
