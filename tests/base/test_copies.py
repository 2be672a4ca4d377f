"""A copy with some fields changed is what `attrs.evolve` makes, without its pains."""

from functools import cached_property

from attrs import evolve, field, fields, frozen
import numpy as np
import pytest

from subcontract_core.base.copies import changed
from subcontract_core.model.documents import Line, Sheet
from subcontract_core.model.results import Admission, Effects, Payments, Quote


@frozen(eq=False)
class Record:
    first: int
    _second: int = field(alias="second")

    @cached_property
    def both(self):
        return self.first + self._second


def test_a_copy_has_the_new_values_and_the_old_one_stays():
    one = Record(1, 2)
    assert one.both == 3
    other = changed(one, second=5)
    assert (other.first, other.both) == (1, 6)  # what was worked out before is worked out anew
    assert (one.first, one.both) == (1, 3)


def test_a_copy_is_what_evolve_makes_for_everything_that_answers_are_made_of():
    column = np.zeros(1, np.int64)
    line = Line("wage", "buyer", "person", column, lambda: None)
    sheet = Sheet("s", column, column, column, column, column, column, (line,))
    for one in (line, sheet, Admission(*[column] * 6), Effects(), Payments(()), Quote()):
        for name, alias in ((each.name, each.alias) for each in fields(type(one))):
            mark = object()
            by_us, by_attrs = changed(one, **{alias: mark}), evolve(one, **{alias: mark})
            for each in fields(type(one)):
                assert getattr(by_us, each.name) is getattr(by_attrs, each.name), (name, each.name)


def test_a_field_that_there_is_not_is_refused():
    with pytest.raises(TypeError, match="has no field third"):
        changed(Record(1, 2), third=3)


@frozen
class Converted:
    value: int = field(converter=int)


@frozen
class Validated:
    value: int = field(validator=lambda *_: None)


@frozen
class Made:
    value: int = field(init=False, default=0)


@frozen
class After:
    value: int = 0

    def __attrs_post_init__(self):
        pass


@pytest.mark.parametrize("one", [Converted(1), Validated(1), Made(), After()], ids=repr)
def test_a_record_whose_constructor_does_more_is_refused(one):
    with pytest.raises(TypeError, match="does more than to take its values"):
        changed(one)
