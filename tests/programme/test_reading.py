"""The pilots' file: every figure with its source, every fault at once."""

import pytest

import subcontract_core as sc
from subcontract_core.base.errors import InputError
from subcontract_core.programme import (
    programme,
    read_programme,
)
from subcontract_core.programme.reading import BUNDLED, PILOT


@pytest.fixture
def pilots():
    return {pilot.id: pilot for pilot in programme().pilots}


def test_every_figure_has_a_source_and_every_missing_one_has_no_value(pilots):
    found = programme()
    facts = [
        fact
        for group in (
            *(p.facts for p in pilots.values()),
            found.totals,
            found.coaching,
            *found.rovaniemi.values(),
        )
        for fact in group.values()
    ]
    assert all(fact.sources for fact in facts if fact.mark != "missing")
    assert all((fact.value is None) == (fact.mark in ("missing", "none")) for fact in facts)
    assert {title for fact in facts for title in fact.sources} == set(found.sources)


def test_every_model_named_by_a_pilot_is_installed(pilots):
    installed = {entry.id for entry in sc.catalogue().entries()}
    assert {model for pilot in pilots.values() for model in pilot.models} <= installed


BREAKS = {
    "people: {value: 3, mark: stated, source: thl}": (
        "people: {value: three, mark: stated, source: thl}",
        "a whole number",
    ),
    "failed: {value: 2, mark: stated, source: thl}": (
        "failed: {mark: stated, source: thl}",
        "no value with the mark stated",
    ),
    "studied: {value: 3, mark: stated, source: thl}": (
        "studied: {value: 3, mark: guessed, source: thl}",
        "'guessed'",
    ),
    'pay: {value: "10.00", mark: stated, source: thl}': (
        'pay: {value: "10,00", mark: stated}',
        "'source' must be given",
    ),
    "hours: {value: 1170, approximate: true": (
        "hour: {value: 1170, approximate: true",
        "Did you mean 'hours'?",
    ),
    "permanent: {value: develops": ("permanent: {value: perhaps", "yes, no, develops"),
    'ends: {value: "2022-10"': ('ends: {value: "2022-13"', "2022-08-01, 2022-08 or 2022"),
    "group: {value: [2, 3]": ("group: {value: [3, 2]", "the lowest and the highest"),
    "cost: {mark: missing}": ('cost: {value: "1", mark: missing}', "a value with the mark missing"),
    'months: {value: 2, mark: derived, source: [thl, report], how: "August and September"}': (
        "months: {value: 2, mark: derived, source: nowhere}",
        "'how' for a derived value",
    ),
    "trainees: {value: 5, mark: stated, source: thl}": (
        "trainees: {value: -5, mark: stated, source: []}",
        "one source or more",
    ),
}


def test_a_broken_file_tells_all_its_faults_at_once():
    text = BUNDLED.read_text(encoding="utf-8")
    for good, (bad, _) in BREAKS.items():
        assert good in text, good
        text = text.replace(good, bad, 1)
    with pytest.raises(InputError) as caught:
        read_programme("broken.yaml", text)
    told = str(caught.value)
    assert [said for _, said in BREAKS.values() if said not in told] == []
    assert len(caught.value.faults) >= len(BREAKS)
    assert all(fault.place.startswith("broken.yaml:") for fault in caught.value.faults)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "pilots: [",
        "pilots: {a: 1}\nsources: 3",
        "sources: {}\npilots: {}\nprogramme: {}\ncoaching: {}\nrovaniemi: {}",
    ],
)
def test_a_file_of_another_shape_is_a_fault_and_no_traceback(text):
    with pytest.raises(InputError):
        read_programme("odd.yaml", text)


def test_more_trainees_than_people_is_a_fault():
    text = BUNDLED.read_text(encoding="utf-8").replace(
        "people: {value: 10, mark", "people: {value: 4, mark", 1
    )
    with pytest.raises(InputError, match="no more trainees than people"):
        read_programme("odd.yaml", text)


def test_a_pilot_must_say_every_fact_even_that_it_is_missing():
    text = BUNDLED.read_text(encoding="utf-8").replace("    pay: {mark: missing}\n", "", 1)
    assert "pay" in PILOT
    with pytest.raises(InputError, match="'pay' must be given"):
        read_programme("odd.yaml", text)


@pytest.mark.parametrize(
    ("pilot", "seen", "hindrance"),
    [
        ("eksote", "everyday skills", "wage subsidy does not fit gigs"),
        ("siun-sote", "did not want to stop", "transport"),
        ("jobcenter", "on a pension", "unemployed clients out"),
        ("paijathame", "concentrate on care", "staffing ratio"),
        ("vaalijala", "paid work", "nothing permanent"),
    ],
)
def test_each_pilot_tells_the_benefit_that_was_seen_and_what_was_in_the_way(
    pilots, pilot, seen, hindrance
):
    # THL Työpaperi 18/2023, Innokylä and Siun sote's report, each fact with its source
    assert seen in pilots[pilot]["observed"]["en"]
    assert hindrance in pilots[pilot]["hindered"]["en"]


def test_the_programme_tells_what_was_in_the_way_of_all():
    # THL Työpaperi 18/2023, thoughts on further development
    assert "some companies found the price too high" in programme().totals["hindered"].value["en"]
