"""Whom a model is offered to, how the week is shared, and the remarks of its documents."""

import pytest

from described.test_reading_words import read
from subcontract_core.described.description import CalendarSaid, Offered, Remark
from subcontract_core.described.reading_remarks import read_calendar, read_offered, read_remark


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("", CalendarSaid({"": "none_stated"})),
        ("calendar: separate_days", CalendarSaid({"": "separate_days"})),
        (
            "calendar: {rule: separate_days, source: Slides}",
            CalendarSaid({"": "separate_days"}, "Slides"),
        ),
        (
            "calendar: {others: gig_cancels_day, rehabilitative: outside_hours}",
            CalendarSaid({"": "gig_cancels_day", "rehabilitative": "outside_hours"}),
        ),
    ],
)
def test_a_calendar_is_one_rule_or_one_a_kind_of_activity(tmp_path, more, found):
    assert read(tmp_path, more=more).calendar == found
    assert read_calendar(None) == CalendarSaid()


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("offered_to: [disability, none]", Offered(("disability", "none"))),
        (
            "offered_to: {activity: [rehabilitative], source: Act}",
            Offered(("rehabilitative",), "Act"),
        ),
    ],
)
def test_a_model_is_offered_to_kinds_of_activity(tmp_path, more, found):
    assert read(tmp_path, more=more).offered == found
    assert read_offered(None) == Offered()


def test_a_remark_is_shared_by_name_or_of_the_models_own(tmp_path):
    more = (
        "remarks:\n  - group_size\n  - {remark: regular_hours, source: Page}\n"
        "  - {watch: own_rule, buyers: private_persons, when: {form: work}}"
    )
    shared, sourced, own = read(tmp_path, more=more).remarks
    assert (shared, sourced) == (Remark("group_size"), Remark("regular_hours", source="Page"))
    assert (own.code, own.severity, own.whom, own.some) == (
        "own_rule",
        "watch",
        "buyers",
        "private_persons",
    )
    assert own.when is not None
    assert read_remark.__doc__
