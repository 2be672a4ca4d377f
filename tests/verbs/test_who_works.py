"""How many go to each visit, and how many visits each person has."""

import numpy as np

from subcontract_core.verbs.who_works import (
    crews,
    led_days,
    led_visits,
    own_days_of_people,
    visits_of_people,
)
from support.running_figures import compared


def test_13_visits_of_five_people():
    outcome = compared("imatra-2021-07", "eksote-external").outcomes[0]
    assert crews(outcome.tables, outcome.admission).tolist() == [5] * 13
    assert visits_of_people(outcome.tables, outcome.admission).tolist() == [13] * 5


def test_what_is_led_is_a_row_a_visit_or_day_of_each_case_with_those_who_come():
    outcome = compared("imatra-2021-07", "eksote-external").outcomes[0]
    led = led_visits(outcome.tables, outcome.admission)
    assert led.people.tolist() == [5] * 13 and set(led.minutes.tolist()) == {240}
    # Helsinki: three people on the same 16 days of 6 h; two of them are in the county's own
    outcome = compared("jobcenter-rehabilitative-2022-03", "rehabilitative-work-activity").outcomes[
        0
    ]
    own = np.array([True, False, True])
    days = led_days(outcome.tables, outcome.admission, own)
    assert days.people.tolist() == [2] * 16 and set(days.minutes.tolist()) == {360}
    held = own_days_of_people(outcome.tables, outcome.admission, own)
    assert held.tolist() == [16, 0, 16]
    assert len(led_days(outcome.tables, outcome.admission, ~own & own).case) == 0
