"""How many go to each visit, and how many visits each person has."""

from subcontract_core.verbs.who_works import crews, visits_of_people
from support.running_figures import compared


def test_13_visits_of_five_people():
    outcome = compared("imatra-2021-07", "eksote-external").outcomes[0]
    assert crews(outcome.tables, outcome.admission).tolist() == [5] * 13
    assert visits_of_people(outcome.tables, outcome.admission).tolist() == [13] * 5
