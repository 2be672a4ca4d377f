"""Days, hours and absences as people write them: what is read, what is refused and what to
write instead, in every door.
"""

from datetime import date, time

import pytest
from xlsxwriter import Workbook

from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.types import Dates
from subcontract_core.scenario.workbook import write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml

EN = Language("en")
GOOD = """format: subcontract-scenario/1
id: days
title: {en: Days}
months: {from: 2026-05, to: 2026-06}
people_defaults:
  activity: {kind: disability, weekly: [mon, wed], start: "09:00", end: "15:00", without: [2026-05-13]}
people:
  - {id: P1, birth_year: 1990}
  - {id: P2, birth_year: 1990, activity: {weekly: [mon]}, absences: [2026-05-12, 2026-05-18]}
  - {id: P3, birth_year: 1990, activity: {kind: none}}
buyers: [{id: B1, kind: company}]
gigs:
  - {id: G1, buyer: B1, task: tidying, weekly: [tue, thu], without: [2026-05-19], hours: 4, crew: all}
  - {id: G2, buyer: B1, task: night, weekly: [fri], every: 2, start: "20:00", hours: 4, crew: [P3]}
terms:
  - {model: m, term: wage_per_hour, value: 12.00}
"""


def faults_of(old, new):
    assert old in GOOD
    with pytest.raises(InputError) as caught:
        read_scenario(GOOD.replace(old, new), "days.yaml")
    return [str(fault) for fault in caught.value.faults]


def test_every_second_week_absences_and_a_visit_until_midnight_are_read():
    scenario = read_scenario(GOOD, "days.yaml")
    # The week of 1 May is the first; 1 May is a holiday, 19 June Midsummer Eve would be out of turn
    # anyway.
    assert scenario.gigs[1].when.days() == (
        date(2026, 5, 15),
        date(2026, 5, 29),
        date(2026, 6, 12),
        date(2026, 6, 26),
    )
    assert scenario.gigs[1].when == Dates((), ("fri",), date(2026, 5, 1), date(2026, 6, 30), (), 2)
    assert scenario.people[1].absences == (date(2026, 5, 12), date(2026, 5, 18))


def test_all_of_it_is_written_and_read_back_equal_as_yaml_and_as_a_workbook(tmp_path):
    scenario = read_scenario(
        GOOD.replace('end: "15:00"', 'end: "24:00"').replace(
            "every: 2", 'every: {value: 2, source: "a contract"}'
        ),
        "days.yaml",
    )
    assert (
        scenario.marks["gigs.G2.every"].text == "a contract"
        and scenario.people[0].activity.end == 24 * 60
    )
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml") == scenario
    for language in ("en", "fi", "sv"):
        path = tmp_path / f"days-{language}.xlsx"
        write_workbook(path, Language(language), scenario)
        assert load_scenario(path) == scenario and load_scenario(path).marks == scenario.marks


def test_an_exception_shared_by_a_group_need_hit_only_one_of_them():
    people = read_scenario(GOOD, "days.yaml").people
    assert [person.activity.when.without for person in people] == [(date(2026, 5, 13),), (), ()]
    # Wednesdays of May and June without the 13th and the week of Midsummer or holidays
    assert len(people[0].activity.when.days()) == len(people[1].activity.when.days()) + 7


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        (
            "without: [2026-05-19]",
            "without: [2026-05-19, 2026-05-20]",
            13,
            (
                "gigs[0].without[1]: found '2026-05-20'; allowed: a day that the weekly days or the"
                " dates give. Check the date, or remove it."
            ),
        ),
        (
            "without: [2026-05-19]",
            "without: [2026-05-14]",
            13,
            (
                "gigs[0].without[0]: found '2026-05-14'; allowed: a day that the weekly days or the"
                " dates give. This is a public holiday: weekly days leave it out by themselves."
                " Remove it."
            ),
        ),
        (
            "weekly: [fri], every: 2",
            "weekly: [fri], every: 2, without: [2026-05-08]",
            14,
            (
                "gigs[1].without[0]: found '2026-05-08'; allowed: a day that the weekly days or the"
                " dates give. Check the date, or remove it."
            ),
        ),
        (
            "weekly: [tue, thu], without: [2026-05-19]",
            "dates: [2026-05-12, 2026-05-14], without: [2026-05-13]",
            13,
            (
                "gigs[0].without[0]: found '2026-05-13'; allowed: a day that the weekly days or the"
                " dates give. Check the date, or remove it."
            ),
        ),
        (
            "without: [2026-05-13]}",
            "without: [2026-05-12]}",
            6,
            (
                "people_defaults.activity.without[0]: found '2026-05-12'; allowed: a day that the"
                " weekly days or the dates give. Check the date, or remove it."
            ),
        ),
        (
            "absences: [2026-05-12, 2026-05-18]",
            "absences: [2026-05-12, 2026-05-22]",
            9,
            (
                "people[1].absences[1]: found '2026-05-22'; allowed: a day with a gig or activity"
                " of the person. Check the date, or remove it."
            ),
        ),
        (
            "weekly: [fri], every: 2",
            "dates: [2026-05-08], every: 2",
            14,
            (
                "gigs[1].every: found every without weekly; allowed: every only with weekly: […]."
                " Add weekly: [mon, …], or give dates: […]."
            ),
        ),
        (
            "every: 2",
            "every: 0",
            14,
            "gigs[1].every: found '0'; allowed: a whole number from 1 to 26",
        ),
        ("every: 2", "interval: 2", 14, "Write every: 2 beside weekly for every second week."),
        (
            'start: "20:00", hours: 4',
            'start: "22:00", hours: 4',
            14,
            (
                "gigs[1].start: found 240 minutes from 22:00; allowed: a visit that ends by 24:00."
                ' Write two gigs: one with start "22:00" and minutes 120, and one with start'
                ' "00:00" and minutes 120 on the days after.'
            ),
        ),
        (
            'start: "20:00"',
            'start: "24:00"',
            14,
            'A day begins at "00:00": write that, on the day after.',
        ),
        (
            'start: "20:00", hours: 4',
            'start: "22:00-02:00", hours: 4',
            14,
            (
                "Write one time here: a gig has start and minutes, activity has start and end."
                " Hours over midnight are two gigs"
            ),
        ),
        (
            "weekly: [fri], every: 2",
            "weekly: [], dates: [2026-05-08], every: 2",
            14,
            "gigs[1].every: found every without weekly",
        ),
        (
            'start: "20:00", hours: 4',
            'start: "20:00", end: "24:00"',
            14,
            "Write the length of the visit: hours or minutes.",
        ),
        (
            "absences: [2026-05-12, 2026-05-18]",
            "sick: [2026-05-12]",
            9,
            "Write the spells under the person: ill: [{from: 2026-05-05, to: 2026-05-19}], or",
        ),
        (
            "crew: [P3]",
            "crew: [P3], absent: {P3: 2026-05-15}",
            14,
            "Write the days under the person: absences: [2026-05-12].",
        ),
        (
            "value: 12.00}",
            "value: 12.00, since: 2026-05-16}",
            16,
            "Write from: with the first day of the new value;",
        ),
        (
            "absences: [2026-05-12, 2026-05-18]",
            "card_limit: 3000.00",
            9,
            "Write tax_card_limit: with the card's income limit",
        ),
    ],
)
def test_one_mistake_is_one_fault_with_its_line_and_what_to_write(old, new, line, words):
    found = faults_of(old, new)
    assert len(found) == 1 and found[0].startswith(f"days.yaml:{line}: ") and words in found[0], (
        found
    )


def test_an_activity_over_midnight_is_told_to_end_at_24():
    [fault] = faults_of('start: "09:00", end: "15:00"', 'start: "22:00", end: "02:00"')
    assert (
        "found an end at 02:00; allowed: later than the start, 22:00. Hours over midnight" in fault
        and "24:00" in fault
    )


SECOND = "value: 12.00}\n  - {model: m, term: wage_per_hour, value: 12.50"


def test_a_second_value_from_a_day_on_is_read_and_one_after_all_work_is_told():
    terms = read_scenario(
        GOOD.replace("value: 12.00}", f"{SECOND}, from: 2026-05-16}}"), "days"
    ).terms
    assert [term.start for term in terms] == [None, date(2026, 5, 16)]
    [fault] = faults_of("value: 12.00}", f"{SECOND}, from: 2026-07-01}}")
    assert fault.startswith("days.yaml:17: terms[1].from: found 2026-07-01; allowed: a day until")


def test_two_values_from_the_same_day_are_one_too_many():
    third = f"{SECOND}, from: 2026-05-16}}" + SECOND[len("value: 12.00}") :]
    [fault] = faults_of("value: 12.00}", f"{third}, from: 2026-05-16}}")
    assert "found a second value for m wage_per_hour" in fault


def test_a_date_twice_and_a_date_outside_the_months_are_told():
    [fault] = faults_of("without: [2026-05-19]", "without: [2026-05-19, 2026-05-19]")
    assert "2026-05-19 a second time" in fault
    [fault] = faults_of("absences: [2026-05-12, 2026-05-18]", "absences: [2026-07-12]")
    assert "2026-05-01 to 2026-06-30" in fault


# -- workbooks made by hand
# -------------------------------------------------------------------------------

SHEETS = {
    "scenario": [
        ["scenario.key", "scenario.value"],
        ["format", "subcontract-scenario/1"],
        ["id", "hand"],
        ["title.en", "By hand"],
        ["months.from", "5/2026"],
        ["months.to", "5/2026"],
    ],
    "people": [
        ["people.id", "people.birth_year", "people.absences"],
        ["P1", 1990, "12.5.2026"],
        ["P2", 1990, ""],
    ],
    "activity": [
        ["activity.person", "activity.kind", "activity.weekly", "activity.start", "activity.end"],
        ["P1", "disability", "mon", "9:00", "24:00"],
    ],
    "buyers": [["buyers.id", "buyers.kind"], ["B1", "company"]],
    "gigs": [
        [
            "gigs.id",
            "gigs.buyer",
            "gigs.task",
            "gigs.weekly",
            "gigs.every",
            "gigs.without",
            "gigs.start",
            "gigs.minutes",
            "gigs.crew",
        ],
        ["G1", "B1", "Work", "tue", 2, "", time(9), 90, "all"],
    ],
}


def by_hand(tmp_path, sheet, row, column, value):
    path = tmp_path / "hand.xlsx"
    with Workbook(path, {"default_date_format": "hh:mm"}) as book:
        for name, rows in SHEETS.items():
            page = book.add_worksheet(name)
            for r, cells in enumerate(rows):
                for c, cell in enumerate(cells):
                    found = value if (name, r, c) == (sheet, row, column) else cell
                    page.write(r, c, found) if found != "" else None
    return load_scenario(path)


def test_a_workbook_by_hand_says_every_second_week_an_absence_and_24(tmp_path):
    scenario = by_hand(tmp_path, "", 0, 0, None)
    # Weeks count from that of 1 May: 5 May is in the second week, 12 May in the third.
    assert (
        scenario.gigs[0].when.days() == (date(2026, 5, 12), date(2026, 5, 26))
        and scenario.gigs[0].when.every == 2
    )
    assert (
        scenario.people[0].absences == (date(2026, 5, 12),)
        and scenario.people[0].activity.end == 24 * 60
    )


@pytest.mark.parametrize(
    ("sheet", "column", "value", "words"),
    [
        ("gigs", 5, "5.5.2026", "gigs!F2: .*a day that the weekly days or the dates give"),
        ("people", 2, "13.5.2026", "people!C2: .*a day with a gig or activity of the person"),
        ("gigs", 6, "23:00", 'gigs!G2: .*Write two gigs: one with start "23:00" and minutes 60'),
    ],
)
def test_a_workbook_is_told_at_the_cell(tmp_path, sheet, column, value, words):
    with pytest.raises(InputError, match=words):
        by_hand(tmp_path, sheet, 1, column, value)


def test_a_column_that_people_try_is_told_what_to_write(tmp_path):
    with pytest.raises(
        InputError,
        match=r"the unknown column 'people\.ill'.*Write the spells under the person: ill: .*sheet",
    ):
        by_hand(tmp_path, "people", 0, 2, "people.ill")
