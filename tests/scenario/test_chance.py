"""What is not sure, said in counts and three figures: both sides of each rule."""

from fractions import Fraction

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.chance import Counts, Lengths, Odds, odds_of, weights
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.workbook import write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml
from support.chances import FILE, SCENARIO


@pytest.mark.parametrize(
    ("text", "share"),
    [("8 of 10", Fraction(4, 5)), ("0 of 3", Fraction(0)), ("12 of 10", Fraction(6, 5))],
)
def test_a_count_is_an_exact_share(text, share):
    assert odds_of(text) == share
    assert Odds().plain(odds_of(text)) == text


@pytest.mark.parametrize("text", ["8 of 0", "eight of ten", "8"])
def test_what_is_no_count_is_none(text):
    assert odds_of(text) is None


def test_weights_rise_to_the_usual_length_and_fall_from_it_in_whole_numbers():
    # 2 to 6 hours by half hours: 1, 2, 3, 4, 5, 4, 3, 2, 1 of 25
    found = weights(120, 240, 360, 30)
    assert [minutes for minutes, _ in found] == list(range(120, 361, 30))
    assert [weight for _, weight in found] == [1, 2, 3, 4, 5, 4, 3, 2, 1]


def test_weights_of_an_uneven_spread_are_as_high_from_both_sides():
    assert weights(1, 2, 5) == [(1, 2), (2, 4), (3, 3), (4, 2), (5, 1)]


def test_lengths_that_were_seen_weigh_as_often_as_they_were():
    assert Lengths(seen=(240, 120, 240)).values() == [(120, 1), (240, 2)]


@pytest.mark.parametrize(
    ("right", "wrong", "path"),
    [
        ("8 of 10", "12 of 10", "gigs.G1.happens"),
        ("8 of 10", "often", "gigs.G1.happens"),
        ("{least: 4, usual: 8", "{least: 9, usual: 8", "gigs.G1.lengths.usual"),
        ("most: 10}, crew", "most: 10, seen: [4]}, crew", "gigs.G1.hours"),
        ("step: 15 min", "step: 50 min", "gigs.G1.lengths.usual"),
        ("least: 1, usual: 3", "least: 4, usual: 3", "people.P1.falls_ill.days.usual"),
        ("1 of 50", "51 of 50", "buyers.B1.closes.value"),
    ],
)
def test_what_cannot_be_is_refused_at_its_place(right, wrong, path):
    with pytest.raises(InputError) as caught:
        read_scenario(FILE.replace(right, wrong), "chances.yaml")
    (fault,) = caught.value.faults
    last = path.rsplit(".", 1)[-1]
    assert fault.place.startswith("chances.yaml:") and last in fault.path and fault.to_do


def test_all_of_it_is_written_and_read_back_in_yaml_and_in_a_workbook(tmp_path):
    assert read_scenario(scenario_to_yaml(SCENARIO), "again.yaml") == SCENARIO
    path = tmp_path / "chances.xlsx"
    write_workbook(path, Language("fi"), SCENARIO)
    again = load_scenario(path)
    for part in ("gigs", "people", "buyers", "quiet", "chance"):
        assert getattr(again, part) == getattr(SCENARIO, part)


def test_counts_in_their_order_are_sound_and_in_no_other():
    assert Counts(1, 1, 1).values() == [(1, 1)]
    with pytest.raises(InputError, match="in that order"):
        Counts(1, 3, 2)


def test_every_part_of_a_chance_may_say_where_it_comes_from_and_reads_back_so(tmp_path):
    marked = (
        FILE.replace("most: 10}, crew", "most: 10, source: the diary}, crew")
        .replace("each: week}", "each: week, assumed: as last year}")
        .replace("days: 20}", "days: 20, source: the ledger}")
        .replace("share: 50 %}", "share: 50 %, source: the orders}")
        .replace("ill: {spells_a_year: 6,", "ill: {source: the lists, spells_a_year: 6,")
    )
    found = read_scenario(marked, "marked.yaml")
    told = {path: (mark.kind, mark.text) for path, mark in found.marks.items()}
    assert told["gigs.G1.lengths"] == ("sourced", "the diary")
    assert told["buyers.B1.closes"] == ("assumed", "as last year")
    assert told["buyers.B1.pays.late"] == ("sourced", "the ledger")
    assert told["quiet"] == ("sourced", "the orders")
    assert told["people.P1.falls_ill"] == ("sourced", "the lists")
    assert read_scenario(scenario_to_yaml(found), "again.yaml") == found
    write_workbook(tmp_path / "marked.xlsx", Language("en", strict=True), found)
    assert load_scenario(tmp_path / "marked.xlsx") == found


def test_a_chance_may_be_told_to_be_unknown_and_reads_back_so(tmp_path):
    open_ones = FILE.replace("value: 1 of 50", "value: {unknown: nobody counted}").replace(
        "value: 2 of 12", "value: {unknown: nobody counted}"
    )
    found = read_scenario(open_ones, "open.yaml")
    assert found.marks["buyers.B1.closes.value"].kind == "unknown"
    assert read_scenario(scenario_to_yaml(found), "again.yaml") == found
    write_workbook(tmp_path / "open.xlsx", Language("en", strict=True), found)
    assert load_scenario(tmp_path / "open.xlsx") == found


def test_everything_that_cannot_be_is_told_at_once():
    wrong = (
        FILE.replace("8 of 10", "12 of 10")
        .replace("least: 1, usual: 3", "least: 4, usual: 3")
        .replace("15 min", "7 min")
    )
    with pytest.raises(InputError) as caught:
        read_scenario(wrong, "wrong.yaml")
    assert len(caught.value.faults) == 3
