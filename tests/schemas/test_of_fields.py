"""Each field of a scenario has the shape that its row of the table says."""

import jsonschema
import pytest

from subcontract_core.scenario.fields import fields_of
from subcontract_core.scenario.person import Person
from subcontract_core.scenario.units import Money, Share, Whole
from subcontract_core.scenario.work import Gig
from subcontract_core.schemas.of_fields import SHARED, marked, object_of, properties, shape


def fits(schema, value):
    return jsonschema.Draft202012Validator({**schema, "$defs": SHARED}).is_valid(value)


def plain(key):
    return key


def test_bounds_are_those_of_the_row_in_euros_and_per_cent():
    assert shape(Money(100_000))["maximum"] == 1000
    assert (shape(Share())["minimum"], shape(Share())["maximum"]) == (0, 100)
    assert fits(shape(Whole(1, 12)), 12) and not fits(shape(Whole(1, 12)), 13)


def test_a_value_is_plain_sourced_or_assumed_and_unknown_only_where_it_may_be():
    both = {"value": 620, "source": "a document"}
    assert all(fits(marked(shape(Money()), False), value) for value in (620, both))
    assert not fits(marked(shape(Money()), False), {"unknown": "nobody says"})
    assert fits(marked(shape(Money()), True), {"unknown": {"en": "nobody says"}})


@pytest.mark.parametrize("type_", [Person, Gig])
def test_every_field_of_the_table_has_its_key_and_no_other_is_there(type_):
    keys = {one.key for one in fields_of(type_) if not getattr(one.unit, "inline", False)}
    inline = {
        field.key
        for one in fields_of(type_)
        if getattr(one.unit, "inline", False)
        for field in fields_of(one.unit.type)
    }
    beside = {"born"} if type_ is Person else {"hours"}
    assert set(properties(type_, plain, True, {})) == keys | inline | beside


def test_a_day_alone_stands_for_a_spell_or_a_cancelled_visit():
    ill = properties(Person, plain, True, {})["ill"]
    assert fits(ill, ["2026-05-05"]) and fits(ill, [{"from": "2026-05-05", "to": "2026-05-07"}])
    assert not fits(ill, [{"to": "2026-05-07"}]) and not fits(ill, ["5.5.2026"])


def test_who_shares_values_may_leave_out_what_the_others_say():
    whole, part = (object_of(Gig, plain, is_whole=one) for one in (True, False))
    assert "buyer" in whole["required"] and "required" not in part


def test_days_of_the_week_are_offered_and_other_spellings_let_stand():
    weekly = properties(Gig, plain, True, {})["weekly"]
    assert all(fits(weekly, value) for value in (["mon"], ["ma ja ke"], "mon-fri"))
