"""Two employers are the same to the law only if they are the same in everything."""

from attrs import evolve
import numpy as np

from subcontract_core.base.money import Exact
from subcontract_core.finland.routing.employers import Employer
from subcontract_core.model.term import Value

ONE = Employer(
    "buyer",
    public=np.array([True, False]),
    other_staff=np.array([True, True]),
    household=np.array([False, True]),
    occasional=np.array([False, False]),
    own_class=np.array([False, False]),
    side_rate=Value(Exact(np.array([21, 21]), 100)),
)
OTHERS = {
    "role": "organiser",
    "public": np.array([False, True]),
    "other_staff": False,
    "household": np.array([True, True]),
    "occasional": None,
    "own_class": np.array([False, True]),
    "side_rate": Value(Exact(np.array([21, 22]), 100)),
}


def test_an_employer_is_another_one_when_any_field_is_another():
    assert set(OTHERS) == set(Employer.__slots__) - {"__weakref__"}  # a new field comes in here
    assert evolve(ONE, public=ONE.public.copy()).in_short == ONE.in_short
    for name, other in OTHERS.items():
        assert evolve(ONE, **{name: other}).in_short != ONE.in_short, name
    for rate in (None, Value(Exact(np.array([21, 21]), 10)), Value(ONE.side_rate.exact, False)):
        assert evolve(ONE, side_rate=rate).in_short != ONE.in_short
